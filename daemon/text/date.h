/*
 * date.h - the dates that an article names, as civil dates with the precision that they have.
 *
 * Separate because timelines and comparison read them. Absolute ("Sept. 4, 2017", "4 September", "2017-09-04", "the 1990s",
 * "third quarter of 2016") and relative ("Wednesday", "yesterday", "last month", "two years ago"); the latter, and those
 * without a year, are resolved against the publication date as its own clock shows it: a weekday is the nearest one in the
 * past unless the sentence speaks of the future. What cannot be resolved is listed with from.precision CL_WHEN_NONE.
 * Results carry no zone: "Wednesday" is the same day in every outlet's text. Clock times are not read.
 */
#ifndef CL_TEXT_DATE_H
#define CL_TEXT_DATE_H

#include "text/reading.h"

/*
 * Fill r->dates from tokens, sentences and meta.published, in order of start, none overlapping.
 * Owner    r->arena; r->scratch meanwhile
 * Errors   COLLATE_E_NOMEM; r is then unchanged
 * Cost     linear in the tokens
 */
collate_err cl_dates_find(cl_reading *r);

#endif
