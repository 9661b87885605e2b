/*
 * byte_sets.h - 64 bytes of text as sets of bits, one bit a byte.
 *
 * Separate from block_words.c because here alone a machine's vectors are used: words are then counted with the sets. Source:
 * simdjson (Langdale and Lemire 2019), with SSE2 only; other machines fill the sets byte by byte.
 */
#ifndef CL_TEXT_BYTE_SETS_H
#define CL_TEXT_BYTE_SETS_H

#include "base/str.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* What 64 bytes are, one bit a byte, the first one lowest. */
typedef struct cl_byte_sets {
    uint64_t blank, wide, letters;
    uint64_t small; /* of letters: the small ones */
    uint64_t twice; /* the next byte is the same */
} cl_byte_sets;

#ifdef __SSE2__
static inline __m128i cl_bytes_up_to(__m128i v, char high)
{
    return _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(high)), v);
}

static inline uint64_t cl_bytes_bits(__m128i v)
{
    return (uint64_t)(unsigned)_mm_movemask_epi8(v);
}

/* Adds the 16 bytes at p + at. */
static inline void cl_bytes_sort_some(const unsigned char *p, unsigned at, cl_byte_sets *set)
{
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(p + at));
    __m128i next = _mm_loadu_si128((const __m128i *)(const void *)(p + at + 1));
    __m128i folded = _mm_sub_epi8(_mm_or_si128(v, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));

    set->blank |= cl_bytes_bits(cl_bytes_up_to(v, ' ')) << at;
    set->wide |= cl_bytes_bits(v) << at;
    set->letters |= cl_bytes_bits(cl_bytes_up_to(folded, 'z' - 'a')) << at;
    set->small |= cl_bytes_bits(_mm_slli_epi16(v, 2)) << at; /* the bit of 0x20, uppermost */
    set->twice |= cl_bytes_bits(_mm_cmpeq_epi8(v, next)) << at;
}

/* The sets of the 64 bytes at p, behind which one more can be read. */
static inline cl_byte_sets cl_bytes_sort(const unsigned char *p)
{
    cl_byte_sets set = {0};

    cl_bytes_sort_some(p, 0, &set);
    cl_bytes_sort_some(p, 16, &set);
    cl_bytes_sort_some(p, 32, &set);
    cl_bytes_sort_some(p, 48, &set);
    return set;
}
#else
static inline cl_byte_sets cl_bytes_sort(const unsigned char *p)
{
    cl_byte_sets set = {0};

    for (unsigned at = 0; at < 64; at++) {
        unsigned char c = p[at];
        set.blank |= (uint64_t)(c <= ' ') << at;
        set.wide |= (uint64_t)(c >> 7) << at;
        set.letters |= (uint64_t)((c | 0x20u) - 'a' < 26) << at;
        set.small |= (uint64_t)(c >> 5 & 1) << at;
        set.twice |= (uint64_t)(c == p[at + 1]) << at;
    }
    return set;
}
#endif

#ifdef __SSE2__
/* Whether `part` starts at one of the 16 bytes at p: compared where its first and last byte stand. */
static inline bool cl_bytes_hold_some(const char *p, cl_str part)
{
    __m128i first = _mm_loadu_si128((const __m128i *)(const void *)p);
    __m128i last = _mm_loadu_si128((const __m128i *)(const void *)(p + part.len - 1));
    uint64_t places = cl_bytes_bits(_mm_and_si128(
        _mm_cmpeq_epi8(first, _mm_set1_epi8(part.ptr[0])), _mm_cmpeq_epi8(last, _mm_set1_epi8(part.ptr[part.len - 1]))));

    for (; places != 0; places &= places - 1) {
        if (memcmp(p + __builtin_ctzll(places), part.ptr, part.len) == 0)
            return true;
    }
    return false;
}
#endif

/* Whether `text` holds `part`, which is not empty. */
static inline bool cl_bytes_hold(cl_str text, cl_str part)
{
#ifdef __SSE2__
    size_t some = part.len + 15; /* bytes of 16 places */

    if (text.len >= some) {
        for (size_t at = 0; at + some < text.len; at += 16) {
            if (cl_bytes_hold_some(text.ptr + at, part))
                return true;
        }
        return cl_bytes_hold_some(text.ptr + text.len - some, part);
    }
#endif
    return memmem(text.ptr, text.len, part.ptr, part.len) != NULL;
}

/* Bits of a set. Where no instruction for it is promised the compiler would call a function. */
static inline unsigned cl_set_count(uint64_t set)
{
    set -= set >> 1 & 0x5555555555555555u;
    set = (set & 0x3333333333333333u) + (set >> 2 & 0x3333333333333333u);
    return (unsigned)(((set + (set >> 4)) & 0x0F0F0F0F0F0F0F0Fu) * 0x0101010101010101u >> 56);
}

static inline unsigned cl_set_lowest(uint64_t set)
{
    return (unsigned)__builtin_ctzll(set);
}

/* The n (0..63) lowest bits. */
static inline uint64_t cl_set_below(unsigned n)
{
    return ((uint64_t)1 << n) - 1;
}

#endif
