/*
 * ingest.h - the write path: batches that are durable first and visible then, both all at once.
 *
 * Separate because it is the one place where store and corpus are changed together: stage in memory (all that can
 * fail), write to the store, publish. A store that refuses leaves both as they were. Many requests share one commit
 * (group commit), so a fsync is paid per group, not per request.
 *
 *     cl_prepare(corpus, submissions, n, &batch)          any thread
 *     cl_ingest_add(ingest, batch, outcomes) ...          writer thread, any number of times
 *     cl_ingest_commit(ingest)                            writer thread; outcomes are filled
 */
#ifndef CL_STORE_INGEST_H
#define CL_STORE_INGEST_H

#include "store/store.h"

typedef struct cl_ingest cl_ingest;

/* `store` NULL: nothing is kept on disk. Both must outlive it. Errors COLLATE_E_NOMEM. */
collate_err cl_ingest_new(cl_corpus *corpus, cl_store *store, cl_ingest **out);

/* Steps that were not committed are dropped. NULL is fine. */
void cl_ingest_free(cl_ingest *ingest);

/*
 * Put a step into the open group; nothing is looked at yet. `batch`, `ids` and `outcomes` (batch->n or n of them) are
 * the caller's and must live until cl_ingest_commit or cl_ingest_drop. Errors COLLATE_E_NOMEM: the step is not in.
 */
collate_err cl_ingest_add(cl_ingest *ingest, cl_prepared *batch, cl_outcome *outcomes);
collate_err cl_ingest_remove(cl_ingest *ingest, const cl_str *ids, size_t n, cl_outcome *outcomes);

/*
 * Stage, write, publish what is in the group, and empty it. On success every outcome is filled and on disk; with
 * nothing in the group (or nothing but duplicates) it costs nothing.
 * Errors   COLLATE_E_NOMEM, COLLATE_E_STORE: no step of the group has happened
 */
collate_err cl_ingest_commit(cl_ingest *ingest);

/* Empty the group without doing it. */
void cl_ingest_drop(cl_ingest *ingest);

/* What it was made with. */
cl_corpus *cl_ingest_corpus(const cl_ingest *ingest);
cl_store *cl_ingest_store(const cl_ingest *ingest);

/*
 * Fill the corpus from the store, parsing in `n_threads` threads (0: one per processor). For an empty corpus, before
 * there are readers. `progress` (may be NULL) is called now and then in the calling thread with documents so far.
 * A document that can no longer be parsed is counted in *n_refused and stays in the store; never silent.
 */
typedef void cl_ingest_progress(void *context, uint64_t n_documents);
collate_err cl_ingest_load(cl_ingest *ingest, unsigned n_threads, cl_ingest_progress *progress, void *context, uint64_t *n_refused);

#endif
