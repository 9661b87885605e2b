"""Verdicts by rows: invented articles, quotations of them, and what a fact-checker would say of each.

A file of tests/data/verify: articles (`@article id | source | language`, paragraphs), then `@rows`:
    verdict[/verdict] | changes or - or * | speaker or - | quotation
\\n and \\uXXXX are read as in JSON. `*` looks at no changes; `a/b`: either will do.
"""
import glob
import json
import os
import re
import subprocess
import sys

BUILD = os.environ.get("BUILD", "build/release")
TRUE = {"exact", "punctuation", "cut"}


def plain(text):
    return re.sub(r"\\(n|u[0-9a-fA-F]{4})", lambda m: "\n" if m.group(1) == "n" else chr(int(m.group(1)[1:], 16)), text)


def read(path):
    articles, rows, inside = [], [], False
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("@article "):
            ident, source, lang = [part.strip() for part in line[9:].split("|")]
            articles.append({"id": ident, "source": source, "lang": lang, "text": "", "blocks": "none"})
        elif line.strip() == "@rows":
            inside = True
        elif inside and line and not line.startswith("#"):
            rows.append([part.strip() for part in line.split(" | ", 3)])
        elif not inside and articles:
            articles[-1]["text"] += plain(line) + "\n"
    return articles, rows


def run(paths, verbose=False):
    passed = failed = 0
    for path in paths:
        articles, rows = read(path)
        lines = "".join(json.dumps({"op": "verify", "args": dict(
            {"text": plain(text), "texts": articles, "limit": 3}, **({} if speaker == "-" else {"speaker": speaker}))}) + "\n"
            for _, _, speaker, text in rows)
        out = subprocess.run([f"{BUILD}/collate", "call"], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
        for (verdict, changes, speaker, text), line in zip(rows, out.decode().splitlines(), strict=True):
            reply = json.loads(line)
            got = reply["result"] if reply["ok"] else {"verdict": reply["error"]}
            flags = set(got.get("changes", []))
            right = got["verdict"] in verdict.split("/") and (changes == "*" or flags == set(changes.replace("-", "").split()))
            passed += right
            failed += not right
            if not right:
                print(f"FAILED: {os.path.basename(path)}: {text!r} by {speaker}: got {got['verdict']} {sorted(flags)}, want {verdict} {changes}")
                if verbose and got.get("matches"):
                    print("   ", json.dumps(got["matches"][0], ensure_ascii=False)[:700])
    return passed, failed


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    files = sys.argv[1:] or sorted(glob.glob(os.path.join(here, "..", "data", "verify", "*.txt")))
    passed, failed = run(files, verbose=bool(sys.argv[1:]))
    print(f"verify_rows: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
