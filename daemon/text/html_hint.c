#include "text/html_parts.h"

#include <strings.h>

cl_str cl_html_attribute(const unsigned char **attributes, const char *name)
{
    for (size_t i = 0; attributes != NULL && attributes[i] != NULL; i += 2) {
        if (strcasecmp((const char *)attributes[i], name) == 0)
            return attributes[i + 1] != NULL ? cl_str_c((const char *)attributes[i + 1]) : CL_STR("");
    }
    return (cl_str){NULL, 0};
}

enum { BLOCK = 1, HIDDEN = 2, FURNITURE = 4, ARTICLE = 8, LINK = 16, LINES = 32, SMALL = 64 };

/* Elements that are not plain inline text; sorted. */
static const struct element {
    const char *name;
    uint8_t kind;
    uint8_t tag;
} elements[] = {
    {"a", LINK, CL_HTML_OTHER},
    {"address", BLOCK, CL_HTML_OTHER},
    {"amp-ad", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"amp-consent", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"amp-embed", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"amp-sidebar", BLOCK | FURNITURE, CL_HTML_OTHER},
    {"amp-sticky-ad", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"amp-user-notification", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"article", BLOCK | ARTICLE, CL_HTML_OTHER},
    {"aside", BLOCK | FURNITURE, CL_HTML_OTHER},
    {"audio", HIDDEN, CL_HTML_OTHER},
    {"blockquote", BLOCK, CL_HTML_QUOTE},
    {"br", BLOCK, CL_HTML_OTHER},
    {"button", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"canvas", HIDDEN, CL_HTML_OTHER},
    {"center", BLOCK, CL_HTML_OTHER},
    {"dd", BLOCK, CL_HTML_LI},
    {"dialog", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"div", BLOCK, CL_HTML_OTHER},
    {"dl", BLOCK, CL_HTML_OTHER},
    {"dt", BLOCK, CL_HTML_LI},
    {"fieldset", BLOCK, CL_HTML_OTHER},
    {"figcaption", BLOCK, CL_HTML_CAPTION},
    {"figure", BLOCK, CL_HTML_OTHER},
    {"footer", BLOCK | FURNITURE, CL_HTML_OTHER},
    {"form", BLOCK | FURNITURE, CL_HTML_OTHER},
    {"h1", BLOCK, CL_HTML_H1},
    {"h2", BLOCK, CL_HTML_HEADING},
    {"h3", BLOCK, CL_HTML_HEADING},
    {"h4", BLOCK, CL_HTML_HEADING},
    {"h5", BLOCK, CL_HTML_HEADING},
    {"h6", BLOCK, CL_HTML_HEADING},
    {"head", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"header", BLOCK | FURNITURE, CL_HTML_OTHER},
    {"hr", BLOCK, CL_HTML_OTHER},
    {"iframe", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"legend", BLOCK, CL_HTML_OTHER},
    {"li", BLOCK, CL_HTML_LI},
    {"main", BLOCK | ARTICLE, CL_HTML_OTHER},
    {"math", HIDDEN, CL_HTML_OTHER},
    {"menu", BLOCK | FURNITURE, CL_HTML_OTHER},
    {"nav", BLOCK | FURNITURE, CL_HTML_OTHER},
    {"noscript", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"object", HIDDEN, CL_HTML_OTHER},
    {"ol", BLOCK, CL_HTML_OTHER},
    {"option", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"p", BLOCK, CL_HTML_P},
    {"pre", BLOCK | LINES, CL_HTML_P},
    {"rp", HIDDEN, CL_HTML_OTHER}, /* how the word before is read: not part of the sentence */
    {"rt", HIDDEN, CL_HTML_OTHER},
    {"script", HIDDEN, CL_HTML_OTHER},
    {"section", BLOCK, CL_HTML_OTHER},
    {"select", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"small", SMALL, CL_HTML_OTHER},
    {"style", HIDDEN, CL_HTML_OTHER},
    {"svg", HIDDEN, CL_HTML_OTHER},
    {"table", BLOCK, CL_HTML_TABLE},
    {"td", BLOCK, CL_HTML_TABLE},
    {"template", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"textarea", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"th", BLOCK, CL_HTML_TABLE},
    {"time", 0, CL_HTML_TIME},
    {"title", BLOCK | HIDDEN, CL_HTML_OTHER},
    {"tr", BLOCK, CL_HTML_TABLE},
    {"ul", BLOCK, CL_HTML_OTHER},
    {"video", HIDDEN, CL_HTML_OTHER},
};

/* Words in class and id, from the start of a part of it (parts end at - _ or a capital), and what they say. */
static const struct {
    const char *word;
    uint8_t flag;
} words[] = {
    {"articlebody", CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY},
    {"article-body", CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY},
    {"article__body", CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY},
    {"article-content", CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY},
    {"article-text", CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY},
    {"story-body", CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY},
    {"storybody", CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY},
    {"entry-content", CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY},
    {"post-content", CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY},
    {"post-body", CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY},
    {"comments", CL_HTML_IN_COMMENTS},
    {"comment", CL_HTML_IN_COMMENTS},
    {"disqus", CL_HTML_IN_COMMENTS},
    {"related", CL_HTML_IN_RELATED},
    {"recommend", CL_HTML_IN_RELATED},
    {"recommended", CL_HTML_IN_RELATED},
    {"trending", CL_HTML_IN_RELATED},
    {"most-read", CL_HTML_IN_RELATED},
    {"mostread", CL_HTML_IN_RELATED},
    {"most-viewed", CL_HTML_IN_RELATED},
    {"up-next", CL_HTML_IN_RELATED},
    {"read-next", CL_HTML_IN_RELATED},
    {"more-from", CL_HTML_IN_RELATED},
    {"also-read", CL_HTML_IN_RELATED},
    {"see-also", CL_HTML_IN_RELATED},
    {"key-points", CL_HTML_IN_RELATED}, /* what the text below says, said before it */
    {"keypoints", CL_HTML_IN_RELATED},
    {"key-events", CL_HTML_IN_RELATED},
    {"key-takeaways", CL_HTML_IN_RELATED},
    {"summary-points", CL_HTML_IN_RELATED},
    {"pullquote", CL_HTML_IN_RELATED}, /* repeats the text */
    {"pull-quote", CL_HTML_IN_RELATED},
    {"author-bio", CL_HTML_IN_RELATED},
    {"author-box", CL_HTML_IN_RELATED},
    {"author-description", CL_HTML_IN_RELATED},
    {"popular", CL_HTML_IN_RELATED},
    {"promo", CL_HTML_IN_RELATED},
    {"newsletter", CL_HTML_IN_RELATED},
    {"share", CL_HTML_IN_RELATED},
    {"sharing", CL_HTML_IN_RELATED},
    {"social", CL_HTML_IN_RELATED},
    {"outbrain", CL_HTML_IN_RELATED},
    {"taboola", CL_HTML_IN_RELATED},
    {"advert", CL_HTML_IN_RELATED},
    {"advertisement", CL_HTML_IN_RELATED},
    {"ad", CL_HTML_IN_RELATED},
    {"ads", CL_HTML_IN_RELATED},
    {"sponsored", CL_HTML_IN_RELATED},
    {"teaser", CL_HTML_IN_RELATED},
    {"teasers", CL_HTML_IN_RELATED},
    {"read-more", CL_HTML_IN_RELATED},
    {"readmore", CL_HTML_IN_RELATED},
    {"subscribe", CL_HTML_IN_RELATED},
    {"subscription", CL_HTML_IN_RELATED},
    {"signup", CL_HTML_IN_RELATED},
    {"cookie", CL_HTML_IN_FURNITURE},
    {"cookies", CL_HTML_IN_FURNITURE},
    {"consent", CL_HTML_IN_FURNITURE},
    {"breadcrumb", CL_HTML_IN_FURNITURE},
    {"breadcrumbs", CL_HTML_IN_FURNITURE},
    {"sidebar", CL_HTML_IN_FURNITURE},
    {"navbar", CL_HTML_IN_FURNITURE},
    {"navigation", CL_HTML_IN_FURNITURE},
    {"menu", CL_HTML_IN_FURNITURE},
    {"footer", CL_HTML_IN_FURNITURE},
    {"toc", CL_HTML_IN_FURNITURE},
    {"table-of-contents", CL_HTML_IN_FURNITURE},
    {"masthead", CL_HTML_IN_FURNITURE},
    {"tags", CL_HTML_IN_FURNITURE},
    {"byline", CL_HTML_IS_BYLINE},
    {"author", CL_HTML_IS_BYLINE},
    {"credit", CL_HTML_IS_CREDIT},
    {"photographer", CL_HTML_IS_CREDIT},
    {"standfirst", CL_HTML_IS_DECK},
    {"subtitle", CL_HTML_IS_DECK},
    {"subheadline", CL_HTML_IS_DECK},
    {"deck", CL_HTML_IS_DECK},
    {"dek", CL_HTML_IS_DECK},
};

static bool is_word_end(char c)
{
    return c == 0 || c == '-' || c == '_' || c == ' ' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Bytes of a class attribute that are looked at. */
#define CLASS_BYTES 512

static uint8_t class_flags(cl_str value)
{
    uint8_t flags = 0;

    for (size_t i = 0; i < value.len && i < CLASS_BYTES; i++) {
        bool starts = i == 0 || is_word_end(value.ptr[i - 1]) || (value.ptr[i] >= 'A' && value.ptr[i] <= 'Z');
        if (!starts)
            continue;
        for (size_t k = 0; k < sizeof words / sizeof words[0]; k++) {
            size_t n = strlen(words[k].word);
            if (value.len - i >= n && strncasecmp(value.ptr + i, words[k].word, n) == 0 &&
                is_word_end(i + n < value.len ? value.ptr[i + n] : 0))
                flags |= words[k].flag;
        }
    }
    return flags;
}

static bool holds(cl_str value, const char *word)
{
    return value.len > 0 && memmem(value.ptr, value.len, word, strlen(word)) != NULL;
}

#define STYLE_BYTES 256

/* A style in small letters without blanks: writers put them as they like. */
static cl_str plain_style(cl_str style, char *plain)
{
    size_t n = 0;

    for (size_t i = 0; i < style.len && n < STYLE_BYTES; i++) {
        char c = style.ptr[i];
        if ((unsigned char)c > ' ')
            plain[n++] = c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
    }
    return (cl_str){plain, n};
}

static bool style_hides(cl_str style)
{
    char plain[STYLE_BYTES];
    cl_str s = plain_style(style, plain);

    return holds(s, "display:none") || holds(s, "visibility:hidden");
}

/* Lines of the source are lines of the page. */
static bool style_keeps_lines(cl_str style)
{
    char plain[STYLE_BYTES];

    return style.len > 0 && holds(plain_style(style, plain), "white-space:pre");
}

/*
 * Classes by which the common style sheets hide something from every reader; "d-none d-md-block" and "hidden lg:flex" hide it
 * on small screens only.
 */
static bool class_hides(cl_str class)
{
    static const char *const hiding[] = {"hidden", "d-none", "is-hidden", "u-hidden", "visuallyhidden", "sr-only", "visually-hidden"};
    static const char *const showing[] = {":block", ":flex", ":inline", ":grid", ":contents", "d-sm-", "d-md-", "d-lg-", "d-xl-"};
    bool hides = holds(class, "screen-reader"), shows = false;

    class.len = class.len < CLASS_BYTES ? class.len : CLASS_BYTES;
    for (size_t i = 0; i < sizeof showing / sizeof showing[0]; i++)
        shows = shows || holds(class, showing[i]);
    while (class.len > 0 && !hides && !shows) {
        cl_str word = cl_str_first_word(class);
        for (size_t i = 0; i < sizeof hiding / sizeof hiding[0]; i++)
            hides = hides || cl_str_is(word, hiding[i]);
        class = cl_str_trim(cl_str_cut(class, word.len, class.len));
    }
    return hides;
}

static bool is_hidden(const unsigned char **attributes)
{
    cl_str style = cl_html_attribute(attributes, "style"), class = cl_html_attribute(attributes, "class");

    return cl_html_attribute(attributes, "hidden").ptr != NULL || cl_str_eq(cl_html_attribute(attributes, "aria-hidden"), CL_STR("true")) ||
           (style.len > 0 && style_hides(style)) || (class.len > 0 && class_hides(cl_str_trim(class)));
}

static uint8_t role_flags(const unsigned char **attributes)
{
    cl_str role = cl_html_attribute(attributes, "role"), item = cl_html_attribute(attributes, "itemprop"),
           rel = cl_html_attribute(attributes, "rel");
    uint8_t flags = 0;

    if (cl_str_eq(role, CL_STR("navigation")) || cl_str_eq(role, CL_STR("banner")) || cl_str_eq(role, CL_STR("contentinfo")) ||
        cl_str_eq(role, CL_STR("complementary")) || cl_str_eq(role, CL_STR("search")))
        flags |= CL_HTML_IN_FURNITURE;
    if (cl_str_eq(role, CL_STR("main")) || cl_str_eq(role, CL_STR("article")))
        flags |= CL_HTML_IN_ARTICLE;
    if (cl_str_eq(item, CL_STR("articleBody")) || cl_str_eq(cl_html_attribute(attributes, "name"), CL_STR("articleBody")))
        flags |= CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY;
    if (cl_str_eq(item, CL_STR("author")) || holds(rel, "author"))
        flags |= CL_HTML_IS_BYLINE;
    return flags;
}

static const struct element *find_element(const char *name)
{
    size_t low = 0, high = sizeof elements / sizeof elements[0];

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int order = strcasecmp(elements[mid].name, name);
        if (order == 0)
            return &elements[mid];
        if (order < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

/* Which item of microdata an element opens, and whether its text names one. */
static void read_item(const unsigned char **attributes, uint8_t around, cl_html_hint *hint)
{
    cl_str property = cl_html_attribute(attributes, "itemprop");
    bool scope = cl_html_attribute(attributes, "itemscope").ptr != NULL, text = cl_html_attribute(attributes, "content").ptr == NULL;
    uint8_t item = cl_str_eq(property, CL_STR("author")) ? CL_HTML_AUTHOR
                   : cl_str_eq(property, CL_STR("publisher")) ? CL_HTML_PUBLISHER
                                                              : CL_HTML_NO_ITEM;

    if (scope)
        hint->item = item != CL_HTML_NO_ITEM ? item : CL_HTML_OTHER_ITEM;
    else if (item != CL_HTML_NO_ITEM)
        hint->item = item, hint->names = text;
    else if (cl_str_eq(property, CL_STR("name")) && (around == CL_HTML_AUTHOR || around == CL_HTML_PUBLISHER))
        hint->item = around, hint->names = text;
}

cl_html_hint cl_html_hint_of(const char *name, const unsigned char **attributes, bool in_article, uint8_t item)
{
    const struct element *e = find_element(name);
    cl_html_hint hint = {0};

    if (e != NULL) {
        hint.block = (e->kind & BLOCK) != 0;
        hint.hidden = (e->kind & HIDDEN) != 0;
        hint.link = (e->kind & LINK) != 0;
        hint.lines = (e->kind & LINES) != 0;
        hint.fine = (e->kind & SMALL) != 0;
        hint.tag = e->tag;
        if ((e->kind & ARTICLE) != 0)
            hint.flags |= CL_HTML_IN_ARTICLE;
        /* the header of an article holds its headline and byline, the page's holds menus */
        if ((e->kind & FURNITURE) != 0 && !(in_article && (strcasecmp(name, "header") == 0 || strcasecmp(name, "form") == 0)))
            hint.flags |= CL_HTML_IN_FURNITURE;
    }
    if (attributes == NULL)
        return hint;
    hint.hidden = hint.hidden || is_hidden(attributes);
    read_item(attributes, item, &hint);
    hint.lines = hint.lines || style_keeps_lines(cl_html_attribute(attributes, "style"));
    hint.flags |= role_flags(attributes);
    bool whole = strcasecmp(name, "body") == 0 || strcasecmp(name, "html") == 0 || (e != NULL && (e->kind & ARTICLE) != 0);
    if (!whole) {
        hint.flags |= class_flags(cl_html_attribute(attributes, "class")) | class_flags(cl_html_attribute(attributes, "id"));
        if (holds(cl_html_attribute(attributes, "class"), "caption"))
            hint.tag = CL_HTML_CAPTION;
    }
    return hint;
}
