#include "fixture.h"

#include "corpus/query.h"
#include "corpus/scope.h"

#include <stdio.h>

static cl_submission article(const char *id, const char *source, const char *published, const char *title, const char *text)
{
    cl_submission submission = fixture_text(id, text);

    submission.given.source = cl_str_c(source);
    submission.given.title = cl_str_c(title);
    assert_int_equal(cl_when_parse(cl_str_c(published), &submission.given.published), COLLATE_OK);
    return submission;
}

static cl_corpus *small_corpus(void)
{
    cl_corpus *corpus = fixture_corpus();
    cl_submission first[] = {
        article("harbour", "Oldport Courier", "2021-03-01", "Harbour to close", "The harbour closes in April. Ships wait outside."),
        article("tax", "The Lantern", "2021-03-02", "Carbon tax passes", "Parliament passed the carbon tax. The tax starts in May."),
    };
    cl_submission second[] = {
        article("ships", "The Lantern", "2021-03-03", "Ships diverted", "A ship was diverted because the harbour is closed."),
        article("sport", "Oldport Courier", "2021-04-04", "Rovers win", "The tax on tickets did not keep fans away from carbon road."),
    };

    second[1].collection = CL_STR("sport");
    fixture_add(corpus, first, 2, NULL);
    fixture_add(corpus, second, 2, NULL);
    return corpus;
}

/* Ids of the found documents with blanks between; the error's name in brackets when there is one. */
static void check_scope(const char *row, cl_corpus *corpus, const cl_scope *scope, const char *want)
{
    char got[256] = "";
    cl_arena arena;
    cl_scope_result result;
    cl_problem problem;
    const cl_generation *generation = cl_corpus_hold(corpus);

    cl_arena_init(&arena, 0);
    collate_err err = cl_scope_find(generation, scope, (cl_deadline){0}, &arena, &result, &problem);
    if (err != COLLATE_OK) {
        snprintf(got, sizeof got, "[%s]", cl_err_name(err));
        CL_CHECK_EQ(row, problem.code, err);
    }
    for (size_t i = 0; err == COLLATE_OK && i < result.documents.n; i++) {
        size_t at = strlen(got);
        snprintf(got + at, sizeof got - at, "%s%.*s", at > 0 ? " " : "", CL_STR_ARG(result.documents.at[i]->id));
    }
    CL_CHECK_STR(row, cl_str_c(got), want);
    if (err == COLLATE_OK)
        cl_scope_fini(&result);
    cl_generation_rele(generation);
    cl_arena_fini(&arena);
}

static const struct {
    const char *name, *query, *want;
} queries[] = {
    {"one word", "harbour", "harbour ships"},
    {"another form of the word", "ship", "harbour ships"},
    {"all words must be there", "harbour ship", "harbour ships"},
    {"a word of the title only", "rovers", "sport"},
    {"phrase in the body", "\"carbon tax\"", "tax"},
    {"the words without the phrase", "carbon tax", "tax sport"},
    {"phrase in curly marks", "\xe2\x80\x9c" "carbon tax\xe2\x80\x9d", "tax"},
    {"phrase that is not closed", "\"carbon tax", "tax"},
    {"phrase wants the exact form", "\"carbon taxes\"", "[scope]"},
    {"phrase does not cross sentences", "\"april ships\"", "[scope]"},
    {"excluded word", "carbon -tickets", "tax"},
    {"excluded phrase", "tax -\"carbon tax\"", "sport"},
    {"source in any case", "source:\"the lantern\"", "tax ships"},
    {"excluded source", "harbour -source:\"The Lantern\"", "harbour"},
    {"before a day", "before:2021-03-02", "harbour"},
    {"after takes the day in", "after:2021-03-03", "ships sport"},
    {"after a month", "after:2021-04", "sport"},
    {"two fields and a word", "tax after:2021-03 before:2021-04", "tax"},
    {"a date that is none", "after:soon", "[field]"},
    {"unknown word", "zeppelin", "[scope]"},
    {"nothing asked", "", "harbour tax ships sport"},
    {"only marks", "-- !!", "harbour tax ships sport"},
    {"unknown field is words", "harbour:closes", "harbour ships"},
};

CL_TEST(scope_queries)
{
    cl_corpus *corpus = small_corpus();

    for (size_t i = 0; i < sizeof queries / sizeof queries[0]; i++) {
        cl_scope scope = CL_SCOPE_NONE;
        scope.query = cl_str_c(queries[i].query);
        check_scope(queries[i].name, corpus, &scope, queries[i].want);
    }
    cl_corpus_free(corpus);
}

CL_TEST(scope_keys_are_anded)
{
    cl_corpus *corpus = small_corpus();
    const cl_str lantern = CL_STR("The Lantern"), both[] = {CL_STR("ships"), CL_STR("harbour")}, lost = CL_STR("lost");
    cl_when day;
    cl_scope scope = CL_SCOPE_NONE;

    check_scope("nothing given", corpus, &scope, "[scope]");
    scope.all = true;
    check_scope("everything", corpus, &scope, "harbour tax ships sport");
    scope = CL_SCOPE_NONE;
    scope.documents = both, scope.n_documents = 2;
    check_scope("ids come in order of sequence", corpus, &scope, "harbour ships");
    scope.sources = &lantern, scope.n_sources = 1;
    check_scope("ids and source", corpus, &scope, "ships");
    scope.query = CL_STR("tax");
    check_scope("nothing is left", corpus, &scope, "[scope]");
    scope.documents = &lost, scope.n_documents = 1;
    check_scope("unknown id", corpus, &scope, "[no_document]");
    scope = CL_SCOPE_NONE;
    scope.collection = CL_STR("sport");
    check_scope("collection", corpus, &scope, "sport");
    scope = CL_SCOPE_NONE;
    assert_int_equal(cl_when_parse(CL_STR("2021-03-02"), &day), COLLATE_OK);
    scope.since = scope.until = day.seconds;
    check_scope("since and until are inclusive", corpus, &scope, "tax");
    scope.until--;
    check_scope("until before since", corpus, &scope, "[field]");
    scope = CL_SCOPE_NONE;
    scope.story = 999;
    check_scope("unknown story", corpus, &scope, "[no_story]");
    cl_corpus_free(corpus);
}

CL_TEST(scope_texts_stand_beside_what_is_picked)
{
    cl_corpus *corpus = small_corpus();
    cl_submission texts[] = {
        article("mine", "Hilltop Post", "2021-03-05", "Ferry sinks", "The ferry sank near the harbour."),
        article("yours", "The Lantern", "2021-03-06", "Calm sea", "Nothing happened at sea."),
    };
    const cl_str id = CL_STR("tax"), lantern = CL_STR("the lantern");
    cl_scope scope = CL_SCOPE_NONE;

    scope.texts = texts, scope.n_texts = 2;
    check_scope("texts alone", corpus, &scope, "mine yours");
    scope.query = CL_STR("ferry");
    check_scope("a word that the corpus does not know", corpus, &scope, "mine");
    scope.query = CL_STR("harbour");
    check_scope("a query does not pick from the corpus", corpus, &scope, "mine");
    scope.query = (cl_str){NULL, 0};
    scope.sources = &lantern, scope.n_sources = 1;
    check_scope("texts of a source", corpus, &scope, "yours");
    scope.documents = &id, scope.n_documents = 1;
    check_scope("beside a document", corpus, &scope, "tax yours");
    texts[1].id = CL_STR("mine");
    check_scope("two texts of one id", corpus, &scope, "[field]");
    texts[1] = (cl_submission){.id = CL_STR("bad"), .text = CL_STR("\xff")};
    check_scope("a bad text", corpus, &scope, "[utf8]");
    cl_corpus_free(corpus);
}

/* The words of a phrase are looked for eight at a time: it must be found wherever it stands among them, and at both ends. */
CL_TEST(query_phrase_is_found_at_every_place)
{
    enum { WORDS = 40, A = 7, B = 8 };
    cl_query_word pair[2] = {{.forms = {A}, .n_forms = 1, .idf = 1}, {.forms = {99, B}, .n_forms = 2, .idf = 1}};
    cl_query_part part = {.kind = CL_QUERY_PHRASE, .words = pair, .n_words = 2};

    for (unsigned rare = 0; rare < 2; rare++) { /* looked for by its first word, then by its second */
        pair[rare].idf = 2;
        pair[1 - rare].idf = 1;
        for (uint32_t n = 0; n <= WORDS; n++) {
            for (uint32_t at = 0; at <= n; at++) {
                uint32_t words[WORDS + 2] = {0};
                cl_sentence sentence = {.n_words = (uint16_t)n};
                cl_article article = {.words = words, .n_words = n, .sentences = &sentence, .n_sentences = 1};
                words[0] = B; /* both words alone first, where there is room */
                words[at > 3 ? 2 : WORDS] = A;
                words[at] = A;
                words[at + 1] = B; /* the last one or two stand behind the text */
                bool found = cl_query_phrase_in(&part, &article);
                if (found != (at + 2 <= n))
                    fail_msg("rare %u, %u words, at %u: found %d", rare, n, at, found);
            }
        }
    }
}
