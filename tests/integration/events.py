"""What subscribers are told: python3-zmq's SUB socket, the command (libcollate), a subscriber that does not read, restarts.

Prints "NAME: N passed, N failed" at its end.
"""
import json, os, subprocess, sys, tempfile, time
import msgpack, zmq

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.path.join(ROOT, os.environ.get('BUILD', 'build/release'))
SLOW = 4 if os.environ.get('KIND', 'release') != 'release' else 1  # sanitizers

BRIDGE = ('The harbour bridge in Velmora will close for %s months, Mayor Ines Calder said on Monday. "We cannot wait any longer," she told '
          'reporters. Repairs of the harbour bridge will cost %s million, the mayor said. Engineers found cracks in the cables of the bridge.')
FROG = ('Scientists in Tarn found a frog that nobody had described. It lives in one lake and sings at noon, the zoologist Piet Halm wrote. '
        'The lake is to be protected.')
passed = failed = 0


def check(name, ok, seen=''):
    global passed, failed
    passed, failed = passed + bool(ok), failed + (not ok)
    if not ok:
        print(f'FAILED {name} {seen}')


class Daemon:
    def __init__(self, folder):
        self.folder, self.endpoint, self.events = folder, f'ipc://{folder}/s', f'ipc://{folder}/e'
        with open(f'{folder}/conf', 'w') as f:
            f.write(f'endpoints = [ "{self.endpoint}" ];\nevents = [ "{self.events}" ];\ndata = "{folder}/data";\n')
        self.process = subprocess.Popen([f'{BUILD}/collated', '-c', f'{folder}/conf'], stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            if 'ready' in line:
                break
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.REQ)
        self.socket.setsockopt(zmq.LINGER, 0)
        self.socket.setsockopt(zmq.RCVTIMEO, 30000 * SLOW)
        self.socket.connect(self.endpoint)

    def ask(self, op, **args):
        self.socket.send(msgpack.packb({'v': 1, 'id': 1, 'op': op, 'args': args}))
        return msgpack.unpackb(self.socket.recv())['result']

    def add(self, *documents):
        return self.ask('add', documents=[{'id': i, 'source': s, 'published': '2031-05-05', 'blocks': 'none', 'text': t, 'title': i + ' title'}
                                          for i, s, t in documents])['added']

    def subscribe(self, *topics, queue=None):
        socket = self.context.socket(zmq.SUB)
        socket.setsockopt(zmq.LINGER, 0)
        if queue is not None:
            socket.setsockopt(zmq.RCVHWM, queue)
        for topic in topics:
            socket.subscribe(topic.encode())
        socket.connect(self.events)
        time.sleep(0.3 * SLOW)  # a subscription is a message to the daemon, and nobody answers it
        return socket

    def stop(self):
        self.context.destroy(linger=0)
        self.process.terminate()
        return self.process.wait(timeout=10 * SLOW)


def take(socket, n, seconds=10):
    """The next n events, fewer when they do not come."""
    out = []
    socket.setsockopt(zmq.RCVTIMEO, int(seconds * 1000 * SLOW))
    try:
        while len(out) < n:
            topic, payload = socket.recv_multipart()
            out.append((topic.decode(), msgpack.unpackb(payload)))
    except zmq.Again:
        pass
    return out


def nothing_more(socket):
    return take(socket, 1, 0.3) == []


def what_changes_is_told(daemon):
    socket = daemon.subscribe('')
    daemon.add(('a', 'Post', BRIDGE % ('three', '$12')))
    first = take(socket, 3)
    check('topics of a first document', [t for t, _ in first] == ['document.added', 'quote.Ines Calder', 'story.added'], first)
    story = first[0][1]['story']
    check('document.added', first[0][1]['document'] == 'a' and first[0][1]['source'] == 'Post' and first[0][1]['title'] == 'a title', first[0])
    check('quote', first[1][1]['text'].startswith('We cannot wait any longer') and first[1][1]['speaker'] == 'Ines Calder', first[1])
    check('story.added', first[2][1]['documents'] == ['a'] and first[2][1]['story'] == story, first[2])
    daemon.add(('b', 'Echo', BRIDGE % ('four', '$12') + ' Fishermen are angry.'), ('c', 'Echo', FROG))
    second = take(socket, 6)
    told = {t: e for t, e in second}
    check('story.changed', told.get('story.changed', {}).get('added') == ['b'] and told['story.changed']['story'] == story, second)
    check('a story of its own', told.get('story.added', {}).get('documents') == ['c'], second)
    check('conflict', [v['text'] for v in told.get('conflict.number', {}).get('values', [])] == ['three', 'four'], second)
    daemon.ask('remove', documents=['c'])
    third = take(socket, 2)
    check('removal', [t for t, _ in third] == ['document.removed', 'story.removed'], third)
    every = [e for _, e in first + second + third]
    check('numbers rise by one', [e['sequence'] for e in every] == list(range(1, len(every) + 1)), every)
    kinds = {}
    for event in every:
        kinds.setdefault(event['event'].split('.')[0], []).append(event['number'])
    check('and within each kind', all(n == list(range(1, len(n) + 1)) for n in kinds.values()), kinds)
    check('one epoch', len({e['epoch'] for e in every}) == 1)
    check('generations', [e['generation'] for e in every] == sorted(e['generation'] for e in every))
    status = daemon.ask('status')
    check('status names it', status['events'] == [daemon.events] and status['event_sequence'] == len(every), status)
    check('a duplicate changes nothing', daemon.add(('a', 'Post', BRIDGE % ('three', '$12')))[0]['duplicate'] and nothing_more(socket))
    socket.close()


def topics_narrow(daemon):
    quotes, stories = daemon.subscribe('quote.Ines'), daemon.subscribe('story.')
    daemon.add(('d', 'Beacon', BRIDGE % ('three', '$12') + ' Schools will open late.'))
    check('only quotes of one', [t for t, _ in take(quotes, 1)] == ['quote.Ines Calder'] and nothing_more(quotes))
    check('only stories', [t for t, _ in take(stories, 1)] == ['story.changed'] and nothing_more(stories))
    quotes.close(), stories.close()


def merges_are_told(daemon):
    socket = daemon.subscribe('story.')
    seen, stories = [], {}
    for i in range(40):  # whatever stories become, what is told adds up to what `stories` says
        daemon.add((f'm{i}', f'Outlet {i % 7}', (BRIDGE if i % 3 else FROG) % (() if not i % 3 else ('three', f'${i}')) + f' Detail {i} of part {i % 5}.'))
    daemon.ask('remove', documents=[f'm{i}' for i in range(0, 40, 4)])
    time.sleep(0.5 * SLOW)
    seen = take(socket, 1000, 0.5)
    before = {s['id']: set(s['documents']) for s in daemon.ask('stories', limit=100)['stories']}
    for _, e in seen:
        if e['event'] == 'story.added':
            stories[e['story']] = set(e['documents'])
        elif e['event'] == 'story.changed':
            stories.setdefault(e['story'], {'a', 'b', 'd'})
            stories[e['story']] = (stories[e['story']] | set(e['added'])) - set(e['removed'])
        else:
            stories.pop(e['story'], None)
    told = {s: d for s, d in stories.items()}
    check('what is told adds up', all(before.get(s) == d for s, d in told.items()), (told, before))
    socket.close()


def a_reader_that_sleeps_holds_nobody(daemon):
    lazy = daemon.subscribe('', queue=10)
    long_text = ' '.join(f'"We counted {i} of them on the quay," said Ines Calder.' for i in range(2000))
    began = time.monotonic()
    for i in range(15):
        daemon.add((f'long{i}', 'Post', f'Part {i}. ' + long_text))
    check('writing goes on', time.monotonic() - began < 60 * SLOW)
    check('questions are answered', daemon.ask('ping') == {})
    time.sleep(1)
    first = take(lazy, 1)
    numbers = [e['sequence'] for _, e in first + take(lazy, 100000, 0.5)]
    total = daemon.ask('status')['event_sequence']
    check('a late reader still gets events, in order', numbers and numbers == sorted(numbers) and numbers[-1] <= total, (len(numbers), total))
    lazy.close()


def the_command_prints_them(daemon):
    env = dict(os.environ, COLLATE_ENDPOINT=daemon.endpoint)
    reader = subprocess.Popen([f'{BUILD}/collate', 'events', 'story.', 'document.', '--limit', '3', '--json'], stdout=subprocess.PIPE, text=True, env=env)
    words = subprocess.Popen([f'{BUILD}/collate', 'events', '--limit', '3'], stdout=subprocess.PIPE, text=True, env=env)
    time.sleep(0.8 * SLOW)
    daemon.add(('z', 'Post', FROG.replace('frog', 'newt').replace('Tarn', 'Uldor')), ('y', 'Post', BRIDGE % ('nine', '$99')))
    lines = [json.loads(line) for line in reader.communicate(timeout=20 * SLOW)[0].splitlines()]
    check('three lines', len(lines) == 3 and reader.returncode == 0, lines)
    check('with topics and none missed', lines[0]['topic'] == 'document.added' and all(x['missed'] == 0 for x in lines), lines)
    text = words.communicate(timeout=20 * SLOW)[0]
    check('readable', 'document.added z' in text, text)
    check('a topic of no kind', subprocess.run([f'{BUILD}/collate', 'events', 'weather'], env=env, capture_output=True).returncode == 2)


def numbers_outlive_a_restart(folder):
    """Stories keep their numbers, and old numbers still lead, though documents were removed and are read anew."""
    daemon = Daemon(folder)
    listed = {s['id']: s['documents'] for s in daemon.ask('stories', limit=500)['stories']}
    story = next(i for i, d in listed.items() if 'b' in d)
    daemon.ask('remove', documents=['a'])  # the one that the story is named after
    daemon.add(('late', 'Post', BRIDGE % ('three', '$12') + ' The ferry sails twice.'))
    before = {s['id']: sorted(s['documents']) for s in daemon.ask('stories', limit=500)['stories']}
    check('the number stays when its first document goes', 'b' in before.get(story, []), before)
    daemon.stop()
    daemon = Daemon(folder)
    after = {s['id']: sorted(s['documents']) for s in daemon.ask('stories', limit=500)['stories']}
    check('and after a restart', after == before, (before, after))
    added = daemon.add(('later', 'Post', 'Bakers of Skelby raised the price of rye bread by a third, the guild wrote. Flour from abroad costs twice as much as in spring.'))
    check('a new story takes no used number', added[0]['story'] not in before, added)
    daemon.stop()
    daemon = Daemon(folder)
    again = {s['id']: sorted(s['documents']) for s in daemon.ask('stories', limit=500)['stories']}
    check('and again', again == {**before, added[0]['story']: ['later']}, again)
    daemon.stop()


def main():
    with tempfile.TemporaryDirectory() as folder:
        daemon = Daemon(folder)
        for test in (what_changes_is_told, topics_narrow, merges_are_told, a_reader_that_sleeps_holds_nobody, the_command_prints_them):
            test(daemon)
        epoch = daemon.subscribe('')
        daemon.add(('w', 'Post', FROG + ' Again.'))
        old = take(epoch, 1)[0][1]['epoch']
        check('stops', daemon.stop() == 0)
        daemon = Daemon(folder)
        again = daemon.subscribe('')
        daemon.add(('v', 'Post', FROG + ' And again.'))
        told = take(again, 1)
        check('a new run, a new epoch, from one', told and told[0][1]['epoch'] != old and told[0][1]['sequence'] == 1, told)
        check('what was loaded is no news', told and told[0][1]['document'] == 'v', told)
        check('stops with subscribers', daemon.stop() == 0)
        numbers_outlive_a_restart(folder)
    print(f'events: {passed} passed, {failed} failed')
    return failed != 0


sys.exit(main())
