/*
 * story_vector.h - what a document is about, as a few weighted stems and a day, and how near two documents are.
 *
 * Separate because the similarity is what story grouping is tuned on, and knows nothing of stories.
 * Source: TF-IDF cosine (Salton and Buckley 1988) with logarithmic counts and a background idf, title three times, names
 * twice; prototypes of the design. Constants: see story_vector.c.
 */
#ifndef CL_CORPUS_STORY_VECTOR_H
#define CL_CORPUS_STORY_VECTOR_H

#include "base/arena.h"
#include "base/error.h"
#include "corpus/document.h"

#define CL_STORY_NO_DAY INT32_MIN

typedef struct cl_story_vector {
    uint32_t n;
    int32_t day;              /* of publication, since 1970; CL_STORY_NO_DAY when not known */
    const uint16_t *weight;   /* unit length = 65535 */
    uint32_t stem[];          /* rising */
} cl_story_vector;

/*
 * The heaviest stems of a document.
 * vocab    resolves its words
 * Owner    the caller: free(*out); scratch is used meanwhile
 * Errors   COLLATE_E_NOMEM
 * Cost     O(min(words, lead) log)
 */
collate_err cl_story_vector_make(const cl_document *doc, const cl_vocab *vocab, cl_arena *scratch, cl_story_vector **out);

/*
 * One vector laid out by stem, to measure many others against it: a look-up a stem instead of a merge of two lists, whose
 * branches no processor foresees (a third of the time of cl_story_similarity on stories of stories_mixed). Writer thread.
 */
typedef struct cl_story_probe {
    const cl_story_vector *of; /* NULL: none laid out; must stay alive while it is */
    uint16_t *weight;          /* by stem, 0 for those that it lacks */
    uint32_t room;
} cl_story_probe;

void cl_story_probe_fini(cl_story_probe *probe);

/* Make room for stems below `room`. Errors COLLATE_E_NOMEM: the probe is as before. */
collate_err cl_story_probe_reach(cl_story_probe *probe, uint32_t room);

/* Lay out another vector, whose stems are all below the room; NULL takes the last one out. O(n). */
void cl_story_probe_set(cl_story_probe *probe, const cl_story_vector *of);

/* Cosine of the vector laid out and `other`, damped by the distance of days; 0..1. O(other.n). */
float cl_story_similarity(const cl_story_probe *probe, const cl_story_vector *other);

/* The `most` heaviest places of the vector, heaviest first; returns how many. */
uint32_t cl_story_heaviest(const cl_story_vector *vector, uint32_t most, uint32_t *places);

#endif
