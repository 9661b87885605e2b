/*
 * deadline.h - when work should stop.
 *
 * Separate from clock.h, which brings <time.h> and its names: what only hands a deadline on needs none of them.
 */
#ifndef CL_BASE_DEADLINE_H
#define CL_BASE_DEADLINE_H

#include <stdint.h>

/* A point in monotonic time (cl_clock_ns) after which work should stop; 0 = never. */
typedef struct cl_deadline {
    uint64_t at_ns;
} cl_deadline;

#endif
