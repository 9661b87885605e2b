#include "engine/summarize_parts.h"

/* Which sources and originals were counted for one sentence: the number of the sentence + 1, so that nothing is cleared. */
typedef struct counted {
    uint32_t *sources, *originals;
} counted;

static bool document_supports(const cl_ranking *r, const cl_article *article, uint32_t document, cl_bag bag)
{
    if (cl_bag_supports(bag, r->titles[document], r->rarity))
        return true;
    for (size_t s = 0; s < article->n_sentences; s++)
        if (cl_bag_supports(bag, r->bags[r->first_bag[document] + s], r->rarity))
            return true;
    return false;
}

static collate_err support_one(const cl_summary_request *request, const cl_ranking *r, cl_arena *arena, counted *seen, uint32_t mark,
                               cl_summary_sentence *sentence)
{
    uint32_t *documents = CL_ARENA_ARRAY(arena, uint32_t, request->documents.n);
    uint32_t d = sentence->document;
    cl_bag bag = sentence->sentence == UINT32_MAX ? r->titles[d] : r->bags[r->first_bag[d] + sentence->sentence];
    cl_support support = {documents, 0, 0, 0};

    if (documents == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < request->documents.n; i++) {
        /* A copy reports what its original does, wherever it was cut. */
        bool own = i == d || r->original_of[i] == r->original_of[d];
        if (!own && !document_supports(r, request->documents.at[i]->article, i, bag))
            continue;
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
    counted seen = {CL_ARENA_ARRAY(arena, uint32_t, request->documents.n + 1), CL_ARENA_ARRAY(arena, uint32_t, request->documents.n + 1)};
    collate_err err = seen.sources == NULL || seen.originals == NULL ? COLLATE_E_NOMEM : COLLATE_OK;

    for (size_t i = 0; err == COLLATE_OK && i < n; i++) {
        err = support_one(request, r, arena, &seen, (uint32_t)i + 1, &at[i]);
        if (err == COLLATE_OK && cl_deadline_passed(request->deadline))
            err = COLLATE_E_DEADLINE;
    }
    return err;
}
