#!/usr/bin/env python3
"""summaries: the sample corpus summarized at many budgets, through the command: budgets kept and used, offsets exact, nothing that
reads badly (counted by tests/tools/readability), and one page for every story. Standard library only."""
import glob, importlib.machinery, importlib.util, json, os, subprocess, sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COLLATE = os.path.join(ROOT, os.environ.get('BUILD', 'build/release'), 'collate')
sys.dont_write_bytecode = True
LEAD = 1200  # characters of page furniture before the first sentences of a body
passed, failed = 0, 0


def check(name, good, what=''):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    if not good:
        print(f'FAILED: {name} {what}')


def load_checker():
    loader = importlib.machinery.SourceFileLoader('readability', os.path.join(ROOT, 'tests', 'tools', 'readability'))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('readability', loader))
    loader.exec_module(module)
    return module


def ask(requests):
    run = subprocess.run([COLLATE, 'call'], input=''.join(json.dumps(r) + '\n' for r in requests).encode(), capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def used(unit, result):
    texts = [' '.join(s['text'].split()) for s in result['sentences']]
    return sum(len(t.split()) for t in texts) if unit == 'words' else len(texts) if unit == 'sentences' else \
        len(' '.join(s['text'] for s in result['sentences']).encode())


def check_summary(checker, story, unit, budget, result):
    name = f"{story['id']} {unit} {budget}"
    raw = {t['id']: t['text'].encode() for t in story['texts']}
    check(name + ': budget', used(unit, result) <= budget, used(unit, result))
    for s in result['sentences']:
        check(name + ': offsets', raw[s['document']][s['start']:s['end']].decode() == s['text'], s['text'])
        check(name + ': own source supports', s['source'] in s['support']['sources'] and s['support']['originals'] >= 1)
    if unit == 'words' and budget in (100, 150):
        check(name + ': used', used(unit, result) >= .85 * budget, used(unit, result))
    if used('words', result) > 200 or used('words', result) < 30:
        return  # with all of a short story told, or one short sentence of it, there is no choice
    found = checker.count([(s['document'], ' '.join(s['text'].split())) for s in result['sentences'] if not s.get('cut')], story, {}, LEAD)
    check(name + ': reads well', not found, found)


def main():
    checker = load_checker()
    texts = []
    for path in sorted(glob.glob(os.path.join(ROOT, 'tests', 'data', 'sample', '*.txt'))):
        with open(path, encoding='utf8') as f:
            texts.append({'id': os.path.basename(path)[:-4], 'text': f.read()})
    stories = ask([{'op': 'add', 'args': {'documents': texts}}, {'op': 'stories', 'args': {}}])[1]['result']['stories']
    members = [{'id': str(s['id']), 'texts': [t for t in texts if t['id'] in s['documents']]} if isinstance(s['documents'], list) else None
               for s in stories]
    if None in members:  # a count only: ask each story
        shown = ask([{'op': 'add', 'args': {'documents': texts}}] + [{'op': 'documents', 'args': {'story': s['id']}} for s in stories])[1:]
        members = [{'id': str(s['id']), 'texts': [t for t in texts if t['id'] in {d['id'] for d in r['result']['documents']}]}
                   for s, r in zip(stories, shown)]
    check('stories', len(members) >= 2, len(members))
    asked = [(m, unit, budget) for m in members for unit, budgets in
             (('words', (20, 40, 60, 100, 150, 250)), ('sentences', (1, 3, 6)), ('bytes', (80, 300, 900))) for budget in budgets]
    replies = ask([{'op': 'summarize', 'args': {'texts': m['texts'], unit: budget}} for m, unit, budget in asked])
    for (m, unit, budget), reply in zip(asked, replies):
        check(f"{m['id']} {unit} {budget}", reply['ok'] and reply['result']['sentences'], reply.get('error'))
        if reply['ok']:
            check_summary(checker, m, unit, budget, reply['result'])
    reverse = ask([{'op': 'summarize', 'args': {'texts': m['texts'][::-1], unit: budget}} for m, unit, budget in asked])
    for (m, unit, budget), a, b in zip(asked, replies, reverse):
        check(f"{m['id']} {unit} {budget}: order of texts", a['result']['sentences'] and
              [s['text'] for s in a['result']['sentences']] == [s['text'] for s in b['result']['sentences']])
    for m, reply in zip(members, ask([{'op': 'brief', 'args': {'texts': m['texts']}} for m in members])):
        result = reply.get('result', {})
        raw = {t['id']: t['text'].encode() for t in m['texts']}
        check(f"{m['id']} brief", reply['ok'] and result['headline'] and result['summary']['sentences'] and result['sources'], reply.get('error'))
        for claim in result.get('agreed', []) + result.get('only_in', []):
            for member in claim['members']:
                check('brief: offsets', raw[member['document']][member['start']:member['end']].decode() == member['text'], member['text'])
        for entry in result.get('timeline', []):
            check('brief: timeline offsets', raw[entry['document']][entry['start']:entry['end']].decode() == entry['text'], entry['text'])
    print(f'summaries: {passed} passed, {failed} failed')
    return 1 if failed else 0


sys.exit(main())
