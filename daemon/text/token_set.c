#include "text/token_set.h"

_Static_assert(CL_TOKENS_SETS == 4, "four sets of 16 bits fill a word");

/* The sets of one token, as bits 0, 16, 32 and 48. A number token holds a digit, and only words have capitals. */
static inline uint64_t sets_of(const cl_token *t)
{
    uint64_t capital = t->flags & CL_TOKEN_CAPITAL, digit = (t->word_flags & CL_WORD_NUMERIC) != 0;
    uint64_t date = digit | ((t->word_flags & CL_WORD_DATES) != 0);
    uint64_t number = digit | ((t->word_flags & CL_WORD_NUMBERS) != 0) | (capital & (t->end - t->start <= 3)) |
                      ((t->kind == CL_TOKEN_MARK) & ((t->mark == '$') | (t->mark == 0)));
    uint64_t quote = (t->mark == '"') | (t->mark == '\'');

    return capital << 16 * CL_TOKENS_CAPITAL | date << 16 * CL_TOKENS_DATE | number << 16 * CL_TOKENS_NUMBER |
           quote << 16 * CL_TOKENS_QUOTE;
}

_Static_assert(CL_TOKEN_CAPITAL == 1, "the flag is the bit");

bool cl_token_sets_make(const cl_token *tokens, size_t n, cl_arena *arena, cl_token_sets *out)
{
    size_t room = n / 64 + 1;
    uint64_t *bits = cl_arena_calloc(arena, CL_TOKENS_SETS * room, sizeof *bits);

    if (bits == NULL)
        return false;
    for (unsigned k = 0; k < CL_TOKENS_SETS; k++)
        out->of[k] = bits + k * room;
    for (size_t from = 0; from < n; from += 16) {
        uint64_t sets = 0;
        for (size_t i = from + 16 < n ? from + 16 : n; i-- > from;)
            sets = sets << 1 | sets_of(&tokens[i]);
        for (unsigned k = 0; k < CL_TOKENS_SETS; k++)
            out->of[k][from / 64] |= (sets >> 16 * k & 0xFFFF) << from % 64;
    }
    return true;
}
