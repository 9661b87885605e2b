#include "engine/rank_parts.h"

#include "base/hash.h"
#include "text/token.h"

uint64_t cl_rank_pair(cl_stem_token a, cl_stem_token b)
{
    return (uint64_t)(a >> 1) << 32 | b >> 1;
}

/* The slot of the pair, or the free one where it belongs. */
static size_t slot_of(const cl_counting *c, uint64_t pair)
{
    size_t i = cl_mix(pair + 1) & c->pair_mask;

    while (c->pairs[i] != 0 && c->at[c->pairs[i] - 1].pair != pair)
        i = (i + 1) & c->pair_mask;
    return i;
}

uint32_t cl_rank_concept_of(const cl_counting *c, uint64_t pair)
{
    return c->pairs[slot_of(c, pair)] - 1; /* a free one is 0 */
}

static uint32_t number_pair(cl_counting *c, uint64_t pair)
{
    size_t slot = slot_of(c, pair);

    if (c->pairs[slot] == 0) {
        c->at[c->n++] = (cl_tally){.pair = pair};
        c->pairs[slot] = c->n;
    }
    return c->pairs[slot] - 1;
}

/* Tokens of a candidate, those of its dateline left out. Datelines are rare: the prefix is cut again rather than kept. */
static collate_err tokens_of(const cl_rank_state *state, const cl_candidate *cand, const cl_stem_token **out, uint32_t *n)
{
    const cl_article *a = state->options->documents.at[cand->document]->article;
    const cl_sentence *s = &a->sentences[cand->sentence];
    uint32_t skip = 0;

    if (cand->span.start > s->start) {
        cl_token *tokens = NULL;
        size_t n_tokens = 0;
        collate_err err = cl_tokenize(a->text, (cl_span){s->start, cand->span.start}, a->meta.lang, NULL, state->arena, &tokens, &n_tokens);
        if (err != COLLATE_OK)
            return err;
        for (size_t i = 0; i < n_tokens; i++)
            skip += tokens[i].kind != CL_TOKEN_MARK;
    }
    skip = skip < s->n_words ? skip : s->n_words;
    *out = state->tokens[cand->document] + s->first_word + skip;
    *n = s->n_words - skip;
    return COLLATE_OK;
}

/* Once a candidate; votes and place once a document. */
static void count_concept(cl_counting *c, uint32_t i, uint32_t number, float share)
{
    const cl_candidate *cand = &c->state->ranking.at[i];
    cl_tally *t = &c->at[number];

    if (t->candidate == i + 1)
        return;
    t->candidate = i + 1;
    t->sentences += share;
    c->listed[c->n_listed++] = number;
    if (t->document == cand->document + 1)
        return;
    t->document = cand->document + 1;
    t->votes += share;
    t->early += share / (float)(1 + cand->position);
}

/* Count the concepts of candidate `i`: documents come in canonical order, sentences in theirs, so that the first time a
 * document shows a concept is its earliest position. */
static collate_err count_candidate(cl_counting *c, uint32_t i, uint32_t *first)
{
    const cl_candidate *cand = &c->state->ranking.at[i];
    const cl_stem_token *tokens = NULL;
    uint32_t n = 0;
    collate_err err = tokens_of(c->state, cand, &tokens, &n);
    float share = c->share[cand->document];

    if (err != COLLATE_OK)
        return err;
    first[i] = c->n_listed;
    for (uint32_t k = 0; k + 1 < n; k++)
        if ((tokens[k] & tokens[k + 1] & 1) == 0)
            count_concept(c, i, number_pair(c, cl_rank_pair(tokens[k], tokens[k + 1])), share);
    return COLLATE_OK;
}

collate_err cl_rank_concepts(cl_rank_state *state)
{
    cl_ranking *r = &state->ranking;
    cl_counting c = {.state = state};
    size_t n_pairs = 0, size = 64;

    for (uint32_t i = 0; i < r->n; i++)
        n_pairs += state->options->documents.at[r->at[i].document]->article->sentences[r->at[i].sentence].n_words;
    while (size < 2 * n_pairs)
        size *= 2;
    c.pair_mask = size - 1;
    c.pairs = CL_ARENA_ARRAY(state->arena, uint32_t, size);
    c.at = cl_arena_alloc(state->arena, (n_pairs + 1) * sizeof *c.at);
    c.listed = cl_arena_alloc(state->arena, (n_pairs + 1) * sizeof *c.listed);
    c.title = CL_ARENA_ARRAY(state->arena, uint8_t, (size_t)r->n_stems + 1);
    c.query = CL_ARENA_ARRAY(state->arena, uint8_t, (size_t)r->n_stems + 1);
    uint32_t *first = CL_ARENA_ARRAY(state->arena, uint32_t, (size_t)r->n + 1);
    if (c.pairs == NULL || c.at == NULL || c.listed == NULL || c.title == NULL || c.query == NULL || first == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = cl_rank_query(&c);
    if (err != COLLATE_OK)
        return err;
    for (uint32_t i = 0; i < r->n; i++) {
        err = count_candidate(&c, i, first);
        if (err != COLLATE_OK)
            return err;
    }
    first[r->n] = c.n_listed;
    r->first = first;
    r->concepts = c.listed;
    return cl_rank_weigh(&c);
}
