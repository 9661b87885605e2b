/*
 * tally.h - the features of one candidate of a log-linear model, while their weights are added up.
 *
 * Separate because who speaks (speaker.c) and what is reported (quote_content.c) are two such models. A tally is handed on by value,
 * so that sum and place stay in registers: added up in the candidate itself each feature waited for the one before it to be stored.
 */
#ifndef CL_TEXT_TALLY_H
#define CL_TEXT_TALLY_H

#include <stdbool.h>
#include <stdint.h>

typedef struct cl_tally {
    const float *weights;
    uint16_t *next; /* where the number of the next feature goes; room for one more than hold */
    float sum;
} cl_tally;

/* Count a feature that holds. */
static inline cl_tally cl_tally_put(cl_tally t, unsigned feature)
{
    *t.next = (uint16_t)feature;
    return (cl_tally){t.weights, t.next + 1, t.sum + t.weights[feature]};
}

/* Count it if it holds, without a branch: whether it does cannot be foreseen. */
static inline cl_tally cl_tally_put_if(cl_tally t, bool holds, unsigned feature)
{
    static const float share[] = {0.0f, 1.0f};

    *t.next = (uint16_t)feature;
    return (cl_tally){t.weights, t.next + holds, t.sum + t.weights[feature] * share[holds]};
}

#endif
