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

/* What an element's tag and attributes say: cl_html_line flags, and whether it is hidden. html_hint.c */
typedef struct cl_html_hint {
    uint8_t flags;
    uint8_t tag;   /* cl_html_tag it makes its lines */
    bool block;    /* starts and ends a line */
    bool hidden;
    bool link;
} cl_html_hint;

cl_html_hint cl_html_hint_of(const char *name, const unsigned char **attributes, bool in_article);

/* Metadata while the page is read, best source first: JSON-LD, OpenGraph, <meta>, <time>. html_meta.c */
typedef struct cl_html_found {
    cl_arena *arena;
    cl_metadata json, graph, plain;
    bool time_in_article; /* plain.published comes from a <time> inside the article */
    bool nomem;
} cl_html_found;

void cl_html_meta_element(cl_html_found *found, const char *name, const unsigned char **attributes, bool in_article);
void cl_html_meta_json(cl_html_found *found, cl_str script);
void cl_html_meta_finish(const cl_html_found *found, cl_metadata *out);

#endif
