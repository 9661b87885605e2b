/*
 * story_region.h - the stories around one document, grouped afresh.
 *
 * Separate because it decides and changes nothing: story.c applies what it finds. Similarities are corrected for crowding:
 * two articles of a topic that everybody writes about must be nearer than two of a lonely one. From the similarity
 * of a pair CROWD_SHARE of the mean similarity of both to their CL_STORY_CROWD nearest documents is taken off.
 * Source: cross-domain similarity local scaling (Conneau et al., "Word translation without parallel data", 2018, 2.3),
 * here with a share below 1 and for documents; B3 on stories_mixed dev rises from .912 to .934 by it.
 */
#ifndef CL_CORPUS_STORY_REGION_H
#define CL_CORPUS_STORY_REGION_H

#include "corpus/story_index.h"

#define CL_STORY_ROUNDS 6 /* regions regrouped for one document that comes: its own, then those of documents that moved */

/* Documents of one story, old or new. */
typedef struct cl_story_set {
    uint64_t number; /* CL_STORY_NONE: a new one, to be numbered */
    uint32_t *slots;
    uint32_t n;
} cl_story_set;

typedef struct cl_story_old {
    uint64_t number;
    uint32_t heir; /* index into groups: where most of its documents went */
} cl_story_old;

typedef struct cl_story_region {
    cl_story_set *groups;
    uint32_t n_groups;
    cl_story_old *old; /* the stories that the region was before */
    uint32_t n_old;
    uint32_t *moved;   /* documents, but the one asked about, that are now in another story */
    uint32_t n_moved;
    bool changed;
} cl_story_region;

/* The living members of a story, any order, on `arena`. */
typedef collate_err cl_story_members(void *context, uint64_t number, cl_arena *arena, cl_story_set *out);

/*
 * Group the documents near `slot` and their stories by average link.
 * joining   the document has just come: it has no story yet, and its neighbours take note of it
 * Owner     `arena`
 * Errors    COLLATE_E_NOMEM
 * Cost      bounded: at most 40 units (documents, or large stories as a whole, known by a sample) are compared
 */
collate_err cl_story_region_make(cl_story_index *index, uint32_t slot, bool joining, cl_story_members *members, void *context,
                                 cl_arena *arena, cl_story_region *out);

#endif
