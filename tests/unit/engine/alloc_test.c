/*
 * The hot path of a summary takes its memory from the request's arena alone: malloc is replaced and counts while one warm
 * request runs, with an arena that has its block already. The sanitizer builds replace malloc themselves and leave this out.
 */
#include "unit.h"

#include "corpus/transient.h"
#include "engine/summarize.h"

#include <stdio.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__GLIBC__)
#define CAN_COUNT 0
#else
#define CAN_COUNT 1
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *old, size_t size);
#endif

#define N_TEXTS 10
#define ROUNDS 4 /* of the lines: some 300 sentences, so that arrays pass the 1 KiB that libc sorts without malloc */
#define ARENA_ROOM ((size_t)16 << 20) /* one block for all that a request takes */

static _Thread_local long n_taken; /* allocations of this thread */

#if CAN_COUNT
void *malloc(size_t size)
{
    n_taken++;
    return __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
    n_taken++;
    return __libc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
    n_taken++;
    return __libc_realloc(old, size);
}
#endif

/* What ten invented outlets tell of one day; each leaves out one sentence in three and has figures of its own. */
static const char *const lines[] = {
    "A cable car stopped above the Ostra gorge on Sunday with %d people in its cabins, the mountain rescue service said.",
    "Rescuers lowered %d passengers by rope before darkness fell over the valley.",
    "\"We sang to keep the children warm,\" said passenger Lena Holt, who waited for %d hours in the last cabin.",
    "The operator, Ostra Lifts, blamed a broken bearing that had been changed %d months earlier.",
    "Mayor Pavel Reiss asked the canton for an inquiry and closed the lift for at least %d weeks.",
    "Some %d helpers from three villages carried blankets and tea to the foot of the gorge.",
    "The lift was built in 1968 and carries %d visitors in a winter.",
    "Hotels in the upper village took in %d guests who could not return to their cars.",
    "\"A bearing does not break overnight,\" said engineer Ruth Amsel, who has inspected lifts for %d years.",
    "Inspectors had asked for a second cable in a report of %d pages last spring.",
    "The regional railway ran %d extra trains for those who had come by car.",
    "Police said that nobody was hurt, but %d passengers were treated for cold.",
};
#define N_LINES (sizeof lines / sizeof lines[0])

typedef struct fixture {
    cl_arena arena, scratch;
    cl_transient texts;
    cl_documents documents;
} fixture;

static void set_up(fixture *f)
{
    cl_submission submissions[N_TEXTS];
    cl_problem problem = {.code = COLLATE_OK};
    size_t bad = 0;

    memset(f, 0, sizeof *f);
    cl_arena_init(&f->arena, 0);
    cl_arena_init(&f->scratch, 0);
    for (size_t i = 0; i < N_TEXTS; i++) {
        cl_str body = {"", 0};
        for (size_t k = 0; k < N_LINES * ROUNDS; k++)
            if ((k + i) % 3 != 0) {
                char line[256];
                snprintf(line, sizeof line, lines[(k + i) % N_LINES], (int)(12 + (i * k) % 7));
                body = cl_arena_printf(&f->arena, "%.*s%s\n\n", CL_STR_ARG(body), line);
            }
        submissions[i] = (cl_submission){.id = cl_arena_printf(&f->arena, "doc-%zu", i), .text = body, .blocks = CL_BLOCKS_NONE};
        submissions[i].given.source = cl_arena_printf(&f->arena, "Outlet %zu", i);
        submissions[i].given.title = cl_arena_printf(&f->arena, "Cable car stops above the gorge for %zu hours", i + 3);
        submissions[i].given.lang = CL_LANG_EN;
        assert_int_equal(cl_when_parse(CL_STR("2031-02-02"), &submissions[i].given.published), COLLATE_OK);
    }
    assert_int_equal(cl_transient_parse(NULL, submissions, N_TEXTS, &f->arena, &f->texts, &problem, &bad), COLLATE_OK);
    f->documents = (cl_documents){f->texts.at, f->texts.n, f->texts.overlay};
    assert_non_null(cl_arena_alloc(&f->scratch, ARENA_ROOM));
}

static void tear_down(fixture *f)
{
    cl_transient_fini(&f->texts);
    cl_arena_fini(&f->arena);
    cl_arena_fini(&f->scratch);
}

/* Allocations of one summary, with the arena's block at hand. */
static long taken_by(fixture *f, const cl_summary_request *request)
{
    const cl_summary *summary = NULL;

    cl_arena_reset(&f->scratch, ARENA_ROOM * 2);
    assert_true(f->scratch.reserved >= ARENA_ROOM);
    n_taken = 0;
    collate_err err = cl_summarize(request, &f->scratch, &summary);
    long taken = n_taken;
    assert_int_equal(err, COLLATE_OK);
    assert_true(summary->n_sentences > 0);
    return taken;
}

CL_TEST(summary_takes_no_memory_outside_the_arena)
{
    static const struct {
        const char *name;
        cl_summary_request request;
    } cases[] = {
        {"digest of words", {.unit = CL_BUDGET_WORDS, .budget = 100}},
        {"digest with conflicts", {.unit = CL_BUDGET_WORDS, .budget = 100, .conflicts = true}},
        {"digest of a query", {.unit = CL_BUDGET_WORDS, .budget = 100, .query = CL_STR("who was hurt")}},
        {"digest of bytes", {.unit = CL_BUDGET_BYTES, .budget = 900}},
        {"digest of sentences, explained", {.unit = CL_BUDGET_SENTENCES, .budget = 6, .explain = true}},
        {"timeline", {.kind = CL_SUMMARY_TIMELINE, .unit = CL_BUDGET_SENTENCES, .budget = 10}},
        {"headlines", {.kind = CL_SUMMARY_HEADLINES, .unit = CL_BUDGET_SENTENCES, .budget = 10}},
    };
    fixture f;

    set_up(&f);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0] && CAN_COUNT; i++) {
        cl_summary_request request = cases[i].request;
        request.documents = f.documents;
        taken_by(&f, &request); /* tables that are made once are there now */
        CL_CHECK_EQ(cases[i].name, taken_by(&f, &request), 0);
    }
    tear_down(&f);
}
