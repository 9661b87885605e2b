#include "unit.h"

#include "corpus/quote_index.h"
#include "text/parse.h"

#include <stdlib.h>

/* Invented articles; each has quotations of its own. */
static const char *const articles[] = {
    "“The glacier lost nine metres of its tongue this summer alone,” said Runa Stigsdottir. “We measure it every Friday with the same rod.”",
    "The hut will stay closed. “Nobody can promise that the path over the moraine is safe,” warden Luca Amrein said on the phone.",
    "“The glacier lost nine metres of its tongue this summer,” a researcher told the club, whose members carry the rod up every Friday.",
};
enum { N = sizeof articles / sizeof articles[0] };

typedef struct fixture {
    cl_arena arena;
    cl_vocab *vocab;
    cl_document docs[N];
    cl_quote_index *index;
} fixture;

static void open_fixture(fixture *f)
{
    cl_arena scratch;

    cl_arena_init(&f->arena, 0);
    cl_arena_init(&scratch, 0);
    f->vocab = cl_vocab_new(NULL);
    for (size_t i = 0; i < N; i++) {
        cl_parse_options options = {.blocks = CL_BLOCKS_NONE, .given = {.lang = CL_LANG_EN}};
        const cl_article *article = NULL;
        CL_CHECK_EQ(articles[i], cl_parse(cl_str_c(articles[i]), &options, f->vocab, &f->arena, &scratch, &article), COLLATE_OK);
        f->docs[i] = (cl_document){.article = article, .sequence = i + 1};
    }
    cl_arena_fini(&scratch);
    CL_CHECK_EQ("new", cl_quote_index_new(f->vocab, &f->index), COLLATE_OK);
}

static void close_fixture(fixture *f)
{
    cl_quote_index_free(f->index);
    cl_arena_fini(&f->arena);
    cl_vocab_free(f->vocab);
}

static void add(fixture *f, size_t i)
{
    const cl_document *doc = &f->docs[i];

    CL_CHECK_EQ("add", cl_quote_index_add(f->index, &doc, 1), COLLATE_OK);
}

/* The corpus numbers of words that are parted by single blanks. */
static size_t numbers(fixture *f, const char *text, uint32_t *out)
{
    size_t n = 0;

    for (const char *at = text; *at != '\0';) {
        size_t len = strcspn(at, " ");
        out[n++] = cl_vocab_find(f->vocab, CL_LANG_EN, (cl_str){at, len});
        at += at[len] != '\0' ? len + 1 : len;
    }
    return n;
}

/* The documents found, best first, as digits; what shares one 3-gram only may be there by chance of the hash. */
static void found(const cl_quote_hit *hits, size_t n, uint32_t least, char out[16])
{
    size_t i;

    for (i = 0; i < n && i < 15 && hits[i].shared >= least; i++)
        out[i] = (char)('0' + hits[i].sequence);
    out[i] = '\0';
}

CL_TEST(quote_index_finds_by_rows)
{
    static const struct {
        const char *name, *words;
        bool text;
        const char *documents;
    } rows[] = {
        {"whole", "nobody can promise that the path over the moraine is safe", false, "2"},
        {"two have it, one more of it", "the glacier lost nine metres of its tongue this summer alone", false, "13"},
        {"with a word exchanged", "nobody can promise that the road over the moraine is safe", false, "2"},
        {"words in another order", "safe is moraine the over path the", false, ""},
        {"words outside of quotations", "the hut will stay closed", false, ""},
        {"running text", "whose members carry the rod up every friday", true, "3"},
        {"quotations are running text too", "we measure it every friday with the same rod", true, "1"},
        {"unknown words", "zebra quagga okapi", false, ""},
    };
    fixture f;
    const cl_quote_view *view = NULL;

    open_fixture(&f);
    for (size_t i = 0; i < N; i++)
        add(&f, i);
    CL_CHECK_EQ("freeze", cl_quote_index_freeze(f.index, &view), COLLATE_OK);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint32_t words[32];
        cl_quote_hit *hits = NULL;
        size_t n = numbers(&f, rows[i].words, words), n_hits = 0;
        char got[16];
        collate_err err = rows[i].text ? cl_quote_view_find_text(view, words, n, 10, (cl_deadline){0}, &f.arena, &hits, &n_hits)
                                       : cl_quote_view_find(view, words, n, 10, (cl_deadline){0}, &f.arena, &hits, &n_hits);
        CL_CHECK_EQ(rows[i].name, err, COLLATE_OK);
        found(hits, rows[i].text && n_hits > 1 ? 1 : n_hits, rows[i].text ? 1 : 2, got);
        CL_CHECK_STR(rows[i].name, cl_str_c(got), rows[i].documents);
    }
    cl_quote_view_rele(view);
    close_fixture(&f);
}

CL_TEST(quote_index_keeps_views_and_forgets)
{
    fixture f;
    const cl_quote_view *early = NULL, *late = NULL;
    cl_quote_hit *hits = NULL;
    const cl_document *gone;
    size_t n = 0;

    open_fixture(&f);
    add(&f, 0);
    CL_CHECK_EQ("freeze", cl_quote_index_freeze(f.index, &early), COLLATE_OK);
    gone = &f.docs[0];
    cl_quote_index_remove(f.index, &gone, 1);
    cl_quote_index_remove(f.index, &gone, 1);
    add(&f, 1);
    add(&f, 2); /* merging drops what was removed */
    CL_CHECK_EQ("freeze", cl_quote_index_freeze(f.index, &late), COLLATE_OK);
    CL_CHECK_EQ("speaker", cl_quote_view_by_speaker(early, CL_STR("stigsdottir"), 10, &f.arena, &hits, &n), COLLATE_OK);
    assert_true(n > 0);
    CL_CHECK_EQ("of the first", hits[0].sequence, 1);
    CL_CHECK_EQ("speaker", cl_quote_view_by_speaker(late, CL_STR("stigsdottir"), 10, &f.arena, &hits, &n), COLLATE_OK);
    CL_CHECK_EQ("gone", n, 0);
    CL_CHECK_EQ("speaker", cl_quote_view_by_speaker(late, CL_STR("amrein"), 10, &f.arena, &hits, &n), COLLATE_OK);
    CL_CHECK_EQ("there", n, 1);
    CL_CHECK_EQ("speaker of nothing", cl_quote_view_by_speaker(NULL, CL_STR("amrein"), 10, &f.arena, &hits, &n), COLLATE_OK);
    CL_CHECK_EQ("none", n, 0);
    close_fixture(&f);
    cl_quote_view_rele(early); /* views outlive the index */
    cl_quote_view_rele(late);
}
