#include "corpus/query.h"
#include "corpus/scope.h"
#include "corpus/speaker_terms.h"

bool cl_query_word_has_form(const cl_query_word *word, uint32_t number)
{
    for (size_t i = 0; i < word->n_forms; i++) {
        if (word->forms[i] == number)
            return true;
    }
    return false;
}

bool cl_query_word_has_stem(const cl_query_word *word, uint32_t stem)
{
    for (size_t i = 0; i < word->n_stems; i++) {
        if (word->stems[i] == stem)
            return true;
    }
    return false;
}

/* The word of a phrase that is rarest at large: looked for first, the others stand beside it. */
static size_t rarest(const cl_query_part *part)
{
    size_t best = 0;

    for (size_t k = 1; k < part->n_words; k++) {
        if (part->words[k].idf > part->words[best].idf)
            best = k;
    }
    return best;
}

static bool stands_at(const cl_query_part *part, const uint32_t *words)
{
    for (size_t k = 0; k < part->n_words; k++) {
        if (!cl_query_word_has_form(&part->words[k], words[k]))
            return false;
    }
    return true;
}

/* Do words [first, first + n) of the article stand in one sentence? */
static bool in_one_sentence(const cl_article *article, size_t first, size_t n)
{
    size_t low = 0, high = article->n_sentences;

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (article->sentences[middle].first_word <= first)
            low = middle;
        else
            high = middle;
    }
    return high > low && first + n <= (size_t)article->sentences[low].first_word + article->sentences[low].n_words;
}

#define STEP 8u

/*
 * The first place in words[i .. end) that has the word; `end` without one. A phrase of common words is looked for in a fifth of all
 * documents, and nearly all of it is this loop: STEP words at a time, so that no branch hangs on one.
 */
static size_t next_place(const cl_query_word *word, const uint32_t *words, size_t i, size_t end)
{
    for (; i + STEP <= end; i += STEP) {
        uint32_t hit = 0;
        for (size_t f = 0; f < word->n_forms; f++) {
            uint32_t form = word->forms[f];
            for (size_t k = 0; k < STEP; k++)
                hit |= words[i + k] == form;
        }
        if (hit != 0)
            break;
    }
    while (i < end && !cl_query_word_has_form(word, words[i]))
        i++;
    return i;
}

/* `article` NULL: a title, which is one sentence. */
static bool run_in(const cl_query_part *part, const uint32_t *words, size_t n, const cl_article *article)
{
    size_t pivot = rarest(part), behind = part->n_words - pivot - 1, end = n > behind ? n - behind : 0;
    const cl_query_word *word = &part->words[pivot];

    for (size_t i = next_place(word, words, pivot, end); i < end; i = next_place(word, words, i + 1, end)) {
        if (!stands_at(part, words + i - pivot))
            continue;
        if (article == NULL || in_one_sentence(article, i - pivot, part->n_words))
            return true;
    }
    return false;
}

bool cl_query_phrase_in(const cl_query_part *part, const cl_article *article)
{
    if (part->n_words == 0)
        return true;
    return run_in(part, article->title_words, article->n_title_words, NULL) ||
           run_in(part, article->words, article->n_words, article);
}

static bool stem_in(const cl_query_word *word, const uint32_t *words, size_t n, const cl_vocab *vocab)
{
    for (size_t i = 0; i < n; i++) {
        if (cl_query_word_has_stem(word, cl_vocab_stem(vocab, words[i])))
            return true;
    }
    return false;
}

/* Words that one of the quoted people has in the name. */
static collate_err speaker_in(const cl_query_part *part, const cl_article *article, cl_vocab *vocab, cl_arena *arena, bool *out)
{
    for (size_t q = 0; q < article->n_quotes; q++) {
        uint32_t *words = NULL;
        size_t n = 0, found = 0;
        collate_err err = cl_speaker_words(article->quotes[q].speaker.name, article->meta.lang, vocab, arena, &words, &n);
        if (err != COLLATE_OK)
            return err;
        for (size_t k = 0; k < part->n_words; k++) {
            size_t i = 0;
            while (i < n && !cl_query_word_has_form(&part->words[k], words[i]))
                i++;
            found += i < n;
        }
        if (found == part->n_words) {
            *out = true;
            return COLLATE_OK;
        }
    }
    *out = false;
    return COLLATE_OK;
}

static collate_err part_holds(const cl_query_part *part, const cl_document *document, cl_vocab *vocab, cl_arena *arena, bool *out)
{
    const cl_article *article = document->article;

    switch (part->kind) {
    case CL_QUERY_WORD:
        *out = stem_in(part->words, article->words, article->n_words, vocab) ||
               stem_in(part->words, article->title_words, article->n_title_words, vocab);
        return COLLATE_OK;
    case CL_QUERY_PHRASE:
        *out = cl_query_phrase_in(part, article);
        return COLLATE_OK;
    case CL_QUERY_SOURCE:
        *out = cl_source_eq(part->text, document->source);
        return COLLATE_OK;
    case CL_QUERY_SPEAKER:
        return speaker_in(part, article, vocab, arena, out);
    case CL_QUERY_BEFORE:
        *out = cl_document_time(document) < part->time;
        return COLLATE_OK;
    case CL_QUERY_AFTER:
        *out = cl_document_time(document) >= part->time;
        return COLLATE_OK;
    }
    *out = false;
    return COLLATE_OK;
}

collate_err cl_query_matches(const cl_query *query, const cl_document *document, cl_vocab *vocab, cl_arena *arena, bool *out)
{
    for (size_t i = 0; i < query->n; i++) {
        bool holds = false;
        collate_err err = part_holds(&query->parts[i], document, vocab, arena, &holds);
        if (err != COLLATE_OK)
            return err;
        if (holds == query->parts[i].excluded) {
            *out = false;
            return COLLATE_OK;
        }
    }
    *out = true;
    return COLLATE_OK;
}
