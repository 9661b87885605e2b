/*
 * word_uses.h - how often a document writes some of its words small, and capitalised inside a sentence.
 *
 * Separate because names ask it: a capital says nothing where the sentence starts; the other places in the same document tell
 * whether the word is a name. Of a news article names ask about ten words. They are named first, then counted in one pass over all
 * tokens: a table of every word's uses would cost ten times as much.
 */
#ifndef CL_TEXT_WORD_USES_H
#define CL_TEXT_WORD_USES_H

#include "text/reading.h"

typedef struct cl_word_uses cl_word_uses;

typedef struct cl_word_use {
    uint32_t word;           /* its number + 1; 0 in a free slot */
    uint16_t lower;          /* saturate */
    uint16_t capital_inside; /* capital right after a word in small letters or a comma */
} cl_word_use;

/* Room to ask about n words. Owner arena. NULL: memory is out. */
cl_word_uses *cl_word_uses_new(cl_arena *arena, size_t n);

/* Ask about a word, again as often as one likes; at most n different ones. */
void cl_word_uses_ask(cl_word_uses *uses, uint32_t word);

/* Count the uses of the words asked about, once, after the last was asked. Cost: one pass over the tokens of r. */
void cl_word_uses_count(cl_word_uses *uses, const cl_reading *r);

/* The uses of a word that was asked about. */
cl_word_use cl_word_uses_of(const cl_word_uses *uses, uint32_t word);

#endif
