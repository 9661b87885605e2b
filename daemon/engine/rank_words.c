#include "engine/rank_parts.h"

#include "base/hash.h"

#include <math.h>
#include <stdlib.h>

/* Slot of `key` or of the free place where it belongs. */
static size_t slot_of(const uint64_t *keys, size_t mask, uint64_t key)
{
    size_t i = cl_mix(key) & mask;

    while (keys[i] != 0 && keys[i] != key)
        i = (i + 1) & mask;
    return i;
}

cl_stem_token cl_rank_token_of(const cl_rank_state *state, uint32_t word)
{
    size_t slot = slot_of(state->word_keys, state->word_mask, (uint64_t)word + 1);

    return state->word_keys[slot] == 0 ? UINT32_MAX : state->word_tokens[slot];
}

uint32_t cl_rank_stem_of(const cl_rank_state *state, uint32_t stem)
{
    size_t slot = slot_of(state->stem_keys, state->stem_mask, (uint64_t)stem + 1);

    return state->stem_keys[slot] == 0 ? UINT32_MAX : state->stem_numbers[slot];
}

/* Rarer than this says nothing more: a name that no table has is no better evidence than an uncommon word. Of 5 6 7 8 and
 * none 5 has the most recall at precision .75 on the pairs of align. */
#define MOST_IDF 5.0f

/* "2.1", "14", "40,000"; not "3", not "2031". */
static bool is_figure(const cl_word *word)
{
    bool year = word->len == 4 && (memcmp(word->text, "19", 2) == 0 || memcmp(word->text, "20", 2) == 0);

    return (word->flags & CL_WORD_NUMERIC) != 0 && word->len > 1 && !year;
}

/* A stem is as common as its commonest word. */
static uint32_t number_stem(cl_rank_state *state, const cl_word *word)
{
    size_t slot = slot_of(state->stem_keys, state->stem_mask, (uint64_t)word->stem + 1);
    float rarity = word->idf < MOST_IDF ? word->idf : MOST_IDF;

    if (state->stem_keys[slot] == 0) {
        state->stem_keys[slot] = (uint64_t)word->stem + 1;
        state->stem_numbers[slot] = state->ranking.n_stems;
        state->figure[state->ranking.n_stems] = is_figure(word);
        state->background[state->ranking.n_stems++] = rarity;
    }
    uint32_t number = state->stem_numbers[slot];
    if (rarity < state->background[number])
        state->background[number] = rarity;
    return number;
}

static cl_stem_token number_word(cl_rank_state *state, uint32_t number)
{
    size_t slot = slot_of(state->word_keys, state->word_mask, (uint64_t)number + 1);

    if (state->word_keys[slot] == 0) {
        const cl_word *word = cl_vocab_word(state->options->documents.vocab, number);
        state->word_keys[slot] = (uint64_t)number + 1;
        state->word_tokens[slot] = number_stem(state, word) << 1 | ((word->flags & CL_WORD_STOP) != 0);
    }
    return state->word_tokens[slot];
}

static int order_u32(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

/* Insertion sort: sentences have some dozen words; longer ones go to qsort. */
static void sort_stems(uint32_t *at, uint32_t n)
{
    if (n > 64) {
        qsort(at, n, sizeof *at, order_u32);
        return;
    }
    for (uint32_t i = 1; i < n; i++) {
        uint32_t value = at[i], k = i;
        for (; k > 0 && at[k - 1] > value; k--)
            at[k] = at[k - 1];
        at[k] = value;
    }
}

/* Distinct content stems of tokens[0..n) into `room`; their mass is left for later. */
static cl_bag fill_bag(const cl_stem_token *tokens, uint32_t n, uint32_t *room)
{
    cl_bag bag = {room, 0, 0};
    uint32_t kept = 0;

    for (uint32_t i = 0; i < n; i++)
        if ((tokens[i] & 1) == 0)
            room[kept++] = tokens[i] >> 1;
    sort_stems(room, kept);
    for (uint32_t i = 0; i < kept; i++) {
        if (i > 0 && room[i] == room[bag.n - 1])
            continue;
        room[bag.n++] = room[i];
    }
    return bag;
}

/*
 * What is rare in news may be in every sentence of this story and tells none of them apart: background idf times the
 * logarithm of the share of sentences here (powers 0 .5 1 1.5 2 of that factor: 1 is best on the pairs of align).
 */
static collate_err weigh_stems(cl_rank_state *state, const uint32_t *first_bag, cl_bag *bags, size_t n_bags)
{
    const cl_documents *docs = &state->options->documents;
    uint32_t *count = CL_ARENA_ARRAY(state->arena, uint32_t, (size_t)state->ranking.n_stems + 1);
    size_t n = 0;

    if (count == NULL)
        return COLLATE_E_NOMEM;
    for (size_t d = 0; d < docs->n; d++) {
        size_t n_own = state->ranking.leads[d] ? docs->at[d]->article->n_sentences : 0; /* a copy tells nothing new apart */
        for (size_t i = first_bag[d]; i < first_bag[d] + n_own; i++)
            for (uint32_t k = 0; k < bags[i].n; k++)
                count[bags[i].at[k]]++;
        n += n_own;
    }
    for (uint32_t stem = 0; stem < state->ranking.n_stems; stem++)
        state->rarity[stem] = state->background[stem] * logf(1 + (float)n / (float)(count[stem] > 0 ? count[stem] : 1));
    for (size_t i = 0; i < n_bags; i++)
        for (uint32_t k = 0; k < bags[i].n; k++)
            bags[i].mass += state->rarity[bags[i].at[k]];
    return COLLATE_OK;
}

static size_t power_above(size_t n)
{
    size_t power = 64;

    while (power < n)
        power *= 2;
    return power;
}

/* Distinct words are at most all words, and at most what the vocabulary holds. */
static collate_err make_tables(cl_rank_state *state, size_t n_words)
{
    size_t size = power_above(2 * n_words);

    state->word_mask = state->stem_mask = size - 1;
    state->word_keys = CL_ARENA_ARRAY(state->arena, uint64_t, size);
    state->word_tokens = CL_ARENA_ARRAY(state->arena, cl_stem_token, size);
    state->stem_keys = CL_ARENA_ARRAY(state->arena, uint64_t, size);
    state->stem_numbers = CL_ARENA_ARRAY(state->arena, uint32_t, size);
    state->background = CL_ARENA_ARRAY(state->arena, float, n_words + 1);
    state->rarity = CL_ARENA_ARRAY(state->arena, float, n_words + 1);
    state->figure = CL_ARENA_ARRAY(state->arena, bool, n_words + 1);
    return state->word_keys == NULL || state->word_tokens == NULL || state->stem_keys == NULL || state->stem_numbers == NULL ||
                   state->background == NULL || state->rarity == NULL || state->figure == NULL
               ? COLLATE_E_NOMEM
               : COLLATE_OK;
}

/* Number every word first, so that a stem's idf is final when bags are weighed. */
static collate_err number_all(cl_rank_state *state)
{
    const cl_documents *docs = &state->options->documents;

    state->tokens = CL_ARENA_ARRAY(state->arena, cl_stem_token *, docs->n + 1);
    if (state->tokens == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < docs->n; i++) {
        uint32_t d = state->ranking.order[i];
        const cl_article *a = docs->at[d]->article;
        state->tokens[d] = cl_arena_alloc(state->arena, (a->n_words + 1) * sizeof(cl_stem_token));
        if (state->tokens[d] == NULL)
            return COLLATE_E_NOMEM;
        for (size_t w = 0; w < a->n_words; w++)
            state->tokens[d][w] = number_word(state, a->words[w]);
        for (size_t w = 0; w < a->n_title_words; w++)
            number_word(state, a->title_words[w]);
        if (cl_deadline_passed(state->options->deadline))
            return COLLATE_E_DEADLINE;
    }
    return COLLATE_OK;
}

static collate_err bag_titles(cl_rank_state *state)
{
    const cl_documents *docs = &state->options->documents;
    cl_bag *titles = CL_ARENA_ARRAY(state->arena, cl_bag, docs->n + 1);

    if (titles == NULL)
        return COLLATE_E_NOMEM;
    for (size_t d = 0; d < docs->n; d++) {
        const cl_article *a = docs->at[d]->article;
        cl_stem_token *tokens = cl_arena_alloc(state->arena, (a->n_title_words + 1) * sizeof *tokens);
        uint32_t *room = cl_arena_alloc(state->arena, (a->n_title_words + 1) * sizeof *room);
        if (tokens == NULL || room == NULL)
            return COLLATE_E_NOMEM;
        for (size_t w = 0; w < a->n_title_words; w++)
            tokens[w] = cl_rank_token_of(state, a->title_words[w]);
        titles[d] = fill_bag(tokens, (uint32_t)a->n_title_words, room);
        for (uint32_t k = 0; k < titles[d].n; k++)
            titles[d].mass += state->rarity[titles[d].at[k]];
    }
    state->ranking.titles = titles;
    return COLLATE_OK;
}

collate_err cl_rank_words(cl_rank_state *state)
{
    const cl_documents *docs = &state->options->documents;
    size_t n_words = 0, n_sentences = 0, n_bags = 0;

    for (size_t d = 0; d < docs->n; d++) {
        n_words += docs->at[d]->article->n_words + docs->at[d]->article->n_title_words;
        n_sentences += docs->at[d]->article->n_sentences;
    }
    collate_err err = make_tables(state, n_words);
    if (err == COLLATE_OK)
        err = number_all(state);
    uint32_t *first_bag = CL_ARENA_ARRAY(state->arena, uint32_t, docs->n + 1);
    cl_bag *bags = CL_ARENA_ARRAY(state->arena, cl_bag, n_sentences + 1);
    uint32_t *room = cl_arena_alloc(state->arena, (n_words + 1) * sizeof *room);
    if (err != COLLATE_OK || first_bag == NULL || bags == NULL || room == NULL)
        return err != COLLATE_OK ? err : COLLATE_E_NOMEM;
    for (size_t d = 0; d < docs->n; d++) {
        const cl_article *a = docs->at[d]->article;
        first_bag[d] = (uint32_t)n_bags;
        for (size_t s = 0; s < a->n_sentences; s++) {
            bags[n_bags] = fill_bag(state->tokens[d] + a->sentences[s].first_word, a->sentences[s].n_words, room);
            room += bags[n_bags++].n;
        }
    }
    state->ranking.first_bag = first_bag;
    state->ranking.bags = bags;
    state->ranking.rarity = state->rarity;
    state->ranking.figure = state->figure;
    err = weigh_stems(state, first_bag, bags, n_bags);
    return err == COLLATE_OK ? bag_titles(state) : err;
}
