#include "text/date_resolve.h"

#define DAY 86400
#define HALF_YEAR 182 /* days: a day without a year lies on this side of today */
#define SOON 2        /* months ahead that a month without a year may still mean when nothing speaks of the future */

static cl_when when_of(int32_t year, unsigned month, unsigned day, uint8_t precision)
{
    return (cl_when){cl_days_from_civil(year, month, day) * DAY, CL_WHEN_NO_ZONE, precision};
}

static cl_when when_of_day(int64_t day)
{
    return (cl_when){day * DAY, CL_WHEN_NO_ZONE, CL_WHEN_DAY};
}

static void set_none(cl_date *out)
{
    out->from = out->until = (cl_when){0};
    out->relative = 1;
}

cl_today cl_today_of(cl_when published)
{
    cl_today today = {.known = published.precision > CL_WHEN_DAY ? CL_WHEN_DAY : published.precision};

    if (published.precision == CL_WHEN_NONE)
        return today;
    today.civil = cl_civil_from_seconds(published.seconds, published.zone_minutes);
    today.day = cl_days_from_civil(today.civil.year, today.civil.month, today.civil.day);
    return today;
}

void cl_date_set_year(cl_date *out, int32_t first, int32_t last)
{
    out->from = when_of(first, 1, 1, CL_WHEN_YEAR);
    out->until = when_of(last, 1, 1, CL_WHEN_YEAR);
}

void cl_date_set_months(cl_date *out, int32_t year, unsigned month, unsigned n)
{
    unsigned last = month - 1 + n - 1;

    out->from = when_of(year, month, 1, CL_WHEN_MONTH);
    out->until = when_of(year + (int32_t)(last / 12), last % 12 + 1, 1, CL_WHEN_MONTH);
}

bool cl_date_set_day(cl_date *out, int32_t year, unsigned month, unsigned day)
{
    if (!cl_civil_is_valid(year, month, day))
        return false;
    out->from = out->until = when_of(year, month, day, CL_WHEN_DAY);
    return true;
}

/* Months from today's to `month` of the year that tense and `which` mean. */
static int32_t year_of_month(const cl_today *today, unsigned month, cl_tense tense, int which)
{
    int32_t year = today->civil.year;
    int ahead = (int)month - (int)today->civil.month;

    if (which < 0)
        return ahead >= 0 ? year - 1 : year;
    if (which > 0)
        return ahead <= 0 ? year + 1 : year;
    if (tense == CL_TENSE_FUTURE)
        return ahead < 0 ? year + 1 : year;
    return ahead > SOON ? year - 1 : year;
}

bool cl_date_near(cl_date *out, const cl_today *today, unsigned month, unsigned day, cl_tense tense, int which)
{
    int32_t year = today->civil.year;

    if (day > 0 && !cl_civil_is_valid(2000, month, day)) /* a leap year takes every day */
        return false;
    if (today->known < CL_WHEN_MONTH) {
        set_none(out);
        return true;
    }
    out->relative = 1;
    if (day == 0) {
        cl_date_set_months(out, year_of_month(today, month, tense, which), month, 1);
        return true;
    }
    int64_t ahead = cl_days_from_civil(year, month, day) - today->day;
    if (which < 0 ? ahead >= 0 : tense == CL_TENSE_PAST && ahead > HALF_YEAR)
        year--;
    else if (which > 0 ? ahead <= 0 : tense == CL_TENSE_FUTURE && ahead < -HALF_YEAR)
        year++;
    return cl_date_set_day(out, year, month, day);
}

void cl_date_weekday(cl_date *out, const cl_today *today, unsigned weekday, cl_tense tense, int which)
{
    if (today->known < CL_WHEN_DAY) {
        set_none(out);
        return;
    }
    int ahead = ((int)weekday - (int)today->civil.weekday + 7) % 7;
    int days = which > 0                                ? (ahead == 0 ? 7 : ahead)
               : which < 0                              ? (ahead == 0 ? -7 : ahead - 7)
               : tense == CL_TENSE_FUTURE || ahead == 0 ? ahead
                                                        : ahead - 7;
    out->relative = 1;
    out->from = out->until = when_of_day(today->day + days);
}

void cl_date_days(cl_date *out, const cl_today *today, int days)
{
    if (today->known < CL_WHEN_DAY) {
        set_none(out);
        return;
    }
    out->relative = 1;
    out->from = out->until = when_of_day(today->day + days);
}

static void set_month_index(cl_date *out, int64_t index, unsigned n)
{
    int64_t year = index >= 0 ? index / 12 : (index - 11) / 12;

    cl_date_set_months(out, (int32_t)year, (unsigned)(index - year * 12) + 1, n);
}

void cl_date_unit(cl_date *out, const cl_today *today, cl_time_unit unit, int n)
{
    int64_t monday = today->day - today->civil.weekday;
    int64_t month = (int64_t)today->civil.year * 12 + today->civil.month - 1;
    uint8_t needs = unit == CL_TIME_YEAR || unit == CL_TIME_DECADE     ? CL_WHEN_YEAR
                    : unit == CL_TIME_MONTH || unit == CL_TIME_QUARTER ? CL_WHEN_MONTH
                                                                       : CL_WHEN_DAY;

    if (today->known < needs) {
        set_none(out);
        return;
    }
    out->relative = 1;
    switch (unit) {
    case CL_TIME_WEEK:
        out->from = when_of_day(monday + 7 * (int64_t)n);
        out->until = when_of_day(monday + 7 * (int64_t)n + 6);
        break;
    case CL_TIME_WEEKEND: /* "this weekend" on a Monday is the one that was */
        out->from = when_of_day(monday + 7 * (int64_t)n + (n == 0 && today->civil.weekday == 0 ? -2 : 5));
        out->until = when_of_day(out->from.seconds / DAY + 1);
        break;
    case CL_TIME_MONTH:
        set_month_index(out, month + n, 1);
        break;
    case CL_TIME_QUARTER:
        set_month_index(out, month / 3 * 3 + 3 * (int64_t)n, 3);
        break;
    case CL_TIME_YEAR:
        cl_date_set_year(out, today->civil.year + n, today->civil.year + n);
        break;
    case CL_TIME_DECADE:
        cl_date_set_year(out, today->civil.year / 10 * 10 + 10 * n, today->civil.year / 10 * 10 + 10 * n + 9);
        break;
    default:
        cl_date_days(out, today, n);
        break;
    }
}

void cl_date_since(cl_date *out, const cl_today *today, cl_time_unit unit, int n)
{
    cl_date first = *out;

    if (unit == CL_TIME_DECADE) {
        unit = CL_TIME_YEAR;
        n *= 10;
    }
    if (unit == CL_TIME_DAY || unit == CL_TIME_WEEK || unit == CL_TIME_WEEKEND)
        cl_date_days(&first, today, unit == CL_TIME_DAY ? -n : -7 * n);
    else
        cl_date_unit(&first, today, unit, -n);
    out->relative = 1;
    out->from = first.from;
    out->until = first.from.precision == CL_WHEN_NONE ? first.from : first.from.precision == CL_WHEN_DAY
                     ? when_of_day(today->day)
                     : when_of(today->civil.year, first.from.precision == CL_WHEN_MONTH ? today->civil.month : 1, 1, first.from.precision);
}
