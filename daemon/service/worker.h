/*
 * worker.h - what a handler has at hand, and the second half of a write.
 *
 * Include "service/handle.h" in handlers: it brings this, the request and the reply.
 */
#ifndef CL_SERVICE_WORKER_H
#define CL_SERVICE_WORKER_H

#include "service/reply.h"
#include "service/request.h"

typedef struct cl_corpus cl_corpus;
typedef struct cl_generation cl_generation;
typedef struct cl_store cl_store;
typedef struct cl_ingest cl_ingest;
typedef struct cl_server cl_server;

/* A request may use this much of each arena: 512 texts of ordinary size parse in far less, and one client cannot take all. */
#define CL_SCRATCH_LIMIT ((size_t)4 << 30)

struct cl_worker {
    cl_server *server;
    cl_corpus *corpus;
    cl_store *store;                 /* NULL: nothing is kept on disk */
    cl_ingest *ingest;               /* the open batch of a write (store/ingest.h): only in apply, in the writer thread */
    const cl_schema *schema;
    const cl_generation *generation; /* held by the dispatcher from before the handler until after it; NULL while the
                                        writer applies */
    cl_arena *scratch;               /* this thread's; reset after each handler */
    size_t recent;                   /* bytes of it that the largest of the last requests used, slowly forgotten */
    unsigned number;
};

/*
 * The second half of a write. handle_OP prepares in a worker (parsing, checking) and leaves this on request->arena with
 * cl_write_later; the writer thread takes all that wait, opens one batch, calls every `apply`, commits the batch once
 * (durable, then visible), and calls every `answer`, which packs the reply.
 */
typedef struct cl_write {
    void *state; /* on request->arena */
    /* Stage into the open batch. An error costs this request only; it must leave nothing staged. Writer thread. */
    collate_err (*apply)(cl_worker *writer, void *state, cl_reply *reply);
    /* Pack the result. `err` is the outcome of the commit; apply's own error never reaches it. Writer thread. */
    collate_err (*answer)(cl_worker *writer, void *state, collate_err err, cl_reply *reply);
    void (*drop)(void *state); /* frees what the arena does not own, always called last; may be NULL */
} cl_write;

/* Hand over to the writer. Only for requests whose row says WRITER; return its result from the handler. */
collate_err cl_write_later(const cl_request *request, cl_write write);

#endif
