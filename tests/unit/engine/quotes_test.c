#include "unit.h"

#include "corpus/transient.h"
#include "engine/quotes.h"

enum { MOST = 4 };

/* One utterance in up to four outlets; what each made of it is read off the letters: i p c a v, - for another group. */
static const struct {
    const char *name;
    const char *texts[MOST];
    const char *speaker;     /* of the first group */
    const char *differences; /* one letter a text, in their order */
} rows[] = {
    {"identical, one unnamed",
     {"“The orchard was planted by my grandmother and nobody will fell it,” said Maud Kessler.",
      "“The orchard was planted by my grandmother and nobody will fell it,” a farmer said."},
     "Maud Kessler", "ii"},
    {"a comma more",
     {"“The orchard was planted by my grandmother and nobody will fell it,” said Maud Kessler.",
      "“The orchard was planted by my grandmother, and nobody will fell it,” said Maud Kessler."},
     "Maud Kessler", "ip"},
    {"cut at the end and at the start",
     {"“The orchard was planted by my grandmother and nobody will fell it while I live in this house,” said Maud Kessler.",
      "“The orchard was planted by my grandmother and nobody will fell it,” said Kessler.",
      "“Nobody will fell it while I live in this house,” said Maud Kessler."},
     "Maud Kessler", "icc"},
    {"words changed",
     {"“The orchard was planted by my grandmother and nobody will ever fell it,” said Maud Kessler.",
      "“The orchard was planted by my grandfather and nobody will fell it,” said Kessler."},
     "Maud Kessler", "ia"},
    {"an ellipsis is a cut",
     {"“The orchard was planted by my grandmother in the hard winter and nobody will fell it,” said Maud Kessler.",
      "“The orchard was planted by my grandmother … and nobody will fell it,” said Maud Kessler."},
     "Maud Kessler", "ic"},
    {"given to another",
     {"“The orchard was planted by my grandmother and the council has no right to fell its cherry trees,” said Maud Kessler.",
      "“The orchard was planted by my grandmother and the council has no right to fell its cherry trees,” said Otto Brand."},
     "Maud Kessler", "ii"},
    {"another translation",
     {"“Norland has always supported a renewal of the fishing treaty and an exchange of harbour pilots,” said Arvid Holm.",
      "“Norland consistently supports renewing the fishing treaty, exchanging harbour pilots,” Arvid Holm said."},
     "Arvid Holm", "iv"},
    {"two things that one person said",
     {"“The orchard was planted by my grandmother and nobody will fell it,” said Maud Kessler.",
      "“Cider prices have doubled since the frost, which is a curse on the valley,” said Maud Kessler."},
     "Maud Kessler", "i-"},
    {"plain words of one speaker",
     {"“We will never do that again,” said Maud Kessler.", "“We will never do that again,” Kessler said on Friday."},
     "Maud Kessler", "ii"},
    {"plain words of two",
     {"“We will never do that again,” said Maud Kessler.", "“We will never do that again,” said Otto Brand."},
     "Maud Kessler", "i-"},
    {"another spelling",
     {"“The orchard was planted by five neighbours and nobody will fell it,” said Maud Kessler.",
      "“The orchard was planted by 5 neighbors and nobody will fell it,” said Maud Kessler."},
     "Maud Kessler", "ip"},
    {"a few words of two statements do not make them one",
     {"“We have paid millions of crowns for a bridge that nobody in this valley asked for,” said Maud Kessler.",
      "“The frost has cost my orchard millions of crowns, and no insurer answers the telephone,” said Maud Kessler.",
      "The orchard has lost “millions of crowns,” Kessler said."},
     "Maud Kessler", "i--"},
    {"struck letters are the words that they stand for",
     {"“Fell the whole bloody orchard and burn the damned stinking filthy gate,” said Maud Kessler.",
      "“Fell the whole b***** orchard and burn the d***** s******* f***** gate,” said Maud Kessler."},
     "Maud Kessler", "ip"},
    {"halves around the speaker",
     {"“The orchard was planted by my grandmother,” said Maud Kessler, “and nobody will fell it.”",
      "“The orchard was planted by my grandmother and nobody will fell it,” said Maud Kessler."},
     "Maud Kessler", "ii"},
};

static char letter_of(const cl_quote_group *group, uint32_t document)
{
    for (size_t i = 0; i < group->n_members; i++) {
        if (group->members[i].at.document == document)
            return cl_difference_name((cl_difference)group->members[i].difference)[0];
    }
    return '-';
}

typedef struct set {
    cl_arena arena;
    cl_transient transient;
    cl_documents docs;
} set;

/* published: of the last text, which is German then; the others are of 2031-05-05. NULL: all English and undated. */
static void open_set_of(set *s, const char *const *texts, size_t n, const char *published)
{
    cl_submission made[MOST] = {{.sequence = 0}};
    cl_problem problem;
    size_t bad;

    cl_arena_init(&s->arena, 0);
    s->transient = (cl_transient){0};
    for (size_t i = 0; i < n; i++) {
        made[i].text = cl_str_c(texts[i]);
        made[i].blocks = CL_BLOCKS_NONE;
        made[i].given.lang = published != NULL && i + 1 == n ? CL_LANG_DE : CL_LANG_EN;
        if (published != NULL)
            CL_CHECK_EQ("date", cl_when_parse(cl_str_c(i + 1 == n ? published : "2031-05-05"), &made[i].given.published), COLLATE_OK);
        made[i].given.source = cl_arena_printf(&s->arena, "Outlet %zu", i);
    }
    CL_CHECK_EQ("parsed", cl_transient_parse(NULL, made, n, &s->arena, &s->transient, &problem, &bad), COLLATE_OK);
    s->docs = (cl_documents){s->transient.at, s->transient.n, s->transient.overlay};
}

static void open_set(set *s, const char *const *texts, size_t n)
{
    open_set_of(s, texts, n, NULL);
}

static void close_set(set *s)
{
    cl_transient_fini(&s->transient);
    cl_arena_fini(&s->arena);
}

CL_TEST(quotes_group_by_rows)
{
    for (size_t r = 0; r < sizeof rows / sizeof rows[0]; r++) {
        size_t n = strlen(rows[r].differences), n_groups = 0;
        const cl_quote_group *groups = NULL;
        char got[MOST + 1] = "";
        set s;
        open_set(&s, rows[r].texts, n);
        cl_quotes_request request = {.documents = s.docs, .alone = true, .order = CL_QUOTES_BY_SOURCES};
        CL_CHECK_EQ(rows[r].name, cl_utterances_find(&request, &s.arena, &groups, &n_groups), COLLATE_OK);
        assert_true(n_groups > 0);
        const cl_quote_group *group = &groups[0];
        for (size_t g = 1; g < n_groups; g++)
            assert_true(groups[g].id != groups[g - 1].id);
        for (size_t g = 0; g < n_groups; g++) { /* the one that the first text is in */
            if (letter_of(&groups[g], 0) != '-')
                group = &groups[g];
        }
        for (uint32_t i = 0; i < n; i++)
            got[i] = letter_of(group, i);
        /* of two equals either may be the longest form: identical either way */
        CL_CHECK_STR(rows[r].name, cl_str_c(got), rows[r].differences);
        CL_CHECK_STR(rows[r].name, group->speaker->name, rows[r].speaker);
        close_set(&s);
    }
}

/* A page is told in full and as the same groups are without one; of what stands outside it the members are known. */
CL_TEST(quotes_of_a_page_are_those_of_the_whole)
{
    static const char *const texts[] = {
        "“The orchard was planted by my grandmother and nobody will fell it,” said Maud Kessler.",
        "“Cider prices have doubled since the frost, which is a curse on the valley,” said Otto Brand.",
        "“No insurer in this county answers the telephone before noon,” said Ida Moss."};
    const cl_quote_group *all = NULL, *page = NULL;
    size_t n_all = 0, n_page = 0;
    set s;

    open_set(&s, texts, 3);
    cl_quotes_request request = {.documents = s.docs, .alone = true, .order = CL_QUOTES_BY_PLACE};
    CL_CHECK_EQ("all", cl_utterances_find(&request, &s.arena, &all, &n_all), COLLATE_OK);
    request.first = request.most = 1;
    CL_CHECK_EQ("page", cl_utterances_find(&request, &s.arena, &page, &n_page), COLLATE_OK);
    assert_int_equal(n_all, 3);
    assert_int_equal(n_page, 3);
    CL_CHECK_STR("speaker", page[1].speaker->name, "Otto Brand");
    CL_CHECK_STR("text", page[1].text, "Cider prices have doubled since the frost, which is a curse on the valley,");
    assert_true(page[1].id == all[1].id && page[1].n_originals == all[1].n_originals && page[1].n_originals == 1);
    assert_int_equal(page[2].n_members, 1);
    assert_int_equal(page[2].members[0].at.document, 2);
    close_set(&s);
}

/* Two statements of one day in two languages. */
static const struct {
    const char *name, *english, *german;
    const char *published; /* of the German one */
    bool one;
} translations[] = {
    {"figures and a name in common", "“Norland has 47 harbours and we will not close any of them before 2035,” said Arvid Holm.",
     "„Norland hat 47 Häfen, und wir werden vor 2035 keinen davon schließen“, sagte Arvid Holm.", "2031-05-05", true},
    {"another figure", "“Norland has 47 harbours and we will not close any of them before 2035,” said Arvid Holm.",
     "„Norland hat 74 Häfen, und wir werden vor 2035 keinen davon schließen“, sagte Arvid Holm.", "2031-05-05", false},
    {"another speaker", "“Norland has 47 harbours and we will not close any of them before 2035,” said Arvid Holm.",
     "„Norland hat 47 Häfen, und wir werden vor 2035 keinen davon schließen“, sagte Maud Kessler.", "2031-05-05", false},
    {"another month", "“Norland has 47 harbours and we will not close any of them before 2035,” said Arvid Holm.",
     "„Norland hat 47 Häfen, und wir werden vor 2035 keinen davon schließen“, sagte Arvid Holm.", "2031-07-05", false},
    {"nothing to hold on to", "“It is a bad day for the people of this valley,” said Arvid Holm.",
     "„Das ist kein guter Tag für die Leute in diesem Tal“, sagte Arvid Holm.", "2031-05-05", false},
};

CL_TEST(quotes_in_two_languages)
{
    for (size_t r = 0; r < sizeof translations / sizeof translations[0]; r++) {
        const char *texts[] = {translations[r].english, translations[r].german};
        size_t n_groups = 0;
        const cl_quote_group *groups = NULL;
        set s;
        open_set_of(&s, texts, 2, translations[r].published);
        cl_quotes_request request = {.documents = s.docs, .alone = true};
        CL_CHECK_EQ(translations[r].name, cl_utterances_find(&request, &s.arena, &groups, &n_groups), COLLATE_OK);
        CL_CHECK_EQ(translations[r].name, n_groups, translations[r].one ? 1 : 2);
        if (n_groups == 1)
            CL_CHECK_EQ(translations[r].name, groups[0].members[1].difference, CL_DIFFERENCE_VARIANT);
        close_set(&s);
    }
}

CL_TEST(quotes_are_found_by_speaker_and_words)
{
    static const char *const texts[] = {
        "“The orchard was planted by my grandmother and nobody will fell it,” said Maud Kessler.\n\n“Cherries need patience,” said Otto Brand.",
        "“The orchard was planted by my grandmother and nobody will fell it,” a farmer said.",
    };
    static const struct {
        const char *name, *speaker, *text;
        bool alone;
        size_t n_groups, n_members;
    } asks[] = {
        {"all", NULL, NULL, true, 2, 2},
        {"in several outlets", NULL, NULL, false, 1, 2},
        {"last name finds the unnamed one too", "Kessler", NULL, true, 1, 2},
        {"whole name", "Otto Brand", NULL, true, 1, 1},
        {"namesake with another first name", "Hilda Brand", NULL, true, 0, 0},
        {"words", NULL, "planted by my grandmother", true, 1, 2},
        {"words, a little wrong", NULL, "the orchard was planted by her grandmother", true, 1, 2},
        {"words and speaker", "Brand", "cherries need patience", true, 1, 1},
        {"words of somebody else", "Kessler", "cherries need patience", true, 0, 0},
        {"nothing like it", NULL, "the harbour froze over", true, 0, 0},
    };
    set s;

    open_set(&s, texts, 2);
    for (size_t i = 0; i < sizeof asks / sizeof asks[0]; i++) {
        const cl_quote_group *groups = NULL;
        size_t n = 0;
        cl_quotes_request request = {.documents = s.docs, .alone = asks[i].alone, .speaker = cl_str_c(asks[i].speaker),
                                     .text = cl_str_c(asks[i].text)};
        CL_CHECK_EQ(asks[i].name, cl_utterances_find(&request, &s.arena, &groups, &n), COLLATE_OK);
        CL_CHECK_EQ(asks[i].name, n, asks[i].n_groups);
        if (n > 0)
            CL_CHECK_EQ(asks[i].name, groups[0].n_members, asks[i].n_members);
    }
    close_set(&s);
}

CL_TEST(speakers_are_compared_by_rows)
{
    static const struct {
        const char *a, *b;
        cl_same_speaker same;
    } names[] = {
        {"Maud Kessler", "Maud Kessler", CL_SPEAKER_SAME},      {"Kessler", "Maud Kessler", CL_SPEAKER_SAME},
        {"Ms. Kessler", "Maud Kessler", CL_SPEAKER_SAME},       {"President Maud Kessler", "Kessler", CL_SPEAKER_SAME},
        {"the farmer Kessler", "Maud Kessler", CL_SPEAKER_SAME}, {"Dmitri Orlow", "Dmitry Orlow", CL_SPEAKER_SAME},
        {"maud kessler", "Maud Kessler", CL_SPEAKER_SAME},      {"Kessler Jr.", "Maud Kessler", CL_SPEAKER_SAME},
        {"Otto Kessler", "Maud Kessler", CL_SPEAKER_OTHER},     {"Otto Brand", "Maud Kessler", CL_SPEAKER_OTHER},
        {"", "Maud Kessler", CL_SPEAKER_UNKNOWN},               {"the president", "Maud Kessler", CL_SPEAKER_OTHER},
    };

    for (size_t i = 0; i < sizeof names / sizeof names[0] - 1; i++) {
        CL_CHECK_EQ(names[i].a, cl_names_compare(cl_str_c(names[i].a), cl_str_c(names[i].b)), names[i].same);
        CL_CHECK_EQ(names[i].a, cl_names_compare(cl_str_c(names[i].b), cl_str_c(names[i].a)), names[i].same);
    }
}

CL_TEST(words_align_by_rows)
{
    static const struct {
        const char *given, *passage, *edits; /* = equal, x replaced, + added, - dropped, . ellipsis, [ bracket */
    } pairs[] = {
        {"red boats sail", "ten red boats sail home", "="},
        {"red boats sail", "red ships sail", "=x="},
        {"red boats sail", "red old boats sail", "=-="},
        {"red new boats sail", "red boats sail", "=+="},
        {"red boats ... home", "red boats sail slowly home", "=.="},
        {"red boats [go] home", "red boats sail slowly home", "=[="},
        {"red boats", "nothing of it here", ""},
    };
    static const char signs[] = {[CL_EDIT_EQUAL] = '=', [CL_EDIT_REPLACED] = 'x', [CL_EDIT_ADDED] = '+',
                                 [CL_EDIT_DROPPED] = '-', [CL_EDIT_ELLIPSIS] = '.', [CL_EDIT_BRACKET] = '['};
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        cl_said_vec a = {0}, b = {0};
        cl_word_fit fit;
        char got[16] = "";
        cl_str x = cl_str_c(pairs[i].given), y = cl_str_c(pairs[i].passage);
        CL_CHECK_EQ(x.ptr, cl_said_cut(x, (cl_span){0, (uint32_t)x.len}, CL_LANG_EN, NULL, 0, NULL, &arena, &a), COLLATE_OK);
        CL_CHECK_EQ(x.ptr, cl_said_cut(y, (cl_span){0, (uint32_t)y.len}, CL_LANG_EN, NULL, 0, NULL, &arena, &b), COLLATE_OK);
        CL_CHECK_EQ(x.ptr, cl_word_align(a.at, a.n, b.at, b.n, &arena, &fit), COLLATE_OK);
        for (size_t e = 0; e < fit.n_edits && e < sizeof got - 1; e++)
            got[e] = signs[fit.edits[e].op];
        if (pairs[i].edits[0] != '\0')
            CL_CHECK_STR(x.ptr, cl_str_c(got), pairs[i].edits);
        else
            CL_CHECK_EQ(x.ptr, fit.n_equal, 0);
    }
    cl_arena_fini(&arena);
}
