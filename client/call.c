#include "internal.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static int64_t now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* The daemon's error, remembered. */
static collate_err take_error(collate_client *client, const collate_value *error)
{
    size_t n_message = 0, n_field = 0;
    const char *message = collate_value_text(collate_value_get(error, "message"), &n_message);
    const char *field = collate_value_text(collate_value_get(error, "field"), &n_field);
    int64_t code = collate_value_integer(collate_value_get(error, "code"), COLLATE_E_INTERNAL);
    char name[256];

    snprintf(name, sizeof name, "%.*s", (int)(n_field < 255 ? n_field : 255), field != NULL ? field : "");
    if (code <= 0 || code > INT32_MAX)
        code = COLLATE_E_INTERNAL;
    if (message == NULL)
        return cl_client_fail(client, (collate_err)code, name, "%s", collate_err_text((collate_err)code));
    return cl_client_fail(client, (collate_err)code, name, "%.*s", (int)(n_message < 1000 ? n_message : 1000), message);
}

static collate_err pack_result(collate_reply *reply, const msgpack_object *result)
{
    msgpack_sbuffer packed;
    msgpack_packer pk;
    collate_err err = COLLATE_E_NOMEM;

    msgpack_sbuffer_init(&packed);
    msgpack_packer_init(&pk, &packed, msgpack_sbuffer_write);
    if (msgpack_pack_object(&pk, *result) == 0) {
        void *copy = msgpack_zone_malloc(cl_client_result_zone(reply), packed.size > 0 ? packed.size : 1);
        if (copy != NULL) {
            memcpy(copy, packed.data, packed.size);
            reply->packed = copy;
            reply->packed_length = packed.size;
            err = COLLATE_OK;
        }
    }
    msgpack_sbuffer_destroy(&packed);
    return err;
}

collate_err cl_client_reply_decode(collate_client *client, const char *data, size_t length, const collate_reply **out)
{
    collate_err err = COLLATE_E_NOMEM;
    collate_reply *reply = cl_client_result_new(sizeof *reply);
    msgpack_object *root = NULL;
    char *copy = NULL;
    size_t at = 0;

    if (reply == NULL)
        return cl_client_fail(client, err, "", "out of memory");
    /* strings in the decoded tree point into the bytes, so those move into the zone first */
    copy = msgpack_zone_malloc(cl_client_result_zone(reply), length);
    root = msgpack_zone_malloc(cl_client_result_zone(reply), sizeof *root);
    if (copy == NULL || root == NULL)
        goto done;
    memcpy(copy, data, length);
    if (msgpack_unpack(copy, length, &at, cl_client_result_zone(reply), root) != MSGPACK_UNPACK_SUCCESS) {
        err = cl_client_fail(client, COLLATE_E_MALFORMED, "", "the reply is not well-formed MessagePack");
        goto done;
    }
    const collate_value *whole = (const collate_value *)root;
    if (!collate_value_bool(collate_value_get(whole, "ok"), false)) {
        err = take_error(client, collate_value_get(whole, "error"));
        goto done;
    }
    reply->result = collate_value_get(whole, "result");
    reply->generation = (uint64_t)collate_value_integer(collate_value_get(whole, "generation"), 0);
    reply->took_us = (uint64_t)collate_value_integer(collate_value_get(whole, "took_us"), 0);
    if (reply->result == NULL) {
        err = cl_client_fail(client, COLLATE_E_MALFORMED, "result", "the reply has neither a result nor an error");
        goto done;
    }
    err = pack_result(reply, (const msgpack_object *)reply->result);
    if (err != COLLATE_OK)
        goto done;
    client->message[0] = client->field[0] = '\0';
    *out = reply;
    reply = NULL; /* the caller's now */
done:
    collate_free(reply);
    return err;
}

/* Hand out an answered request and forget it. */
static collate_err give(collate_client *client, cl_client_pending *request, const collate_reply **out)
{
    collate_err err = cl_client_reply_decode(client, zmq_msg_data(&request->answer), zmq_msg_size(&request->answer), out);

    cl_client_forget(client, request->id);
    return err;
}

static collate_err no_answer(collate_client *client, const cl_client_pending *request)
{
    if (!request->sent)
        return cl_client_fail(client, COLLATE_E_CONNECT, "", "no daemon answers at %s", client->endpoint);
    return cl_client_fail(client, COLLATE_E_TIMEOUT, "", "no reply from %s within %d ms", client->endpoint, client->timeout_ms);
}

collate_err collate_call_packed(collate_client *client, const char *op, const void *args, size_t length, const collate_reply **out)
{
    static const char empty_map[1] = {(char)0x80};
    cl_client_pending *request = NULL;
    int64_t start = now_ms();
    collate_err err = cl_client_remember(client, op, args != NULL ? args : empty_map, args != NULL ? length : 1, false, &request);

    if (err != COLLATE_OK)
        return err;
    for (;;) {
        cl_client_turn(client);
        if (request->answered)
            return give(client, request, out);
        int64_t waited = now_ms() - start;
        int64_t allowed = request->sent ? client->timeout_ms : client->connect_ms;
        if (waited >= allowed)
            break;
        cl_client_sleep(client, allowed - waited);
    }
    err = no_answer(client, request);
    cl_client_forget(client, request->id);
    return err;
}

collate_err collate_call(collate_client *client, const char *op, const collate_args *args, const collate_reply **out)
{
    const void *packed = NULL;
    size_t length = 0;
    collate_err err = cl_client_args_packed(args, &packed, &length);

    if (err != COLLATE_OK)
        return cl_client_fail(client, err, "", "%s: the arguments could not be built", collate_err_text(err));
    return collate_call_packed(client, op, packed, length, out);
}

collate_err collate_send(collate_client *client, const char *op, const collate_args *args, uint64_t *ticket)
{
    const void *packed = NULL;
    size_t length = 0;
    cl_client_pending *request = NULL;
    collate_err err = cl_client_args_packed(args, &packed, &length);

    if (err != COLLATE_OK)
        return cl_client_fail(client, err, "", "%s: the arguments could not be built", collate_err_text(err));
    err = cl_client_remember(client, op, packed, length, true, &request);
    if (err != COLLATE_OK)
        return err;
    *ticket = request->id;
    cl_client_turn(client);
    return COLLATE_OK;
}

collate_err collate_receive(collate_client *client, int timeout_ms, uint64_t *ticket, const collate_reply **out)
{
    int64_t start = now_ms();

    for (;;) {
        cl_client_turn(client);
        for (cl_client_pending *request = client->first; request != NULL; request = request->next) {
            if (!request->async || !request->answered)
                continue;
            *ticket = request->id;
            return give(client, request, out);
        }
        int64_t left = timeout_ms - (now_ms() - start);
        if (left <= 0)
            return cl_client_fail(client, COLLATE_E_TIMEOUT, "", "no answer is here yet");
        cl_client_sleep(client, left);
    }
}

collate_err collate_ping(collate_client *client)
{
    const collate_reply *reply = NULL;
    collate_err err = collate_call(client, "ping", NULL, &reply);

    if (err == COLLATE_OK)
        collate_free(reply);
    return err;
}
