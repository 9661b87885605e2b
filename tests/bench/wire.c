/*
 * wire.c - what the daemon costs above bare ZeroMQ: round trips and throughput of a request, as ratios to an echo.
 *
 * usage: bench_wire NAME TARGET ECHO REQUEST
 *     TARGET   endpoint of a running daemon; ECHO: endpoint for an echo that this program starts in a process of its own,
 *              on the same transport; REQUEST: file with one packed request
 * Method: the echo is one thread, one ROUTER, drained without blocking, answering every request with as many bytes as the
 * daemon's reply to REQUEST has ("inline floor"). Echo and daemon are driven in turn, ROUNDS times, by the same client
 * with 1 and with 64 requests under way; medians are printed, and their ratio (1.0: as fast as the echo).
 */
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <zmq.h>

#define ROUNDS 7
#define SECONDS 0.4
#define WARM_SECONDS 0.05
#define MOST_SAMPLES 2000000

typedef struct result {
    double per_second;
    double p50_us, p99_us;
} result;

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void die(const char *what)
{
    fprintf(stderr, "bench_wire: %s: %s\n", what, zmq_strerror(zmq_errno()));
    exit(1);
}

static void no_linger(void *socket)
{
    int zero = 0, high = 100000;

    zmq_setsockopt(socket, ZMQ_LINGER, &zero, sizeof zero);
    zmq_setsockopt(socket, ZMQ_SNDHWM, &high, sizeof high);
    zmq_setsockopt(socket, ZMQ_RCVHWM, &high, sizeof high);
}

/* One request answered with `size` bytes; false when none waits. */
static int echo_one(void *router, const char *reply, size_t size)
{
    zmq_msg_t frames[4];
    int n = 0;

    for (;;) {
        zmq_msg_init(&frames[n]);
        if (zmq_msg_recv(&frames[n], router, n == 0 ? ZMQ_DONTWAIT : 0) < 0) {
            zmq_msg_close(&frames[n]);
            return 0;
        }
        if (!zmq_msg_more(&frames[n]) || n == 3)
            break;
        n++;
    }
    for (int i = 0; i < n; i++)
        zmq_msg_send(&frames[i], router, ZMQ_SNDMORE);
    zmq_msg_close(&frames[n]);
    zmq_send(router, reply, size, 0);
    return 1;
}

static void run_echo(const char *endpoint, size_t size)
{
    void *context = zmq_ctx_new();
    void *router = zmq_socket(context, ZMQ_ROUTER);
    char *reply = calloc(1, size + 1);
    int fd = 0, events = 0;
    size_t fd_size = sizeof fd, events_size = sizeof events;

    no_linger(router);
    if (zmq_bind(router, endpoint) != 0)
        die(endpoint);
    zmq_getsockopt(router, ZMQ_FD, &fd, &fd_size);
    for (;;) {
        while (echo_one(router, reply, size) != 0) {
        }
        zmq_getsockopt(router, ZMQ_EVENTS, &events, &events_size);
        if ((events & ZMQ_POLLIN) == 0)
            poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, -1);
    }
}

static void send_request(void *socket, const char *request, size_t size)
{
    if (zmq_send(socket, "", 0, ZMQ_SNDMORE) < 0 || zmq_send(socket, request, size, 0) < 0)
        die("send");
}

/* Bytes of the last frame of the next reply; *ok when it says ok:true (the key's bytes and true). */
static size_t receive_reply(void *socket, int *ok)
{
    zmq_msg_t frame;
    size_t size = 0;

    do {
        zmq_msg_init(&frame);
        if (zmq_msg_recv(&frame, socket, 0) < 0)
            die("no reply");
        size = zmq_msg_size(&frame);
        if (ok != NULL)
            *ok = memmem(zmq_msg_data(&frame), size, "\xa2ok\xc3", 4) != NULL;
        int more = zmq_msg_more(&frame);
        zmq_msg_close(&frame);
        if (!more)
            return size;
    } while (1);
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static result drive(void *socket, const char *request, size_t size, int window)
{
    static double samples[MOST_SAMPLES];
    double sent[64], start = 0, end = now() + WARM_SECONDS + SECONDS, warm = now() + WARM_SECONDS;
    size_t n = 0, first = 0, last = 0;
    result out = {0};

    for (int i = 0; i < window; i++) {
        sent[last++ % 64] = now();
        send_request(socket, request, size);
    }
    for (;;) {
        receive_reply(socket, NULL);
        double t = now();
        double took = t - sent[first++ % 64];
        if (t >= warm && start == 0)
            start = t;
        else if (start != 0 && n < MOST_SAMPLES)
            samples[n++] = took * 1e6;
        if (t >= end)
            break;
        sent[last++ % 64] = t;
        send_request(socket, request, size);
    }
    out.per_second = (double)n / (now() - start);
    while (first < last) {
        receive_reply(socket, NULL);
        first++;
    }
    qsort(samples, n, sizeof samples[0], by_value);
    out.p50_us = n > 0 ? samples[n / 2] : 0;
    out.p99_us = n > 0 ? samples[n * 99 / 100] : 0;
    return out;
}

static void *open_client(void *context, const char *endpoint)
{
    void *socket = zmq_socket(context, ZMQ_DEALER);
    int timeout = 20000;

    no_linger(socket);
    zmq_setsockopt(socket, ZMQ_RCVTIMEO, &timeout, sizeof timeout);
    if (zmq_connect(socket, endpoint) != 0)
        die(endpoint);
    return socket;
}

static double median(double *values)
{
    qsort(values, ROUNDS, sizeof values[0], by_value);
    return values[ROUNDS / 2];
}

static void measure(const char *name, void *target, void *echo, const char *request, size_t size, size_t reply, int window)
{
    double floor_rate[ROUNDS], rate[ROUNDS], floor_p50[ROUNDS], p50[ROUNDS], p99[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        result e = drive(echo, request, size, window), t = drive(target, request, size, window);
        floor_rate[i] = e.per_second;
        floor_p50[i] = e.p50_us;
        rate[i] = t.per_second;
        p50[i] = t.p50_us;
        p99[i] = t.p99_us;
    }
    double f = median(floor_rate), r = median(rate), fp = median(floor_p50), tp = median(p50);
    printf("%-10s %2d under way  %9.0f/s  echo %9.0f/s  throughput ratio %.2f   p50 %7.1f us (echo %7.1f, ratio %.2f)  p99 %8.1f us   %zu "
           "in, %zu out\n",
        name, window, r, f, r / f, tp, fp, tp / fp, median(p99), size, reply);
}

int main(int argc, char **argv)
{
    static char request[1 << 20];
    FILE *file = argc == 5 ? fopen(argv[4], "rb") : NULL;
    size_t size = 0, reply = 0;
    int ok = 0;

    if (file == NULL) {
        fprintf(stderr, "usage: bench_wire NAME TARGET ECHO REQUEST\n");
        return 2;
    }
    size = fread(request, 1, sizeof request, file);
    fclose(file);
    void *context = zmq_ctx_new();
    void *target = open_client(context, argv[2]);
    send_request(target, request, size);
    reply = receive_reply(target, &ok);
    if (!ok) {
        fprintf(stderr, "bench_wire: %s: the daemon refuses the request\n", argv[1]);
        return 1;
    }
    pid_t child = fork();
    if (child == 0)
        run_echo(argv[3], reply);
    void *echo = open_client(context, argv[3]);
    measure(argv[1], target, echo, request, size, reply, 1);
    measure(argv[1], target, echo, request, size, reply, 64);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    zmq_close(target);
    zmq_close(echo);
    zmq_ctx_term(context);
    return 0;
}
