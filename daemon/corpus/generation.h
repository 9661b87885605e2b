/*
 * generation.h - one frozen state of the corpus, which a request sees from start to end.
 *
 * A generation is a counted array of immutable segments, a set of removed documents in each, and the frozen story,
 * copy and quote structures that belong to it. Everything reached from it (documents, texts, views) lives until
 * cl_generation_rele, whatever is added or removed meanwhile. Readers take no lock.
 *
 * How hold is safe without a lock: the corpus' current generation is one 64-bit atomic, a slot number above and a
 * count of holds below. A reader adds 1 to it and gets, in that one step, both the slot and the promise that its hold
 * is counted; there is no moment between loading and counting. When the writer swaps in the next generation it takes
 * the count out of the old word and adds it to the old generation's own counter, from which releases are subtracted
 * all the while; whoever brings that to zero frees it. (Split reference count: Williams, C++ Concurrency in Action,
 * 7.2.4; a slot number instead of a pointer leaves 48 bits for the count, which cannot overflow in practice.)
 */
#ifndef CL_CORPUS_GENERATION_H
#define CL_CORPUS_GENERATION_H

#include "corpus/document.h"

typedef struct cl_generation cl_generation;
typedef struct cl_segment cl_segment;

/*
 * Frozen per generation; their own headers (story.h, copy.h, quote_index.h) say what can be asked of them. What the
 * corpus calls of each (cl_stories, cl_copies, cl_quote_index: one object a corpus, touched by the writer alone):
 *     cl_stories_new(const cl_vocab *, cl_stories **out), cl_stories_free
 *     cl_stories_add(s, const cl_document *const *documents, size_t n)     in order of sequence; all or nothing
 *     cl_stories_remove(s, const cl_document *const *documents, size_t n)  cannot fail; also undoes an add that the
 *                                                                          store refused. Documents live on until after
 *     cl_stories_freeze(s, const cl_story_view **out)                      counted; one reference is the caller's
 *     cl_story_view_rele(const cl_story_view *), cl_stories_bytes(const cl_stories *)
 */
typedef struct cl_story_view cl_story_view;
typedef struct cl_copy_view cl_copy_view;
typedef struct cl_quote_view cl_quote_view;

/* Give back a generation of cl_corpus_hold. NULL is fine. Any thread; the last one frees it. */
void cl_generation_rele(const cl_generation *generation);

/* Rises by one with every batch that becomes visible; starts at 1 for the empty corpus. */
uint64_t cl_generation_number(const cl_generation *generation);

/* Documents that are there (removed ones not counted), and the bytes of their raw text. */
size_t cl_generation_count(const cl_generation *generation);
uint64_t cl_generation_text_bytes(const cl_generation *generation);

/* The corpus' vocabulary; it outlives every generation. */
const cl_vocab *cl_generation_vocab(const cl_generation *generation);

/* The document with that id, or NULL. Cost: one hash look-up a segment (their number is logarithmic). */
const cl_document *cl_generation_find(const cl_generation *generation, cl_str id);

/* The document with that sequence, or NULL. Cost: binary search. */
const cl_document *cl_generation_by_sequence(const cl_generation *generation, uint64_t sequence);

/*
 * Visit the documents in order of sequence:
 *     cl_generation_walk walk = {0};
 *     while ((document = cl_generation_next(generation, &walk)) != NULL) ...
 * Start after a sequence with {.after = sequence}.
 */
typedef struct cl_generation_walk {
    uint64_t after; /* only documents of a higher sequence; moved along */
    size_t segment; /* private */
    size_t at;
    bool begun;
} cl_generation_walk;
const cl_document *cl_generation_next(const cl_generation *generation, cl_generation_walk *walk);

/* NULL when the corpus was made without them. */
const cl_story_view *cl_generation_stories(const cl_generation *generation);
const cl_copy_view *cl_generation_copies(const cl_generation *generation);
const cl_quote_view *cl_generation_quotes(const cl_generation *generation);

#endif
