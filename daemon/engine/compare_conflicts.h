/*
 * compare_conflicts.h - the conflicts of each claim: differences of its members, joined by the values that they share.
 *
 * Separate from values.h, which knows two sentences only. Private to compare.
 */
#ifndef CL_ENGINE_COMPARE_CONFLICTS_H
#define CL_ENGINE_COMPARE_CONFLICTS_H

#include "engine/align.h"
#include "engine/compare.h"

/*
 * Fill conflicts of *out; a claim with one of type conflict becomes CL_CLAIM_CONFLICTING, members that hold the rarer value
 * get CL_STANCE_CONFLICTING.
 * Owner   `arena`. Errors COLLATE_E_NOMEM, COLLATE_E_DEADLINE
 * Cost    pairs of members, at most CL_CONFLICT_PAIRS a claim
 */
#define CL_CONFLICT_PAIRS 400
collate_err cl_conflicts_find(
    const cl_documents *documents, const cl_alignment *alignment, cl_deadline deadline, cl_arena *arena, cl_comparison *out);

#endif
