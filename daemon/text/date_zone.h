/*
 * date_zone.h - time zones as news names them after a clock time: "ET", "GMT", "Moscow time", "local time", "MEZ".
 *
 * Separate because it is a table and two rules of summer time, not grammar. Names that several zones share have the meaning that
 * news in English gives them most: IST is India's, BST Britain's, CST that of Chicago. "EST" in July is taken at its word.
 */
#ifndef CL_TEXT_DATE_ZONE_H
#define CL_TEXT_DATE_ZONE_H

#include "text/date_read.h"

typedef enum cl_summer { CL_SUMMER_NONE, CL_SUMMER_AMERICA, CL_SUMMER_EUROPE } cl_summer;

typedef struct cl_zone {
    int16_t minutes; /* east of UTC in winter; CL_WHEN_NO_ZONE: "local time" */
    uint8_t summer;  /* cl_summer: an hour is added in summer by that rule */
} cl_zone;

/*
 * The zone at token i of the sentence, one past it; i when there is none. Abbreviations in capitals, also in brackets, and
 * city or region with the word for time on its right ("Moscow time") or left ("heure de Paris"). O(1).
 */
size_t cl_date_read_zone(cl_date_finder *f, size_t i, cl_zone *zone);

/* Minutes east of UTC on that day; CL_WHEN_NO_ZONE for "local time". America since 2007, Europe since 1996. */
int16_t cl_zone_on(cl_zone zone, int32_t year, unsigned month, unsigned day);

#endif
