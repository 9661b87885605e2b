#include "base/arena.h"

#include "base/spare.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define ALIGN 16u
#define FIRST_BLOCK ((size_t)16 << 10)  /* enough for a small request */
#define LARGEST_STEP ((size_t)4 << 20)  /* blocks double up to this, then stay */

struct cl_arena_block {
    cl_arena_block *next;
    size_t size; /* usable bytes */
    size_t used;
    size_t pad; /* keeps `bytes` aligned */
    _Alignas(ALIGN) char bytes[];
};

static size_t round_up(size_t n)
{
    return (n + (ALIGN - 1)) & ~(size_t)(ALIGN - 1);
}

/* A block of `size` usable bytes or somewhat more. */
static cl_arena_block *new_block(size_t size)
{
    cl_arena_block *block = NULL;

#if !CL_ARENA_DEBUG
    if (sizeof *block + size >= CL_SPARE_MIN) {
        size_t got = 0;
        block = cl_spare_take(sizeof *block + size, &got);
        size = got - sizeof *block;
    } else
#endif
        block = malloc(sizeof *block + size);
    if (block != NULL)
        *block = (cl_arena_block){.size = size};
    return block;
}

static void free_block(cl_arena_block *block)
{
#if !CL_ARENA_DEBUG
    if (sizeof *block + block->size >= CL_SPARE_MIN) {
        cl_spare_give(block, sizeof *block + block->size);
        return;
    }
#endif
    free(block);
}

void cl_arena_init(cl_arena *arena, size_t limit)
{
    *arena = (cl_arena){.limit = limit};
}

void cl_arena_fini(cl_arena *arena)
{
    cl_arena_block *block = arena->head;

    while (block != NULL) {
        cl_arena_block *next = block->next;
        free_block(block);
        block = next;
    }
    *arena = (cl_arena){.limit = arena->limit};
}

#if !CL_ARENA_DEBUG
/* Take the newest block of at most `keep` bytes out of the arena. */
static cl_arena_block *take_block(cl_arena *arena, size_t keep)
{
    for (cl_arena_block **link = &arena->head; *link != NULL; link = &(*link)->next) {
        cl_arena_block *block = *link;
        if (block->size > keep)
            continue;
        *link = block->next;
        return block;
    }
    return NULL;
}
#endif

void cl_arena_reset(cl_arena *arena, size_t keep)
{
    cl_arena_block *kept = NULL;

#if !CL_ARENA_DEBUG
    bool several = arena->head != NULL && arena->head->next != NULL;
    size_t whole = several && arena->reserved <= keep ? arena->reserved : 0;
    if (whole == 0)
        kept = take_block(arena, keep);
    cl_arena_fini(arena);
    if (whole > 0) /* what comes next is likely to need as much, and then gets it at once, from pages that are there */
        kept = new_block(whole);
#else
    (void)keep;
    cl_arena_fini(arena);
#endif
    if (kept != NULL) {
        kept->next = NULL;
        kept->used = 0;
        arena->head = kept;
        arena->reserved = kept->size;
    }
}

cl_arena_mark cl_arena_here(const cl_arena *arena)
{
    return (cl_arena_mark){arena->head, arena->head == NULL ? 0 : arena->head->used, arena->used};
}

void cl_arena_go_back(cl_arena *arena, cl_arena_mark mark)
{
    cl_arena_block **link = &arena->head;

#if !CL_ARENA_DEBUG
    if (*link != mark.head) { /* steps that each need a block of their own then take it once */
        (*link)->used = 0;
        link = &(*link)->next;
    }
#endif
    while (*link != mark.head) {
        cl_arena_block *block = *link;
        *link = block->next;
        arena->reserved -= block->size;
        free_block(block);
    }
    if (mark.head != NULL)
        mark.head->used = mark.used_of_head;
    arena->used = mark.used;
}

static cl_arena_block *add_block(cl_arena *arena, size_t need)
{
    size_t size = need;

#if !CL_ARENA_DEBUG
    size_t step = arena->head == NULL ? FIRST_BLOCK : arena->head->size * 2;
    if (step > LARGEST_STEP)
        step = LARGEST_STEP;
    if (size < step)
        size = step;
#endif
    cl_arena_block *block = new_block(size);
    if (block == NULL)
        return NULL;
    block->next = arena->head;
    arena->head = block;
    arena->reserved += block->size;
    return block;
}

void *cl_arena_alloc(cl_arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        return NULL;
    size_t need = round_up(size == 0 ? 1 : size);
    if (arena->limit != 0 && (arena->used > arena->limit || need > arena->limit - arena->used))
        return NULL;

    cl_arena_block *block = arena->head;
#if CL_ARENA_DEBUG
    block = NULL;
#endif
    if (block == NULL || need > block->size - block->used) {
        block = add_block(arena, need);
        if (block == NULL)
            return NULL;
    }
    void *out = block->bytes + block->used;
    block->used += need;
    arena->used += need;
    return out;
}

void *cl_arena_calloc(cl_arena *arena, size_t n, size_t size)
{
    size_t total = 0;

    if (__builtin_mul_overflow(n, size, &total))
        return NULL;
    void *out = cl_arena_alloc(arena, total);
    if (out != NULL)
        memset(out, 0, total);
    return out;
}

void *cl_arena_grow(cl_arena *arena, void *old, size_t old_size, size_t new_size)
{
    if (old != NULL && new_size <= old_size)
        return old;
#if !CL_ARENA_DEBUG
    cl_arena_block *block = arena->head;
    size_t had = round_up(old_size == 0 ? 1 : old_size);
    if (old != NULL && block != NULL && block->used >= had && (char *)old == block->bytes + block->used - had) {
        size_t more = round_up(new_size) - had;
        bool fits = arena->limit == 0 || (arena->used <= arena->limit && more <= arena->limit - arena->used);
        if (fits && more <= block->size - block->used) {
            block->used += more;
            arena->used += more;
            return old;
        }
    }
#endif
    void *out = cl_arena_alloc(arena, new_size);
    if (out != NULL && old != NULL)
        memcpy(out, old, old_size);
    return out;
}

cl_str cl_arena_dup(cl_arena *arena, cl_str text)
{
    char *copy = cl_arena_alloc(arena, text.len + 1);

    if (copy == NULL)
        return (cl_str){NULL, 0};
    if (text.len > 0)
        memcpy(copy, text.ptr, text.len);
    copy[text.len] = '\0';
    return (cl_str){copy, text.len};
}

cl_str cl_arena_printf(cl_arena *arena, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *text = len < 0 ? NULL : cl_arena_alloc(arena, (size_t)len + 1);
    if (text == NULL)
        return (cl_str){NULL, 0};
    va_start(args, format);
    vsnprintf(text, (size_t)len + 1, format, args);
    va_end(args);
    return (cl_str){text, (size_t)len};
}
