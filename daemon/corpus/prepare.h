/*
 * prepare.h - the first half of adding: check and parse a batch of submissions, in any thread, with no lock.
 *
 * The second half is cl_corpus_stage / cl_corpus_publish in the one writer thread. A prepared batch owns one overlay
 * vocabulary for all of its documents and one arena; it borrows nothing.
 */
#ifndef CL_CORPUS_PREPARE_H
#define CL_CORPUS_PREPARE_H

#include "corpus/document.h"
#include "corpus/submission.h"

typedef struct cl_corpus cl_corpus;

typedef struct cl_prepared_item {
    cl_submission submission; /* copied into the batch; id is set even when it was made from the content */
    cl_problem problem;       /* code != COLLATE_OK: rejected, article is NULL */
    const cl_article *article;
    cl_str source;            /* given or read from the text; "" when unknown */
    uint64_t content;
} cl_prepared_item;

typedef struct cl_prepared {
    cl_prepared_item *items;
    size_t n;
    cl_vocab *overlay;
    cl_arena arena;
} cl_prepared;

/*
 * Check and parse. A bad submission is a problem of its item alone.
 * Owner    *out is the caller's, cl_prepared_free; the submissions' strings are copied
 * Errors   COLLATE_E_NOMEM, COLLATE_E_DEADLINE (of a submission's own; both of the batch as a whole)
 * Threads  any; reads the corpus' vocabulary and furniture without a lock
 */
collate_err cl_prepare(const cl_corpus *corpus, const cl_submission *submissions, size_t n, cl_prepared **out);

void cl_prepared_free(cl_prepared *prepared);

#endif
