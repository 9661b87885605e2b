/*
 * when.h - points in time as articles give them: a civil time, its zone and how precise it is.
 *
 * Separate from text/date.h, which reads them out of prose. Days are counted by the proleptic Gregorian calendar
 * (Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
 */
#ifndef CL_BASE_WHEN_H
#define CL_BASE_WHEN_H

#include "base/arena.h"
#include "base/error.h"

typedef enum cl_precision {
    CL_WHEN_NONE, /* no time known; everything else in the struct is 0 */
    CL_WHEN_YEAR,
    CL_WHEN_MONTH,
    CL_WHEN_DAY,
    CL_WHEN_MINUTE,
    CL_WHEN_SECOND
} cl_precision;

#define CL_WHEN_NO_ZONE INT16_MIN /* zone not given: `seconds` is computed as if UTC */

typedef struct cl_when {
    int64_t seconds;      /* since 1970-01-01T00:00:00Z, of the start of the unit that `precision` names */
    int16_t zone_minutes; /* east of UTC, or CL_WHEN_NO_ZONE */
    uint8_t precision;    /* cl_precision */
} cl_when;

typedef struct cl_civil {
    int32_t year;
    uint8_t month; /* 1..12 */
    uint8_t day;   /* 1..31 */
    uint8_t hour, minute, second;
    uint8_t weekday; /* 0 = Monday */
} cl_civil;

/* Days since 1970-01-01 of a civil date; any year. */
int64_t cl_days_from_civil(int32_t year, unsigned month, unsigned day);

/* The civil time that a clock in zone_minutes (CL_WHEN_NO_ZONE = UTC) shows at `seconds`. */
cl_civil cl_civil_from_seconds(int64_t seconds, int16_t zone_minutes);

/* Seconds since 1970 of a civil time in a zone. */
int64_t cl_seconds_from_civil(cl_civil civil, int16_t zone_minutes);

/* True for a date that the calendar has. */
bool cl_civil_is_valid(int32_t year, unsigned month, unsigned day);

/*
 * Read ISO 8601 / RFC 3339: 2017, 2017-09, 2017-09-13, 2017-09-13T12:59[:30[.5]][Z|-04:00|-0400|+05], a blank for T.
 * Errors COLLATE_E_DATE; *out is then unchanged.
 */
collate_err cl_when_parse(cl_str text, cl_when *out);

/* ISO 8601 at its own precision, with zone when it has one: `2017-09-13T16:44-05:00`, `2017-09-13`, "" for none. */
cl_str cl_when_format(cl_when when, cl_arena *arena);

#endif
