/*
 * bench_corpus: what the corpus costs: adding, memory, search, at each power of ten. Documents are made from the articles
 * given (parted by 0x1e) until there are enough: in every copy three of ten words are drawn anew from another article, so
 * that the statistics of words stay and no two documents are the same. Versions of one article still share a sixth of
 * their 5-grams, which makes copies dearer here than in news.
 *
 *     bench_corpus ARTICLES [DOCUMENTS=100000]
 */
#include "base/clock.h"
#include "base/vec.h"
#include "corpus/corpus.h"
#include "engine/search.h"

#include <stdio.h>
#include <stdlib.h>

#define BATCH 20u /* documents an add, as the evaluation sends them */

typedef struct source {
    CL_VEC(cl_str) articles;
    cl_arena arena;
    uint64_t seed;
} source;

/* Of this thread alone: other work on the machine is not counted. */
static double cpu_s(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static uint32_t chance(source *s, uint32_t below)
{
    s->seed ^= s->seed << 13;
    s->seed ^= s->seed >> 7;
    s->seed ^= s->seed << 17;
    return (uint32_t)(s->seed >> 33) % below;
}

static bool read_articles(source *s, const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    size_t room = 0;
    ssize_t n = 0;

    if (file == NULL)
        return false;
    while ((n = getdelim(&text, &room, '\x1e', file)) > 1) {
        cl_str article = cl_str_trim((cl_str){text, (size_t)n - 1});
        if (article.len > 200 && CL_VEC_PUSH(&s->articles, &s->arena, cl_arena_dup(&s->arena, article)) == NULL)
            break;
    }
    free(text);
    fclose(file);
    return s->articles.n > 0;
}

/* The end of the word at `at`: its blank is part of it. */
static size_t word_end(cl_str text, size_t at)
{
    while (at < text.len && text.ptr[at] != ' ')
        at++;
    return at < text.len ? at + 1 : at;
}

static cl_str varied(source *s, cl_str from, cl_arena *arena)
{
    cl_str other = s->articles.at[chance(s, (uint32_t)s->articles.n)];
    char *out = cl_arena_alloc(arena, from.len + other.len);
    size_t n = 0, there = 0;

    for (size_t at = 0; at < from.len && out != NULL;) {
        size_t end = word_end(from, at), other_end = word_end(other, there);
        bool swap = there < other.len && chance(s, 10) < 3;
        cl_str word = swap ? cl_str_cut(other, there, other_end) : cl_str_cut(from, at, end);
        memcpy(out + n, word.ptr, word.len);
        n += word.len;
        at = end;
        there = other_end < other.len ? other_end : 0;
        if (n + 4096 > from.len + other.len)
            break;
    }
    return (cl_str){out, n};
}

typedef struct spent {
    double prepare, stage, worst;
    size_t n;
    uint64_t bytes;
} spent;

static collate_err add_batch(cl_corpus *corpus, source *s, cl_arena *arena, spent *to)
{
    cl_submission submissions[BATCH];
    cl_outcome outcomes[BATCH];
    cl_prepared *batch = NULL;
    cl_staged *staged = NULL;

    for (unsigned i = 0; i < BATCH; i++) {
        size_t at = to->n + i;
        cl_str from = s->articles.at[at % s->articles.n];
        cl_str text = at < s->articles.n ? from : varied(s, from, arena);
        submissions[i] = (cl_submission){.id = cl_arena_printf(arena, "n%zu", at), .text = text};
        to->bytes += text.len;
    }
    double start = cpu_s();
    collate_err err = cl_prepare(corpus, submissions, BATCH, &batch);
    double prepared = cpu_s();
    cl_step step = {.add = batch, .outcomes = outcomes};
    if (err == COLLATE_OK)
        err = cl_corpus_stage(corpus, &step, 1, &staged);
    if (err == COLLATE_OK)
        cl_corpus_publish(corpus, staged);
    double end = cpu_s();
    cl_prepared_free(batch);
    cl_arena_reset(arena, 1u << 20);
    to->prepare += prepared - start;
    to->stage += end - prepared;
    to->worst = end - prepared > to->worst ? end - prepared : to->worst;
    to->n += BATCH;
    return err;
}

static void print_memory(cl_corpus *corpus)
{
    cl_memory m;

    cl_corpus_memory(corpus, &m);
    double text = (double)m.text;
    printf("memory: %.2f bytes for a byte of raw text (aim 2.5), everything that the corpus counts of itself: text 1, documents %.2f, "
           "terms %.2f,\n        vocabulary %.2f, furniture %.2f, stories %.2f, copies %.2f, quotes %.2f; %llu words, %llu segments\n",
           (double)m.total / text, (double)m.documents / text, (double)m.indexes / text, (double)m.vocabulary / text,
           (double)m.furniture / text, (double)m.stories / text, (double)m.copies / text, (double)m.quotes / text,
           (unsigned long long)m.n_words, (unsigned long long)m.n_segments);
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static void print_search(cl_corpus *corpus)
{
    static const char *const queries[] = {"president", "tax reform vote", "\"the white house\"", "speaker:trump", "flood -rain after:2010"};
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t q = 0; q < sizeof queries / sizeof queries[0]; q++) {
        double took[21];
        size_t total = 0;
        for (size_t i = 0; i < 21; i++) {
            cl_search_request request = {.query = cl_str_c(queries[q]), .scope = CL_SCOPE_NONE, .limit = 10, .sentences = 2};
            cl_search_result result;
            cl_problem problem;
            double start = cpu_s();
            const cl_generation *generation = cl_corpus_hold(corpus);
            if (cl_search(generation, &request, &arena, &result, &problem) == COLLATE_OK) {
                total = result.total;
                cl_search_fini(&result);
            }
            cl_generation_rele(generation);
            took[i] = cpu_s() - start;
            cl_arena_reset(&arena, 4u << 20);
        }
        qsort(took, 21, sizeof took[0], by_value);
        printf("search: %-24s %6zu documents, p50 %6.0f us\n", queries[q], total, took[10] * 1e6);
    }
    cl_arena_fini(&arena);
}

/* All since the last report. */
static void report(cl_corpus *corpus, const spent *to, spent *told)
{
    double n = (double)(to->n - told->n);

    printf("corpus: %zu to %zu documents, %u at a time without a store, processor time of one thread\n", told->n, to->n, BATCH);
    printf("add:    parse %.2f ms a document (%.1f MB/s); beyond it, everything included, %.2f ms (at most 1), longest batch %.0f ms\n",
           (to->prepare - told->prepare) / n * 1e3, (double)(to->bytes - told->bytes) / 1e6 / (to->prepare - told->prepare),
           (to->stage - told->stage) / n * 1e3, to->worst * 1e3);
    print_memory(corpus);
    print_search(corpus);
    *told = *to;
}

int main(int argc, char **argv)
{
    source s = {.seed = 88172645463325252u};
    size_t wanted = argc > 2 ? strtoul(argv[2], NULL, 10) : 100000, next = 1000;
    cl_corpus *corpus = NULL;
    spent to = {0}, told = {0};
    cl_arena arena;

    cl_arena_init(&arena, 0);
    if (argc < 2 || !read_articles(&s, argv[1]) || cl_corpus_new(NULL, &corpus) != COLLATE_OK) {
        fputs("usage: bench_corpus ARTICLES [DOCUMENTS]\n", stderr);
        return 2;
    }
    while (to.n < wanted && add_batch(corpus, &s, &arena, &to) == COLLATE_OK) {
        if (to.n < next && to.n < wanted)
            continue;
        report(corpus, &to, &told);
        next *= 10;
    }
    cl_corpus_free(corpus);
    cl_arena_fini(&arena);
    cl_arena_fini(&s.arena);
    return to.n < wanted;
}
