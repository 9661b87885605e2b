#include "text/word_uses.h"

#include "base/hash.h"

struct cl_word_uses {
    size_t mask;
    cl_word_use at[];
};

static cl_word_use *slot_of(cl_word_uses *uses, uint32_t word)
{
    size_t i = cl_mix(word) & uses->mask;

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
        cl_word_use *use = slot_of(uses, token->word);
        use->word = token->word + 1;
        if ((token->flags & CL_TOKEN_CAPITAL) == 0)
            use->lower = (uint16_t)(use->lower + (use->lower < UINT16_MAX));
        else if (i > 0 && ((r->tokens[i - 1].kind == CL_TOKEN_WORD && (r->tokens[i - 1].flags & CL_TOKEN_CAPITAL) == 0) ||
                              r->tokens[i - 1].mark == ','))
            use->capital_inside = (uint16_t)(use->capital_inside + (use->capital_inside < UINT16_MAX));
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
