/*
 * redundancy.h - how much two sentences say the same, by the word stems that they share.
 *
 * Separate because selection (no two sentences of the same content) and support (who else reports it) must mean the same
 * by it. Cosine over stems weighted by their rarity (rank.h), and the share of the lighter one's mass that the other has.
 */
#ifndef CL_ENGINE_REDUNDANCY_H
#define CL_ENGINE_REDUNDANCY_H

#include "base/arena.h"
#include "base/error.h"

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

/*
 * One bag laid out over all stems, to be held against many: the others are added up without a branch, where merging two lists
 * mispredicts at every second stem. The same overlaps to the last bit.
 */
typedef struct cl_spread {
    float *weight; /* per stem: its rarity where the bag has it, else 0 */
    cl_bag bag;
} cl_spread;

/* Empty, over stems 0..n_stems-1. Owner `arena`. Errors COLLATE_E_NOMEM. */
collate_err cl_spread_init(cl_spread *spread, uint32_t n_stems, cl_arena *arena);

/* Take out what is in it and put `bag` in, which must stay as it is meanwhile. O(bags). */
void cl_spread_put(cl_spread *spread, cl_bag bag, const float *rarity);

/* cl_bag_overlap of the bag in it and `other`. O(other.n). */
cl_overlap cl_spread_overlap(const cl_spread *spread, cl_bag other);

/* Two sentences that may not stand in one summary; the same of an overlap that is known. */
bool cl_bag_repeats(cl_bag a, cl_bag b, const float *rarity);
bool cl_overlap_repeats(cl_overlap overlap);

/* `b` reports what `a` says; the same of a cosine that is known. */
bool cl_bag_supports(cl_bag a, cl_bag b, const float *rarity);
bool cl_overlap_supports(float cosine);

#endif
