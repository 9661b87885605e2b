/*
 * corpus.h - the parsed documents in memory: what changes them and how readers get at them.
 *
 * Model (DESIGN 4; Busch et al., "Earlybird", ICDE 2012; Lucene's segments): a batch becomes an immutable segment, a
 * removal a mark in the next generation, and neighbouring segments of like size are merged when a batch is added, so
 * that their number stays logarithmic. Merging moves indexes only: a cl_document keeps its address until it has been
 * removed and the last generation that shows it is released.
 *
 * Threads: one writer calls stage, publish and abandon; any number of threads hold generations, prepare batches and
 * read counters, without locks.
 */
#ifndef CL_CORPUS_CORPUS_H
#define CL_CORPUS_CORPUS_H

#include "corpus/generation.h"
#include "corpus/prepare.h"

typedef struct cl_corpus_options {
    uint64_t max_documents; /* 0: no cap; past it adding is COLLATE_E_NO_ROOM */
    uint64_t max_text;      /* bytes of raw text; 0: no cap */
} cl_corpus_options;

/* An empty corpus, generation 1. NULL options = no caps. Errors COLLATE_E_NOMEM. */
collate_err cl_corpus_new(const cl_corpus_options *options, cl_corpus **out);

/* Free it; every generation must have been released before. NULL is fine. */
void cl_corpus_free(cl_corpus *corpus);

/* The current generation, held; wait-free, any thread. Give it back by cl_generation_rele. Never NULL. */
const cl_generation *cl_corpus_hold(cl_corpus *corpus);

const cl_vocab *cl_corpus_vocab(const cl_corpus *corpus);

/* Give no sequence up to `last` to new documents. Writer thread. */
void cl_corpus_skip_to(cl_corpus *corpus, uint64_t last);

/* What became of one item of a batch, or of one id to remove. */
typedef struct cl_outcome {
    cl_str id;                   /* of the item; as long as the prepared batch (the removal's own string) */
    uint64_t sequence;           /* of the document, added now or there before */
    bool duplicate;              /* the same id and content were there: nothing was done */
    cl_problem problem;          /* code != COLLATE_OK: rejected */
} cl_outcome;

/* One step of a change: a batch to add, or ids to remove. */
typedef struct cl_step {
    cl_prepared *add;        /* or NULL */
    const cl_str *remove;    /* ids; an unknown one gets COLLATE_E_NO_DOCUMENT in its outcome */
    size_t n_remove;
    cl_outcome *outcomes;    /* out: add->n or n_remove of them; written by cl_corpus_stage */
} cl_step;

/* A built but invisible generation. */
typedef struct cl_staged cl_staged;

/*
 * Build everything that the change needs, so that nothing can fail once it is durable: decide duplicates and
 * conflicts, copy the accepted documents into exact-size memory, index them, update stories, copies and quotes.
 * Steps count in order (an id that one adds, a later one can remove). At most one staged change exists at a time; end it
 * with publish or abandon.
 *
 * Errors   COLLATE_E_NOMEM: nothing has changed
 * Cost     linear in the batch, plus merges: each document is re-indexed O(log n) times in its life
 */
collate_err cl_corpus_stage(cl_corpus *corpus, const cl_step *steps, size_t n_steps, cl_staged **out);

/* What a staged change adds and removes, for the store: documents in order of sequence with their batch items. */
size_t cl_staged_n_added(const cl_staged *staged);
const cl_prepared_item *cl_staged_item(const cl_staged *staged, size_t i);
const cl_document *cl_staged_document(const cl_staged *staged, size_t i);
size_t cl_staged_n_removed(const cl_staged *staged);
const cl_document *cl_staged_removed(const cl_staged *staged, size_t i);

/* The stories before and after a staged change, for cl_story_moved; both NULL when nothing changes. */
void cl_staged_stories(const cl_corpus *corpus, const cl_staged *staged, const cl_story_view **before, const cl_story_view **after);

/*
 * Give stories the numbers that they had (story.h, cl_stories_renumber). Only while nobody reads yet: the current
 * generation is changed. Errors COLLATE_E_NOMEM: nothing has changed.
 */
typedef struct cl_story_numbers cl_story_numbers;
collate_err cl_corpus_renumber(cl_corpus *corpus, const cl_story_numbers *numbers);

/* Make it visible, all at once. Cannot fail; ends `staged`. */
void cl_corpus_publish(cl_corpus *corpus, cl_staged *staged);

/* Undo it (the store refused); ends `staged`. NULL is fine. */
void cl_corpus_abandon(cl_corpus *corpus, cl_staged *staged);

/* Bytes by kind, everything that the corpus holds. Any thread (a snapshot of counters). */
typedef struct cl_memory {
    uint64_t text;      /* raw text of the documents */
    uint64_t documents; /* everything else of the documents */
    uint64_t indexes;   /* terms, ids, columns */
    uint64_t vocabulary;
    uint64_t furniture; /* learned lines of the sources */
    uint64_t stories, copies, quotes;
    uint64_t total;
    uint64_t n_documents, n_segments, n_words;
} cl_memory;

void cl_corpus_memory(cl_corpus *corpus, cl_memory *out);

#endif
