/*
 * sort.h - sort by a number.
 *
 * Separate because reading sorts names and quotes of every text by numbers that it has at hand: qsort calls back for each comparison
 * and moves whole records, which made it 2 % of reading a news article and 5 % of one of 10 MB.
 */
#ifndef CL_BASE_SORT_H
#define CL_BASE_SORT_H

#include <stddef.h>
#include <stdint.h>

typedef struct cl_sort_item {
    uint64_t key;
    uint32_t index; /* of what is sorted, in the caller's array */
} cl_sort_item;

/*
 * Sort n items by key; equal keys keep their order. `spare` has room for n items, of any content; it must not overlap `at`.
 * Threads reentrant. Cost n log n comparisons; n when they are in order.
 */
void cl_sort_by_key(cl_sort_item *at, size_t n, cl_sort_item *spare);

#endif
