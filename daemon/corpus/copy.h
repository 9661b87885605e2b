/*
 * copy.h - which documents of the corpus repeat each other's text: pairs with containment both ways, found by an index.
 *
 * Separate from originals.h, which groups any few documents: this one keeps the pairs of the whole corpus. A sample of
 * each document's 5-grams is indexed; documents that share some of a new one's sample are measured against all of its
 * 5-grams. A pair is kept with the later of the two and never changes, so that a view costs nothing but its own chunks.
 * Source: DESIGN 7.2, corpus/shingle.h.
 */
#ifndef CL_CORPUS_COPY_H
#define CL_CORPUS_COPY_H

#include "corpus/document.h"
#include "corpus/generation.h"

typedef struct cl_copies cl_copies;

/* Pairs below this in both directions are not kept: stock phrases and shared quotations. */
#define CL_COPY_LEAST 0.15f

/* One earlier document that shares text with a later one. */
typedef struct cl_copy {
    uint64_t sequence;  /* of the earlier */
    float here_in_that; /* share of the later one's 5-grams that the earlier one has */
    float that_in_here;
} cl_copy;

/* Writer's half; rules as in story.h. */
collate_err cl_copies_new(const cl_vocab *vocab, cl_copies **out);
void cl_copies_free(cl_copies *copies);
collate_err cl_copies_add(cl_copies *copies, const cl_document *const *documents, size_t n);
void cl_copies_remove(cl_copies *copies, const cl_document *const *documents, size_t n);
collate_err cl_copies_freeze(cl_copies *copies, const cl_copy_view **out);
size_t cl_copies_bytes(const cl_copies *copies);

/* Readers' half. */
void cl_copy_view_rele(const cl_copy_view *view);

/* Earlier documents that `sequence` shares text with, best first; NULL and 0 for none. Lives as long as the view. O(1). */
const cl_copy *cl_copy_of(const cl_copy_view *view, uint64_t sequence, size_t *n);

#endif
