/*
 * number_compound.h - numbers that are written as one word: zweihundertfünfzig, duecentocinquanta, drieënhalf.
 *
 * Separate because it looks inside a word, where the rest of the reading of numbers looks at words. Pieces are in the terms of a
 * language (text/term.h); languages that have none write such numbers apart.
 */
#ifndef CL_TEXT_NUMBER_COMPOUND_H
#define CL_TEXT_NUMBER_COMPOUND_H

#include "text/term.h"

/* The value of a folded word that consists of pieces of numbers and nothing else; false for all others. O(length x pieces). */
bool cl_number_compound(cl_lang lang, cl_str folded, double *value);

#endif
