#include "text/word_uses.h"

#include "text/lexicon.h"

#define FILTER_BITS 12u /* of small words, one in ten passes that has no entry */

struct cl_word_uses {
    uint64_t filter[(1u << FILTER_BITS) / 64]; /* words that have an entry, by hash: most tokens are none of them */
    size_t mask;
    cl_word_use at[];
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
    uint32_t bit = hash_of(word) >> (32 - FILTER_BITS);

    return (uses->filter[bit / 64] >> bit % 64 & 1) != 0;
}

static cl_word_uses *new_uses(const cl_reading *r)
{
    size_t slots = 64, n = 0;

    for (size_t w = 0; w < r->n_tokens / 64 + 1; w++)
        n += (size_t)__builtin_popcountll(r->sets.of[CL_TOKENS_CAPITAL][w]);
    while (slots < n * 2)
        slots *= 2;
    cl_word_uses *uses = cl_arena_calloc(r->scratch, 1, sizeof *uses + slots * sizeof uses->at[0]);
    if (uses != NULL)
        uses->mask = slots - 1;
    return uses;
}

/* Capitals right after a word in small letters or a comma; makes the entries. */
static void count_capitals(cl_word_uses *uses, const cl_reading *r, const uint64_t *lexicon)
{
    const uint64_t never = CL_LEX_FUNCTION | CL_LEX_AUX, given = CL_LEX_FIRST_M | CL_LEX_FIRST_F;

    for (size_t i = 0; (i = cl_token_next(&r->sets, CL_TOKENS_CAPITAL, i, r->n_tokens)) < r->n_tokens; i++) {
        uint32_t word = r->tokens[i].word;
        if (word == CL_WORD_NONE || ((lexicon[i] & never) != 0 && (lexicon[i] & given) == 0))
            continue;
        cl_word_use *use = slot_of(uses, word);
        uint32_t bit = hash_of(word) >> (32 - FILTER_BITS);
        use->word = word + 1;
        uses->filter[bit / 64] |= 1ull << bit % 64;
        if (i == 0)
            continue;
        const cl_token *before = &r->tokens[i - 1];
        bool inside = (before->kind == CL_TOKEN_WORD && (before->flags & CL_TOKEN_CAPITAL) == 0) || before->mark == ',';
        use->capital_inside = (uint16_t)(use->capital_inside + (inside && use->capital_inside < UINT16_MAX));
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
        *uses = new_uses(r);
        if (*uses == NULL)
            return (cl_word_use){0};
        count_capitals(*uses, r, lexicon);
        count_small(*uses, r);
    }
    return word != CL_WORD_NONE ? *slot_of(*uses, word) : (cl_word_use){0};
}
