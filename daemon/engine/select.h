/*
 * select.h - choose the candidates that cover the most weight of concepts within a budget.
 *
 * Separate because it is pure combinatorics: arrays in, indices out, no text, no documents. Budgeted maximum coverage is
 * NP-hard; here lazy greedy (Minoux 1978; Lin and Bilmes, ACL 2010: gain / cost^r) for several r, the best kept, then
 * local search: take one out, put one or two in. On summaries_outlets an exact solver of the same objective gains nothing.
 */
#ifndef CL_ENGINE_SELECT_H
#define CL_ENGINE_SELECT_H

#include "base/arena.h"
#include "base/clock.h"
#include "base/error.h"

typedef struct cl_choice {
    uint32_t n;               /* candidates */
    const uint32_t *cost;     /* per candidate, 1 or more, in units of the budget */
    const uint32_t *length;   /* per candidate, 1 or more: what greedy divides by; may be `cost` itself */
    const float *bonus;       /* per candidate: worth of its own, may be negative */
    const uint32_t *first;    /* n + 1: concepts of candidate i are concepts[first[i] .. first[i + 1]), distinct */
    const uint32_t *concepts;
    uint32_t n_concepts;
    const float *weight;      /* per concept, 0 or more */
    uint32_t budget;
    bool exchange;            /* local search too */
    float weak;               /* what adds less for its cost than this share of the mean goes where enough is used without it; 0: nothing */
    bool (*clash)(const void *context, uint32_t a, uint32_t b); /* true: never both; NULL: none clash */
    const void *context;
    cl_deadline deadline;
} cl_choice;

/* Candidates that take part in the local search: the best by weight / length^.5. More changed no summary of
 * summaries_outlets or multiling2011 and cost 3 times as much at 500 documents. */
#define CL_SELECT_EXCHANGE 300u

/*
 * Choose. The result is in the order in which the candidates were taken; at most `budget` in all.
 *
 * out, n_out  indices of candidates; none when nothing fits or nothing is worth having
 * Owner       `arena`
 * Errors      COLLATE_E_DEADLINE, COLLATE_E_NOMEM; out-pointers are then unchanged
 * Threads     reentrant
 * Cost        n log n and the sum of concepts for greedy; exchange by CL_SELECT_EXCHANGE times the size of the result
 */
collate_err cl_select(const cl_choice *choice, cl_arena *arena, uint32_t **out, uint32_t *n_out);

/* What a selection is worth: weights of all concepts covered, and the bonuses. `seen` has n_concepts zero bytes, left zero. */
double cl_select_worth(const cl_choice *choice, const uint32_t *chosen, uint32_t n, uint8_t *seen);

#endif
