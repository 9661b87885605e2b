"""Look-ups of quotations by rows: who said what, in which words, where and when, and what each outlet made of it.

A file of tests/data/quotes: articles (`@article id | source | language | date`, paragraphs), then `@rows`:
    arguments as key=value; ... | expected groups, in any order, separated by ` ++ `; `-` for none
a group is `beginning of its text : speaker : document=difference,...`; `*` for what is not looked at. More groups than expected
are wrong, unless the row ends in `++ ...`.
"""
import glob
import json
import os
import re
import subprocess
import sys

BUILD = os.environ.get("BUILD", "build/release")


def read(path):
    articles, rows, inside = [], [], False
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("@article "):
            ident, source, lang, date = [part.strip() for part in line[9:].split("|")]
            articles.append({"id": ident, "source": source, "lang": lang, "published": date, "text": "", "blocks": "none"})
        elif line.strip() == "@rows":
            inside = True
        elif inside and line and not line.startswith("#"):
            rows.append([part.strip() for part in line.split(" | ", 1)])
        elif not inside and articles:
            articles[-1]["text"] += line + "\n"
    return articles, rows


def plain(text):
    return re.sub(r"[^\w]+", " ", text).strip().lower()


def difference(member):
    if member["difference"] != "cut":
        return member["difference"]
    return "cut" + "".join("_" + part for part in ("start", "middle", "end") if part in member.get("cut", []))


def fits(group, want):
    text, speaker, members = [part.strip() for part in want.split(" : ")]
    if not plain(group["text"]).startswith(plain(text)):
        return False
    if speaker != "*" and speaker != group.get("speaker", "-"):
        return False
    if members == "*":
        return True
    got = {m["document"]: difference(m) for m in group["members"]}
    wanted = dict(item.split("=") for item in members.split(","))
    return set(got) == set(wanted) and all(w in ("*", got[d]) or got[d] in w.split("/") for d, w in wanted.items())


def arguments(text):
    args = {}
    for item in text.split(";"):
        key, _, value = item.strip().partition("=")
        if key:
            args[key] = value.split(",") if key in ("sources", "documents") else {"true": True, "false": False}.get(value, value)
    return args


def run(paths):
    passed = failed = 0
    for path in paths:
        articles, rows = read(path)
        lines = [json.dumps({"op": "add", "args": {"documents": articles}})]
        lines += [json.dumps({"op": "quotes", "args": arguments(args)}) for args, _ in rows]
        out = subprocess.run([f"{BUILD}/collate", "call"], input="\n".join(lines).encode() + b"\n", stdout=subprocess.PIPE,
                             check=True).stdout.decode().splitlines()[1:]
        for (args, expected), line in zip(rows, out, strict=True):
            reply = json.loads(line)
            groups = reply["result"]["groups"] if reply["ok"] else [reply["error"]]
            wanted = [] if expected == "-" else expected.split(" ++ ")
            more = bool(wanted) and wanted[-1] == "..."
            wanted = wanted[:-1] if more else wanted
            right = reply["ok"] and (more or len(groups) == len(wanted)) and all(any(fits(g, w) for g in groups) for w in wanted)
            passed += right
            failed += not right
            if not right:
                print(f"FAILED: {os.path.basename(path)}: {args}: want {expected}; got")
                for g in groups:
                    print("   ", g.get("text", g), ":", g.get("speaker"), ":",
                          [(m["document"], difference(m), m.get("speaker")) for m in g.get("members", [])])
    return passed, failed


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    passed, failed = run(sys.argv[1:] or sorted(glob.glob(os.path.join(here, "..", "data", "quotes", "*.txt"))))
    print(f"quotes_rows: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
