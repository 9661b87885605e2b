#include "engine/align.h"

#include "base/vec.h"
#include "engine/align_near.h"
#include "engine/align_same.h"

#include <math.h>

/* Weight of the kinship of the documents in the similarity of short ones: 1 of 0 .6 1 1.2 (F1 .68 .72 .74 .74). */
#define KINSHIP 1.0f
/* Longer sentences report more and so share more, in short documents: 0.3 of 0 .3 .5. */
#define PIVOT 0.3f
/* Taken off for two sentences of one document. Short ones: .2 of 0 .2 .4 costs no F1. Of long ones, off the likelihood: .3 of .2 .3
 * .5, by folds of the labels in align_same.c: with .2 a fifth more topics lump in one document, with .5 true pairs are lost. */
#define SAME_DOCUMENT_SHORT 0.2f
#define SAME_DOCUMENT_LONG 0.3f
/* So few sentences are compared all with all: what their documents' kinship takes off counts too. */
#define ALL_PAIRS 128
/* Where merging stops. A document of one to three sentences is about one event, which its context tells: .22, best of
 * .12 .14 .16 .18 .2 .22 on align dev. Among long articles the mean likelihood that two members report the same: .55, of .44 .48 .52
 * .56 .60 .64. Of the labelled pairs of 60 stories that then stand in one claim, by folds, .85 .86 .89 .89 .90 .89 report the same
 * (.51 before) and .68 .66 .65 .62 .49 .43 of all pairs that do are in one claim (.54 before); in 80 other stories .75 .75 .76 .78 .80
 * .82. Between, linear in the logarithm. */
#define THRESHOLD_SHORT 0.22f
#define THRESHOLD_LONG 0.55f
#define SENTENCES_SHORT 3.0f
#define SENTENCES_LONG 12.0f

typedef struct aligner {
    const cl_documents *documents;
    cl_arena *arena;
    cl_deadline deadline;
    cl_vectors vectors;
    cl_align_near near;
    float shortness; /* of the documents: 1 for short ones, 0 for long ones */
    float threshold;
} aligner;

static float shortness_of(const aligner *align)
{
    float mean = align->documents->n > 0 ? (float)align->vectors.n_units / (float)align->documents->n : 0;

    if (mean <= SENTENCES_SHORT)
        return 1;
    if (mean >= SENTENCES_LONG)
        return 0;
    return 1 - logf(mean / SENTENCES_SHORT) / logf(SENTENCES_LONG / SENTENCES_SHORT);
}

/* What two units' likeness is worth in short documents, where the context tells more than the words; pivot: what their lengths are. */
static float short_likeness(const aligner *align, const cl_same_room *room, const cl_align_unit *x, const cl_align_unit *y, float pivot)
{
    float value = cl_same_wide(room, y) * pivot;

    if (x->document == y->document)
        return value - SAME_DOCUMENT_SHORT;
    return value + KINSHIP * align->vectors.kinship[(size_t)x->document * align->documents->n + y->document];
}

static float long_likeness(const aligner *align, const cl_same_room *room, const cl_align_unit *x, const cl_align_unit *y)
{
    float value = cl_same_likely(room, align->vectors.traits, y);

    return x->document == y->document ? value - SAME_DOCUMENT_LONG : value;
}

/* Similarities of the pairs, which stand by their first unit; those of none are dropped, for a pair that is not listed counts 0. */
static collate_err weigh_pairs(const aligner *align, cl_align_pair *pairs, size_t *n_pairs)
{
    const cl_align_unit *units = align->vectors.units;
    float shortness = align->shortness, *pivot = cl_arena_alloc(align->arena, align->vectors.n_units * sizeof *pivot);
    cl_same_room room;
    collate_err err = cl_same_room_make(align->vectors.n_terms, align->arena, &room);

    if (pivot == NULL || err != COLLATE_OK)
        return COLLATE_E_NOMEM;
    for (size_t u = 0; shortness > 0 && u < align->vectors.n_units; u++)
        pivot[u] = powf(units[u].length / align->vectors.mean_length, PIVOT);
    size_t kept = 0;
    for (size_t i = 0; i < *n_pairs;) {
        uint32_t a = pairs[i].a;
        const cl_align_unit *x = &units[a];
        cl_same_spread(&room, x);
        for (; i < *n_pairs && pairs[i].a == a; i++) {
            const cl_align_unit *y = &units[pairs[i].b];
            float value = shortness > 0 ? shortness * short_likeness(align, &room, x, y, pivot[a] * pivot[pairs[i].b]) : 0;
            value += shortness < 1 ? (1 - shortness) * long_likeness(align, &room, x, y) : 0;
            if (value != 0)
                pairs[kept++] = (cl_align_pair){a, pairs[i].b, value};
        }
        cl_same_clear(&room, x);
        if (cl_deadline_passed(align->deadline))
            return COLLATE_E_DEADLINE;
    }
    *n_pairs = kept;
    return COLLATE_OK;
}

/* Candidates of u: those that share rare words, and among short documents, which are widened, the nearest of the nearest. */
static collate_err list_pairs(aligner *align, cl_align_pair **out, size_t *n_out)
{
    CL_VEC(cl_align_pair) pairs = {0};
    uint32_t n_units = (uint32_t)align->vectors.n_units;
    uint32_t *seen_for = cl_arena_alloc(align->arena, n_units * sizeof *seen_for);

    if (seen_for == NULL)
        return COLLATE_E_NOMEM;
    memset(seen_for, 0xff, n_units * sizeof *seen_for);
    for (uint32_t u = 0; u < n_units; u++) {
        const cl_align_scored *near = align->near.at + (size_t)u * CL_ALIGN_CANDIDATES;
        for (uint32_t w = u + 1; n_units <= ALL_PAIRS && w < n_units; w++)
            if (CL_VEC_PUSH(&pairs, align->arena, (cl_align_pair){u, w, 0}) == NULL)
                return COLLATE_E_NOMEM;
        for (uint32_t i = 0; n_units > ALL_PAIRS && i < align->near.n[u]; i++) {
            uint32_t v = near[i].unit;
            const cl_align_scored *second = align->near.at + (size_t)v * CL_ALIGN_CANDIDATES;
            uint32_t n_second = align->near.n[v] < CL_ALIGN_NEIGHBOURS ? align->near.n[v] : CL_ALIGN_NEIGHBOURS;
            n_second = i < CL_ALIGN_NEIGHBOURS && align->shortness > 0 ? n_second : 0;
            for (uint32_t j = 0; j <= n_second; j++) {
                uint32_t w = j == 0 ? v : second[j - 1].unit;
                if (w == u || seen_for[w] == u)
                    continue;
                seen_for[w] = u;
                cl_align_pair pair = {u < w ? u : w, u < w ? w : u, 0};
                if (CL_VEC_PUSH(&pairs, align->arena, pair) == NULL)
                    return COLLATE_E_NOMEM;
            }
        }
        if (cl_deadline_passed(align->deadline))
            return COLLATE_E_DEADLINE;
    }
    *out = pairs.at;
    *n_out = pairs.n;
    return COLLATE_OK;
}

/* Stable counting sort of `from` into `to` by one of the units. */
static void sort_by_unit(const cl_align_pair *from, size_t n, bool second, uint32_t *count, size_t n_units, cl_align_pair *to)
{
    memset(count, 0, (n_units + 1) * sizeof *count);
    for (size_t i = 0; i < n; i++)
        count[(second ? from[i].b : from[i].a) + 1]++;
    for (size_t u = 0; u < n_units; u++)
        count[u + 1] += count[u];
    for (size_t i = 0; i < n; i++)
        to[count[second ? from[i].b : from[i].a]++] = from[i];
}

/* By both units, each pair once, though both may have named each other. */
static collate_err sort_pairs(const aligner *align, cl_align_pair *pairs, size_t *n_pairs)
{
    size_t n_units = align->vectors.n_units, kept = 0;
    cl_align_pair *room = cl_arena_alloc(align->arena, *n_pairs * sizeof *room);
    uint32_t *count = cl_arena_alloc(align->arena, (n_units + 1) * sizeof *count);

    if (room == NULL || count == NULL)
        return COLLATE_E_NOMEM;
    sort_by_unit(pairs, *n_pairs, true, count, n_units, room);
    sort_by_unit(room, *n_pairs, false, count, n_units, pairs);
    for (size_t i = 0; i < *n_pairs; i++)
        if (kept == 0 || pairs[kept - 1].a != pairs[i].a || pairs[kept - 1].b != pairs[i].b)
            pairs[kept++] = pairs[i];
    *n_pairs = kept;
    return COLLATE_OK;
}

static collate_err group_units(aligner *align, size_t *n_groups)
{
    cl_align_pair *pairs = NULL;
    size_t n_pairs = 0, n_units = align->vectors.n_units;
    uint32_t *group = cl_arena_alloc(align->arena, n_units * sizeof *group);
    collate_err err = list_pairs(align, &pairs, &n_pairs);

    if (group == NULL)
        return COLLATE_E_NOMEM;
    if (err != COLLATE_OK)
        return err;
    if (n_units > ALL_PAIRS) /* all with all are listed in order */
        err = sort_pairs(align, pairs, &n_pairs);
    if (err == COLLATE_OK)
        err = weigh_pairs(align, pairs, &n_pairs);
    if (err != COLLATE_OK)
        return err;
    align->threshold = THRESHOLD_LONG + (THRESHOLD_SHORT - THRESHOLD_LONG) * align->shortness;
    err = cl_align_link(pairs, n_pairs, n_units, align->threshold, align->deadline, align->arena, group, n_groups);
    for (size_t u = 0; err == COLLATE_OK && u < n_units; u++)
        align->vectors.units[u].group = group[u];
    return err;
}

collate_err cl_align(const cl_documents *documents, cl_deadline deadline, cl_arena *arena, cl_alignment *out)
{
    aligner align = {.documents = documents, .arena = arena, .deadline = deadline};
    size_t n_groups = 0;
    collate_err err = cl_vectors_make(documents, deadline, arena, &align.vectors);

    align.shortness = shortness_of(&align);
    if (err == COLLATE_OK) /* among long articles nobody asks for wide vectors */
        err = cl_align_near_find(&align.vectors, align.shortness > 0, deadline, arena, &align.near);
    if (err == COLLATE_OK)
        err = group_units(&align, &n_groups);
    if (err == COLLATE_OK)
        *out = (cl_alignment){.units = align.vectors.units,
            .n_units = align.vectors.n_units,
            .n_groups = n_groups,
            .n_terms = align.vectors.n_terms,
            .traits = align.vectors.traits,
            .shortness = align.shortness,
            .threshold = align.threshold,
            .near = align.near};
    return err;
}
