/*
 * reading.h - the working state while one article is parsed.
 *
 * Separate because the modules of the text layer hand their results to each other and to nobody else: each fills its
 * own fields and reads those of the modules before it (order: parse.c). Lives for one cl_parse call, one thread.
 */
#ifndef CL_TEXT_READING_H
#define CL_TEXT_READING_H

#include "text/article.h"
#include "text/language.h"
#include "text/parse.h"
#include "text/token.h"
#include "text/token_set.h"

typedef struct cl_reading {
    cl_str text;
    cl_lang lang;
    const cl_language *language; /* never NULL */
    const cl_parse_options *options;
    cl_vocab *vocab;
    cl_arena *arena;   /* owns results */
    cl_arena *scratch; /* what is needed meanwhile */

    cl_metadata meta;
    const cl_block *blocks;       size_t n_blocks;
    const cl_token *tokens;       size_t n_tokens; /* of deck and body blocks, in order */
    cl_token_sets sets;           /* of those tokens */
    const cl_sentence *sentences; size_t n_sentences;
    const uint32_t *sentence_tokens; /* first token of each sentence; n_sentences + 1 entries */
    const uint64_t *lexicon;         /* cl_lexicon_bits of each token (text/lexicon.h), or NULL before cl_names_find */
    const cl_entity *entities;    size_t n_entities;
    const cl_name *names;         size_t n_names;
    uint32_t *token_names;           /* of each token: 1 + the name it is in; 0 outside names */
    const cl_date *dates;         size_t n_dates;
    const cl_number *numbers;     size_t n_numbers;
    const cl_quote *quotes;       size_t n_quotes;
} cl_reading;

/* COLLATE_E_DEADLINE when the time for reading is over; asked between the stages and in all that take longer than .1 s over 10 MB. */
collate_err cl_reading_late(const cl_reading *r);

/* Sentences, and words in them that a stage looks at, between two looks at the clock: a look costs as much as reading 50 bytes. */
#define CL_LATE_EVERY 64

/* The same every CL_LATE_EVERY calls; *steps counts them. A sentence may have millions of words. */
static inline collate_err cl_reading_step(const cl_reading *r, uint32_t *steps)
{
    return ++*steps % CL_LATE_EVERY == 0 ? cl_reading_late(r) : COLLATE_OK;
}

/* A sentence while tokens of all of them are walked in order; {0} before the first. */
typedef struct cl_sentence_at {
    size_t index;
    uint32_t begin, end; /* its tokens */
} cl_sentence_at;

/* One past the last token of the last sentence. */
static inline uint32_t cl_reading_end(const cl_reading *r)
{
    return r->n_sentences > 0 ? r->sentence_tokens[r->n_sentences] : 0;
}

/*
 * Moves on to the sentence of token i, which is not before `at` and below cl_reading_end. To walk a set of tokens over the whole text
 * and ask for the sentence of each costs less than a walk a sentence: where a set's members of a sentence end, nobody can predict.
 */
static inline void cl_sentence_reach(cl_sentence_at *at, const cl_reading *r, size_t i)
{
    while (r->sentence_tokens[at->index + 1] <= i)
        at->index++;
    at->begin = r->sentence_tokens[at->index];
    at->end = r->sentence_tokens[at->index + 1];
}

/* The bytes of a token. */
static inline cl_str cl_token_text(const cl_reading *r, const cl_token *token)
{
    return cl_str_cut(r->text, token->start, token->end);
}

/* The folded word of a token; {"", 0} for marks. */
static inline cl_str cl_token_folded(const cl_reading *r, const cl_token *token)
{
    if (token->word == CL_WORD_NONE)
        return (cl_str){"", 0};
    const cl_word *word = cl_vocab_word(r->vocab, token->word);
    return (cl_str){word->text, word->len};
}

#endif
