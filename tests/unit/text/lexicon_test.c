#include "text/lexicon.h"
#include "unit.h"

CL_TEST(lexicon_unites_classes)
{
    static const struct {
        const char *name;
        cl_lang lang;
        const char *word;
        uint64_t has, lacks;
    } rows[] = {
        {"past of an irregular verb", CL_LANG_EN, "said", CL_LEX_SAY | CL_LEX_PAST, CL_LEX_BASE},
        {"doubled consonant", CL_LANG_EN, "quipped", CL_LEX_SPEECH | CL_LEX_PAST, CL_LEX_ING},
        {"y to ies", CL_LANG_EN, "testifies", CL_LEX_SPEECH | CL_LEX_THIRD, CL_LEX_PAST},
        {"silent e", CL_LANG_EN, "noting", CL_LEX_SPEECH | CL_LEX_ING, CL_LEX_PAST},
        {"verb that is a noun of texts", CL_LANG_EN, "report", CL_LEX_SPEECH | CL_LEX_TEXT, CL_LEX_FIRST_M},
        {"addressee", CL_LANG_EN, "told", CL_LEX_SAY | CL_LEX_TELL, CL_LEX_THINK},
        {"first name of women", CL_LANG_EN, "hannah", CL_LEX_FIRST_F, CL_LEX_FIRST_M},
        {"first name of both", CL_LANG_EN, "taylor", CL_LEX_FIRST_F | CL_LEX_FIRST_M, CL_LEX_TITLE},
        {"German verb", CL_LANG_DE, "erklärte", CL_LEX_SAY | CL_LEX_PAST, CL_LEX_BASE},
        {"Russian pronoun", CL_LANG_RU, "она", CL_LEX_SHE, CL_LEX_HE},
        {"neutral table has verbs of all", CL_LANG_NONE, "dijo", CL_LEX_SAY, CL_LEX_PREP},
        {"unknown word", CL_LANG_EN, "zzyzx", 0, UINT64_MAX},
        {"word of another language", CL_LANG_EN, "sagte", 0, UINT64_MAX},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint64_t bits = cl_lexicon_bits(rows[i].lang, cl_str_c(rows[i].word));
        CL_CHECK_EQ(rows[i].name, bits & rows[i].has, rows[i].has);
        CL_CHECK_EQ(rows[i].name, bits & rows[i].lacks, 0);
    }
    assert_true(cl_lexicon_bits(CL_LANG_EN, (cl_str){NULL, 0}) == 0);
    assert_true(cl_lexicon_bits((cl_lang)99, CL_STR("said")) == 0);
}
