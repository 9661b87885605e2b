/*
 * headlines.h - headlines side by side: what they share, what each has alone, how they hedge.
 *
 * Separate because it reads titles only. Words are compared by stem; hedges are the hedging words of compare_marks.h and a
 * question mark.
 */
#ifndef CL_ENGINE_HEADLINES_H
#define CL_ENGINE_HEADLINES_H

#include "engine/compare.h"

/*
 * Fill headlines of *out, one a document that has a title, in order of documents.
 * Errors COLLATE_E_NOMEM. Cost n log n in the words of all titles
 */
collate_err cl_headlines_compare(const cl_documents *documents, cl_arena *arena, cl_comparison *out);

#endif
