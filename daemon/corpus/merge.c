#include "corpus/merge.h"

static uint32_t living(const cl_segment_view *view)
{
    return view->segment->n - (view->dead != NULL ? view->dead->n : 0);
}

#define LAST_CLASS 16u

/* Size class: floor of the logarithm to the base CL_MERGE_FAN; beyond the last one for those that are not merged. */
static unsigned size_class(uint32_t n)
{
    unsigned class = 0;

    if (n >= CL_MERGE_MOST)
        return LAST_CLASS + 1;
    for (; n >= CL_MERGE_FAN; n /= CL_MERGE_FAN)
        class++;
    return class;
}

/* Replace views [first, first + count) by their merge, or by nothing. */
static collate_err replace(cl_segment_view *views, size_t *n, size_t first, size_t count, cl_arena *scratch)
{
    cl_segment *merged = NULL;
    collate_err err = cl_segment_merge(views + first, count, scratch, &merged);

    if (err != COLLATE_OK)
        return err;
    for (size_t i = first; i < first + count; i++) {
        cl_segment_rele(views[i].segment);
        cl_dead_rele(views[i].dead);
    }
    size_t kept = first;
    if (merged != NULL)
        views[kept++] = (cl_segment_view){.segment = merged};
    memmove(views + kept, views + first + count, (*n - first - count) * sizeof *views);
    *n -= first + count - kept;
    return COLLATE_OK;
}

/* How many of the last views are of a size class at most that of the last. */
static size_t tail_of(const cl_segment_view *views, size_t n, unsigned class)
{
    size_t tail = 0;

    while (tail < n && size_class(living(&views[n - 1 - tail])) <= class)
        tail++;
    return tail;
}

collate_err cl_merge(cl_segment_view *views, size_t *n, cl_arena *scratch)
{
    collate_err err = COLLATE_OK;

    for (size_t i = *n; i-- > 0 && err == COLLATE_OK;) {
        if (living(&views[i]) * 2 < views[i].segment->n)
            err = replace(views, n, i, 1, scratch);
    }
    for (unsigned class = 0; *n >= CL_MERGE_FAN && class <= LAST_CLASS && err == COLLATE_OK; class++) {
        size_t tail = tail_of(views, *n, class);
        if (tail >= CL_MERGE_FAN)
            err = replace(views, n, *n - tail, tail, scratch);
    }
    return err;
}
