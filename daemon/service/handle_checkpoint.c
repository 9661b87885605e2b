#include "service/handle.h"
#include "store/store.h"

/* In the writer's thread, which alone may touch the store: between groups, so that it holds up writes and nothing else. */
static collate_err apply(cl_worker *writer, void *state, cl_reply *reply)
{
    uint64_t *pages = state;

    if (writer->store == NULL)
        return COLLATE_OK;
    collate_err err = cl_store_checkpoint(writer->store, pages);
    return err == COLLATE_OK ? err : cl_reply_fail(reply, err, NULL, "%s", cl_store_fault_of(writer->store));
}

static collate_err answer(cl_worker *writer, void *state, collate_err err, cl_reply *reply)
{
    if (err != COLLATE_OK)
        return err;
    cl_put_uint(reply, "pages", *(const uint64_t *)state);
    cl_put_uint(reply, "bytes", writer->store != NULL ? cl_store_bytes(writer->store) : 0);
    cl_put_uint(reply, "documents", writer->store != NULL ? cl_store_count(writer->store) : 0);
    return COLLATE_OK;
}

/* Without a store there is nothing to move: zeros. */
collate_err handle_checkpoint(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    uint64_t *pages = CL_ARENA_NEW(request->arena, uint64_t);

    (void)worker, (void)reply;
    if (pages == NULL)
        return COLLATE_E_NOMEM;
    return cl_write_later(request, (cl_write){.state = pages, .apply = apply, .answer = answer});
}
