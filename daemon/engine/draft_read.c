/* The sentences of a draft and their nearest ones, word by word: what is covered. */
#include "engine/draft_parts.h"

#include "base/hash.h"

static bool meet(cl_draft_state *state, uint64_t key, bool add)
{
    size_t at = (size_t)cl_mix(key) & state->known_mask;

    key |= 1;
    while (state->known[at] != 0 && state->known[at] != key)
        at = (at + 1) & state->known_mask;
    bool had = state->known[at] != 0;
    if (add)
        state->known[at] = key;
    return had;
}

bool cl_draft_is_known(const cl_draft_state *state, const cl_said *word)
{
    cl_draft_state *reading = (cl_draft_state *)(uintptr_t)state; /* meet changes nothing unless it adds */

    return meet(reading, word->key, false) || meet(reading, word->stem, false);
}

collate_err cl_draft_learn_words(cl_draft_state *state)
{
    size_t total = 0, size = 64;
    cl_arena scratch;
    collate_err err = COLLATE_OK;

    for (size_t d = 0; d < state->sources->n; d++)
        total += state->sources->at[d]->article->n_words;
    while (size < 4 * total + 64)
        size *= 2;
    state->known = CL_ARENA_ARRAY(state->arena, uint64_t, size);
    state->known_mask = size - 1;
    if (state->known == NULL)
        return COLLATE_E_NOMEM;
    cl_arena_init(&scratch, 0);
    for (size_t d = 0; d < state->sources->n && err == COLLATE_OK; d++) {
        cl_said_vec words = {0};
        cl_arena_reset(&scratch, (size_t)1 << 20);
        err = cl_said_text(state->sources->at[d]->article, CL_SAID_ALL, state->documents->vocab, state->memo, &scratch, &words);
        for (size_t i = 0; err == COLLATE_OK && i < words.n && i < total; i++) {
            (void)meet(state, words.at[i].key, true);
            (void)meet(state, words.at[i].stem, true);
        }
        if (err == COLLATE_OK && cl_deadline_passed(state->deadline))
            err = COLLATE_E_DEADLINE;
    }
    cl_arena_fini(&scratch);
    return err;
}

bool cl_draft_is_content(const cl_draft_line *line, size_t i)
{
    return line->words.at[i].weight >= CL_DRAFT_PLAIN && !line->quoted[i];
}

/* Names half: two sentences about one person share those. */
static float weight_of(const cl_said *word)
{
    return (word->flags & CL_SAID_NAME) != 0 ? word->weight / 2 : word->weight;
}

bool cl_draft_has_word(const cl_draft_near *near, const cl_said *word)
{
    for (size_t j = 0; j < near->words.n; j++) {
        if (cl_said_same(word, &near->words.at[j]) || word->stem == near->words.at[j].stem)
            return true;
    }
    return false;
}

/* Mark the words that a near sentence has; returns the share of the line's weight. */
static float cover(const cl_draft_line *line, const cl_draft_near *near, bool *covered)
{
    float all = 0, both = 0;

    for (size_t i = 0; i < line->words.n; i++) {
        if (!cl_draft_is_content(line, i))
            continue;
        bool has = cl_draft_has_word(near, &line->words.at[i]);
        covered[i] |= has;
        all += weight_of(&line->words.at[i]);
        both += has ? weight_of(&line->words.at[i]) : 0;
    }
    return all > 0 ? both / all : 0;
}

static void mark_quoted(const cl_draft_state *state, cl_draft_line *line)
{
    for (uint32_t q = 0; q < state->article->n_quotes; q++) {
        const cl_quote *quote = &state->article->quotes[q];
        for (uint8_t s = 0; s < quote->n_stretches; s++) {
            cl_span stretch = quote->stretches[s];
            for (size_t i = 0; i < line->words.n; i++)
                line->quoted[i] |= line->words.at[i].start >= stretch.start && line->words.at[i].end <= stretch.end;
        }
    }
}

collate_err cl_draft_line_read(cl_draft_state *state, cl_draft_line *line)
{
    const cl_vocab *vocab = state->documents->vocab;
    cl_lang lang = state->article->meta.lang;
    collate_err err = cl_said_cut(state->article->text, line->span, lang, vocab, UINT32_MAX, state->memo, state->arena, &line->words);

    if (err != COLLATE_OK)
        return err;
    line->quoted = CL_ARENA_ARRAY(state->arena, bool, line->words.n + 1);
    line->covered = CL_ARENA_ARRAY(state->arena, bool, line->words.n + 1);
    if (line->quoted == NULL || line->covered == NULL)
        return COLLATE_E_NOMEM;
    mark_quoted(state, line);
    for (size_t k = 0; k < line->n_near; k++) {
        cl_draft_near *near = &line->near[k], made;
        const cl_article *article = state->documents->at[near->document]->article;
        err = cl_said_cut(article->text, near->span, article->meta.lang, vocab, UINT32_MAX, state->memo, state->arena, &near->words);
        if (err == COLLATE_OK && line->words.n > 0 && near->words.n > 0)
            err = cl_word_align(line->words.at, line->words.n, near->words.at, near->words.n, state->arena, &near->fit);
        if (err != COLLATE_OK && err != COLLATE_E_TOO_BIG)
            return err;
        near->coverage = cover(line, near, line->covered);
        made = *near;
        size_t at = k;
        for (; at > 0 && line->near[at - 1].coverage < made.coverage; at--)
            line->near[at] = line->near[at - 1];
        line->near[at] = made;
    }
    float all = 0, both = 0;
    for (size_t i = 0; i < line->words.n; i++) {
        all += cl_draft_is_content(line, i) ? weight_of(&line->words.at[i]) : 0;
        both += cl_draft_is_content(line, i) && line->covered[i] ? weight_of(&line->words.at[i]) : 0;
    }
    line->coverage = all > 0 ? both / all : 1;
    return COLLATE_OK;
}
