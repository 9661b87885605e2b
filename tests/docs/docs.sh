#!/usr/bin/env bash
# The manuals and the README against the programs: every request, option, configuration key and error is there, and nothing else is.
. "$(dirname "$0")/../integration/lib.sh"

every_option_is_in_the_manual() {
    local missing=0 option
    for option in $(grep -oE '\{"[a-z-]+", (no|required)_argument|TEXT\("[a-z]+"' client/cli/commands.c | grep -oE '"[a-z-]+"' | tr -d '"' | sort -u); do
        grep -qE -- "(Fl|,|Ar|-)[ -]+-?$option\b" client/cli/collate.1 && "$BUILD/collate" help | grep -qE -- "--$option\b" || { echo "$option"; missing=1; }
    done
    return $missing
}
every_command_is_in_the_manual() {
    local missing=0 command
    for command in $("$BUILD/collate" help | sed -n '/^Commands:/,/^$/p' | awk '/^  [a-z]/ {print $1}'); do
        grep -qE "\b$command\b" client/cli/collate.1 || { echo "$command"; missing=1; }
    done
    return $missing
}
every_key_is_in_the_manual() {
    local missing=0 key
    for key in $("$BUILD/collated" --print-config | grep -oE '^#? ?[a-z_]+ =' | tr -d '#= ' | sort -u); do
        grep -qE "\b$key\b" daemon/collated.8 && grep -qE "^#? ?$key =" conf/collated.conf || { echo "$key"; missing=1; }
    done
    return $missing
}
every_request_is_in_the_readme() {
    local missing=0 op
    for op in $(echo '{}' | "$BUILD/collate" call describe --in-process | python3 -c 'import json,sys; print(*[r["op"] for r in json.load(sys.stdin)["result"]["requests"]])'); do
        grep -qE "\`$op\`" README.md || { echo "$op"; missing=1; }
    done
    return $missing
}
readme_links() {
    local missing=0 path
    for path in $(grep -oE '`(daemon|client|include|conf|tests)/[A-Za-z0-9_./-]+`' README.md | tr -d '\`' | sort -u); do
        [ -e "$path" ] || { echo "$path"; missing=1; }
    done
    return $missing
}
check "options are in collate(1) and help" every_option_is_in_the_manual
check "commands are in collate(1)" every_command_is_in_the_manual
check "configuration keys are in collated(8) and conf/collated.conf" every_key_is_in_the_manual
check "conf/collated.conf is what --print-config prints" diff conf/collated.conf <("$BUILD/collated" --print-config)
check "conf/collated.conf is right" "$BUILD/collated" -c conf/collated.conf --check-config
check "requests are in the README" every_request_is_in_the_readme
check "the README's paths are there" readme_links
report docs
