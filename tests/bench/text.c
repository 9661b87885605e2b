/*
 * text.c - how fast articles are read, and how much memory they take.
 *
 * usage: bench_text ARTICLES     articles separated by the byte 0x1e (tests/bench/run makes the file)
 * Method, speed: one thread parses all articles as they are (blocks auto, everything on) until SECONDS have passed; `wc -w` counts
 * the words of a file of the same bytes, repeated to WC_BYTES, in the C locale and in ours; all in processor time, in this run. Then 10 MB
 * of the articles are parsed, blocks none, in pieces of 10 KB, in pieces of 1 MB and as one text, and the time per byte compared: the same
 * bytes each time, the fastest of ROUNDS, in turn, since what else the machine does comes and goes. (One article of 10 KB read again and
 * again is no measure: the processor learns its branches.) Method, memory:
 * articles are multiplied to DOCUMENTS by drawing each line from a random article, so that vocabulary and length stay as they are and none
 * is a copy; they are added to a corpus; its own count of every byte that it holds is divided by the raw text.
 */
#include "base/clock.h"
#include "corpus/corpus.h"
#include "store/ingest.h"
#include "text/parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#define SECONDS 2.0
#define LONGEST ((size_t)10000000)
#define ROUNDS 5u
#define WC_BYTES ((size_t)200 << 20)
#define DOCUMENTS 10000
#define BATCH 100

typedef struct articles {
    cl_str *at;
    size_t n;
    size_t bytes;
} articles;

/* Processor time, so that what else the machine does is not counted. */
static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Processor time of the programs that this one ran. */
static double seconds_of_children(void)
{
    struct rusage used;

    getrusage(RUSAGE_CHILDREN, &used);
    return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) * 1e-6;
}

static char *read_all(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    long size = 0;

    if (file == NULL)
        return NULL;
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    bytes = malloc((size_t)size + 1);
    if (bytes != NULL)
        *length = fread(bytes, 1, (size_t)size, file);
    fclose(file);
    return bytes;
}

static articles split(const char *bytes, size_t length)
{
    articles out = {0};
    size_t start = 0;

    out.at = calloc(length / 100 + 2, sizeof *out.at);
    for (size_t i = 0; i <= length && out.n <= length / 100; i++) {
        if (i < length && bytes[i] != '\x1e')
            continue;
        if (i - start > 200) {
            out.at[out.n++] = (cl_str){bytes + start, i - start};
            out.bytes += i - start;
        }
        start = i + 1;
    }
    return out;
}

static void parse_once(cl_str text, cl_blocks_mode blocks, cl_vocab *base, cl_arena *arena, cl_arena *scratch)
{
    cl_parse_options options = {.blocks = blocks};
    cl_vocab *vocab = cl_vocab_new(base);
    const cl_article *article = NULL;

    cl_parse(text, &options, vocab, arena, scratch, &article);
    cl_vocab_free(vocab);
    cl_arena_reset(arena, (size_t)4 << 20);
    cl_arena_reset(scratch, (size_t)4 << 20);
}

/* A corpus vocabulary that knows the words, as in a daemon that has been running. */
static cl_vocab *known_words(const articles *all)
{
    cl_vocab *base = cl_vocab_new(NULL);
    cl_arena arena, scratch;

    cl_arena_init(&arena, 0);
    cl_arena_init(&scratch, 0);
    for (size_t i = 0; i < all->n; i++) {
        cl_vocab *overlay = cl_vocab_new(base);
        const cl_article *article = NULL;
        if (cl_parse(all->at[i], &(cl_parse_options){0}, overlay, &arena, &scratch, &article) == COLLATE_OK) {
            for (size_t w = 0; w < article->n_words; w++)
                cl_vocab_adopt(base, overlay, article->words[w]);
        }
        cl_vocab_free(overlay);
        cl_arena_reset(&arena, 0);
        cl_arena_reset(&scratch, 0);
    }
    cl_arena_fini(&arena);
    cl_arena_fini(&scratch);
    return base;
}

static double wc_rate(const articles *all, const char *locale)
{
    char path[] = "/tmp/collate-bench-wc-XXXXXX", command[128];
    int fd = mkstemp(path);
    FILE *file = fd >= 0 ? fdopen(fd, "wb") : NULL;
    size_t written = 0;

    if (file == NULL)
        return 0;
    for (size_t i = 0; written < WC_BYTES; i = (i + 1) % all->n)
        written += fwrite(all->at[i].ptr, 1, all->at[i].len, file);
    fclose(file);
    snprintf(command, sizeof command, "%s wc -w %s >/dev/null", locale, path);
    double start = seconds_of_children();
    int status = system(command);
    double took = seconds_of_children() - start;
    unlink(path);
    return status == 0 ? (double)written / took / 1e6 : 0;
}

static void bench_speed(const articles *all, cl_vocab *base)
{
    cl_arena arena, scratch;
    size_t bytes = 0, n = 0;

    cl_arena_init(&arena, 0);
    cl_arena_init(&scratch, 0);
    double start = seconds();
    for (size_t i = 0; seconds() - start < SECONDS; i = (i + 1) % all->n, n++) {
        parse_once(all->at[i], CL_BLOCKS_AUTO, base, &arena, &scratch);
        bytes += all->at[i].len;
    }
    double rate = (double)bytes / (seconds() - start) / 1e6, wc = wc_rate(all, "LC_ALL=C.UTF-8"), wc_bytes = wc_rate(all, "LC_ALL=C");
    printf("parse      %8.1f MB/s on one core (%zu articles, mean %zu bytes)   wc -w %.1f MB/s as UTF-8, ratio %.2f; %.1f MB/s as bytes, "
           "ratio %.2f\n",
        rate, n, bytes / n, wc, wc > 0 ? rate / wc : 0, wc_bytes, wc_bytes > 0 ? rate / wc_bytes : 0);

    cl_arena_fini(&arena);
    cl_arena_fini(&scratch);
}

/* LONGEST bytes of articles, one after the other. */
static cl_str one_text(const articles *all)
{
    char *text = malloc(LONGEST);
    size_t at = 0;

    for (size_t i = 0; text != NULL && at < LONGEST; i = (i + 1) % all->n) {
        size_t take = all->at[i].len < LONGEST - at ? all->at[i].len : LONGEST - at;
        memcpy(text + at, all->at[i].ptr, take);
        at += take;
    }
    return (cl_str){text, at};
}

/* Seconds that reading the text takes in pieces of that size, none of which cuts a character. */
static double read_pieces(cl_str text, size_t size, cl_vocab *base, cl_arena *arena, cl_arena *scratch)
{
    double start = seconds();

    for (size_t at = 0, end; at < text.len; at = end) {
        end = at + size < text.len ? at + size : text.len;
        while (end > at + 1 && (end < text.len ? ((unsigned char)text.ptr[end] & 0xC0) == 0x80 : (unsigned char)text.ptr[end - 1] >= 0x80))
            end--;
        parse_once(cl_str_cut(text, at, end), CL_BLOCKS_NONE, base, arena, scratch);
        if (end + 4 > text.len)
            break;
    }
    return seconds() - start;
}

static void bench_lengths(const articles *all, cl_vocab *base)
{
    static const size_t sizes[] = {10000, 1000000, LONGEST};
    double best[3] = {0};
    cl_arena arena, scratch;
    cl_str text = one_text(all);

    cl_arena_init(&arena, 0);
    cl_arena_init(&scratch, 0);
    for (unsigned round = 0; text.ptr != NULL && round < ROUNDS; round++) {
        for (size_t s = 0; s < 3; s++) {
            double took = read_pieces(text, sizes[s], base, &arena, &scratch);
            best[s] = round == 0 || took < best[s] ? took : best[s];
        }
    }
    for (size_t s = 0; s < 3; s++)
        printf("parse      10 MB in texts of %8zu bytes: %6.2f ns a byte, %.2f of the smallest\n", sizes[s],
            best[s] * 1e9 / (double)text.len, best[s] / best[0]);
    free((void *)(uintptr_t)text.ptr);
    cl_arena_fini(&arena);
    cl_arena_fini(&scratch);
}

static uint64_t next_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

/* A line of a random article, with its line break. */
static cl_str random_line(const articles *all, uint64_t *state)
{
    cl_str from = all->at[next_random(state) % all->n];
    size_t at = next_random(state) % from.len, start = at, end = at;

    while (start > 0 && from.ptr[start - 1] != '\n')
        start--;
    while (end < from.len && from.ptr[end] != '\n')
        end++;
    return cl_str_cut(from, start, end);
}

static void make_document(const articles *all, uint64_t *state, cl_arena *arena, cl_submission *out, size_t serial)
{
    size_t want = all->at[next_random(state) % all->n].len, at = 0;
    char *text = cl_arena_alloc(arena, want + 1);

    while (text != NULL && at < want) {
        cl_str line = random_line(all, state);
        if (line.len == 0 || line.len + 1 > want - at) {
            if (at > want / 2)
                break;
            continue;
        }
        memcpy(text + at, line.ptr, line.len);
        at += line.len;
        text[at++] = '\n';
    }
    *out = (cl_submission){.id = cl_arena_printf(arena, "d%zu", serial), .text = {text, at}, .blocks = CL_BLOCKS_NONE};
    out->given.source = cl_arena_printf(arena, "Source %zu", serial % 200);
}

static void bench_memory(const articles *all)
{
    cl_corpus *corpus = NULL;
    cl_ingest *ingest = NULL;
    cl_arena arena;
    cl_memory m = {0};
    uint64_t state = 7;
    double took = 0;
    size_t done = 0;

    cl_arena_init(&arena, 0);
    if (cl_corpus_new(NULL, &corpus) != COLLATE_OK || cl_ingest_new(corpus, NULL, &ingest) != COLLATE_OK)
        return;
    while (done < DOCUMENTS) {
        cl_submission documents[BATCH];
        cl_outcome outcomes[BATCH];
        cl_prepared *batch = NULL;
        for (size_t i = 0; i < BATCH; i++)
            make_document(all, &state, &arena, &documents[i], done + i);
        double start = seconds();
        if (cl_prepare(corpus, documents, BATCH, &batch) != COLLATE_OK || cl_ingest_add(ingest, batch, outcomes) != COLLATE_OK ||
            cl_ingest_commit(ingest) != COLLATE_OK)
            break;
        took += seconds() - start;
        cl_prepared_free(batch);
        done += BATCH;
        cl_arena_reset(&arena, (size_t)4 << 20);
    }
    cl_corpus_memory(corpus, &m);
    double raw = (double)(m.text > 0 ? m.text : 1);
    printf("memory     %.2f bytes a byte of raw text at %llu documents (%.1f MB): text %.2f documents %.2f indexes %.2f vocabulary %.2f "
           "stories %.2f "
           "copies %.2f quotes %.2f furniture %.2f\n",
        (double)m.total / raw, (unsigned long long)m.n_documents, raw / 1e6, (double)m.text / raw, (double)m.documents / raw,
        (double)m.indexes / raw, (double)m.vocabulary / raw, (double)m.stories / raw, (double)m.copies / raw, (double)m.quotes / raw,
        (double)m.furniture / raw);
    printf("add        %.0f documents/s, one thread, nothing on disk (parse, index, stories, copies, quotes)\n", (double)done / took);
    cl_ingest_free(ingest);
    cl_corpus_free(corpus);
    cl_arena_fini(&arena);
}

int main(int argc, char **argv)
{
    size_t length = 0;
    char *bytes = argc == 2 ? read_all(argv[1], &length) : NULL;
    articles all = {0};

    if (bytes != NULL)
        all = split(bytes, length);
    if (all.n == 0) {
        fprintf(stderr, "usage: bench_text ARTICLES\n");
        return 2;
    }
    cl_vocab *base = known_words(&all);
    bench_speed(&all, base);
    bench_lengths(&all, base);
    cl_vocab_free(base);
    bench_memory(&all);
    free(all.at);
    free(bytes);
    return 0;
}
