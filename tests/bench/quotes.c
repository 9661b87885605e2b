/*
 * bench_quotes: fuzzy look-ups in the quote index. Quotations are made from those of the articles given (a file of articles
 * parted by 0x1e): each word is kept or exchanged for one from another quotation. What is looked up are quotations of the
 * index with 15 % of their words dropped, added or exchanged.
 *
 *     bench_quotes ARTICLES [QUOTATIONS=1000000]
 */
#include "base/clock.h"
#include "base/vec.h"
#include "corpus/quote_index.h"
#include "text/parse.h"

#include <stdio.h>
#include <stdlib.h>

#define PER_DOCUMENT 20u
#define BATCH 500u
#define LOOKUPS 2000u

typedef struct pool {
    CL_VEC(uint32_t) words; /* of all real quotations */
    CL_VEC(uint32_t) first; /* where each starts */
    cl_vocab *vocab;
    cl_arena arena;
    uint64_t seed;
} pool;

static uint32_t chance(pool *p, uint32_t below)
{
    p->seed ^= p->seed << 13;
    p->seed ^= p->seed >> 7;
    p->seed ^= p->seed << 17;
    return (uint32_t)(p->seed >> 33) % below;
}

static void take_quotes(pool *p, cl_str text, cl_arena *read, cl_arena *scratch)
{
    cl_parse_options options = {.given = {.lang = CL_LANG_EN}};
    const cl_article *article = NULL;

    if (cl_parse(text, &options, p->vocab, read, scratch, &article) != COLLATE_OK)
        return;
    for (size_t q = 0; q < article->n_quotes; q++) {
        uint32_t *words = NULL;
        size_t n = 0;
        if (cl_quote_words(article, &article->quotes[q], p->vocab, scratch, &words, &n) != COLLATE_OK || n < 8 || n > 60)
            continue;
        CL_VEC_PUSH(&p->first, &p->arena, (uint32_t)p->words.n);
        for (size_t i = 0; i < n; i++)
            CL_VEC_PUSH(&p->words, &p->arena, words[i]);
    }
}

static bool read_articles(pool *p, const char *path)
{
    FILE *file = fopen(path, "rb");
    char *article = NULL;
    size_t room = 0;
    ssize_t n;
    cl_arena read, scratch; /* what is read outlives what reading took */

    if (file == NULL)
        return false;
    cl_arena_init(&read, 0);
    cl_arena_init(&scratch, 0);
    while ((n = getdelim(&article, &room, '\x1e', file)) > 1 && p->first.n < 20000) {
        take_quotes(p, (cl_str){article, (size_t)n - 1}, &read, &scratch);
        cl_arena_reset(&read, (size_t)1 << 20);
        cl_arena_reset(&scratch, (size_t)1 << 20);
    }
    CL_VEC_PUSH(&p->first, &p->arena, (uint32_t)p->words.n);
    cl_arena_fini(&read);
    cl_arena_fini(&scratch);
    free(article);
    fclose(file);
    return p->first.n > 100;
}

/* One document of PER_DOCUMENT quotations in quotation marks; 60 % of the words of each are drawn anew. */
static const cl_document *make_document(pool *p, uint64_t sequence, cl_arena *arena)
{
    cl_document *doc = CL_ARENA_NEW(arena, cl_document);
    cl_article *article = CL_ARENA_NEW(arena, cl_article);
    cl_quote *quotes = CL_ARENA_ARRAY(arena, cl_quote, PER_DOCUMENT);
    cl_span *spans = CL_ARENA_ARRAY(arena, cl_span, PER_DOCUMENT);
    static char text[PER_DOCUMENT * 60 * 40];
    size_t at = 0;

    for (uint32_t q = 0; q < PER_DOCUMENT; q++) {
        uint32_t from = chance(p, (uint32_t)p->first.n - 1), start = (uint32_t)at;
        for (uint32_t w = p->first.at[from]; w < p->first.at[from + 1]; w++) {
            uint32_t number = chance(p, 100) < 60 ? p->words.at[chance(p, (uint32_t)p->words.n)] : p->words.at[w];
            const cl_word *word = cl_vocab_word(p->vocab, number);
            size_t len = word->len < 38 ? word->len : 38;
            memcpy(text + at, word->text, len);
            at += len;
            text[at++] = ' ';
        }
        spans[q] = (cl_span){start, (uint32_t)at - 1};
        quotes[q] = (cl_quote){.n_stretches = 1, .stretches = &spans[q]};
        text[at++] = '\n';
    }
    *article = (cl_article){.text = cl_arena_dup(arena, (cl_str){text, at}), .meta = {.lang = CL_LANG_EN}, .quotes = quotes,
                            .n_quotes = PER_DOCUMENT};
    *doc = (cl_document){.article = article, .sequence = sequence};
    return doc;
}

static int by_time(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

/* A quotation of the index, spoilt. */
static size_t spoil(pool *p, const cl_document *doc, uint32_t quote, uint32_t *out)
{
    cl_arena scratch;
    uint32_t *words = NULL;
    size_t n = 0, kept = 0;

    cl_arena_init(&scratch, 0);
    (void)cl_quote_words(doc->article, &doc->article->quotes[quote], p->vocab, &scratch, &words, &n);
    for (size_t i = 0; i < n && kept < 100; i++) {
        uint32_t what = chance(p, 100);
        if (what < 5)
            continue;
        if (what < 10)
            out[kept++] = p->words.at[chance(p, (uint32_t)p->words.n)];
        out[kept++] = what >= 10 && what < 15 ? p->words.at[chance(p, (uint32_t)p->words.n)] : words[i];
    }
    cl_arena_fini(&scratch);
    return kept;
}

static void look_up(pool *p, const cl_quote_view *view, const cl_document **docs, size_t n_docs)
{
    static double took[LOOKUPS];
    uint32_t found = 0;
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (uint32_t i = 0; i < LOOKUPS; i++) {
        uint32_t words[128], quote = chance(p, PER_DOCUMENT);
        const cl_document *doc = docs[chance(p, (uint32_t)n_docs)];
        size_t n = spoil(p, doc, quote, words), n_hits = 0;
        cl_quote_hit *hits = NULL;
        cl_arena_reset(&arena, (size_t)4 << 20);
        uint64_t start = cl_clock_ns();
        (void)cl_quote_view_find(view, words, n, 10, (cl_deadline){0}, &arena, &hits, &n_hits);
        took[i] = (double)(cl_clock_ns() - start) / 1e6;
        found += n_hits > 0 && hits[0].sequence == doc->sequence && hits[0].quote == quote;
    }
    qsort(took, LOOKUPS, sizeof took[0], by_time);
    printf("quotes: fuzzy look-up, 15 %% of the words spoilt: found first %.1f %%, p50 %.3f ms (at most .2), p95 %.3f ms (at most 1)\n",
           100.0 * found / LOOKUPS, took[LOOKUPS / 2], took[LOOKUPS * 95 / 100]);
    cl_arena_fini(&arena);
}

int main(int argc, char **argv)
{
    size_t n_docs = (argc > 2 ? strtoul(argv[2], NULL, 10) : 1000000) / PER_DOCUMENT;
    pool p = {.vocab = cl_vocab_new(NULL), .seed = 88172645463325252u};
    cl_quote_index *index = NULL;
    const cl_quote_view *view = NULL;
    cl_arena arena;

    cl_arena_init(&p.arena, 0);
    cl_arena_init(&arena, 0);
    if (argc < 2 || !read_articles(&p, argv[1]) || cl_quote_index_new(p.vocab, &index) != COLLATE_OK) {
        fprintf(stderr, "bench_quotes: no articles with quotations\n");
        return 1;
    }
    const cl_document **docs = calloc(n_docs + 1, sizeof *docs);
    for (size_t i = 0; i < n_docs; i++)
        docs[i] = make_document(&p, i + 1, &arena);
    uint64_t start = cl_clock_ns();
    for (size_t i = 0; i < n_docs; i += BATCH)
        (void)cl_quote_index_add(index, docs + i, n_docs - i < BATCH ? n_docs - i : BATCH);
    double seconds = (double)(cl_clock_ns() - start) / 1e9;
    if (cl_quote_index_freeze(index, &view) != COLLATE_OK)
        return 1;
    size_t n = cl_quote_view_count(view);
    printf("quotes: %zu in the index, %.0f bytes each (at most 250), %.1f us each to add, merges included\n", n,
           (double)cl_quote_index_bytes(index) / (double)n, seconds * 1e6 / (double)n);
    look_up(&p, view, docs, n_docs);
    start = cl_clock_ns();
    for (size_t i = 0; i < 200; i++) {
        const cl_document *one = make_document(&p, n_docs + i + 1, &arena);
        (void)cl_quote_index_add(index, &one, 1);
    }
    printf("quotes: a document of %u more: %.2f ms, mean of 200\n", PER_DOCUMENT, (double)(cl_clock_ns() - start) / 200e6);
    cl_quote_view_rele(view);
    cl_quote_index_free(index);
    free(docs);
    cl_arena_fini(&arena);
    cl_arena_fini(&p.arena);
    cl_vocab_free(p.vocab);
    return 0;
}
