/*
 * pending.c - requests under way: packed, sent, lost with a connection and sent again, answered.
 *
 * A DEALER socket carries [empty][payload] and every request has a number of its own, so answers are told apart whatever
 * their order. What was sent and not answered is kept; when the socket monitor says that the connection broke, it is
 * sent again on the next one (the daemon answers a repeated read or add the same).
 */
#include "internal.h"

#include <stdlib.h>
#include <string.h>
#include <zmq.h>

static collate_err pack_request(const char *op, const void *args, size_t length, uint64_t id, msgpack_sbuffer *out)
{
    msgpack_packer pk;
    int bad = 0;

    msgpack_packer_init(&pk, out, msgpack_sbuffer_write);
    bad |= msgpack_pack_map(&pk, 4);
    bad |= msgpack_pack_str(&pk, 1) | msgpack_pack_str_body(&pk, "v", 1) | msgpack_pack_int(&pk, COLLATE_PROTOCOL);
    bad |= msgpack_pack_str(&pk, 2) | msgpack_pack_str_body(&pk, "id", 2) | msgpack_pack_uint64(&pk, id);
    bad |= msgpack_pack_str(&pk, 2) | msgpack_pack_str_body(&pk, "op", 2);
    bad |= msgpack_pack_str(&pk, strlen(op)) | msgpack_pack_str_body(&pk, op, strlen(op));
    bad |= msgpack_pack_str(&pk, 4) | msgpack_pack_str_body(&pk, "args", 4);
    bad |= msgpack_sbuffer_write(out, args, length);
    if (bad != 0)
        return COLLATE_E_NOMEM;
    return out->size > COLLATE_MAX_FRAME ? COLLATE_E_TOO_BIG : COLLATE_OK;
}

collate_err cl_client_remember(collate_client *client, const char *op, const void *args, size_t length, bool async, cl_client_pending **out)
{
    msgpack_sbuffer packed;
    collate_err err = COLLATE_E_NOMEM;
    cl_client_pending *request = NULL;

    if (client->n_pending >= CL_CLIENT_MAX_PENDING)
        return cl_client_fail(client, COLLATE_E_BUSY, "", "%d requests wait for their answers already", CL_CLIENT_MAX_PENDING);
    msgpack_sbuffer_init(&packed);
    err = pack_request(op, args, length, client->next_id, &packed);
    if (err != COLLATE_OK) {
        cl_client_fail(client, err, "", "%s: a request takes at most %u bytes", collate_err_text(err), COLLATE_MAX_FRAME);
        goto done;
    }
    request = malloc(sizeof *request + packed.size);
    if (request == NULL) {
        err = cl_client_fail(client, COLLATE_E_NOMEM, "", "out of memory");
        goto done;
    }
    *request = (cl_client_pending){.id = client->next_id++,
        .length = packed.size,
        .resends_left = client->retries,
        .async = async,
        .repeatable = strcmp(op, "shutdown") != 0};
    memcpy(request->payload, packed.data, packed.size);
    *client->last = request;
    client->last = &request->next;
    client->n_pending++;
    *out = request;
done:
    msgpack_sbuffer_destroy(&packed);
    return err;
}

static void drop(cl_client_pending *request)
{
    if (request->answered)
        zmq_msg_close(&request->answer);
    free(request);
}

void cl_client_forget(collate_client *client, uint64_t id)
{
    for (cl_client_pending **link = &client->first; *link != NULL; link = &(*link)->next) {
        cl_client_pending *request = *link;
        if (request->id != id)
            continue;
        *link = request->next;
        if (request->next == NULL)
            client->last = link;
        client->n_pending--;
        drop(request);
        return;
    }
}

void cl_client_forget_all(collate_client *client)
{
    while (client->first != NULL) {
        cl_client_pending *next = client->first->next;
        drop(client->first);
        client->first = next;
    }
    client->last = &client->first;
    client->n_pending = 0;
}

/* Sends whatever waits and a connection takes, without blocking. */
static void send_waiting(collate_client *client)
{
    if (client->monitor != NULL && !client->link_up)
        return;
    for (cl_client_pending *request = client->first; request != NULL; request = request->next) {
        if (request->sent)
            continue;
        if (zmq_send(client->socket, "", 0, ZMQ_SNDMORE | ZMQ_DONTWAIT) < 0)
            return; /* no connection yet, or its queue is full */
        if (zmq_send(client->socket, request->payload, request->length, ZMQ_DONTWAIT) < 0)
            return;
        request->sent = true;
        client->connected = true;
    }
}

/* What the connection lost waits to be sent again, as often as it may. */
static void mark_lost(collate_client *client)
{
    for (cl_client_pending *request = client->first; request != NULL; request = request->next) {
        if (!request->sent || request->answered || !request->repeatable || request->resends_left <= 0)
            continue;
        request->resends_left--;
        request->sent = false;
    }
}

/*
 * The state of the connection as the monitor tells it. Nothing is sent between "disconnected" and "connected": a pipe that is being taken
 * down still accepts messages, and what it accepts then is lost without a further event.
 */
static void read_monitor(collate_client *client)
{
    zmq_msg_t frame;

    if (client->monitor == NULL)
        return;
    for (;;) {
        uint16_t event = 0;
        zmq_msg_init(&frame);
        int n = zmq_msg_recv(&frame, client->monitor, ZMQ_DONTWAIT);
        if (n >= 2 && zmq_msg_more(&frame))
            memcpy(&event, zmq_msg_data(&frame), sizeof event);
        zmq_msg_close(&frame);
        if (n < 0)
            return;
        if (event == ZMQ_EVENT_CONNECTED)
            client->link_up = true;
        if (event == ZMQ_EVENT_DISCONNECTED) {
            client->link_up = false;
            mark_lost(client);
        }
    }
}

/* The next message of the socket, its last frame in *out; false when none is there. */
static bool receive_payload(collate_client *client, zmq_msg_t *out)
{
    zmq_msg_init(out);
    if (zmq_msg_recv(out, client->socket, ZMQ_DONTWAIT) < 0) {
        zmq_msg_close(out);
        return false;
    }
    while (zmq_msg_more(out)) {
        if (zmq_msg_recv(out, client->socket, ZMQ_DONTWAIT) < 0) {
            zmq_msg_close(out);
            return false;
        }
    }
    return true;
}

/* The `id` of a reply, 0 when it has none; UINT64_MAX when the bytes are no reply at all. */
static uint64_t reply_id(const char *data, size_t length)
{
    msgpack_unpacked unpacked;
    uint64_t id = 0;

    if (!cl_client_frame_ok(data, length))
        return UINT64_MAX;
    msgpack_unpacked_init(&unpacked);
    if (msgpack_unpack_next(&unpacked, data, length, NULL) == MSGPACK_UNPACK_SUCCESS)
        id = (uint64_t)collate_value_integer(collate_value_get((const collate_value *)&unpacked.data, "id"), 0);
    msgpack_unpacked_destroy(&unpacked);
    return id;
}

/* Files every message that has come with its request; answers to nobody (given up on before) are thrown away. */
static void file_answers(collate_client *client)
{
    zmq_msg_t message;

    while (receive_payload(client, &message)) {
        uint64_t id = reply_id(zmq_msg_data(&message), zmq_msg_size(&message));
        cl_client_pending *request = client->first;
        while (request != NULL && request->id != id && (id != 0 || client->n_pending != 1))
            request = request->next; /* a reply without id (the daemon could not read it) is for the only one there is */
        if (request == NULL || request->answered) {
            zmq_msg_close(&message);
            continue;
        }
        zmq_msg_init(&request->answer);
        zmq_msg_move(&request->answer, &message);
        zmq_msg_close(&message);
        request->answered = true;
        request->sent = true;
    }
}

void cl_client_turn(collate_client *client)
{
    read_monitor(client);
    file_answers(client);
    send_waiting(client);
}

void cl_client_sleep(collate_client *client, int64_t ms)
{
    bool unsent = false;
    zmq_pollitem_t items[2] = {{.socket = client->socket, .events = ZMQ_POLLIN}, {.socket = client->monitor, .events = ZMQ_POLLIN}};

    for (const cl_client_pending *request = client->first; request != NULL && !unsent; request = request->next)
        unsent = !request->sent;
    if (unsent && (client->monitor == NULL || client->link_up))
        items[0].events |= ZMQ_POLLOUT;
    zmq_poll(items, client->monitor != NULL ? 2 : 1, (long)ms);
}
