/*
 * take_reading.h - the scope of summarize and brief: documents, what they should be about, and what the reader knows.
 *
 * Separate from take.h because `query` means another thing here: what to tell of, not which documents. It chooses the
 * documents only where no other scope key is given. `known` is a scope of its own; what is in both is known.
 */
#ifndef CL_SERVICE_TAKE_READING_H
#define CL_SERVICE_TAKE_READING_H

#include "service/take.h"

typedef struct cl_reading_scope {
    cl_documents documents; /* without those that the reader knows, unless `whole`; may be none when all are known */
    cl_documents known;     /* n = 0 when `known` was not given or finds nothing */
    cl_str query;           /* {NULL,0}: none */
    cl_scope_result found, known_found;
} cl_reading_scope;

/*
 * whole   keep documents that are known among `documents`
 * Owner   arrays on the request's arena; end it with cl_reading_scope_fini
 * Errors  those of cl_take_scope; the reply then has field and message, and nothing is to be ended
 */
collate_err cl_take_reading_scope(cl_worker *worker, const cl_request *request, bool whole, cl_reply *reply, cl_reading_scope *out);

void cl_reading_scope_fini(cl_reading_scope *scope);

#endif
