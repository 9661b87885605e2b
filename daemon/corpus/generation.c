#include "corpus/state.h"

#include <stdlib.h>

static void free_generation(cl_generation *generation)
{
    for (size_t i = 0; i < generation->n_segments; i++) {
        cl_segment_rele(generation->segments[i].segment);
        cl_dead_rele(generation->segments[i].dead);
    }
    cl_views_rele(&generation->views);
    atomic_store_explicit(&generation->corpus->slots[generation->slot], NULL, memory_order_release);
    free(generation);
}

collate_err cl_generation_new(cl_corpus *corpus, size_t n_segments, cl_generation **out)
{
    uint32_t slot = 0;

    while (slot < CL_MAX_GENERATIONS && atomic_load_explicit(&corpus->slots[slot], memory_order_acquire) != NULL)
        slot++;
    if (slot == CL_MAX_GENERATIONS)
        return COLLATE_E_NO_ROOM;
    cl_generation *generation = calloc(1, sizeof *generation + n_segments * sizeof generation->segments[0]);
    if (generation == NULL)
        return COLLATE_E_NOMEM;
    atomic_init(&generation->refs, CL_CURRENT_BIAS);
    generation->corpus = corpus;
    generation->slot = slot;
    generation->n_segments = n_segments;
    atomic_store_explicit(&corpus->slots[slot], generation, memory_order_release);
    *out = generation;
    return COLLATE_OK;
}

void cl_generation_discard(cl_generation *generation)
{
    if (generation != NULL)
        free_generation(generation);
}

cl_generation *cl_corpus_latest(cl_corpus *corpus)
{
    uint64_t word = atomic_load_explicit(&corpus->current, memory_order_relaxed);

    return atomic_load_explicit(&corpus->slots[word >> CL_HOLD_BITS], memory_order_relaxed);
}

const cl_generation *cl_corpus_hold(cl_corpus *corpus)
{
    uint64_t word = atomic_fetch_add_explicit(&corpus->current, 1, memory_order_acq_rel);

    return atomic_load_explicit(&corpus->slots[word >> CL_HOLD_BITS], memory_order_acquire);
}

/* Takes `n` off the counter; at zero nobody can come back to it. */
static void drop(cl_generation *generation, int64_t n)
{
    if (atomic_fetch_sub_explicit(&generation->refs, n, memory_order_acq_rel) == n)
        free_generation(generation);
}

void cl_generation_rele(const cl_generation *generation)
{
    if (generation != NULL)
        drop((cl_generation *)(uintptr_t)generation, 1);
}

void cl_corpus_swap(cl_corpus *corpus, cl_generation *next)
{
    cl_generation *before = cl_corpus_latest(corpus);
    uint64_t word = atomic_exchange_explicit(&corpus->current, (uint64_t)next->slot << CL_HOLD_BITS, memory_order_acq_rel);

    drop(before, CL_CURRENT_BIAS - (int64_t)(word & CL_HOLD_MASK));
}

uint64_t cl_generation_number(const cl_generation *generation)
{
    return generation->number;
}

size_t cl_generation_count(const cl_generation *generation)
{
    return generation->n_documents;
}

uint64_t cl_generation_text_bytes(const cl_generation *generation)
{
    return generation->text_bytes;
}

const cl_vocab *cl_generation_vocab(const cl_generation *generation)
{
    return generation->corpus->vocab;
}

const cl_story_view *cl_generation_stories(const cl_generation *generation)
{
    return generation->views.stories;
}

const cl_copy_view *cl_generation_copies(const cl_generation *generation)
{
    return generation->views.copies;
}

const cl_quote_view *cl_generation_quotes(const cl_generation *generation)
{
    return generation->views.quotes;
}

bool cl_generation_locate(const cl_generation *generation, cl_str id, size_t *segment, uint32_t *number)
{
    uint64_t hash = cl_id_hash(id);

    /* the newest first; an id that was removed and added again stands in two segments, once alive */
    for (size_t i = generation->n_segments; i-- > 0;) {
        const cl_segment_view *view = &generation->segments[i];
        uint32_t found = cl_segment_find(view->segment, id, hash);
        if (found != CL_DOCUMENT_NONE && cl_segment_view_has(view, found)) {
            *segment = i;
            *number = found;
            return true;
        }
    }
    return false;
}

const cl_document *cl_generation_find(const cl_generation *generation, cl_str id)
{
    size_t segment = 0;
    uint32_t number = 0;

    if (!cl_generation_locate(generation, id, &segment, &number))
        return NULL;
    return &generation->segments[segment].segment->boxes[number]->document;
}

size_t cl_generation_segment_of(const cl_generation *generation, uint64_t sequence)
{
    size_t low = 0, high = generation->n_segments;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const cl_segment *segment = generation->segments[middle].segment;
        if (segment->boxes[segment->n - 1]->document.sequence < sequence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const cl_document *cl_generation_by_sequence(const cl_generation *generation, uint64_t sequence)
{
    size_t at = cl_generation_segment_of(generation, sequence);

    if (at == generation->n_segments)
        return NULL;
    const cl_segment_view *view = &generation->segments[at];
    uint32_t number = cl_segment_lower(view->segment, sequence);
    const cl_document *document = &view->segment->boxes[number]->document;
    return document->sequence == sequence && cl_segment_view_has(view, number) ? document : NULL;
}

const cl_document *cl_generation_next(const cl_generation *generation, cl_generation_walk *walk)
{
    if (!walk->begun) {
        walk->begun = true;
        walk->segment = walk->after == UINT64_MAX ? generation->n_segments : cl_generation_segment_of(generation, walk->after + 1);
        walk->at = walk->segment < generation->n_segments
                       ? cl_segment_lower(generation->segments[walk->segment].segment, walk->after + 1) : 0;
    }
    while (walk->segment < generation->n_segments) {
        const cl_segment_view *view = &generation->segments[walk->segment];
        while (walk->at < view->segment->n) {
            uint32_t number = (uint32_t)walk->at++;
            if (!cl_segment_view_has(view, number))
                continue;
            const cl_document *document = &view->segment->boxes[number]->document;
            walk->after = document->sequence;
            return document;
        }
        walk->segment++;
        walk->at = 0;
    }
    return NULL;
}
