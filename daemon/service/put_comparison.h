/*
 * put_comparison.h - a comparison as the reply of `compare` has it.
 *
 * Separate from handle_compare.c, which knows requests; this knows the shapes claim, conflict ... of requests.h.
 */
#ifndef CL_SERVICE_PUT_COMPARISON_H
#define CL_SERVICE_PUT_COMPARISON_H

#include "engine/compare.h"
#include "service/reply.h"

/* How much of each list is written. */
typedef struct cl_comparison_page {
    uint64_t claims; /* the most important ones; those of a conflict always */
    bool marks;
} cl_comparison_page;

/*
 * Write all keys of the result but `copies` and `quotes`. Errors stick in the reply.
 * draft  the text that draft notes point into, or {NULL, 0}
 */
void cl_put_comparison(
    cl_reply *reply, const cl_documents *documents, const cl_comparison *comparison, cl_comparison_page page, cl_str draft);

/* One of each, as `brief` has them too: shapes claim, conflict, timeline_entry. */
void cl_put_claim(cl_reply *reply, const cl_documents *documents, const cl_comparison *comparison, const cl_claim *claim);
void cl_put_conflict(cl_reply *reply, const cl_documents *documents, const cl_comparison *comparison, const cl_conflict *conflict);
void cl_put_timeline_entry(cl_reply *reply, const cl_documents *documents, const cl_comparison *comparison, const cl_timeline_entry *entry);

/* "c1": how a claim is called on the wire. Valid until the reply is reset. */
/* repeats: the outlets whose texts a source prints. */
void cl_put_repeats(cl_reply *reply, const cl_comparison *comparison, const cl_compared_source *source);

void cl_put_claim_id(cl_reply *reply, const char *key, uint32_t claim);

#endif
