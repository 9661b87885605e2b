#include "corpus/furniture.h"

#include "base/clock.h"
#include "base/hash.h"
#include "corpus/segment.h"
#include "text/block.h"

#include <stdatomic.h>
#include <stdlib.h>

#define FIRST_SLOTS 1024u
#define COUNT_MASK 0xFFFFu
#define COUNT_MOST 0xFFFFu /* stays: it can no longer be counted down truly */

typedef struct line_table {
    struct line_table *retired; /* smaller ones that a parser may still read; freed with the furniture */
    size_t mask, n;             /* n: taken slots, counts of zero too */
    _Atomic uint64_t at[];      /* 0 = free, else 48 bits of the key << 16 | documents */
} line_table;

struct cl_furniture {
    _Atomic(line_table *) table;
    uint64_t seed; /* lines come from outside: chains of equal slots cannot be made without it */
};

static line_table *new_table(size_t slots)
{
    line_table *table = calloc(1, sizeof *table + slots * sizeof table->at[0]);

    if (table != NULL)
        table->mask = slots - 1;
    return table;
}

collate_err cl_furniture_new(cl_furniture **out)
{
    cl_furniture *furniture = calloc(1, sizeof *furniture);
    line_table *table = new_table(FIRST_SLOTS);

    if (furniture == NULL || table == NULL) {
        free(furniture);
        free(table);
        return COLLATE_E_NOMEM;
    }
    atomic_init(&furniture->table, table);
    furniture->seed = cl_mix(cl_clock_ns() ^ (uint64_t)(uintptr_t)furniture);
    *out = furniture;
    return COLLATE_OK;
}

void cl_furniture_free(cl_furniture *furniture)
{
    if (furniture == NULL)
        return;
    line_table *table = atomic_load_explicit(&furniture->table, memory_order_relaxed);
    while (table != NULL) {
        line_table *older = table->retired;
        free(table);
        table = older;
    }
    free(furniture);
}

uint64_t cl_furniture_source(cl_str source)
{
    return cl_source_key(source);
}

/* The key as it stands in a slot: count zero, never all zero. */
static uint64_t key_of(const cl_furniture *furniture, uint64_t source, uint64_t line)
{
    uint64_t key = cl_mix(cl_mix(line ^ furniture->seed) + source) & ~(uint64_t)COUNT_MASK;

    return key != 0 ? key : COUNT_MASK + (uint64_t)1;
}

/* The slot of a key: its own, or the free one where it would go. */
static _Atomic uint64_t *slot_of(line_table *table, uint64_t key)
{
    for (size_t i = key >> 16 & table->mask;; i = (i + 1) & table->mask) {
        uint64_t entry = atomic_load_explicit(&table->at[i], memory_order_relaxed);
        if (entry == 0 || (entry & ~(uint64_t)COUNT_MASK) == key)
            return &table->at[i];
    }
}

static unsigned count_of(const cl_furniture *furniture, uint64_t key)
{
    line_table *table = atomic_load_explicit(&furniture->table, memory_order_acquire);

    return (unsigned)(atomic_load_explicit(slot_of(table, key), memory_order_relaxed) & COUNT_MASK);
}

bool cl_furniture_knows(void *context, uint64_t line_hash)
{
    const cl_furniture_of *of = context;

    return line_hash != 0 && count_of(of->furniture, key_of(of->furniture, of->source, line_hash)) >= CL_FURNITURE_LEAST;
}

/* Room for `more` new lines with a quarter of the slots free. Lines whose count fell to zero are left behind. */
static bool make_room(cl_furniture *furniture, size_t more)
{
    line_table *old = atomic_load_explicit(&furniture->table, memory_order_relaxed);
    size_t slots = old->mask + 1;

    if ((old->n + more) * 4 <= slots * 3)
        return true;
    while ((old->n + more) * 4 > slots * 3)
        slots *= 2;
    line_table *table = new_table(slots);
    if (table == NULL)
        return false;
    for (size_t i = 0; i <= old->mask; i++) {
        uint64_t entry = atomic_load_explicit(&old->at[i], memory_order_relaxed);
        if ((entry & COUNT_MASK) == 0)
            continue;
        atomic_store_explicit(slot_of(table, entry & ~(uint64_t)COUNT_MASK), entry, memory_order_relaxed);
        table->n++;
    }
    table->retired = old;
    atomic_store_explicit(&furniture->table, table, memory_order_release);
    return true;
}

static void count_line(cl_furniture *furniture, uint64_t key, int step)
{
    line_table *table = atomic_load_explicit(&furniture->table, memory_order_relaxed);
    _Atomic uint64_t *slot = slot_of(table, key);
    uint64_t entry = atomic_load_explicit(slot, memory_order_relaxed);
    uint64_t count = entry & COUNT_MASK;

    if (entry == 0 && step > 0)
        table->n++;
    if (count == COUNT_MOST || (step < 0 && count == 0))
        return;
    atomic_store_explicit(slot, key | (count + (uint64_t)step), memory_order_relaxed);
}

static int by_value(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

static size_t distinct(uint64_t *keys, size_t n)
{
    size_t kept = 0;

    qsort(keys, n, sizeof *keys, by_value);
    for (size_t i = 0; i < n; i++) {
        if (kept == 0 || keys[kept - 1] != keys[i])
            keys[kept++] = keys[i];
    }
    return kept;
}

/* Distinct keys of the document's short lines; NULL when memory is out. *reprint: half of its body was seen before. */
static uint64_t *lines_of(const cl_furniture *furniture, const cl_document *document, cl_arena *scratch, size_t *n, bool *reprint)
{
    const cl_article *article = document->article;
    size_t most = article->n_blocks < CL_FURNITURE_LINES ? article->n_blocks : CL_FURNITURE_LINES;
    uint64_t *keys = CL_ARENA_ARRAY(scratch, uint64_t, most);
    uint64_t source = cl_furniture_source(document->source);
    size_t body = 0, seen = 0, n_keys = 0;

    for (size_t i = 0; i < most && keys != NULL; i++) {
        cl_str line = cl_span_of(article->text, (cl_span){article->blocks[i].start, article->blocks[i].end});
        uint64_t hash = line.len <= CL_FURNITURE_LINE ? cl_block_line_hash(line) : 0;
        uint64_t key = hash != 0 ? key_of(furniture, source, hash) : 0;
        if (article->blocks[i].label == CL_BLOCK_BODY)
            body += line.len;
        if (key == 0)
            continue;
        keys[n_keys++] = key;
        if (article->blocks[i].label == CL_BLOCK_BODY && count_of(furniture, key) > 0)
            seen += line.len;
    }
    *n = keys != NULL ? distinct(keys, n_keys) : 0;
    *reprint = body > 0 && seen * 2 >= body;
    return keys;
}

bool cl_furniture_learn(cl_furniture *furniture, const cl_document *document, cl_arena *scratch)
{
    size_t n = 0;
    bool reprint = false;
    const uint64_t *keys = NULL;

    if (document->source.len == 0)
        return false;
    keys = lines_of(furniture, document, scratch, &n, &reprint);
    if (keys == NULL || reprint || !make_room(furniture, n))
        return false;
    for (size_t i = 0; i < n; i++)
        count_line(furniture, keys[i], +1);
    return true;
}

void cl_furniture_unlearn(cl_furniture *furniture, const cl_document *document, cl_arena *scratch)
{
    size_t n = 0;
    bool reprint = false;
    const uint64_t *keys = lines_of(furniture, document, scratch, &n, &reprint);

    for (size_t i = 0; i < n && keys != NULL; i++)
        count_line(furniture, keys[i], -1);
}

size_t cl_furniture_bytes(const cl_furniture *furniture)
{
    const line_table *table = atomic_load_explicit(&furniture->table, memory_order_acquire);

    return sizeof *furniture + (table->mask + 1) * 2 * sizeof table->at[0]; /* retired tables sum to less than the newest */
}
