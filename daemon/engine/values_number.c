#include "engine/values_sentence.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>

#define LOOKED_AT 5000u /* figures of a document: an article has dozens */
#define ORDINAL_SURE                                                                                                                       \
    1.0f /* "second quarter" and "first quarter" are two quarters; of nine natural pairs of ordinals one was a conflict                    \
          */

static bool is_number(const cl_found *x)
{
    return x->kind == CL_FOUND_NUMBER;
}

void cl_numbers_pair_off(cl_value_pair *pair)
{
    for (size_t i = 0; i < pair->a->n_found; i++)
        for (size_t j = 0; is_number(&pair->a->found[i]) && j < pair->b->n_found; j++) {
            const cl_found *x = &pair->a->found[i], *y = &pair->b->found[j];
            if (is_number(y) && cl_figures_equal(x->number, y->number))
                pair->paired_a[i] = pair->paired_b[j] = true;
        }
}

/* True when the document gives this figure anywhere: who knows both figures speaks of two things. */
static bool has_figure(const cl_value_sentence *s, const cl_found *y)
{
    for (size_t i = 0; i < s->article->n_numbers && i < LOOKED_AT; i++)
        if (cl_figures_equal(&s->article->numbers[i], y->number) && s->article->numbers[i].kind == y->number->kind)
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

/* "4th Circuit", "Fifth Avenue": part of a name. */
static bool is_named(const cl_value_sentence *s, const cl_found *x)
{
    return x->number->kind == CL_NUMBER_ORDINAL && x->end < s->n_tokens && (s->tokens[x->end].flags & CL_TOKEN_CAPITAL) != 0;
}

/* "20st", "3th": an ending that its figure does not take, misprinted or made up. */
static bool is_misprinted(const cl_value_sentence *s, const cl_found *x)
{
    cl_str text = cl_span_of(s->article->text, x->span);
    unsigned value = (unsigned)(x->number->value >= 0 && x->number->value < 1e6 ? x->number->value : 0), last = value % 10;

    if (x->number->kind != CL_NUMBER_ORDINAL || s->article->meta.lang != CL_LANG_EN || text.len < 3 || !isdigit((unsigned char)text.ptr[0]))
        return false;
    bool teen = value % 100 >= 11 && value % 100 <= 13;
    const char *ending = teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    return isalpha((unsigned char)text.ptr[text.len - 1]) && !cl_str_ends(text, cl_str_c(ending));
}

static uint8_t type_of(const cl_value_pair *pair, const cl_found *x, const cl_found *y, float sum)
{
    if (cl_figures_fit(pair, x, y))
        return CL_CONFLICT_ROUNDING;
    if (is_update(pair, x, y))
        return CL_CONFLICT_UPDATE;
    if (sum >= CL_SAME_SURE && is_misprinted(pair->a, x) != is_misprinted(pair->b, y))
        return CL_CONFLICT_CONFLICT;
    if (sum < CL_SAME_SURE || (x->number->kind == CL_NUMBER_ORDINAL && sum < ORDINAL_SURE))
        return CL_CONFLICT_UNRESOLVED;
    if (is_named(pair->a, x) && is_named(pair->b, y))
        return CL_CONFLICT_UNRESOLVED;
    /* counted at two times, which the sentences say */
    return cl_dates_apart(pair) ? CL_CONFLICT_UNRESOLVED : CL_CONFLICT_CONFLICT;
}

static bool judge(const cl_value_pair *pair, cl_match *match)
{
    const cl_found *x = &pair->a->found[match->i], *y = &pair->b->found[match->j];

    if (!is_number(x) || !is_number(y) || !cl_figures_comparable(pair, x, y))
        return false;
    match->sum = cl_same_question(pair, x, y, distance(x->number, y->number), NULL);
    match->type = type_of(pair, x, y, match->sum);
    bool asked = match->sum >= CL_SAME_UNSURE;
    match->sum += match->type == CL_CONFLICT_ROUNDING ? CL_AGREED : 0;
    return asked;
}

/* What both count ("cracks"), else the words that stand near both. */
static cl_str slot_of(const cl_value_pair *pair, const cl_found *x, const cl_found *y)
{
    bool counts = x->number->kind == CL_NUMBER_COUNT && y->number->kind == CL_NUMBER_COUNT;
    bool one = counts && x->unit != CL_WORD_NONE && x->unit == y->unit;
    cl_str slot = one ? cl_span_of(pair->a->article->text, x->number->unit) : (cl_str){"", 0};

    if (slot.len == 0)
        cl_slot_likeness(pair->a, x, pair->b, y, pair->arena, &slot);
    return slot.len == 0 ? cl_slot_of_sentences(pair) : slot;
}

static collate_err report(cl_value_pair *pair, const cl_match *match)
{
    const cl_found *x = &pair->a->found[match->i], *y = &pair->b->found[match->j];

    pair->counted_apart =
        pair->counted_apart || (match->type == CL_CONFLICT_UNRESOLVED && match->sum >= CL_SAME_SURE && cl_dates_apart(pair));
    if (match->type != CL_CONFLICT_ROUNDING && has_figure(pair->a, y) && has_figure(pair->b, x))
        return COLLATE_OK;
    cl_value_difference d = {match->type, CL_VALUE_NUMBER, x->span, y->span, normal(x->number, pair->arena), normal(y->number, pair->arena),
        slot_of(pair, x, y), 1 / (1 + expf(-match->sum))};
    if (d.normalized_a.ptr == NULL || d.normalized_b.ptr == NULL)
        return COLLATE_E_NOMEM;
    return CL_VEC_PUSH(&pair->out, pair->arena, d) == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
}

/* A figure or date stands in both sentences. */
static bool agree_in_one(const cl_value_pair *pair)
{
    for (size_t i = 0; i < pair->a->n_found; i++)
        if (pair->paired_a[i] && pair->a->found[i].kind != CL_FOUND_NAME)
            return true;
    return false;
}

/* Two figures that differ at once where none agrees: 2,352 points and 9.99 % here, 1,400 and 5.8 % there are two days, not two errors. */
static void doubt_many(cl_value_pair *pair)
{
    size_t n = 0;

    for (size_t i = 0; i < pair->out.n; i++)
        n += pair->out.at[i].type == CL_CONFLICT_CONFLICT;
    for (size_t i = 0; n > 1 && i < pair->out.n; i++)
        if (pair->out.at[i].type == CL_CONFLICT_CONFLICT)
            pair->out.at[i].type = CL_CONFLICT_UNRESOLVED;
}

collate_err cl_numbers_differ(cl_value_pair *pair)
{
    bool agreed = agree_in_one(pair);
    collate_err err = cl_matches_choose(pair, judge, report);

    if (err == COLLATE_OK && !agreed)
        doubt_many(pair);
    return err;
}
