/*
 * Every allocation of adding and looking up fails once: the n-th, for every n, until the work passes. Nothing may be
 * half done, lost or leaked. malloc itself is replaced, so the sanitizer builds leave this out.
 */
#include "fixture.h"

#include "corpus/scope.h"
#include "corpus/state.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__GLIBC__)
#define CAN_FAIL 0
#else
#define CAN_FAIL 1
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *old, size_t size);
extern void __libc_free(void *old);
#endif

static _Thread_local long until_failure = -1; /* allocations that still succeed; -1: all of them */
static _Thread_local bool has_failed;
static _Thread_local long n_alive; /* allocations of this thread that were not freed yet */

#if CAN_FAIL
static bool fails(void)
{
    if (until_failure < 0)
        return false;
    if (until_failure-- > 0)
        return false;
    has_failed = true;
    return true; /* once; what frees and undoes may allocate again */
}

static void *counted(void *made)
{
    n_alive += made != NULL;
    return made;
}

void *malloc(size_t size)
{
    return fails() ? NULL : counted(__libc_malloc(size));
}

void *calloc(size_t n, size_t size)
{
    return fails() ? NULL : counted(__libc_calloc(n, size));
}

void *realloc(void *old, size_t size)
{
    if (fails())
        return NULL;
    return old == NULL ? counted(__libc_malloc(size)) : __libc_realloc(old, size);
}

void free(void *old)
{
    n_alive -= old != NULL;
    __libc_free(old);
}
#endif

static const char *const texts[] = {
    "The harbour of Oldport will close in April, Mayor Ana Ruiz said. \"We have no choice,\" she said on Monday.",
    "OLDPORT - \"We have no choice,\" Ruiz told reporters. About 120 ships use the harbour every month.",
    "Snow fell in the hills. Schools stay closed until Thursday, 12 March 2020.",
};

static collate_err add_texts(cl_corpus *corpus, unsigned round)
{
    cl_submission submissions[3];
    cl_outcome outcomes[3];
    char ids[3][32];
    cl_prepared *batch = NULL;
    cl_staged *staged = NULL;

    for (unsigned i = 0; i < 3; i++) {
        snprintf(ids[i], sizeof ids[i], "r%u-%u", round, i);
        submissions[i] = fixture_text(ids[i], texts[i]);
        submissions[i].given.source = CL_STR("Hilltop Post");
    }
    collate_err err = cl_prepare(corpus, submissions, 3, &batch);
    cl_step step = {.add = batch, .outcomes = outcomes};
    if (err == COLLATE_OK)
        err = cl_corpus_stage(corpus, &step, 1, &staged);
    if (err == COLLATE_OK)
        cl_corpus_publish(corpus, staged);
    cl_prepared_free(batch);
    return err;
}

static size_t count(cl_corpus *corpus)
{
    const cl_generation *generation = cl_corpus_hold(corpus);
    size_t n = cl_generation_count(generation);

    cl_generation_rele(generation);
    return n;
}

static void fail_every_allocation(void)
{
    cl_corpus *corpus = fixture_corpus();
    unsigned round = 0;
    long n = 0;
    bool failed = CAN_FAIL;

    assert_int_equal(add_texts(corpus, round++), COLLATE_OK); /* tables that are made once are there now */
    for (; failed && n < 20000; n++) {
        size_t before = count(corpus);
        has_failed = false;
        until_failure = n;
        collate_err err = add_texts(corpus, round);
        until_failure = -1;
        failed = has_failed;
        /* what is only learned on the way (furniture, caches) may go without */
        assert_true(err == COLLATE_OK || (failed && err == COLLATE_E_NOMEM));
        assert_int_equal(count(corpus), before + (err == COLLATE_OK ? 3 : 0));
        round += err == COLLATE_OK;
    }
    assert_true(!CAN_FAIL || n > 50);
    assert_int_equal(add_texts(corpus, round), COLLATE_OK); /* it goes on */
    cl_corpus_free(corpus);
}

CL_TEST(corpus_every_allocation_of_adding_may_fail)
{
    fail_every_allocation(); /* what a thread keeps (stemmers) is there now */
    long alive = n_alive;
    fail_every_allocation();
    assert_int_equal(n_alive, alive);
}

CL_TEST(scope_every_allocation_may_fail)
{
    cl_corpus *corpus = fixture_corpus();
    cl_submission text = fixture_text("mine", texts[0]);
    cl_scope scope = CL_SCOPE_NONE;
    bool failed = CAN_FAIL;
    const cl_str id = CL_STR("r0-1");

    scope.texts = &text, scope.n_texts = 1;
    scope.documents = &id, scope.n_documents = 1;
    scope.query = CL_STR("harbour \"no choice\" -snow source:\"hilltop post\"");
    text.given.source = CL_STR("Hilltop Post");
    assert_int_equal(add_texts(corpus, 0), COLLATE_OK);
    const cl_generation *generation = cl_corpus_hold(corpus);
    for (long n = 0; failed && n < 20000; n++) {
        cl_scope_result result;
        cl_problem problem;
        cl_arena arena;
        cl_arena_init(&arena, 0);
        has_failed = false;
        until_failure = n;
        collate_err err = cl_scope_find(generation, &scope, (cl_deadline){0}, &arena, &result, &problem);
        until_failure = -1;
        failed = has_failed;
        assert_int_equal(err, failed ? COLLATE_E_NOMEM : COLLATE_OK);
        if (err == COLLATE_OK) {
            assert_int_equal(result.documents.n, 2);
            cl_scope_fini(&result);
        } else {
            assert_int_equal(problem.code, COLLATE_E_NOMEM);
        }
        cl_arena_fini(&arena);
    }
    cl_generation_rele(generation);
    cl_corpus_free(corpus);
}
