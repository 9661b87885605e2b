#include "unit.h"

#include "corpus/transient.h"
#include "engine/brief.h"

#include <stdio.h>

/* Invented throughout. */
static const struct {
    const char *source, *title, *published, *text;
} texts[] = {
    {"Vikbukt Times", "Ferry runs aground off Hestholm with 140 aboard", "2031-03-04",
     "A ferry with 140 people on board ran aground off the island of Hestholm on Tuesday, the coast guard said.\n\n"
     "All passengers were taken off by lifeboats within two hours, and three crew members were treated for minor injuries.\n\n"
     "\"We hit the rocks without any warning,\" said passenger Marta Lien, who was on her way to work.\n\n"
     "An inquiry will look at the navigation system of the ferry, the transport ministry announced."},
    {"Nordpress", "Coast guard rescues 140 from ferry off Hestholm", "2031-03-04",
     "The coast guard rescued 140 people from a ferry that ran aground off the island of Hestholm on Tuesday.\n\n"
     "Three members of the crew were slightly hurt when the Nordlys struck rocks south of the island.\n\n"
     "\"We hit the rocks without any warning,\" Marta Lien, a passenger, said.\n\n"
     "The operator, Fjordline, suspended all its departures from Vikbukt until Thursday."},
    {"Strait Herald", "Ferry aground off Hestholm", "2031-03-05",
     "A ferry with 140 people on board ran aground off the island of Hestholm on Tuesday, the harbour office said.\n\n"
     "The Vikbukt Times reported that lifeboats took off all passengers within two hours.\n\n"
     "Fishermen had complained about missing buoys in the strait for months, said Mayor Odd Brekke."},
};

typedef struct fixture {
    cl_arena arena;
    cl_transient found, known;
    cl_brief_request request;
    const cl_brief *brief;
} fixture;

static void parse(fixture *f, size_t from, size_t n, cl_transient *out)
{
    cl_submission submissions[3] = {0};
    cl_problem problem = {.code = COLLATE_OK};
    size_t bad = 0;

    for (size_t i = 0; i < n; i++) {
        submissions[i].text = cl_str_c(texts[from + i].text);
        submissions[i].blocks = CL_BLOCKS_NONE;
        submissions[i].given.source = cl_str_c(texts[from + i].source);
        submissions[i].given.title = cl_str_c(texts[from + i].title);
        submissions[i].given.lang = CL_LANG_EN;
        assert_int_equal(cl_when_parse(cl_str_c(texts[from + i].published), &submissions[i].given.published), COLLATE_OK);
    }
    assert_int_equal(cl_transient_parse(NULL, submissions, n, &f->arena, out, &problem, &bad), COLLATE_OK);
}

static void set_up(fixture *f, size_t from, size_t n)
{
    memset(f, 0, sizeof *f);
    cl_arena_init(&f->arena, 0);
    parse(f, from, n, &f->found);
    f->request = (cl_brief_request){.documents = {f->found.at, f->found.n, f->found.overlay}, .words = 60};
}

static void tear_down(fixture *f)
{
    cl_transient_fini(&f->found);
    cl_transient_fini(&f->known);
    cl_arena_fini(&f->arena);
}

static collate_err run(fixture *f)
{
    return cl_brief_make(&f->request, &f->arena, &f->brief);
}

static cl_str text_of(const fixture *f, const cl_claim *claim)
{
    const cl_claim_member *m = &claim->members[claim->central];

    return cl_span_of(f->found.at[m->document]->article->text, m->span);
}

CL_TEST(brief_of_three_outlets)
{
    fixture f;

    set_up(&f, 0, 3);
    assert_int_equal(run(&f), COLLATE_OK);
    assert_int_equal(f.brief->headline->n_sentences, 1);
    assert_true(f.brief->summary->n_sentences >= 2 && f.brief->summary->words <= 60);
    assert_true(f.brief->n_agreed >= 1);
    for (size_t i = 0; i < f.brief->n_agreed; i++)
        assert_true(f.brief->agreed[i]->n_originals >= 2);
    assert_true(f.brief->n_only_in >= 1);
    for (size_t i = 0; i < f.brief->n_only_in; i++)
        assert_int_equal(f.brief->only_in[i]->n_originals, 1);
    assert_null(f.brief->news);
    tear_down(&f);
}

CL_TEST(brief_shows_what_several_outlets_quote_first)
{
    fixture f;

    set_up(&f, 0, 3);
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(f.brief->n_quotes >= 1);
    assert_int_equal(f.brief->quotes[0]->n_sources, 2);
    for (size_t i = 1; i < f.brief->n_quotes; i++)
        assert_true(f.brief->quotes[i]->n_sources <= f.brief->quotes[i - 1]->n_sources);
    tear_down(&f);
}

CL_TEST(brief_lists_stay_within_a_page)
{
    fixture f;

    set_up(&f, 0, 3);
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(f.brief->n_timeline <= CL_BRIEF_TIMES && f.brief->n_quotes <= CL_BRIEF_QUOTES);
    assert_true(f.brief->n_agreed <= CL_BRIEF_CLAIMS && f.brief->n_only_in <= CL_BRIEF_CLAIMS);
    for (size_t i = 1; i < f.brief->n_timeline; i++)
        assert_true(f.brief->timeline[i - 1]->when.seconds <= f.brief->timeline[i]->when.seconds);
    tear_down(&f);
}

/* Known in a vocabulary of its own: what it reports is no news, what only the others report is. */
CL_TEST(brief_says_what_is_new)
{
    fixture f;
    bool buoys = false;

    set_up(&f, 0, 3);
    parse(&f, 0, 1, &f.known);
    f.request.known = (cl_documents){f.known.at, f.known.n, f.known.overlay};
    assert_int_equal(run(&f), COLLATE_OK);
    assert_non_null(f.brief->news);
    for (size_t i = 0; i < f.brief->n_news; i++) {
        const cl_claim *claim = f.brief->news[i];
        cl_str text = text_of(&f, claim);
        buoys = buoys || cl_str_starts(text, CL_STR("Fishermen"));
        for (size_t m = 0; m < claim->n_members; m++)
            assert_true(claim->members[m].document != 0);
        assert_false(cl_str_starts(text, CL_STR("A ferry with 140")));
    }
    assert_true(buoys);
    tear_down(&f);
}

CL_TEST(brief_of_one_document_has_nothing_to_compare)
{
    fixture f;

    set_up(&f, 0, 1);
    assert_int_equal(run(&f), COLLATE_OK);
    assert_true(f.brief->summary->n_sentences >= 1);
    assert_int_equal(f.brief->n_agreed, 0);
    assert_int_equal(f.brief->n_only_in, 0);
    assert_int_equal(f.brief->n_disputed, 0);
    tear_down(&f);
}

CL_TEST(brief_of_nothing_is_an_error)
{
    cl_article article = {.meta = {.lang = CL_LANG_EN}};
    cl_document document = {.id = CL_STR("a"), .article = &article};
    const cl_document *at[] = {&document};
    fixture f;

    memset(&f, 0, sizeof f);
    cl_arena_init(&f.arena, 0);
    cl_vocab *vocab = cl_vocab_new(NULL);
    f.request = (cl_brief_request){.documents = {at, 1, vocab}, .words = 50};
    assert_int_equal(run(&f), COLLATE_E_EMPTY);
    assert_null(f.brief);
    cl_vocab_free(vocab);
    cl_arena_fini(&f.arena);
}

CL_TEST(brief_stops_at_its_deadline_and_at_its_memory)
{
    fixture f;
    cl_arena small;
    const cl_brief *brief = NULL;

    set_up(&f, 0, 3);
    f.request.deadline = (cl_deadline){1};
    assert_int_equal(run(&f), COLLATE_E_DEADLINE);
    f.request.deadline = (cl_deadline){0};
    for (size_t limit = 256; limit < 4u << 20 && brief == NULL; limit += limit / 2) {
        cl_arena_init(&small, limit);
        collate_err err = cl_brief_make(&f.request, &small, &brief);
        assert_true(err == (brief != NULL ? COLLATE_OK : COLLATE_E_NOMEM));
        cl_arena_fini(&small);
    }
    assert_non_null(brief);
    tear_down(&f);
}
