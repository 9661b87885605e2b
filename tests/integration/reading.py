"""How whole articles are read: blocks, names, dates, numbers and quotations of invented articles (tests/data/reading).

A file: "published DATE", "mode MODE", the text, "----", then a line an expectation, KIND|ANCHOR|WANT:
  label|start of a line|its label           name|mention|the name it is joined to (of a person or body)
  noname|text|       no name is just this   nonamein|text|  no name starts in it
  date|mention|FROM or FROM..TO             number|mention|value and unit, currency or % where given
  nonumber|text|     no number starts here  quote|words of it|the speaker's name
  exact|words of it|a quoted stretch whole, or all with " / " between them
  kind|words of it|direct, mixed, indirect   noquote|text|      no quotation holds it, a fragment at most
  sentence|its beginning|its end            lang||the code of the language, none being given
A row that starts with "open:" is known to be read wrong still: it is printed and does not count.
Prints what went wrong and "reading: N passed, N failed". These articles were written before they were first read; the first run
is in the commit that brought them, and a family's rows guard what was mended since.
"""
import glob
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMMAND = os.path.join(ROOT, os.environ.get("BUILD", "build/release"), "collate")


def read(text, published, mode):
    args = json.dumps({"text": text, "published": published, "blocks": mode}) + "\n"
    run = subprocess.run([COMMAND, "call", "parse"], input=args.encode(), capture_output=True, check=True)
    return json.loads(run.stdout)["result"]["document"]


class Article:
    def __init__(self, path):
        head, tail = open(path, encoding="utf8").read().split("\n----\n")
        published, mode, text = head.split("\n", 2)
        self.text, self.raw = text, text.encode()
        self.rows = [row.split("|", 2) for row in tail.rstrip("\n").split("\n")]
        self.found = read(text, published.split()[1], mode.split()[1])

    def places(self, anchor):
        at, key = self.raw.find(anchor.encode()), anchor.encode()
        while at >= 0:
            yield at, at + len(key)
            at = self.raw.find(key, at + 1)

    def over(self, kind, anchor):
        """What of a kind overlaps a place of the anchor."""
        return [x for a, b in self.places(anchor) for x in self.found.get(kind, []) if x["start"] < b and x["end"] > a]

    def label(self, anchor):
        starts = [a for a, _ in self.places(anchor) if a == 0 or self.raw[a - 1:a] == b"\n"]
        return [b["label"] for a in starts for b in self.found["blocks"] if b["start"] <= a < b["end"] or b["start"] == a]

    def name(self, anchor):
        return [n["name"] for n in self.over("names", anchor)]

    def date(self, anchor):
        return [d.get("from", d.get("clock", "")) + (".." + d["until"] if d.get("until") and d["until"] != d["from"] else "") for d in self.over("dates", anchor)]

    def number(self, anchor):
        out = []
        for n in self.over("numbers", anchor):
            unit = n.get("unit")
            unit = n.get("currency") or ("%" if n.get("kind") == "percent" else self.raw[unit["start"]:unit["end"]].decode() if unit else "")
            out.append(f"{n['value']:.6g}" if n["value"] < 1e5 and n["value"] != int(n["value"]) else str(int(n["value"])))
            out.append(f"{out[-1]} {unit}".strip())
        return out

    def quote(self, anchor):
        out = []
        for q in self.found.get("quotes", []):
            spans = q["content"] or q["stretches"]
            if any(s["start"] < b and s["end"] > a for s in spans for a, b in self.places(anchor)):
                speaker = q.get("speaker", {})
                out.append(speaker.get("name") or "nobody")
        return out

    def quotes_at(self, anchor):
        for q in self.found.get("quotes", []):
            if any(s["start"] < b and s["end"] > a for s in q["stretches"] or q["content"] for a, b in self.places(anchor)):
                yield q

    def exact(self, anchor):
        out = []
        for q in self.quotes_at(anchor):
            out += [self.raw[s["start"]:s["end"]].decode() for s in q["stretches"]]
            out.append(" / ".join(out[-len(q["stretches"]):]))
        return out

    def kind(self, anchor):
        return [q["kind"] for q in self.quotes_at(anchor)] + [
            q["kind"] for q in self.found.get("quotes", []) if not q["stretches"] and any(
                s["start"] < b and s["end"] > a for s in q["content"] for a, b in self.places(anchor))]

    def sentence(self, anchor):
        starts = {a for a, _ in self.places(anchor)}
        return [self.raw[s["start"]:s["end"]].decode() for s in self.found["sentences"] if s["start"] in starts]

    def lang(self, anchor):
        return [self.found.get("language")]

    def holds(self, kind, anchor, want):
        if kind == "label" and want == "promo":
            got = self.label(anchor)
            return bool({"promo", "related"} & set(got)), got
        if kind == "noname":
            got = [n["name"] for n in self.found["names"] if self.raw[n["start"]:n["end"]].decode() == anchor]
            return not got, got
        if kind == "nonamein":
            got = [n["name"] for n in self.over("names", anchor)]
            return not got, got
        if kind == "noquote":
            got = [q["kind"] for q in self.quotes_at(anchor) if q["kind"] != "fragment"]
            return not got, got
        if kind == "sentence":
            got = self.sentence(anchor)
            return any(s.endswith(want) for s in got), got
        if kind == "nonumber":
            got = [n["value"] for n in self.over("numbers", anchor)]
            return not got, got
        got = getattr(self, kind)(anchor)
        return want in got, got


def main():
    passed, failed = 0, 0
    for path in sorted(glob.glob(os.path.join(ROOT, "tests/data/reading/*.txt"))):
        article = Article(path)
        right = open_rows = 0
        for kind, anchor, want in article.rows:
            if anchor and not list(article.places(anchor)) and kind not in ("noname",):
                sys.exit(f"{path}: {anchor!r} is not in the text")
            still = kind.startswith("open:")
            good, got = article.holds(kind.removeprefix("open:"), anchor, want)
            right += good and not still
            open_rows += still
            if still:
                print(f"open: {os.path.basename(path)} {anchor!r}: {got}, not {want!r}" if not good else f"no longer open: {anchor!r}")
            elif not good:
                print(f"FAILED: {os.path.basename(path)} {kind} {anchor!r}: {got}, not {want!r}")
        passed, failed = passed + right, failed + len(article.rows) - open_rows - right
    print(f"reading: {passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
