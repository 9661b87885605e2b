"""Articles that nobody writes, through parse, add and the analyses of a real daemon, each within a time that only linear work meets.

SIZE (bytes; up to 8000000 fits a request's reply) is what each article has; in a sanitizer's build less.
"""
import os, subprocess, sys, tempfile, time
import msgpack, zmq

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COLLATED = os.path.join(ROOT, os.environ.get('BUILD', 'build/release'), 'collated')
SANITIZED = os.environ.get('KIND', 'release') != 'release'
SIZE = int(os.environ.get('SIZE', 500_000 if SANITIZED else 1_000_000))
# At 8 MB the slowest case took 7 s and prose 3 s (all linear), so at 1 MB six seconds are far off unless a step is quadratic.
SECONDS = 30 if SANITIZED else 6


def fill(piece):
    return (piece * (SIZE // len(piece.encode()) + 1)).encode()[:SIZE].decode('utf8', 'ignore')


CASES = {
    'prose': fill('The mayor of Velmora, Ines Calder, said on Monday that 12 of 40 boats had left. "We wait," she said.\n\n'),
    'one sentence without a stop': fill('and then the boats went out of the harbour '),
    'one word': 'a' * SIZE,
    'quotation marks': fill('" '),
    'quotation marks in pairs with words': fill('"a" b '),
    'curly marks that only open': fill('\u201ca '),
    'mixed marks': fill('\u201e\u201c\u2018\u00ab"\u00bb\u2019\'` '),
    'paragraphs that each open a quotation': fill('"He spoke of boats\n\n'),
    'capital letters': fill('Ines Calder Marlow Tarn Oxmoor '),
    'distinct names': ' '.join(f'Ab{i:x}z Cd{i:x}y said.' for i in range(SIZE // 24)),
    'one name again and again': fill('Calder said Calder said. '),
    'numbers': fill('1,234.5 '),
    'digits': '7' * SIZE,
    'dates': fill('on Monday, 3 May 2031, at 10:30 p.m. last week '),
    'full stops': fill('. '),
    'stops without blanks': '.' * SIZE,
    'initials': fill('J. K. '),
    'apostrophes': fill("'a' "),
    'brackets that open': fill('(['),
    'blank lines': 'x' + '\n' * (SIZE - 2) + 'y',
    'short lines': fill('ab\n'),
    'the same line': fill('Share this article on all channels\n'),
    'combining marks': 'e' + '\u0301' * (SIZE // 2 - 1),
    'zero-width joiners': fill('a\u200d'),
    'right to left': fill('\u05d0\u05d1 '),
    'four-byte characters': fill('\U0001f600'),
    'carriage returns': fill('a\r'),
    'speech verbs': fill('said told added said '),
    'he said she said': fill('"Yes," he said. "No," she said. '),
    'hyphens': fill('a-'),
    'web addresses': fill('http://a.b/c?d=e&f '),
    'ones': fill('1 '),
    'brackets and ones': fill('[1'),
    'a digit a line': fill('7\n'),
    'months': fill('Jan. '),
    'short names': fill('Aa Bb '),
    'one verb of speech': fill('said '),
    'marks and apostrophes': fill('"a\' \'" '),
}
PAGES = {
    'nested divs': '<div>' * (SIZE // 11) + 'The boats left the harbour on Monday.' + '</div>' * (SIZE // 11),
    'tags that never close': fill('<p><b><i><a href="x">boat '),
    'closing tags only': '<p>The boats left.' + fill('</div>'),
    'one attribute': f'<p title="{"x" * SIZE}">The boats left the harbour.</p>',
    'attributes': '<p ' + ' '.join(f'a{i:x}="1"' for i in range(SIZE // 10)) + '>The boats left.</p>',
    'entities': '<p>' + fill('&amp;&eacute;&#8220;') + '</p>',
    'comments': '<p>The boats left.' + fill('<!-- x -->') + '</p>',
    'comment that does not end': '<p>The boats left.</p><!--' + fill('x '),
    'script that does not end': '<p>The boats left.</p><script>' + fill('var a = "<p>"; '),
    'list items': '<ul>' + fill('<li>boat</li>') + '</ul>',
    'tables in tables': '<table><tr><td>' * (SIZE // 40) + 'boat',
    'metadata': fill('<meta property="og:title" content="Boats">') + '<p>The boats left.</p>',
    'less-than signs': fill('< '),
    'structured data': '<script type="application/ld+json">' + '[' * (SIZE // 2) + '</script><p>The boats left.</p>',
}
NEWS = ('The mayor of Velmora, Ines Calder, said on Monday that %d of 40 boats had left the harbour %d. "We wait for day %d," she said. '
        'Prices rose %d percent. ')
N = SIZE // 500  # sentences of a giant text: both together are about SIZE
TEXTS = {
    'the same text 500 times': [NEWS % (1, 1, 1, 1) * 5] * 500,
    '500 texts that differ in a number': [''.join(NEWS % (i, j, i, j) for j in range(5)) for i in range(500)],
    'two giants of one sentence': [NEWS % (1, 1, 1, 1) * N] * 2,
    'two giants': [''.join(NEWS % (i + j, j, j, i) for j in range(N)) for i in range(2)],
    'two giant sentences': ['boats and the harbour of Velmora ' * (N * 4)] * 2,
}
ASKED = {'summarize': {'words': 100}, 'compare': {}, 'quotes': {}, 'verify': {'text': 'We wait for the day, she said then'}, 'brief': {}}
ADDED = ['prose', 'distinct names', 'one sentence without a stop', 'quotation marks in pairs with words', 'the same line']

# Requests whose reading takes longer than their time: they end with the deadline error, and what came late is not kept.
LATE = {
    'parse': {'text': CASES['prose']},
    'add': {'documents': [{'id': 'late', 'text': CASES['prose']}]},
    'summarize': {'texts': [{'text': CASES['prose']}], 'words': 100},
}


class Daemon:
    def __init__(self, folder):
        endpoint = f'ipc://{folder}/s'
        self.process = subprocess.Popen([COLLATED, '--data', '', '--endpoint', endpoint], stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            if 'ready' in line:
                break
        self.hung = False
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.REQ)
        self.socket.RCVTIMEO = 4000 * SECONDS
        self.socket.LINGER = 0
        self.socket.connect(endpoint)

    def ask(self, op, args, deadline_ms=300_000):
        start = time.monotonic()
        if self.hung:
            return {'ok': False, 'error': 'a request before it never ended'}, 0
        self.socket.send(msgpack.packb({'v': 1, 'id': 1, 'op': op, 'deadline_ms': deadline_ms, 'args': args}))
        try:
            reply = msgpack.unpackb(self.socket.recv(), max_array_len=1 << 26)
        except zmq.Again:
            self.hung = True
            return {'ok': False, 'error': 'no answer'}, time.monotonic() - start
        return reply, time.monotonic() - start


def judge(name, reply, took):
    # A reply that would not fit a frame is a proper answer to an article of millions of one-letter sentences.
    good = reply['ok'] or isinstance(reply['error'], dict) and reply['error']['name'] in ('too_big', 'empty', 'no_memory')
    if good and took <= SECONDS:
        return True
    print(f'FAILED {name}: {"took %.1f s" % took if good else reply["error"]}')
    return False


def main():
    pattern = sys.argv[1] if len(sys.argv) > 1 else ''
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix='collate-hostile-') as folder:
        daemon = Daemon(folder)
        for name, text in CASES.items():
            if pattern not in name:
                continue
            for blocks in ('none', 'auto'):
                reply, took = daemon.ask('parse', {'text': text, 'blocks': blocks})
                if pattern or os.environ.get('VERBOSE'):
                    print(f'{took:7.2f} s  parse {blocks:5} {name} {"" if reply["ok"] else reply["error"]["name"]}', flush=True)
                good = judge(f'parse {blocks} {name}', reply, took)
                passed, failed = passed + good, failed + (not good)
        for name, page in PAGES.items():
            if pattern not in name:
                continue
            reply, took = daemon.ask('parse', {'html': page})
            if pattern or os.environ.get('VERBOSE'):
                print(f'{took:7.2f} s  parse html  {name} {"" if reply["ok"] else reply["error"]["name"]}', flush=True)
            good = judge(f'parse html {name}', reply, took)
            passed, failed = passed + good, failed + (not good)
        for name in [n for n in ADDED if pattern in n]:
            reply, took = daemon.ask('add', {'documents': [{'id': name, 'text': CASES[name], 'blocks': 'none'}]})
            if pattern or os.environ.get('VERBOSE'):
                print(f'{took:7.2f} s  add {name}', flush=True)
            good = judge(f'add {name}', reply, took)
            passed, failed = passed + good, failed + (not good)
        for name, texts in TEXTS.items():
            texts = [{'text': t, 'source': f's{i}', 'blocks': 'none'} for i, t in enumerate(texts)]
            for op, more in ASKED.items() if pattern in name else ():
                reply, took = daemon.ask(op, {'texts': texts, **more})
                if pattern or os.environ.get('VERBOSE'):
                    print(f'{took:7.2f} s  {op} {name}', flush=True)
                good = judge(f'{op} {name}', reply, took)
                passed, failed = passed + good, failed + (not good)
        for op, args in LATE.items() if pattern in 'deadline' else ():
            reply, took = daemon.ask(op, args, deadline_ms=3)
            good = not reply['ok'] and reply['error']['name'] == 'deadline' and took <= SECONDS
            print('' if good else f'FAILED {op} that came late: {reply}\n', end='')
            passed, failed = passed + good, failed + (not good)
        kept = daemon.ask('document', {'id': 'late'})[0]
        passed, failed = passed + (not kept['ok']), failed + kept['ok']
        reply, took = daemon.ask('ping', {})
        passed, failed = passed + reply['ok'], failed + (not reply['ok'])
        daemon.process.terminate()
        code = daemon.process.wait(30)
        daemon.context.destroy(linger=0)
        daemon.process.stderr.close()
    if code != 0:
        failed += 1
        print(f'FAILED: collated ended with {code}')
    print(f'hostile: {passed} passed, {failed} failed')
    return failed != 0


sys.exit(main())
