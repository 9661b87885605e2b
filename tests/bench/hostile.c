/*
 * hostile.c - how long texts of 10 MB that nobody writes take to read, in every way of finding blocks.
 *
 * usage: bench_hostile [ARTICLES | NAME [BYTES]]     a name (or part of one) reads only those texts
 * Method: each text is one piece repeated (pages: around it what opens and closes); processor time of one parse, of a page with
 * the reading of its markup. A line per text: the seconds in each way, and bytes that the arenas hold at the end a byte of text;
 * "over" where one takes more than LIMIT.
 */
#include "text/html.h"
#include "text/parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define BYTES 10000000u
#define LIMIT 2.0

static const struct {
    const char *name, *before, *piece, *after;
    bool page;
} cases[] = {
    {"ones", "", "1 ", "", false},
    {"brackets and ones", "", "[1", "", false},
    {"one character a line", "", "a\n", "", false},
    {"one mark a line", "", "-\n", "", false},
    {"one digit a line", "", "7\n", "", false},
    {"a sentence of a word a line", "", "Boats.\n", "", false},
    {"blank lines between words", "", "boat\n\n", "", false},
    {"the same line", "", "Share this article on all channels\n", "", false},
    {"one word", "", "a", "", false},
    {"one word in capitals", "", "A", "", false},
    {"capitals", "", "INES CALDER ", "", false},
    {"one word again and again", "", "said ", "", false},
    {"speech verbs", "", "said told added ", "", false},
    {"he said", "", "\"Yes,\" he said. ", "", false},
    {"according to", "", "according to him ", "", false},
    {"quotation marks", "", "\"", "", false},
    {"quotation marks apart", "", "\" ", "", false},
    {"apostrophes", "", "'", "", false},
    {"marks and apostrophes", "", "\"a' '\" ", "", false},
    {"curly marks", "", "\xE2\x80\x9C" "a\xE2\x80\x99 \xE2\x80\x98", "", false},
    {"marks that open", "", "\xE2\x80\x9C" "a ", "", false},
    {"grave marks", "", "``a'' ", "", false},
    {"paragraphs that open a quotation", "", "\"He spoke of boats\n\n", "", false},
    {"months", "", "Jan. ", "", false},
    {"days", "", "Monday ", "", false},
    {"dates", "", "on Monday, 3 May 2031, at 10:30 p.m. last week ", "", false},
    {"days to days", "", "from May 3 to ", "", false},
    {"initials", "", "A. B. C. ", "", false},
    {"initials without blanks", "", "A.B.C.", "", false},
    {"names", "", "Aa Bb ", "", false},
    {"a name in lists", "", "Aa Bb, ", "", false},
    {"titles", "", "Mr. Dr. President ", "", false},
    {"of and the", "", "Bank of the ", "", false},
    {"numbers", "", "1,234.5 ", "", false},
    {"digits", "", "7", "", false},
    {"digits and commas", "", "1,", "", false},
    {"digits and stops", "", "1.", "", false},
    {"digits and slashes", "", "9/", "", false},
    {"digits and hyphens", "", "1-", "", false},
    {"number words", "", "twenty-one hundred ", "", false},
    {"money", "", "$1 million ", "", false},
    {"list marks", "", "1. a) ", "", false},
    {"stops", "", ".", "", false},
    {"stops apart", "", ". ", "", false},
    {"questions", "", "?! ", "", false},
    {"hyphens", "", "a-", "", false},
    {"commas", "", "a, ", "", false},
    {"brackets", "", "(", "", false},
    {"brackets in pairs", "", "(a) ", "", false},
    {"brackets of both kinds", "", "([", "", false},
    {"links", "", "http://a.b/c?d=e&f ", "", false},
    {"addresses", "", "a@b.c ", "", false},
    {"one sentence", "", "and then the boats went out of the harbour ", "", false},
    {"ideographs", "", "\xE6\x97\xA5", "", false},
    {"ideographs in sentences", "", "\xE6\x97\xA5\xE6\x9C\xAC\xE3\x80\x82", "", false},
    {"corner marks", "", "\xE3\x80\x8C\xE6\x97\xA5\xE3\x80\x8D", "", false},
    {"combining marks", "e", "\xCC\x81", "", false},
    {"letters with combining marks", "", "e\xCC\x81", "", false},
    {"words with combining marks", "", "e\xCC\x81 ", "", false},
    {"joiners", "", "a\xE2\x80\x8D", "", false},
    {"scripts mixed", "", "a\xD0\xB1\xCE\xB3\xD7\x90\xE6\x97\xA5 ", "", false},
    {"right to left", "", "\xD7\x90\xD7\x91 ", "", false},
    {"four bytes", "", "\xF0\x9F\x98\x80", "", false},
    {"wide blanks", "a", "\xC2\xA0", "b", false},
    {"wide blanks and letters", "", "a\xC2\xA0", "", false},
    {"carriage returns", "", "a\r", "", false},
    {"line separators", "", "a\xE2\x80\xA8", "", false},
    {"tabs", "", "a\t", "", false},
    {"lines of sixty bytes", "", "The boats left the harbour of Velmora on Monday, he said ab\n", "", false},
    {"short lines of a page", "", "Home | News | Sport | Ann Roe, Monday 3 May 2031, 12:59 | 17\n", "", false},
    {"headings with numbers", "", "1. The boats of 2031 that left: what we know, in 12 points a\n", "", false},
    {"paragraphs that close", "", "He spoke of boats and of \"the harbour of Velmora on Monday\"\n", "", false},
    {"notes on photographs", "", "Ann Roe at the harbour of Velmora in 2031. (Photo: A. Roe/AP)\n", "", false},
    {"a link a line", "", "http://example.org/2031/05/03/boats-left-the-harbour-of-vel\n", "", false},
    {"bylines", "", "By Ann Roe\n", "", false},
    {"captions", "", "(Photo: Ann Roe) ", "", false},
    {"elements in elements", "", "<div>", "", true},
    {"paragraphs", "", "<p>", "", true},
    {"paragraphs of a letter", "", "<p>a", "", true},
    {"elements that never close", "", "<p><b><i><a href=\"x\">boat ", "", true},
    {"lists in lists", "", "<ul><li>a", "", true},
    {"tables in tables", "", "<table><tr><td>", "", true},
    {"entities", "<p>", "&amp;&eacute;&#8220;", "", true},
    {"broken entities", "<p>", "&am &#x; &", "", true},
    {"closing marks only", "<p>The boats left.", "</div>", "", true},
    {"line breaks", "<p>", "a<br>", "", true},
    {"comments", "<p>The boats left.", "<!-- x -->", "", true},
    {"a comment that does not end", "<p>The boats left.<!--", "x ", "", true},
    {"a script", "<p>The boats left.<script>", "var a = \"<p>\"; ", "", true},
    {"an attribute", "<p title=\"", "x", "\">The boats left.</p>", true},
    {"attributes", "<p ", "a=\"1\" ", ">The boats left.</p>", true},
    {"less-than signs", "", "< ", "", true},
    {"metadata", "<p>The boats left.", "<meta property=\"og:title\" content=\"Boats\">", "", true},
    {"structured data", "<script type=\"application/ld+json\">", "[", "</script><p>The boats left.", true},
    {"names of structured data", "<script type=\"application/ld+json\">", "{\"a\":", "</script><p>The boats left.", true},
    {"links in paragraphs", "", "<p><a href=\"/x\">Read more</a>", "", true},
    {"inline elements", "<p>", "<b>a</b>", "", true},
    {"words that are all different", "", "~~~~~ ", "", false},
    {"names that are all different", "", "Aa~~~~ Bb~~~~ left. ", "", false},
    {"one name in many ways", "", "Ines ~~~~ Calder left. ", "", false},
    {"last names of one person", "", "Ines Calder-~~~~ left, Calder-~~~~ said. ", "", false},
    {"speakers that are all different", "", "\"No,\" said Aa~~~~ Bb~~~~. ", "", false},
    {"quotations with a cue between them", "", "\"Go,\" said Ann Roe, \"and stay,\" added Al Poe. ", "", false},
    {"dates that are all different", "", "On 3 May 1### he left. ", "", false},
    {"numbers that are all different", "", "####### boats, ", "", false},
    {"lines that are all different", "", "The boats ~~~~ left\n", "", false},
    {"turns of talk", "", "AA~~: We left the harbour of Velmora.\n\n", "", false},
    {"questions and answers", "", "Q: Did you leave?\n\nA: We left the harbour.\n\n", "", false},
    {"a numbered list", "", "####. Boats that left\n", "", false},
    {"clock times", "", "at 10:## p.m. ET ", "", false},
    {"languages in turn", "",
        "Die Boote haben den Hafen am Montag verlassen.\nThe boats left the harbour on Monday.\n"
        "Les bateaux ont quitt\xC3\xA9 le port.\n", "", false},
    {"brackets of all kinds, closed", "", "([{<a>}])", "", false},
    {"marks of direction", "", "a\xE2\x80\x8F\xE2\x80\xAE" "b ", "", false},
    {"soft hyphens", "", "bo\xC2\xAD" "at ", "", false},
    {"combining marks that are all different", "", "e\xCC\x81\xCC\xA3\xCC\x82~ ", "", false},
    {"data in base 64", "", "iVBORw0KGgo~~~~AAAANSUhEUg/+", "", false},
    {"handles and tags", "", "@boats~~~ #velmora~~~ ", "", false},
    {"money of all kinds", "", "US$#.# million (EUR ## bn, 3 1/2 crowns) ", "", false},
    {"entities that are all different", "<p>", "&#####; &aa~~ ", "", true},
    {"attributes that are all different", "<p ", "a~~~~=# ", ">The boats left.</p>", true},
    {"classes", "", "<p class=\"article-body related ad share-~~~~ footer-#\">a</p>", "", true},
    {"hidden elements", "", "<p hidden style=\"display : none\">a</p><i class=d-none>b</i>", "", true},
    {"a list of structured data", "<p>The boats left.<script type=\"application/ld+json\">[",
        "{\"@type\":\"NewsArticle\",\"headline\":\"~~~~\",\"author\":[{\"name\":\"A~~\"},]},", "]</script>", true},
    {"articles of structured data", "<p>The boats left.",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"The ~~~~ left, and ~~~~ did.\"}</script>", "",
        true},
    {"commas of structured data", "<p>The boats left.<script type=\"application/ld+json\">[", ",,],", "</script>", true},
    {"microdata", "", "<i itemprop=author itemscope><b itemprop=name>A~~~~</b></i>", "", true},
    {"menus", "<ul>", "<li class=menu-item><a href=\"/~~~~\">Boats ~~~~</a>", "", true},
    {"text set as it is", "<pre>", "The boats left\n  and ~~~~\n\n", "</pre>", true},
    {"small print", "<p>", "<small>a<br>", "", true},
    {"pages in pages", "", "<html><head><title>a</title><body><article><h1>a</h1><time datetime=2031-03-03>", "", true},
};

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Every ~ becomes a letter and every # a digit of k: pieces that are all different. */
static void count(char *piece, size_t n, uint32_t k)
{
    uint32_t letters = k, digits = k;

    for (size_t i = 0; i < n; i++) {
        if (piece[i] == '~') {
            piece[i] = (char)('a' + letters % 26);
            letters /= 26;
            letters = letters == 0 ? k * 7 : letters; /* a second name of the piece is another one */
        } else if (piece[i] == '#' && (i + 1 == n || piece[i + 1] < 'a') && (i == 0 || piece[i - 1] != '&')) {
            piece[i] = (char)('0' + digits % 10);
            digits = digits < 10 ? k : digits / 10;
        }
    }
}

static cl_str make(size_t i, size_t size)
{
    size_t piece = strlen(cases[i].piece), n = strlen(cases[i].before), last = strlen(cases[i].after);
    char *text = malloc(size + n + piece + last);

    if (text == NULL)
        exit(1);
    memcpy(text, cases[i].before, n);
    for (uint32_t k = 1; n + piece + last <= size; n += piece, k++) {
        memcpy(text + n, cases[i].piece, piece);
        count(text + n, piece, k);
    }
    memcpy(text + n, cases[i].after, last);
    return (cl_str){text, n + last};
}

static double parse(cl_str text, bool page, cl_blocks_mode mode, collate_err *err, double *memory)
{
    cl_arena arena, scratch;
    cl_vocab *base = cl_vocab_new(NULL), *vocab = cl_vocab_new(base);
    const cl_article *article = NULL;
    cl_html html = {0};
    cl_parse_options options = {.blocks = mode, .html = page ? &html : NULL};

    cl_arena_init(&arena, 0);
    cl_arena_init(&scratch, 0);
    double start = seconds();
    *err = page ? cl_html_extract(text, (cl_str){NULL, 0}, (cl_deadline){0}, &arena, &html) : COLLATE_OK;
    if (*err == COLLATE_OK)
        *err = cl_parse(page ? html.text : text, &options, vocab, &arena, &scratch, &article);
    double took = seconds() - start, held = (double)(arena.reserved + scratch.reserved) / (double)text.len;
    *memory = held > *memory ? held : *memory;
    cl_arena_fini(&arena);
    cl_arena_fini(&scratch);
    cl_vocab_free(vocab);
    cl_vocab_free(base);
    return took;
}

int main(int argc, char **argv)
{
    const char *only = argc > 1 && strchr(argv[1], '/') == NULL ? argv[1] : "";
    size_t size = argc > 2 ? (size_t)strtoul(argv[2], NULL, 10) : BYTES, over = 0;

    printf("hostile    seconds for %zu bytes: none, auto, page, extracted; pages of markup once; bytes held a byte\n", size);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        static const cl_blocks_mode modes[] = {CL_BLOCKS_NONE, CL_BLOCKS_AUTO, CL_BLOCKS_PAGE, CL_BLOCKS_EXTRACTED};
        double worst = 0, memory = 0;
        if (strstr(cases[i].name, only) == NULL)
            continue;
        cl_str text = make(i, size);
        printf("hostile    %-34s", cases[i].name);
        for (size_t m = 0; m < (cases[i].page ? 1 : 4); m++) {
            collate_err err = COLLATE_OK;
            double took = parse(text, cases[i].page, cases[i].page ? CL_BLOCKS_AUTO : modes[m], &err, &memory);
            worst = took > worst ? took : worst;
            printf(" %5.2f%s", took, err == COLLATE_OK ? "" : "!");
            fflush(stdout);
        }
        over += worst > LIMIT;
        printf("  %4.0f%s\n", memory, worst > LIMIT ? "   over" : "");
        free((void *)(uintptr_t)text.ptr);
    }
    printf("hostile    %zu over %.1f s\n", over, LIMIT);
    return 0;
}
