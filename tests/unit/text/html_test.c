#include "unit.h"

#include "text/html.h"
#include "text/language.h"
#include "text/parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const struct {
    const char *name, *html, *text;
} texts[] = {
    {"one block a line", "<p>One.</p><p>Two.</p>", "One.\nTwo."},
    {"inline elements do not break lines", "<p>One <b>bold</b> and <a href=x>linked</a> word.</p>", "One bold and linked word."},
    {"blanks collapse", "<p>  a \n\t b&nbsp;c  </p>", "a b c"},
    {"br breaks", "<p>a<br>b<br/>c</p>", "a\nb\nc"},
    {"scripts and styles are out", "<style>p{}</style><p>a</p><script>var x = '<p>no</p>';</script><p>b</p>", "a\nb"},
    {"comments of the markup are out", "<p>a<!-- <p>no</p> -->b</p>", "ab"},
    {"facts of the page, empty", "<script type=\"application/ld+json\"></script><p>a</p>", "a"},
    {"hidden by attribute", "<p hidden>no</p><p>a</p>", "a"},
    {"hidden by style", "<div style='display:none'><p>no</p></div><p>a</p>", "a"},
    {"hidden for screen readers only", "<span class=\"visually-hidden\">no</span><p aria-hidden=true>no</p><p>a</p>", "a"},
    {"noscript and templates are out", "<noscript><p>no</p></noscript><template><p>no</p></template><p>a</p>", "a"},
    {"hidden by style in capitals", "<div style='Color:red; DISPLAY : None'><p>no</p></div><p>a</p>", "a"},
    {"how a word is read is out", "<p>a<ruby>b<rp>(</rp><rt>no</rt><rp>)</rp></ruby>c</p>", "abc"},
    {"adverts and consent of AMP are out", "<amp-consent><p>no</p></amp-consent><p>a</p><amp-embed><p>no</p></amp-embed>", "a"},
    {"entities without a semicolon", "<p>a &amp b &quot, &copy 2031 &ampx &notin x</p>",
        "a & b \", \xC2\xA9 2031 &ampx &notin x"},
    {"form controls are out", "<button>no</button><select><option>no</option></select><p>a</p>", "a"},
    {"entities", "<p>Caf&eacute; &amp; &#8220;quote&#x201d; &lt;b&gt; &mdash; x</p>",
        "Caf\xC3\xA9 & \xE2\x80\x9Cquote\xE2\x80\x9D <b> \xE2\x80\x94 x"},
    {"unknown entities stay", "<p>AT&T &bogus; x</p>", "AT&T &bogus; x"},
    {"unclosed paragraphs", "<p>a<p>b<ul><li>c<li>d</ul>e", "a\nb\nc\nd\ne"},
    {"stray end tags", "</div></p><p>a</b></p></table>b", "a\nb"},
    {"title is no visible text", "<title>no</title><p>a</p>", "a"},
    {"text without any element", "just text", "just text"},
    {"soft hyphens and blanks without width are nothing", "<p>rail&shy;way sid\xE2\x80\x8Bing \xEF\xBB\xBFx</p>", "railway siding x"},
    {"entities escaped twice", "<p>a&amp;nbsp;b &amp;rsquo; c &amp;lt;d &amp;amp; e &amp;nbsp; f</p>",
        "a b \xE2\x80\x99 c &lt;d & e f"},
    {"a paragraph of escaped blanks is none", "<p>a</p><p>&amp;nbsp;</p><p>b</p>", "a\nb"},
    {"paragraphs of text set as it is", "<pre>One\ntwo.\n\nThree\nfour.\n    Five\nsix.</pre>", "One two.\nThree four.\nFive six."},
    {"lines kept by style", "<div style='white-space: pre-line'>One\n\nTwo</div>", "One\nTwo"},
    {"lines of markup are blanks", "<p>One\n\ntwo\n   three</p>", "One two three"},
    {"hidden by a style sheet's class", "<p class='x d-none'>no</p><p class=hidden>no</p><p class='hidden lg:block'>a</p>", "a"},
    {"hidden on small screens only", "<p class='d-none d-md-block'>a</p><p class=hidden-xs>b</p>", "a\nb"},
};

CL_TEST(html_visible_text)
{
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        cl_arena arena;
        cl_html out = {0};
        cl_arena_init(&arena, 0);
        CL_CHECK_EQ(texts[i].name, cl_html_extract(cl_str_c(texts[i].html), (cl_str){NULL, 0}, (cl_deadline){0}, &arena, &out), COLLATE_OK);
        CL_CHECK_STR(texts[i].name, out.text, texts[i].text);
        size_t lines = 1;
        for (size_t k = 0; k < out.text.len; k++)
            lines += out.text.ptr[k] == '\n';
        CL_CHECK_EQ(texts[i].name, out.n_lines, lines);
        cl_arena_fini(&arena);
    }
}

static const struct {
    const char *name, *html;
    size_t line;
    int tag, flags, links;
} hints[] = {
    {"paragraph", "<p>a</p>", 0, CL_HTML_P, 0, 0},
    {"headline", "<h1>a</h1>", 0, CL_HTML_H1, 0, 0},
    {"subhead", "<h3>a</h3>", 0, CL_HTML_HEADING, 0, 0},
    {"menu of links", "<nav><ul><li><a href=x>Home</a></li></ul></nav>", 0, CL_HTML_LI, CL_HTML_IN_FURNITURE, 100},
    {"half a link", "<p>abcd<a href=x>efgh</a></p>", 0, CL_HTML_P, 0, 50},
    {"inside the article", "<article><p>a</p></article>", 0, CL_HTML_P, CL_HTML_IN_ARTICLE, 0},
    {"header of an article is no furniture", "<article><header><h1>a</h1></header></article>", 0, CL_HTML_H1, CL_HTML_IN_ARTICLE, 0},
    {"header of the page is", "<header><p>a</p></header>", 0, CL_HTML_P, CL_HTML_IN_FURNITURE, 0},
    {"figure caption", "<figure><img src=x><figcaption>a</figcaption></figure>", 0, CL_HTML_CAPTION, 0, 0},
    {"comments by id", "<div id=comments><p>a</p></div>", 0, CL_HTML_P, CL_HTML_IN_COMMENTS, 0},
    {"related by class", "<div class='box related-stories'><p>a</p></div>", 0, CL_HTML_P, CL_HTML_IN_RELATED, 0},
    {"a word inside another is no hint", "<div class='unrelated'><p>a</p></div>", 0, CL_HTML_P, 0, 0},
    {"byline by class", "<div class=article__byline>By A B</div>", 0, CL_HTML_OTHER, CL_HTML_IS_BYLINE, 0},
    {"the box of the text", "<div itemprop=articleBody><p>a</p></div>", 0, CL_HTML_P, CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY, 0},
    {"the box by class", "<div class='td entry-content'><p>a</p></div>", 0, CL_HTML_P, CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY, 0},
    {"the box by name", "<section name=articleBody><p>a</p></section>", 0, CL_HTML_P, CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY, 0},
    {"a pull quote repeats the text", "<blockquote class=pullquote>a b</blockquote>", 0, CL_HTML_QUOTE, CL_HTML_IN_RELATED, 0},
    {"a count is no text", "<p>3 / 12</p>", 0, CL_HTML_P, CL_HTML_IN_FURNITURE, 0},
    {"small print", "<p><small>a</small></p>", 0, CL_HTML_P, CL_HTML_IN_FURNITURE, 0},
    {"small print within a line", "<p><small>a</small> b</p>", 0, CL_HTML_P, 0, 0},
    {"hints end with their element", "<nav>x</nav><p>a</p>", 1, CL_HTML_P, 0, 0},
};

CL_TEST(html_hints_of_lines)
{
    for (size_t i = 0; i < sizeof hints / sizeof hints[0]; i++) {
        cl_arena arena;
        cl_html out = {0};
        cl_arena_init(&arena, 0);
        CL_CHECK_EQ(hints[i].name, cl_html_extract(cl_str_c(hints[i].html), (cl_str){NULL, 0}, (cl_deadline){0}, &arena, &out), COLLATE_OK);
        assert_true(hints[i].line < out.n_lines);
        CL_CHECK_EQ(hints[i].name, out.lines[hints[i].line].tag, hints[i].tag);
        CL_CHECK_EQ(hints[i].name, out.lines[hints[i].line].flags, hints[i].flags);
        CL_CHECK_EQ(hints[i].name, out.lines[hints[i].line].links, hints[i].links);
        cl_arena_fini(&arena);
    }
}

#define JSON(body) "<script type=\"application/ld+json\">" body "</script><p>a</p>"

static const struct {
    const char *name, *html, *title, *source, *byline, *published, *url;
} metas[] = {
    {"JSON-LD",
        JSON("{\"@type\":\"NewsArticle\",\"headline\":\"Dam "
             "holds\",\"datePublished\":\"2024-03-12T07:15:00+01:00\",\"author\":{\"name\":\"Mara L\"},"
             "\"publisher\":{\"name\":\"The Courier\"},\"url\":\"https://c.example/1\"}"),
        "Dam holds", "The Courier", "Mara L", "2024-03-12T07:15:00+01:00", "https://c.example/1"},
    {"JSON-LD in a graph, two authors",
        JSON("{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Site\"},{\"@type\":[\"ReportageNewsArticle\"],\"headline\":\"H\",\"author\":[{"
             "\"name\":\"A "
             "B\"},\"C D\"]}]}"),
        "H", "Site", "A B, C D", "", ""},
    {"JSON-LD in a list", JSON("[{\"@type\":\"Organization\",\"name\":\"no\"},{\"@type\":\"BlogPosting\",\"headline\":\"H2\"}]"), "H2", "",
        "", "", ""},
    {"JSON-LD that names its author and publisher elsewhere in the graph",
        JSON("{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"H3\",\"author\":{\"@id\":\"#p\"},\"publisher\":{\"@id\":\"#o\"}},"
             "{\"@id\":\"#p\",\"name\":\"Jo Roe\"},{\"@id\":\"#o\",\"name\":\"The Gazette\"}]}"),
        "H3", "The Gazette", "Jo Roe", "", ""},
    {"JSON-LD of a page about an article",
        JSON("{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"NewsArticle\",\"headline\":\"Cod &amp; chips&#39; price\"}}"),
        "Cod & chips' price", "", "", "", ""},
    {"JSON-LD in a CDATA section, names in lists",
        JSON("//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"H4\",\"author\":[{\"name\":[\"A B\"]}]}\n//]]>"), "H4", "", "A B", "",
        ""},
    {"the outlet behind the headline of OpenGraph",
        "<meta property='og:title' content='Pier gone - The Gazette'><meta property='og:site_name' content='The Gazette'><p>a</p>",
        "Pier gone", "The Gazette", "", "", ""},
    {"JSON-LD with commas too many",
        JSON("{\"@type\":\"NewsArticle\",\"headline\":\"H5, ]\",\"author\":[{\"name\":\"A B\",},],}"), "H5, ]", "", "A B", "", ""},
    {"the site of JSON-LD, where no article names its publisher",
        "<script type='application/ld+json'>{\"@type\":\"WebSite\",\"name\":\"The Gazette\"}</script>"
        "<meta property='og:title' content='Pier gone | The Gazette'><p>a</p>",
        "Pier gone", "The Gazette", "", "", ""},
    {"microdata",
        "<div itemscope><h1 itemprop=headline>H</h1><span itemprop=author itemscope><a itemprop=name>Jo\n Roe</a>, reporter</span>"
        "<span itemprop=author>Al Poe</span><span itemprop=publisher itemscope><meta itemprop=name content=Gazette></span>"
        "<span itemprop=datePublished content='2031-03-03'>x</span><span itemscope><i itemprop=name>no</i></span></div>",
        "", "Gazette", "Jo Roe, Al Poe", "2031-03-03", ""},
    {"a system's name is no author", "<meta name=author content=admin><p>a</p>", "", "", "", "", ""},
    {"time behind the headline of a page without an article",
        "<time datetime='2001-01-01'>x</time><h1>H</h1><nav><time datetime='2002-01-01'>x</time></nav><time datetime='2031-03-03T10:00Z'>"
        "y</time><p>a</p>",
        "", "", "", "2031-03-03T10:00Z", ""},
    {"broken JSON-LD is passed over", JSON("{\"@type\":\"NewsArticle\",") "<meta property=og:title content=OG>", "OG", "", "", "", ""},
    {"JSON-LD of another kind", JSON("{\"@type\":\"Recipe\",\"headline\":\"no\"}"), "", "", "", "", ""},
    {"OpenGraph",
        "<meta property='og:title' content='T'><meta property='og:site_name' content='S'><meta property='article:published_time' "
        "content='2024-04-18T20:05:00Z'><p>a</p>",
        "T", "S", "", "2024-04-18T20:05:00Z", ""},
    {"meta author and canonical link", "<meta name=author content='By Jo Roe'><link rel=canonical href='https://x.example/a'><p>a</p>", "",
        "", "Jo Roe", "", "https://x.example/a"},
    {"a profile address is no author", "<meta name=author content='https://x.example/jo'><p>a</p>", "", "", "", "", ""},
    {"time inside the article",
        "<time datetime='2001-01-01'>x</time><article><time datetime='2024-04-19T08:40+02:00'>y</time><p>a</p></article>", "", "", "",
        "2024-04-19T08:40+02:00", ""},
    {"a date as people write it", "<meta name=pubdate content='March 12, 2024'><p>a</p>", "", "", "", "2024-03-12", ""},
};

CL_TEST(html_metadata)
{
    for (size_t i = 0; i < sizeof metas / sizeof metas[0]; i++) {
        cl_arena arena;
        cl_html out = {0};
        cl_arena_init(&arena, 0);
        CL_CHECK_EQ(metas[i].name, cl_html_extract(cl_str_c(metas[i].html), (cl_str){NULL, 0}, (cl_deadline){0}, &arena, &out), COLLATE_OK);
        CL_CHECK_STR(metas[i].name, out.meta.title, metas[i].title);
        CL_CHECK_STR(metas[i].name, out.meta.source, metas[i].source);
        CL_CHECK_STR(metas[i].name, out.meta.byline, metas[i].byline);
        CL_CHECK_STR(metas[i].name, cl_when_format(out.meta.published, &arena), metas[i].published);
        CL_CHECK_STR(metas[i].name, out.meta.url, metas[i].url);
        cl_arena_fini(&arena);
    }
}

#define FIRST "The old pier of the town was sold in nine minutes by a board of five who had not read the papers."
#define SECOND "A valuer had put it at four million, and the port took a tenth of that from a firm that was two weeks old."
#define THIRD "The auditor of the county has opened a case and wants to see all letters since the spring of last year."
#define WALL(shown) "<h1>H</h1>" shown "<p>Subscribe</p><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" \
    FIRST "\\n\\n" SECOND "\\n" THIRD "\"}</script>"
#define ALL FIRST "\n" SECOND "\n" THIRD

/* A page that shows less than half of the articleBody that it has. */
CL_TEST(html_bodies_that_are_not_shown)
{
    static const struct {
        const char *name, *html, *text;
    } rows[] = {
        {"a teaser before a wall", WALL("<p>" FIRST "</p><p>A valuer had put it at four million, and …</p>"), "H\n" ALL "\nSubscribe"},
        {"nothing is shown", WALL(""), "H\n" ALL "\nSubscribe"},
        {"all of it is shown", WALL("<p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p>"), "H\n" ALL "\nSubscribe"},
        {"most of it is shown, worded otherwise at the end", WALL("<p>" FIRST "</p><p>" SECOND "</p><p>More soon.</p>"),
            "H\n" FIRST "\n" SECOND "\nMore soon.\nSubscribe"},
        {"a body of markup", "<h1>H</h1><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"<p class='x'>" FIRST
            "</p><p>" SECOND " <b>So</b> it<br/>" THIRD "\"}</script>", "H\n" FIRST "\n" SECOND " So it\n" THIRD},
        {"a page that is a body only", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" FIRST " " SECOND
            " " THIRD "\"}</script>", FIRST " " SECOND " " THIRD},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_arena arena;
        cl_html out = {0};
        size_t lines = 1;
        cl_arena_init(&arena, 0);
        CL_CHECK_EQ(rows[i].name, cl_html_extract(cl_str_c(rows[i].html), (cl_str){NULL, 0}, (cl_deadline){0}, &arena, &out), COLLATE_OK);
        CL_CHECK_STR(rows[i].name, out.text, rows[i].text);
        for (size_t k = 0; k < out.text.len; k++)
            lines += out.text.ptr[k] == '\n';
        CL_CHECK_EQ(rows[i].name, out.n_lines, lines);
        cl_arena_fini(&arena);
    }
}

static const struct {
    const char *name, *hint;
    cl_str html;
    collate_err err;
    const char *text;
} charsets[] = {
    {"UTF-8 without a word", "", {"<p>\xC3\xA9</p>", 9}, COLLATE_OK, "\xC3\xA9"},
    {"windows-1252 without a word", "", {"<p>\xE9\x93x\x94</p>", 11}, COLLATE_OK, "\xC3\xA9\xE2\x80\x9Cx\xE2\x80\x9D"},
    {"windows-1251 without a word", "",
        {"<p>\xCC\xEE\xF1\xF2 \xE7\xE0\xEA\xF0\xFB\xEB\xE8 \xE4\xEB\xFF \xE4\xE2\xE8\xE6\xE5\xED\xE8\xFF \xE2 \xE3\xEE\xF0"
         "\xEE\xE4\xE5</p>", 38},
        COLLATE_OK,
        "\xD0\x9C\xD0\xBE\xD1\x81\xD1\x82 \xD0\xB7\xD0\xB0\xD0\xBA\xD1\x80\xD1\x8B\xD0\xBB\xD0\xB8 \xD0\xB4\xD0\xBB\xD1\x8F "
        "\xD0\xB4\xD0\xB2\xD0\xB8\xD0\xB6\xD0\xB5\xD0\xBD\xD0\xB8\xD1\x8F \xD0\xB2 \xD0\xB3\xD0\xBE\xD1\x80\xD0\xBE\xD0\xB4\xD0\xB5"},
    {"UTF-16 without a mark", "", {"<\0p\0>\0h\0i\0", 10}, COLLATE_OK, "hi"},
    {"declared in meta", "", {"<meta charset=iso-8859-2><p>\xE8</p>", 33}, COLLATE_OK, "\xC4\x8D"},
    {"hint wins over meta", "koi8-r", {"<meta charset=iso-8859-2><p>\xC1</p>", 33}, COLLATE_OK, "\xD0\xB0"},
    {"byte order mark wins over the hint", "koi8-r", {"\xEF\xBB\xBF<p>\xC3\xA9</p>", 12}, COLLATE_OK, "\xC3\xA9"},
    {"UTF-16", "", {"\xFF\xFE<\0p\0>\0h\0i\0", 12}, COLLATE_OK, "hi"},
    {"latin1 means windows-1252", "latin1", {"<p>\x80</p>", 8}, COLLATE_OK, "\xE2\x82\xAC"},
    {"unknown name", "klingon-1", {"<p>a</p>", 8}, COLLATE_E_CHARSET, ""},
    {"a name too long", "this-name-is-much-longer-than-any-name-of-a-character-set-that-there-is", {"<p>a</p>", 8}, COLLATE_E_CHARSET, ""},
    {"declared UTF-8, but is not", "utf-8", {"<p>\xE9</p>", 8}, COLLATE_E_CHARSET, ""},
    {"bytes that the set does not have", "Shift_JIS", {"<p>\x81\x20</p>", 9}, COLLATE_E_CHARSET, ""},
    {"NUL bytes are blanks", "", {"<p>a\0b</p>", 10}, COLLATE_OK, "a b"},
    {"nothing", "", {"  ", 2}, COLLATE_E_EMPTY, ""},
    {"nothing visible", "", {"<script>x</script>", 18}, COLLATE_E_EMPTY, ""},
};

CL_TEST(html_charsets)
{
    for (size_t i = 0; i < sizeof charsets / sizeof charsets[0]; i++) {
        cl_arena arena;
        cl_html out = {0};
        cl_str hint = charsets[i].hint[0] != 0 ? cl_str_c(charsets[i].hint) : (cl_str){NULL, 0};
        cl_arena_init(&arena, 0);
        CL_CHECK_EQ(charsets[i].name, cl_html_extract(charsets[i].html, hint, (cl_deadline){0}, &arena, &out), charsets[i].err);
        CL_CHECK_STR(charsets[i].name, out.text, charsets[i].text);
        cl_arena_fini(&arena);
    }
}

static const struct {
    const char *name, *hint;
    cl_str html;
    size_t at; /* SIZE_MAX: the name is wrong */
} misfits[] = {
    {"UTF-8", "", {"<meta charset=utf-8>caf\xE9 x", 26}, 23},
    {"UTF-8 cut at the end", "utf-8", {"ab\xC3", 3}, 2},
    {"behind a byte order mark", "", {"\xEF\xBB\xBF" "a\xFF", 5}, 4},
    {"Shift_JIS", "Shift_JIS", {"abc\x81\x20", 5}, 3},
    {"an unknown name", "klingon-1", {"abc", 3}, SIZE_MAX},
};

CL_TEST(html_first_byte_that_does_not_fit)
{
    for (size_t i = 0; i < sizeof misfits / sizeof misfits[0]; i++) {
        cl_arena arena;
        size_t at = SIZE_MAX;
        cl_str hint = misfits[i].hint[0] != 0 ? cl_str_c(misfits[i].hint) : (cl_str){NULL, 0};
        cl_arena_init(&arena, 0);
        CL_CHECK_EQ(misfits[i].name, cl_html_bad_byte(misfits[i].html, hint, &arena, &at), misfits[i].at != SIZE_MAX);
        CL_CHECK_EQ(misfits[i].name, at, misfits[i].at);
        cl_arena_fini(&arena);
    }
}

/* `unit` again and again, 4 MB of it, between two halves. */
static const struct {
    const char *name, *before, *unit, *after;
} hostile[] = {
    {"deeply nested boxes", "<p>a</p>", "<div>", "<p>b</p>"},
    {"deeply nested inline", "<p>a</p>", "<b>", "x"},
    {"inline opened, boxes closed", "<p>a</p>", "<b></div>", "x"},
    {"end tags without start", "<p>a</p>", "</p>", "x"},
    {"an open comment", "<p>a</p>", "<!-- ", ""},
    {"angle brackets", "<p>a</p>", "<", ""},
    {"an open attribute", "<p>a</p><p x=\"", "y ", ""},
    {"ampersands", "<p>a</p>", "&", ""},
    {"many attributes", "<p>a</p><p ", "class='c' ", ">x</p>"},
    {"one line without an end", "<p>", "word ", "</p>"},
    {"empty paragraphs", "<p>a</p>", "<p>", ""},
};

CL_TEST(html_hostile_pages_are_linear)
{
#if CL_ARENA_DEBUG || defined(__SANITIZE_THREAD__)
    const size_t size = 256u << 10; /* sanitizers take ten to a hundred times as long, and an arena of single mallocs more */
#else
    const size_t size = 4u << 20;
#endif
    char *page = malloc(size + 256);

    assert_non_null(page);
    for (size_t i = 0; i < sizeof hostile / sizeof hostile[0]; i++) {
        size_t n = strlen(hostile[i].before), unit = strlen(hostile[i].unit);
        cl_arena arena;
        cl_html out = {0};
        struct timespec from, to;
        memcpy(page, hostile[i].before, n);
        for (; n + unit < size; n += unit)
            memcpy(page + n, hostile[i].unit, unit);
        memcpy(page + n, hostile[i].after, strlen(hostile[i].after));
        n += strlen(hostile[i].after);
        cl_arena_init(&arena, 0);
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
        collate_err err = cl_html_extract((cl_str){page, n}, (cl_str){NULL, 0}, (cl_deadline){0}, &arena, &out);
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
        double seconds = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
        CL_CHECK_EQ(hostile[i].name, err, COLLATE_OK);
        if (seconds > 8) /* linear takes well under one; the square would take hours */
            fail_msg("%s: %.1f s", hostile[i].name, seconds);
        cl_arena_fini(&arena);
    }
    free(page);
}

/* A page of many elements, and one of a single long text, stop where the time is over; without a deadline they are read. */
CL_TEST(html_stops_at_its_deadline)
{
    static const struct {
        const char *name, *piece;
        uint64_t at_ns;
        collate_err err;
    } rows[] = {
        {"elements, time over", "<p>a", 1, COLLATE_E_DEADLINE},
        {"elements, no deadline", "<p>a", 0, COLLATE_OK},
        {"elements, time left", "<p>a", UINT64_MAX, COLLATE_OK},
        {"elements in elements, time over", "<div><b>", 1, COLLATE_E_DEADLINE},
        {"scripts, time over", "<script>a</script>b", 1, COLLATE_E_DEADLINE},
        {"line breaks, time over", "a<br>", 1, COLLATE_E_DEADLINE},
        {"closing marks, time over", "<p>a</p></div>", 1, COLLATE_E_DEADLINE},
        {"closing marks only, time over", "</div>", 1, COLLATE_E_DEADLINE},
        {"comments, time over", "<!-- x -->", 1, COLLATE_E_DEADLINE},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        static char page[60000];
        size_t n = 0, piece = strlen(rows[i].piece);
        cl_arena arena;
        cl_html out = {.n_lines = 77};
        for (; n + piece <= sizeof page; n += piece)
            memcpy(page + n, rows[i].piece, piece);
        cl_arena_init(&arena, 0);
        collate_err err = cl_html_extract((cl_str){page, n}, (cl_str){NULL, 0}, (cl_deadline){rows[i].at_ns}, &arena, &out);
        CL_CHECK_EQ(rows[i].name, err, rows[i].err);
        CL_CHECK_EQ(rows[i].name, out.n_lines == 77, rows[i].err != COLLATE_OK);
        cl_arena_fini(&arena);
    }
}
