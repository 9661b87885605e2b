#include "text/parse.h"
#include "unit.h"

#include <string.h>

/* Sentences of a text joined by '|', as cut with blocks "none". */
static cl_str cut(const char *text, cl_lang lang, cl_arena *arena)
{
    cl_arena scratch;
    const cl_article *article = NULL;
    cl_parse_options options = {.blocks = CL_BLOCKS_NONE, .given = {.lang = lang}};
    cl_vocab *vocab = cl_vocab_new(NULL);
    cl_str joined = {"", 0};

    cl_arena_init(&scratch, 0);
    assert_int_equal(cl_parse(cl_str_c(text), &options, vocab, arena, &scratch, &article), COLLATE_OK);
    for (size_t i = 0; i < article->n_sentences; i++) {
        cl_str s = cl_str_cut(article->text, article->sentences[i].start, article->sentences[i].end);
        joined = cl_arena_printf(arena, "%.*s%s%.*s", CL_STR_ARG(joined), i == 0 ? "" : "|", CL_STR_ARG(s));
    }
    cl_arena_fini(&scratch);
    cl_vocab_free(vocab);
    return joined;
}

typedef struct row {
    const char *name, *text, *want;
} row;

static void check_rows(const row *rows, size_t n, cl_lang lang)
{
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < n; i++)
        CL_CHECK_STR(rows[i].name, cut(rows[i].text, lang, &arena), rows[i].want);
    cl_arena_fini(&arena);
}

CL_TEST(sentences_of_english)
{
    static const row rows[] = {
        {"two plain", "The ferry sank. Nobody drowned.", "The ferry sank.|Nobody drowned."},
        {"title", "Dr. Ng spoke. He left.", "Dr. Ng spoke.|He left."},
        {"state before a title", "They wrote to Ariz. Gov. Pell Moss again.", "They wrote to Ariz. Gov. Pell Moss again."},
        {"company, then a title", "He runs Pond Inc. Mr. Moss owns it.", "He runs Pond Inc.|Mr. Moss owns it."},
        {"company, then a verb", "She left Pond Corp. Shares fell at once.", "She left Pond Corp.|Shares fell at once."},
        {"company, then its officer", "She is Pond Corp. President Ida Moss now.", "She is Pond Corp. President Ida Moss now."},
        {"company and its town", "Pond Inc. (Fargo, N.D.) moved.", "Pond Inc. (Fargo, N.D.) moved."},
        {"initials", "J. K. Moss met W.R. Pell. They ate.", "J. K. Moss met W.R. Pell.|They ate."},
        {"country before a name", "The U.S. Embassy shut.", "The U.S. Embassy shut."},
        {"country at the end", "He left the U.S. The plane was late.", "He left the U.S.|The plane was late."},
        {"time and zone", "It starts at 5 p.m. ET on Monday.", "It starts at 5 p.m. ET on Monday."},
        {"time and a city's clock", "It starts at 5 p.m. Moscow time on Monday.", "It starts at 5 p.m. Moscow time on Monday."},
        {"time at the end", "It began at 5 p.m. Police came later.", "It began at 5 p.m.|Police came later."},
        {"time that opens a sentence", "At 5 a.m. Mr. Moss went home.", "At 5 a.m. Mr. Moss went home."},
        {"ellipsis in brackets", "\"Moss [...] drew the pond [...]\" (Pell 12).", "\"Moss [...] drew the pond [...]\" (Pell 12)."},
        {"dateline", "FARGO, N.D. -- Police came.", "FARGO, N.D. -- Police came."},
        {"never ends", "He likes fruit, e.g. The Pear he planted.", "He likes fruit, e.g. The Pear he planted."},
        {"number after its sign", "See No. 5 on the list. It won.", "See No. 5 on the list.|It won."},
        {"the word no", "She said no. Then she left.", "She said no.|Then she left."},
        {"a unit that is a word", "That is the age we live in. Senate Leader Moss agreed.",
            "That is the age we live in.|Senate Leader Moss agreed."},
        {"question and its reporter", "\"Is it?\" Ida Moss asked. We nodded.", "\"Is it?\" Ida Moss asked.|We nodded."},
        {"question and a small he", "\"Is it?\" he asked.", "\"Is it?\" he asked."},
        {"quotation then a sentence", "\"We will appeal this ruling very soon.\" He then sat down.",
            "\"We will appeal this ruling very soon.\"|He then sat down."},
        {"short ones in a quotation stay", "\"We won. They lost,\" he said.", "\"We won. They lost,\" he said."},
        {"long ones do not", "\"We won the match that nobody thought we could win today. They lost it,\" he said.",
            "\"We won the match that nobody thought we could win today.|They lost it,\" he said."},
        {"an exclamation stays with what follows", "\"Never! We will sail the old pond until the very last day of the year,\" he said.",
            "\"Never! We will sail the old pond until the very last day of the year,\" he said."},
        {"three full stops go back", "It hurt. ... Then it healed.", "It hurt. ...|Then it healed."},
        {"an ellipsis goes forward", "It hurt. \xe2\x80\xa6 Then it healed.", "It hurt.|\xe2\x80\xa6 Then it healed."},
        {"hesitation", "Well . . . I never . . . I mean it.", "Well . . . I never . . . I mean it."},
        {"brand with a mark", "She joined Wow! in the spring.", "She joined Wow! in the spring."},
        {"several marks", "What?! That is all.", "What?!|That is all."},
        {"decimal and thousands", "It cost 1,200.50 dollars. Too much.", "It cost 1,200.50 dollars.|Too much."},
        {"address on the web", "See www.pond.example/a.html for more. Thanks.", "See www.pond.example/a.html for more.|Thanks."},
        {"note in brackets", "It is old. [12] It is new. [1 - 3] It is.", "It is old. [12]|It is new. [1 - 3]|It is."},
        {"note without brackets", "They pay a fee. 8 Yet some do not.", "They pay a fee. 8|Yet some do not."},
        {"label of a figure", "Figure 3. The pond in May.", "Figure 3. The pond in May."},
        {"numbered list in a line", "1. Buy milk 2. Buy bread", "1. Buy milk|2. Buy bread"},
        {"bracketed list", "1) Buy milk 2) Buy bread", "1) Buy milk|2) Buy bread"},
        {"lettered list", "a. Buy milk b. Buy bread c. Go", "a. Buy milk|b. Buy bread|c. Go"},
        {"bullets", "\xe2\x80\xa2 buy milk \xe2\x80\xa2 buy bread", "\xe2\x80\xa2 buy milk|\xe2\x80\xa2 buy bread"},
        {"a number that counts no items", "He took room 2. The view is fine.", "He took room 2.|The view is fine."},
        {"heading run in", "RAIL FARES: Prices rose by a tenth.", "RAIL FARES:|Prices rose by a tenth."},
        {"one letter names the speaker", "Q: Who sank the ferry?", "Q: Who sank the ferry?"},
        {"item about a company", "Pond Holdings Inc. (Fargo, N.D.) -- Ida Moss was named its head.",
            "Pond Holdings Inc. (Fargo, N.D.) --|Ida Moss was named its head."},
        {"item about an issue", "Fargo -- $30 million of bonds were sold.", "Fargo --|$30 million of bonds were sold."},
        {"dateline with its agency", "FARGO, N.D. (AP) -- Police came.", "FARGO, N.D. (AP) -- Police came."},
        {"a dash in prose", "Pell -- who knew? -- had left.", "Pell -- who knew? -- had left."},
        {"heading alone", "A long night\n\nThe ferry sank.", "A long night|The ferry sank."},
        {"sentence in brackets", "He left (he was late). We stayed.", "He left (he was late).|We stayed."},
        {"blank forgotten", "They lost the case.The judge left.", "They lost the case.|The judge left."},
        {"possessive of a country", "It angered the U.S.' Baltic allies.", "It angered the U.S.' Baltic allies."},
        {"small brand", "It sells phones. iPods are gone.", "It sells phones.|iPods are gone."},
        {"only marks", "?!", "?!"},
    };

    check_rows(rows, sizeof rows / sizeof rows[0], CL_LANG_EN);
}

CL_TEST(sentences_of_german)
{
    static const row rows[] = {
        {"ordinal", "Sie sank am 4. September. Das war gestern.", "Sie sank am 4. September.|Das war gestern."},
        {"number at the end", "Es kamen nur 12. Die anderen blieben.", "Es kamen nur 12.|Die anderen blieben."},
        {"abbreviations", "Dr. Moos sprach z. B. mit dem Kanzler a. D. und ging.", "Dr. Moos sprach z. B. mit dem Kanzler a. D. und ging."},
        {"title before a name", "Das sagte Prof. Ida Moos am Montag.", "Das sagte Prof. Ida Moos am Montag."},
    };

    check_rows(rows, sizeof rows / sizeof rows[0], CL_LANG_DE);
}

CL_TEST(sentences_of_italian)
{
    static const row rows[] = {{"small title", "Il sig. Moss ha parlato. Poi tace.", "Il sig. Moss ha parlato.|Poi tace."}};

    check_rows(rows, 1, CL_LANG_IT);
}

CL_TEST(sentences_of_lines)
{
    static const row rows[] = {
        {"one paragraph a line", "The ferry sank at dawn.\nNobody drowned.", "The ferry sank at dawn.|Nobody drowned."},
        {"list of small words", "milk\nbread and butter\nsalt", "milk|bread and butter|salt"},
        {"sentence broken by hand", "The ferry sank\nbefore dawn.", "The ferry sank\nbefore dawn."},
        {"paragraph broken by an extractor", "The report in\n\nthe Pond Herald, said so.", "The report in\n\nthe Pond Herald, said so."},
        {"wrapped prose",
         "The old ferry that has crossed the pond since\nthe war sank before dawn, and nobody on board of\nit was hurt. The owner "
         "said he would not buy a\nnew one before the summer.\nA second ferry is on its way from the coast, and\nis to arrive soon.",
         "The old ferry that has crossed the pond since\nthe war sank before dawn, and nobody on board of\nit was hurt.|The owner said he "
         "would not buy a\nnew one before the summer.|A second ferry is on its way from the coast, and\nis to arrive soon."},
        {"blanks of all kinds", "\xef\xbb\xbfThe ferry sank.\xc2\xa0\r\n \t\r\n\xe2\x80\x8bIt did.", "The ferry sank.|It did."},
    };

    check_rows(rows, sizeof rows / sizeof rows[0], CL_LANG_EN);
}

/* Blanks beside the ASCII ones that stand between sentences: no-break, zero-width, ideographic, byte order mark. */
static size_t blank_at(const char *p)
{
    static const char *const blanks[] = {"\xc2\xa0", "\xe2\x80\x8b", "\xe2\x80\xaf", "\xe3\x80\x80", "\xef\xbb\xbf"};

    for (size_t i = 0; i < sizeof blanks / sizeof blanks[0]; i++) {
        if (strncmp(p, blanks[i], strlen(blanks[i])) == 0)
            return strlen(blanks[i]);
    }
    return (unsigned char)*p <= ' ' ? 1 : 0;
}

/* Sentences cover all but blanks; dates and numbers lie in order, on characters, inside the text. */
static void check_cover(const char *text, cl_lang lang)
{
    cl_arena arena, scratch;
    const cl_article *a = NULL;
    cl_parse_options options = {
        .blocks = CL_BLOCKS_NONE, .given = {.lang = lang, .published = {1504656000, 0, CL_WHEN_DAY}}};
    cl_vocab *vocab = cl_vocab_new(NULL);
    size_t at = 0, len = strlen(text), date = 0, number = 0;

    cl_arena_init(&arena, 0);
    cl_arena_init(&scratch, 0);
    assert_int_equal(cl_parse(cl_str_c(text), &options, vocab, &arena, &scratch, &a), COLLATE_OK);
    for (size_t s = 0; s <= a->n_sentences; s++) {
        size_t start = s < a->n_sentences ? a->sentences[s].start : len;
        while (at < start && blank_at(text + at) > 0)
            at += blank_at(text + at);
        CL_CHECK_EQ(text, at, start);
        at = s < a->n_sentences ? a->sentences[s].end : len;
        assert_true(at >= start && at <= len && ((unsigned char)text[at] & 0xC0) != 0x80);
    }
    for (size_t i = 0; i < a->n_dates; date = a->dates[i++].end)
        assert_true(a->dates[i].start >= date && a->dates[i].end > a->dates[i].start && a->dates[i].end <= len);
    for (size_t i = 0; i < a->n_numbers; number = a->numbers[i++].end)
        assert_true(a->numbers[i].start >= number && a->numbers[i].end > a->numbers[i].start && a->numbers[i].end <= len);
    cl_vocab_free(vocab);
    cl_arena_fini(&arena);
    cl_arena_fini(&scratch);
}

CL_TEST(sentences_cover_every_byte)
{
    static const char *const texts[] = {
        "A. b? (c!) \"d.\" e\n\nf 1. g 2. h \xe2\x80\xa6 i",
        "...",
        "\xe2\x80\x9cx",
        "a\xcc\x81\xcc\x81. B\xcc\x81.",
        "\xe4\xb8\xad\xe6\x96\x87\xe3\x80\x82\xe4\xb8\xad",
    };

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        check_cover(texts[i], CL_LANG_EN);
}

/* Pieces that rules look at, thrown together: what no writer would write must be covered all the same. */
CL_TEST(sentences_cover_random_text)
{
    static const char *const pieces[] = {
        " ", " ", " ", " ", "\n", "\n\n", ".", ".", ". ", "?", "!", "...", "\xe2\x80\xa6", ",", ":", " -- ", "-", "\xe2\x80\x93", "(", ")",
        "[", "]", "\"", "'", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xc2\xab", "\xc2\xbb", "\xc2\xab ", " \xc2\xbb", "Mr", "U.S.", "p.m.", "EE",
        "UU", "Inc", "said", "He", "the", "AP", "Pond", "Corp", "12", "3:15", "2017", "3.10.", "1,200.5", "$", "%", "\xe2\x82\xac",
        "million", "two", "and", "half", "between", "Sept", "Monday", "last", "years", "ago", "am", "zwei", "vor", "Uhr", "h",
        "T\xc3\xa4" "g",
        "\xd0\x93", "\xd0\xb3", "\xe4\xb8\xad",
        "\xe3\x80\x82", "\xc2\xa0", "a\xcc\x81", "1/2", "9/11", "24/7", "\xe2\x80\xa2", "1.", "a)", "+49"};
    char text[600];
    uint64_t seed = 20261122;

    for (unsigned round = 0; round < 1500; round++) {
        size_t len = 1;
        text[0] = 'A';
        for (unsigned n = 0; n < 60 && len + 16 < sizeof text; n++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            const char *piece = pieces[(seed >> 33) % (sizeof pieces / sizeof pieces[0])];
            memcpy(text + len, piece, strlen(piece));
            len += strlen(piece);
        }
        text[len] = '\0';
        check_cover(text, (cl_lang)(round % CL_LANG_COUNT));
    }
}

CL_TEST(parse_refuses)
{
    static const struct {
        const char *name;
        cl_str text;
        collate_err want;
    } rows[] = {
        {"nothing", {"", 0}, COLLATE_E_EMPTY},
        {"blanks", {" \n\t ", 4}, COLLATE_E_EMPTY},
        {"cut character", {"caf\xc3", 4}, COLLATE_E_UTF8},
        {"surrogate", {"a\xed\xa0\x80z", 5}, COLLATE_E_UTF8},
        {"overlong", {"a\xc0\xafz", 4}, COLLATE_E_UTF8},
        {"past the last plane", {"\xf4\x90\x80\x80", 4}, COLLATE_E_UTF8},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_arena arena, scratch;
        const cl_article *a = NULL;
        cl_parse_options options = {.blocks = CL_BLOCKS_NONE};
        cl_vocab *vocab = cl_vocab_new(NULL);

        cl_arena_init(&arena, 0);
        cl_arena_init(&scratch, 0);
        CL_CHECK_EQ(rows[i].name, cl_parse(rows[i].text, &options, vocab, &arena, &scratch, &a), rows[i].want);
        assert_null(a);
        cl_vocab_free(vocab);
        cl_arena_fini(&arena);
        cl_arena_fini(&scratch);
    }
}
