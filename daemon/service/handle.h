/*
 * handle.h - what every handle_OP.c includes: worker, request, reply, and the handlers' prototypes from the table.
 */
#ifndef CL_SERVICE_HANDLE_H
#define CL_SERVICE_HANDLE_H

#include "collate/requests.h"
#include "service/worker.h"

#define CL_HANDLER_PROTOTYPE(op, since, access, where, deadline_ms, fields, reply_shape, help) \
    collate_err handle_##op(cl_worker *worker, const cl_request *request, cl_reply *reply);
COLLATE_REQUESTS(CL_HANDLER_PROTOTYPE)
#undef CL_HANDLER_PROTOTYPE

#endif
