#include "unit.h"

#include "corpus/story.h"
#include "corpus/story_group.h"
#include "corpus/transient.h"

/* Two events of one town and one elsewhere, each told by three outlets; invented. A day of 0: not known. */
static const struct {
    const char *title, *text;
    int day, event;
} articles[] = {
    {"Dam at Vellmoor closed after cracks are found",
     "The dam above Vellmoor was closed on Monday after divers found three cracks in its eastern wall. Engineers of the water board "
     "lowered the reservoir by two metres. Families in the valley were told to pack a bag.",
     10, 0},
    {"Cracks in Vellmoor dam force families to pack",
     "Divers have found cracks in the eastern wall of the Vellmoor dam, and the water board lowered the reservoir. Families living in the "
     "valley below were told on Monday to pack a bag in case the wall gives way.",
     10, 0},
    {"Water board lowers reservoir as divers report cracks",
     "Three cracks in the dam above Vellmoor led engineers to lower the reservoir by two metres, the water board said. The eastern wall "
     "will be inspected again by divers. The valley waits.",
     11, 0},
    {"Vellmoor elects a baker as mayor",
     "Rosalind Thackery, who runs a bakery on the market square of Vellmoor, won the election for mayor with 54 percent of the votes. The "
     "incumbent conceded at midnight. Turnout was the highest in thirty years.",
     12, 1},
    {"Baker Thackery wins mayoral election",
     "A baker will be the next mayor of Vellmoor: Rosalind Thackery won 54 percent of the votes on Sunday, and the incumbent conceded. "
     "Turnout was higher than in any election for thirty years.",
     12, 1},
    {"Record turnout carries Rosalind Thackery to town hall",
     "With the highest turnout in thirty years voters made Rosalind Thackery mayor. The incumbent conceded shortly before midnight. She "
     "will keep her bakery on the market square, she said after winning 54 percent.",
     13, 1},
    {"Chess prodigy beats champion in ninety moves",
     "Ilya Brandt, aged eleven, beat the national champion in a game of ninety moves at the winter open. The champion offered a draw "
     "twice. Brandt learned chess from his grandmother.",
     11, 2},
    {"Eleven-year-old defeats national chess champion",
     "The national champion lost a game of ninety moves to Ilya Brandt, an eleven-year-old who learned chess from his grandmother, at the "
     "winter open. Brandt declined two offers of a draw.",
     11, 2},
};
enum { N = sizeof articles / sizeof articles[0] };

typedef struct fixture {
    cl_arena arena;
    cl_transient parsed;
    cl_document docs[N];
    cl_stories *stories;
    cl_vocab *vocab;
} fixture;

/* Parsed under one overlay: its numbers serve as a corpus' own as long as nothing else is mixed in. */
static void open_fixture(fixture *f)
{
    cl_parse_options options;
    cl_arena scratch;

    cl_arena_init(&f->arena, 0);
    cl_arena_init(&scratch, 0);
    f->vocab = cl_vocab_new(NULL);
    for (size_t i = 0; i < N; i++) {
        const cl_article *article = NULL;
        options = (cl_parse_options){.blocks = CL_BLOCKS_NONE, .given = {.lang = CL_LANG_EN, .title = cl_str_c(articles[i].title)}};
        if (articles[i].day != 0)
            options.given.published = (cl_when){1600000000 + articles[i].day * 86400, 0, CL_WHEN_DAY};
        CL_CHECK_EQ(articles[i].title, cl_parse(cl_str_c(articles[i].text), &options, f->vocab, &f->arena, &scratch, &article), COLLATE_OK);
        f->docs[i] = (cl_document){.article = article};
    }
    CL_CHECK_EQ("new", cl_stories_new(f->vocab, &f->stories), COLLATE_OK);
    cl_arena_fini(&scratch);
}

static void close_fixture(fixture *f)
{
    cl_stories_free(f->stories);
    cl_arena_fini(&f->arena);
    cl_vocab_free(f->vocab);
}

static void add(fixture *f, size_t which, uint64_t sequence)
{
    const cl_document *doc = &f->docs[which];

    f->docs[which].sequence = sequence;
    CL_CHECK_EQ("add", cl_stories_add(f->stories, &doc, 1), COLLATE_OK);
}

static const cl_story_view *frozen(fixture *f)
{
    const cl_story_view *view = NULL;

    CL_CHECK_EQ("freeze", cl_stories_freeze(f->stories, &view), COLLATE_OK);
    return view;
}

CL_TEST(stories_are_the_events_in_any_order)
{
    static const struct {
        const char *name;
        size_t order[N];
    } rows[] = {
        {"as told", {0, 1, 2, 3, 4, 5, 6, 7}},
        {"backwards", {7, 6, 5, 4, 3, 2, 1, 0}},
        {"one of each first", {0, 3, 6, 1, 4, 7, 2, 5}},
        {"mixed", {5, 0, 7, 2, 3, 6, 1, 4}},
    };

    for (size_t r = 0; r < sizeof rows / sizeof rows[0]; r++) {
        fixture f;
        open_fixture(&f);
        for (size_t i = 0; i < N; i++)
            add(&f, rows[r].order[i], i + 1);
        const cl_story_view *view = frozen(&f);
        CL_CHECK_EQ(rows[r].name, cl_story_count(view), 3);
        for (size_t i = 0; i < N; i++) {
            for (size_t k = 0; k < N; k++) {
                bool together = cl_story_of(view, f.docs[i].sequence) == cl_story_of(view, f.docs[k].sequence);
                CL_CHECK_EQ(rows[r].name, together, articles[i].event == articles[k].event);
            }
        }
        size_t n = 0;
        for (const cl_story *story = cl_story_next(view, 0); story != NULL; story = cl_story_next(view, story->id), n++) {
            assert_ptr_equal(cl_story_find(view, story->id), story);
            for (uint32_t d = 0; d < story->n_documents; d++)
                CL_CHECK_EQ(rows[r].name, cl_story_of(view, story->documents[d]), story->id);
        }
        CL_CHECK_EQ(rows[r].name, n, 3);
        cl_story_view_rele(view);
        close_fixture(&f);
    }
}

CL_TEST(stories_keep_their_numbers)
{
    fixture f;

    open_fixture(&f);
    add(&f, 0, 1);
    add(&f, 6, 2);
    const cl_story_view *early = frozen(&f);
    for (size_t i = 1; i < N; i++) {
        if (i != 6)
            add(&f, i, i + 10);
    }
    const cl_story_view *late = frozen(&f);
    CL_CHECK_EQ("the first story keeps its number", cl_story_of(late, 1), cl_story_of(early, 1));
    CL_CHECK_EQ("and the second", cl_story_of(late, 2), cl_story_of(early, 2));
    CL_CHECK_EQ("an older view sees what it saw", cl_story_of(early, 11), CL_STORY_NONE);
    CL_CHECK_EQ("a living number is itself", cl_story_merged_into(late, cl_story_of(late, 1)), cl_story_of(late, 1));
    CL_CHECK_EQ("an unknown one leads nowhere", cl_story_merged_into(late, 4711), CL_STORY_NONE);
    assert_null(cl_story_find(late, 4711));
    cl_story_view_rele(early);
    cl_story_view_rele(late);
    close_fixture(&f);
}

CL_TEST(stories_let_documents_go)
{
    fixture f;
    const cl_document *gone[2];

    open_fixture(&f);
    for (size_t i = 0; i < N; i++)
        add(&f, i, i + 1);
    const cl_story_view *before = frozen(&f);
    gone[0] = &f.docs[6];
    gone[1] = &f.docs[0];
    cl_stories_remove(f.stories, gone, 2);
    cl_stories_remove(f.stories, gone, 2); /* what is not there is ignored */
    const cl_story_view *after = frozen(&f);
    CL_CHECK_EQ("gone", cl_story_of(after, 1), CL_STORY_NONE);
    CL_CHECK_EQ("still there for who holds it", cl_story_of(before, 1), cl_story_of(before, 2));
    CL_CHECK_EQ("the others stay", cl_story_find(after, cl_story_of(after, 2))->n_documents, 2);
    gone[0] = &f.docs[7];
    cl_stories_remove(f.stories, gone, 1);
    const cl_story_view *last = frozen(&f);
    CL_CHECK_EQ("an empty story is none", cl_story_count(last), 2);
    add(&f, 6, 20);
    add(&f, 7, 21);
    const cl_story_view *again = frozen(&f);
    CL_CHECK_EQ("added anew", cl_story_of(again, 20), cl_story_of(again, 21));
    CL_CHECK_EQ("a story again", cl_story_count(again), 3);
    cl_story_view_rele(before);
    cl_story_view_rele(after);
    cl_story_view_rele(last);
    cl_story_view_rele(again);
    close_fixture(&f);
}

/* A wire text that many print is one telling: its copies must not crowd out those who tell the event in their own words. */
CL_TEST(stories_hold_copies_and_own_words_together)
{
    static const struct {
        const char *name;
        size_t order[12];
    } rows[] = {
        {"copies first", {0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 6, 7}},
        {"copies last", {1, 2, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0}},
        {"in turns", {0, 1, 0, 0, 7, 0, 0, 2, 0, 0, 6, 0}},
    };

    for (size_t r = 0; r < sizeof rows / sizeof rows[0]; r++) {
        fixture f;
        open_fixture(&f);
        for (size_t i = 0; i < 12; i++)
            add(&f, rows[r].order[i], i + 1);
        const cl_story_view *view = frozen(&f);
        for (size_t i = 0; i < 12; i++) {
            for (size_t k = 0; k < i; k++) {
                bool together = cl_story_of(view, i + 1) == cl_story_of(view, k + 1);
                CL_CHECK_EQ(rows[r].name, together, articles[rows[r].order[i]].event == articles[rows[r].order[k]].event);
            }
        }
        cl_story_view_rele(view);
        close_fixture(&f);
    }
}

/* More removals than the index keeps dead: it is made anew, and those that stay are found as before. */
CL_TEST(stories_go_on_when_most_documents_went)
{
    static const size_t told[] = {0, 1, 2, 6, 7};
    enum { TOLD = sizeof told / sizeof told[0], ROUNDS = 400, GONE = 350 };
    fixture f;

    open_fixture(&f);
    for (size_t i = 0; i < TOLD * ROUNDS; i++)
        add(&f, told[i % TOLD], i + 1);
    for (size_t i = 0; i < TOLD * GONE; i++) {
        cl_document gone = {.article = f.docs[told[i % TOLD]].article, .sequence = i + 1};
        const cl_document *at = &gone;
        cl_stories_remove(f.stories, &at, 1);
    }
    for (size_t i = 0; i < TOLD; i++)
        add(&f, told[i], TOLD * ROUNDS + i + 1);
    const cl_story_view *view = frozen(&f);
    CL_CHECK_EQ("gone", cl_story_of(view, 1), CL_STORY_NONE);
    for (size_t i = 0; i < TOLD; i++) {
        uint64_t story = cl_story_of(view, TOLD * ROUNDS + i + 1);
        for (size_t k = TOLD * GONE; k < TOLD * ROUNDS; k++) {
            bool together = cl_story_of(view, k + 1) == story;
            CL_CHECK_EQ(articles[told[i]].title, together, articles[told[i]].event == articles[told[k % TOLD]].event);
        }
    }
    cl_story_view_rele(view);
    close_fixture(&f);
}

CL_TEST(stories_of_views_that_are_not_there)
{
    CL_CHECK_EQ("of", cl_story_of(NULL, 1), CL_STORY_NONE);
    CL_CHECK_EQ("count", cl_story_count(NULL), 0);
    assert_null(cl_story_next(NULL, 0));
    cl_story_view_rele(NULL);
    cl_stories_free(NULL);
}

CL_TEST(story_group_links_by_the_average)
{
    static const struct {
        const char *name;
        float table[9];
        uint32_t size[3];
        float least;
        const char *labels;
    } rows[] = {
        {"all alike", {1, .9f, .9f, .9f, 1, .9f, .9f, .9f, 1}, {1, 1, 1}, .5f, "000"},
        {"none alike", {1, .1f, .1f, .1f, 1, .1f, .1f, .1f, 1}, {1, 1, 1}, .5f, "012"},
        {"no chain: the average of .9 and 0 is too little", {1, .9f, 0, .9f, 1, .8f, 0, .8f, 1}, {1, 1, 1}, .5f, "002"},
        {"the nearest first", {1, .6f, 0, .6f, 1, .9f, 0, .9f, 1}, {1, 1, 1}, .5f, "011"},
        {"a large unit weighs by its size", {1, .9f, .6f, .9f, 1, .1f, .6f, .1f, 1}, {9, 1, 1}, .5f, "000"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        float table[9];
        uint32_t size[3], label[3];
        char got[4] = "";
        memcpy(table, rows[i].table, sizeof table);
        memcpy(size, rows[i].size, sizeof size);
        cl_story_group(table, size, 3, rows[i].least, label);
        for (int k = 0; k < 3; k++)
            got[k] = (char)('0' + label[k]);
        CL_CHECK_STR(rows[i].name, cl_str_c(got), rows[i].labels);
    }
}
