#include "unit.h"

#include "base/hash.h"
#include "corpus/quote_lists.h"

#include <stdlib.h>

enum { MOST = 6000 };

typedef struct part {
    cl_gram grams[MOST];
    size_t n;
    uint32_t n_numbers;
} part;

/* `n` 3-grams of which some stand in many lists; numbers rise. */
static void fill(part *p, size_t n, uint32_t n_numbers, uint64_t seed)
{
    p->n = n;
    p->n_numbers = n_numbers;
    for (size_t i = 0; i < n; i++)
        p->grams[i] = (cl_gram){cl_mix(cl_mix(seed + i) % 900), (uint32_t)(i * n_numbers / n)};
}

/* The numbers that the lists give for a hash, in order. */
static size_t numbers_of(const cl_gram_lists *lists, uint64_t hash, uint32_t *out)
{
    cl_gram_list list = cl_gram_lists_of(lists, hash);
    size_t n = 0;

    for (uint32_t i = 0; i < list.n; i++)
        if (((list.at[i] ^ list.want) & list.care) == 0)
            out[n++] = list.at[i] & list.number_mask;
    return n;
}

CL_TEST(gram_lists_merge_as_if_made_at_once)
{
    static const struct {
        const char *name;
        size_t n[2];
        uint32_t numbers[2];
        uint32_t gone; /* every such number is left out; 0: none */
    } rows[] = {
        {"equal", {2000, 2000}, {100, 100}, 0},
        {"small into large", {5000, 10}, {3000, 2}, 0},
        {"large after small", {3, 4000}, {1, 50}, 0},
        {"one empty", {0, 500}, {0, 20}, 0},
        {"both empty", {0, 0}, {0, 0}, 0},
        {"a third left out", {3000, 3000}, {300, 300}, 3},
        {"all left out", {100, 100}, {10, 10}, 1},
        {"a larger directory", {5999, 5999}, {5999, 5999}, 0},
    };
    static part parts[2];
    static uint32_t renumber[2][MOST], got[2 * MOST], want[2 * MOST];

    for (size_t r = 0; r < sizeof rows / sizeof rows[0]; r++) {
        cl_gram_lists lists[2], merged, at_once;
        uint32_t next = 0;
        size_t n_all = 0;
        cl_gram *all = malloc(2 * MOST * sizeof *all);
        for (unsigned s = 0; s < 2; s++) {
            fill(&parts[s], rows[r].n[s], rows[r].numbers[s], r * 100 + s * 7);
            for (uint32_t k = 0; k < rows[r].numbers[s]; k++)
                renumber[s][k] = rows[r].gone != 0 && k % rows[r].gone == 0 ? UINT32_MAX : next++;
            for (size_t i = 0; i < parts[s].n; i++)
                if (renumber[s][parts[s].grams[i].number] != UINT32_MAX)
                    all[n_all++] = (cl_gram){parts[s].grams[i].hash, renumber[s][parts[s].grams[i].number]};
            CL_CHECK_EQ(rows[r].name, cl_gram_lists_make(parts[s].grams, parts[s].n, parts[s].n_numbers, &lists[s]), COLLATE_OK);
        }
        const cl_gram_source from[2] = {{&lists[0], renumber[0]}, {&lists[1], renumber[1]}};
        CL_CHECK_EQ(rows[r].name, cl_gram_lists_merge(from, next, &merged), COLLATE_OK);
        CL_CHECK_EQ(rows[r].name, cl_gram_lists_make(all, n_all, next, &at_once), COLLATE_OK);
        for (uint64_t g = 0; g < 900; g++) {
            size_t n_got = numbers_of(&merged, cl_mix(g), got), n_want = numbers_of(&at_once, cl_mix(g), want);
            CL_CHECK_EQ(rows[r].name, n_got, n_want);
            CL_CHECK_EQ(rows[r].name, memcmp(got, want, n_got * sizeof got[0]), 0);
        }
        for (unsigned s = 0; s < 2; s++)
            cl_gram_lists_fini(&lists[s]);
        cl_gram_lists_fini(&merged);
        cl_gram_lists_fini(&at_once);
        free(all);
    }
}

CL_TEST(gram_lists_tell_apart_what_shares_a_place)
{
    /* The same directory bits, another hash after them. */
    const cl_gram grams[] = {{0x1234567800000000u, 1}, {0x1234567fff000000u, 2}, {0x1234567800000000u, 3}};
    cl_gram_lists lists;
    uint32_t got[3];

    CL_CHECK_EQ("make", cl_gram_lists_make(grams, 3, 4, &lists), COLLATE_OK);
    CL_CHECK_EQ("two of one", numbers_of(&lists, grams[0].hash, got), 2);
    CL_CHECK_EQ("the second", got[1], 3);
    CL_CHECK_EQ("one of the other", numbers_of(&lists, grams[1].hash, got), 1);
    CL_CHECK_EQ("none", numbers_of(&lists, 0x1234560000000000u, got), 0);
    CL_CHECK_EQ("too many numbers", cl_gram_lists_make(grams, 3, CL_GRAM_NUMBERS + 1, &lists), COLLATE_E_NOMEM);
    cl_gram_lists_fini(&lists);
}
