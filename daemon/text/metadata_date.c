#include "text/metadata.h"

#include "text/block_line.h"

/* Words and numbers of a line that are looked at, and bytes: a date stands early in a line of furniture. */
#define MAX_PARTS 48
#define MAX_BYTES 400

typedef struct part {
    uint32_t start, end;
    int32_t number; /* or -1 */
    uint8_t digits;
    uint8_t month; /* 1..12, or 0 */
    char before;   /* byte before it */
    cl_str word;   /* folded, points into the parts' buffer */
} part;

typedef struct parts {
    part at[MAX_PARTS];
    size_t n;
    char bytes[MAX_BYTES];
} parts;

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Lists of months are a few words long and in no order. */
static bool holds(const char *const *list, cl_str word)
{
    for (size_t i = 0; list != NULL && list[i] != NULL; i++) {
        if (cl_str_is(word, list[i]))
            return true;
    }
    return false;
}

static uint8_t month_of(const cl_language *language, cl_str word)
{
    static const char *const english[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    static const char *const whole[] = {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};

    for (uint8_t m = 0; m < 12; m++) {
        if (holds(language->months[m], word) || cl_str_is(word, english[m]) || cl_str_is(word, whole[m]))
            return (uint8_t)(m + 1);
    }
    return cl_str_eq(word, CL_STR("sept")) ? 9 : 0;
}

/* One run of digits at i: at most 9 of them, more make the number -2, which is no part of a date. */
static size_t read_number(cl_str line, size_t i, part *out)
{
    int32_t value = 0;
    size_t from = i;

    for (; i < line.len && is_digit(line.ptr[i]); i++)
        value = i - from < 9 ? value * 10 + (line.ptr[i] - '0') : -2;
    *out = (part){.start = (uint32_t)from, .end = (uint32_t)i, .number = value, .digits = (uint8_t)(i - from < 255 ? i - from : 255)};
    return i;
}

static void read_parts(cl_str line, const cl_language *language, parts *p)
{
    size_t i = 0, used = 0;

    p->n = 0;
    line.len = line.len < MAX_BYTES ? line.len : MAX_BYTES;
    while (i < line.len && p->n < MAX_PARTS) {
        unsigned char c = (unsigned char)line.ptr[i];
        part *now = &p->at[p->n];
        size_t from = i;
        if (is_digit(line.ptr[i])) {
            i = read_number(line, i, now);
        } else if (c >= 0x80 || ((c | 32) >= 'a' && (c | 32) <= 'z')) {
            /* up to the next digit, so that "12h59" and "4PM" come apart */
            size_t end = i;
            while (end < line.len && !is_digit(line.ptr[end]))
                end++;
            cl_str rest = {line.ptr, end};
            size_t n = cl_line_word(rest, &i, p->bytes + used, sizeof p->bytes - used);
            if (n == 0)
                break;
            *now = (part){.start = (uint32_t)from, .end = (uint32_t)i, .number = -1, .word = {p->bytes + used, n}};
            now->month = month_of(language, now->word);
            used += n;
        } else {
            i++;
            continue;
        }
        now->before = from > 0 ? line.ptr[from - 1] : ' ';
        p->n++;
    }
}

static bool is_day(const part *p)
{
    return p->number >= 1 && p->number <= 31 && p->digits <= 2;
}

static bool is_year(const part *p)
{
    return p->digits == 4 && p->number >= 1900 && p->number <= 2100;
}

static bool is_link(const part *p)
{
    return p->number < 0 && (cl_str_eq(p->word, CL_STR("de")) || cl_str_eq(p->word, CL_STR("of")) || cl_str_eq(p->word, CL_STR("th")) ||
                                cl_str_eq(p->word, CL_STR("st")) || cl_str_eq(p->word, CL_STR("nd")) || cl_str_eq(p->word, CL_STR("rd")));
}

/* Skips "th", "of", "de" from i on. */
static size_t past_links(const parts *p, size_t i)
{
    while (i < p->n && is_link(&p->at[i]))
        i++;
    return i;
}

typedef struct day {
    int32_t year, month, number;
    size_t from, to; /* parts [from, to) */
} day;

static bool set_day(day *out, int32_t year, int32_t month, int32_t number, size_t from, size_t to)
{
    if (month < 1 || number < 1 || !cl_civil_is_valid(year, (unsigned)month, (unsigned)number))
        return false;
    *out = (day){year, month, number, from, to};
    return true;
}

/* "2031年3月30日": at part i, with the words between its numbers. */
static bool ideographic_day_at(const parts *p, size_t i, day *out)
{
    const part *at = p->at + i;

    if (p->n - i < 5 || !is_year(&at[0]) || !is_day(&at[2]) || !is_day(&at[4]) || !cl_str_eq(at[1].word, CL_STR("\xE5\xB9\xB4")) ||
        !cl_str_eq(at[3].word, CL_STR("\xE6\x9C\x88")))
        return false;
    return set_day(out, at[0].number, at[2].number, at[4].number, i, i + 5);
}

/* A day with its year that starts at part i. */
static bool day_at(const parts *p, size_t i, day *out)
{
    const part *a = &p->at[i];
    size_t j = past_links(p, i + 1), k = j < p->n ? past_links(p, j + 1) : p->n;
    const part *b = j < p->n ? &p->at[j] : NULL, *c = k < p->n ? &p->at[k] : NULL;

    if (b == NULL || c == NULL)
        return false;
    if (ideographic_day_at(p, i, out))
        return true;
    if (a->month > 0 && is_day(b) && is_year(c))
        return set_day(out, c->number, a->month, b->number, i, k + 1);
    if (is_day(a) && b->month > 0 && is_year(c))
        return set_day(out, c->number, b->month, a->number, i, k + 1);
    if (is_year(a) && is_day(b) && is_day(c) && b->before == c->before && (b->before == '-' || b->before == '/' || b->before == '.'))
        return set_day(out, a->number, b->number, c->number, i, k + 1);
    if (is_day(a) && is_day(b) && is_year(c) && b->before == c->before) {
        if (b->before == '/' && a->number <= 12) /* month first, as American papers write it */
            return set_day(out, c->number, a->number, b->number, i, k + 1) || set_day(out, c->number, b->number, a->number, i, k + 1);
        if (b->before == '.' || b->before == '/' || b->before == '-')
            return set_day(out, c->number, b->number, a->number, i, k + 1);
    }
    return false;
}

/* The clocks of papers; minutes east of UTC. `american` zones without S or D follow the season. */
typedef struct zone {
    const char *name;
    int16_t minutes;
    bool american;
} zone;

static const zone zones[] = {{"est", -300, false}, {"edt", -240, false}, {"et", -300, true}, {"cst", -360, false}, {"cdt", -300, false},
    {"ct", -360, true}, {"mst", -420, false}, {"mdt", -360, false}, {"mt", -420, true}, {"pst", -480, false}, {"pdt", -420, false},
    {"pt", -480, true}, {"eastern", -300, true}, {"central", -360, true}, {"pacific", -480, true}, {"akst", -540, false},
    {"akdt", -480, false}, {"hst", -600, false}, {"gmt", 0, false}, {"utc", 0, false}, {"z", 0, false}, {"bst", 60, false},
    {"wet", 0, false}, {"west", 60, false}, {"cet", 60, false}, {"cest", 120, false}, {"mez", 60, false}, {"mesz", 120, false},
    {"eet", 120, false}, {"eest", 180, false}, {"msk", 180, false}, {"ist", 330, false}, {"jst", 540, false}, {"kst", 540, false},
    {"hkt", 480, false}, {"sgt", 480, false}, {"aest", 600, false}, {"aedt", 660, false}, {"nzst", 720, false}, {"nzdt", 780, false}};

/* Summer time in the United States since 2007: second Sunday of March to first Sunday of November (Energy Policy Act of 2005). */
static bool american_summer(const day *d)
{
    cl_civil first = cl_civil_from_seconds(cl_days_from_civil(d->year, (unsigned)d->month, 1) * 86400, 0);
    int sunday = 1 + (6 - first.weekday + 7) % 7;

    if (d->month == 3)
        return d->number >= sunday + 7;
    if (d->month == 11)
        return d->number < sunday;
    return d->month > 3 && d->month < 11;
}

static int16_t zone_at(cl_str line, const parts *p, size_t i, const day *d, size_t *end)
{
    if (i >= p->n)
        return CL_WHEN_NO_ZONE;
    const part *a = &p->at[i];
    for (size_t k = 0; a->number < 0 && k < sizeof zones / sizeof zones[0]; k++) {
        if (cl_str_is(a->word, zones[k].name)) {
            *end = i + 1;
            return (int16_t)(zones[k].minutes + (zones[k].american && american_summer(d) ? 60 : 0));
        }
    }
    /* +02:00 or -0400 */
    if (a->start > 0 && (a->before == '+' || a->before == '-') && a->digits == 4 && a->number <= 1400 &&
        line.ptr[a->start - 1] == a->before) {
        int minutes = a->number / 100 * 60 + a->number % 100;
        *end = i + 1;
        return (int16_t)(a->before == '-' ? -minutes : minutes);
    }
    if ((a->before == '+' || a->before == '-') && a->digits == 2 && a->number <= 14 && i + 1 < p->n && p->at[i + 1].digits == 2 &&
        p->at[i + 1].before == ':') {
        int minutes = a->number * 60 + p->at[i + 1].number;
        *end = i + 2;
        return (int16_t)(a->before == '-' ? -minutes : minutes);
    }
    return CL_WHEN_NO_ZONE;
}

typedef struct clock_time {
    uint8_t hour, minute;
    int16_t zone;
    size_t from, to;
} clock_time;

/* "am", "pm" and "a.m.", which comes as two words; parts taken, 0 for none. */
static size_t half_day(const parts *p, size_t i, bool *after_noon)
{
    if (i >= p->n || p->at[i].word.len == 0)
        return 0;
    cl_str w = p->at[i].word;
    bool m = i + 1 < p->n && cl_str_eq(p->at[i + 1].word, CL_STR("m")) && p->at[i + 1].before == '.';
    *after_noon = w.ptr[0] == 'p';
    if (cl_str_eq(w, CL_STR("am")) || cl_str_eq(w, CL_STR("pm")))
        return 1;
    return m && (cl_str_eq(w, CL_STR("a")) || cl_str_eq(w, CL_STR("p"))) ? 2 : 0;
}

/* A time of day that starts at part i: 4:44 PM CDT, 12:59, 12h59, 12.59 Uhr, 4 p.m. */
static bool clock_at(cl_str line, const parts *p, size_t i, const day *d, clock_time *out)
{
    const part *a = &p->at[i];
    size_t next = i + 1;
    int32_t minute = 0;
    bool after_noon = false, minutes = false;

    if (a->number < 0 || a->number > 24 || a->digits > 2)
        return false;
    if (next < p->n && p->at[next].digits == 2 && p->at[next].number < 60 && (p->at[next].before == ':' || p->at[next].before == '.')) {
        minutes = p->at[next].before == ':' || (next + 1 < p->n && cl_str_eq(p->at[next + 1].word, CL_STR("uhr")));
        minute = minutes ? p->at[next].number : 0;
        next += minutes;
    } else if (next + 1 < p->n && cl_str_eq(p->at[next].word, CL_STR("h")) && p->at[next + 1].digits == 2 && p->at[next + 1].number < 60) {
        minute = p->at[next + 1].number;
        minutes = true;
        next += 2;
    }
    if (minutes && next < p->n && p->at[next].digits == 2 && p->at[next].before == ':')
        next++; /* seconds */
    size_t half = half_day(p, next, &after_noon);
    if ((!minutes && half == 0) || (half > 0 && (a->number > 12 || a->number == 0)))
        return false;
    int32_t hour = half == 0 ? a->number : a->number % 12 + (after_noon ? 12 : 0);
    if (hour > 23)
        return false;
    next += half;
    if (next < p->n && cl_str_eq(p->at[next].word, CL_STR("uhr")))
        next++;
    *out = (clock_time){(uint8_t)hour, (uint8_t)minute, CL_WHEN_NO_ZONE, i, next};
    out->zone = zone_at(line, p, next, d, &out->to);
    return true;
}

bool cl_metadata_date(cl_str line, const cl_language *language, cl_when *out, cl_span *span)
{
    parts p;
    day d = {0};
    size_t i = 0;

    read_parts(line, language, &p);
    while (i < p.n && !day_at(&p, i, &d))
        i++;
    if (i == p.n)
        return false;
    cl_civil civil = {.year = d.year, .month = (uint8_t)d.month, .day = (uint8_t)d.number};
    clock_time clock = {0};
    bool timed = false;
    /* behind the date is the rule, before it the exception ("4:44 PM, Sep 13, 2017") */
    for (size_t k = d.to; k < p.n && k < d.to + 4 && !timed; k++)
        timed = clock_at(line, &p, k, &d, &clock);
    for (size_t k = 0; k < d.from && !timed; k++)
        timed = clock_at(line, &p, k, &d, &clock) && clock.to <= d.from;
    int16_t east = timed ? clock.zone : CL_WHEN_NO_ZONE;
    civil.hour = timed ? clock.hour : 0;
    civil.minute = timed ? clock.minute : 0;
    *out = (cl_when){cl_seconds_from_civil(civil, east), east, timed ? CL_WHEN_MINUTE : CL_WHEN_DAY};
    size_t from = timed && clock.from < d.from ? clock.from : d.from, to = timed && clock.to > d.to ? clock.to : d.to;
    *span = (cl_span){p.at[from].start, p.at[to - 1].end};
    return true;
}

/* "8/9/19": nobody can tell which is the month. */
static bool is_ambiguous(cl_str text)
{
    static const cl_language none;
    parts p;

    read_parts(text, &none, &p);
    for (size_t i = 0; i + 1 < p.n; i++) {
        const part *a = &p.at[i], *b = &p.at[i + 1];
        if (is_day(a) && is_day(b) && b->before == '/' && a->before != '/' && a->number <= 12 && b->number <= 12 && a->number != b->number)
            return true;
    }
    return false;
}

/* Bytes of a date with weekday, clock and zone at most. */
#define WRITTEN_BYTES 64

collate_err cl_date_written(cl_str text, cl_when *out)
{
    if (cl_when_parse(text, out) == COLLATE_OK)
        return COLLATE_OK;
    if (text.len > WRITTEN_BYTES || is_ambiguous(text))
        return COLLATE_E_DATE;
    for (cl_lang lang = CL_LANG_NONE; lang < CL_LANG_COUNT; lang++) { /* a few dozen bytes nine times */
        cl_when found;
        cl_span span;
        bool alone = cl_metadata_date(text, cl_language_of(lang), &found, &span);
        for (size_t i = 0; alone && i < text.len; i++) /* a figure beside it: this is no date, or more than one */
            alone = !is_digit(text.ptr[i]) || (i >= span.start && i < span.end);
        if (alone) {
            *out = found;
            return COLLATE_OK;
        }
    }
    return COLLATE_E_DATE;
}
