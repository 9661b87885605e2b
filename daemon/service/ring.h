/*
 * ring.h - bounded queues between threads: a lock-free ring, and a mailbox to sleep on.
 *
 * The ring is D. Vyukov's bounded multi-producer multi-consumer queue (1024cores.net, 2010): every cell carries a
 * sequence number that says whose turn it is, so that producers and consumers touch one shared counter each.
 * The mailbox adds waiting: consumers announce that they sleep, and a producer that has put in a batch wakes as many as
 * sleep, and no more, with one write to an eventfd for the whole batch.
 */
#ifndef CL_SERVICE_RING_H
#define CL_SERVICE_RING_H

#include "base/error.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cl_ring_cell {
    _Atomic size_t turn;
    void *item;
} cl_ring_cell;

typedef struct cl_ring {
    cl_ring_cell *cells;
    size_t mask;
    _Alignas(64) _Atomic size_t head; /* next to take; a cache line of its own, as tail */
    _Alignas(64) _Atomic size_t tail; /* next to put */
} cl_ring;

/* Room for `n` items, rounded up to a power of two. Errors COLLATE_E_NOMEM. */
collate_err cl_ring_init(cl_ring *ring, size_t n);
void cl_ring_fini(cl_ring *ring);

/* False when full. Any thread. */
bool cl_ring_put(cl_ring *ring, void *item);

/* NULL when empty. Any thread. */
void *cl_ring_take(cl_ring *ring);

/* About how many are in it; exact when nobody touches it. */
size_t cl_ring_count(const cl_ring *ring);

typedef struct cl_mailbox {
    cl_ring ring;
    int wake;                  /* eventfd, a semaphore: one token wakes one consumer */
    atomic_int sleepers;       /* consumers that announced sleep and have no token coming */
    atomic_bool closed;
} cl_mailbox;

/* Errors COLLATE_E_NOMEM, COLLATE_E_IO. */
collate_err cl_mailbox_init(cl_mailbox *box, size_t n);
void cl_mailbox_fini(cl_mailbox *box);

/* Put without waking anybody; false when full. Then cl_mailbox_wake once for the batch. */
bool cl_mailbox_put(cl_mailbox *box, void *item);
void cl_mailbox_wake(cl_mailbox *box, unsigned n_items);

/* The next item; sleeps while there is none. NULL once closed and empty. */
void *cl_mailbox_wait(cl_mailbox *box);

/* The next item, or NULL at once. */
void *cl_mailbox_take(cl_mailbox *box);

/* No more will be put; wakes `n_consumers`. */
void cl_mailbox_close(cl_mailbox *box, unsigned n_consumers);

#endif
