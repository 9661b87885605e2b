#include "service/outcome.h"
#include "store/ingest.h"

typedef struct remove_state {
    const cl_str *ids;
    size_t n;
    cl_outcome *outcomes;
} remove_state;

static collate_err apply(cl_worker *writer, void *state, cl_reply *reply)
{
    remove_state *removing = state;

    (void)reply;
    return cl_ingest_remove(writer->ingest, removing->ids, removing->n, removing->outcomes);
}

static collate_err answer(cl_worker *writer, void *state, collate_err err, cl_reply *reply)
{
    const remove_state *removing = state;

    (void)writer;
    if (err != COLLATE_OK)
        return err;
    cl_put_array(reply, "removed");
    for (size_t i = 0; i < removing->n; i++) {
        if (removing->outcomes[i].problem.code == COLLATE_OK)
            cl_put_str(reply, NULL, removing->ids[i]);
    }
    cl_put_end(reply);
    cl_put_array(reply, "rejected");
    for (size_t i = 0; i < removing->n; i++) {
        if (removing->outcomes[i].problem.code != COLLATE_OK)
            cl_put_rejected_problem(reply, i, removing->ids[i], &removing->outcomes[i].problem);
    }
    cl_put_end(reply);
    return COLLATE_OK;
}

collate_err handle_remove(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    remove_state *state = CL_ARENA_NEW(request->arena, remove_state);

    (void)worker, (void)reply;
    if (state == NULL)
        return COLLATE_E_NOMEM;
    state->ids = cl_get_strs(&request->args, "documents", &state->n);
    state->outcomes = CL_ARENA_ARRAY(request->arena, cl_outcome, state->n);
    if (state->outcomes == NULL)
        return COLLATE_E_NOMEM;
    return cl_write_later(request, (cl_write){.state = state, .apply = apply, .answer = answer});
}
