/*
 * cow.h - a sparse array by number whose frozen copies share what did not change.
 *
 * Separate because stories and copies both publish a view per generation: freezing copies one pointer for 256 numbers,
 * and a later change copies only the chunk it falls into. One writer; frozen arrays may be read and released in any thread.
 * Source: path copying (Driscoll et al., "Making data structures persistent", 1989), two levels deep.
 */
#ifndef CL_CORPUS_COW_H
#define CL_CORPUS_COW_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CL_COW_CHUNK 256u

/* Elements are counted objects or NULL. The hooks are called as chunks are copied and freed; any thread. */
typedef void cl_cow_hold(void *element);
typedef void cl_cow_rele(void *element);

typedef struct cl_cow_chunk cl_cow_chunk;

typedef struct cl_cow {
    cl_cow_chunk **chunks; /* NULL where no number of 256 is in use */
    size_t n_chunks;
    size_t n;              /* elements that are not NULL */
    cl_cow_hold *hold;
    cl_cow_rele *rele;
} cl_cow;

void cl_cow_init(cl_cow *array, cl_cow_hold *hold, cl_cow_rele *rele);
void cl_cow_fini(cl_cow *array);

/* The element at `number`, or NULL. */
void *cl_cow_get(const cl_cow *array, uint64_t number);

/*
 * Make sure that the next cl_cow_put at `number` cannot fail. Errors COLLATE_E_NOMEM, COLLATE_E_TOO_BIG (a number past
 * 2^32: sequences are dense, so that this is a damaged store).
 */
collate_err cl_cow_ready(cl_cow *array, uint64_t number);

/* Set an element (NULL: none); the array takes over the caller's reference and gives back that of the old one. */
collate_err cl_cow_put(cl_cow *array, uint64_t number, void *element);

/* Empty the place; cannot fail: a chunk that cannot be copied for want of memory keeps its element. */
void cl_cow_clear(cl_cow *array, uint64_t number);

/* A frozen copy. `out` is to be ended by cl_cow_fini. Errors COLLATE_E_NOMEM. Cost: one step for 256 numbers. */
collate_err cl_cow_freeze(const cl_cow *array, cl_cow *out);

/* The first element with a number > `after`; *number gets it. NULL at the end. */
void *cl_cow_next(const cl_cow *array, uint64_t after, uint64_t *number);

/*
 * The next number > *number at which two frozen copies of one array differ, with what each has there (NULL: nothing).
 * False at the end. Cost: one step for 256 numbers that are the same.
 */
bool cl_cow_differ(const cl_cow *a, const cl_cow *b, uint64_t *number, void **in_a, void **in_b);

/* Bytes of chunks and directory, elements not counted. */
size_t cl_cow_bytes(const cl_cow *array);

#endif
