/*
 * verify_reading.h - a text fitted to the words of one document, read one way. Private to verify_judge.c and its parts.
 */
#ifndef CL_ENGINE_VERIFY_READING_H
#define CL_ENGINE_VERIFY_READING_H

#include "engine/verify_judge.h"

/* One way to read a document: its quotations alone, or all of its text. */
typedef struct cl_reading_fit {
    cl_said_vec words;
    size_t offset; /* of the window */
    cl_word_fit fit;
    bool found;
} cl_reading_fit;

static inline const cl_said *cl_passage(const cl_reading_fit *r)
{
    return r->words.at + r->offset;
}

/* The passage runs over several quotations that are not one statement. An ellipsis may join those of one speaker. */
bool cl_reading_joins(const cl_article *article, const cl_reading_fit *r);

#define CL_BEFORE_CUT 8u /* words before a cut in which a negation is looked for */

uint32_t cl_negations_among(const cl_said *words, uint32_t first, uint32_t end);

/* What the differing words are, CL_CHANGED_ flags; `text` is the article's. */
uint8_t cl_reading_changes(const cl_asked *asked, cl_str text, const cl_reading_fit *r);

/* The quotation of `words`, or a sentence of one, that may be the same statement in other words; out->similarity stays 0: none. */
void cl_verify_variant(const cl_asked *asked, const cl_said_vec *words, cl_verify_match *out);

#endif
