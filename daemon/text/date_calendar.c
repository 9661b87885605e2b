#include "text/date_read.h"
#include "text/date_tense.h"

static cl_tense tense_at(cl_date_finder *f, size_t i)
{
    return cl_date_tense(&f->terms, f->begin, i, f->end);
}

static bool is_word(const cl_date_finder *f, size_t i, cl_str word)
{
    return i < f->end && cl_date_token(f, i)->kind == CL_TOKEN_WORD && cl_str_eq(cl_token_folded(f->r, cl_date_token(f, i)), word);
}

/* The last day of "Sept. 4-6" or "Sept. 4 to Oct. 2" after `from` was set; one past it, or i. */
static size_t read_last_day(
    cl_date_finder *f, size_t i, unsigned month, unsigned first, bool is_between, int *year, unsigned *last_month, unsigned *last_day)
{
    bool through = is_word(f, i, CL_STR("through")) || is_word(f, i, CL_STR("until")), is_and = is_word(f, i, CL_STR("and"));

    if (!(cl_date_is_mark(f, i, '-') || cl_date_role(f, i) == CL_TERM_TO || through) || i + 1 >= f->end)
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
    bool counts = day_from + 1 < f->end && cl_date_token(f, day_from + 1)->kind == CL_TOKEN_WORD &&
                  (cl_date_token(f, day_from + 1)->word_flags & CL_WORD_STOP) == 0;
    if (day_from == at && !cl_date_is_mark(f, i, '-') && (counts || day <= first || (is_and && !is_between)))
        return i; /* "Sept. 4 to 6 people", "Sept. 4 and 6" */
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
        end =
            read_last_day(f, after_first, month, day, i > f->begin && is_word(f, i - 1, CL_STR("between")), &year, &last_month, &last_day);
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

/* The day that needs no year: "the Sept. 11 attacks", "die Anschläge vom 11. September", once it was. */
static bool is_nine_eleven(cl_date_finder *f, size_t i, size_t end, unsigned month, unsigned day)
{
    static const char *const words[] = {"11-s", "anschläge", "anschlägen", "atentados", "attacchi", "attack", "attacks", "attaques",
        "attentati", "attentats", "aanslagen", "hijackers", "terror", "terrorist", "terrorists", "ataques", "теракты", "терактов"};
    static const char *const around[] = {"after", "before", "post", "pre", "since"};
    size_t from = i > f->begin + 4 ? i - 4 : f->begin, to = end + 3 < f->end ? end + 3 : f->end;

    if (month != 9 || day != 11 || (f->today.known >= CL_WHEN_YEAR && f->today.civil.year < 2001))
        return false;
    for (size_t at = from; at < to; at++) {
        if (cl_date_is_one_of(f, at, words, sizeof words / sizeof words[0]))
            return true;
    }
    size_t led = cl_date_is_mark(f, i - 1, '-') ? 2 : 1; /* "since Sept. 11", written in a month that is far from it */
    bool far = f->today.known < CL_WHEN_MONTH || f->today.civil.month < 8 || f->today.civil.month > 10;
    return far && f->r->language->month_first && i >= f->begin + led &&
           cl_date_is_one_of(f, i - led, around, sizeof around / sizeof around[0]);
}

size_t cl_date_match_month(cl_date_finder *f, size_t i, int which, cl_date *d)
{
    unsigned month = (unsigned)cl_date_term(f, i)->value;
    size_t next = cl_date_past_stop(f, i + 1);
    unsigned day = cl_date_day(f, next);
    int year = 0;

    if (!f->r->language->small_months && (cl_date_token(f, i)->flags & CL_TOKEN_CAPITAL) == 0)
        return i;
    if (which == 0 && is_nine_eleven(f, i, next + 1, month, day) && cl_date_read_year(f, next + 1, &year) == next + 1)
        return cl_date_set_day(d, 2001, month, day) ? next + 1 : i;
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

/* Past "bis", "al", "au", "и" between two days of one month: "14. bis 20. September"; i for others. Two days that "and" joins are two. */
static size_t past_until(cl_date_finder *f, size_t i, size_t first)
{
    static const char *const until[] = {"bis", "au", "al", "ao", "a", "tot", "to", "through", "по"};
    static const char *const both[] = {"und", "et", "y", "e", "en", "и"};
    static const char *const between[] = {"zwischen", "entre", "tra", "fra", "tussen", "между"};
    size_t two = first > f->begin + 2 ? first - 2 : f->begin;
    bool ok = cl_date_is_mark(f, i, '-') && cl_date_is_joined(f, i);

    if (!ok && i < f->end && cl_date_token(f, i)->kind == CL_TOKEN_WORD) {
        ok = cl_date_is_one_of(f, i, until, sizeof until / sizeof until[0]);
        for (size_t at = two; !ok && at < first && cl_date_is_one_of(f, i, both, sizeof both / sizeof both[0]); at++)
            ok = cl_date_is_one_of(f, at, between, sizeof between / sizeof between[0]);
    }
    if (!ok)
        return i;
    bool article = cl_date_role(f, i + 1) == CL_TERM_PREPOSITION || cl_date_role(f, i + 1) == CL_TERM_THE;
    return i + (article ? 2 : 1);
}

/* Month and year after a day of the month: "September 2017", "de septiembre de 2017"; i when no month is there. */
static size_t read_month_of(cl_date_finder *f, size_t i, unsigned *month, int *year)
{
    size_t at = cl_date_role(f, i) == CL_TERM_THE ? i + 1 : i;

    if (cl_date_role(f, at) != CL_TERM_MONTH)
        return i;
    *month = (unsigned)cl_date_term(f, at)->value;
    size_t end = cl_date_read_year(f, cl_date_past_stop(f, at + 1), year);
    return *year > 0 ? end : at + 1;
}

size_t cl_date_match_day_month(cl_date_finder *f, size_t i, cl_date *d)
{
    unsigned day = cl_date_day(f, i), month = 0;
    size_t at = cl_date_past_stop(f, i + 1);
    int year = 0;

    if (day == 0)
        return i;
    size_t second = past_until(f, at, i);
    unsigned last = second > at ? cl_date_day(f, second) : 0;
    if (last > day) { /* "4-6 September", "14. bis 20. September" */
        size_t month_at = cl_date_past_stop(f, second + 1), end = read_month_of(f, month_at, &month, &year);
        cl_date until = *d;
        if (end == month_at || !set_day(f, i, year, month, day, 0, d) || !set_day(f, i, year, month, last, 0, &until))
            return i;
        d->until = until.from;
        return end;
    }
    size_t end = read_month_of(f, at, &month, &year);
    if (end == at)
        return i;
    if (year == 0 && is_nine_eleven(f, i, end, month, day))
        return cl_date_set_day(d, 2001, month, day) ? end : i;
    return set_day(f, i, year, month, day, 0, d) ? end : i;
}

/* "9/11" once it was; "3.10." and "4. 9." where days are written so, after a word that a date follows. */
static size_t match_short_figures(cl_date_finder *f, size_t i, cl_date *d)
{
    const cl_language *language = f->r->language;
    cl_str text = cl_token_text(f->r, cl_date_token(f, i));
    size_t n, n_month;
    cl_str rest, more;

    if (language->month_first && cl_str_eq(text, CL_STR("9/11")) && (f->today.known < CL_WHEN_YEAR || f->today.civil.year > 2001))
        return cl_date_set_day(d, 2001, 9, 11) ? i + 1 : i;
    if (!language->capital_nouns || i == f->begin)
        return i;
    uint8_t before = cl_date_role(f, cl_date_is_mark(f, i - 1, ',') && i > f->begin + 1 ? i - 2 : i - 1);
    if (before != CL_TERM_PREPOSITION && before != CL_TERM_WEEKDAY && before != CL_TERM_THE && before != CL_TERM_BEFORE)
        return i;
    int day = cl_date_digits(f, i, &n, &rest), month = 0;
    size_t stop = i + 1;
    if (n == 0 || n > 2)
        return i;
    if (rest.len >= 2 && rest.ptr[0] == '.') {
        for (size_t c = 1; c < rest.len && c < 4; c++)
            month = rest.ptr[c] >= '0' && rest.ptr[c] <= '9' ? month * 10 + rest.ptr[c] - '0' : 99;
    } else if (rest.len == 0 && cl_date_is_mark(f, i + 1, '.')) {
        month = cl_date_digits(f, i + 2, &n_month, &more);
        if (n_month == 0 || n_month > 2 || more.len > 0)
            return i;
        stop = i + 3;
    }
    if (!cl_date_is_mark(f, stop, '.') || !cl_date_is_joined(f, stop) || month < 1 || month > 12 || day < 1 || day > 31)
        return i;
    return set_day(f, i, 0, (unsigned)month, (unsigned)day, 0, d) ? stop + (stop + 1 < f->end ? 1 : 0) : i;
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
            return match_short_figures(f, i, d);
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

/* One past the name of a weekday: "quinta-feira" is one name of three tokens. */
static size_t past_weekday(const cl_date_finder *f, size_t i)
{
    bool feira = cl_date_is_mark(f, i + 1, '-') && cl_date_is_joined(f, i + 1) && i + 2 < f->end &&
                 cl_str_eq(cl_token_folded(f->r, cl_date_token(f, i + 2)), CL_STR("feira"));

    return feira ? i + 3 : i + 1;
}

size_t cl_date_match_weekday(cl_date_finder *f, size_t i, int which, cl_date *d)
{
    static const char *const articles[] = {"den", "dem", "le", "el", "il"};
    static const char *const names[] = {"super", "black", "good", "cyber", "fat", "ash", "easter", "palm", "bloody", "holy", "giving"};
    size_t name_end = past_weekday(f, i);
    size_t next = cl_date_past_stop(f, name_end), after = cl_date_is_mark(f, next, ',') ? next + 1 : next;

    if (i > f->begin && (cl_date_token(f, i - 1)->flags & CL_TOKEN_CAPITAL) != 0 &&
        cl_date_is_one_of(f, i - 1, names, sizeof names / sizeof names[0]))
        return i; /* Super Tuesday is no Tuesday of last week */
    after += cl_date_is_one_of(f, after, articles, sizeof articles / sizeof articles[0]) ? 1 : 0;
    size_t end = cl_date_role(f, after) == CL_TERM_MONTH ? cl_date_match_month(f, after, 0, d) : after;
    bool figures = end == after && after < f->end && (cl_date_token(f, after)->word_flags & CL_WORD_NUMERIC) != 0;
    if (figures)
        end = cl_date_match_day_month(f, after, d);
    if (figures && end == after)
        end = cl_date_match_figures(f, after, d);
    const cl_token *token = cl_date_token(f, i);

    if (end > after && d->from.precision >= CL_WHEN_DAY)
        return end;
    if (token->end - token->start < 5 && !f->r->language->small_months)
        return i; /* "Sun", "Sat." alone are too often something else */
    if (which == 0 && cl_date_role(f, name_end) == CL_TERM_WHICH && cl_date_term(f, name_end)->value != 0 && f->r->language->small_months) {
        cl_date_weekday(d, &f->today, (unsigned)cl_date_term(f, i)->value, CL_TENSE_PAST, (int)cl_date_term(f, name_end)->value);
        return name_end + 1;
    }
    cl_date_weekday(d, &f->today, (unsigned)cl_date_term(f, i)->value, tense_at(f, i), which);
    return name_end;
}
