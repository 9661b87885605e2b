#include "unit.h"

#include "base/when.h"

CL_TEST(when_parse_and_format_agree)
{
    static const struct {
        const char *in, *out; /* out NULL: refused */
        long long seconds;
    } rows[] = {
        {"1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z", 0},
        {"2017-09-13T16:44-05:00", "2017-09-13T16:44-05:00", 1505339040},
        {"2017-09-13 16:44-0500", "2017-09-13T16:44-05:00", 1505339040},
        {"2024-02-29", "2024-02-29", 1709164800},
        {"2023-02-29", NULL, 0},
        {"2017-09", "2017-09", 1504224000},
        {"1969", "1969", -31536000},
        {"2017-13-01", NULL, 0},
        {"2017-09-13T25:00", NULL, 0},
        {"2017-09-13T10:00:00.125+02:00", "2017-09-13T10:00:00+02:00", 1505289600},
        {"yesterday", NULL, 0},
        {"", NULL, 0},
        {"2017-09-13x", NULL, 0},
    };
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_when when = {0};
        collate_err err = cl_when_parse(cl_str_c(rows[i].in), &when);
        CL_CHECK_EQ(rows[i].in, err, rows[i].out != NULL ? COLLATE_OK : COLLATE_E_DATE);
        if (err != COLLATE_OK)
            continue;
        CL_CHECK_STR(rows[i].in, cl_when_format(when, &arena), rows[i].out);
        CL_CHECK_EQ(rows[i].in, when.seconds, rows[i].seconds);
    }
    cl_arena_fini(&arena);
}

CL_TEST(when_weekday_counts_from_monday)
{
    CL_CHECK_EQ("2017-09-13 was a Wednesday", cl_civil_from_seconds(1505289600, 0).weekday, 2);
    CL_CHECK_EQ("1969-12-31 was a Wednesday", cl_civil_from_seconds(-1, 0).weekday, 2);
}
