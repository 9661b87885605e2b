#include "internal.h"

#include <errno.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zmq.h>

collate_err cl_client_fail(collate_client *client, collate_err err, const char *field, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    vsnprintf(client->message, sizeof client->message, format, args);
    va_end(args);
    snprintf(client->field, sizeof client->field, "%s", field);
    return err;
}

static void *open_monitor(collate_client *client)
{
    static atomic_uint serial;
    char address[64];
    int linger = 0;

    if (strncmp(client->endpoint, "inproc:", 7) == 0)
        return NULL;
    snprintf(address, sizeof address, "inproc://collate-client-monitor-%u", atomic_fetch_add(&serial, 1));
    if (zmq_socket_monitor(client->socket, address, ZMQ_EVENT_CONNECTED | ZMQ_EVENT_DISCONNECTED) != 0)
        return NULL;
    void *monitor = zmq_socket(client->context, ZMQ_PAIR);
    if (monitor == NULL)
        return NULL;
    zmq_setsockopt(monitor, ZMQ_LINGER, &linger, sizeof linger);
    if (zmq_connect(monitor, address) != 0) {
        zmq_close(monitor);
        return NULL;
    }
    return monitor;
}

static collate_err open_socket(collate_client *client)
{
    const int linger = 0, immediate = 1, reconnect = 20, reconnect_max = 1000, high = CL_CLIENT_MAX_PENDING;
    const int64_t max_frame = (int64_t)COLLATE_MAX_FRAME * 4;

    client->socket = zmq_socket(client->context, ZMQ_DEALER);
    if (client->socket == NULL)
        return COLLATE_E_IO;
    zmq_setsockopt(client->socket, ZMQ_LINGER, &linger, sizeof linger);
    zmq_setsockopt(client->socket, ZMQ_IMMEDIATE, &immediate, sizeof immediate); /* queue only for a connection that stands */
    zmq_setsockopt(client->socket, ZMQ_RECONNECT_IVL, &reconnect, sizeof reconnect);
    zmq_setsockopt(client->socket, ZMQ_RECONNECT_IVL_MAX, &reconnect_max, sizeof reconnect_max);
    zmq_setsockopt(client->socket, ZMQ_SNDHWM, &high, sizeof high);
    zmq_setsockopt(client->socket, ZMQ_RCVHWM, &high, sizeof high);
    zmq_setsockopt(client->socket, ZMQ_MAXMSGSIZE, &max_frame, sizeof max_frame);
    client->monitor = open_monitor(client);
    if (zmq_connect(client->socket, client->endpoint) != 0)
        return errno == EINVAL || errno == EPROTONOSUPPORT || errno == ENOCOMPATPROTO ? COLLATE_E_ARGUMENT : COLLATE_E_CONNECT;
    return COLLATE_OK;
}

static const char *choose_endpoint(const collate_client_options *options)
{
    const char *named = options->endpoint;

    if (named == NULL || named[0] == '\0')
        named = getenv("COLLATE_ENDPOINT");
    return named == NULL || named[0] == '\0' ? COLLATE_DEFAULT_ENDPOINT : named;
}

collate_err collate_client_new(const collate_client_options *given, collate_client **out)
{
    collate_client_options options = COLLATE_CLIENT_OPTIONS_INIT;
    collate_client *client = NULL;
    collate_err err = COLLATE_E_NOMEM;

    *out = NULL;
    if (given != NULL)
        memcpy(&options, given, given->size < sizeof options ? given->size : sizeof options);
    client = calloc(1, sizeof *client);
    if (client == NULL)
        return COLLATE_E_NOMEM;
    client->last = &client->first;
    client->next_id = 1;
    client->connect_ms = options.connect_ms;
    client->timeout_ms = options.timeout_ms;
    client->retries = options.retries;
    client->endpoint = strdup(choose_endpoint(&options));
    client->owns_context = options.zmq_context == NULL;
    client->context = client->owns_context ? zmq_ctx_new() : options.zmq_context;
    if (client->endpoint == NULL || client->context == NULL)
        goto done;
    err = open_socket(client);
    if (err != COLLATE_OK)
        goto done;
    *out = client;
    client = NULL; /* the caller's now */
done:
    collate_client_free(client);
    return err;
}

void collate_client_free(collate_client *client)
{
    if (client == NULL)
        return;
    cl_client_forget_all(client);
    if (client->socket != NULL) {
        zmq_socket_monitor(client->socket, NULL, 0);
        zmq_close(client->socket);
    }
    if (client->monitor != NULL)
        zmq_close(client->monitor);
    if (client->owns_context && client->context != NULL)
        zmq_ctx_term(client->context);
    free(client->endpoint);
    free(client);
}

const char *collate_client_error(const collate_client *client)
{
    return client->message;
}

const char *collate_client_error_field(const collate_client *client)
{
    return client->field;
}

size_t collate_client_pending(const collate_client *client)
{
    return client->n_pending;
}

int collate_client_fd(collate_client *client)
{
    int fd = -1;
    size_t size = sizeof fd;

    return zmq_getsockopt(client->socket, ZMQ_FD, &fd, &size) == 0 ? fd : -1;
}
