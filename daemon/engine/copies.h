/*
 * copies.h - pairs of documents that repeat each other's text, among any documents.
 *
 * Separate from corpus/copy.h, which keeps the pairs of the whole corpus: a request may bring texts of its own, and the
 * same index is then built for its documents alone.
 */
#ifndef CL_ENGINE_COPIES_H
#define CL_ENGINE_COPIES_H

#include "base/arena.h"
#include "base/clock.h"
#include "base/error.h"
#include "corpus/document.h"

typedef struct cl_copy_pair {
    uint32_t a, b;               /* indices into the documents; b < a */
    float containment_a;         /* share of a's word 5-grams that b has */
    float containment_b;
} cl_copy_pair;

/*
 * docs     of one vocabulary
 * Owner    `arena`
 * Errors   COLLATE_E_NOMEM, COLLATE_E_DEADLINE
 * Threads  reentrant
 * Cost     O(words), with at most 32 comparisons a document
 */
collate_err cl_copies_among(const cl_documents *docs, cl_deadline deadline, cl_arena *arena, cl_copy_pair **out, size_t *n);

#endif
