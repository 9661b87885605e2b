/*
 * html_parts.h - what the files of the HTML reader share: charsets, what attributes say, metadata being gathered.
 *
 * Private to html*.c.
 */
#ifndef CL_TEXT_HTML_PARTS_H
#define CL_TEXT_HTML_PARTS_H

#include "base/error.h"
#include "text/html.h"

/*
 * The page as UTF-8: `html` itself when it is that, else a copy in the arena. Byte order mark, then hint, then <meta>, then
 * valid UTF-8, else windows-1252 (the order of the WHATWG encoding sniffing, with its names: latin1 is windows-1252).
 * Errors COLLATE_E_CHARSET, COLLATE_E_NOMEM. Cost linear. html_charset.c
 */
collate_err cl_html_decode(cl_str html, cl_str hint, cl_arena *arena, cl_str *out);

/*
 * The page without what libxml2 cannot stand: NUL bytes and attributes beyond 256 of one tag become blanks. The text itself
 * when it has neither; {NULL, 0} when memory is out. Cost linear. html_tame.c
 */
cl_str cl_html_tame(cl_str text, cl_arena *arena);

/* Attributes as libxml2 gives them: name, value, name, value, NULL; or NULL. Value of one, or {NULL, 0}. */
cl_str cl_html_attribute(const unsigned char **attributes, const char *name);

/* Microdata whose name is read: <span itemprop=author itemscope><span itemprop=name>. */
enum cl_html_item { CL_HTML_NO_ITEM, CL_HTML_AUTHOR, CL_HTML_PUBLISHER, CL_HTML_OTHER_ITEM };

/* What an element's tag and attributes say: cl_html_line flags, and whether it is hidden. html_hint.c */
typedef struct cl_html_hint {
    uint8_t flags;
    uint8_t tag;   /* cl_html_tag it makes its lines */
    bool block;    /* starts and ends a line */
    bool hidden;
    bool link;
    bool fine;     /* small print */
    bool lines;    /* lines of the source are lines of the page, as in <pre> */
    uint8_t item;  /* cl_html_item whose inside it is, when it says so */
    bool names;    /* its text is the name of that item */
} cl_html_hint;

/* item: cl_html_item around it */
cl_html_hint cl_html_hint_of(const char *name, const unsigned char **attributes, bool in_article, uint8_t item);

/* Names of authors that are kept, and their bytes. */
#define CL_HTML_AUTHORS 8
#define CL_HTML_AUTHOR_BYTES 1024

/* Metadata while the page is read, best source first: JSON-LD, OpenGraph, microdata, <meta>, <time>. html_meta.c */
typedef struct cl_html_found {
    cl_arena *arena;
    cl_metadata json, graph, item, plain;
    char authors[CL_HTML_AUTHOR_BYTES]; /* of microdata: names with ", " between */
    size_t n_authors, authors_size;
    cl_str body;          /* articleBody of JSON-LD */
    cl_str site;          /* name of the WebSite of JSON-LD */
    cl_when loose;        /* of the first <time> behind the headline and outside furniture */
    bool time_in_article; /* plain.published comes from a <time> inside the article */
    bool nomem;
} cl_html_found;

void cl_html_meta_element(cl_html_found *found, const char *name, const unsigned char **attributes, bool in_article);
/* The text of an element that names an author or the publisher. */
void cl_html_meta_name(cl_html_found *found, uint8_t item, cl_str name);
/* The first <time> behind the headline, whatever it stands in; for pages that know no <article>. */
void cl_html_meta_time(cl_html_found *found, const unsigned char **attributes);
void cl_html_meta_json(cl_html_found *found, cl_str script);
void cl_html_meta_finish(cl_html_found *found, cl_metadata *out);

/*
 * Puts `body`, the articleBody of the page's JSON-LD, where the page shows less than half of it, and leaves out the lines that
 * show some; a page that shows it, or more else than the body has, stays as it is. False when memory is out. Linear. html_body.c
 */
bool cl_html_complete(cl_html *html, cl_str body, cl_arena *arena);

#endif
