#include "unit.h"

#include "base/sort.h"

#define LARGEST 5000u

static uint64_t next_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

/* Sorted, and equal keys in the order they had: the index of each was its place. */
static bool in_order(const cl_sort_item *at, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        if (at[i - 1].key > at[i].key || (at[i - 1].key == at[i].key && at[i - 1].index >= at[i].index))
            return false;
    }
    return true;
}

CL_TEST(sort_is_by_key_and_stable)
{
    static const struct {
        const char *name;
        size_t n;
        uint64_t keys; /* how many different ones; 0: in order, 1: all equal, UINT64_MAX: backwards */
    } rows[] = {
        {"nothing", 0, 9}, {"one", 1, 9}, {"two backwards", 2, UINT64_MAX}, {"a run", 8, 5}, {"one more than a run", 9, 5},
        {"two runs", 16, 1000}, {"three runs", 17, 3}, {"equal", 100, 1}, {"in order", 1000, 0}, {"backwards", 1001, UINT64_MAX},
        {"few keys", 4097, 7}, {"many keys", LARGEST, 1u << 30},
    };
    static cl_sort_item items[LARGEST], spare[LARGEST];
    uint64_t seed = 3;

    for (size_t r = 0; r < sizeof rows / sizeof rows[0]; r++) {
        uint64_t sum = 0;
        for (size_t i = 0; i < rows[r].n; i++) {
            uint64_t key = rows[r].keys == 0 ? i : rows[r].keys == UINT64_MAX ? LARGEST - i : next_random(&seed) % rows[r].keys;
            items[i] = (cl_sort_item){key << 32, (uint32_t)i};
            sum += i;
        }
        cl_sort_by_key(items, rows[r].n, spare);
        CL_CHECK_EQ(rows[r].name, in_order(items, rows[r].n), true);
        for (size_t i = 0; i < rows[r].n; i++)
            sum -= items[i].index;
        CL_CHECK_EQ(rows[r].name, sum, 0);
    }
}
