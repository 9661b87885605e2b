#include "text/date.h"

#include "base/vec.h"
#include "text/date_tense.h"

#define FIRST_YEAR 1000
#define LAST_YEAR 2199
#define BARE_YEAR 1500   /* a bare number from here to LAST_YEAR may be a year */
#define MAX_COUNT 200    /* units ago or ahead that are still a date */

typedef struct finder {
    cl_reading *r;
    cl_term_reader terms;
    cl_today today;
    size_t begin, end; /* the sentence */
    CL_VEC(cl_date) dates;
} finder;

static const cl_token *token_at(const finder *f, size_t i)
{
    return &f->r->tokens[i];
}

static const cl_term *term_at(finder *f, size_t i)
{
    return cl_term_at(&f->terms, i, f->end);
}

static uint8_t role_at(finder *f, size_t i)
{
    return term_at(f, i)->role;
}

static bool is_mark(const finder *f, size_t i, char mark)
{
    return i < f->end && token_at(f, i)->kind == CL_TOKEN_MARK && token_at(f, i)->mark == mark;
}

static bool is_joined(const finder *f, size_t i)
{
    return i < f->end && (token_at(f, i)->flags & CL_TOKEN_SPACE_BEFORE) == 0;
}

/* The digits that a token starts with, as a number, with how many and what follows them; n_digits 0 for others. */
static int digits_at(const finder *f, size_t i, size_t *n_digits, cl_str *rest)
{
    int value = 0;
    size_t n = 0;

    *n_digits = 0;
    if (i >= f->end || token_at(f, i)->kind == CL_TOKEN_MARK)
        return 0;
    cl_str text = cl_token_text(f->r, token_at(f, i));
    while (n < text.len && n < 5 && text.ptr[n] >= '0' && text.ptr[n] <= '9')
        value = value * 10 + (text.ptr[n++] - '0');
    *n_digits = n;
    *rest = cl_str_cut(text, n, text.len);
    return value;
}

/* 2017: four digits and nothing else; 0 for others. */
static int year_at(const finder *f, size_t i)
{
    size_t n;
    cl_str rest;
    int value = digits_at(f, i, &n, &rest);

    return n == 4 && rest.len == 0 && value >= FIRST_YEAR && value <= LAST_YEAR ? value : 0;
}

/* 4, 04, 4th, 1er: the day of a month; 0 for others. */
static unsigned day_at(const finder *f, size_t i)
{
    static const char *const endings[] = {"st", "nd", "rd", "th", "er", "e", "ste", "de"};
    size_t n;
    cl_str rest;
    int value = digits_at(f, i, &n, &rest);
    bool ok = rest.len == 0;

    if (n == 0 || n > 2 || value < 1 || value > 31)
        return 0;
    for (size_t e = 0; e < sizeof endings / sizeof endings[0]; e++)
        ok = ok || cl_str_eq(rest, cl_str_c(endings[e]));
    return ok ? (unsigned)value : 0;
}

/* "two", "2", "a": how many units; 0 for others. */
static int count_at(finder *f, size_t i)
{
    size_t n;
    cl_str rest;
    int value = digits_at(f, i, &n, &rest);

    if (n > 0)
        return n <= 3 && rest.len == 0 && value <= MAX_COUNT ? value : 0;
    return role_at(f, i) == CL_TERM_ARTICLE ? (int)term_at(f, i)->value : 0;
}

static cl_tense tense_at(finder *f, size_t i)
{
    return cl_date_tense(&f->terms, f->begin, i, f->end);
}

/* Past the stop of an abbreviation ("Sept."), if something follows it. */
static size_t past_stop(const finder *f, size_t i)
{
    return is_mark(f, i, '.') && is_joined(f, i) && i + 1 < f->end ? i + 1 : i;
}

/* A year after a date: ", 2017", " 2017", " of 2017": one past it, or i. */
static size_t read_year(finder *f, size_t i, int *year)
{
    size_t at = i;

    if (is_mark(f, at, ','))
        at++;
    else
        while (at < i + 2 && role_at(f, at) == CL_TERM_THE)
            at++;
    int value = year_at(f, at);
    if (value == 0)
        return i;
    *year = value;
    return at + 1;
}

/* The last day of "Sept. 4-6" or "Sept. 4 to Oct. 2" after `from` was set; one past it, or i. */
static size_t read_last_day(finder *f, size_t i, unsigned month, int *year, unsigned *last_month, unsigned *last_day)
{
    if (!(is_mark(f, i, '-') || role_at(f, i) == CL_TERM_TO) || i + 1 >= f->end)
        return i;
    size_t at = i + 1, day_from = at;
    *last_month = month;
    if (role_at(f, at) == CL_TERM_MONTH) {
        *last_month = (unsigned)term_at(f, at)->value;
        day_from = past_stop(f, at + 1);
    }
    unsigned day = day_at(f, day_from);
    if (day == 0 || (day_from > at && *last_month < month))
        return i;
    if (day_from == at && !is_mark(f, i, '-')) /* "Sept. 4 to 6 people" */
        return i;
    *last_day = day;
    return read_year(f, day_from + 1, year);
}

/* Month and day are known, the year perhaps (0: not). */
static bool set_day(finder *f, size_t i, int year, unsigned month, unsigned day, int which, cl_date *d)
{
    return year > 0 ? cl_date_set_day(d, year, month, day) : cl_date_near(d, &f->today, month, day, tense_at(f, i), which);
}

static size_t set_range(finder *f, size_t i, size_t after_first, unsigned month, unsigned day, int which, cl_date *d)
{
    int year = 0;
    unsigned last_month = month, last_day = 0;
    size_t end = read_year(f, after_first, &year);

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
static bool is_plain_month(finder *f, size_t i)
{
    uint8_t before = i > f->begin ? role_at(f, i - 1) : (uint8_t)CL_TERM_NONE;
    bool led = before == CL_TERM_PREPOSITION || before == CL_TERM_PART || before == CL_TERM_WHICH || before == CL_TERM_THE || (i > f->begin && is_mark(f, i - 1, '-'));
    const cl_word *word = cl_vocab_word(f->r->vocab, token_at(f, i)->word);

    if (led)
        return (token_at(f, i)->flags & CL_TOKEN_CAPITAL) != 0 || f->r->language->small_months;
    return i > f->begin && (token_at(f, i)->flags & CL_TOKEN_CAPITAL) != 0 && (word->flags & CL_WORD_STOP) == 0 && word->len > 5;
}

/* "Sept. 4, 2017", "September 2017", "September". Returns one past it, or i. */
static size_t match_month(finder *f, size_t i, int which, cl_date *d)
{
    unsigned month = (unsigned)term_at(f, i)->value;
    size_t next = past_stop(f, i + 1);
    unsigned day = day_at(f, next);
    int year = 0;

    if (!f->r->language->small_months && (token_at(f, i)->flags & CL_TOKEN_CAPITAL) == 0)
        return i;
    if (day > 0 && !is_mark(f, next + 1, '%'))
        return set_range(f, i, next + 1, month, day, which, d);
    size_t end = read_year(f, next, &year);
    if (year > 0) {
        cl_date_set_months(d, year, month, 1);
        return end;
    }
    if (which == 0 && !is_plain_month(f, i))
        return i;
    return cl_date_near(d, &f->today, month, 0, tense_at(f, i), which) ? i + 1 : i;
}

/* "4 September 2017", "4. September", "4 de septiembre de 2017", "4th of September". */
static size_t match_day_month(finder *f, size_t i, cl_date *d)
{
    unsigned day = day_at(f, i);
    size_t at = past_stop(f, i + 1);

    if (day == 0)
        return i;
    if (is_mark(f, i + 1, '-') && is_joined(f, i + 1) && day_at(f, i + 2) > day) { /* "4-6 September" */
        unsigned last = day_at(f, i + 2);
        size_t month_at = past_stop(f, i + 3);
        int year = 0;
        if (role_at(f, month_at) != CL_TERM_MONTH)
            return i;
        unsigned month = (unsigned)term_at(f, month_at)->value;
        size_t end = read_year(f, past_stop(f, month_at + 1), &year);
        cl_date until = *d;
        if (!set_day(f, i, year, month, day, 0, d) || !set_day(f, i, year, month, last, 0, &until))
            return i;
        d->until = until.from;
        return year > 0 ? end : month_at + 1;
    }
    if (role_at(f, at) == CL_TERM_THE)
        at++;
    if (role_at(f, at) != CL_TERM_MONTH)
        return i;
    int year = 0;
    unsigned month = (unsigned)term_at(f, at)->value;
    size_t end = read_year(f, past_stop(f, at + 1), &year);
    if (!set_day(f, i, year, month, day, 0, d))
        return i;
    return year > 0 ? end : at + 1;
}

/* 2017-09-04; 4.9.2017, 9/4/2017 (month first where that is the custom). */
static size_t match_figures(finder *f, size_t i, cl_date *d)
{
    size_t n;
    cl_str rest;
    int year = year_at(f, i);

    if (year > 0 && is_mark(f, i + 1, '-') && is_joined(f, i + 1) && is_mark(f, i + 3, '-') && is_joined(f, i + 3) && day_at(f, i + 2) > 0 && day_at(f, i + 4) > 0)
        return cl_date_set_day(d, year, day_at(f, i + 2), day_at(f, i + 4)) ? i + 5 : i;
    int parts[3] = {digits_at(f, i, &n, &rest), 0, 0};
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

/* "Wednesday", "Wednesday, Sept. 4", "mercredi dernier". */
static size_t match_weekday(finder *f, size_t i, int which, cl_date *d)
{
    size_t next = past_stop(f, i + 1), after = is_mark(f, next, ',') ? next + 1 : next;
    size_t end = role_at(f, after) == CL_TERM_MONTH ? match_month(f, after, 0, d) : after < f->end ? match_day_month(f, after, d) : after;
    const cl_token *token = token_at(f, i);

    if (end > after && d->from.precision >= CL_WHEN_DAY)
        return end;
    if (token->end - token->start < 5 && !f->r->language->small_months)
        return i; /* "Sun", "Sat." alone are too often something else */
    if (which == 0 && role_at(f, i + 1) == CL_TERM_WHICH && term_at(f, i + 1)->value != 0 && f->r->language->small_months) {
        cl_date_weekday(d, &f->today, (unsigned)term_at(f, i)->value, CL_TENSE_PAST, (int)term_at(f, i + 1)->value);
        return i + 2;
    }
    cl_date_weekday(d, &f->today, (unsigned)term_at(f, i)->value, tense_at(f, i), which);
    return i + 1;
}

/* "summer of 2016", "last winter". */
static size_t match_season(finder *f, size_t i, int which, bool has_which, cl_date *d)
{
    int year = 0;
    unsigned month = (unsigned)term_at(f, i)->value;
    size_t end = read_year(f, i + 1, &year);

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
static size_t match_which(finder *f, size_t i, cl_date *d)
{
    int which = (int)term_at(f, i)->value;
    const cl_term *next = term_at(f, i + 1);
    size_t end = i + 1;

    if (next->role == CL_TERM_MONTH)
        end = match_month(f, i + 1, which, d);
    else if (next->role == CL_TERM_WEEKDAY)
        end = match_weekday(f, i + 1, which, d);
    else if (next->role == CL_TERM_SEASON)
        end = match_season(f, i + 1, which, true, d);
    else if (next->role == CL_TERM_UNIT && next->value != CL_TIME_DAY && next->value != CL_TIME_CLOCK) {
        cl_date_unit(d, &f->today, (cl_time_unit)next->value, which);
        end = i + 2;
    } else if (which < 0 && count_at(f, i + 1) > 0 && role_at(f, i + 2) == CL_TERM_UNIT && term_at(f, i + 2)->value != CL_TIME_CLOCK) {
        cl_date_since(d, &f->today, (cl_time_unit)term_at(f, i + 2)->value, count_at(f, i + 1));
        end = i + 3;
    }
    return end > i + 1 ? end : i;
}

/* "two years ago", "vor zwei Jahren"; "la semaine prochaine" is match_unit. */
static size_t match_ago(finder *f, size_t i, cl_date *d)
{
    size_t at = role_at(f, i) == CL_TERM_BEFORE ? i + 1 : i;
    int n = count_at(f, at);
    const cl_term *unit = term_at(f, at + 1);

    if (n == 0 || unit->role != CL_TERM_UNIT || unit->value == CL_TIME_CLOCK || (at == i && role_at(f, at + 2) != CL_TERM_AGO))
        return i;
    cl_date_unit(d, &f->today, (cl_time_unit)unit->value, -n);
    return at == i ? at + 3 : at + 2;
}

static size_t match_unit(finder *f, size_t i, cl_date *d)
{
    const cl_term *which = term_at(f, i + 1);

    if (which->role != CL_TERM_WHICH || which->value == 0 || !f->r->language->small_months || term_at(f, i)->value == CL_TIME_CLOCK ||
        term_at(f, i)->value == CL_TIME_DAY)
        return i;
    cl_date_unit(d, &f->today, (cl_time_unit)term_at(f, i)->value, (int)which->value);
    return i + 2;
}

/* "third quarter of 2016", "Q3 2016", "fourth-quarter 2016". */
static size_t match_quarter(finder *f, size_t i, cl_date *d)
{
    size_t at = i + 1;
    int year = 0;
    bool short_form = cl_token_text(f->r, token_at(f, i)).len == 2;

    if (!short_form) {
        if (is_mark(f, at, '-'))
            at++;
        if (role_at(f, at) != CL_TERM_UNIT || term_at(f, at)->value != CL_TIME_QUARTER)
            return i;
        at++;
    }
    size_t end = read_year(f, at, &year);
    if (year == 0 && role_at(f, at) == CL_TERM_THE && role_at(f, at + 1) == CL_TERM_WHICH && role_at(f, at + 2) == CL_TERM_UNIT &&
        term_at(f, at + 2)->value == CL_TIME_YEAR && f->today.known >= CL_WHEN_YEAR) {
        year = f->today.civil.year + (int)term_at(f, at + 1)->value;
        d->relative = 1;
        end = at + 3;
    }
    if (year == 0)
        return i;
    cl_date_set_months(d, year, (unsigned)(term_at(f, i)->value * 3 - 2), 3);
    return end;
}

/* "1990s", "the '90s": ten years. */
static size_t match_decade(finder *f, size_t i, cl_date *d)
{
    size_t n;
    cl_str rest;
    int value = digits_at(f, i, &n, &rest);

    if (value % 10 != 0 || !cl_str_eq(rest, CL_STR("s")) || !(n == 4 || (n == 2 && i > f->begin && is_mark(f, i - 1, '\'') && value >= 20)))
        return i;
    value += n == 2 ? 1900 : 0;
    if (value < BARE_YEAR || value > LAST_YEAR)
        return i;
    cl_date_set_year(d, value, value % 100 == 0 ? value + 99 : value + 9);
    return i + 1;
}

/* Is a bare four-digit number a year? Not an amount ("2000 boats") or the name of a thing. */
static bool is_bare_year(finder *f, size_t i)
{
    uint8_t before = i > f->begin ? role_at(f, i - 1) : (uint8_t)CL_TERM_NONE;

    if (before == CL_TERM_PREPOSITION || before == CL_TERM_PART || before == CL_TERM_THE || before == CL_TERM_SEASON)
        return true;
    if (i > f->begin && token_at(f, i - 1)->kind == CL_TOKEN_MARK && token_at(f, i - 1)->mark != '(' && token_at(f, i - 1)->mark != ',' &&
        token_at(f, i - 1)->mark != '"' && token_at(f, i - 1)->mark != ';')
        return false;
    if (i + 1 >= f->end || token_at(f, i + 1)->kind == CL_TOKEN_MARK)
        return i + 1 >= f->end || !is_mark(f, i + 1, '%');
    if (token_at(f, i + 1)->kind == CL_TOKEN_NUMBER)
        return false;
    cl_str next = cl_token_text(f->r, token_at(f, i + 1));
    bool plural = next.ptr[next.len - 1] == 's' && (token_at(f, i + 1)->flags & CL_TOKEN_CAPITAL) == 0;
    return !plural && role_at(f, i + 1) != CL_TERM_UNIT;
}

/* "2016", "2016-17", "2016-2018". */
static size_t match_year(finder *f, size_t i, cl_date *d)
{
    int year = year_at(f, i), last = year;
    size_t end = i + 1, n;
    cl_str rest;

    if (year < BARE_YEAR || !is_bare_year(f, i))
        return i;
    if (is_mark(f, i + 1, '-') && is_joined(f, i + 1) && is_joined(f, i + 2)) {
        int more = digits_at(f, i + 2, &n, &rest);
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

static size_t match_number(finder *f, size_t i, cl_date *d)
{
    size_t end = match_figures(f, i, d);

    if (end == i)
        end = match_day_month(f, i, d);
    if (end == i)
        end = match_decade(f, i, d);
    if (end == i)
        end = match_year(f, i, d);
    return end > i ? end : match_ago(f, i, d);
}

/* The date at token i: one past its last token, or i. */
static size_t match(finder *f, size_t i, cl_date *d)
{
    const cl_token *token = token_at(f, i);
    size_t inner, end;

    if (token->kind == CL_TOKEN_MARK)
        return i;
    if (f->r->text.ptr[token->start] >= '0' && f->r->text.ptr[token->start] <= '9')
        return match_number(f, i, d);
    switch (role_at(f, i)) {
    case CL_TERM_MONTH:
        return match_month(f, i, 0, d);
    case CL_TERM_WEEKDAY:
        return match_weekday(f, i, 0, d);
    case CL_TERM_DAY:
        cl_date_days(d, &f->today, (int)term_at(f, i)->value);
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
        inner = is_mark(f, i + 1, '-') ? i + 2 : i + 1;
        if (inner >= f->end || role_at(f, inner) == CL_TERM_PART)
            return i;
        end = match(f, inner, d);
        return end > inner ? end : i;
    default:
        return i;
    }
}

collate_err cl_dates_find(cl_reading *r)
{
    finder f = {.r = r, .today = cl_today_of(r->meta.published)};
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
