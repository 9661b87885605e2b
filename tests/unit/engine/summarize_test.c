#include "unit.h"

#include "corpus/transient.h"
#include "engine/cues.h"
#include "engine/summarize.h"

#include <stdio.h>
#include <stdlib.h>

/* One event told by four invented outlets; none of it happened. */
#define FERRY_A                                                                                                                    \
    "A ferry with 140 people on board ran aground off the island of Hestholm on Tuesday morning, the coast guard said.\n\n"         \
    "All passengers were taken off by lifeboats within two hours, and three crew members were treated for minor injuries.\n\n"      \
    "The ferry Nordlys had left the port of Vikbukt at six in thick fog.\n\n"                                                       \
    "\"We hit the rocks without any warning,\" said passenger Marta Lien, who was on her way to work.\n\n"                          \
    "But the operator said that the radar had been checked the week before.\n\n"                                                    \
    "An inquiry will look at the ferry's navigation system, the transport ministry announced."
#define FERRY_B                                                                                                                    \
    "HESTHOLM (Nordpress) - The coast guard rescued 140 people from a ferry that ran aground off Hestholm on Tuesday in thick fog.\n\n" \
    "Three members of the crew were slightly hurt when the Nordlys struck rocks south of the island.\n\n"                           \
    "He had seen nothing, the captain told reporters at the pier.\n\n"                                                              \
    "The operator, Fjordline, suspended all its departures from Vikbukt until Thursday."
#define FERRY_C                                                                                                                    \
    "Fjordline cancelled every ferry from Vikbukt after its vessel Nordlys hit rocks near Hestholm with 140 people aboard.\n\n"     \
    "Lifeboats from three harbours brought the passengers ashore before noon.\n\n"                                                  \
    "The transport ministry ordered an inquiry into the navigation system of the ferry, which was refitted last year.\n\n"          \
    "Fishermen had complained about missing buoys in the strait for months."
#define FERRY_D                                                                                                                    \
    "Residents of Hestholm opened their homes to 140 stranded ferry passengers on Tuesday.\n\n"                                     \
    "The island's only school served soup to those who had been brought ashore by lifeboats in thick fog.\n\n"                      \
    "Mayor Odd Brekke thanked the coast guard for the quick rescue of all passengers and crew."

typedef struct text {
    const char *source, *published, *body, *title;
} text;

static const text story[] = {
    {"Vikbukt Times", "2031-03-04", FERRY_A, "Ferry runs aground off Hestholm with 140 aboard"},
    {"Nordpress", "2031-03-04", FERRY_B, "Coast guard rescues 140 from ferry off Hestholm"},
    {"Strait Herald", "2031-03-05", FERRY_C, "Ferries cancelled after Nordlys hits rocks"},
    {"Island Voice", "2031-03-05", FERRY_D, "Hestholm takes in stranded passengers"},
};

typedef struct fixture {
    cl_arena arena;
    cl_transient texts;
    cl_summary_request request;
    const cl_summary *summary;
} fixture;

static void parse_texts(fixture *f, const text *texts, const uint32_t *order, size_t n)
{
    cl_submission *submissions = CL_ARENA_ARRAY(&f->arena, cl_submission, n + 1);
    cl_problem problem = {.code = COLLATE_OK};
    size_t bad = 0;

    for (size_t i = 0; i < n; i++) {
        const text *t = &texts[order != NULL ? order[i] : i];
        submissions[i].id = cl_arena_printf(&f->arena, "doc-%u", (unsigned)(order != NULL ? order[i] : i));
        submissions[i].text = cl_str_c(t->body);
        submissions[i].blocks = CL_BLOCKS_NONE;
        submissions[i].given.source = cl_str_c(t->source);
        submissions[i].given.title = cl_str_c(t->title);
        submissions[i].given.lang = CL_LANG_EN;
        if (t->published != NULL)
            assert_int_equal(cl_when_parse(cl_str_c(t->published), &submissions[i].given.published), COLLATE_OK);
    }
    assert_int_equal(cl_transient_parse(NULL, submissions, n, &f->arena, &f->texts, &problem, &bad), COLLATE_OK);
    f->request.documents = (cl_documents){f->texts.at, f->texts.n, f->texts.overlay};
}

static void set_up(fixture *f, const text *texts, const uint32_t *order, size_t n, uint32_t words)
{
    memset(f, 0, sizeof *f);
    cl_arena_init(&f->arena, 0);
    parse_texts(f, texts, order, n);
    f->request.unit = CL_BUDGET_WORDS;
    f->request.budget = words;
}

static void tear_down(fixture *f)
{
    cl_transient_fini(&f->texts);
    cl_arena_fini(&f->arena);
}

static collate_err run(fixture *f)
{
    return cl_summarize(&f->request, &f->arena, &f->summary);
}

/* All sentences joined by blanks. */
static cl_str joined(fixture *f)
{
    cl_str all = {"", 0};

    for (size_t i = 0; i < f->summary->n_sentences; i++)
        all = cl_arena_printf(&f->arena, "%.*s%s%.*s", CL_STR_ARG(all), i > 0 ? " " : "", CL_STR_ARG(f->summary->sentences[i].text));
    return all;
}

static bool holds(cl_str s, const char *part)
{
    size_t n = strlen(part);

    for (size_t i = 0; i + n <= s.len; i++)
        if (memcmp(s.ptr + i, part, n) == 0)
            return true;
    return false;
}

CL_TEST(summary_never_exceeds_its_budget)
{
    static const char *const units[] = {"words", "sentences", "bytes"};

    for (uint32_t unit = 0; unit < 3; unit++) {
        for (uint32_t budget = 1; budget < 130; budget += unit == 2 ? 1 : 3) {
            fixture f;
            set_up(&f, story, NULL, 4, 0);
            f.request.unit = (cl_budget_unit)unit;
            f.request.budget = budget * (unit == 2 ? 7 : 1);
            assert_int_equal(run(&f), COLLATE_OK);
            cl_str all = joined(&f);
            size_t used = unit == 0 ? cl_rank_count_words(all) : unit == 1 ? f.summary->n_sentences : all.len;
            if (used > f.request.budget)
                fail_msg("%zu %s used of %u", used, units[unit], f.request.budget);
            assert_int_equal(f.summary->words, cl_rank_count_words(all));
            tear_down(&f);
        }
    }
}

CL_TEST(summary_uses_its_budget)
{
    for (uint32_t words = 40; words <= 140; words += 10) {
        fixture f;
        set_up(&f, story, NULL, 4, words);
        assert_int_equal(run(&f), COLLATE_OK);
        if (f.summary->words * 100 < words * 85)
            fail_msg("%u of %u words", f.summary->words, words);
        tear_down(&f);
    }
}

CL_TEST(summary_sentences_are_the_texts_own)
{
    fixture f;

    set_up(&f, story, NULL, 4, 100);
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(f.summary->n_sentences >= 3);
    for (size_t i = 0; i < f.summary->n_sentences; i++) {
        const cl_summary_sentence *s = &f.summary->sentences[i];
        assert_true(cl_str_eq(s->text, cl_span_of(f.texts.at[s->document]->article->text, s->span)));
        assert_false(s->cut);
    }
    tear_down(&f);
}

/* Ids follow the texts, places do not: every order must give the same sentences in the same order. */
CL_TEST(summary_does_not_depend_on_the_order_of_adding)
{
    static const uint32_t orders[][4] = {{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 3, 0, 2}, {2, 0, 3, 1}};
    cl_str first = {NULL, 0};
    cl_arena keep;

    cl_arena_init(&keep, 0);
    for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
        fixture f;
        set_up(&f, story, orders[i], 4, 80);
        assert_int_equal(run(&f), COLLATE_OK);
        cl_str all = joined(&f);
        if (i == 0)
            first = cl_arena_dup(&keep, all);
        CL_CHECK_STR("order of adding", all, first.ptr);
        tear_down(&f);
    }
    cl_arena_fini(&keep);
}

CL_TEST(summary_duplicates_and_copies_change_nothing)
{
    text with_copies[7] = {story[0], story[1], story[2], story[3], story[1], story[1], story[0]};
    fixture f, g;

    with_copies[4].source = "Morning Post";
    with_copies[5].source = "Evening Post";
    set_up(&f, story, NULL, 4, 80);
    set_up(&g, with_copies, NULL, 7, 80);
    assert_int_equal(run(&f), COLLATE_OK);
    assert_int_equal(run(&g), COLLATE_OK);
    CL_CHECK_STR("three copies more", joined(&g), cl_arena_dup(&f.arena, joined(&f)).ptr);
    assert_int_equal(g.summary->n_originals, 4);
    assert_int_equal(g.summary->n_sources, 6);
    tear_down(&f);
    tear_down(&g);
}

/* The busy outlet writes of a fair again and again; the others tell of the ferry. */
CL_TEST(summary_one_outlet_does_not_drown_the_others)
{
    enum { BUSY = 50 };
    static text texts[BUSY + 4];
    static char bodies[BUSY][400];
    fixture f;
    size_t of_others = 0;

    for (int i = 0; i < BUSY; i++) {
        snprintf(bodies[i], sizeof bodies[i],
                 "The winter fair of Vikbukt drew %d visitors to the market square on day %d. "
                 "Stall number %d sold wool %d times over while snow number %d fell on the square. "
                 "Guest choir %d%d sang in hall %d for family %d from valley %d.",
                 100 + i * 13, i, i * 3 + 1, i + 2, i * 7, i, i * 11, i + 40, i * 17, i * 19);
        texts[i] = (text){"Fair Daily", "2031-03-04", bodies[i], "Winter fair of Vikbukt"};
    }
    memcpy(texts + BUSY, story, sizeof story);
    set_up(&f, texts, NULL, BUSY + 4, 90);
    assert_int_equal(run(&f), COLLATE_OK);
    for (size_t i = 0; i < f.summary->n_sentences; i++)
        of_others += f.summary->sentences[i].document >= BUSY;
    assert_true(of_others >= 2);
    tear_down(&f);
}

CL_TEST(summary_reads_well)
{
    for (uint32_t words = 30; words <= 120; words += 15) {
        fixture f;
        set_up(&f, story, NULL, 4, words);
        assert_int_equal(run(&f), COLLATE_OK);
        cl_str all = joined(&f);
        const cl_summary_sentence *opener = &f.summary->sentences[0];
        const cl_article *article = f.texts.at[opener->document]->article;
        cl_cues_reader reader = {0};
        unsigned cues = cl_cues_of(cl_cues_read_as(&reader, article->meta.lang), article, opener->sentence, opener->span, NULL);
        if (opener->sentence != 0 || cues != 0)
            fail_msg("%u words: opens with sentence %u, cues %u", words, opener->sentence, cues);
        if (holds(all, "(Nordpress) -"))
            fail_msg("%u words: a dateline was kept", words);
        if (words <= 75 && (holds(all, "He had seen") || holds(all, "But the operator")))
            fail_msg("%u words: dangling: %.*s", words, CL_STR_ARG(all));
        tear_down(&f);
    }
}

CL_TEST(summary_support_counts_sources_and_originals)
{
    text with_copy[5] = {story[0], story[1], story[2], story[3], story[1]};
    fixture f;
    bool found = false;

    with_copy[4].source = "Morning Post";
    set_up(&f, with_copy, NULL, 5, 100);
    assert_int_equal(run(&f), COLLATE_OK);
    for (size_t i = 0; i < f.summary->n_sentences; i++) {
        const cl_support *s = &f.summary->sentences[i].support;
        bool own = false;
        for (uint32_t k = 0; k < s->n_documents; k++)
            own = own || s->documents[k] == f.summary->sentences[i].document;
        assert_true(own);
        assert_true(s->n_originals >= 1 && s->n_originals <= s->n_sources && s->n_sources <= s->n_documents);
        found = found || (s->n_originals >= 2 && s->n_sources > s->n_originals);
    }
    assert_true(found); /* the rescue: the wire story, its copy, and another outlet */
    tear_down(&f);
}

/* With many documents too, which are not aligned; and nothing is said to differ where all agree. */
CL_TEST(summary_tells_what_differs)
{
    static const struct {
        const char *name, *third;
        size_t n_texts;
        bool differs;
    } cases[] = {
        {"three outlets, one with another figure",
         "A ferry with 170 people on board ran aground off Hestholm island on Tuesday, police said.", 3, true},
        {"three outlets that agree",
         "A ferry with 140 people on board ran aground off Hestholm island on Tuesday, police said.", 3, false},
        {"eleven outlets, one with another figure",
         "A ferry with 170 people on board ran aground off Hestholm island on Tuesday, police said.", 11, true},
    };

    for (size_t c = 0; c < sizeof cases / sizeof cases[0]; c++) {
        static const char *const others[] = {"Bakers of the valley praised a new kind of flour.", "The tram to Oakhill was late again.",
            "An orchard in Dunvale gave its pears away.", "Chess players met under the old lime tree.",
            "A choir from Lunmar sang in the rain.", "The library bought a machine for torn pages.",
            "Goats of the monastery won a prize.", "Painters began to mend the clock tower."};
        text texts[11] = {story[0], story[1]};
        char names[11][32];
        fixture f;
        bool found = false;
        texts[2] = (text){"Harbour Radio", "2031-03-04", cases[c].third, NULL};
        for (size_t i = 3; i < cases[c].n_texts; i++) {
            snprintf(names[i], sizeof names[i], "Outlet %zu", i);
            texts[i] = (text){names[i], "2031-03-04", others[i - 3], NULL};
        }
        set_up(&f, texts, NULL, cases[c].n_texts, 25);
        f.request.conflicts = true;
        CL_CHECK_EQ(cases[c].name, run(&f), COLLATE_OK);
        for (size_t i = 0; i < f.summary->n_conflicts; i++) {
            const cl_conflict *conflict = &f.summary->conflicts[i];
            found = found || (conflict->type == CL_CONFLICT_CONFLICT && conflict->kind == CL_VALUE_NUMBER && conflict->n_values >= 2);
            assert_true(conflict->claim < f.summary->n_sentences);
        }
        CL_CHECK_EQ(cases[c].name, found, cases[c].differs);
        tear_down(&f);
    }
}

/* Nobody's answer is no news, where anything else fits. */
CL_TEST(summary_leaves_out_who_declined_to_comment)
{
    text texts[1] = {{"Vikbukt Times", "2031-03-04",
                      "Fishermen brought 1,420 sheep to safety from the flooded island of Hestholm on Tuesday, the board said.\n\n"
                      "The harbour board declined to comment on the rescue of sheep from Hestholm.\n\n"
                      "Barges carried the animals through heavy surf to Vikbukt harbour.", NULL}};
    fixture f;

    set_up(&f, texts, NULL, 1, 33);
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(holds(joined(&f), "Barges"));
    assert_false(holds(joined(&f), "declined"));
    tear_down(&f);
}

/* An undated article does not push its sentences before those of the day that all others are of. */
CL_TEST(summary_takes_undated_sentences_for_those_of_the_day)
{
    text texts[2] = {story[0], {"Nordpress", NULL,
        "Boats stopped.\n\nTrains were full.\n\nNobody slept well that night in Vikbukt harbour.\n\n"
        "The operator, Fjordline, suspended all its departures from Vikbukt until Thursday.", NULL}};
    fixture f;

    set_up(&f, texts, NULL, 2, 70);
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(f.summary->n_sentences >= 3);
    assert_int_equal(f.summary->sentences[0].document, 0);
    assert_int_equal(f.summary->sentences[1].document, 0);
    tear_down(&f);
}

/* What one outlet alone has may stand first in its article, and still opens nothing. */
CL_TEST(summary_opens_with_what_most_report)
{
    static const text three[] = {
        {"Island Voice", NULL, "Mayor Odd Brekke promised fishermen two storehouses of red stone and one harbour crane.", NULL},
        {"Nordpress", NULL, "He had not seen any rocks at all, the captain told reporters.\n\n"
                            "The ferry Nordlys ran aground off Hestholm in thick fog, the coast guard said.", NULL},
        {"Vikbukt Times", NULL, "It was the third accident of a boat in that strait.\n\n"
                                "The coast guard said the ferry Nordlys ran aground off Hestholm in thick fog on Tuesday.", NULL},
    };
    fixture f;

    set_up(&f, three, NULL, 3, 60);
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(f.summary->n_sentences > 1);
    assert_int_equal(f.summary->sentences[0].support.n_originals, 2);
    tear_down(&f);
}

/* A headline run into the first sentence spoils it; the sentence alone is as good as any. */
CL_TEST(summary_leaves_out_what_holds_the_headline)
{
#define HEADLINE "Ferry runs aground off Hestholm"
#define LEAD "The ferry Nordlys ran aground off the island of Hestholm on Tuesday in thick fog, the coast guard said."
#define REST "\n\nLifeboats took all of the passengers off the ferry within two hours of the alarm on Tuesday."
    static const struct {
        const char *name;
        text at;
        bool told;
    } rows[] = {
        {"the sentence alone", {"A", NULL, LEAD REST, HEADLINE}, true},
        {"run in", {"A", NULL, HEADLINE " " LEAD REST, HEADLINE}, false},
        {"two words are said as they are", {"A", NULL, "Ferry aground, say fishermen. " LEAD REST, "Ferry aground"}, true},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fixture f;
        set_up(&f, &rows[i].at, NULL, 1, 60);
        assert_int_equal(run(&f), COLLATE_OK);
        CL_CHECK_EQ(rows[i].name, holds(joined(&f), "Nordlys"), rows[i].told);
        tear_down(&f);
    }
}

/* A column's sentences without "I" are opinions too: the report comes first, though the column is alone no worse than it. */
CL_TEST(summary_prefers_a_report_to_a_column)
{
#define COLUMN_REST                                                                                                                     \
    "I have crossed that strait for thirty years in all weathers.\n\nMy father crossed it before me with the same old company.\n\n"       \
    "You cannot trust a company that paints over rust every spring.\n\nWe deserve better boats than the ones we have now."
    static const text two[] = {
        {"Island Voice", NULL, "The ferry company Fjordline let the ferry Nordlys run aground off Hestholm after a decade of greed.\n\n"
                              COLUMN_REST, NULL},
        {"Nordpress", NULL, "The ferry company Fjordline cancelled departures after the ferry Nordlys ran aground.\n\n"
                            "The coast guard took everybody off in lifeboats within two hours of the alarm.", NULL},
    };
    static const struct {
        const char *name;
        size_t n;
        bool opinion;
    } rows[] = {{"a column alone", 1, true}, {"beside a report", 2, false}};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fixture f;
        set_up(&f, two, NULL, rows[i].n, 20);
        assert_int_equal(run(&f), COLLATE_OK);
        CL_CHECK_EQ(rows[i].name, holds(joined(&f), "greed"), rows[i].opinion);
        tear_down(&f);
    }
}

CL_TEST(summary_query_leads_to_what_was_asked)
{
    fixture plain, asked;

    set_up(&plain, story, NULL, 4, 25);
    set_up(&asked, story, NULL, 4, 25);
    asked.request.query = CL_STR("soup school island");
    assert_int_equal(run(&plain), COLLATE_OK);
    assert_int_equal(run(&asked), COLLATE_OK);
    assert_false(holds(joined(&plain), "soup"));
    assert_true(holds(joined(&asked), "soup"));
    tear_down(&plain);
    tear_down(&asked);
}

/* Two stories in one request: only the one that was asked for is told, though the other has more outlets. */
CL_TEST(summary_query_keeps_to_its_story)
{
    static const text two[] = {
        {"Vikbukt Times", "2031-03-04", FERRY_A, "Ferry runs aground off Hestholm with 140 aboard"},
        {"Nordpress", "2031-03-04", FERRY_B, "Coast guard rescues 140 from ferry off Hestholm"},
        {"Strait Herald", "2031-03-05", FERRY_C, "Ferries cancelled after Nordlys hits rocks"},
        {"Hill Courier", "2031-03-04", "Farmers in the valleys shear their sheep a month early because of the warm spring.\n\n"
                                       "Wool prices fell by a tenth after the early shearing, the guild of weavers said.",
         "Sheep sheared early as spring comes warm"},
        {"Wool Weekly", "2031-03-04", "Warm spring weather makes farmers shear their sheep early in the valleys.\n\n"
                                      "The guild of weavers said that early shearing brought the price of wool down by a tenth.",
         "Early shearing of sheep in warm spring"},
    };
    static const struct {
        const char *name;
        cl_summary_kind kind;
        const char *query;
        const char *other; /* that must not be told */
    } rows[] = {
        {"the smaller story", CL_SUMMARY_DIGEST, "Why are sheep sheared early this spring, and what does it do to wool?", "Hestholm"},
        {"a word", CL_SUMMARY_DIGEST, "shearing", "Hestholm"},
        {"the larger story", CL_SUMMARY_DIGEST, "What happened to the ferry off Hestholm, and who was hurt aboard?", "heep"},
        {"timeline", CL_SUMMARY_TIMELINE, "shearing of sheep", "Hestholm"},
        {"headlines", CL_SUMMARY_HEADLINES, "shearing of sheep", "Hestholm"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fixture f;
        set_up(&f, two, NULL, 5, 60);
        f.request.kind = rows[i].kind;
        f.request.query = cl_str_c(rows[i].query);
        assert_int_equal(run(&f), COLLATE_OK);
        CL_CHECK_EQ(rows[i].name, f.summary->n_sentences > 0, true);
        CL_CHECK_EQ(rows[i].name, holds(joined(&f), rows[i].other), false);
        tear_down(&f);
    }
}

/* Two events asked for together are told one after the other, whatever the days, and each opens with what introduces it. */
CL_TEST(summary_tells_event_after_event)
{
    static const text two[] = {
        {"Vikbukt Times", "2031-03-04", FERRY_A, "Ferry runs aground off Hestholm with 140 aboard"},
        {"Hill Courier", "2031-03-04", "Farmers in the valleys shear their sheep a month early because of the warm spring.\n\n"
                                       "Wool prices fell by a tenth after the early shearing, the guild of weavers said.\n\n"
                                       "Lambs will be let out to the summer meadows in April this year, farmers say.",
         "Sheep sheared early as spring comes warm"},
        {"Strait Herald", "2031-03-05", FERRY_C, "Ferries cancelled after Nordlys hits rocks"},
        {"Wool Weekly", "2031-03-06", "Warm spring weather makes farmers shear their sheep early in the valleys.\n\n"
                                      "The guild of weavers said that early shearing brought the price of wool down by a tenth.\n\n"
                                      "Shearers from the coast have been asked to help in the valleys for two weeks.",
         "Early shearing of sheep in warm spring"},
    };
    static const uint32_t orders[][4] = {{0, 1, 2, 3}, {3, 1, 2, 0}};

    for (size_t i = 0; i < 2; i++) {
        fixture f;
        size_t changes = 0;
        set_up(&f, two, orders[i], 4, 110);
        assert_int_equal(run(&f), COLLATE_OK);
        assert_true(f.summary->n_sentences >= 5);
        for (size_t k = 1; k < f.summary->n_sentences; k++)
            changes += orders[i][f.summary->sentences[k].document] % 2 != orders[i][f.summary->sentences[k - 1].document] % 2;
        CL_CHECK_EQ("from one event to the other", changes, 1);
        tear_down(&f);
    }
}

/* What the reader has read gives way to what is new; the known texts have a vocabulary of their own. */
CL_TEST(summary_update_prefers_the_new)
{
    static const text news[] = {
        {"Strait Herald", "2031-03-06",
         "A ferry with 140 people on board ran aground off the island of Hestholm on Tuesday morning in thick fog.\n\n"
         "Divers found a hole of two metres in the hull of the Nordlys on Thursday, and the wreck will be towed to Vikbukt.", NULL},
    };
    fixture f, known;

    set_up(&f, news, NULL, 1, 24);
    set_up(&known, story, NULL, 2, 1);
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(holds(joined(&f), "ran aground"));
    f.request.known = known.request.documents;
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(holds(joined(&f), "Divers"));
    tear_down(&f);
    tear_down(&known);
}

/* A sentence that holds a short known one has more to tell: it is no repetition. */
CL_TEST(summary_update_tells_what_adds_to_the_known)
{
    static const text read[] = {{"Strait Herald", "2031-03-04", "The ferry Nordlys ran aground off Hestholm.", NULL}};
    static const text more[] = {
        {"Nordpress", "2031-03-07",
         "The ferry Nordlys ran aground off Hestholm because its second radar was broken, the spare plotter held charts four years old "
         "and nobody stood watch, inspectors wrote on Friday.\n\n"
         "The bakery of the harbour sold twice as many rolls as on an ordinary morning, its owner told a visitor.", NULL},
    };
    fixture f, known;

    set_up(&known, read, NULL, 1, 1);
    set_up(&f, more, NULL, 1, 35);
    f.request.known = known.request.documents;
    f.request.explain = true;
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(holds(joined(&f), "radar"));
    for (size_t i = 0; i < f.summary->n_candidates; i++)
        assert_true(f.summary->candidates[i].penalty >= 0);
    tear_down(&f);
    tear_down(&known);
}

/* What stands in the known texts word for word is not told again, even where there is room; with nothing new there is nothing. */
CL_TEST(summary_update_repeats_no_sentence)
{
    static const text read[] = {
        {"Strait Herald", "2031-03-06",
         "A ferry with 140 people on board ran aground off the island of Hestholm on Tuesday.\n\n"
         "All of them were taken off in boats within two hours, the coast guard said.", "Ferry aground off Hestholm"},
    };
    static const text more[] = {
        {"Nordpress", "2031-03-07",
         "A ferry with 140 people on board ran aground off the island of Hestholm on Tuesday.\n\n"
         "Divers found a hole of two metres in the hull of the Nordlys, and the wreck will be towed to Vikbukt.", "A hole in the hull"},
    };
    fixture f, known;

    set_up(&known, read, NULL, 1, 1);
    set_up(&f, more, NULL, 1, 100);
    f.request.known = known.request.documents;
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(holds(joined(&f), "Divers"));
    assert_false(holds(joined(&f), "ran aground"));
    tear_down(&f);
    set_up(&f, read, NULL, 1, 100);
    f.request.known = known.request.documents;
    assert_int_equal(run(&f), COLLATE_OK);
    CL_CHECK_EQ("nothing new", f.summary->n_sentences, 0);
    tear_down(&f);
    tear_down(&known);
}

CL_TEST(summary_headlines_one_a_story)
{
    static const uint64_t story_of[] = {5, 5, 9, 5};
    fixture f;

    set_up(&f, story, NULL, 4, 60);
    f.request.kind = CL_SUMMARY_HEADLINES;
    f.request.story_of = story_of;
    assert_int_equal(run(&f), COLLATE_OK);
    assert_int_equal(f.summary->n_sentences, 2);
    assert_true(f.summary->sentences[0].document != 2);
    CL_CHECK_STR("the story of one document", f.summary->sentences[1].text, story[2].title);
    assert_int_equal(f.summary->sentences[0].sentence, UINT32_MAX);
    tear_down(&f);
}

/* Texts that no corpus numbered are grouped: two of the ferry, two of sheep; the largest story first, the order of adding no matter. */
CL_TEST(summary_headlines_group_texts)
{
    static const text texts[] = {
        {"Vikbukt Times", "2031-03-04", FERRY_A, "Ferry runs aground off Hestholm with 140 aboard"},
        {"Hill Courier", "2031-03-04", "Farmers shear sheep a month early because of the warm spring in the valleys.\n\n"
                                       "Wool prices fell after the early shearing of sheep.", "Sheep sheared early as spring comes warm"},
        {"Nordpress", "2031-03-04", FERRY_B, "Coast guard rescues 140 from ferry off Hestholm"},
        {"Wool Weekly", "2031-03-04", "Warm spring weather makes farmers shear their sheep early in the valleys.\n\n"
                                      "Early shearing has brought the price of wool down.", "Early shearing of sheep in warm spring"},
        {"Strait Herald", "2031-03-05", FERRY_C, "Ferries cancelled after Nordlys hits rocks off Hestholm"},
    };
    static const uint32_t orders[][5] = {{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}};

    for (size_t i = 0; i < 2; i++) {
        fixture f;
        set_up(&f, texts, orders[i], 5, 60);
        f.request.kind = CL_SUMMARY_HEADLINES;
        assert_int_equal(run(&f), COLLATE_OK);
        assert_int_equal(f.summary->n_sentences, 2);
        assert_true(holds(f.summary->sentences[0].text, "Hestholm"));
        assert_true(holds(f.summary->sentences[1].text, "heep"));
        tear_down(&f);
    }
}

CL_TEST(summary_explains_every_candidate)
{
    fixture f;
    size_t chosen = 0;

    set_up(&f, story, NULL, 4, 60);
    f.request.explain = true;
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(f.summary->n_candidates >= 10);
    for (size_t i = 0; i < f.summary->n_candidates; i++) {
        const cl_summary_candidate *c = &f.summary->candidates[i];
        chosen += c->reason == CL_LEFT_CHOSEN;
        assert_true(c->score >= 0 && c->score <= 1 && c->penalty <= 0 && c->position > 0 && c->concepts > 0);
    }
    assert_int_equal(chosen, f.summary->n_sentences);
    tear_down(&f);
}

static const struct {
    const char *name;
    text at;
    uint32_t words;
    collate_err err;
    const char *want; /* the whole summary */
    bool cut;
} small[] = {
    {"one short sentence", {"A", NULL, "Ferries stopped.", NULL}, 20, COLLATE_OK, "Ferries stopped.", false},
    {"one word is all there is", {"A", NULL, "Stopped", NULL}, 20, COLLATE_OK, "Stopped", false},
    {"two sentences, room for both", {"A", NULL, "Ferries stopped. Nobody was hurt.", NULL}, 20, COLLATE_OK,
     "Ferries stopped. Nobody was hurt.", false},
    {"one long sentence is cut at a clause",
     {"A", NULL, "The ferry ran aground on Tuesday, and the coast guard, which had been warned of fog since midnight, took all of "
                 "the passengers off with lifeboats from three harbours before noon.", NULL},
     8, COLLATE_OK, "The ferry ran aground on Tuesday", true},
    {"no clause to cut at", {"A", NULL, "Seven grey ferries stopped near the old northern harbour wall yesterday.", NULL}, 4,
     COLLATE_OK, "Seven grey ferries stopped", true},
};

CL_TEST(summary_of_small_inputs)
{
    for (size_t i = 0; i < sizeof small / sizeof small[0]; i++) {
        fixture f;
        set_up(&f, &small[i].at, NULL, 1, small[i].words);
        CL_CHECK_EQ(small[i].name, run(&f), small[i].err);
        CL_CHECK_STR(small[i].name, joined(&f), small[i].want);
        CL_CHECK_EQ(small[i].name, f.summary->sentences[0].cut, small[i].cut);
        tear_down(&f);
    }
}

CL_TEST(summary_of_headlines_alone_and_of_nothing)
{
    fixture f;
    cl_article article = {.meta = {.title = CL_STR("Ferry runs aground")}};
    cl_document document = {.id = CL_STR("a"), .article = &article};
    const cl_document *at[] = {&document};

    memset(&f, 0, sizeof f);
    cl_arena_init(&f.arena, 0);
    cl_vocab *vocab = cl_vocab_new(NULL);
    f.request = (cl_summary_request){.documents = {at, 1, vocab}, .budget = 10};
    assert_int_equal(run(&f), COLLATE_OK);
    CL_CHECK_STR("title only", joined(&f), "Ferry runs aground");
    article.meta.title = (cl_str){NULL, 0};
    f.summary = NULL;
    assert_int_equal(run(&f), COLLATE_E_EMPTY);
    assert_null(f.summary);
    cl_vocab_free(vocab);
    cl_arena_fini(&f.arena);
}

CL_TEST(summary_keeps_to_one_language)
{
    static const text mixed[] = {
        {"A", NULL, FERRY_A, NULL},
        {"B", NULL, FERRY_C, NULL},
        {"C", NULL, "Eine F\303\244hre mit 140 Menschen an Bord ist am Dienstag vor der Insel Hestholm auf Grund gelaufen. "
                    "Alle Reisenden wurden von Rettungsbooten an Land gebracht.", NULL},
    };
    fixture f;

    set_up(&f, mixed, NULL, 3, 300);
    cl_article german = *f.texts.at[2]->article;
    cl_document third = *f.texts.at[2];
    german.meta.lang = CL_LANG_DE;
    third.article = &german;
    const cl_document *at[] = {f.texts.at[0], f.texts.at[1], &third};
    f.request.documents.at = at;
    assert_int_equal(run(&f), COLLATE_OK);
    assert_int_equal(f.summary->lang, CL_LANG_EN);
    for (size_t i = 0; i < f.summary->n_sentences; i++)
        assert_true(f.summary->sentences[i].document != 2);
    f.request.lang = CL_LANG_DE;
    assert_int_equal(run(&f), COLLATE_OK);
    for (size_t i = 0; i < f.summary->n_sentences; i++)
        assert_int_equal(f.summary->sentences[i].document, 2);
    tear_down(&f);
}

/* Every allocation may fail: the call says so and leaves the result alone. */
CL_TEST(summary_survives_want_of_memory)
{
    fixture f;
    size_t needed = 0;

    set_up(&f, story, NULL, 4, 80);
    for (size_t limit = 64; needed == 0 && limit < 8u << 20; limit += limit / 4) {
        cl_arena small_arena;
        const cl_summary *summary = NULL;
        cl_arena_init(&small_arena, limit);
        collate_err err = cl_summarize(&f.request, &small_arena, &summary);
        assert_true(err == COLLATE_OK || err == COLLATE_E_NOMEM);
        assert_true((err == COLLATE_OK) == (summary != NULL));
        needed = err == COLLATE_OK ? limit : 0;
        cl_arena_fini(&small_arena);
    }
    assert_true(needed > 0);
    tear_down(&f);
}

CL_TEST(summary_stops_at_its_deadline)
{
    fixture f;

    set_up(&f, story, NULL, 4, 80);
    f.request.deadline = (cl_deadline){1};
    assert_int_equal(run(&f), COLLATE_E_DEADLINE);
    assert_null(f.summary);
    tear_down(&f);
}
