#include "fixture.h"

#include "corpus/state.h"
#include "text/block.h"

#include <stdio.h>

static const char notice[] = "Sign up for our morning letter";

static bool known(cl_corpus *corpus, const char *source, const char *line)
{
    cl_furniture_of of = {corpus->furniture, cl_furniture_source(cl_str_c(source))};

    return cl_furniture_knows(&of, cl_block_line_hash(cl_str_c(line)));
}

static void add_one(cl_corpus *corpus, const char *id, const char *source, const char *body)
{
    char text[512];
    cl_submission submission;

    snprintf(text, sizeof text, "%s\n%s\n", body, notice);
    submission = fixture_text(id, text);
    submission.blocks = CL_BLOCKS_EXTRACTED;
    submission.given.source = cl_str_c(source);
    fixture_add(corpus, &submission, 1, NULL);
}

static const char *const bodies[] = {
    "The harbour of Oldport will be closed for repairs in April, the council said on Monday after a long debate.",
    "Snow fell on the hills above the town for a third day, and schools in five villages stayed closed on Tuesday.",
    "The town orchestra will play in the market hall on Saturday; tickets cost less than they did in the year before.",
    "A ferry with eighty people aboard ran aground near the lighthouse, and all of them were brought ashore unhurt.",
};

CL_TEST(furniture_is_learned_from_three_documents_of_one_source)
{
    cl_corpus *corpus = fixture_corpus();

    add_one(corpus, "a", "Hilltop Post", bodies[0]);
    add_one(corpus, "b", "Hilltop Post", bodies[1]);
    assert_false(known(corpus, "Hilltop Post", notice));
    add_one(corpus, "c", "The Lantern", bodies[2]);
    assert_false(known(corpus, "Hilltop Post", notice)); /* another source */
    add_one(corpus, "d", "hilltop post", bodies[3]);
    assert_true(known(corpus, "Hilltop Post", notice));
    assert_false(known(corpus, "The Lantern", notice));
    assert_false(known(corpus, "Hilltop Post", bodies[0]));
    assert_int_equal(fixture_remove(corpus, "b"), COLLATE_OK);
    assert_false(known(corpus, "Hilltop Post", notice)); /* forgotten with the document */
    cl_corpus_free(corpus);
}

CL_TEST(furniture_is_not_learned_from_reprints)
{
    cl_corpus *corpus = fixture_corpus();

    for (unsigned i = 0; i < 5; i++) {
        char id[8];
        snprintf(id, sizeof id, "u%u", i);
        add_one(corpus, id, "Hilltop Post", bodies[0]); /* one article, updated again and again */
    }
    assert_false(known(corpus, "Hilltop Post", bodies[0]));
    assert_int_equal(fixture_remove(corpus, "u3"), COLLATE_OK); /* was not learned: must not be unlearned */
    add_one(corpus, "v", "Hilltop Post", bodies[1]);
    add_one(corpus, "w", "Hilltop Post", bodies[2]);
    assert_true(known(corpus, "Hilltop Post", notice));
    cl_corpus_free(corpus);
}

/* Tables grow while everything that was counted stays counted. */
CL_TEST(furniture_survives_growth)
{
    cl_corpus *corpus = fixture_corpus();

    for (unsigned i = 0; i < 300; i++) {
        char id[16], body[256];
        snprintf(id, sizeof id, "n%u", i);
        snprintf(body, sizeof body, "Report %c%c%c from the harbour says that nothing at all has happened there.\nShips %c%c%c were seen.",
                 'a' + i % 26, 'a' + i / 26 % 26, 'k', 'a' + i / 26 % 26, 'x', 'a' + i % 26);
        add_one(corpus, id, i % 2 == 0 ? "Hilltop Post" : "The Lantern", body);
    }
    assert_true(known(corpus, "Hilltop Post", notice));
    assert_true(known(corpus, "The Lantern", notice));
    assert_false(known(corpus, "Oldport Courier", notice));
    cl_corpus_free(corpus);
}
