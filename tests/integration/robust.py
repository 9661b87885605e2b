#!/usr/bin/env python3
"""robust: what must not change a summary (copies, duplicates, the order of adding, a busy outlet), inputs that hardly are any, budgets in
every order, and updates. Over the sample corpus and, where SHARED stands, a sample of its summaries_outlets. Standard library only."""
import collections, glob, gzip, json, os, random, re, subprocess, sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COLLATE = os.path.join(ROOT, os.environ.get('BUILD', 'build/release'), 'collate')
SHARED = os.environ.get('COLLATE_SHARED', os.path.join(ROOT, '..', 'shared'))
OUTLETS = os.path.join(SHARED, 'eval', 'data', 'summaries_outlets.jsonl.gz')
ORDERS = ('narrative', 'time', 'rank', 'source')
BUDGETS = (('words', 100), ('words', 150), ('sentences', 3), ('bytes', 500))
passed, failed = 0, 0

COLD = ('A cable car stopped above the Ostra gorge on Sunday with 40 people in its cabins. Rescuers lowered all of them by rope before dark. '
        'The operator blamed a broken bearing.')
KALT = ('Eine Seilbahn blieb am Sonntag mit 40 Menschen \u00fcber der Schlucht stehen. Helfer seilten alle vor Einbruch der Nacht ab. '
        'Der Betreiber nannte ein gebrochenes Lager als Ursache.')
# name, texts, the error that is right or None, and what the summary must say
SMALL = (
    ('two sentences', [{'id': 'a', 'text': 'The lift stopped at noon. Nobody was hurt.'}], None, 'The lift stopped at noon. Nobody was hurt.'),
    ('one word', [{'id': 'a', 'text': 'Stopped'}], None, 'Stopped'),
    ('empty body', [{'id': 'a', 'text': ''}], 'empty', None),
    ('blanks alone', [{'id': 'a', 'text': ' \n\n\t '}], 'empty', None),
    ('title and no body', [{'id': 'a', 'title': 'Lift stops above the gorge', 'text': ''}], 'empty', None),
    ('title alone as the text', [{'id': 'a', 'title': 'Lift stops above the gorge', 'text': 'Lift stops above the gorge'}], None,
     'Lift stops above the gorge'),
    ('titles alone, of three', [{'id': str(i), 'title': t, 'text': t} for i, t in enumerate(
        ('Lift stops above the gorge', 'Forty roped down from cable car', 'Operator blames bearing for gorge drama'))], None, 'gorge'),
    ('one giant sentence', [{'id': 'a', 'text': 'The lift stopped ' + ', and then the lift above the gorge stopped again' * 5000 + '.'}], None,
     'The lift stopped'),
    ('a giant word', [{'id': 'a', 'text': 'x' * 200000 + ' stopped the lift.'}], None, None),
    ('two languages', [{'id': 'a', 'text': COLD}, {'id': 'b', 'text': KALT}, {'id': 'c', 'text': COLD.replace('40', 'forty')}], None, 'gorge'),
)


def check(name, good, what=''):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    if not good:
        print(f'FAILED: {name} {str(what)[:600]}')


def ask(requests):
    run = subprocess.run([COLLATE, 'call'], input=''.join(json.dumps(r) + '\n' for r in requests).encode(), capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def summarize(texts, **args):
    return {'op': 'summarize', 'args': {'texts': texts, **({'words': 100} if not args.keys() & {'words', 'sentences', 'bytes'} else {}), **args}}


def told(reply):
    return [s['text'] for s in reply['result']['sentences']] if reply['ok'] else reply['error']


def used(unit, result):
    texts = [' '.join(s['text'].split()) for s in result['sentences']]
    return sum(len(t.split()) for t in texts) if unit == 'words' else len(texts) if unit == 'sentences' else \
        len(' '.join(s['text'] for s in result['sentences']).encode())


def stories():
    """Texts told by several: our sample's stories, and every eighth of summaries_outlets with its references."""
    texts = []
    for path in sorted(glob.glob(os.path.join(ROOT, 'tests', 'data', 'sample', '*.txt'))):
        with open(path, encoding='utf8') as f:
            texts.append({'id': os.path.basename(path)[:-4], 'text': f.read()})
    groups = ask([{'op': 'add', 'args': {'documents': texts}}, {'op': 'stories', 'args': {}}])[1]['result']['stories']
    shown = ask([{'op': 'add', 'args': {'documents': texts}}] + [{'op': 'documents', 'args': {'story': s['id']}} for s in groups])[1:]
    ids = [{d['id'] for d in reply['result']['documents']} for reply in shown]
    out = [{'id': f'sample {i}', 'texts': [t for t in texts if t['id'] in some], 'references': []} for i, some in enumerate(ids) if len(some) > 1]
    if os.path.exists(OUTLETS):
        with gzip.open(OUTLETS, 'rt', encoding='utf8') as f:
            out += [{**row, 'texts': [{k: v for k, v in t.items() if v} for t in row['texts']]} for i, row in enumerate(map(json.loads, f)) if i % 8 == 0]
    return out


def pairs(text):
    words = re.findall(r'\w+', text.lower())
    return collections.Counter(zip(words, words[1:]))


def bigrams_f(summary, references):
    """ROUGE-2 without stemming, F1 in percent; the same measure on both sides of a comparison is what counts here."""
    own, out = pairs(summary), []
    for reference in map(pairs, references):
        both = sum((own & reference).values())
        out.append(200 * both / max(1, sum(own.values()) + sum(reference.values())))
    return sum(out) / len(out)


def copies(texts):
    """Two more outlets print the longest text: one as it is, one with its own first line and without the last paragraph."""
    wire = max(texts, key=lambda t: len(t['text']))
    cut = 'From our news desk\n\n' + '\n\n'.join(wire['text'].split('\n\n')[:-1] or [wire['text']])
    return texts + [{**wire, 'id': 'copy-1', 'source': 'Lowland Mirror'}, {**wire, 'id': 'copy-2', 'source': 'Upland Mirror', 'text': cut}]


def check_unchanged(rows):
    plain = ask([summarize(r['texts']) for r in rows])
    shuffled = [random.Random(seed).sample(r['texts'], len(r['texts'])) for seed, r in enumerate(rows)]
    for name, replies in (('order of texts', ask([summarize(texts) for texts in shuffled])),
                          ('asked again', ask([summarize(r['texts']) for r in rows]))):
        for r, a, b in zip(rows, plain, replies):
            check(f"{r['id']}: {name}", a['ok'] and told(a) == told(b), (told(a), told(b)))
    with_copies = ask([summarize(copies(r['texts'])) for r in rows])
    for r, a, b in zip(rows, plain, with_copies):
        check(f"{r['id']}: copies are no originals", b['ok'] and a['result']['originals'] == b['result']['originals'],
              (a['result']['originals'], b.get('result', {}).get('originals')))
    scored = [(bigrams_f(' '.join(told(a)), r['references']), bigrams_f(' '.join(told(b)), r['references']))
              for r, a, b in zip(rows, plain, with_copies) if r['references']]
    if scored:
        change = sum(b - a for a, b in scored) / len(scored)
        print(f'R2 over {len(scored)} stories, {sum(a for a, _ in scored) / len(scored):.2f}; with two copies of a wire text {change:+.3f}')
        check('copies of a wire text leave R2', abs(change) <= .1, change)


def check_order_of_adding(rows):
    """The daemon's own corpus: documents added in one batch, one by one backwards, and each twice."""
    for r in rows[:12]:
        documents = [{**t, 'collection': 'one'} for t in r['texts']]
        question = {'op': 'summarize', 'args': {'collection': 'one', 'words': 100}}
        orders = {'at once': [documents], 'one by one, backwards': [[d] for d in documents[::-1]], 'twice': [documents, documents]}
        replies = {k: ask([{'op': 'add', 'args': {'documents': batch}} for batch in batches] + [question])[-1] for k, batches in orders.items()}
        for name, reply in replies.items():
            check(f"{r['id']}: added {name}", reply['ok'] and told(reply) == told(replies['at once']), told(reply))


def check_budgets(rows):
    asked = [(r, order, unit, budget) for r in rows for order in ORDERS for unit, budget in BUDGETS]
    for (r, order, unit, budget), reply in zip(asked, ask([summarize(r['texts'], order=order, **{unit: budget}) for r, order, unit, budget in asked])):
        name, result = f"{r['id']}: {order}, {budget} {unit}", reply.get('result')
        check(name, reply['ok'] and 0 < used(unit, result) <= budget, reply.get('error') or used(unit, result))
        material = sum(len(t['text'].split()) for t in r['texts'])
        if reply['ok'] and unit == 'words' and material >= 4 * budget:
            check(name + ': used', used(unit, result) >= .85 * budget, used(unit, result))


def check_small():
    for (name, texts, error, part), reply in zip(SMALL, ask([summarize(texts, words=60) for _, texts, _, _ in SMALL])):
        if error is not None:
            check(name, not reply['ok'] and reply['error']['name'] == error and 'text' in reply['error']['message'], reply)
            continue
        check(name, reply['ok'] and reply['result']['sentences'] and used('words', reply['result']) <= 60, reply.get('error'))
        check(name + ': says', part is None or part in ' '.join(told(reply)), told(reply))
    mixed = next(texts for name, texts, _, _ in SMALL if name == 'two languages')
    english, german = ask([summarize(mixed), summarize(mixed, language='de')])
    check('the language of most', {s['document'] for s in english['result']['sentences']} <= {'a', 'c'}, told(english))
    check('the language asked for', {s['document'] for s in german['result']['sentences']} == {'b'}, told(german))


def check_busy_outlet(rows):
    """Fifty articles of one outlet about its own matter beside a story of others."""
    halls = [{'id': f'fair-{i}', 'source': 'Fair Daily', 'text':
              f'The winter fair drew {100 + 13 * i} visitors to hall {i} on its day {i + 1}. Stall {3 * i + 1} sold wool {i + 2} times over. '
              f'Choir {7 * i} sang for {11 * i + 9} families from valley {17 * i}.'} for i in range(50)]
    for r in [r for r in rows if len(r['texts']) > 3][:3]:
        texts = [{**t, 'source': t.get('source', t['id'])} for t in r['texts'][:4]]
        reply = ask([summarize(halls + texts, words=150)])[0]
        others = [s for s in reply['result']['sentences'] if not s['document'].startswith('fair-')] if reply['ok'] else []
        words = sum(len(s['text'].split()) for s in others)
        check(f"{r['id']}: one outlet of fifty articles", reply['ok'] and 2 * words >= reply['result']['words'], told(reply))


def check_updates(rows):
    """Known by given texts, by documents of the corpus and since a time: nothing that was read is told again."""
    for r in rows[:12]:
        documents = [{**t, 'collection': 'one', 'published': f'2031-03-{4 + i:02}'} for i, t in enumerate(r['texts'])]
        first, later = documents[0], [d['id'] for d in documents[1:]]
        add = {'op': 'add', 'args': {'documents': documents}}
        ways = {'documents': {'documents': [first['id']]}, 'a time': {'collection': 'one', 'until': '2031-03-04T23:59:59Z'},
                'texts': {'texts': [{k: v for k, v in first.items() if k != 'collection'}]}}
        replies = {k: ask([add, {'op': 'summarize', 'args': {'documents': later, 'words': 80, 'known': known}}])[-1] for k, known in ways.items()}
        for name, reply in replies.items():
            check(f"{r['id']}: known by {name}", reply['ok'], reply.get('error'))
            again = [t for t in told(reply) if reply['ok'] and len(t.split()) > 5 and t in first['text']]
            check(f"{r['id']}: known by {name}, nothing again", not again, again)
        check(f"{r['id']}: known the same way", told(replies['documents']) == told(replies['a time']), (told(replies['documents']), told(replies['a time'])))
        whole = ask([add, {'op': 'summarize', 'args': {'collection': 'one', 'words': 80, 'known': {'collection': 'one'}}}])[-1]
        check(f"{r['id']}: all is known", whole['ok'] and not whole['result']['sentences'], told(whole))


def main():
    rows = stories()
    check('stories', len(rows) >= 2, len(rows))
    check_unchanged(rows)
    check_order_of_adding(rows)
    check_budgets(rows)
    check_small()
    check_busy_outlet(rows)
    check_updates(rows)
    print(f'robust: {passed} passed, {failed} failed')
    return 1 if failed else 0


sys.exit(main())
