/*
 * transient.h - articles sent inside a request (`texts`): parsed for it alone and not kept.
 *
 * Separate because the engine takes the same cl_documents from here and from the corpus, and must not know which.
 * Their words are numbered by an overlay on the corpus' vocabulary: what the corpus knows keeps its number, so that
 * transient and kept documents compare; the corpus learns nothing.
 */
#ifndef CL_CORPUS_TRANSIENT_H
#define CL_CORPUS_TRANSIENT_H

#include "corpus/document.h"
#include "corpus/submission.h"

/* Owns the overlay; everything else is on the request's arena. Zeroed = empty. */
typedef struct cl_transient {
    cl_vocab *overlay;
    const cl_document *const *at;
    size_t n;
} cl_transient;

/*
 * Parse `texts` into *out. A text without an id gets "text-1", "text-2" ... by its place; sequences are the places
 * with the top bit set, so that they follow every document of the corpus.
 *
 * base      the corpus' vocabulary, or NULL for none
 * Owner     `arena` (and the texts' own bytes: they are borrowed); cl_transient_fini frees the overlay
 * Errors    of cl_submission_check and cl_parse; *problem and *bad (its place) then say which; two texts of one id are
 *           COLLATE_E_FIELD. *out is then unchanged
 * Threads   reentrant. Cost: the parse
 */
collate_err cl_transient_parse(const cl_vocab *base, const cl_submission *texts, size_t n, cl_arena *arena, cl_transient *out,
                               cl_problem *problem, size_t *bad);

/* Only a vocabulary for request-local words (the words of a query, a draft). Same owner rules. */
collate_err cl_transient_open(const cl_vocab *base, cl_transient *out);

void cl_transient_fini(cl_transient *transient);

#endif
