#include "text/word_uses.h"

struct cl_word_uses {
    size_t mask;
    cl_word_use at[];
};

static cl_word_use *slot_of(cl_word_uses *uses, uint32_t word)
{
    size_t i = (word * 0x9e3779b97f4a7c15u >> 32) & uses->mask; /* numbers are dense: one product spreads them */

    while (uses->at[i].word != 0 && uses->at[i].word != word + 1)
        i = (i + 1) & uses->mask;
    return &uses->at[i];
}

static cl_word_uses *count(const cl_reading *r)
{
    size_t slots = 64;

    while (slots < r->n_tokens * 2)
        slots *= 2;
    cl_word_uses *uses = cl_arena_calloc(r->scratch, 1, sizeof *uses + slots * sizeof uses->at[0]);
    if (uses == NULL)
        return NULL;
    uses->mask = slots - 1;
    for (size_t i = 0; i < r->n_tokens; i++) {
        const cl_token *token = &r->tokens[i];
        if (token->kind != CL_TOKEN_WORD || token->word == CL_WORD_NONE)
            continue;
        const cl_token *before = i > 0 ? token - 1 : token;
        cl_word_use *use = slot_of(uses, token->word);
        use->word = token->word + 1;
        /* sums, not branches: which word has a capital cannot be predicted */
        unsigned capital = (token->flags & CL_TOKEN_CAPITAL) != 0;
        unsigned small_before = (before->kind == CL_TOKEN_WORD) & ((before->flags & CL_TOKEN_CAPITAL) == 0);
        unsigned inside = (i > 0) & capital & (small_before | (before->mark == ','));
        use->lower = (uint16_t)(use->lower + (!capital & (use->lower < UINT16_MAX)));
        use->capital_inside = (uint16_t)(use->capital_inside + (inside & (use->capital_inside < UINT16_MAX)));
    }
    return uses;
}

cl_word_use cl_word_uses_of(cl_word_uses **uses, const cl_reading *r, uint32_t word)
{
    if (*uses == NULL)
        *uses = count(r);
    if (*uses == NULL || word == CL_WORD_NONE)
        return (cl_word_use){0};
    return *slot_of(*uses, word);
}
