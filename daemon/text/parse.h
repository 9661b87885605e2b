/*
 * parse.h - read one article: blocks, metadata, sentences, names, dates, numbers, quotes with speakers.
 *
 * The one door to the text layer: it calls the modules in order and assembles a cl_article.
 */
#ifndef CL_TEXT_PARSE_H
#define CL_TEXT_PARSE_H

#include "base/deadline.h"
#include "text/article.h"

typedef enum cl_blocks_mode {
    CL_BLOCKS_AUTO,      /* decide between page and extracted */
    CL_BLOCKS_PAGE,      /* whole page as text: find the maximum-scoring run of body lines */
    CL_BLOCKS_EXTRACTED, /* extracted already: trim residue only */
    CL_BLOCKS_NONE       /* all of it is body */
} cl_blocks_mode;

/* True when a line (hash of its folded, blank-collapsed form) is known furniture of the document's source. */
typedef bool cl_known_line(void *context, uint64_t line_hash);

typedef struct cl_parse_options {
    cl_blocks_mode blocks;
    cl_metadata given;         /* fields that the caller knows: source, title, byline, published, lang, url */
    cl_known_line *known_line; /* or NULL */
    void *known_context;
    cl_deadline deadline;      /* reading stops after it; 0: never */
    const struct cl_html *html; /* hints of text/html.h when the text came from HTML, or NULL */
} cl_parse_options;

/*
 * Parse `text`.
 *
 * text     1..COLLATE_MAX_TEXT bytes of valid UTF-8; borrowed for as long as the article lives
 * vocab    an overlay; words are interned in it
 * arena    owns the article and everything in it but the text
 * scratch  has what is only needed meanwhile; another arena, since stages give back what they took of it
 * Errors   COLLATE_E_UTF8, COLLATE_E_EMPTY (no text but blanks), COLLATE_E_TOO_BIG, COLLATE_E_NOMEM; COLLATE_E_DEADLINE within
 *          microseconds for news; measured over 10 MB on a busy machine: .14 s late for prose (words are cut in one go), .1 s for HTML,
 *          .4 s for a page of a million elements or one sentence of millions of numbers
 * Threads  reentrant; arenas and overlay belong to the caller's thread
 * Cost     linear in the text
 */
collate_err cl_parse(
    cl_str text, const cl_parse_options *options, cl_vocab *vocab, cl_arena *arena, cl_arena *scratch, const cl_article **out);

#endif
