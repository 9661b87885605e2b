#include "text/token_set.h"

/* Every kind of one token, as bits: bit k is cl_token_kinds k. */
static inline unsigned kinds_of(const cl_token *t)
{
    unsigned word = t->kind == CL_TOKEN_WORD, mark = t->kind == CL_TOKEN_MARK, number = t->kind == CL_TOKEN_NUMBER;
    unsigned capital = word & ((t->flags & CL_TOKEN_CAPITAL) != 0), digit = number | ((t->word_flags & CL_WORD_NUMERIC) != 0);
    unsigned date = digit | ((t->word_flags & CL_WORD_TIMES) != 0);
    unsigned figure = digit | ((t->word_flags & CL_WORD_COUNTS) != 0) | (capital & (t->end - t->start <= 3)) |
                      (mark & ((t->mark == '$') | (t->mark == 0)));
    unsigned quote = mark & ((t->mark == '"') | (t->mark == '\''));

    return capital << CL_TOKENS_CAPITAL | date << CL_TOKENS_DATE | figure << CL_TOKENS_NUMBER | quote << CL_TOKENS_QUOTE;
}

bool cl_token_sets_make(const cl_token *tokens, size_t n, cl_arena *arena, cl_token_sets *out)
{
    size_t room = n / 64 + 1;
    uint64_t *bits = cl_arena_alloc(arena, CL_TOKENS_SETS * room * sizeof *bits);

    if (bits == NULL)
        return false;
    for (unsigned k = 0; k < CL_TOKENS_SETS; k++)
        out->of[k] = bits + k * room;
    for (size_t w = 0; w < room; w++) {
        uint64_t set[CL_TOKENS_SETS] = {0};
        for (size_t i = w * 64; i < n && i < w * 64 + 64; i++) {
            unsigned kinds = kinds_of(&tokens[i]);
            for (unsigned k = 0; k < CL_TOKENS_SETS; k++)
                set[k] |= (uint64_t)(kinds >> k & 1) << i % 64;
        }
        for (unsigned k = 0; k < CL_TOKENS_SETS; k++)
            out->of[k][w] = set[k];
    }
    return true;
}
