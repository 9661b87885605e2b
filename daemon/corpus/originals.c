#include "corpus/originals.h"

#include "corpus/shingle.h"

#include <stdlib.h>
#include <strings.h>

#define SAMPLE 256u      /* shingles a document in the first look: standard error of a containment of .6 is .03 */
#define MAX_HITS 64u     /* leaders followed per shingle: more only share a disclaimer */
#define SURE 0.12f       /* an estimate farther than this from the limit is not checked against all shingles */
#define FEW 64u          /* estimates from fewer shingles than this are always checked */
#define NONE UINT32_MAX

typedef struct ranked {
    uint32_t doc;
    uint32_t n_words;
} ranked;

typedef struct posting {
    uint32_t leader; /* index into docs */
    uint32_t next;
} posting;

/* Leaders by shingle: chains that hang off a table of buckets. Two hashes in one bucket cost a check, no error. */
typedef struct leaders {
    uint32_t *bucket;
    uint32_t mask;
    posting *posting;
    uint32_t n_postings;
    uint32_t *hits;    /* per document, for the document at hand */
    uint32_t *touched; /* documents with hits */
    uint32_t n_touched;
} leaders;

static int longest_first(const void *a, const void *b)
{
    const ranked *x = a, *y = b;

    if (x->n_words != y->n_words)
        return x->n_words < y->n_words ? 1 : -1;
    return (x->doc > y->doc) - (x->doc < y->doc);
}

static collate_err init_leaders(leaders *index, const cl_shingles *shingles, size_t n, cl_arena *arena)
{
    size_t total = 0, size = 64;

    for (size_t i = 0; i < n; i++)
        total += shingles[i].n;
    while (size < total)
        size *= 2;
    index->mask = (uint32_t)(size - 1);
    index->bucket = cl_arena_alloc(arena, size * sizeof *index->bucket);
    index->posting = cl_arena_alloc(arena, total * sizeof *index->posting);
    index->hits = CL_ARENA_ARRAY(arena, uint32_t, n);
    index->touched = CL_ARENA_ARRAY(arena, uint32_t, n);
    if (index->bucket == NULL || index->posting == NULL || index->hits == NULL || index->touched == NULL)
        return COLLATE_E_NOMEM;
    memset(index->bucket, 0xff, size * sizeof *index->bucket);
    return COLLATE_OK;
}

static uint32_t bucket_of(const leaders *index, uint64_t hash)
{
    return (uint32_t)(hash >> 32) & index->mask; /* the low bits are 0 by sampling */
}

static void add_leader(leaders *index, uint32_t doc, cl_shingles shingles)
{
    for (uint32_t i = 0; i < shingles.n; i++) {
        uint32_t *head = &index->bucket[bucket_of(index, shingles.at[i])];
        index->posting[index->n_postings] = (posting){doc, *head};
        *head = index->n_postings++;
    }
}

static void count_hits(leaders *index, cl_shingles shingles)
{
    for (uint32_t i = 0; i < index->n_touched; i++)
        index->hits[index->touched[i]] = 0;
    index->n_touched = 0;
    for (uint32_t i = 0; i < shingles.n; i++) {
        uint32_t at = index->bucket[bucket_of(index, shingles.at[i])];
        for (uint32_t walked = 0; at != NONE && walked < MAX_HITS; walked++, at = index->posting[at].next) {
            uint32_t leader = index->posting[at].leader;
            if (index->hits[leader]++ == 0)
                index->touched[index->n_touched++] = leader;
        }
    }
}

/* How much of `doc` the leader has: from the samples when they are sure of the side of the limit, else from all. */
static collate_err containment(const cl_documents *docs, const cl_shingles *shingles, uint32_t doc, uint32_t leader, cl_arena *scratch,
                               float *out)
{
    cl_shingles a = shingles[doc], b = shingles[leader];
    float back = 0;

    cl_shingles_contain(a, b, out, &back);
    if (*out == 0)
        return COLLATE_OK;
    bool sampled = a.level > 0 || b.level > 0;
    uint32_t n = cl_shingles_on_level(a, a.level > b.level ? a.level : b.level);
    bool unsure = n < FEW || (*out > CL_COPY_CONTAINMENT - SURE && *out < CL_COPY_CONTAINMENT + SURE);
    if (!sampled || !unsure)
        return COLLATE_OK;
    cl_arena_mark before = cl_arena_here(scratch);
    collate_err err = cl_documents_contain(docs->at[doc], docs->at[leader], scratch, out, &back);
    cl_arena_go_back(scratch, before);
    return err;
}

/* The leader that contains most of `doc`, past the limit; `doc` itself when none does. */
static collate_err best_leader(const cl_documents *docs, const cl_shingles *shingles, const leaders *index, uint32_t doc,
                               cl_arena *scratch, uint32_t *out)
{
    float best = CL_COPY_CONTAINMENT;

    *out = doc;
    for (uint32_t i = 0; i < index->n_touched; i++) {
        uint32_t leader = index->touched[i];
        float share = 0;
        /* A longer leader is sampled more thinly: of what it has of `doc` one hit in 2^thinner is seen. 16 of 256 is .06. */
        uint32_t thinner = shingles[leader].level > shingles[doc].level ? shingles[leader].level - shingles[doc].level : 0;
        if (((uint64_t)index->hits[leader] << thinner) * 16 < shingles[doc].n)
            continue;
        collate_err err = containment(docs, shingles, doc, leader, scratch, &share);
        if (err != COLLATE_OK)
            return err;
        if (share > best) {
            best = share;
            *out = leader;
        }
    }
    return COLLATE_OK;
}

static collate_err find_leaders(const cl_documents *docs, const cl_shingles *shingles, cl_arena *arena, uint32_t *leader)
{
    leaders index = {0};
    ranked *order = CL_ARENA_ARRAY(arena, ranked, docs->n);
    collate_err err = order == NULL ? COLLATE_E_NOMEM : init_leaders(&index, shingles, docs->n, arena);

    if (err != COLLATE_OK)
        return err;
    for (uint32_t i = 0; i < docs->n; i++)
        order[i] = (ranked){i, (uint32_t)docs->at[i]->article->n_words};
    qsort(order, docs->n, sizeof *order, longest_first);
    for (size_t i = 0; i < docs->n; i++) {
        uint32_t doc = order[i].doc;
        count_hits(&index, shingles[doc]);
        err = best_leader(docs, shingles, &index, doc, arena, &leader[doc]);
        if (err != COLLATE_OK)
            return err;
        if (leader[doc] == doc)
            add_leader(&index, doc, shingles[doc]);
    }
    return COLLATE_OK;
}

collate_err cl_originals_group(const cl_documents *docs, cl_arena *arena, uint32_t **group, size_t *n_groups)
{
    uint32_t *leader = CL_ARENA_ARRAY(arena, uint32_t, docs->n);
    uint32_t *out = CL_ARENA_ARRAY(arena, uint32_t, docs->n);
    uint32_t *number = cl_arena_alloc(arena, docs->n * sizeof *number);
    cl_shingles *shingles = CL_ARENA_ARRAY(arena, cl_shingles, docs->n);
    uint32_t n = 0;

    if (leader == NULL || out == NULL || number == NULL || shingles == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; docs->n > 1 && i < docs->n; i++) {
        collate_err err = cl_shingles_of(docs->at[i], SAMPLE, arena, &shingles[i]);
        if (err != COLLATE_OK)
            return err;
    }
    if (docs->n > 1) {
        collate_err err = find_leaders(docs, shingles, arena, leader);
        if (err != COLLATE_OK)
            return err;
    }
    memset(number, 0xff, docs->n * sizeof *number);
    for (size_t i = 0; i < docs->n; i++) {
        if (number[leader[i]] == NONE)
            number[leader[i]] = n++;
        out[i] = number[leader[i]];
    }
    *group = out;
    *n_groups = n;
    return COLLATE_OK;
}

/* True when the outlet of the document is the agency that is credited for its text. */
static bool is_agency(const cl_document *doc)
{
    cl_str agency = doc->article->meta.agency;

    return agency.len > 0 && doc->source.len == agency.len && strncasecmp(doc->source.ptr, agency.ptr, agency.len) == 0;
}

static bool is_likelier(const cl_document *a, const cl_document *b)
{
    if (is_agency(a) != is_agency(b))
        return is_agency(a);
    cl_when x = a->article->meta.published, y = b->article->meta.published;
    if (x.precision != CL_WHEN_NONE && y.precision != CL_WHEN_NONE && x.seconds != y.seconds)
        return x.seconds < y.seconds;
    if (a->article->n_words != b->article->n_words)
        return a->article->n_words > b->article->n_words;
    return a->sequence < b->sequence;
}

collate_err cl_originals_origin(const cl_documents *docs, const uint32_t *group, size_t n_groups, cl_arena *arena, uint32_t **origin)
{
    uint32_t *out = cl_arena_alloc(arena, n_groups * sizeof *out);

    if (out == NULL)
        return COLLATE_E_NOMEM;
    memset(out, 0xff, n_groups * sizeof *out);
    for (uint32_t i = 0; i < docs->n; i++) {
        uint32_t *best = &out[group[i]];
        if (*best == NONE || is_likelier(docs->at[i], docs->at[*best]))
            *best = i;
    }
    *origin = out;
    return COLLATE_OK;
}
