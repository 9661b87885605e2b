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
    {"Russian pronoun with a capital", CL_LANG_RU, "\320\236\320\275 \320\276\320\261\320\265\321\211\320\260\320\273.", 0,
     CL_CUE_PRONOUN},
    {"a whole quotation", CL_LANG_EN, "\"We will build it,\" the mayor said.", 0, CL_CUE_OPENS_QUOTE},
    {"half a quotation", CL_LANG_EN, "\"We will build it, the mayor said.", 0, CL_CUE_OPENS_QUOTE | CL_CUE_HALF_QUOTE},
    {"a straight mark closed by a curly one", CL_LANG_EN, "\"We will,\342\200\235 the mayor said.", 0, CL_CUE_OPENS_QUOTE},
    {"ends inside a curly quotation", CL_LANG_EN, "The mayor said: \342\200\234We will.", 0, CL_CUE_HALF_QUOTE},
    {"starts inside one", CL_LANG_EN, "Nobody will stop us.", CL_SENTENCE_IN_QUOTE, CL_CUE_HALF_QUOTE},
    {"a question", CL_LANG_EN, "Who will pay for the pier?", CL_SENTENCE_QUESTION, CL_CUE_QUESTION},
    {"a heading", CL_LANG_EN, "Pier plans at a glance", CL_SENTENCE_HEADING, CL_CUE_NO_STOP},
    {"page furniture", CL_LANG_EN, "Sign up for the morning letter.", 0, CL_CUE_FURNITURE},
    {"furniture inside a longer word is none", CL_LANG_EN, "The design upset nobody in town.", 0, 0},
    {"regardless", CL_LANG_EN, "Regardless, the pier was built.", 0, CL_CUE_CONNECTIVE},
    {"connective of two words", CL_LANG_EN, "After all, the pier stood.", 0, CL_CUE_CONNECTIVE},
    {"and of four", CL_LANG_EN, "At the same time fishermen left.", 0, CL_CUE_CONNECTIVE},
    {"the same words in another order", CL_LANG_EN, "All after the storm were safe.", 0, 0},
    {"all of what was told before", CL_LANG_EN, "All are citizens of Vikbukt.", 0, CL_CUE_PRONOUN},
    {"all of something named", CL_LANG_EN, "All passengers were citizens.", 0, 0},
    {"that evening points back", CL_LANG_EN, "That evening the pier fell.", 0, CL_CUE_PRONOUN},
    {"this evening does not", CL_LANG_EN, "This evening the pier opens.", 0, 0},
    {"Spanish connective of two words", CL_LANG_ES, "Sin embargo, el puerto cerr\303\263.", 0, CL_CUE_CONNECTIVE},
    {"Spanish without", CL_LANG_ES, "Sin agua, el puerto cerr\303\263.", 0, 0},
    {"a connective behind the first words", CL_LANG_EN, "Eventually, however, the pier was built.", 0, CL_CUE_CONNECTIVE},
    {"however far behind", CL_LANG_EN, "The harbour board of Vikbukt and the guild of weavers built the pier, however, at last.", 0, 0},
    {"in doing so", CL_LANG_EN, "In doing so, the board broke the law.", 0, CL_CUE_CONNECTIVE},
    {"in something else", CL_LANG_EN, "In Vikbukt, the board broke the law.", 0, 0},
    {"another, with his name", CL_LANG_EN, "Another, Odd, had come to the pier.", 0, CL_CUE_PRONOUN},
    {"another of something", CL_LANG_EN, "Another ferry, the Nordlys, came to the pier.", 0, 0},
    {"the reader", CL_LANG_EN, "Sometimes you can hear the pier creak.", 0, CL_CUE_FIRST_PERSON},
    {"let us, with a curly apostrophe", CL_LANG_EN, "Let\342\200\231s take the pier, for example.", 0, CL_CUE_FIRST_PERSON},
    {"the reader who is quoted", CL_LANG_EN, "The mayor said \"you can hear it\" and left.", 0, 0},
    {"youth is no reader", CL_LANG_EN, "Youth clubs met at the pier.", 0, 0},
    {"the writer himself", CL_LANG_EN, "When I walk on the pier, it shakes.", 0, CL_CUE_FIRST_PERSON},
    {"the writer's own", CL_LANG_EN, "The pier is part of our town.", 0, CL_CUE_FIRST_PERSON},
    {"a war with a number", CL_LANG_EN, "The pier was built after World War I by fishermen.", 0, 0},
    {"first person that is quoted", CL_LANG_EN, "The mayor said \"we will build it\" and left.", 0, 0},
    {"German first person", CL_LANG_DE, "Gestern stand ich am Hafen.", 0, CL_CUE_FIRST_PERSON},
    {"a caption with place and year", CL_LANG_EN, "Fishermen mend nets in Vikbukt, Norway, March 4, 2031.", 0, CL_CUE_FURNITURE},
    {"a caption with weekday and year", CL_LANG_EN, "Odd Brekke leaves the pier on Tuesday, March 4, 2031.", 0, CL_CUE_FURNITURE},
    {"a report with a year", CL_LANG_EN, "The law took effect on March 4, 2031.", 0, 0},
    {"a report with a month", CL_LANG_EN, "The pier was closed by the board in March 2031.", 0, 0},
    {"pictures counted", CL_LANG_EN, "1 of 12: Fishermen mend nets.", 0, CL_CUE_FURNITURE},
    {"links run into words", CL_LANG_EN, "Mayor Odd BrekkeBoard to meet on pier MORE said no.", 0, CL_CUE_FURNITURE},
    {"a scene", CL_LANG_EN, "Mayor Odd Brekke waves to fishermen during the opening of the pier.", 0, CL_CUE_FURNITURE},
    {"a scene in small letters", CL_LANG_EN, "odd brekke celebrates his goal in the game against vikbukt.", 0, CL_CUE_FURNITURE},
    {"a scene with a second one", CL_LANG_EN, "Odd Brekke smiles as he helps launch a ferry.", 0, CL_CUE_FURNITURE},
    {"what happened there", CL_LANG_EN, "Mayor Odd Brekke waved to fishermen during the opening of the pier.", 0, 0},
    {"a clause about somebody", CL_LANG_EN, "Odd Brekke, who celebrates his birthday on Sunday, sold the pier.", 0, 0},
    {"waves of the sea", CL_LANG_EN, "High waves were seen at the pier.", 0, 0},
    {"somebody's place in a picture", CL_LANG_EN, "Odd Brekke (left) and the pier of Vikbukt.", 0, CL_CUE_FURNITURE},
    {"somebody in a picture of whom something is told", CL_LANG_EN, "Odd Brekke (left) was seen at the pier.", 0, CL_CUE_FURNITURE},
    {"brackets that say more", CL_LANG_EN, "The board (left with one member) sold the pier.", 0, 0},
    {"a video's button", CL_LANG_EN, "CLOSE Fishermen mend nets on the pier.", 0, CL_CUE_FURNITURE},
    {"a verb that opens", CL_LANG_EN, "Close the pier, fishermen told the board.", 0, 0},
    {"a letter that one may have", CL_LANG_EN, "Get the latest news of the pier delivered to your inbox.", 0,
     CL_CUE_FURNITURE | CL_CUE_FIRST_PERSON},
    {"what an image shows", CL_LANG_EN, "This image from a ship shows the pier of Vikbukt.", 0, CL_CUE_PRONOUN | CL_CUE_FURNITURE},
    {"a footnote", CL_LANG_EN, "**The pier has two decks.", 0, CL_CUE_FRAGMENT},
    {"a post", CL_LANG_EN, ".@vikbukt now admits that the pier fell.", 0, CL_CUE_FRAGMENT},
    {"a name with a capital inside", CL_LANG_EN, "NordPress bought the pier.", 0, 0},
    {"more in capitals, nothing glued", CL_LANG_EN, "The mayor wants MORE piers.", 0, 0},
    {"columnists' disclaimer", CL_LANG_EN, "These opinions do not necessarily reflect ours.", 0,
     CL_CUE_PRONOUN | CL_CUE_FURNITURE},
    {"an act told of before", CL_LANG_EN, "The announcement came hours after the storm.", 0, CL_CUE_REFERS},
    {"an act with a comma behind it", CL_LANG_EN, "The move, made on Monday, angered fishermen.", 0, CL_CUE_REFERS},
    {"an act and its day", CL_LANG_EN, "The ruling on Monday angered fishermen.", 0, CL_CUE_REFERS},
    {"an act with its actor", CL_LANG_EN, "The decision of the harbour board angered fishermen.", 0, 0},
    {"news that is told", CL_LANG_EN, "The news that the pier fell angered fishermen.", 0, 0},
    {"a paper named after an act", CL_LANG_EN, "The News opened its Vikbukt office.", 0, 0},
    {"a longer word than an act", CL_LANG_EN, "The newspapers of Vikbukt are full of it.", 0, 0},
    {"an act in another language", CL_LANG_DE, "The move came late.", 0, 0},
    {"three minutes later", CL_LANG_EN, "Three minutes later the pier fell.", 0, CL_CUE_REFERS},
    {"a few years earlier", CL_LANG_EN, "A few years earlier, the pier fell.", 0, CL_CUE_REFERS},
    {"later that says when", CL_LANG_EN, "The pier fell two days later.", 0, 0},
    {"years, later nothing", CL_LANG_EN, "Two years of work ended on the pier.", 0, 0},
    {"reasons that come after", CL_LANG_EN, "The new pier is striking for several reasons.", 0, CL_CUE_REFERS},
    {"reasons that are told", CL_LANG_EN, "The pier was shut for safety reasons.", 0, 0},
    {"hours later", CL_LANG_EN, "Hours later, the pier fell.", 0, CL_CUE_REFERS},
    {"the next day", CL_LANG_EN, "The next day the pier fell.", 0, CL_CUE_REFERS},
    {"the next days of a report", CL_LANG_EN, "The next days are to be dry.", 0, 0},
    {"somebody described, not named", CL_LANG_EN, "A fisherman from Vikbukt, he built the pier.", 0, CL_CUE_REFERS},
    {"born and not named", CL_LANG_EN, "Born on Hestholm, she knows each rock.", 0, CL_CUE_REFERS},
    {"somebody described and named", CL_LANG_EN, "A fisherman, Odd Brekke, built the pier.", 0, 0},
    {"some of those told of before", CL_LANG_EN, "Some do a better job than others.", 0, CL_CUE_PRONOUN},
    {"opens with an ellipsis", CL_LANG_EN, "...want a pier of their own by spring.", 0, CL_CUE_FRAGMENT},
    {"opens with one character of dots", CL_LANG_EN, "\342\200\246 and the pier fell.", 0, CL_CUE_FRAGMENT | CL_CUE_CONNECTIVE},
    {"an item of a list", CL_LANG_EN, "\342\200\224 Fishermen want a pier.", 0, CL_CUE_FRAGMENT},
    {"a text without large letters", CL_LANG_EN, "fishermen want a pier.", 0, 0},
    {"an agency's disclaimer", CL_LANG_EN, "Nordpress is solely responsible for all of it.", 0, CL_CUE_FURNITURE},
    {"a page that lets readers follow", CL_LANG_EN, "Add Piers as an interest to get more.", 0, CL_CUE_FURNITURE},
    {"a page that speaks to its reader", CL_LANG_EN, "On Friday you can watch the pier fall live.", 0, CL_CUE_FURNITURE |
     CL_CUE_FIRST_PERSON},
    {"a page that offers letters", CL_LANG_EN, "Get all the latest on the pier delivered to your inbox.", 0,
     CL_CUE_FURNITURE | CL_CUE_FIRST_PERSON},
    {"who helped", CL_LANG_EN, "AP writers Ida Moss and Odd Brekke contributed.", 0, CL_CUE_FURNITURE},
    {"a player", CL_LANG_EN, "Media playback is unsupported here.", 0, CL_CUE_FURNITURE},
    {"a link's label run in", CL_LANG_EN, "PIER FALLS:What will it take to build it again?", 0, CL_CUE_FURNITURE},
    {"a colon with its blank", CL_LANG_EN, "One pier is left: Vikbukt keeps it.", 0, 0},
    {"a shouted link", CL_LANG_EN, "MAYOR McALLEN OF VIKBUKT RESIGNS OVER THE FALLEN PIER", 0, CL_CUE_FURNITURE},
    {"letters that have no capitals here", CL_LANG_RU,
        "\320\237\320\270\321\200\321\201 \321\203\320\277\320\260\320\273 \320\262 "
        "\320\274\320\276\321\200\320\265 \320\270 \320\277\320\276\320\263\320\270\320\261.", 0, 0},
    {"somebody shouts", CL_LANG_EN, "NO PIER!", 0, 0},
    {"a report with initials", CL_LANG_EN, "The FBI, the CIA, the DHS and NATO saw the pier.", 0, 0},
    {"a page that is to grow", CL_LANG_EN, "Check back for more on the pier.", 0, CL_CUE_FURNITURE},
    {"what somebody can follow", CL_LANG_EN, "Fishermen can follow the pier from the sea.", 0, 0},
    {"what comes after", CL_LANG_EN, "Here are four things to know of piers.", 0, CL_CUE_REFERS},
    {"a phrase of pages that ends the text", CL_LANG_EN, "The pier fell, read more", 0, CL_CUE_FURNITURE},
    {"all but the last letter of a phrase of pages", CL_LANG_EN, "The pier fell: see also", 0, 0},
    {"a phrase of pages glued to a word", CL_LANG_EN, "Piers(click here) fell again.", 0, 0},
    {"a phrase of pages in capitals", CL_LANG_EN, "The pier fell. CLICK HERE for all.", 0, CL_CUE_FURNITURE},
    {"the writer at the end", CL_LANG_EN, "The pier fell on a friend of mine and me", 0, CL_CUE_FIRST_PERSON},
    {"the writer behind two blanks", CL_LANG_EN, "The pier fell, and  we saw it.", 0, CL_CUE_FIRST_PERSON},
    {"a war is not the writer", CL_LANG_EN, "Piers of World War I fell.", 0, 0},
    {"a mark that straddles eight bytes", CL_LANG_EN, "Piers, \342\200\234as said.", 0, CL_CUE_HALF_QUOTE},
    {"two marks of one opening", CL_LANG_EN, "Piers, ``as they said.", 0, CL_CUE_HALF_QUOTE},
    {"apostrophes are no marks", CL_LANG_EN, "Odd's piers' planks fell.", 0, 0},
    {"a straight mark and its curly partner", CL_LANG_EN, "Piers \"fell\342\200\235 again.", 0, 0},
    {"nothing at all", CL_LANG_EN, "", 0, 0},
};

static unsigned cues_of(const cl_article *article, uint32_t sentence, cl_span span, uint32_t *words)
{
    cl_cues_reader reader = {0};

    return cl_cues_of(cl_cues_read_as(&reader, article->meta.lang), article, sentence, span, words);
}

CL_TEST(cues_of_sentences)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_str text = cl_str_c(rows[i].text);
        cl_sentence sentence = {.start = 0, .end = (uint32_t)text.len, .flags = (uint8_t)rows[i].flags};
        cl_article article = {.text = text, .sentences = &sentence, .n_sentences = 1};
        article.meta.lang = rows[i].lang;
        CL_CHECK_EQ(rows[i].name, cues_of(&article, 0, (cl_span){0, (uint32_t)text.len}, NULL), rows[i].want);
    }
}

CL_TEST(cues_count_words_between_blanks)
{
    static const struct {
        const char *name, *text;
        uint32_t words;
    } counts[] = {
        {"none", "", 0},
        {"blanks alone", "  \n\t ", 0},
        {"one", "Piers", 1},
        {"eight bytes, one word", "harbours", 1},
        {"a word that starts a new eight", "harbour. Odd", 2},
        {"blanks of all kinds", "a b\tc\nd  e", 5},
        {"blanks at both ends", " The pier fell. ", 3},
        {"letters above ASCII are no blanks", "\303\230ye \303\245 \320\275\320\276", 3},
    };

    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        cl_str text = cl_str_c(counts[i].text);
        cl_sentence sentence = {.start = 0, .end = (uint32_t)text.len};
        cl_article article = {.text = text, .sentences = &sentence, .n_sentences = 1};
        uint32_t words = 99;
        cues_of(&article, 0, (cl_span){0, (uint32_t)text.len}, &words);
        CL_CHECK_EQ(counts[i].name, words, counts[i].words);
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
    assert_int_equal(cues_of(&article, 1, (cl_span){15, (uint32_t)text.len}, NULL) & CL_CUE_SPEAKER, CL_CUE_SPEAKER);
    assert_int_equal(cues_of(&article, 0, (cl_span){0, 14}, NULL) & CL_CUE_SPEAKER, 0);
    quote.speaker.mention = (cl_span){15, 20};
    assert_int_equal(cues_of(&article, 1, (cl_span){15, (uint32_t)text.len}, NULL) & CL_CUE_SPEAKER, 0);
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
    {"city in small letters and agency", "New Vikbukt (NP) The harbour board met.", "The harbour board met."},
    {"city, agency of two words", "Oslo (NP Business) In Bergen, ferries stopped.", "In Bergen, ferries stopped."},
    {"city and em dash", "Bergen \342\200\224 As fishermen met, ferries stopped.", "As fishermen met, ferries stopped."},
    {"a person with his party is no dateline", "Mayor Odd (D-Vik.) stopped the ferries.", "Mayor Odd (D-Vik.) stopped the ferries."},
    {"a body with its letters is none", "The Harbour Board (HB) stopped ferries.", "The Harbour Board (HB) stopped ferries."},
    {"date of the page run in", "Tuesday, March 4, 2031 Ferries stopped.", "Ferries stopped."},
    {"a date that is told is none", "On Tuesday, March 4, 2031, ferries stopped.", "On Tuesday, March 4, 2031, ferries stopped."},
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
