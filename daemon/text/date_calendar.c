#include "text/date_read.h"
#include "text/date_tense.h"

static cl_tense tense_at(cl_date_finder *f, size_t i)
{
    return cl_date_tense(&f->terms, f->begin, i, f->end);
}

/* The last day of "Sept. 4-6" or "Sept. 4 to Oct. 2" after `from` was set; one past it, or i. */
static size_t read_last_day(cl_date_finder *f, size_t i, unsigned month, int *year, unsigned *last_month, unsigned *last_day)
{
    if (!(cl_date_is_mark(f, i, '-') || cl_date_role(f, i) == CL_TERM_TO) || i + 1 >= f->end)
        return i;
    size_t at = i + 1, day_from = at;
    *last_month = month;
    if (cl_date_role(f, at) == CL_TERM_MONTH) {
        *last_month = (unsigned)cl_date_term(f, at)->value;
        day_from = cl_date_past_stop(f, at + 1);
    }
    unsigned day = cl_date_day(f, day_from);
    if (day == 0 || (day_from > at && *last_month < month))
        return i;
    if (day_from == at && !cl_date_is_mark(f, i, '-')) /* "Sept. 4 to 6 people" */
        return i;
    *last_day = day;
    return cl_date_read_year(f, day_from + 1, year);
}

/* Month and day are known, the year perhaps (0: not). */
static bool set_day(cl_date_finder *f, size_t i, int year, unsigned month, unsigned day, int which, cl_date *d)
{
    return year > 0 ? cl_date_set_day(d, year, month, day) : cl_date_near(d, &f->today, month, day, tense_at(f, i), which);
}

static size_t set_range(cl_date_finder *f, size_t i, size_t after_first, unsigned month, unsigned day, int which, cl_date *d)
{
    int year = 0;
    unsigned last_month = month, last_day = 0;
    size_t end = cl_date_read_year(f, after_first, &year);

    if (year == 0)
        end = read_last_day(f, after_first, month, &year, &last_month, &last_day);
    if (!set_day(f, i, year, month, day, which, d))
        return i;
    cl_date last = *d;
    if (last_day > 0 && set_day(f, i, year, last_month, last_day, which, &last) && last.from.seconds >= d->from.seconds)
        d->until = last.from;
    return end;
}

/* A month by itself must be plain: a word of another meaning ("may", "march") or at the start of a sentence is not. */
static bool is_plain_month(cl_date_finder *f, size_t i)
{
    uint8_t before = i > f->begin ? cl_date_role(f, i - 1) : (uint8_t)CL_TERM_NONE;
    bool led = before == CL_TERM_PREPOSITION || before == CL_TERM_PART || before == CL_TERM_WHICH || before == CL_TERM_THE ||
               (i > f->begin && cl_date_is_mark(f, i - 1, '-'));
    const cl_word *word = cl_vocab_word(f->r->vocab, cl_date_token(f, i)->word);

    if (led)
        return (cl_date_token(f, i)->flags & CL_TOKEN_CAPITAL) != 0 || f->r->language->small_months;
    return i > f->begin && (cl_date_token(f, i)->flags & CL_TOKEN_CAPITAL) != 0 && (word->flags & CL_WORD_STOP) == 0 && word->len > 5;
}

size_t cl_date_match_month(cl_date_finder *f, size_t i, int which, cl_date *d)
{
    unsigned month = (unsigned)cl_date_term(f, i)->value;
    size_t next = cl_date_past_stop(f, i + 1);
    unsigned day = cl_date_day(f, next);
    int year = 0;

    if (!f->r->language->small_months && (cl_date_token(f, i)->flags & CL_TOKEN_CAPITAL) == 0)
        return i;
    if (day > 0 && !cl_date_is_mark(f, next + 1, '%'))
        return set_range(f, i, next + 1, month, day, which, d);
    size_t end = cl_date_read_year(f, next, &year);
    if (year > 0) {
        cl_date_set_months(d, year, month, 1);
        return end;
    }
    if (which == 0 && !is_plain_month(f, i))
        return i;
    return cl_date_near(d, &f->today, month, 0, tense_at(f, i), which) ? i + 1 : i;
}

size_t cl_date_match_day_month(cl_date_finder *f, size_t i, cl_date *d)
{
    unsigned day = cl_date_day(f, i);
    size_t at = cl_date_past_stop(f, i + 1);

    if (day == 0)
        return i;
    if (cl_date_is_mark(f, i + 1, '-') && cl_date_is_joined(f, i + 1) && cl_date_day(f, i + 2) > day) { /* "4-6 September" */
        unsigned last = cl_date_day(f, i + 2);
        size_t month_at = cl_date_past_stop(f, i + 3);
        int year = 0;
        if (cl_date_role(f, month_at) != CL_TERM_MONTH)
            return i;
        unsigned month = (unsigned)cl_date_term(f, month_at)->value;
        size_t end = cl_date_read_year(f, cl_date_past_stop(f, month_at + 1), &year);
        cl_date until = *d;
        if (!set_day(f, i, year, month, day, 0, d) || !set_day(f, i, year, month, last, 0, &until))
            return i;
        d->until = until.from;
        return year > 0 ? end : month_at + 1;
    }
    if (cl_date_role(f, at) == CL_TERM_THE)
        at++;
    if (cl_date_role(f, at) != CL_TERM_MONTH)
        return i;
    int year = 0;
    unsigned month = (unsigned)cl_date_term(f, at)->value;
    size_t end = cl_date_read_year(f, cl_date_past_stop(f, at + 1), &year);
    if (!set_day(f, i, year, month, day, 0, d))
        return i;
    return year > 0 ? end : at + 1;
}

size_t cl_date_match_figures(cl_date_finder *f, size_t i, cl_date *d)
{
    size_t n;
    cl_str rest;
    int year = cl_date_year(f, i);

    if (year > 0 && cl_date_is_mark(f, i + 1, '-') && cl_date_is_joined(f, i + 1) && cl_date_is_mark(f, i + 3, '-') &&
        cl_date_is_joined(f, i + 3) && cl_date_day(f, i + 2) > 0 && cl_date_day(f, i + 4) > 0)
        return cl_date_set_day(d, year, cl_date_day(f, i + 2), cl_date_day(f, i + 4)) ? i + 5 : i;
    int parts[3] = {cl_date_digits(f, i, &n, &rest), 0, 0};
    for (unsigned p = 1; p < 3; p++) {
        if (n == 0 || n > 2 || rest.len < 2 || (rest.ptr[0] != '.' && rest.ptr[0] != '/'))
            return i;
        rest = cl_str_cut(rest, 1, rest.len);
        for (n = 0; n < rest.len && n < 5 && rest.ptr[n] >= '0' && rest.ptr[n] <= '9'; n++)
            parts[p] = parts[p] * 10 + (rest.ptr[n] - '0');
        if (p < 2)
            rest = cl_str_cut(rest, n, rest.len);
    }
    if (n != 4 || rest.len != 4 || parts[0] > 31 || parts[1] > 31)
        return i;
    bool month_first = f->r->language->month_first && parts[0] <= 12;
    return cl_date_set_day(d, parts[2], (unsigned)parts[month_first ? 0 : 1], (unsigned)parts[month_first ? 1 : 0]) ? i + 1 : i;
}

size_t cl_date_match_weekday(cl_date_finder *f, size_t i, int which, cl_date *d)
{
    size_t next = cl_date_past_stop(f, i + 1), after = cl_date_is_mark(f, next, ',') ? next + 1 : next;
    size_t end = cl_date_role(f, after) == CL_TERM_MONTH ? cl_date_match_month(f, after, 0, d)
                 : after < f->end                        ? cl_date_match_day_month(f, after, d)
                                                         : after;
    const cl_token *token = cl_date_token(f, i);

    if (end > after && d->from.precision >= CL_WHEN_DAY)
        return end;
    if (token->end - token->start < 5 && !f->r->language->small_months)
        return i; /* "Sun", "Sat." alone are too often something else */
    if (which == 0 && cl_date_role(f, i + 1) == CL_TERM_WHICH && cl_date_term(f, i + 1)->value != 0 && f->r->language->small_months) {
        cl_date_weekday(d, &f->today, (unsigned)cl_date_term(f, i)->value, CL_TENSE_PAST, (int)cl_date_term(f, i + 1)->value);
        return i + 2;
    }
    cl_date_weekday(d, &f->today, (unsigned)cl_date_term(f, i)->value, tense_at(f, i), which);
    return i + 1;
}
