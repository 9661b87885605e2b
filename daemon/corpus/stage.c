#include "base/clock.h"
#include "base/vec.h"
#include "corpus/merge.h"
#include "corpus/state.h"
#include "corpus/story.h"

#include <stdlib.h>

/* One document that the change brings. */
typedef struct addition {
    cl_box *box; /* NULL: taken out again by a later step */
    const cl_prepared_item *item;
} addition;

/* What the change has done to an id so far. */
typedef struct touched {
    cl_str id;
    size_t added; /* index into additions, or NOT_ADDED: removed from the generation */
} touched;

#define NOT_ADDED SIZE_MAX

/* A document of the current generation that goes. */
typedef struct removal {
    size_t segment;
    uint32_t number;
    const cl_document *document;
} removal;

struct cl_staged {
    cl_arena arena;
    cl_generation *next; /* NULL: nothing changes */
    CL_VEC(addition) additions;
    CL_VEC(removal) removals;
    CL_VEC(touched) touched;
    uint32_t *slots; /* of touched: index + 1 */
    size_t slot_mask;
    const cl_document **added, **removed;
    size_t n_added, n_removed;
    uint64_t text_bytes; /* of the additions */
    bool parts_added, parts_removed;
};

static touched *find_touched(const cl_staged *staged, cl_str id, size_t *slot)
{
    *slot = cl_id_hash(id) & staged->slot_mask;
    for (; staged->slots[*slot] != 0; *slot = (*slot + 1) & staged->slot_mask) {
        touched *at = &staged->touched.at[staged->slots[*slot] - 1];
        if (cl_str_eq(at->id, id))
            return at;
    }
    return NULL;
}

static collate_err touch(cl_staged *staged, cl_str id, size_t added)
{
    size_t slot = 0;
    touched *at = find_touched(staged, id, &slot);

    if (at != NULL) {
        at->added = added;
        return COLLATE_OK;
    }
    if (CL_VEC_PUSH(&staged->touched, &staged->arena, ((touched){id, added})) == NULL)
        return COLLATE_E_NOMEM;
    staged->slots[slot] = (uint32_t)staged->touched.n;
    return COLLATE_OK;
}

static collate_err new_staged(const cl_step *steps, size_t n_steps, cl_staged **out)
{
    size_t most = 0, slots = 16;
    cl_staged *staged = calloc(1, sizeof *staged);

    if (staged == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n_steps; i++)
        most += steps[i].add != NULL ? steps[i].add->n : steps[i].n_remove;
    while (slots < most * 2)
        slots *= 2;
    cl_arena_init(&staged->arena, 0);
    staged->slots = CL_ARENA_ARRAY(&staged->arena, uint32_t, slots);
    staged->slot_mask = slots - 1;
    if (staged->slots == NULL) {
        cl_arena_fini(&staged->arena);
        free(staged);
        return COLLATE_E_NOMEM;
    }
    *out = staged;
    return COLLATE_OK;
}

/* The document of an id as the steps so far leave it, or NULL. */
static const cl_document *present(cl_corpus *corpus, const cl_staged *staged, cl_str id)
{
    size_t slot = 0;
    const touched *at = find_touched(staged, id, &slot);

    if (at == NULL)
        return cl_generation_find(cl_corpus_latest(corpus), id);
    return at->added == NOT_ADDED ? NULL : &staged->additions.at[at->added].box->document;
}

static bool has_room(const cl_corpus *corpus, const cl_generation *now, const cl_staged *staged, const cl_prepared_item *item)
{
    const cl_corpus_options *caps = &corpus->options;
    uint64_t documents = now->n_documents + staged->additions.n, text = now->text_bytes + staged->text_bytes;

    return (caps->max_documents == 0 || documents < caps->max_documents) &&
           (caps->max_text == 0 || text + item->article->text.len <= caps->max_text);
}

static collate_err make_box(cl_corpus *corpus, const cl_prepared_item *item, cl_adoption *adoption, cl_staged *staged, cl_box **out)
{
    const cl_submission *from = &item->submission;
    uint64_t sequence = from->sequence > corpus->last_sequence ? from->sequence : corpus->last_sequence + 1;
    int64_t added_ms = from->added_ms != 0 ? from->added_ms : cl_clock_wall_ms();
    cl_box *box = NULL;

    if (!CL_VEC_ROOM(&staged->additions, &staged->arena))
        return COLLATE_E_NOMEM;
    collate_err err = cl_box_new(item, sequence, added_ms, adoption, &staged->arena, &box);
    if (err == COLLATE_OK)
        err = touch(staged, item->submission.id, staged->additions.n);
    if (err != COLLATE_OK) {
        cl_box_rele(box);
        return err;
    }
    corpus->last_sequence = sequence;
    staged->additions.at[staged->additions.n++] = (addition){box, item};
    staged->text_bytes += item->article->text.len;
    *out = box;
    return COLLATE_OK;
}

static collate_err add_item(cl_corpus *corpus, const cl_prepared_item *item, cl_adoption *adoption, cl_staged *staged, cl_outcome *out)
{
    cl_box *box = NULL;

    *out = (cl_outcome){.id = item->submission.id, .problem = item->problem};
    if (item->problem.code != COLLATE_OK)
        return COLLATE_OK;
    const cl_document *there = present(corpus, staged, item->submission.id);
    if (there != NULL && (there->content != item->content || !cl_str_eq(there->article->text, item->article->text))) {
        out->problem = (cl_problem){.code = COLLATE_E_CONFLICT, .field = "id"};
        return COLLATE_OK;
    }
    if (there == NULL && !has_room(corpus, cl_corpus_latest(corpus), staged, item)) {
        out->problem = (cl_problem){.code = COLLATE_E_NO_ROOM};
        return COLLATE_OK;
    }
    if (there == NULL) {
        collate_err err = make_box(corpus, item, adoption, staged, &box);
        if (err != COLLATE_OK)
            return err;
    }
    out->duplicate = there != NULL;
    out->sequence = there != NULL ? there->sequence : box->document.sequence;
    return COLLATE_OK;
}

static collate_err add_batch(cl_corpus *corpus, const cl_step *step, cl_staged *staged)
{
    cl_adoption adoption;
    collate_err err = cl_adoption_init(&adoption, corpus->vocab, step->add->overlay, &staged->arena);

    for (size_t i = 0; i < step->add->n && err == COLLATE_OK; i++)
        err = add_item(corpus, &step->add->items[i], &adoption, staged, &step->outcomes[i]);
    return err;
}

/* Take out a document that an earlier step brought. */
static void cancel(cl_staged *staged, touched *at)
{
    cl_box **box = &staged->additions.at[at->added].box;

    staged->text_bytes -= (*box)->article.text.len;
    cl_box_rele(*box);
    *box = NULL;
    at->added = NOT_ADDED;
}

static collate_err remove_id(cl_corpus *corpus, cl_str id, cl_staged *staged, cl_outcome *out)
{
    size_t slot = 0;
    removal gone = {0};
    touched *at = find_touched(staged, id, &slot);

    *out = (cl_outcome){.id = id};
    if (at != NULL && at->added != NOT_ADDED) {
        out->sequence = staged->additions.at[at->added].box->document.sequence;
        cancel(staged, at);
        return COLLATE_OK;
    }
    if (at != NULL || !cl_generation_locate(cl_corpus_latest(corpus), id, &gone.segment, &gone.number)) {
        out->problem = (cl_problem){.code = COLLATE_E_NO_DOCUMENT, .field = "documents"};
        return COLLATE_OK;
    }
    gone.document = &cl_corpus_latest(corpus)->segments[gone.segment].segment->boxes[gone.number]->document;
    out->sequence = gone.document->sequence;
    if (CL_VEC_PUSH(&staged->removals, &staged->arena, gone) == NULL)
        return COLLATE_E_NOMEM;
    return touch(staged, gone.document->id, NOT_ADDED);
}

static collate_err take_step(cl_corpus *corpus, const cl_step *step, cl_staged *staged)
{
    collate_err err = COLLATE_OK;

    if (step->add != NULL)
        return add_batch(corpus, step, staged);
    for (size_t i = 0; i < step->n_remove && err == COLLATE_OK; i++)
        err = remove_id(corpus, step->remove[i], staged, &step->outcomes[i]);
    return err;
}

/* The plain lists of documents that parts and store want. */
static collate_err list_documents(cl_staged *staged)
{
    staged->added = CL_ARENA_ARRAY(&staged->arena, const cl_document *, staged->additions.n);
    staged->removed = CL_ARENA_ARRAY(&staged->arena, const cl_document *, staged->removals.n);
    if (staged->added == NULL || staged->removed == NULL)
        return COLLATE_E_NOMEM;
    size_t kept = 0;
    for (size_t i = 0; i < staged->additions.n; i++) {
        if (staged->additions.at[i].box == NULL)
            continue;
        staged->additions.at[kept] = staged->additions.at[i];
        staged->added[kept] = &staged->additions.at[kept].box->document;
        kept++;
    }
    staged->additions.n = staged->n_added = kept;
    for (size_t i = 0; i < staged->removals.n; i++)
        staged->removed[staged->n_removed++] = staged->removals.at[i].document;
    return COLLATE_OK;
}

/* Segment `s` of the next generation: the old one, with more removed. */
static collate_err mark_removed(cl_staged *staged, const cl_segment_view *old, size_t s, cl_segment_view *view)
{
    uint32_t *numbers = CL_ARENA_ARRAY(&staged->arena, uint32_t, staged->removals.n);
    uint32_t n = 0;

    if (numbers == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < staged->removals.n; i++) {
        if (staged->removals.at[i].segment == s)
            numbers[n++] = staged->removals.at[i].number;
    }
    if (n > 0) {
        collate_err err = cl_dead_with(old->dead, old->segment, numbers, n, &view->dead);
        if (err != COLLATE_OK)
            return err;
    } else {
        cl_dead_hold(old->dead);
        view->dead = old->dead;
    }
    cl_segment_hold(old->segment);
    view->segment = old->segment;
    return COLLATE_OK;
}

static collate_err add_segment(cl_corpus *corpus, cl_staged *staged, cl_segment_view *view)
{
    size_t n = staged->n_added;
    cl_box **boxes = CL_ARENA_ARRAY(&staged->arena, cl_box *, n);

    if (boxes == NULL || n >= UINT32_MAX / 4)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++)
        boxes[i] = staged->additions.at[i].box;
    return cl_segment_build(boxes, (uint32_t)n, corpus->vocab, &staged->arena, &view->segment);
}

static collate_err build_segments(cl_corpus *corpus, cl_staged *staged, const cl_generation *now)
{
    cl_generation *next = NULL;
    size_t filled = now->n_segments;
    collate_err err = cl_generation_new(corpus, now->n_segments + 1, &staged->next);

    if (err != COLLATE_OK)
        return err;
    next = staged->next;
    for (size_t s = 0; s < now->n_segments && err == COLLATE_OK; s++)
        err = mark_removed(staged, &now->segments[s], s, &next->segments[s]);
    if (err == COLLATE_OK && staged->n_added > 0) {
        err = add_segment(corpus, staged, &next->segments[filled]);
        filled += err == COLLATE_OK;
    }
    if (err == COLLATE_OK) {
        err = cl_merge(next->segments, &filled, &staged->arena);
        memset(next->segments + filled, 0, (now->n_segments + 1 - filled) * sizeof next->segments[0]);
        next->n_segments = filled;
    }
    return err;
}

static void count(cl_generation *next, uint64_t number)
{
    next->number = number;
    for (size_t i = 0; i < next->n_segments; i++) {
        const cl_segment_view *view = &next->segments[i];
        next->n_documents += view->segment->n - (view->dead != NULL ? view->dead->n : 0);
        next->text_bytes += view->segment->text_bytes - (view->dead != NULL ? view->dead->text_bytes : 0);
    }
}

static collate_err change_parts(cl_corpus *corpus, cl_staged *staged)
{
    collate_err err = cl_parts_add(&corpus->parts, staged->added, staged->n_added);

    if (err != COLLATE_OK)
        return err;
    staged->parts_added = true;
    cl_parts_remove(&corpus->parts, staged->removed, staged->n_removed);
    staged->parts_removed = true;
    return cl_parts_freeze(&corpus->parts, &staged->next->views);
}

static void free_staged(cl_staged *staged)
{
    for (size_t i = 0; i < staged->additions.n; i++)
        cl_box_rele(staged->additions.at[i].box);
    cl_arena_fini(&staged->arena);
    free(staged);
}

collate_err cl_corpus_stage(cl_corpus *corpus, const cl_step *steps, size_t n_steps, cl_staged **out)
{
    const cl_generation *now = cl_corpus_latest(corpus);
    cl_staged *staged = NULL;
    collate_err err = new_staged(steps, n_steps, &staged);

    for (size_t i = 0; i < n_steps && err == COLLATE_OK; i++)
        err = take_step(corpus, &steps[i], staged);
    if (err == COLLATE_OK)
        err = list_documents(staged);
    if (err == COLLATE_OK && staged->n_added + staged->n_removed > 0) {
        err = build_segments(corpus, staged, now);
        if (err == COLLATE_OK) {
            count(staged->next, now->number + 1);
            err = change_parts(corpus, staged);
        }
    }
    if (err != COLLATE_OK)
        cl_corpus_abandon(corpus, staged);
    else
        *out = staged;
    return err;
}

void cl_corpus_publish(cl_corpus *corpus, cl_staged *staged)
{
    if (staged->next != NULL) {
        for (size_t i = 0; i < staged->n_removed; i++) {
            if (cl_box_of(staged->removed[i])->learned)
                cl_furniture_unlearn(corpus->furniture, staged->removed[i], &staged->arena);
        }
        for (size_t i = 0; i < staged->n_added; i++) {
            cl_box *box = staged->additions.at[i].box;
            box->learned = cl_furniture_learn(corpus->furniture, &box->document, &staged->arena);
        }
        uint64_t stories = 0, copies = 0, quotes = 0;
        cl_parts_bytes(&corpus->parts, &stories, &copies, &quotes);
        atomic_store_explicit(&corpus->stories_bytes, stories, memory_order_relaxed);
        atomic_store_explicit(&corpus->copies_bytes, copies, memory_order_relaxed);
        atomic_store_explicit(&corpus->quotes_bytes, quotes, memory_order_relaxed);
        cl_corpus_swap(corpus, staged->next);
    }
    free_staged(staged);
}

/*
 * Taking a removal back re-adds its documents to the parts, which may place them in another story than before; when
 * memory is out just then, they have none until the next start. Both need a store that fails first.
 */
void cl_corpus_abandon(cl_corpus *corpus, cl_staged *staged)
{
    if (staged == NULL)
        return;
    if (staged->parts_removed)
        (void)cl_parts_add(&corpus->parts, staged->removed, staged->n_removed);
    if (staged->parts_added)
        cl_parts_remove(&corpus->parts, staged->added, staged->n_added);
    cl_generation_discard(staged->next);
    free_staged(staged);
}

size_t cl_staged_n_added(const cl_staged *staged)
{
    return staged->n_added;
}

const cl_prepared_item *cl_staged_item(const cl_staged *staged, size_t i)
{
    return staged->additions.at[i].item;
}

const cl_document *cl_staged_document(const cl_staged *staged, size_t i)
{
    return staged->added[i];
}

size_t cl_staged_n_removed(const cl_staged *staged)
{
    return staged->n_removed;
}

const cl_document *cl_staged_removed(const cl_staged *staged, size_t i)
{
    return staged->removed[i];
}

void cl_staged_stories(const cl_corpus *corpus, const cl_staged *staged, const cl_story_view **before, const cl_story_view **after)
{
    bool changes = staged->next != NULL;

    *before = changes ? cl_corpus_latest((cl_corpus *)(uintptr_t)corpus)->views.stories : NULL;
    *after = changes ? staged->next->views.stories : NULL;
}

collate_err cl_corpus_renumber(cl_corpus *corpus, const cl_story_numbers *numbers)
{
    cl_generation *now = cl_corpus_latest(corpus);
    const cl_story_view *view = NULL;
    collate_err err = cl_stories_renumber(corpus->parts.stories, numbers);

    if (err == COLLATE_OK)
        err = cl_stories_freeze(corpus->parts.stories, &view);
    if (err != COLLATE_OK)
        return err;
    cl_story_view_rele(now->views.stories);
    now->views.stories = view;
    return COLLATE_OK;
}
