/*
 * server.h - the daemon inside your program.
 *
 *     collate_server_options options = COLLATE_SERVER_OPTIONS_INIT;
 *     const char *endpoints[] = {"inproc://news"};
 *     options.context = zmq_context;             so that inproc:// reaches it
 *     options.endpoints = endpoints;
 *     options.n_endpoints = 1;
 *     collate_server *server;
 *     char why[256];
 *     if (collate_server_new(&options, &server, why, sizeof why) != COLLATE_OK) ...
 *     collate_server_start(server);
 *     ... a client on zmq_context talks to inproc://news ...
 *     collate_server_stop(server, 2000);
 *     collate_server_free(server);
 *
 * Link with libcollated. All functions since 0.1. One thread at a time per server, except where it says otherwise.
 */
#ifndef COLLATE_SERVER_H
#define COLLATE_SERVER_H

#include "collate/errors.h"

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define COLLATE_API __attribute__((visibility("default")))

typedef struct collate_server collate_server;

/* Zero means the default named in the comment. Strings and arrays are copied. */
typedef struct collate_server_options {
    size_t size;                   /* sizeof this struct: fields are only ever appended */
    void *context;                 /* ZeroMQ context of the caller, needed for inproc://; NULL: one of its own */
    const char *const *endpoints;  /* ipc://PATH, tcp://127.0.0.1:PORT (0 or *: any free one), inproc://NAME */
    size_t n_endpoints;            /* at least 1 */
    const char *data;              /* folder of the store; NULL: nothing is kept on disk */
    unsigned workers;              /* threads that answer; one per processor, at most 64 */
    size_t queue;                  /* requests under way at once before `busy`; 1024 */
    size_t queue_bytes;            /* bytes of their frames; 512 MB */
    size_t cache_bytes;            /* kept results; 64 MB. SIZE_MAX: none */
    uint32_t max_deadline_ms;      /* a request may ask for no more; 600000 */
    uint64_t max_documents;        /* of the corpus; no cap */
    uint64_t max_text;             /* bytes of raw text of the corpus; no cap */
    void (*log)(void *context, int level, const char *line); /* NULL: silent. level as syslog(3): 3 error .. 7 debug */
    void *log_context;
    const char *const *events;     /* where subscribers connect, as endpoints; see the request `status` for what is told */
    size_t n_events;               /* none */
} collate_server_options;

#define COLLATE_SERVER_OPTIONS_INIT {sizeof(collate_server_options), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}

/*
 * Open the store, load the corpus, bind the endpoints. Nothing is answered yet.
 * why      gets a sentence when it fails; may be NULL
 * Owner    *out is the caller's: collate_server_free
 * Errors   COLLATE_E_ARGUMENT, COLLATE_E_NOMEM, COLLATE_E_LOCKED, COLLATE_E_STORE, COLLATE_E_IO (an endpoint); *out unchanged
 * Blocks   while the store is read and parsed
 */
COLLATE_API collate_err collate_server_new(const collate_server_options *options, collate_server **out, char *why, size_t why_size);

/*
 * Start the threads; from here on it answers. Does not block. Once only: a server that was stopped stays stopped.
 * Errors COLLATE_E_NOMEM, COLLATE_E_IO, COLLATE_E_ARGUMENT (started before)
 */
COLLATE_API collate_err collate_server_start(collate_server *server);

/*
 * Take no more requests (they are answered `stopping`), finish those under way, end the threads, close the store.
 * Errors COLLATE_E_TIMEOUT when a request did not end within timeout_ms: call it again, or leave the process; what was
 * acknowledged is on disk. Blocks up to timeout_ms. Stopping a server that does not run is fine.
 */
COLLATE_API collate_err collate_server_stop(collate_server *server, uint32_t timeout_ms);

/* Ask for a stop without waiting, as the request `shutdown` does. Any thread, also a signal handler. */
COLLATE_API void collate_server_request_stop(collate_server *server);

/* 1 once a stop was asked for, by whomever. Any thread. */
COLLATE_API int collate_server_stopping(const collate_server *server);

/* Change what may change while it runs. Any thread. */
COLLATE_API void collate_server_set_max_deadline(collate_server *server, uint32_t ms);

/* The i-th endpoint as bound (with the port that was chosen), or NULL past the last. Valid until free. Any thread. */
COLLATE_API const char *collate_server_endpoint(const collate_server *server, size_t i);

/* The same of the endpoints for subscribers (collate/client.h, collate_events_new). */
COLLATE_API const char *collate_server_events(const collate_server *server, size_t i);

/* Documents loaded from the store, and those that could not be parsed and stay in it unseen. */
COLLATE_API uint64_t collate_server_loaded(const collate_server *server, uint64_t *refused);

/* Stop if need be, free everything. NULL is fine. A server whose stop timed out must not be freed: it returns at once then. */
COLLATE_API void collate_server_free(collate_server *server);

#ifdef __cplusplus
}
#endif

#endif
