/*
 * compare_marks.h - loaded, hedging and asserting words outside quotations.
 *
 * Separate because it is a table of words; it knows nothing of claims. A mark for the reader, never a score of bias
 * (DESIGN 7.2). Lists written by us for the eight languages (compare_mark_tables.c); a text in no known language gets none.
 */
#ifndef CL_ENGINE_COMPARE_MARKS_H
#define CL_ENGINE_COMPARE_MARKS_H

#include "base/vec.h"
#include "engine/compare.h"
#include "text/token.h"

typedef CL_VEC(cl_mark) cl_mark_vec;

/* Folded words, sorted by bytes. */
typedef struct cl_mark_list {
    const char *const *words;
    size_t n;
} cl_mark_list;

extern const cl_mark_list cl_mark_lists[CL_LANG_COUNT][CL_MARK_KINDS];

/*
 * Append the marks of one sentence.
 * in_quote  in and out: a quotation is open where the sentence begins, ends
 * Errors    COLLATE_E_NOMEM. Cost one look-up a token outside quotations
 */
collate_err cl_marks_find(const cl_article *article, uint32_t document, const cl_token *tokens, size_t n_tokens, bool in_quote,
    cl_arena *arena, cl_mark_vec *out);

/* The kind of mark of a folded word, CL_MARK_KINDS for none. Any thread. */
cl_mark_kind cl_mark_of(cl_lang lang, cl_str folded);

#endif
