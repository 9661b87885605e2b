/*
 * storycheck: stories without a daemon. Reads lines {"id","title","text","date","source","cluster"} on standard input, adds
 * them one by one in the order given and in N shuffled orders, and prints B-cubed against "cluster" and the time an add takes.
 *
 *     zcat stories_mixed.jsonl.gz | storycheck [N=5] [-v]
 */
#include "base/clock.h"
#include "corpus/copy.h"
#include "corpus/story.h"
#include "text/parse.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct row {
    cl_document doc;
    const char *cluster;
    uint64_t story;
} row;

static row *rows;
static size_t n_rows, room_rows;

static cl_str field(const cJSON *line, const char *name)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(line, name);

    return item != NULL && item->valuestring != NULL ? cl_str_c(item->valuestring) : (cl_str){NULL, 0};
}

static void read_row(const cJSON *line, cl_vocab *vocab, cl_arena *arena, cl_arena *scratch)
{
    cl_parse_options options = {.given = {.title = field(line, "title"), .source = field(line, "source")}};
    const cl_article *article = NULL;

    (void)cl_when_parse(field(line, "date"), &options.given.published);
    if (options.given.title.len == 0)
        options.given.title = (cl_str){NULL, 0};
    if (cl_parse(field(line, "text"), &options, vocab, arena, scratch, &article) != COLLATE_OK) {
        fprintf(stderr, "not parsed: %.*s\n", CL_STR_ARG(field(line, "id")));
        return;
    }
    if (n_rows == room_rows) {
        room_rows = room_rows * 2 + 64;
        rows = realloc(rows, room_rows * sizeof *rows);
    }
    rows[n_rows++] = (row){{.id = field(line, "id"), .source = options.given.source, .article = article}, field(line, "cluster").ptr, 0};
}

static double b_cubed(double *precision, double *recall)
{
    double p = 0, r = 0;

    for (size_t i = 0; i < n_rows; i++) {
        double both = 0, story = 0, cluster = 0;
        for (size_t j = 0; j < n_rows; j++) {
            bool s = rows[i].story == rows[j].story, c = strcmp(rows[i].cluster, rows[j].cluster) == 0;
            story += s, cluster += c, both += s && c;
        }
        p += both / story, r += both / cluster;
    }
    *precision = p / (double)n_rows, *recall = r / (double)n_rows;
    return 2 * *precision * *recall / (*precision + *recall);
}

static void run(const char *name, const uint32_t *order, const cl_vocab *vocab)
{
    cl_stories *stories = NULL;
    const cl_story_view *view = NULL;
    uint64_t worst = 0, start = cl_clock_ns();
    double p = 0, r = 0;

    if (cl_stories_new(vocab, &stories) != COLLATE_OK)
        return;
    for (size_t i = 0; i < n_rows; i++) {
        cl_document *doc = &rows[order[i]].doc;
        uint64_t before = cl_clock_ns();
        doc->sequence = i + 1;
        const cl_document *at = doc;
        if (cl_stories_add(stories, &at, 1) != COLLATE_OK || cl_stories_freeze(stories, &view) != COLLATE_OK)
            return;
        if (i + 1 < n_rows)
            cl_story_view_rele(view);
        uint64_t took = cl_clock_ns() - before;
        worst = took > worst ? took : worst;
    }
    double mean = (double)(cl_clock_ns() - start) / 1e3 / (double)n_rows;
    for (size_t i = 0; i < n_rows; i++)
        rows[i].story = cl_story_of(view, rows[i].doc.sequence);
    double f = b_cubed(&p, &r);
    printf("%s: stories %zu  B3 P %.4f R %.4f F1 %.4f  add %.0f us mean, %.0f us worst, %.0f bytes a document\n", name,
           cl_story_count(view), p, r, f, mean, (double)worst / 1e3, (double)cl_stories_bytes(stories) / (double)n_rows);
    cl_story_view_rele(view);
    cl_stories_free(stories);
}

int main(int argc, char **argv)
{
    int n_orders = argc > 1 ? (int)strtol(argv[1], NULL, 10) : 5;
    char *line = NULL;
    size_t room = 0;
    cl_vocab *vocab = cl_vocab_new(NULL);
    cl_arena arena, scratch;
    uint64_t seed = 12345;

    cl_arena_init(&arena, 0);
    cl_arena_init(&scratch, 0);
    while (getline(&line, &room, stdin) > 0) {
        cJSON *json = cJSON_Parse(line); /* kept: documents borrow its strings */
        if (json != NULL)
            read_row(json, vocab, &arena, &scratch);
        cl_arena_reset(&scratch, (size_t)1 << 20);
    }
    uint32_t *order = malloc(n_rows * sizeof *order + 1);
    for (uint32_t i = 0; i < n_rows; i++)
        order[i] = i;
    run("as given", order, vocab);
    for (int k = 0; k < n_orders; k++) {
        for (size_t i = n_rows; i > 1; i--) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            size_t j = (size_t)(seed >> 33) % i;
            uint32_t kept = order[i - 1];
            order[i - 1] = order[j], order[j] = kept;
        }
        run("shuffled", order, vocab);
    }
    if (argc > 2) {
        for (size_t i = 0; i < n_rows; i++)
            printf("%.*s\t%llu\t%s\n", CL_STR_ARG(rows[i].doc.id), (unsigned long long)rows[i].story, rows[i].cluster);
    }
    return 0;
}
