#include "service/ring.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

collate_err cl_ring_init(cl_ring *ring, size_t n)
{
    size_t room = 2;

    while (room < n)
        room *= 2;
    ring->cells = calloc(room, sizeof *ring->cells);
    if (ring->cells == NULL)
        return COLLATE_E_NOMEM;
    ring->mask = room - 1;
    for (size_t i = 0; i < room; i++)
        atomic_init(&ring->cells[i].turn, i);
    atomic_init(&ring->head, 0);
    atomic_init(&ring->tail, 0);
    return COLLATE_OK;
}

void cl_ring_fini(cl_ring *ring)
{
    free(ring->cells);
    ring->cells = NULL;
}

bool cl_ring_put(cl_ring *ring, void *item)
{
    size_t place = atomic_load_explicit(&ring->tail, memory_order_relaxed);

    for (;;) {
        cl_ring_cell *cell = &ring->cells[place & ring->mask];
        intptr_t ahead = (intptr_t)(atomic_load_explicit(&cell->turn, memory_order_acquire) - place);
        if (ahead < 0)
            return false; /* the cell still holds what was put a round ago */
        if (ahead > 0) {
            place = atomic_load_explicit(&ring->tail, memory_order_relaxed);
        } else if (atomic_compare_exchange_weak_explicit(&ring->tail, &place, place + 1, memory_order_relaxed, memory_order_relaxed)) {
            cell->item = item;
            atomic_store_explicit(&cell->turn, place + 1, memory_order_release);
            return true;
        }
    }
}

void *cl_ring_take(cl_ring *ring)
{
    size_t place = atomic_load_explicit(&ring->head, memory_order_relaxed);

    for (;;) {
        cl_ring_cell *cell = &ring->cells[place & ring->mask];
        intptr_t ahead = (intptr_t)(atomic_load_explicit(&cell->turn, memory_order_acquire) - (place + 1));
        if (ahead < 0)
            return NULL;
        if (ahead > 0) {
            place = atomic_load_explicit(&ring->head, memory_order_relaxed);
        } else if (atomic_compare_exchange_weak_explicit(&ring->head, &place, place + 1, memory_order_relaxed, memory_order_relaxed)) {
            void *item = cell->item;
            atomic_store_explicit(&cell->turn, place + ring->mask + 1, memory_order_release);
            return item;
        }
    }
}

size_t cl_ring_count(const cl_ring *ring)
{
    size_t head = atomic_load_explicit(&ring->head, memory_order_relaxed);
    size_t tail = atomic_load_explicit(&ring->tail, memory_order_relaxed);

    return tail > head ? tail - head : 0;
}

collate_err cl_mailbox_init(cl_mailbox *box, size_t n)
{
    collate_err err = cl_ring_init(&box->ring, n);

    if (err != COLLATE_OK)
        return err;
    atomic_init(&box->sleepers, 0);
    atomic_init(&box->closed, false);
    box->wake = eventfd(0, EFD_SEMAPHORE | EFD_CLOEXEC);
    if (box->wake < 0) {
        cl_ring_fini(&box->ring);
        return COLLATE_E_IO;
    }
    return COLLATE_OK;
}

void cl_mailbox_fini(cl_mailbox *box)
{
    cl_ring_fini(&box->ring);
    if (box->wake >= 0)
        close(box->wake);
    box->wake = -1;
}

bool cl_mailbox_put(cl_mailbox *box, void *item)
{
    return cl_ring_put(&box->ring, item);
}

void *cl_mailbox_take(cl_mailbox *box)
{
    return cl_ring_take(&box->ring);
}

static void post(cl_mailbox *box, uint64_t tokens)
{
    /* Cannot block or fail in practice: the counter would have to reach 2^64 - 2. */
    while (tokens > 0 && write(box->wake, &tokens, sizeof tokens) < 0 && errno == EINTR)
        ;
}

/* Take up to `n` announcements of sleep; each taken one is owed a token. */
static int claim_sleepers(cl_mailbox *box, int n)
{
    int sleepers = atomic_load(&box->sleepers);

    while (sleepers > 0) {
        int claimed = sleepers < n ? sleepers : n;
        if (atomic_compare_exchange_weak(&box->sleepers, &sleepers, sleepers - claimed))
            return claimed;
    }
    return 0;
}

void cl_mailbox_wake(cl_mailbox *box, unsigned n_items)
{
    /* Pairs with the fence in cl_mailbox_wait: either we see the sleeper or it sees the item. */
    atomic_thread_fence(memory_order_seq_cst);
    post(box, (uint64_t)claim_sleepers(box, (int)n_items));
}

static void take_token(cl_mailbox *box)
{
    uint64_t token;

    while (read(box->wake, &token, sizeof token) < 0 && errno == EINTR)
        ;
}

void *cl_mailbox_wait(cl_mailbox *box)
{
    for (;;) {
        void *item = cl_ring_take(&box->ring);
        if (item != NULL)
            return item;
        atomic_fetch_add(&box->sleepers, 1);
        atomic_thread_fence(memory_order_seq_cst);
        item = cl_ring_take(&box->ring);
        if (item != NULL || atomic_load(&box->closed)) {
            /* Take the announcement back; when somebody claimed it already, its token is on the way. */
            if (claim_sleepers(box, 1) == 0)
                take_token(box);
            if (item == NULL)
                item = cl_ring_take(&box->ring);
            return item;
        }
        take_token(box);
    }
}

void cl_mailbox_close(cl_mailbox *box, unsigned n_consumers)
{
    atomic_store(&box->closed, true);
    cl_mailbox_wake(box, n_consumers);
}
