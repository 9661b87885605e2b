#include "unit.h"

#include "base/str.h"

CL_TEST(word_is_one_of_a_list)
{
    static const struct {
        const char *name, *word;
        bool is, any; /* "mast"; one of the list */
    } rows[] = {
        {"the word", "mast", true, true},
        {"another of the list", "keel", false, true},
        {"begins with it", "masts", false, false},
        {"its beginning", "mas", false, false},
        {"same first letter", "mole", false, false},
        {"nothing", "", false, false},
    };
    static const char *const words[] = {"deck", "keel", "mast"};
    static const char apart[] = "mastkeel", nul[] = "mast\0x", mast[16] = "mast";

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        CL_CHECK_EQ(rows[i].name, cl_str_is(cl_str_c(rows[i].word), "mast"), rows[i].is);
        CL_CHECK_EQ(rows[i].name, cl_str_is_any(cl_str_c(rows[i].word), words, 3), rows[i].any);
    }
    CL_CHECK_EQ("more text behind the word", cl_str_is((cl_str){apart, 4}, "mast"), true);
    CL_CHECK_EQ("nothing is nothing", cl_str_is((cl_str){NULL, 0}, ""), true);
    CL_CHECK_EQ("NUL inside the word", cl_str_is((cl_str){nul, 6}, mast), false);
}
