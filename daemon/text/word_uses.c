#include "text/word_uses.h"

#define FILTER_SHARE 16u /* bytes for each word asked about: of other words, one in as many passes */
#define FILTER_MIN 1024u /* ten words let one of a hundred others pass; more would take longer to clear than it spares */

struct cl_word_uses {
    cl_word_use *at;
    size_t mask;
    uint8_t *filter; /* by the last bits of a word's number, which are as good as random: 1 when one asked about has them */
    size_t filter_mask;
};

/* Numbers are dense: one product spreads them. */
static cl_word_use *slot_of(const cl_word_uses *uses, uint32_t word)
{
    size_t i = (size_t)(word * 0x9e3779b97f4a7c15u >> 32) & uses->mask;

    while (uses->at[i].word != 0 && uses->at[i].word != word + 1)
        i = (i + 1) & uses->mask;
    return &uses->at[i];
}

cl_word_uses *cl_word_uses_new(cl_arena *arena, size_t n)
{
    cl_word_uses *uses = CL_ARENA_NEW(arena, cl_word_uses);
    size_t slots = 16, bytes = FILTER_MIN;

    while (slots < n * 2)
        slots *= 2;
    while (bytes < n * FILTER_SHARE)
        bytes *= 2;
    cl_word_use *at = CL_ARENA_ARRAY(arena, cl_word_use, slots);
    uint8_t *filter = CL_ARENA_ARRAY(arena, uint8_t, bytes);
    if (uses == NULL || at == NULL || filter == NULL)
        return NULL;
    *uses = (cl_word_uses){at, slots - 1, filter, bytes - 1};
    return uses;
}

void cl_word_uses_ask(cl_word_uses *uses, uint32_t word)
{
    if (word == CL_WORD_NONE)
        return;
    slot_of(uses, word)->word = word + 1;
    uses->filter[word & uses->filter_mask] = 1;
}

static void count(cl_word_uses *uses, const cl_token *tokens, size_t i)
{
    cl_word_use *use = slot_of(uses, tokens[i].word);

    if (use->word == 0 || tokens[i].kind != CL_TOKEN_WORD)
        return;
    if ((tokens[i].flags & CL_TOKEN_CAPITAL) == 0) {
        use->lower = (uint16_t)(use->lower + (use->lower < UINT16_MAX));
        return;
    }
    const cl_token *before = i > 0 ? &tokens[i - 1] : &tokens[i];
    bool inside = (before->kind == CL_TOKEN_WORD && (before->flags & CL_TOKEN_CAPITAL) == 0) || before->mark == ',';
    use->capital_inside = (uint16_t)(use->capital_inside + (inside && use->capital_inside < UINT16_MAX));
}

void cl_word_uses_count(cl_word_uses *uses, const cl_reading *r)
{
    const cl_token *tokens = r->tokens;
    const uint8_t *filter = uses->filter;
    size_t mask = uses->filter_mask;

    size_t i = 0, n = r->n_tokens;

    while (i < n) {
        while (i + 4 <= n && (filter[tokens[i].word & mask] | filter[tokens[i + 1].word & mask] | filter[tokens[i + 2].word & mask] |
                                 filter[tokens[i + 3].word & mask]) == 0)
            i += 4; /* one branch for four, nearly always the same */
        for (size_t to = i + 4 < n ? i + 4 : n; i < to; i++) {
            if (filter[tokens[i].word & mask] != 0)
                count(uses, tokens, i);
        }
    }
}

cl_word_use cl_word_uses_of(const cl_word_uses *uses, uint32_t word)
{
    return word != CL_WORD_NONE ? *slot_of(uses, word) : (cl_word_use){0};
}
