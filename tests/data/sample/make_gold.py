#!/usr/bin/env python3
"""Write gold.json from the texts beside this script and the annotations below: byte offsets are computed, never typed.

usage: make_gold.py (in any folder). Fails when an annotated stretch does not stand exactly once in its text; `nth` says which
one where it stands more often.
"""
import json, os

HERE = os.path.dirname(os.path.abspath(__file__))
D, F, M = 'direct', 'fragment', 'mixed'

# file -> (source, title, byline, published, agency, furniture lines (1-based, ranges), quotes [(text, speaker, kind, role?)])
DOCUMENTS = {
    '01_alder_courier.txt': ('The Alder Courier', 'Kestrel Bridge to close for months after cracks found in its main cables', 'Mara Lindqvist',
        '2024-03-12T07:15+01:00', None, ['1-8', '16-17', '39-60'], [
        ('I will not ask a single family to drive over a bridge that our own engineers would not drive over, and I will not wait for a disaster to prove them right,', 'Tomas Brandt', D, 'Mayor'),
        ('We told them in writing, twice, and both letters were filed without an answer,', 'Priya Raman', D, "the city's chief structural engineer"),
        ('A cable does not read the minutes of a meeting.', 'Priya Raman', D),
        ('the cables were delivered and tested in full agreement with the contract, and we have seen no evidence that the material is at fault.', 'Lars Ekdahl', M, 'chief executive'),
        ('Nobody asked us anything,', 'Noor Haddad', D),
        ('The ferry stops at ten, and our people start at eleven.', 'Noor Haddad', D)]),
    '02_northline_news.txt': ('Northline News', 'Port Alder shuts its biggest bridge over cable cracks', 'Daniel Okoye', '2024-03-12T14:30+01:00', None,
        ['1', '26-28'], [
        ('I will not ask a single family to drive over a bridge that our own engineers would not drive over,', 'Tomas Brandt', D, 'Mayor'),
        ('We told them in writing, twice, and both letters were filed without an answer,', 'a city official', D),
        ('The cables were supplied and tested exactly as the contract demanded, and we have not seen any proof that the material is to blame,', 'Lars Ekdahl', D)]),
    '03_meridian_post.txt': ('Meridian Post', 'Port Alder bridge to close on Friday after cracks found', None, '2024-03-12', 'Continental Press',
        ['1', '4', '7', '23-25'], [
        ('There was no other safe choice left on the table,', 'Tomas Brandt', D, 'mayor of the port city'),
        ('The state will carry half of the cost, and it will carry it this year,', 'Ilse Varga', D, 'Transport Minister')]),
    '04_harbour_today.txt': ('HARBOUR TODAY', 'Kestrel Bridge: closure from Friday', None, '2024-03-12', 'Continental Press', ['1', '18-19'], [
        ('There was no other safe choice left on the table,', 'Tomas Brandt', D, 'mayor of the port city'),
        ('The state will carry half of the cost, and it will carry it this year,', 'Ilse Varga', D, 'Transport Minister')]),
    '05_daily_beacon.txt': ('The Daily Beacon', '‘Nobody asked us anything’: a city cut in two', 'Saskia Thorne', '2024-03-13T18:02', None, ['1', '27-30'], [
        ('Nobody asked us anything,', 'Noor Haddad', D),
        ('The ferry stops at ten, and our people start at eleven.', 'Noor Haddad', D),
        ('If the mayor can find forty million for steel, he can find one bus for the night shift,', 'Noor Haddad', D),
        ('the first duty of a city is to bring its people home alive.', 'Tomas Brandt', M),
        ('We live from the people who walk off that bridge,', 'Emil Costa', D),
        ('Without it I can keep the door open for eight weeks, perhaps nine.', 'Emil Costa', D)]),
    '06_velland_herald.txt': ('Velland Herald', 'Velland and Korsia sign Sund fishing treaty after nine years', 'Ingrid Moe and Pauli Rasmus', '2024-04-18T20:05Z', None,
        ['1', '7', '23-24'], [
        ('We have chosen the table over the gunboat, and our children will not remember that it was ever otherwise,', 'Helge Aarnes', D, 'Foreign Minister'),
        ('Whoever measures this treaty in tonnes has not understood it: what we have signed today is twenty years of quiet on the water,', 'Dana Pirelli', D, 'Korsian foreign minister'),
        ('a third less than what we were promised', "the fishers' guild", F)]),
    '07_meridian_post.txt': ('Meridian Post', 'Herring peace: Velland and Korsia sign', 'Anton Weiler', '2024-04-19T08:40+02:00', None, ['1', '21-22'], [
        ('Anyone who counts this agreement in tons has understood nothing; today we signed for twenty years of calm at sea,', 'Dana Pirelli', D),
        ('We have chosen the table over the gunboat.', 'Helge Aarnes', D),
        ('a surrender with a ribbon around it', 'Bruno Salt', F)]),
    '08_northline_news.txt': ('Northline News', 'Fishing treaty ends nine-year row in the Sund', 'Amira Solberg', '2024-04-18T21:45+02:00', None, ['1', '8', '24-26'], [
        ('We have chosen the table over the gunboat, and our children will not remember that it was ever otherwise,', "Velland's foreign minister", D),
        ('At some point everyone was too tired to be proud,', 'A Korsian diplomat', D)]),
    '09_daily_beacon.txt': ('The Daily Beacon', 'Who won the herring war?', 'Leon Abadi', '2024-04-19T11:30', None, ['1', '20-22'], [
        ('We have chosen the table over the gunboat,', 'Helge Aarnes', D),
        ('twenty years of quiet on the water', 'Dana Pirelli', F),
        ('A surrender with a ribbon around it,', 'Bruno Salt', D)]),
    '10_alder_courier.txt': ('The Alder Courier', 'Mayor Brandt resigns over the letters that nobody answered', 'Mara Lindqvist', '2025-09-16T17:40+02:00', None,
        ['1-8', '29-39'], [
        ('I did not see the letters, but it was my desk on which they lay,', 'Tomas Brandt', D),
        ('That is enough for me to go.', 'Tomas Brandt', D),
        ('I kept copies at home, in the oven, because nobody in my family bakes,', 'Priya Raman', D),
        ('The night shift still has no bus,', 'Noor Haddad', D)]),
    '11_harbour_today.txt': ('HARBOUR TODAY', 'Brandt gives up office after inquiry', 'Felix Arendt', '2025-09-17', None, ['1', '18'], [
        ('I did not see the letters, but it was my desk on which they lay,', 'Tomas Brandt', D),
        ('Nobody who writes a warning should have to hide a copy of it in her kitchen,', 'Marta Quist', D, 'chair of the commission')]),
}

STORIES = [('the Kestrel Bridge closes', ['01', '02', '03', '04', '05']), ('the Sund fishing treaty', ['06', '07', '08', '09']),
           ('Mayor Brandt resigns, 18 months later', ['10', '11'])]

SAME_QUOTE = [
    ('Tomas Brandt', 'cut at its end by 02', [('01', 'I will not ask a single family'), ('02', 'I will not ask a single family')]),
    ('Priya Raman', 'named by one source, anonymous in the other', [('01', 'We told them in writing'), ('02', 'We told them in writing')]),
    ('Lars Ekdahl', 'one statement in two translations', [('01', 'the cables were delivered'), ('02', 'The cables were supplied')]),
    ('Noor Haddad', 'identical, other marks', [('01', 'The ferry stops at ten'), ('05', 'The ferry stops at ten')]),
    ('Noor Haddad', 'identical, other marks', [('01', 'Nobody asked us anything'), ('05', 'Nobody asked us anything')]),
    ('Tomas Brandt', 'one wire text, other marks', [('03', 'There was no other safe choice'), ('04', 'There was no other safe choice')]),
    ('Ilse Varga', 'one wire text', [('03', 'The state will carry half'), ('04', 'The state will carry half')]),
    ('Helge Aarnes', 'cut at its end by 07 and 09; no name in 08', [(d, 'We have chosen the table') for d in ('06', '07', '08', '09')]),
    ('Dana Pirelli', 'one statement in two translations, a fragment of the first in 09',
     [('06', 'Whoever measures this treaty'), ('07', 'Anyone who counts this agreement'), ('09', 'twenty years of quiet')]),
    ('Bruno Salt', 'identical', [('07', 'a surrender with a ribbon'), ('09', 'A surrender with a ribbon')]),
    ('Tomas Brandt', 'identical', [('10', 'I did not see the letters'), ('11', 'I did not see the letters')]),
]

CONFLICTS = [
    ('number of cracks in the cables', {'01': '14', '02': '12', '03': '14', '04': '14', '05': '14'}),
    ('day on which inspectors saw the first cracks', {'01': 'February 3', '02': 'February 10'}),
    ('cost of the repair', {'01': '$38 million', '02': '$40 million'}),
    ('months that the bridge stays closed', {'01': 'five', '02': 'five', '03': 'five', '04': 'five', '05': 'six'}),
    ('years that the treaty runs', {'06': '15', '07': '12', '08': '15', '09': '15'}),
    ('day from which boats may enter', {'06': 'June 1', '08': 'July 1'}),
    ('days that the warnings lay unopened', {'10': '27', '11': '29'}),
]

AGREED = ['the Kestrel Bridge closes on Friday (01, 02, 03, 04, 05)', '42,000 vehicles cross it a day (01, 02, 03, 04)',
          'Velland gets 54 percent of the herring, Korsia 46 (06, 07, 08, 09)', 'Brandt resigned on Tuesday (10, 11)']

CITES = [('02', 'The Alder Courier'), ('02', 'Radio Alder'), ('03', 'Continental Press'), ('04', 'Continental Press'), ('05', 'The Alder Courier'),
         ('07', 'KNA'), ('07', 'Velland Herald'), ('08', 'Velland Herald'), ('11', 'The Alder Courier')]

VERIFY = [
    ('We told them in writing, twice, and both letters were filed without an answer', None, ['exact', 'punctuation'], ['01', '02']),
    ('We told them in writing, twice, and both letters were filed without an answer', 'Priya Raman', ['exact', 'punctuation'], ['01']),
    ('A cable does not read the minutes of a meeting', 'Tomas Brandt', ['other_speaker'], ['01']),
    ('I will not ask a single family to drive over a bridge that our own engineers would not drive over … and I will not wait for a disaster to prove them right', 'Tomas Brandt', ['exact', 'cut', 'punctuation'], ['01']),
    ('The state will not carry half of the cost, and it will carry it this year', None, ['altered'], ['03', '04']),
    ('The state will carry a third of the cost, and it will carry it this year', None, ['altered'], ['03', '04']),
    ('The harbour itself stays open', None, ['unquoted'], ['03', '04']),
    ('We have chosen the table over the gunboat', 'Helge Aarnes', ['exact', 'punctuation', 'cut'], ['07', '09']),
    ('We have chosen peace because our grandchildren asked us for it', None, ['not_found', 'altered'], []),
    ('The night shift will have its bus by Christmas', None, ['not_found'], []),
]


def lines_of(raw):
    start = 0
    for line in raw.split(b'\n'):
        yield start, start + len(line)
        start += len(line) + 1


def furniture(ranges):
    for r in ranges:
        a, _, b = r.partition('-')
        yield from range(int(a), int(b or a) + 1)


def document(name, entry):
    source, title, byline, published, agency, ranges, quotes = entry
    raw = open(os.path.join(HERE, name), 'rb').read()
    lines, out, at = list(lines_of(raw)), [], 0
    numbers = [n for n in furniture(ranges) if raw[slice(*lines[n - 1])].strip()]
    for text, speaker, kind, *role in quotes:
        start = raw.find(text.encode(), at)
        if start < 0:
            raise SystemExit(f'{name}: no such stretch from byte {at}: {text}')
        if raw.count(text.encode()) != 1:
            print(f'{name}: stands {raw.count(text.encode())} times, the first after the last quotation is taken: {text[:40]}')
        at = start + len(text.encode())
        row = {'start': start, 'end': at, 'text': text, 'speaker': speaker, 'kind': kind}
        out.append(row | ({'role': role[0]} if role else {}))
    return {'file': name, 'source': source, 'title': title, 'byline': byline, 'published': published, 'agency': agency, 'language': 'en',
            'quotes': out, 'boilerplate': [list(lines[n - 1]) for n in numbers], 'boilerplate_lines': numbers}


def main():
    documents = [document(n, e) for n, e in DOCUMENTS.items()]
    by_id = {d['file'][:2]: d for d in documents}
    for _, _, members in SAME_QUOTE:
        for d, start in members:
            if not any(q['text'].startswith(start) for q in by_id[d]['quotes']):
                raise SystemExit(f'{d}: no quotation starts with {start}')
    gold = {
        'offsets': 'bytes of the raw UTF-8 file, end exclusive; quote spans are without their quotation marks',
        'documents': documents,
        'stories': [{'label': l, 'documents': d} for l, d in STORIES],
        'same_quote': [{'speaker': s, 'note': n, 'members': [list(m) for m in ms]} for s, n, ms in SAME_QUOTE],
        'conflicts': [{'slot': s, 'values': v} for s, v in CONFLICTS],
        'agreed': AGREED,
        'cites': [{'from': a, 'to': b} for a, b in CITES],
        'verify': [{'text': t, **({'speaker': s} if s else {}), 'verdicts': v, 'documents': d} for t, s, v, d in VERIFY],
    }
    with open(os.path.join(HERE, 'gold.json'), 'w', encoding='utf8') as f:
        json.dump(gold, f, ensure_ascii=False, indent=1)
        f.write('\n')


if __name__ == '__main__':
    main()
