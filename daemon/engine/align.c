#include "engine/align.h"

#include "base/vec.h"
#include "engine/align_vectors.h"

#include <math.h>
#include <stdlib.h>

/* Neighbours that widen a sentence: 5 of 3 5 10, half their similarity of .3 .5 1; at least .15 of 0 .15, align dev. */
#define NEIGHBOURS 5
#define WIDEN 0.5f
#define NEIGHBOUR_MIN 0.15f
#define MAX_WIDE 64 /* terms of a widened vector, the weightiest; sentences average 15 of their own */
/* Weight of the kinship of the documents in the similarity of short ones: 1 of 0 .6 1 1.2 (F1 .68 .72 .74 .74). */
#define KINSHIP 1.0f
/* Longer sentences report more and so share more: 0.3 of 0 .3 .5. */
#define PIVOT 0.3f
/* Taken off for two sentences of one document: .2 of 0 .2 .4 costs no F1 and keeps topics from lumping. */
#define SAME_DOCUMENT 0.2f
/* Candidates looked at closely, a sentence. */
#define MAX_CANDIDATES 20
#define CANDIDATE_MIN 0.06f /* cosine below which no pair of long articles ever joined */
/* So few sentences are compared all with all: what their documents' kinship takes off counts too. */
#define ALL_PAIRS 128
/* Where merging stops. A document of one to three sentences is about one event, which its context tells: .22, best of
 * .12 .14 .16 .18 .2 .22 on align dev. Among long articles every sentence shares the story's words: .42, chosen by reading the
 * claims of outlets' clusters at .24 (topics lump) .4 and .5 (paraphrases part). Between, linear in the logarithm. */
#define THRESHOLD_SHORT 0.22f
#define THRESHOLD_LONG 0.42f
#define SENTENCES_SHORT 3.0f
#define SENTENCES_LONG 12.0f

typedef struct scored {
    float score;
    uint32_t unit;
} scored;

typedef struct aligner {
    const cl_documents *documents;
    cl_arena *arena;
    cl_deadline deadline;
    cl_vectors vectors;
    float *score; /* per unit, for the unit at hand; 0 elsewhere */
    uint32_t *touched;
    scored *ranked;
    scored *near; /* per unit: MAX_CANDIDATES best, by score */
    uint32_t *n_near;
    uint32_t common; /* stems in more units than this bring no candidates */
} aligner;

static int best_first(const void *a, const void *b)
{
    const scored *x = a, *y = b;

    if (x->score != y->score)
        return x->score < y->score ? 1 : -1;
    return (x->unit > y->unit) - (x->unit < y->unit);
}

static int heaviest_first(const void *a, const void *b)
{
    const cl_term *x = a, *y = b;

    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    return (x->id > y->id) - (x->id < y->id);
}

static int by_id(const void *a, const void *b)
{
    const cl_term *x = a, *y = b;

    return (x->id > y->id) - (x->id < y->id);
}

/* The units that share most with unit u, best first, into align->near. */
static void find_near(aligner *align, uint32_t u)
{
    const cl_align_unit *unit = &align->vectors.units[u];
    uint32_t n = 0;

    for (uint32_t i = 0; i < unit->n_terms; i++) {
        uint32_t from = align->vectors.first_posting[unit->terms[i].id], to = align->vectors.first_posting[unit->terms[i].id + 1];
        if (to - from > align->common)
            continue;
        for (uint32_t p = from; p < to; p++) {
            cl_posting posting = align->vectors.postings[p];
            if (align->score[posting.unit] == 0)
                align->touched[n++] = posting.unit;
            align->score[posting.unit] += unit->terms[i].weight * posting.weight;
        }
    }
    uint32_t n_ranked = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (align->touched[i] != u && align->score[align->touched[i]] >= CANDIDATE_MIN)
            align->ranked[n_ranked++] = (scored){align->score[align->touched[i]], align->touched[i]};
        align->score[align->touched[i]] = 0;
    }
    if (n_ranked > 1)
        qsort(align->ranked, n_ranked, sizeof *align->ranked, best_first);
    align->n_near[u] = n_ranked < MAX_CANDIDATES ? n_ranked : MAX_CANDIDATES;
    memcpy(align->near + (size_t)u * MAX_CANDIDATES, align->ranked, align->n_near[u] * sizeof(scored));
}

/* Sort by id and add up what occurs twice. */
static size_t merge_terms(cl_term *terms, size_t n)
{
    size_t kept = 0;

    if (n > 1)
        qsort(terms, n, sizeof *terms, by_id);
    for (size_t i = 0; i < n; i++) {
        if (kept > 0 && terms[kept - 1].id == terms[i].id)
            terms[kept - 1].weight += terms[i].weight;
        else
            terms[kept++] = terms[i];
    }
    return kept;
}

static collate_err widen(aligner *align, uint32_t u)
{
    cl_align_unit *unit = &align->vectors.units[u];
    CL_VEC(cl_term) wide = {0};
    unsigned used = 0;

    for (uint32_t i = 0; i < unit->n_terms; i++)
        if (CL_VEC_PUSH(&wide, align->arena, unit->terms[i]) == NULL)
            return COLLATE_E_NOMEM;
    for (uint32_t c = 0; c < align->n_near[u] && used < NEIGHBOURS; c++) {
        scored near = align->near[(size_t)u * MAX_CANDIDATES + c];
        const cl_align_unit *other = &align->vectors.units[near.unit];
        if (near.score < NEIGHBOUR_MIN)
            break;
        if (other->document == unit->document)
            continue;
        used++;
        for (uint32_t i = 0; i < other->n_terms && i < MAX_WIDE; i++)
            if (CL_VEC_PUSH(&wide, align->arena, (cl_term){other->terms[i].id, WIDEN * near.score * other->terms[i].weight}) == NULL)
                return COLLATE_E_NOMEM;
    }
    if (used == 0)
        return COLLATE_OK;
    wide.n = merge_terms(wide.at, wide.n);
    if (wide.n > MAX_WIDE) {
        qsort(wide.at, wide.n, sizeof *wide.at, heaviest_first);
        wide.n = MAX_WIDE;
        qsort(wide.at, wide.n, sizeof *wide.at, by_id);
    }
    cl_terms_unit(wide.at, wide.n);
    unit->wide = wide.at;
    unit->n_wide = (uint32_t)wide.n;
    return COLLATE_OK;
}

/* How short the documents are: 1 for short ones, 0 for long ones. */
static float shortness(const aligner *align)
{
    float mean = align->documents->n > 0 ? (float)align->vectors.n_units / (float)align->documents->n : 0;

    if (mean <= SENTENCES_SHORT)
        return 1;
    if (mean >= SENTENCES_LONG)
        return 0;
    return 1 - logf(mean / SENTENCES_SHORT) / logf(SENTENCES_LONG / SENTENCES_SHORT);
}

static float similarity(const aligner *align, uint32_t a, uint32_t b)
{
    const cl_align_unit *x = &align->vectors.units[a], *y = &align->vectors.units[b];
    float mean = align->vectors.mean_length;
    float value = cl_align_wide_cosine(x, y) * powf(x->length * y->length / (mean * mean), PIVOT);

    if (x->document == y->document)
        return value - SAME_DOCUMENT;
    return value + KINSHIP * align->vectors.kinship[(size_t)x->document * align->documents->n + y->document];
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
        const scored *near = align->near + (size_t)u * MAX_CANDIDATES;
        for (uint32_t w = u + 1; n_units <= ALL_PAIRS && w < n_units; w++)
            if (CL_VEC_PUSH(&pairs, align->arena, (cl_align_pair){u, w, 0}) == NULL)
                return COLLATE_E_NOMEM;
        for (uint32_t i = 0; n_units > ALL_PAIRS && i < align->n_near[u]; i++) {
            uint32_t v = near[i].unit;
            const scored *second = align->near + (size_t)v * MAX_CANDIDATES;
            uint32_t n_second = i < NEIGHBOURS ? (align->n_near[v] < NEIGHBOURS ? align->n_near[v] : NEIGHBOURS) : 0;
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

static int by_units(const void *a, const void *b)
{
    const cl_align_pair *x = a, *y = b;

    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static collate_err group_units(aligner *align, size_t *n_groups)
{
    cl_align_pair *pairs = NULL;
    size_t n_pairs = 0, kept = 0, n_units = align->vectors.n_units;
    float shorts = shortness(align);
    uint32_t *group = cl_arena_alloc(align->arena, n_units * sizeof *group);
    collate_err err = list_pairs(align, &pairs, &n_pairs);

    if (group == NULL)
        return COLLATE_E_NOMEM;
    if (err != COLLATE_OK)
        return err;
    if (n_pairs > 1)
        qsort(pairs, n_pairs, sizeof *pairs, by_units);
    for (size_t i = 0; i < n_pairs; i++) {
        if (kept > 0 && pairs[kept - 1].a == pairs[i].a && pairs[kept - 1].b == pairs[i].b)
            continue; /* both named each other */
        pairs[kept] = pairs[i];
        pairs[kept].similarity = similarity(align, pairs[i].a, pairs[i].b);
        kept++;
    }
    err = cl_align_link(
        pairs, kept, n_units, THRESHOLD_LONG + (THRESHOLD_SHORT - THRESHOLD_LONG) * shorts, align->deadline, align->arena, group, n_groups);
    for (size_t u = 0; err == COLLATE_OK && u < n_units; u++)
        align->vectors.units[u].group = group[u];
    return err;
}

static collate_err compare_units(aligner *align)
{
    size_t n = align->vectors.n_units;

    align->score = CL_ARENA_ARRAY(align->arena, float, n);
    align->touched = cl_arena_alloc(align->arena, n * sizeof *align->touched);
    align->ranked = cl_arena_alloc(align->arena, n * sizeof *align->ranked);
    align->near = cl_arena_alloc(align->arena, n * MAX_CANDIDATES * sizeof *align->near);
    align->n_near = CL_ARENA_ARRAY(align->arena, uint32_t, n);
    if (align->score == NULL || align->touched == NULL || align->ranked == NULL || align->near == NULL || align->n_near == NULL)
        return COLLATE_E_NOMEM;
    align->common = 64 + 4 * (uint32_t)sqrtf((float)n);
    for (uint32_t u = 0; u < n; u++) {
        find_near(align, u);
        if (u % 64 == 0 && cl_deadline_passed(align->deadline))
            return COLLATE_E_DEADLINE;
    }
    for (uint32_t u = 0; u < n; u++) {
        collate_err err = widen(align, u);
        if (err != COLLATE_OK)
            return err;
    }
    return COLLATE_OK;
}

collate_err cl_align(const cl_documents *documents, cl_deadline deadline, cl_arena *arena, cl_alignment *out)
{
    aligner align = {.documents = documents, .arena = arena, .deadline = deadline};
    size_t n_groups = 0;
    collate_err err = cl_vectors_make(documents, deadline, arena, &align.vectors);

    if (err == COLLATE_OK)
        err = compare_units(&align);
    if (err == COLLATE_OK)
        err = group_units(&align, &n_groups);
    if (err == COLLATE_OK)
        *out = (cl_alignment){align.vectors.units, align.vectors.n_units, n_groups, align.vectors.n_terms};
    return err;
}

float cl_align_cosine(const cl_align_unit *a, const cl_align_unit *b)
{
    return cl_terms_dot(a->terms, a->n_terms, b->terms, b->n_terms);
}

float cl_align_wide_cosine(const cl_align_unit *a, const cl_align_unit *b)
{
    return cl_terms_dot(a->wide, a->n_wide, b->wide, b->n_wide);
}
