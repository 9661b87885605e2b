#include "engine/values_sentence.h"

#include <math.h>
#include <stdlib.h>

#define LOOKED_AT 5000u /* figures of a document: an article has dozens */
#define EXACT 0.001
#define ABOUT 0.10     /* "about 170" fits 155 to 187 */
#define MORE_UP_TO 1.5 /* "more than 100" fits what is up to half more */

static bool is_number(const cl_found *x)
{
    return x->kind == CL_FOUND_NUMBER;
}

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

/* True when y lies where the hedged or coarser x says. */
static bool fits(const cl_found *x, const cl_found *y)
{
    const cl_number *a = x->number, *b = y->number;
    double size = fabs(a->value);

    if (is_score(a) || is_score(b))
        return false;
    if (a->hedge == CL_HEDGE_LESS && b->hedge == CL_HEDGE_LESS) /* "up to 10 years" and "up to 9" are two limits */
        return false;
    if (is_vague(a))
        return b->value >= a->value / 2 && b->value <= a->value * 10;
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
    /* 26 for 26.4, 3 million for 3.2: what was left off is under one unit of the last place that was written. Of whole
     * numbers only round hundreds are taken as rounded: 120 and 122 people are two counts. */
    bool whole = x->grain >= 1 && x->grain < 100 && y->grain >= 1;
    return !whole && x->grain > y->grain && fabs(a->value - b->value) < x->grain && fabs(a->value - b->value) <= ABOUT * size;
}

static bool equal(const cl_number *a, const cl_number *b)
{
    double scale = fmax(1, fmax(fabs(a->value), fabs(b->value)));

    if (fabs(a->value - b->value) > 1e-9 * scale)
        return false;
    /* A score's second figure counts; the end of a range against a single figure does not. */
    return !is_score(a) || !is_score(b) || fabs(a->high - b->high) <= 1e-9 * scale;
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

/* Kinds that can answer one question at all. */
static bool comparable(const cl_value_sentence *in_x, const cl_found *x, const cl_value_sentence *in_y, const cl_found *y)
{
    const cl_number *a = x->number, *b = y->number;

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
    if (a->kind != b->kind)
        return false;
    if (a->kind == CL_NUMBER_MONEY)
        return memcmp(a->currency, b->currency, sizeof a->currency) == 0;
    if (a->kind == CL_NUMBER_COUNT || a->kind == CL_NUMBER_MEASURE) /* other nouns: other things */
        return x->unit == CL_WORD_NONE || y->unit == CL_WORD_NONE || x->unit == y->unit ||
               (a->kind == CL_NUMBER_COUNT && (is_people(in_x, x) || is_people(in_y, y)));
    return true;
}

static void pair_off(cl_value_pair *pair)
{
    for (size_t i = 0; i < pair->a->n_found; i++)
        for (size_t j = 0; is_number(&pair->a->found[i]) && j < pair->b->n_found; j++) {
            const cl_found *x = &pair->a->found[i], *y = &pair->b->found[j];
            if (is_number(y) && equal(x->number, y->number))
                pair->paired_a[i] = pair->paired_b[j] = true;
        }
}

/* True when the document gives this figure anywhere: who knows both figures speaks of two things. */
static bool has_figure(const cl_value_sentence *s, const cl_found *y)
{
    for (size_t i = 0; i < s->article->n_numbers && i < LOOKED_AT; i++)
        if (equal(&s->article->numbers[i], y->number) && s->article->numbers[i].kind == y->number->kind)
            return true;
    return false;
}

/* Figures that grow while a story is covered. */
static bool grows(cl_str unit)
{
    static const char *const nouns[] = {"people", "dead", "deaths", "killed", "injured", "wounded", "arrests", "victims", "bodies", "cases",
        "homes", "houses", "acres", "casualties", "patients", "infections", "missing", "votes", "fatalities"};

    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
        if (cl_str_eq(unit, cl_str_c(nouns[i])))
            return true;
    return false;
}

/* The later of two documents has more of what grows. */
static bool is_update(const cl_value_pair *pair, const cl_found *x, const cl_found *y)
{
    cl_when a = pair->a->article->meta.published, b = pair->b->article->meta.published;

    if (a.precision < CL_WHEN_DAY || b.precision < CL_WHEN_DAY || a.seconds == b.seconds || x->unit == CL_WORD_NONE || x->unit != y->unit)
        return false;
    if (!grows(cl_span_of(pair->a->article->text, x->number->unit)) && !grows(cl_span_of(pair->b->article->text, y->number->unit)))
        return false;
    return (a.seconds < b.seconds) == (x->number->value < y->number->value);
}

static cl_str normal(const cl_number *n, cl_arena *arena)
{
    const char *unit = n->kind == CL_NUMBER_PERCENT ? "%" : n->currency;

    if (n->high != n->value)
        return cl_arena_printf(arena, "%.15g-%.15g%s%s", n->value, n->high, unit[0] != 0 && unit[0] != '%' ? " " : "", unit);
    return cl_arena_printf(arena, "%.15g%s%s", n->value, unit[0] != 0 && unit[0] != '%' ? " " : "", unit);
}

/* Doublings between two figures. */
static float distance(const cl_number *a, const cl_number *b)
{
    double x = fabs(a->value), y = fabs(b->value);

    return x > 0 && y > 0 ? fabsf((float)log2(x / y)) : 4;
}

static float evidence(const cl_value_pair *pair, size_t i, size_t j, cl_str *slot)
{
    const cl_found *x = &pair->a->found[i], *y = &pair->b->found[j];

    return cl_same_question(pair, x, y, cl_slot_likeness(pair->a, x, pair->b, y, pair->arena, slot), distance(x->number, y->number), false);
}

/* "four years ago" and "five years after" measure from different points: the word after the unit must be the same. */
static bool same_measure(const cl_value_pair *pair, const cl_found *x, const cl_found *y)
{
    static const char *const units[] = {
        "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "decade", "decades"};
    cl_str unit = cl_span_of(pair->a->article->text, x->number->unit);

    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (cl_str_eq(unit, cl_str_c(units[i]))) {
            uint32_t a = x->end, b = y->end;
            while (a < pair->a->n_tokens && pair->a->tokens[a].span.start < x->number->unit.end)
                a++;
            while (b < pair->b->n_tokens && pair->b->tokens[b].span.start < y->number->unit.end)
                b++;
            return a < pair->a->n_tokens && b < pair->b->n_tokens && pair->a->tokens[a].stem == pair->b->tokens[b].stem;
        }
    return true;
}

static collate_err report(cl_value_pair *pair, size_t i, size_t j, float sum, cl_str slot)
{
    const cl_found *x = &pair->a->found[i], *y = &pair->b->found[j];
    uint8_t type = CL_CONFLICT_CONFLICT;

    if (fits(x, y) || fits(y, x))
        type = CL_CONFLICT_ROUNDING;
    else if (is_update(pair, x, y))
        type = CL_CONFLICT_UPDATE;
    else if (sum < CL_SAME_SURE)
        type = CL_CONFLICT_UNRESOLVED;
    if (type != CL_CONFLICT_ROUNDING && has_figure(pair->a, y) && has_figure(pair->b, x))
        return COLLATE_OK;
    cl_value_difference d = {type, CL_VALUE_NUMBER, x->span, y->span, normal(x->number, pair->arena), normal(y->number, pair->arena), slot,
        1 / (1 + expf(-sum))};
    if (d.normalized_a.ptr == NULL || d.normalized_b.ptr == NULL)
        return COLLATE_E_NOMEM;
    return CL_VEC_PUSH(&pair->out, pair->arena, d) == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
}

collate_err cl_numbers_differ(cl_value_pair *pair)
{
    pair_off(pair);
    for (;;) { /* best pair first; each figure at most once */
        float best = CL_SAME_UNSURE;
        size_t best_i = 0, best_j = 0;
        cl_str slot = {"", 0};
        bool found = false;
        for (size_t i = 0; i < pair->a->n_found; i++) {
            for (size_t j = 0; !pair->paired_a[i] && is_number(&pair->a->found[i]) && j < pair->b->n_found; j++) {
                if (pair->paired_b[j] || !is_number(&pair->b->found[j]) ||
                    !comparable(pair->a, &pair->a->found[i], pair->b, &pair->b->found[j]))
                    continue;
                float sum = evidence(pair, i, j, NULL);
                if (sum < best || !same_measure(pair, &pair->a->found[i], &pair->b->found[j]))
                    continue;
                best = sum;
                best_i = i;
                best_j = j;
                found = true;
            }
        }
        if (!found)
            return COLLATE_OK;
        evidence(pair, best_i, best_j, &slot);
        if (slot.len == 0)
            slot = cl_slot_of_sentences(pair);
        collate_err err = report(pair, best_i, best_j, best, slot);
        if (err != COLLATE_OK)
            return err;
        pair->paired_a[best_i] = pair->paired_b[best_j] = true;
    }
}
