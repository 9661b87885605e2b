#include "text/date_read.h"
#include "text/date_tense.h"

/* "summer of 2016", "last winter". */
size_t cl_date_match_season(cl_date_finder *f, size_t i, int which, bool has_which, cl_date *d)
{
    int year = 0;
    unsigned month = (unsigned)cl_date_term(f, i)->value;
    size_t end = cl_date_read_year(f, i + 1, &year);

    if (year == 0) {
        if (!has_which || f->today.known < CL_WHEN_MONTH)
            return i;
        int ahead = (int)month - (int)f->today.civil.month;
        year = f->today.civil.year + (which < 0 && ahead > -3 ? -1 : which > 0 && ahead <= 0 ? 1 : 0);
        d->relative = 1;
        end = i + 1;
    }
    cl_date_set_months(d, year, month, 3);
    return end;
}

/* "The past year" runs until today, "the last year" was over with December. */
static bool is_past(const cl_date_finder *f, size_t i)
{
    return cl_str_eq(cl_token_folded(f->r, cl_date_token(f, i)), CL_STR("past"));
}

/* "last week", "the past two years", "next Tuesday", "this summer", "next April". */
size_t cl_date_match_which(cl_date_finder *f, size_t i, cl_date *d)
{
    int which = (int)cl_date_term(f, i)->value;
    const cl_term *next = cl_date_term(f, i + 1);
    size_t end = i + 1;

    if (next->role == CL_TERM_MONTH)
        end = cl_date_match_month(f, i + 1, which, d);
    else if (next->role == CL_TERM_WEEKDAY)
        end = cl_date_match_weekday(f, i + 1, which, d);
    else if (next->role == CL_TERM_SEASON)
        end = cl_date_match_season(f, i + 1, which, true, d);
    else if (next->role == CL_TERM_DAYPART && which <= 0) { /* "this morning", "last night"; "next morning" is of another day */
        cl_date_days(d, &f->today, which);
        end = i + 2;
    } else if (next->role == CL_TERM_UNIT && next->value != CL_TIME_DAY && next->value != CL_TIME_CLOCK && next->value != CL_TIME_HALF) {
        bool named = (cl_date_token(f, i + 1)->flags & CL_TOKEN_CAPITAL) != 0 && i > f->begin && !f->r->language->capital_nouns;
        if (named || cl_date_is_plural(f, i + 1))
            return i; /* the show "This Week"; "coming weeks" */
        if (which > 0 && next->value == CL_TIME_DECADE && f->today.known >= CL_WHEN_YEAR) {
            cl_date_set_year(d, f->today.civil.year, f->today.civil.year + 10);
            d->relative = 1;
        } else if (which < 0 && (next->value == CL_TIME_DECADE || is_past(f, i)))
            cl_date_since(d, &f->today, (cl_time_unit)next->value, 1);
        else
            cl_date_unit(d, &f->today, (cl_time_unit)next->value, which);
        end = i + 2;
    } else if (which < 0 && cl_date_count(f, i + 1) > 0 && cl_date_role(f, i + 2) == CL_TERM_UNIT &&
               cl_date_term(f, i + 2)->value != CL_TIME_CLOCK) {
        cl_date_since(d, &f->today, (cl_time_unit)cl_date_term(f, i + 2)->value, cl_date_count(f, i + 1));
        end = i + 3;
    }
    return end > i + 1 ? end : i;
}

static bool is_word(const cl_date_finder *f, size_t i, cl_str word)
{
    return i < f->end && cl_date_token(f, i)->kind == CL_TOKEN_WORD && cl_str_eq(cl_token_folded(f->r, cl_date_token(f, i)), word);
}

static bool is_unit(cl_date_finder *f, size_t i)
{
    const cl_term *unit = cl_date_term(f, i);

    return unit->role == CL_TERM_UNIT && unit->value != CL_TIME_CLOCK && unit->value != CL_TIME_HALF;
}

/* One past what stands before "two years" in "vor zwei Jahren", "il y a deux ans"; i when nothing does. */
static size_t past_before(cl_date_finder *f, size_t i)
{
    const cl_term *term = cl_date_term(f, i);

    if (term->role != CL_TERM_BEFORE)
        return i;
    if (term->value > 0)
        return is_word(f, i + 1, CL_STR("y")) && is_word(f, i + 2, CL_STR("a")) ? i + 3 : i;
    return i + 1;
}

/* A decade ago is ten years ago, not the decade before this one. */
static void count_unit(const cl_date_finder *f, cl_time_unit unit, int n, cl_date *d)
{
    bool decade = unit == CL_TIME_DECADE;

    cl_date_unit(d, &f->today, decade ? CL_TIME_YEAR : unit, decade ? 10 * n : n);
}

/* "two years ago", "vor zwei Jahren", "a week ago Tuesday"; "la semaine prochaine" is cl_date_match_unit. */
size_t cl_date_match_ago(cl_date_finder *f, size_t i, cl_date *d)
{
    size_t at = past_before(f, i);
    int n = cl_date_count(f, at);

    if (n == 0 || !is_unit(f, at + 1))
        return cl_date_role(f, i) == CL_TERM_BEFORE ? i : cl_date_match_ahead(f, i, d);
    cl_time_unit unit = (cl_time_unit)cl_date_term(f, at + 1)->value;
    if (at > i || cl_date_role(f, at + 2) == CL_TERM_AGO) {
        size_t end = at > i ? at + 2 : at + 3;
        count_unit(f, unit, -n, d);
        if (at == i && unit == CL_TIME_WEEK && cl_date_role(f, end) == CL_TERM_WEEKDAY && f->today.known >= CL_WHEN_DAY) {
            cl_date_weekday(d, &f->today, (unsigned)cl_date_term(f, end)->value, CL_TENSE_PAST, 0);
            d->from.seconds = d->until.seconds = d->from.seconds - (int64_t)n * 7 * 86400;
            end++;
        }
        return end;
    }
    return cl_date_match_ahead(f, i, d);
}

/* "dans deux semaines", "two weeks from now"; "in two weeks" where the sentence speaks of the future. */
size_t cl_date_match_ahead(cl_date_finder *f, size_t i, cl_date *d)
{
    const cl_term *term = cl_date_term(f, i);
    size_t at = term->role == CL_TERM_AHEAD || term->role == CL_TERM_PREPOSITION ? i + 1 : i;
    int n;

    if (term->role == CL_TERM_AHEAD && cl_date_role(f, at) == CL_TERM_THE)
        at++; /* "dentro de dos semanas" */
    n = cl_date_count(f, at);
    if (n == 0 && term->role == CL_TERM_AHEAD && is_unit(f, at)) { /* "через неделю" */
        cl_date_unit(d, &f->today, (cl_time_unit)cl_date_term(f, at)->value, 1);
        return at + 1;
    }
    if (n == 0 || !is_unit(f, at + 1))
        return i;
    bool now = at == i && is_word(f, at + 2, CL_STR("from")) && is_word(f, at + 3, CL_STR("now"));
    bool in = term->role == CL_TERM_PREPOSITION && is_word(f, i, CL_STR("in")) &&
              cl_date_tense(&f->terms, f->begin, i, f->end) == CL_TENSE_FUTURE;
    if (!now && !in && term->role != CL_TERM_AHEAD)
        return i;
    count_unit(f, (cl_time_unit)cl_date_term(f, at + 1)->value, n, d);
    return at + (now ? 4 : 2);
}

/* "la semaine prochaine", "неделю назад", "the day before yesterday". */
size_t cl_date_match_unit(cl_date_finder *f, size_t i, cl_date *d)
{
    const cl_term *which = cl_date_term(f, i + 1), *day = cl_date_term(f, i + 2);

    if (which->role == CL_TERM_AGO && which->value == 1 && is_unit(f, i)) {
        cl_date_unit(d, &f->today, (cl_time_unit)cl_date_term(f, i)->value, -1);
        return i + 2;
    }
    if (cl_date_term(f, i)->value == CL_TIME_DAY && which->role == CL_TERM_PREPOSITION && day->role == CL_TERM_DAY && day->value != 0) {
        cl_date_days(d, &f->today, (int)day->value * 2);
        return i + 3;
    }
    if (which->role != CL_TERM_WHICH || which->value == 0 || !f->r->language->small_months || !is_unit(f, i) || cl_date_is_plural(f, i) ||
        cl_date_term(f, i)->value == CL_TIME_DAY)
        return i;
    cl_date_unit(d, &f->today, (cl_time_unit)cl_date_term(f, i)->value, (int)which->value);
    return i + 2;
}
