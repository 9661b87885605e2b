/*
 * word_align.h - what was typed against a passage, word by word: the stretch that fits best, and how it differs.
 *
 * Separate because it is arithmetic on words, shared by verify and quotes. The whole of the first text is fitted to any
 * stretch of the second. Where the first has an ellipsis or brackets, what the second has there costs nothing.
 * Source: Needleman and Wunsch 1970 with free ends in the passage (semi-global), as in sequence mapping.
 */
#ifndef CL_ENGINE_WORD_ALIGN_H
#define CL_ENGINE_WORD_ALIGN_H

#include "engine/said.h"

typedef enum cl_edit_op {
    CL_EDIT_EQUAL,
    CL_EDIT_REPLACED, /* other words stand in the passage */
    CL_EDIT_ADDED,    /* words of the first that the passage does not have */
    CL_EDIT_DROPPED,  /* words of the passage that the first leaves out */
    CL_EDIT_ELLIPSIS, /* left out, and said so */
    CL_EDIT_BRACKET,  /* in brackets, for what the passage has */
    CL_EDIT_OPS
} cl_edit_op;

/* "equal", "replaced" ...; never NULL. */
const char *cl_edit_op_name(cl_edit_op op);

/* A run of words; either side may be empty (a_first == a_end). */
typedef struct cl_edit {
    uint8_t op; /* cl_edit_op */
    uint32_t a_first, a_end;
    uint32_t b_first, b_end;
} cl_edit;

typedef struct cl_word_fit {
    const cl_edit *edits;
    size_t n_edits;
    uint32_t b_first, b_end; /* the stretch of the passage */
    uint32_t n_equal;        /* words */
    float equal, missed;     /* weight of equal words; of all others on both sides (not of what ellipses and brackets cover) */
    float similarity;        /* 2 equal / (2 equal + missed), 0..1 */
} cl_word_fit;

/*
 * Fit all of a[0..n_a) to the best stretch of b[0..n_b).
 * Owner    `arena`, which also holds the table: n_a * n_b bytes and two rows
 * Errors   COLLATE_E_NOMEM; COLLATE_E_TOO_BIG past CL_ALIGN_CELLS
 * Cost     O(n_a * n_b)
 */
#define CL_ALIGN_CELLS ((size_t)16 << 20)
collate_err cl_word_align(const cl_said *a, size_t n_a, const cl_said *b, size_t n_b, cl_arena *arena, cl_word_fit *out);

/*
 * What a has before or behind the passage, and b has too up to the ends of its sentence, are other words there and no additions:
 * "dogs" of "Actors are like dogs" where b has "Actors are like cats." b is what the fit was made of; `edits` may be a copy.
 * Owner    `arena`. Errors COLLATE_E_NOMEM; *fit is then as it was. Cost: the number of edits
 */
collate_err cl_word_fit_ends(const cl_said *a, const cl_said *b, size_t n_b, cl_arena *arena, cl_word_fit *fit);

/*
 * Where in b the words of a are thickest: the start of the best window of at most `width` words, and its weight.
 * masked   per word of b, true: does not count (a stretch that was looked at already); NULL: all count
 * Cost     O(n_a + n_b)
 */
float cl_word_window(const cl_said *a, size_t n_a, const cl_said *b, size_t n_b, size_t width, const bool *masked, cl_arena *arena,
                     size_t *start);

#endif
