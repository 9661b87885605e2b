#include "text/date_clock.h"

#include "text/date_zone.h"

#define NOON 720
#define BETWEEN 4u    /* words between a day and its time: "Thursday night, shortly after 9 p.m." */
#define PART_AHEAD 3u /* and between a time and its part of the day: "de la noche" */

typedef struct clock {
    int hour, minute;
    bool minutes; /* two digits of them stand there */
    bool dot;     /* after a full stop: an amount unless something says otherwise */
    bool four;    /* 1900: needs a zone */
    bool letter;  /* 15h30: nothing else is written so */
    uint8_t half; /* 1 a.m., 2 p.m., 3 or 4: the hour word of a clock of 24 hours; 0 none yet */
    uint8_t part; /* of the day, as CL_TERM_DAYPART has it */
    bool has_zone;
    cl_zone zone;
} clock;

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static uint8_t half_of(cl_str rest)
{
    return cl_str_eq(rest, CL_STR("am")) || cl_str_eq(rest, CL_STR("AM"))   ? 1
           : cl_str_eq(rest, CL_STR("pm")) || cl_str_eq(rest, CL_STR("PM")) ? 2
                                                                            : 0;
}

/* The figures of a time in one token: 5, 5pm, 3:15, 3.15, 15h, 15h30. False when they are none. */
static bool read_figures(const cl_date_finder *f, size_t i, clock *c)
{
    size_t n;
    cl_str rest;

    c->hour = cl_date_digits(f, i, &n, &rest);
    if (n == 4 && rest.len == 0 && c->hour < 2400 && c->hour % 100 < 60) { /* 1900 GMT: only with its zone */
        c->minute = c->hour % 100;
        c->hour /= 100;
        return c->minutes = c->four = true;
    }
    if (n == 0 || n > 2 || c->hour > 24)
        return false;
    if (rest.len > 0 && (rest.ptr[0] == ':' || rest.ptr[0] == '.' || rest.ptr[0] == 'h' || rest.ptr[0] == 'H')) {
        c->letter = (rest.ptr[0] | 0x20) == 'h';
        c->half = c->letter ? 3 : 0;
        c->dot = rest.ptr[0] == '.';
        rest = cl_str_cut(rest, 1, rest.len);
        c->minutes = rest.len >= 2 && is_digit(rest.ptr[0]) && is_digit(rest.ptr[1]);
        if (!c->minutes)
            return c->letter && rest.len == 0;
        c->minute = (rest.ptr[0] - '0') * 10 + rest.ptr[1] - '0';
        rest = cl_str_cut(rest, 2, rest.len);
    }
    c->half = rest.len > 0 ? half_of(rest) : c->half;
    return c->minute < 60 && (rest.len == 0 || c->half > 0);
}

/* "p.m.", "Uhr", "h 30", "heures": what follows the figures. */
static size_t read_half(cl_date_finder *f, size_t at, clock *c)
{
    size_t n;
    cl_str rest;

    if (c->half == 0 && !c->four && cl_date_role(f, at) == CL_TERM_AMPM && cl_date_read_zone(f, at, &c->zone) == at) {
        c->half = (uint8_t)cl_date_term(f, at)->value;
        at = cl_date_past_stop(f, at + 1);
    }
    if (c->half >= 3 && !c->minutes) {
        int minute = cl_date_digits(f, at, &n, &rest);
        if (n == 2 && rest.len == 0 && minute < 60 && !cl_date_is_mark(f, at + 1, '-') && !cl_date_is_mark(f, at + 1, '%')) {
            c->minute = minute;
            c->minutes = true;
            at++;
        }
    }
    return at;
}

/* "in the morning", "de la noche", "du soir", "'s avonds". */
static size_t read_part(cl_date_finder *f, size_t at, clock *c)
{
    for (size_t i = at; i < f->end && i <= at + PART_AHEAD; i++) {
        const cl_token *token = cl_date_token(f, i);
        bool morning = cl_date_is_morning(f, i);
        if (morning || cl_date_role(f, i) == CL_TERM_DAYPART) {
            c->part = morning ? 1 : (uint8_t)cl_date_term(f, i)->value;
            return i + 1;
        }
        if ((token->word_flags & CL_WORD_STOP) == 0 && token->mark != '\'' && token->end - token->start > 2)
            break;
    }
    return at;
}

/* A word like "at" or a preposition of time stands before it. "In 3:30" is how long it took. */
static bool is_led(cl_date_finder *f, size_t i)
{
    if (i == f->begin)
        return false;
    uint8_t role = cl_date_role(f, i - 1);
    return role == CL_TERM_AT || (role == CL_TERM_AMPM && !f->r->language->month_first) ||
           (role == CL_TERM_PREPOSITION && !cl_str_eq(cl_token_text(f->r, cl_date_token(f, i - 1)), CL_STR("in")));
}

/* "um 15.30", "в 15.30": figures with a full stop are a time after such a word only; "am 3.10." is a day. */
static bool is_led_by_at(cl_date_finder *f, size_t i)
{
    return i > f->begin && (cl_date_role(f, i - 1) == CL_TERM_AT || cl_date_role(f, i - 1) == CL_TERM_AMPM ||
                               cl_str_eq(cl_token_folded(f->r, cl_date_token(f, i - 1)), CL_STR("в")));
}

/* Turns the hour by its half or part of the day. */
static void settle(clock *c)
{
    if (c->half == 1 && c->hour == 12)
        c->hour = 0;
    else if (c->half == 2 && c->hour < 12)
        c->hour += 12;
    else if (c->half != 1 && c->half != 2 && c->hour < 12 && (c->part == 2 || (c->part == 3 && c->hour > 5)))
        c->hour += 12;
    else if (c->half != 1 && c->half != 2 && c->hour == 12 && c->part == 3)
        c->hour = 0;
}

/* Do the figures say a time by themselves or by what stands beside them? */
static bool is_sure(const cl_date_finder *f, const clock *c, bool led, bool at)
{
    bool twelve = f->r->language->month_first; /* 3:15 is morning or afternoon there */
    bool told = c->has_zone || c->part > 0;

    if (c->four)
        return c->has_zone && c->zone.minutes != CL_WHEN_NO_ZONE;
    if (c->half == 1 || c->half == 2)
        return c->hour >= 1 && c->hour <= 12;
    if (c->half == 4 || (c->letter && c->minutes))
        return true;
    if (c->half == 3)
        return led || told || c->minutes;
    if (!c->minutes)
        return led && c->part > 0; /* "at 9 in the morning" */
    if (c->dot)
        return !twelve && (at || told);
    return twelve ? told || (led && (c->hour > 12 || c->hour == 0)) : led || told;
}

/* A time of day at token i: one past it, or i. `led`: what stands before it says that a time comes. */
static size_t read_clock(cl_date_finder *f, size_t i, bool led, clock *c)
{
    const cl_term *term = cl_date_term(f, i);
    size_t at = i + 1;

    *c = (clock){0};
    if (i >= f->end)
        return i;
    if (term->role == CL_TERM_NOON) {
        *c = (clock){.hour = (int)term->value / 60, .minutes = true, .half = 4};
        if ((cl_date_token(f, i)->flags & CL_TOKEN_CAPITAL) != 0 && !f->r->language->capital_nouns)
            return i; /* "High Noon", "il Mezzogiorno" */
    } else {
        if (!read_figures(f, i, c))
            return i;
        if (i > f->begin && c->half == 0 && cl_date_role(f, i - 1) == CL_TERM_AMPM)
            c->half = 3; /* "alle ore 15" */
        at = read_half(f, at, c);
        at = c->half == 1 || c->half == 2 ? at : read_part(f, at, c);
    }
    size_t end = cl_date_read_zone(f, at, &c->zone);
    c->has_zone = end > at;
    if (!is_sure(f, c, led, is_led_by_at(f, i)))
        return i;
    settle(c);
    if (c->hour * 60 + c->minute > 24 * 60)
        return i;
    return end;
}

static cl_when at_minute(cl_when day, const clock *c)
{
    cl_civil civil = cl_civil_from_seconds(day.seconds, CL_WHEN_NO_ZONE);
    int16_t zone =
        c->has_zone && c->zone.minutes != CL_WHEN_NO_ZONE ? cl_zone_on(c->zone, civil.year, civil.month, civil.day) : CL_WHEN_NO_ZONE;
    int64_t seconds = day.seconds + (c->hour * 60 + c->minute) * 60;

    return (cl_when){zone == CL_WHEN_NO_ZONE ? seconds : seconds - zone * 60, zone, CL_WHEN_MINUTE};
}

/* Is *d one day, not yet with a time? */
static bool is_day(const cl_date *d)
{
    return d->from.precision == CL_WHEN_DAY && d->until.seconds == d->from.seconds && d->clock == 0;
}

/* Zone of a time whose day is not known: that of today where summer time matters. */
static int16_t zone_today(const cl_date_finder *f, const clock *c)
{
    const cl_civil *today = &f->today.civil;

    if (!c->has_zone || c->zone.minutes == CL_WHEN_NO_ZONE || (c->zone.summer != CL_SUMMER_NONE && f->today.known < CL_WHEN_DAY))
        return CL_WHEN_NO_ZONE;
    return cl_zone_on(c->zone, today->year, today->month, today->day);
}

/* Puts the time, and its end `last` when that is given, on the day in *d, if there is one. */
static void set_clock(const cl_date_finder *f, cl_date *d, const clock *c, const clock *last)
{
    bool midnight = c->hour % 24 == 0 && c->minute == 0; /* of the day that begins or the one that ends: writers differ */

    d->clock = (uint16_t)(1 + (c->hour * 60 + c->minute) % 1440);
    d->zone_minutes = zone_today(f, c);
    if (!is_day(d) && d->from.precision != CL_WHEN_DAY)
        return;
    cl_when day = d->from;
    cl_when from = at_minute(day, c);
    d->zone_minutes = from.zone_minutes;
    if (midnight)
        return;
    d->from = d->until = from;
    if (last != NULL && last->hour * 60 + last->minute > c->hour * 60 + c->minute)
        d->until = at_minute(day, last);
}

/* A time, or two that a dash or "to" joins: "9 a.m. to 5 p.m.", "9-11 a.m.", "8.30 bis 17 Uhr". */
static size_t read_span(cl_date_finder *f, size_t i, bool led, clock *c, clock *last, bool *is_span)
{
    size_t end = read_clock(f, i, led, c), at = end > i ? end : i + 1;
    bool bare = end == i;

    *is_span = false;
    if (bare && !read_figures(f, i, c))
        return i;
    if (!cl_date_is_mark(f, at, '-') && cl_date_role(f, at) != CL_TERM_TO && cl_date_role(f, at) != CL_TERM_PREPOSITION)
        return end;
    size_t second = read_clock(f, at + 1, true, last);
    if (second == at + 1)
        return end;
    if (bare) {
        bool late = last->half == 2 && c->hour < 12 && c->hour + 12 < last->hour + (last->minute > 0);
        c->hour += late ? 12 : 0;
        c->half = last->half;
        c->has_zone = last->has_zone;
        c->zone = last->zone;
    } else if (last->has_zone && !c->has_zone) {
        c->has_zone = true;
        c->zone = last->zone;
    } else if (c->has_zone && !last->has_zone) {
        last->has_zone = true;
        last->zone = c->zone;
    }
    *is_span = c->hour * 60 + c->minute < last->hour * 60 + last->minute;
    return *is_span ? second : end;
}

/* The day after a time: "on Thursday", ", Sept. 14", "am Donnerstag". Only forms of one day are taken. */
static size_t read_day(cl_date_finder *f, size_t i, cl_date *day)
{
    size_t at = i;

    for (unsigned n = 0; n < 2 && at < f->end; n++) {
        uint8_t role = cl_date_role(f, at);
        if (!(cl_date_is_mark(f, at, ',') && f->r->language->month_first) && role != CL_TERM_PREPOSITION && role != CL_TERM_THE &&
            role != CL_TERM_AT)
            break;
        at++;
    }
    if (at >= f->end)
        return i;
    size_t end = at;
    switch (cl_date_role(f, at)) {
    case CL_TERM_MONTH:
        end = cl_date_match_month(f, at, 0, day);
        break;
    case CL_TERM_WEEKDAY:
        end = cl_date_match_weekday(f, at, 0, day);
        break;
    case CL_TERM_DAY:
        if (cl_date_is_morning(f, at))
            return i;
        cl_date_days(day, &f->today, (int)cl_date_term(f, at)->value);
        end = at + 1;
        break;
    default:
        end = cl_date_match_day_month(f, at, day);
        break;
    }
    return end > at && is_day(day) ? end : i;
}

/* "9:30 Thursday night": the part of the day stands after the day. */
static size_t read_evening(cl_date_finder *f, size_t i, cl_date *d)
{
    clock c = {0};
    cl_date day = {0};

    if (cl_date_role(f, i) == CL_TERM_NOON || !read_figures(f, i, &c) || !c.minutes || c.dot || c.four)
        return i;
    size_t end = read_day(f, i + 1, &day);
    if (end == i + 1 || cl_date_role(f, end) != CL_TERM_DAYPART)
        return i;
    c.part = (uint8_t)cl_date_term(f, end)->value;
    settle(&c);
    *d = day;
    set_clock(f, d, &c, NULL);
    return end + 1;
}

size_t cl_date_match_clock(cl_date_finder *f, size_t i, cl_date *d)
{
    clock c, last;
    bool is_span = false;
    size_t end = read_span(f, i, is_led(f, i), &c, &last, &is_span);
    cl_date day = {0};

    if (end == i)
        return read_evening(f, i, d);
    size_t after = read_day(f, end, &day);
    if (after > end)
        *d = day;
    set_clock(f, d, &c, is_span ? &last : NULL);
    return after;
}

size_t cl_date_take_clock(cl_date_finder *f, size_t i, cl_date *d)
{
    clock c, last;
    bool is_span = false, led = false;
    size_t at = i;

    if (!is_day(d))
        return i;
    for (unsigned n = 0; n < BETWEEN && at < f->end; n++, at++) {
        uint8_t role = cl_date_role(f, at);
        bool hedge = cl_date_token(f, at)->kind == CL_TOKEN_WORD && cl_str_eq(cl_token_text(f->r, cl_date_token(f, at)), CL_STR("shortly"));
        if (role == CL_TERM_AT || role == CL_TERM_PREPOSITION)
            led = true;
        else if (!hedge && role != CL_TERM_DAYPART && role != CL_TERM_THE && !cl_date_is_morning(f, at) && !cl_date_is_mark(f, at, ','))
            break;
    }
    size_t end = at < f->end ? read_span(f, at, led, &c, &last, &is_span) : at;
    if (at >= f->end || end == at)
        return i;
    set_clock(f, d, &c, is_span ? &last : NULL);
    return end;
}
