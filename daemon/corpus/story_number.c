/* Stories keep their numbers from one start to the next: who has the best claim to an old one. */
#include "corpus/story_state.h"

#include <stdlib.h>

/* A story's claim to a number. */
typedef struct claim {
    cl_story_node *node;
    uint64_t wanted; /* CL_STORY_NONE: none of its documents had one */
    uint32_t votes;
    uint64_t given;
    cl_story_node *made; /* with its new number; NULL when it keeps the one it has */
} claim;

static uint64_t old_number(const cl_story_numbers *numbers, uint64_t sequence)
{
    size_t low = 0, high = numbers->n;

    while (low < high) {
        size_t middle = (low + high) / 2;
        if (numbers->sequences[middle] < sequence)
            low = middle + 1;
        else
            high = middle;
    }
    return low < numbers->n && numbers->sequences[low] == sequence ? numbers->stories[low] : CL_STORY_NONE;
}

static int rising(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

/* The number that most members had; of two as many, the lower. */
static void vote(const cl_story_numbers *numbers, uint64_t *room, claim *c)
{
    uint32_t n = 0;

    c->wanted = CL_STORY_NONE;
    c->votes = 0;
    for (uint32_t i = 0; i < c->node->story.n_documents; i++) {
        uint64_t number = old_number(numbers, c->node->story.documents[i]);
        if (number != CL_STORY_NONE)
            room[n++] = number;
    }
    qsort(room, n, sizeof *room, rising);
    for (uint32_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && room[end] == room[i];)
            end++;
        if (end - i > c->votes) {
            c->votes = end - i;
            c->wanted = room[i];
        }
    }
}

/* By wish; of one wish the strongest claim first. */
static int by_wish(const void *a, const void *b)
{
    const claim *x = a, *y = b;

    if (x->wanted != y->wanted)
        return x->wanted < y->wanted ? -1 : 1;
    if (x->votes != y->votes)
        return x->votes > y->votes ? -1 : 1;
    return (x->node->story.id > y->node->story.id) - (x->node->story.id < y->node->story.id);
}

/* Each number to its strongest claim; the others keep the number that they have when nobody was given it, or get a fresh one. */
static void give(claim *claims, size_t n, uint64_t *given)
{
    size_t n_given = 0;
    uint64_t fresh = 1;

    qsort(claims, n, sizeof *claims, by_wish);
    for (size_t i = 0; i < n; i++) {
        bool first = claims[i].wanted != CL_STORY_NONE && (i == 0 || claims[i - 1].wanted != claims[i].wanted);
        claims[i].given = first ? claims[i].wanted : CL_STORY_NONE;
        if (first)
            given[n_given++] = claims[i].wanted;
        fresh = claims[i].node->story.id >= fresh ? claims[i].node->story.id + 1 : fresh;
        fresh = first && claims[i].wanted >= fresh ? claims[i].wanted + 1 : fresh;
    }
    for (size_t i = 0; i < n; i++) {
        uint64_t own = claims[i].node->story.id; /* distinct among themselves */
        if (claims[i].given == CL_STORY_NONE)
            claims[i].given = bsearch(&own, given, n_given, sizeof *given, rising) == NULL ? own : fresh++;
    }
}

/* New nodes, and room for all that is written: after it nothing can fail. */
static collate_err make_ready(cl_stories *stories, claim *claims, size_t n, const cl_story_numbers *numbers)
{
    collate_err err = COLLATE_OK;

    for (size_t i = 0; i < n && err == COLLATE_OK; i++) {
        const cl_story *old = &claims[i].node->story;
        if (claims[i].given == old->id)
            continue;
        claims[i].made = cl_story_node_copy(old, claims[i].given);
        err = claims[i].made == NULL ? COLLATE_E_NOMEM : cl_cow_ready(&stories->nodes, claims[i].given);
        if (err == COLLATE_OK)
            err = cl_cow_ready(&stories->nodes, old->id);
        if (err == COLLATE_OK)
            err = cl_cow_ready(&stories->trail, claims[i].given);
        for (uint32_t d = 0; d < old->n_documents && err == COLLATE_OK; d++)
            err = cl_cow_ready(&stories->of_document, old->documents[d]);
    }
    for (size_t i = 0; i < numbers->n_gone && err == COLLATE_OK; i++)
        err = cl_cow_ready(&stories->trail, numbers->gone[i]);
    return err;
}

static void rename_all(cl_stories *stories, claim *claims, size_t n, const cl_story_numbers *numbers)
{
    for (size_t i = 0; i < n; i++) {
        if (claims[i].made != NULL)
            cl_cow_clear(&stories->nodes, claims[i].node->story.id);
    }
    for (size_t i = 0; i < n; i++) {
        cl_story_node *made = claims[i].made;
        for (uint32_t d = 0; made != NULL && d < made->story.n_documents; d++) {
            uint32_t slot = cl_story_index_find(&stories->index, made->documents[d]);
            (void)cl_cow_put(&stories->of_document, made->documents[d], cl_story_boxed(made->story.id));
            if (slot != UINT32_MAX)
                stories->index.slots[slot].story = made->story.id;
        }
        if (made != NULL) {
            (void)cl_cow_put(&stories->nodes, made->story.id, made);
            cl_cow_clear(&stories->trail, made->story.id);
        }
    }
    for (size_t i = 0; i < numbers->n_gone; i++) {
        if (cl_cow_get(&stories->nodes, numbers->gone[i]) == NULL)
            (void)cl_cow_put(&stories->trail, numbers->gone[i], cl_story_boxed(numbers->into[i]));
    }
}

collate_err cl_stories_renumber(cl_stories *stories, const cl_story_numbers *numbers)
{
    size_t n = 0, most = 1;
    uint64_t number = 0;
    claim *claims = calloc(stories->nodes.n + 1, sizeof *claims);
    uint64_t *given = calloc(stories->nodes.n + 1, sizeof *given), *room = NULL;
    collate_err err = claims == NULL || given == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
    cl_story_node *node;

    while (err == COLLATE_OK && n < stories->nodes.n && (node = cl_cow_next(&stories->nodes, number, &number)) != NULL) {
        claims[n++].node = node;
        most = node->story.n_documents > most ? node->story.n_documents : most;
    }
    room = calloc(most, sizeof *room);
    if (room == NULL)
        err = COLLATE_E_NOMEM;
    for (size_t i = 0; i < n && err == COLLATE_OK; i++)
        vote(numbers, room, &claims[i]);
    if (err == COLLATE_OK) {
        give(claims, n, given);
        err = make_ready(stories, claims, n, numbers);
    }
    if (err == COLLATE_OK)
        rename_all(stories, claims, n, numbers);
    for (size_t i = 0; i < n && err != COLLATE_OK && claims != NULL; i++)
        free(claims[i].made);
    free(room);
    free(given);
    free(claims);
    return err;
}
