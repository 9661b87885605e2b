"""Golden cases of the protocol: tests/golden/OP/CASE.req and CASE.expected, one JSON object a line in each.

A request line is {"op", "args"?}; the expected line is what the reply must contain: {"ok", "result" or "error"}. Maps may
hold more keys than expected; an array must have as many items, unless its last one is "..."; the strings "<uint>",
"<real>", "<text>" and "<any>" stand for any value of that kind; {"<not>": X} is anything but X. Each case starts from an
empty daemon and is run over inproc (`collate call`), ipc and tcp; the three must give the same replies. Every reply is
checked against the shape that the table in include/collate/requests.h gives it, and every request of the table must be
sent by some case of its own folder.

Usage: runner.py [pattern]; environment BUILD (build/release).
"""
import glob, json, math, os, subprocess, sys, tempfile
import msgpack, zmq

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.path.join(ROOT, os.environ.get('BUILD', 'build/release'))
HERE = os.path.join(ROOT, 'tests', 'golden')
TIMEOUT_MS = 60000
VOLATILE = {'status'}  # replies that tell of the daemon itself: uptime, endpoints


class Daemon:
    """A collated of its own, with nothing kept; ask() over one of its endpoints."""
    def __init__(self, transport):
        self.folder = tempfile.TemporaryDirectory(prefix='collate-golden-')
        endpoint = f'ipc://{self.folder.name}/s' if transport == 'ipc' else 'tcp://127.0.0.1:*'
        self.process = subprocess.Popen([f'{BUILD}/collated', '--data', '', '--endpoint', endpoint], stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            if 'listening at ' in line:
                endpoint = line.split('listening at ')[1].strip()
            if 'ready' in line:
                break
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.REQ if transport == 'ipc' else zmq.DEALER)
        self.dealer = transport != 'ipc'
        self.socket.RCVTIMEO = TIMEOUT_MS
        self.socket.LINGER = 0
        self.socket.connect(endpoint)

    def ask(self, request):
        payload = msgpack.packb({'v': 1, 'id': 'golden', **request}, use_bin_type=True)
        self.socket.send_multipart([b'', payload] if self.dealer else [payload])
        reply = msgpack.unpackb(self.socket.recv_multipart()[-1])
        assert reply['v'] == 1 and reply['id'] == 'golden', reply
        return reply

    def close(self):
        self.socket.close()
        self.context.term()
        self.process.terminate()
        code = self.process.wait(10)
        self.process.stderr.close()
        self.folder.cleanup()
        return code


def over_daemon(transport, requests):
    daemon = Daemon(transport)
    try:
        return [daemon.ask(r) for r in requests]
    finally:
        code = daemon.close()
        assert code == 0, f'collated ended with {code}'


def over_command(requests):
    """The in-process daemon of the command, over inproc."""
    lines = ''.join(json.dumps(r) + '\n' for r in requests)
    env = {k: v for k, v in os.environ.items() if k != 'COLLATE_ENDPOINT'}
    done = subprocess.run([f'{BUILD}/collate', 'call'], input=lines, capture_output=True, text=True, timeout=TIMEOUT_MS / 1000, env=env)
    return [json.loads(line) for line in done.stdout.splitlines()]


def matches(want, got, path='reply'):
    """'' or what differs."""
    if isinstance(want, str) and want.startswith('<') and want.endswith('>'):
        kinds = {'<uint>': lambda g: isinstance(g, int) and not isinstance(g, bool) and g >= 0, '<text>': lambda g: isinstance(g, str),
                 '<real>': lambda g: isinstance(g, (int, float)) and not isinstance(g, bool), '<any>': lambda g: True}
        return '' if want in kinds and kinds[want](got) else f'{path}: {got!r} is not {want}'
    if isinstance(want, dict) and '<not>' in want:
        return f'{path}: is {got!r}' if matches(want['<not>'], got) == '' else ''
    if isinstance(want, dict):
        if not isinstance(got, dict):
            return f'{path}: {got!r} is no map'
        for key, value in want.items():
            if key not in got:
                return f'{path}.{key}: missing in {json.dumps(got, ensure_ascii=False)[:300]}'
            why = matches(value, got[key], f'{path}.{key}')
            if why:
                return why
        return ''
    if isinstance(want, list):
        if not isinstance(got, list):
            return f'{path}: {got!r} is no array'
        more = bool(want) and want[-1] == '...'
        want = want[:-1] if more else want
        if len(got) < len(want) or (len(got) > len(want) and not more):
            return f'{path}: {len(got)} items, not {len(want)}: {json.dumps(got, ensure_ascii=False)[:300]}'
        return next((w for w in (matches(a, b, f'{path}[{i}]') for i, (a, b) in enumerate(zip(want, got))) if w), '')
    same = type(want) is type(got) or (isinstance(want, (int, float)) and isinstance(got, (int, float)) and bool not in (type(want), type(got)))
    return '' if same and want == got else f'{path}: {got!r} is not {want!r}'


class Table:
    """The protocol as `describe` gives it."""
    def __init__(self):
        daemon = Daemon('ipc')
        answer = daemon.ask({'op': 'describe'})['result']
        daemon.close()
        self.replies = {r['op']: r['reply'] for r in answer['requests']}
        self.shapes = {s['name']: s['fields'] for s in answer['shapes']}

    def wrong(self, fields, value, path='result'):
        if not isinstance(value, dict):
            return f'{path} is no map'
        known = {f['name']: f for f in fields}
        for key, item in value.items():
            if key not in known:
                return f'{path}.{key} is not in the table'
            why = self.wrong_item(known[key], item, f'{path}.{key}')
            if why:
                return why
        return next((f'{path}.{n} is missing' for n, f in known.items() if f['required'] and n not in value), '')

    def wrong_item(self, field, value, path):
        if field.get('list'):
            if not isinstance(value, list):
                return f'{path} is no array'
            one = {k: v for k, v in field.items() if k != 'list'}
            return next((w for w in (self.wrong_item(one, v, f'{path}[{i}]') for i, v in enumerate(value)) if w), '')
        kind, number = field['type'], isinstance(value, int) and not isinstance(value, bool)
        if kind in ('any',):
            return ''
        if kind in ('id', 'line', 'quote', 'text', 'enum', 'when'):
            return '' if isinstance(value, str) else f'{path} is no string'
        if kind == 'bool':
            return '' if isinstance(value, bool) else f'{path} is no boolean'
        if kind == 'uint':
            return '' if number and value >= 0 else f'{path} is no unsigned integer'
        if kind == 'int':
            return '' if number else f'{path} is no integer'
        if kind == 'real':
            return '' if number or isinstance(value, float) or value is None else f'{path} is no number'
        return self.wrong(self.shapes[kind], value, path)


def same_answer(a, b):
    """Equal but for the time of adding, and for what JSON makes of floating point (the command prints 15 digits)."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same_answer(a[k], b[k]) for k in a if not (k == 'added' and isinstance(a[k], str)))
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same_answer, a, b))
    if isinstance(a, float) or isinstance(b, float):
        return math.isclose(a, b, rel_tol=1e-9)
    return a == b


def without_times(reply):
    return {k: v for k, v in reply.items() if k in ('ok', 'result', 'error', 'generation')}


def run_case(table, requests, expected):
    runs = {'inproc': over_command(requests), 'ipc': over_daemon('ipc', requests), 'tcp': over_daemon('tcp', requests)}
    for name, replies in runs.items():
        if len(replies) != len(requests):
            return f'{name}: {len(replies)} replies to {len(requests)} requests'
        for i, (request, reply, want) in enumerate(zip(requests, replies, expected)):
            why = matches(want, reply)
            if not why and reply['ok']:
                why = table.wrong(table.replies[request['op']], reply['result'])
            if why:
                return f'{name}, line {i + 1}: {why}'
    for name in ('ipc', 'tcp'):
        for i, (a, b) in enumerate(zip(runs['inproc'], runs[name])):
            if requests[i].get('op') not in VOLATILE and not same_answer(without_times(a), without_times(b)):
                return f'line {i + 1}: {name} answers otherwise than inproc:\n  {json.dumps(a)[:600]}\n  {json.dumps(b)[:600]}'
    return ''


def read_lines(path):
    with open(path, encoding='utf8') as f:
        return [json.loads(line) for line in f if line.strip() and not line.startswith('#')]


def main():
    pattern = sys.argv[1] if len(sys.argv) > 1 else ''
    table, passed, failed, sent = Table(), 0, 0, set()
    for path in sorted(glob.glob(f'{HERE}/*/*.req')):
        op, name = path.split('/')[-2], os.path.basename(path)[:-4]
        if pattern not in f'{op}/{name}':
            continue
        requests, expected = read_lines(path), read_lines(path[:-4] + '.expected')
        why = f'{len(expected)} expected lines for {len(requests)} requests' if len(expected) != len(requests) else ''
        if not why and op not in {r.get('op') for r in requests}:
            why = f'does not send {op}'
        try:
            why = why or run_case(table, requests, expected)
        except (AssertionError, zmq.ZMQError, subprocess.TimeoutExpired, KeyError, ValueError) as e:
            why = f'{type(e).__name__}: {e}'
        sent.add(op)
        passed, failed = passed + (not why), failed + bool(why)
        if why:
            print(f'FAILED {op}/{name}: {why}')
    for op in sorted(set(table.replies) - sent) if not pattern else []:
        print(f'FAILED {op}: no case sends it')
        failed += 1
    print(f'golden: {passed} passed, {failed} failed')
    return failed != 0


sys.exit(main())
