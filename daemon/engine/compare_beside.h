/*
 * compare_beside.h - sentences that stand in one claim and say another value in a second one.
 *
 * Separate from compare_claims.c, which makes claims of groups, each sentence in one: a sentence that reports two things can stand
 * with the one of them only, and then nobody holds its date against the date of the other. Private to compare.
 * Rejected: letting every sentence into all claims that it likely reports; of labelled pairs so gained 0 to 48 % reported the same
 * thing, of those in one group 79 %.
 */
#ifndef CL_ENGINE_COMPARE_BESIDE_H
#define CL_ENGINE_COMPARE_BESIDE_H

#include "engine/align.h"

/* This unit belongs to this group too. */
typedef struct cl_beside {
    uint32_t group, unit;
} cl_beside;

/*
 * Find units that likely report what another group does, whose document that group lacks, and that say another figure or date in
 * the same slot.
 * out     by unit; each group and document at most once; none among short documents, whose context tells what they are about
 * Owner   `arena`. Errors COLLATE_E_NOMEM, COLLATE_E_DEADLINE; outs are then unchanged
 * Cost    candidates of the alignment; the values of likely pairs that have figures or dates
 */
collate_err cl_beside_find(const cl_documents *documents, const cl_alignment *alignment, cl_deadline deadline, cl_arena *arena,
    const cl_beside **out, size_t *n_out);

#endif
