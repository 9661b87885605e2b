/* The thread that owns the ROUTER socket: takes requests, answers the cheap ones, hands on the others (service/THREADS). */
#include "service/server_state.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <syslog.h>
#include <unistd.h>

/* Requests taken before finished replies are looked at, and one wake for their workers. */
#define BATCH 64
/* Larger frames are decoded by a worker, so that a long article does not hold up everybody's ping. */
#define OPEN_HERE_MAX (16u << 10)
/* Replies up to this size are copied into the message; larger ones give their buffer away. */
#define COPY_MAX (16u << 10)

typedef struct router {
    cl_server *server;
    cl_thread self;
    int fd;              /* ZMQ_FD: edge-triggered, so ZMQ_EVENTS is read again before each sleep */
    cl_job **spare;      /* jobs that nobody uses */
    size_t n_spare;
    cl_job *next;        /* the one that the next request is received into */
    size_t n_jobs;       /* made so far */
    size_t busy_bytes;   /* frames of the jobs under way */
    unsigned to_wake;    /* put into `work` since the last wake */
    bool ended;          /* the context is gone */
    uint64_t turn_ns;    /* when this turn began: the time of arrival of all that it takes (the clock costs 3 % of a ping) */
} router;

/* The job to receive into; NULL when memory is out. There is always one more than the queue takes, to say `busy` with. */
static cl_job *next_job(router *r)
{
    if (r->next == NULL && r->n_spare > 0)
        r->next = r->spare[--r->n_spare];
    if (r->next == NULL && r->n_jobs <= r->server->queue_limit && cl_job_new(&r->next) == COLLATE_OK)
        r->n_jobs++;
    return r->next;
}

static void put_back(router *r, cl_job *job)
{
    cl_job_reset(job);
    r->spare[r->n_spare++] = job;
}

static bool has_more(zmq_msg_t *frame)
{
    return zmq_msg_more(frame) != 0;
}

static void skip_rest(void *socket)
{
    zmq_msg_t frame;
    bool more = true;

    while (more) {
        zmq_msg_init(&frame);
        more = zmq_msg_recv(&frame, socket, 0) >= 0 && has_more(&frame);
        zmq_msg_close(&frame);
    }
}

typedef enum received { RECEIVED, RECEIVED_BAD, RECEIVED_NONE } received;

/* The frames of one message: all but the last are the way back. */
static received receive(router *r, cl_job *job)
{
    void *socket = r->server->router;
    zmq_msg_t frame;
    bool more = true;

    while (more) {
        zmq_msg_init(&frame);
        if (zmq_msg_recv(&frame, socket, job->n_route == 0 ? ZMQ_DONTWAIT : 0) < 0) {
            zmq_msg_close(&frame);
            r->ended = errno == ETERM;
            return RECEIVED_NONE;
        }
        more = has_more(&frame);
        if (more && job->n_route == CL_ROUTE_FRAMES) {
            zmq_msg_close(&frame);
            skip_rest(socket);
            return RECEIVED_BAD;
        }
        zmq_msg_t *place = more ? &job->route[job->n_route++] : &job->payload;
        if (more)
            zmq_msg_init(place);
        zmq_msg_move(place, &frame);
        zmq_msg_close(&frame);
    }
    return RECEIVED;
}

static void free_bytes(void *bytes, void *hint)
{
    (void)hint;
    free(bytes);
}

/* The packed reply as a message; a large one takes the buffer with it. */
static bool reply_message(cl_reply *reply, zmq_msg_t *out)
{
    if (reply->n > COPY_MAX && zmq_msg_init_data(out, reply->bytes, reply->n, free_bytes, NULL) == 0) {
        reply->bytes = NULL;
        reply->room = reply->n = 0;
        return true;
    }
    if (zmq_msg_init_size(out, reply->n) != 0)
        return false;
    memcpy(zmq_msg_data(out), reply->bytes, reply->n);
    return true;
}

/* Send and forget: a peer that is gone, or that takes no more, costs its reply and is counted. */
static void send_reply(router *r, cl_job *job)
{
    void *socket = r->server->router;
    zmq_msg_t message;
    bool sent = job->n_route > 0 && reply_message(&job->reply, &message);

    if (sent) {
        for (size_t i = 0; i < job->n_route && sent; i++)
            sent = zmq_msg_send(&job->route[i], socket, ZMQ_SNDMORE | ZMQ_DONTWAIT) >= 0;
        if (sent)
            sent = zmq_msg_send(&message, socket, ZMQ_DONTWAIT) >= 0;
        if (!sent)
            zmq_msg_close(&message);
    }
    if (!sent) {
        r->ended = errno == ETERM;
        cl_count(&r->server->counters.dropped, 1);
    }
    put_back(r, job);
}

static void refuse(router *r, cl_job *job, collate_err err, const char *message)
{
    cl_job_refuse(job, err, message, &r->server->rules);
    send_reply(r, job);
}

/* Hand a job to the workers, or answer `busy`. */
static void hand_on(router *r, cl_job *job)
{
    cl_server *server = r->server;
    size_t bytes = zmq_msg_size(&job->payload);
    bool full = atomic_load(&server->in_flight) >= server->queue_limit ||
                (r->busy_bytes + bytes > server->queue_bytes && r->busy_bytes > 0);

    if (!full) {
        job->frame_bytes = bytes;
        full = !cl_mailbox_put(&server->work, job);
    }
    if (full) {
        cl_count(&server->counters.busy, 1);
        refuse(r, job, COLLATE_E_BUSY, "too many requests are waiting; try again");
        return;
    }
    /* The job is the workers' from here on. */
    r->busy_bytes += bytes;
    atomic_fetch_add(&server->in_flight, 1);
    r->to_wake++;
}

static void take_request(router *r, cl_job *job)
{
    cl_server *server = r->server;

    cl_count(&server->counters.requests, 1);
    job->request.received_ns = r->turn_ns;
    if (atomic_load_explicit(&server->stopping, memory_order_relaxed)) {
        refuse(r, job, COLLATE_E_STOPPING, "the daemon is shutting down");
        return;
    }
    if (zmq_msg_size(&job->payload) > OPEN_HERE_MAX) {
        hand_on(r, job);
        return;
    }
    if (cl_job_open(job, &server->rules) != COLLATE_OK) {
        send_reply(r, job);
    } else if (job->request.kind->where == CL_WHERE_INLINE) {
        cl_job_run(job, &r->self.worker, &server->rules);
        send_reply(r, job);
    } else {
        hand_on(r, job);
    }
}

static void take_bad(router *r, cl_job *job)
{
    cl_count(&r->server->counters.requests, 1);
    cl_count(&r->server->counters.malformed, 1);
    job->request.received_ns = r->turn_ns;
    cl_job_finish(job, cl_reply_fail(&job->reply, COLLATE_E_MALFORMED, NULL, "the message has more frames than a route and a request"),
                  0, &r->server->rules);
    send_reply(r, job);
}

/* Up to BATCH requests. True when there was any. */
static bool take_requests(router *r)
{
    bool any = false;

    r->turn_ns = cl_clock_ns();
    for (unsigned i = 0; i < BATCH; i++) {
        cl_job *job = next_job(r);
        if (job == NULL)
            break;
        received got = receive(r, job);
        if (got == RECEIVED_NONE)
            break;
        r->next = NULL;
        any = true;
        if (got == RECEIVED)
            take_request(r, job);
        else
            take_bad(r, job);
    }
    if (r->to_wake > 0) {
        cl_mailbox_wake(&r->server->work, r->to_wake);
        r->to_wake = 0;
    }
    return any;
}

static bool send_finished(router *r)
{
    bool any = false;
    cl_job *job;

    while ((job = cl_ring_take(&r->server->done)) != NULL) {
        r->busy_bytes -= job->frame_bytes;
        atomic_fetch_sub(&r->server->in_flight, 1);
        send_reply(r, job);
        any = true;
    }
    return any;
}

static bool is_readable(router *r)
{
    int events = 0;
    size_t size = sizeof events;

    if (zmq_getsockopt(r->server->router, ZMQ_EVENTS, &events, &size) != 0) {
        r->ended = errno == ETERM;
        return r->ended;
    }
    return (events & ZMQ_POLLIN) != 0;
}

/* Sleep until a request or a finished reply is there. */
static void sleep_until_something(router *r)
{
    cl_server *server = r->server;
    struct pollfd fds[2] = {{r->fd, POLLIN, 0}, {server->done_wake, POLLIN, 0}};
    uint64_t tokens;

    atomic_store(&server->router_sleeps, true);
    /* Pairs with the fence in cl_server_give_back: either it sees that we sleep, or we see what it put. */
    atomic_thread_fence(memory_order_seq_cst);
    if (cl_ring_count(&server->done) == 0 && (r->ended || !is_readable(r)))
        poll(fds, 2, 1000); /* the timeout only bounds what a lost wake would cost */
    atomic_store(&server->router_sleeps, false);
    if ((fds[1].revents & POLLIN) != 0 && read(server->done_wake, &tokens, sizeof tokens) < 0)
        cl_server_log(server, LOG_WARNING, "eventfd: %s", strerror(errno));
}

static bool is_finished(const router *r)
{
    return r->ended || (atomic_load(&r->server->stopping) && atomic_load(&r->server->in_flight) == 0);
}

static collate_err router_open(router *r, cl_server *server)
{
    size_t size = sizeof r->fd;

    *r = (router){.server = server};
    r->spare = calloc(server->queue_limit + 2, sizeof *r->spare);
    if (r->spare == NULL)
        return COLLATE_E_NOMEM;
    if (zmq_getsockopt(server->router, ZMQ_FD, &r->fd, &size) != 0)
        return COLLATE_E_IO;
    cl_thread_init(&r->self, server, 0);
    return COLLATE_OK;
}

static void router_close(router *r)
{
    cl_job_free(r->next);
    for (size_t i = 0; i < r->n_spare; i++)
        cl_job_free(r->spare[i]);
    free(r->spare);
    cl_thread_fini(&r->self);
}

void *cl_router_main(void *argument)
{
    cl_server *server = argument;
    router r;

    if (router_open(&r, server) == COLLATE_OK) {
        while (!is_finished(&r)) {
            bool any = take_requests(&r);
            any = send_finished(&r) || any;
            if (!any && !is_finished(&r))
                sleep_until_something(&r);
        }
    }
    /* When the context ended under us, what is still with the workers comes back and is freed, unsent. */
    while (atomic_load(&server->in_flight) > 0)
        if (!send_finished(&r))
            sleep_until_something(&r);
    router_close(&r);
    atomic_store(&server->stopping, true);
    atomic_store(&server->router_ended, true);
    return NULL;
}
