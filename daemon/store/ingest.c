#include "store/ingest.h"

#include <stdlib.h>

struct cl_ingest {
    cl_corpus *corpus;
    cl_store *store;
    cl_step *steps; /* the open group */
    size_t n, room;
};

collate_err cl_ingest_new(cl_corpus *corpus, cl_store *store, cl_ingest **out)
{
    cl_ingest *ingest = calloc(1, sizeof *ingest);

    if (ingest == NULL)
        return COLLATE_E_NOMEM;
    ingest->corpus = corpus;
    ingest->store = store;
    *out = ingest;
    return COLLATE_OK;
}

void cl_ingest_free(cl_ingest *ingest)
{
    if (ingest == NULL)
        return;
    free(ingest->steps);
    free(ingest);
}

static collate_err push(cl_ingest *ingest, cl_step step)
{
    if (ingest->n == ingest->room) {
        size_t room = ingest->room == 0 ? 16 : ingest->room * 2;
        cl_step *steps = realloc(ingest->steps, room * sizeof *steps);
        if (steps == NULL)
            return COLLATE_E_NOMEM;
        ingest->steps = steps;
        ingest->room = room;
    }
    ingest->steps[ingest->n++] = step;
    return COLLATE_OK;
}

collate_err cl_ingest_add(cl_ingest *ingest, cl_prepared *batch, cl_outcome *outcomes)
{
    return push(ingest, (cl_step){.add = batch, .outcomes = outcomes});
}

collate_err cl_ingest_remove(cl_ingest *ingest, const cl_str *ids, size_t n, cl_outcome *outcomes)
{
    return push(ingest, (cl_step){.remove = ids, .n_remove = n, .outcomes = outcomes});
}

void cl_ingest_drop(cl_ingest *ingest)
{
    ingest->n = 0;
}

collate_err cl_ingest_commit(cl_ingest *ingest)
{
    cl_staged *staged = NULL;
    collate_err err = COLLATE_OK;

    if (ingest->n == 0)
        return COLLATE_OK;
    err = cl_corpus_stage(ingest->corpus, ingest->steps, ingest->n, &staged);
    if (err == COLLATE_OK && ingest->store != NULL && cl_staged_n_added(staged) + cl_staged_n_removed(staged) > 0)
        err = cl_store_apply(ingest->store, ingest->corpus, staged);
    if (err == COLLATE_OK)
        cl_corpus_publish(ingest->corpus, staged);
    else
        cl_corpus_abandon(ingest->corpus, staged);
    ingest->n = 0;
    return err;
}

cl_corpus *cl_ingest_corpus(const cl_ingest *ingest)
{
    return ingest->corpus;
}

cl_store *cl_ingest_store(const cl_ingest *ingest)
{
    return ingest->store;
}
