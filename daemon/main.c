/*
 * collated: the daemon. Arguments, configuration, signals, readiness, exit codes; everything else is behind
 * collate/server.h.
 */
#include "base/error.h"
#include "base/log.h"
#include "collate/server.h"
#include "collate/version.h"
#include "service/config.h"
#include "store/transfer.h"

#include <getopt.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { EXIT_OK = 0, EXIT_FAILED = 1, EXIT_USAGE = 2, EXIT_CONFIG = 3, EXIT_DATA = 4, EXIT_STUCK = 5 };

/* SIGTERM to the end of the process: requests under way get this long, the rest of two seconds is for closing. */
#define STOP_MS 1500
/* How often a stop that a request asked for is looked for. */
#define LOOK_MS 50

typedef enum task { TASK_RUN, TASK_CHECK_CONFIG, TASK_CHECK_STORE, TASK_EXPORT, TASK_IMPORT } task;

static int usage(FILE *out, int code)
{
    fputs("usage: collated [-c FILE] [--data FOLDER] [--endpoint E]... [--check-config | --check | --export | --import]\n"
          "       collated --print-config | --version | --help\n"
          "\n"
          "  -c, --config FILE    configuration; without it every key has its default\n"
          "      --data FOLDER    folder of the store, over the file's; '' keeps nothing\n"
          "      --endpoint E     take requests there instead of the file's endpoints; may be repeated\n"
          "      --print-config   print the default configuration with comments\n"
          "      --check-config   read the configuration, say what is wrong with it, and end\n"
          "      --check          examine the store of record, and end\n"
          "      --export         write the store to standard output, one document a line as JSON, and end\n"
          "      --import         add such lines from standard input to the store, and end\n"
          "      --version, --help\n"
          "\n"
          "Exit codes: 0 stopped as asked, or nothing found; 1 could not start; 2 wrong command line;\n"
          "3 wrong configuration; 4 data folder locked or damaged, --check found something, or\n"
          "--import refused lines;\n"
          "5 a request did not end in time when stopping (what was acknowledged is on disk).\n"
          "SIGTERM and SIGINT stop within two seconds; SIGHUP rereads log_level and max_deadline_ms.\n",
          out);
    return code;
}

typedef struct options {
    task task;
    const char *config, *data;
    const char *endpoints[CL_CONFIG_MAX_ENDPOINTS];
    size_t n_endpoints;
} options;

/* -1: go on; else the exit code. */
static int read_arguments(int argc, char **argv, options *o)
{
    static const struct option longs[] = {
        {"config", required_argument, NULL, 'c'}, {"data", required_argument, NULL, 'd'},   {"endpoint", required_argument, NULL, 'e'},
        {"print-config", no_argument, NULL, 'p'}, {"check-config", no_argument, NULL, 'C'}, {"check", no_argument, NULL, 'k'},
        {"export", no_argument, NULL, 'x'},       {"import", no_argument, NULL, 'i'},
        {"version", no_argument, NULL, 'v'},      {"help", no_argument, NULL, 'h'},         {NULL, 0, NULL, 0},
    };
    int c;

    while ((c = getopt_long(argc, argv, "c:h", longs, NULL)) != -1) {
        switch (c) {
        case 'c': o->config = optarg; break;
        case 'd': o->data = optarg; break;
        case 'e':
            if (o->n_endpoints == CL_CONFIG_MAX_ENDPOINTS)
                return usage(stderr, EXIT_USAGE);
            o->endpoints[o->n_endpoints++] = optarg;
            break;
        case 'p': cl_config_print(stdout); return fflush(stdout) == 0 ? EXIT_OK : EXIT_FAILED;
        case 'C': o->task = TASK_CHECK_CONFIG; break;
        case 'k': o->task = TASK_CHECK_STORE; break;
        case 'x': o->task = TASK_EXPORT; break;
        case 'i': o->task = TASK_IMPORT; break;
        case 'v': printf("collated %s (protocol %d)\n", COLLATE_VERSION, COLLATE_PROTOCOL); return EXIT_OK;
        case 'h': return usage(stdout, EXIT_OK);
        default: return usage(stderr, EXIT_USAGE);
        }
    }
    return optind < argc ? usage(stderr, EXIT_USAGE) : -1;
}

static void say_finding(void *context, const char *finding)
{
    (void)context;
    puts(finding);
}

static void say_refused(void *context, const char *finding)
{
    (void)context;
    fprintf(stderr, "collated: %s\n", finding);
}

static int check_store(cl_store *store, const char *folder)
{
    collate_err err = cl_store_check(store, say_finding, NULL);

    if (err == COLLATE_OK)
        printf("%s: %llu documents, nothing wrong\n", folder, (unsigned long long)cl_store_count(store));
    return err == COLLATE_OK ? EXIT_OK : EXIT_DATA;
}

static int failed(collate_err err, cl_store *store)
{
    const char *fault = cl_store_fault_of(store);

    fprintf(stderr, "collated: %s\n", err == COLLATE_E_STORE && fault[0] != 0 ? fault : cl_err_text(err));
    return err == COLLATE_E_STORE ? EXIT_DATA : EXIT_FAILED;
}

static int export_store(cl_store *store)
{
    uint64_t n = 0;
    collate_err err = cl_store_export(store, stdout, &n);

    if (err != COLLATE_OK)
        return failed(err, store);
    fprintf(stderr, "collated: %llu documents written\n", (unsigned long long)n);
    return EXIT_OK;
}

static int import_store(cl_store *store)
{
    cl_corpus *corpus = NULL;
    cl_ingest *ingest = NULL;
    cl_import_counts n = {0};
    uint64_t refused = 0;
    collate_err err = cl_corpus_new(NULL, &corpus);

    if (err == COLLATE_OK)
        err = cl_ingest_new(corpus, store, &ingest);
    if (err == COLLATE_OK)
        err = cl_ingest_load(ingest, 0, NULL, NULL, &refused); /* to know what is there already */
    if (err == COLLATE_OK)
        err = cl_store_import(ingest, stdin, say_refused, NULL, &n);
    fprintf(stderr, "collated: %llu lines, %llu documents added, %llu there already, %llu refused\n", (unsigned long long)n.lines,
            (unsigned long long)n.added, (unsigned long long)n.duplicates, (unsigned long long)n.rejected);
    cl_ingest_free(ingest);
    cl_corpus_free(corpus);
    if (err != COLLATE_OK)
        return failed(err, store);
    return n.rejected == 0 ? EXIT_OK : EXIT_DATA;
}

static bool has_store(const char *folder)
{
    char path[4096];
    int n = snprintf(path, sizeof path, "%s/collate.db", folder);

    return n > 0 && (size_t)n < sizeof path && access(path, F_OK) == 0;
}

/* The tasks on the store alone, without a daemon; none runs meanwhile, the lock sees to that. */
static int work_on_store(task what, const char *folder)
{
    cl_store *store = NULL;
    cl_store_fault fault = {{0}};
    int code = EXIT_OK;

    if (folder[0] == 0) {
        fputs("collated: the configuration keeps nothing (data is empty): there is no store\n", stderr);
        return EXIT_CONFIG;
    }
    if (what != TASK_IMPORT && !has_store(folder)) { /* opening would make one, and find nothing wrong with it */
        fprintf(stderr, "collated: %s: there is no store\n", folder);
        return EXIT_DATA;
    }
    collate_err err = cl_store_open(folder, &store, &fault);
    if (err != COLLATE_OK) {
        fprintf(stderr, "collated: %s: %s\n", folder, fault.text[0] != 0 ? fault.text : cl_err_text(err));
        return EXIT_DATA;
    }
    code = what == TASK_EXPORT ? export_store(store) : what == TASK_IMPORT ? import_store(store) : check_store(store, folder);
    cl_store_close(store);
    return code;
}

/* sd_notify(3) in its few lines: a datagram to $NOTIFY_SOCKET. */
static void notify(const char *state)
{
    const char *path = getenv("NOTIFY_SOCKET");
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    size_t n = path != NULL ? strlen(path) : 0;

    if (n == 0 || n >= sizeof address.sun_path)
        return;
    memcpy(address.sun_path, path, n);
    if (path[0] == '@')
        address.sun_path[0] = 0;
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    sendto(fd, state, strlen(state), MSG_NOSIGNAL, (const struct sockaddr *)&address,
           (socklen_t)(offsetof(struct sockaddr_un, sun_path) + n));
    close(fd);
}

static void log_from_server(void *context, int level, const char *line)
{
    cl_log_line(context, level, "%s", line);
}

/* libzmq aborts when an ipc listener runs out of descriptors: take all that the system gives. */
static void raise_descriptor_limit(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

static collate_err start(const cl_config *config, cl_log *log, collate_server **out)
{
    collate_server_options o = COLLATE_SERVER_OPTIONS_INIT;
    char why[512] = "";
    collate_err err;

    o.endpoints = config->endpoints;
    o.n_endpoints = config->n_endpoints;
    o.events = config->events;
    o.n_events = config->n_events;
    o.data = config->data[0] != 0 ? config->data : NULL;
    o.workers = (unsigned)config->workers;
    o.queue = (size_t)config->queue;
    o.queue_bytes = (size_t)config->queue_mb << 20;
    o.cache_bytes = config->cache_mb == 0 ? SIZE_MAX : (size_t)config->cache_mb << 20;
    o.max_deadline_ms = (uint32_t)config->max_deadline_ms;
    o.max_documents = (uint64_t)config->max_documents;
    o.max_text = (uint64_t)config->max_text_mb << 20;
    o.log = log_from_server;
    o.log_context = log;
    err = collate_server_new(&o, out, why, sizeof why);
    if (err != COLLATE_OK) {
        cl_log_line(log, LOG_ERR, "cannot start: %s", why[0] != 0 ? why : cl_err_text(err));
        return err;
    }
    err = collate_server_start(*out);
    if (err != COLLATE_OK)
        cl_log_line(log, LOG_ERR, "cannot start its threads: %s", cl_err_text(err));
    return err;
}

static void announce(const collate_server *server, cl_log *log)
{
    uint64_t refused = 0, loaded = collate_server_loaded(server, &refused);

    if (refused > 0)
        cl_log_line(log, LOG_WARNING, "%llu documents of the store can no longer be parsed; they stay in it, unseen",
                    (unsigned long long)refused);
    for (size_t i = 0; collate_server_endpoint(server, i) != NULL; i++)
        cl_log_line(log, LOG_INFO, "listening at %s", collate_server_endpoint(server, i));
    for (size_t i = 0; collate_server_events(server, i) != NULL; i++)
        cl_log_line(log, LOG_INFO, "events at %s", collate_server_events(server, i));
    cl_log_line(log, LOG_INFO, "ready: %llu documents", (unsigned long long)loaded);
    notify("READY=1\n");
}

static void reread(const options *o, collate_server *server, cl_log *log)
{
    cl_config config;
    char why[512];

    if (o->config == NULL)
        return;
    cl_config_init(&config);
    if (cl_config_read(&config, o->config, why, sizeof why) != COLLATE_OK) {
        cl_log_line(log, LOG_ERR, "configuration unchanged: %s", why);
    } else {
        atomic_store(&log->level, cl_log_level(config.log_level));
        collate_server_set_max_deadline(server, (uint32_t)config.max_deadline_ms);
        cl_log_line(log, LOG_INFO, "configuration reread");
    }
    cl_config_fini(&config);
}

static void wait_for_stop(const options *o, collate_server *server, const sigset_t *signals, cl_log *log)
{
    struct timespec look = {0, LOOK_MS * 1000000L};

    while (!collate_server_stopping(server)) {
        int got = sigtimedwait(signals, NULL, &look);
        if (got == SIGHUP)
            reread(o, server, log);
        else if (got == SIGTERM || got == SIGINT)
            collate_server_request_stop(server);
    }
}

/*
 * Batches and requests live in blocks of up to 4 MB. glibc would learn to keep such sizes in its heap, where documents
 * settle between them: with 3500 articles the process held 127 MB, with the blocks mapped 90 MB.
 */
static void keep_heap_small(void)
{
    mallopt(M_MMAP_THRESHOLD, 256 << 10);
    mallopt(M_TRIM_THRESHOLD, 1 << 20);
}

static int run(const options *o, const cl_config *config)
{
    collate_server *server = NULL;
    sigset_t signals;
    cl_log log;
    collate_err err;

    keep_heap_small();
    cl_log_init(&log, STDERR_FILENO, cl_log_level(config->log_level));
    raise_descriptor_limit();
    /* Blocked before any thread exists, so that all of them inherit it and only wait_for_stop takes them. */
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
    signal(SIGPIPE, SIG_IGN);
    err = start(config, &log, &server);
    if (err == COLLATE_OK) {
        announce(server, &log);
        wait_for_stop(o, server, &signals, &log);
        notify("STOPPING=1\n");
        err = collate_server_stop(server, STOP_MS);
        if (err == COLLATE_E_TIMEOUT) {
            cl_log_line(&log, LOG_WARNING, "a request did not end in time; leaving without it");
            _exit(EXIT_STUCK);
        }
        cl_log_line(&log, LOG_INFO, "stopped");
    }
    collate_server_free(server);
    return err == COLLATE_OK ? EXIT_OK : err == COLLATE_E_LOCKED || err == COLLATE_E_STORE ? EXIT_DATA : EXIT_FAILED;
}

static void override(const options *o, cl_config *config)
{
    if (o->data != NULL)
        config->data = o->data;
    for (size_t i = 0; i < o->n_endpoints; i++)
        config->endpoints[i] = o->endpoints[i];
    if (o->n_endpoints > 0)
        config->n_endpoints = o->n_endpoints;
}

int main(int argc, char **argv)
{
    options o = {0};
    cl_config config;
    char why[512] = "";
    int code = read_arguments(argc, argv, &o);

    if (code >= 0)
        return code;
    cl_config_init(&config);
    if (o.config != NULL && cl_config_read(&config, o.config, why, sizeof why) != COLLATE_OK) {
        fprintf(stderr, "collated: %s\n", why);
        code = EXIT_CONFIG;
    } else {
        override(&o, &config);
        if (o.task == TASK_RUN)
            code = run(&o, &config);
        else
            code = o.task != TASK_CHECK_CONFIG ? work_on_store(o.task, config.data) : EXIT_OK;
    }
    cl_config_fini(&config);
    return code;
}
