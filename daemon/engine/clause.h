/*
 * clause.h - the clauses of a sentence that report things of their own: "The bridge was shut on Monday, and the mayor left
 * for the capital" is two claims.
 *
 * Separate because it reads one sentence: tokens and the lexicon of its language, no other document, no words' weights.
 * A sentence is cut at a semicolon or before a conjunction behind a comma, where both sides have a subject and a finite verb,
 * outside quotations and brackets. What hangs on somebody's word stays with it: "X said A, and B" is not cut, for B would
 * become a fact; nor are conditions, relative clauses, participles and clauses about "it" or "he", which do not read alone.
 * Source: our rules; what they do to claims is printed by `evaluate --only align` and read in outlets' stories.
 */
#ifndef CL_ENGINE_CLAUSE_H
#define CL_ENGINE_CLAUSE_H

#include "base/arena.h"
#include "base/error.h"
#include "text/article.h"

#define CL_CLAUSES_MAX 4 /* of a sentence; the last one holds the rest */

typedef struct cl_clause {
    cl_span span;                 /* from its first word to its last, or to the end of the sentence */
    uint32_t first_word, n_words; /* of the article's words */
} cl_clause;

/*
 * Cut one sentence.
 * scratch  for its tokens; not reset here
 * out      1 clause, the whole sentence, or more; together they have all words but the conjunctions between them
 * Errors   COLLATE_E_NOMEM; outs are then unchanged
 * Threads  reentrant
 * Cost     a look at each comma and semicolon; sentences that may be cut are cut into tokens
 */
collate_err cl_clauses_of(const cl_article *article, uint32_t sentence, cl_arena *scratch, cl_clause out[CL_CLAUSES_MAX], size_t *n_out);

#endif
