/*
 * quote_segment.h - an immutable piece of the quote index: word 3-grams of quotations and of running text, speakers.
 *
 * Separate because it is built once and only read, by any thread; quote_index.c decides when pieces are made and merged.
 * About 210 bytes a quotation of 20 words; source: prototype of the design, 227 at 10 M quotations.
 */
#ifndef CL_CORPUS_QUOTE_SEGMENT_H
#define CL_CORPUS_QUOTE_SEGMENT_H

#include "base/arena.h"
#include "base/error.h"
#include "corpus/document.h"
#include "corpus/quote_lists.h"

#include <stdatomic.h>

#define CL_QUOTE_GRAM 3

typedef struct cl_quote_entry {
    uint32_t doc;   /* index into sequences */
    uint32_t quote; /* of the document */
    uint32_t first; /* index into words; the next entry's ends it */
} cl_quote_entry;

typedef struct cl_quote_speaker {
    uint32_t name;  /* hash of a folded word of the name */
    uint32_t entry;
} cl_quote_speaker;

typedef struct cl_quote_segment {
    atomic_uint refs;
    uint32_t n_docs, n_entries, n_words, n_speakers;
    uint64_t *sequences;
    cl_quote_entry *entries; /* n_entries + 1 */
    uint32_t *words;
    cl_quote_speaker *speakers; /* by name, then entry */
    cl_gram_lists quotes;    /* lists of entries */
    cl_gram_lists text;      /* lists of docs */
    const cl_document **docs; /* the writer's alone: NULL once removed */
} cl_quote_segment;

typedef struct cl_quote_sizes {
    size_t docs, entries, words, speakers;
} cl_quote_sizes;

/*
 * Index documents. Quotations are cut afresh; words are found in `vocab`, which knows all of them.
 * Errors   COLLATE_E_NOMEM
 * Cost     O(words)
 */
collate_err cl_quote_segment_build(const cl_vocab *vocab, const cl_document *const *docs, size_t n, cl_quote_segment **out);

/*
 * A piece with room for so much, everything but its lists to be filled; the entry after the last ends the words.
 * Errors COLLATE_E_NOMEM.
 */
collate_err cl_quote_segment_new(cl_quote_sizes sizes, cl_quote_segment **out);

/* One piece from two, in order, without what was removed. Errors COLLATE_E_NOMEM. Cost O(both), no word is read. */
collate_err cl_quote_segment_merge(const cl_quote_segment *a, const cl_quote_segment *b, cl_quote_segment **out);

void cl_quote_segment_hold(cl_quote_segment *segment);
void cl_quote_segment_rele(cl_quote_segment *segment); /* NULL is fine; any thread */

size_t cl_quote_segment_bytes(const cl_quote_segment *segment);

uint64_t cl_quote_gram(const uint32_t *words, size_t n); /* hash of min(n, 3) words */
uint32_t cl_quote_speaker_hash(cl_str folded);

#endif
