#include "unit.h"

#include "text/block.h"
#include "text/block_label.h"
#include "text/block_line.h"
#include "text/html.h"
#include "text/language.h"
#include "text/reading.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

CL_TEST(block_phrases_are_sorted)
{
    for (size_t i = 1; i < cl_phrase_count; i++) {
        if (cl_str_cmp(cl_str_c(cl_phrase_table[i - 1].text), cl_str_c(cl_phrase_table[i].text)) > 0)
            fail_msg("\"%s\" stands before \"%s\"", cl_phrase_table[i - 1].text, cl_phrase_table[i].text);
    }
    for (size_t i = 0; i < cl_phrase_count; i++) {
        const cl_phrase *p = &cl_phrase_table[i];
        CL_CHECK_EQ(p->text, p->len, strlen(p->text));
        CL_CHECK_EQ(p->text, p->len <= 40, 1); /* PHRASE_MOST of block_phrases.c */
        CL_CHECK_EQ(p->text, p->place == CL_PHRASE_WHOLE || (cl_phrases_find(cl_str_c(p->text)) & p->classes) == p->classes, 1);
    }
}

static const struct {
    const char *line;
    uint16_t has, lacks;
} phrases[] = {
    {"Share this:", CL_PHRASE_SHARE, CL_PHRASE_COMMENT},
    {"SIGN UP FOR OUR NEWSLETTER", CL_PHRASE_SUBSCRIBE, CL_PHRASE_SHARE},
    {"Comments (12)", CL_PHRASE_COMMENT | CL_PHRASE_COMMENT_HEAD, CL_PHRASE_LEGAL},
    {"The comments drew anger in the capital", 0, CL_PHRASE_COMMENT_HEAD},
    {"\xC2\xA9 2031 All rights reserved", CL_PHRASE_LEGAL, CL_PHRASE_SHARE},
    {"Related articles", CL_PHRASE_RELATED | CL_PHRASE_RELATED_HEAD, 0},
    {"Photo: A. Roe/Getty Images", CL_PHRASE_CREDIT, CL_PHRASE_SHARE},
    {"\xC3\x80 lire aussi", CL_PHRASE_RELATED_HEAD, 0},
    {"\xD0\x9A\xD0\x9E\xD0\x9C\xD0\x9C\xD0\x95\xD0\x9D\xD0\xA2\xD0\x90\xD0\xA0\xD0\x98\xD0\x98", CL_PHRASE_COMMENT, 0},
    {"3 hours ago", CL_PHRASE_AGO, 0},
    {"関連記事", CL_PHRASE_RELATED_HEAD, CL_PHRASE_COMMENT},
    {"相关新闻", CL_PHRASE_RELATED_HEAD, CL_PHRASE_COMMENT},
    {"관련 기사", CL_PHRASE_RELATED_HEAD, CL_PHRASE_COMMENT},
    {"التعليقات (12)", CL_PHRASE_COMMENT_HEAD, CL_PHRASE_RELATED},
    {"Tüm hakları saklıdır", CL_PHRASE_LEGAL, CL_PHRASE_RELATED},
    {"Czytaj także: ile kosztuje molo", CL_PHRASE_RELATED, CL_PHRASE_COMMENT},
    {"Läs också: vad en pir kostar", CL_PHRASE_RELATED, CL_PHRASE_COMMENT},
    {"Σχόλια", CL_PHRASE_COMMENT_HEAD, CL_PHRASE_RELATED},
    {"Politics", CL_PHRASE_SECTION, 0},
    {"Politics is a trade", 0, CL_PHRASE_SECTION},
    {"", 0, 0xFFFF},
    {"|||", 0, 0xFFFF},
};

CL_TEST(block_phrases_by_line)
{
    for (size_t i = 0; i < sizeof phrases / sizeof phrases[0]; i++) {
        uint16_t got = cl_phrases_find(cl_str_c(phrases[i].line));
        CL_CHECK_EQ(phrases[i].line, got & phrases[i].has, phrases[i].has);
        CL_CHECK_EQ(phrases[i].line, got & phrases[i].lacks, 0);
    }
}

static const struct {
    const char *name, *a, *b;
    bool same;
} hashes[] = {
    {"case, blanks and numbers do not count", "3 Comments ", "17  comments", true},
    {"two blanks where eight bytes meet", "HARBOUR  CLOSES EARLY", "harbour closes early", true},
    {"a tab is a blank", "the harbour\tcloses", "The harbour closes", true},
    {"numbers of any length inside", "The harbour closes at 7 on pier 12345678901", "the harbour closes at 12 on pier 3", true},
    {"a letter far behind", "the harbour closes early today", "the harbour closes early todaz", false},
    {"words do", "3 comments", "3 shares", false},
    {"longer than the buffer",
        "a line of more than two hundred and fifty-six bytes that goes on and on and on and on and on and on and on and on and on and on "
        "and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and ends here",
        "A line of more than two hundred and fifty-six bytes that goes on and on and on and on and on and on and on and on and on and on "
        "and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and ends there",
        false},
};

CL_TEST(block_line_hash_of_furniture)
{
    for (size_t i = 0; i < sizeof hashes / sizeof hashes[0]; i++)
        CL_CHECK_EQ(hashes[i].name, cl_block_line_hash(cl_str_c(hashes[i].a)) == cl_block_line_hash(cl_str_c(hashes[i].b)), hashes[i].same);
    CL_CHECK_EQ("a line without letters", cl_block_line_hash(CL_STR("12 -- 4")), 0);
}

static const struct {
    const char *line, *dateline;
} datelines[] = {
    {"PORT ALDER (Reuters) - The bridge is shut.", "PORT ALDER (Reuters) -"},
    {"PORT ALDER, March 12 (Continental Press) - The bridge", "PORT ALDER, March 12 (Continental Press) -"},
    {"LISSMARK \xE2\x80\x94 Two ministers", "LISSMARK \xE2\x80\x94"},
    {"LISSMARK\xE2\x80\x94Two ministers", "LISSMARK\xE2\x80\x94"},
    {"HUNTSFORD, Velland -- Two ministers", "HUNTSFORD, Velland --"},
    {"Lissmark (AFP) \xE2\x80\x93 Two ministers", "Lissmark (AFP) \xE2\x80\x93"},
    {"M\xC3\x9CNCHEN/KORSIA (dpa) - Zwei Minister", "M\xC3\x9CNCHEN/KORSIA (dpa) -"},
    {"The harbour \xE2\x80\x94 or what is left of it \xE2\x80\x94 is shut.", ""},
    {"Brandt \xE2\x80\x94 the mayor \xE2\x80\x94 resigned.", ""},
    {"NATO-led troops left the town.", ""},
    {"US-Korsian talks - the third this year - failed.", ""},
    {"A plain sentence without any mark.", ""},
    {"PORT ALDER -", ""},
    {"", ""},
};

CL_TEST(block_datelines)
{
    for (size_t i = 0; i < sizeof datelines / sizeof datelines[0]; i++) {
        cl_str line = cl_str_c(datelines[i].line);
        CL_CHECK_STR(datelines[i].line, cl_str_cut(line, 0, cl_line_dateline(line)), datelines[i].dateline);
    }
}

/* Three paragraphs that any mode takes for an article. */
#define P1 "The council of the old port voted on Monday to rebuild the pier that a storm had taken away in the winter before last."
#define P2 "Its chairman said that the pier would cost nine million and that the port would pay for it within seven years of dues."
#define P3 "Fishermen who had asked for the pier since the storm said that they would believe in the pier when they stood on it."
#define BODY P1 "\n" P2 "\n" P3 "\n"

/* One letter a block: T title, K deck, B byline, L dateline, D date, b body, C caption, c credit, m comment, p promo, r related. */
static const char letters[] = "TKBLDbCcmpr";

static const struct {
    const char *name;
    cl_blocks_mode mode;
    const char *text, *labels;
} texts[] = {
    {"plain paragraphs are body", CL_BLOCKS_AUTO, BODY, "bbb"},
    {"one sentence is body", CL_BLOCKS_AUTO, "The pier is gone.", "b"},
    {"a few words are body when there is nothing else", CL_BLOCKS_AUTO, "Pier gone", "b"},
    {"title, byline, date", CL_BLOCKS_AUTO, "Port votes for a new pier\nBy Jo Roe\nMarch 3, 2031\n" BODY, "TBDbbb"},
    {"title alone", CL_BLOCKS_AUTO, "Port votes for a new pier\n" BODY, "Tbbb"},
    {"deck between title and byline", CL_BLOCKS_AUTO,
        "Port votes for a new pier\nNine million are to come from dues within seven years\nBy Jo Roe\n" BODY, "TKBbbb"},
    {"a masthead is not the title", CL_BLOCKS_AUTO, "The Port Gazette\nPort votes for a new pier\nMarch 3, 2031\n" BODY, "pTDbbb"},
    {"nor is one with small words in it", CL_BLOCKS_AUTO, "Le Courrier du Port\nPort votes for a new pier\nMarch 3, 2031\n" BODY, "pTDbbb"},
    {"the headline again below the byline is not body", CL_BLOCKS_AUTO,
        "Port votes for a new pier\nBy Jo Roe\nMarch 3, 2031\nPort votes for a new pier\n" BODY, "TBDTbbb"},
    {"a dateline is cut off its paragraph", CL_BLOCKS_AUTO, "OLD PORT (Reuters) - " BODY, "Lbbb"},
    {"a name alone above the date is the byline", CL_BLOCKS_AUTO, "Port votes for a new pier\nJo Roe\nMarch 3, 2031\n" BODY, "TBDbbb"},
    {"caption with its credit", CL_BLOCKS_AUTO,
        "Port votes for a new pier\nMarch 3, 2031\nThe old pier of the port in spring. (Jo Roe/Getty Images)\n" BODY, "TDCbbb"},
    {"caption above a credit", CL_BLOCKS_AUTO,
        "Port votes for a new pier\nMarch 3, 2031\nThe old pier of the port, seen from the sea.\nPhoto: Jo Roe\n" BODY, "TDCcbbb"},
    {"comments behind their heading", CL_BLOCKS_AUTO,
        BODY "Comments (2)\nseagull\nI do not believe a word of what the chairman says about the dues of the port.\n", "bbbmmm"},
    {"comments of a short article", CL_BLOCKS_AUTO, P1 "\n" P2 "\nComments\nI do not believe a word of what he says about the dues.\n",
        "bbmm"},
    {"related list behind its heading", CL_BLOCKS_AUTO, BODY "Related articles\nThe night of the storm\nWhat a pier costs\n", "bbbrrr"},
    {"an advert for the paper at the end", CL_BLOCKS_AUTO, BODY "Sign up for our newsletter\n", "bbbp"},
    {"who declined to comment at the end stays", CL_BLOCKS_AUTO,
        BODY "The White House of the port, as it is called, declined to comment on the report.\n", "bbbb"},
    {"what was said on Twitter at the end stays", CL_BLOCKS_AUTO,
        BODY "\"The pier will stand before the dues are paid,\" the chairman wrote on Twitter.\n", "bbbb"},
    {"credit of the text", CL_BLOCKS_AUTO, BODY "Reuters contributed to this report.\n", "bbbc"},
    {"none: all of it is body", CL_BLOCKS_EXTRACTED, P1 "\n\n" P2, "bb"},
    {"a short quotation inside stays", CL_BLOCKS_AUTO, P1 "\n\"Never,\" he said.\n" P2 "\n" P3, "bbbb"},
    {"a list of the article's own at the end of extracted text stays", CL_BLOCKS_EXTRACTED,
        BODY "The boats of the season\nMay 4 - Grey Heron, Old Port\nMay 9 - Ada Quay, Sandwick\nMay 12 - Tern, Old Port\n"
             "May 19 - Grey Heron, Holm\nMay 26 - Fulmar, Sandwick\n",
        "bbbbbbbbb"},
    {"up to where the furniture starts", CL_BLOCKS_EXTRACTED,
        BODY "The boats of the season\nMay 4 - Grey Heron, Old Port\nMay 9 - Ada Quay, Sandwick\nMay 12 - Tern, Old Port\n"
             "May 19 - Grey Heron, Holm\nMay 26 - Fulmar, Sandwick\nSign up for our newsletter\n",
        "bbbbbbbbbp"},
    {"a list of other articles behind its heading goes", CL_BLOCKS_EXTRACTED,
        BODY "Related articles\nThe night of the storm\nWhat a pier costs\nFive ports that have none\nDues and who pays them\nA chairman "
             "speaks\n",
        "bbbrrrrrr"},
    {"a headline in capitals between paragraphs leads elsewhere", CL_BLOCKS_EXTRACTED,
        P1 "\n" P2 "\nHARBOUR MASTER SLAMS COUNCIL OVER ITS LONG SECRET PIER BILL\n" P3 "\n", "bbpb"},
    {"a heading in capitals does not", CL_BLOCKS_EXTRACTED, P1 "\nWHO PAYS FOR IT\n" P2 "\n" P3 "\n", "bbbb"},
    {"a caption that ends with an agency", CL_BLOCKS_EXTRACTED,
        P1 "\nThe old pier lies in the bay of the port a day after the great storm broke it. Jo Roe / AFP\n" P2 "\n" P3 "\n", "bCbb"},
    {"a long caption with a credit in small letters", CL_BLOCKS_EXTRACTED,
        P1 "\n" P2 "\nThe plan of the new pier with (1) the quay, (2) the crane, (3) the ice house and (4) the office of the port. (Image "
           "credit: Port of Sandwick)\n" P3 "\n",
        "bbCb"},
    {"a picture from the files", CL_BLOCKS_EXTRACTED,
        P1 "\n" P2 "\nIn this March 3, 2031, file photo the chairman of the council stands on the old pier of the port.\n" P3 "\n", "bbCb"},
    {"a caption that ends with the agency before its photographer", CL_BLOCKS_EXTRACTED,
        P1 "\n" P2 "\nThe old pier lies in the bay of Sandwick, March 3, 2031. REUTERS/Jo Roe/File Photo\n" P3 "\n", "bbCb"},
    {"a sentence on an agency and a place stays", CL_BLOCKS_EXTRACTED,
        P1 "\n" P2 "\nThe vote was first told by the AP/Port desk of the agency in the evening of the same day in spring.\n" P3 "\n",
        "bbbb"},
    {"pictures to leaf through", CL_BLOCKS_EXTRACTED, P1 "\n" P2 "\nSlideshow (24 Images)\n" P3 "\n", "bbcb"},
    {"a picture from the files, in capitals", CL_BLOCKS_EXTRACTED,
        P1 "\n" P2 "\nFILE PHOTO: The chairman of the council and the old pier of the port before the storm took it away.\n" P3 "\n",
        "bbCb"},
    {"a caption without credit", CL_BLOCKS_EXTRACTED,
        P1 "\n" P2 "\nThe chairman of the council speaks to fishermen at the old pier of the port on March 3, 2031.\n" P3 "\n", "bbCb"},
    {"a day of the past in the past tense stays", CL_BLOCKS_EXTRACTED,
        P1 "\n" P2 "\nThe chairman of the council spoke to fishermen at the old pier of the port on March 3, 2031.\n" P3 "\n", "bbbb"},
    {"what a law does on a day stays", CL_BLOCKS_EXTRACTED,
        P1 "\n" P2 "\nThe law on dues enters into force on March 3, 2031, and holds for seven years from that day.\n" P3 "\n", "bbbb"},
    {"what somebody said of a day stays", CL_BLOCKS_EXTRACTED,
        P1 "\n" P2 "\nThe chairman said that nobody speaks of the pier as it was on March 3, 2031, in the port or the town.\n" P3 "\n",
        "bbbb"},
    {"a caption in the first line is no title", CL_BLOCKS_EXTRACTED,
        "The chairman of the council speaks to fishermen at the old pier of the port on March 3, 2031.\n" BODY, "Cbbb"},
    {"headline and deck above the prose of extracted text", CL_BLOCKS_EXTRACTED,
        "Port votes for a new pier\nNine million are to come from dues within seven years\n" BODY, "TKbbb"},
    {"a Japanese page", CL_BLOCKS_PAGE,
        "港の校舟\nホーム\nニュース\nスポーツ\nログイン\n"
        "港の議会は月曜日、一昨年の冬の嵐で失われた桟橋を再建することを決めた。費用は九百万で、港の使用料で賄うという。\n"
        "議長は、桟橋は七年のうちに完成すると述べた。漁師たちは、自分の足で立つまでは信じないと語った。\n"
        "関連記事\n嵐の夜\n桟橋の値段\nお問い合わせ\nプライバシーポリシー\n",
        "Tppppbbrprpp"},
    {"a page with its menu", CL_BLOCKS_PAGE,
        "Port votes for a new pier - The Port Gazette\nHome\nNews\nSport\nOpinion\nSign in\nPort votes for a new pier\nBy Jo Roe\nMarch 3, "
        "2031\n" BODY
        "Share this:\nFacebook\nTwitter\nMost read\nThe night of the storm\nWhat a pier costs\n\xC2\xA9 2031 The Port Gazette",
        "TpppppTBDbbbrpprrrp"},
};

static void parse(cl_reading *r, cl_str text, const cl_parse_options *options, cl_arena *arena)
{
    *r = (cl_reading){
        .text = text, .lang = CL_LANG_EN, .language = cl_language_of(CL_LANG_EN), .options = options, .arena = arena, .scratch = arena};
    assert_int_equal(cl_blocks_find(r), COLLATE_OK);
}

CL_TEST(block_labels_by_text)
{
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        cl_parse_options options = {.blocks = texts[i].mode};
        cl_reading r;
        cl_arena arena;
        char got[64] = "";
        cl_arena_init(&arena, 0);
        parse(&r, cl_str_c(texts[i].text), &options, &arena);
        for (size_t k = 0; k < r.n_blocks && k + 1 < sizeof got; k++) {
            got[k] = letters[r.blocks[k].label];
            assert_true(r.blocks[k].start < r.blocks[k].end && r.blocks[k].end <= r.text.len);
            assert_true(k == 0 || r.blocks[k].start >= r.blocks[k - 1].end);
        }
        CL_CHECK_STR(texts[i].name, cl_str_c(got), texts[i].labels);
        cl_arena_fini(&arena);
    }
}

/* Every byte that is not blank is in exactly one block, whatever the text. */
CL_TEST(block_cover_the_text)
{
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        cl_parse_options options = {.blocks = texts[i].mode};
        cl_reading r;
        cl_arena arena;
        size_t at = 0;
        cl_arena_init(&arena, 0);
        parse(&r, cl_str_c(texts[i].text), &options, &arena);
        for (size_t k = 0; k <= r.n_blocks; k++) {
            size_t to = k < r.n_blocks ? r.blocks[k].start : r.text.len;
            for (; at < to; at++)
                assert_true((unsigned char)r.text.ptr[at] <= ' ');
            at = k < r.n_blocks ? r.blocks[k].end : at;
        }
        cl_arena_fini(&arena);
    }
}

static bool knows(void *context, uint64_t hash)
{
    return hash == *(uint64_t *)context;
}

CL_TEST(block_known_lines_of_the_source_go)
{
    uint64_t hash = cl_block_line_hash(CL_STR(P2));
    cl_parse_options options = {.blocks = CL_BLOCKS_AUTO, .known_line = knows, .known_context = &hash};
    cl_reading r;
    cl_arena arena;

    cl_arena_init(&arena, 0);
    parse(&r, CL_STR(BODY), &options, &arena);
    assert_int_equal(r.n_blocks, 3);
    assert_int_equal(r.blocks[0].label, CL_BLOCK_BODY);
    assert_int_equal(r.blocks[1].label, CL_BLOCK_PROMO);
    assert_int_equal(r.blocks[2].label, CL_BLOCK_BODY);
    cl_arena_fini(&arena);
}

/* Pages in markup; the paragraphs P1 to P3 are their body, "no" stands in all the rest. */
static const struct {
    const char *name, *html;
} pages[] = {
    {"a page with article and nav",
        "<nav><a href=/>no home</a><a href=/n>no news</a></nav><article><h1>no: port votes for a pier</h1><p class=byline>By No "
        "Body</p><p>" P1 "</p><p>" P2 "</p><p>" P3
        "</p></article><footer><p>no rights are reserved by the paper in any way or form whatsoever in this land.</p></footer>"},
    {"a page of boxes only", "<div id=top><div>no</div><div><a href=/>no start</a></div></div><div id=text><div>" P1 "</div><div>" P2
                             "</div><div>" P3 "</div></div><div id=bottom><div><a href=/1>no, the night of the storm</a></div><div><a "
                             "href=/2>no, what a pier costs</a></div></div>"},
    {"captions and asides between the paragraphs",
        "<main><p>" P1 "</p><figure><img src=x><figcaption>no, this is the old pier of the port on the day before the great storm "
        "came.</figcaption></figure><p>" P2
        "</p><aside><p>no, read here what other ports pay for their piers and what came of them in the end.</p></aside><p>" P3
        "</p></main>"},
    {"comments below",
        "<article><p>" P1 "</p><p>" P2 "</p><p>" P3
        "</p></article><section id=comments><h3>no comments</h3><div><p>no, I do not believe one word that the "
        "chairman says about the dues of our port.</p><p>no, he is right, and you have never paid dues.</p></div></section>"},
    {"adverts inside the article",
        "<article><p>" P1
        "</p><div class='newsletter-signup'><p>no, sign up for our letter that brings you all news of the port every day.</p></div><p>" P2
        "</p><div class=related-stories><ul><li><a href=/1>no, the night of the storm</a></li></ul></div><p>" P3 "</p></article>"},
};

CL_TEST(block_pages_of_html)
{
    size_t kept = 0, lost = 0, junk = 0;

    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        cl_arena arena;
        cl_html html = {0};
        cl_parse_options options = {.blocks = CL_BLOCKS_AUTO, .html = &html};
        cl_reading r;
        cl_arena_init(&arena, 0);
        assert_int_equal(cl_html_extract(cl_str_c(pages[i].html), (cl_str){NULL, 0}, (cl_deadline){0}, &arena, &html), COLLATE_OK);
        parse(&r, html.text, &options, &arena);
        for (size_t k = 0; k < r.n_blocks; k++) {
            cl_str line = cl_str_cut(r.text, r.blocks[k].start, r.blocks[k].end);
            bool wanted = cl_str_eq(line, CL_STR(P1)) || cl_str_eq(line, CL_STR(P2)) || cl_str_eq(line, CL_STR(P3));
            bool body = r.blocks[k].label == CL_BLOCK_BODY;
            kept += wanted && body;
            lost += wanted && !body;
            junk += !wanted && body;
            if (wanted != body)
                print_message("%s: %s: %.*s\n", pages[i].name, body ? "junk" : "lost", CL_STR_ARG(line));
        }
        cl_arena_fini(&arena);
    }
    print_message("HTML pages: %zu paragraphs kept, %zu lost, %zu lines of furniture taken for body\n", kept, lost, junk);
    assert_int_equal(lost, 0);
    assert_int_equal(junk, 0);
}

static const struct {
    const char *name, *unit;
} hostile[] = {
    {"one line", "word "},
    {"short lines", "a\n"},
    {"empty lines", "\n"},
    {"one letter", "a"},
    {"the same prose", P1 "\n"},
    {"dashes", "A \xE2\x80\x94 "},
    {"comment heads", "Comments\n"},
    {"brackets", "("},
};

CL_TEST(block_hostile_texts_are_linear)
{
    const size_t size = 4u << 20;
    char *text = malloc(size);

    assert_non_null(text);
    for (size_t i = 0; i < sizeof hostile / sizeof hostile[0]; i++) {
        size_t n = 0, unit = strlen(hostile[i].unit);
        cl_parse_options options = {.blocks = CL_BLOCKS_AUTO};
        cl_reading r;
        cl_arena arena;
        struct timespec from, to;
        for (; n + unit < size; n += unit)
            memcpy(text + n, hostile[i].unit, unit);
        cl_arena_init(&arena, 0);
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
        parse(&r, (cl_str){text, n}, &options, &arena);
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
        double seconds = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
        if (seconds > 8) /* linear takes about one under a sanitizer; the square would take hours */
            fail_msg("%s: %.1f s", hostile[i].name, seconds);
        cl_arena_fini(&arena);
    }
    free(text);
}
