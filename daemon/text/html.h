/*
 * html.h - the visible text of an HTML page, one block a line, with hints for the block scorer and the page's metadata.
 *
 * Separate because only this file knows markup. Read with libxml2's push SAX parser (no tree is built, depth is
 * bounded, entities beyond HTML's own are not expanded, nothing is loaded from anywhere). Scripts, styles, forms'
 * inner parts and hidden elements are left out. Metadata from JSON-LD (NewsArticle and its kin), OpenGraph, <meta>,
 * <time>, <link rel=canonical> and <title>.
 */
#ifndef CL_TEXT_HTML_H
#define CL_TEXT_HTML_H

#include "base/deadline.h"
#include "base/error.h"
#include "text/article.h"

typedef enum cl_html_tag {
    CL_HTML_OTHER,
    CL_HTML_P,
    CL_HTML_H1,
    CL_HTML_HEADING, /* h2..h6 */
    CL_HTML_LI,
    CL_HTML_CAPTION,
    CL_HTML_QUOTE,
    CL_HTML_TABLE,
    CL_HTML_TIME
} cl_html_tag;

enum { /* cl_html_line.flags: an ancestor or the block itself says so, by tag, role, class or id */
    CL_HTML_IN_ARTICLE = 1,   /* article, main, itemprop=articleBody, class article-body ... */
    CL_HTML_IN_FURNITURE = 2, /* nav, footer, aside, header of the page, role navigation, form */
    CL_HTML_IN_COMMENTS = 4,  /* id or class says comments */
    CL_HTML_IN_RELATED = 8,   /* related, recommended, most read, promo, share, newsletter */
    CL_HTML_IS_BYLINE = 16,   /* rel=author, class byline or author */
    CL_HTML_IS_CREDIT = 32,   /* class credit */
    CL_HTML_IS_DECK = 64,     /* class subtitle, standfirst, deck, dek, summary */
    CL_HTML_IN_BODY = 128     /* the box of the text itself: itemprop articleBody, class article-body, entry-content ... */
};

typedef struct cl_html_line {
    uint8_t tag;      /* cl_html_tag of the innermost block element */
    uint8_t flags;
    uint8_t links;    /* percent of its bytes inside <a> */
} cl_html_line;

typedef struct cl_html {
    cl_str text;               /* UTF-8, one DOM block a line, blanks collapsed, no empty lines, LF between */
    const cl_html_line *lines; /* one a line of text */
    size_t n_lines;
    cl_metadata meta;          /* what the markup says; {NULL,0} and CL_WHEN_NONE where it says nothing */
    cl_str page_title;         /* of <title>, mostly "Headline - Outlet"; {NULL,0} without */
} cl_html;

/*
 * Extract one page.
 *
 * html          1..COLLATE_MAX_TEXT bytes in any charset that ICU knows
 * charset_hint  name from a transport header, or {NULL, 0}; a byte order mark wins over it, it wins over <meta>;
 *               without all three: UTF-8 when valid, else what ICU is sure enough of, else windows-1252
 * deadline      reading stops after it; 0: never
 * Owner         arena; *out written on success only
 * Errors        COLLATE_E_CHARSET (unknown name, or bytes that do not fit it), COLLATE_E_EMPTY (no visible text),
 *               COLLATE_E_TOO_BIG, COLLATE_E_NOMEM, COLLATE_E_DEADLINE
 * Threads       reentrant
 * Cost          linear in the bytes; nesting past 256 levels is flattened
 */
collate_err cl_html_extract(cl_str html, cl_str charset_hint, cl_deadline deadline, cl_arena *arena, cl_html *out);

/*
 * Where a page that cl_html_extract refused with COLLATE_E_CHARSET stops to fit: offset of the first such byte. False when the
 * name of the charset is what is wrong. Pure but for the arena; linear.
 */
bool cl_html_bad_byte(cl_str html, cl_str charset_hint, cl_arena *arena, size_t *offset);

/*
 * Replace entities by what they mean, in place. Of `markup`, an attribute or a value of JSON-LD: those with a semicolon. Else, of
 * visible text, where an entity was escaped twice ("&amp;nbsp;", "&amp;rsquo;") or stands without a semicolon ("&amp holds",
 * "&copy 2031", of Latin-1 only; not before a letter, digit or '=', as in addresses): those that would be markup then stay.
 * No-break spaces are plain blanks, soft hyphens nothing. Returns the new length, never more than n. Pure; linear. html_entity.c
 */
size_t cl_html_unescape(char *bytes, size_t n, bool markup);

#endif
