/*
 * compare_test.c - whole comparisons: who reports what, who leaves it out, headlines, timeline, marks, drafts.
 */
#include "compared.h"
#include "base/clock.h"
#include "engine/compare_marks.h"
#include "text/parse.h"

#include <stdio.h>
#include <stdlib.h>

#define FIRE "A fire destroyed the old paper mill in Dunvale on Tuesday night.\n\n"
#define OWNER "The owner, Harold Quimby, had closed the paper mill in 2015.\n\n"

static const char echo[] = FIRE "Firefighters needed six hours to put out the flames at the mill.\n\n"
                                "The council will discuss a new bridge over the river next week.";
static const char herald[] = "The old paper mill in Dunvale was destroyed by a fire on Tuesday night.\n\n" OWNER
                             "\"I have never seen such flames in this town,\" said Martin Oakes, the fire chief.";
static const char post[] = "The disused Dunvale paper mill was destroyed in a fire on Tuesday night.\n\n"
                           "It took firefighters six hours to put out the flames at the mill.";

static void add_three(compared *c)
{
    compared_add(c, "e", "Echo", "2021-05-05", echo);
    compared_add(c, "h", "Herald", "2021-05-05", herald);
    compared_add(c, "p", "Post", "2021-05-06", post);
    c->texts[0].given.title = CL_STR("Fire destroys Dunvale paper mill");
    c->texts[1].given.title = CL_STR("Old paper mill may be lost after fire");
}

/* The claim of the first sentence of `document` that has `word`. */
static const cl_claim *claim_with(const compared *c, const cl_comparison *made, uint32_t document, const char *word)
{
    const cl_article *article = c->documents.at[document]->article;

    for (uint32_t s = 0; s < article->n_sentences; s++) {
        cl_str text = cl_span_of(article->text, (cl_span){article->sentences[s].start, article->sentences[s].end});
        if (memmem(text.ptr, text.len, word, strlen(word)) != NULL)
            return cl_comparison_claim(made, document, s);
    }
    return NULL;
}

CL_TEST(claims_say_who_reports_what)
{
    compared c = {0};

    add_three(&c);
    const cl_comparison *made = compared_run(&c, NULL);
    assert_int_equal(made->n_sources, 3);
    assert_int_equal(made->n_originals, 3);
    const cl_claim *fire = claim_with(&c, made, 0, "destroyed"), *hours = claim_with(&c, made, 0, "six hours"),
                   *bridge = claim_with(&c, made, 0, "bridge");
    assert_non_null(fire);
    CL_CHECK_STR("all three", cl_str_c(cl_claim_status_name(fire->status)), "agreed");
    CL_CHECK_EQ("three originals", fire->n_originals, 3);
    CL_CHECK_EQ("the most important one", fire->id, 0);
    CL_CHECK_STR("two of three", cl_str_c(cl_claim_status_name(hours->status)), "majority");
    CL_CHECK_STR("one", cl_str_c(cl_claim_status_name(bridge->status)), "exclusive");
    assert_ptr_equal(fire, claim_with(&c, made, 2, "destroyed"));
    for (size_t i = 0; i < made->n_claims; i++) {
        CL_CHECK_EQ("ids are places", made->claims[i].id, i);
        assert_true(i == 0 || made->claims[i].importance <= made->claims[i - 1].importance);
        assert_true(made->claims[i].central < made->claims[i].n_members);
    }
    compared_fini(&c);
}

CL_TEST(a_claim_is_a_clause_without_its_dateline)
{
    compared c = {0};

    compared_add(&c, "a", NULL, NULL,
        "DUNVALE (Reuters) - The old paper mill burned down on Tuesday night, and the council of Orsk has elected Ida Moss.");
    compared_add(&c, "b", NULL, NULL, "The old paper mill burned down on Tuesday night.\n\nRain fell on the hills near Dunvale all day.");
    const cl_comparison *made = compared_run(&c, NULL);
    const cl_claim *mill = claim_with(&c, made, 1, "burned");
    CL_CHECK_EQ("both report it", mill->n_originals, 2);
    CL_CHECK_STR("its clause", compared_text(&c, 0, mill->members[0].span), "The old paper mill burned down on Tuesday night");
    for (size_t i = 0; i < made->n_claims; i++)
        if (made->claims[i].members[0].document == 0 && made->claims[i].n_members == 1)
            CL_CHECK_STR("the other", compared_text(&c, 0, made->claims[i].members[0].span), "the council of Orsk has elected Ida Moss.");
    compared_fini(&c);
}

CL_TEST(what_hangs_on_another_sentence_does_not_stand_for_a_claim)
{
    compared c = {0};

    compared_add(&c, "a", NULL, NULL, "The old paper mill in Dunvale was sold to Harold Quimby in March.");
    compared_add(&c, "b", NULL, NULL, "But the old paper mill in Dunvale, long empty, was sold to Harold Quimby of Orsk in March.");
    const cl_comparison *made = compared_run(&c, NULL);
    assert_int_equal(made->n_claims, 1);
    CL_CHECK_EQ("not the longer one that opens with but", made->claims[0].members[made->claims[0].central].document, 0);
    compared_fini(&c);
}

CL_TEST(omissions_and_coverage)
{
    compared c = {0};

    add_three(&c);
    const cl_comparison *made = compared_run(&c, NULL);
    assert_int_equal(made->n_omissions, 1);
    CL_CHECK_STR("who", made->sources[made->omissions[0].source].name, "Herald");
    CL_CHECK_EQ("what", made->omissions[0].claim, claim_with(&c, made, 0, "six hours")->id);
    assert_true(made->sources[0].coverage == 1.0f);
    assert_true(made->sources[1].coverage == 0.5f);
    compared_fini(&c);
}

CL_TEST(a_copy_is_no_second_original)
{
    compared c = {0};
    uint32_t original_of[] = {0, 0, 1};
    cl_compare_options options = {.original_of = original_of};

    compared_add(&c, "a", "Echo", NULL, echo);
    compared_add(&c, "b", "Mirror", NULL, echo);
    compared_add(&c, "c", "Herald", NULL, OWNER);
    const cl_comparison *made = compared_run(&c, &options);
    const cl_claim *bridge = claim_with(&c, made, 0, "bridge");
    CL_CHECK_EQ("two outlets", bridge->n_sources, 2);
    CL_CHECK_EQ("one original", bridge->n_originals, 1);
    CL_CHECK_STR("so it is exclusive", cl_str_c(cl_claim_status_name(bridge->status)), "exclusive");
    CL_CHECK_EQ("the first has the original", made->sources[0].n_originals, 1);
    CL_CHECK_EQ("and repeats nobody", made->sources[0].n_repeats, 0);
    CL_CHECK_EQ("the second has none", made->sources[1].n_originals, 0);
    CL_CHECK_EQ("but that of one other", made->sources[1].n_repeats, 1);
    CL_CHECK_EQ("the first", made->sources[1].repeats[0], 0);
    CL_CHECK_EQ("the third has its own", made->sources[2].n_originals, 1);
    compared_fini(&c);
}

CL_TEST(a_conflict_marks_its_claim_and_members)
{
    compared c = {0};

    compared_add(&c, "a", NULL, NULL, "The Orsk quarry blast killed 3 workers.");
    compared_add(&c, "b", NULL, NULL, "The Orsk quarry blast killed 3 workers on the night shift.");
    compared_add(&c, "c", NULL, NULL, "The Orsk quarry blast killed 5 workers.");
    const cl_comparison *made = compared_run(&c, NULL);
    assert_int_equal(made->n_conflicts, 1);
    assert_int_equal(made->conflicts[0].n_values, 3);
    const cl_claim *claim = &made->claims[made->conflicts[0].claim];
    CL_CHECK_STR("status", cl_str_c(cl_claim_status_name(claim->status)), "conflicting");
    CL_CHECK_STR("the majority states", cl_str_c(cl_stance_name(claim->members[0].stance)), "stated");
    CL_CHECK_STR("the other differs", cl_str_c(cl_stance_name(claim->members[2].stance)), "conflicting");
    compared_fini(&c);
}

CL_TEST(headlines_share_and_hedge)
{
    compared c = {0};

    add_three(&c);
    const cl_comparison *made = compared_run(&c, NULL);
    assert_int_equal(made->n_headlines, 2);
    const cl_headline *second = &made->headlines[1];
    CL_CHECK_EQ("shared: paper, mill, fire", second->n_shared, 3);
    assert_int_equal(second->n_hedges, 1);
    CL_CHECK_STR("hedge", second->hedges[0], "may");
    CL_CHECK_STR("own verb", made->headlines[0].own[0], "destroys");
    compared_fini(&c);
}

CL_TEST(timeline_leaves_out_lines_that_only_name_a_day)
{
    compared c = {0};

    compared_add(&c, "a", "Echo", "2021-05-05",
        "The mill in Dunvale burned down on May 3, 2021.\n\nNobody was hurt in the fire.\n\n- Ida Moss (@idamoss) May 4, 2021\n\nThe owner "
        "will speak today.");
    const cl_comparison *made = compared_run(&c, NULL);
    for (size_t i = 0; i < made->n_timeline; i++)
        assert_null(memmem(c.documents.at[0]->article->text.ptr + made->timeline[i].span.start,
            made->timeline[i].span.end - made->timeline[i].span.start, "idamoss", 7));
    assert_true(made->n_timeline >= 1);
    compared_fini(&c);
}

#define REST                                                                                                                   \
    " The crew slept on board. Nobody was hurt. A tug came at noon. The cook made soup. The rain went on. The harbour was quiet. " \
    "Three boys watched from the wall."

CL_TEST(months_of_undated_articles_are_no_conflict)
{
    for (int dated = 0; dated < 2; dated++) {
        compared c = {0};
        unsigned n = 0;
        const char *day = dated ? "2021-09-05" : NULL;

        compared_add(&c, "a", NULL, day, "The ferry Wren ran aground on the Dunvale sandbank in May." REST);
        compared_add(&c, "b", NULL, day, "The ferry Wren ran aground on the Dunvale sandbank in June." REST);
        const cl_comparison *made = compared_run(&c, NULL);
        for (size_t i = 0; i < made->n_conflicts; i++)
            n += made->conflicts[i].type == CL_CONFLICT_CONFLICT;
        CL_CHECK_EQ(dated ? "of one September" : "of no known year", n, dated);
        compared_fini(&c);
    }
}

CL_TEST(timeline_takes_the_day_of_the_sentence_not_of_what_it_names)
{
    compared c = {0};

    compared_add(&c, "a", NULL, "2021-05-05",
        "In 2015, Harold Quimby, a cousin of the firemen who were hurt in Monday\xE2\x80\x99s blaze, was elected mayor of Dunvale.");
    const cl_comparison *made = compared_run(&c, NULL);
    assert_int_equal(made->n_timeline, 1);
    CL_CHECK_STR("the year he was elected", cl_when_format(made->timeline[0].when, &c.arena), "2015");
    compared_fini(&c);
}

CL_TEST(timeline_is_in_order_and_once_a_claim)
{
    compared c = {0};

    add_three(&c);
    const cl_comparison *made = compared_run(&c, NULL);
    assert_int_equal(made->n_timeline, 3); /* and next week */
    CL_CHECK_STR("first", cl_when_format(made->timeline[0].when, &c.arena), "2015");
    CL_CHECK_STR("then", cl_when_format(made->timeline[1].when, &c.arena), "2021-05-04");
    CL_CHECK_EQ("reported by", made->timeline[1].n_sources, 3);
    compared_fini(&c);
}

CL_TEST(timeline_has_one_day_a_sentence_and_no_names)
{
    static const struct {
        const char *name, *text, *expect; /* the words that date, blank between */
    } rows[] = {
        {"the most exact", "The mill, closed since March, burned down on May 3, 2021 and was gone by noon.", "May 3, 2021"},
        {"a name is no day", "The owner of the mill told Harbour Today that he would build it up again.", ""},
        {"a year beside a name is its label", "The council has put off the Orsk 2021 Games for the second time.", ""},
        {"one outlet's year of long ago is background", "The mill was built by the father of the mayor in 1931.", ""},
        {"a weekday has its capital", "The owner of the mill will speak to the council on Tuesday.", "Tuesday"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        compared c = {0};
        char got[128] = "";
        size_t n = 0;
        compared_add(&c, "a", "Echo", "2021-05-05", rows[i].text);
        compared_add(&c, "b", "Post", "2021-05-05", "Rain fell on the hills all night long.");
        const cl_comparison *made = compared_run(&c, NULL);
        for (size_t k = 0; k < made->n_timeline; k++)
            n += (size_t)snprintf(got + n, sizeof got - n, "%s%.*s", k > 0 ? " " : "",
                CL_STR_ARG(compared_text(&c, made->timeline[k].document, made->timeline[k].date)));
        CL_CHECK_STR(rows[i].name, cl_str_c(got), rows[i].expect);
        compared_fini(&c);
    }
}

CL_TEST(marks_stand_outside_quotations)
{
    compared c = {0};
    cl_compare_options options = {.marks = true};

    compared_add(&c, "a", NULL, NULL, "The reckless plan was allegedly approved. \"A shameful, reckless deal,\" Quimby said.");
    const cl_comparison *made = compared_run(&c, &options);
    assert_int_equal(made->n_marks, 2);
    CL_CHECK_STR("loaded", compared_text(&c, 0, made->marks[0].span), "reckless");
    CL_CHECK_STR("hedging", cl_str_c(cl_mark_kind_name(made->marks[1].kind)), "hedging");
    compared_fini(&c);
}

static const struct {
    const char *name;
    cl_lang lang;
    const char *text;
    const char *expect; /* "word/first letter of the kind" */
} marked[] = {
    {"English", CL_LANG_EN, "The reckless plan was allegedly approved and the mayor confirmed it.", "reckless/l allegedly/h confirmed/a"},
    {"German", CL_LANG_DE, "Das Regime hat angeblich eine brutale Offensive vorbereitet.", "Regime/l angeblich/h brutale/l"},
    {"French", CL_LANG_FR, "Le maire aurait, selon la presse, commis une faute scandaleuse.", "aurait/h scandaleuse/l"},
    {"Spanish", CL_LANG_ES, "El alcalde presuntamente pidi\303\263 dinero, un hecho vergonzoso.", "presuntamente/h vergonzoso/l"},
    {"Italian", CL_LANG_IT, "Il sindaco avrebbe chiesto denaro, una vicenda vergognosa.", "avrebbe/h vergognosa/l"},
    {"Portuguese", CL_LANG_PT, "O prefeito teria pedido dinheiro, um caso vergonhoso.", "teria/h vergonhoso/l"},
    {"Dutch", CL_LANG_NL, "De burgemeester zou geld hebben gevraagd, een schandalige zaak.", "zou/h schandalige/l"},
    {"Russian", CL_LANG_RU, "\320\234\321\215\321\200 \321\217\320\272\320\276\320\261\321\213 \321\203\320\265\321\205\320\260\320\273.",
        "\321\217\320\272\320\276\320\261\321\213/h"},
};

CL_TEST(marks_in_every_language)
{
    for (size_t i = 0; i < sizeof marked / sizeof marked[0]; i++) {
        compared c = {0};
        cl_compare_options options = {.marks = true};
        char got[256] = "";
        size_t n = 0;
        compared_add(&c, "a", NULL, NULL, marked[i].text);
        c.texts[0].given.lang = marked[i].lang;
        const cl_comparison *made = compared_run(&c, &options);
        for (size_t k = 0; k < made->n_marks; k++)
            n += (size_t)snprintf(got + n, sizeof got - n, "%s%.*s/%c", k > 0 ? " " : "",
                CL_STR_ARG(compared_text(&c, 0, made->marks[k].span)), cl_mark_kind_name(made->marks[k].kind)[0]);
        CL_CHECK_STR(marked[i].name, cl_str_c(got), marked[i].expect);
        compared_fini(&c);
    }
}

CL_TEST(mark_tables_are_sorted_and_name_a_word_once)
{
    for (unsigned lang = 0; lang < CL_LANG_COUNT; lang++)
        for (unsigned kind = 0; kind < CL_MARK_KINDS; kind++) {
            const cl_mark_list *list = &cl_mark_lists[lang][kind];
            for (size_t i = 0; i < list->n; i++) {
                assert_true(i == 0 || strcmp(list->words[i - 1], list->words[i]) < 0);
                CL_CHECK_EQ(list->words[i], cl_mark_of((cl_lang)lang, cl_str_c(list->words[i])), kind);
            }
        }
}

/* The draft is parsed over the words of the texts, as the handler does. */
static const cl_draft_report *check_draft(compared *c, cl_document *draft, const char *text)
{
    const cl_comparison *made = NULL;
    cl_arena scratch;
    cl_parse_options parse = {.blocks = CL_BLOCKS_NONE, .given = {.lang = CL_LANG_EN}};

    add_three(c);
    compared_run(c, NULL);
    cl_arena_init(&scratch, 0);
    assert_int_equal(cl_parse(cl_str_c(text), &parse, c->transient.overlay, &c->arena, &scratch, &draft->article), COLLATE_OK);
    cl_arena_fini(&scratch);
    cl_compare_options options = {.draft = draft};
    assert_int_equal(cl_compare(&c->documents, &options, &c->arena, &made), COLLATE_OK);
    assert_non_null(made->draft);
    return made->draft;
}

static const struct {
    const char *name, *text;
    const char *issue; /* "" for none */
    const char *span;
} drafts[] = {
    {"supported", "A fire destroyed the old paper mill in Dunvale on Tuesday night.", "", ""},
    {"paraphrase", "Flames destroyed the paper mill in Dunvale on Tuesday night.", "", ""},
    {"no support", "The bishop opened a school for sailors in Lunmar.", "unsupported", "The bishop opened a school for sailors in Lunmar."},
    {"another day", "A fire destroyed the old paper mill in Dunvale on Friday night.", "contradicts", "Friday"},
    {"another figure", "Firefighters needed nine hours to put out the flames at the mill.", "contradicts", "nine"},
    {"an invented quotation", "A fire destroyed the old paper mill in Dunvale. \"It was a cold and quiet night here,\" said Martin Oakes.",
        "misquote", "It was a cold and quiet night here,"},
    {"an altered quotation", "\"I have never seen such smoke in this town,\" said Martin Oakes, the fire chief.", "misquote",
        "I have never seen such smoke in this town,"},
    {"a quotation without its not", "\"I have seen such flames in this town,\" said Martin Oakes, the fire chief.", "misquote",
        "I have seen such flames in this town,"},
    {"a quotation of somebody else", "\"I have never seen such flames in this town,\" said Anna Bergman.", "misattributed",
        "I have never seen such flames in this town,"},
    {"turned round", "A fire did not destroy the old paper mill in Dunvale on Tuesday night.", "contradicts", "fire did not destroy the"},
    {"a true quotation", "\"I have never seen such flames in this town,\" said Martin Oakes, the fire chief.", "", ""},
};

CL_TEST(drafts_are_checked)
{
    for (size_t i = 0; i < sizeof drafts / sizeof drafts[0]; i++) {
        compared c = {0};
        cl_document draft = {.id = CL_STR("draft")};
        const cl_draft_report *report = check_draft(&c, &draft, drafts[i].text);
        const char *issue = "";
        cl_str span = {"", 0};
        for (size_t k = report->n_notes; k-- > 0;)
            if (report->notes[k].issue != CL_DRAFT_UNSUPPORTED || drafts[i].issue[0] == 0 || drafts[i].issue[0] == 'u') {
                issue = cl_draft_issue_name(report->notes[k].issue);
                span = cl_span_of(draft.article->text, report->notes[k].span);
            }
        CL_CHECK_STR(drafts[i].name, cl_str_c(issue), drafts[i].issue);
        CL_CHECK_STR(drafts[i].name, span, drafts[i].span);
        compared_fini(&c);
    }
}

CL_TEST(drafts_learn_what_they_miss)
{
    compared c = {0};
    cl_document draft = {.id = CL_STR("draft")};
    const cl_draft_report *report = check_draft(&c, &draft, "A fire destroyed the old paper mill in Dunvale on Tuesday night.");

    assert_int_equal(report->n_missing, 1);
    compared_fini(&c);
}

CL_TEST(comparing_takes_anything)
{
    static const char *const texts[] = {"x", "One.", "...", "\"\"\"\"\"\"", "1 2 3 4 5 6 7 8 9", "The the the the the the the."};

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        compared c = {0};
        compared_add(&c, "a", NULL, NULL, texts[i]);
        compared_add(&c, "b", NULL, NULL, texts[i]);
        assert_non_null(compared_run(&c, NULL));
        compared_fini(&c);
    }
}

CL_TEST(comparing_stops_at_its_deadline)
{
    compared c = {0};
    const cl_comparison *made = NULL;
    cl_compare_options options = {.deadline = {1}};

    add_three(&c);
    compared_run(&c, NULL);
    assert_int_equal(cl_compare(&c.documents, &options, &c.arena, &made), COLLATE_E_DEADLINE);
    assert_null(made);
    compared_fini(&c);
}

/* A repeated sentence by the thousand must not go quadratic: 2 s under a sanitizer, far less without. */
CL_TEST(comparing_floods_stays_bounded)
{
    compared c = {0};
    size_t n = 6000, size = 0;
    char *text = malloc(n * 64);

    for (size_t i = 0; i < n; i++)
        size += (size_t)snprintf(text + size, n * 64 - size, "Quimby %zu said 3 of %zu mills burned in Dunvale.\n", i % 7, i % 13);
    compared_add(&c, "a", NULL, NULL, text);
    compared_add(&c, "b", NULL, NULL, text);
    uint64_t start = cl_clock_ns();
    compared_run(&c, NULL);
    assert_true(cl_clock_ns() - start < 10000000000u);
    compared_fini(&c);
    free(text);
}
