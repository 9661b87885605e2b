/*
 * originals.h - which of some documents are copies of one text (wire copy, reprint), so that they count once.
 *
 * Separate because every answer counts outlets and originals, for documents of the corpus and for texts of a request
 * alike; copy.h keeps the pairs of the whole corpus up to date, this works on any set by itself.
 * Method: star grouping. Documents are taken from the longest to the shortest; one whose 5-grams are contained by more
 * than CL_COPY_CONTAINMENT in an earlier leader joins the leader that has most of it, otherwise it leads a new group.
 * A star, not a chain: A like B like C does not join A and C, which share nothing.
 */
#ifndef CL_CORPUS_ORIGINALS_H
#define CL_CORPUS_ORIGINALS_H

#include "base/arena.h"
#include "base/error.h"
#include "corpus/document.h"

/* Containment of the shorter in the longer past which the shorter is a copy (DESIGN 7.1). */
#define CL_COPY_CONTAINMENT 0.6f

/*
 * Number the documents by the original that they repeat.
 *
 * docs     any documents of one vocabulary; 0 is fine
 * group    per document, 0..*n_groups-1, numbered by first appearance in `docs`
 * Owner    `arena`
 * Errors   COLLATE_E_NOMEM; out-pointers are then unchanged
 * Threads  reentrant
 * Cost     O(words) plus a bounded number of comparisons a document; ten articles of 800 words about 0.1 ms
 */
collate_err cl_originals_group(const cl_documents *docs, cl_arena *arena, uint32_t **group, size_t *n_groups);

/*
 * The likely origin of each group: an agency's own document before others, then the earliest publication, then the
 * longest text, then the first added.
 * group    as cl_originals_group gave it for the same `docs`
 * origin   per group, an index into docs
 * Owner    `arena`
 * Errors   COLLATE_E_NOMEM
 */
collate_err cl_originals_origin(const cl_documents *docs, const uint32_t *group, size_t n_groups, cl_arena *arena, uint32_t **origin);

#endif
