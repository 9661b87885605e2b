/*
 * quote_chains.h - keys to quotations, newest first, and who was met how often: what grouping by words and by stems share.
 * Private to quote_group.c and quote_variant.c.
 */
#ifndef CL_ENGINE_QUOTE_CHAINS_H
#define CL_ENGINE_QUOTE_CHAINS_H

#include "base/hash.h"
#include "engine/quote_group.h"

#define CL_CHAINS_MAX_WALK 64u    /* quotations followed per 3-gram or stem, newest first */
#define CL_CHAINS_MAX_ALIGNED 12u /* candidates aligned a quotation */
/* Cells of all alignments: .5 s. Past it shared 3-grams decide; 40 000 quotations of 20 words, all alike, take 160 million. */
#define CL_CHAINS_CELLS_ALL 200000000u
#define CL_CHAINS_NONE UINT32_MAX
#define CL_SAME_DAYS 3 /* between two wordings or cuts of one statement */

typedef struct cl_chain_posting {
    uint64_t key;
    uint32_t quote;
    uint32_t next;
} cl_chain_posting;

typedef struct cl_chains {
    uint32_t *bucket;
    uint32_t mask;
    cl_chain_posting *posting;
    uint32_t n;
} cl_chains;

typedef struct cl_tally {
    uint32_t *count; /* per quotation */
    uint32_t *touched;
    uint32_t n_touched;
} cl_tally;

static inline bool cl_chains_init(cl_chains *index, size_t room, cl_arena *arena)
{
    size_t size = 64;

    while (size < room)
        size *= 2;
    index->mask = (uint32_t)(size - 1);
    index->bucket = cl_arena_alloc(arena, size * sizeof *index->bucket);
    index->posting = cl_arena_alloc(arena, (room + 1) * sizeof *index->posting);
    index->n = 0;
    if (index->bucket == NULL || index->posting == NULL)
        return false;
    memset(index->bucket, 0xff, size * sizeof *index->bucket);
    return true;
}

static inline void cl_chains_add_key(cl_chains *index, uint64_t key, uint32_t quote)
{
    uint32_t *head = &index->bucket[cl_mix(key) & index->mask];

    index->posting[index->n] = (cl_chain_posting){key, quote, *head};
    *head = index->n++;
}

static inline void cl_chains_count_key(const cl_chains *index, uint64_t key, cl_tally *seen)
{
    uint32_t at = index->bucket[cl_mix(key) & index->mask];

    for (uint32_t walked = 0; at != CL_CHAINS_NONE && walked < CL_CHAINS_MAX_WALK; walked++, at = index->posting[at].next) {
        uint32_t quote = index->posting[at].quote;
        if (index->posting[at].key == key && seen->count[quote]++ == 0)
            seen->touched[seen->n_touched++] = quote;
    }
}

/* The candidates counted most, at most `most`; clears the counts. */
static inline uint32_t cl_chains_take_best(cl_tally *seen, uint32_t most, uint32_t *best, uint32_t *counts)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < seen->n_touched; i++) {
        uint32_t quote = seen->touched[i], count = seen->count[quote], at = n;
        seen->count[quote] = 0;
        if (n == most) {
            if (counts[n - 1] >= count)
                continue;
            at = n - 1;
        } else {
            n++;
        }
        for (; at > 0 && counts[at - 1] < count; at--) {
            best[at] = best[at - 1];
            counts[at] = counts[at - 1];
        }
        best[at] = quote;
        counts[at] = count;
    }
    seen->n_touched = 0;
    return n;
}

static inline uint32_t cl_quote_root(uint32_t *parent, uint32_t i)
{
    while (parent[i] != i) {
        parent[i] = parent[parent[i]];
        i = parent[i];
    }
    return i;
}

static inline void cl_quote_join(uint32_t *parent, uint32_t a, uint32_t b)
{
    a = cl_quote_root(parent, a);
    b = cl_quote_root(parent, b);
    if (a < b)
        parent[b] = a;
    else
        parent[a] = b;
}

static inline cl_same_speaker cl_quote_same_speaker(const cl_cut_quote *a, const cl_cut_quote *b)
{
    if (a->quote->speaker.type == CL_SPEAKER_NAMED)
        return cl_speaker_compare(a->quote->speaker.name, &b->quote->speaker);
    return cl_speaker_compare(b->quote->speaker.name, &a->quote->speaker);
}

/* Hang groups on others of which they may be another wording. Private to quote_group.c; quote_variant.c. Errors COLLATE_E_NOMEM. */
collate_err cl_utterances_hang(const cl_cut_quote *quotes, uint32_t n, cl_arena *arena, cl_tally *seen, uint32_t *parent, bool *variant);

#endif
