#include "service/job.h"
#include "unit.h"

#include <stdlib.h>
#include <string.h>

typedef struct bench {
    cl_schema *schema;
    cl_counters counters;
    cl_op_counters *ops;
    cl_job_rules rules;
    cl_job *job;
} bench;

static void begin(bench *b)
{
    memset(b, 0, sizeof *b);
    assert_int_equal(cl_schema_new(&b->schema, NULL), COLLATE_OK);
    b->ops = calloc(b->schema->n_kinds, sizeof *b->ops);
    b->rules.schema = b->schema;
    b->rules.counters = &b->counters;
    b->rules.ops = b->ops;
    atomic_init(&b->rules.max_deadline_ms, 1000);
    assert_int_equal(cl_job_new(&b->job), COLLATE_OK);
}

static void end(bench *b)
{
    cl_job_free(b->job);
    free(b->ops);
    cl_schema_free(b->schema);
}

static collate_err open_frame(bench *b, const char *bytes, size_t n)
{
    cl_job_reset(b->job);
    assert_int_equal(zmq_msg_init_size(&b->job->payload, n), 0);
    memcpy(zmq_msg_data(&b->job->payload), bytes, n);
    b->job->request.received_ns = cl_clock_ns();
    return cl_job_open(b->job, &b->rules);
}

/* add of two documents, one of them with a wrong date: lists, maps, complaints and paths are all on its way. */
static const char request[] = "\x84\xa1v\x01\xa2id\x05\xa2op\xa3\x61\x64\x64\xa4\x61rgs\x81\xa9\x64ocuments\x92"
                              "\x82\xa4text\xa4Hm. \xa9published\xaa" "2031-05-05\x82\xa4text\xa1x\xa9published\xa4soon";

/* Fail the n-th byte of memory for every n until the request opens: an error each time, never a crash, always a reply. */
CL_TEST(opening_survives_memory_that_ends_anywhere)
{
    bench b;
    size_t failures = 0;

    begin(&b);
    for (size_t limit = 1; limit < 200000; limit += 16) {
        b.job->arena.limit = limit;
        collate_err err = open_frame(&b, request, sizeof request - 1);
        if (err == COLLATE_OK)
            break;
        CL_CHECK_EQ("no memory", err, COLLATE_E_NOMEM);
        assert_true(b.job->reply.n > 0 && b.job->reply.err == COLLATE_OK);
        failures++;
    }
    assert_true(failures > 3);
    b.job->arena.limit = 0;
    CL_CHECK_EQ("with memory", open_frame(&b, request, sizeof request - 1), COLLATE_OK);
    end(&b);
}

CL_TEST(deadlines_are_the_tables_the_requests_or_the_cap)
{
    static const struct {
        const char *name, *bytes;
        size_t n;
        uint64_t ms;
    } rows[] = {
        {"the table's", "\x82\xa1v\x01\xa2op\xa4ping", 12, 1000},
        {"the request's", "\x83\xa1v\x01\xa2op\xa4ping\xab\x64\x65\x61\x64line_ms\x32", 25, 50},
        {"no more than the cap", "\x83\xa1v\x01\xa2op\xa4ping\xab\x64\x65\x61\x64line_ms\xcd\xff\xff", 27, 1000},
    };
    bench b;

    begin(&b);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        CL_CHECK_EQ(rows[i].name, open_frame(&b, rows[i].bytes, rows[i].n), COLLATE_OK);
        CL_CHECK_EQ(rows[i].name, (b.job->request.deadline.at_ns - b.job->request.received_ns) / 1000000, rows[i].ms);
    }
    end(&b);
}

CL_TEST(a_job_is_clean_after_its_reset)
{
    bench b;

    begin(&b);
    assert_int_equal(open_frame(&b, request, sizeof request - 1), COLLATE_OK);
    assert_true(b.job->arena.used > 0);
    cl_job_reset(b.job);
    assert_int_equal(b.job->arena.used, 0);
    assert_int_equal(b.job->reply.n, 0);
    assert_false(b.job->opened);
    assert_null(b.job->request.kind);
    end(&b);
}
