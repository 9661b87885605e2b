#include "base/when.h"

int64_t cl_days_from_civil(int32_t year, unsigned month, unsigned day)
{
    int64_t y = (int64_t)year - (month <= 2);
    int64_t era = (y >= 0 ? y : y - 399) / 400;
    int64_t year_of_era = y - era * 400;
    int64_t day_of_year = (153 * ((int64_t)month + (month > 2 ? -3 : 9)) + 2) / 5 + (int64_t)day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * 146097 + day_of_era - 719468;
}

static void civil_from_days(int64_t days, cl_civil *out)
{
    int64_t z = days + 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    int64_t day_of_era = z - era * 146097;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t shifted = (5 * day_of_year + 2) / 153;
    int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;

    out->year = (int32_t)(year_of_era + era * 400 + (month <= 2));
    out->month = (uint8_t)month;
    out->day = (uint8_t)(day_of_year - (153 * shifted + 2) / 5 + 1);
    out->weekday = (uint8_t)(((days + 3) % 7 + 7) % 7);
}

static int64_t zone_seconds(int16_t zone_minutes)
{
    return zone_minutes == CL_WHEN_NO_ZONE ? 0 : (int64_t)zone_minutes * 60;
}

cl_civil cl_civil_from_seconds(int64_t seconds, int16_t zone_minutes)
{
    cl_civil out = {0};
    int64_t local = seconds + zone_seconds(zone_minutes);
    int64_t days = local >= 0 ? local / 86400 : (local - 86399) / 86400;
    int64_t rest = local - days * 86400;

    civil_from_days(days, &out);
    out.hour = (uint8_t)(rest / 3600);
    out.minute = (uint8_t)(rest / 60 % 60);
    out.second = (uint8_t)(rest % 60);
    return out;
}

int64_t cl_seconds_from_civil(cl_civil civil, int16_t zone_minutes)
{
    return cl_days_from_civil(civil.year, civil.month, civil.day) * 86400 + (int64_t)civil.hour * 3600 + (int64_t)civil.minute * 60 +
           civil.second - zone_seconds(zone_minutes);
}

bool cl_civil_is_valid(int32_t year, unsigned month, unsigned day)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    if (month < 1 || month > 12 || day < 1)
        return false;
    return day <= days[month - 1] + (unsigned)(month == 2 && leap);
}

/* Exactly `digits` digits at *at; moves past them. */
static bool read_digits(cl_str text, size_t *at, int digits, int *out)
{
    int value = 0;

    if (text.len - *at < (size_t)digits)
        return false;
    for (int i = 0; i < digits; i++) {
        char c = text.ptr[*at + (size_t)i];
        if (c < '0' || c > '9')
            return false;
        value = value * 10 + (c - '0');
    }
    *at += (size_t)digits;
    *out = value;
    return true;
}

static bool read_char(cl_str text, size_t *at, char wanted)
{
    if (*at >= text.len || text.ptr[*at] != wanted)
        return false;
    (*at)++;
    return true;
}

static bool read_zone(cl_str text, size_t *at, int16_t *zone)
{
    int hours = 0, minutes = 0;

    *zone = CL_WHEN_NO_ZONE;
    if (*at == text.len)
        return true;
    if (read_char(text, at, 'Z') || read_char(text, at, 'z')) {
        *zone = 0;
        return true;
    }
    bool west = text.ptr[*at] == '-';
    if (!west && text.ptr[*at] != '+')
        return false;
    (*at)++;
    if (!read_digits(text, at, 2, &hours))
        return false;
    if (*at < text.len) {
        read_char(text, at, ':');
        if (!read_digits(text, at, 2, &minutes))
            return false;
    }
    if (hours > 15 || minutes > 59)
        return false;
    *zone = (int16_t)((west ? -1 : 1) * (hours * 60 + minutes));
    return true;
}

static bool read_clock(cl_str text, size_t *at, cl_civil *civil, uint8_t *precision)
{
    int hour = 0, minute = 0, second = 0;

    if (!read_digits(text, at, 2, &hour) || !read_char(text, at, ':') || !read_digits(text, at, 2, &minute))
        return false;
    *precision = CL_WHEN_MINUTE;
    if (read_char(text, at, ':')) {
        if (!read_digits(text, at, 2, &second))
            return false;
        *precision = CL_WHEN_SECOND;
        if (read_char(text, at, '.')) {
            size_t first = *at;
            while (*at < text.len && text.ptr[*at] >= '0' && text.ptr[*at] <= '9')
                (*at)++;
            if (*at == first)
                return false;
        }
    }
    if (hour > 23 || minute > 59 || second > 60)
        return false;
    civil->hour = (uint8_t)hour;
    civil->minute = (uint8_t)minute;
    civil->second = (uint8_t)(second > 59 ? 59 : second); /* a leap second counts as the one before */
    return true;
}

collate_err cl_when_parse(cl_str text, cl_when *out)
{
    cl_civil civil = {.month = 1, .day = 1};
    uint8_t precision = CL_WHEN_YEAR;
    int16_t zone = CL_WHEN_NO_ZONE;
    int year = 0, month = 1, day = 1;
    size_t at = 0;

    text = cl_str_trim(text);
    if (!read_digits(text, &at, 4, &year))
        return COLLATE_E_DATE;
    if (read_char(text, &at, '-')) {
        precision = CL_WHEN_MONTH;
        if (!read_digits(text, &at, 2, &month))
            return COLLATE_E_DATE;
        if (read_char(text, &at, '-')) {
            precision = CL_WHEN_DAY;
            if (!read_digits(text, &at, 2, &day))
                return COLLATE_E_DATE;
        }
    }
    if (!cl_civil_is_valid(year, (unsigned)month, (unsigned)day))
        return COLLATE_E_DATE;
    if (precision == CL_WHEN_DAY && (read_char(text, &at, 'T') || read_char(text, &at, 't') || read_char(text, &at, ' '))) {
        if (!read_clock(text, &at, &civil, &precision) || !read_zone(text, &at, &zone))
            return COLLATE_E_DATE;
    }
    if (at != text.len)
        return COLLATE_E_DATE;
    civil.year = year;
    civil.month = (uint8_t)month;
    civil.day = (uint8_t)day;
    *out = (cl_when){.seconds = cl_seconds_from_civil(civil, zone), .zone_minutes = zone, .precision = precision};
    return COLLATE_OK;
}

static cl_str format_zone(int16_t zone, cl_arena *arena)
{
    int minutes = zone < 0 ? -zone : zone;

    if (zone == CL_WHEN_NO_ZONE)
        return CL_STR("");
    if (zone == 0)
        return CL_STR("Z");
    return cl_arena_printf(arena, "%c%02d:%02d", zone < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

cl_str cl_when_format(cl_when when, cl_arena *arena)
{
    cl_civil c = cl_civil_from_seconds(when.seconds, when.zone_minutes);

    switch (when.precision) {
    case CL_WHEN_NONE:
        return CL_STR("");
    case CL_WHEN_YEAR:
        return cl_arena_printf(arena, "%04d", c.year);
    case CL_WHEN_MONTH:
        return cl_arena_printf(arena, "%04d-%02d", c.year, c.month);
    case CL_WHEN_DAY:
        return cl_arena_printf(arena, "%04d-%02d-%02d", c.year, c.month, c.day);
    default:
        break;
    }
    cl_str zone = format_zone(when.zone_minutes, arena);
    if (when.precision == CL_WHEN_MINUTE)
        return cl_arena_printf(arena, "%04d-%02d-%02dT%02d:%02d%.*s", c.year, c.month, c.day, c.hour, c.minute, CL_STR_ARG(zone));
    return cl_arena_printf(
        arena, "%04d-%02d-%02dT%02d:%02d:%02d%.*s", c.year, c.month, c.day, c.hour, c.minute, c.second, CL_STR_ARG(zone));
}
