#include "text/date.h"

#include "text/date_clock.h"
#include "text/date_read.h"

#define BARE_YEAR 1500 /* a bare number from here to LAST_YEAR may be a year */
#define LAST_YEAR 2199

/* "third quarter of 2016", "Q3 2016", "fourth-quarter 2016", "first half of last year". */
static size_t match_quarter(cl_date_finder *f, size_t i, cl_date *d)
{
    size_t at = i + 1;
    int year = 0;
    unsigned months = 3;
    bool short_form = cl_token_text(f->r, cl_date_token(f, i)).len == 2;

    if (!short_form) {
        if (cl_date_is_mark(f, at, '-'))
            at++;
        if (cl_date_role(f, at) != CL_TERM_UNIT)
            return i;
        months = cl_date_term(f, at)->value == CL_TIME_QUARTER ? 3u : cl_date_term(f, at)->value == CL_TIME_HALF ? 6u : 0u;
        if (months == 0 || cl_date_term(f, i)->value * months > 12)
            return i;
        at++;
    }
    size_t end = cl_date_read_year(f, at, &year);
    if (year == 0)
        return i;
    cl_date_set_months(d, year, (unsigned)(cl_date_term(f, i)->value - 1) * months + 1, months);
    return end;
}

/* "1990s", "the '90s", "1990er", "1990-х", "années 1990", "anni '90": ten years. */
static size_t match_decade(cl_date_finder *f, size_t i, cl_date *d)
{
    static const char *const endings[] = {"х", "er"};
    size_t n, end = i + 1, before = i > f->begin && cl_date_is_mark(f, i - 1, '\'') ? i - 1 : i;
    cl_str rest;
    int value = cl_date_digits(f, i, &n, &rest);
    const cl_term *unit = before > f->begin ? cl_date_term(f, before - 1) : &cl_term_none;
    bool years = rest.len == 0 && unit->role == CL_TERM_UNIT && unit->value == CL_TIME_YEAR && f->r->language->decimal_comma &&
                 cl_date_role(f, i + 1) != CL_TERM_TO && cl_date_is_plural(f, before - 1);
    bool tail = cl_date_is_mark(f, i + 1, '-') && cl_date_is_joined(f, i + 1) &&
                cl_date_is_one_of(f, i + 2, endings, sizeof endings / sizeof endings[0]);

    if (value % 10 != 0 || !(n == 4 || (n == 2 && value >= 20 && (before < i || years))))
        return i;
    if (!cl_str_eq(rest, CL_STR("s")) && !cl_str_eq(rest, CL_STR("er")) && !(rest.len == 0 && tail) && !years)
        return i;
    end = rest.len == 0 && tail ? i + 3 : i + 1;
    value += n == 2 ? 1900 : 0;
    if (value < BARE_YEAR || value > LAST_YEAR)
        return i;
    cl_date_set_year(d, value, value % 100 == 0 && value < 2000 && !years ? value + 99 : value + 9);
    return end;
}

/* Is a bare four-digit number a year? Not an amount ("2000 boats") or the name of a thing. */
static bool is_bare_year(cl_date_finder *f, size_t i)
{
    uint8_t before = i > f->begin ? cl_date_role(f, i - 1) : (uint8_t)CL_TERM_NONE;

    if (i >= f->begin + 2 && cl_date_is_mark(f, i - 1, '-') && cl_date_role(f, i - 2) == CL_TERM_PART)
        return true; /* "mid-2018" */
    if (before == CL_TERM_PREPOSITION || before == CL_TERM_PART || before == CL_TERM_THE || before == CL_TERM_SEASON)
        return true;
    if (i > f->begin && cl_date_token(f, i - 1)->kind == CL_TOKEN_MARK && (cl_date_token(f, i - 1)->flags & CL_TOKEN_POSSESSIVE) == 0 &&
        cl_date_token(f, i - 1)->mark != '(' &&
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

/* "Between 2010 and 2015": one span of years, not two. */
static bool is_between(const cl_date_finder *f, size_t i)
{
    static const char *const words[] = {"between", "zwischen", "entre", "tussen", "tra", "fra", "\xD0\xBC\xD0\xB5\xD0\xB6\xD0\xB4\xD1\x83"};

    return i > f->begin && cl_str_is_any(cl_token_folded(f->r, cl_date_token(f, i - 1)), words, sizeof words / sizeof words[0]);
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
    if (end == i + 1 && is_between(f, i) && end + 1 < f->end && cl_date_token(f, end)->kind == CL_TOKEN_WORD &&
        cl_date_digits(f, end + 1, &n, &rest) > year && n == 4 && rest.len == 0 && cl_date_year(f, end + 1) > 0) {
        last = cl_date_year(f, end + 1);
        end += 2;
    }
    cl_date_set_year(d, year, last);
    return end;
}

/* "printemps 2029"; "printemps prochain". */
static size_t match_season(cl_date_finder *f, size_t i, cl_date *d)
{
    const cl_term *which = cl_date_term(f, i + 1);

    if (which->role != CL_TERM_WHICH || which->value == 0 || !f->r->language->small_months)
        return cl_date_match_season(f, i, 0, false, d);
    size_t end = cl_date_match_season(f, i, (int)which->value, true, d);
    return end == i + 1 ? end + 1 : i;
}

/*
 * Up to three figures with no word near: no part of a date, which needs a month, a unit or a part of the day, four figures, or marks
 * inside or right after its figures. The reach is that of the matchers: two tokens back, four ahead. Asked first because a table of
 * results has nothing else, and every matcher looks at each of its numbers.
 */
static bool stands_alone(const cl_date_finder *f, size_t i)
{
    const cl_token *token = cl_date_token(f, i);
    size_t from = i > f->begin + 2 ? i - 2 : f->begin, to = i + 5 < f->end ? i + 5 : f->end;

    if (token->kind != CL_TOKEN_NUMBER || token->end - token->start > 3)
        return false;
    if (i + 1 < f->end && (cl_date_is_mark(f, i + 1, '-') || cl_date_is_mark(f, i + 1, '.')))
        return false;
    for (size_t at = to; at-- > from;) {
        if (cl_date_token(f, at)->kind == CL_TOKEN_WORD)
            return false;
    }
    for (size_t at = token->start; at < token->end; at++) {
        if (f->r->text.ptr[at] < '0' || f->r->text.ptr[at] > '9')
            return false;
    }
    return true;
}

static size_t match_number(cl_date_finder *f, size_t i, cl_date *d)
{
    if (stands_alone(f, i))
        return i;
    size_t end = cl_date_match_figures(f, i, d);

    if (end == i)
        end = cl_date_match_clock(f, i, d);
    if (end == i)
        end = cl_date_match_day_month(f, i, d);
    if (end == i)
        end = match_decade(f, i, d);
    if (end == i)
        end = match_year(f, i, d);
    return end > i ? end : cl_date_match_ago(f, i, d);
}

/*
 * What the word after one of these parts must be (cl_word.flags) for a date to begin there: a unit after "a", a count after "in", a
 * count or word of time after "last". Asked before any term is looked up: two in three of them have nothing of the kind.
 */
static const uint8_t needs_after[] = {
    [CL_TERM_ARTICLE] = CL_WORD_TIMES,
    [CL_TERM_UNIT] = CL_WORD_TIMES,
    [CL_TERM_PREPOSITION] = CL_WORD_NUMERIC | CL_WORD_DATES,
    [CL_TERM_AHEAD] = CL_WORD_NUMERIC | CL_WORD_TIMES,
    [CL_TERM_WHICH] = CL_WORD_NUMERIC | CL_WORD_TIMES,
    [CL_TERM_THE] = 0, /* the last role */
};

static bool goes_on(const cl_date_finder *f, size_t i, uint8_t role)
{
    uint8_t after = i + 1 < f->end ? cl_date_token(f, i + 1)->word_flags : 0;
    bool in = cl_date_token(f, i)->end - cl_date_token(f, i)->start == 2; /* "in two weeks": a date begins with no other preposition */

    return ((needs_after[role] == 0) | ((needs_after[role] & after) != 0)) & ((role != CL_TERM_PREPOSITION) | in);
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
    uint8_t role = cl_date_role(f, i);
    if (!goes_on(f, i, role))
        return i;
    switch (role) {
    case CL_TERM_MONTH:
        return cl_date_match_month(f, i, 0, d);
    case CL_TERM_WEEKDAY:
        return cl_date_match_weekday(f, i, 0, d);
    case CL_TERM_DAY:
        if (cl_date_is_morning(f, i))
            return i;
        cl_date_days(d, &f->today, (int)cl_date_term(f, i)->value);
        return i + 1;
    case CL_TERM_WHICH:
        return cl_date_match_which(f, i, d);
    case CL_TERM_UNIT:
        return cl_date_match_unit(f, i, d);
    case CL_TERM_AHEAD:
    case CL_TERM_PREPOSITION:
        return cl_date_match_ahead(f, i, d);
    case CL_TERM_ARTICLE:
    case CL_TERM_BEFORE:
        return cl_date_match_ago(f, i, d);
    case CL_TERM_SEASON:
        return match_season(f, i, d);
    case CL_TERM_QUARTER:
        return match_quarter(f, i, d);
    case CL_TERM_NOON:
        return cl_date_match_clock(f, i, d);
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

/* The day in "Sunday Times" and "USA Today" is none. */
static bool is_of_name(cl_date_finder *f, size_t i)
{
    const cl_token *token = cl_date_token(f, i);
    const cl_name *names = f->r->names;

    if ((token->flags & CL_TOKEN_CAPITAL) == 0 || (cl_date_role(f, i) != CL_TERM_WEEKDAY && cl_date_role(f, i) != CL_TERM_DAY))
        return false;
    while (f->name < f->r->n_names && names[f->name].end <= token->start)
        f->name++;
    return f->name < f->r->n_names && names[f->name].start <= token->start;
}

/* Takes the date at token i, when there is one; one past what was read. */
static size_t read_at(cl_date_finder *f, size_t i, bool *failed)
{
    cl_date d = {0};

    f->relative_year = false;
    size_t end = is_of_name(f, i) ? i : match(f, i, &d);
    if (end == i)
        return i + 1;
    end = cl_date_take_clock(f, end, &d);
    d.relative |= f->relative_year ? 1 : 0;
    d.start = cl_date_token(f, i)->start;
    d.end = cl_date_token(f, end - 1)->end;
    *failed = CL_VEC_PUSH(&f->dates, f->r->arena, d) == NULL;
    return end;
}

collate_err cl_dates_find(cl_reading *r)
{
    cl_date_finder f = {.r = r, .today = cl_today_of(r->meta.published)};
    collate_err err = COLLATE_OK;
    cl_sentence_at at = {0};
    uint32_t steps = 0, n = cl_reading_end(r);
    bool failed = false;

    cl_term_reader_init(&f.terms, r, CL_TERMS_TIME);
    for (size_t i = 0; err == COLLATE_OK && (i = cl_token_next(&r->sets, CL_TOKENS_DATE, i, n)) < n;) {
        if (i >= f.end) {
            cl_sentence_reach(&at, r, i);
            f.begin = at.begin;
            f.end = at.end;
        }
        i = read_at(&f, i, &failed);
        err = failed ? COLLATE_E_NOMEM : cl_reading_step(r, &steps);
    }
    if (err != COLLATE_OK)
        return err;
    r->dates = f.dates.at;
    r->n_dates = f.dates.n;
    return COLLATE_OK;
}
