/*
 * bytes.h - runs of ASCII letters, eight bytes at a time.
 *
 * Separate because every pass over the bytes of a text looks for the ends of its words: byte by byte each word costs a branch
 * that cannot be predicted, in every pass. Source: the usual arithmetic on bytes of a word (Warren, Hacker's Delight, 6-1).
 */
#ifndef CL_TEXT_BYTES_H
#define CL_TEXT_BYTES_H

#include "base/str.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define CL_BYTES_ALL(byte) ((byte) * 0x0101010101010101u)

/* Eight bytes, the first one lowest. */
static inline uint64_t cl_bytes_load(const void *p)
{
    uint64_t eight;

    memcpy(&eight, p, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    return eight;
}

static inline void cl_bytes_store(void *p, uint64_t eight)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    memcpy(p, &eight, sizeof eight);
}

/* The high bit of each byte that is a small letter of ASCII. */
static inline uint64_t cl_bytes_lower(uint64_t eight)
{
    uint64_t low = eight & CL_BYTES_ALL(0x7Fu);

    return (low + CL_BYTES_ALL(0x80u - 'a')) & ~(low + CL_BYTES_ALL(0x7Fu - 'z')) & ~eight & CL_BYTES_ALL(0x80u);
}

/* The same of capitals. */
static inline uint64_t cl_bytes_upper(uint64_t eight)
{
    uint64_t low = eight & CL_BYTES_ALL(0x7Fu);

    return (low + CL_BYTES_ALL(0x80u - 'A')) & ~(low + CL_BYTES_ALL(0x7Fu - 'Z')) & ~eight & CL_BYTES_ALL(0x80u);
}

/* The same bytes with the capitals of ASCII made small; right where every byte is a letter or above ASCII. */
static inline uint64_t cl_bytes_fold(uint64_t eight)
{
    return eight | (~eight & CL_BYTES_ALL(0x80u)) >> 2;
}

/* The n (0..8) bytes in front, the others 0. */
static inline uint64_t cl_bytes_first(uint64_t eight, size_t n)
{
    return n >= 8 ? eight : eight & (((uint64_t)1 << n * 8) - 1);
}

/* The n (1..8) bytes at p, the first one lowest, the others 0; no byte behind them is read. */
static inline uint64_t cl_bytes_few(const void *p, size_t n)
{
    const unsigned char *b = p;

    if (n < 4) /* two or three of the three are one byte in a short word */
        return b[0] | (uint64_t)b[n / 2] << n / 2 * 8 | (uint64_t)b[n - 1] << (n - 1) * 8;
    uint32_t first, last; /* overlap */
    memcpy(&first, b, 4);
    memcpy(&last, b + n - 4, 4);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    first = __builtin_bswap32(first);
    last = __builtin_bswap32(last);
#endif
    return first | (uint64_t)last << (n - 4) * 8;
}

/* How many bytes in front have their high bit set in `flags`: 0..8. */
static inline size_t cl_bytes_leading(uint64_t flags)
{
    uint64_t others = ~flags & CL_BYTES_ALL(0x80u);

    return others == 0 ? 8 : (size_t)__builtin_ctzll(others) >> 3;
}

/* Length of the run of small letters of ASCII that starts at p, of which `left` bytes may be read. */
static inline size_t cl_bytes_lower_run(const unsigned char *p, size_t left)
{
    size_t n = 0;

    while (left - n >= 8) {
        size_t run = cl_bytes_leading(cl_bytes_lower(cl_bytes_load(p + n)));
        n += run;
        if (run < 8)
            return n;
    }
    while (n < left && p[n] >= 'a' && p[n] <= 'z')
        n++;
    return n;
}

/* Length of the run of letters of ASCII from `first` to `last` that starts at p, up to 15; 16 bytes may be read. */
static inline size_t cl_bytes_run_near(const unsigned char *p, char first, char last)
{
#ifdef __SSE2__
    /* moved up so that the last letter is the highest of signed bytes: all others, those above ASCII too, then are below the first */
    char up = (char)(0x7F - last);
    __m128i bytes = _mm_add_epi8(_mm_loadu_si128((const __m128i *)p), _mm_set1_epi8(up));
    __m128i letters = _mm_cmpgt_epi8(bytes, _mm_set1_epi8((char)(first + up - 1)));

    return (unsigned)__builtin_ctz(~(unsigned)_mm_movemask_epi8(letters) | 0x8000u);
#else
    size_t n = 0;

    while (n < 15 && p[n] >= (unsigned char)first && p[n] <= (unsigned char)last)
        n++;
    return n;
#endif
}

static inline size_t cl_bytes_lower_run_near(const unsigned char *p)
{
    return cl_bytes_run_near(p, 'a', 'z');
}

static inline size_t cl_bytes_upper_run_near(const unsigned char *p)
{
    return cl_bytes_run_near(p, 'A', 'Z');
}

#endif
