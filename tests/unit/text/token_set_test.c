#include "unit.h"

#include "text/token_set.h"

#include <stdio.h>

static const struct {
    const char *name, *text;
    const char *capital, *date, *number, *quote, *stop, *report, *clause, *mark; /* the tokens of each set, with a blank between */
} rows[] = {
    {"nothing", "boats sail", "", "", "", "", "", "", "", ""},
    {"capitals", "Ann Roe saw Harbour", "Ann Roe Harbour", "", "Ann Roe", "", "", "saw", "", ""},
    {"figures", "had 12 boats 1990s", "", "12 1990s", "12 1990s", "", "", "", "", ""},
    {"words of time and number", "two boats came Monday", "Monday", "two Monday", "two", "", "", "", "", ""},
    {"words that stand inside dates only", "the boat will sail in March", "March", "in March", "", "", "", "", "", ""},
    {"factors that begin no number in English", "a dozen of the million", "", "a", "a", "", "", "", "", ""},
    {"signs", "$5 boats \xE2\x82\xAC" "5", "", "5 5", "$ 5 \xE2\x82\xAC 5", "", "", "", "", "$ \xE2\x82\xAC"},
    {"marks", "\"Ann's boat,\" 'he' sang", "Ann", "", "Ann", "\" 's \" ' '", "", "sang", "", "\" 's , \" ' '"},
    {"stops", "U.S. boats sank. Why? They... sail!", "U.S. Why They", "", "Why", "", "U.S. . ? ... !", "", "", ". ? ... !"},
    {"in passing and at the end alike", "two, Ann. (EUR) it: two, Ann. EUR", "Ann EUR Ann EUR", "two two", "two Ann EUR two Ann EUR", "",
        ". .", "", "", ", . ( ) : , ."},
    {"cues and clauses", "according to Ann, who told us and wrote", "Ann", "", "Ann", "", "", "according told wrote", "who and", ","},
};

static cl_str members(
    const char *text, const cl_token *tokens, size_t n, const cl_token_sets *sets, cl_token_kinds kind, char *out, size_t room)
{
    size_t used = 0;

    for (size_t i = 0; (i = cl_token_next(sets, kind, i, n)) < n; i++)
        used += (size_t)snprintf(out + used, room - used, "%s%.*s", used > 0 ? " " : "", (int)(tokens[i].end - tokens[i].start),
            text + tokens[i].start);
    return (cl_str){out, used};
}

CL_TEST(tokens_stand_in_the_sets_that_stages_ask)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *want[] = {rows[i].capital, rows[i].date, rows[i].number, rows[i].quote, rows[i].stop, rows[i].report,
            rows[i].clause, rows[i].mark};
        cl_vocab *base = cl_vocab_new(NULL), *vocab = cl_vocab_new(base);
        cl_token *tokens = NULL;
        cl_token_sets sets;
        cl_arena arena;
        size_t n = 0;
        char got[200];

        cl_arena_init(&arena, 0);
        cl_span all = {0, (uint32_t)strlen(rows[i].text)};
        assert_int_equal(cl_tokenize(cl_str_c(rows[i].text), all, CL_LANG_EN, vocab, &arena, &tokens, &n), COLLATE_OK);
        assert_true(cl_token_sets_make(tokens, n, &arena, &sets));
        for (unsigned k = 0; k < CL_TOKENS_SETS; k++)
            CL_CHECK_STR(rows[i].name, members(rows[i].text, tokens, n, &sets, (cl_token_kinds)k, got, sizeof got), want[k]);
        cl_arena_fini(&arena);
        cl_vocab_free(vocab);
        cl_vocab_free(base);
    }
}

/* Around the ends of the 64 tokens that one word of bits holds. */
CL_TEST(next_token_of_a_set_is_found_over_many)
{
    static const size_t places[] = {0, 1, 63, 64, 65, 127, 128, 299};
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t p = 0; p < sizeof places / sizeof places[0]; p++) {
        cl_token tokens[300] = {0};
        cl_token_sets sets;
        for (size_t i = 0; i < 300; i++)
            tokens[i].sets = cl_token_sets_of_word(i == places[p] ? CL_WORD_NUMERIC : CL_WORD_STOP, 0);
        assert_true(cl_token_sets_make(tokens, 300, &arena, &sets));
        CL_CHECK_EQ("from the start", cl_token_next(&sets, CL_TOKENS_DATE, 0, 300), places[p]);
        CL_CHECK_EQ("from itself", cl_token_next(&sets, CL_TOKENS_DATE, places[p], 300), places[p]);
        CL_CHECK_EQ("from behind it", cl_token_next(&sets, CL_TOKENS_DATE, places[p] + 1, 300), 300);
        CL_CHECK_EQ("up to it", cl_token_next(&sets, CL_TOKENS_DATE, 0, places[p]), places[p]);
        CL_CHECK_EQ("no member", cl_token_next(&sets, CL_TOKENS_CAPITAL, 0, 300), 300);
    }
    cl_arena_fini(&arena);
}

/* The same of what fills and counts. */
CL_TEST(sets_are_filled_and_counted_over_many)
{
    static const struct {
        const char *name;
        size_t begin, end;
    } spans[] = {{"one", 5, 6}, {"the last of a word", 63, 64}, {"the first of the next", 64, 65}, {"over an end", 60, 70},
        {"a whole word", 64, 128}, {"three words", 1, 190}, {"all", 0, 192}};

    for (size_t k = 0; k < sizeof spans / sizeof spans[0]; k++) {
        uint64_t set[4] = {0};
        size_t begin = spans[k].begin, end = spans[k].end;
        cl_set_fill(set, begin, end);
        CL_CHECK_EQ(spans[k].name, cl_set_next(set, 0, 256), begin);
        CL_CHECK_EQ(spans[k].name, cl_set_count(set, 0, 256), end - begin);
        CL_CHECK_EQ(spans[k].name, cl_set_count(set, begin, end), end - begin);
        CL_CHECK_EQ(spans[k].name, cl_set_count(set, begin + 1, end), end - begin - 1);
        CL_CHECK_EQ(spans[k].name, cl_set_count(set, end, 256), 0);
        CL_CHECK_EQ(spans[k].name, cl_set_has(set, end - 1), true);
        CL_CHECK_EQ(spans[k].name, cl_set_has(set, end), false);
    }
}
