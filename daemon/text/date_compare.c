#include "text/date.h"

#define DAY 86400
#define MINUTES 1440
#define ZONE_STEP 30 /* minutes; three zones of small population lie a quarter of an hour off */

/* The start of `when` on the clock of its own zone, or in UTC. */
static int64_t start_of(cl_when when, bool utc)
{
    return when.seconds + (utc || when.zone_minutes == CL_WHEN_NO_ZONE ? 0 : (int64_t)when.zone_minutes * 60);
}

/* The first second after the unit that `when` names. */
static int64_t end_of(cl_when when, bool utc)
{
    int64_t start = start_of(when, utc);
    cl_civil civil = cl_civil_from_seconds(start, CL_WHEN_NO_ZONE);

    switch ((cl_precision)when.precision) {
    case CL_WHEN_YEAR:
        return cl_days_from_civil(civil.year + 1, 1, 1) * DAY;
    case CL_WHEN_MONTH:
        return cl_days_from_civil(civil.year + civil.month / 12, civil.month % 12 + 1u, 1) * DAY;
    case CL_WHEN_DAY:
        return start + DAY;
    case CL_WHEN_MINUTE:
        return start + 60;
    default:
        return start + 1;
    }
}

bool cl_dates_overlap(const cl_date *a, const cl_date *b)
{
    bool utc = a->from.zone_minutes != CL_WHEN_NO_ZONE && b->from.zone_minutes != CL_WHEN_NO_ZONE;

    if (a->from.precision == CL_WHEN_NONE || b->from.precision == CL_WHEN_NONE)
        return false;
    return start_of(a->from, utc) < end_of(b->until, utc) && start_of(b->from, utc) < end_of(a->until, utc);
}

cl_clocks cl_dates_clocks(const cl_date *a, const cl_date *b)
{
    if (a->clock == 0 || b->clock == 0)
        return CL_CLOCKS_UNKNOWN;
    bool a_zone = a->zone_minutes != CL_WHEN_NO_ZONE, b_zone = b->zone_minutes != CL_WHEN_NO_ZONE;
    int apart = a->clock - b->clock;

    if (a_zone && b_zone)
        return (apart - a->zone_minutes + b->zone_minutes) % MINUTES == 0 ? CL_CLOCKS_SAME : CL_CLOCKS_DIFFER;
    if (apart == 0)
        return CL_CLOCKS_SAME;
    return a_zone == b_zone || apart % ZONE_STEP != 0 ? CL_CLOCKS_DIFFER : CL_CLOCKS_UNKNOWN;
}
