/*
 * block.h - label every line of an article: title, deck, byline, dateline, date, body, caption, credit, comment, promo,
 * related.
 *
 * Separate because everything after it reads deck and body only, and because it is the one place that judges page
 * furniture. Nothing is deleted: each line of the text that is not blank is in exactly one block (a line that opens
 * with a dateline is two: dateline and body). HTML goes through the same scorer, with the hints of text/html.h.
 *
 * Source: boilerplate removal by shallow text features (Kohlschuetter et al., WSDM 2010) and a maximum-scoring run of
 * lines (Pasternack and Roth, WWW 2009), joined: a linear score of each line from features of the line and of its
 * neighbours, then the best two-state path over all lines. Weights are in block_weights.c, with how they were made.
 */
#ifndef CL_TEXT_BLOCK_H
#define CL_TEXT_BLOCK_H

#include "base/error.h"
#include "base/str.h"

struct cl_reading;

/*
 * Fill r->blocks from r->text by r->options: mode, known_line, html hints, given title.
 *
 * Owner    r->arena for the blocks, r->scratch for the rest
 * Errors   COLLATE_E_NOMEM; r is then unchanged
 * Threads  reentrant
 * Cost     linear in the text
 */
collate_err cl_blocks_find(struct cl_reading *r);

/*
 * What cl_known_line is asked about: a hash of the line with runs of blanks made one, ASCII letters in lower case and
 * digit runs made one zero, so that "3 comments" and "17 comments" are one line. 0 for a line without letters.
 */
uint64_t cl_block_line_hash(cl_str line);

#endif
