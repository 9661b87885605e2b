/*
 * compare_draft.h - the caller's own text against the documents: what has no support, what contradicts, what misquotes.
 *
 * Separate because it runs only when a draft is given. Private to compare.
 */
#ifndef CL_ENGINE_COMPARE_DRAFT_H
#define CL_ENGINE_COMPARE_DRAFT_H

#include "engine/compare.h"

/*
 * Fill draft of *out (claims must stand).
 * Errors COLLATE_E_NOMEM, COLLATE_E_DEADLINE. Cost sentences of the draft x sentences of the documents
 */
collate_err cl_draft_check(
    const cl_documents *documents, const cl_document *draft, cl_deadline deadline, cl_arena *arena, cl_comparison *out);

#endif
