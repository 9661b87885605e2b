#!/usr/bin/env bash
# The command as a person and as a script uses it: answers, exit codes, output forms, errors.
. "$(dirname "$0")/lib.sh"
export COLLATE_ENDPOINT=ipc://$work/nobody.sock
collate=$BUILD/collate
sample=(tests/data/sample/*.txt)

check "help lists the commands" has "who reports what" "$collate" help
check "no command is help" has "usage: collate" "$collate"
check "an unknown command is wrong usage" exits 2 "$collate" frobnicate
check "an unknown option is wrong usage" exits 2 "$collate" stories --frobnicate
check "a missing file is wrong usage and named" has "no/such/file.txt" "$collate" summarize no/such/file.txt
check "a number that is none" exits 2 "$collate" summarize "${sample[0]}" --words many
check "no daemon, no files" exits 3 "$collate" stories --timeout 1
check "a daemon that is named must be there" exits 3 "$collate" summarize "${sample[0]}" --endpoint "$COLLATE_ENDPOINT" --timeout 1
check "a refused argument names its field" has "words" "$collate" summarize "${sample[0]}" --words 99999999
check "and is a failure" exits 1 "$collate" summarize "${sample[0]}" --words 99999999
: >"$work/empty.txt"
check "an empty article is refused, and said which" has "empty" "$collate" stories "$work/empty.txt" "${sample[0]}"
printf 'broken \xff\xfe bytes' >"$work/broken.txt"
check "a language is a code" has 'language: a language is given by its code' "$collate" parse "${sample[0]}" --language klingon
check "until before since" has "until: must not be before since" "$collate" documents "${sample[@]}" --since 2031-01-02 --until 2030-01-01
check "bytes that are no UTF-8, and where" has "broken: text is not valid UTF-8 at byte 7" "$collate" parse "$work/broken.txt"
check "of several files the one is named" has "broken: texts[1].text is not valid UTF-8 at byte 7" "$collate" summarize "${sample[0]}" "$work/broken.txt"
check "a line of requests that is broken, and where" has "line 2 is not one JSON object: it breaks off at byte 9" \
    "$collate" call parse <<<$'{"text": "a"}\n{"text": }'
check "examining a store that is not there makes none" has "there is no store" "$BUILD/collated" --check --data "$work/none"
check "and fails" exits 4 "$BUILD/collated" --check --data "$work/none"
check "they cost that file alone, named" has "broken: documents[0].text is not valid UTF-8" "$collate" stories "$work/broken.txt" "${sample[@]}"
check "and the others are answered" has "documents of" "$collate" stories "$work/broken.txt" "${sample[@]}"
check "with exit 1" exits 1 "$collate" stories "$work/broken.txt" "${sample[@]}"
printf '<html><head><meta charset="iso-8859-1"><title>Hafen</title></head><body><article><h1>Hafen</h1><p>Die F\344hre f\344hrt wieder, sagte der Hafenmeister am Montag in Nordby. Sie war drei Wochen lang ausgefallen.</p></article></body></html>' >"$work/latin.html"
check "HTML in its own character set" has "Fähre" "$collate" parse "$work/latin.html"

for command in summarize compare quotes brief stories sources documents; do
    check "$command answers from files" exits 0 "$collate" "$command" "${sample[@]}"
    check "$command --json is JSON" bash -c '"$@" --json | python3 -c "import json,sys; json.load(sys.stdin)"' _ "$collate" "$command" "${sample[@]}"
done
check "parse answers from standard input" bash -c '"$1" parse - <"$2"' _ "$collate" "${sample[0]}"
check "a folder stands for its articles" exits 0 "$collate" sources tests/data/sample
check "search finds" exits 0 "$collate" search "said" "${sample[@]}"
check "a brief is one page" bash -c '[ "$("$@" | wc -l)" -le 75 ]' _ "$collate" brief "${sample[@]:0:4}" --width 80
check "an update leaves out what is known" bash -c '! "$@" | grep -q "closure was first"' _ "$collate" summarize "${sample[@]:1:4}" --words 60 \
    --known "${sample[0]}"
check "known files and a time are one too many" exits 2 "$collate" summarize "${sample[@]:0:2}" --known "${sample[0]}" --known-until 2031
check "a brief tells what is new" has "New" "$collate" brief "${sample[@]:1:4}" --known "${sample[0]}"
check "brief as Markdown has headings" has "## " "$collate" brief "${sample[@]:0:4}" --markdown
printf '%s\n' 'The closure will last at least five months and will cost the city about $28 million.' >"$work/draft.txt"
check "a draft names a passage once" bash -c '[ "$("$@" --width 300 | grep -c "will cost the city about .38 million")" = 1 ]' _ \
    "$collate" compare --draft "$work/draft.txt" "${sample[0]}"
printf '%s\n' '"We shall build the new bridge out of glass and honey," Mayor Tomas Brandt said on Tuesday.' >"$work/invented.txt"
check "and says which quotation nobody has" has "nobody has this quotation" "$collate" compare --draft "$work/invented.txt" "${sample[0]}"
echo "The school board of Orsk voted on March 12 to oust the headmaster." >"$work/twelfth.txt"
echo "The school board of Orsk voted on March 14 to oust the headmaster." >"$work/fourteenth.txt"
echo "The school board of Orsk met at 3:30 p.m. to oust the headmaster." >"$work/half.txt"
echo "The school board of Orsk met at 5:10 p.m. to oust the headmaster." >"$work/later.txt"
check "two days of a month are dates to a reader" has "  date, " "$collate" compare "$work/twelfth.txt" "$work/fourteenth.txt"
check "two times of a day are times" has "  time, " "$collate" compare "$work/half.txt" "$work/later.txt"
check "what both count names their difference" has "  number, cracks: one is rounded" "$collate" compare "${sample[@]:0:2}"
echo '"The harbour chain was cut by the storm," said Ada Moss, the harbour master of Orsk.' >"$work/was.txt"
echo '"The harbour chain is cut by the storm," said Ada Moss, the harbour master of Orsk.' >"$work/is.txt"
check "a small word heard otherwise is the wording, not the matter" has "not word for word the same" "$collate" compare "$work/was.txt" "$work/is.txt"
check "a claim shows on whose word it is" has "eleven.\" (Noor Haddad)" "$collate" compare "${sample[@]}" --width 150
check "no colour when it is no terminal" bash -c '! "$@" | grep -q "$(printf "\033")"' _ "$collate" brief "${sample[@]:0:4}"
check "colour when asked for" bash -c '"$@" --color always | grep -q "$(printf "\033")"' _ "$collate" brief "${sample[@]:0:4}"
check "lines keep to the width" bash -c '"$@" --width 60 | python3 -c "import sys; bad=[l for l in sys.stdin if len(l.rstrip(\"\n\"))>60 and \" \" in l.strip()[:50]]; print(bad[:3]); sys.exit(len(bad)>0)"' _ \
    "$collate" summarize "${sample[@]:0:4}"
check "a false quotation is exit 4" exits 4 "$collate" verify "No such words were ever said about bananas" "${sample[@]}"

calls() { printf '%s\n' "$@" | "$collate" call; }
check "call answers in order, a broken line in its place" bash -c '
    out=$(printf "%s\n" "{\"op\":\"ping\"}" "not json" "{\"op\":\"nonsense\"}" "{\"op\":\"hello\"}" | "$1" call)
    [ "$(wc -l <<<"$out")" = 4 ] && sed -n 1p <<<"$out" | grep -q "\"ok\":true" && sed -n 2p <<<"$out" | grep -q malformed &&
    sed -n 3p <<<"$out" | grep -q unknown_op && sed -n 4p <<<"$out" | grep -q protocol' _ "$collate"
check "call OP takes arguments alone" bash -c 'echo "{\"text\":\"A short text. It has two sentences.\"}" | "$1" call parse | grep -q "\"sentences\""' _ "$collate"

check "a daemon starts" start_daemon
export COLLATE_ENDPOINT=$endpoint
check "add" exits 0 "$collate" add "${sample[@]}"
check "add again changes nothing" has "was there already" "$collate" add "${sample[0]}"
check "stories of the corpus" exits 0 "$collate" stories
check "status" has "documents" "$collate" status
check "show" exits 0 "$collate" show "$(basename "${sample[0]}" .txt)"
check "show of nothing" exits 1 "$collate" show no-such-document
check "a question without scope is refused" exits 1 "$collate" summarize
check "and told what would be right" has "at least one of documents, story" "$collate" summarize
check "the daemon stops" stop_daemon
report command
