#include "unit.h"

#include "base/arena.h"
#include "base/vec.h"

CL_TEST(arena_growing_newest_keeps_contents)
{
    cl_arena arena;
    CL_VEC(uint32_t) numbers = {0};

    cl_arena_init(&arena, 0);
    for (uint32_t i = 0; i < 100000; i++)
        assert_non_null(CL_VEC_PUSH(&numbers, &arena, i));
    for (uint32_t i = 0; i < 100000; i++)
        assert_int_equal(numbers.at[i], i);
    cl_arena_fini(&arena);
}

/* Sizes of one round, more than a block holds in some; the round is run again and again from one mark. */
CL_TEST(arena_goes_back_to_a_mark)
{
    static const size_t sizes[] = {1, 100, 70000, 16, 300000};
    cl_arena arena;
    size_t reserved = 0;

    cl_arena_init(&arena, 1 << 20);
    cl_arena_mark empty = cl_arena_here(&arena);
    char *kept = cl_arena_alloc(&arena, 5000);
    assert_non_null(kept);
    memset(kept, 'k', 5000);
    cl_arena_mark mark = cl_arena_here(&arena);
    for (size_t round = 0; round < 10; round++) {
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
            char *at = cl_arena_alloc(&arena, sizes[i]);
            assert_non_null(at); /* the limit counts what is in use alone */
            memset(at, 'x', sizes[i]);
        }
        cl_arena_go_back(&arena, mark);
        assert_int_equal(arena.used, mark.used);
        if (round == 1)
            reserved = arena.reserved;
        assert_true(round < 2 || arena.reserved == reserved);
    }
    for (size_t i = 0; i < 5000; i++)
        assert_int_equal(kept[i], 'k');
    cl_arena_go_back(&arena, empty);
    assert_int_equal(arena.used, 0);
    assert_non_null(cl_arena_alloc(&arena, 1000));
    cl_arena_fini(&arena);
}

#if !CL_ARENA_DEBUG
/* What was held in many blocks is held in one, and enough for the same again. */
CL_TEST(arena_reset_keeps_all_in_one_block)
{
    cl_arena arena;
    size_t held = 0;

    cl_arena_init(&arena, 0);
    for (size_t round = 0; round < 3; round++) {
        for (size_t i = 0; i < 100; i++)
            assert_non_null(cl_arena_alloc(&arena, 3000));
        held = round == 0 ? arena.reserved : held;
        assert_int_equal(arena.reserved, held);
        cl_arena_reset(&arena, 1 << 20);
        assert_int_equal(arena.reserved, held);
        assert_int_equal(arena.used, 0);
    }
    cl_arena_reset(&arena, held - 1); /* one byte too many */
    assert_int_equal(arena.reserved, 0);
    cl_arena_fini(&arena);
}
#endif

CL_TEST(arena_limit_gives_null_not_more)
{
    cl_arena arena;

    cl_arena_init(&arena, 1000);
    assert_non_null(cl_arena_alloc(&arena, 900));
    assert_null(cl_arena_alloc(&arena, 200));
    assert_non_null(cl_arena_alloc(&arena, 50));
    cl_arena_reset(&arena, 1 << 20);
    assert_non_null(cl_arena_alloc(&arena, 900));
    cl_arena_fini(&arena);
}

CL_TEST(arena_refuses_products_that_overflow)
{
    cl_arena arena;

    cl_arena_init(&arena, 0);
    assert_null(cl_arena_calloc(&arena, SIZE_MAX / 2, 4));
    assert_null(cl_arena_alloc(&arena, SIZE_MAX));
    cl_arena_fini(&arena);
}

CL_TEST(arena_printf_is_exact)
{
    cl_arena arena;

    cl_arena_init(&arena, 0);
    CL_CHECK_STR("printf", cl_arena_printf(&arena, "%d of %s", 4, "5"), "4 of 5");
    cl_arena_fini(&arena);
}
