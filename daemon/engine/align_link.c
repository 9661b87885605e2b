#include "engine/align.h"

#include "base/hash.h"
#include "base/vec.h"

#define EMPTY UINT64_MAX

/* Sum of the similarities between the members of two groups, by (smaller, larger) group number. */
typedef struct link_slot {
    uint64_t key;
    float sum;
} link_slot;

typedef CL_VEC(uint32_t) neighbour_list;

/* A possible merge as it was when it was pushed; stale when a version has moved on. */
typedef struct merge {
    float mean;
    uint32_t a, b;
    uint32_t version_a, version_b;
} merge;

typedef struct linker {
    cl_arena *arena;
    link_slot *slot;
    size_t mask, used;
    neighbour_list *near; /* per group; may name groups that are gone */
    uint32_t *size;       /* 0: merged away */
    uint32_t *version;
    uint32_t *into; /* union-find parent */
    CL_VEC(merge) heap;
    float threshold;
} linker;

static uint64_t key_of(uint32_t a, uint32_t b)
{
    return a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;
}

static link_slot *find_slot(link_slot *slots, size_t mask, uint64_t key)
{
    size_t at = (size_t)cl_mix(key) & mask;

    while (slots[at].key != EMPTY && slots[at].key != key)
        at = (at + 1) & mask;
    return &slots[at];
}

static bool make_slots(linker *links, size_t size)
{
    link_slot *fresh = cl_arena_alloc(links->arena, size * sizeof *fresh);

    if (fresh == NULL)
        return false;
    for (size_t i = 0; i < size; i++)
        fresh[i] = (link_slot){EMPTY, 0};
    for (size_t i = 0; links->slot != NULL && i <= links->mask; i++)
        if (links->slot[i].key != EMPTY)
            *find_slot(fresh, size - 1, links->slot[i].key) = links->slot[i];
    links->slot = fresh;
    links->mask = size - 1;
    return true;
}

/* The sum of two groups, made 0 and entered with both neighbours when it is new. NULL: out of memory. */
static link_slot *link_of(linker *links, uint32_t a, uint32_t b)
{
    uint64_t key = key_of(a, b);

    if (links->used * 2 > links->mask && !make_slots(links, (links->mask + 1) * 2))
        return NULL;
    link_slot *slot = find_slot(links->slot, links->mask, key);
    if (slot->key == EMPTY) {
        *slot = (link_slot){key, 0};
        links->used++;
        if (CL_VEC_PUSH(&links->near[a], links->arena, b) == NULL || CL_VEC_PUSH(&links->near[b], links->arena, a) == NULL)
            return NULL;
    }
    return slot;
}

static bool is_before(const merge *x, const merge *y)
{
    if (x->mean != y->mean)
        return x->mean > y->mean;
    return x->a != y->a ? x->a < y->a : x->b < y->b; /* ties by number, so that the result is always the same */
}

static bool push(linker *links, merge item)
{
    if (CL_VEC_PUSH(&links->heap, links->arena, item) == NULL)
        return false;
    size_t at = links->heap.n - 1;
    while (at > 0 && is_before(&item, &links->heap.at[(at - 1) / 2])) {
        links->heap.at[at] = links->heap.at[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    links->heap.at[at] = item;
    return true;
}

static merge pop(linker *links)
{
    merge top = links->heap.at[0], last = links->heap.at[--links->heap.n];
    size_t at = 0, n = links->heap.n;

    for (size_t child = 1; child < n; child = 2 * at + 1) {
        if (child + 1 < n && is_before(&links->heap.at[child + 1], &links->heap.at[child]))
            child++;
        if (!is_before(&links->heap.at[child], &last))
            break;
        links->heap.at[at] = links->heap.at[child];
        at = child;
    }
    if (n > 0)
        links->heap.at[at] = last;
    return top;
}

static bool offer(linker *links, uint32_t a, uint32_t b, float sum)
{
    float mean = sum / ((float)links->size[a] * (float)links->size[b]);

    if (mean < links->threshold)
        return true;
    return push(links,
        a < b ? (merge){mean, a, b, links->version[a], links->version[b]} : (merge){mean, b, a, links->version[b], links->version[a]});
}

/* Move all of `gone` to `kept` and offer the new means. */
static bool join(linker *links, uint32_t kept, uint32_t gone)
{
    if (links->near[kept].n < links->near[gone].n) {
        uint32_t swap = kept;
        kept = gone;
        gone = swap;
    }
    links->into[gone] = kept;
    uint32_t n_gone = links->size[gone];
    links->size[gone] = 0;
    links->size[kept] += n_gone;
    links->version[kept]++;
    for (size_t i = 0; i < links->near[gone].n; i++) {
        uint32_t other = links->near[gone].at[i];
        if (other == kept || links->size[other] == 0)
            continue;
        float moved = find_slot(links->slot, links->mask, key_of(gone, other))->sum;
        link_slot *slot = link_of(links, kept, other);
        if (slot == NULL)
            return false;
        slot->sum += moved;
    }
    size_t n_near = 0;
    for (size_t i = 0; i < links->near[kept].n; i++) { /* drop what is gone, so that lists do not grow without end */
        uint32_t other = links->near[kept].at[i];
        if (links->size[other] == 0)
            continue;
        links->near[kept].at[n_near++] = other;
        if (!offer(links, kept, other, find_slot(links->slot, links->mask, key_of(kept, other))->sum))
            return false;
    }
    links->near[kept].n = n_near;
    return true;
}

static uint32_t root_of(uint32_t *into, uint32_t unit)
{
    while (into[unit] != unit) {
        into[unit] = into[into[unit]];
        unit = into[unit];
    }
    return unit;
}

static collate_err start(linker *links, const cl_align_pair *pairs, size_t n_pairs, size_t n_units)
{
    size_t size = 64;

    while (size < n_pairs * 3)
        size *= 2;
    links->near = CL_ARENA_ARRAY(links->arena, neighbour_list, n_units);
    links->size = CL_ARENA_ARRAY(links->arena, uint32_t, n_units);
    links->version = CL_ARENA_ARRAY(links->arena, uint32_t, n_units);
    links->into = CL_ARENA_ARRAY(links->arena, uint32_t, n_units);
    if (links->near == NULL || links->size == NULL || links->version == NULL || links->into == NULL || !make_slots(links, size))
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < n_units; i++) {
        links->size[i] = 1;
        links->into[i] = i;
    }
    for (size_t i = 0; i < n_pairs; i++) {
        link_slot *slot = link_of(links, pairs[i].a, pairs[i].b);
        if (slot == NULL)
            return COLLATE_E_NOMEM;
        slot->sum = pairs[i].similarity;
        if (!offer(links, pairs[i].a, pairs[i].b, slot->sum))
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}

collate_err cl_align_link(const cl_align_pair *pairs, size_t n_pairs, size_t n_units, float threshold, cl_deadline deadline,
    cl_arena *arena, uint32_t *group, size_t *n_groups)
{
    linker links = {.arena = arena, .threshold = threshold};
    collate_err err = start(&links, pairs, n_pairs, n_units);
    uint32_t *number = cl_arena_alloc(arena, n_units * sizeof *number);
    size_t n = 0;

    if (err != COLLATE_OK)
        return err;
    if (number == NULL)
        return COLLATE_E_NOMEM;
    while (links.heap.n > 0) {
        merge best = pop(&links);
        if (links.size[best.a] == 0 || links.size[best.b] == 0 || links.version[best.a] != best.version_a ||
            links.version[best.b] != best.version_b)
            continue;
        if (cl_deadline_passed(deadline))
            return COLLATE_E_DEADLINE;
        if (!join(&links, best.a, best.b))
            return COLLATE_E_NOMEM;
    }
    memset(number, 0xff, n_units * sizeof *number);
    for (uint32_t i = 0; i < n_units; i++) {
        uint32_t root = root_of(links.into, i);
        if (number[root] == UINT32_MAX)
            number[root] = (uint32_t)n++;
        group[i] = number[root];
    }
    *n_groups = n;
    return COLLATE_OK;
}
