#include "text/date_read.h"

#define FIRST_YEAR 1000
#define LAST_YEAR 2199
#define MAX_COUNT 200 /* units ago or ahead that are still a date */

int cl_date_digits(const cl_date_finder *f, size_t i, size_t *n_digits, cl_str *rest)
{
    int value = 0;
    size_t n = 0;

    *n_digits = 0;
    *rest = (cl_str){"", 0};
    if (i >= f->end || cl_date_token(f, i)->kind == CL_TOKEN_MARK)
        return 0;
    cl_str text = cl_token_text(f->r, cl_date_token(f, i));
    if (text.ptr[0] < '0' || text.ptr[0] > '9') /* most that are asked about */
        return 0;
    while (n < text.len && n < 5 && text.ptr[n] >= '0' && text.ptr[n] <= '9')
        value = value * 10 + (text.ptr[n++] - '0');
    *n_digits = n;
    *rest = cl_str_cut(text, n, text.len);
    return value;
}

int cl_date_year(const cl_date_finder *f, size_t i)
{
    size_t n;
    cl_str rest;
    int value = cl_date_digits(f, i, &n, &rest);

    return n == 4 && rest.len == 0 && value >= FIRST_YEAR && value <= LAST_YEAR ? value : 0;
}

unsigned cl_date_day(const cl_date_finder *f, size_t i)
{
    static const char *const endings[] = {"st", "nd", "rd", "th", "er", "e", "ste", "de"};
    size_t n;
    cl_str rest;
    int value = cl_date_digits(f, i, &n, &rest);

    if (n == 0 || n > 2 || value < 1 || value > 31)
        return 0;
    return rest.len == 0 || cl_str_is_any(rest, endings, sizeof endings / sizeof endings[0]) ? (unsigned)value : 0;
}

bool cl_date_is_one_of(const cl_date_finder *f, size_t i, const char *const *words, size_t n)
{
    return i < f->end && cl_str_is_any(cl_token_folded(f->r, cl_date_token(f, i)), words, n);
}

bool cl_date_is_plural(const cl_date_finder *f, size_t i)
{
    static const char *const words[] = {"days", "weeks", "weekends", "months", "quarters", "years", "decades", "tage", "tagen", "wochen",
        "monate", "monaten", "jahre", "jahren", "jahrzehnte", "jahrzehnten", "jours", "semaines", "années", "ans", "décennies", "días",
        "semanas", "meses", "años", "décadas", "giorni", "settimane", "mesi", "anni", "decenni", "dias", "anos", "dagen", "weken",
        "maanden", "jaren", "decennia"};

    return cl_date_is_one_of(f, i, words, sizeof words / sizeof words[0]);
}

bool cl_date_is_morning(cl_date_finder *f, size_t i)
{
    static const char *const articles[] = {"la", "esta"};
    const cl_term *term = cl_date_term(f, i);

    if (term->role != CL_TERM_DAY || term->value != 1 || i == f->begin)
        return false;
    return (f->r->language->capital_nouns && (cl_date_token(f, i)->flags & CL_TOKEN_CAPITAL) != 0) ||
           cl_date_is_one_of(f, i - 1, articles, sizeof articles / sizeof articles[0]);
}

int cl_date_count(cl_date_finder *f, size_t i)
{
    size_t n;
    cl_str rest;
    int value = cl_date_digits(f, i, &n, &rest);

    if (n > 0)
        return n <= 3 && rest.len == 0 && value <= MAX_COUNT ? value : 0;
    return cl_date_role(f, i) == CL_TERM_ARTICLE ? (int)cl_date_term(f, i)->value : 0;
}

size_t cl_date_past_stop(const cl_date_finder *f, size_t i)
{
    return cl_date_is_mark(f, i, '.') && cl_date_is_joined(f, i) && i + 1 < f->end ? i + 1 : i;
}

static bool is_year_word(cl_date_finder *f, size_t i)
{
    return cl_date_role(f, i) == CL_TERM_UNIT && cl_date_term(f, i)->value == CL_TIME_YEAR;
}

/* "last year", "vergangenen Jahres", "año pasado" at `at`: one past it, or `none`. */
static size_t read_which_year(cl_date_finder *f, size_t at, size_t none, int *year)
{
    bool before = cl_date_role(f, at) == CL_TERM_WHICH && is_year_word(f, at + 1);
    bool after = !before && cl_date_role(f, at + 1) == CL_TERM_WHICH && is_year_word(f, at) && f->r->language->small_months;

    if ((!before && !after) || f->today.known < CL_WHEN_YEAR)
        return none;
    *year = f->today.civil.year + (int)cl_date_term(f, before ? at : at + 1)->value;
    f->relative_year = true;
    return at + 2;
}

size_t cl_date_read_year(cl_date_finder *f, size_t i, int *year)
{
    size_t at = i;

    if (cl_date_is_mark(f, at, ','))
        at++;
    else
        while (at < i + 2 && cl_date_role(f, at) == CL_TERM_THE)
            at++;
    int value = cl_date_year(f, at);
    if (value == 0)
        return read_which_year(f, at, i, year);
    *year = value;
    return at + 1;
}
