#!/usr/bin/env bash
# The programs of tests/examples: libcollate's typed calls against a daemon, the daemon embedded, a client in Python.
. "$(dirname "$0")/lib.sh"
kind=()
[ "${KIND:-release}" = asan ] && kind=(-fsanitize=address,undefined)
[ "${KIND:-release}" = tsan ] && kind=(-fsanitize=thread)
pkg=$(pkg-config --exists msgpack-c 2>/dev/null && echo msgpack-c || echo msgpack)
libs=$(pkg-config --libs libzmq "$pkg")
all=$(pkg-config --libs libzmq "$pkg" libconfig sqlite3 icu-uc icu-i18n libxxhash libxml-2.0 libcjson)
cc=${CC:-cc}

check "client.c builds against include/ and the shared library alone" \
    $cc "${kind[@]}" -std=c11 -Wall -Wextra -Werror -D_GNU_SOURCE -Iinclude tests/examples/client.c -L"$BUILD" -lcollate -o "$work/client"
check "embed.c builds with the two archives" \
    $cc "${kind[@]}" -std=c11 -Wall -Wextra -Werror -Iinclude tests/examples/embed.c "$BUILD/libcollate.a" "$BUILD/libcollated.a" \
    $all -lstemmer -lpthread -lm -o "$work/embed"
cat >"$work/headers.c" <<'C'
#include <collate/client.h>
#include <collate/errors.h>
#include <collate/limits.h>
#include <collate/requests.h>
#include <collate/server.h>
#include <collate/version.h>
int main(void) { collate_client_options c = COLLATE_CLIENT_OPTIONS_INIT; collate_server_options s = COLLATE_SERVER_OPTIONS_INIT; return (int)(c.size - c.size + s.size - s.size); }
C
check "public headers are C11, pedantic" $cc -std=c11 -pedantic -Wall -Wextra -Werror -Iinclude -c "$work/headers.c" -o "$work/headers.o"
check "public headers are C++" ${CXX:-c++} -std=c++11 -pedantic -Wall -Wextra -Werror -Wno-missing-field-initializers -Iinclude -x c++ -c "$work/headers.c" -o "$work/headers.o"
check "the shared library exports collate_ names only" \
    test -z "$(nm -D --defined-only "$BUILD/libcollate.so" | awk '{print $3}' | grep -v '^collate_')"
check "the shared library needs nothing of the daemon" \
    test -z "$(ldd "$BUILD/libcollate.so" | grep -E 'sqlite|xml|stemmer|libconfig|icu')"

check "a daemon starts" start_daemon
export LD_LIBRARY_PATH=$BUILD
check "typed, raw and asynchronous calls" "$work/client" "$endpoint"
check "the embedded daemon answers" has "one story: yes" "$work/embed"
check "a dropped not is no exact quotation" has "verdict: altered" "$work/embed"
check "Python adds, summarizes" has "Lake Courier" /usr/bin/python3 tests/examples/client.py "$endpoint"
check "Python looks quotes up" has "Tomas Brandt: We have waited for this for ten years" /usr/bin/python3 tests/examples/client.py "$endpoint"
check "the daemon stops in time" stop_daemon
report examples
