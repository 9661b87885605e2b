/*
 * token_set.h - which tokens a stage of reading has to look at, one bit a token.
 *
 * Separate because names, dates, numbers, quotation marks and cues each begin at one token of ten or fewer: to ask every token costs
 * each stage a branch a token that cannot be predicted. The tokenizer says of each token which sets it is in, while it has the
 * token at hand; one pass makes sets of that, without branches.
 */
#ifndef CL_TEXT_TOKEN_SET_H
#define CL_TEXT_TOKEN_SET_H

#include "base/arena.h"
#include "text/lexicon.h"
#include "text/token.h"

typedef enum cl_token_kinds {
    CL_TOKENS_CAPITAL, /* words that open with a capital */
    CL_TOKENS_DATE,    /* words and numbers that hold a digit, and words that a date may begin with (CL_WORD_DATES) */
    CL_TOKENS_NUMBER,  /* the same of numbers (CL_WORD_NUMBERS); signs, and capitals of three bytes or fewer ("EUR") */
    CL_TOKENS_QUOTE,   /* quotation marks, double and single, and apostrophes that are tokens */
    CL_TOKENS_STOP,    /* full stops, question and exclamation marks, and words with a stop inside: a sentence may end there */
    CL_TOKENS_REPORT,  /* words that report: verbs of speech, thought and show, "according" */
    CL_TOKENS_CLAUSE,  /* conjunctions and relatives: a clause may begin */
    CL_TOKENS_MARK,    /* all that are no words */
    CL_TOKENS_SETS
} cl_token_kinds;

#define CL_TOKENS_SHORT 3u /* bytes of a capitalised word that may be a currency */

/* What puts a token into a set, as bits of cl_token.sets: the word's own part of it (its cl_lexicon_bits say the rest), ... */
static inline uint8_t cl_token_sets_of_word(uint8_t word_flags, uint64_t lexicon)
{
    unsigned digit = (word_flags & CL_WORD_NUMERIC) != 0;
    unsigned date = digit | ((word_flags & CL_WORD_DATES) != 0), number = digit | ((word_flags & CL_WORD_NUMBERS) != 0);
    unsigned reports = (lexicon & (CL_LEX_VERB | CL_LEX_ACCORDING)) != 0;
    unsigned clause = (lexicon & (CL_LEX_CONJ | CL_LEX_SUB | CL_LEX_RELATIVE)) != 0;

    return (uint8_t)(date << CL_TOKENS_DATE | number << CL_TOKENS_NUMBER | reports << CL_TOKENS_REPORT | clause << CL_TOKENS_CLAUSE);
}

/* ... its capital, ... */
static inline uint8_t cl_token_sets_of_capital(size_t bytes)
{
    return bytes <= CL_TOKENS_SHORT ? 1u << CL_TOKENS_CAPITAL | 1u << CL_TOKENS_NUMBER : 1u << CL_TOKENS_CAPITAL;
}

/* ... or the mark that it is, by cl_token.mark. */
extern const uint8_t cl_token_sets_of_mark[128];

typedef struct cl_token_sets {
    uint64_t *of[CL_TOKENS_SETS]; /* n / 64 + 1 words each; bits past the last token are 0 */
} cl_token_sets;

/* Sort n tokens by their `sets`. Owner arena. False: memory is out. Linear. */
bool cl_token_sets_make(const cl_token *tokens, size_t n, cl_arena *arena, cl_token_sets *out);

/* The first bit of a set from i on, `end` when there is none below it. Cost: one step every 64 bits. */
static inline size_t cl_set_next(const uint64_t *set, size_t i, size_t end)
{
    while (i < end) {
        uint64_t rest = set[i / 64] >> i % 64;
        if (rest != 0) {
            i += (size_t)__builtin_ctzll(rest);
            return i < end ? i : end;
        }
        i = (i / 64 + 1) * 64;
    }
    return end;
}

static inline void cl_set_add(uint64_t *set, size_t i)
{
    set[i / 64] |= (uint64_t)1 << i % 64;
}

/* Add [begin, end), which is not empty. Cost: one step every 64 bits. */
static inline void cl_set_fill(uint64_t *set, size_t begin, size_t end)
{
    uint64_t first = UINT64_MAX << begin % 64, last = UINT64_MAX >> (63 - (end - 1) % 64);
    size_t at = begin / 64, to = (end - 1) / 64;

    for (; at < to; at++, first = UINT64_MAX)
        set[at] |= first;
    set[at] |= first & last;
}

static inline bool cl_set_has(const uint64_t *set, size_t i)
{
    return (set[i / 64] >> i % 64 & 1) != 0;
}

/* How many bits of [begin, end) are set. Cost: one step every 64 bits. */
static inline size_t cl_set_count(const uint64_t *set, size_t begin, size_t end)
{
    size_t n = 0;

    for (size_t at = begin / 64; at * 64 < end; at++) {
        uint64_t bits = set[at];
        bits &= at * 64 < begin ? UINT64_MAX << begin % 64 : UINT64_MAX;
        bits &= end - at * 64 < 64 ? ~(UINT64_MAX << end % 64) : UINT64_MAX;
        n += (size_t)__builtin_popcountll(bits);
    }
    return n;
}

/* cl_set_next of a kind of tokens. */
static inline size_t cl_token_next(const cl_token_sets *sets, cl_token_kinds kind, size_t i, size_t end)
{
    return cl_set_next(sets->of[kind], i, end);
}

#endif
