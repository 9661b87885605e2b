#include "unit.h"

#include "engine/redundancy.h"

static const float rarity[] = {1, 1, 4, 4, 16, 16};

/* A bag of the listed stems; -1 ends. */
static cl_bag bag_of(const int *stems, uint32_t *room)
{
    cl_bag bag = {room, 0, 0};

    for (; *stems >= 0; stems++) {
        room[bag.n++] = (uint32_t)*stems;
        bag.mass += rarity[*stems];
    }
    return bag;
}

static const struct {
    const char *name;
    int a[7], b[7];
    bool repeats, supports;
} rows[] = {
    {"the same", {0, 2, 4, -1}, {0, 2, 4, -1}, true, true},
    {"nothing shared", {0, 2, 4, -1}, {1, 3, 5, -1}, false, false},
    {"common words shared only", {0, 1, 4, -1}, {0, 1, 5, -1}, false, false},
    {"one inside the other", {2, 4, -1}, {0, 1, 2, 3, 4, 5, -1}, true, true},
    {"a part of each", {0, 1, 2, 3, 4, -1}, {1, 2, 3, 5, -1}, false, true},
    {"empty", {-1}, {0, -1}, false, false},
    {"both empty", {-1}, {-1}, false, false},
};

CL_TEST(redundancy_by_rows)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint32_t x[8], y[8];
        cl_bag a = bag_of(rows[i].a, x), b = bag_of(rows[i].b, y);
        CL_CHECK_EQ(rows[i].name, cl_bag_repeats(a, b, rarity), rows[i].repeats);
        CL_CHECK_EQ(rows[i].name, cl_bag_supports(a, b, rarity), rows[i].supports);
        CL_CHECK_EQ(rows[i].name, cl_bag_repeats(b, a, rarity), rows[i].repeats);
        CL_CHECK_EQ(rows[i].name, cl_bag_supports(b, a, rarity), rows[i].supports);
    }
}

/* One spread for all rows in turn: what the row before left in it must not show. */
CL_TEST(redundancy_spread_is_the_merge)
{
    cl_arena arena;
    cl_spread spread;
    uint32_t x[2][8], y[8];

    cl_arena_init(&arena, 0);
    assert_int_equal(cl_spread_init(&spread, sizeof rarity / sizeof rarity[0], &arena), COLLATE_OK);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_bag a = bag_of(rows[i].a, x[i % 2]), b = bag_of(rows[i].b, y);
        cl_overlap merged = cl_bag_overlap(a, b, rarity);
        cl_spread_put(&spread, a, rarity);
        cl_overlap laid_out = cl_spread_overlap(&spread, b);
        CL_CHECK_EQ(rows[i].name, laid_out.cosine == merged.cosine, true);
        CL_CHECK_EQ(rows[i].name, laid_out.contained == merged.contained, true);
    }
    cl_arena_fini(&arena);
}
