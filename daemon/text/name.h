/*
 * name.h - find names of people, bodies and places in an article and join the forms of each.
 *
 * Separate because three features read it: quotes (who speaks), comparison (anchors, values) and stories (weights).
 * A name is a run of capitalised words of a body or deck sentence, titles and roles set apart ("Mr.", "Sen.",
 * "Putin spokesman"); the words that begin a sentence count when they are names elsewhere, first names or followed by
 * another capitalised word. Forms are joined inside one document only: last name -> the most frequent full name that
 * ends in it, first name when only one person has it, acronym -> the name before its brackets.
 * Types and gender come from tables (text/lexicon.h), titles and corporate suffixes; UNKNOWN rather than a guess.
 * Source: our rules, measured through the speakers of quotes_news (shared/eval).
 */
#ifndef CL_TEXT_NAME_H
#define CL_TEXT_NAME_H

#include "base/error.h"

struct cl_reading;

/*
 * Fill r->names (in order of start, never overlapping) and r->entities from the tokens and sentences of `r`.
 * Owner    r->arena for both arrays and the names' strings; r->scratch meanwhile
 * Errors   COLLATE_E_NOMEM; `r` is then unchanged
 * Threads  reentrant, as the reading
 * Cost     n log n in the names, one pass over the tokens
 */
collate_err cl_names_find(struct cl_reading *r);

#endif
