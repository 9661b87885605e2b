#include "unit.h"

#include <stdio.h>

#define MAX_TESTS 4096

static struct CMUnitTest tests[MAX_TESTS];
static size_t n_tests;

void cl_unit_register(const char *name, void (*run)(void **state))
{
    if (n_tests < MAX_TESTS)
        tests[n_tests++] = (struct CMUnitTest){.name = name, .test_func = run};
}

void cl_unit_check_str(const char *row, cl_str got, const char *want, const char *file, int line)
{
    if (cl_str_eq(got, cl_str_c(want)))
        return;
    print_error("%s: got \"%.*s\", want \"%s\"\n", row, CL_STR_ARG(got), want);
    _fail(file, line);
}

void cl_unit_check_eq(const char *row, long long got, long long want, const char *file, int line)
{
    if (got == want)
        return;
    print_error("%s: got %lld, want %lld\n", row, got, want);
    _fail(file, line);
}

int main(int argc, char **argv)
{
    const char *base = strrchr(argv[0], '/') != NULL ? strrchr(argv[0], '/') + 1 : argv[0];
    size_t n = 0;

    for (size_t i = 0; i < n_tests; i++) {
        if (argc < 2 || strstr(tests[i].name, argv[1]) != NULL)
            tests[n++] = tests[i];
    }
    int failed = _cmocka_run_group_tests(base, tests, n, NULL, NULL);
    printf("%s: %zu passed, %d failed\n", base, n - (size_t)failed, failed);
    return failed != 0;
}
