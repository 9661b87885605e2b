#include "engine/rank_parts.h"

#include "base/hash.h"

#include <stdlib.h>

/* Past so many known sentences the newest documents' are enough: what is older was told again since, or is not news. */
#define MOST_KNOWN 4000u

static int order_u32(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

uint32_t cl_rank_known_stem(const cl_rank_state *state, uint32_t word)
{
    const cl_vocab *ours = state->options->documents.vocab, *theirs = state->options->known.vocab;
    uint32_t stem = cl_vocab_stem(theirs, word);

    if (ours != theirs) {
        const cl_word *entry = cl_vocab_word(theirs, stem);
        stem = cl_vocab_find(ours, (cl_lang)entry->lang, (cl_str){entry->text, entry->len});
    }
    return stem == CL_WORD_NONE ? UINT32_MAX : cl_rank_stem_of(state, stem);
}

/* Content stems that ours have too; the others cannot be shared. The mass counts all, so that a longer report is no better. */
static cl_bag bag_of_known(const cl_rank_state *state, const uint32_t *words, uint32_t n, uint32_t *room)
{
    cl_bag bag = {room, 0, 0};
    uint32_t kept = 0;

    for (uint32_t i = 0; i < n; i++) {
        const cl_word *word = cl_vocab_word(state->options->known.vocab, words[i]);
        uint32_t stem = (word->flags & CL_WORD_STOP) != 0 ? UINT32_MAX : cl_rank_known_stem(state, words[i]);
        if (stem != UINT32_MAX)
            room[kept++] = stem;
    }
    qsort(room, kept, sizeof *room, order_u32);
    for (uint32_t i = 0; i < kept; i++) {
        if (i > 0 && room[i] == room[bag.n - 1])
            continue;
        room[bag.n++] = room[i];
        bag.mass += state->rarity[room[bag.n - 1]];
    }
    return bag;
}

static int order_u64(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

static uint64_t letters_of(const cl_article *a, size_t sentence)
{
    return cl_hash(cl_str_cut(a->text, a->sentences[sentence].start, a->sentences[sentence].end));
}

/* Mark the sentences that stand in the known documents word for word: nobody wants to read them again. */
static collate_err mark_read(const cl_rank_state *state, uint8_t *told)
{
    const cl_documents *known = &state->options->known, *docs = &state->options->documents;
    size_t n = 0, at = 0;

    for (size_t d = 0; d < known->n; d++)
        n += known->at[d]->article->n_sentences;
    uint64_t *read = cl_arena_alloc(state->arena, (n + 1) * sizeof *read);
    if (read == NULL)
        return COLLATE_E_NOMEM;
    for (size_t d = 0; d < known->n; d++)
        for (size_t s = 0; s < known->at[d]->article->n_sentences; s++)
            read[at++] = letters_of(known->at[d]->article, s);
    qsort(read, n, sizeof *read, order_u64);
    for (size_t d = 0; d < docs->n; d++)
        for (size_t s = 0; s < docs->at[d]->article->n_sentences; s++) {
            uint64_t letters = letters_of(docs->at[d]->article, s);
            if (bsearch(&letters, read, n, sizeof *read, order_u64) != NULL)
                told[state->ranking.first_bag[d] + s] = CL_TOLD_READ;
        }
    return COLLATE_OK;
}

/* Known documents from the last one on, for as many sentences as are looked at. */
static collate_err collect(cl_rank_state *state, cl_bag **out, size_t *n_out)
{
    const cl_documents *known = &state->options->known;
    cl_bag *bags = CL_ARENA_ARRAY(state->arena, cl_bag, MOST_KNOWN);
    size_t n = 0;

    if (bags == NULL)
        return COLLATE_E_NOMEM;
    for (size_t d = known->n; d-- > 0 && n < MOST_KNOWN;) {
        const cl_article *a = known->at[d]->article;
        uint32_t *room = cl_arena_alloc(state->arena, (a->n_words + 1) * sizeof *room);
        if (room == NULL)
            return COLLATE_E_NOMEM;
        for (size_t s = 0; s < a->n_sentences && n < MOST_KNOWN; s++) {
            bags[n] = bag_of_known(state, a->words + a->sentences[s].first_word, a->sentences[s].n_words, room);
            room += bags[n++].n;
        }
    }
    *out = bags;
    *n_out = n;
    return COLLATE_OK;
}

/*
 * A sentence tells what a known one told when half of its own content stands there. Not as repetition within a summary is judged
 * (cl_bag_repeats): a long sentence that holds a short known one has more to tell. With that rule R2 of new pairs (of the human
 * summary, not in the known text) was 9.4 on summaries_outlets after one outlet of three, with this one 10.6; all pairs 15.3 -> 17.2;
 * 4-grams read before 2.3 % -> 2.7 % (10.5 % without `known`); halves of multiling2011 after the other halves: 3.9 -> 4.5, 7.6 -> 9.1.
 * Of shares .4 .45 .5 .55 .6, alone and with cosines .5 to .9.
 */
#define TOLD_SHARE 0.5f

static bool is_told(cl_bag bag, cl_bag known, cl_overlap overlap)
{
    float shared = overlap.contained * (bag.mass < known.mass ? bag.mass : known.mass);

    return shared > 0 && shared >= TOLD_SHARE * bag.mass;
}

static uint8_t told_by(const cl_spread *sentence, const cl_bag *known, size_t n)
{
    uint8_t told = CL_TOLD_NOT;

    for (size_t k = 0; k < n; k++) {
        cl_overlap overlap = cl_spread_overlap(sentence, known[k]);
        if (is_told(sentence->bag, known[k], overlap))
            return CL_TOLD_REPEATED;
        if (cl_overlap_supports(overlap.cosine))
            told = CL_TOLD_REPORTED;
    }
    return told;
}

/* Cost: known sentences times all sentences, a dozen steps each. */
collate_err cl_rank_known(cl_rank_state *state)
{
    const cl_documents *docs = &state->options->documents;
    size_t n_sentences = 0, n = 0;
    cl_bag *known = NULL;

    if (state->options->known.n == 0)
        return COLLATE_OK;
    for (size_t d = 0; d < docs->n; d++)
        n_sentences += docs->at[d]->article->n_sentences;
    uint8_t *told = CL_ARENA_ARRAY(state->arena, uint8_t, n_sentences + 1);
    cl_spread sentence;
    collate_err err = told == NULL ? COLLATE_E_NOMEM : cl_spread_init(&sentence, state->ranking.n_stems, state->arena);
    if (err == COLLATE_OK)
        err = collect(state, &known, &n);
    for (size_t s = 0; err == COLLATE_OK && s < n_sentences; s++) {
        cl_spread_put(&sentence, state->ranking.bags[s], state->rarity);
        told[s] = told_by(&sentence, known, n);
        if (s % 64 == 0 && cl_deadline_passed(state->options->deadline))
            err = COLLATE_E_DEADLINE;
    }
    if (err == COLLATE_OK)
        err = mark_read(state, told);
    state->ranking.told = told;
    return err;
}
