"""Labels of lines, on invented texts (tests/data/labels): title, deck, byline, date, body, caption, credit, comment, promo, related.

A file's first line is the mode, every other one "label TAB line". A body line may open with a dateline of its own block. A line
passes when its label is the one given, in that mode and, for pages, in `auto` too. Prints "NAME: N passed, N failed".
"""
import glob
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMMAND = os.path.join(ROOT, os.environ.get("BUILD", "build/release"), "collate")


def labels_of(text, mode):
    args = json.dumps({"text": text, "blocks": mode}) + "\n"
    run = subprocess.run([COMMAND, "call", "parse"], input=args.encode(), capture_output=True, check=True)
    document = json.loads(run.stdout)["result"]["document"]
    return {b["end"]: b["label"] for b in document["blocks"]}


def main():
    passed = failed = 0
    for path in sorted(glob.glob(os.path.join(ROOT, "tests/data/labels/*.tsv"))):
        mode, *rows = open(path, encoding="utf8").read().rstrip("\n").split("\n")
        rows = [row.split("\t") for row in rows]
        text = "\n".join(line for _, line in rows)
        for way in sorted({mode, "auto"}):
            got, at = labels_of(text, way), 0
            for want, line in rows:
                at += len(line.encode())
                if got.get(at) == want:
                    passed += 1
                else:
                    failed += 1
                    print(f"FAILED: {os.path.basename(path)} {way}: {line[:70]!r} is {got.get(at)}, not {want}")
                at += 1
    print(f"labels: {passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
