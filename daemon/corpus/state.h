/*
 * state.h - what a corpus and a generation are made of. Private to daemon/corpus.
 */
#ifndef CL_CORPUS_STATE_H
#define CL_CORPUS_STATE_H

#include "corpus/corpus.h"
#include "corpus/furniture.h"
#include "corpus/parts.h"
#include "corpus/segment.h"

/* Generations alive at once: the current one and those that some reader still holds, at most one a thread. */
#define CL_MAX_GENERATIONS 4096u
#define CL_HOLD_BITS 48 /* of cl_corpus.current: holds since it became current; the slot lies above */
#define CL_HOLD_MASK (((uint64_t)1 << CL_HOLD_BITS) - 1)
#define CL_CURRENT_BIAS ((int64_t)1 << 60) /* in cl_generation.refs while it is current: it cannot reach zero */

struct cl_generation {
    _Atomic int64_t refs;
    cl_corpus *corpus;
    uint32_t slot;
    uint64_t number;
    uint64_t n_documents, text_bytes; /* without removed ones */
    cl_views views;
    size_t n_segments;
    cl_segment_view segments[];
};

struct cl_corpus {
    _Atomic uint64_t current;                          /* slot << CL_HOLD_BITS | holds */
    _Atomic(cl_generation *) slots[CL_MAX_GENERATIONS]; /* written by the writer, cleared by whoever frees */
    cl_corpus_options options;
    cl_vocab *vocab;
    cl_furniture *furniture;
    cl_parts parts;
    uint64_t last_sequence; /* writer's */
    _Atomic uint64_t stories_bytes, copies_bytes, quotes_bytes; /* as of the last publish */
};

/* A generation of `n_segments` views, all zero. Errors COLLATE_E_NO_ROOM: too many are held; COLLATE_E_NOMEM. Writer. */
collate_err cl_generation_new(cl_corpus *corpus, size_t n_segments, cl_generation **out);

/* Drop one that was never current. NULL is fine. */
void cl_generation_discard(cl_generation *generation);

/* The current generation, for the writer, who alone can replace it: no hold needed. */
cl_generation *cl_corpus_latest(cl_corpus *corpus);

/* Make `next` current and let the one before go as soon as its readers have. Writer. */
void cl_corpus_swap(cl_corpus *corpus, cl_generation *next);

/* Where a document is: segment and number; false when it is not there. */
bool cl_generation_locate(const cl_generation *generation, cl_str id, size_t *segment, uint32_t *number);

/* The first segment whose last document has at least that sequence; n_segments when there is none. */
size_t cl_generation_segment_of(const cl_generation *generation, uint64_t sequence);

#endif
