#include "service/handle.h"
#include "service/server_state.h"

/* The reply goes out before the router ends: it is sent in the same turn of its loop. */
collate_err handle_shutdown(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    (void)request;
    atomic_store(&worker->server->stopping, true);
    cl_put_bool(reply, "stopping", true);
    return COLLATE_OK;
}
