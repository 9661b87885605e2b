/*
 * The quotes of the five articles that the project starts from, as annotated by hand. Texts and expectations lie outside
 * the repository (COLLATE_SHARED, else ../shared); without them the test is skipped.
 */
#include "text/parse.h"
#include "unit.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

#define DIRECT 27         /* gold stretches of kind direct */
#define SPEAKERS_RIGHT 26 /* bar of the reading issue; the first issue had 23 */

typedef struct tally {
    size_t direct, found, speaker, in_comments;
} tally;

static char *read_file(const char *folder, const char *name, size_t *len)
{
    char path[4096];
    char *text = NULL;
    long size;

    snprintf(path, sizeof path, "%s/corpus/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return NULL;
    if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) > 0 && fseek(file, 0, SEEK_SET) == 0) {
        text = malloc((size_t)size + 1);
        *len = text != NULL ? fread(text, 1, (size_t)size, file) : 0;
        if (text != NULL)
            text[*len] = '\0';
    }
    fclose(file);
    return text;
}

static const char *without_article(const char *name)
{
    static const char *const articles[] = {"the ", "a ", "an "};

    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++)
        if (strncasecmp(name, articles[i], strlen(articles[i])) == 0)
            return name + strlen(articles[i]);
    return name;
}

/* "A Russian official" and "the Russian official" are one. */
static bool same_speaker(cl_str got, const char *want)
{
    char name[256];

    snprintf(name, sizeof name, "%.*s", CL_STR_ARG(got));
    return strcasecmp(without_article(name), without_article(want)) == 0;
}

static const cl_quote *quote_with(const cl_article *a, cl_span span)
{
    for (size_t i = 0; i < a->n_quotes; i++)
        for (size_t k = 0; k < a->quotes[i].n_stretches; k++)
            if (a->quotes[i].stretches[k].start == span.start && a->quotes[i].stretches[k].end == span.end)
                return &a->quotes[i];
    return NULL;
}

static void count_gold(const cl_article *a, const cJSON *document, tally *t)
{
    const cJSON *quote;

    cJSON_ArrayForEach(quote, cJSON_GetObjectItem(document, "quotes"))
    {
        cl_span span = {
            (uint32_t)cJSON_GetObjectItem(quote, "start")->valuedouble, (uint32_t)cJSON_GetObjectItem(quote, "end")->valuedouble};
        const cl_quote *found = quote_with(a, span);
        const char *speaker = cJSON_GetStringValue(cJSON_GetObjectItem(quote, "speaker"));
        if (strcmp(cJSON_GetStringValue(cJSON_GetObjectItem(quote, "kind")), "direct") != 0)
            continue;
        t->direct++;
        t->found += found != NULL;
        t->speaker += found != NULL && speaker != NULL && same_speaker(found->speaker.name, speaker);
        if (found == NULL || (speaker != NULL && !same_speaker(found->speaker.name, speaker)))
            print_message("seeds: bytes %u-%u want %s got %.*s\n", span.start, span.end, speaker,
                found == NULL ? 4 : (int)found->speaker.name.len, found == NULL ? "none" : found->speaker.name.ptr);
    }
    for (size_t i = 0; i < a->n_quotes; i++)
        for (size_t b = 0; b < a->n_blocks; b++)
            t->in_comments += a->blocks[b].label == CL_BLOCK_COMMENT && a->quotes[i].content[0].start >= a->blocks[b].start &&
                              a->quotes[i].content[0].start < a->blocks[b].end;
}

static void read_document(const char *folder, const cJSON *document, tally *t)
{
    cl_arena arena, scratch;
    cl_parse_options options = {.blocks = CL_BLOCKS_AUTO};
    const cl_article *a = NULL;
    cl_vocab *vocab = cl_vocab_new(NULL);
    char name[512];
    size_t len = 0;

    snprintf(name, sizeof name, "seeds/%s", cJSON_GetStringValue(cJSON_GetObjectItem(document, "file")));
    char *text = read_file(folder, name, &len);
    assert_non_null(text);
    cl_arena_init(&arena, 0);
    cl_arena_init(&scratch, 0);
    assert_int_equal(cl_parse((cl_str){text, len}, &options, vocab, &arena, &scratch, &a), COLLATE_OK);
    count_gold(a, document, t);
    cl_arena_fini(&arena);
    cl_arena_fini(&scratch);
    cl_vocab_free(vocab);
    free(text);
}

CL_TEST(seeds_direct_quotes_and_speakers)
{
    const char *folder = getenv("COLLATE_SHARED") != NULL ? getenv("COLLATE_SHARED") : "../shared";
    size_t len = 0;
    char *text = read_file(folder, "seeds.gold.json", &len);
    const cJSON *document;
    tally t = {0};

    if (text == NULL) {
        print_message("seeds: no %s/corpus/seeds.gold.json, skipped\n", folder);
        skip();
    }
    cJSON *gold = cJSON_Parse(text);
    assert_non_null(gold);
    cJSON_ArrayForEach(document, cJSON_GetObjectItem(gold, "documents")) read_document(folder, document, &t);
    cJSON_Delete(gold);
    free(text);
    assert_int_equal(t.direct, DIRECT);
    assert_int_equal(t.found, DIRECT);
    assert_true(t.speaker >= SPEAKERS_RIGHT);
    assert_int_equal(t.in_comments, 0);
}
