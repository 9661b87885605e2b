#!/usr/bin/env python3
"""Sort daemon/text/block_phrase_table.c and make its lengths and rows again, after phrases were added or taken out.

usage: phrase_rows.py FILE. Add a phrase as {"folded words", 0, W or S or A, P(CLASS) | ...}, anywhere in the table.
"""
import re, sys

SLOTS, NONE, SHARED = 4096, 0xFFFF, 0xFFFE  # CL_PHRASE_SLOTS, CL_PHRASE_NONE, CL_PHRASE_SHARED


def slot(word):
    h = 2166136261  # cl_phrase_slot
    for b in word.encode():
        h = (h ^ b) * 16777619 & 0xFFFFFFFF
    return (h ^ h >> 15) & (SLOTS - 1)


def wrapped(cells):
    out, line = '', '   '
    for c in cells:
        if len(line.encode()) + len(c.encode()) + 2 > 136:
            out += line + '\n'
            line = '   '
        line += f' {c},'
    return out + line + '\n'


def main():
    path = sys.argv[1]
    text = open(path, encoding='utf8').read()
    rows = sorted(set(re.findall(r'\{"([^"]*)", \d+, ([WSA]), ([^}]*)\}', text)), key=lambda r: (r[0].encode(), r[1]))
    slots, owner = [NONE] * SLOTS, {}
    for n, (phrase, _, _) in enumerate(rows):
        word = phrase.split(' ')[0]
        at = slot(word)
        if at not in owner:
            owner[at], slots[at] = word, n
        elif owner[at] != word:
            slots[at] = SHARED
    put = lambda name, body: re.sub(r'(%s\[[^]]*\] = \{\n).*?(\n?\};)' % name, lambda m: m[1] + body.rstrip('\n') + '\n};', text, flags=re.S)
    text = put('cl_phrase_table', wrapped('{"%s", %d, %s, %s}' % (p, len(p.encode()), w, c) for p, w, c in rows))
    text = put('cl_phrase_rows', wrapped(map(str, slots)))
    open(path, 'w', encoding='utf8').write(text)


if __name__ == '__main__':
    main()
