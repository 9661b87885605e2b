/*
 * server_state.h - the parts of a running server and how its threads share them. See service/THREADS.
 */
#ifndef CL_SERVICE_SERVER_STATE_H
#define CL_SERVICE_SERVER_STATE_H

#include "collate/server.h"
#include "service/events.h"
#include "service/job.h"
#include "service/ring.h"
#include "store/ingest.h"

#include <pthread.h>

struct cl_server {
    /* fixed before the threads start */
    cl_schema *schema;
    cl_corpus *corpus;
    cl_store *store; /* NULL: nothing is kept on disk */
    cl_ingest *ingest;
    cl_cache *cache;
    void *context; /* ZeroMQ */
    bool owns_context;
    void *router; /* the socket: the router thread's once it runs */
    char **endpoints; /* as bound */
    size_t n_endpoints;
    unsigned n_workers;
    size_t queue_limit, queue_bytes;
    uint64_t started_ns;
    void (*log)(void *context, int level, const char *line); /* NULL: silent */
    void *log_context;

    /* shared, each safe by itself */
    cl_job_rules rules;
    cl_counters counters;
    cl_mailbox work;     /* router -> workers */
    cl_mailbox writes;   /* workers -> writer */
    cl_ring done;        /* workers, writer -> router */
    int done_wake;       /* eventfd beside `done` */
    atomic_bool router_sleeps;
    atomic_bool stopping; /* no new work is taken */
    atomic_bool router_ended;
    _Atomic uint64_t in_flight; /* jobs with workers or writer */

    cl_events events;    /* what changed, for subscribers */

    pthread_t router_thread, writer_thread, *worker_threads;
    unsigned n_started;  /* workers */
    bool router_started, writer_started;
};

/* What a thread of its own has. */
typedef struct cl_thread {
    cl_worker worker;
    cl_arena scratch;
} cl_thread;

void cl_thread_init(cl_thread *thread, cl_server *server, unsigned number);
void cl_thread_fini(cl_thread *thread);

/* Thread bodies; the argument is the server. */
void *cl_router_main(void *server);
void *cl_worker_main(void *server);
void *cl_writer_main(void *server);

/* Hand a finished job back to the router, waking it when it sleeps. Any thread. */
void cl_server_give_back(cl_server *server, cl_job *job);

/* One line to the owner's log; level as collate_server_options. Any thread. */
void cl_server_log(cl_server *server, int level, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Ask the router to look around (stop flag). Any thread; async-signal-safe. */
void cl_server_wake(cl_server *server);

#endif
