/*
 * align_read.h - what every clause of some documents says: dense numbers of its stems with their counts.
 *
 * Separate from align_vectors.c, which makes unit vectors and an index of them. Private to align.
 * Words that attribute ("the mayor said") count like all others: at half of that F1 on align dev was .741 for .737 (90 % of
 * resampled topics -.006 to .016), but in long articles as many true pairs were lost as won.
 */
#ifndef CL_ENGINE_ALIGN_READ_H
#define CL_ENGINE_ALIGN_READ_H

#include "base/vec.h"
#include "engine/align.h"

/* What is known of a word or a stem, by its vocabulary number. Open addressing; keys are no outside bytes. */
typedef struct cl_term_slot {
    uint32_t key;   /* vocabulary number; CL_WORD_NONE: free */
    uint32_t term;  /* dense number of the stem; CL_WORD_NONE: nobody counts the word */
    uint32_t named; /* of a word: document + 1 in whose names it stands, the last one read */
} cl_term_slot;

typedef struct cl_term_table {
    cl_term_slot *at;
    size_t mask;
    size_t used;
} cl_term_table;

typedef struct cl_term_note {
    float background; /* idf of the most common word seen with this stem */
    uint32_t n_units; /* that have it */
    uint32_t n_named; /* of these, in a name */
    uint32_t last;    /* write position while the index is made */
    bool numeric;     /* it holds a digit */
} cl_term_note;

typedef struct cl_align_reading {
    const cl_documents *documents;
    cl_arena *arena;
    cl_term_table words, stems;
    CL_VEC(cl_term_note) notes;   /* per term */
    CL_VEC(cl_align_unit) units;  /* terms not set yet */
    CL_VEC(cl_term) all;          /* of all units; weights are counts, name words marked by a negative sign */
    CL_VEC(size_t) first;         /* per unit, into all */
} cl_align_reading;

/*
 * Read the clauses of all documents.
 * read     zeroed but for documents and arena; everything goes to that arena
 * Errors   COLLATE_E_NOMEM, COLLATE_E_DEADLINE
 * Cost     words; an article's share of MAX_SENTENCES, at least MIN_SENTENCES of them
 */
collate_err cl_align_read(cl_align_reading *read, cl_deadline deadline);

#endif
