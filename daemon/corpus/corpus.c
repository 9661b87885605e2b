#include "corpus/state.h"

#include <stdlib.h>

collate_err cl_corpus_new(const cl_corpus_options *options, cl_corpus **out)
{
    cl_generation *first = NULL;
    cl_corpus *corpus = calloc(1, sizeof *corpus);
    collate_err err = COLLATE_E_NOMEM;

    if (corpus == NULL)
        return COLLATE_E_NOMEM;
    if (options != NULL)
        corpus->options = *options;
    corpus->vocab = cl_vocab_new(NULL);
    if (corpus->vocab != NULL)
        err = cl_furniture_new(&corpus->furniture);
    if (err == COLLATE_OK)
        err = cl_parts_new(corpus->vocab, &corpus->parts);
    if (err == COLLATE_OK)
        err = cl_generation_new(corpus, 0, &first);
    if (err == COLLATE_OK)
        err = cl_parts_freeze(&corpus->parts, &first->views);
    if (err == COLLATE_OK) {
        first->number = 1;
        atomic_init(&corpus->current, (uint64_t)first->slot << CL_HOLD_BITS);
        *out = corpus;
        return COLLATE_OK;
    }
    cl_generation_discard(first);
    cl_parts_free(&corpus->parts);
    cl_furniture_free(corpus->furniture);
    cl_vocab_free(corpus->vocab);
    free(corpus);
    return err;
}

void cl_corpus_free(cl_corpus *corpus)
{
    if (corpus == NULL)
        return;
    cl_generation_discard(cl_corpus_latest(corpus));
    cl_parts_free(&corpus->parts);
    cl_furniture_free(corpus->furniture);
    cl_vocab_free(corpus->vocab);
    free(corpus);
}

const cl_vocab *cl_corpus_vocab(const cl_corpus *corpus)
{
    return corpus->vocab;
}

void cl_corpus_skip_to(cl_corpus *corpus, uint64_t last)
{
    if (last > corpus->last_sequence)
        corpus->last_sequence = last;
}

void cl_corpus_memory(cl_corpus *corpus, cl_memory *out)
{
    const cl_generation *generation = cl_corpus_hold(corpus);
    cl_memory memory = {
        .vocabulary = cl_vocab_bytes(corpus->vocab),
        .furniture = cl_furniture_bytes(corpus->furniture),
        .stories = atomic_load_explicit(&corpus->stories_bytes, memory_order_relaxed),
        .copies = atomic_load_explicit(&corpus->copies_bytes, memory_order_relaxed),
        .quotes = atomic_load_explicit(&corpus->quotes_bytes, memory_order_relaxed),
        .n_documents = generation->n_documents,
        .n_segments = generation->n_segments,
        .n_words = cl_vocab_count(corpus->vocab),
    };

    for (size_t i = 0; i < generation->n_segments; i++) {
        const cl_segment *segment = generation->segments[i].segment;
        memory.text += segment->text_bytes;
        memory.documents += segment->box_bytes - segment->text_bytes;
        memory.indexes += segment->bytes;
    }
    memory.total = sizeof *corpus + memory.text + memory.documents + memory.indexes + memory.vocabulary + memory.furniture +
                   memory.stories + memory.copies + memory.quotes;
    cl_generation_rele(generation);
    *out = memory;
}
