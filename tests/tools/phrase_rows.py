#!/usr/bin/env python3
"""Sort daemon/text/block_phrase_table.c again, after phrases were added or taken out.

usage: phrase_rows.py FILE. Add a phrase as F("folded words", W or S or A, P(CLASS) | ...), anywhere in the table.
"""
import re, sys


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
    rows = sorted(set(re.findall(r'\bF\("([^"]*)", ([WSA]), (P\(.*?\))\)[,\n]', text)), key=lambda r: (r[0].encode(), r[1]))
    put = lambda name, body: re.sub(r'(%s\[[^]]*\] = \{\n).*?(\n?\};)' % name, lambda m: m[1] + body.rstrip('\n') + '\n};', text, flags=re.S)
    text = put('cl_phrase_table', wrapped('F("%s", %s, %s)' % row for row in rows))
    open(path, 'w', encoding='utf8').write(text)


if __name__ == '__main__':
    main()
