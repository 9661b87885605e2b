#include "engine/rank_parts.h"

#include <math.h>

#define NONE UINT32_MAX
#define LEAST_SLOTS 1024u
#define MOST_FIRST_SLOTS ((size_t)1 << 16)

/* Slot of a vocabulary number or the free place where it belongs. */
static size_t slot_of(const cl_numbers *table, uint32_t number)
{
    size_t i = (number * 0x9e3779b97f4a7c15u >> 32) & table->mask; /* numbers rise one by one: multiplying spreads them */

    while (table->slots[i] != 0 && table->slots[i] >> 32 != (uint64_t)number + 1)
        i = (i + 1) & table->mask;
    return i;
}

static uint32_t look_up(const cl_numbers *table, uint32_t number)
{
    uint64_t slot = table->slots[slot_of(table, number)];

    return slot == 0 ? NONE : (uint32_t)slot;
}

cl_stem_token cl_rank_token_of(const cl_rank_state *state, uint32_t word)
{
    return look_up(&state->words, word);
}

uint32_t cl_rank_stem_of(const cl_rank_state *state, uint32_t stem)
{
    return look_up(&state->stems, stem);
}

static collate_err resize(cl_numbers *table, size_t slots, cl_arena *arena)
{
    cl_numbers larger = {.slots = CL_ARENA_ARRAY(arena, uint64_t, slots), .mask = slots - 1, .n = table->n};

    if (larger.slots == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; table->slots != NULL && i <= table->mask; i++)
        if (table->slots[i] != 0)
            larger.slots[slot_of(&larger, (uint32_t)(table->slots[i] >> 32) - 1)] = table->slots[i];
    *table = larger;
    return COLLATE_OK;
}

/* Room for one more: at most a quarter of the slots is taken, so that nearly every look-up ends where it begins. */
static collate_err make_room(cl_numbers *table, cl_arena *arena)
{
    return 4 * (table->n + 1) <= table->mask ? COLLATE_OK : resize(table, table->mask * 2 + 2, arena);
}

static void enter(cl_numbers *table, uint32_t number, uint32_t ours)
{
    table->slots[slot_of(table, number)] = ((uint64_t)number + 1) << 32 | ours;
    table->n++;
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
    uint32_t number = look_up(&state->stems, word->stem);
    float rarity = word->idf < MOST_IDF ? word->idf : MOST_IDF;

    if (number == NONE) {
        number = state->ranking.n_stems++;
        enter(&state->stems, word->stem, number);
        state->figure[number] = is_figure(word);
        state->background[number] = rarity;
    }
    if (rarity < state->background[number])
        state->background[number] = rarity;
    return number;
}

static collate_err number_word(cl_rank_state *state, uint32_t number, cl_stem_token *out)
{
    cl_stem_token token = look_up(&state->words, number);

    if (token == NONE) {
        collate_err err = make_room(&state->words, state->arena);
        if (err == COLLATE_OK)
            err = make_room(&state->stems, state->arena);
        if (err != COLLATE_OK)
            return err;
        const cl_word *word = cl_vocab_word(state->options->documents.vocab, number);
        token = number_stem(state, word) << 1 | ((word->flags & CL_WORD_STOP) != 0);
        enter(&state->words, number, token);
    }
    *out = token;
    return COLLATE_OK;
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

/* Distinct stems are at most all words. */
static collate_err make_tables(cl_rank_state *state, size_t n_words)
{
    state->background = CL_ARENA_ARRAY(state->arena, float, n_words + 1);
    state->rarity = CL_ARENA_ARRAY(state->arena, float, n_words + 1);
    state->figure = CL_ARENA_ARRAY(state->arena, bool, n_words + 1);
    if (state->background == NULL || state->rarity == NULL || state->figure == NULL)
        return COLLATE_E_NOMEM;
    size_t slots = LEAST_SLOTS; /* of all words a quarter or less are distinct */
    while (slots < n_words && slots < MOST_FIRST_SLOTS)
        slots *= 2;
    collate_err err = resize(&state->words, slots, state->arena);
    return err == COLLATE_OK ? resize(&state->stems, slots, state->arena) : err;
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
        collate_err err = COLLATE_OK;
        cl_stem_token unused;
        for (size_t w = 0; w < a->n_words && err == COLLATE_OK; w++)
            err = number_word(state, a->words[w], &state->tokens[d][w]);
        for (size_t w = 0; w < a->n_title_words && err == COLLATE_OK; w++)
            err = number_word(state, a->title_words[w], &unused);
        if (err != COLLATE_OK)
            return err;
        if (cl_deadline_passed(state->options->deadline))
            return COLLATE_E_DEADLINE;
    }
    return COLLATE_OK;
}

/* The words of one bag: a sentence's or a title's. */
typedef struct words_of {
    const cl_stem_token *at;
    uint32_t n;
} words_of;

/* Bags by stem: those that have stem s, as often as they have it, are holder[next[s] .. next[s + 1]). */
typedef struct holders {
    uint32_t *next;
    uint32_t *holder;
    size_t n;
} holders;

static collate_err list_holders(const cl_rank_state *state, const words_of *from, size_t n_bags, holders *out)
{
    uint32_t n_stems = state->ranking.n_stems;
    uint32_t *next = CL_ARENA_ARRAY(state->arena, uint32_t, (size_t)n_stems + 2);

    if (next == NULL)
        return COLLATE_E_NOMEM;
    for (size_t b = 0; b < n_bags; b++)
        for (uint32_t w = 0; w < from[b].n; w++)
            next[(from[b].at[w] >> 1) + 2] += (from[b].at[w] & 1) == 0;
    for (uint32_t stem = 0; stem < n_stems; stem++)
        next[stem + 2] += next[stem + 1];
    size_t n = next[n_stems + 1];
    uint32_t *holder = cl_arena_alloc(state->arena, (n + 1) * sizeof *holder);
    if (holder == NULL)
        return COLLATE_E_NOMEM;
    for (size_t b = 0; b < n_bags; b++)
        for (uint32_t w = 0; w < from[b].n; w++) { /* without a branch: half of the words are stop words */
            uint32_t content = (from[b].at[w] & 1) == 0, *place = &next[(from[b].at[w] >> 1) + 1];
            holder[content ? *place : n] = (uint32_t)b;
            *place += content;
        }
    *out = (holders){next, holder, n};
    return COLLATE_OK;
}

/*
 * Bags of the distinct content stems of each of `from`, rising: each stem is dealt to the bags that have it, in order of the stems.
 * Sorting sentence by sentence mispredicted once a word. Masses are left for later.
 */
static collate_err deal_bags(const cl_rank_state *state, const words_of *from, size_t n_bags, cl_bag *bags)
{
    holders by_stem = {0};
    uint32_t **room = cl_arena_alloc(state->arena, (n_bags + 1) * sizeof *room);
    uint32_t *last = CL_ARENA_ARRAY(state->arena, uint32_t, n_bags + 1); /* per bag: the stem + 1 that it got last */
    size_t n_words = 0;
    collate_err err = list_holders(state, from, n_bags, &by_stem);

    for (size_t b = 0; b < n_bags; b++)
        n_words += from[b].n;
    uint32_t *stems = cl_arena_alloc(state->arena, (n_words + 1) * sizeof *stems);
    if (err != COLLATE_OK || room == NULL || last == NULL || stems == NULL)
        return COLLATE_E_NOMEM;
    for (size_t b = 0; b < n_bags; b++) {
        room[b] = stems;
        bags[b] = (cl_bag){stems, 0, 0};
        stems += from[b].n;
    }
    for (uint32_t stem = 0, i = 0; stem < state->ranking.n_stems; stem++)
        for (; i < by_stem.next[stem + 1]; i++) {
            uint32_t b = by_stem.holder[i];
            room[b][bags[b].n] = stem;
            bags[b].n += last[b] != stem + 1;
            last[b] = stem + 1;
        }
    return COLLATE_OK;
}

static collate_err bag_titles(cl_rank_state *state)
{
    const cl_documents *docs = &state->options->documents;
    cl_bag *titles = CL_ARENA_ARRAY(state->arena, cl_bag, docs->n + 1);
    words_of *from = CL_ARENA_ARRAY(state->arena, words_of, docs->n + 1);

    if (titles == NULL || from == NULL)
        return COLLATE_E_NOMEM;
    for (size_t d = 0; d < docs->n; d++) {
        const cl_article *a = docs->at[d]->article;
        cl_stem_token *tokens = cl_arena_alloc(state->arena, (a->n_title_words + 1) * sizeof *tokens);
        if (tokens == NULL)
            return COLLATE_E_NOMEM;
        for (size_t w = 0; w < a->n_title_words; w++)
            tokens[w] = cl_rank_token_of(state, a->title_words[w]);
        from[d] = (words_of){tokens, (uint32_t)a->n_title_words};
    }
    collate_err err = deal_bags(state, from, docs->n, titles);
    for (size_t d = 0; err == COLLATE_OK && d < docs->n; d++)
        for (uint32_t k = 0; k < titles[d].n; k++)
            titles[d].mass += state->rarity[titles[d].at[k]];
    state->ranking.titles = titles;
    return err;
}

static collate_err bag_sentences(cl_rank_state *state, size_t n_sentences)
{
    const cl_documents *docs = &state->options->documents;
    uint32_t *first_bag = CL_ARENA_ARRAY(state->arena, uint32_t, docs->n + 1);
    cl_bag *bags = CL_ARENA_ARRAY(state->arena, cl_bag, n_sentences + 1);
    words_of *from = cl_arena_alloc(state->arena, (n_sentences + 1) * sizeof *from);
    size_t n = 0;

    if (first_bag == NULL || bags == NULL || from == NULL)
        return COLLATE_E_NOMEM;
    for (size_t d = 0; d < docs->n; d++) {
        const cl_article *a = docs->at[d]->article;
        first_bag[d] = (uint32_t)n;
        for (size_t s = 0; s < a->n_sentences; s++)
            from[n++] = (words_of){state->tokens[d] + a->sentences[s].first_word, a->sentences[s].n_words};
    }
    collate_err err = deal_bags(state, from, n, bags);
    state->ranking.first_bag = first_bag;
    state->ranking.bags = bags;
    return err == COLLATE_OK ? weigh_stems(state, first_bag, bags, n) : err;
}

collate_err cl_rank_words(cl_rank_state *state)
{
    const cl_documents *docs = &state->options->documents;
    size_t n_words = 0, n_sentences = 0;

    for (size_t d = 0; d < docs->n; d++) {
        n_words += docs->at[d]->article->n_words + docs->at[d]->article->n_title_words;
        n_sentences += docs->at[d]->article->n_sentences;
    }
    collate_err err = make_tables(state, n_words);
    if (err == COLLATE_OK)
        err = number_all(state);
    if (err == COLLATE_OK)
        err = bag_sentences(state, n_sentences);
    if (err == COLLATE_OK)
        err = bag_titles(state);
    state->ranking.rarity = state->rarity;
    state->ranking.figure = state->figure;
    return err;
}
