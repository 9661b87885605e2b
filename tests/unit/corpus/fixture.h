/*
 * fixture.h - a corpus for tests, filled with a line a document.
 */
#ifndef CL_TESTS_CORPUS_FIXTURE_H
#define CL_TESTS_CORPUS_FIXTURE_H

#include "corpus/corpus.h"

#include <stdio.h>
#include <stdlib.h>

#include "unit.h"

#define FIXTURE_MOST 64

static inline cl_corpus *fixture_corpus(void)
{
    cl_corpus *corpus = NULL;

    assert_int_equal(cl_corpus_new(NULL, &corpus), COLLATE_OK);
    return corpus;
}

static inline cl_submission fixture_text(const char *id, const char *text)
{
    return (cl_submission){
        .id = cl_str_c(id), .text = cl_str_c(text), .blocks = CL_BLOCKS_NONE, .given = {.lang = CL_LANG_EN},
    };
}

static inline cl_prepared *fixture_prepare(cl_corpus *corpus, const cl_submission *submissions, size_t n)
{
    cl_prepared *batch = NULL;

    assert_int_equal(cl_prepare(corpus, submissions, n, &batch), COLLATE_OK);
    return batch;
}

/* Add a batch and publish; outcomes are checked by the caller. */
static inline void fixture_add(cl_corpus *corpus, const cl_submission *submissions, size_t n, cl_outcome *outcomes)
{
    cl_outcome mine[FIXTURE_MOST];
    cl_prepared *batch = fixture_prepare(corpus, submissions, n);
    cl_step step = {.add = batch, .outcomes = outcomes != NULL ? outcomes : mine};
    cl_staged *staged = NULL;

    assert_true(outcomes != NULL || n <= FIXTURE_MOST);
    assert_int_equal(cl_corpus_stage(corpus, &step, 1, &staged), COLLATE_OK);
    cl_corpus_publish(corpus, staged);
    cl_prepared_free(batch);
}

static inline collate_err fixture_remove(cl_corpus *corpus, const char *id)
{
    cl_str name = cl_str_c(id);
    cl_outcome outcome;
    cl_step step = {.remove = &name, .n_remove = 1, .outcomes = &outcome};
    cl_staged *staged = NULL;

    assert_int_equal(cl_corpus_stage(corpus, &step, 1, &staged), COLLATE_OK);
    cl_corpus_publish(corpus, staged);
    return outcome.problem.code;
}

#endif
