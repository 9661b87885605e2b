#include "base/sort.h"

#include <string.h>

#define RUN 8u /* items that are sorted by insertion, then merged */

static void insert_all(cl_sort_item *at, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        cl_sort_item item = at[i];
        size_t to = i;
        for (; to > 0 && at[to - 1].key > item.key; to--)
            at[to] = at[to - 1];
        at[to] = item;
    }
}

/* Of equal keys those of `a` go first. No branch depends on a comparison: half of them would be mispredicted. */
static void merge(const cl_sort_item *a, size_t n_a, const cl_sort_item *b, size_t n_b, cl_sort_item *out)
{
    const cl_sort_item *a_end = a + n_a, *b_end = b + n_b;

    while (a < a_end && b < b_end) {
        size_t take_b = b->key < a->key;
        *out++ = *(take_b ? b : a);
        a += 1 - take_b;
        b += take_b;
    }
    memcpy(out, a, (size_t)(a_end - a) * sizeof *a);
    memcpy(out + (a_end - a), b, (size_t)(b_end - b) * sizeof *b);
}

void cl_sort_by_key(cl_sort_item *at, size_t n, cl_sort_item *spare)
{
    cl_sort_item *from = at, *to = spare;

    for (size_t i = 0; i < n; i += RUN)
        insert_all(at + i, n - i < RUN ? n - i : RUN);
    for (size_t width = RUN; width < n; width *= 2) {
        for (size_t i = 0; i < n; i += width * 2) {
            size_t left = n - i < width ? n - i : width, right = n - i - left < width ? n - i - left : width;
            if (right == 0 || from[i + left - 1].key <= from[i + left].key)
                memcpy(to + i, from + i, (left + right) * sizeof *to);
            else
                merge(from + i, left, from + i + left, right, to + i);
        }
        cl_sort_item *swap = from;
        from = to;
        to = swap;
    }
    if (from != at && n > 0)
        memcpy(at, from, n * sizeof *at);
}
