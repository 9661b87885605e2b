#include "corpus/copy.h"

#include "corpus/cow.h"
#include "corpus/shingle.h"

#include <stdatomic.h>
#include <stdlib.h>

#define SAMPLE 64u        /* shingles indexed of a short text, 32..64: a copy of half of it shares 16 or more */
#define DENSITY 16u       /* one in 16 at least of a long one: a note of 100 words inside it is missed once in 400 */
#define SAMPLE_MOST 4096u /* of a very long one */
#define MAX_WALK 128u     /* postings followed per shingle, newest first: more only share a disclaimer */
#define MAX_COMPARED 32u  /* candidates measured exactly; a wire story with more copies is joined through these */
#define NONE UINT32_MAX
#define FIRST_BUCKETS (1u << 12)
#define DEAD_KEPT 1024u   /* removed documents whose postings stay before the index is made anew */

typedef struct posting {
    uint32_t key;  /* high half of the shingle */
    uint32_t slot;
    uint32_t next;
} posting;

/* Pairs of one document, shared by views. */
typedef struct pair_list {
    atomic_uint refs;
    uint32_t n;
    cl_copy at[];
} pair_list;

typedef struct slot {
    const cl_document *doc; /* NULL: removed */
    uint64_t sequence;      /* rising */
    uint32_t hits;          /* for the document at hand */
} slot;

struct cl_copies {
    slot *slots;
    uint32_t n_slots, room_slots, n_dead;
    posting *postings;
    uint32_t n_postings, room_postings;
    uint32_t *buckets;
    uint32_t mask;
    cl_cow lists; /* pair_list by sequence of the later document */
    cl_arena scratch;
};

struct cl_copy_view {
    atomic_uint refs;
    cl_cow lists;
};

static void hold_list(void *element)
{
    pair_list *list = element;

    atomic_fetch_add_explicit(&list->refs, 1, memory_order_relaxed);
}

static void rele_list(void *element)
{
    pair_list *list = element;

    if (atomic_fetch_sub_explicit(&list->refs, 1, memory_order_acq_rel) == 1)
        free(list);
}

collate_err cl_copies_new(const cl_vocab *vocab, cl_copies **out)
{
    cl_copies *copies = calloc(1, sizeof *copies);

    (void)vocab; /* word numbers are hashed, not looked up */
    if (copies == NULL)
        return COLLATE_E_NOMEM;
    copies->mask = FIRST_BUCKETS - 1;
    copies->buckets = malloc(FIRST_BUCKETS * sizeof *copies->buckets);
    cl_cow_init(&copies->lists, hold_list, rele_list);
    cl_arena_init(&copies->scratch, 0);
    if (copies->buckets == NULL) {
        cl_copies_free(copies);
        return COLLATE_E_NOMEM;
    }
    memset(copies->buckets, 0xff, FIRST_BUCKETS * sizeof *copies->buckets);
    *out = copies;
    return COLLATE_OK;
}

void cl_copies_free(cl_copies *copies)
{
    if (copies == NULL)
        return;
    cl_cow_fini(&copies->lists);
    cl_arena_fini(&copies->scratch);
    free(copies->slots);
    free(copies->postings);
    free(copies->buckets);
    free(copies);
}

static uint32_t *bucket_of(cl_copies *copies, uint32_t key)
{
    return &copies->buckets[(key * 2654435761u) >> 7 & copies->mask];
}

static void *grown(void *at, uint32_t n, uint32_t *room, size_t size)
{
    if (n < *room)
        return at;
    uint32_t more = *room == 0 ? 64 : *room > NONE / 2 ? NONE - 1 : *room * 2;
    void *out = more > n ? realloc(at, more * size) : NULL;
    if (out != NULL)
        *room = more;
    return out;
}

/* Twice the buckets when postings outnumber them; without memory for it the chains are only longer. */
static void widen(cl_copies *copies)
{
    if (copies->n_postings <= copies->mask || copies->mask >= NONE / 4)
        return;
    size_t size = ((size_t)copies->mask + 1) * 2;
    uint32_t *buckets = malloc(size * sizeof *buckets);
    if (buckets == NULL)
        return;
    memset(buckets, 0xff, size * sizeof *buckets);
    free(copies->buckets);
    copies->buckets = buckets;
    copies->mask = (uint32_t)(size - 1);
    for (uint32_t i = 0; i < copies->n_postings; i++) {
        uint32_t *head = bucket_of(copies, copies->postings[i].key);
        copies->postings[i].next = *head;
        *head = i;
    }
}

static uint32_t key_of(uint64_t shingle)
{
    return (uint32_t)(shingle >> 31); /* low bits are 0 by sampling, the highest is always set */
}

static collate_err index_slot(cl_copies *copies, uint32_t at, cl_shingles sample)
{
    for (uint32_t i = 0; i < sample.n; i++) {
        posting *postings = grown(copies->postings, copies->n_postings, &copies->room_postings, sizeof *postings);
        if (postings == NULL)
            return COLLATE_E_NOMEM; /* what is indexed so far belongs to a slot that will be dead */
        copies->postings = postings;
        uint32_t *head = bucket_of(copies, key_of(sample.at[i]));
        postings[copies->n_postings] = (posting){key_of(sample.at[i]), at, *head};
        *head = copies->n_postings++;
    }
    widen(copies);
    return COLLATE_OK;
}

/* The slots that share most of the sample, most first; at most MAX_COMPARED. */
static uint32_t find_candidates(cl_copies *copies, cl_shingles sample, uint32_t *best, uint32_t *touched)
{
    uint32_t n_touched = 0, n = 0;

    for (uint32_t i = 0; i < sample.n; i++) {
        uint32_t key = key_of(sample.at[i]), at = *bucket_of(copies, key);
        for (uint32_t walked = 0; at != NONE && walked < MAX_WALK; walked++, at = copies->postings[at].next) {
            slot *other = &copies->slots[copies->postings[at].slot];
            if (copies->postings[at].key == key && other->doc != NULL && other->hits++ == 0)
                touched[n_touched++] = copies->postings[at].slot;
        }
    }
    for (uint32_t i = 0; i < n_touched; i++) {
        uint32_t hits = copies->slots[touched[i]].hits, at = n;
        if (n == MAX_COMPARED) {
            if (copies->slots[best[n - 1]].hits >= hits)
                continue;
            at = n - 1;
        } else {
            n++;
        }
        for (; at > 0 && copies->slots[best[at - 1]].hits < hits; at--)
            best[at] = best[at - 1];
        best[at] = touched[i];
    }
    for (uint32_t i = 0; i < n_touched; i++)
        copies->slots[touched[i]].hits = 0;
    return n;
}

static int most_first(const void *a, const void *b)
{
    const cl_copy *x = a, *y = b;
    float p = x->here_in_that > x->that_in_here ? x->here_in_that : x->that_in_here;
    float q = y->here_in_that > y->that_in_here ? y->here_in_that : y->that_in_here;

    if (p != q)
        return p < q ? 1 : -1;
    return (x->sequence > y->sequence) - (x->sequence < y->sequence);
}

/* Measure the candidates; *out NULL when none is a copy. */
static collate_err measure(cl_copies *copies, const cl_document *doc, const uint32_t *candidates, uint32_t n, pair_list **out)
{
    cl_copy pairs[MAX_COMPARED];
    uint32_t n_pairs = 0;
    cl_shingle_set set;

    *out = NULL;
    if (n == 0)
        return COLLATE_OK;
    collate_err err = cl_shingle_set_make(doc, &copies->scratch, &set);
    if (err != COLLATE_OK)
        return err;
    for (uint32_t i = 0; i < n; i++) {
        cl_copy pair = {.sequence = copies->slots[candidates[i]].sequence};
        cl_shingle_set_contain(&set, copies->slots[candidates[i]].doc, &pair.here_in_that, &pair.that_in_here);
        if (pair.here_in_that >= CL_COPY_LEAST || pair.that_in_here >= CL_COPY_LEAST)
            pairs[n_pairs++] = pair;
    }
    if (n_pairs == 0)
        return COLLATE_OK;
    qsort(pairs, n_pairs, sizeof pairs[0], most_first);
    pair_list *list = malloc(sizeof *list + n_pairs * sizeof pairs[0]);
    if (list == NULL)
        return COLLATE_E_NOMEM;
    atomic_init(&list->refs, 1);
    list->n = n_pairs;
    memcpy(list->at, pairs, n_pairs * sizeof pairs[0]);
    *out = list;
    return COLLATE_OK;
}

static collate_err add_one(cl_copies *copies, const cl_document *doc)
{
    uint32_t best[MAX_COMPARED];
    cl_shingles sample;
    pair_list *list = NULL;

    cl_arena_reset(&copies->scratch, (size_t)1 << 20);
    slot *slots = grown(copies->slots, copies->n_slots, &copies->room_slots, sizeof *slots);
    if (slots == NULL)
        return COLLATE_E_NOMEM;
    copies->slots = slots;
    size_t most = doc->article->n_words / DENSITY;
    most = most < SAMPLE ? SAMPLE : most > SAMPLE_MOST ? SAMPLE_MOST : most;
    collate_err err = cl_shingles_of(doc, most, &copies->scratch, &sample);
    if (err != COLLATE_OK)
        return err;
    uint32_t *touched = cl_arena_alloc(&copies->scratch, (size_t)sample.n * MAX_WALK * sizeof *touched);
    if (touched == NULL)
        return COLLATE_E_NOMEM;
    err = measure(copies, doc, best, find_candidates(copies, sample, best, touched), &list);
    if (err == COLLATE_OK && list != NULL)
        err = cl_cow_put(&copies->lists, doc->sequence, list);
    if (err != COLLATE_OK) {
        free(list);
        return err;
    }
    uint32_t at = copies->n_slots++;
    slots[at] = (slot){.doc = doc, .sequence = doc->sequence};
    err = index_slot(copies, at, sample);
    if (err != COLLATE_OK)
        cl_copies_remove(copies, &doc, 1);
    return err;
}

collate_err cl_copies_add(cl_copies *copies, const cl_document *const *documents, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        collate_err err = add_one(copies, documents[i]);
        if (err != COLLATE_OK) {
            cl_copies_remove(copies, documents, i);
            return err;
        }
    }
    return COLLATE_OK;
}

/* Slots are in order of sequence; of equal ones (an add that was undone) the last is the living one. */
static slot *find_slot(cl_copies *copies, uint64_t sequence)
{
    uint32_t low = 0, high = copies->n_slots;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (copies->slots[middle].sequence <= sequence)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || copies->slots[low - 1].sequence != sequence || copies->slots[low - 1].doc == NULL)
        return NULL;
    return &copies->slots[low - 1];
}

/* Forget dead slots and their postings, in place. */
static void compact(cl_copies *copies)
{
    uint32_t *moved = malloc((size_t)copies->n_slots * sizeof *moved);
    uint32_t n_slots = 0, n_postings = 0;

    if (moved == NULL)
        return; /* tried again after the next removal */
    for (uint32_t i = 0; i < copies->n_slots; i++) {
        moved[i] = copies->slots[i].doc != NULL ? n_slots : NONE;
        if (moved[i] != NONE)
            copies->slots[n_slots++] = copies->slots[i];
    }
    memset(copies->buckets, 0xff, ((size_t)copies->mask + 1) * sizeof *copies->buckets);
    for (uint32_t i = 0; i < copies->n_postings; i++) {
        posting p = copies->postings[i];
        if (moved[p.slot] == NONE)
            continue;
        uint32_t *head = bucket_of(copies, p.key);
        copies->postings[n_postings] = (posting){p.key, moved[p.slot], *head};
        *head = n_postings++;
    }
    copies->n_slots = n_slots;
    copies->n_postings = n_postings;
    copies->n_dead = 0;
    free(moved);
}

void cl_copies_remove(cl_copies *copies, const cl_document *const *documents, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        slot *found = find_slot(copies, documents[i]->sequence);
        if (found == NULL)
            continue;
        found->doc = NULL;
        copies->n_dead++;
        cl_cow_clear(&copies->lists, documents[i]->sequence);
    }
    if (copies->n_dead > DEAD_KEPT && copies->n_dead > copies->n_slots / 2)
        compact(copies);
}

collate_err cl_copies_freeze(cl_copies *copies, const cl_copy_view **out)
{
    cl_copy_view *view = calloc(1, sizeof *view);

    if (view == NULL)
        return COLLATE_E_NOMEM;
    atomic_init(&view->refs, 1);
    collate_err err = cl_cow_freeze(&copies->lists, &view->lists);
    if (err != COLLATE_OK) {
        free(view);
        return err;
    }
    *out = view;
    return COLLATE_OK;
}

size_t cl_copies_bytes(const cl_copies *copies)
{
    return sizeof *copies + copies->room_slots * sizeof(slot) + copies->room_postings * sizeof(posting) +
           ((size_t)copies->mask + 1) * sizeof(uint32_t) + cl_cow_bytes(&copies->lists) +
           copies->lists.n * (sizeof(pair_list) + 2 * sizeof(cl_copy)) + copies->scratch.reserved;
}

void cl_copy_view_rele(const cl_copy_view *view)
{
    cl_copy_view *mine = (cl_copy_view *)(uintptr_t)view; /* counted: const for readers only */

    if (mine == NULL || atomic_fetch_sub_explicit(&mine->refs, 1, memory_order_acq_rel) != 1)
        return;
    cl_cow_fini(&mine->lists);
    free(mine);
}

const cl_copy *cl_copy_of(const cl_copy_view *view, uint64_t sequence, size_t *n)
{
    const pair_list *list = view != NULL ? cl_cow_get(&view->lists, sequence) : NULL;

    *n = list != NULL ? list->n : 0;
    return list != NULL ? list->at : NULL;
}
