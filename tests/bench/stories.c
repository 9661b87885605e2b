/*
 * bench_stories: what placing one more document costs with 10 000 and with 100 000 there. Documents are made from the articles
 * given (parted by 0x1e): three of ten words are drawn anew, so that each has relatives; days spread over two years.
 *
 *     bench_stories ARTICLES [DOCUMENTS=100000]
 */
#include "base/clock.h"
#include "base/vec.h"
#include "corpus/copy.h"
#include "corpus/story.h"
#include "text/parse.h"

#include <stdio.h>
#include <stdlib.h>

#define LONGEST 600u /* words of a document */
#define DAYS 730u

typedef struct real {
    const uint32_t *words;
    uint32_t n;
} real;

typedef struct source {
    CL_VEC(real) articles;
    cl_vocab *vocab;
    cl_arena arena;
    uint64_t seed;
} source;

/* Of this thread alone: other work on the machine is not counted. */
static uint64_t cpu_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
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
    ssize_t n;
    cl_arena scratch;
    cl_parse_options options = {.given = {.lang = CL_LANG_EN}};

    if (file == NULL)
        return false;
    cl_arena_init(&scratch, 0);
    while ((n = getdelim(&text, &room, '\x1e', file)) > 1) {
        const cl_article *article = NULL;
        cl_str kept = cl_arena_dup(&s->arena, (cl_str){text, (size_t)n - 1});
        if (cl_parse(kept, &options, s->vocab, &s->arena, &scratch, &article) == COLLATE_OK && article->n_words > 100)
            CL_VEC_PUSH(&s->articles, &s->arena, ((real){article->words, (uint32_t)article->n_words}));
        cl_arena_reset(&scratch, (size_t)1 << 20);
    }
    cl_arena_fini(&scratch);
    free(text);
    fclose(file);
    return s->articles.n > 10;
}

static const cl_document *make_document(source *s, uint64_t sequence, cl_arena *arena)
{
    real from = s->articles.at[chance(s, (uint32_t)s->articles.n)];
    uint32_t n = from.n < LONGEST ? from.n : LONGEST;
    uint32_t *words = cl_arena_alloc(arena, n * sizeof *words);
    cl_article *article = CL_ARENA_NEW(arena, cl_article);
    cl_document *doc = CL_ARENA_NEW(arena, cl_document);

    for (uint32_t i = 0; i < n; i++) {
        real other = s->articles.at[chance(s, (uint32_t)s->articles.n)];
        words[i] = chance(s, 10) < 3 ? other.words[chance(s, other.n)] : from.words[i];
    }
    *article = (cl_article){.words = words, .n_words = n, .title_words = words, .n_title_words = 8};
    article->meta.published = (cl_when){1500000000 + (int64_t)chance(s, DAYS) * 86400, 0, CL_WHEN_DAY};
    *doc = (cl_document){.article = article, .sequence = sequence};
    return doc;
}

int main(int argc, char **argv)
{
    size_t n_docs = argc > 2 ? strtoul(argv[2], NULL, 10) : 100000, since = 0;
    source s = {.vocab = cl_vocab_new(NULL), .seed = 88172645463325252u};
    cl_stories *stories = NULL;
    cl_copies *copies = NULL;
    uint64_t in_stories = 0, in_copies = 0, worst = 0;
    cl_arena arena;

    cl_arena_init(&s.arena, 0);
    cl_arena_init(&arena, 0);
    if (argc < 2 || !read_articles(&s, argv[1]) || cl_stories_new(s.vocab, &stories) != COLLATE_OK ||
        cl_copies_new(s.vocab, &copies) != COLLATE_OK) {
        fprintf(stderr, "bench_stories: no articles\n");
        return 1;
    }
    for (size_t i = 0; i < n_docs; i++) {
        const cl_document *doc = make_document(&s, i + 1, &arena);
        uint64_t start = cpu_ns();
        (void)cl_stories_add(stories, &doc, 1);
        uint64_t middle = cpu_ns();
        (void)cl_copies_add(copies, &doc, 1);
        in_copies += cpu_ns() - middle;
        in_stories += middle - start;
        worst = middle - start > worst ? middle - start : worst;
        if (i + 1 == 1000 || i + 1 == 10000 || i + 1 == n_docs) {
            double n = (double)(i + 1 - since);
            printf("stories: up to %zu documents %.3f ms a document (worst %.1f), copies %.3f ms; %.0f and %.0f bytes a document\n", i + 1,
                   (double)in_stories / 1e6 / n, (double)worst / 1e6, (double)in_copies / 1e6 / n,
                   (double)cl_stories_bytes(stories) / (double)(i + 1), (double)cl_copies_bytes(copies) / (double)(i + 1));
            since = i + 1;
            in_stories = in_copies = worst = 0;
        }
    }
    cl_stories_free(stories);
    cl_copies_free(copies);
    cl_arena_fini(&arena);
    cl_arena_fini(&s.arena);
    cl_vocab_free(s.vocab);
    return 0;
}
