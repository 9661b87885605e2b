/*
 * compare_claims.h - claims out of aligned sentences: members, central sentence, who reports it, importance.
 *
 * Separate from compare.c, which only puts the parts together. Private to compare.
 */
#ifndef CL_ENGINE_COMPARE_CLAIMS_H
#define CL_ENGINE_COMPARE_CLAIMS_H

#include "engine/align.h"
#include "engine/compare.h"

/*
 * Fill sources, source_of, original_of and n_originals of *out.
 * original_of  as in cl_compare_options, or NULL
 * Owner        `arena`; names borrow. A document without a source counts as a source of its own, named by its id.
 * Errors       COLLATE_E_NOMEM. Cost n log n in documents
 */
collate_err cl_claims_sources(const cl_documents *documents, const uint32_t *original_of, cl_arena *arena, cl_comparison *out);

/*
 * Fill claims, first_sentence and claim_of of *out, statuses without regard to conflicts.
 * Errors    COLLATE_E_NOMEM, COLLATE_E_DEADLINE. Cost members squared per claim, capped
 */
collate_err cl_claims_make(
    const cl_documents *documents, const cl_alignment *alignment, cl_deadline deadline, cl_arena *arena, cl_comparison *out);

/* Count coverage and omissions once statuses stand. Errors COLLATE_E_NOMEM. Cost claims x sources */
collate_err cl_claims_coverage(cl_arena *arena, cl_comparison *out);

#endif
