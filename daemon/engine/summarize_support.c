#include "engine/summarize_parts.h"

/* Which sources and originals were counted for one sentence: the number of the sentence + 1, so that nothing is cleared. */
typedef struct counted {
    uint32_t *sources, *originals;
    cl_spread bag; /* of the sentence at hand */
} counted;

/* The sentence of `document` that supports the one at hand and is most like it; UINT32_MAX when none does. */
static uint32_t nearest(const cl_ranking *r, const cl_article *article, uint32_t document, const cl_spread *bag)
{
    uint32_t best = UINT32_MAX;
    float likeness = 0;

    for (uint32_t s = 0; s < article->n_sentences; s++) {
        cl_bag other = r->bags[r->first_bag[document] + s];
        float cosine = cl_spread_overlap(bag, other).cosine;
        if (cosine > likeness && cl_overlap_supports(cosine)) {
            likeness = cosine;
            best = s;
        }
    }
    return best;
}

static collate_err support_one(const cl_summary_request *request, const cl_ranking *r, cl_arena *arena, counted *seen, uint32_t mark,
                               cl_summary_sentence *sentence)
{
    uint32_t *documents = CL_ARENA_ARRAY(arena, uint32_t, request->documents.n);
    uint32_t *sentences = CL_ARENA_ARRAY(arena, uint32_t, request->documents.n);
    uint32_t d = sentence->document;
    cl_bag bag = sentence->sentence == UINT32_MAX ? r->titles[d] : r->bags[r->first_bag[d] + sentence->sentence];
    cl_support support = {documents, sentences, 0, 0, 0};

    if (documents == NULL || sentences == NULL)
        return COLLATE_E_NOMEM;
    cl_spread_put(&seen->bag, bag, r->rarity);
    for (uint32_t i = 0; i < request->documents.n; i++) {
        /* A copy reports what its original does, wherever it was cut. */
        bool own = i == d || r->original_of[i] == r->original_of[d];
        uint32_t at = i == d ? sentence->sentence : nearest(r, request->documents.at[i]->article, i, &seen->bag);
        if (!own && at == UINT32_MAX && !cl_overlap_supports(cl_spread_overlap(&seen->bag, r->titles[i]).cosine))
            continue;
        sentences[support.n_documents] = at;
        documents[support.n_documents++] = i;
        support.n_sources += seen->sources[r->source_of[i]] != mark;
        support.n_originals += seen->originals[r->original_of[i]] != mark;
        seen->sources[r->source_of[i]] = seen->originals[r->original_of[i]] = mark;
    }
    sentence->support = support;
    return COLLATE_OK;
}

collate_err cl_summary_support(const cl_summary_request *request, const cl_ranking *r, cl_arena *arena, cl_summary_sentence *at, size_t n)
{
    counted seen = {.sources = CL_ARENA_ARRAY(arena, uint32_t, request->documents.n + 1),
                    .originals = CL_ARENA_ARRAY(arena, uint32_t, request->documents.n + 1)};
    collate_err err = seen.sources == NULL || seen.originals == NULL ? COLLATE_E_NOMEM : cl_spread_init(&seen.bag, r->n_stems, arena);

    for (size_t i = 0; err == COLLATE_OK && i < n; i++) {
        err = support_one(request, r, arena, &seen, (uint32_t)i + 1, &at[i]);
        if (err == COLLATE_OK && cl_deadline_passed(request->deadline))
            err = COLLATE_E_DEADLINE;
    }
    return err;
}
