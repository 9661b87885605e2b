/*
 * cites_test.c - one sentence in, the outlets that it rests on out.
 */
#include "engine/cites.h"

#include "compared.h"

#include <stdio.h>

static const struct {
    const char *name, *text;
    const char *expect; /* "outlet[words that cite]", blank between */
} rows[] = {
    {"obtained by", "The letter, obtained by Buzzfeed News, names three banks.", "BuzzFeed News[obtained by Buzzfeed News]"},
    {"reports", "The Kremlin sent a letter, Reuters reports.", "Reuters[Reuters reports]"},
    {"the short form of a name", "The letter is genuine, BuzzFeed wrote on Tuesday.", "BuzzFeed News[BuzzFeed wrote]"},
    {"confirmed to", "An official confirmed the letter to CNN on Friday.", "CNN[confirmed the letter to CNN]"},
    {"told", "A banker told the Financial Times that the letter is genuine.", "Financial Times[told the Financial Times]"},
    {"according to a report by the state-owned", "He agreed, according to a report by the state-owned RIA news agency.",
        "RIA[report by the state-owned RIA]"},
    {"an agency that no table has", "He agreed, the Orsk news agency reported.", "Orsk[Orsk news agency reported]"},
    {"acronym in capitals only", "The ap on his phone told him so.", ""},
    {"a mention is no citation", "He walked past the CNN building.", ""},
    {"a possessive report", "After Reuters' report the bank closed.", "Reuters[Reuters' report]"},
    {"an outlet of the scope", "The bank closed, The Dunvale Echo reported.", "Dunvale Echo[The Dunvale Echo reported]"},
    {"itself", "The bank closed, The Orsk Gazette reported.", ""},
    {"two outlets", "The letter was published by Reuters and a banker told the BBC it was real.",
        "Reuters[published by Reuters] BBC[told the BBC]"},
    {"twice is once", "Reuters reported it. Later Reuters reported more.", "Reuters[Reuters reported]"},
};

CL_TEST(citations_are_found_with_their_words)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        compared c = {0};
        char got[512] = "";
        size_t n = 0;
        compared_add(&c, "1", "Orsk Gazette", NULL, rows[i].text);
        compared_add(&c, "2", "Dunvale Echo", NULL, "Rain fell on the hills all night.");
        const cl_comparison *made = compared_run(&c, NULL);
        for (size_t k = 0; k < made->n_citations; k++) {
            const cl_citation *cite = &made->citations[k];
            n += (size_t)snprintf(got + n, sizeof got - n, "%s%.*s[%.*s]", k > 0 ? " " : "", CL_STR_ARG(cite->to),
                CL_STR_ARG(compared_text(&c, cite->document, cite->span)));
        }
        CL_CHECK_STR(rows[i].name, cl_str_c(got), rows[i].expect);
        compared_fini(&c);
    }
}

static const struct {
    const char *name;
    cl_lang lang;
    const char *text, *expect;
} foreign[] = {
    {"German, verb before a called name", CL_LANG_DE, "Der B\303\274rgermeister tritt zur\303\274ck, berichtet die Zeitung Orsker Bote.",
        "Orsker Bote[berichtet die Zeitung Orsker Bote]"},
    {"German, laut", CL_LANG_DE, "Laut der Nachrichtenagentur Reuters ist die Br\303\274cke seit Montag gesperrt.",
        "Reuters[Laut der Nachrichtenagentur Reuters]"},
    {"German, told", CL_LANG_DE, "Er bleibe im Amt, sagte der B\303\274rgermeister der \"Bild\".",
        "Bild[sagte der B\303\274rgermeister der \"Bild]"},
    {"German, told by a pronoun", CL_LANG_DE, "Er bleibe im Amt, sagte er dem Spiegel, und das wisse jeder.",
        "Der Spiegel[sagte er dem Spiegel]"},
    {"French, selon", CL_LANG_FR, "Selon Le Monde, le pont est ferm\303\251 depuis lundi.", "Le Monde[Selon Le Monde]"},
    {"French, rapporte", CL_LANG_FR, "Le maire va partir, rapporte le quotidien Lib\303\251ration.",
        "Lib\303\251ration[rapporte le quotidien Lib\303\251ration]"},
    {"Spanish, seg\303\272n", CL_LANG_ES, "El puente est\303\241 cerrado desde el lunes, seg\303\272n El Pa\303\255s.",
        "El Pais[seg\303\272n El Pa\303\255s]"},
    {"Spanish, verb before the agency", CL_LANG_ES, "El alcalde se va, inform\303\263 la agencia EFE el martes.",
        "EFE[inform\303\263 la agencia EFE]"},
    {"Italian, told", CL_LANG_IT, "Il ponte resta chiuso, ha detto a Reuters il sindaco di Orsk.", "Reuters[detto a Reuters]"},
    {"Portuguese, segundo", CL_LANG_PT, "A ponte est\303\241 fechada desde segunda, segundo a Folha de S.Paulo.",
        "Folha de S.Paulo[segundo a Folha de S.Paulo]"},
    {"Dutch, volgens", CL_LANG_NL, "Volgens de Volkskrant is de brug sinds maandag dicht.", "de Volkskrant[Volgens de Volkskrant]"},
    {"Russian, reports", CL_LANG_RU,
        "\320\234\320\276\321\201\321\202 \320\267\320\260\320\272\321\200\321\213\321\202, "
        "\321\201\320\276\320\276\320\261\321\211\320\260\320\265\321\202 \320\242\320\220\320\241\320\241.",
        "Tass[\321\201\320\276\320\276\320\261\321\211\320\260\320\265\321\202 \320\242\320\220\320\241\320\241]"},
    {"a mention is no citation", CL_LANG_DE, "Er ging am Geb\303\244ude der Bild vorbei.", ""},
};

CL_TEST(citations_are_found_in_other_languages)
{
    for (size_t i = 0; i < sizeof foreign / sizeof foreign[0]; i++) {
        compared c = {0};
        char got[512] = "";
        size_t n = 0;
        compared_add(&c, "1", "Orsk Gazette", NULL, foreign[i].text);
        c.texts[0].given.lang = foreign[i].lang;
        const cl_comparison *made = compared_run(&c, NULL);
        for (size_t k = 0; k < made->n_citations; k++) {
            const cl_citation *cite = &made->citations[k];
            n += (size_t)snprintf(got + n, sizeof got - n, "%s%.*s[%.*s]", k > 0 ? " " : "", CL_STR_ARG(cite->to),
                CL_STR_ARG(compared_text(&c, cite->document, cite->span)));
        }
        CL_CHECK_STR(foreign[i].name, cl_str_c(got), foreign[i].expect);
        compared_fini(&c);
    }
}

CL_TEST(outlet_names_compare_without_article_and_news)
{
    assert_true(cl_outlet_eq(CL_STR("The Guardian"), CL_STR("guardian")));
    assert_true(cl_outlet_eq(CL_STR("BuzzFeed"), CL_STR("BuzzFeed News")));
    assert_false(cl_outlet_eq(CL_STR("Fox"), CL_STR("Vox")));
    CL_CHECK_STR("acronym", cl_outlet_name(CL_STR("ap")), "Associated Press");
    assert_null(cl_outlet_name(CL_STR("apple")).ptr);
}
