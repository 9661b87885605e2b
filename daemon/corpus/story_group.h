/*
 * story_group.h - average-link grouping of a few documents (or groups of them) from a table of similarities.
 *
 * Separate because it is pure arithmetic, tested on tables written by hand. Source: UPGMA, Sokal and Michener 1958.
 */
#ifndef CL_CORPUS_STORY_GROUP_H
#define CL_CORPUS_STORY_GROUP_H

#include <stdint.h>

/*
 * Merge the two groups whose average similarity is highest until none reaches `least`.
 *
 * similarity  n * n, symmetric; overwritten
 * size        documents in each unit, 1 or more; overwritten
 * label       out: units of one group have the same label, the least unit of the group
 * Cost        O(n^2) a merge at worst
 */
void cl_story_group(float *similarity, uint32_t *size, uint32_t n, float least, uint32_t *label);

#endif
