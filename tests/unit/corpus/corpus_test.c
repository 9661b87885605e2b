#include "fixture.h"

#include "corpus/box.h"
#include "corpus/state.h"

#include <pthread.h>
#include <stdio.h>

static const struct {
    const char *name;
    cl_submission submission;
    collate_err code;
    const char *field;
} bad[] = {
    {"neither text nor html", {.id = {"a", 1}}, COLLATE_E_FIELD, "text"},
    {"both text and html", {.text = {"x", 1}, .html = {"x", 1}}, COLLATE_E_FIELD, "text"},
    {"blank text", {.text = {" \n\t", 3}}, COLLATE_E_EMPTY, "text"},
    {"empty id", {.id = {"", 0}, .text = {"x", 1}}, COLLATE_E_FIELD, "id"},
    {"zero byte in an id", {.id = {"a\0b", 3}, .text = {"x", 1}}, COLLATE_E_FIELD, "id"},
    {"text is not UTF-8", {.text = {"abc\xff", 4}}, COLLATE_E_UTF8, "text"},
    {"source is not UTF-8", {.text = {"abc", 3}, .given = {.source = {"\xc0\xaf", 2}}}, COLLATE_E_UTF8, "source"},
};

CL_TEST(corpus_bad_submission_costs_itself_alone)
{
    cl_corpus *corpus = fixture_corpus();

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char id[32];
        cl_outcome outcomes[2];
        snprintf(id, sizeof id, "good-%zu", i);
        cl_submission batch[] = {bad[i].submission, fixture_text(id, "The bridge was opened on Monday.")};
        fixture_add(corpus, batch, 2, outcomes);
        CL_CHECK_EQ(bad[i].name, outcomes[0].problem.code, bad[i].code);
        CL_CHECK_STR(bad[i].name, cl_str_c(outcomes[0].problem.field), bad[i].field);
        CL_CHECK_EQ(bad[i].name, outcomes[1].problem.code, COLLATE_OK);
    }
    const cl_generation *generation = cl_corpus_hold(corpus);
    assert_int_equal(cl_generation_count(generation), sizeof bad / sizeof bad[0]);
    cl_generation_rele(generation);
    cl_corpus_free(corpus);
}

CL_TEST(corpus_same_id_and_content_is_a_duplicate_other_content_a_conflict)
{
    cl_corpus *corpus = fixture_corpus();
    cl_outcome outcomes[4];
    cl_submission batch[] = {
        fixture_text("a", "Ferries will run again from May."),
        fixture_text("a", "Ferries will run again from May."),
        fixture_text("a", "Ferries will run again from June."),
        fixture_text(NULL, "A text that came without an id."),
    };

    fixture_add(corpus, batch, 4, outcomes);
    assert_false(outcomes[0].duplicate);
    assert_true(outcomes[1].duplicate);
    assert_int_equal(outcomes[1].sequence, outcomes[0].sequence);
    assert_int_equal(outcomes[2].problem.code, COLLATE_E_CONFLICT);
    assert_int_equal(outcomes[3].problem.code, COLLATE_OK);
    fixture_add(corpus, batch, 4, outcomes);
    assert_true(outcomes[0].duplicate);
    assert_int_equal(outcomes[2].problem.code, COLLATE_E_CONFLICT);
    assert_true(outcomes[3].duplicate);
    const cl_generation *generation = cl_corpus_hold(corpus);
    assert_int_equal(cl_generation_count(generation), 2);
    assert_int_equal(cl_generation_number(generation), 2); /* the second batch changed nothing */
    cl_generation_rele(generation);
    cl_corpus_free(corpus);
}

CL_TEST(corpus_reader_in_flight_keeps_what_it_sees)
{
    cl_corpus *corpus = fixture_corpus();
    cl_submission first = fixture_text("a", "The mayor of Oldport resigned."), second = fixture_text("b", "Snow fell.");

    fixture_add(corpus, &first, 1, NULL);
    const cl_generation *held = cl_corpus_hold(corpus);
    fixture_add(corpus, &second, 1, NULL);
    assert_int_equal(fixture_remove(corpus, "a"), COLLATE_OK);
    assert_int_equal(fixture_remove(corpus, "a"), COLLATE_E_NO_DOCUMENT);
    const cl_generation *now = cl_corpus_hold(corpus);
    assert_null(cl_generation_find(now, CL_STR("a")));
    assert_non_null(cl_generation_find(now, CL_STR("b")));
    assert_null(cl_generation_find(held, CL_STR("b")));
    const cl_document *document = cl_generation_find(held, CL_STR("a"));
    assert_non_null(document);
    CL_CHECK_STR("text", document->article->text, "The mayor of Oldport resigned.");
    cl_generation_rele(now);
    cl_generation_rele(held);
    fixture_add(corpus, &first, 1, NULL); /* the id is free again */
    now = cl_corpus_hold(corpus);
    assert_non_null(cl_generation_find(now, CL_STR("a")));
    cl_generation_rele(now);
    cl_corpus_free(corpus);
}

CL_TEST(corpus_steps_of_one_change_count_in_order)
{
    cl_corpus *corpus = fixture_corpus();
    cl_submission text = fixture_text("a", "One."), other = fixture_text("a", "Another one.");
    cl_prepared *one = fixture_prepare(corpus, &text, 1), *two = fixture_prepare(corpus, &other, 1);
    cl_str id = CL_STR("a");
    cl_outcome outcomes[3];
    cl_step steps[] = {
        {.add = one, .outcomes = &outcomes[0]},
        {.remove = &id, .n_remove = 1, .outcomes = &outcomes[1]},
        {.add = two, .outcomes = &outcomes[2]},
    };
    cl_staged *staged = NULL;

    assert_int_equal(cl_corpus_stage(corpus, steps, 3, &staged), COLLATE_OK);
    assert_int_equal(cl_staged_n_added(staged), 1);
    assert_int_equal(cl_staged_n_removed(staged), 0);
    cl_corpus_publish(corpus, staged);
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(outcomes[i].problem.code, COLLATE_OK);
    const cl_generation *generation = cl_corpus_hold(corpus);
    CL_CHECK_STR("the last word", cl_generation_find(generation, id)->article->text, "Another one.");
    cl_generation_rele(generation);
    cl_prepared_free(one);
    cl_prepared_free(two);
    cl_corpus_free(corpus);
}

CL_TEST(corpus_abandoned_change_leaves_nothing)
{
    cl_corpus *corpus = fixture_corpus();
    cl_submission kept = fixture_text("kept", "Kept."), lost = fixture_text("lost", "Lost.");
    cl_str id = CL_STR("kept");
    cl_outcome outcomes[2];

    fixture_add(corpus, &kept, 1, NULL);
    cl_prepared *batch = fixture_prepare(corpus, &lost, 1);
    cl_step steps[] = {{.add = batch, .outcomes = outcomes}, {.remove = &id, .n_remove = 1, .outcomes = outcomes + 1}};
    cl_staged *staged = NULL;
    assert_int_equal(cl_corpus_stage(corpus, steps, 2, &staged), COLLATE_OK);
    cl_corpus_abandon(corpus, staged);
    const cl_generation *generation = cl_corpus_hold(corpus);
    assert_null(cl_generation_find(generation, CL_STR("lost")));
    assert_non_null(cl_generation_find(generation, id));
    assert_int_equal(cl_generation_number(generation), 2);
    cl_generation_rele(generation);
    cl_prepared_free(batch);
    cl_corpus_free(corpus);
}

CL_TEST(corpus_caps_are_kept)
{
    cl_corpus *corpus = NULL;
    cl_corpus_options options = {.max_documents = 2};
    cl_outcome outcomes[3];
    cl_submission batch[] = {fixture_text("a", "One."), fixture_text("b", "Two."), fixture_text("c", "Three.")};

    assert_int_equal(cl_corpus_new(&options, &corpus), COLLATE_OK);
    fixture_add(corpus, batch, 3, outcomes);
    assert_int_equal(outcomes[1].problem.code, COLLATE_OK);
    assert_int_equal(outcomes[2].problem.code, COLLATE_E_NO_ROOM);
    cl_corpus_free(corpus);
}

/* Everything is there, in order, however many batches were merged, and segments stay few. */
CL_TEST(corpus_merging_keeps_documents_and_their_addresses)
{
    enum { BATCHES = 300 };
    cl_corpus *corpus = fixture_corpus();
    const cl_document *first = NULL;

    for (unsigned i = 0; i < BATCHES; i++) {
        char id[16], text[64];
        snprintf(id, sizeof id, "n%u", i);
        snprintf(text, sizeof text, "Report number %u came from Oldport.", i);
        cl_submission submission = fixture_text(id, text);
        fixture_add(corpus, &submission, 1, NULL);
        if (i % 3 == 1)
            assert_int_equal(fixture_remove(corpus, id), COLLATE_OK);
        if (i == 0)
            first = cl_generation_find(cl_corpus_latest(corpus), CL_STR("n0"));
    }
    const cl_generation *generation = cl_corpus_hold(corpus);
    cl_memory memory;
    cl_corpus_memory(corpus, &memory);
    assert_in_range(memory.n_segments, 1, 16);
    assert_int_equal(cl_generation_count(generation), BATCHES - BATCHES / 3);
    assert_ptr_equal(cl_generation_find(generation, CL_STR("n0")), first);
    cl_generation_walk walk = {0};
    const cl_document *document = NULL;
    uint64_t before = 0;
    size_t n = 0;
    while ((document = cl_generation_next(generation, &walk)) != NULL) {
        assert_true(document->sequence > before);
        assert_ptr_equal(cl_generation_by_sequence(generation, document->sequence), document);
        assert_ptr_equal(cl_generation_find(generation, document->id), document);
        before = document->sequence;
        n++;
    }
    assert_int_equal(n, cl_generation_count(generation));
    cl_generation_walk late = {.after = before - 1};
    assert_non_null(cl_generation_next(generation, &late));
    assert_null(cl_generation_next(generation, &late));
    cl_generation_rele(generation);
    cl_corpus_free(corpus);
}

typedef struct readers {
    cl_corpus *corpus;
    _Atomic bool stop;
    _Atomic unsigned n_seen;
} readers;

/* A batch is always seen whole: documents come in pairs. */
static void *read_pairs(void *argument)
{
    readers *shared = argument;

    while (!atomic_load(&shared->stop)) {
        const cl_generation *generation = cl_corpus_hold(shared->corpus);
        cl_generation_walk walk = {0};
        size_t n = 0, bytes = 0;
        const cl_document *document = NULL;
        while ((document = cl_generation_next(generation, &walk)) != NULL) {
            n++;
            bytes += document->article->text.len;
        }
        if (n % 2 == 0 && n == cl_generation_count(generation) && bytes == cl_generation_text_bytes(generation))
            atomic_fetch_add(&shared->n_seen, 1);
        else
            atomic_store(&shared->n_seen, 1u << 31);
        cl_generation_rele(generation);
    }
    return NULL;
}

CL_TEST(corpus_readers_see_whole_batches_while_the_writer_commits)
{
    readers shared = {.corpus = fixture_corpus()};
    pthread_t threads[3];

    for (size_t i = 0; i < 3; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, read_pairs, &shared), 0);
    for (unsigned i = 0; i < 120; i++) {
        char a[16], b[16];
        snprintf(a, sizeof a, "a%u", i);
        snprintf(b, sizeof b, "b%u", i);
        cl_submission pair[] = {fixture_text(a, "Rain is expected in Oldport."), fixture_text(b, "The harbour is closed.")};
        fixture_add(shared.corpus, pair, 2, NULL);
        if (i % 4 == 3) {
            cl_str ids[] = {cl_str_c(a), cl_str_c(b)};
            cl_outcome outcomes[2];
            cl_step step = {.remove = ids, .n_remove = 2, .outcomes = outcomes};
            cl_staged *staged = NULL;
            assert_int_equal(cl_corpus_stage(shared.corpus, &step, 1, &staged), COLLATE_OK);
            cl_corpus_publish(shared.corpus, staged);
        }
    }
    atomic_store(&shared.stop, true);
    for (size_t i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    assert_in_range(atomic_load(&shared.n_seen), 1, 1u << 30);
    cl_corpus_free(shared.corpus);
}
