/*
 * vec.h - a growing array inside an arena.
 *
 *     typedef CL_VEC(cl_span) span_vec;
 *     span_vec spans = {0};
 *     if (CL_VEC_PUSH(&spans, arena, ((cl_span){a, b})) == NULL) return COLLATE_E_NOMEM;
 *
 * Capacity doubles; the old copy stays in the arena, so the waste is at most the final size.
 */
#ifndef CL_BASE_VEC_H
#define CL_BASE_VEC_H

#include "base/arena.h"

#define CL_VEC(type) \
    struct {         \
        type *at;    \
        size_t n;    \
        size_t cap;  \
    }

static inline void *cl_vec_room(cl_arena *arena, void *at, size_t n, size_t *cap, size_t size)
{
    if (n < *cap)
        return at;
    size_t more = *cap == 0 ? 16 : *cap * 2;
    if (more > SIZE_MAX / 2 / size)
        return NULL;
    void *grown = cl_arena_grow(arena, at, *cap * size, more * size);
    if (grown != NULL)
        *cap = more;
    return grown;
}

/* Room for one more; true when there is. The new element is uninitialised. */
#define CL_VEC_ROOM(vec, arena)                                                                                    \
    (cl_vec_set_((void **)&(vec)->at, cl_vec_room((arena), (vec)->at, (vec)->n, &(vec)->cap, sizeof *(vec)->at)))

/* Append by value: pointer to the new element, or NULL when memory is out. */
#define CL_VEC_PUSH(vec, arena, ...) (CL_VEC_ROOM(vec, arena) ? ((vec)->at[(vec)->n] = (__VA_ARGS__), &(vec)->at[(vec)->n++]) : NULL)

static inline bool cl_vec_set_(void **at, void *grown)
{
    if (grown == NULL)
        return false;
    *at = grown;
    return true;
}

#endif
