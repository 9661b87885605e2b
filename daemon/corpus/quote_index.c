#include "corpus/quote_index.h"

#include "base/hash.h"
#include "corpus/quote_segment.h"

#include <stdlib.h>

#define MAX_MERGED (1u << 18) /* entries of a piece past which it is merged no more: a merge then takes some 0.2 s */
#define MAX_GRAMS 2048u       /* 3-grams of a look-up that are followed */
#define MAX_TOUCHED 6000u     /* postings followed; the prototype's 3000 found 99 % of altered quotations at 10 M */
#define LONG_LIST 3000u       /* lists that are stock phrases: followed only when nothing else was found */

typedef struct piece_list {
    cl_quote_segment **at;
    uint32_t n, room;
} piece_list;

struct cl_quote_index {
    const cl_vocab *vocab;
    piece_list pieces;
};

struct cl_quote_view {
    atomic_uint refs;
    uint32_t n;
    cl_quote_segment *at[];
};

collate_err cl_quote_index_new(const cl_vocab *vocab, cl_quote_index **out)
{
    cl_quote_index *index = calloc(1, sizeof *index);

    if (index == NULL)
        return COLLATE_E_NOMEM;
    index->vocab = vocab;
    *out = index;
    return COLLATE_OK;
}

void cl_quote_index_free(cl_quote_index *index)
{
    if (index == NULL)
        return;
    for (uint32_t i = 0; i < index->pieces.n; i++)
        cl_quote_segment_rele(index->pieces.at[i]);
    free(index->pieces.at);
    free(index);
}

static uint64_t weight_of(const cl_quote_segment *piece)
{
    return (uint64_t)piece->n_entries + piece->n_docs;
}

/* Merge from the end while the one before is not twice as large: a logarithmic number of pieces. */
static void merge_last(cl_quote_index *index)
{
    piece_list *pieces = &index->pieces;

    while (pieces->n >= 2) {
        cl_quote_segment *a = pieces->at[pieces->n - 2], *b = pieces->at[pieces->n - 1], *both = NULL;
        if (weight_of(a) > 2 * weight_of(b) || weight_of(a) + weight_of(b) > MAX_MERGED)
            return;
        if (cl_quote_segment_merge(a, b, &both) != COLLATE_OK)
            return; /* two pieces answer as one does; tried again with the next batch */
        pieces->at[pieces->n - 2] = both;
        pieces->n--;
        cl_quote_segment_rele(a);
        cl_quote_segment_rele(b);
    }
}

collate_err cl_quote_index_add(cl_quote_index *index, const cl_document *const *documents, size_t n)
{
    piece_list *pieces = &index->pieces;
    cl_quote_segment *piece = NULL;

    if (n == 0)
        return COLLATE_OK;
    if (pieces->n == pieces->room) {
        uint32_t room = pieces->room * 2 + 16;
        cl_quote_segment **grown = realloc(pieces->at, room * sizeof(cl_quote_segment *));
        if (grown == NULL)
            return COLLATE_E_NOMEM;
        pieces->at = grown;
        pieces->room = room;
    }
    collate_err err = cl_quote_segment_build(index->vocab, documents, n, &piece);
    if (err != COLLATE_OK)
        return err;
    pieces->at[pieces->n++] = piece;
    merge_last(index);
    return COLLATE_OK;
}

/* Documents of a piece are in order of sequence. */
static bool forget(cl_quote_segment *piece, uint64_t sequence)
{
    uint32_t low = 0, high = piece->n_docs;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (piece->sequences[middle] < sequence)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == piece->n_docs || piece->sequences[low] != sequence || piece->docs[low] == NULL)
        return false;
    piece->docs[low] = NULL;
    return true;
}

void cl_quote_index_remove(cl_quote_index *index, const cl_document *const *documents, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        for (uint32_t p = index->pieces.n; p-- > 0;) {
            if (forget(index->pieces.at[p], documents[i]->sequence))
                break;
        }
    }
}

collate_err cl_quote_index_freeze(cl_quote_index *index, const cl_quote_view **out)
{
    cl_quote_view *view = malloc(sizeof *view + index->pieces.n * sizeof view->at[0]);

    if (view == NULL)
        return COLLATE_E_NOMEM;
    atomic_init(&view->refs, 1);
    view->n = index->pieces.n;
    for (uint32_t i = 0; i < view->n; i++) {
        view->at[i] = index->pieces.at[i];
        cl_quote_segment_hold(view->at[i]);
    }
    *out = view;
    return COLLATE_OK;
}

size_t cl_quote_index_bytes(const cl_quote_index *index)
{
    size_t bytes = sizeof *index + index->pieces.room * sizeof index->pieces.at[0];

    for (uint32_t i = 0; i < index->pieces.n; i++)
        bytes += cl_quote_segment_bytes(index->pieces.at[i]);
    return bytes;
}

void cl_quote_view_rele(const cl_quote_view *view)
{
    cl_quote_view *mine = (cl_quote_view *)(uintptr_t)view; /* counted: const for readers only */

    if (mine == NULL || atomic_fetch_sub_explicit(&mine->refs, 1, memory_order_acq_rel) != 1)
        return;
    for (uint32_t i = 0; i < mine->n; i++)
        cl_quote_segment_rele(mine->at[i]);
    free(mine);
}

size_t cl_quote_view_count(const cl_quote_view *view)
{
    size_t n = 0;

    for (uint32_t i = 0; view != NULL && i < view->n; i++)
        n += view->at[i]->n_entries;
    return n;
}

/* A list to follow. */
typedef struct followed {
    cl_gram_list list;
    uint32_t piece;
} followed;

static int shortest_first(const void *a, const void *b)
{
    const followed *x = a, *y = b;

    if (x->list.n != y->list.n)
        return x->list.n < y->list.n ? -1 : 1;
    if (x->list.at != y->list.at)
        return x->list.at < y->list.at ? -1 : 1;
    return (x->list.want > y->list.want) - (x->list.want < y->list.want);
}

static bool same_list(const followed *a, const followed *b)
{
    return a->list.at == b->list.at && a->list.want == b->list.want;
}

/* The lists of all 3-grams in all pieces, shortest first. */
static collate_err gather(const cl_quote_view *view, const uint32_t *words, size_t n, bool text, cl_arena *arena, followed **out,
                          size_t *n_out)
{
    size_t n_grams = n < CL_QUOTE_GRAM ? 1 : n - CL_QUOTE_GRAM + 1, kept = 0;

    if (n_grams > MAX_GRAMS)
        n_grams = MAX_GRAMS;
    followed *lists = cl_arena_alloc(arena, n_grams * view->n * sizeof *lists);
    if (lists == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n_grams; i++) {
        uint64_t gram = cl_quote_gram(words + i, n - i);
        for (uint32_t p = 0; p < view->n; p++) {
            cl_gram_list list = cl_gram_lists_of(text ? &view->at[p]->text : &view->at[p]->quotes, gram);
            if (list.n > 0)
                lists[kept++] = (followed){list, p};
        }
    }
    qsort(lists, kept, sizeof *lists, shortest_first);
    *out = lists;
    *n_out = kept;
    return COLLATE_OK;
}

typedef struct tally {
    uint64_t key; /* piece << 32 | number, + 1; 0 = free */
    uint32_t n;
    uint32_t last; /* list that was counted last: a number stands more than once in one */
} tally;

static int most_first(const void *a, const void *b)
{
    const tally *x = a, *y = b;

    if (x->n != y->n)
        return x->n < y->n ? 1 : -1;
    return (x->key > y->key) - (x->key < y->key);
}

static collate_err count_shared(const followed *lists, size_t n_lists, cl_deadline deadline, cl_arena *arena, tally **out, size_t *n_out)
{
    enum { SIZE = 1 << 14, MASK = SIZE - 1 }; /* a third more than can be touched */
    tally *table = CL_ARENA_ARRAY(arena, tally, SIZE);
    uint32_t touched = 0, n = 0;

    if (table == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n_lists && touched < MAX_TOUCHED; i++) {
        const cl_gram_list *list = &lists[i].list;
        if (list->n > LONG_LIST && touched > 0)
            break;
        if (i > 0 && same_list(&lists[i], &lists[i - 1]))
            continue; /* the same words twice in what is looked for */
        if (cl_deadline_passed(deadline))
            return COLLATE_E_DEADLINE;
        for (uint32_t k = 0; k < list->n && touched < 2 * MAX_TOUCHED; k++, touched++) {
            if (((list->at[k] ^ list->want) & list->care) != 0)
                continue; /* another 3-gram of the same place in the directory */
            uint64_t key = ((uint64_t)lists[i].piece << 32 | (list->at[k] & list->number_mask)) + 1;
            size_t at = cl_mix(key) & MASK;
            while (table[at].key != 0 && table[at].key != key)
                at = (at + 1) & MASK;
            n += table[at].key == 0;
            if (table[at].last == i + 1)
                continue;
            table[at] = (tally){key, table[at].n + 1, (uint32_t)i + 1};
        }
    }
    uint32_t kept = 0;
    for (size_t i = 0; i < SIZE && kept < n; i++) {
        if (table[i].key != 0)
            table[kept++] = table[i];
    }
    qsort(table, kept, sizeof *table, most_first);
    *out = table;
    *n_out = kept;
    return COLLATE_OK;
}

static cl_quote_hit hit_of(const cl_quote_segment *piece, uint32_t entry, uint32_t shared)
{
    const cl_quote_entry *at = &piece->entries[entry];

    return (cl_quote_hit){piece->sequences[at->doc], at->quote, shared, piece->words + at->first, at[1].first - at->first};
}

static collate_err find(const cl_quote_view *view, const uint32_t *words, size_t n, bool text, size_t limit, cl_deadline deadline,
                        cl_arena *arena, cl_quote_hit **hits, size_t *n_hits)
{
    followed *lists = NULL;
    tally *table = NULL;
    size_t n_lists = 0, n_table = 0;

    *hits = NULL;
    *n_hits = 0;
    if (view == NULL || view->n == 0 || n == 0)
        return COLLATE_OK;
    collate_err err = gather(view, words, n, text, arena, &lists, &n_lists);
    if (err == COLLATE_OK)
        err = count_shared(lists, n_lists, deadline, arena, &table, &n_table);
    if (err != COLLATE_OK)
        return err;
    if (n_table > limit)
        n_table = limit;
    cl_quote_hit *out = cl_arena_alloc(arena, n_table * sizeof *out);
    if (out == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n_table; i++) {
        const cl_quote_segment *piece = view->at[(table[i].key - 1) >> 32];
        uint32_t number = (uint32_t)(table[i].key - 1);
        out[i] = text ? (cl_quote_hit){piece->sequences[number], UINT32_MAX, table[i].n, NULL, 0} : hit_of(piece, number, table[i].n);
    }
    *hits = out;
    *n_hits = n_table;
    return COLLATE_OK;
}

collate_err cl_quote_view_find(const cl_quote_view *view, const uint32_t *words, size_t n, size_t limit, cl_deadline deadline,
                               cl_arena *arena, cl_quote_hit **hits, size_t *n_hits)
{
    return find(view, words, n, false, limit, deadline, arena, hits, n_hits);
}

collate_err cl_quote_view_find_text(const cl_quote_view *view, const uint32_t *words, size_t n, size_t limit, cl_deadline deadline,
                                    cl_arena *arena, cl_quote_hit **hits, size_t *n_hits)
{
    return find(view, words, n, true, limit, deadline, arena, hits, n_hits);
}

/* The first speaker of that name in a piece. */
static uint32_t first_of(const cl_quote_segment *piece, uint32_t name)
{
    uint32_t low = 0, high = piece->n_speakers;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (piece->speakers[middle].name < name)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

collate_err cl_quote_view_by_speaker(const cl_quote_view *view, cl_str folded, size_t limit, cl_arena *arena, cl_quote_hit **hits,
                                     size_t *n_hits)
{
    uint32_t name = cl_quote_speaker_hash(folded);
    size_t n = 0, total = 0;

    for (uint32_t p = 0; view != NULL && p < view->n; p++) {
        for (uint32_t i = first_of(view->at[p], name); i < view->at[p]->n_speakers && view->at[p]->speakers[i].name == name; i++)
            total++;
    }
    total = total < limit ? total : limit;
    cl_quote_hit *out = cl_arena_alloc(arena, total * sizeof *out);
    if (out == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t p = view != NULL ? view->n : 0; p-- > 0 && n < total;) {
        const cl_quote_segment *piece = view->at[p];
        uint32_t end = first_of(piece, name), start = end;
        while (end < piece->n_speakers && piece->speakers[end].name == name)
            end++;
        while (end-- > start && n < total)
            out[n++] = hit_of(piece, piece->speakers[end].entry, 0);
    }
    *hits = out;
    *n_hits = n;
    return COLLATE_OK;
}
