#include "service/job.h"

#include "corpus/corpus.h"

#include <stdlib.h>

/* Kept by a pooled job between requests. A thousand of them stay under 128 MB; most requests fit. */
#define KEEP_ARENA (64u << 10)
#define KEEP_REPLY (64u << 10)
/*
 * Kept by a worker between requests: what the largest of its last few took, for giving blocks back and faulting their pages in again
 * was an eighth of comparing ten articles (3 MB). What it needs no more goes within some dozens of requests.
 */
#define KEEP_SCRATCH_LEAST ((size_t)1 << 20)
#define KEEP_SCRATCH_MOST ((size_t)16 << 20)
#define FORGET 16u
#define ZONE_CHUNK 4096
/* Larger requests carry texts: seldom sent twice, and their canonical form would be copied for nothing. */
#define CACHE_FRAME_MAX (16u << 10)

collate_err cl_job_new(cl_job **out)
{
    cl_job *job = calloc(1, sizeof *job);

    if (job == NULL)
        return COLLATE_E_NOMEM;
    if (!msgpack_zone_init(&job->zone, ZONE_CHUNK)) {
        free(job);
        return COLLATE_E_NOMEM;
    }
    cl_arena_init(&job->arena, CL_SCRATCH_LIMIT);
    cl_reply_init(&job->reply);
    zmq_msg_init(&job->payload);
    *out = job;
    return COLLATE_OK;
}

void cl_job_reset(cl_job *job)
{
    if (job->write.drop != NULL)
        job->write.drop(job->write.state);
    job->write = (cl_write){0};
    for (size_t i = 0; i < job->n_route; i++)
        zmq_msg_close(&job->route[i]);
    job->n_route = 0;
    zmq_msg_close(&job->payload);
    zmq_msg_init(&job->payload);
    if (job->arena.used > 0)
        cl_arena_reset(&job->arena, KEEP_ARENA);
    msgpack_zone_clear(&job->zone);
    cl_reply_reset(&job->reply, KEEP_REPLY);
    job->request = (cl_request){0};
    job->opened = job->writes = false;
    job->err = COLLATE_OK;
    job->frame_bytes = 0;
}

void cl_job_free(cl_job *job)
{
    if (job == NULL)
        return;
    cl_job_reset(job);
    zmq_msg_close(&job->payload);
    cl_arena_fini(&job->arena);
    msgpack_zone_destroy(&job->zone);
    cl_reply_fini(&job->reply);
    free(job);
}

/* Complaints are complete sentences that name their field. */
static collate_err fail_complaint(cl_job *job, collate_err err, const cl_complaint *complaint)
{
    char field[256];
    size_t n = complaint->field.len < sizeof field ? complaint->field.len : sizeof field - 1;

    if (complaint->message.ptr == NULL)
        return err;
    memcpy(field, complaint->field.ptr, n);
    field[n] = 0;
    return cl_reply_fail(&job->reply, err, n > 0 ? field : NULL, "%.*s", CL_STR_ARG(complaint->message));
}

static collate_err decode(cl_job *job, const cl_job_rules *rules, cl_envelope *envelope)
{
    const void *bytes = zmq_msg_data(&job->payload);
    size_t n = zmq_msg_size(&job->payload);
    const char *why;
    cl_complaint complaint = {{NULL, 0}, {NULL, 0}};
    collate_err err = cl_wire_check(bytes, n, &job->arena, &why);

    if (err != COLLATE_OK) {
        cl_count(&rules->counters->malformed, 1);
        return cl_reply_fail(&job->reply, err, NULL, "%s", why);
    }
    err = cl_wire_decode(bytes, n, &job->zone, envelope, &complaint);
    job->request.id = envelope->id;
    return err == COLLATE_OK ? COLLATE_OK : fail_complaint(job, err, &complaint);
}

static collate_err look_up(cl_job *job, const cl_job_rules *rules, const cl_envelope *envelope)
{
    cl_complaint complaint = {{NULL, 0}, {NULL, 0}};
    const cl_request_kind *kind = cl_schema_find(rules->schema, envelope->op);
    collate_err err;

    if (kind == NULL)
        return cl_reply_fail(&job->reply, COLLATE_E_UNKNOWN_OP, "op", "there is no request '%.*s'; describe lists those there are",
                             (int)(envelope->op.len < 60 ? envelope->op.len : 60), envelope->op.ptr);
    job->request.kind = kind;
    uint64_t ms = envelope->deadline_ms != 0 ? envelope->deadline_ms : kind->deadline_ms;
    uint64_t most = atomic_load_explicit(&rules->max_deadline_ms, memory_order_relaxed);
    job->request.deadline.at_ns = job->request.received_ns + (ms < most ? ms : most) * 1000000u;
    err = cl_fields_check(&kind->fields, envelope->args, &job->arena, &job->request.args, &complaint);
    return err == COLLATE_OK ? COLLATE_OK : fail_complaint(job, err, &complaint);
}

collate_err cl_job_open(cl_job *job, const cl_job_rules *rules)
{
    cl_envelope envelope;
    collate_err err;

    job->request.arena = &job->arena;
    err = decode(job, rules, &envelope);
    if (err == COLLATE_OK)
        err = look_up(job, rules, &envelope);
    job->opened = err == COLLATE_OK;
    if (err != COLLATE_OK)
        cl_job_finish(job, err, 0, rules);
    return err;
}

void cl_job_finish(cl_job *job, collate_err err, uint64_t generation, const cl_job_rules *rules)
{
    uint64_t took = cl_clock_ns() - job->request.received_ns;

    if (err == COLLATE_OK) {
        err = cl_wire_end(&job->reply, generation, took / 1000);
        if (err == COLLATE_E_TOO_BIG)
            cl_reply_fail(&job->reply, err, NULL, "the answer is larger than a frame may be; ask for less of it (limit, cursor)");
    }
    if (err != COLLATE_OK) {
        cl_wire_error(&job->reply, &job->request.id, err);
        cl_count(&rules->counters->errors, 1);
    }
    if (job->request.kind != NULL)
        cl_count_op(&rules->ops[job->request.kind->number], took, err != COLLATE_OK);
    job->err = err;
    job->writes = false;
}

void cl_job_refuse(cl_job *job, collate_err err, const char *message, const cl_job_rules *rules)
{
    if (!job->opened && cl_job_open(job, rules) != COLLATE_OK)
        return;
    cl_job_finish(job, cl_reply_fail(&job->reply, err, NULL, "%s", message), 0, rules);
}

/* Run a handler whose answer may be kept: from the cache, or into it. */
static collate_err run_cached(cl_job *job, cl_worker *worker, const cl_job_rules *rules, uint64_t generation)
{
    cl_reply *reply = &job->reply;
    cl_str canonical = {NULL, 0};
    cl_cache_key key;

    if (zmq_msg_size(&job->payload) <= CACHE_FRAME_MAX)
        canonical = cl_fields_canonical(&job->request.args, &job->arena);
    if (canonical.ptr == NULL)
        return job->request.kind->handle(worker, &job->request, reply);
    key = cl_cache_key_of(job->request.kind->number, canonical, generation);
    if (cl_cache_get(rules->cache, key, reply))
        return COLLATE_OK;
    size_t start = reply->n;
    collate_err err = job->request.kind->handle(worker, &job->request, reply);
    if (err == COLLATE_OK && reply->err == COLLATE_OK && reply->depth == 2)
        cl_cache_put(rules->cache, key, reply->bytes + start, reply->n - start, reply->open[1].count);
    return err;
}

/* Blocks hold up to twice of what is used. */
static void reset_scratch(cl_worker *worker)
{
    size_t used = worker->scratch->used, recent = worker->recent;

    worker->recent = used > recent ? used : recent - (recent - used) / FORGET;
    size_t keep = worker->recent > KEEP_SCRATCH_MOST / 2 ? KEEP_SCRATCH_MOST : worker->recent * 2;
    cl_arena_reset(worker->scratch, keep > KEEP_SCRATCH_LEAST ? keep : KEEP_SCRATCH_LEAST);
}

void cl_job_run(cl_job *job, cl_worker *worker, const cl_job_rules *rules)
{
    cl_request *request = &job->request;
    uint64_t generation = 0;
    collate_err err;

    if (request->kind->where != CL_WHERE_INLINE && cl_deadline_passed(request->deadline)) { /* inline ones do not wait */
        cl_job_finish(job, cl_reply_fail(&job->reply, COLLATE_E_DEADLINE, NULL, "the request's time ran out while it waited"), 0, rules);
        return;
    }
    worker->generation = worker->corpus != NULL ? cl_corpus_hold(worker->corpus) : NULL;
    if (worker->generation != NULL)
        generation = cl_generation_number(worker->generation);
    cl_wire_begin(&job->reply, &request->id);
    err = request->kind->where == CL_WHERE_CACHED ? run_cached(job, worker, rules, generation)
                                                  : request->kind->handle(worker, request, &job->reply);
    cl_generation_rele(worker->generation);
    worker->generation = NULL;
    if (worker->scratch != NULL)
        reset_scratch(worker);
    if (err == COLLATE_OK && job->writes)
        return;
    cl_job_finish(job, err, generation, rules);
}

collate_err cl_write_later(const cl_request *request, cl_write write)
{
    /* request is the first member of its job, and jobs are not const: this is the one way back to it. */
    cl_job *job = (cl_job *)(uintptr_t)request;

    job->write = write;
    job->writes = true;
    return COLLATE_OK;
}
