#include "engine/align.h"

#include "base/vec.h"
#include "engine/align_near.h"

#include <math.h>

/* Weight of the kinship of the documents in the similarity of short ones: 1 of 0 .6 1 1.2 (F1 .68 .72 .74 .74). */
#define KINSHIP 1.0f
/* Longer sentences report more and so share more, in short documents: 0.3 of 0 .3 .5. */
#define PIVOT 0.3f
/*
 * Among long articles the number of stems that two sentences share tells more than their length, for topics share two names.
 * Of 150 pairs that stood in one claim of three outlets' long articles, labelled by hand, 54 % reported the same thing. Area
 * under the curve: widened cosine .67, own cosine .69, own cosine times n / (n + 2) of n shared stems .73. The factor 1.5 of
 * 1.2 1.35 1.5 leaves as many true pairs as there were and a third of the false ones out.
 */
#define SHARED_HALF 2.0f
#define SHARED_FACTOR 1.5f
/* Log-odds that two such sentences report the same thing, by own cosine times n / (n + 2); the fit of the same labels, by fifths:
 * said .31 .40 .49 .63 .87, found .30 .47 .43 .67 .83. */
#define SAME_BASE -1.9f
#define SAME_SLOPE 10.0f
/* Taken off for two sentences of one document: .2 of 0 .2 .4 costs no F1 and keeps topics from lumping. */
#define SAME_DOCUMENT 0.2f
/* So few sentences are compared all with all: what their documents' kinship takes off counts too. */
#define ALL_PAIRS 128
/* Where merging stops. A document of one to three sentences is about one event, which its context tells: .22, best of
 * .12 .14 .16 .18 .2 .22 on align dev. Among long articles every sentence shares the story's words: .42, chosen by reading the
 * claims of outlets' clusters at .24 (topics lump) .4 and .5 (paraphrases part). Between, linear in the logarithm. */
#define THRESHOLD_SHORT 0.22f
#define THRESHOLD_LONG 0.42f
#define SENTENCES_SHORT 3.0f
#define SENTENCES_LONG 12.0f

typedef struct aligner {
    const cl_documents *documents;
    cl_arena *arena;
    cl_deadline deadline;
    cl_vectors vectors;
    cl_align_near near;
    float shortness; /* of the documents: 1 for short ones, 0 for long ones */
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

/* One unit's words, spread over all terms for the others to meet. */
typedef struct spread {
    float *wide;
    uint8_t *own; /* 1: the unit has the stem itself */
} spread;

static void spread_unit(const spread *room, const cl_align_unit *unit)
{
    for (uint32_t t = 0; t < unit->n_wide; t++)
        room->wide[unit->wide[t].id] = unit->wide[t].weight;
    for (uint32_t t = 0; t < unit->n_terms; t++)
        room->own[unit->terms[t].id] = 1;
}

static void clear_unit(const spread *room, const cl_align_unit *unit)
{
    for (uint32_t t = 0; t < unit->n_wide; t++)
        room->wide[unit->wide[t].id] = 0;
    for (uint32_t t = 0; t < unit->n_terms; t++)
        room->own[unit->terms[t].id] = 0;
}

static float share_factor(float n_shared)
{
    return n_shared / (n_shared + SHARED_HALF);
}

/* pivot: what the lengths of both are worth in short documents. */
static float similarity(const spread *room, const cl_align_unit *y, float pivot, float shortness)
{
    float value = 0, shared = 0;

    for (uint32_t t = 0; t < y->n_wide; t++)
        value += room->wide[y->wide[t].id] * y->wide[t].weight;
    for (uint32_t t = 0; t < y->n_terms; t++)
        shared += room->own[y->terms[t].id];
    return value * (shortness * pivot + (1 - shortness) * SHARED_FACTOR * share_factor(shared));
}

/* Similarities of the pairs, which stand by their first unit. */
static collate_err weigh_pairs(const aligner *align, cl_align_pair *pairs, size_t n_pairs)
{
    const cl_align_unit *units = align->vectors.units;
    size_t n_documents = align->documents->n;
    uint32_t n_terms = align->vectors.n_terms;
    spread room = {CL_ARENA_ARRAY(align->arena, float, n_terms), CL_ARENA_ARRAY(align->arena, uint8_t, n_terms)};
    float *pivot = cl_arena_alloc(align->arena, align->vectors.n_units * sizeof *pivot);

    if (room.wide == NULL || room.own == NULL || pivot == NULL)
        return COLLATE_E_NOMEM;
    for (size_t u = 0; u < align->vectors.n_units; u++)
        pivot[u] = powf(units[u].length / align->vectors.mean_length, PIVOT);
    for (size_t i = 0; i < n_pairs;) {
        uint32_t a = pairs[i].a;
        const cl_align_unit *x = &units[a];
        spread_unit(&room, x);
        for (; i < n_pairs && pairs[i].a == a; i++) {
            const cl_align_unit *y = &units[pairs[i].b];
            float value = similarity(&room, y, pivot[a] * pivot[pairs[i].b], align->shortness);
            pairs[i].similarity = x->document == y->document
                                      ? value - SAME_DOCUMENT
                                      : value + KINSHIP * align->vectors.kinship[(size_t)x->document * n_documents + y->document];
        }
        clear_unit(&room, x);
        if (cl_deadline_passed(align->deadline))
            return COLLATE_E_DEADLINE;
    }
    return COLLATE_OK;
}

/* Candidates of u: those that share rare words, and the nearest of the nearest. Each pair is taken once, from its smaller unit. */
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
            n_second = i < CL_ALIGN_NEIGHBOURS ? n_second : 0;
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
        err = weigh_pairs(align, pairs, n_pairs);
    if (err != COLLATE_OK)
        return err;
    float threshold = THRESHOLD_LONG + (THRESHOLD_SHORT - THRESHOLD_LONG) * align->shortness;
    err = cl_align_link(pairs, n_pairs, n_units, threshold, align->deadline, align->arena, group, n_groups);
    for (size_t u = 0; err == COLLATE_OK && u < n_units; u++)
        align->vectors.units[u].group = group[u];
    return err;
}

collate_err cl_align(const cl_documents *documents, cl_deadline deadline, cl_arena *arena, cl_alignment *out)
{
    aligner align = {.documents = documents, .arena = arena, .deadline = deadline};
    size_t n_groups = 0;
    collate_err err = cl_vectors_make(documents, deadline, arena, &align.vectors);

    if (err == COLLATE_OK)
        err = cl_align_near_find(&align.vectors, deadline, arena, &align.near);
    align.shortness = shortness_of(&align);
    if (err == COLLATE_OK)
        err = group_units(&align, &n_groups);
    if (err == COLLATE_OK)
        *out = (cl_alignment){
            align.vectors.units, align.vectors.n_units, n_groups, align.vectors.n_terms, align.shortness, align.near};
    return err;
}

float cl_align_cosine(const cl_align_unit *a, const cl_align_unit *b)
{
    return cl_terms_dot(a->terms, a->n_terms, b->terms, b->n_terms);
}

float cl_align_same(const cl_alignment *alignment, const cl_align_unit *a, const cl_align_unit *b)
{
    uint32_t shared = 0;

    for (uint32_t i = 0, j = 0; i < a->n_terms && j < b->n_terms;) {
        shared += a->terms[i].id == b->terms[j].id;
        bool first = a->terms[i].id <= b->terms[j].id;
        j += a->terms[i].id >= b->terms[j].id;
        i += first;
    }
    float odds = SAME_BASE + SAME_SLOPE * cl_align_cosine(a, b) * share_factor((float)shared);
    return fmaxf(1 / (1 + expf(-odds)), alignment->shortness * fminf(1, cl_align_wide_cosine(a, b)));
}

float cl_align_wide_cosine(const cl_align_unit *a, const cl_align_unit *b)
{
    return cl_terms_dot(a->wide, a->n_wide, b->wide, b->n_wide);
}
