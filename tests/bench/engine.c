/*
 * bench_engine: what an answer costs inside the worker, without wire, cache and reply: summary (100 words, with conflicts),
 * comparison and brief of each ten documents in a row of the articles given (parted by 0x1e). Processor time of this thread; the
 * arena is kept between answers, as a worker keeps it. One run under callgrind counts instructions, which are repeatable:
 *
 *     bench_engine ARTICLES [RUNS=40 [OPERATION]]
 *     valgrind --tool=callgrind --toggle-collect=answer bench_engine ARTICLES 1 summary
 */
#include "base/vec.h"
#include "corpus/corpus.h"
#include "corpus/originals.h"
#include "engine/brief.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define CLUSTER 10u
#define MOST_CLUSTERS 10u
#define KEEP ((size_t)8 << 20)

static double cpu_us(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static collate_err summarize(const cl_documents *documents, uint32_t words, cl_arena *arena)
{
    cl_summary_request request = {.documents = *documents, .unit = CL_BUDGET_WORDS, .budget = words, .conflicts = true};
    const cl_summary *summary = NULL;

    return cl_summarize(&request, arena, &summary);
}

static collate_err compare(const cl_documents *documents, uint32_t words, cl_arena *arena)
{
    cl_compare_options options = {0};
    const cl_comparison *comparison = NULL;
    uint32_t *original_of = NULL;
    size_t n = 0;
    collate_err err = cl_originals_group(documents, arena, &original_of, &n);

    (void)words;
    options.original_of = original_of;
    return err == COLLATE_OK ? cl_compare(documents, &options, arena, &comparison) : err;
}

static collate_err brief(const cl_documents *documents, uint32_t words, cl_arena *arena)
{
    cl_brief_request request = {.documents = *documents, .words = words};
    const cl_brief *made = NULL;

    return cl_brief_make(&request, arena, &made);
}

typedef collate_err operation(const cl_documents *documents, uint32_t words, cl_arena *arena);

static const struct {
    const char *name;
    operation *run;
} operations[] = {{"summary", summarize}, {"compare", compare}, {"brief", brief}};

/* Not inlined, so that callgrind can be told to count in here alone. */
static __attribute__((noinline)) collate_err answer(operation *run, const cl_documents *documents, uint32_t words, cl_arena *arena)
{
    return run(documents, words, arena);
}

static cl_corpus *read_articles(const char *path, size_t *n_read)
{
    cl_corpus *corpus = NULL;
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    size_t room = 0;
    ssize_t n;
    cl_arena arena;

    if (file == NULL || cl_corpus_new(NULL, &corpus) != COLLATE_OK)
        return NULL;
    cl_arena_init(&arena, 0);
    while (*n_read < CLUSTER * MOST_CLUSTERS && (n = getdelim(&text, &room, '\x1e', file)) > 1) {
        cl_submission one = {.id = cl_arena_printf(&arena, "n%zu", *n_read), .text = {text, (size_t)n - 1}};
        cl_outcome outcome;
        cl_prepared *batch = NULL;
        cl_staged *staged = NULL;
        collate_err err = cl_prepare(corpus, &one, 1, &batch);
        cl_step step = {.add = batch, .outcomes = &outcome};
        if (err == COLLATE_OK && cl_corpus_stage(corpus, &step, 1, &staged) == COLLATE_OK)
            cl_corpus_publish(corpus, staged);
        *n_read += err == COLLATE_OK && outcome.problem.code == COLLATE_OK;
        cl_prepared_free(batch);
    }
    cl_arena_fini(&arena);
    free(text);
    fclose(file);
    return corpus;
}

static bool measure(const cl_documents *all, size_t n_runs, size_t which, double *took, cl_arena *arena)
{
    size_t n = 0, n_clusters = all->n / CLUSTER;
    double least = 0;

    for (size_t c = 0; c < n_clusters; c++) {
        cl_documents ten = {all->at + c * CLUSTER, CLUSTER, all->vocab};
        double best = 0;
        for (size_t i = 0; i < n_runs; i++) {
            double start = cpu_us();
            if (answer(operations[which].run, &ten, 80 + (uint32_t)(i % 41), arena) != COLLATE_OK)
                return false;
            took[n++] = cpu_us() - start;
            best = best == 0 || took[n - 1] < best ? took[n - 1] : best;
            cl_arena_reset(arena, KEEP);
        }
        least += best;
    }
    qsort(took, n, sizeof *took, by_value);
    printf("engine: %-8s of ten documents, %zu sets: p50 %6.0f us, p95 %6.0f us, mean of each set's least %6.0f us\n",
           operations[which].name, n_clusters, took[n / 2], took[n * 95 / 100], least / (double)n_clusters);
    return true;
}

int main(int argc, char **argv)
{
    size_t n = 0, n_runs = argc > 2 ? strtoul(argv[2], NULL, 10) : 40;
    cl_corpus *corpus = argc > 1 && n_runs > 0 ? read_articles(argv[1], &n) : NULL;
    const cl_document **at = calloc(n + 1, sizeof *at);
    double *took = calloc(n * n_runs + 1, sizeof *took);
    bool ok = corpus != NULL && n >= CLUSTER && at != NULL && took != NULL;
    cl_arena arena;

    cl_arena_init(&arena, 0);
    if (ok) {
        const cl_generation *generation = cl_corpus_hold(corpus);
        cl_generation_walk walk = {0};
        cl_documents all = {at, 0, cl_corpus_vocab(corpus)};
        while (all.n < n && (at[all.n] = cl_generation_next(generation, &walk)) != NULL)
            all.n++;
        for (size_t i = 0; ok && i < sizeof operations / sizeof operations[0]; i++)
            if (argc < 4 || strcmp(argv[3], operations[i].name) == 0)
                ok = measure(&all, n_runs, i, took, &arena);
        cl_generation_rele(generation);
        cl_corpus_free(corpus);
    }
    if (!ok)
        fputs("usage: bench_engine ARTICLES [RUNS [OPERATION]]; ten articles at least\n", stderr);
    cl_arena_fini(&arena);
    free(took);
    free(at);
    return ok ? 0 : 1;
}
