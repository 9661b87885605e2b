#include "unit.h"

#include "corpus/originals.h"
#include "corpus/shingle.h"

#include <stdio.h>

/* Documents here are only their word numbers: words `from`..`to`-1 in order. */
typedef struct made {
    cl_article article;
    cl_document doc;
} made;

static void make(made *out, uint32_t from, uint32_t to, cl_arena *arena)
{
    uint32_t *words = CL_ARENA_ARRAY(arena, uint32_t, to - from);

    for (uint32_t i = from; i < to; i++)
        words[i - from] = i;
    *out = (made){.article = {.words = words, .n_words = to - from}};
    out->doc = (cl_document){.article = &out->article};
}

CL_TEST(originals_group_what_one_contains_of_another)
{
    static const struct {
        const char *name;
        uint32_t range[4][2];
        uint32_t n_docs;
        const char *groups;
    } rows[] = {
        {"none", {{0, 0}}, 0, ""},
        {"one", {{0, 100}}, 1, "0"},
        {"the same text twice", {{0, 100}, {0, 100}}, 2, "00"},
        {"apart", {{0, 100}, {200, 300}}, 2, "01"},
        {"two thirds shared is a copy", {{0, 300}, {100, 400}}, 2, "00"},
        {"half shared is not", {{0, 300}, {150, 450}}, 2, "01"},
        {"a short one inside a long one", {{1000, 1060}, {0, 4000}}, 2, "00"},
        {"a long one that opens with a short one leads", {{0, 4000}, {0, 200}, {3000, 3100}}, 3, "000"},
        {"a star, no chain", {{0, 300}, {110, 410}, {220, 520}}, 3, "001"},
        {"long texts are sampled", {{0, 90000}, {20000, 110000}, {300000, 390000}}, 3, "001"},
        {"texts of under five words", {{0, 3}, {0, 3}, {1, 4}}, 3, "001"},
        {"empty bodies are no copies", {{0, 0}, {0, 0}}, 2, "01"},
    };
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        made docs[4];
        const cl_document *at[4];
        char got[8] = "";
        uint32_t *group = NULL;
        size_t n_groups = 0;
        for (uint32_t d = 0; d < rows[i].n_docs; d++) {
            make(&docs[d], rows[i].range[d][0], rows[i].range[d][1], &arena);
            at[d] = &docs[d].doc;
        }
        cl_documents set = {at, rows[i].n_docs, NULL};
        CL_CHECK_EQ(rows[i].name, cl_originals_group(&set, &arena, &group, &n_groups), COLLATE_OK);
        for (uint32_t d = 0; d < rows[i].n_docs; d++)
            got[d] = (char)('0' + group[d]);
        CL_CHECK_STR(rows[i].name, cl_str_c(got), rows[i].groups);
        cl_arena_reset(&arena, 1 << 20);
    }
    cl_arena_fini(&arena);
}

/* So many share the disclaimer that chains of leaders are cut; the last one repeats the first, which is at the end of each chain. */
CL_TEST(originals_of_many_with_one_disclaimer)
{
    enum { DOCS = 200, SHARED = 40, OWN = 100 };
    cl_arena arena;
    uint32_t *group = NULL;
    size_t n_groups = 0;

    cl_arena_init(&arena, 0);
    made *docs = CL_ARENA_ARRAY(&arena, made, DOCS + 1);
    const cl_document **at = CL_ARENA_ARRAY(&arena, const cl_document *, DOCS + 1);
    for (uint32_t d = 0; d <= DOCS; d++) {
        uint32_t *words = CL_ARENA_ARRAY(&arena, uint32_t, SHARED + OWN);
        for (uint32_t i = 0; i < SHARED + OWN; i++)
            words[i] = i < SHARED ? i : (d % DOCS + 1) * 1000 + i;
        docs[d] = (made){.article = {.words = words, .n_words = SHARED + OWN}};
        docs[d].doc = (cl_document){.article = &docs[d].article};
        at[d] = &docs[d].doc;
    }
    cl_documents set = {at, DOCS + 1, NULL};
    CL_CHECK_EQ("grouped", cl_originals_group(&set, &arena, &group, &n_groups), COLLATE_OK);
    CL_CHECK_EQ("a disclaimer makes no copies", n_groups, DOCS);
    CL_CHECK_EQ("the last is the first's", group[DOCS], group[0]);
    cl_arena_fini(&arena);
}

/* Half of the longer text is one sentence said again and again: counted once, what both have is too little. */
CL_TEST(originals_count_a_repeated_stretch_once)
{
    cl_arena arena;
    uint32_t *group = NULL, *words = NULL;
    size_t n_groups = 0;
    made a, b;

    cl_arena_init(&arena, 0);
    make(&a, 0, 100, &arena);
    words = CL_ARENA_ARRAY(&arena, uint32_t, 200);
    for (uint32_t i = 0; i < 200; i++)
        words[i] = i < 120 ? i % 12 : 1000 + i;
    b = (made){.article = {.words = words, .n_words = 200}};
    b.doc = (cl_document){.article = &b.article};
    const cl_document *at[] = {&b.doc, &a.doc};
    cl_documents set = {at, 2, NULL};
    CL_CHECK_EQ("grouped", cl_originals_group(&set, &arena, &group, &n_groups), COLLATE_OK);
    CL_CHECK_EQ("two", n_groups, 2);
    make(&a, 0, 12, &arena);
    a.doc.article = &a.article;
    CL_CHECK_EQ("grouped", cl_originals_group(&set, &arena, &group, &n_groups), COLLATE_OK);
    CL_CHECK_EQ("what is repeated has it all", n_groups, 1);
    cl_arena_fini(&arena);
}

CL_TEST(originals_name_the_likely_origin)
{
    static const struct {
        const char *name, *source[2], *agency[2];
        int64_t published[2];
        uint32_t origin;
    } rows[] = {
        {"the earlier", {"Harbour Post", "Hill Times"}, {NULL, NULL}, {500, 400}, 1},
        {"the agency itself, though later", {"Northwire", "Hill Times"}, {"Northwire", "Northwire"}, {500, 400}, 0},
        {"no dates: the first added", {"Harbour Post", "Hill Times"}, {NULL, NULL}, {0, 0}, 0},
    };
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        made docs[2];
        const cl_document *at[2];
        uint32_t *group = NULL, *origin = NULL;
        size_t n_groups = 0;
        for (uint32_t d = 0; d < 2; d++) {
            make(&docs[d], 0, 100, &arena);
            docs[d].doc.sequence = d;
            docs[d].doc.source = cl_str_c(rows[i].source[d]);
            docs[d].article.meta.agency = cl_str_c(rows[i].agency[d]);
            if (rows[i].published[d] != 0)
                docs[d].article.meta.published = (cl_when){rows[i].published[d], 0, CL_WHEN_DAY};
            at[d] = &docs[d].doc;
        }
        cl_documents set = {at, 2, NULL};
        CL_CHECK_EQ(rows[i].name, cl_originals_group(&set, &arena, &group, &n_groups), COLLATE_OK);
        CL_CHECK_EQ(rows[i].name, n_groups, 1);
        CL_CHECK_EQ(rows[i].name, cl_originals_origin(&set, group, n_groups, &arena, &origin), COLLATE_OK);
        CL_CHECK_EQ(rows[i].name, origin[0], rows[i].origin);
    }
    cl_arena_fini(&arena);
}

CL_TEST(shingle_containment_holds_across_levels)
{
    cl_arena arena;
    made a, b;
    cl_shingles sa, sb;
    float in_b = 0, in_a = 0;

    cl_arena_init(&arena, 0);
    make(&a, 0, 2000, &arena);
    make(&b, 0, 20000, &arena);
    CL_CHECK_EQ("short", cl_shingles_of(&a.doc, 4000, &arena, &sa), COLLATE_OK);
    CL_CHECK_EQ("long", cl_shingles_of(&b.doc, 4000, &arena, &sb), COLLATE_OK);
    CL_CHECK_EQ("short is whole", sa.level, 0);
    assert_true(sb.level > 0);
    cl_shingles_contain(sa, sb, &in_b, &in_a);
    assert_float_equal(in_b, 1.0, 1e-6);
    assert_float_equal(in_a, 0.1, 0.04);
    cl_arena_fini(&arena);
}
