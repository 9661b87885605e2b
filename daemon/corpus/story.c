#include "corpus/story.h"

#include "corpus/story_region.h"
#include "corpus/story_state.h"

#include <stdlib.h>

#define MAX_TRAIL 64 /* steps from a number that is no longer used to a living one; longer trails are cut by each merge */

typedef cl_story_node node;

struct cl_story_view {
    atomic_uint refs;
    cl_cow of_document, nodes, trail;
};

static void hold_node(void *element)
{
    atomic_fetch_add_explicit(&((node *)element)->refs, 1, memory_order_relaxed);
}

static void rele_node(void *element)
{
    if (atomic_fetch_sub_explicit(&((node *)element)->refs, 1, memory_order_acq_rel) == 1)
        free(element);
}

static void no_hook(void *element)
{
    (void)element; /* a number in a pointer's clothes */
}

static uint64_t unboxed(const void *element)
{
    return (uintptr_t)element;
}

collate_err cl_stories_new(const cl_vocab *vocab, cl_stories **out)
{
    cl_stories *stories = calloc(1, sizeof *stories);

    if (stories == NULL)
        return COLLATE_E_NOMEM;
    stories->vocab = vocab;
    cl_cow_init(&stories->of_document, no_hook, no_hook);
    cl_cow_init(&stories->nodes, hold_node, rele_node);
    cl_cow_init(&stories->trail, no_hook, no_hook);
    cl_arena_init(&stories->scratch, 0);
    *out = stories;
    return COLLATE_OK;
}

void cl_stories_free(cl_stories *stories)
{
    if (stories == NULL)
        return;
    cl_story_index_fini(&stories->index);
    cl_cow_fini(&stories->of_document);
    cl_cow_fini(&stories->nodes);
    cl_cow_fini(&stories->trail);
    cl_arena_fini(&stories->scratch);
    free(stories);
}

static int rising(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

/* A node without a number yet; `slots` may be in any order. NULL when memory is out. */
static node *make_node(const cl_stories *stories, const uint32_t *slots, uint32_t n)
{
    node *made = malloc(sizeof *made + n * sizeof made->documents[0]);

    if (made == NULL)
        return NULL;
    atomic_init(&made->refs, 1);
    for (uint32_t i = 0; i < n; i++)
        made->documents[i] = stories->index.slots[slots[i]].sequence;
    qsort(made->documents, n, sizeof made->documents[0], rising);
    made->story = (cl_story){0, n, made->documents};
    return made;
}

cl_story_node *cl_story_node_copy(const cl_story *story, uint64_t number)
{
    node *made = malloc(sizeof *made + story->n_documents * sizeof made->documents[0]);

    if (made == NULL)
        return NULL;
    atomic_init(&made->refs, 1);
    memcpy(made->documents, story->documents, story->n_documents * sizeof made->documents[0]);
    made->story = (cl_story){number, story->n_documents, made->documents};
    return made;
}

/* A number for a new story: that of one of its documents, else the nearest one above or below that no living story has. */
static uint64_t free_number(const cl_stories *stories, const node *made)
{
    uint64_t highest = stories->index.slots[stories->index.n_slots - 1].sequence, first = made->documents[0];

    for (uint32_t i = 0; i < made->story.n_documents; i++) {
        if (cl_cow_get(&stories->nodes, made->documents[i]) == NULL)
            return made->documents[i];
    }
    for (uint64_t number = first; number <= highest; number++) {
        if (cl_cow_get(&stories->nodes, number) == NULL)
            return number;
    }
    while (first > 1 && cl_cow_get(&stories->nodes, first) != NULL)
        first--;
    return first; /* there are never more stories than documents, so one was free */
}

static void put_node(cl_stories *stories, const uint32_t *slots, node *made, uint64_t number)
{
    made->story.id = number;
    (void)cl_cow_put(&stories->nodes, number, made); /* made ready before */
    cl_cow_clear(&stories->trail, number);
    for (uint32_t i = 0; i < made->story.n_documents; i++) {
        cl_story_slot *slot = &stories->index.slots[slots[i]];
        if (slot->story != number)
            (void)cl_cow_put(&stories->of_document, slot->sequence, cl_story_boxed(number));
        slot->story = number;
    }
}

/* Every place that apply may write, so that it cannot stop half way. */
static collate_err make_ready(cl_stories *stories, const cl_story_region *region, node **made)
{
    for (uint32_t g = 0; g < region->n_groups; g++) {
        const cl_story_set *group = &region->groups[g];
        made[g] = make_node(stories, group->slots, group->n);
        if (made[g] == NULL)
            return COLLATE_E_NOMEM;
        for (uint32_t i = 0; i < group->n; i++) {
            uint64_t sequence = made[g]->documents[i];
            if (cl_cow_ready(&stories->of_document, sequence) != COLLATE_OK || cl_cow_ready(&stories->nodes, sequence) != COLLATE_OK)
                return COLLATE_E_NOMEM;
        }
    }
    for (uint32_t i = 0; i < region->n_old; i++) {
        uint64_t number = region->old[i].number;
        if (cl_cow_ready(&stories->nodes, number) != COLLATE_OK || cl_cow_ready(&stories->trail, number) != COLLATE_OK)
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}

/* Replace the region's old stories by its groups. */
static collate_err apply(cl_stories *stories, const cl_story_region *region)
{
    node **made = CL_ARENA_ARRAY(&stories->scratch, node *, region->n_groups);
    uint64_t *numbers = CL_ARENA_ARRAY(&stories->scratch, uint64_t, region->n_groups);

    if (made == NULL || numbers == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = make_ready(stories, region, made);
    if (err != COLLATE_OK) {
        for (uint32_t g = 0; g < region->n_groups; g++)
            free(made[g]);
        return err;
    }
    for (uint32_t i = 0; i < region->n_old; i++)
        cl_cow_clear(&stories->nodes, region->old[i].number);
    for (uint32_t g = 0; g < region->n_groups; g++) { /* numbers that are kept first: a new one must not take them */
        numbers[g] = region->groups[g].number;
        if (numbers[g] != CL_STORY_NONE)
            put_node(stories, region->groups[g].slots, made[g], numbers[g]);
    }
    for (uint32_t g = 0; g < region->n_groups; g++) {
        if (numbers[g] != CL_STORY_NONE)
            continue;
        numbers[g] = free_number(stories, made[g]);
        put_node(stories, region->groups[g].slots, made[g], numbers[g]);
    }
    for (uint32_t i = 0; i < region->n_old; i++) {
        const cl_story_old *old = &region->old[i];
        if (cl_cow_get(&stories->nodes, old->number) == NULL)
            (void)cl_cow_put(&stories->trail, old->number, cl_story_boxed(numbers[old->heir]));
    }
    return COLLATE_OK;
}

/* Members of a story as slots, for story_region. */
static collate_err members_of(void *context, uint64_t number, cl_arena *arena, cl_story_set *out)
{
    cl_stories *stories = context;
    const node *found = cl_cow_get(&stories->nodes, number);
    uint32_t n = found != NULL ? found->story.n_documents : 0;

    *out = (cl_story_set){.number = number, .slots = CL_ARENA_ARRAY(arena, uint32_t, n)};
    if (out->slots == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t slot = cl_story_index_find(&stories->index, found->documents[i]);
        if (slot != UINT32_MAX)
            out->slots[out->n++] = slot;
    }
    return COLLATE_OK;
}

static collate_err add_one(cl_stories *stories, const cl_document *doc)
{
    cl_story_vector *vector = NULL;
    uint32_t slot = 0;

    cl_arena_reset(&stories->scratch, (size_t)1 << 20);
    collate_err err = cl_cow_ready(&stories->of_document, doc->sequence);
    if (err == COLLATE_OK)
        err = cl_story_vector_make(doc, stories->vocab, &stories->scratch, &vector);
    if (err != COLLATE_OK)
        return err;
    err = cl_story_index_add(&stories->index, doc, vector, &slot);
    if (err != COLLATE_OK) {
        free(vector);
        return err;
    }
    uint32_t queue[CL_STORY_ROUNDS] = {slot}, n_queue = 1;
    for (uint32_t i = 0; i < n_queue; i++) {
        cl_story_region region;
        err = cl_story_region_make(&stories->index, queue[i], i == 0, members_of, stories, &stories->scratch, &region);
        if (err == COLLATE_OK && (region.changed || i == 0))
            err = apply(stories, &region);
        if (err != COLLATE_OK)
            break;
        for (uint32_t m = 0; m < region.n_moved && n_queue < CL_STORY_ROUNDS; m++)
            queue[n_queue++] = region.moved[m];
    }
    if (err != COLLATE_OK)
        cl_stories_remove(stories, &doc, 1);
    return err;
}

collate_err cl_stories_add(cl_stories *stories, const cl_document *const *documents, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        collate_err err = add_one(stories, documents[i]);
        if (err != COLLATE_OK) {
            cl_stories_remove(stories, documents, i);
            return err;
        }
    }
    return COLLATE_OK;
}

/* The story without one document. Without memory for it the story keeps the sequence, which no generation resolves. */
static void leave(cl_stories *stories, uint64_t number, uint64_t sequence)
{
    const node *old = cl_cow_get(&stories->nodes, number);

    if (old == NULL)
        return;
    node *made = malloc(sizeof *made + old->story.n_documents * sizeof made->documents[0]);
    uint32_t n = 0;
    if (made == NULL)
        return;
    for (uint32_t i = 0; i < old->story.n_documents; i++) {
        if (old->documents[i] != sequence)
            made->documents[n++] = old->documents[i];
    }
    atomic_init(&made->refs, 1);
    made->story = (cl_story){number, n, made->documents};
    if (n > 0 && cl_cow_put(&stories->nodes, number, made) == COLLATE_OK)
        return;
    free(made);
    if (n == 0)
        cl_cow_clear(&stories->nodes, number);
}

void cl_stories_remove(cl_stories *stories, const cl_document *const *documents, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        uint64_t sequence = documents[i]->sequence;
        uint32_t slot = cl_story_index_find(&stories->index, sequence);
        if (slot == UINT32_MAX)
            continue;
        leave(stories, stories->index.slots[slot].story, sequence);
        cl_cow_clear(&stories->of_document, sequence);
        cl_story_index_remove(&stories->index, slot);
    }
}

collate_err cl_stories_freeze(cl_stories *stories, const cl_story_view **out)
{
    cl_story_view *view = calloc(1, sizeof *view);

    if (view == NULL)
        return COLLATE_E_NOMEM;
    atomic_init(&view->refs, 1);
    if (cl_cow_freeze(&stories->of_document, &view->of_document) != COLLATE_OK ||
        cl_cow_freeze(&stories->nodes, &view->nodes) != COLLATE_OK ||
        cl_cow_freeze(&stories->trail, &view->trail) != COLLATE_OK) {
        cl_story_view_rele(view);
        return COLLATE_E_NOMEM;
    }
    *out = view;
    return COLLATE_OK;
}

size_t cl_stories_bytes(const cl_stories *stories)
{
    return sizeof *stories + cl_story_index_bytes(&stories->index) + cl_cow_bytes(&stories->of_document) +
           cl_cow_bytes(&stories->nodes) + cl_cow_bytes(&stories->trail) + stories->nodes.n * sizeof(node) +
           stories->of_document.n * sizeof(uint64_t) + stories->scratch.reserved;
}

void cl_story_view_rele(const cl_story_view *view)
{
    cl_story_view *mine = (cl_story_view *)(uintptr_t)view; /* counted: const for readers only */

    if (mine == NULL || atomic_fetch_sub_explicit(&mine->refs, 1, memory_order_acq_rel) != 1)
        return;
    cl_cow_fini(&mine->of_document);
    cl_cow_fini(&mine->nodes);
    cl_cow_fini(&mine->trail);
    free(mine);
}

uint64_t cl_story_of(const cl_story_view *view, uint64_t sequence)
{
    const void *found = view != NULL ? cl_cow_get(&view->of_document, sequence) : NULL;

    return found != NULL ? unboxed(found) : CL_STORY_NONE;
}

const cl_story *cl_story_find(const cl_story_view *view, uint64_t id)
{
    const node *found = view != NULL ? cl_cow_get(&view->nodes, id) : NULL;

    return found != NULL ? &found->story : NULL;
}

uint64_t cl_story_merged_into(const cl_story_view *view, uint64_t id)
{
    for (int step = 0; view != NULL && step < MAX_TRAIL; step++) {
        if (cl_cow_get(&view->nodes, id) != NULL)
            return id;
        const void *next = cl_cow_get(&view->trail, id);
        if (next == NULL)
            break;
        id = unboxed(next);
    }
    return CL_STORY_NONE;
}

const cl_story *cl_story_next(const cl_story_view *view, uint64_t after)
{
    uint64_t number = 0;
    const node *found = view != NULL ? cl_cow_next(&view->nodes, after, &number) : NULL;

    return found != NULL ? &found->story : NULL;
}

bool cl_story_moved(const cl_story_view *before, const cl_story_view *after, uint64_t *sequence, uint64_t *from, uint64_t *to)
{
    static const cl_cow empty;
    void *had = NULL, *has = NULL;

    if (!cl_cow_differ(before != NULL ? &before->of_document : &empty, after != NULL ? &after->of_document : &empty, sequence, &had, &has))
        return false;
    *from = had != NULL ? unboxed(had) : CL_STORY_NONE;
    *to = has != NULL ? unboxed(has) : CL_STORY_NONE;
    return true;
}

size_t cl_story_count(const cl_story_view *view)
{
    return view != NULL ? view->nodes.n : 0;
}
