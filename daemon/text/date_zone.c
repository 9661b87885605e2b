#include "text/date_zone.h"

typedef struct named {
    const char *name;
    cl_zone zone;
} named;

static const named abbreviations[] = {
    {"ET", {-300, CL_SUMMER_AMERICA}},
    {"EST", {-300, 0}},
    {"EDT", {-240, 0}},
    {"CT", {-360, CL_SUMMER_AMERICA}},
    {"CST", {-360, 0}},
    {"CDT", {-300, 0}},
    {"MT", {-420, CL_SUMMER_AMERICA}},
    {"MST", {-420, 0}},
    {"MDT", {-360, 0}},
    {"PT", {-480, CL_SUMMER_AMERICA}},
    {"PST", {-480, 0}},
    {"PDT", {-420, 0}},
    {"AKST", {-540, 0}},
    {"AKDT", {-480, 0}},
    {"HST", {-600, 0}},
    {"GMT", {0, 0}},
    {"UTC", {0, 0}},
    {"BST", {60, 0}},
    {"WET", {0, 0}},
    {"WEST", {60, 0}},
    {"CET", {60, 0}},
    {"CEST", {120, 0}},
    {"MEZ", {60, 0}},
    {"MESZ", {120, 0}},
    {"EET", {120, 0}},
    {"EEST", {180, 0}},
    {"MSK", {180, 0}},
    {"МСК", {180, 0}},
    {"IST", {330, 0}},
    {"PKT", {300, 0}},
    {"WIB", {420, 0}},
    {"ICT", {420, 0}},
    {"HKT", {480, 0}},
    {"SGT", {480, 0}},
    {"AWST", {480, 0}},
    {"JST", {540, 0}},
    {"KST", {540, 0}},
    {"AEST", {600, 0}},
    {"AEDT", {660, 0}},
    {"NZST", {720, 0}},
    {"NZDT", {780, 0}},
    {"SAST", {120, 0}},
    {"CAT", {120, 0}},
    {"EAT", {180, 0}},
    {"BRT", {-180, 0}},
    {"ART", {-180, 0}},
};

/* Folded; places whose clock needs no rule but the two, with the names that other languages give them. */
static const named places[] = {
    {"eastern", {-300, CL_SUMMER_AMERICA}},
    {"central", {-360, CL_SUMMER_AMERICA}},
    {"mountain", {-420, CL_SUMMER_AMERICA}},
    {"pacific", {-480, CL_SUMMER_AMERICA}},
    {"washington", {-300, CL_SUMMER_AMERICA}},
    {"greenwich", {0, 0}},
    {"london", {0, CL_SUMMER_EUROPE}},
    {"londres", {0, CL_SUMMER_EUROPE}},
    {"londra", {0, CL_SUMMER_EUROPE}},
    {"british", {0, CL_SUMMER_EUROPE}},
    {"lisboa", {0, CL_SUMMER_EUROPE}},
    {"paris", {60, CL_SUMMER_EUROPE}},
    {"berlin", {60, CL_SUMMER_EUROPE}},
    {"madrid", {60, CL_SUMMER_EUROPE}},
    {"roma", {60, CL_SUMMER_EUROPE}},
    {"bruxelles", {60, CL_SUMMER_EUROPE}},
    {"brussel", {60, CL_SUMMER_EUROPE}},
    {"kiev", {120, CL_SUMMER_EUROPE}},
    {"kyiv", {120, CL_SUMMER_EUROPE}},
    {"athens", {120, CL_SUMMER_EUROPE}},
    {"moscow", {180, 0}},
    {"moscou", {180, 0}},
    {"moscú", {180, 0}},
    {"mosca", {180, 0}},
    {"moskou", {180, 0}},
    {"moskauer", {180, 0}},
    {"московскому", {180, 0}},
    {"istanbul", {180, 0}},
    {"beijing", {480, 0}},
    {"pékin", {480, 0}},
    {"pekín", {480, 0}},
    {"tokyo", {540, 0}},
    {"seoul", {540, 0}},
    {"indian", {330, 0}},
    {"brasília", {-180, 0}},
    {"local", {CL_WHEN_NO_ZONE, 0}},
    {"locale", {CL_WHEN_NO_ZONE, 0}},
    {"plaatselijke", {CL_WHEN_NO_ZONE, 0}},
    {"местному", {CL_WHEN_NO_ZONE, 0}},
    {"ortszeit", {CL_WHEN_NO_ZONE, 0}},
    {"мск", {180, 0}},
};

static const cl_zone *find(const named *table, size_t n, cl_str word)
{
    for (size_t i = 0; i < n; i++) {
        if (cl_str_is(word, table[i].name))
            return &table[i].zone;
    }
    return NULL;
}

static cl_str folded(const cl_date_finder *f, size_t i)
{
    return i < f->end ? cl_token_folded(f->r, cl_date_token(f, i)) : (cl_str){"", 0};
}

static bool is_one_of(cl_str word, const char *a, const char *b, const char *c)
{
    return cl_str_is(word, a) || cl_str_is(word, b) || cl_str_is(word, c);
}

/* "Moscow time", "Eastern Standard Time", "plaatselijke tijd", "по московскому времени", "Ortszeit". */
static size_t read_place(const cl_date_finder *f, size_t i, cl_zone *zone)
{
    size_t at = i + (cl_str_eq(folded(f, i), CL_STR("по")) ? 1 : 0);
    const cl_zone *found = find(places, sizeof places / sizeof places[0], folded(f, at));
    cl_zone read;

    if (found == NULL)
        return i;
    read = *found;
    at++;
    if (is_one_of(folded(f, at), "standard", "daylight", "summer")) {
        read.minutes = (int16_t)(read.minutes + (cl_str_eq(folded(f, at), CL_STR("standard")) ? 0 : 60));
        read.summer = CL_SUMMER_NONE;
        at++;
    }
    bool time = is_one_of(folded(f, at), "time", "tijd", "zeit") || is_one_of(folded(f, at), "времени", "mean", "time");
    if (!time && !is_one_of(folded(f, i), "ortszeit", "мск", "мск"))
        return i;
    *zone = read;
    return time ? at + 1 : at;
}

/* "heure locale", "hora de Madrid", "ora di Mosca". */
static size_t read_left(const cl_date_finder *f, size_t i, cl_zone *zone)
{
    size_t at = i + 1;

    if (!is_one_of(folded(f, i), "heure", "hora", "ora"))
        return i;
    if (is_one_of(folded(f, at), "de", "di", "d'"))
        at++;
    const cl_zone *found = find(places, sizeof places / sizeof places[0], folded(f, at));
    if (found == NULL)
        return i;
    *zone = *found;
    return at + 1;
}

size_t cl_date_read_zone(cl_date_finder *f, size_t i, cl_zone *zone)
{
    bool bracket = cl_date_is_mark(f, i, '(') && cl_date_is_mark(f, i + 2, ')');
    size_t at = i + (bracket || cl_date_is_mark(f, i, ',') ? 1 : 0);

    if (at >= f->end || cl_date_token(f, at)->kind != CL_TOKEN_WORD)
        return i;
    if ((cl_date_token(f, at)->flags & CL_TOKEN_ALL_CAPS) != 0) {
        const cl_zone *found =
            find(abbreviations, sizeof abbreviations / sizeof abbreviations[0], cl_token_text(f->r, cl_date_token(f, at)));
        if (found != NULL) {
            *zone = *found;
            return at + (bracket ? 2 : 1);
        }
    }
    size_t end = read_place(f, at, zone);
    end = end > at ? end : read_left(f, at, zone);
    return end > at ? end + (bracket && cl_date_is_mark(f, end, ')') ? 1 : 0) : i;
}

/* The day of the month of its n-th Sunday, 0 for the last one. */
static unsigned sunday(int32_t year, unsigned month, unsigned n)
{
    int64_t first = cl_days_from_civil(year, month, 1);
    unsigned day = (unsigned)(1 + (6 - ((first + 3) % 7 + 7) % 7) % 7); /* 1970-01-01 was a Thursday */

    if (n > 0)
        return day + 7 * (n - 1);
    while (cl_civil_is_valid(year, month, day + 7))
        day += 7;
    return day;
}

int16_t cl_zone_on(cl_zone zone, int32_t year, unsigned month, unsigned day)
{
    bool america = zone.summer == CL_SUMMER_AMERICA;
    unsigned opens = 3, closes = america ? 11 : 10;

    if (zone.summer == CL_SUMMER_NONE || month < opens || month > closes)
        return zone.minutes;
    bool begun = month > opens || day >= sunday(year, opens, america ? 2 : 0);
    bool ended = month == closes && day >= sunday(year, closes, america ? 1 : 0);
    return (int16_t)(zone.minutes + (begun && !ended ? 60 : 0));
}
