#include "corpus/quote_lists.h"

#include <stdbool.h>
#include <stdlib.h>

#define MIN_BITS 10 /* 4 KB: a small piece has few lists with two 3-grams */
#define MAX_BITS 28

/* The directory's bits for `n` postings: 2 to 4 a list. */
static uint8_t bits_for(size_t n)
{
    uint8_t bits = MIN_BITS;

    while (bits < MAX_BITS && ((size_t)1 << bits) < n / 4)
        bits++;
    return bits;
}

static uint8_t number_bits_for(uint32_t n_numbers)
{
    uint8_t bits = 1;

    while (((uint32_t)1 << bits) < n_numbers)
        bits++;
    return bits;
}

static size_t buckets_of(const cl_gram_lists *lists)
{
    return (size_t)1 << lists->bits;
}

static uint8_t least(unsigned a, unsigned b)
{
    return (uint8_t)(a < b ? a : b);
}

/* Lists with room for `n` postings of which `known` bits of hash are there; the directory is all 0. */
static collate_err prepare(size_t n, uint32_t n_numbers, uint8_t known, cl_gram_lists *out)
{
    if (n_numbers > CL_GRAM_NUMBERS || n >= UINT32_MAX)
        return COLLATE_E_NOMEM;
    cl_gram_lists lists = {.bits = least(bits_for(n), known), .number_bits = number_bits_for(n_numbers)};
    lists.known = least(known, lists.bits + 32u - lists.number_bits);
    lists.directory = calloc(buckets_of(&lists) + 2, sizeof *lists.directory);
    lists.postings = malloc((n + 1) * sizeof *lists.postings);
    if (lists.directory == NULL || lists.postings == NULL) {
        cl_gram_lists_fini(&lists);
        return COLLATE_E_NOMEM;
    }
    *out = lists;
    return COLLATE_OK;
}

static uint32_t bucket_of(const cl_gram_lists *lists, uint64_t hash)
{
    return (uint32_t)(hash >> (64 - lists->bits));
}

/* Counted two places ahead: after placing, each entry is where its list starts. */
static void count(cl_gram_lists *lists, uint64_t hash)
{
    lists->directory[bucket_of(lists, hash) + 2]++;
}

static void sum(cl_gram_lists *lists)
{
    for (size_t b = 2; b < buckets_of(lists) + 2; b++)
        lists->directory[b] += lists->directory[b - 1];
}

static void place(cl_gram_lists *lists, uint64_t hash, uint32_t number)
{
    lists->postings[lists->directory[bucket_of(lists, hash) + 1]++] = cl_gram_further(lists, hash) | number;
}

collate_err cl_gram_lists_make(const cl_gram *grams, size_t n, uint32_t n_numbers, cl_gram_lists *out)
{
    cl_gram_lists lists;
    collate_err err = prepare(n, n_numbers, 63, &lists);

    if (err != COLLATE_OK)
        return err;
    for (size_t i = 0; i < n; i++)
        count(&lists, grams[i].hash);
    sum(&lists);
    for (size_t i = 0; i < n; i++)
        place(&lists, grams[i].hash, grams[i].number);
    *out = lists;
    return COLLATE_OK;
}

/* What is known of a posting's hash, the rest 0. */
static uint64_t hash_of(const cl_gram_lists *lists, size_t bucket, uint32_t posting)
{
    uint64_t further = (uint64_t)(posting >> lists->number_bits) << (32 + lists->number_bits);

    return (uint64_t)bucket << (64 - lists->bits) | further >> lists->bits;
}

/* Count the postings of a source that stay, or place them. */
static void pour(const cl_gram_source *from, bool placing, cl_gram_lists *into)
{
    const cl_gram_lists *lists = from->lists;
    uint32_t number_mask = ((uint32_t)1 << lists->number_bits) - 1;

    for (size_t b = 0; b < buckets_of(lists); b++) {
        for (uint32_t i = lists->directory[b]; i < lists->directory[b + 1]; i++) {
            uint32_t number = from->renumber[lists->postings[i] & number_mask];
            if (number == UINT32_MAX)
                continue;
            uint64_t hash = hash_of(lists, b, lists->postings[i]);
            if (placing)
                place(into, hash, number);
            else
                count(into, hash);
        }
    }
}

static size_t postings_of(const cl_gram_lists *lists)
{
    return lists->directory[buckets_of(lists)];
}

collate_err cl_gram_lists_merge(const cl_gram_source from[2], uint32_t n_numbers, cl_gram_lists *out)
{
    cl_gram_lists lists;
    size_t most = postings_of(from[0].lists) + postings_of(from[1].lists);
    collate_err err = prepare(most, n_numbers, least(from[0].lists->known, from[1].lists->known), &lists);

    if (err != COLLATE_OK)
        return err;
    pour(&from[0], false, &lists);
    pour(&from[1], false, &lists);
    sum(&lists);
    pour(&from[0], true, &lists);
    pour(&from[1], true, &lists);
    *out = lists;
    return COLLATE_OK;
}

void cl_gram_lists_fini(cl_gram_lists *lists)
{
    free(lists->directory);
    free(lists->postings);
    *lists = (cl_gram_lists){0};
}

size_t cl_gram_lists_bytes(const cl_gram_lists *lists)
{
    return lists->directory == NULL ? 0 : (buckets_of(lists) + 2 + postings_of(lists) + 1) * sizeof(uint32_t);
}
