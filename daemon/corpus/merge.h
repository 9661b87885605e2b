/*
 * merge.h - keep the number of segments logarithmic. Private to the corpus.
 */
#ifndef CL_CORPUS_MERGE_H
#define CL_CORPUS_MERGE_H

#include "corpus/segment.h"

/*
 * Merge among `views` (neighbours in order of sequence) until no CL_MERGE_FAN of the last ones are of one size class
 * and none is half removed; those that are all removed go. Works in place: references of merged views are released,
 * *n falls.
 * A segment of CL_MERGE_MOST documents stays as it is: merging it again would hold the writer for longer than the
 * searches that it saves are worth (.2 s for 40 000 documents).
 * Errors COLLATE_E_NOMEM: some merges may have happened, the views are still the same documents.
 * Cost: a document is merged at most log(n / batch) / log(CL_MERGE_FAN) times in its life, apart from removals.
 */
#define CL_MERGE_FAN 4 /* tiered as in Lucene; 2 merges twice as often, 8 searches twice as many segments */
#define CL_MERGE_MOST 16384u
collate_err cl_merge(cl_segment_view *views, size_t *n, cl_arena *scratch);

#endif
