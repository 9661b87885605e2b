/*
 * block_note.h - notes below an article that read like sentences: on its author, its outlet, its readers, its versions.
 *
 * Separate from block_label.c and the scorer because a note has the shape of a paragraph and stands where paragraphs do:
 * only its words give it away, by kinds of words that meet in it. Written from knowledge of news sites in eight languages,
 * read against articles of many outlets. Private to the block modules; everything is pure and reentrant.
 */
#ifndef CL_TEXT_BLOCK_NOTE_H
#define CL_TEXT_BLOCK_NOTE_H

#include "text/block_line.h"

/*
 * True for a line, the last of the body, that is no part of the article: "Jane Roe is a reporter at the Gazette", "Follow us on
 * Twitter", "Support our journalism", "This story has been updated", rules for comments, a row of tags, an address.
 *
 * labels   of the n lines: a person of whom the body speaks elsewhere is in the news, not its author
 * Cost     linear in the first words of the line; in the body where it reads like a note on an author
 */
bool cl_line_is_note(cl_str text, const cl_line *lines, size_t n, const uint8_t *labels, size_t i);

/* True for a line of names of those who worked on the text: "Jo Roe contributed.", "Contributing: Jo Roe". Linear in the line. */
bool cl_line_names_staff(cl_str text, const cl_line *line);

/* True for a short line above a note on the author, which names him: "About Jane Roe", "Über Jane Roe". Linear in both lines. */
bool cl_line_heads_note(cl_str text, const cl_line *line, const cl_line *next);

/* True for a line that leads to another article wherever it stands: "More: ...", "Lesen Sie auch: ...". Linear in the line. */
bool cl_line_leads_elsewhere(cl_str text, const cl_line *line);

#endif
