/*
 * spare.h - large pieces of memory that a thread keeps for its next use.
 *
 * Separate from arena.h, which is the only user: an arena knows lifetimes, this knows pages. An article of 10 MB takes some 130 MB
 * while it is read. To get them from the system again for each one costs .4 ns a byte of memory (page faults; 5 to 6 ns a byte of
 * text, a fifth of reading it); what the thread kept costs next to nothing. Pieces past the first CL_SPARE_WARM bytes are lent
 * back to the system, which takes them when it runs short (madvise(2), MADV_FREE): .1 ns a byte when they are used again.
 *
 * Threads: each has pieces of its own, freed when it ends. A piece may be given by another thread than the one that took it.
 */
#ifndef CL_BASE_SPARE_H
#define CL_BASE_SPARE_H

#include <stddef.h>

#define CL_SPARE_MIN ((size_t)1 << 20)   /* bytes of the smallest piece; smaller ones are malloc's business */
#define CL_SPARE_WARM ((size_t)32 << 20) /* bytes that a thread keeps for itself: two articles of 1 MB */
#define CL_SPARE_MAX ((size_t)192 << 20) /* bytes that it keeps in all: what one article of COLLATE_MAX_TEXT takes */

/*
 * At least `size` bytes (CL_SPARE_MIN or more), of any content, on a page boundary; *got is how many. NULL when memory is out.
 * Owner the caller, until it gives them back with that number. Cost: a look at every piece kept, at most CL_SPARE_MAX / CL_SPARE_MIN.
 */
void *cl_spare_take(size_t size, size_t *got);

/* Give back what cl_spare_take gave: kept, and what was kept longest goes to the system when it is too much. NULL is fine. */
void cl_spare_give(void *at, size_t size);

/* Bytes that the calling thread keeps. */
size_t cl_spare_kept(void);

#endif
