#!/usr/bin/env python3
"""calibrate.py --collate PROGRAM [--data FILE.jsonl.gz] [--limit N]

Is the confidence of a speaker worth its name? Asks `PROGRAM call` to parse annotated articles and prints, by the
confidence given, how many attributions of quoted stretches were right: on a stretch that the annotation has, with its
speaker (as scorers/quote_eval.py judges, lenient), and by the resolved full name where the annotation has one.
"""
import argparse, collections, gzip, json, os, subprocess, sys

def main():
    here = os.path.dirname(os.path.abspath(__file__))
    shared = os.environ.get('COLLATE_SHARED', os.path.join(here, '../../../shared'))
    sys.path.insert(0, os.path.join(shared, 'eval/scorers'))
    import quote_eval as Q
    ap = argparse.ArgumentParser()
    ap.add_argument('--collate', required=True); ap.add_argument('--limit', type=int)
    ap.add_argument('--data', default=os.path.join(shared, 'eval/data/quotes_news.jsonl.gz'))
    a = ap.parse_args()
    docs = [json.loads(l) for l in gzip.open(a.data, 'rt', encoding='utf8')][:a.limit]
    lines = ''.join(json.dumps({'op': 'parse', 'args': {'text': d['text'], 'blocks': 'none', **({'language': d['lang']} if d.get('lang') else {})}}, ensure_ascii=False) + '\n' for d in docs)
    out = subprocess.run([a.collate, 'call'], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    T = collections.defaultdict(lambda: [0, 0, 0, 0])
    for d, line in zip(docs, out):
        t = d['text']; cp = {}; n = 0
        for i, ch in enumerate(t): cp[n] = i; n += len(ch.encode())
        cp[n] = len(t); gold = {}
        for q in d['quotes']:
            for s in Q.segs_of(q, t, False):
                if s not in gold or q['kind'] == 'direct': gold[s] = q
        for q in json.loads(line)['result']['document']['quotes']:
            sp = q['speaker']
            if not sp.get('mention'): continue
            x, y = cp[sp['mention']['start']], cp[sp['mention']['end']]
            given = {'speaker_start': x, 'speaker_end': y, 'speaker': t[x:y], 'speaker_name': sp.get('name')}
            for st in q['stretches']:
                s = Q.trim(t, cp[st['start']], cp[st['end']])
                g = max(gold, key=lambda z: Q.iou(z, s), default=None)
                row = T[min(9, int(sp['confidence'] * 10))]; row[0] += 1
                if g is None or Q.iou(g, s) < .8: continue
                r = Q.spk_correct(gold[g], given); row[1] += bool(r['lenient'])
                if r['full'] is not None: row[2] += 1; row[3] += bool(r['last'])
    print('confidence  given  right   share   named  right name')
    for k in sorted(T, reverse=True):
        n, ok, named, right = T[k]
        print(f'{k / 10:.1f}-{k / 10 + .1:.1f} {n:9} {ok:6} {ok / n:7.3f} {named:7} {right / max(1, named):8.3f}')

if __name__ == '__main__': main()
