#!/usr/bin/env python3
"""speaker_fit.py [--data FILE.jsonl.gz] [--features PROGRAM] [--write daemon/text/speaker_weights.c] [--l2 X]

Fits the weights of daemon/text/speaker.c: a multinomial logit over the candidates of each quoted stretch, where every
candidate that names the right speaker is right (the sum of their probabilities is maximised), and "nobody" is right for
stretches that the annotation has not. Prints five-fold cross-validation by document, then fits on everything. Run it
twice or three times after features changed: the "carry" candidate depends on the choices before it. Needs numpy.
"""
import argparse, collections, gzip, json, os, re, subprocess, sys, unicodedata
import numpy as np

N = 576
STRIP = ' \t\r\n\u00a0“”"„«»‹›‘’\'`,.;:!?…-–—()[]'
PRONOUNS = set('he she they i we it you who him her his hers their them which that those this these'.split())
STOP = set('the a an of for and in on at to s by with from'.split())

def words(s):
    s = unicodedata.normalize('NFKD', s or '')
    return re.findall(r'\w+', re.sub(r"[’']s\b", '', ''.join(c for c in s if not unicodedata.combining(c)).lower()))

def trim(t, a, b):
    while a < b and t[a] in STRIP: a += 1
    while b > a and t[b - 1] in STRIP: b -= 1
    return a, b

def gold_stretches(d):
    best = {}
    for q in d['quotes']:
        if q['kind'] == 'indirect': continue
        for a, b in q.get('segs') or q.get('parts') or [[q['start'], q['end']]]:
            s = trim(d['text'], a, b)
            key = (q['kind'] != 'direct', q['end'] - q['start'])
            if s[0] < s[1] and (s not in best or key < best[s][0]): best[s] = (key, q)
    return {s: v[1] for s, v in best.items()}

def is_right(c, q, text, at):
    if c['kind'] == 0: return False
    a, b = at(c['start']), at(c['end'])
    if q.get('speaker_start') is not None and min(q['speaker_end'], b) > max(q['speaker_start'], a): return True
    have = set(words(c.get('name'))) | set(words(text[a:b]))
    gold = [w for w in words(q.get('speaker_name')) if w not in ('jr', 'sr', 'ii', 'iii', 'iv')]
    if gold and gold[-1] in have: return True
    surface = set(words(q.get('speaker'))) - STOP - PRONOUNS
    return q.get('speaker_type') != 'pronoun' and bool(surface) and len(surface & have) / len(surface) >= .5

def examples(path, program):
    docs = [json.loads(l) for p in path for l in gzip.open(p, 'rt', encoding='utf8')]
    stdin = ''.join(json.dumps({'text': d['text'], 'lang': d.get('lang')}, ensure_ascii=False) + '\n' for d in docs)
    lines = subprocess.run([program], input=stdin, capture_output=True, text=True, check=True).stdout.splitlines()
    out = []; lost = collections.Counter()
    for n, (d, line) in enumerate(zip(docs, lines)):
        t = d['text']; cp = {}; o = 0
        for i, ch in enumerate(t): cp[o] = i; o += len(ch.encode())
        cp[o] = len(t); at = lambda x: cp[x]
        gold = gold_stretches(d); left = dict(gold)
        for s in json.loads(line)['stretches']:
            a, b = trim(t, at(s['start']), at(s['end']))
            hit = max(((min(b, y) - max(a, x)) / (max(b, y) - min(a, x)), (x, y)) for x, y in gold) if gold else (0, None)
            q = gold[hit[1]] if hit[0] >= .8 else None
            if q is not None: left.pop(hit[1], None)
            if q is not None and q.get('speaker_start') is None and not q.get('speaker_name'): continue
            right = [(c['kind'] == 0) if q is None else is_right(c, q, t, at) for c in s['candidates']]
            if q is not None and not any(right): lost['no right candidate'] += 1; right = None
            out.append((n, [c['f'] for c in s['candidates']], right, q is not None, (d['id'], t[max(0, a - 60):b + 60], q and q.get('speaker'), [(c['kind'], c.get('cue'), c.get('name') or c.get('start') and t[at(c['start']):at(c['end'])]) for c in s['candidates']], s['chosen'])))
        lost['gold stretch not found'] += len(left)
    print(len(out), 'stretches', dict(lost))
    return out

def tensor(ex):
    C = max(len(e[1]) for e in ex); F = max(len(f) for e in ex for f in e[1])
    X = np.full((len(ex), C, F), N, int); R = np.zeros((len(ex), C)); M = np.full((len(ex), C), -1e9)
    for i, e in enumerate(ex):
        for j, f in enumerate(e[1]):
            X[i, j, :len(f)] = f; M[i, j] = 0
            R[i, j] = bool(e[2] and e[2][j])
    return X, R, M

def soft(w, X, M):
    s = w[X].sum(2) + M; s -= s.max(1, keepdims=True); p = np.exp(s)
    return p / p.sum(1, keepdims=True)

def fit(X, R, M, l2, steps=400, rate=.05):
    w = np.zeros(N + 1); m = np.zeros(N + 1); v = np.zeros(N + 1)
    for t in range(1, steps + 1):
        p = soft(w, X, M); pr = p * R; pr /= np.maximum(pr.sum(1, keepdims=True), 1e-12)
        g = np.bincount(X.ravel(), np.repeat((p - pr).ravel(), X.shape[2]), N + 1) + l2 * w
        g[N] = 0
        m = .9 * m + .1 * g; v = .999 * v + .001 * g * g
        w -= rate * (m / (1 - .9 ** t)) / (np.sqrt(v / (1 - .999 ** t)) + 1e-8)
        w[N] = 0
    return w

def score(ex, p):
    """End to end F1 as quote_eval counts it: a stretch is right when it is one and its speaker is; none for nobody."""
    ok = pred = gold = 0; cal = collections.defaultdict(lambda: [0, 0])
    for e, row in zip(ex, p):
        j = int(row[:len(e[1])].argmax()); nobody = e[4][3][j][0] == 0
        gold += e[3]
        if nobody: continue
        pred += 1; good = bool(e[3] and e[2] and e[2][j]); ok += good
        b = min(9, int(row[j] * 10)); cal[b][0] += 1; cal[b][1] += good
    return 2 * ok / (gold + pred), ok, pred, gold, {k: (n, round(r / n, 3)) for k, (n, r) in sorted(cal.items())}

if __name__ == '__main__':
    here = os.path.dirname(os.path.abspath(__file__)); root = os.path.join(here, '../..')
    shared = os.environ.get('COLLATE_SHARED', os.path.join(root, '../shared'))
    ap = argparse.ArgumentParser()
    ap.add_argument('--data', nargs='+', default=[os.path.join(shared, 'eval/data', f) for f in ('quotes_news.jsonl.gz', 'quotes_german.jsonl.gz')])
    ap.add_argument('--features', default=os.path.join(root, 'build/release/speaker_features'))
    ap.add_argument('--write'); ap.add_argument('--l2', type=float, default=1.0); ap.add_argument('--errors', type=int, default=0)
    a = ap.parse_args()
    ex = examples(a.data, a.features)
    train = [i for i, e in enumerate(ex) if e[2]]
    X, R, M = tensor(ex); doc = np.array([e[0] for e in ex]); P = np.zeros(R.shape)
    for k in range(5):
        tr = np.array([i for i in train if doc[i] % 5 != k]); te = np.where(doc % 5 == k)[0]
        P[te] = soft(fit(X[tr], R[tr], M[tr], a.l2), X[te], M[te])
    print('cross-validated: F1 %.4f right %d given %d gold %d, right by probability %s' % score(ex, P))
    w = fit(X[train], R[train], M[train], a.l2)
    print('fitted:          F1 %.4f right %d given %d gold %d, right by probability %s' % score(ex, soft(w, X, M)))
    for e, row in zip(ex, P):
        if a.errors == 0: break
        j = int(row[:len(e[1])].argmax())
        good = e[2][j] if e[2] else False
        if not good:
            a.errors -= 1
            print('-', e[4][0], repr(e[4][1][:400]), '| GOLD', e[4][2], '| GOT %.2f' % row[j], e[4][3][j], '| ALL', [(c, round(float(x), 2)) for c, x in zip(e[4][3], row)])
    if a.write:
        with open(a.write, 'w') as f:
            f.write('/* Made by tests/tools/speaker_fit.py --l2 %g on the development halves of quotes_news and quotes_german. See speaker.c for the numbers. */\n' % a.l2)
            f.write('#include "text/speaker.h"\n\nconst float cl_speaker_weights[CL_SPEAKER_FEATURES] = {\n')
            items = ['[%d] = %.3ff' % (i, w[i]) for i in range(N) if abs(w[i]) >= 5e-4]
            for i in range(0, len(items), 8): f.write('    ' + ', '.join(items[i:i + 8]) + ',\n')
            f.write('};\n')
