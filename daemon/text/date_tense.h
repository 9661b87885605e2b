/*
 * date_tense.h - does a sentence speak of what was or of what is to come, where it names a day or month without a year?
 *
 * Separate from date.h because it looks at verbs around a date, not at the date. Source: our rules; rows in
 * tests/unit/text/date_test.c.
 */
#ifndef CL_TEXT_DATE_TENSE_H
#define CL_TEXT_DATE_TENSE_H

#include "text/date_resolve.h"
#include "text/term.h"

/*
 * The tense at token `at` of the sentence [begin, end): the nearest telling word before it decides; a date that opens its clause ("from
 * Friday the bridge will be shut", "that on Monday it would") is told by the verb after it.
 * Cost: a constant number of tokens each way.
 */
cl_tense cl_date_tense(cl_term_reader *terms, size_t begin, size_t at, size_t end);

#endif
