/*
 * request.h - one request as its handler sees it.
 */
#ifndef CL_SERVICE_REQUEST_H
#define CL_SERVICE_REQUEST_H

#include "base/clock.h"
#include "service/fields.h"

struct cl_request {
    const cl_request_kind *kind;
    cl_fields args;         /* checked; read with cl_get_... */
    cl_deadline deadline;   /* pass it to the engine; a handler returns COLLATE_E_DEADLINE when it passed */
    cl_arena *arena;        /* lives until the reply has been sent, through both halves of a write */
    msgpack_object id;      /* echoed in the reply */
    uint64_t received_ns;   /* cl_clock_ns() when it came in */
};

#endif
