/*
 * fuzz_wire.c - bytes of a frame through everything that happens before a handler: cursor, decoder, envelope, fields.
 *
 * A frame that the cursor passes must decode; fields that the check passes must give canonical bytes; every error must
 * make a reply that the cursor passes too.
 */
#include "service/job.h"

#include <stdlib.h>

typedef struct state {
    cl_schema *schema;
    cl_cache *cache;
    cl_counters counters;
    cl_op_counters *ops;
    cl_job_rules rules;
    cl_job *job;
} state;

static state *make_state(void)
{
    state *s = calloc(1, sizeof *s);

    if (s == NULL || cl_schema_new(&s->schema, NULL) != COLLATE_OK || cl_cache_new(1 << 20, &s->cache) != COLLATE_OK ||
        cl_job_new(&s->job) != COLLATE_OK)
        abort();
    s->ops = calloc(s->schema->n_kinds, sizeof *s->ops);
    s->rules.schema = s->schema;
    s->rules.cache = s->cache;
    s->rules.counters = &s->counters;
    s->rules.ops = s->ops;
    atomic_init(&s->rules.max_deadline_ms, 1000);
    return s;
}

static void check_reply(cl_job *job)
{
    const char *why;
    cl_arena arena;

    cl_arena_init(&arena, 0);
    if (cl_wire_check(job->reply.bytes, job->reply.n, &arena, &why) != COLLATE_OK)
        abort();
    cl_arena_fini(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static state *s; /* one for all inputs: reuse is part of what is tested */

    if (s == NULL)
        s = make_state();
    cl_job_reset(s->job);
    if (zmq_msg_init_size(&s->job->payload, n) != 0)
        return 0;
    if (n > 0)
        memcpy(zmq_msg_data(&s->job->payload), bytes, n);
    if (cl_job_open(s->job, &s->rules) != COLLATE_OK)
        check_reply(s->job);
    else if (cl_fields_canonical(&s->job->request.args, &s->job->arena).ptr == NULL)
        abort();
    return 0;
}
