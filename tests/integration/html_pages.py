"""Invented pages in the shapes of newsrooms' templates (tests/data/html): body, title, byline, date, outlet, language, address.

A page file is one line of JSON, what must be read, then the page, in which [[...]] marks the lines of the body; the marks are
taken out before it is read. "encoding" is what the page is written in (utf-8), so that its <meta> is put to the test. The body is scored
as the development pages are: 4-word shingles, precision and recall by page. Prints "NAME: N passed, N failed".
"""
import collections
import difflib
import glob
import html
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMMAND = os.path.join(ROOT, os.environ.get("BUILD", "build/release"), "collate")
BODY_LEAST = .95  # F1 of one page
ALL_LEAST = .99   # mean of all pages
passed = failed = 0


def check(name, condition, detail=""):
    global passed, failed
    passed += bool(condition)
    failed += not condition
    if not condition:
        print(f"FAILED: {name} {detail}")


def shingles(text):
    words = re.findall(r"\w+", text)
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3)))


def score(want, got):
    a, b = shingles(want), shingles(got)
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values()))


def visible(markup):
    markup = re.sub(r"<r[tp]>.*?</r[tp]>", "", markup)
    markup = re.sub(r"&(amp|quot|middot|copy)\b;?", r"&\1;", markup)
    text = html.unescape(re.sub(r"<[^>]*>", "", markup)).replace("&nbsp;", " ")
    return re.sub("[\u00ad\u200b]", "", text)


def body_lines(raw, blocks):
    """Lines of the text that have something of the body, as a reader sees them."""
    lines = collections.OrderedDict()
    for b in blocks:
        if b["label"] in ("body", "dateline"):
            lines.setdefault(raw.count(b"\n", 0, b["start"]), []).append(raw[b["start"]:b["end"]].decode())
    return [" ".join(" ".join(parts).split()) for parts in lines.values()]


def parse(data, *options):
    with tempfile.NamedTemporaryFile(suffix=".html") as f:
        f.write(data)
        f.flush()
        run = subprocess.run([COMMAND, "parse", f.name, "--json", "--in-process", *options], capture_output=True)
    return run.returncode, run.stdout.decode(), run.stderr.decode()


def read_page(path):
    name = os.path.basename(path)[:-5]
    head, page = open(path, encoding="utf8").read().split("\n", 1)
    want = json.loads(head)
    body = "\n".join(visible(m).replace("\n", " ") for m in re.findall(r"\[\[(.*?)\]\]", page, re.S))
    page = re.sub(r"\[\[(.*?)\]\]", r"\1", page, flags=re.S)
    data = page.encode(want.get("encoding", "utf-8"), "xmlcharrefreplace")
    code, out, err = parse(data)
    check(f"{name}: is read", code == 0, err)
    if code != 0:
        return 0
    reply = json.loads(out)
    document = reply.get("result", reply)["document"]
    raw = document["text"].encode()
    lines = [(b["label"], raw[b["start"]:b["end"]].decode()) for b in document["blocks"]]
    f1 = score(body, "\n".join(text for label, text in lines if label in ("body", "dateline")))
    outside = "".join(f"\n    {label}: {text}" for label, text in lines if (label == "body") != (text in body))
    check(f"{name}: body", f1 >= BODY_LEAST, f"F1 {f1:.3f}{outside}")
    if want.get("exact"):
        diff = [d for d in difflib.ndiff([" ".join(b.split()) for b in body.split("\n")], body_lines(raw, document["blocks"])) if d[0] in "+-"]
        check(f"{name}: lines of the body", not diff, "".join("\n    " + d for d in diff))
    for field in ("title", "byline", "published", "source", "language", "url", "agency"):
        if field in want:
            got = document.get(field) or ""
            same = got == want[field] or field == "published" and got.replace(".000", "") == want[field].replace(".000", "")
            check(f"{name}: {field}", same, f"is {got!r}, not {want[field]!r}")
    return f1


def test_pages():
    scores = [read_page(path) for path in sorted(glob.glob(os.path.join(ROOT, "tests/data/html/*.page")))]
    mean = sum(scores) / max(1, len(scores))
    print(f"html_pages: body F1 {mean:.4f}, {len(scores)} invented pages, worst {min(scores, default=0):.4f}")
    check("mean of all pages", mean >= ALL_LEAST, mean)


def test_undecodable():
    code, _, err = parse(b"<meta charset=utf-8><p>caf\xe9</p>")
    check("bytes that are not what <meta> says are an error", code == 1, err)
    check("that names the first of them", "at byte 26" in err, err)


if __name__ == "__main__":
    test_pages()
    test_undecodable()
    print(f"html_pages: {passed} passed, {failed} failed")
    sys.exit(failed > 0)
