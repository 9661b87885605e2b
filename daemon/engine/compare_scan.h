/*
 * compare_scan.h - one pass over the tokens of every sentence: citations and marks.
 *
 * Separate so that a sentence is cut once for both. Private to compare.
 */
#ifndef CL_ENGINE_COMPARE_SCAN_H
#define CL_ENGINE_COMPARE_SCAN_H

#include "engine/compare.h"

/*
 * Fill citations and, when they are wanted, marks of *out (sources must stand).
 * Errors COLLATE_E_NOMEM, COLLATE_E_DEADLINE. Cost: one pass over the bytes; tokens of sentences that may cite, of all for marks
 */
collate_err cl_scan_sentences(const cl_documents *documents, bool want_marks, cl_deadline deadline, cl_arena *arena, cl_comparison *out);

#endif
