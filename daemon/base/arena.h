/*
 * arena.h - memory that is freed all at once.
 *
 * Three lifetimes use it: a parsed document or segment, one request (a worker's scratch), one client result.
 * Nothing inside is freed alone. Built with CL_ARENA_DEBUG=1 every allocation is its own malloc, so that
 * AddressSanitizer sees overruns and use after reset. An arena belongs to one thread at a time.
 */
#ifndef CL_BASE_ARENA_H
#define CL_BASE_ARENA_H

#include "base/str.h"

typedef struct cl_arena_block cl_arena_block;

typedef struct cl_arena {
    cl_arena_block *head; /* newest block; NULL before the first allocation */
    size_t used;          /* bytes handed out since the last reset */
    size_t reserved;      /* bytes held from the system */
    size_t limit;         /* cap on `used`; 0 = none. Past it allocations return NULL */
} cl_arena;

/* Start empty; allocates nothing. `limit` in bytes, 0 for none. */
void cl_arena_init(cl_arena *arena, size_t limit);

/* Free everything. Safe twice, and on a zeroed arena. */
void cl_arena_fini(cl_arena *arena);

/* Forget all allocations but keep one block of at most `keep` bytes for the next use: of all that was held where that is allowed. */
void cl_arena_reset(cl_arena *arena, size_t keep);

/* A place to go back to. Valid until the arena is reset or goes back to an older one. */
typedef struct cl_arena_mark {
    cl_arena_block *head;
    size_t used_of_head, used;
} cl_arena_mark;

cl_arena_mark cl_arena_here(const cl_arena *arena);

/* Forget what was allocated since `mark`. The newest block stays for what comes next; linear in the blocks added since. */
void cl_arena_go_back(cl_arena *arena, cl_arena_mark mark);

/* `size` bytes aligned for any type, uninitialised; NULL when memory or the limit is out. Size 0 gives a valid pointer. */
void *cl_arena_alloc(cl_arena *arena, size_t size);

/* n * size zeroed bytes, the product checked; NULL as above. */
void *cl_arena_calloc(cl_arena *arena, size_t n, size_t size);

/* Grow the allocation `old` of old_size bytes to new_size, in place when it is the newest; the old bytes are copied. */
void *cl_arena_grow(cl_arena *arena, void *old, size_t old_size, size_t new_size);

/* A NUL-terminated copy; {NULL, 0} when memory is out. */
cl_str cl_arena_dup(cl_arena *arena, cl_str text);

/* printf into the arena; {NULL, 0} when memory is out. */
cl_str cl_arena_printf(cl_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

#define CL_ARENA_NEW(arena, type) ((type *)cl_arena_calloc((arena), 1, sizeof(type)))
#define CL_ARENA_ARRAY(arena, type, n) ((type *)cl_arena_calloc((arena), (n), sizeof(type)))

#endif
