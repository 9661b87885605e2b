#include "engine/values_sentence.h"

#include "text/date.h"
#include "text/language.h"

#include <math.h>
#include <stdlib.h>

#define LOOKED_AT 5000u /* dates of a document: an article has dozens */
#define YEARS 0.4f      /* doublings that a doubling of the distance in years counts as */
/* Among whole articles: each names one month and no other, in sentences that report the same. */
#define ONLY_MONTH 3.0f
/*
 * Share of the doubt among articles that a difference need not carry to be listed as unresolved. With 0, 1/3 and 1 the comparisons of
 * 256 stories of the development data list 6, 9 and 21 days and years: the first three more differ truly, of the last twelve one does.
 */
#define LISTED 0.33f
#define DAY 86400
#define HEDGED_MINUTES 30 /* "around 3:30" fits 3:36 */

static bool is_date(const cl_found *x)
{
    return x->kind == CL_FOUND_DATE;
}

static bool is_resolved(const cl_date *d)
{
    return d->from.precision != CL_WHEN_NONE;
}

/* What both give agrees, as far as the words go. */
static bool parts_agree(const cl_date_parts *a, const cl_date_parts *b)
{
    return (a->year == 0 || b->year == 0 || a->year == b->year) && (a->month == 0 || b->month == 0 || a->month == b->month) &&
           (a->day == 0 || b->day == 0 || a->day == b->day) && (a->weekday == 0 || b->weekday == 0 || a->weekday == b->weekday);
}

static bool share_a_part(const cl_date_parts *a, const cl_date_parts *b)
{
    return (a->year != 0 && b->year != 0) || (a->month != 0 && b->month != 0) || (a->day != 0 && b->day != 0) ||
           (a->weekday != 0 && b->weekday != 0);
}

static bool names_a_part(const cl_date_parts *a)
{
    return a->year != 0 || a->month != 0 || a->day != 0 || a->weekday != 0;
}

typedef enum relation { SAME, CONTAINED, DIFFERENT, UNKNOWN } relation;

/* A year holds every weekday of it, which says nothing. */
static bool is_far_coarser(const cl_found *x, const cl_found *y)
{
    return x->date->from.precision == CL_WHEN_YEAR && y->date->from.precision >= CL_WHEN_DAY && y->parts.month == 0;
}

static relation relate(const cl_found *x, const cl_found *y)
{
    bool parts_same = parts_agree(&x->parts, &y->parts);
    cl_clocks clocks = cl_dates_clocks(x->date, y->date);

    if (clocks == CL_CLOCKS_DIFFER && parts_same)
        return DIFFERENT;
    if (is_resolved(x->date) && is_resolved(y->date)) {
        if (cl_dates_overlap(x->date, y->date)) {
            if (x->date->from.precision == y->date->from.precision)
                return SAME;
            return is_far_coarser(x, y) || is_far_coarser(y, x) ? UNKNOWN : CONTAINED;
        }
        /* Resolved apart, yet every word agrees ("Monday" here and there): the publication dates told them apart. */
        if (parts_same && share_a_part(&x->parts, &y->parts))
            return SAME;
        /* "today" and "Thursday" a day apart: a time zone or an edition, nothing that a text can tell */
        int64_t apart = llabs(x->date->from.seconds - y->date->from.seconds);
        if (apart <= DAY && !(names_a_part(&x->parts) && names_a_part(&y->parts)))
            return UNKNOWN;
        return share_a_part(&x->parts, &y->parts) || x->date->from.precision == y->date->from.precision ? DIFFERENT : UNKNOWN;
    }
    if (!share_a_part(&x->parts, &y->parts))
        return clocks == CL_CLOCKS_SAME ? SAME : UNKNOWN;
    return parts_same ? SAME : DIFFERENT;
}

/* A figure that differs (the year or hour, or the day where month and weekday agree) is a number, a word of the calendar a date. */
static uint8_t kind_of(const cl_found *x, const cl_found *y)
{
    bool month = x->parts.month != 0 && y->parts.month != 0 && x->parts.month != y->parts.month;
    bool weekday = x->parts.weekday != 0 && y->parts.weekday != 0 && x->parts.weekday != y->parts.weekday;
    bool year = x->parts.year != 0 && y->parts.year != 0 && x->parts.year != y->parts.year;
    bool day = x->parts.day != 0 && y->parts.day != 0 && x->parts.day != y->parts.day;

    bool clock = cl_dates_clocks(x->date, y->date) == CL_CLOCKS_DIFFER;

    return !month && !weekday && (year || day || clock) ? CL_VALUE_NUMBER : CL_VALUE_DATE;
}

/* Years far apart are two events, as figures far apart are two counts. */
static float distance(const cl_found *x, const cl_found *y)
{
    int apart = x->parts.year != 0 && y->parts.year != 0 ? abs((int)x->parts.year - (int)y->parts.year) : 0;

    return apart > 1 ? YEARS * log2f((float)apart) : 0;
}

static uint8_t month_in(const cl_language *language, cl_str text)
{
    char room[64];

    while (text.len > 0) {
        size_t n = 0;
        while (n < text.len && text.ptr[n] != ' ' && text.ptr[n] != '.' && text.ptr[n] != ',')
            n++;
        cl_str word = cl_fold(cl_str_cut(text, 0, n), room, sizeof room);
        for (uint8_t m = 0; n > 0 && m < 12; m++)
            for (const char *const *name = language->months[m]; name != NULL && *name != NULL; name++)
                if (cl_str_eq(word, cl_str_c(*name)))
                    return (uint8_t)(m + 1);
        text = cl_str_cut(text, n < text.len ? n + 1 : n, text.len);
    }
    return 0;
}

const cl_date *cl_values_only_month(const cl_article *article, uint8_t *number)
{
    const cl_language *language = cl_language_of(article->meta.lang);
    const cl_date *found = NULL;
    uint8_t only = 0;

    for (size_t i = 0; i < article->n_dates && i < LOOKED_AT; i++) {
        const cl_date *date = &article->dates[i];
        uint8_t month = date->from.precision >= CL_WHEN_DAY ? 0 : month_in(language, cl_str_cut(article->text, date->start, date->end));
        if (month == 0)
            continue;
        if (only != 0 && month != only)
            return NULL;
        only = month;
        found = found == NULL ? date : found;
    }
    *number = only;
    return found;
}

static bool is_only_month(const cl_value_sentence *s, const cl_found *x)
{
    uint8_t month = 0;

    return x->parts.month != 0 && x->parts.day == 0 && cl_values_only_month(s->article, &month) != NULL;
}

static float evidence(const cl_value_pair *pair, const cl_found *x, const cl_found *y, cl_str *slot)
{
    float sum = cl_same_question(pair, x, y, distance(x, y), slot);

    return pair->doubt > 0 && is_only_month(pair->a, x) && is_only_month(pair->b, y) ? sum + ONLY_MONTH : sum;
}

/* True when the document names the same day (month, year) anywhere: who knows both speaks of two things. */
static bool has_date(const cl_value_sentence *s, const cl_found *y)
{
    for (size_t i = 0; is_resolved(y->date) && i < s->article->n_dates && i < LOOKED_AT; i++)
        if (is_resolved(&s->article->dates[i]) && s->article->dates[i].from.seconds == y->date->from.seconds &&
            s->article->dates[i].from.precision == y->date->from.precision)
            return true;
    return false;
}

static bool is_day(const cl_found *x)
{
    return is_date(x) && (x->parts.day != 0 || x->parts.weekday != 0);
}

/* 1 for "early Wednesday", 2 for "late Wednesday", 0 when it is not said. */
static int part_of_day(const cl_value_sentence *s, const cl_found *x)
{
    for (uint32_t i = x->first > 0 ? x->first - 1 : 0; i < x->end + 1 && i < s->n_tokens; i++) {
        cl_str word = s->tokens[i].folded;
        if (cl_str_eq(word, CL_STR("early")) || cl_str_eq(word, CL_STR("morning")))
            return 1;
        if (cl_str_eq(word, CL_STR("late")) || cl_str_eq(word, CL_STR("night")) || cl_str_eq(word, CL_STR("evening")))
            return 2;
    }
    return 0;
}

bool cl_dates_apart(const cl_value_pair *pair)
{
    bool apart = false;

    for (size_t i = 0; i < pair->a->n_found && i < CL_VALUES_MAX; i++)
        for (size_t j = 0; is_day(&pair->a->found[i]) && j < pair->b->n_found && j < CL_VALUES_MAX; j++) {
            if (!is_day(&pair->b->found[j]))
                continue;
            int early = part_of_day(pair->a, &pair->a->found[i]), late = part_of_day(pair->b, &pair->b->found[j]);
            bool moments = early != 0 && late != 0 && early != late;
            if (relate(&pair->a->found[i], &pair->b->found[j]) != DIFFERENT && !moments)
                return false;
            apart = true;
        }
    return apart;
}

/* "around 3:30 a.m.", "shortly before noon". */
static bool is_hedged_clock(const cl_value_sentence *s, const cl_found *x)
{
    static const char *const hedges[] = {"about", "around", "approximately", "roughly", "nearly", "almost", "just", "shortly", "circa"};

    for (uint32_t k = 1; k <= 2 && k <= x->first; k++)
        for (size_t i = 0; i < sizeof hedges / sizeof hedges[0]; i++)
            if (cl_str_eq(s->tokens[x->first - k].folded, cl_str_c(hedges[i])))
                return true;
    return false;
}

static bool clocks_fit(const cl_value_pair *pair, const cl_found *x, const cl_found *y)
{
    return x->date->clock != 0 && y->date->clock != 0 && abs((int)x->date->clock - (int)y->date->clock) <= HEDGED_MINUTES &&
           parts_agree(&x->parts, &y->parts) && (is_hedged_clock(pair->a, x) || is_hedged_clock(pair->b, y));
}

/* Another date of s says the same as y, more or less closely: "detained May 7, 2017, and arrested in October 2015", "detained in 2015". */
static bool agrees_elsewhere(const cl_value_sentence *s, const cl_found *x, const cl_found *y)
{
    for (size_t i = 0; i < s->n_found && i < CL_VALUES_MAX; i++)
        if (&s->found[i] != x && is_date(&s->found[i]) && share_a_part(&s->found[i].parts, &y->parts) &&
            relate(&s->found[i], y) == CONTAINED)
            return true;
    return false;
}

/* "I called him yesterday", he tweeted: the day before he spoke, which is not the day before the article. */
static bool is_spoken(const cl_value_sentence *s, const cl_found *x)
{
    return s->tokens[x->first].quote != 0 && x->date->relative != 0 && !names_a_part(&x->parts);
}

static bool judge(const cl_value_pair *pair, cl_match *match)
{
    const cl_found *x = &pair->a->found[match->i], *y = &pair->b->found[match->j];

    if (!is_date(x) || !is_date(y))
        return false;
    relation how = relate(x, y);
    if (how == UNKNOWN || is_spoken(pair->a, x) != is_spoken(pair->b, y))
        return false;
    bool elsewhere = how == DIFFERENT && (agrees_elsewhere(pair->a, x, y) || agrees_elsewhere(pair->b, y, x));
    match->sum = evidence(pair, x, y, NULL);
    match->type = how == CONTAINED                                   ? CL_CONFLICT_MORE_SPECIFIC
                  : clocks_fit(pair, x, y)                           ? CL_CONFLICT_ROUNDING
                  : match->sum < CL_SAME_SURE || pair->counted_apart || elsewhere ? CL_CONFLICT_UNRESOLVED
                                                                     : CL_CONFLICT_CONFLICT;
    bool asked = match->sum >= (how == CONTAINED ? CL_SAME_SURE : CL_SAME_UNSURE - LISTED * pair->doubt);
    match->sum += how == CONTAINED ? CL_AGREED : 0;
    return asked;
}

static collate_err report(cl_value_pair *pair, const cl_match *match)
{
    const cl_found *x = &pair->a->found[match->i], *y = &pair->b->found[match->j];
    cl_str slot = {"", 0};

    if (match->type != CL_CONFLICT_MORE_SPECIFIC && match->type != CL_CONFLICT_ROUNDING && has_date(pair->a, y) && has_date(pair->b, x))
        return COLLATE_OK;
    evidence(pair, x, y, &slot);
    if (slot.len == 0)
        slot = cl_slot_of_sentences(pair);
    cl_value_difference d = {
        .type = match->type, .kind = kind_of(x, y), .a = x->span, .b = y->span, .slot = slot, .confidence = 1 / (1 + expf(-match->sum))};
    d.normalized_a = is_resolved(x->date) ? cl_when_format(x->date->from, pair->arena) : cl_span_of(pair->a->article->text, x->span);
    d.normalized_b = is_resolved(y->date) ? cl_when_format(y->date->from, pair->arena) : cl_span_of(pair->b->article->text, y->span);
    return CL_VEC_PUSH(&pair->out, pair->arena, d) == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
}

void cl_dates_pair_off(cl_value_pair *pair)
{
    const cl_value_sentence *a = pair->a, *b = pair->b;

    for (size_t i = 0; i < a->n_found; i++)
        for (size_t j = 0; is_date(&a->found[i]) && j < b->n_found; j++)
            if (is_date(&b->found[j]) && relate(&a->found[i], &b->found[j]) == SAME)
                pair->paired_a[i] = pair->paired_b[j] = true;
}

collate_err cl_dates_differ(cl_value_pair *pair)
{
    return cl_matches_choose(pair, judge, report);
}
