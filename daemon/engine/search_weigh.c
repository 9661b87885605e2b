#include "engine/search_parts.h"

#include "base/vec.h"

#include <math.h>

#define K1 1.2 /* Robertson and Zaragoza 2009, section 3.3: 1.2..2 and .5...8 do well on most collections */
#define B 0.75

typedef CL_VEC(cl_search_term) term_vec;

/* Documents with the word, removed ones not yet merged away included. */
static size_t document_frequency(const cl_query_word *word, const cl_selection *selection)
{
    size_t n = 0;

    for (size_t s = 0; s < cl_selection_n_segments(selection); s++) {
        for (size_t i = 0; i < word->n_stems; i++) {
            cl_posting_list list;
            if ((word->stems[i] & CL_WORD_LOCAL) == 0 && cl_selection_postings(selection, s, word->stems[i], &list))
                n += list.n;
        }
    }
    return n;
}

/* Never negative: a word in every document still ranks a little. */
static double idf_of(size_t df, size_t n_documents)
{
    double d = (double)(df < n_documents ? df : n_documents), n = (double)n_documents;

    return log(1 + (n - d + 0.5) / (d + 0.5));
}

static collate_err add_part(const cl_query_part *part, size_t n_documents, const cl_selection *selection, cl_arena *arena, term_vec *terms)
{
    for (size_t k = 0; k < part->n_words; k++) {
        const cl_query_word *word = &part->words[k];
        double idf = selection != NULL && n_documents > 0 ? idf_of(document_frequency(word, selection), n_documents) : word->idf;
        if (CL_VEC_PUSH(terms, arena, ((cl_search_term){word, idf, part->kind == CL_QUERY_WORD && !word->stop})) == NULL)
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}

static double average_length(const cl_selection *selection)
{
    uint64_t n = 0, sum = 0;

    for (size_t s = 0; selection != NULL && s < cl_selection_n_segments(selection); s++) {
        n += cl_selection_size(selection, s);
        sum += cl_selection_words(selection, s);
    }
    return n > 0 && sum > 0 ? (double)sum / (double)n : 1000; /* words of an ordinary article */
}

collate_err cl_search_weigh(const cl_query *query, const cl_generation *generation, const cl_selection *selection, cl_arena *arena,
                            cl_search_terms *out)
{
    term_vec terms = {0};
    size_t n_documents = generation != NULL ? cl_generation_count(generation) : 0, n_required = 0;
    collate_err err = COLLATE_OK;

    for (size_t i = 0; i < query->n && err == COLLATE_OK; i++) {
        const cl_query_part *part = &query->parts[i];
        if ((part->kind == CL_QUERY_WORD || part->kind == CL_QUERY_PHRASE) && !part->excluded)
            err = add_part(part, n_documents, selection, arena, &terms);
    }
    if (err != COLLATE_OK)
        return err;
    for (size_t t = 0; t < terms.n; t++)
        n_required += terms.at[t].required;
    *out = (cl_search_terms){terms.at, terms.n, n_required, average_length(selection)};
    return COLLATE_OK;
}

double cl_search_bm25(const cl_search_term *term, uint32_t count, uint32_t length, double average)
{
    double tf = count;

    return term->idf * tf * (K1 + 1) / (tf + K1 * (1 - B + B * length / average));
}
