/*
 * hash.h - 64-bit hashes of text (xxHash, XXH3) and mixing of integers.
 *
 * Not for untrusted keys in tables without a bound on probing: use cl_hash_seeded there.
 */
#ifndef CL_BASE_HASH_H
#define CL_BASE_HASH_H

#include "base/str.h"

#include <xxhash.h>

static inline uint64_t cl_hash(cl_str text)
{
    return XXH3_64bits(text.ptr, text.len);
}

static inline uint64_t cl_hash_seeded(cl_str text, uint64_t seed)
{
    return XXH3_64bits_withSeed(text.ptr, text.len, seed);
}

/* Finalizer of SplitMix64 (Steele et al. 2014): every input bit moves every output bit. */
static inline uint64_t cl_mix(uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9u;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

#endif
