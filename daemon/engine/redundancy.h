/*
 * redundancy.h - how much two sentences say the same, over word stems weighted by how rare they are in news at large.
 *
 * Separate because selection (no two sentences of the same content) and support (who else reports it) must mean the same
 * by it. Cosine of background idf squared (five documents are too few to estimate idf), and the share of the shorter one's
 * weight that the longer has.
 */
#ifndef CL_ENGINE_REDUNDANCY_H
#define CL_ENGINE_REDUNDANCY_H

#include "base/str.h"

/* Distinct stems of one sentence, rising, stop words left out; numbers are indices into idf2. */
typedef struct cl_bag {
    const uint32_t *at;
    uint32_t n;
    float mass; /* sum of idf2 over `at` */
} cl_bag;

typedef struct cl_overlap {
    float cosine;    /* 0..1 */
    float contained; /* share of the lighter one's mass that the other has, 0..1 */
} cl_overlap;

/* O(a.n + b.n). 0 and 0 when either is empty. */
cl_overlap cl_bag_overlap(cl_bag a, cl_bag b, const float *idf2);

/* Two sentences that may not stand in one summary. */
bool cl_bag_repeats(cl_bag a, cl_bag b, const float *idf2);

/* `b` reports what `a` says. */
bool cl_bag_supports(cl_bag a, cl_bag b, const float *idf2);

#endif
