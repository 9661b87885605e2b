/*
 * search.h - documents ranked for words, "phrases" and fields, with their best sentences.
 *
 * Separate from corpus/query.h, which only says which documents qualify. A document must have every phrase and field
 * and every word that is no stop word; when none has all words, those that have some are ranked with a malus for each
 * missing one, and the result says so (`relaxed`). Ranking: BM25 (Robertson and Walker 1994; k1 and b of Robertson and
 * Zaragoza 2009, section 3.3) over stems, a title's words counted CL_TITLE_COUNT times; on a tie, and for queries
 * without words, the newest first. Texts of the request are ranked among the corpus' documents by the corpus' counts.
 */
#ifndef CL_ENGINE_SEARCH_H
#define CL_ENGINE_SEARCH_H

#include "corpus/scope.h"

#define CL_SEARCH_SENTENCES 10 /* most that can be asked for a document */

typedef struct cl_search_request {
    cl_str query;     /* corpus/query.h */
    cl_scope scope;   /* query not looked at; nothing given: every document */
    size_t limit;     /* 1..COLLATE_MAX_LIST */
    size_t sentences; /* 0..CL_SEARCH_SENTENCES for each document */
    cl_str cursor;    /* of the page before, or {NULL, 0} */
    cl_deadline deadline;
} cl_search_request;

typedef struct cl_search_sentence {
    uint32_t index; /* into the article's sentences */
    float score;
} cl_search_sentence;

typedef struct cl_search_hit {
    const cl_document *document;
    double score;
    const cl_search_sentence *sentences; /* in order of the text */
    size_t n_sentences;
} cl_search_hit;

typedef struct cl_search_result {
    const cl_search_hit *hits; /* best first */
    size_t n;
    size_t total;              /* documents that qualify, over all pages */
    bool relaxed;              /* no document has all words */
    cl_str cursor;             /* {NULL, 0}: no more */
    cl_transient transient;    /* of the texts */
} cl_search_result;

/*
 * Owner    `arena`; documents of the corpus live as long as the generation; end it with cl_search_fini
 * Errors   COLLATE_E_FIELD (query), COLLATE_E_SCOPE (the query asks for nothing), COLLATE_E_CURSOR (of another query),
 *          COLLATE_E_DEADLINE, COLLATE_E_NOMEM and those of the scope; *problem then has field and message
 * Threads  any
 * Cost     postings of the query's words, phrases in the documents that have their words, sentences of one page
 */
collate_err cl_search(const cl_generation *generation, const cl_search_request *request, cl_arena *arena, cl_search_result *out,
                      cl_problem *problem);

void cl_search_fini(cl_search_result *result);

#endif
