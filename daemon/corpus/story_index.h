/*
 * story_index.h - the documents that may tell of the same event as a new one: an inverted index over heaviest stems.
 *
 * Separate because the bound on the cost of adding is kept here. Writer thread only. Documents are slots, numbered from
 * 0 in order of adding. Each puts its CL_STORY_KEYS heaviest stems into chains, newest first; a look-up follows a bounded
 * stretch of each chain and measures a bounded number of the slots that it met most.
 */
#ifndef CL_CORPUS_STORY_INDEX_H
#define CL_CORPUS_STORY_INDEX_H

#include "corpus/story_vector.h"

#define CL_STORY_KEYS 32u       /* stems indexed a document and looked up: of 16 24 32 40 on stories_mixed dev .917 .922 .925 .925 */
#define CL_STORY_WALK 200u      /* documents followed per stem, newest first: 150 200 400 make no difference there */
#define CL_STORY_CANDIDATES 64u /* measured exactly */
#define CL_STORY_CROWD 5        /* nearest documents that tell how crowded a topic is; of 3 5 10 best on stories_mixed dev */

typedef struct cl_story_slot {
    const cl_document *doc; /* NULL: removed */
    cl_story_vector *vector;
    uint64_t sequence;      /* rising; of equal ones the last lives */
    uint64_t story;
    float nearest[CL_STORY_CROWD]; /* the highest similarities to others, highest first: how crowded its topic is */
    bool is_copy; /* of a document that was there before it */
} cl_story_slot;

typedef struct cl_story_chunk cl_story_chunk;

typedef struct cl_story_index {
    cl_story_slot *slots;
    float *scores; /* per slot, of the look-up at hand; 0 between look-ups. Apart from the slots: they are met at random */
    uint32_t room_scores;
    uint32_t n_slots, room_slots, n_dead;
    cl_story_chunk *chunks; /* of postings: a chain follows one cache line for seven of them */
    uint32_t n_chunks, room_chunks;
    uint32_t *heads; /* newest chunk by stem */
    uint32_t n_heads;
    cl_story_probe probe; /* the vector that others were last measured against */
    size_t vector_bytes;
} cl_story_index;

/* A similar document. */
typedef struct cl_story_near {
    uint32_t slot;
    float similarity;
} cl_story_near;

void cl_story_index_fini(cl_story_index *index);

/*
 * Give a document a slot and index it; takes over `vector`.
 * Errors COLLATE_E_NOMEM: the vector is still the caller's.
 */
collate_err cl_story_index_add(cl_story_index *index, const cl_document *doc, cl_story_vector *vector, uint32_t *slot);

/* Forget a slot; its number is not used again until compaction moves all of them (never inside a look-up). */
void cl_story_index_remove(cl_story_index *index, uint32_t slot);

/* The living slot of a sequence, or UINT32_MAX. */
uint32_t cl_story_index_find(const cl_story_index *index, uint64_t sequence);

/*
 * Documents near slot `of` with a similarity of at least `least`, nearest first.
 * near     room for CL_STORY_CANDIDATES
 * scratch  used meanwhile
 * Errors   COLLATE_E_NOMEM
 */
collate_err cl_story_index_near(cl_story_index *index, uint32_t of, float least, cl_arena *scratch, cl_story_near *near, uint32_t *n);

/* Similarity of two living slots; cheapest when `a` is that of the last call. */
float cl_story_index_between(cl_story_index *index, uint32_t a, uint32_t b);

size_t cl_story_index_bytes(const cl_story_index *index);

#endif
