/*
 * search_parts.h - what the halves of search share. Private to engine/search*.c.
 */
#ifndef CL_ENGINE_SEARCH_PARTS_H
#define CL_ENGINE_SEARCH_PARTS_H

#include "engine/search.h"

/* A word that ranks: of a word part, or of a phrase. */
typedef struct cl_search_term {
    const cl_query_word *word;
    double idf;    /* of BM25, by the corpus' counts */
    bool required; /* counts for "has all words" */
} cl_search_term;

typedef struct cl_search_terms {
    const cl_search_term *at;
    size_t n, n_required;
    double average_length;
} cl_search_terms;

/* The ranking words of a query with their weights. `selection` NULL: no corpus, every word weighs alike by background idf. */
collate_err cl_search_weigh(const cl_query *query, const cl_generation *generation, const cl_selection *selection, cl_arena *arena,
                            cl_search_terms *out);

/* BM25 of one word that stands `count` times in a document of `length` words. */
double cl_search_bm25(const cl_search_term *term, uint32_t count, uint32_t length, double average_length);

/* The best sentences of a document, in order of the text. Errors COLLATE_E_NOMEM. */
collate_err cl_search_sentences(const cl_document *document, const cl_query *query, const cl_search_terms *terms, const cl_vocab *vocab,
                                size_t most, cl_arena *arena, const cl_search_sentence **out, size_t *n);

#endif
