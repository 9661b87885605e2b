/*
 * clock.h - monotonic time and deadlines.
 */
#ifndef CL_BASE_CLOCK_H
#define CL_BASE_CLOCK_H

#include "base/deadline.h"

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

static inline uint64_t cl_clock_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* Milliseconds since 1970, for records; never for durations. */
static inline int64_t cl_clock_wall_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static inline bool cl_deadline_passed(cl_deadline deadline)
{
    return deadline.at_ns != 0 && cl_clock_ns() >= deadline.at_ns;
}

/* A deadline that is asked for in a loop: every CL_TICKS steps the clock is read. A long step may add to `steps` itself. */
typedef struct cl_ticker {
    cl_deadline deadline;
    uint32_t steps;
    bool late; /* stays */
} cl_ticker;

#define CL_TICKS 4096u

static inline bool cl_ticker_late(cl_ticker *t)
{
    if (++t->steps >= CL_TICKS) {
        t->steps = 0;
        t->late = t->late || cl_deadline_passed(t->deadline);
    }
    return t->late;
}

#endif
