/*
 * outcome.h - what became of single documents, as `added` and `rejected` tell it.
 */
#ifndef CL_SERVICE_OUTCOME_H
#define CL_SERVICE_OUTCOME_H

#include "corpus/corpus.h"
#include "service/handle.h"

/* An entry of the open array `rejected`. `id` may be {NULL,0}, `field` and `message` as in cl_complaint. */
void cl_put_rejected(cl_reply *reply, size_t index, cl_str id, collate_err code, cl_str field, cl_str message);

/* The same for what the corpus found wrong. */
/* ", at byte 17" where the problem has a place, else "". */
#define CL_PROBLEM_PLACE_BYTES 40
const char *cl_problem_place(const cl_problem *problem, char out[CL_PROBLEM_PLACE_BYTES]);

void cl_put_rejected_problem(cl_reply *reply, size_t index, cl_str id, const cl_problem *problem);

/* story: the document's, when it has one. */
void cl_put_story_of(cl_reply *reply, const cl_worker *worker, uint64_t sequence);

#endif
