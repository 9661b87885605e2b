/*
 * story_state.h - what the writer's half of the stories is made of. Private to story*.c.
 */
#ifndef CL_CORPUS_STORY_STATE_H
#define CL_CORPUS_STORY_STATE_H

#include "corpus/cow.h"
#include "corpus/story.h"
#include "corpus/story_index.h"

#include <stdatomic.h>

/* A story as views share it. */
typedef struct cl_story_node {
    cl_story story;
    atomic_uint refs;
    uint64_t documents[];
} cl_story_node;

struct cl_stories {
    const cl_vocab *vocab;
    cl_story_index index;
    cl_cow of_document; /* story number by sequence, as a pointer's value */
    cl_cow nodes;       /* node by story number */
    cl_cow trail;       /* number that is no longer used -> where its documents went, as a pointer's value */
    cl_arena scratch;
};

/* The same story under another number, one reference. NULL when memory is out. */
cl_story_node *cl_story_node_copy(const cl_story *story, uint64_t number);

/* A number in a pointer's clothes. */
static inline void *cl_story_boxed(uint64_t number)
{
    return (void *)(uintptr_t)number;
}

#endif
