/*
 * credit_test.c - on whose word a clause is reported.
 */
#include "compared.h"
#include "engine/credit.h"

CL_TEST(clauses_are_credited_to_who_says_them)
{
    static const struct {
        const char *name, *text, *from, *to; /* the span: from the first bytes of the one to the last of the other */
        const char *speaker;                 /* NULL: the article's own */
    } cases[] = {
        {"a quotation",
            "\"The bridge cannot carry lorries any more,\" said Mayor Dora Finch.", "\"The", "Finch.", "Dora Finch"},
        {"reported speech",
            "Mayor Dora Finch said that the old bridge could not carry lorries any more.", "Mayor", "more.", "Dora Finch"},
        {"the writer's own",
            "The bridge was built of stone in 1871. \"It is old,\" said Mayor Dora Finch.", "The bridge", "1871.", NULL},
        {"a word or two in marks",
            "The old bridge by the mill, which Mayor Dora Finch once called \"a dear aunt\", was shut to lorries in May.",
            "The old", "May.", NULL},
        {"the second sentence of a quotation",
            "\"The bridge is old,\" said Mayor Dora Finch. \"It cannot carry lorries any more, and it will not.\"",
            "\"It cannot", "not.\"", "Dora Finch"},
        {"half of it is somebody's",
            "\"We are shut,\" said Mayor Dora Finch, and the old stone bridge over the river was closed to lorries and cars.",
            "\"We", "cars.", NULL},
        {"nobody is named", "\"The bridge cannot carry lorries any more, and it will not.\"", "\"The", "not.\"", NULL},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        compared c = {0};
        compared_add(&c, "a", NULL, NULL, cases[i].text);
        (void)compared_run(&c, NULL);
        const char *from = strstr(cases[i].text, cases[i].from), *to = strstr(from, cases[i].to) + strlen(cases[i].to);
        cl_span span = {(uint32_t)(from - cases[i].text), (uint32_t)(to - cases[i].text)};
        const cl_speaker *speaker = cl_credited(c.documents.at[0]->article, span);
        cl_str name = speaker != NULL ? speaker->name : CL_STR("");
        CL_CHECK_STR(cases[i].name, name, cases[i].speaker != NULL ? cases[i].speaker : "");
        compared_fini(&c);
    }
}

CL_TEST(members_of_a_claim_are_credited)
{
    compared c = {0};

    compared_add(&c, "a", NULL, NULL, "\"The Weir Lane bridge cannot carry lorries any more,\" said Mayor Dora Finch.");
    compared_add(&c, "b", NULL, NULL, "The Weir Lane bridge cannot carry lorries any more.");
    const cl_comparison *made = compared_run(&c, NULL);
    assert_int_equal(made->n_claims, 1);
    assert_int_equal(made->claims[0].n_members, 2);
    assert_non_null(made->claims[0].members[0].speaker);
    CL_CHECK_STR("a's", made->claims[0].members[0].speaker->name, "Dora Finch");
    assert_null(made->claims[0].members[1].speaker);
    compared_fini(&c);
}
