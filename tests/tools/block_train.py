#!/usr/bin/env python3
"""Train the weights of daemon/text/block_weights.c.

usage: block_train.py EVAL_FOLDER FEATURES_PROGRAM [--write FILE] [--folds N] [--rules RULES_PROGRAM] [--seeds N]

EVAL_FOLDER holds data/blocks_*.jsonl.gz and scorers/clean_eval.py; FEATURES_PROGRAM is block_features.c built. With --rules
(block_rules.c built) the measure is of the lines that the daemon's rules choose by those probabilities, else of a threshold. A line's
label is whether most of its 4-word shingles stand in the gold body. A linear-chain CRF of two states with an L2 prior
(Adam on the whole set); pages with many lines weigh less per line, and each strength learns from the other's pages too, at
a lower weight (SETS). Prints the measure over
cross-validation folds of pages, then, with --write, weights of all pages. Needs python3-numpy.
"""
import argparse, gzip, hashlib, importlib.util, json, os, re, statistics, subprocess, sys
import numpy as np

TURNS = 17 # CL_LINE_TURNS

def load(folder, name):
    with gzip.open(f'{folder}/data/{name}.jsonl.gz', 'rt', encoding='utf8') as f:
        return [json.loads(l) for l in f if l.strip()]

def features(program, docs):
    data = b''.join(d['raw_text'].encode() + b'\0' for d in docs)
    out = subprocess.run([program], input=data, stdout=subprocess.PIPE, check=True).stdout.decode().split('\n')
    lines = [[] for _ in docs]
    for l in out:
        if l:
            f = l.split(' ')
            lines[int(f[0])].append((int(f[1]), int(f[2]), np.array(f[3:], dtype=np.float64)))
    return lines

class Page:
    def __init__(self, doc, lines, ce):
        self.doc, raw = doc, doc['raw_text'].encode()
        self.texts = [raw[a:b].decode() for a, b, _ in lines]
        self.x = np.stack([f[:-TURNS] for _, _, f in lines]); self.t = np.stack([f[-TURNS:] for _, _, f in lines])
        gold = set(ce.ngrams(doc['gold_text']))
        gold_lines = {re.sub(r'\W+', ' ', l).strip().lower() for l in doc['gold_text'].split('\n')}
        y, total = [], max(1, len(ce.T.findall(doc['gold_text'])))
        for t in self.texts:
            words = ce.T.findall(t)
            grams = ce.ngrams(t)
            if len(words) >= 4: hit = sum(g in gold for g in grams) / len(grams) >= .5
            else: hit = bool(words) and re.sub(r'\W+', ' ', t).strip().lower() in gold_lines
            y.append(hit)
        self.y = np.array(y, float)
        self.usable = total >= 40 and sum(len(ce.T.findall(t)) for t, k in zip(self.texts, y) if k) > .5 * total

class Crf:
    """two states, furniture (score 0) and body; turns between them have their own features"""
    def __init__(self, pages, l2, rounds=250, rate=.05):
        B, L = len(pages), max(len(p.y) for p in pages)
        X = np.zeros((L, B, pages[0].x.shape[1])); T = np.zeros((L, B, TURNS)); Y = np.zeros((L, B)); M = np.zeros((L, B))
        for b, p in enumerate(pages):
            n = len(p.y); X[:n, b] = p.x; T[:n, b] = p.t; Y[:n, b] = p.y; M[:n, b] = p.weight * (100 / n) ** .5
        w, t = np.zeros(X.shape[2]), np.zeros((2, TURNS)); t[:, 0] = -2
        last = np.vstack([np.zeros((1, B)), Y[:-1]])
        moments = [[np.zeros_like(w), np.zeros_like(w)], [np.zeros_like(t), np.zeros_like(t)]]
        for k in range(1, rounds + 1):
            body, on, off = self.sums(X @ w, T @ t[0], T @ t[1], M > 0)
            gw = np.einsum('lb,lbf->f', (body - Y) * M, X) + l2 * w
            gt = np.stack([np.einsum('lb,lbt->t', (on - (1 - last) * Y) * M, T), np.einsum('lb,lbt->t', (off - last * (1 - Y)) * M, T)]) + l2 * t
            for (m, v), value, g in zip(moments, (w, t), (gw, gt)):
                m *= .9; m += .1 * g; v *= .99; v += .01 * g * g
                value -= rate * (1 if k < rounds * .6 else .3) * (m / (1 - .9 ** k)) / (np.sqrt(v / (1 - .99 ** k)) + 1e-8)
        self.w, self.t = w, t

    @staticmethod
    def sums(E, A, C, on):
        L, B = E.shape; f0, f1, b0, b1 = (np.zeros((L, B)) for _ in range(4)); add = np.logaddexp
        f1[0] = E[0] + A[0]
        for i in range(1, L):
            f0[i] = np.where(on[i], add(f0[i - 1], f1[i - 1] + C[i]), f0[i - 1])
            f1[i] = np.where(on[i], add(f0[i - 1] + A[i], f1[i - 1]) + E[i], f1[i - 1])
        for i in range(L - 2, -1, -1):
            b0[i] = np.where(on[i + 1], add(b0[i + 1], A[i + 1] + E[i + 1] + b1[i + 1]), b0[i + 1])
            b1[i] = np.where(on[i + 1], add(C[i + 1] + b0[i + 1], E[i + 1] + b1[i + 1]), b1[i + 1])
        Z = add(f0[-1], f1[-1]); body = np.exp(f1 + b1 - Z)
        start, stop = np.zeros((L, B)), np.zeros((L, B)); start[0] = body[0]
        start[1:] = np.exp(f0[:-1] + A[1:] + E[1:] + b1[1:] - Z); stop[1:] = np.exp(f1[:-1] + C[1:] + b0[1:] - Z)
        return body, start, stop

    def body(self, page):
        col = lambda v: v[:, None]
        return self.sums(col(page.x @ self.w), col(page.t @ self.t[0]), col(page.t @ self.t[1]), np.ones((len(page.y), 1), bool))[0][:, 0]

def measure(ce, pages, threshold):
    return measure_texts(ce, pages, ['\n'.join(t for t, s in zip(p.texts, p.s) if s > threshold) for p in pages])

def chosen(program, pages, extracted):
    """texts that the rules choose, by p.s"""
    data = b''.join(('%d ' % extracted + ' '.join('%.5f' % x for x in p.s) + '\n' + p.doc['raw_text']).encode() + b'\0' for p in pages)
    out = subprocess.run([program], input=data, stdout=subprocess.PIPE, check=True).stdout.decode().split('\n')
    return ['\n'.join(t for t, keep in zip(p.texts, row) if keep == '1') for p, row in zip(pages, out)]

def measure_texts(ce, pages, texts):
    rows = [ce.match(p.doc['gold_text'], t) for p, t in zip(pages, texts)]
    P = statistics.mean([ce.prec(*m) for m in rows if m[0] + m[1] > 0] or [0])
    R = statistics.mean([ce.rec(*m) for m in rows if m[0] + m[2] > 0] or [0])
    return 'P %.4f R %.4f F1 %.4f' % (P, R, 2 * P * R / (P + R) if P + R else 0)

def scorer(folder):
    spec = importlib.util.spec_from_file_location('clean_eval', f'{folder}/scorers/clean_eval.py')
    m = importlib.util.module_from_spec(spec); spec.loader.exec_module(m); return m

def pages_of(ce, folder, program, names):
    out = []
    for name in names:
        docs = load(folder, name)
        for d, lines in zip(docs, features(program, docs)):
            if lines:
                out.append(Page(d, lines, ce)); out[-1].set = name
                # by the gold, so that the same page from three extractors is in one fold
                out[-1].fold = int(hashlib.md5(d['gold_text'].encode()).hexdigest(), 16)
    return out

# Which sets train the weights, how much a page of each counts, and the thresholds to print. Three times five folds through
# all rules: page .9437 -> .9448, page2 .7444 -> .7469, extracted .9361 -> .9370 against each on its own pages.
SETS = (('cl_weights_page', {'blocks_page': 1, 'blocks_page2': 1, 'blocks_extracted': .15}, ('blocks_page', 'blocks_page2'), (.3, .4, .5)),
        ('cl_weights_extracted', {'blocks_extracted': 1, 'blocks_page': .4, 'blocks_page2': .4}, ('blocks_extracted',), (.1, .2, .3)))

def cross(ce, pages, l2, n, thresholds, measured, rules, seed):
    fold = lambda p: int(hashlib.md5(b'%d %d' % (seed, p.fold)).hexdigest(), 16) % n
    for k in range(n):
        crf = Crf([p for p in pages if fold(p) != k and p.usable], l2)
        for p in pages:
            if fold(p) == k and p.set in measured: p.s = crf.body(p)
    for name in measured:
        if rules:
            some = [p for p in pages if p.set == name]
            texts = chosen(rules, some, name == 'blocks_extracted')
            english = [(p, t) for p, t in zip(some, texts) if p.doc['lang'] == 'en']
            print(f'{name} {n} folds, seed {seed}, l2 {l2}, rules:', measure_texts(ce, some, texts), '| English', measure_texts(ce, *zip(*english)), flush=True)
            continue
        for t in thresholds:
            some = [p for p in pages if p.set == name]
            print(f'{name} {n} folds, l2 {l2}, above {t}:', measure(ce, some, t), '| English', measure(ce, [p for p in some if p.doc['lang'] == 'en'], t), flush=True)

def table(values, indent='        '):
    out, line = '', indent
    for v in values:
        cell = '%.4ff,' % v
        if len(line) + len(cell) > 135: out += line.rstrip() + '\n'; line = indent
        line += cell + ' '
    return out + line.rstrip() + '\n'

def weights(name, crf):
    return (f'const cl_line_weights {name} = {{\n    .line = {{\n{table(crf.w)}    }},\n    .start = {{\n{table(crf.t[0])}    }},\n'
            f'    .stop = {{\n{table(crf.t[1])}    }},\n}};\n')

def main():
    a = argparse.ArgumentParser(); a.add_argument('folder'); a.add_argument('program'); a.add_argument('--write'); a.add_argument('--folds', type=int, default=5)
    a.add_argument('--l2', type=float, default=4.0); a.add_argument('--rules'); a.add_argument('--seeds', type=int, default=1); a = a.parse_args()
    ce, text = scorer(a.folder), '#include "text/block_score.h"\n\n/* Made by tests/tools/block_train.py; do not edit. */\n\n/* clang-format off */\n'
    pages = pages_of(ce, a.folder, a.program, sorted(SETS[0][1]))
    for name, sets, measured, thresholds in SETS:
        for p in pages: p.weight = sets[p.set]
        for seed in range(a.seeds if a.folds else 0): cross(ce, pages, a.l2, a.folds, thresholds, measured, a.rules, seed)
        text += weights(name, Crf([p for p in pages if p.usable], a.l2))
    if a.write: open(a.write, 'w').write(text + '/* clang-format on */\n')

if __name__ == '__main__': main()
