/*
 * date_read.h - what the matchers of dates share: the sentence they stand in, and the small parts that dates are made of.
 *
 * Separate from date.h, which others include. date_read.c reads parts, date_calendar.c days and months, date_relative.c what is
 * counted from today, date.c the rest. Every
 * function that takes a token takes any up to the end of the sentence; matchers return one past the date, or i for none.
 */
#ifndef CL_TEXT_DATE_READ_H
#define CL_TEXT_DATE_READ_H

#include "base/vec.h"
#include "text/date_resolve.h"

typedef struct cl_date_finder {
    cl_reading *r;
    cl_term_reader terms;
    cl_today today;
    size_t begin, end; /* the sentence */
    size_t name; /* first name that does not end before the token looked at */
    bool relative_year; /* the date's year was read as "last year" */
    CL_VEC(cl_date) dates;
} cl_date_finder;

static inline const cl_token *cl_date_token(const cl_date_finder *f, size_t i)
{
    return &f->terms.tokens[i];
}

static inline const cl_term *cl_date_term(cl_date_finder *f, size_t i)
{
    return cl_term_at(&f->terms, i, f->end);
}

static inline uint8_t cl_date_role(cl_date_finder *f, size_t i)
{
    return cl_date_term(f, i)->role;
}

static inline bool cl_date_is_mark(const cl_date_finder *f, size_t i, char mark)
{
    return i < f->end && cl_date_token(f, i)->kind == CL_TOKEN_MARK && cl_date_token(f, i)->mark == mark;
}

static inline bool cl_date_is_joined(const cl_date_finder *f, size_t i)
{
    return i < f->end && (cl_date_token(f, i)->flags & CL_TOKEN_SPACE_BEFORE) == 0;
}

/* The digits that a token starts with, as a number, with how many and what follows them; n_digits 0 for others. */
int cl_date_digits(const cl_date_finder *f, size_t i, size_t *n_digits, cl_str *rest);

/* 2017: four digits and nothing else; 0 for others. */
int cl_date_year(const cl_date_finder *f, size_t i);

/* 4, 04, 4th, 1er: the day of a month; 0 for others. */
unsigned cl_date_day(const cl_date_finder *f, size_t i);

/* "two", "2", "a": how many units; 0 for others. */
int cl_date_count(cl_date_finder *f, size_t i);

/* Token i is one of the words (folded), table of n. */
bool cl_date_is_one_of(const cl_date_finder *f, size_t i, const char *const *words, size_t n);

/* "weeks", "Jahren": several units, which without a number say nothing exact. */
bool cl_date_is_plural(const cl_date_finder *f, size_t i);

/* "morgen" and "mañana" are tomorrow, but "heute Morgen" and "la mañana" are mornings. */
bool cl_date_is_morning(cl_date_finder *f, size_t i);

/* Past the stop of an abbreviation ("Sept."), if something follows it. */
size_t cl_date_past_stop(const cl_date_finder *f, size_t i);

/* A year after a date: ", 2017", " 2017", " of 2017", "last year" (sets relative_year): one past it, or i. */
size_t cl_date_read_year(cl_date_finder *f, size_t i, int *year);

/* Token i is a month: "Sept. 4, 2017", "September 2017", "September"; which: -1 last, 1 next, 0 neither. */
size_t cl_date_match_month(cl_date_finder *f, size_t i, int which, cl_date *d);

/* "4 September 2017", "4. September", "4 de septiembre de 2017", "4th of September", "4-6 September". */
size_t cl_date_match_day_month(cl_date_finder *f, size_t i, cl_date *d);

/* 2017-09-04; 4.9.2017, 9/4/2017 (month first where that is the custom). */
size_t cl_date_match_figures(cl_date_finder *f, size_t i, cl_date *d);

/* Token i is a weekday: "Wednesday", "Wednesday, Sept. 4", "mercredi dernier". */
size_t cl_date_match_weekday(cl_date_finder *f, size_t i, int which, cl_date *d);

/* "summer of 2016", "last winter"; which as above, has_which: one was read. */
size_t cl_date_match_season(cl_date_finder *f, size_t i, int which, bool has_which, cl_date *d);

/* "last week", "the past two years", "next Tuesday", "this summer", "next April". */
size_t cl_date_match_which(cl_date_finder *f, size_t i, cl_date *d);

/* "two years ago", "vor zwei Jahren", "il y a deux ans", "a week ago Tuesday"; else what lies ahead. */
size_t cl_date_match_ago(cl_date_finder *f, size_t i, cl_date *d);

/* "dans deux semaines", "two weeks from now", "will open in two weeks". */
size_t cl_date_match_ahead(cl_date_finder *f, size_t i, cl_date *d);

/* "la semaine prochaine", "неделю назад", "the day before yesterday". */
size_t cl_date_match_unit(cl_date_finder *f, size_t i, cl_date *d);

#endif
