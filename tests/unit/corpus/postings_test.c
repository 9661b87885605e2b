#include "corpus/postings.h"

#include "unit.h"

static uint64_t entry(uint32_t key, uint32_t document)
{
    return (uint64_t)key << 32 | document;
}

CL_TEST(postings_give_back_documents_and_counts)
{
    cl_arena scratch;
    cl_postings postings;
    cl_posting_list list;
    cl_posting posting;
    uint64_t entries[] = {entry(7, 300), entry(7, 2), entry(70000, 1), entry(7, 300), entry(7, 300), entry(3, 0), entry(7, 0)};
    static const struct { uint32_t document, count; } want[] = {{0, 1}, {2, 1}, {300, 3}};

    cl_arena_init(&scratch, 0);
    assert_int_equal(cl_postings_build(entries, sizeof entries / sizeof entries[0], &scratch, &postings), COLLATE_OK);
    assert_int_equal(postings.n_terms, 3);
    assert_true(cl_postings_find(&postings, 7, &list));
    assert_int_equal(list.n, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_true(cl_posting_next(&list, &posting));
        assert_int_equal(posting.document, want[i].document);
        assert_int_equal(posting.count, want[i].count);
    }
    assert_false(cl_posting_next(&list, &posting));
    assert_false(cl_postings_find(&postings, 8, &list));
    assert_false(cl_posting_next(&list, &posting));
    cl_postings_fini(&postings);
    cl_arena_fini(&scratch);
}

CL_TEST(postings_of_nothing)
{
    cl_arena scratch;
    cl_postings postings;
    cl_posting_list list;

    cl_arena_init(&scratch, 0);
    assert_int_equal(cl_postings_build(NULL, 0, &scratch, &postings), COLLATE_OK);
    assert_false(cl_postings_find(&postings, 1, &list));
    cl_postings_fini(&postings);
    cl_arena_fini(&scratch);
}

static const bool drop[][3] = {{true, true, true}, {false, false, false}, {false, true, false}, {true, false, true}};

/* A merge is what one build over the surviving documents gives. */
static void merge_and_compare(size_t round)
{
    cl_arena scratch;
    cl_postings parts[3], merged, whole;
    cl_postings_source sources[3];
    uint32_t numbers[3][100], next = 0;
    uint64_t all[6000];
    size_t n_all = 0;
    uint32_t random = 12345;

    cl_arena_init(&scratch, 0);
    for (size_t p = 0; p < 3; p++) {
        uint64_t entries[2000];
        for (uint32_t d = 0; d < 100; d++)
            numbers[p][d] = drop[round][p] && (d + p) % 5 == 0 ? CL_DOCUMENT_NONE : next++;
        for (size_t i = 0; i < 2000; i++) {
            random = random * 1103515245u + 12345u;
            uint32_t document = random / 65536 % 100, key = random / 1024 % 97 * (random % 3 == 0 ? 1u : 100000u);
            entries[i] = entry(key, document);
            if (numbers[p][document] != CL_DOCUMENT_NONE)
                all[n_all++] = entry(key, numbers[p][document]);
        }
        assert_int_equal(cl_postings_build(entries, 2000, &scratch, &parts[p]), COLLATE_OK);
        sources[p] = (cl_postings_source){&parts[p], numbers[p], !drop[round][p]};
    }
    assert_int_equal(cl_postings_merge(sources, 3, &scratch, &merged), COLLATE_OK);
    assert_int_equal(cl_postings_build(all, n_all, &scratch, &whole), COLLATE_OK);
    assert_int_equal(merged.n_terms, whole.n_terms);
    assert_int_equal(merged.n_bytes, whole.n_bytes);
    assert_memory_equal(merged.keys, whole.keys, whole.n_terms * sizeof whole.keys[0]);
    assert_memory_equal(merged.bytes, whole.bytes, whole.n_bytes);
    for (size_t p = 0; p < 3; p++)
        cl_postings_fini(&parts[p]);
    cl_postings_fini(&merged);
    cl_postings_fini(&whole);
    cl_arena_fini(&scratch);
}

CL_TEST(postings_merge_equals_build)
{
    for (size_t round = 0; round < sizeof drop / sizeof drop[0]; round++)
        merge_and_compare(round);
}
