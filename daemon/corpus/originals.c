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
    uint64_t hash;
    uint32_t leader; /* index into docs */
    uint32_t next;
} posting;

/* Leaders by shingle: chains that hang off a table of buckets. */
typedef struct leaders {
    uint32_t *bucket;
    uint32_t mask;
    posting *posting;
    uint32_t n_postings;
    uint32_t *hits;    /* per document, for the document at hand: how many of its shingles the leader has */
    uint32_t *touched; /* documents with hits */
    uint32_t n_touched;
    bool cut;          /* a chain was left early: there are more hits than were counted */
} leaders;

static int longest_first(const void *a, const void *b)
{
    const ranked *x = a, *y = b;

    if (x->n_words != y->n_words)
        return x->n_words < y->n_words ? 1 : -1;
    return (x->doc > y->doc) - (x->doc < y->doc);
}

static collate_err init_leaders(leaders *index, const cl_drawn *shingles, size_t n, cl_arena *arena)
{
    size_t total = 0, size = 64;

    for (size_t i = 0; i < n; i++)
        total += shingles[i].n;
    while (size < 2 * total)
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

static void add_leader(leaders *index, uint32_t doc, cl_drawn shingles)
{
    for (uint32_t i = 0; i < shingles.n; i++) {
        uint32_t *head = &index->bucket[bucket_of(index, shingles.at[i])];
        index->posting[index->n_postings] = (posting){shingles.at[i], doc, *head};
        *head = index->n_postings++;
    }
}

static void count_hits(leaders *index, cl_drawn shingles)
{
    for (uint32_t i = 0; i < index->n_touched; i++)
        index->hits[index->touched[i]] = 0;
    index->n_touched = 0;
    index->cut = false;
    for (uint32_t i = 0; i < shingles.n; i++) {
        uint32_t at = index->bucket[bucket_of(index, shingles.at[i])], walked = 0;
        for (; at != NONE && walked < MAX_HITS; walked++, at = index->posting[at].next) {
            uint32_t leader = index->posting[at].leader;
            if (index->posting[at].hash == shingles.at[i] && index->hits[leader]++ == 0)
                index->touched[index->n_touched++] = leader;
        }
        index->cut = index->cut || at != NONE;
    }
}

/* Distinct shingles of one document, in place and in any order: a table of places, which a number per document keeps clean. */
typedef struct distinct {
    uint32_t slot[4 * SAMPLE]; /* `before` + place + 1 of the document at hand; up to `before`: free */
    uint32_t before;
} distinct;

static cl_drawn leave_distinct(distinct *table, cl_drawn drawn)
{
    const uint32_t mask = 4 * SAMPLE - 1;
    uint32_t kept = 0;

    for (uint32_t i = 0; i < drawn.n; i++) {
        uint64_t hash = drawn.at[i];
        uint32_t slot = (uint32_t)(hash >> 32) & mask;
        while (table->slot[slot] > table->before && drawn.at[table->slot[slot] - table->before - 1] != hash)
            slot = (slot + 1) & mask;
        if (table->slot[slot] > table->before)
            continue;
        drawn.at[kept++] = hash;
        table->slot[slot] = table->before + kept;
    }
    table->before += kept;
    drawn.n = kept;
    return drawn;
}

static cl_shingles in_order(cl_drawn drawn)
{
    for (uint32_t i = 1; i < drawn.n; i++)
        if (drawn.at[i - 1] > drawn.at[i])
            return cl_shingles_sort(drawn);
    return (cl_shingles){drawn.at, drawn.n, drawn.level};
}

/* What two samples say of how much of `a` is in `b`; they stay sorted. */
static float sampled_share(cl_drawn a, cl_drawn b)
{
    float share = 0, back = 0;

    cl_shingles_contain(in_order(a), in_order(b), &share, &back);
    return share;
}

/*
 * How much of `doc` the leader has: from the samples when they are sure of the side of the limit, else from all. A leader is the
 * longer one, so that its level is the coarser: what it has in common with `doc` is on that level, and was counted.
 */
static collate_err containment(const cl_documents *docs, const cl_drawn *shingles, const leaders *index, uint32_t doc, uint32_t leader,
                               cl_arena *scratch, float *out)
{
    cl_drawn a = shingles[doc], b = shingles[leader];
    uint32_t n = cl_shingles_on_level((cl_shingles){a.at, a.n, a.level}, b.level);
    float back = 0;

    *out = index->cut ? sampled_share(a, b) : n > 0 ? (float)index->hits[leader] / (float)n : 0;
    if (*out == 0)
        return COLLATE_OK;
    bool sampled = a.level > 0 || b.level > 0;
    bool unsure = n < FEW || (*out > CL_COPY_CONTAINMENT - SURE && *out < CL_COPY_CONTAINMENT + SURE);
    if (!sampled || !unsure)
        return COLLATE_OK;
    cl_arena_mark before = cl_arena_here(scratch);
    collate_err err = cl_documents_contain(docs->at[doc], docs->at[leader], scratch, out, &back);
    cl_arena_go_back(scratch, before);
    return err;
}

/* The leader that contains most of `doc`, past the limit; `doc` itself when none does. */
static collate_err best_leader(const cl_documents *docs, const cl_drawn *shingles, const leaders *index, uint32_t doc,
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
        collate_err err = containment(docs, shingles, index, doc, leader, scratch, &share);
        if (err != COLLATE_OK)
            return err;
        if (share > best) {
            best = share;
            *out = leader;
        }
    }
    return COLLATE_OK;
}

static collate_err find_leaders(const cl_documents *docs, const cl_drawn *shingles, cl_arena *arena, uint32_t *leader)
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

/* The shingles of each document. */
static collate_err draw_all(const cl_documents *docs, cl_arena *arena, cl_drawn *out)
{
    distinct *table = CL_ARENA_NEW(arena, distinct);
    collate_err err = table == NULL ? COLLATE_E_NOMEM : COLLATE_OK;

    for (size_t i = 0; err == COLLATE_OK && i < docs->n; i++) {
        err = cl_shingles_draw(docs->at[i], SAMPLE, arena, &out[i]);
        if (err == COLLATE_OK)
            out[i] = leave_distinct(table, out[i]);
    }
    return err;
}

collate_err cl_originals_group(const cl_documents *docs, cl_arena *arena, uint32_t **group, size_t *n_groups)
{
    uint32_t *leader = CL_ARENA_ARRAY(arena, uint32_t, docs->n);
    uint32_t *out = CL_ARENA_ARRAY(arena, uint32_t, docs->n);
    uint32_t *number = cl_arena_alloc(arena, docs->n * sizeof *number);
    cl_drawn *shingles = CL_ARENA_ARRAY(arena, cl_drawn, docs->n);
    collate_err err = leader == NULL || out == NULL || number == NULL || shingles == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
    uint32_t n = 0;

    if (err == COLLATE_OK && docs->n > 1)
        err = draw_all(docs, arena, shingles);
    if (err == COLLATE_OK && docs->n > 1)
        err = find_leaders(docs, shingles, arena, leader);
    if (err != COLLATE_OK)
        return err;
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
