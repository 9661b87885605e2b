/*
 * said_cutter.h - a text while it is cut into words. Private to said.c, which reads the marks, and said_word.c, which reads words.
 */
#ifndef CL_ENGINE_SAID_CUTTER_H
#define CL_ENGINE_SAID_CUTTER_H

#include "engine/said.h"
#include "engine/said_number.h"

/* What stands between two words: marks that count, and what they mean for the next word. */
typedef struct cl_said_between {
    uint32_t marks;
    unsigned stops; /* full stops in a row */
    bool gap, ends; /* ellipsis; end of a sentence */
    unsigned brackets; /* open ones; stays from word to word */
    bool abbreviated;  /* the word before is written with or without its stop */
} cl_said_between;

/* A text while it is cut. */
typedef struct cl_said_cutter {
    cl_str text;
    cl_lang lang;
    const cl_vocab *vocab;
    const cl_token *tokens;
    size_t n;
    cl_said_between state;
    cl_said_memo *memo;
} cl_said_cutter;

/* One word from token i on, without the last `glued` bytes of it; returns how many tokens it takes. */
size_t cl_said_word(const cl_said_cutter *c, size_t i, uint32_t glued, cl_said *out);

/* "bn" of "$3bn", "m" of "£3m": five m without a currency are metres. Bytes of the suffix, and the word for it; or 0. */
uint32_t cl_said_glued(const cl_said_cutter *c, size_t i, cl_str *word);

/* A word that stands nowhere in the text like this, with its place set. */
void cl_said_describe(cl_str folded, const cl_said_cutter *c, cl_said *said);

/* The token is this word, letter by letter. */
bool cl_said_is_word(const cl_said_cutter *c, size_t i, const char *word);

/* The token is this mark, and no blank before it. */
bool cl_said_is_joined_mark(const cl_said_cutter *c, size_t i, char mark);

/* "[W]e": an editor's capital. Three more tokens are the word's. */
bool cl_said_is_editors_letter(const cl_said_cutter *c, size_t i);

/* "$5 million" and "5 million dollars" are one amount, five euros another. Returns the tokens behind it that say no more. */
cl_said_money cl_said_take_currency(const cl_said_cutter *c, size_t i, size_t taken, cl_said *said);
void cl_said_add_currency(cl_said *said, char currency);

#endif
