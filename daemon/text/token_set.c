#include "text/token_set.h"

#include "text/bytes.h"

_Static_assert(CL_TOKENS_SETS <= 8, "cl_token.sets has a bit for each");

/* Of any mark, and of those that are more. */
#define ANY (1u << CL_TOKENS_MARK)
#define SIGN (ANY | 1u << CL_TOKENS_NUMBER)
#define QUOTE (ANY | 1u << CL_TOKENS_QUOTE)
#define STOP (ANY | 1u << CL_TOKENS_STOP)

const uint8_t cl_token_sets_of_mark[128] = {[0] = SIGN, [1 ... ' '] = ANY, ['!'] = STOP, ['"'] = QUOTE, ['#'] = ANY, ['$'] = SIGN,
    ['%' ... '&'] = ANY, ['\''] = QUOTE, ['(' ... '-'] = ANY, ['.'] = STOP, ['/' ... '>'] = ANY, ['?'] = STOP, ['@' ... 127] = ANY};

#define ROW 64u /* tokens of one word of each set */

static void gather(const cl_token *tokens, size_t n, unsigned char row[ROW])
{
    size_t i = 0;

    for (; i + 4 <= n; i += 4) {
        row[i] = tokens[i].sets;
        row[i + 1] = tokens[i + 1].sets;
        row[i + 2] = tokens[i + 2].sets;
        row[i + 3] = tokens[i + 3].sets;
    }
    for (; i < n; i++)
        row[i] = tokens[i].sets;
}

/* Bit k of each byte. */
static uint64_t bits_of(const unsigned char row[ROW], unsigned k)
{
    uint64_t bits = 0;

#ifdef __SSE2__
    __m128i up = _mm_cvtsi32_si128(7 - (int)k); /* to the byte's highest bit, which is the one that is taken */
    for (unsigned i = 0; i < ROW; i += 16) {
        __m128i sixteen = _mm_loadu_si128((const __m128i *)(row + i));
        bits |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_sll_epi16(sixteen, up)) << i;
    }
#else
    for (unsigned i = 0; i < ROW; i += 8) /* the product brings eight bits together in its highest byte (Warren, 7-4) */
        bits |= ((cl_bytes_load(row + i) >> k & CL_BYTES_ALL(1u)) * 0x0102040810204080u >> 56) << i;
#endif
    return bits;
}

bool cl_token_sets_make(const cl_token *tokens, size_t n, cl_arena *arena, cl_token_sets *out)
{
    size_t room = n / ROW + 1;
    uint64_t *bits = cl_arena_alloc(arena, CL_TOKENS_SETS * room * sizeof *bits);
    unsigned char row[ROW];

    if (bits == NULL)
        return false;
    for (unsigned k = 0; k < CL_TOKENS_SETS; k++)
        out->of[k] = bits + k * room;
    for (size_t i = 0; i < room; i++) {
        size_t left = n - i * ROW;
        if (left < ROW)
            memset(row, 0, sizeof row);
        gather(tokens + i * ROW, left < ROW ? left : ROW, row);
        for (unsigned k = 0; k < CL_TOKENS_SETS; k++)
            out->of[k][i] = bits_of(row, k);
    }
    return true;
}
