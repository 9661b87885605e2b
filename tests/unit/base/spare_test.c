#include "unit.h"

#include "base/arena.h"
#include "base/spare.h"

#include <pthread.h>

#define MB ((size_t)1 << 20)

static void fill(char *at, size_t n)
{
    for (size_t i = 0; i < n; i += 4096)
        at[i] = 'x';
}

static const struct row {
    const char *name;
    size_t megabytes[6];
    size_t least, most; /* megabytes that are kept afterwards */
} rows[] = {
    {"one", {1}, 1, 1},
    {"several", {4, 4, 33}, 41, 44},
    {"past what stays warm", {40, 40}, 80, 84},
    {"more than is kept: the oldest goes", {64, 64, 64, 64}, 192, 192},
    {"too large for any", {400}, 0, 0},
    {"one too large among others", {400, 4}, 4, 4},
};

/* Takes pieces, gives them back, and takes again, in a thread that has none yet. */
static void *take_and_give(void *context)
{
    const struct row *row = context;
    char *at[6] = {NULL};
    size_t got[6] = {0};

    for (size_t round = 0; round < 3; round++) {
        for (size_t i = 0; i < 6 && row->megabytes[i] > 0; i++) {
            at[i] = cl_spare_take(row->megabytes[i] * MB, &got[i]);
            if (at[i] == NULL || got[i] < row->megabytes[i] * MB)
                return "too little";
            fill(at[i], got[i]);
        }
        for (size_t i = 0; i < 6 && row->megabytes[i] > 0; i++)
            cl_spare_give(at[i], got[i]);
    }
    return cl_spare_kept() >= row->least * MB && cl_spare_kept() <= row->most * MB ? NULL : "another number of bytes is kept";
}

CL_TEST(spare_pieces_are_kept_within_the_bound)
{
    for (size_t r = 0; r < sizeof rows / sizeof rows[0]; r++) {
        pthread_t thread;
        void *problem = NULL;
        assert_int_equal(pthread_create(&thread, NULL, take_and_give, (void *)(uintptr_t)&rows[r]), 0);
        assert_int_equal(pthread_join(thread, &problem), 0);
        CL_CHECK_STR(rows[r].name, cl_str_c(problem != NULL ? problem : ""), "");
    }
    cl_spare_give(NULL, 0);
}

CL_TEST(spare_refuses_sizes_that_nobody_has)
{
    size_t got = 7;

    assert_null(cl_spare_take(SIZE_MAX, &got));
    assert_null(cl_spare_take(SIZE_MAX / 2, &got));
    assert_int_equal(got, 7);
}

/* The second round of an arena takes from the system nothing that the first one gave back. */
static void *two_rounds(void *unused)
{
    cl_arena arena;
    size_t kept = 0;

    (void)unused;
    cl_arena_init(&arena, 0);
    for (unsigned round = 0; round < 4; round++) {
        for (size_t n = 0; n < 20; n++) {
            char *at = cl_arena_alloc(&arena, 3 * MB);
            if (at == NULL)
                return "no memory";
            fill(at, 3 * MB);
        }
        cl_arena_fini(&arena);
        if (round > 0 && cl_spare_kept() != kept)
            return "another round, other pieces";
        kept = cl_spare_kept();
    }
    return NULL;
}

CL_TEST(spare_pieces_belong_to_their_thread)
{
    pthread_t thread;
    void *problem = NULL;
    size_t before = cl_spare_kept();

    assert_int_equal(pthread_create(&thread, NULL, two_rounds, NULL), 0);
    assert_int_equal(pthread_join(thread, &problem), 0);
    assert_null(problem);
    assert_int_equal(cl_spare_kept(), before);
}
