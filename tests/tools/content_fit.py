#!/usr/bin/env python3
"""content_fit.py [--data FILE.jsonl.gz] [--features PROGRAM] [--write daemon/text/content_weights.c] [--l2 X]

Fits the weights of daemon/text/quote_content.c: for each cue a multinomial logit over the spans that may be its content
and "none". A span is right when it covers some annotated content with intersection / union >= .8; none is right when no
span is. Prints F1 over all annotated contents by the threshold from which a span is given, cross-validated by document.
"""
import argparse, gzip, json, os, subprocess
import numpy as np
import speaker_fit as S

S.N = 672

def examples(paths, program):
    docs = [json.loads(l) for p in paths for l in gzip.open(p, 'rt', encoding='utf8')]
    stdin = ''.join(json.dumps({'text': d['text'], 'lang': d.get('lang')}, ensure_ascii=False) + '\n' for d in docs)
    lines = subprocess.run([program], input=stdin, capture_output=True, text=True, check=True).stdout.splitlines()
    out = []; total = 0
    for n, (d, line) in enumerate(zip(docs, lines)):
        t = d['text']; cp = {}; o = 0
        for i, ch in enumerate(t): cp[o] = i; o += len(ch.encode())
        cp[o] = len(t)
        def chars(parts):
            r = set()
            for a, b in parts: a, b = S.trim(t, a, b); r.update(range(a, b))
            return r
        gold = [(q['start'], q['end'], chars(q.get('parts') or [[q['start'], q['end']]])) for q in d['quotes']]
        total += len(gold)
        for cue in json.loads(line)['cues']:
            right = []; hits = []
            for c in cue['candidates']:
                span = chars([(cp[a], cp[b]) for a, b in c['parts']]); hit = None
                if span:
                    lo, hi = min(span), max(span)
                    for g, (a, b, s) in enumerate(gold):
                        if a <= hi and b >= lo and s and len(s & span) / len(s | span) >= .8: hit = g
                right.append(hit is not None); hits.append(hit)
            if not any(right):
                right = [c['kind'] == 0 for c in cue['candidates']]
                if not any(right): continue
            out.append((n, [c['f'] for c in cue['candidates']], right, hits, [c['kind'] for c in cue['candidates']], (d['id'], cue['cue'], [t[cp[c['parts'][0][0]]:cp[c['parts'][-1][1]]] if c['parts'] else None for c in cue['candidates']])))
    print(len(out), 'cues,', total, 'annotated contents,', len({(e[0], h) for e in out for h in e[3] if h is not None}), 'within reach')
    return out, total

def score(ex, P, total, threshold):
    ok = given = 0; seen = set()
    for e, row in zip(ex, P):
        n = len(e[1]); row = row[:n]
        if 3 in e[4]: j = int(row.argmax())
        else:
            best = max(range(n), key=lambda k: row[k] if e[4][k] else -1)
            if not e[4][best] or row[best] < threshold: continue
            j = best
        given += 1
        if e[3][j] is not None and (e[0], e[3][j]) not in seen: ok += 1; seen.add((e[0], e[3][j]))
    return 2 * ok / (given + total), ok, given

if __name__ == '__main__':
    here = os.path.dirname(os.path.abspath(__file__)); root = os.path.join(here, '../..')
    shared = os.environ.get('COLLATE_SHARED', os.path.join(root, '../shared'))
    ap = argparse.ArgumentParser()
    ap.add_argument('--data', nargs='+', default=[os.path.join(shared, 'eval/data/quotes_news.jsonl.gz')])
    ap.add_argument('--features', default=os.path.join(root, 'build/release/speaker_features'))
    ap.add_argument('--write'); ap.add_argument('--l2', type=float, default=1.0); ap.add_argument('--errors', type=int, default=0)
    a = ap.parse_args()
    ex, total = examples(a.data, a.features)
    X, R, M = S.tensor(ex); doc = np.array([e[0] for e in ex]); P = np.zeros(R.shape)
    for k in range(3):
        tr = np.where(doc % 3 != k)[0]; te = np.where(doc % 3 == k)[0]
        P[te] = S.soft(S.fit(X[tr], R[tr], M[tr], a.l2, 250), X[te], M[te])
    for t in (.15, .2, .25, .3, .35, .4, .45, .5): print('threshold %.2f: F1 %.4f right %d given %d' % ((t,) + score(ex, P, total, t)))
    w = S.fit(X, R, M, a.l2, 300)
    print('fitted, .30: F1 %.4f right %d given %d' % score(ex, S.soft(w, X, M), total, .3))
    for e, row in zip(ex, P):
        if a.errors == 0: break
        j = int(row[:len(e[1])].argmax())
        if not e[2][j]:
            a.errors -= 1; g = [k for k, r in enumerate(e[2]) if r]
            print('-', e[5][1], '| GOT', e[4][j], round(float(row[j]), 2), repr(e[5][2][j]), '| RIGHT', [(e[4][k], round(float(row[k]), 2), e[5][2][k]) for k in g])
    if a.write:
        with open(a.write, 'w') as f:
            f.write('/* Made by tests/tools/content_fit.py --l2 %g on the development half of quotes_news. See quote_content.c for the numbers. */\n' % a.l2)
            f.write('#include "text/quote_content.h"\n\nconst float cl_content_weights[CL_CONTENT_FEATURES] = {\n')
            items = ['[%d] = %.3ff' % (i, w[i]) for i in range(S.N) if abs(w[i]) >= 5e-4]
            for i in range(0, len(items), 8): f.write('    ' + ', '.join(items[i:i + 8]) + ',\n')
            f.write('};\n')
