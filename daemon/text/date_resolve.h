/*
 * date_resolve.h - the calendar arithmetic of dates in prose: from what the words say to a range of days.
 *
 * Separate from date.c, which reads the words, because it is pure arithmetic. All functions fill `from` and `until` and
 * `relative` of *out, leave its span alone, and give CL_WHEN_NONE when a publication date is needed and not known.
 */
#ifndef CL_TEXT_DATE_RESOLVE_H
#define CL_TEXT_DATE_RESOLVE_H

#include "text/article.h"
#include "text/term.h"

typedef struct cl_today {
    cl_civil civil; /* the publication date on its own clock */
    int64_t day;    /* days since 1970 */
    uint8_t known;  /* its precision: year, month or day at most */
} cl_today;

cl_today cl_today_of(cl_when published);

typedef enum cl_tense { CL_TENSE_PAST, CL_TENSE_FUTURE } cl_tense;

void cl_date_set_year(cl_date *out, int32_t first, int32_t last);
void cl_date_set_months(cl_date *out, int32_t year, unsigned month, unsigned n);

/* False for a day that the calendar does not have; *out is then unchanged. */
bool cl_date_set_day(cl_date *out, int32_t year, unsigned month, unsigned day);

/* A day or month (day 0) without its year: the nearest past one, or the coming one. which: -1 last, 1 next, 0 neither. */
bool cl_date_near(cl_date *out, const cl_today *today, unsigned month, unsigned day, cl_tense tense, int which);

void cl_date_weekday(cl_date *out, const cl_today *today, unsigned weekday, cl_tense tense, int which);
void cl_date_days(cl_date *out, const cl_today *today, int days);

/* The whole unit that lies n units from the present one: last month is -1, this year 0. */
void cl_date_unit(cl_date *out, const cl_today *today, cl_time_unit unit, int n);

/* From n units ago until today: "the past three weeks". */
void cl_date_since(cl_date *out, const cl_today *today, cl_time_unit unit, int n);

#endif
