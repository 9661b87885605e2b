#include "engine/compare_beside.h"

#include "base/vec.h"
#include "engine/values.h"

#include <stdlib.h>

#define LIKELY 0.5f   /* more likely than not to report the same thing as the other sentence */
#define LEAST_COSINE 0.15f /* below it no pair of the labelled ones is as likely as that */
#define DOUBT 1.5f    /* of values.h, among long articles */
#define MAX_GROUP 64u /* members that are asked on average */
#define MAX_FOUND 200u /* in 180 stories none had two; all are looked through for each candidate */

typedef struct seeker {
    const cl_documents *documents;
    const cl_alignment *alignment;
    cl_arena *arena;
    cl_value_words *words;
    uint32_t *order, *first; /* units, group by group */
    bool *has_value;         /* per unit */
    CL_VEC(cl_beside) found;
} seeker;

static bool any_within(const void *items, size_t n, size_t size, cl_span span)
{
    const char *base = items;
    size_t low = 0, high = n;

    while (low < high) { /* both kinds start with their start */
        size_t middle = low + (high - low) / 2;
        uint32_t start = *(const uint32_t *)(const void *)(base + middle * size);
        if (start < span.start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < n && *(const uint32_t *)(const void *)(base + low * size) < span.end;
}

static collate_err sort_units(seeker *seek)
{
    const cl_alignment *alignment = seek->alignment;

    seek->order = cl_arena_alloc(seek->arena, alignment->n_units * sizeof *seek->order);
    seek->first = CL_ARENA_ARRAY(seek->arena, uint32_t, alignment->n_groups + 2);
    seek->has_value = CL_ARENA_ARRAY(seek->arena, bool, alignment->n_units);
    seek->words = CL_ARENA_ARRAY(seek->arena, cl_value_words, seek->documents->n);
    if (seek->order == NULL || seek->first == NULL || seek->has_value == NULL || seek->words == NULL)
        return COLLATE_E_NOMEM;
    for (size_t u = 0; u < alignment->n_units; u++) {
        const cl_align_unit *unit = &alignment->units[u];
        const cl_article *article = seek->documents->at[unit->document]->article;
        seek->first[unit->group + 2]++;
        seek->has_value[u] = any_within(article->dates, article->n_dates, sizeof *article->dates, unit->span) ||
                             any_within(article->numbers, article->n_numbers, sizeof *article->numbers, unit->span);
    }
    for (size_t g = 1; g < alignment->n_groups + 2; g++)
        seek->first[g] += seek->first[g - 1];
    for (uint32_t u = 0; u < alignment->n_units; u++)
        seek->order[seek->first[alignment->units[u].group + 1]++] = u;
    return COLLATE_OK;
}

/* May this unit join the group: none of its document is there, and it likely says what the members do. */
static bool may_join(const seeker *seek, uint32_t group, uint32_t u)
{
    const cl_align_unit *units = seek->alignment->units;
    uint32_t from = seek->first[group], to = seek->first[group + 1];
    float sum = 0;

    if (to - from > MAX_GROUP || seek->found.n >= MAX_FOUND)
        return false;
    for (uint32_t i = from; i < to; i++) {
        if (units[seek->order[i]].document == units[u].document)
            return false;
        sum += cl_align_same(seek->alignment, &units[u], &units[seek->order[i]]);
    }
    for (size_t i = 0; i < seek->found.n; i++)
        if (seek->found.at[i].group == group && units[seek->found.at[i].unit].document == units[u].document)
            return false;
    return sum >= seek->alignment->threshold * (float)(to - from); /* it would have joined, had it not gone elsewhere */
}

/* Do the two say different figures or dates in one slot? */
static collate_err differ(seeker *seek, const cl_align_unit *a, const cl_align_unit *b, bool *out)
{
    const cl_value_sentence *x = NULL, *y = NULL;
    const cl_value_difference *found = NULL;
    size_t n = 0;
    collate_err err = cl_values_read(seek->documents, a->document, a->sentence, seek->words, seek->arena, &x);

    if (err == COLLATE_OK)
        err = cl_values_read(seek->documents, b->document, b->sentence, seek->words, seek->arena, &y);
    if (err == COLLATE_OK)
        err = cl_values_differ(x, y, cl_align_cosine(a, b), DOUBT, seek->arena, &found, &n);
    *out = false;
    for (size_t i = 0; err == COLLATE_OK && i < n; i++)
        *out = *out || (found[i].type == CL_CONFLICT_CONFLICT && (found[i].kind == CL_VALUE_DATE || found[i].kind == CL_VALUE_NUMBER) &&
                           a->span.start <= found[i].a.start && found[i].a.end <= a->span.end && b->span.start <= found[i].b.start &&
                           found[i].b.end <= b->span.end);
    return err;
}

/* The unit of the smaller group joins the larger one, or the other way about where it cannot. */
static collate_err look_at(seeker *seek, uint32_t a, uint32_t b)
{
    const cl_align_unit *units = seek->alignment->units, *x = &units[a], *y = &units[b];
    bool different = false;

    if (x->document == y->document || x->group == y->group || !seek->has_value[a] || !seek->has_value[b] ||
        cl_align_same(seek->alignment, x, y) < LIKELY)
        return COLLATE_OK;
    uint32_t n_x = seek->first[x->group + 1] - seek->first[x->group], n_y = seek->first[y->group + 1] - seek->first[y->group];
    cl_beside to_x = {x->group, b}, to_y = {y->group, a}, item = n_x >= n_y ? to_x : to_y;
    if (!may_join(seek, item.group, item.unit)) {
        item = n_x >= n_y ? to_y : to_x;
        if (!may_join(seek, item.group, item.unit))
            return COLLATE_OK;
    }
    collate_err err = differ(seek, x, y, &different);
    if (err == COLLATE_OK && different && CL_VEC_PUSH(&seek->found, seek->arena, item) == NULL)
        err = COLLATE_E_NOMEM;
    return err;
}

static int by_unit(const void *a, const void *b)
{
    const cl_beside *x = a, *y = b;

    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    return (x->group > y->group) - (x->group < y->group);
}

collate_err cl_beside_find(const cl_documents *documents, const cl_alignment *alignment, cl_deadline deadline, cl_arena *arena,
    const cl_beside **out, size_t *n_out)
{
    seeker seek = {.documents = documents, .alignment = alignment, .arena = arena};
    collate_err err = alignment->shortness < 1 ? sort_units(&seek) : COLLATE_OK;

    for (uint32_t u = 0; err == COLLATE_OK && alignment->shortness < 1 && u < alignment->n_units; u++) {
        const cl_align_scored *near = alignment->near.at + (size_t)u * CL_ALIGN_CANDIDATES;
        for (uint32_t k = 0; err == COLLATE_OK && seek.has_value[u] && k < alignment->near.n[u] && near[k].score >= LEAST_COSINE; k++)
            if (near[k].unit > u)
                err = look_at(&seek, u, near[k].unit);
        if (err == COLLATE_OK && cl_deadline_passed(deadline))
            err = COLLATE_E_DEADLINE;
    }
    if (err != COLLATE_OK)
        return err;
    if (seek.found.n > 1)
        qsort(seek.found.at, seek.found.n, sizeof *seek.found.at, by_unit);
    *out = seek.found.at;
    *n_out = seek.found.n;
    return COLLATE_OK;
}
