/*
 * quote_index.h - find quotations by their words, approximately, and by their speaker, over the whole corpus.
 *
 * Separate because verify, quotes and compare look things up in it, and only the writer changes it. The index is a list
 * of immutable segments, merged by size; a view is the list at a moment. Two indexes share them: all word 3-grams of
 * quotations (an altered quotation still shares some), and a thinned set of 3-grams of the running text, which finds
 * the documents in which words stand outside quotation marks.
 * Source: DESIGN 7.3; rarest lists first, as in search engines' conjunctive evaluation. The thinning is winnowing
 * (Schleimer, Wilkerson, Aiken 2003): any run of CL_TEXT_RUN equal words shares at least one entry.
 */
#ifndef CL_CORPUS_QUOTE_INDEX_H
#define CL_CORPUS_QUOTE_INDEX_H

#include "base/arena.h"
#include "base/clock.h"
#include "corpus/document.h"
#include "corpus/generation.h"

typedef struct cl_quote_index cl_quote_index;

#define CL_TEXT_RUN 8 /* words of running text that are found for certain; shorter runs with luck */

/* Writer's half; rules as in story.h. */
collate_err cl_quote_index_new(const cl_vocab *vocab, cl_quote_index **out);
void cl_quote_index_free(cl_quote_index *index);
collate_err cl_quote_index_add(cl_quote_index *index, const cl_document *const *documents, size_t n);
void cl_quote_index_remove(cl_quote_index *index, const cl_document *const *documents, size_t n);
collate_err cl_quote_index_freeze(cl_quote_index *index, const cl_quote_view **out);
size_t cl_quote_index_bytes(const cl_quote_index *index);
void cl_quote_view_rele(const cl_quote_view *view);

/* A quotation of the corpus: quote `quote` of the document with that sequence (it may be removed: ask the generation). */
typedef struct cl_quote_hit {
    uint64_t sequence;
    uint32_t quote;
    uint32_t shared;       /* 3-grams that it shares with what was looked for; 0 for speakers */
    const uint32_t *words; /* its stretches as corpus word numbers, as long as the view; NULL for running text */
    uint32_t n_words;
} cl_quote_hit;

/*
 * Quotations that share word 3-grams with `words` (those of short ones: the words themselves), most first.
 * words    corpus numbers; others match nothing
 * limit    most hits wanted
 * Owner    `arena`
 * Errors   COLLATE_E_NOMEM, COLLATE_E_DEADLINE
 * Cost     bounded: the rarest 3-grams are followed first, long lists are left out when enough was seen
 */
collate_err cl_quote_view_find(const cl_quote_view *view, const uint32_t *words, size_t n, size_t limit, cl_deadline deadline,
                               cl_arena *arena, cl_quote_hit **hits, size_t *n_hits);

/* Documents whose running text shares passages with `words`, most shared first; `quote` is UINT32_MAX. Same rules. */
collate_err cl_quote_view_find_text(const cl_quote_view *view, const uint32_t *words, size_t n, size_t limit, cl_deadline deadline,
                                    cl_arena *arena, cl_quote_hit **hits, size_t *n_hits);

/*
 * Quotations whose resolved speaker has this word in the name ("peskov"), by sequence, newest first. `folded` is one folded word.
 * Cost: linear in the hits.
 */
collate_err cl_quote_view_by_speaker(const cl_quote_view *view, cl_str folded, size_t limit, cl_arena *arena, cl_quote_hit **hits,
                                     size_t *n_hits);

/* Quotations indexed, those of documents that were removed lately included. */
size_t cl_quote_view_count(const cl_quote_view *view);

/*
 * The word numbers of a quotation's stretches, cut afresh from the text.
 * vocab    an overlay; words that the corpus does not have get local numbers
 * Owner    `arena`. Errors COLLATE_E_NOMEM. Cost: its bytes
 */
collate_err cl_quote_words(const cl_article *article, const cl_quote *quote, cl_vocab *vocab, cl_arena *arena, uint32_t **words, size_t *n);

#endif
