/*
 * quote_lists.h - lists of numbers by word 3-gram: the core of a piece of the quote index.
 *
 * Separate because quotations and running text use the same lists, and because they merge without their texts: each
 * number carries the bits of its 3-gram's hash that follow those of the directory, so that a larger directory is filled
 * from two smaller ones in one pass over each (hashing the words anew took a sixth of all adding at 20 000 documents).
 * The same bits tell most of the 3-grams apart that share a list. Those that they do not cost a false candidate, no
 * error: whoever asks compares the words.
 * Layout: a directory by the high bits of the hash points into one array; a list costs its length and 1 to 2 bytes a
 * posting of directory. Frozen once made: any thread may read.
 */
#ifndef CL_CORPUS_QUOTE_LISTS_H
#define CL_CORPUS_QUOTE_LISTS_H

#include "base/error.h"

#include <stddef.h>
#include <stdint.h>

#define CL_GRAM_NUMBERS (1u << 28) /* numbers are below; at least four bits of hash stand above them */

typedef struct cl_gram {
    uint64_t hash;
    uint32_t number;
} cl_gram;

typedef struct cl_gram_lists {
    uint32_t *directory; /* 2^bits + 1 places in `postings`, and one that building needs */
    uint32_t *postings;  /* further bits of the hash << number_bits | number */
    uint8_t bits;        /* of the hash, resolved by the directory */
    uint8_t known;       /* of the hash in all; further bits of postings are 0 */
    uint8_t number_bits;
} cl_gram_lists;

/* One list: those of its postings count whose bits under `care` are `want`. */
typedef struct cl_gram_list {
    const uint32_t *at;
    uint32_t n, want, care;
    uint32_t number_mask;
} cl_gram_list;

/* Lists to merge: numbers become renumber[number], which rises; UINT32_MAX leaves out. */
typedef struct cl_gram_source {
    const cl_gram_lists *lists;
    const uint32_t *renumber;
} cl_gram_source;

/*
 * Lists of `n` 3-grams with numbers below `n_numbers`, each list in the order given.
 * Owner    the caller: cl_gram_lists_fini
 * Errors   COLLATE_E_NOMEM (also for more than CL_GRAM_NUMBERS numbers or 2^32 postings)
 * Cost     O(n)
 */
collate_err cl_gram_lists_make(const cl_gram *grams, size_t n, uint32_t n_numbers, cl_gram_lists *out);

/* The lists of two, the first one's numbers before the second's. Owner, errors, cost as above. */
collate_err cl_gram_lists_merge(const cl_gram_source from[2], uint32_t n_numbers, cl_gram_lists *out);

void cl_gram_lists_fini(cl_gram_lists *lists);
size_t cl_gram_lists_bytes(const cl_gram_lists *lists);

/* The high bits of `hash` that are known, those of the directory shifted out, to the top of 32. */
static inline uint32_t cl_gram_further(const cl_gram_lists *lists, uint64_t hash)
{
    uint64_t unknown = ((uint64_t)1 << (64 - lists->known)) - 1;

    return (uint32_t)((hash & ~unknown) << lists->bits >> 32);
}

static inline cl_gram_list cl_gram_lists_of(const cl_gram_lists *lists, uint64_t hash)
{
    uint32_t bucket = (uint32_t)(hash >> (64 - lists->bits)), start = lists->directory[bucket];

    return (cl_gram_list){
        .at = lists->postings + start,
        .n = lists->directory[bucket + 1] - start,
        .want = cl_gram_further(lists, hash),
        .care = cl_gram_further(lists, UINT64_MAX),
        .number_mask = ((uint32_t)1 << lists->number_bits) - 1,
    };
}

#endif
