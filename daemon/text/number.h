/*
 * number.h - the numbers of an article: value, unit, currency, how precise they claim to be.
 *
 * Separate because comparison of values stands on it. Digits and words alike ("3.5 million", "two dozen", "half a million"),
 * ranges, scores, ages, ordinals, percent, money by sign or word, hedges before it. Numbers that are part of a date are left
 * to date.h, clock times are none. What is counted is the nearest plural, else the first word, among those that follow.
 */
#ifndef CL_TEXT_NUMBER_H
#define CL_TEXT_NUMBER_H

#include "text/reading.h"

/*
 * Fill r->numbers from tokens, sentences and dates, in order of start.
 * Owner    r->arena; r->scratch meanwhile
 * Errors   COLLATE_E_NOMEM; r is then unchanged
 * Cost     linear in the tokens
 */
collate_err cl_numbers_find(cl_reading *r);

#endif
