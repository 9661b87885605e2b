#include "base/clock.h"
#include "text/block_line.h"
#include "text/paragraph.h"
#include "text/parse.h"
#include "text/token.h"
#include "unit.h"

#include <stdlib.h>
#include <time.h>

#define SMALL ((size_t)100 << 10)
#define TIMES 8u      /* the larger text */
#define MAX_RATIO 24u /* of its time: linear is 8, quadratic 64; what lies between is left to a busy machine */

static double cpu_seconds(void)
{
    struct timespec t;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* CPU time of parsing `pattern` repeated to `size` bytes. */
static double time_of(const char *pattern, size_t size, cl_blocks_mode mode)
{
    size_t length = strlen(pattern);
    size_t n = size / length;
    char *text = malloc(n * length);
    cl_arena arena, scratch;
    const cl_article *a = NULL;
    cl_parse_options options = {.blocks = mode, .given = {.lang = CL_LANG_EN}};
    cl_vocab *vocab = cl_vocab_new(NULL);

    assert_non_null(text);
    for (size_t i = 0; i < n; i++)
        memcpy(text + i * length, pattern, length);
    cl_arena_init(&arena, 0);
    cl_arena_init(&scratch, 0);
    double start = cpu_seconds();
    assert_int_equal(cl_parse((cl_str){text, n * length}, &options, vocab, &arena, &scratch, &a), COLLATE_OK);
    double taken = cpu_seconds() - start;
    cl_arena_fini(&arena);
    cl_arena_fini(&scratch);
    cl_vocab_free(vocab);
    free(text);
    return taken;
}

CL_TEST(time_stays_linear)
{
    static const struct {
        const char *name, *pattern;
    } rows[] = {
        {"no full stop", "the old ferry sank before dawn and nobody on it was hurt "},
        {"no blank", "aaaaaaaa"},
        {"combining marks", "\xcc\x81"},
        {"quotation marks", "\""},
        {"open quotation marks", "\xe2\x80\x9cword "},
        {"short quotations", "\"Go,\" he said. "},
        {"ellipses", "\xe2\x80\xa6 "},
        {"spaced stops", ". "},
        {"titles", "Gen. Dr. Prof. "},
        {"names", "Ida Moss and "},
        {"brackets", "[1"},
        {"list markers", "1. a "},
        {"numbers", "two million 1 "},
        {"dates", "Sept. 4, 2017 last week "},
        {"short lines", "a\n"},
        {"broken paragraphs", "word\n\n"},
        {"ideographs", "\xe4\xb8\xad"},
        {"ones", "1 "},
        {"a digit a line", "7\n"},
        {"digits and hyphens", "1-"},
        {"months", "Jan. "},
        {"initials", "A. B. C. "},
        {"short names", "Aa Bb "},
        {"capitals", "IDA MOSS "},
        {"one verb of speech", "said "},
        {"marks and apostrophes", "\"a' '\" "},
        {"links", "http://a.b/c?d=e&f "},
        {"wide blanks", "a\xc2\xa0"},
        {"scripts mixed", "a\xd0\xb1\xce\xb3\xd7\x90 "},
        {"lines of sixty bytes", "The boats left the harbour of Velmora on Monday, he said ab\n"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        for (unsigned mode = CL_BLOCKS_AUTO; mode <= CL_BLOCKS_NONE; mode += CL_BLOCKS_NONE) {
            double small = time_of(rows[i].pattern, SMALL, (cl_blocks_mode)mode);
            double large = time_of(rows[i].pattern, SMALL * TIMES, (cl_blocks_mode)mode);
            if (small < 1e-3)
                small = 1e-3; /* too short to divide by */
            if (large / small > MAX_RATIO) {
                print_error("%s, mode %u: %.1f times the time for %u times the text\n", rows[i].name, mode, large / small, TIMES);
                fail();
            }
        }
    }
}

/* Wherever memory runs out, parse says so and gives nothing. */
CL_TEST(parse_without_memory)
{
    static const char text[] =
        "Ferry sinks\n\nThe ferry sank on Sept. 4. \"We swam,\" Ida Moss, 47, told the Pond Herald on Monday. It cost $3 million, "
        "she said. \"Nobody,\" said Moss, \"was hurt.\"\n";
    static const size_t step = 64;

    for (unsigned which = 0; which < 2; which++) {
        collate_err err = COLLATE_E_NOMEM;
        for (size_t limit = 1; err == COLLATE_E_NOMEM && limit < (1u << 20); limit += step) {
            cl_arena arena, scratch;
            const cl_article *a = NULL;
            cl_parse_options options = {.blocks = CL_BLOCKS_AUTO};
            cl_vocab *vocab = cl_vocab_new(NULL);
            cl_arena_init(&arena, which == 0 ? limit : 0);
            cl_arena_init(&scratch, which == 1 ? limit : 0);
            err = cl_parse(cl_str_c(text), &options, vocab, &arena, &scratch, &a);
            assert_true((err == COLLATE_OK) == (a != NULL));
            cl_arena_fini(&arena);
            cl_arena_fini(&scratch);
            cl_vocab_free(vocab);
        }
        CL_CHECK_EQ(which == 0 ? "results" : "scratch", err, COLLATE_OK);
    }
}

/* The long loops that have no stage around them look at the clock themselves. */
CL_TEST(long_loops_hear_a_deadline)
{
    static const size_t n = 20000;
    cl_arena arena;
    char *lines = malloc(2 * n), *blocks = malloc(3 * n), *words = malloc(10 * n);
    cl_span *spans = calloc(n, sizeof *spans), whole = {0, (uint32_t)(10 * n)};
    const cl_block *paragraphs;
    cl_line *measured;
    cl_token *tokens;
    size_t count;

    assert_true(lines != NULL && blocks != NULL && words != NULL && spans != NULL);
    for (size_t i = 0; i < n; i++) {
        memcpy(lines + 2 * i, "a\n", 2);
        memcpy(blocks + 3 * i, "a\n\n", 3);
        memcpy(words + 10 * i, "the boats ", 10);
        spans[i] = (cl_span){(uint32_t)(2 * i), (uint32_t)(2 * i + 1)};
    }
    for (uint64_t at = 0; at < 2; at++) { /* no deadline, one that passed */
        collate_err want = at == 0 ? COLLATE_OK : COLLATE_E_DEADLINE;
        cl_deadline deadline = {at};
        cl_arena_init(&arena, 0);
        CL_CHECK_EQ("lines", cl_paragraphs_find((cl_str){lines, 2 * n}, deadline, &arena, &paragraphs, &count), want);
        CL_CHECK_EQ("blocks", cl_paragraphs_find((cl_str){blocks, 3 * n}, deadline, &arena, &paragraphs, &count), want);
        CL_CHECK_EQ("measure",
            cl_lines_measure((cl_str){lines, 2 * n}, spans, n, (cl_str){NULL, 0}, deadline, &arena, &measured), want);
        CL_CHECK_EQ("tokens",
            cl_tokenize_ranges((cl_str){words, 10 * n}, &whole, 1, CL_LANG_EN, NULL, deadline, &arena, &tokens, &count, NULL), want);
        cl_arena_fini(&arena);
    }
    free(lines);
    free(blocks);
    free(words);
    free(spans);
}

/* A deadline that passed, one that passes while a text of 8 MB is read, one far off and none. */
CL_TEST(reading_stops_at_its_deadline)
{
    static const char sentence[] = "\"We wait,\" Ida Moss said on Monday, when 12 boats had left. ";
    static const struct {
        const char *name;
        size_t bytes;
        int64_t in_ns; /* from now; 0: none */
        collate_err want;
    } rows[] = {
        {"passed", 1000, -1, COLLATE_E_DEADLINE},
        {"passes", (size_t)8 << 20, 2000000, COLLATE_E_DEADLINE},
        {"far off", 1000, 60000000000, COLLATE_OK},
        {"none", 1000, 0, COLLATE_OK},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char *text = malloc(rows[i].bytes);
        cl_vocab *vocab = cl_vocab_new(NULL);
        cl_arena arena, scratch;
        const cl_article *article = NULL;
        cl_parse_options options = {.blocks = CL_BLOCKS_NONE};

        assert_non_null(text);
        for (size_t k = 0; k < rows[i].bytes; k++)
            text[k] = sentence[k % (sizeof sentence - 1)];
        cl_arena_init(&arena, 0);
        cl_arena_init(&scratch, 0);
        if (rows[i].in_ns != 0)
            options.deadline.at_ns = (uint64_t)((int64_t)cl_clock_ns() + rows[i].in_ns);
        CL_CHECK_EQ(rows[i].name, cl_parse((cl_str){text, rows[i].bytes}, &options, vocab, &arena, &scratch, &article), rows[i].want);
        CL_CHECK_EQ(rows[i].name, article != NULL, rows[i].want == COLLATE_OK);
        cl_arena_fini(&arena);
        cl_arena_fini(&scratch);
        cl_vocab_free(vocab);
        free(text);
    }
}
