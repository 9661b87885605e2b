#include "collate/server.h"
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zmq.h>

typedef struct running {
    void *context;
    collate_server *server;
    void *socket; /* DEALER */
} running;

static void begin(running *r, unsigned queue)
{
    static const char *const endpoints[] = {"inproc://test"};
    collate_server_options o = COLLATE_SERVER_OPTIONS_INIT;
    char why[256] = "";
    int timeout = 10000;

    r->context = zmq_ctx_new();
    o.context = r->context;
    o.endpoints = endpoints;
    o.n_endpoints = 1;
    o.workers = 2;
    o.queue = queue;
    if (collate_server_new(&o, &r->server, why, sizeof why) != COLLATE_OK)
        fail_msg("%s", why);
    assert_int_equal(collate_server_start(r->server), COLLATE_OK);
    r->socket = zmq_socket(r->context, ZMQ_DEALER);
    zmq_setsockopt(r->socket, ZMQ_RCVTIMEO, &timeout, sizeof timeout);
    assert_int_equal(zmq_connect(r->socket, "inproc://test"), 0);
}

static void end(running *r)
{
    int linger = 0;

    zmq_setsockopt(r->socket, ZMQ_LINGER, &linger, sizeof linger);
    zmq_close(r->socket);
    assert_int_equal(collate_server_stop(r->server, 5000), COLLATE_OK);
    collate_server_free(r->server);
    zmq_ctx_term(r->context);
}

/* The payload of the next reply; frames before it must be `n_route`. */
static size_t receive(running *r, int n_route, char *buffer, size_t room)
{
    int more = 1, n = -1, frames = 0;
    size_t size = sizeof more;

    while (more) {
        n = zmq_recv(r->socket, buffer, room, 0);
        assert_true(n >= 0);
        frames++;
        zmq_getsockopt(r->socket, ZMQ_RCVMORE, &more, &size);
    }
    CL_CHECK_EQ("frames", frames, n_route + 1);
    return (size_t)n < room ? (size_t)n : room;
}

static bool contains(const char *bytes, size_t n, const char *wanted)
{
    return memmem(bytes, n, wanted, strlen(wanted)) != NULL;
}

#define FRAME(bytes) bytes, sizeof(bytes) - 1
static const struct {
    const char *name, *bytes;
    size_t n;
    const char *says; /* the reply must contain it */
} frames[] = {
    {"ping", FRAME("\x83\xa1v\x01\xa2id\x07\xa2op\xa4ping"), "generation"},
    {"ping with a text for an id", FRAME("\x83\xa1v\x01\xa2id\xa5seven\xa2op\xa4ping"), "seven"},
    {"ping with a map for an id", FRAME("\x83\xa1v\x01\xa2id\x82\xa2\x00x\x01\xa2\x00y\x92\x01\xc0\xa2op\xa4ping"), "\x82\xa2"},
    {"empty", FRAME(""), "malformed"},
    {"no MessagePack", FRAME("GET / HTTP/1.1"), "malformed"},
    {"truncated", FRAME("\x83\xa1v\x01\xa2id\x07\xa2op\xa4pin"), "malformed"},
    {"trailing", FRAME("\x83\xa1v\x01\xa2id\x07\xa2op\xa4pingx"), "malformed"},
    {"huge count", FRAME("\xdf\xff\xff\xff\xff"), "malformed"},
    {"deep", FRAME("\x81\xa1\x61\x91\x91\x91\x91\x91\x91\x91\x91\x91\x91\x91\x91\x91\x91\x91\x91\x91\x91\xc0"), "nested too deeply"},
    {"same key twice", FRAME("\x82\xa1v\x01\xa1v\x01"), "same key twice"},
    {"invalid UTF-8", FRAME("\x83\xa1v\x01\xa2op\xa4ping\xa1x\xa1\xff"), "utf8"},
    {"unknown op", FRAME("\x82\xa1v\x01\xa2op\xa5\x64\x61nce"), "unknown_op"},
    {"other version", FRAME("\x82\xa1v\x09\xa2op\xa4ping"), "version"},
    {"wrong type of args", FRAME("\x83\xa1v\x01\xa2op\xa4ping\xa4\x61rgs\x05"), "args must be a map"},
    {"wrong field", FRAME("\x83\xa1v\x01\xa2op\xa5parse\xa4\x61rgs\x81\xa4text\x05"), "text is an integer"},
    {"text that is empty", FRAME("\x83\xa1v\x01\xa2op\xa5parse\xa4\x61rgs\x81\xa4text\xa1 "), "empty"},
    {"a good parse", FRAME("\x83\xa1v\x01\xa2op\xa5parse\xa4\x61rgs\x81\xa4text\xa9He left. "), "sentences"},
};

/* Every frame gets one reply, and the daemon goes on. */
CL_TEST(hostile_frames_get_a_reply)
{
    running r;
    static char reply[65536];

    begin(&r, 16);
    for (size_t i = 0; i < sizeof frames / sizeof frames[0]; i++) {
        assert_true(zmq_send(r.socket, frames[i].bytes, frames[i].n, 0) >= 0);
        size_t n = receive(&r, 0, reply, sizeof reply);
        if (!contains(reply, n, frames[i].says))
            fail_msg("%s: the reply does not say '%s'", frames[i].name, frames[i].says);
        assert_true(zmq_send(r.socket, frames[0].bytes, frames[0].n, 0) >= 0);
        n = receive(&r, 0, reply, sizeof reply);
        assert_true(contains(reply, n, "generation"));
    }
    end(&r);
}

CL_TEST(the_route_comes_back_whole)
{
    running r;
    static char reply[65536];

    begin(&r, 16);
    for (int hops = 0; hops <= 7; hops++) {
        for (int i = 0; i < hops; i++)
            assert_true(zmq_send(r.socket, "hop", 3, ZMQ_SNDMORE) >= 0);
        assert_true(zmq_send(r.socket, frames[0].bytes, frames[0].n, 0) >= 0);
        receive(&r, hops, reply, sizeof reply);
    }
    for (int i = 0; i < 30; i++)
        assert_true(zmq_send(r.socket, "hop", 3, ZMQ_SNDMORE) >= 0);
    assert_true(zmq_send(r.socket, frames[0].bytes, frames[0].n, 0) >= 0);
    assert_true(contains(reply, receive(&r, 7, reply, sizeof reply), "malformed"));
    end(&r);
}

/* More requests at once than the queue takes: each is answered, some of them `busy`. */
CL_TEST(a_full_queue_answers_busy)
{
    enum { N = 200 };
    running r;
    static char request[40000], reply[1 << 20];
    size_t n = 0, busy = 0, good = 0;

    begin(&r, 4);
    static const char head[] = "\x83\xa1v\x01\xa2op\xa5parse\xa4\x61rgs\x81\xa4text\xda\x7d\x00"; /* 32000 bytes */
    memcpy(request, head, sizeof head - 1);
    n = sizeof head - 1;
    for (unsigned i = 0; i < 32000; i++)
        request[n++] = "It was so. "[i % 11];
    for (unsigned i = 0; i < N; i++)
        assert_true(zmq_send(r.socket, request, n, 0) >= 0);
    for (unsigned i = 0; i < N; i++) {
        size_t m = receive(&r, 0, reply, sizeof reply);
        busy += contains(reply, m < 200 ? m : 200, "busy");
        good += contains(reply, m < 200 ? m : 200, "document");
    }
    CL_CHECK_EQ("answers", busy + good, N);
    assert_true(busy > 0 && good >= 4);
    end(&r);
}

CL_TEST(a_deadline_that_passed_in_the_queue_is_said)
{
    running r;
    static char request[400000], reply[1 << 22];
    size_t n = 0;
    unsigned late = 0;

    begin(&r, 64);
    static const char head[] = "\x84\xa1v\x01\xa2op\xa5parse\xab\x64\x65\x61\x64line_ms\x01\xa4\x61rgs\x81\xa4text"
                               "\xdb\x00\x04\x93\xe0"; /* 300000 bytes */
    memcpy(request, head, sizeof head - 1);
    n = sizeof head - 1;
    for (unsigned i = 0; i < 300000; i++)
        request[n++] = "It was so. "[i % 11];
    for (unsigned i = 0; i < 8; i++)
        assert_true(zmq_send(r.socket, request, n, 0) >= 0);
    for (unsigned i = 0; i < 8; i++) {
        size_t m = receive(&r, 0, reply, sizeof reply);
        late += contains(reply, m < 200 ? m : 200, "deadline");
    }
    assert_true(late > 0);
    end(&r);
}

CL_TEST(shutdown_answers_and_stops)
{
    running r;
    static char reply[4096];

    begin(&r, 16);
    assert_true(zmq_send(r.socket, FRAME("\x82\xa1v\x01\xa2op\xa8shutdown"), 0) >= 0);
    assert_true(contains(reply, receive(&r, 0, reply, sizeof reply), "stopping"));
    assert_int_equal(collate_server_stopping(r.server), 1);
    end(&r);
}

static const struct {
    const char *name, *endpoint;
    collate_err want;
    const char *says;
} endpoints[] = {
    {"no scheme", "somewhere", COLLATE_E_ARGUMENT, "no endpoint"},
    {"empty ipc path", "ipc://", COLLATE_E_ARGUMENT, "no endpoint"},
    {"inproc without a context", "inproc://x", COLLATE_E_ARGUMENT, "context"},
    {"tcp for everybody", "tcp://0.0.0.0:*", COLLATE_E_DENIED, "loopback"},
    {"tcp on every interface", "tcp://*:*", COLLATE_E_DENIED, "loopback"},
    {"ipc path over a file", "ipc:///tmp/collate-test-file", COLLATE_E_IO, "no socket"},
    {"ipc path too long",
     "ipc:///tmp/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
     COLLATE_E_ARGUMENT, "longer"},
    {"loopback", "tcp://127.0.0.1:*", COLLATE_OK, ""},
};

CL_TEST(endpoints_are_checked)
{
    FILE *file = fopen("/tmp/collate-test-file", "w");

    assert_non_null(file);
    fclose(file);
    for (size_t i = 0; i < sizeof endpoints / sizeof endpoints[0]; i++) {
        collate_server_options o = COLLATE_SERVER_OPTIONS_INIT;
        collate_server *server = NULL;
        char why[256] = "";
        o.endpoints = &endpoints[i].endpoint;
        o.n_endpoints = 1;
        CL_CHECK_EQ(endpoints[i].name, collate_server_new(&o, &server, why, sizeof why), endpoints[i].want);
        if (strstr(why, endpoints[i].says) == NULL)
            fail_msg("%s: '%s' does not say '%s'", endpoints[i].name, why, endpoints[i].says);
        if (server != NULL)
            assert_null(strstr(collate_server_endpoint(server, 0), "*")); /* the port that was chosen */
        collate_server_free(server);
    }
    assert_int_equal(access("/tmp/collate-test-file", F_OK), 0); /* left alone */
    unlink("/tmp/collate-test-file");
}

/* A socket that a dead daemon left is taken over; one that a living daemon answers on is not. */
CL_TEST(an_ipc_socket_is_taken_over_only_from_the_dead)
{
    char folder[] = "/tmp/collate-test-XXXXXX", path[64], endpoint[80];
    const char *const list[] = {endpoint};
    collate_server_options o = COLLATE_SERVER_OPTIONS_INIT;
    collate_server *first = NULL, *second = NULL;
    char why[256] = "";
    struct stat there;

    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/sub/s", folder);
    snprintf(endpoint, sizeof endpoint, "ipc://%s", path);
    o.endpoints = list;
    o.n_endpoints = 1;
    assert_int_equal(collate_server_new(&o, &first, why, sizeof why), COLLATE_OK);
    assert_int_equal(stat(path, &there), 0);
    CL_CHECK_EQ("mode of the socket", there.st_mode & 0777, 0660);
    CL_CHECK_EQ("a living daemon keeps it", collate_server_new(&o, &second, why, sizeof why), COLLATE_E_LOCKED);
    assert_null(second);
    collate_server_free(first);
    CL_CHECK_EQ("removed at the end", stat(path, &there), -1);
    *strrchr(path, '/') = 0;
    rmdir(path);
    rmdir(folder);
}

CL_TEST(options_that_were_not_initialised_are_refused)
{
    collate_server_options o = {0};
    collate_server *server = NULL;
    char why[128] = "";

    assert_int_equal(collate_server_new(&o, &server, why, sizeof why), COLLATE_E_ARGUMENT);
    assert_int_equal(collate_server_new(NULL, &server, NULL, 0), COLLATE_E_ARGUMENT);
    assert_null(server);
    collate_server_free(NULL);
}
