/*
 * timeline.h - what happened when, by the dates that the text resolved, each with the claim it belongs to.
 *
 * Separate because it reads dates and claims only.
 * A day (or month, or year) and a claim give one entry: that of the sentence most like the claim's central one.
 */
#ifndef CL_ENGINE_TIMELINE_H
#define CL_ENGINE_TIMELINE_H

#include "engine/compare.h"

/* Fill timeline of *out (claims must stand). Errors COLLATE_E_NOMEM. Cost n log n in dates */
collate_err cl_timeline_make(const cl_documents *documents, cl_arena *arena, cl_comparison *out);

#endif
