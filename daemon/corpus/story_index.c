#include "corpus/story_index.h"

#include <stdlib.h>

#define NONE UINT32_MAX
#define DEAD_KEPT 1024u /* removed documents whose postings stay before the index is made anew */

struct cl_story_posting {
    uint32_t slot;
    uint32_t next;
    float weight; /* of the stem in the document */
};

void cl_story_index_fini(cl_story_index *index)
{
    for (uint32_t i = 0; i < index->n_slots; i++)
        free(index->slots[i].vector);
    free(index->slots);
    free(index->scores);
    free(index->postings);
    free(index->heads);
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
    uint32_t *heads = n > stem ? realloc(index->heads, n * sizeof *heads) : NULL;
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

collate_err cl_story_index_add(cl_story_index *index, const cl_document *doc, cl_story_vector *vector, uint32_t *slot)
{
    uint32_t places[CL_STORY_KEYS];
    uint32_t n = cl_story_heaviest(vector, CL_STORY_KEYS, places);

    if (!grow((void **)&index->slots, index->n_slots + 1, &index->room_slots, sizeof *index->slots) ||
        !grow((void **)&index->scores, index->n_slots + 1, &index->room_scores, sizeof *index->scores) ||
        !grow((void **)&index->postings, index->n_postings + CL_STORY_KEYS, &index->room_postings, sizeof *index->postings) ||
        (vector->n > 0 && !reach(index, vector->stem[vector->n - 1])))
        return COLLATE_E_NOMEM;
    uint32_t at = index->n_slots++;
    index->scores[at] = 0;
    index->slots[at] = (cl_story_slot){.doc = doc, .vector = vector, .sequence = doc->sequence, .story = CL_STORY_NONE};
    for (uint32_t i = 0; i < n; i++) {
        uint32_t *head = &index->heads[vector->stem[places[i]]];
        index->postings[index->n_postings] = (cl_story_posting){at, *head, vector->weight[places[i]]};
        *head = index->n_postings++;
    }
    index->vector_bytes += bytes_of(vector);
    *slot = at;
    return COLLATE_OK;
}

/* Drop dead slots and their postings, in place. Chains keep their order, newest first. */
static void compact(cl_story_index *index)
{
    uint32_t *moved = malloc((size_t)index->n_slots * sizeof *moved);
    uint32_t *stem_of = malloc((size_t)index->n_postings * sizeof *stem_of);
    uint32_t n_slots = 0, n_postings = 0;

    if (moved == NULL || stem_of == NULL)
        goto done; /* tried again after the next removal */
    for (uint32_t stem = 0; stem < index->n_heads; stem++) {
        for (uint32_t at = index->heads[stem]; at != NONE; at = index->postings[at].next)
            stem_of[at] = stem;
        index->heads[stem] = NONE;
    }
    for (uint32_t i = 0; i < index->n_slots; i++) {
        moved[i] = index->slots[i].doc != NULL ? n_slots : NONE;
        if (moved[i] != NONE)
            index->slots[n_slots++] = index->slots[i];
    }
    for (uint32_t i = 0; i < index->n_postings; i++) {
        cl_story_posting posting = index->postings[i];
        if (moved[posting.slot] == NONE)
            continue;
        uint32_t *head = &index->heads[stem_of[i]];
        index->postings[n_postings] = (cl_story_posting){moved[posting.slot], *head, posting.weight};
        *head = n_postings++;
    }
    index->n_slots = n_slots;
    index->n_postings = n_postings;
    index->n_dead = 0;
done:
    free(moved);
    free(stem_of);
}

void cl_story_index_remove(cl_story_index *index, uint32_t slot)
{
    index->vector_bytes -= bytes_of(index->slots[slot].vector);
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
        uint32_t at = index->heads[vector->stem[places[i]]];
        for (uint32_t walked = 0; at != NONE && walked < CL_STORY_WALK; walked++, at = index->postings[at].next) {
            uint32_t other = index->postings[at].slot;
            if (index->scores[other] == 0)
                touched[n++] = other;
            index->scores[other] += weight * index->postings[at].weight + 1;
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
        float similarity = cl_story_similarity(index->slots[of].vector, index->slots[best[i]].vector);
        if (similarity >= least)
            near[n_near++] = (cl_story_near){best[i], similarity};
    }
    qsort(near, n_near, sizeof *near, nearest_first);
    *n = n_near;
    return COLLATE_OK;
}

size_t cl_story_index_bytes(const cl_story_index *index)
{
    return index->room_slots * sizeof(cl_story_slot) + index->room_scores * sizeof(float) +
           index->room_postings * sizeof(cl_story_posting) + index->n_heads * sizeof(uint32_t) + index->vector_bytes;
}
