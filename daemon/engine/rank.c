#include "engine/rank.h"

#include "corpus/originals.h"
#include "engine/rank_parts.h"

#include <stdlib.h>

/* A source never votes with more than the others together, but with this many documents always. */
#define LEAST_CAP 4u

static int order_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int order_documents(const cl_document *a, const cl_document *b)
{
    int order = order_numbers(a->article->meta.published.seconds, b->article->meta.published.seconds);

    if (order == 0)
        order = cl_str_cmp(a->source, b->source);
    if (order == 0)
        order = cl_str_cmp(a->id, b->id);
    return order != 0 ? order : cl_str_cmp(a->article->text, b->article->text);
}

static int order_indices(const void *a, const void *b, void *context)
{
    const cl_document *const *at = context;
    uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;
    int order = order_documents(at[i], at[j]);

    return order != 0 ? order : order_numbers(i, j);
}

/* Outlets alike but for ASCII case are one; a document without a source is a source of its own. */
static bool same_source(cl_str a, cl_str b)
{
    if (a.len != b.len || a.len == 0)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if ((a.ptr[i] | 0x20) != (b.ptr[i] | 0x20))
            return false;
    return true;
}

static int order_by_source(const void *a, const void *b, void *context)
{
    const cl_document *const *at = context;
    cl_str s = at[*(const uint32_t *)a]->source, t = at[*(const uint32_t *)b]->source;
    size_t n = s.len < t.len ? s.len : t.len;

    for (size_t i = 0; i < n; i++)
        if ((s.ptr[i] | 0x20) != (t.ptr[i] | 0x20))
            return (unsigned char)(s.ptr[i] | 0x20) - (unsigned char)(t.ptr[i] | 0x20);
    return s.len != t.len ? (s.len > t.len ? 1 : -1) : order_numbers(*(const uint32_t *)a, *(const uint32_t *)b);
}

static collate_err number_sources(cl_rank_state *state, uint32_t *source_of)
{
    const cl_documents *docs = &state->options->documents;
    uint32_t *sorted = CL_ARENA_ARRAY(state->arena, uint32_t, docs->n);
    uint32_t n = 0;

    if (sorted == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < docs->n; i++)
        sorted[i] = i;
    qsort_r(sorted, docs->n, sizeof *sorted, order_by_source, (void *)docs->at);
    for (size_t i = 0; i < docs->n; i++) {
        if (i > 0 && !same_source(docs->at[sorted[i]]->source, docs->at[sorted[i - 1]]->source))
            n++;
        source_of[sorted[i]] = n;
    }
    state->ranking.n_sources = n + 1;
    return COLLATE_OK;
}

/* Originals over the documents in canonical order, so that ties fall alike however they were added. */
static collate_err group_originals(cl_rank_state *state, uint32_t *original_of, bool *leads)
{
    const cl_documents *docs = &state->options->documents;
    const cl_document **sorted = CL_ARENA_ARRAY(state->arena, const cl_document *, docs->n);
    uint32_t *group = NULL, *origin = NULL;
    size_t n_groups = 0;

    if (sorted == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < docs->n; i++)
        sorted[i] = docs->at[state->ranking.order[i]];
    cl_documents view = {sorted, docs->n, docs->vocab};
    collate_err err = cl_originals_group(&view, state->arena, &group, &n_groups);
    if (err == COLLATE_OK)
        err = cl_originals_origin(&view, group, n_groups, state->arena, &origin);
    if (err != COLLATE_OK)
        return err;
    for (size_t i = 0; i < docs->n; i++)
        original_of[state->ranking.order[i]] = group[i];
    for (size_t g = 0; g < n_groups; g++)
        leads[state->ranking.order[origin[g]]] = true;
    state->ranking.n_originals = (uint32_t)n_groups;
    return COLLATE_OK;
}

/* The language of most originals; the lower number on a tie. Originals of another language lead nothing. */
static void choose_language(cl_rank_state *state, bool *leads)
{
    const cl_documents *docs = &state->options->documents;
    size_t votes[CL_LANG_COUNT] = {0};
    cl_lang best = state->options->lang;

    for (size_t i = 0; i < docs->n; i++)
        if (leads[i] && docs->at[i]->article->n_sentences > 0)
            votes[docs->at[i]->article->meta.lang]++;
    if (best == CL_LANG_NONE)
        for (int lang = 0; lang < CL_LANG_COUNT; lang++)
            if (votes[lang] > votes[best])
                best = (cl_lang)lang;
    for (size_t i = 0; i < docs->n; i++)
        leads[i] = leads[i] && docs->at[i]->article->meta.lang == best;
    state->ranking.lang = best;
}

static collate_err share_votes(cl_rank_state *state, float *share)
{
    const cl_ranking *r = &state->ranking;
    uint32_t *count = CL_ARENA_ARRAY(state->arena, uint32_t, (size_t)r->n_sources + 1);
    uint32_t all = 0;
    size_t n = state->options->documents.n;

    if (count == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        count[r->source_of[i]] += r->leads[i];
        all += r->leads[i];
    }
    for (size_t i = 0; i < n; i++) {
        uint32_t own = count[r->source_of[i]], others = all - own;
        uint32_t cap = others > LEAST_CAP ? others : LEAST_CAP;
        share[i] = others > 0 && own > cap ? (float)cap / (float)own : 1;
    }
    return COLLATE_OK;
}

collate_err cl_rank_documents(cl_rank_state *state)
{
    size_t n = state->options->documents.n;
    uint32_t *order = CL_ARENA_ARRAY(state->arena, uint32_t, n), *original_of = CL_ARENA_ARRAY(state->arena, uint32_t, n);
    uint32_t *source_of = CL_ARENA_ARRAY(state->arena, uint32_t, n);
    bool *leads = CL_ARENA_ARRAY(state->arena, bool, n);
    float *share = CL_ARENA_ARRAY(state->arena, float, n);

    if (order == NULL || original_of == NULL || source_of == NULL || leads == NULL || share == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < n; i++)
        order[i] = i;
    qsort_r(order, n, sizeof *order, order_indices, (void *)state->options->documents.at);
    state->ranking.order = order;
    state->ranking.original_of = original_of;
    state->ranking.source_of = source_of;
    state->ranking.leads = leads;
    state->ranking.share = share;
    collate_err err = number_sources(state, source_of);
    if (err == COLLATE_OK)
        err = group_originals(state, original_of, leads);
    if (err != COLLATE_OK)
        return err;
    choose_language(state, leads);
    return share_votes(state, share);
}

uint32_t cl_rank_count_words(cl_str text)
{
    const unsigned char *s = (const unsigned char *)text.ptr;
    uint32_t n = text.len > 0 && s[0] > ' ';

    for (size_t i = 1; i < text.len; i++) /* without branches: every sentence is counted */
        n += (uint32_t)(s[i] > ' ') & (uint32_t)(s[i - 1] <= ' ');
    return n;
}

collate_err cl_rank(const cl_ranking_options *options, cl_arena *arena, const cl_ranking **out)
{
    static collate_err (*const steps[])(cl_rank_state *) = {cl_rank_documents, cl_rank_words, cl_rank_known, cl_rank_candidates,
                                                         cl_rank_concepts};
    cl_rank_state *state = CL_ARENA_NEW(arena, cl_rank_state);
    collate_err err = state == NULL ? COLLATE_E_NOMEM : COLLATE_OK;

    if (state != NULL) {
        state->options = options;
        state->arena = arena;
    }
    for (size_t i = 0; err == COLLATE_OK && i < sizeof steps / sizeof steps[0]; i++)
        err = cl_deadline_passed(options->deadline) ? COLLATE_E_DEADLINE : steps[i](state);
    if (err == COLLATE_OK)
        *out = &state->ranking;
    return err;
}
