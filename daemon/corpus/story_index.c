#include "corpus/story_index.h"

#include <stdlib.h>

#define NONE UINT32_MAX
#define DEAD_KEPT 1024u /* removed documents whose postings stay before the index is made anew */

#define CHUNK 7u

typedef struct posting {
    uint32_t slot;
    uint32_t weight; /* of the stem in the document */
} posting;

struct cl_story_chunk {
    uint32_t older, n; /* the chunk before it, or NONE; postings in it, oldest first */
    posting at[CHUNK];
};

void cl_story_index_fini(cl_story_index *index)
{
    for (uint32_t i = 0; i < index->n_slots; i++)
        free(index->slots[i].vector);
    free(index->slots);
    free(index->scores);
    free(index->chunks);
    free(index->heads);
    cl_story_probe_fini(&index->probe);
    *index = (cl_story_index){0};
}

static bool grow(void **at, uint32_t need, uint32_t *room, size_t size)
{
    if (need <= *room)
        return true;
    uint32_t more = *room < 64 ? 64 : *room;
    more = more > NONE / 2 ? NONE - 1 : more * 2;
    void *grown = more >= need ? realloc(*at, more * size) : NULL;
    if (grown == NULL)
        return false;
    *at = grown;
    *room = more;
    return true;
}

/* Chains of all stems up to `stem`. */
static bool reach(cl_story_index *index, uint32_t stem)
{
    uint32_t had = index->n_heads;

    if (stem < had)
        return true;
    uint32_t n = stem + stem / 4 + 4096;
    if (n <= stem || cl_story_probe_reach(&index->probe, n) != COLLATE_OK)
        return false;
    uint32_t *heads = realloc(index->heads, n * sizeof *heads);
    if (heads == NULL)
        return false;
    memset(heads + had, 0xff, (n - had) * sizeof *heads);
    index->heads = heads;
    index->n_heads = n;
    return true;
}

static size_t bytes_of(const cl_story_vector *vector)
{
    return sizeof *vector + vector->n * (sizeof(uint32_t) + sizeof(uint16_t));
}

/* Append to a stem's chain; there is room for one more chunk. */
static void put(cl_story_chunk *chunks, uint32_t *n_chunks, uint32_t *head, posting one)
{
    if (*head == NONE || chunks[*head].n == CHUNK) {
        chunks[*n_chunks] = (cl_story_chunk){.older = *head};
        *head = (*n_chunks)++;
    }
    cl_story_chunk *chunk = &chunks[*head];
    chunk->at[chunk->n++] = one;
}

collate_err cl_story_index_add(cl_story_index *index, const cl_document *doc, cl_story_vector *vector, uint32_t *slot)
{
    uint32_t places[CL_STORY_KEYS];
    uint32_t n = cl_story_heaviest(vector, CL_STORY_KEYS, places);

    if (!grow((void **)&index->slots, index->n_slots + 1, &index->room_slots, sizeof *index->slots) ||
        !grow((void **)&index->scores, index->n_slots + 1, &index->room_scores, sizeof *index->scores) ||
        !grow((void **)&index->chunks, index->n_chunks + CL_STORY_KEYS, &index->room_chunks, sizeof *index->chunks) ||
        (vector->n > 0 && !reach(index, vector->stem[vector->n - 1])))
        return COLLATE_E_NOMEM;
    uint32_t at = index->n_slots++;
    index->scores[at] = 0;
    index->slots[at] = (cl_story_slot){.doc = doc, .vector = vector, .sequence = doc->sequence, .story = CL_STORY_NONE};
    for (uint32_t i = 0; i < n; i++)
        put(index->chunks, &index->n_chunks, &index->heads[vector->stem[places[i]]], (posting){at, vector->weight[places[i]]});
    index->vector_bytes += bytes_of(vector);
    *slot = at;
    return COLLATE_OK;
}

/* The chain of `head` without dead slots, oldest first, into fresh chunks; returns its new head. */
static uint32_t rewrite(const cl_story_index *index, uint32_t head, const uint32_t *moved, uint32_t *path, cl_story_chunk *to,
                        uint32_t *n_to)
{
    uint32_t n = 0, made = NONE;

    for (; head != NONE; head = index->chunks[head].older)
        path[n++] = head;
    while (n-- > 0) {
        const cl_story_chunk *chunk = &index->chunks[path[n]];
        for (uint32_t i = 0; i < chunk->n; i++) {
            if (moved[chunk->at[i].slot] != NONE)
                put(to, n_to, &made, (posting){moved[chunk->at[i].slot], chunk->at[i].weight});
        }
    }
    return made;
}

/* Drop dead slots and their postings. Chains keep their order. */
static void compact(cl_story_index *index)
{
    uint32_t *moved = malloc((size_t)index->n_slots * sizeof *moved);
    uint32_t *path = malloc((size_t)index->n_chunks * sizeof *path);
    cl_story_chunk *chunks = malloc((size_t)index->n_chunks * sizeof *chunks);
    uint32_t n_slots = 0, n_chunks = 0;

    if (moved == NULL || path == NULL || chunks == NULL) {
        free(chunks); /* tried again after the next removal */
        goto done;
    }
    for (uint32_t i = 0; i < index->n_slots; i++) {
        moved[i] = index->slots[i].doc != NULL ? n_slots : NONE;
        if (moved[i] != NONE)
            index->slots[n_slots++] = index->slots[i];
    }
    for (uint32_t stem = 0; stem < index->n_heads; stem++)
        index->heads[stem] = rewrite(index, index->heads[stem], moved, path, chunks, &n_chunks);
    free(index->chunks);
    index->chunks = chunks;
    index->room_chunks = index->n_chunks;
    index->n_chunks = n_chunks;
    index->n_slots = n_slots;
    index->n_dead = 0;
done:
    free(moved);
    free(path);
}

void cl_story_index_remove(cl_story_index *index, uint32_t slot)
{
    index->vector_bytes -= bytes_of(index->slots[slot].vector);
    if (index->probe.of == index->slots[slot].vector)
        cl_story_probe_set(&index->probe, NULL);
    free(index->slots[slot].vector);
    index->slots[slot].vector = NULL;
    index->slots[slot].doc = NULL;
    index->n_dead++;
    if (index->n_dead > DEAD_KEPT && index->n_dead > index->n_slots / 2)
        compact(index);
}

uint32_t cl_story_index_find(const cl_story_index *index, uint64_t sequence)
{
    uint32_t low = 0, high = index->n_slots;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (index->slots[middle].sequence <= sequence)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low > 0 && index->slots[low - 1].sequence == sequence && index->slots[low - 1].doc != NULL;
    return found ? low - 1 : NONE;
}

/* Give every slot met its score; returns how many were met. */
static uint32_t score_slots(cl_story_index *index, uint32_t of, uint32_t *touched)
{
    const cl_story_vector *vector = index->slots[of].vector;
    uint32_t places[CL_STORY_KEYS];
    uint32_t n_places = cl_story_heaviest(vector, CL_STORY_KEYS, places), n = 0;

    for (uint32_t i = 0; i < n_places; i++) {
        float weight = vector->weight[places[i]];
        uint32_t left = CL_STORY_WALK;
        for (uint32_t at = index->heads[vector->stem[places[i]]]; at != NONE && left > 0; at = index->chunks[at].older) {
            const cl_story_chunk *chunk = &index->chunks[at];
            for (uint32_t k = chunk->n; k-- > 0 && left > 0; left--) {
                uint32_t other = chunk->at[k].slot;
                if (index->scores[other] == 0)
                    touched[n++] = other;
                index->scores[other] += weight * (float)chunk->at[k].weight + 1;
            }
        }
    }
    return n;
}

static int nearest_first(const void *a, const void *b)
{
    const cl_story_near *x = a, *y = b;

    if (x->similarity != y->similarity)
        return x->similarity < y->similarity ? 1 : -1;
    return (x->slot > y->slot) - (x->slot < y->slot);
}

collate_err cl_story_index_near(cl_story_index *index, uint32_t of, float least, cl_arena *scratch, cl_story_near *near,
                                uint32_t *n)
{
    uint32_t best[CL_STORY_CANDIDATES], n_best = 0, n_near = 0;
    uint32_t *touched = cl_arena_alloc(scratch, (size_t)CL_STORY_KEYS * CL_STORY_WALK * sizeof *touched);

    if (touched == NULL)
        return COLLATE_E_NOMEM;
    uint32_t n_touched = score_slots(index, of, touched);
    for (uint32_t i = 0; i < n_touched; i++) {
        float score = index->scores[touched[i]];
        uint32_t at = n_best;
        bool full = n_best == CL_STORY_CANDIDATES;
        if (touched[i] == of || (full && index->scores[best[n_best - 1]] >= score) || index->slots[touched[i]].doc == NULL)
            continue;
        if (full)
            at = n_best - 1;
        else
            n_best++;
        for (; at > 0 && index->scores[best[at - 1]] < score; at--)
            best[at] = best[at - 1];
        best[at] = touched[i];
    }
    for (uint32_t i = 0; i < n_touched; i++)
        index->scores[touched[i]] = 0;
    for (uint32_t i = 0; i < n_best; i++) {
        float similarity = cl_story_index_between(index, of, best[i]);
        if (similarity >= least)
            near[n_near++] = (cl_story_near){best[i], similarity};
    }
    qsort(near, n_near, sizeof *near, nearest_first);
    *n = n_near;
    return COLLATE_OK;
}

float cl_story_index_between(cl_story_index *index, uint32_t a, uint32_t b)
{
    cl_story_probe_set(&index->probe, index->slots[a].vector);
    return cl_story_similarity(&index->probe, index->slots[b].vector);
}

size_t cl_story_index_bytes(const cl_story_index *index)
{
    return index->room_slots * sizeof(cl_story_slot) + index->room_scores * sizeof(float) +
           index->room_chunks * sizeof(cl_story_chunk) + index->n_heads * sizeof(uint32_t) + index->probe.room * sizeof(uint16_t) +
           index->vector_bytes;
}
