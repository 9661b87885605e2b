/*
 * unit.h - what every unit test file includes: cmocka, and registration without a list to keep.
 *
 *     CL_TEST(arena_grows_in_place)
 *     {
 *         assert_int_equal(1 + 1, 2);
 *     }
 *
 * One program per layer (tests/unit/runner.c); an argument runs only the tests whose name contains it.
 */
#ifndef CL_TESTS_UNIT_H
#define CL_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"

void cl_unit_register(const char *name, void (*run)(void **state));

#define CL_TEST(name)                                              \
    static void name(void **state);                                \
    __attribute__((constructor)) static void register_##name(void) \
    {                                                              \
        cl_unit_register(#name, name);                             \
    }                                                              \
    static void name(void **state __attribute__((unused)))

/* Fails with both texts and the row's name. */
#define CL_CHECK_STR(row, got, want) cl_unit_check_str((row), (got), (want), __FILE__, __LINE__)
void cl_unit_check_str(const char *row, cl_str got, const char *want, const char *file, int line);

/* Fails with both numbers and the row's name. */
#define CL_CHECK_EQ(row, got, want) cl_unit_check_eq((row), (long long)(got), (long long)(want), __FILE__, __LINE__)
void cl_unit_check_eq(const char *row, long long got, long long want, const char *file, int line);

#endif
