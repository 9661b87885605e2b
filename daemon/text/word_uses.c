#include "text/word_uses.h"

#include "text/lexicon.h"

#define FIRST_SLOTS 256u /* enough for ordinary news; doubled when half full, so that 10 MB of text need no more than their words do */
#define FILTER_SHARE 16u /* bits for each entry: of small words, one in ten passes that has none */
#define FILTER_MIN 12u   /* its binary logarithm */

struct cl_word_uses {
    cl_arena *arena;
    cl_word_use *at;
    uint64_t *filter; /* words that have an entry, by hash: most tokens are none of them */
    unsigned filter_shift; /* 32 - log2 of its bits */
    size_t mask, n;
};

/* Numbers are dense: one product spreads them. */
static uint32_t hash_of(uint32_t word)
{
    return (uint32_t)(word * 0x9e3779b97f4a7c15u >> 32);
}

static cl_word_use *slot_of(cl_word_uses *uses, uint32_t word)
{
    size_t i = hash_of(word) & uses->mask;

    while (uses->at[i].word != 0 && uses->at[i].word != word + 1)
        i = (i + 1) & uses->mask;
    return &uses->at[i];
}

static bool in_filter(const cl_word_uses *uses, uint32_t word)
{
    uint32_t bit = hash_of(word) >> uses->filter_shift;

    return (uses->filter[bit / 64] >> bit % 64 & 1) != 0;
}

static cl_word_uses *new_uses(cl_arena *arena)
{
    cl_word_uses *uses = CL_ARENA_NEW(arena, cl_word_uses);
    cl_word_use *at = CL_ARENA_ARRAY(arena, cl_word_use, FIRST_SLOTS);

    if (uses == NULL || at == NULL)
        return NULL;
    *uses = (cl_word_uses){.arena = arena, .at = at, .mask = FIRST_SLOTS - 1};
    return uses;
}

/* Room for one entry more. */
static bool grow(cl_word_uses *uses)
{
    cl_word_use *old = uses->at;
    size_t n = uses->mask + 1;

    if ((uses->n + 1) * 2 <= n)
        return true;
    cl_word_use *at = CL_ARENA_ARRAY(uses->arena, cl_word_use, n * 2);
    if (at == NULL)
        return false;
    uses->at = at;
    uses->mask = n * 2 - 1;
    for (size_t i = 0; i < n; i++) {
        if (old[i].word != 0)
            *slot_of(uses, old[i].word - 1) = old[i];
    }
    return true;
}

static bool make_filter(cl_word_uses *uses)
{
    unsigned bits = FILTER_MIN;

    while (bits < 31 && ((size_t)1 << bits) < uses->n * FILTER_SHARE)
        bits++;
    uses->filter_shift = 32 - bits;
    uses->filter = CL_ARENA_ARRAY(uses->arena, uint64_t, ((size_t)1 << bits) / 64);
    for (size_t i = 0; uses->filter != NULL && i <= uses->mask; i++) {
        if (uses->at[i].word == 0)
            continue;
        uint32_t bit = hash_of(uses->at[i].word - 1) >> uses->filter_shift;
        uses->filter[bit / 64] |= 1ull << bit % 64;
    }
    return uses->filter != NULL;
}

/* An entry for the word of token i, which has a capital, if it is one that is asked about. */
static bool add_entry(cl_word_uses *uses, const cl_reading *r, const uint64_t *lexicon, size_t i)
{
    const uint64_t never = CL_LEX_FUNCTION | CL_LEX_AUX, given = CL_LEX_FIRST_M | CL_LEX_FIRST_F;
    uint32_t word = r->tokens[i].word;

    if (word == CL_WORD_NONE || ((lexicon[i] & never) != 0 && (lexicon[i] & given) == 0))
        return true;
    if (!grow(uses))
        return false;
    cl_word_use *use = slot_of(uses, word);
    uses->n += use->word == 0;
    use->word = word + 1;
    return true;
}

/* Words with a capital where a sentence starts or after a mark: elsewhere nobody doubts the capital. */
static bool make_entries(cl_word_uses *uses, const cl_reading *r, const uint64_t *lexicon)
{
    for (size_t s = 0; s < r->n_sentences; s++) {
        size_t i = r->sentence_tokens[s];
        if ((r->tokens[i].flags & CL_TOKEN_CAPITAL) != 0 && !add_entry(uses, r, lexicon, i))
            return false;
    }
    for (size_t i = 0; (i = cl_token_next(&r->sets, CL_TOKENS_CAPITAL, i, r->n_tokens)) < r->n_tokens; i++) {
        if (i > 0 && r->tokens[i - 1].kind == CL_TOKEN_MARK && !add_entry(uses, r, lexicon, i))
            return false;
    }
    return true;
}

/* Capitals right after a word in small letters or a comma. */
static void count_capitals(cl_word_uses *uses, const cl_reading *r)
{
    for (size_t i = 1; (i = cl_token_next(&r->sets, CL_TOKENS_CAPITAL, i, r->n_tokens)) < r->n_tokens; i++) {
        const cl_token *before = &r->tokens[i - 1];
        bool inside = (before->kind == CL_TOKEN_WORD && (before->flags & CL_TOKEN_CAPITAL) == 0) || before->mark == ',';
        if (!inside || !in_filter(uses, r->tokens[i].word) || r->tokens[i].word == CL_WORD_NONE)
            continue;
        cl_word_use *use = slot_of(uses, r->tokens[i].word);
        if (use->word != 0)
            use->capital_inside = (uint16_t)(use->capital_inside + (use->capital_inside < UINT16_MAX));
    }
}

static void count_small(cl_word_uses *uses, const cl_reading *r)
{
    for (size_t i = 0; i < r->n_tokens; i++) {
        const cl_token *token = &r->tokens[i];
        if (!in_filter(uses, token->word) || token->kind != CL_TOKEN_WORD || (token->flags & CL_TOKEN_CAPITAL) != 0)
            continue;
        cl_word_use *use = slot_of(uses, token->word);
        if (use->word != 0)
            use->lower = (uint16_t)(use->lower + (use->lower < UINT16_MAX));
    }
}

cl_word_use cl_word_uses_of(cl_word_uses **uses, const cl_reading *r, const uint64_t *lexicon, uint32_t word)
{
    if (*uses == NULL) {
        cl_word_uses *made = new_uses(r->scratch);
        if (made == NULL || !make_entries(made, r, lexicon) || !make_filter(made))
            return (cl_word_use){0};
        count_capitals(made, r);
        count_small(made, r);
        *uses = made;
    }
    return word != CL_WORD_NONE ? *slot_of(*uses, word) : (cl_word_use){0};
}
