#include "engine/search.h"

#include "corpus/corpus.h"
#include "unit.h"

#include <stdio.h>

static const struct {
    const char *id, *source, *day, *title, *text;
} articles[] = {
    {"lead", "Oldport Courier", "2021-03-01", "Lighthouse sold", "The lighthouse was sold. The lighthouse is old. A buyer was found."},
    {"aside", "The Lantern", "2021-03-02", "Harbour news", "Ships came in all day. Fish was cheap. One could see the lighthouse. "
                                                           "It rained. The market closed early because of the rain."},
    {"other", "The Lantern", "2021-03-03", "Rain again", "The rain fell on the market and on the ships."},
    {"title", "Hilltop Post", "2021-03-04", "Festival opens", "Thousands came on the first day."},
};

static cl_corpus *filled(void)
{
    cl_corpus *corpus = NULL;
    cl_submission submissions[4];
    cl_outcome outcomes[4];
    cl_prepared *batch = NULL;
    cl_staged *staged = NULL;

    for (size_t i = 0; i < 4; i++) {
        submissions[i] = (cl_submission){
            .id = cl_str_c(articles[i].id), .text = cl_str_c(articles[i].text), .blocks = CL_BLOCKS_NONE,
            .given = {.source = cl_str_c(articles[i].source), .title = cl_str_c(articles[i].title), .lang = CL_LANG_EN},
        };
        assert_int_equal(cl_when_parse(cl_str_c(articles[i].day), &submissions[i].given.published), COLLATE_OK);
    }
    assert_int_equal(cl_corpus_new(NULL, &corpus), COLLATE_OK);
    assert_int_equal(cl_prepare(corpus, submissions, 4, &batch), COLLATE_OK);
    cl_step step = {.add = batch, .outcomes = outcomes};
    assert_int_equal(cl_corpus_stage(corpus, &step, 1, &staged), COLLATE_OK);
    cl_corpus_publish(corpus, staged);
    cl_prepared_free(batch);
    return corpus;
}

/* Ids in order, "~" before them when the words were relaxed, "[name]" for an error. */
static void run(cl_corpus *corpus, const cl_search_request *request, char *got, size_t room, cl_str *cursor, cl_arena *arena)
{
    cl_search_result result;
    cl_problem problem;
    const cl_generation *generation = cl_corpus_hold(corpus);
    collate_err err = cl_search(generation, request, arena, &result, &problem);

    snprintf(got, room, "%s", err == COLLATE_OK && result.relaxed ? "~" : "");
    if (err != COLLATE_OK)
        snprintf(got, room, "[%s]", cl_err_name(err));
    for (size_t i = 0; err == COLLATE_OK && i < result.n; i++) {
        size_t at = strlen(got);
        snprintf(got + at, room - at, "%s%.*s", i > 0 ? " " : "", CL_STR_ARG(result.hits[i].document->id));
    }
    if (cursor != NULL)
        *cursor = err == COLLATE_OK ? result.cursor : (cl_str){NULL, 0};
    if (err == COLLATE_OK)
        cl_search_fini(&result);
    cl_generation_rele(generation);
}

static const struct {
    const char *name, *query, *want;
} rows[] = {
    {"the more often and the shorter the better", "lighthouse", "lead aside"},
    {"a word of the title", "festival", "title"},
    {"a title weighs more than a word in passing", "rain", "other aside"},
    {"all words", "rain lighthouse", "aside"},
    {"some words when none has all", "rain festival", "~title other aside"},
    {"unknown word beside a known one", "festival zeppelin", "~title"},
    {"nothing has any word", "zeppelin", ""},
    {"only a field: newest first", "source:\"the lantern\"", "other aside"},
    {"word and field", "lighthouse source:\"The Lantern\"", "aside"},
    {"phrase", "\"the market\"", "other aside"},
    {"phrase that is nowhere", "\"market the\"", ""},
    {"only stop words", "the", "other aside lead title"},
    {"nothing asked", "\"\" --", "[field]"},
};

CL_TEST(search_ranks)
{
    cl_corpus *corpus = filled();
    cl_arena arena;
    char got[256];

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_search_request request = {.query = cl_str_c(rows[i].query), .scope = CL_SCOPE_NONE, .limit = 10};
        run(corpus, &request, got, sizeof got, NULL, &arena);
        CL_CHECK_STR(rows[i].name, cl_str_c(got), rows[i].want);
    }
    cl_arena_fini(&arena);
    cl_corpus_free(corpus);
}

CL_TEST(search_pages_by_cursor)
{
    cl_corpus *corpus = filled();
    cl_arena arena;
    char got[256];
    cl_search_request request = {.query = CL_STR("the"), .scope = CL_SCOPE_NONE, .limit = 3};

    cl_arena_init(&arena, 0);
    run(corpus, &request, got, sizeof got, &request.cursor, &arena);
    CL_CHECK_STR("first page", cl_str_c(got), "other aside lead");
    run(corpus, &request, got, sizeof got, &request.cursor, &arena);
    CL_CHECK_STR("second page", cl_str_c(got), "title");
    assert_null(request.cursor.ptr);
    request.cursor = CL_STR("00000000-3");
    run(corpus, &request, got, sizeof got, NULL, &arena);
    CL_CHECK_STR("cursor of another query", cl_str_c(got), "[cursor]");
    cl_arena_fini(&arena);
    cl_corpus_free(corpus);
}

enum { MANY = 700 };

/* Documents of few lengths, so that many tie and pages are cut inside ties. */
static cl_corpus *many(void)
{
    static char ids[MANY][8], texts[MANY][160];
    static cl_submission submissions[MANY];
    static cl_outcome outcomes[MANY];
    cl_corpus *corpus = NULL;
    cl_prepared *batch = NULL;
    cl_staged *staged = NULL;

    for (unsigned i = 0; i < MANY; i++) {
        unsigned n = i * 7919u % 13u;
        snprintf(ids[i], sizeof ids[i], "n%u", i);
        snprintf(texts[i], sizeof texts[i], "The ferry came%.*s.", (int)(n * 6),
                 " again again again again again again again again again again again again");
        submissions[i] = (cl_submission){.id = cl_str_c(ids[i]), .text = cl_str_c(texts[i]), .blocks = CL_BLOCKS_NONE,
                                         .given = {.lang = CL_LANG_EN}, .added_ms = 1000};
    }
    assert_int_equal(cl_corpus_new(NULL, &corpus), COLLATE_OK);
    assert_int_equal(cl_prepare(corpus, submissions, MANY, &batch), COLLATE_OK);
    cl_step step = {.add = batch, .outcomes = outcomes};
    assert_int_equal(cl_corpus_stage(corpus, &step, 1, &staged), COLLATE_OK);
    cl_corpus_publish(corpus, staged);
    cl_prepared_free(batch);
    return corpus;
}

/* All pages of some size, one after the other. */
static void collect(cl_corpus *corpus, size_t limit, const cl_document **out, size_t *n, cl_arena *arena)
{
    const cl_generation *generation = cl_corpus_hold(corpus);
    cl_search_request request = {.query = CL_STR("ferry"), .scope = CL_SCOPE_NONE, .limit = limit};

    *n = 0;
    do {
        cl_search_result result;
        cl_problem problem;
        assert_int_equal(cl_search(generation, &request, arena, &result, &problem), COLLATE_OK);
        for (size_t i = 0; i < result.n && *n < MANY; i++)
            out[(*n)++] = result.hits[i].document;
        request.cursor = result.cursor;
        cl_search_fini(&result);
    } while (request.cursor.ptr != NULL);
    cl_generation_rele(generation);
}

CL_TEST(search_pages_of_any_size_are_one_ranking)
{
    static const size_t sizes[] = {1, 3, 64, 65, 100, 333, 699};
    static const cl_document *whole[MANY], *paged[MANY];
    cl_corpus *corpus = many();
    size_t n_whole = 0, n_paged = 0;
    cl_arena arena;

    cl_arena_init(&arena, 0);
    collect(corpus, MANY, whole, &n_whole, &arena);
    assert_int_equal(n_whole, MANY);
    for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++) {
        cl_arena_reset(&arena, 1u << 20);
        collect(corpus, sizes[k], paged, &n_paged, &arena);
        assert_int_equal(n_paged, MANY);
        assert_memory_equal(whole, paged, sizeof whole);
    }
    cl_arena_fini(&arena);
    cl_corpus_free(corpus);
}

CL_TEST(search_sentences_hold_the_words)
{
    cl_corpus *corpus = filled();
    cl_arena arena;
    cl_search_result result;
    cl_problem problem;
    cl_search_request request = {.query = CL_STR("lighthouse rain"), .scope = CL_SCOPE_NONE, .limit = 1, .sentences = 2};
    const cl_generation *generation = cl_corpus_hold(corpus);

    cl_arena_init(&arena, 0);
    assert_int_equal(cl_search(generation, &request, &arena, &result, &problem), COLLATE_OK);
    assert_int_equal(result.n, 1);
    assert_int_equal(result.hits[0].n_sentences, 2);
    assert_int_equal(result.hits[0].sentences[0].index, 2);
    assert_int_equal(result.hits[0].sentences[1].index, 3);
    cl_search_fini(&result);
    cl_generation_rele(generation);
    cl_arena_fini(&arena);
    cl_corpus_free(corpus);
}

CL_TEST(search_ranks_texts_of_the_request)
{
    cl_corpus *corpus = filled();
    cl_arena arena;
    char got[256];
    cl_submission text = {.id = CL_STR("mine"), .text = CL_STR("A zeppelin flew over the market."), .given = {.lang = CL_LANG_EN}};
    cl_search_request request = {.query = CL_STR("zeppelin market"), .scope = CL_SCOPE_NONE, .limit = 10};

    request.scope.texts = &text;
    request.scope.n_texts = 1;
    cl_arena_init(&arena, 0);
    run(corpus, &request, got, sizeof got, NULL, &arena);
    CL_CHECK_STR("texts alone", cl_str_c(got), "mine");
    cl_arena_fini(&arena);
    cl_corpus_free(corpus);
}
