#!/usr/bin/env bash
# A client outlives its daemon: killed between requests and under one, started again, the client goes on; nothing acknowledged is lost.
. "$(dirname "$0")/lib.sh"

check "a daemon starts" start_daemon
coproc talk { "$BUILD/collate" call --endpoint "$endpoint" --timeout 20; }
talk_pid=$talk_PID
ask() { printf '%s\n' "$1" >&"${talk[1]}"; }
answer() { IFS= read -r -t 25 line <&"${talk[0]}" && grep -qF -- "$1" <<<"$line" || { echo "got: ${line:-nothing}"; return 1; }; }

ask '{"op":"add","args":{"documents":[{"id":"kept","source":"Lighthouse","text":"The lighthouse at Norvik was lit again on Friday after eleven dark years."}]}}'
check "added" answer '"kept"'
kill -KILL "$daemon" && wait "$daemon" 2>/dev/null
check "the daemon starts again" start_daemon
ask '{"op":"document","args":{"id":"kept"}}'
check "the same client is answered, and the document is there" answer 'Norvik'
for delay in 0 0 .01 .05 .3; do # from the moment at which the connection breaks to long after it
    kill -KILL "$daemon" && wait "$daemon" 2>/dev/null
    sleep $delay
    ask '{"op":"document","args":{"id":"kept"}}'
    sleep .2
    check "the daemon starts anew" start_daemon
    check "the request asked $delay s after the kill is answered" answer 'Norvik'
done
exec {talk[1]}>&-
wait "$talk_pid" 2>/dev/null
check "the daemon stops" stop_daemon
report reconnect
