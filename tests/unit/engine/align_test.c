/*
 * align_test.c - which sentences of long articles stand in one claim: those that report the same, not those that share their topic.
 */
#include "compared.h"

static const char town[] =
    "The Marlow town council voted 9 to 4 on Monday to close the Weir Lane bridge for two years.\n\n"
    "Mayor Dora Finch said the bridge could no longer carry lorries.\n\n"
    "Engineers found cracks in three of its stone arches in February.\n\n"
    "The bridge was built in 1871 and carries 6,000 cars a day.\n\n"
    "Dora Finch grew up beside the bridge and sold apples there as a child.\n\n"
    "Shopkeepers on Weir Lane fear that customers will stay away.\n\n"
    "\"Nobody will drive around the hill for a loaf of bread,\" said the baker Tom Hale.\n\n"
    "The council promised a free ferry for walkers from June.\n\n"
    "Repairs will cost 14 million crowns, of which the state pays half.\n\n"
    "Opponents of the closure want a vote of all citizens.\n\n"
    "The last flood of the river Arl damaged the mill in 2009.\n\n"
    "Marlow has two other bridges, both north of the railway.\n\n"
    "School buses will leave a quarter of an hour earlier.";

static const char valley[] =
    "Marlow's Weir Lane bridge will be shut for two years after the council voted 9 to 4 on Monday.\n\n"
    "Cracks in three stone arches were found by engineers in February.\n\n"
    "Walkers will get a free ferry from June, the council promised.\n\n"
    "Dora Finch was elected in Marlow last spring.\n\n"
    "The mayor plays the trumpet in the Marlow town band.\n\n"
    "Tom Hale, who runs a bakery in the lane, collected 800 signatures.\n\n"
    "The state pays half of the 14 million crowns for the repairs.\n\n"
    "Engineers, cracks, stone arches\n\n"
    "Trains between Marlow and Orsk are not affected.\n\n"
    "Fishermen on the river Arl welcomed the silence to come.\n\n"
    "A hotel at the northern end has already dismissed two cooks.\n\n"
    "Members of the council argued until midnight about the closure.\n\n"
    "Traffic lights are to be put up on the hill road.\n\n"
    "The museum shows drawings of older bridges of the town.";

static const char letter[] =
    "A signed and stamped letter of the embassy, of which the Courier has a copy, shows that Norland proposed a joint "
    "dam to the water ministry in April.\n\n"
    "Rain fell on the valley for a week.\n\n"
    "Farmers on both banks grow rice and flax.\n\n"
    "The old weir was blown up in a war.\n\n"
    "A school for pilots opened nearby.\n\n"
    "Its first teacher came by bicycle.\n\n"
    "Otters have come back to the upper stream.\n\n"
    "The toll road stays closed at night.\n\n"
    "Two villages share one doctor.\n\n"
    "Honey from the hills won a prize.\n\n"
    "Painters like the light there in autumn.\n\n"
    "A ferryman keeps the last wooden boat.";

static const char gorge[] =
    "Diplomats said on Wednesday that Norland proposed a joint dam to the water ministry in March.\n\n"
    "The Courier has a copy of the signed and stamped letter of the embassy.\n\n"
    "Snow lay on the passes until May.\n\n"
    "Cattle are driven up in early summer.\n\n"
    "A castle above the gorge is for sale.\n\n"
    "The cook of the inn speaks nine tongues.\n\n"
    "Trout are caught by hand under the stones.\n\n"
    "Nobody has counted the bats of the cave.\n\n"
    "The chapel bell cracked during a wedding.\n\n"
    "Maps of the border differ by a field.\n\n"
    "Cyclists call the climb the wall.\n\n"
    "A glassworks shut its furnace last winter.";

static const char coast[] =
    "Norland proposed a joint dam, diplomats said on Wednesday.\n\n"
    "A copy of the letter, signed and stamped in the embassy, reached the Courier.\n\n"
    "The cinema shows films on Fridays.\n\n"
    "Barges bring gravel from the south.\n\n"
    "Its mayor collects stamps and clocks.\n\n"
    "Apples are pressed behind the town hall.\n\n"
    "The swimming pool leaks again this year.\n\n"
    "A choir sings under the arcades.\n\n"
    "Buses to the coast leave before dawn.\n\n"
    "Beekeepers meet in the fire station.\n\n"
    "The library lends tools and ladders.\n\n"
    "Storks nest on the brewery chimney.";

/* Index of the sentence of `document` that starts so, or UINT32_MAX. */
static uint32_t sentence_of(const compared *c, uint32_t document, const char *start)
{
    const cl_article *article = c->documents.at[document]->article;

    for (uint32_t s = 0; s < article->n_sentences; s++)
        if (cl_str_starts(cl_span_of(article->text, (cl_span){article->sentences[s].start, article->sentences[s].end}), cl_str_c(start)))
            return s;
    return UINT32_MAX;
}

/* Is there a claim that both sentences are members of? */
static bool in_one_claim(const cl_comparison *made, uint32_t a, uint32_t b)
{
    for (size_t i = 0; i < made->n_claims; i++) {
        bool has_a = false, has_b = false;
        for (size_t m = 0; m < made->claims[i].n_members; m++) {
            const cl_claim_member *member = &made->claims[i].members[m];
            has_a = has_a || (member->document == 0 && member->sentence == a);
            has_b = has_b || (member->document == 1 && member->sentence == b);
        }
        if (has_a && has_b)
            return true;
    }
    return false;
}

CL_TEST(sentences_of_long_articles_that_share_names_are_no_claim)
{
    static const struct {
        const char *name, *a, *b;
        bool same;
    } cases[] = {
        {"the vote, in another order", "The Marlow town council voted", "Marlow's Weir Lane bridge will", true},
        {"passive", "Engineers found cracks", "Cracks in three stone", true},
        {"who said it at the end", "The council promised", "Walkers will get", true},
        {"the figure", "Repairs will cost", "The state pays half", true},
        {"a heading reports nothing", "Engineers found cracks", "Engineers, cracks", false},
        {"one person, two things", "Mayor Dora Finch said", "Dora Finch was elected", false},
        {"one baker, two things", "\"Nobody will drive", "Tom Hale, who runs", false},
        {"one river, two things", "The last flood", "Fishermen on the river", false},
        {"the council, another thing", "The council promised", "Members of the council", false},
        {"the town, another thing", "Marlow has two other", "Trains between Marlow", false},
    };
    compared c = {0};

    compared_add(&c, "a", NULL, NULL, town);
    compared_add(&c, "b", NULL, NULL, valley);
    const cl_comparison *made = compared_run(&c, NULL);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        uint32_t a = sentence_of(&c, 0, cases[i].a), b = sentence_of(&c, 1, cases[i].b);
        assert_true(a != UINT32_MAX && b != UINT32_MAX);
        CL_CHECK_EQ(cases[i].name, in_one_claim(made, a, b), cases[i].same);
    }
    compared_fini(&c);
}

CL_TEST(a_sentence_of_one_claim_conflicts_in_another)
{
    compared c = {0};

    compared_add(&c, "a", NULL, "2031-05-01", letter);
    compared_add(&c, "b", NULL, "2031-05-01", gorge);
    compared_add(&c, "c", NULL, "2031-05-01", coast);
    const cl_comparison *made = compared_run(&c, NULL);
    assert_true(in_one_claim(made, 0, sentence_of(&c, 1, "The Courier has a copy")));
    assert_true(in_one_claim(made, 0, sentence_of(&c, 1, "Diplomats said")));
    assert_int_equal(made->n_conflicts, 1);
    assert_int_equal(made->conflicts[0].type, CL_CONFLICT_CONFLICT);
    CL_CHECK_STR("a", compared_text(&c, 0, made->conflicts[0].values[0].span), "April");
    CL_CHECK_STR("b", compared_text(&c, 1, made->conflicts[0].values[1].span), "March");
    for (size_t i = 0; i < made->n_claims; i++)
        for (size_t m = 1; m < made->claims[i].n_members; m++) { /* by document, then sentence */
            const cl_claim_member *x = &made->claims[i].members[m - 1], *y = &made->claims[i].members[m];
            assert_true(x->document < y->document || (x->document == y->document && x->sentence < y->sentence));
        }
    compared_fini(&c);
}
