#include "corpus/postings.h"

#include <stdlib.h>

#define VARINT_MOST 5 /* bytes of a 32-bit number */

static unsigned char *put_varint(unsigned char *to, uint32_t value)
{
    while (value >= 0x80) {
        *to++ = (unsigned char)(value | 0x80u);
        value >>= 7;
    }
    *to++ = (unsigned char)value;
    return to;
}

static inline const unsigned char *get_varint(const unsigned char *from, uint32_t *value)
{
    uint32_t out = *from & 0x7Fu;

    for (unsigned shift = 7; (*from++ & 0x80u) != 0; shift += 7)
        out |= (uint32_t)(*from & 0x7Fu) << shift;
    *value = out;
    return from;
}

/* LSD radix sort by bytes; a byte that all entries share costs one look. Sorted into *at or *other, swapped as needed. */
static void radix_sort(uint64_t **at, uint64_t **other, size_t n)
{
    size_t counts[8][256] = {{0}};

    for (size_t i = 0; i < n; i++) {
        for (unsigned b = 0; b < 8; b++)
            counts[b][(*at)[i] >> (8 * b) & 255]++;
    }
    for (unsigned b = 0; b < 8; b++) {
        if (n == 0 || counts[b][(*at)[0] >> (8 * b) & 255] == n)
            continue;
        size_t sum = 0;
        for (unsigned v = 0; v < 256; v++) {
            size_t count = counts[b][v];
            counts[b][v] = sum;
            sum += count;
        }
        for (size_t i = 0; i < n; i++)
            (*other)[counts[b][(*at)[i] >> (8 * b) & 255]++] = (*at)[i];
        uint64_t *swap = *at;
        *at = *other;
        *other = swap;
    }
}

/* Being written: dictionary and bytes in scratch, copied to their exact size by finish(). */
typedef struct writer {
    uint32_t *keys, *offsets;
    uint32_t n_terms;
    unsigned char *bytes, *at;
    uint32_t previous; /* document of the open list */
} writer;

static bool writer_init(writer *w, size_t most_terms, size_t most_bytes, cl_arena *scratch)
{
    *w = (writer){
        .keys = cl_arena_alloc(scratch, most_terms * sizeof *w->keys),
        .offsets = cl_arena_alloc(scratch, (most_terms + 1) * sizeof *w->offsets),
        .bytes = cl_arena_alloc(scratch, most_bytes),
    };
    w->at = w->bytes;
    return w->keys != NULL && w->offsets != NULL && w->bytes != NULL;
}

static void open_list(writer *w, uint32_t key, uint32_t n_documents, uint32_t last)
{
    w->keys[w->n_terms] = key;
    w->offsets[w->n_terms++] = (uint32_t)(w->at - w->bytes);
    w->at = put_varint(w->at, n_documents);
    w->at = put_varint(w->at, last);
    w->previous = 0;
}

static void put_posting(writer *w, uint32_t document, uint32_t count)
{
    uint32_t delta = document - w->previous;

    w->at = put_varint(w->at, delta << 1 | (count == 1)); /* a segment has fewer than 2^31 documents */
    if (count != 1)
        w->at = put_varint(w->at, count);
    w->previous = document;
}

static collate_err finish(writer *w, cl_postings *out)
{
    size_t n_bytes = (size_t)(w->at - w->bytes);
    size_t keys = w->n_terms * sizeof *w->keys, offsets = ((size_t)w->n_terms + 1) * sizeof *w->offsets;

    if (n_bytes >= UINT32_MAX)
        return COLLATE_E_NO_ROOM;
    char *block = malloc(keys + offsets + n_bytes);
    if (block == NULL)
        return COLLATE_E_NOMEM;
    w->offsets[w->n_terms] = (uint32_t)n_bytes;
    *out = (cl_postings){
        .n_terms = w->n_terms,
        .n_bytes = (uint32_t)n_bytes,
        .keys = (uint32_t *)(void *)block,
        .offsets = (uint32_t *)(void *)(block + keys),
        .bytes = (unsigned char *)block + keys + offsets,
    };
    memcpy(out->keys, w->keys, keys);
    memcpy(out->offsets, w->offsets, offsets);
    memcpy(out->bytes, w->bytes, n_bytes);
    return COLLATE_OK;
}

/* Documents in entries [i, end), which share a key. */
static uint32_t count_documents(const uint64_t *entries, size_t i, size_t end)
{
    uint32_t n = 1;

    for (i++; i < end; i++)
        n += entries[i] != entries[i - 1];
    return n;
}

static size_t end_of_key(const uint64_t *entries, size_t i, size_t n)
{
    size_t end = i + 1;

    while (end < n && entries[end] >> 32 == entries[i] >> 32)
        end++;
    return end;
}

collate_err cl_postings_build(uint64_t *entries, size_t n, cl_arena *scratch, cl_postings *out)
{
    uint64_t *other = cl_arena_alloc(scratch, n * sizeof *other);
    writer w;

    if (other == NULL)
        return COLLATE_E_NOMEM;
    radix_sort(&entries, &other, n);
    size_t n_terms = 0;
    for (size_t i = 0; i < n; i = end_of_key(entries, i, n))
        n_terms++;
    if (!writer_init(&w, n_terms, n_terms * 2 * VARINT_MOST + n * 2 * VARINT_MOST, scratch))
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n;) {
        size_t end = end_of_key(entries, i, n);
        open_list(&w, (uint32_t)(entries[i] >> 32), count_documents(entries, i, end), (uint32_t)entries[end - 1]);
        while (i < end) {
            size_t first = i;
            while (i < end && entries[i] == entries[first])
                i++;
            put_posting(&w, (uint32_t)entries[first], (uint32_t)(i - first));
        }
    }
    return finish(&w, out);
}

static cl_posting_list list_of(const cl_postings *postings, uint32_t term)
{
    cl_posting_list list = {.at = postings->bytes + postings->offsets[term], .end = postings->bytes + postings->offsets[term + 1]};

    list.at = get_varint(list.at, &list.n);
    list.at = get_varint(list.at, &list.last);
    return list;
}

/* What stays of a term: how many documents, and the new number of the last. */
typedef struct remains {
    uint32_t n, last;
} remains;

static void add_remains(const cl_postings_source *source, uint32_t term, remains *to)
{
    cl_posting_list list = list_of(source->postings, term);
    cl_posting posting;

    if (source->whole) {
        to->n += list.n;
        to->last = source->renumber[list.last];
        return;
    }
    while (cl_posting_next(&list, &posting)) {
        if (source->renumber[posting.document] == CL_DOCUMENT_NONE)
            continue;
        to->n++;
        to->last = source->renumber[posting.document];
    }
}

static void copy_list(writer *w, const cl_postings_source *source, uint32_t term)
{
    cl_posting_list list = list_of(source->postings, term);
    cl_posting posting;

    if (source->whole && cl_posting_next(&list, &posting)) {
        /* only the first delta crosses into another segment; the rest stays byte for byte */
        put_posting(w, source->renumber[posting.document], posting.count);
        memcpy(w->at, list.at, (size_t)(list.end - list.at));
        w->at += list.end - list.at;
        w->previous = source->renumber[list.last];
        return;
    }
    while (cl_posting_next(&list, &posting)) {
        if (source->renumber[posting.document] != CL_DOCUMENT_NONE)
            put_posting(w, source->renumber[posting.document], posting.count);
    }
}

static bool lowest_key(const cl_postings_source *sources, const uint32_t *next, size_t n, uint32_t *key)
{
    bool found = false;

    for (size_t s = 0; s < n; s++) {
        if (next[s] >= sources[s].postings->n_terms)
            continue;
        uint32_t candidate = sources[s].postings->keys[next[s]];
        if (!found || candidate < *key)
            *key = candidate;
        found = true;
    }
    return found;
}

collate_err cl_postings_merge(const cl_postings_source *sources, size_t n, cl_arena *scratch, cl_postings *out)
{
    uint32_t *next = CL_ARENA_ARRAY(scratch, uint32_t, n);
    size_t most_terms = 0, most_bytes = 0;
    uint32_t key = 0;
    writer w;

    for (size_t s = 0; s < n; s++) {
        most_terms += sources[s].postings->n_terms;
        most_bytes += sources[s].postings->n_bytes;
    }
    /* a list's first delta, its count and its last may each grow to their longest; dropping documents never lengthens a list */
    if (next == NULL || !writer_init(&w, most_terms, most_bytes + most_terms * 3 * VARINT_MOST, scratch))
        return COLLATE_E_NOMEM;
    while (lowest_key(sources, next, n, &key)) {
        remains kept = {0, 0};
        for (size_t s = 0; s < n; s++) {
            if (next[s] < sources[s].postings->n_terms && sources[s].postings->keys[next[s]] == key)
                add_remains(&sources[s], next[s], &kept);
        }
        if (kept.n > 0)
            open_list(&w, key, kept.n, kept.last);
        for (size_t s = 0; s < n; s++) {
            if (next[s] >= sources[s].postings->n_terms || sources[s].postings->keys[next[s]] != key)
                continue;
            if (kept.n > 0)
                copy_list(&w, &sources[s], next[s]);
            next[s]++;
        }
    }
    return finish(&w, out);
}

void cl_postings_fini(cl_postings *postings)
{
    free(postings->keys);
    *postings = (cl_postings){0};
}

size_t cl_postings_bytes(const cl_postings *postings)
{
    return postings->n_bytes + (2 * (size_t)postings->n_terms + 1) * sizeof *postings->keys;
}

bool cl_postings_find(const cl_postings *postings, uint32_t key, cl_posting_list *out)
{
    uint32_t low = 0, high = postings->n_terms;

    *out = (cl_posting_list){0};
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (postings->keys[middle] < key)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == postings->n_terms || postings->keys[low] != key)
        return false;
    *out = list_of(postings, low);
    return true;
}

bool cl_posting_next(cl_posting_list *list, cl_posting *out)
{
    uint32_t coded = 0;

    if (list->at >= list->end)
        return false;
    list->at = get_varint(list->at, &coded);
    list->document += coded >> 1;
    out->document = list->document;
    out->count = 1;
    if ((coded & 1) == 0)
        list->at = get_varint(list->at, &out->count);
    return true;
}
