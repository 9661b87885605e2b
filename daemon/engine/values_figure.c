#include "engine/values_sentence.h"

#include <math.h>
#include <stdlib.h>

#define EXACT 0.001
#define ABOUT 0.10     /* "about 170" fits 155 to 187 */
#define DOZEN 0.25     /* "a dozen" fits 9 to 15, "two dozen" 18 to 30: nobody who counted writes it */
#define LEFT_OFF 0.20  /* "more than 2,000" fits "more than 2,300" */
#define MORE_UP_TO 1.5 /* "more than 100" fits what is up to half more */
#define COPIED 0.9f    /* of the words shared: an outlet that copied the rest did not round */
#define FEW 3u         /* tokens after a count in which what it includes is told */

/* "dozens", "hundreds", "several": a size, no figure. */
static bool is_vague(const cl_number *n)
{
    return n->words && n->hedge == CL_HEDGE_ABOUT && n->value >= 10;
}

/* "234-193", "234 to 193": a vote, not a range. */
static bool is_score(const cl_number *n)
{
    return n->kind == CL_NUMBER_SCORE || (n->kind == CL_NUMBER_PLAIN && n->high < n->value);
}

/* 26 for 26.4, 3 million for 3.2: what was left off is under one unit of the last place that was written. Of whole numbers of
 * one magnitude only round hundreds are taken as rounded: 120 and 122 people, 60 and 61 billion are two counts. */
static bool is_rounded(const cl_found *x, const cl_found *y, double share)
{
    double apart = fabs(x->number->value - y->number->value);
    bool whole = x->scale == y->scale && x->grain >= x->scale && x->grain < 100 * x->scale && y->grain >= y->scale;

    return !whole && x->grain > y->grain && apart < x->grain && apart <= share * fabs(x->number->value);
}

/* "a dozen", "two dozen", "half a dozen". */
static bool is_dozen(const cl_value_sentence *s, const cl_found *x)
{
    for (uint32_t i = x->first; i < x->end; i++)
        if (cl_str_eq(s->tokens[i].folded, CL_STR("dozen")))
            return true;
    return false;
}

/* True when y lies where the hedged or coarser x of `s` says. */
static bool fits(const cl_value_sentence *s, const cl_found *x, const cl_found *y)
{
    const cl_number *a = x->number, *b = y->number;
    double size = fabs(a->value);

    if (is_score(a) || is_score(b))
        return false;
    if (a->hedge == CL_HEDGE_LESS && b->hedge == CL_HEDGE_LESS) /* "up to 10 years" and "up to 9" are two limits */
        return false;
    if (is_dozen(s, x) && a->hedge <= CL_HEDGE_ABOUT)
        return fabs(a->value - b->value) <= DOZEN * size;
    if (is_vague(a))
        return b->value >= a->value / 2 && b->value <= a->value * 10;
    if (a->hedge == CL_HEDGE_RANGE && b->hedge == CL_HEDGE_RANGE) /* two ranges with other ends */
        return false;
    if (a->hedge == CL_HEDGE_MORE && b->hedge == CL_HEDGE_MORE) /* "more than 30 million" is not said of 37 */
        return is_rounded(x, y, LEFT_OFF);
    switch ((cl_hedge)a->hedge) {
    case CL_HEDGE_ABOUT:
        return fabs(a->value - b->value) <= ABOUT * size;
    case CL_HEDGE_MORE:
        return b->high >= a->value && b->value <= a->value * MORE_UP_TO;
    case CL_HEDGE_LESS:
        return b->value <= a->value && b->high * MORE_UP_TO >= a->value;
    case CL_HEDGE_RANGE:
        return b->value <= a->high && a->value <= b->high;
    case CL_HEDGE_NONE:
        break;
    }
    /* A sum of money in full figures is exact: $150,000 does not stand for $150,003. */
    if (a->kind == CL_NUMBER_MONEY && x->grain >= 1 && x->grain < 1e6 && fabs(a->value - b->value) < EXACT * size)
        return false;
    return is_rounded(x, y, ABOUT);
}

bool cl_figures_equal(const cl_number *a, const cl_number *b)
{
    double scale = fmax(1, fmax(fabs(a->value), fabs(b->value)));

    if (fabs(a->value - b->value) > 1e-9 * scale)
        return false;
    /* The second figure of a score or range counts; against a single figure it does not. */
    bool both_two = (is_score(a) && is_score(b)) || (a->high != a->value && b->high != b->value);
    return !both_two || fabs(a->high - b->high) <= 1e-9 * scale;
}

/* Nouns that count people whoever they are. */
static bool is_people(const cl_value_sentence *s, const cl_found *x)
{
    static const char *const nouns[] = {
        "people", "persons", "victims", "individuals", "dead", "killed", "others", "lives", "fatalities", "deaths"};
    cl_str unit = cl_span_of(s->article->text, x->number->unit);

    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
        if (cl_str_eq(unit, cl_str_c(nouns[i])))
            return true;
    return false;
}

static bool is_from(const cl_value_sentence *s, const cl_found *x)
{
    return x->first > 0 && cl_str_eq(s->tokens[x->first - 1].folded, CL_STR("from"));
}

static bool is_points(const cl_value_sentence *s, const cl_found *x)
{
    return cl_str_starts(cl_span_of(s->article->text, x->number->unit), CL_STR("point"));
}

/* Kinds that can answer one question at all. */
static bool of_one_kind(const cl_value_sentence *in_x, const cl_found *x, const cl_value_sentence *in_y, const cl_found *y)
{
    const cl_number *a = x->number, *b = y->number;

    if (is_from(in_x, x) && is_from(in_y, y)) /* "from 18 to 21", "from 28 to 21" */
        return a->high != a->value && b->high != b->value;
    if (is_score(a) || is_score(b))
        return is_score(a) && is_score(b);
    bool range_a = a->high != a->value, range_b = b->high != b->value;
    if (range_a != range_b && (a->high < b->value || b->high < a->value)) /* a range holds a figure or is about something else */
        return false;
    if ((a->kind != b->kind || x->unit != y->unit || x->unit == CL_WORD_NONE) && a->kind != CL_NUMBER_MONEY &&
        a->kind != CL_NUMBER_PERCENT && (x->grain < 1) != (y->grain < 1)) /* a count and a rate */
        return false;
    if (a->kind == CL_NUMBER_PLAIN || b->kind == CL_NUMBER_PLAIN) /* "8,400 troops", "add to the 8,400": one has no noun */
        return (a->kind == CL_NUMBER_PLAIN || a->kind == CL_NUMBER_COUNT) && (b->kind == CL_NUMBER_PLAIN || b->kind == CL_NUMBER_COUNT);
    if (a->kind != b->kind) /* "15 percentage points", "a 14-point jump" */
        return x->unit == y->unit && is_points(in_x, x) && (a->kind == CL_NUMBER_PERCENT || b->kind == CL_NUMBER_PERCENT);
    if (a->kind == CL_NUMBER_MONEY)
        return memcmp(a->currency, b->currency, sizeof a->currency) == 0;
    if (a->kind == CL_NUMBER_PERCENT) /* "41 percent of patients", "25 percent of funds" */
        return x->unit == CL_WORD_NONE || y->unit == CL_WORD_NONE || x->unit == y->unit;
    if (a->kind == CL_NUMBER_COUNT || a->kind == CL_NUMBER_MEASURE) /* other nouns: other things */
        return x->unit == CL_WORD_NONE || y->unit == CL_WORD_NONE || x->unit == y->unit ||
               (a->kind == CL_NUMBER_COUNT && (is_people(in_x, x) || is_people(in_y, y)));
    return true;
}

/* The first token after a figure and the noun that it counts. */
static uint32_t after_unit(const cl_value_sentence *s, const cl_found *x)
{
    uint32_t at = x->end;

    while (at < s->n_tokens && s->tokens[at].span.start < x->number->unit.end)
        at++;
    return at;
}

static bool is_word(const cl_value_sentence *s, uint32_t at, const char *word)
{
    return at < s->n_tokens && s->tokens[at].kind == CL_TOKEN_WORD && cl_str_eq(s->tokens[at].folded, cl_str_c(word));
}

/* "Two others": a rest, of a count that stands elsewhere. */
static bool is_rest(const cl_value_sentence *s, const cl_found *x)
{
    return is_word(s, x->end, "other") || is_word(s, x->end, "others") || is_word(s, x->end, "more");
}

/* "12 students and a teacher", "4 people (including the gunman)": one more or less than the figure may be meant. */
static bool is_open_count(const cl_value_sentence *s, const cl_found *x)
{
    uint32_t at = after_unit(s, x);

    for (uint32_t k = 0; k < FEW; k++)
        if (is_word(s, at + k, "including") ||
            (is_word(s, at + k, "and") && (is_word(s, at + k + 1, "a") || is_word(s, at + k + 1, "an") || is_word(s, at + k + 1, "one"))))
            return true;
    return false;
}

/* y is x and another count of x's sentence together: two killed, three hurt; five were shot. */
static bool is_sum(const cl_value_sentence *s, const cl_found *x, const cl_found *y)
{
    for (size_t i = 0; i < s->n_found; i++) {
        const cl_found *z = &s->found[i];
        if (z == x || z->kind != CL_FOUND_NUMBER || z->number->kind != CL_NUMBER_COUNT || z->number->value <= 0)
            continue;
        if (x->number->value + z->number->value == y->number->value)
            return true;
    }
    return false;
}

/* Parts and wholes of one count. */
static bool is_part(const cl_value_pair *pair, const cl_found *x, const cl_found *y)
{
    const cl_number *a = x->number, *b = y->number;
    bool counts = (a->kind == CL_NUMBER_COUNT || a->kind == CL_NUMBER_PLAIN) && (b->kind == CL_NUMBER_COUNT || b->kind == CL_NUMBER_PLAIN);

    if (!counts)
        return false;
    if (is_rest(pair->a, x) != is_rest(pair->b, y) || is_sum(pair->a, x, y) || is_sum(pair->b, y, x))
        return true;
    return fabs(a->value - b->value) <= 1 && (is_open_count(pair->a, x) || is_open_count(pair->b, y));
}

/* "for five months", "for at least five months": how long something goes on, whatever follows. */
static bool is_duration(const cl_value_sentence *s, const cl_found *x)
{
    static const char *const hedges[] = {"about", "around", "at", "least", "more", "nearly", "over", "some", "than", "to", "up"};
    uint32_t at = x->first;

    while (at > 0 && cl_str_is_among(s->tokens[at - 1].folded, hedges, sizeof hedges / sizeof hedges[0]))
        at--;
    return at > 0 && is_word(s, at - 1, "for");
}

/* "four years ago" and "five years after" measure from different points: the word after the unit must be the same. */
static bool same_measure(const cl_value_pair *pair, const cl_found *x, const cl_found *y)
{
    static const char *const units[] = {
        "day", "days", "decade", "decades", "hour", "hours", "minute", "minutes", "month", "months", "week", "weeks", "year", "years"};

    if (!cl_str_is_among(cl_span_of(pair->a->article->text, x->number->unit), units, sizeof units / sizeof units[0]) ||
        (is_duration(pair->a, x) && is_duration(pair->b, y)))
        return true;
    uint32_t a = after_unit(pair->a, x), b = after_unit(pair->b, y);
    return a < pair->a->n_tokens && b < pair->b->n_tokens && pair->a->tokens[a].stem == pair->b->tokens[b].stem;
}

bool cl_figures_comparable(const cl_value_pair *pair, const cl_found *x, const cl_found *y)
{
    return of_one_kind(pair->a, x, pair->b, y) && same_measure(pair, x, y) && !is_part(pair, x, y);
}

/* Written out and not hedged: "10,000", neither "10 thousand" nor "about 10,000" nor 9.5 nor "a dozen". */
static bool is_full(const cl_value_sentence *s, const cl_found *x)
{
    return !is_dozen(s, x) && x->number->hedge == CL_HEDGE_NONE && x->scale == 1 && x->grain >= 1;
}

bool cl_figures_fit(const cl_value_pair *pair, const cl_found *x, const cl_found *y)
{
    if (pair->shared >= COPIED && is_full(pair->a, x) && is_full(pair->b, y))
        return false;
    return fits(pair->a, x, y) || fits(pair->b, y, x);
}
