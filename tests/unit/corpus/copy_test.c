#include "unit.h"

#include "base/hash.h"
#include "corpus/copy.h"
#include "corpus/cow.h"

#include <stdlib.h>

typedef struct made {
    cl_article article;
    cl_document doc;
} made;

static void make(made *out, uint64_t sequence, uint32_t from, uint32_t to, cl_arena *arena)
{
    uint32_t *words = CL_ARENA_ARRAY(arena, uint32_t, to - from);

    for (uint32_t i = from; i < to; i++)
        words[i - from] = i;
    *out = (made){.article = {.words = words, .n_words = to - from}};
    out->doc = (cl_document){.article = &out->article, .sequence = sequence};
}

static const cl_copy_view *frozen(cl_copies *copies)
{
    const cl_copy_view *view = NULL;

    CL_CHECK_EQ("freeze", cl_copies_freeze(copies, &view), COLLATE_OK);
    return view;
}

CL_TEST(copies_are_kept_with_the_later_document)
{
    static const struct {
        const char *name;
        uint32_t first[2], second[2];
        int here_percent, there_percent; /* 0: no pair */
    } rows[] = {
        {"reprint", {0, 400}, {0, 400}, 100, 100},
        {"apart", {0, 400}, {1000, 1400}, 0, 0},
        {"a brief cut from a long report", {0, 4000}, {1000, 1100}, 100, 2},
        {"a report that takes in a wire note", {1000, 1100}, {0, 4000}, 2, 100},
        {"half in common", {0, 404}, {200, 604}, 50, 50},
        {"a shared sentence is no copy", {0, 404}, {394, 798}, 0, 0},
        {"empty", {0, 0}, {0, 0}, 0, 0},
        {"three words", {0, 3}, {0, 3}, 100, 100},
    };
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_copies *copies = NULL;
        made docs[2];
        size_t n = 9;
        CL_CHECK_EQ(rows[i].name, cl_copies_new(NULL, &copies), COLLATE_OK);
        make(&docs[0], 1, rows[i].first[0], rows[i].first[1], &arena);
        make(&docs[1], 2, rows[i].second[0], rows[i].second[1], &arena);
        const cl_document *at[2] = {&docs[0].doc, &docs[1].doc};
        CL_CHECK_EQ(rows[i].name, cl_copies_add(copies, at, 2), COLLATE_OK);
        const cl_copy_view *view = frozen(copies);
        assert_null(cl_copy_of(view, 1, &n));
        const cl_copy *pair = cl_copy_of(view, 2, &n);
        CL_CHECK_EQ(rows[i].name, n, rows[i].here_percent != 0 ? 1 : 0);
        if (pair != NULL) {
            CL_CHECK_EQ(rows[i].name, pair->sequence, 1);
            CL_CHECK_EQ(rows[i].name, pair->here_in_that * 100, rows[i].here_percent);
            CL_CHECK_EQ(rows[i].name, pair->that_in_here * 100, rows[i].there_percent);
        }
        cl_copy_view_rele(view);
        cl_copies_free(copies);
    }
    cl_arena_fini(&arena);
}

CL_TEST(copies_removed_stay_in_older_views)
{
    enum { N = 3000 };
    cl_arena arena;
    cl_copies *copies = NULL;
    made *docs = calloc(N, sizeof *docs);
    size_t n = 0;

    cl_arena_init(&arena, 0);
    CL_CHECK_EQ("new", cl_copies_new(NULL, &copies), COLLATE_OK);
    for (uint32_t i = 0; i < N; i++) { /* two of a kind, one after the other */
        make(&docs[i], i + 1, i / 2 * 100, i / 2 * 100 + 80, &arena);
        const cl_document *doc = &docs[i].doc;
        CL_CHECK_EQ("add", cl_copies_add(copies, &doc, 1), COLLATE_OK);
    }
    const cl_copy_view *before = frozen(copies);
    for (uint32_t i = 1; i < N; i += 2) {
        const cl_document *doc = &docs[i].doc;
        cl_copies_remove(copies, &doc, 1);
        cl_copies_remove(copies, &doc, 1);
    }
    const cl_copy_view *after = frozen(copies);
    for (uint32_t i = 1; i < N; i += 2) {
        assert_non_null(cl_copy_of(before, i + 1, &n));
        assert_null(cl_copy_of(after, i + 1, &n));
    }
    for (uint32_t i = 1; i < N; i += 2) { /* the index still knows those that stayed */
        docs[i].doc.sequence += N;
        const cl_document *doc = &docs[i].doc;
        CL_CHECK_EQ("add again", cl_copies_add(copies, &doc, 1), COLLATE_OK);
    }
    const cl_copy_view *again = frozen(copies);
    const cl_copy *pair = cl_copy_of(again, 2 + N, &n);
    CL_CHECK_EQ("one pair", n, 1);
    CL_CHECK_EQ("with the other of its kind", pair->sequence, 1);
    cl_copy_view_rele(before);
    cl_copy_view_rele(after);
    cl_copies_free(copies);
    assert_non_null(cl_copy_of(again, 2 + N, &n)); /* a view outlives the writer */
    cl_copy_view_rele(again);
    free(docs);
    cl_arena_fini(&arena);
}

typedef struct counted {
    int refs;
} counted;

static void hold(void *element)
{
    ((counted *)element)->refs++;
}

static void rele(void *element)
{
    ((counted *)element)->refs--;
}

CL_TEST(cow_shares_chunks_and_counts_elements)
{
    counted a = {1}, b = {1}, c = {1};
    cl_cow array, one, two;
    uint64_t number = 0;

    cl_cow_init(&array, hold, rele);
    CL_CHECK_EQ("put", cl_cow_put(&array, 3, &a), COLLATE_OK);
    CL_CHECK_EQ("put far", cl_cow_put(&array, 100000, &b), COLLATE_OK);
    CL_CHECK_EQ("past the cap", cl_cow_put(&array, (uint64_t)1 << 63, &b), COLLATE_E_TOO_BIG);
    CL_CHECK_EQ("freeze", cl_cow_freeze(&array, &one), COLLATE_OK);
    CL_CHECK_EQ("replace", cl_cow_put(&array, 3, &c), COLLATE_OK);
    cl_cow_clear(&array, 100000);
    CL_CHECK_EQ("freeze", cl_cow_freeze(&array, &two), COLLATE_OK);
    assert_ptr_equal(cl_cow_get(&one, 3), &a);
    assert_ptr_equal(cl_cow_get(&two, 3), &c);
    assert_ptr_equal(cl_cow_next(&one, 3, &number), &b);
    CL_CHECK_EQ("next", number, 100000);
    assert_null(cl_cow_next(&two, 3, &number));
    assert_null(cl_cow_get(&two, UINT64_MAX));
    cl_cow_fini(&array);
    CL_CHECK_EQ("held by a view", a.refs, 1);
    cl_cow_fini(&one);
    cl_cow_fini(&two);
    CL_CHECK_EQ("a", a.refs, 0);
    CL_CHECK_EQ("b", b.refs, 0);
    CL_CHECK_EQ("c", c.refs, 0);
}
