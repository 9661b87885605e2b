#include "base/spare.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/mman.h>

#define PAGE ((size_t)4096)
#define TOO_LARGE 4u /* times the size asked for: a piece of that size waits for a better use */

/* Stands in the piece's first bytes while nobody uses it. */
typedef struct piece {
    struct piece *next; /* kept longer */
    size_t size;
    bool lent; /* the system may have taken its pages but the first */
} piece;

typedef struct spares {
    piece *newest;
    size_t bytes, warm;
} spares;

static _Thread_local spares mine;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key; /* written once, under `once` */
static bool has_key;

static void free_all(void *list)
{
    spares *kept = list;

    while (kept->newest != NULL) {
        piece *p = kept->newest;
        kept->newest = p->next;
        munmap(p, p->size);
    }
    kept->bytes = kept->warm = 0;
}

static void make_key(void)
{
    has_key = pthread_key_create(&key, free_all) == 0;
}

/* Sizes in eight steps from one power of two to the next, so that an article of a similar length finds pieces that fit. */
static size_t rounded(size_t size)
{
    size_t step = CL_SPARE_MIN / 8;

    while (step < size / 16 + 1)
        step *= 2;
    return (size + step - 1) / step * step;
}

static piece *unlink_piece(piece **link)
{
    piece *p = *link;

    *link = p->next;
    mine.bytes -= p->size;
    mine.warm -= p->lent ? 0 : p->size;
    return p;
}

void *cl_spare_take(size_t size, size_t *got)
{
    piece **best = NULL;

    if (size > SIZE_MAX / 2)
        return NULL;
    for (piece **link = &mine.newest; *link != NULL; link = &(*link)->next) {
        size_t has = (*link)->size;
        if (has >= size && has / TOO_LARGE < size && (best == NULL || has < (*best)->size))
            best = link;
    }
    if (best != NULL) {
        piece *p = unlink_piece(best);
        *got = p->size;
        return p;
    }
    size_t length = rounded(size);
    void *at = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (at == MAP_FAILED)
        return NULL;
    *got = length;
    return at;
}

static void drop_oldest(void)
{
    piece **link = &mine.newest;

    while ((*link)->next != NULL)
        link = &(*link)->next;
    piece *p = unlink_piece(link);
    munmap(p, p->size);
}

void cl_spare_give(void *at, size_t size)
{
    if (at == NULL)
        return;
    pthread_once(&once, make_key);
    if (size > CL_SPARE_MAX || !has_key || pthread_setspecific(key, &mine) != 0) {
        munmap(at, size);
        return;
    }
    piece *p = at;
    *p = (piece){mine.newest, size, mine.warm + size > CL_SPARE_WARM};
    if (p->lent)
        madvise((char *)at + PAGE, size - PAGE, MADV_FREE); /* refused on old systems: the pages stay */
    else
        mine.warm += size;
    mine.newest = p;
    mine.bytes += size;
    while (mine.bytes > CL_SPARE_MAX)
        drop_oldest();
}

size_t cl_spare_kept(void)
{
    return mine.bytes;
}
