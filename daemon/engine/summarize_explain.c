#include "engine/summarize_parts.h"

#include <stdlib.h>

static int by_score(const void *a, const void *b)
{
    const cl_summary_candidate *x = a, *y = b;
    float s = x->score + x->penalty, t = y->score + y->penalty;

    if (s != t)
        return s < t ? 1 : -1;
    if (x->document != y->document)
        return x->document < y->document ? -1 : 1;
    return (x->sentence > y->sentence) - (x->sentence < y->sentence);
}

static uint8_t reason_of(const cl_summary_request *request, const cl_ranking *r, uint32_t candidate, const uint32_t *chosen, uint32_t n)
{
    const cl_candidate *c = &r->at[candidate];
    cl_str text = cl_span_of(request->documents.at[c->document]->article->text, c->span);
    uint8_t reason = CL_LEFT_OUTWEIGHED;

    for (uint32_t i = 0; i < n; i++) {
        if (chosen[i] == candidate)
            return CL_LEFT_CHOSEN;
        if (cl_bag_repeats(c->bag, r->at[chosen[i]].bag, r->rarity))
            reason = CL_LEFT_REPEATS;
    }
    uint64_t cost = cl_summary_cost(request->unit, text, c->words);
    bool fits = cost <= (uint64_t)request->budget + (request->unit == CL_BUDGET_BYTES);
    return fits ? reason : CL_LEFT_TOO_LONG;
}

collate_err cl_summary_explain(const cl_summary_request *request, const cl_ranking *r, const uint32_t *chosen, uint32_t n_chosen,
                               cl_arena *arena, cl_summary *out)
{
    cl_summary_candidate *at = CL_ARENA_ARRAY(arena, cl_summary_candidate, (size_t)r->n + 1);
    float best = 0;

    if (at == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < r->n; i++) {
        at[i].score = cl_summary_worth(r, i);
        best = at[i].score > best ? at[i].score : best;
    }
    for (uint32_t i = 0; i < r->n; i++) {
        const cl_candidate *c = &r->at[i];
        at[i].document = c->document;
        at[i].sentence = c->sentence;
        at[i].span = c->span;
        for (uint32_t k = r->first[i]; k < r->first[i + 1]; k++)
            at[i].concepts += r->weight[r->concepts[k]] > 0;
        at[i].score = best > 0 ? at[i].score / best : 0;
        at[i].position = 1 / (float)(1 + c->position);
        at[i].penalty = best > 0 ? c->penalty / best : 0;
        at[i].cues = c->cues;
        at[i].reason = reason_of(request, r, i, chosen, n_chosen);
    }
    qsort(at, r->n, sizeof *at, by_score);
    out->candidates = at;
    out->n_candidates = r->n;
    return COLLATE_OK;
}
