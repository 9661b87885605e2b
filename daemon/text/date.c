#include "text/date.h"

#include "text/date_read.h"

#define BARE_YEAR 1500 /* a bare number from here to LAST_YEAR may be a year */
#define LAST_YEAR 2199

/* "summer of 2016", "last winter". */
static size_t match_season(cl_date_finder *f, size_t i, int which, bool has_which, cl_date *d)
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

/* "last week", "the past two years", "next Tuesday", "this summer", "next April". */
static size_t match_which(cl_date_finder *f, size_t i, cl_date *d)
{
    int which = (int)cl_date_term(f, i)->value;
    const cl_term *next = cl_date_term(f, i + 1);
    size_t end = i + 1;

    if (next->role == CL_TERM_MONTH)
        end = cl_date_match_month(f, i + 1, which, d);
    else if (next->role == CL_TERM_WEEKDAY)
        end = cl_date_match_weekday(f, i + 1, which, d);
    else if (next->role == CL_TERM_SEASON)
        end = match_season(f, i + 1, which, true, d);
    else if (next->role == CL_TERM_UNIT && next->value != CL_TIME_DAY && next->value != CL_TIME_CLOCK) {
        cl_date_unit(d, &f->today, (cl_time_unit)next->value, which);
        end = i + 2;
    } else if (which < 0 && cl_date_count(f, i + 1) > 0 && cl_date_role(f, i + 2) == CL_TERM_UNIT &&
               cl_date_term(f, i + 2)->value != CL_TIME_CLOCK) {
        cl_date_since(d, &f->today, (cl_time_unit)cl_date_term(f, i + 2)->value, cl_date_count(f, i + 1));
        end = i + 3;
    }
    return end > i + 1 ? end : i;
}

/* "two years ago", "vor zwei Jahren"; "la semaine prochaine" is match_unit. */
static size_t match_ago(cl_date_finder *f, size_t i, cl_date *d)
{
    size_t at = cl_date_role(f, i) == CL_TERM_BEFORE ? i + 1 : i;
    int n = cl_date_count(f, at);
    const cl_term *unit = cl_date_term(f, at + 1);

    if (n == 0 || unit->role != CL_TERM_UNIT || unit->value == CL_TIME_CLOCK || (at == i && cl_date_role(f, at + 2) != CL_TERM_AGO))
        return i;
    cl_date_unit(d, &f->today, (cl_time_unit)unit->value, -n);
    return at == i ? at + 3 : at + 2;
}

static size_t match_unit(cl_date_finder *f, size_t i, cl_date *d)
{
    const cl_term *which = cl_date_term(f, i + 1);

    if (which->role != CL_TERM_WHICH || which->value == 0 || !f->r->language->small_months || cl_date_term(f, i)->value == CL_TIME_CLOCK ||
        cl_date_term(f, i)->value == CL_TIME_DAY)
        return i;
    cl_date_unit(d, &f->today, (cl_time_unit)cl_date_term(f, i)->value, (int)which->value);
    return i + 2;
}

/* "third quarter of 2016", "Q3 2016", "fourth-quarter 2016". */
static size_t match_quarter(cl_date_finder *f, size_t i, cl_date *d)
{
    size_t at = i + 1;
    int year = 0;
    bool short_form = cl_token_text(f->r, cl_date_token(f, i)).len == 2;

    if (!short_form) {
        if (cl_date_is_mark(f, at, '-'))
            at++;
        if (cl_date_role(f, at) != CL_TERM_UNIT || cl_date_term(f, at)->value != CL_TIME_QUARTER)
            return i;
        at++;
    }
    size_t end = cl_date_read_year(f, at, &year);
    if (year == 0 && cl_date_role(f, at) == CL_TERM_THE && cl_date_role(f, at + 1) == CL_TERM_WHICH &&
        cl_date_role(f, at + 2) == CL_TERM_UNIT && cl_date_term(f, at + 2)->value == CL_TIME_YEAR && f->today.known >= CL_WHEN_YEAR) {
        year = f->today.civil.year + (int)cl_date_term(f, at + 1)->value;
        d->relative = 1;
        end = at + 3;
    }
    if (year == 0)
        return i;
    cl_date_set_months(d, year, (unsigned)(cl_date_term(f, i)->value * 3 - 2), 3);
    return end;
}

/* "1990s", "the '90s": ten years. */
static size_t match_decade(cl_date_finder *f, size_t i, cl_date *d)
{
    size_t n;
    cl_str rest;
    int value = cl_date_digits(f, i, &n, &rest);

    if (value % 10 != 0 || !cl_str_eq(rest, CL_STR("s")) ||
        !(n == 4 || (n == 2 && i > f->begin && cl_date_is_mark(f, i - 1, '\'') && value >= 20)))
        return i;
    value += n == 2 ? 1900 : 0;
    if (value < BARE_YEAR || value > LAST_YEAR)
        return i;
    cl_date_set_year(d, value, value % 100 == 0 ? value + 99 : value + 9);
    return i + 1;
}

/* Is a bare four-digit number a year? Not an amount ("2000 boats") or the name of a thing. */
static bool is_bare_year(cl_date_finder *f, size_t i)
{
    uint8_t before = i > f->begin ? cl_date_role(f, i - 1) : (uint8_t)CL_TERM_NONE;

    if (before == CL_TERM_PREPOSITION || before == CL_TERM_PART || before == CL_TERM_THE || before == CL_TERM_SEASON)
        return true;
    if (i > f->begin && cl_date_token(f, i - 1)->kind == CL_TOKEN_MARK && cl_date_token(f, i - 1)->mark != '(' &&
        cl_date_token(f, i - 1)->mark != ',' && cl_date_token(f, i - 1)->mark != '"' && cl_date_token(f, i - 1)->mark != ';')
        return false;
    if (i + 1 >= f->end || cl_date_token(f, i + 1)->kind == CL_TOKEN_MARK)
        return i + 1 >= f->end || !cl_date_is_mark(f, i + 1, '%');
    if (cl_date_token(f, i + 1)->kind == CL_TOKEN_NUMBER)
        return false;
    cl_str next = cl_token_text(f->r, cl_date_token(f, i + 1));
    bool plural = next.ptr[next.len - 1] == 's' && (cl_date_token(f, i + 1)->flags & CL_TOKEN_CAPITAL) == 0;
    return !plural && cl_date_role(f, i + 1) != CL_TERM_UNIT;
}

/* "2016", "2016-17", "2016-2018". */
static size_t match_year(cl_date_finder *f, size_t i, cl_date *d)
{
    int year = cl_date_year(f, i), last = year;
    size_t end = i + 1, n;
    cl_str rest;

    if (year < BARE_YEAR || !is_bare_year(f, i))
        return i;
    if (cl_date_is_mark(f, i + 1, '-') && cl_date_is_joined(f, i + 1) && cl_date_is_joined(f, i + 2)) {
        int more = cl_date_digits(f, i + 2, &n, &rest);
        if (rest.len == 0 && ((n == 2 && year % 100 < more) || (n == 4 && more > year && more <= LAST_YEAR))) {
            last = n == 2 ? year / 100 * 100 + more : more;
            end = i + 3;
        } else if (n > 0) {
            return i;
        }
    }
    cl_date_set_year(d, year, last);
    return end;
}

static size_t match_number(cl_date_finder *f, size_t i, cl_date *d)
{
    size_t end = cl_date_match_figures(f, i, d);

    if (end == i)
        end = cl_date_match_day_month(f, i, d);
    if (end == i)
        end = match_decade(f, i, d);
    if (end == i)
        end = match_year(f, i, d);
    return end > i ? end : match_ago(f, i, d);
}

/* The date at token i: one past its last token, or i. */
static size_t match(cl_date_finder *f, size_t i, cl_date *d)
{
    const cl_token *token = cl_date_token(f, i);
    size_t inner, end;

    if (token->kind == CL_TOKEN_MARK)
        return i;
    if (f->r->text.ptr[token->start] >= '0' && f->r->text.ptr[token->start] <= '9')
        return match_number(f, i, d);
    if ((token->word_flags & CL_WORD_TIMES) == 0)
        return i;
    switch (cl_date_role(f, i)) {
    case CL_TERM_MONTH:
        return cl_date_match_month(f, i, 0, d);
    case CL_TERM_WEEKDAY:
        return cl_date_match_weekday(f, i, 0, d);
    case CL_TERM_DAY:
        cl_date_days(d, &f->today, (int)cl_date_term(f, i)->value);
        return i + 1;
    case CL_TERM_WHICH:
        return match_which(f, i, d);
    case CL_TERM_UNIT:
        return match_unit(f, i, d);
    case CL_TERM_ARTICLE:
    case CL_TERM_BEFORE:
        return match_ago(f, i, d);
    case CL_TERM_SEASON:
        return match_season(f, i, 0, false, d);
    case CL_TERM_QUARTER:
        return match_quarter(f, i, d);
    case CL_TERM_PART: /* "early March", "mid-2016": the span takes it in */
        inner = cl_date_is_mark(f, i + 1, '-') ? i + 2 : i + 1;
        if (inner >= f->end || cl_date_role(f, inner) == CL_TERM_PART)
            return i;
        end = match(f, inner, d);
        return end > inner ? end : i;
    default:
        return i;
    }
}

collate_err cl_dates_find(cl_reading *r)
{
    cl_date_finder f = {.r = r, .today = cl_today_of(r->meta.published)};
    collate_err err = cl_term_reader_init(&f.terms, r, CL_TERMS_TIME);

    for (size_t s = 0; err == COLLATE_OK && s < r->n_sentences; s++) {
        f.begin = r->sentence_tokens[s];
        f.end = r->sentence_tokens[s + 1];
        for (size_t i = f.begin; err == COLLATE_OK && i < f.end;) {
            cl_date d = {0};
            size_t end = match(&f, i, &d);
            if (end > i) {
                d.start = r->tokens[i].start;
                d.end = r->tokens[end - 1].end;
                err = CL_VEC_PUSH(&f.dates, r->arena, d) != NULL ? COLLATE_OK : COLLATE_E_NOMEM;
                i = end;
            } else {
                i++;
            }
        }
    }
    if (err != COLLATE_OK)
        return err;
    r->dates = f.dates.at;
    r->n_dates = f.dates.n;
    return COLLATE_OK;
}
