/*
 * date.h - the dates that an article names, as civil dates with the precision that they have.
 *
 * Separate because timelines and comparison read them. Absolute ("Sept. 4, 2017", "4 September", "2017-09-04", "the 1990s",
 * "third quarter of 2016") and relative ("Wednesday", "yesterday", "last month", "two years ago"); the latter, and those
 * without a year, are resolved against the publication date as its own clock shows it: a weekday is the nearest one in the
 * past unless the sentence speaks of the future. What cannot be resolved is listed with from.precision CL_WHEN_NONE.
 * Days carry no zone: "Wednesday" is the same day in every outlet's text.
 *
 * Clock times ("3:15 p.m. ET", "15.30 Uhr", "noon") are dates too. Beside a day they are one date with it, of precision
 * CL_WHEN_MINUTE: `from` is the moment in UTC where a zone is named, and the wall clock as if UTC (CL_WHEN_NO_ZONE) where none is
 * or it is "local time". Without a day beside them `from` is CL_WHEN_NONE and only `clock` and `zone_minutes` are known. Midnight
 * leaves its day a day: writers differ on which it belongs to.
 *
 * How to compare: never `from.seconds` of two dates as they are, for one may have a zone and the other not. cl_dates_overlap tells
 * whether two dates can be the same time, cl_dates_clocks whether their times of day agree.
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

/*
 * True when the times that two resolved dates name have a moment in common: in UTC when both have a zone, else as their own
 * clocks show it. False when one of them is CL_WHEN_NONE.
 */
bool cl_dates_overlap(const cl_date *a, const cl_date *b);

typedef enum cl_clocks { CL_CLOCKS_UNKNOWN, CL_CLOCKS_SAME, CL_CLOCKS_DIFFER } cl_clocks;

/*
 * Do two dates name the same time of day? In UTC when both zones are known, as written when neither is; with one zone known, equal
 * figures or a difference that no zone explains (zones lie half hours apart) still tell. UNKNOWN when one has no clock.
 */
cl_clocks cl_dates_clocks(const cl_date *a, const cl_date *b);

#endif
