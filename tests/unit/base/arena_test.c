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
