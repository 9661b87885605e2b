#include "internal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RECEIVE_QUEUE 100000 /* events that wait for a slow reader of this process; past it the library drops, and the numbers say so */
#define MOST_TOPICS 256

enum { N_KINDS = 4 };
static const char *const kinds[N_KINDS] = {"document.", "story.", "quote.", "conflict."};

struct collate_events {
    void *context;
    bool owns_context;
    void *socket;
    char **topics; /* NULL-ended */
    size_t n_topics;
    uint64_t epoch;
    uint64_t last[N_KINDS]; /* number of the last event of each kind; 0: none seen */
    uint64_t missed;        /* not yet told of */
    bool restarted;
};

static int kind_of(const char *topic, size_t length)
{
    for (int i = 0; i < N_KINDS; i++) {
        if (length >= strlen(kinds[i]) && memcmp(topic, kinds[i], strlen(kinds[i])) == 0)
            return i;
    }
    return -1;
}

/* Whole kinds are subscribed to, so that every number of a kind arrives and a gap is one; the rest is left out here. */
static collate_err subscribe(collate_events *events, const char *topic)
{
    size_t length = strlen(topic);
    bool any = false;

    for (int i = 0; i < N_KINDS; i++) {
        size_t n = strlen(kinds[i]);
        if (memcmp(topic, kinds[i], length < n ? length : n) != 0)
            continue;
        any = true;
        if (zmq_setsockopt(events->socket, ZMQ_SUBSCRIBE, kinds[i], n) != 0)
            return COLLATE_E_IO;
    }
    return any ? COLLATE_OK : COLLATE_E_ARGUMENT;
}

static bool is_wanted(const collate_events *events, const char *topic, size_t length)
{
    for (size_t i = 0; i < events->n_topics; i++) {
        size_t n = strlen(events->topics[i]);
        if (n <= length && memcmp(events->topics[i], topic, n) == 0)
            return true;
    }
    return events->n_topics == 0;
}

collate_err collate_events_new(
    const char *endpoint, const char *const *topics, size_t n_topics, void *zmq_context, collate_events **out)
{
    const int linger = 0, high = RECEIVE_QUEUE;
    const int64_t most = (int64_t)COLLATE_MAX_FRAME * 4;
    collate_err err = endpoint == NULL || n_topics > MOST_TOPICS ? COLLATE_E_ARGUMENT : COLLATE_E_NOMEM;
    collate_events *events = err == COLLATE_E_NOMEM ? calloc(1, sizeof *events) : NULL;

    *out = NULL;
    if (events == NULL)
        return err;
    events->owns_context = zmq_context == NULL;
    events->context = events->owns_context ? zmq_ctx_new() : zmq_context;
    events->topics = calloc(n_topics + 1, sizeof *events->topics);
    events->socket = events->context != NULL ? zmq_socket(events->context, ZMQ_SUB) : NULL;
    if (events->topics == NULL || events->socket == NULL)
        goto failed;
    zmq_setsockopt(events->socket, ZMQ_LINGER, &linger, sizeof linger);
    zmq_setsockopt(events->socket, ZMQ_RCVHWM, &high, sizeof high);
    zmq_setsockopt(events->socket, ZMQ_MAXMSGSIZE, &most, sizeof most);
    for (size_t i = 0; i < n_topics; i++) {
        events->topics[i] = strdup(topics[i]);
        if (events->topics[i] == NULL)
            goto failed;
        events->n_topics++;
        err = subscribe(events, topics[i]);
        if (err != COLLATE_OK)
            goto failed;
    }
    err = n_topics == 0 ? subscribe(events, "") : COLLATE_OK;
    if (err == COLLATE_OK && zmq_connect(events->socket, endpoint) != 0)
        err = COLLATE_E_ARGUMENT;
    if (err != COLLATE_OK)
        goto failed;
    *out = events;
    return COLLATE_OK;
failed:
    collate_events_free(events);
    return err;
}

void collate_events_free(collate_events *events)
{
    if (events == NULL)
        return;
    if (events->socket != NULL)
        zmq_close(events->socket);
    if (events->owns_context && events->context != NULL)
        zmq_ctx_term(events->context);
    for (size_t i = 0; i < events->n_topics; i++)
        free(events->topics[i]);
    free(events->topics);
    free(events);
}

/* Numbers of a kind rise by one; what is left out was lost. */
static void count(collate_events *events, int kind, const collate_value *payload)
{
    uint64_t epoch = (uint64_t)collate_value_integer(collate_value_get(payload, "epoch"), 0);
    uint64_t number = (uint64_t)collate_value_integer(collate_value_get(payload, "number"), 0);

    if (events->epoch != 0 && epoch != events->epoch) {
        events->restarted = true;
        memset(events->last, 0, sizeof events->last);
    }
    events->epoch = epoch;
    if (events->last[kind] != 0 && number > events->last[kind] + 1)
        events->missed += number - events->last[kind] - 1;
    events->last[kind] = number;
}

/* The payload as an event, or NULL: memory, or bytes that are no payload (*err says which). */
static collate_event *decode(const zmq_msg_t *topic, zmq_msg_t *payload, collate_err *err)
{
    size_t length = zmq_msg_size(topic), n = zmq_msg_size(payload), offset = 0;
    const char *bytes = zmq_msg_data(payload);
    collate_event *event = cl_client_frame_ok(bytes, n) ? cl_client_result_new(sizeof *event) : NULL;

    *err = cl_client_frame_ok(bytes, n) ? COLLATE_E_NOMEM : COLLATE_E_MALFORMED;
    if (event == NULL)
        return NULL;
    msgpack_zone *zone = cl_client_result_zone(event);
    msgpack_object *object = msgpack_zone_malloc(zone, sizeof *object);
    char *name = msgpack_zone_malloc(zone, length + 1), *kept = msgpack_zone_malloc(zone, n + 1);
    if (object == NULL || name == NULL || kept == NULL) {
        collate_free(event);
        return NULL;
    }
    memcpy(name, zmq_msg_data((zmq_msg_t *)(uintptr_t)topic), length);
    name[length] = '\0';
    memcpy(kept, bytes, n);
    if (msgpack_unpack(kept, n, &offset, zone, object) != MSGPACK_UNPACK_SUCCESS || object->type != MSGPACK_OBJECT_MAP) {
        *err = COLLATE_E_MALFORMED;
        collate_free(event);
        return NULL;
    }
    event->topic = name;
    event->payload = (const collate_value *)object;
    event->sequence = (uint64_t)collate_value_integer(collate_value_get(event->payload, "sequence"), 0);
    event->generation = (uint64_t)collate_value_integer(collate_value_get(event->payload, "generation"), 0);
    return event;
}

/* One message, when there is one: 1 and *out when it is wanted, 0 when it is not, -1 when none is there. */
static int take(collate_events *events, const collate_event **out, collate_err *err)
{
    zmq_msg_t topic, payload;
    int taken = -1;

    zmq_msg_init(&topic);
    zmq_msg_init(&payload);
    if (zmq_msg_recv(&topic, events->socket, ZMQ_DONTWAIT) < 0)
        goto done;
    taken = 0;
    if (!zmq_msg_more(&topic) || zmq_msg_recv(&payload, events->socket, 0) < 0)
        goto done;
    int kind = kind_of(zmq_msg_data(&topic), zmq_msg_size(&topic));
    collate_event *event = kind >= 0 && !zmq_msg_more(&payload) ? decode(&topic, &payload, err) : NULL;
    if (event == NULL)
        goto done;
    count(events, kind, event->payload);
    if (!is_wanted(events, event->topic, strlen(event->topic))) {
        collate_free(event);
        goto done;
    }
    event->missed = events->missed;
    event->restarted = events->restarted;
    events->missed = 0;
    events->restarted = false;
    *out = event;
    taken = 1;
done:
    while (taken >= 0 && zmq_msg_more(&payload)) { /* frames that no event has */
        if (zmq_msg_recv(&payload, events->socket, 0) < 0)
            break;
    }
    zmq_msg_close(&topic);
    zmq_msg_close(&payload);
    return taken;
}

collate_err collate_events_next(collate_events *events, int timeout_ms, const collate_event **out)
{
    *out = NULL;
    for (;;) {
        collate_err err = COLLATE_OK;
        int taken = take(events, out, &err);
        if (taken > 0)
            return COLLATE_OK;
        if (err == COLLATE_E_NOMEM)
            return err;
        if (taken == 0)
            continue;
        zmq_pollitem_t item = {.socket = events->socket, .events = ZMQ_POLLIN};
        int ready = zmq_poll(&item, 1, timeout_ms);
        if (ready < 0 && errno != EINTR)
            return COLLATE_E_IO;
        if (ready <= 0)
            return COLLATE_E_TIMEOUT;
    }
}
