#include "unit.h"

#include "text/block_words.h"
#include "text/byte_sets.h"

#include <stdio.h>
#include <stdlib.h>

#define FILL_MAX 70 /* past the 64 bytes that are counted at once */

static const struct {
    const char *name, *line;
    uint32_t words, capitals, numerals, commas, stops;
    uint16_t flags, lacks;
    unsigned hashes;
} rows[] = {
    {"one word", "harbour", 1, 0, 0, 0, 0, 0, CL_LINE_CAPS, 1},
    {"one letter", "a", 1, 0, 0, 0, 0, 0, CL_LINE_PIPES, 0},
    {"capitals and commas", "The mayor, Ann Roe, left", 5, 3, 0, 2, 0, 0, CL_LINE_URL, 1},
    {"behind marks", "(\"Yes,\" said '[Lee)", 3, 2, 0, 0, 0, 0, 0, 0},
    {"only marks", "\" ('\" [ boat", 4, 0, 0, 0, 0, 0, 0, 0},
    {"stops inside", "They left. Who came? Nobody! He said \"so.\" Mr. Roe slept.", 11, 6, 0, 0, 4, 0, 0, 2},
    {"no stop after two letters", "By J. P. Roe", 4, 4, 0, 0, 0, 0, 0, 0},
    {"numbers", "on 12 boats 3,400 men at 12:59", 7, 0, 3, 0, 0, CL_LINE_CLOCK, CL_LINE_DATE | CL_LINE_YEAR, 1},
    {"numbers behind marks", "(1987) \"9/13/2017\"", 2, 0, 2, 0, 0, CL_LINE_YEAR | CL_LINE_DATE, CL_LINE_CLOCK, 0},
    {"bars", "home | news > city / sport", 7, 0, 0, 0, 0, CL_LINE_PIPES, CL_LINE_AT, 1},
    {"no bars", "either/or >> a|b", 3, 0, 0, 0, 0, 0, CL_LINE_PIPES, 1},
    {"address", "write to a.roe@example.org", 3, 0, 0, 0, 0, CL_LINE_AT, CL_LINE_URL, 2},
    {"link", "at http://example.org/x now", 3, 0, 0, 0, 0, CL_LINE_URL, CL_LINE_AT, 1},
    {"link without scheme", "at www.example.org now", 3, 0, 0, 0, 0, CL_LINE_URL, CL_LINE_AT, 1},
    {"no link", "what www. htt http", 4, 0, 0, 0, 1, 0, CL_LINE_URL, 0},
    {"curly marks", "\xE2\x80\x9CYes,\xE2\x80\x9D said Ann\xE2\x80\x99s brother.", 4, 2, 0, 0, 0, 0, CL_LINE_PIPES, 1},
    {"a blank of two bytes", "Roe\xC2\xA0Lee", 2, 2, 0, 0, 0, 0, 0, 1},
    {"a mark of two bytes", "news \xC2\xBB city", 3, 0, 0, 0, 0, CL_LINE_PIPES, CL_LINE_COPYRIGHT, 0},
    {"copyright", "\xC2\xA9 2031 Harbour Post", 4, 2, 1, 0, 0, CL_LINE_COPYRIGHT | CL_LINE_YEAR, 0, 1},
    {"other scripts", "\xD0\x9C\xD1\x8D\xD1\x80 \xC3\x89tienne", 2, 2, 0, 0, 0, 0, 0, 2},
    {"without blanks", "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE6\x96\x87", 3, 0, 0, 0, 0, 0, CL_LINE_CAPS, 1},
    {"a word over 64 bytes",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, Bee", 2, 1, 0, 1, 0, 0, 0, 1},
    {"a word of 64 bytes", "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 1, 1, 0, 0, 0, 0, 0, 1},
    {"many marks",
        "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\" x",
        2, 0, 0, 0, 0, 0, 0, 0},
};

/* Behind k bytes of small words and a blank, in memory of just its size: each word meets each place of the 64 bytes. */
static void check(size_t i, size_t fill)
{
    size_t n = strlen(rows[i].line), fillers = 0, hashes = 0;
    unsigned char *line = malloc(fill + n);
    cl_line got = {0};
    cl_line_words words = {0};
    cl_line_runs runs;
    cl_arena arena;
    char name[80];

    assert_non_null(line);
    for (size_t k = 0; k < fill; k++) {
        bool blank = k % 4 == 3 || k + 1 == fill;
        line[k] = blank ? ' ' : 'e';
        fillers += blank && k > 0 && line[k - 1] != ' ';
    }
    memcpy(line + fill, rows[i].line, n);
    cl_arena_init(&arena, 0);
    assert_true(cl_line_measure_words(&got, line, fill + n, &words, &runs, &arena));
    snprintf(name, sizeof name, "%s, %zu bytes before", rows[i].name, fill);
    CL_CHECK_EQ(name, got.words, rows[i].words + fillers);
    CL_CHECK_EQ(name, got.capitals, rows[i].capitals);
    CL_CHECK_EQ(name, got.numerals, rows[i].numerals);
    CL_CHECK_EQ(name, got.commas, rows[i].commas);
    CL_CHECK_EQ(name, got.stops, rows[i].stops);
    CL_CHECK_EQ(name, got.flags & (rows[i].flags | rows[i].lacks), rows[i].flags);
    while (words.at[hashes] != 0)
        hashes++;
    CL_CHECK_EQ(name, hashes, rows[i].hashes);
    CL_CHECK_EQ(name, words.n, hashes + 1);
    cl_arena_fini(&arena);
    free(line);
}

CL_TEST(words_of_a_line_are_counted_wherever_they_stand)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        for (size_t fill = 0; fill < FILL_MAX; fill++)
            check(i, fill == 1 ? 0 : fill);
    }
}

/* The line in memory of just its size, so that no byte behind it can be read. */
static void check_phrases(const char *name, cl_str line, size_t from, uint16_t classes)
{
    char *exact = malloc(line.len);
    cl_line got = {0};
    cl_line_words words = {0};
    cl_line_runs runs;
    cl_arena arena;

    assert_non_null(exact);
    memcpy(exact, line.ptr, line.len);
    line.ptr = exact;
    cl_arena_init(&arena, 0);
    assert_true(cl_line_measure_words(&got, (const unsigned char *)exact, line.len, &words, &runs, &arena));
    const cl_phrase_openers *openers = cl_phrase_openers_of_table();
    CL_CHECK_EQ(name, cl_phrases_of_runs(openers, line, &runs, 0, exact + line.len), cl_phrases_find(line));
    CL_CHECK_EQ(name, cl_phrases_of_runs(openers, line, &runs, from, exact + line.len) & classes, classes);
    cl_arena_fini(&arena);
    free(exact);
}

CL_TEST(phrases_are_found_wherever_they_stand)
{
    static const char *const behind[] = {"", " eee", "\xE2\x80\x9D", "'s", "!", " \xC3\xA9t\xC3\xA9"};
    static const char *const before[] = {"eee don't 12 ", "\xE2\x80\x9C" "Eee\xE2\x80\x99s (2) ", "eee/e-e,", "\xC3\x89 eee, "};
    char line[256];

    for (size_t i = 0; i < cl_phrase_count; i++) {
        const cl_phrase *p = &cl_phrase_table[i];
        for (size_t fill = 0; fill < FILL_MAX; fill += i % 7 + 1) {
            const char *start = before[(i + fill) % 4], *end = behind[fill % 6];
            int n = snprintf(line, sizeof line, "%.*s%s %s%s", (int)fill,
                "ee eee e ee eee e ee eee e ee eee e ee eee e ee eee e ee eee e ee eee e ee", start, p->text, end);
            size_t from = (size_t)n - strlen(end) - p->len - 1;
            bool whole = p->place == CL_PHRASE_ANY && strcmp(end, "'s") != 0;
            check_phrases(p->text, (cl_str){line, (size_t)n}, from, whole ? p->classes : 0);
            check_phrases(p->text, (cl_str){line + from + 1, (size_t)n - from - 1}, 0, 0);
        }
    }
}

static const struct {
    const char *name, *a, *b;
    bool same;
} hashed[] = {
    {"case", "Harbour", "hARBOUR", true},
    {"a long word in capitals", "INTERNATIONALLY", "internationally", true},
    {"its end", "harbour", "harbous", false},
    {"its start", "harbour", "marbour", false},
    {"its middle", "internationally", "internatiomally", false},
    {"its length", "aaaaaaa", "aaaaaa", false},
    {"marks around it", "(harbour)", "\xE2\x80\x9Charbour\xE2\x80\x9D", true},
    {"another script", "\xD0\xBC\xD0\xB8\xD1\x80\xD1\x8B", "\xD0\xBC\xD0\xB8\xD1\x80\xD0\xB0", false},
};

CL_TEST(hashes_of_words_tell_words_apart)
{
    for (size_t i = 0; i < sizeof hashed / sizeof hashed[0]; i++) {
        size_t at = 0, other = 0;
        uint32_t a = cl_line_next_hash(cl_str_c(hashed[i].a), &at), b = cl_line_next_hash(cl_str_c(hashed[i].b), &other);
        CL_CHECK_EQ(hashed[i].name, a != 0 && b != 0, 1);
        CL_CHECK_EQ(hashed[i].name, a == b, hashed[i].same);
    }
}

CL_TEST(a_part_is_found_wherever_it_stands)
{
    for (size_t n = 10; n < 80; n++) {
        char *exact = malloc(n);
        assert_non_null(exact);
        for (size_t at = 0; at + 10 <= n; at++) {
            memset(exact, 'f', n);
            assert_false(cl_bytes_hold((cl_str){exact, n}, CL_STR("file photo")));
            memcpy(exact + at, "file photo", 10);
            assert_true(cl_bytes_hold((cl_str){exact, n}, CL_STR("file photo")));
            exact[at + 9] = 'p';
            assert_false(cl_bytes_hold((cl_str){exact, n}, CL_STR("file photo")));
        }
        free(exact);
    }
}
