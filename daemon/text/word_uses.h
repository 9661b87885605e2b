/*
 * word_uses.h - how often a document writes each of its words small, and capitalised inside a sentence.
 *
 * Separate because names ask it often: a capital says nothing where the sentence starts; the other places in the same document
 * tell whether the word is a name.
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

/*
 * The uses of a word that has a capital where a sentence starts or after a mark, and is no function word. *uses is counted over
 * all tokens of r at the first call (one pass, on r->scratch); zeros when memory is out and for other words. lexicon:
 * cl_lexicon_bits of each token.
 */
cl_word_use cl_word_uses_of(cl_word_uses **uses, const cl_reading *r, const uint64_t *lexicon, uint32_t word);

#endif
