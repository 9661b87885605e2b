/*
 * align_near.h - the units that share most with each unit, and its vector widened by their words.
 *
 * Separate from align.c, which decides what belongs together, and from align_vectors.c, which reads the documents: here
 * sentences meet. Private to align.
 */
#ifndef CL_ENGINE_ALIGN_NEAR_H
#define CL_ENGINE_ALIGN_NEAR_H

#include "engine/align_vectors.h"

#define CL_ALIGN_NEIGHBOURS 5 /* that widen a sentence: 5 of 3 5 10 on align dev */

/*
 * Find the neighbours of all units of `vectors` and widen the units.
 * wide     false: leave the units as they are
 * Owner    `arena`
 * Errors   COLLATE_E_NOMEM, COLLATE_E_DEADLINE
 * Cost     postings of the rarer stems; the widening is linear in the terms of at most six sentences a unit
 */
collate_err cl_align_near_find(cl_vectors *vectors, bool wide, cl_deadline deadline, cl_arena *arena, cl_align_near *out);

#endif
