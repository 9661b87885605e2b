/*
 * date_clock.h - times of day in prose: "3:15 p.m. ET", "15.30 Uhr", "15h30", "9 de la noche", "noon".
 *
 * Separate from date.c, which finds days, because a clock time has its own grammar and zones. Where a figure may be an amount or a
 * score, it is a time only if a word beside it says so: half of the day, hour word, zone, or a word like "at" before it.
 */
#ifndef CL_TEXT_DATE_CLOCK_H
#define CL_TEXT_DATE_CLOCK_H

#include "text/date_read.h"

/*
 * Token i is a number or a word like "noon": reads a time of day, its end if it is a span ("9 a.m. to 5 p.m."), zone and, after it,
 * the day ("9 p.m. on Thursday"). Returns one past it, or i. Without a day `from` is left CL_WHEN_NONE. O(1).
 */
size_t cl_date_match_clock(cl_date_finder *f, size_t i, cl_date *d);

/* *d is a day that ends before token i: takes in the time that follows ("Thursday at 9 p.m."). Returns one past it, or i. O(1). */
size_t cl_date_take_clock(cl_date_finder *f, size_t i, cl_date *d);

#endif
