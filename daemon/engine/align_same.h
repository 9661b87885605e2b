/*
 * align_same.h - how likely two clauses report the same thing, by the stems that they share.
 *
 * Separate from align.c, which decides who is asked and groups by the answers; claims and drafts ask for single pairs.
 * Method: log-odds of what they share, fitted to pairs of sentences of long articles that were labelled by hand (figures in
 * align_same.c). Private to align, but for cl_align_same and cl_align_cosine, which align.h declares.
 */
#ifndef CL_ENGINE_ALIGN_SAME_H
#define CL_ENGINE_ALIGN_SAME_H

#include "engine/align.h"

/* One unit's stems, spread over all numbers for the others to meet; of an alignment's vocabulary size. */
typedef struct cl_same_room {
    float *own;  /* weight of the stem in the unit itself, 0: it has none */
    float *wide; /* ... with its neighbours' */
} cl_same_room;

/* Room from `arena`, empty. Errors COLLATE_E_NOMEM */
collate_err cl_same_room_make(uint32_t n_terms, cl_arena *arena, cl_same_room *out);

/* Put a unit into an empty room, and take it out again. Cost its terms */
void cl_same_spread(const cl_same_room *room, const cl_align_unit *unit);
void cl_same_clear(const cl_same_room *room, const cl_align_unit *unit);

/* Cosine of the widened vectors of the unit x in the room and y. Cost terms of y */
float cl_same_wide(const cl_same_room *room, const cl_align_unit *y);

/* How likely the unit in the room and y report the same thing, 0..1. Cost terms of y */
float cl_same_likely(const cl_same_room *room, const cl_term_trait *traits, const cl_align_unit *y);

#endif
