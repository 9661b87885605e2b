/*
 * session.c - who answers: the daemon that runs, or one inside this process.
 *
 * A daemon inside answers over inproc:// on this process's own context, with the same engine and protocol, keeps nothing
 * on disk and ends with the command.
 */
#include "cli.h"

#include "collate/server.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <zmq.h>

#define INSIDE "inproc://collate"
#define LOOK_MS 300       /* a daemon on this machine takes a connection in well under this */
#define CONNECT_MS 2000

typedef struct session {
    void *context;
    collate_server *server;
} session;

static const char *endpoint_of(const cl_cli *cli)
{
    const char *named = cli->options.endpoint != NULL ? cli->options.endpoint : getenv("COLLATE_ENDPOINT");

    return named != NULL && named[0] != '\0' ? named : COLLATE_DEFAULT_ENDPOINT;
}

/* An ipc endpoint whose socket is not there needs no waiting to know that nobody answers. */
static bool certainly_nobody(const char *endpoint)
{
    struct stat about;

    return strncmp(endpoint, "ipc://", 6) == 0 && endpoint[6] != '@' && stat(endpoint + 6, &about) != 0;
}

static collate_err open_client(cl_cli *cli, const char *endpoint, void *context, int connect_ms)
{
    collate_client_options options = COLLATE_CLIENT_OPTIONS_INIT;

    options.endpoint = endpoint;
    options.zmq_context = context;
    options.connect_ms = connect_ms;
    options.timeout_ms = cli->options.timeout_ms;
    return collate_client_new(&options, &cli->client);
}

static int start_inside(cl_cli *cli)
{
    collate_server_options options = COLLATE_SERVER_OPTIONS_INIT;
    const char *const endpoints[] = {INSIDE};
    session *inside = calloc(1, sizeof *inside);
    char why[256] = "out of memory";
    collate_err err = COLLATE_E_NOMEM;

    if (inside == NULL)
        return cl_cli_fail(CL_EXIT_FAILED, "out of memory");
    cli->session = inside;
    inside->context = zmq_ctx_new();
    options.context = inside->context;
    options.endpoints = endpoints;
    options.n_endpoints = 1;
    if (inside->context != NULL)
        err = collate_server_new(&options, &inside->server, why, sizeof why);
    if (err == COLLATE_OK)
        err = collate_server_start(inside->server);
    if (err == COLLATE_OK)
        err = open_client(cli, INSIDE, inside->context, CONNECT_MS);
    if (err != COLLATE_OK)
        return cl_cli_fail(CL_EXIT_FAILED, "no daemon could be started in this process: %s", why);
    return CL_EXIT_OK;
}

int cl_cli_connect(cl_cli *cli, bool in_process_if_none)
{
    const char *endpoint = endpoint_of(cli);
    bool chosen = cli->options.endpoint != NULL; /* a daemon that was named must be there */

    if (cli->options.in_process)
        return start_inside(cli);
    if (in_process_if_none && !chosen && certainly_nobody(endpoint))
        return start_inside(cli);
    collate_err err = open_client(cli, endpoint, NULL, in_process_if_none && !chosen ? LOOK_MS : CONNECT_MS);
    if (err != COLLATE_OK)
        return cl_cli_fail(CL_EXIT_USAGE, "%s: not an endpoint (ipc://PATH, tcp://HOST:PORT)", endpoint);
    err = collate_ping(cli->client);
    if (err == COLLATE_OK)
        return CL_EXIT_OK;
    if (err != COLLATE_E_CONNECT || !in_process_if_none || chosen)
        return cl_cli_fail_call(cli, err);
    collate_client_free(cli->client);
    cli->client = NULL;
    return start_inside(cli);
}

void cl_cli_disconnect(cl_cli *cli)
{
    session *inside = cli->session;

    collate_client_free(cli->client);
    cli->client = NULL;
    if (inside == NULL)
        return;
    if (inside->server != NULL) {
        collate_server_stop(inside->server, CONNECT_MS);
        collate_server_free(inside->server);
    }
    if (inside->context != NULL)
        zmq_ctx_term(inside->context);
    free(inside);
    cli->session = NULL;
}
