/*
 * clause_test.c - one sentence in, its clauses out.
 */
#include "engine/clause.h"

#include "compared.h"

#include <stdio.h>

static const struct {
    const char *name;
    cl_lang lang;
    const char *text, *expect; /* clauses, " | " between */
} rows[] = {
    {"two reports", CL_LANG_EN, "The bridge was shut on Monday, and the mayor left for the capital on Tuesday.",
        "The bridge was shut on Monday | the mayor left for the capital on Tuesday."},
    {"but", CL_LANG_EN, "The ferry company has sold both ships, but its owner said the route would go on.",
        "The ferry company has sold both ships | its owner said the route would go on."},
    {"semicolon", CL_LANG_EN, "Three houses were damaged in the storm; one family was taken to a hotel.",
        "Three houses were damaged in the storm | one family was taken to a hotel."},
    {"while", CL_LANG_EN, "Orsk has closed its two public pools, while Dunvale will open a third one in May.",
        "Orsk has closed its two public pools | Dunvale will open a third one in May."},
    {"three", CL_LANG_EN, "The school was closed on Monday; the library is shut until May, and the pool will never open again.",
        "The school was closed on Monday | the library is shut until May | the pool will never open again."},
    {"what hangs on somebody's word stays", CL_LANG_EN, "The mayor said the bridge was unsafe, and the railway had known it for years.",
        "The mayor said the bridge was unsafe, and the railway had known it for years."},
    {"two people's words are two reports", CL_LANG_EN,
        "The mayor said the bridge was unsafe, and the railway said the mayor was wrong about it.",
        "The mayor said the bridge was unsafe | the railway said the mayor was wrong about it."},
    {"one subject, two verbs", CL_LANG_EN, "The mayor closed the old bridge on Monday, and left for the capital on Tuesday.",
        "The mayor closed the old bridge on Monday, and left for the capital on Tuesday."},
    {"a list", CL_LANG_EN, "The storm damaged three houses, two barns, and the roof of the old school in Orsk.",
        "The storm damaged three houses, two barns, and the roof of the old school in Orsk."},
    {"a condition", CL_LANG_EN, "If the council agrees on Monday, and the mayor has signed the papers, the bridge will open.",
        "If the council agrees on Monday, and the mayor has signed the papers, the bridge will open."},
    {"inside a quotation", CL_LANG_EN, "\"The bridge was never safe, and the railway has known it for years,\" Quimby said.",
        "\"The bridge was never safe, and the railway has known it for years,\" Quimby said."},
    {"inside brackets", CL_LANG_EN, "The ferry (it was built in Orsk, and the mayor has travelled on it) was sold on Monday.",
        "The ferry (it was built in Orsk, and the mayor has travelled on it) was sold on Monday."},
    {"a pronoun says nothing alone", CL_LANG_EN, "The ferry company has sold both of its ships, and it will close the route in May.",
        "The ferry company has sold both of its ships, and it will close the route in May."},
    {"this neither", CL_LANG_EN, "The council has promised to pay the families back, but this is not guaranteed by any law.",
        "The council has promised to pay the families back, but this is not guaranteed by any law."},
    {"too short", CL_LANG_EN, "It was late, and the mayor had left.", "It was late, and the mayor had left."},
    {"German", CL_LANG_DE, "Die Br\303\274cke wurde am Montag gesperrt, und der B\303\274rgermeister hat den Schaden besichtigt.",
        "Die Br\303\274cke wurde am Montag gesperrt | der B\303\274rgermeister hat den Schaden besichtigt."},
    {"French", CL_LANG_FR, "Le pont a \303\251t\303\251 ferm\303\251 lundi matin, tandis que le maire est parti pour la capitale mardi.",
        "Le pont a \303\251t\303\251 ferm\303\251 lundi matin | le maire est parti pour la capitale mardi."},
    {"Spanish", CL_LANG_ES, "El puente fue cerrado el lunes por la ma\303\261ana, pero el alcalde ha prometido otro puente.",
        "El puente fue cerrado el lunes por la ma\303\261ana | el alcalde ha prometido otro puente."},
};

static void check_row(size_t i)
{
    compared c = {0};
    cl_arena scratch;
    cl_clause clauses[CL_CLAUSES_MAX];
    char got[1024] = "";
    size_t n = 0, at = 0, n_words = 0;

    compared_add(&c, "a", NULL, NULL, rows[i].text);
    c.texts[0].given.lang = rows[i].lang;
    compared_run(&c, NULL);
    const cl_article *article = c.documents.at[0]->article;
    cl_arena_init(&scratch, 0);
    assert_int_equal(article->n_sentences, 1);
    assert_int_equal(cl_clauses_of(article, 0, &scratch, clauses, &n), COLLATE_OK);
    for (size_t k = 0; k < n; k++) {
        cl_str text = cl_span_of(article->text, clauses[k].span);
        at += (size_t)snprintf(got + at, sizeof got - at, "%s%.*s", k > 0 ? " | " : "", CL_STR_ARG(text));
        n_words += clauses[k].n_words;
        assert_true(clauses[k].first_word + clauses[k].n_words <= article->n_words);
    }
    CL_CHECK_STR(rows[i].name, cl_str_c(got), rows[i].expect);
    assert_true(n_words <= article->n_words && (n > 1 || n_words == article->n_words));
    cl_arena_fini(&scratch);
    compared_fini(&c);
}

CL_TEST(clauses_are_cut_where_each_reports_something)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check_row(i);
}
