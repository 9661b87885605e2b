#include "unit.h"

#include "text/background.h"

#include <stdio.h>

/* Ranges, not values: the table may be recounted. */
static const struct {
    const char *name;
    cl_lang lang;
    const char *word;
    float least, most;
} rows[] = {
    {"stop words are everywhere", CL_LANG_EN, "the", 0, 0.5f},
    {"so is the commonest speech verb", CL_LANG_EN, "said", 0, 0.5f},
    {"a frequent content word", CL_LANG_EN, "people", 0.3f, 0.6f},
    {"a middling word", CL_LANG_EN, "minister", 2, 4},
    {"a rare word", CL_LANG_EN, "seismograph", 7, 11},
    {"a word no table has", CL_LANG_EN, "qqzxv", 10.4f, 10.6f},
    {"the empty word", CL_LANG_EN, "", 10.4f, 10.6f},
    {"unknown language uses the English counts", CL_LANG_NONE, "people", 0.3f, 0.6f},
    {"without counts short words are common", CL_LANG_DE, "haus", 2, 2.3f},
    {"without counts long words are rare", CL_LANG_DE, "bundesverfassungsgericht", 4, 4.3f},
};

CL_TEST(background_idf_by_word)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        float idf = cl_background_idf(rows[i].lang, cl_str_c(rows[i].word));
        if (idf < rows[i].least || idf > rows[i].most)
            fail_msg("%s: %.2f is not in %.2f .. %.2f", rows[i].name, (double)idf, (double)rows[i].least, (double)rows[i].most);
    }
}

CL_TEST(background_rarer_means_higher)
{
    assert_true(cl_background_idf(CL_LANG_EN, CL_STR("president")) < cl_background_idf(CL_LANG_EN, CL_STR("ambassador")));
    assert_true(cl_background_idf(CL_LANG_EN, CL_STR("ambassador")) < cl_background_idf(CL_LANG_EN, CL_STR("seismograph")));
}
