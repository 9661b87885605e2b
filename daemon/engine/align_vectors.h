/*
 * align_vectors.h - the weighted stems of every sentence of some documents, with an index of who has which.
 *
 * Separate from align.c, which decides what belongs together: here are only the vectors. Private to align.
 */
#ifndef CL_ENGINE_ALIGN_VECTORS_H
#define CL_ENGINE_ALIGN_VECTORS_H

#include "engine/align.h"

typedef struct cl_posting {
    uint32_t unit;
    float weight;
} cl_posting;

typedef struct cl_vectors {
    cl_align_unit *units;
    size_t n_units;
    uint32_t n_terms;
    const cl_term_trait *traits;
    const uint32_t *first_posting; /* per term, n_terms + 1 entries */
    const cl_posting *postings;    /* by unit within a term */
    const float *kinship;          /* n documents squared: cosine of two documents less the mean of all pairs; 0 on the diagonal */
    float mean_length;             /* of the units' vectors before they were made units */
} cl_vectors;

/*
 * Owner    `arena`
 * Errors   COLLATE_E_NOMEM, COLLATE_E_DEADLINE
 * Cost     words, plus documents squared times their words for the kinship
 */
collate_err cl_vectors_make(const cl_documents *documents, cl_deadline deadline, cl_arena *arena, cl_vectors *out);

/* Make the list's length 1; returns what it was, 0 for an empty one. */
float cl_terms_unit(cl_term *terms, size_t n);

#endif
