/* The public face of the daemon (collate/server.h): putting the parts together and taking them apart. */
#include "service/server_state.h"

#include "base/clock.h"
#include "collate/limits.h"
#include "service/bind.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <syslog.h>
#include <unistd.h>

struct collate_server {
    cl_server server;
    bool running;
    uint64_t n_loaded, n_refused;
};

/* The stop's grace for replies that sit in sockets' queues. */
#define LINGER_MS 200
/* Replies that wait for one peer: more than a client has outstanding, so that none is dropped for being fast. */
#define SEND_QUEUE 1000
/* Requests queued per peer inside ZeroMQ before its socket stops reading: back-pressure by the kernel from there on. */
#define RECEIVE_QUEUE 256
#define HANDSHAKE_MS 2000
#define HEARTBEAT_MS 15000

static void say(char *why, size_t why_size, const char *format, ...) __attribute__((format(printf, 3, 4)));
static void say(char *why, size_t why_size, const char *format, ...)
{
    va_list args;

    if (why == NULL || why_size == 0)
        return;
    va_start(args, format);
    vsnprintf(why, why_size, format, args);
    va_end(args);
}

void cl_server_log(cl_server *server, int level, const char *format, ...)
{
    char line[768];
    va_list args;

    if (server->log == NULL)
        return;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    server->log(server->log_context, level, line);
}

static unsigned default_workers(void)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);

    return n < 1 ? 1 : n > 64 ? 64 : (unsigned)n;
}

static void take_sizes(collate_server *s, const collate_server_options *o)
{
    cl_server *server = &s->server;

    server->n_workers = o->workers == 0 ? default_workers() : o->workers > 64 ? 64 : o->workers;
    server->queue_limit = o->queue == 0 ? 1024 : o->queue > 65536 ? 65536 : o->queue;
    server->queue_bytes = o->queue_bytes == 0 ? (size_t)512 << 20 : o->queue_bytes;
    atomic_init(&server->rules.max_deadline_ms, o->max_deadline_ms == 0 ? 600000 : o->max_deadline_ms);
    server->log = o->log;
    server->log_context = o->log_context;
}

static collate_err open_parts(collate_server *s, const collate_server_options *o, char *why, size_t why_size)
{
    cl_server *server = &s->server;
    cl_corpus_options corpus = {o->max_documents, o->max_text};
    size_t cache_bytes = o->cache_bytes == 0 ? (size_t)64 << 20 : o->cache_bytes == SIZE_MAX ? 0 : o->cache_bytes;
    const char *broken = NULL;
    collate_err err = cl_schema_new(&server->schema, &broken);

    if (err == COLLATE_OK)
        err = cl_cache_new(cache_bytes, &server->cache);
    if (err == COLLATE_OK)
        err = cl_corpus_new(&corpus, &server->corpus);
    if (err == COLLATE_OK) {
        server->rules.ops = calloc(server->schema->n_kinds, sizeof *server->rules.ops);
        err = server->rules.ops == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
    }
    if (err != COLLATE_OK)
        say(why, why_size, "%s", broken != NULL ? broken : cl_err_text(err));
    server->rules.schema = server->schema;
    server->rules.cache = server->cache;
    server->rules.counters = &server->counters;
    return err;
}

/* At most once a second: a line a batch would fill the journal. */
typedef struct loading {
    cl_server *server;
    uint64_t told_ns;
} loading;

static void log_progress(void *context, uint64_t n_documents)
{
    loading *at = context;
    uint64_t now = cl_clock_ns();

    if (now - at->told_ns < 1000000000u)
        return;
    at->told_ns = now;
    cl_server_log(at->server, LOG_INFO, "loading: %llu documents so far", (unsigned long long)n_documents);
}

static collate_err open_store(collate_server *s, const char *folder, char *why, size_t why_size)
{
    cl_server *server = &s->server;
    loading at = {server, cl_clock_ns()};
    cl_store_fault fault = {{0}};
    collate_err err = COLLATE_OK;

    if (folder != NULL)
        err = cl_store_open(folder, &server->store, &fault);
    if (err != COLLATE_OK) {
        say(why, why_size, "%s", fault.text[0] != 0 ? fault.text : cl_err_text(err));
        return err;
    }
    err = cl_ingest_new(server->corpus, server->store, &server->ingest);
    if (err == COLLATE_OK && folder != NULL) {
        err = cl_ingest_load(server->ingest, server->n_workers, log_progress, &at, &s->n_refused);
        s->n_loaded = cl_store_count(server->store) - s->n_refused;
    }
    if (err != COLLATE_OK)
        say(why, why_size, "%s: %s", folder != NULL ? folder : "store", cl_err_text(err));
    return err;
}

static collate_err open_queues(cl_server *server)
{
    /* One job more than the limit exists, to answer `busy` with; two more of room than that costs nothing. */
    size_t room = server->queue_limit + 2;
    collate_err err = cl_mailbox_init(&server->work, room);

    if (err == COLLATE_OK)
        err = cl_mailbox_init(&server->writes, room);
    if (err == COLLATE_OK)
        err = cl_ring_init(&server->done, room);
    if (err == COLLATE_OK) {
        server->done_wake = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
        err = server->done_wake < 0 ? COLLATE_E_IO : COLLATE_OK;
    }
    return err;
}

static bool set_option(void *socket, int option, int value)
{
    return zmq_setsockopt(socket, option, &value, sizeof value) == 0;
}

static collate_err open_socket(cl_server *server, void *context, char *why, size_t why_size)
{
    int64_t max_frame = (int64_t)COLLATE_MAX_FRAME + 1; /* one more, so that a frame just over gets a reply that says so */
    void *socket;

    server->owns_context = context == NULL;
    server->context = context != NULL ? context : zmq_ctx_new();
    socket = server->context != NULL ? zmq_socket(server->context, ZMQ_ROUTER) : NULL;
    server->router = socket;
    if (socket == NULL || !set_option(socket, ZMQ_ROUTER_MANDATORY, 1) || !set_option(socket, ZMQ_LINGER, LINGER_MS) ||
        !set_option(socket, ZMQ_SNDHWM, SEND_QUEUE) || !set_option(socket, ZMQ_RCVHWM, RECEIVE_QUEUE) ||
        !set_option(socket, ZMQ_HANDSHAKE_IVL, HANDSHAKE_MS) || !set_option(socket, ZMQ_HEARTBEAT_IVL, HEARTBEAT_MS) ||
        zmq_setsockopt(socket, ZMQ_MAXMSGSIZE, &max_frame, sizeof max_frame) != 0) {
        say(why, why_size, "ZeroMQ: %s", zmq_strerror(errno));
        return COLLATE_E_IO;
    }
    return COLLATE_OK;
}

static collate_err bind_all(cl_server *server, const collate_server_options *o, char *why, size_t why_size)
{
    collate_err err = COLLATE_OK;

    server->endpoints = calloc(o->n_endpoints, sizeof *server->endpoints);
    if (server->endpoints == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < o->n_endpoints && err == COLLATE_OK; i++) {
        err = cl_bind(server->router, o->endpoints[i], &server->endpoints[i], why, why_size);
        server->n_endpoints += err == COLLATE_OK;
    }
    return err;
}

static void close_socket(cl_server *server)
{
    if (server->router == NULL)
        return;
    zmq_close(server->router);
    server->router = NULL;
    for (size_t i = 0; i < server->n_endpoints; i++)
        cl_unbind(server->endpoints[i]);
}

/* Everything but the threads. Safe on what was opened half. */
static void close_parts(collate_server *s)
{
    cl_server *server = &s->server;

    close_socket(server);
    cl_events_stop(&server->events);
    if (server->owns_context && server->context != NULL)
        zmq_ctx_term(server->context);
    cl_events_fini(&server->events);
    for (size_t i = 0; i < server->n_endpoints; i++)
        free(server->endpoints[i]);
    free(server->endpoints);
    cl_mailbox_fini(&server->work);
    cl_mailbox_fini(&server->writes);
    cl_ring_fini(&server->done);
    if (server->done_wake >= 0)
        close(server->done_wake);
    cl_ingest_free(server->ingest);
    cl_store_close(server->store);
    cl_corpus_free(server->corpus);
    cl_cache_free(server->cache);
    free(server->rules.ops);
    cl_schema_free(server->schema);
    free(server->worker_threads);
    free(s);
}

static collate_err check_options(const collate_server_options *o, char *why, size_t why_size)
{
    bool wrong = o == NULL || o->size < sizeof *o || o->n_endpoints == 0 || o->endpoints == NULL;

    for (size_t i = 0; !wrong && i < o->n_endpoints; i++) {
        wrong = o->endpoints[i] == NULL;
        if (!wrong && strncmp(o->endpoints[i], "inproc://", 9) == 0 && o->context == NULL) {
            say(why, why_size, "%s needs the caller's ZeroMQ context", o->endpoints[i]);
            return COLLATE_E_ARGUMENT;
        }
    }
    if (wrong)
        say(why, why_size, "the options name no endpoint, or were not initialised by COLLATE_SERVER_OPTIONS_INIT");
    return wrong ? COLLATE_E_ARGUMENT : COLLATE_OK;
}

collate_err collate_server_new(const collate_server_options *options, collate_server **out, char *why, size_t why_size)
{
    collate_err err = check_options(options, why, why_size);
    collate_server *s;

    if (err != COLLATE_OK)
        return err;
    s = aligned_alloc(_Alignof(collate_server), sizeof *s);
    if (s == NULL)
        return COLLATE_E_NOMEM;
    memset(s, 0, sizeof *s);
    s->server.work.wake = s->server.writes.wake = s->server.done_wake = -1;
    s->server.started_ns = cl_clock_ns();
    cl_events_init(&s->server.events);
    take_sizes(s, options);
    err = open_parts(s, options, why, why_size);
    if (err == COLLATE_OK)
        err = open_queues(&s->server);
    if (err == COLLATE_OK)
        err = open_store(s, options->data, why, why_size);
    if (err == COLLATE_OK)
        err = open_socket(&s->server, options->context, why, why_size);
    if (err == COLLATE_OK)
        err = bind_all(&s->server, options, why, why_size);
    if (err == COLLATE_OK && options->size >= sizeof *options)
        err = cl_events_bind(&s->server, options->events, options->n_events, why, why_size);
    if (err == COLLATE_OK) {
        *out = s;
        s = NULL;
    }
    if (s != NULL)
        close_parts(s);
    return err;
}

collate_err collate_server_start(collate_server *s)
{
    cl_server *server = &s->server;

    if (s->running || server->router == NULL)
        return COLLATE_E_ARGUMENT;
    server->worker_threads = calloc(server->n_workers, sizeof *server->worker_threads);
    if (server->worker_threads == NULL)
        return COLLATE_E_NOMEM;
    s->running = true;
    bool telling = cl_events_start(server) == COLLATE_OK; /* before the writer, which tells it */
    server->writer_started = pthread_create(&server->writer_thread, NULL, cl_writer_main, server) == 0;
    while (server->n_started < server->n_workers &&
           pthread_create(&server->worker_threads[server->n_started], NULL, cl_worker_main, server) == 0)
        server->n_started++;
    /* Last: from here on the socket is the router's. Without it nothing was answered, so nothing is lost by stopping. */
    if (telling && server->writer_started && server->n_started == server->n_workers)
        server->router_started = pthread_create(&server->router_thread, NULL, cl_router_main, server) == 0;
    if (server->router_started)
        return COLLATE_OK;
    atomic_store(&server->router_ended, true);
    collate_server_stop(s, 1000);
    return COLLATE_E_IO;
}

void collate_server_request_stop(collate_server *s)
{
    atomic_store(&s->server.stopping, true);
    cl_server_wake(&s->server);
}

int collate_server_stopping(const collate_server *s)
{
    return atomic_load(&s->server.stopping);
}

collate_err collate_server_stop(collate_server *s, uint32_t timeout_ms)
{
    cl_server *server = &s->server;
    uint64_t until = cl_clock_ns() + (uint64_t)timeout_ms * 1000000u;
    struct timespec nap = {0, 2000000};

    if (!s->running)
        return COLLATE_OK;
    collate_server_request_stop(s);
    while (!atomic_load(&server->router_ended)) {
        if (cl_clock_ns() >= until)
            return COLLATE_E_TIMEOUT;
        nanosleep(&nap, NULL);
    }
    if (server->router_started)
        pthread_join(server->router_thread, NULL);
    cl_mailbox_close(&server->work, server->n_started);
    for (unsigned i = 0; i < server->n_started; i++)
        pthread_join(server->worker_threads[i], NULL);
    cl_mailbox_close(&server->writes, 1);
    if (server->writer_started)
        pthread_join(server->writer_thread, NULL);
    s->running = false;
    cl_events_stop(&server->events); /* tells what the last writes changed */
    close_socket(server); /* here, not in free: a caller may end its context between the two */
    cl_ingest_free(server->ingest);
    server->ingest = NULL;
    cl_store_close(server->store); /* checkpoints */
    server->store = NULL;
    return COLLATE_OK;
}

void collate_server_set_max_deadline(collate_server *s, uint32_t ms)
{
    atomic_store(&s->server.rules.max_deadline_ms, ms);
}

const char *collate_server_endpoint(const collate_server *s, size_t i)
{
    return i < s->server.n_endpoints ? s->server.endpoints[i] : NULL;
}

const char *collate_server_events(const collate_server *s, size_t i)
{
    return i < s->server.events.n_endpoints ? s->server.events.endpoints[i] : NULL;
}

uint64_t collate_server_loaded(const collate_server *s, uint64_t *refused)
{
    if (refused != NULL)
        *refused = s->n_refused;
    return s->n_loaded;
}

void collate_server_free(collate_server *s)
{
    if (s == NULL || collate_server_stop(s, 60000) != COLLATE_OK)
        return;
    close_parts(s);
}
