#include "corpus/cow.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#define MAX_NUMBER UINT32_MAX

struct cl_cow_chunk {
    atomic_uint refs;
    unsigned n; /* elements that are not NULL */
    void *at[CL_COW_CHUNK];
};

void cl_cow_init(cl_cow *array, cl_cow_hold *hold, cl_cow_rele *rele)
{
    *array = (cl_cow){.hold = hold, .rele = rele};
}

static void drop_chunk(cl_cow_chunk *chunk, cl_cow_rele *rele)
{
    if (chunk == NULL || atomic_fetch_sub_explicit(&chunk->refs, 1, memory_order_acq_rel) != 1)
        return;
    for (unsigned i = 0; i < CL_COW_CHUNK; i++) {
        if (chunk->at[i] != NULL)
            rele(chunk->at[i]);
    }
    free(chunk);
}

void cl_cow_fini(cl_cow *array)
{
    for (size_t i = 0; i < array->n_chunks; i++)
        drop_chunk(array->chunks[i], array->rele);
    free(array->chunks);
    *array = (cl_cow){.hold = array->hold, .rele = array->rele};
}

void *cl_cow_get(const cl_cow *array, uint64_t number)
{
    uint64_t chunk = number / CL_COW_CHUNK;

    if (chunk >= array->n_chunks || array->chunks[chunk] == NULL)
        return NULL;
    return array->chunks[chunk]->at[number % CL_COW_CHUNK];
}

static collate_err reach(cl_cow *array, size_t chunk)
{
    if (chunk < array->n_chunks)
        return COLLATE_OK;
    size_t n = array->n_chunks + array->n_chunks / 2 + 16;
    if (n <= chunk)
        n = chunk + 1;
    cl_cow_chunk **grown = realloc(array->chunks, n * sizeof *grown);
    if (grown == NULL)
        return COLLATE_E_NOMEM;
    memset(grown + array->n_chunks, 0, (n - array->n_chunks) * sizeof *grown);
    array->chunks = grown;
    array->n_chunks = n;
    return COLLATE_OK;
}

collate_err cl_cow_ready(cl_cow *array, uint64_t number)
{
    if (number > MAX_NUMBER)
        return COLLATE_E_TOO_BIG;
    collate_err err = reach(array, (size_t)(number / CL_COW_CHUNK));
    if (err != COLLATE_OK)
        return err;
    cl_cow_chunk **place = &array->chunks[number / CL_COW_CHUNK];
    cl_cow_chunk *old = *place;
    if (old != NULL && atomic_load_explicit(&old->refs, memory_order_acquire) == 1)
        return COLLATE_OK;
    cl_cow_chunk *chunk = calloc(1, sizeof *chunk);
    if (chunk == NULL)
        return COLLATE_E_NOMEM;
    atomic_init(&chunk->refs, 1);
    for (unsigned i = 0; old != NULL && i < CL_COW_CHUNK; i++) {
        chunk->at[i] = old->at[i];
        if (chunk->at[i] != NULL) {
            array->hold(chunk->at[i]);
            chunk->n++;
        }
    }
    *place = chunk;
    drop_chunk(old, array->rele);
    return COLLATE_OK;
}

collate_err cl_cow_put(cl_cow *array, uint64_t number, void *element)
{
    if (element == NULL && cl_cow_get(array, number) == NULL)
        return COLLATE_OK;
    collate_err err = cl_cow_ready(array, number);
    if (err != COLLATE_OK)
        return err;
    cl_cow_chunk *chunk = array->chunks[number / CL_COW_CHUNK];
    void **place = &chunk->at[number % CL_COW_CHUNK];
    if (*place != NULL) {
        array->rele(*place);
        chunk->n--, array->n--;
    }
    *place = element;
    if (element != NULL)
        chunk->n++, array->n++;
    if (chunk->n == 0) { /* sequences only rise: a chunk that emptied is seldom filled again */
        array->chunks[number / CL_COW_CHUNK] = NULL;
        drop_chunk(chunk, array->rele);
    }
    return COLLATE_OK;
}

void cl_cow_clear(cl_cow *array, uint64_t number)
{
    (void)cl_cow_put(array, number, NULL);
}

collate_err cl_cow_freeze(const cl_cow *array, cl_cow *out)
{
    cl_cow_chunk **chunks = calloc(array->n_chunks + 1, sizeof(cl_cow_chunk *));

    if (chunks == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < array->n_chunks; i++) {
        chunks[i] = array->chunks[i];
        if (chunks[i] != NULL)
            atomic_fetch_add_explicit(&chunks[i]->refs, 1, memory_order_relaxed);
    }
    *out = *array;
    out->chunks = chunks;
    return COLLATE_OK;
}

static const cl_cow_chunk *chunk_of(const cl_cow *array, uint64_t chunk)
{
    return chunk < array->n_chunks ? array->chunks[chunk] : NULL;
}

bool cl_cow_differ(const cl_cow *a, const cl_cow *b, uint64_t *number, void **in_a, void **in_b)
{
    uint64_t n_chunks = a->n_chunks > b->n_chunks ? a->n_chunks : b->n_chunks;

    for (uint64_t at = *number + 1; at / CL_COW_CHUNK < n_chunks;) {
        const cl_cow_chunk *x = chunk_of(a, at / CL_COW_CHUNK), *y = chunk_of(b, at / CL_COW_CHUNK);
        if (x == y) {
            at = (at / CL_COW_CHUNK + 1) * CL_COW_CHUNK;
            continue;
        }
        *in_a = x != NULL ? x->at[at % CL_COW_CHUNK] : NULL;
        *in_b = y != NULL ? y->at[at % CL_COW_CHUNK] : NULL;
        if (*in_a != *in_b) {
            *number = at;
            return true;
        }
        at++;
    }
    return false;
}

void *cl_cow_next(const cl_cow *array, uint64_t after, uint64_t *number)
{
    if (after >= MAX_NUMBER)
        return NULL;
    for (uint64_t at = after + 1; at / CL_COW_CHUNK < array->n_chunks;) {
        const cl_cow_chunk *chunk = array->chunks[at / CL_COW_CHUNK];
        if (chunk == NULL) {
            at = (at / CL_COW_CHUNK + 1) * CL_COW_CHUNK;
            continue;
        }
        if (chunk->at[at % CL_COW_CHUNK] != NULL) {
            *number = at;
            return chunk->at[at % CL_COW_CHUNK];
        }
        at++;
    }
    return NULL;
}

size_t cl_cow_bytes(const cl_cow *array)
{
    size_t bytes = array->n_chunks * sizeof(cl_cow_chunk *);

    for (size_t i = 0; i < array->n_chunks; i++)
        bytes += array->chunks[i] != NULL ? sizeof(cl_cow_chunk) : 0;
    return bytes;
}
