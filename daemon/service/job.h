/*
 * job.h - one request on its way through the daemon: frame, decoded request, reply, and the memory of all three.
 *
 * Separate because a job passes from thread to thread (router -> worker -> writer -> router) and belongs wholly to the
 * one that holds its pointer; nothing in it is shared. Jobs are pooled: arena, zone and buffers are used again.
 */
#ifndef CL_SERVICE_JOB_H
#define CL_SERVICE_JOB_H

#include "service/cache.h"
#include "service/counters.h"
#include "service/wire.h"
#include "service/worker.h"

#include <zmq.h>

#define CL_ROUTE_FRAMES 8 /* frames before the payload: identity, hops of devices, the empty one */

typedef struct cl_job {
    cl_request request; /* first: cl_write_later gets from the request to its job */
    cl_reply reply;
    cl_arena arena;
    msgpack_zone zone;
    zmq_msg_t route[CL_ROUTE_FRAMES];
    size_t n_route;
    zmq_msg_t payload;
    bool opened;        /* checked and decoded: request is valid */
    bool writes;        /* `write` waits for the writer */
    cl_write write;
    collate_err err;    /* of the request so far */
    size_t frame_bytes; /* what it counts against the queue's bound */
} cl_job;

/* What opening and running a job needs; one per server, read by all threads. */
typedef struct cl_job_rules {
    const cl_schema *schema;
    cl_cache *cache;
    cl_counters *counters;
    cl_op_counters *ops;         /* one per row of the table */
    atomic_uint max_deadline_ms; /* a request may ask for no more; SIGHUP changes it */
} cl_job_rules;

/* Errors COLLATE_E_NOMEM. */
collate_err cl_job_new(cl_job **out);
void cl_job_free(cl_job *job);

/* Ready for the next request: closes frames, resets arena, zone and reply, keeping a little memory. */
void cl_job_reset(cl_job *job);

/*
 * Check, decode and look up the request in job->payload. On an error the reply is complete already.
 * Cost: linear in the frame. Errors as job->err: those of the wire, COLLATE_E_UNKNOWN_OP, COLLATE_E_FIELD ...
 */
collate_err cl_job_open(cl_job *job, const cl_job_rules *rules);

/*
 * Run the handler of an opened job in this thread; afterwards the reply is complete, or job->writes says that the
 * writer has to finish it.
 */
void cl_job_run(cl_job *job, cl_worker *worker, const cl_job_rules *rules);

/* Complete the reply: the result that was packed, or the error. Counts it. */
void cl_job_finish(cl_job *job, collate_err err, uint64_t generation, const cl_job_rules *rules);

/* Answer with an error of the service itself (busy, stopping) when the handler was not run. Opens the job if need be. */
void cl_job_refuse(cl_job *job, collate_err err, const char *message, const cl_job_rules *rules);

#endif
