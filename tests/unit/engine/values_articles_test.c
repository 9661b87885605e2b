/*
 * values_articles_test.c - the same sentences inside two whole articles, where many could have met by chance: more must speak for a
 * conflict than between two sentences that somebody put side by side (values_test.c).
 */
#include "compared.h"

#include <stdio.h>

static const struct {
    const char *name;
    const char *date_a, *a;
    const char *date_b, *b;
    const char *expect; /* as in values_test.c: the first difference that is not unresolved */
} rows[] = {
    /* figures */
    {"a figure in the same sentence", "2021-03-01", "Harbin Steel agreed to pay $4.6 million for the old quarry above Orsk.", "2021-03-01",
        "Harbin Steel has agreed to pay $3.2 million for the old quarry above Orsk.", "conflict number: $4.6 million | $3.2 million"},
    {"two sentences of common words", "2021-03-01",
        "All 157 people were killed.", "2021-03-01", "All 189 people on board were killed.", ""},
    {"two figures of two days", "2021-03-01", "The Orsk index closed 2,352 points lower, or 9.9 percent.", "2021-03-01",
        "The Orsk index closed down 1,400 points, 5.8 percent.", ""},
    {"a dozen", "2021-03-01", "Engineers found 14 cracks in the cables of the Dunvale bridge on Tuesday.", "2021-03-01",
        "Engineers found a dozen cracks in the cables of the Dunvale bridge on Tuesday.", "rounding number: 14 | a dozen"},
    {"the later one has more", "2021-03-01", "The blast at the Orsk quarry killed at least 3 people, police said.", "2021-03-02",
        "The blast at the Orsk quarry killed 9 people, police said.", "update number: 3 | 9"},
    /* days */
    {"a day of the same verb", "2021-03-05",
        "The school board of Orsk voted on Wednesday to oust the headmaster Harold Quimby.", "2021-03-05",
        "The school board of Orsk voted on Tuesday to oust the headmaster Harold Quimby.", "conflict date: Wednesday | Tuesday"},
    {"said then, happened then", "2021-03-05",
        "Quimby was shot twice in the back by police, the examiner of Orsk said Sunday.", "2021-03-05",
        "Quimby died after he was shot twice in the back on Friday, the examiner of Orsk said.", ""},
    {"one of two men", "2021-03-05",
        "Hugo Barlow was detained in Lunmar on May 7, 2017 and Martin Oakes was detained in Lunmar in October 2015.", "2021-03-05",
        "Martin Oakes was detained in Lunmar in 2015 for reasons that nobody gave.", "more_specific date: October 2015 | 2015"},
    {"the day before he wrote it", "2021-03-05", "\"I called the mayor of Orsk yesterday about the quarry,\" Barlow wrote.", "2021-03-05",
        "In a note on Saturday, Barlow wrote that he had called the mayor of Orsk about the quarry.", ""},
    /* names */
    {"another person with the same office", "2021-03-05",
        "Rebecca Tarn, head of the Orsk river office, said that the flood had drowned the lower town.", "2021-03-05",
        "Edith Lorne, head of the Orsk river office, said that the flood had drowned the lower town.",
        "conflict name: Rebecca Tarn | Edith Lorne"},
    {"two who speak of two things", "2021-03-05",
        "Rebecca Tarn, a former envoy to Lunmar, called the new visa rule cruel and short of sense.", "2021-03-05",
        "Edith Lorne, a former envoy to Lunmar, warned that couples would leave the foreign service.", ""},
    {"items of two lists", "2021-03-05",
        "The gala in Orsk was opened by Harold Quimby, Martin Oakes, Edith Lorne, Hugo Barlow and a choir from Lunmar.", "2021-03-05",
        "The gala in Orsk was opened by Harold Quimby, Rebecca Tarn, Carl Hobb, Edith Lorne and a choir from Lunmar.", ""},
    {"one letter of a name", "2021-03-05", "Prime Minister Adel Barlow condemned the attack on the harbour of Lunmar.", "2021-03-05",
        "Prime Minister Adil Barlow condemned the attack on the harbour of Lunmar.", ""},
    {"another outlet", "2021-03-05", "The harbour of Lunmar is to be sold, the Dunvale Gazette reported on Monday.", "2021-03-05",
        "The harbour of Lunmar is to be sold, the Orsk Tribune reported on Monday.", ""},
    /* who said it */
    {"two names for one statement", "2021-03-05", "\"The rule keeps our harbour the safest in the whole region,\" said Rebecca Tarn.",
        "2021-03-05", "\"The rule keeps our harbour the safest in the whole region,\" said Martin Oakes.",
        "conflict name: Rebecca Tarn | Martin Oakes"},
    {"a name and an official", "2021-03-05",
        "\"The rule keeps our harbour the safest in the whole region,\" said Rebecca Tarn.", "2021-03-05",
        "\"The rule keeps our harbour the safest in the whole region,\" an official said.",
        "more_specific name: Rebecca Tarn | an official"}
        ,
    {"a name and a spokeswoman", "2021-03-05", "\"The rule keeps our harbour the safest in the whole region,\" said Rebecca Tarn.",
        "2021-03-05", "\"The rule keeps our harbour the safest in the whole region,\" a spokeswoman said.",
        "more_specific name: Rebecca Tarn | a spokeswoman"},
    {"a name and a pronoun", "2021-03-05",
        "\"The rule keeps our harbour the safest in the whole region,\" said Rebecca Tarn.", "2021-03-05",
        "\"The rule keeps our harbour the safest in the whole region,\" she said.", ""},
    {"a name and its last word", "2021-03-05", "\"The rule keeps our harbour the safest in the whole region,\" said Rebecca Tarn.",
        "2021-03-05", "\"The rule keeps our harbour the safest in the whole region,\" Tarn said.", ""},
    {"a person and the body that he speaks for", "2021-03-05",
        "\"The rule keeps our harbour the safest in the whole region,\" said Rebecca Tarn.", "2021-03-05",
        "\"The rule keeps our harbour the safest in the whole region,\" the Lunmar Harbour Company said.", ""},
    {"other words of two people", "2021-03-05", "\"The rule keeps our harbour the safest in the whole region,\" said Rebecca Tarn.",
        "2021-03-05", "\"Nobody asked the fishermen of the harbour what they think,\" said Martin Oakes.", ""},
    /* quotations */
    {"a day written in two ways", "2021-03-05", "\"Things will be different for the harbour after Jan. 20th,\" Quimby wrote.", "2021-03-05",
        "\"Things will be different for the harbour after Jan. 20,\" Quimby wrote.", ""},
    {"a dropped not", "2021-03-05", "\"We are not ready to reopen the quarry this year,\" Quimby said.", "2021-03-05",
        "\"We are ready to reopen the quarry this year,\" Quimby said.", "conflict quote: are not ready | are ready"},
};

/* What else stands in the articles; nothing of one is in the other. */
static const char *const around[2][10] = {
    {"Bakers of the valley praised a new kind of flour.", "The tram to Oakhill was late again.", "An orchard gave its pears away.",
        "Chess players met under the old lime tree.", "A choir sang in the rain.", "The library bought a machine for torn pages.",
        "Goats of the monastery won a prize.", "Painters began to mend the clock tower.", "A barber closed his shop for good.",
        "Swallows came early to the marsh."},
    {"Sailors mended their nets at dusk.", "A cellist lost her bow on the ferry.", "Snow covered the passes of the north.",
        "The cinema showed silent films.", "Beekeepers warned of mites.", "A judge retired to her farm.",
        "The brewery hired ten apprentices."
        ,
        "Divers found an anchor of bronze.", "A teacher wrote a book on moss.", "Carpenters built a stage of oak."},
};

/* An article of the sentence and its neighbours. */
static void write_article(char *out, size_t room, const char *sentence, size_t side)
{
    int n = snprintf(out, room, "%s", sentence);

    for (size_t k = 0; k < 10; k++)
        n += snprintf(out + n, room - (size_t)n, "\n%s", around[side][k]);
}

CL_TEST(values_of_whole_articles)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        compared c = {0};
        char got[512], text[2][2048];
        write_article(text[0], sizeof text[0], rows[i].a, 0);
        write_article(text[1], sizeof text[1], rows[i].b, 1);
        compared_add(&c, "a", NULL, rows[i].date_a, text[0]);
        compared_add(&c, "b", NULL, rows[i].date_b, text[1]);
        compared_difference(&c, compared_run(&c, NULL), got, sizeof got);
        CL_CHECK_STR(rows[i].name, cl_str_c(got), rows[i].expect);
        compared_fini(&c);
    }
}

/* Days of sentences that share too little for a conflict are listed all the same, as unresolved. */
CL_TEST(days_of_whole_articles_are_listed)
{
    static const char *const pairs[][2] = {
        {"The council of Orsk opened an inquiry into the harbour company late on Saturday evening, its chairman wrote in a short note.",
            "The harbour company of Orsk set off a storm when it heard, two days before the vote, on Sunday morning that the council had "
            "begun an inquiry."},
        {"The report shows that inspectors saw the first cracks in the cables on March 3 and asked for a weight limit.",
            "Inspectors noticed the first of them on March 10, an official of Orsk told the Gazette, and asked twice for a weight limit "
            "for the cables."},
    };

    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        compared c = {0};
        char text[2][2048];
        for (size_t side = 0; side < 2; side++) {
            write_article(text[side], sizeof text[side], pairs[i][side], side);
            compared_add(&c, side == 0 ? "a" : "b", NULL, "2021-03-05", text[side]);
        }
        const cl_comparison *found = compared_run(&c, NULL);
        assert_int_equal(found->n_conflicts, 1);
        assert_int_equal(found->conflicts[0].type, CL_CONFLICT_UNRESOLVED);
        compared_fini(&c);
    }
}
