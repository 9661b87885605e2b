#include "service/handle.h"

/* Is it alive? The reply itself is the answer. */
collate_err handle_ping(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    (void)worker;
    (void)request;
    (void)reply;
    return COLLATE_OK;
}
