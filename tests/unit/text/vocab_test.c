#include "text/vocab.h"
#include "unit.h"

#include <stdio.h>

/* Past the first tables and chunks of a corpus and of an overlay: every word keeps its number, and no two words share one. */
CL_TEST(words_keep_their_numbers_while_tables_grow)
{
    static const uint32_t many = 40000;
    cl_vocab *base = cl_vocab_new(NULL), *over = cl_vocab_new(base);
    char word[16];

    for (uint32_t i = 0; i < many; i++) {
        cl_str folded = {word, (size_t)snprintf(word, sizeof word, "%uq", i)}; /* digits: its own stem */
        uint32_t number = i % 4 == 0 ? i / 4 : CL_WORD_LOCAL | (i - i / 4 - 1);
        assert_int_equal(cl_vocab_intern(i % 4 == 0 ? base : over, CL_LANG_EN, folded), number);
    }
    for (uint32_t i = 0; i < many; i++) {
        cl_str folded = {word, (size_t)snprintf(word, sizeof word, "%uq", i)};
        uint32_t number = cl_vocab_find(over, CL_LANG_EN, folded);
        const cl_word *entry = cl_vocab_word(over, number);
        assert_int_equal(number, i % 4 == 0 ? i / 4 : CL_WORD_LOCAL | (i - i / 4 - 1));
        assert_true(cl_str_eq((cl_str){entry->text, entry->len}, folded));
        assert_int_equal(cl_vocab_find(base, CL_LANG_EN, folded), i % 4 == 0 ? number : CL_WORD_NONE);
        assert_int_equal(cl_vocab_find(over, CL_LANG_DE, folded), CL_WORD_NONE);
    }
    assert_int_equal(cl_vocab_count(over), many - many / 4);
    cl_vocab_free(over);
    cl_vocab_free(base);
}
