#include "engine/search_parts.h"

#include <math.h>
#include <stdlib.h>

/* Words of an ordinary news sentence; longer ones gain matches by their length alone. */
#define ORDINARY_WORDS 25.0

static bool has_term(const cl_search_term *term, const uint32_t *words, size_t n, const cl_vocab *vocab)
{
    for (size_t i = 0; i < n; i++) {
        if (cl_query_word_has_stem(term->word, cl_vocab_stem(vocab, words[i])))
            return true;
    }
    return false;
}

/* The phrase as one run of the sentence's words. */
static bool has_phrase(const cl_query_part *part, const uint32_t *words, size_t n)
{
    for (size_t i = 0; i + part->n_words <= n; i++) {
        size_t k = 0;
        while (k < part->n_words && cl_query_word_has_form(&part->words[k], words[i + k]))
            k++;
        if (k == part->n_words)
            return true;
    }
    return false;
}

static double score_of(const cl_article *article, uint32_t index, const cl_query *query, const cl_search_terms *terms,
                       const cl_vocab *vocab)
{
    const cl_sentence *sentence = &article->sentences[index];
    const uint32_t *words = article->words + sentence->first_word;
    double score = 0;

    for (size_t t = 0; t < terms->n; t++) {
        if (has_term(&terms->at[t], words, sentence->n_words, vocab))
            score += terms->at[t].idf;
    }
    for (size_t i = 0; i < query->n && score > 0; i++) {
        const cl_query_part *part = &query->parts[i];
        if (part->kind == CL_QUERY_PHRASE && !part->excluded && has_phrase(part, words, sentence->n_words))
            score *= 2; /* the phrase itself before its scattered words */
    }
    return score / (1 + log1p(sentence->n_words / ORDINARY_WORDS));
}

/* "Peskov" in "Dmitry Peskov": without regard to ASCII case. */
static bool names(cl_str name, cl_str part)
{
    for (size_t i = 0; part.len > 0 && i + part.len <= name.len; i++) {
        size_t k = 0;
        while (k < part.len && ((name.ptr[i + k] | 0x20) == (part.ptr[k] | 0x20)))
            k++;
        if (k == part.len)
            return true;
    }
    return false;
}

static bool asked_speaker(const cl_query *query, cl_str name)
{
    for (size_t i = 0; i < query->n; i++) {
        const cl_query_part *part = &query->parts[i];
        if (part->kind == CL_QUERY_SPEAKER && !part->excluded && names(name, part->text))
            return true;
    }
    return false;
}

/* What a speaker asked for says counts as much as an ordinary word. */
static void add_speakers(const cl_article *article, const cl_query *query, float *scores)
{
    for (size_t q = 0; q < article->n_quotes; q++) {
        const cl_quote *quote = &article->quotes[q];
        if (quote->sentence < article->n_sentences && asked_speaker(query, quote->speaker.name))
            scores[quote->sentence] += 4;
    }
}

static int best_first(const void *a, const void *b)
{
    const cl_search_sentence *x = a, *y = b;

    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return (x->index > y->index) - (x->index < y->index);
}

static int in_order(const void *a, const void *b)
{
    const cl_search_sentence *x = a, *y = b;

    return (x->index > y->index) - (x->index < y->index);
}

collate_err cl_search_sentences(const cl_document *document, const cl_query *query, const cl_search_terms *terms, const cl_vocab *vocab,
                                size_t most, cl_arena *arena, const cl_search_sentence **out, size_t *n)
{
    const cl_article *article = document->article;
    float *scores = CL_ARENA_ARRAY(arena, float, article->n_sentences);
    cl_search_sentence *found = CL_ARENA_ARRAY(arena, cl_search_sentence, article->n_sentences);
    size_t n_found = 0;

    if (scores == NULL || found == NULL)
        return COLLATE_E_NOMEM;
    add_speakers(article, query, scores);
    for (uint32_t i = 0; i < article->n_sentences; i++) {
        float score = scores[i] + (float)score_of(article, i, query, terms, vocab);
        if (score > 0)
            found[n_found++] = (cl_search_sentence){i, score};
    }
    if (n_found == 0 && article->n_sentences > 0)
        found[n_found++] = (cl_search_sentence){0, 0}; /* only the title or a field matched: show how it begins */
    qsort(found, n_found, sizeof *found, best_first);
    *n = n_found < most ? n_found : most;
    qsort(found, *n, sizeof *found, in_order);
    *out = found;
    return COLLATE_OK;
}
