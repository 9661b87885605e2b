#include "engine/values_sentence.h"

#include <math.h>
#include <stdlib.h>

/* Words looked at on each side of a value: 5 of 3 5 8 on conflicts_made dev. */
#define WINDOW 5
#define FRAMED 0.5f     /* the same word on both sides, whatever it is */
#define OTHER_SIDE 0.5f /* a shared word that stands before one value and after the other */

typedef struct neighbour {
    uint32_t token;
    int distance; /* in words; negative before the value */
} neighbour;

static size_t look_around(const cl_value_sentence *s, const cl_found *x, neighbour *out)
{
    size_t n = 0;

    for (int side = -1; side <= 1; side += 2) {
        int words = 0;
        uint32_t at = side < 0 ? x->first : x->end;
        while (words < WINDOW && (side < 0 ? at > 0 : at < s->n_tokens)) {
            uint32_t token = side < 0 ? --at : at++;
            if (s->tokens[token].stem != CL_WORD_NONE)
                out[n++] = (neighbour){token, side * ++words};
        }
    }
    return n;
}

/* The words (or both times a mark) right before or after the values are the same. */
static bool touches(const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y, bool before)
{
    if (before ? x->first == 0 || y->first == 0 : x->end >= a->n_tokens || y->end >= b->n_tokens)
        return false;
    const cl_vtoken *s = &a->tokens[before ? x->first - 1 : x->end], *t = &b->tokens[before ? y->first - 1 : y->end];
    return s->stem != CL_WORD_NONE && s->stem == t->stem;
}

float cl_slot_likeness(const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y, cl_arena *arena,
                       cl_str *slot)
{
    neighbour near_a[2 * WINDOW], near_b[2 * WINDOW];
    size_t n_a = look_around(a, x, near_a), n_b = look_around(b, y, near_b);
    bool used[2 * WINDOW] = {0};
    cl_str words = {"", 0};
    float sum = 0;

    for (size_t i = 0; i < n_a; i++) {
        const cl_vtoken *token = &a->tokens[near_a[i].token];
        size_t best = n_b;
        float best_score = 0;
        for (size_t j = 0; j < n_b; j++) {
            if (used[j] || b->tokens[near_b[j].token].stem != token->stem)
                continue;
            int da = near_a[i].distance, db = near_b[j].distance;
            bool same_side = (da < 0) == (db < 0);
            float far = fabsf((float)(abs(da) - abs(db))), nearest = (float)(abs(da) < abs(db) ? abs(da) : abs(db));
            /* A stop word counts only where it touches both values. */
            if (token->stop && !(same_side && abs(da) == 1 && abs(db) == 1))
                continue;
            float score = token->weight * (same_side ? 1 : OTHER_SIDE) / (1 + 0.2f * far) / (1 + 0.15f * (nearest - 1));
            if (score > best_score) {
                best_score = score;
                best = j;
            }
        }
        if (best == n_b)
            continue;
        used[best] = true;
        sum += best_score;
        if (slot != NULL && !token->stop)
            words = words.len == 0 ? cl_vtoken_text(a, token)
                                   : cl_arena_printf(arena, "%.*s %.*s", CL_STR_ARG(words), CL_STR_ARG(cl_vtoken_text(a, token)));
    }
    if (touches(a, x, b, y, true) && touches(a, x, b, y, false))
        sum += FRAMED;
    if (slot != NULL)
        *slot = words;
    return sum;
}

collate_err cl_values_differ(const cl_value_sentence *a, const cl_value_sentence *b, float similarity, cl_arena *arena,
                             const cl_difference **out, size_t *n_out)
{
    cl_value_pair pair = {.a = a, .b = b, .similarity = similarity, .arena = arena};

    pair.paired_a = CL_ARENA_ARRAY(arena, bool, a->n_found);
    pair.paired_b = CL_ARENA_ARRAY(arena, bool, b->n_found);
    if (pair.paired_a == NULL || pair.paired_b == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = cl_numbers_differ(&pair);
    if (err == COLLATE_OK)
        err = cl_dates_differ(&pair);
    if (err == COLLATE_OK)
        err = cl_names_differ(&pair);
    if (err == COLLATE_OK)
        err = cl_stretches_differ(&pair);
    if (err != COLLATE_OK)
        return err;
    *out = pair.out.at;
    *n_out = pair.out.n;
    return COLLATE_OK;
}
