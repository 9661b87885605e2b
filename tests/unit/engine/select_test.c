#include "unit.h"

#include "engine/select.h"

#include <stdio.h>

/* Concepts 0..5 weigh 1 2 3 4 5 6. Candidates list theirs; -1 ends. */
typedef struct row {
    const char *name;
    uint32_t budget;
    uint32_t n;
    struct {
        uint32_t cost;
        float bonus;
        int concepts[6];
    } at[5];
    uint32_t want[5]; /* chosen candidates + 1, any order; 0 ends */
} row;

static const row rows[] = {
    {"nothing to choose from", 10, 0, {{0, 0, {0}}}, {0}},
    {"one that fits", 10, 1, {{10, 0, {0, -1}}}, {1}},
    {"one that does not fit", 9, 1, {{10, 0, {0, -1}}}, {0}},
    {"the heavier of two", 10, 2, {{10, 0, {0, -1}}, {10, 0, {5, -1}}}, {2}},
    {"what is covered counts once", 20, 3, {{10, 0, {5, 4, -1}}, {10, 0, {5, 4, -1}}, {10, 0, {0, -1}}}, {1, 3}},
    {"two short ones beat a long one", 10, 3, {{10, 0, {5, 0, -1}}, {5, 0, {4, -1}}, {5, 0, {3, -1}}}, {2, 3}},
    {"density misleads, the budget decides", 10, 2, {{1, 0, {1, -1}}, {10, 0, {5, 4, 3, -1}}}, {2}},
    {"a penalty outweighs", 10, 2, {{10, -7, {5, -1}}, {10, 0, {0, -1}}}, {2}},
    {"no gain, no sentence", 10, 1, {{5, 0, {-1}}}, {0}},
};

static void lay_out(const row *r, uint32_t *cost, float *bonus, uint32_t *first, uint32_t *concepts)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < r->n; i++) {
        cost[i] = r->at[i].cost;
        bonus[i] = r->at[i].bonus;
        first[i] = n;
        for (size_t k = 0; r->at[i].concepts[k] >= 0; k++)
            concepts[n++] = (uint32_t)r->at[i].concepts[k];
    }
    first[r->n] = n;
}

CL_TEST(select_by_rows)
{
    static const float weight[] = {1, 2, 3, 4, 5, 6};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint32_t cost[5], first[6], concepts[30], *chosen = NULL, n = 0;
        float bonus[5];
        cl_arena arena;
        cl_arena_init(&arena, 0);
        lay_out(&rows[i], cost, bonus, first, concepts);
        cl_choice choice = {.n = rows[i].n, .cost = cost, .length = cost, .bonus = bonus, .first = first, .concepts = concepts,
                            .n_concepts = 6, .weight = weight, .budget = rows[i].budget, .exchange = true};
        CL_CHECK_EQ(rows[i].name, cl_select(&choice, &arena, &chosen, &n), COLLATE_OK);
        unsigned got = 0, want = 0;
        for (uint32_t k = 0; k < n; k++)
            got |= 1u << chosen[k];
        for (uint32_t k = 0; k < 5 && rows[i].want[k] > 0; k++)
            want |= 1u << (rows[i].want[k] - 1);
        CL_CHECK_EQ(rows[i].name, got, want);
        cl_arena_fini(&arena);
    }
}

/* A small generator of our own: the same numbers on every machine. */
static uint32_t draw(uint32_t *numbers, uint32_t below)
{
    *numbers = *numbers * 1664525u + 1013904223u;
    return (*numbers >> 8) % below;
}

static bool odd_pairs_clash(const void *context, uint32_t a, uint32_t b)
{
    (void)context;
    return (a & 1) != 0 && (b & 1) != 0;
}

/* The best of all subsets, tried one by one. */
static double exhaustive(const cl_choice *c, uint8_t *seen)
{
    double best = 0;

    for (uint32_t set = 0; set < 1u << c->n; set++) {
        uint32_t chosen[16], n = 0, used = 0;
        bool clash = false;
        for (uint32_t i = 0; i < c->n; i++)
            if ((set >> i & 1) != 0) {
                for (uint32_t k = 0; k < n; k++)
                    clash = clash || c->clash(NULL, chosen[k], i);
                chosen[n++] = i;
                used += c->cost[i];
            }
        double worth = used <= c->budget && !clash ? cl_select_worth(c, chosen, n, seen) : 0;
        best = worth > best ? worth : best;
    }
    return best;
}

CL_TEST(select_is_near_the_best_subset)
{
    uint32_t numbers = 7;
    double got_all = 0, best_all = 0;

    for (int round = 0; round < 60; round++) {
        enum { N = 10, CONCEPTS = 30, EACH = 6 };
        uint32_t cost[N], first[N + 1], concepts[N * EACH], *chosen = NULL, n = 0, used = 0;
        float weight[CONCEPTS], bonus[N] = {0};
        uint8_t seen[CONCEPTS + 1] = {0};
        cl_arena arena;
        cl_arena_init(&arena, 0);
        for (int i = 0; i < CONCEPTS; i++)
            weight[i] = (float)draw(&numbers, 10);
        for (uint32_t i = 0; i < N; i++) {
            cost[i] = 5 + draw(&numbers, 20);
            first[i] = i * EACH;
            for (uint32_t k = 0; k < EACH; k++)
                concepts[i * EACH + k] = k * (CONCEPTS / EACH) + draw(&numbers, CONCEPTS / EACH);
        }
        first[N] = N * EACH;
        cl_choice choice = {.n = N, .cost = cost, .length = cost, .bonus = bonus, .first = first, .concepts = concepts,
                            .n_concepts = CONCEPTS, .weight = weight, .budget = 50, .exchange = true, .clash = odd_pairs_clash};
        assert_int_equal(cl_select(&choice, &arena, &chosen, &n), COLLATE_OK);
        for (uint32_t k = 0; k < n; k++) {
            used += cost[chosen[k]];
            for (uint32_t m = 0; m < k; m++)
                assert_false(odd_pairs_clash(NULL, chosen[k], chosen[m]));
        }
        assert_true(used <= 50);
        got_all += cl_select_worth(&choice, chosen, n, seen);
        best_all += exhaustive(&choice, seen);
        cl_arena_fini(&arena);
    }
    if (got_all < 0.97 * best_all)
        fail_msg("local search reaches %.3f of the best subsets", got_all / best_all);
}

CL_TEST(select_stops_at_its_deadline)
{
    uint32_t cost[1] = {1}, first[2] = {0, 1}, concepts[1] = {0}, *chosen = NULL, n = 0;
    float weight[1] = {1}, bonus[1] = {0};
    cl_arena arena;

    cl_arena_init(&arena, 0);
    cl_choice choice = {.n = 1, .cost = cost, .length = cost, .bonus = bonus, .first = first, .concepts = concepts, .n_concepts = 1,
                        .weight = weight, .budget = 5, .exchange = true, .deadline = {1}};
    assert_int_equal(cl_select(&choice, &arena, &chosen, &n), COLLATE_E_DEADLINE);
    assert_null(chosen);
    cl_arena_fini(&arena);
}

CL_TEST(select_says_when_memory_is_out)
{
    uint32_t cost[1] = {1}, first[2] = {0, 1}, concepts[1] = {0}, *chosen = NULL, n = 0;
    float weight[1] = {1}, bonus[1] = {0};
    cl_choice choice = {.n = 1, .cost = cost, .length = cost, .bonus = bonus, .first = first, .concepts = concepts, .n_concepts = 1,
                        .weight = weight, .budget = 5, .exchange = true};
    cl_arena arena;

    cl_arena_init(&arena, 16);
    assert_int_equal(cl_select(&choice, &arena, &chosen, &n), COLLATE_E_NOMEM);
    cl_arena_fini(&arena);
}
