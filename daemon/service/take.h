/*
 * take.h - what the field groups that many requests share mean: an article, a scope, a page of a listing.
 *
 * Separate from fields.h, which knows types only, because this knows the corpus.
 *
 *     cl_scope_result found;
 *     collate_err err = cl_take_scope(worker, request, &request->args, false, reply, &found);
 *     if (err != COLLATE_OK)
 *         return err;                          the reply has field and message
 *     ... found.documents ...
 *     cl_scope_fini(&found);
 */
#ifndef CL_SERVICE_TAKE_H
#define CL_SERVICE_TAKE_H

#include "corpus/scope.h"
#include "service/worker.h"

/* The fields of COLLATE_ARTICLE as a submission; strings are borrowed from the request. */
void cl_take_submission(const cl_fields *article, cl_deadline deadline, cl_submission *out);

/* A list of articles among `fields`, the arguments or a map in them; NULL and 0 when not given. On the request's arena.
 * Errors COLLATE_E_NOMEM. */
collate_err cl_take_submissions(const cl_request *request, const cl_fields *fields, const char *name, const cl_submission **out, size_t *n);

/* The scope keys (COLLATE_SCOPE) among `fields` as they were given, nothing looked up. Errors COLLATE_E_NOMEM. */
collate_err cl_take_scope_keys(const cl_request *request, const cl_fields *fields, cl_scope *out);

/*
 * The documents of the scope keys (COLLATE_SCOPE) among `fields`, found in the worker's generation.
 * all      no key given means every document
 * out      end it with cl_scope_fini; corpus documents live until the handler returns
 * Errors   those of cl_scope_find; the reply then has field and message
 */
collate_err cl_take_scope(cl_worker *worker, const cl_request *request, const cl_fields *fields, bool all, cl_reply *reply,
                          cl_scope_result *out);

/* Fail a reply with what the corpus or the text layer found wrong. `prefix` ("texts[3]") may be NULL. Returns the code. */
collate_err cl_reply_fail_problem(cl_reply *reply, const char *prefix, const cl_problem *problem);

#endif
