"""The daemon as a process: start, readiness, stop, signals, kill -9, restart, configuration, endpoints.

Spoken to by python3-zmq and python3-msgpack, which nobody here wrote. Prints "NAME: N passed, N failed" at its end.
"""
import os, signal, socket, subprocess, sys, tempfile, time
import msgpack, zmq

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COLLATED = os.path.join(ROOT, os.environ.get('BUILD', 'build/release'), 'collated')
SLOW = 4 if os.environ.get('KIND', 'release') != 'release' else 1  # sanitizers
STOP_SECONDS = 2 * SLOW

TEXTS = [
    ('post', 'Velmora Post', '2031-05-05', 'The harbour bridge in Velmora will close for 3 months, Mayor Ines Calder said on Monday. '
     '"We cannot wait any longer," Calder told reporters at the town hall. The repairs cost $12 million, and the council voted for them in March.'),
    ('echo', 'Oxmoor Echo', '2031-05-06', 'VELMORA - The harbour bridge in Velmora is to close for three months from June, Mayor Ines Calder said. '
     '"We cannot wait any longer," Calder said on Monday. Fishermen in the harbour fear for their trade and asked the council for help.'),
]
DOCUMENTS = [{'id': i, 'source': s, 'published': p, 'text': t, 'blocks': 'none'} for i, s, p, t in TEXTS]


class Daemon:
    def __init__(self, folder, *arguments, config=None, env=None):
        self.folder = folder
        self.endpoint = f'ipc://{folder}/s'
        if not arguments:
            arguments = ('--data', f'{folder}/data', '--endpoint', self.endpoint)
        if config is not None:
            path = f'{folder}/collated.conf'
            with open(path, 'w') as f:
                f.write(config)
            arguments = ('-c', path) + tuple(a for a in arguments if config == '' or a)
        self.process = subprocess.Popen([COLLATED, *arguments], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env=dict(os.environ, **(env or {})))
        self.lines = []
        for line in self.process.stderr:
            self.lines.append(line.rstrip())
            if 'ready' in line:
                break
        self.context = zmq.Context()

    def socket(self, endpoint=None, kind=zmq.REQ):
        s = self.context.socket(kind)
        s.RCVTIMEO = 20000 * SLOW
        s.LINGER = 0
        s.connect(endpoint or self.endpoint)
        return s

    def ask(self, op, endpoint=None, **args):
        s = self.socket(endpoint)
        s.send(msgpack.packb({'v': 1, 'id': 1, 'op': op, 'args': args}))
        reply = msgpack.unpackb(s.recv())
        s.close()
        return reply

    def end(self, sig=signal.SIGTERM):
        """Exit code and seconds that it took."""
        start = time.monotonic()
        if sig is not None:
            self.process.send_signal(sig)
        self.lines += self.process.communicate(timeout=30)[1].splitlines()
        self.context.destroy(linger=0)
        return self.process.returncode, time.monotonic() - start


def expect(what, got, want=True):
    if got != want:
        raise AssertionError(f'{what}: {got!r}, not {want!r}')


def run(*arguments):
    done = subprocess.run([COLLATED, *arguments], capture_output=True, text=True, timeout=30)
    return done.returncode, done.stdout, done.stderr


def a_client_in_python_adds_summarizes_and_looks_up(folder):
    d = Daemon(folder)
    added = d.ask('add', documents=DOCUMENTS)
    expect('added', [a['id'] for a in added['result']['added']], ['post', 'echo'])
    summary = d.ask('summarize', documents=['post', 'echo'], words=40)
    texts = {i: t.encode() for i, _, _, t in TEXTS}
    for s in summary['result']['sentences']:
        expect('a sentence is the source\'s own bytes', texts[s['document']][s['start']:s['end']].decode(), s['text'])
    expect('within its words', sum(len(s['text'].split()) for s in summary['result']['sentences']) <= 40)
    quotes = d.ask('quotes', speaker='Calder')
    expect('both have it', {m['document'] for g in quotes['result']['groups'] for m in g['members'] if 'cannot wait' in m['text']}, {'post', 'echo'})
    expect('exit', d.end()[0], 0)


def what_was_acknowledged_survives_kill_9(folder):
    d = Daemon(folder)
    expect('added', d.ask('add', documents=DOCUMENTS)['ok'])
    expect('removed', d.ask('remove', documents=['echo'])['result']['removed'], ['echo'])
    expect('killed', d.end(signal.SIGKILL)[0], -signal.SIGKILL)
    d = Daemon(folder)  # the socket that the dead one left is taken over, the lock is free
    back = d.ask('document', id='post')['result']['document']
    expect('text', back['text'], TEXTS[0][3])
    expect('removed stays removed', d.ask('document', id='echo')['error']['name'], 'no_document')
    expect('the same again is a duplicate', d.ask('add', documents=DOCUMENTS[:1])['result']['added'][0]['duplicate'])
    expect('exit', d.end()[0], 0)


def a_line_of_three_articles_of_a_source_is_learned_and_forgotten(folder):
    subjects = ['ferry to the island', 'old fish hall', 'road over the pass', 'school by the lake', 'bridge at the mill', 'library of the port']
    notice = 'Readers of the Velmora Post meet the editors in the town hall every last Thursday of the month at six.'

    def article(i, source='Velmora Post'):
        text = (f'The council of Velmora voted on Monday to keep the {subjects[i]}, with {i + 4} votes against {i + 2}.\n'
                f'The {subjects[i]} costs {i + 3} million a year, which the mayor, Ines Calder, called a fair price.\n{notice}\n'
                f'Those who live near the {subjects[i]} had asked the council for {i + 2} years to decide.')
        return {'id': f'n{i}', 'source': source, 'text': text, 'blocks': 'extracted'}

    def label(d, i, source='Velmora Post'):
        document = article(i, source)
        text = document['text'].encode()
        expect('added', len(d.ask('add', documents=[document])['result']['added']), 1)
        blocks = d.ask('document', id=f'n{i}')['result']['document']['blocks']
        return [b['label'] for b in blocks if text[b['start']:b['end']].decode() == notice][0]

    d = Daemon(folder)
    expect('unknown at first', [label(d, i) for i in range(3)], ['body'] * 3)
    expect('of that source alone', label(d, 3, 'Oxmoor Echo'), 'body')
    expect('known from three', label(d, 4), 'promo')
    expect('exit', d.end()[0], 0)
    d = Daemon(folder)
    expect('removed', len(d.ask('remove', documents=['n4'])['result']['removed']), 1)
    expect('known after a restart', label(d, 4), 'promo')
    expect('removed', len(d.ask('remove', documents=['n0', 'n1', 'n4'])['result']['removed']), 3)
    expect('forgotten', label(d, 5), 'body')
    expect('exit', d.end()[0], 0)


def kill_9_in_the_middle_of_adding_loses_nothing_acknowledged(folder):
    d = Daemon(folder)
    s = d.socket(kind=zmq.DEALER)
    for i in range(300):
        documents = [dict(DOCUMENTS[0], id=f'd{i}', text=f'{TEXTS[0][3]} Note number {i} says so.')]
        s.send_multipart([b'', msgpack.packb({'v': 1, 'id': i, 'op': 'add', 'args': {'documents': documents}})])
    acknowledged = [msgpack.unpackb(s.recv_multipart()[-1])['id'] for _ in range(60)]
    d.end(signal.SIGKILL)
    d = Daemon(folder)
    for i in acknowledged:
        expect(f'd{i}', d.ask('document', id=f'd{i}')['ok'])
    expect('exit', d.end()[0], 0)


def signals_stop_it_in_time(folder):
    for sig in (signal.SIGTERM, signal.SIGINT):
        d = Daemon(folder)
        expect('ping', d.ask('ping')['ok'])
        code, took = d.end(sig)
        expect('exit', code, 0)
        expect(f'{sig.name} within {STOP_SECONDS} s (took {took:.2f})', took < STOP_SECONDS)
        expect('its socket is gone', os.path.exists(f'{folder}/s'), False)


def stops_in_time_under_load(folder):
    d = Daemon(folder)
    s = d.socket(kind=zmq.DEALER)
    for i in range(400):
        s.send_multipart([b'', msgpack.packb({'v': 1, 'id': i, 'op': 'parse', 'args': {'text': TEXTS[0][3] * 40, 'blocks': 'none'}})])
    s.recv_multipart()
    code, took = d.end()
    expect('exit', code, 0)
    expect(f'within {STOP_SECONDS} s (took {took:.2f})', took < STOP_SECONDS)


def the_request_shutdown_stops_it(folder):
    d = Daemon(folder)
    expect('answer', d.ask('shutdown')['result'], {'stopping': True})
    expect('exit', d.end(None)[0], 0)


def readiness_is_announced(folder):
    notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    notify.bind(f'{folder}/notify')
    notify.settimeout(10)
    d = Daemon(folder, env={'NOTIFY_SOCKET': f'{folder}/notify'})
    expect('READY=1', notify.recv(100).startswith(b'READY=1'))
    expect('line', 'ready' in d.lines[-1])
    d.end()
    expect('STOPPING=1', notify.recv(100).startswith(b'STOPPING=1'))
    notify.close()


def one_daemon_per_data_folder(folder):
    d = Daemon(folder)
    code, _, err = run('--data', f'{folder}/data', '--endpoint', f'ipc://{folder}/other')
    expect('exit of the second', code, 4)
    expect('says why', folder in err and 'another' in err)
    expect('the first goes on', d.ask('ping')['ok'])
    d.end()


def the_endpoint_of_a_living_daemon_is_left_alone(folder):
    d = Daemon(folder)
    code, _, err = run('--data', '', '--endpoint', d.endpoint)
    expect('exit', code, 4)
    expect('says why', 'answers' in err)
    expect('the first goes on', d.ask('ping')['ok'])
    d.end()


def what_is_no_socket_is_left_alone(folder):
    with open(f'{folder}/s', 'w') as f:
        f.write('precious')
    code, _, err = run('--data', '', '--endpoint', f'ipc://{folder}/s')
    expect('exit', code, 1)
    expect('says why', 'no socket' in err)
    with open(f'{folder}/s') as f:
        expect('content', f.read(), 'precious')


def several_endpoints_at_once(folder):
    d = Daemon(folder, '--data', '', '--endpoint', f'ipc://{folder}/s', '--endpoint', 'tcp://127.0.0.1:*', '--endpoint', f'ipc://{folder}/t')
    bound = [line.split('listening at ')[1] for line in d.lines if 'listening at' in line]
    expect('three', len(bound), 3)
    for endpoint in bound:
        expect(endpoint, d.ask('ping', endpoint=endpoint)['ok'])
    d.end()


def sighup_rereads_what_can_change(folder):
    config = 'endpoints = [ "ipc://%s/s" ];\ndata = "";\nmax_deadline_ms = %d;\nlog_level = "%s";\n'
    d = Daemon(folder, '', config=config % (folder, 60000, 'info'))
    with open(f'{folder}/collated.conf', 'w') as f:
        f.write(config % (folder, 10, 'debug'))
    d.process.send_signal(signal.SIGHUP)
    time.sleep(0.4)
    with open(f'{folder}/collated.conf', 'w') as f:
        f.write('max_deadline_ms = 5;')
    d.process.send_signal(signal.SIGHUP)
    time.sleep(0.4)
    s = d.socket()
    s.send(msgpack.packb({'v': 1, 'id': 1, 'op': 'ping', 'deadline_ms': 5000}))
    expect('goes on', msgpack.unpackb(s.recv())['ok'])
    s.close()
    code, _ = d.end()
    expect('exit', code, 0)
    expect('reread', any('reread' in line for line in d.lines))
    expect('a wrong file changes nothing', any('configuration unchanged' in line and 'not in 10..3600000' in line for line in d.lines))


def wrong_configurations_are_refused(folder):
    path = f'{folder}/c.conf'
    for text, says in (('worker = 3;', ':1: there is no key'), ('\nqueue = "x";', ':2: queue must be an integer'), ('queue = 99999999999;', 'too large'),
                       ('queue = 0;', 'not in 1..65536'), ('endpoints = [];', '0 entries'), ('queue = ', 'syntax error')):
        with open(path, 'w') as f:
            f.write(text)
        for arguments in (('--check-config', '-c', path), ('-c', path)):
            code, _, err = run(*arguments)
            expect(f'{text!r}: exit', code, 3)
            expect(f'{text!r}: {err!r} says {says}', says in err and path in err)
    expect('no such file', run('-c', f'{folder}/none.conf')[0], 3)


def the_printed_configuration_is_the_shipped_one(folder):
    code, out, _ = run('--print-config')
    expect('exit', code, 0)
    with open(os.path.join(ROOT, 'conf', 'collated.conf')) as f:
        expect('conf/collated.conf is what --print-config prints', f.read(), out)
    path = f'{folder}/c.conf'
    with open(path, 'w') as f:
        f.write(out)
    expect('it checks', run('--check-config', '-c', path)[0], 0)


def the_command_line_is_checked(folder):
    expect('unknown option', run('--nonsense')[0], 2)
    expect('stray word', run('word')[0], 2)
    code, out, _ = run('--help')
    expect('help', (code, 'Exit codes' in out), (0, True))
    code, out, _ = run('--version')
    expect('version', (code, out.startswith('collated ')), (0, True))


def the_store_is_checked(folder):
    d = Daemon(folder)
    expect('added', d.ask('add', documents=DOCUMENTS)['ok'])
    expect('checkpoint', d.ask('checkpoint')['ok'])
    d.end()
    code, out, _ = run('--check', '--data', f'{folder}/data')
    expect('whole', (code, '2 documents' in out), (0, True))
    path = f'{folder}/data/collate.db'
    with open(path, 'r+b') as f:
        f.seek(0)
        f.write(b'no database at all, but text!!!!')
    code, _, err = run('--check', '--data', f'{folder}/data')
    expect('damaged: exit', code, 4)
    expect('damaged: says where', 'collate.db' in err or folder in err)
    expect('a daemon refuses it too', run('--data', f'{folder}/data', '--endpoint', f'ipc://{folder}/s')[0], 4)


def clients_that_go_away_cost_nothing(folder):
    d = Daemon(folder)
    for i in range(20):
        s = d.socket(kind=zmq.DEALER)
        for _ in range(10):
            s.send_multipart([b'', msgpack.packb({'v': 1, 'id': i, 'op': 'parse', 'args': {'text': TEXTS[0][3] * 20, 'blocks': 'none'}})])
        s.close(linger=0)
    raw = socket.socket(socket.AF_UNIX)
    raw.connect(f'{folder}/s')
    raw.send(b'\x00garbage that is no ZMTP\xff' * 50)
    raw.close()
    expect('goes on', d.ask('ping')['ok'])
    expect('exit', d.end()[0], 0)


CASES = [a_client_in_python_adds_summarizes_and_looks_up, what_was_acknowledged_survives_kill_9,
         a_line_of_three_articles_of_a_source_is_learned_and_forgotten,
         kill_9_in_the_middle_of_adding_loses_nothing_acknowledged, signals_stop_it_in_time, stops_in_time_under_load,
         the_request_shutdown_stops_it, readiness_is_announced, one_daemon_per_data_folder, the_endpoint_of_a_living_daemon_is_left_alone,
         what_is_no_socket_is_left_alone, several_endpoints_at_once, sighup_rereads_what_can_change, wrong_configurations_are_refused,
         the_printed_configuration_is_the_shipped_one, the_command_line_is_checked, the_store_is_checked, clients_that_go_away_cost_nothing]


def main():
    failed, chosen = 0, [c for c in CASES if len(sys.argv) < 2 or sys.argv[1] in c.__name__]
    for case in chosen:
        with tempfile.TemporaryDirectory(prefix='collate-daemon-') as folder:
            try:
                case(folder)
            except Exception as e:  # any: a case that breaks must not hide the others
                failed += 1
                print(f'FAILED {case.__name__}: {type(e).__name__}: {e}')
    print(f'daemon: {len(chosen) - failed} passed, {failed} failed')
    return failed != 0


sys.exit(main())
