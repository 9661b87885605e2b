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

CL_TEST(outlet_names_compare_without_article_and_news)
{
    assert_true(cl_outlet_eq(CL_STR("The Guardian"), CL_STR("guardian")));
    assert_true(cl_outlet_eq(CL_STR("BuzzFeed"), CL_STR("BuzzFeed News")));
    assert_false(cl_outlet_eq(CL_STR("Fox"), CL_STR("Vox")));
    CL_CHECK_STR("acronym", cl_outlet_name(CL_STR("ap")), "Associated Press");
    assert_null(cl_outlet_name(CL_STR("apple")).ptr);
}
