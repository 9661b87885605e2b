/*
 * counters.h - what the daemon counts of itself. Written by any thread, read by `status`; each number is right by itself.
 */
#ifndef CL_SERVICE_COUNTERS_H
#define CL_SERVICE_COUNTERS_H

#include <stdatomic.h>
#include <stdint.h>

typedef struct cl_op_counters {
    _Atomic uint64_t requests, errors, total_ns, max_ns;
} cl_op_counters;

typedef struct cl_counters {
    _Atomic uint64_t requests;  /* frames that came in, well-formed or not */
    _Atomic uint64_t errors;    /* replies with ok: false */
    _Atomic uint64_t malformed; /* frames that were no request */
    _Atomic uint64_t busy;      /* refused because the queue was full */
    _Atomic uint64_t dropped;   /* replies whose peer was gone or took none */
    _Atomic uint64_t commits;   /* groups of writes */
} cl_counters;

static inline void cl_count(_Atomic uint64_t *counter, uint64_t n)
{
    atomic_fetch_add_explicit(counter, n, memory_order_relaxed);
}

static inline uint64_t cl_counted(const _Atomic uint64_t *counter)
{
    return atomic_load_explicit(counter, memory_order_relaxed);
}

static inline void cl_count_op(cl_op_counters *op, uint64_t ns, int failed)
{
    uint64_t longest = cl_counted(&op->max_ns);

    cl_count(&op->requests, 1);
    cl_count(&op->errors, failed != 0);
    cl_count(&op->total_ns, ns);
    while (ns > longest &&
           !atomic_compare_exchange_weak_explicit(&op->max_ns, &longest, ns, memory_order_relaxed, memory_order_relaxed))
        ;
}

#endif
