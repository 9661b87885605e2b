/* The thread that tells subscribers what changed (service/THREADS). What it tells is found in events_compare.c. */
#include "service/events_put.h"

#include "corpus/corpus.h"
#include "service/bind.h"
#include "service/server_state.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <syslog.h>
#include <unistd.h>
#include <zmq.h>

#define SEND_QUEUE 20000 /* events kept for one subscriber; some 6 MB. Past it they are dropped for that one */
#define LINGER_MS 200
#define HANDSHAKE_MS 2000
#define HEARTBEAT_MS 5000
#define TOPIC_ROOM 256   /* longer names are cut */

void cl_events_init(cl_events *events)
{
    *events = (cl_events){.wake = -1};
    atomic_init(&events->sequence, 0);
    atomic_init(&events->stop, false);
}

static bool set_option(void *socket, int option, int value)
{
    return zmq_setsockopt(socket, option, &value, sizeof value) == 0;
}

collate_err cl_events_bind(cl_server *server, const char *const *endpoints, size_t n, char *why, size_t why_size)
{
    cl_events *events = &server->events;
    const int64_t most = 1024; /* of a subscription, all that subscribers may send */
    collate_err err = COLLATE_OK;

    if (n == 0)
        return COLLATE_OK;
    events->epoch = (uint64_t)cl_clock_wall_ms();
    events->wake = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    events->endpoints = calloc(n, sizeof *events->endpoints);
    events->socket = zmq_socket(server->context, ZMQ_XPUB);
    if (events->endpoints == NULL || events->wake < 0 || events->socket == NULL)
        return COLLATE_E_NOMEM;
    if (!set_option(events->socket, ZMQ_SNDHWM, SEND_QUEUE) || !set_option(events->socket, ZMQ_LINGER, LINGER_MS) ||
        !set_option(events->socket, ZMQ_HANDSHAKE_IVL, HANDSHAKE_MS) || !set_option(events->socket, ZMQ_HEARTBEAT_IVL, HEARTBEAT_MS) ||
        zmq_setsockopt(events->socket, ZMQ_MAXMSGSIZE, &most, sizeof most) != 0)
        return COLLATE_E_IO;
    for (size_t i = 0; i < n && err == COLLATE_OK; i++) {
        err = cl_bind(events->socket, endpoints[i], &events->endpoints[i], why, why_size);
        events->n_endpoints += err == COLLATE_OK;
    }
    return err;
}

static uint64_t *number_of(cl_teller *teller, const char *event)
{
    return &teller->numbers[event[0] == 'd' ? 0 : event[0] == 's' ? 1 : event[0] == 'q' ? 2 : 3];
}

void cl_event_open(cl_teller *teller, const char *event)
{
    cl_reply_reset(&teller->pack, (size_t)1 << 20);
    cl_put_map(&teller->pack, NULL);
    cl_put_uint(&teller->pack, "v", 1);
    cl_put_uint(&teller->pack, "sequence", atomic_load_explicit(&teller->events->sequence, memory_order_relaxed) + 1);
    cl_put_uint(&teller->pack, "number", ++*number_of(teller, event));
    cl_put_uint(&teller->pack, "epoch", teller->events->epoch);
    cl_put_uint(&teller->pack, "generation", cl_generation_number(teller->after));
    cl_put_cstr(&teller->pack, "event", event);
}

/* One that cannot be packed or sent has its number all the same: a gap is what it is. */
void cl_event_send(cl_teller *teller, cl_str topic)
{
    cl_reply *pack = &teller->pack;
    size_t n = topic.len < TOPIC_ROOM ? topic.len : TOPIC_ROOM;

    cl_put_end(pack);
    atomic_fetch_add_explicit(&teller->events->sequence, 1, memory_order_relaxed);
    if (pack->err != COLLATE_OK) {
        cl_server_log(teller->server, LOG_WARNING, "an event of %.*s could not be packed: %s", (int)n, topic.ptr, cl_err_text(pack->err));
        return;
    }
    if (zmq_send(teller->events->socket, topic.ptr, n, ZMQ_SNDMORE | ZMQ_DONTWAIT) >= 0)
        zmq_send(teller->events->socket, pack->bytes, pack->n, ZMQ_DONTWAIT);
}

/* Would an event of conflicts fall under this subscription? */
static bool is_of_conflicts(const char *topic, size_t n)
{
    static const char conflict[] = "conflict.";
    size_t shorter = n < sizeof conflict - 1 ? n : sizeof conflict - 1;

    return memcmp(topic, conflict, shorter) == 0;
}

/* Subscriptions come as messages: a byte 1 or 0, then the topic. */
static void take_subscriptions(cl_teller *teller)
{
    char frame[1025];
    int n;

    while ((n = zmq_recv(teller->events->socket, frame, sizeof frame, ZMQ_DONTWAIT)) > 0) {
        bool of_conflicts = (size_t)n <= sizeof frame && is_of_conflicts(frame + 1, (size_t)n - 1);
        if (of_conflicts && frame[0] == 1)
            teller->n_conflict_topics++;
        else if (of_conflicts && frame[0] == 0)
            teller->n_conflict_topics -= teller->n_conflict_topics > 0;
    }
}

static void tell_news(cl_teller *teller)
{
    const cl_generation *now = cl_corpus_hold(teller->server->corpus);
    collate_err err = COLLATE_OK;

    if (cl_generation_number(now) == cl_generation_number(teller->before)) {
        cl_generation_rele(now);
        return;
    }
    teller->after = now;
    err = cl_events_compare(teller);
    if (err != COLLATE_OK) { /* a number that nobody gets: the gap says that something is missing */
        atomic_fetch_add_explicit(&teller->events->sequence, 1, memory_order_relaxed);
        cl_server_log(teller->server, LOG_WARNING, "events of generation %llu are incomplete: %s",
            (unsigned long long)cl_generation_number(now), cl_err_text(err));
    }
    cl_arena_reset(&teller->arena, (size_t)1 << 20);
    cl_generation_rele(teller->before);
    teller->before = now;
    teller->after = NULL;
}

static void *tell_all(void *argument)
{
    cl_server *server = argument;
    cl_teller teller = {.server = server, .events = &server->events, .before = cl_corpus_hold(server->corpus)};
    bool ended = false;

    cl_arena_init(&teller.arena, 0);
    cl_reply_init(&teller.pack);
    while (!ended) {
        zmq_pollitem_t items[2] = {{.socket = server->events.socket, .events = ZMQ_POLLIN},
            {.fd = server->events.wake, .events = ZMQ_POLLIN}};
        uint64_t woken;
        ended = zmq_poll(items, 2, -1) < 0 && errno == ETERM;
        if ((items[1].revents & ZMQ_POLLIN) != 0 && read(server->events.wake, &woken, sizeof woken) < 0 && errno != EAGAIN)
            cl_server_log(server, LOG_WARNING, "eventfd: %s", strerror(errno));
        ended |= atomic_load(&server->events.stop);
        take_subscriptions(&teller);
        tell_news(&teller);
    }
    cl_generation_rele(teller.before);
    cl_reply_fini(&teller.pack);
    cl_arena_fini(&teller.arena);
    return NULL;
}

collate_err cl_events_start(cl_server *server)
{
    cl_events *events = &server->events;

    if (events->socket == NULL)
        return COLLATE_OK;
    events->started = pthread_create(&events->thread, NULL, tell_all, server) == 0;
    return events->started ? COLLATE_OK : COLLATE_E_IO;
}

void cl_events_tell(cl_events *events)
{
    uint64_t one = 1;

    if (events->started && write(events->wake, &one, sizeof one) < 0)
        return; /* full: it is being woken already */
}

void cl_events_stop(cl_events *events)
{
    if (events->started) {
        atomic_store(&events->stop, true);
        cl_events_tell(events);
        pthread_join(events->thread, NULL);
        events->started = false;
    }
    if (events->socket == NULL)
        return;
    zmq_close(events->socket);
    events->socket = NULL;
    for (size_t i = 0; i < events->n_endpoints; i++)
        cl_unbind(events->endpoints[i]);
}

void cl_events_fini(cl_events *events)
{
    for (size_t i = 0; i < events->n_endpoints; i++)
        free(events->endpoints[i]);
    free(events->endpoints);
    if (events->wake >= 0)
        close(events->wake);
}
