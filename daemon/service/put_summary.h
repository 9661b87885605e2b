/*
 * put_summary.h - sentences of a summary as the replies of summarize and brief hold them.
 */
#ifndef CL_SERVICE_PUT_SUMMARY_H
#define CL_SERVICE_PUT_SUMMARY_H

#include "engine/compare.h"
#include "engine/summarize.h"
#include "service/reply.h"

/*
 * The entries of a summary: sentences, words, language, sources, originals, and candidates where they were explained.
 * comparison  of the same documents, for values that differ in what a sentence reports; NULL: those that the summary found
 */
void cl_put_summary(cl_reply *reply, const cl_documents *documents, const cl_summary *summary, const cl_comparison *comparison);

/* Entries that name a document: document, source, title~, published~. */
void cl_put_document_ref(cl_reply *reply, const cl_document *document);

#endif
