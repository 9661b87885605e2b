# lib.sh - for the scripts beside it: a daemon of their own in a temporary folder, counted checks, an end for everything.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 2
BUILD=${BUILD:-build/release}
case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
work=$(mktemp -d)
passed=0 failed=0 daemon=
finish() {
    [ -n "$daemon" ] && kill "$daemon" 2>/dev/null && wait "$daemon" 2>/dev/null
    rm -rf "$work"
}
trap finish EXIT

# check NAME COMMAND...: counts; says what failed and what it printed. The command runs in this shell, so it may set variables.
check() {
    local name=$1 code
    shift
    "$@" >"$work/out" 2>&1
    code=$?
    if [ $code = 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED: %s (exit %s)\n' "$name" $code
        tail -n 25 "$work/out"
    fi
}
# has TEXT COMMAND...: the command's output has the text.
has() {
    local text=$1 out
    shift
    out=$("$@" 2>&1)
    printf '%s\n' "$out"
    grep -qF -- "$text" <<<"$out"
}
# exits CODE COMMAND...
exits() {
    local want=$1 got
    shift
    "$@"
    got=$?
    [ "$got" = "$want" ] || { echo "exit $got, not $want"; return 1; }
}
# start_daemon [LINE...]: a daemon on ipc in $work with these extra configuration lines; sets endpoint and daemon.
start_daemon() {
    endpoint=ipc://$work/collated.sock
    [ -f "$work/collated.conf" ] || {
        printf 'endpoints = ["%s"];\ndata = "%s/data";\n' "$endpoint" "$work"
        printf '%s\n' "$@"
    } >"$work/collated.conf"
    "$BUILD/collated" -c "$work/collated.conf" >>"$work/log" 2>&1 &
    daemon=$!
    for _ in $(seq 200); do
        "$BUILD/collate" status --endpoint "$endpoint" --timeout 1 >/dev/null 2>&1 && return 0
        kill -0 "$daemon" 2>/dev/null || break
        sleep 0.05
    done
    echo "the daemon did not start:"
    cat "$work/log"
    return 1
}
stop_daemon() {
    kill -TERM "$daemon" && wait "$daemon"
    local code=$?
    daemon=
    return $code
}
report() { # NAME
    echo "$1: $passed passed, $failed failed"
    [ "$failed" = 0 ]
}
