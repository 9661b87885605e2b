#include "unit.h"

#include "engine/cues.h"

#include <stdio.h>

static const struct {
    const char *name;
    cl_lang lang;
    const char *text;
    unsigned flags; /* of the sentence */
    unsigned want;
} rows[] = {
    {"a plain report", CL_LANG_EN, "The harbour board approved the new pier on Monday.", 0, 0},
    {"opens with he", CL_LANG_EN, "He promised a second ferry by spring.", 0, CL_CUE_PRONOUN},
    {"opens with a contraction", CL_LANG_EN, "They're to vote again in June.", 0, CL_CUE_PRONOUN},
    {"a curly apostrophe is the same", CL_LANG_EN, "It\342\200\231s the third strike this year.", 0, CL_CUE_PRONOUN},
    {"this week points at nothing before", CL_LANG_EN, "This week the harbour board meets.", 0, 0},
    {"this alone does", CL_LANG_EN, "This angered the fishermen.", 0, CL_CUE_PRONOUN},
    {"but", CL_LANG_EN, "But the pier stayed shut.", 0, CL_CUE_CONNECTIVE},
    {"however with a comma", CL_LANG_EN, "However, the pier stayed shut.", 0, CL_CUE_CONNECTIVE},
    {"butter is not but", CL_LANG_EN, "Butter prices rose again in Oslo.", 0, 0},
    {"German pronoun", CL_LANG_DE, "Er versprach eine zweite F\303\244hre.", 0, CL_CUE_PRONOUN},
    {"Russian pronoun with a capital", CL_LANG_RU, "\320\236\320\275 \320\276\320\261\320\265\321\211\320\260\320\273.", 0, CL_CUE_PRONOUN},
    {"a whole quotation", CL_LANG_EN, "\"We will build it,\" the mayor said.", 0, CL_CUE_OPENS_QUOTE},
    {"half a quotation", CL_LANG_EN, "\"We will build it, the mayor said.", 0, CL_CUE_OPENS_QUOTE | CL_CUE_HALF_QUOTE},
    {"a straight mark closed by a curly one", CL_LANG_EN, "\"We will,\342\200\235 the mayor said.", 0, CL_CUE_OPENS_QUOTE},
    {"ends inside a curly quotation", CL_LANG_EN, "The mayor said: \342\200\234We will.", 0, CL_CUE_HALF_QUOTE},
    {"starts inside one", CL_LANG_EN, "Nobody will stop us.", CL_SENTENCE_IN_QUOTE, CL_CUE_HALF_QUOTE},
    {"a question", CL_LANG_EN, "Who will pay for the pier?", CL_SENTENCE_QUESTION, CL_CUE_QUESTION},
    {"a heading", CL_LANG_EN, "Pier plans at a glance", CL_SENTENCE_HEADING, CL_CUE_NO_STOP},
    {"page furniture", CL_LANG_EN, "Sign up for our morning letter.", 0, CL_CUE_FURNITURE},
    {"furniture inside a longer word is none", CL_LANG_EN, "The design upset nobody in town.", 0, 0},
    {"nothing at all", CL_LANG_EN, "", 0, 0},
};

CL_TEST(cues_of_sentences)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_str text = cl_str_c(rows[i].text);
        cl_sentence sentence = {.start = 0, .end = (uint32_t)text.len, .flags = (uint8_t)rows[i].flags};
        cl_article article = {.text = text, .sentences = &sentence, .n_sentences = 1};
        article.meta.lang = rows[i].lang;
        CL_CHECK_EQ(rows[i].name, cl_cues_of(&article, 0, (cl_span){0, (uint32_t)text.len}), rows[i].want);
    }
}

CL_TEST(cues_speaker_named_elsewhere)
{
    cl_str text = CL_STR("Ms. Odd spoke. \"We will build it, pier and all.\"");
    cl_sentence sentences[] = {{.start = 0, .end = 14}, {.start = 15, .end = (uint32_t)text.len}};
    cl_span content = {16, (uint32_t)text.len - 1};
    cl_quote quote = {.kind = CL_QUOTE_DIRECT, .n_stretches = 1, .n_content = 1, .stretches = &content, .content = &content};
    cl_article article = {.text = text, .sentences = sentences, .n_sentences = 2, .quotes = &quote, .n_quotes = 1};

    article.meta.lang = CL_LANG_EN;
    quote.speaker.mention = (cl_span){4, 7};
    assert_int_equal(cl_cues_of(&article, 1, (cl_span){15, (uint32_t)text.len}) & CL_CUE_SPEAKER, CL_CUE_SPEAKER);
    assert_int_equal(cl_cues_of(&article, 0, (cl_span){0, 14}) & CL_CUE_SPEAKER, 0);
    quote.speaker.mention = (cl_span){15, 20};
    assert_int_equal(cl_cues_of(&article, 1, (cl_span){15, (uint32_t)text.len}) & CL_CUE_SPEAKER, 0);
}

static const struct {
    const char *name;
    const char *text;
    const char *rest;
} datelines[] = {
    {"city and agency", "OSLO (Nordpress) - Ferries stopped on Monday.", "Ferries stopped on Monday."},
    {"city, date, em dash", "BERGEN, March 3 \342\200\224 Ferries stopped.", "Ferries stopped."},
    {"two hyphens", "TROMSO, Norway (NP) -- Ferries stopped.", "Ferries stopped."},
    {"agency alone in brackets", "(NP) Ferries stopped.", "Ferries stopped."},
    {"agency and dash", "(Nordpress) \342\200\224 Ferries stopped.", "Ferries stopped."},
    {"a dash in prose is none", "Ferries - all four - stopped.", "Ferries - all four - stopped."},
    {"a dash after a longer clause is none", "The ferry line, which had promised service in every month of the year "
                                             "including the coldest \342\200\224 stopped.",
     "The ferry line, which had promised service in every month of the year including the coldest \342\200\224 stopped."},
    {"no dash", "Ferries stopped.", "Ferries stopped."},
    {"empty", "", ""},
};

CL_TEST(cues_dateline)
{
    for (size_t i = 0; i < sizeof datelines / sizeof datelines[0]; i++) {
        cl_str text = cl_str_c(datelines[i].text);
        uint32_t at = cl_cues_dateline_end(text, (cl_span){0, (uint32_t)text.len});
        CL_CHECK_STR(datelines[i].name, cl_str_cut(text, at, text.len), datelines[i].rest);
    }
}
