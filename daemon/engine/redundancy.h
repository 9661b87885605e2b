/*
 * redundancy.h - how much two sentences say the same, by the word stems that they share.
 *
 * Separate because selection (no two sentences of the same content) and support (who else reports it) must mean the same
 * by it. Cosine over stems weighted by their rarity (rank.h), and the share of the lighter one's mass that the other has.
 */
#ifndef CL_ENGINE_REDUNDANCY_H
#define CL_ENGINE_REDUNDANCY_H

#include "base/str.h"

/* Distinct stems of one sentence, rising, stop words left out; numbers are indices into rarity. */
typedef struct cl_bag {
    const uint32_t *at;
    uint32_t n;
    float mass; /* sum of rarity over `at` */
} cl_bag;

typedef struct cl_overlap {
    float cosine;    /* 0..1 */
    float contained; /* share of the lighter one's mass that the other has, 0..1 */
} cl_overlap;

/* O(a.n + b.n). 0 and 0 when either is empty. */
cl_overlap cl_bag_overlap(cl_bag a, cl_bag b, const float *rarity);

/* Two sentences that may not stand in one summary; the same of an overlap that is known. */
bool cl_bag_repeats(cl_bag a, cl_bag b, const float *rarity);
bool cl_overlap_repeats(cl_overlap overlap);

/* `b` reports what `a` says; the same of a cosine that is known. */
bool cl_bag_supports(cl_bag a, cl_bag b, const float *rarity);
bool cl_overlap_supports(float cosine);

#endif
