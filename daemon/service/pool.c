/* The workers and the writer: bodies of the threads that answer (service/THREADS). */
#include "service/server_state.h"

#include "base/error.h"

#include <syslog.h>
#include <unistd.h>

/* One transaction takes so many writes at most, so that the first of them does not wait for ever. */
#define GROUP_MAX 256

void cl_thread_init(cl_thread *thread, cl_server *server, unsigned number)
{
    cl_arena_init(&thread->scratch, CL_SCRATCH_LIMIT);
    thread->worker = (cl_worker){
        .server = server,
        .corpus = server->corpus,
        .store = server->store,
        .schema = server->schema,
        .scratch = &thread->scratch,
        .number = number,
    };
}

void cl_thread_fini(cl_thread *thread)
{
    cl_arena_fini(&thread->scratch);
}

void cl_server_wake(cl_server *server)
{
    uint64_t one = 1;
    ssize_t n = write(server->done_wake, &one, sizeof one);

    (void)n; /* the descriptor is non-blocking: full means that the router is being woken already */
}

void cl_server_give_back(cl_server *server, cl_job *job)
{
    if (job->err == COLLATE_E_INTERNAL && job->request.kind != NULL)
        cl_server_log(server, LOG_ERR, "%.*s failed in a way that it should not: %s", CL_STR_ARG(job->request.kind->op),
                      job->reply.message[0] != 0 ? job->reply.message : cl_err_text(job->err));
    /* Never full: it has room for every job there is. */
    cl_ring_put(&server->done, job);
    atomic_thread_fence(memory_order_seq_cst);
    if (atomic_load(&server->router_sleeps) && atomic_exchange(&server->router_sleeps, false))
        cl_server_wake(server);
}

void *cl_worker_main(void *argument)
{
    cl_server *server = argument;
    cl_thread self;
    cl_job *job;

    cl_thread_init(&self, server, 1);
    while ((job = cl_mailbox_wait(&server->work)) != NULL) {
        if (job->opened || cl_job_open(job, &server->rules) == COLLATE_OK)
            cl_job_run(job, &self.worker, &server->rules);
        if (job->writes) {
            cl_mailbox_put(&server->writes, job); /* never full, as `done` */
            cl_mailbox_wake(&server->writes, 1);
        } else {
            cl_server_give_back(server, job);
        }
    }
    cl_thread_fini(&self);
    return NULL;
}

/* Apply each write of the group; one that fails is answered and leaves the group. */
static size_t apply_group(cl_server *server, cl_worker *writer, cl_job **group, size_t n)
{
    size_t kept = 0;

    for (size_t i = 0; i < n; i++) {
        cl_job *job = group[i];
        collate_err err = job->write.apply(writer, job->write.state, &job->reply);
        if (err == COLLATE_OK) {
            group[kept++] = job;
        } else {
            cl_job_finish(job, err, 0, &server->rules);
            cl_server_give_back(server, job);
        }
    }
    return kept;
}

static void write_group(cl_server *server, cl_worker *writer, cl_job **group, size_t n)
{
    collate_err committed;
    uint64_t generation;

    writer->ingest = server->ingest;
    n = apply_group(server, writer, group, n);
    committed = cl_ingest_commit(server->ingest);
    if (committed != COLLATE_OK) {
        cl_ingest_drop(server->ingest);
        cl_server_log(server, LOG_ERR, "a group of %zu writes failed: %s %s", n, cl_err_text(committed),
                      server->store != NULL ? cl_store_fault_of(server->store) : "");
    }
    cl_count(&server->counters.commits, 1);
    writer->generation = cl_corpus_hold(server->corpus);
    generation = cl_generation_number(writer->generation);
    for (size_t i = 0; i < n; i++) {
        collate_err err = group[i]->write.answer(writer, group[i]->write.state, committed, &group[i]->reply);
        cl_job_finish(group[i], err, generation, &server->rules);
    }
    cl_generation_rele(writer->generation);
    writer->generation = NULL;
    cl_events_tell(&server->events);
    cl_arena_reset(writer->scratch, 1u << 20);
    for (size_t i = 0; i < n; i++)
        cl_server_give_back(server, group[i]);
}

void *cl_writer_main(void *argument)
{
    cl_server *server = argument;
    cl_thread self;
    cl_job *group[GROUP_MAX];

    cl_thread_init(&self, server, 0);
    while ((group[0] = cl_mailbox_wait(&server->writes)) != NULL) {
        size_t n = 1;
        while (n < GROUP_MAX && (group[n] = cl_mailbox_take(&server->writes)) != NULL)
            n++;
        write_group(server, &self.worker, group, n);
    }
    cl_thread_fini(&self);
    return NULL;
}
