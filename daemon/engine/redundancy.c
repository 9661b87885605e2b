#include "engine/redundancy.h"

#include <math.h>

/* Past these two sentences are one. Of cosines .35 .38 .4 .45 .5 .6 .7 and shares .45 .5 .55 .6 .7 .85 the strictest that cost no
 * ROUGE on summaries_outlets and _single; reading twenty summaries found pairs that said one thing twice from .4 up. */
#define REPEATS_COSINE 0.38f
#define REPEATS_CONTAINED 0.55f

/* Precision .75 and recall .40 on the pairs of align (development half); a lower one has more recall (best F1 at .12), but
 * a count of sources that is too high misleads. */
#define SUPPORTS_COSINE 0.26f

static cl_overlap overlap_of(cl_bag a, cl_bag b, float shared)
{
    if (shared <= 0)
        return (cl_overlap){0, 0};
    return (cl_overlap){.cosine = shared / sqrtf(a.mass * b.mass), .contained = shared / (a.mass < b.mass ? a.mass : b.mass)};
}

cl_overlap cl_bag_overlap(cl_bag a, cl_bag b, const float *rarity)
{
    uint32_t i = 0, j = 0;
    float shared = 0;

    while (i < a.n && j < b.n) {
        if (a.at[i] == b.at[j]) {
            shared += rarity[a.at[i]];
            i++, j++;
        } else if (a.at[i] < b.at[j]) {
            i++;
        } else {
            j++;
        }
    }
    return overlap_of(a, b, shared);
}

collate_err cl_spread_init(cl_spread *spread, uint32_t n_stems, cl_arena *arena)
{
    float *weight = CL_ARENA_ARRAY(arena, float, (size_t)n_stems + 1);

    if (weight == NULL)
        return COLLATE_E_NOMEM;
    *spread = (cl_spread){.weight = weight};
    return COLLATE_OK;
}

void cl_spread_put(cl_spread *spread, cl_bag bag, const float *rarity)
{
    for (uint32_t i = 0; i < spread->bag.n; i++)
        spread->weight[spread->bag.at[i]] = 0;
    for (uint32_t i = 0; i < bag.n; i++)
        spread->weight[bag.at[i]] = rarity[bag.at[i]];
    spread->bag = bag;
}

cl_overlap cl_spread_overlap(const cl_spread *spread, cl_bag other)
{
    float shared = 0;

    for (uint32_t i = 0; i < other.n; i++)
        shared += spread->weight[other.at[i]];
    return overlap_of(spread->bag, other, shared);
}

bool cl_overlap_repeats(cl_overlap overlap)
{
    return overlap.cosine >= REPEATS_COSINE || overlap.contained >= REPEATS_CONTAINED;
}

bool cl_bag_repeats(cl_bag a, cl_bag b, const float *rarity)
{
    return cl_overlap_repeats(cl_bag_overlap(a, b, rarity));
}

bool cl_overlap_supports(float cosine)
{
    return cosine >= SUPPORTS_COSINE;
}

bool cl_bag_supports(cl_bag a, cl_bag b, const float *rarity)
{
    return cl_overlap_supports(cl_bag_overlap(a, b, rarity).cosine);
}
