/*
 * select.h - sets of a generation's documents, narrowed key by key.
 *
 * Separate from scope.h because search ranks inside a set without making a list of it. One bit a document; each
 * narrowing is one pass over a column or over postings, so that a set of any size costs the same small time.
 */
#ifndef CL_CORPUS_SELECT_H
#define CL_CORPUS_SELECT_H

#include "base/clock.h"
#include "corpus/generation.h"
#include "corpus/postings.h"
#include "corpus/query.h"

typedef struct cl_selection {
    const cl_generation *generation; /* must be held as long */
    uint64_t *const *bits;           /* one set a segment */
    cl_arena *arena;
} cl_selection;

/* Everything that is there. Errors of all these: COLLATE_E_NOMEM. Threads: one selection a thread. */
collate_err cl_selection_all(const cl_generation *generation, cl_arena *arena, cl_selection *out);

collate_err cl_selection_keep_ids(cl_selection *selection, const cl_str *ids, size_t n, size_t *unknown); /* COLLATE_E_NO_DOCUMENT */
collate_err cl_selection_keep_sequences(cl_selection *selection, const uint64_t *sequences, size_t n);
void cl_selection_keep_time(cl_selection *selection, int64_t since, int64_t until); /* both inclusive */
collate_err cl_selection_keep_sources(cl_selection *selection, const cl_str *sources, size_t n);
void cl_selection_keep_collection(cl_selection *selection, cl_str collection);

/* Documents with every part; with `words_optional` the parts of kind word do not narrow. Also COLLATE_E_DEADLINE. */
collate_err cl_selection_keep_query(cl_selection *selection, const cl_query *query, bool words_optional, cl_deadline deadline);

size_t cl_selection_count(const cl_selection *selection);

/* The documents, by sequence: at least cl_selection_count places in `out`. */
void cl_selection_list(const cl_selection *selection, const cl_document **out);

/* For ranking: how many segments there are, one segment's postings of a term, is a number of it in the set, its document. */
size_t cl_selection_n_segments(const cl_selection *selection);
bool cl_selection_postings(const cl_selection *selection, size_t segment, uint32_t key, cl_posting_list *out);
bool cl_selection_has(const cl_selection *selection, size_t segment, uint32_t number);
const cl_document *cl_selection_document(const cl_selection *selection, size_t segment, uint32_t number);
uint32_t cl_selection_length(const cl_selection *selection, size_t segment, uint32_t number); /* words, as ranking counts */
uint32_t cl_selection_size(const cl_selection *selection, size_t segment); /* numbers are below it */
uint64_t cl_selection_words(const cl_selection *selection, size_t segment); /* sum of the lengths of all of them */

#endif
