#include "engine/summarize_parts.h"

#include <stdlib.h>

/*
 * Two documents that open alike tell one event. Most summaries are of one, and this asks little where it is so; where two do not open
 * alike, all are grouped as for headlines. Of 72 pairs of stories of summaries_outlets, 200 words: 63 are told one after the other (16
 * without this); of 144 single ones, 100 words, 11 are reordered, whose articles are of different kinds. Of .06 .12 .2 .3: 58 63 63 63
 * and 4 11 24 27.
 */
#define ALIKE_COSINE 0.12f
#define ALIKE_SENTENCES 2u

static bool open_alike(const cl_ranking *r, const cl_summary_request *request, uint32_t a, uint32_t b)
{
    size_t n_a = request->documents.at[a]->article->n_sentences, n_b = request->documents.at[b]->article->n_sentences;

    if (r->original_of[a] == r->original_of[b])
        return true;
    for (size_t i = 0; i <= ALIKE_SENTENCES && i <= n_a; i++)
        for (size_t k = 0; k <= ALIKE_SENTENCES && k <= n_b; k++) {
            cl_bag x = i == 0 ? r->titles[a] : r->bags[r->first_bag[a] + i - 1];
            cl_bag y = k == 0 ? r->titles[b] : r->bags[r->first_bag[b] + k - 1];
            if (cl_bag_overlap(x, y, r->rarity).cosine >= ALIKE_COSINE)
                return true;
        }
    return false;
}

typedef struct slot {
    uint32_t canonical; /* place of the document */
    uint32_t sentence;  /* that was chosen */
} slot;

static int by_canonical(const void *a, const void *b)
{
    const slot *x = a, *y = b;

    return (x->canonical > y->canonical) - (x->canonical < y->canonical);
}

/* Each document once, in canonical order, so that the groups hang on no order; then the group of each. */
static collate_err group(const cl_summary_request *request, const cl_ranking *r, slot *slots, uint32_t n, cl_arena *arena, uint32_t *event)
{
    uint32_t *distinct = CL_ARENA_ARRAY(arena, uint32_t, (size_t)n + 1), *of = CL_ARENA_ARRAY(arena, uint32_t, (size_t)n + 1);
    uint32_t n_distinct = 0;

    if (distinct == NULL || of == NULL)
        return COLLATE_E_NOMEM;
    qsort(slots, n, sizeof *slots, by_canonical);
    for (uint32_t i = 0; i < n; i++) {
        if (i == 0 || slots[i].canonical != slots[i - 1].canonical)
            distinct[n_distinct++] = r->order[slots[i].canonical];
        event[slots[i].sentence] = n_distinct - 1;
    }
    collate_err err = cl_summary_group(request, r, distinct, n_distinct, arena, of);
    for (uint32_t i = 0; err == COLLATE_OK && i < n; i++)
        event[i] = of[event[i]];
    return err;
}

collate_err cl_summary_events(const cl_summary_request *request, const cl_ranking *r, const uint32_t *document, uint32_t n,
                              cl_arena *arena, uint32_t *event)
{
    slot *slots = CL_ARENA_ARRAY(arena, slot, (size_t)n + 1);
    uint32_t *place_of = CL_ARENA_ARRAY(arena, uint32_t, request->documents.n + 1);
    bool one = true;

    for (uint32_t i = 0; i < n; i++)
        event[i] = 0;
    for (uint32_t i = 1; i < n; i++)
        one = one && open_alike(r, request, document[0], document[i]);
    if (one)
        return COLLATE_OK;
    if (slots == NULL || place_of == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < request->documents.n; i++)
        place_of[r->order[i]] = i;
    for (uint32_t i = 0; i < n; i++)
        slots[i] = (slot){place_of[document[i]], i};
    return group(request, r, slots, n, arena, event);
}
