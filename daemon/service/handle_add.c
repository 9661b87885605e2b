#include "service/outcome.h"
#include "service/take.h"
#include "store/ingest.h"

/* From the worker's half to the writer's. Documents whose fields were wrong are not in the batch. */
typedef struct add_state {
    const cl_fields *documents;
    size_t n;
    cl_prepared *batch;
    cl_outcome *outcomes;
} add_state;

static collate_err apply(cl_worker *writer, void *state, cl_reply *reply)
{
    add_state *adding = state;

    (void)reply;
    return cl_ingest_add(writer->ingest, adding->batch, adding->outcomes);
}

static void put_added(cl_worker *writer, const add_state *adding, cl_reply *reply)
{
    cl_put_array(reply, "added");
    for (size_t i = 0; i < adding->batch->n; i++) {
        const cl_outcome *outcome = &adding->outcomes[i];
        if (outcome->problem.code != COLLATE_OK)
            continue;
        cl_put_map(reply, NULL);
        cl_put_str(reply, "id", outcome->id);
        cl_put_story_of(reply, writer, outcome->sequence);
        cl_put_bool(reply, "duplicate", outcome->duplicate);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

/* "documents[3].published" is "published" of the document whose index stands beside it. */
static cl_str own_field(cl_str path)
{
    for (size_t i = 0; i + 1 < path.len; i++) {
        if (path.ptr[i] == ']')
            return path.ptr[i + 1] == '.' ? cl_str_cut(path, i + 2, path.len) : (cl_str){NULL, 0};
    }
    return path;
}

static void put_rejected(const add_state *adding, cl_reply *reply)
{
    size_t next = 0; /* in the batch */

    cl_put_array(reply, "rejected");
    for (size_t i = 0; i < adding->n; i++) {
        const cl_fields *document = &adding->documents[i];
        if (document->wrong != COLLATE_OK) {
            cl_put_rejected(reply, i, (cl_str){NULL, 0}, document->wrong, own_field(document->why.field), document->why.message);
            continue;
        }
        const cl_outcome *outcome = &adding->outcomes[next++];
        if (outcome->problem.code != COLLATE_OK)
            cl_put_rejected_problem(reply, i, outcome->id, &outcome->problem);
    }
    cl_put_end(reply);
}

static collate_err answer(cl_worker *writer, void *state, collate_err err, cl_reply *reply)
{
    const add_state *adding = state;

    if (err != COLLATE_OK)
        return err;
    put_added(writer, adding, reply);
    put_rejected(adding, reply);
    return COLLATE_OK;
}

static void drop(void *state)
{
    cl_prepared_free(((add_state *)state)->batch);
}

/* Parsing is done here, in the worker; the writer only adopts, writes and publishes. */
collate_err handle_add(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    add_state *state = CL_ARENA_NEW(request->arena, add_state);
    size_t n_good = 0;

    (void)reply;
    if (state == NULL)
        return COLLATE_E_NOMEM;
    state->documents = cl_get_maps(&request->args, "documents", &state->n);
    state->outcomes = CL_ARENA_ARRAY(request->arena, cl_outcome, state->n);
    cl_submission *submissions = CL_ARENA_ARRAY(request->arena, cl_submission, state->n);
    if (state->outcomes == NULL || submissions == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < state->n; i++) {
        if (state->documents[i].wrong == COLLATE_OK)
            cl_take_submission(&state->documents[i], request->deadline, &submissions[n_good++]);
    }
    collate_err err = cl_prepare(worker->corpus, submissions, n_good, &state->batch);
    if (err != COLLATE_OK)
        return err;
    return cl_write_later(request, (cl_write){.state = state, .apply = apply, .answer = answer, .drop = drop});
}
