/*
 * said_number.h - numbers in words and in figures, amounts with a sign and with a word, as one number.
 *
 * Separate from said_form.h, which knows single words: "three hundred and twelve" are five, "$5 million" and "5 million
 * dollars" have their words in another order.
 * Source: written from knowledge, for the languages that have tables of their own (language.h).
 */
#ifndef CL_ENGINE_SAID_NUMBER_H
#define CL_ENGINE_SAID_NUMBER_H

#include "text/language.h"
#include "text/token.h"

#define CL_SAID_DIGITS 24 /* bytes that the figures of a number take at most */

/*
 * What a folded number word counts: "zwölf" 12, "fünfundzwanzig" 25; hundred and thousand, too. False: it is none.
 * Any thread. Cost: a look at a table
 */
bool cl_said_number_word(cl_str folded, cl_lang lang, uint32_t *value);

/*
 * A number of several tokens from token i on: "three hundred and twelve", "a thousand", "12 thousand". Writes its figures.
 * Returns how many tokens it takes; 0 when it is none, or a single word. English only. Cost: their number.
 */
size_t cl_said_number_run(cl_str text, const cl_token *tokens, size_t n, size_t i, char digits[CL_SAID_DIGITS]);

/* A currency, as a byte of its own; 0: none. */
typedef struct cl_said_money {
    char currency;
    size_t first, end; /* tokens behind the number that say it: "dollars", "de euros"; equal when a sign does */
} cl_said_money;

/* The currency of the number in tokens [first, end): a sign before it, a sign or word behind it and its "million". */
cl_said_money cl_said_money_of(cl_str text, const cl_token *tokens, size_t n, size_t first, size_t end);

/* The token is a currency sign. */
bool cl_said_is_sign(cl_str text, const cl_token *token);

#endif
