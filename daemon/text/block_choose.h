/*
 * block_choose.h - which lines are body, once the scorer has said how likely each is.
 *
 * Separate from block.c because these are rules on labels and probabilities alone: the threshold of a page, lines taken back or
 * taken off at head and tail, lists that belong to the article. tests/tools can run them on other probabilities.
 */
#ifndef CL_TEXT_BLOCK_CHOOSE_H
#define CL_TEXT_BLOCK_CHOOSE_H

#include "text/block_line.h"

/*
 * labels[n] := CL_BLOCK_BODY or CL_BLOCK_PROMO.
 *
 * page         whole page; else text that was extracted already, of which less is taken off
 * probability  of each line to be body; scaled in place to what one threshold for all pages can judge
 * Never leaves a text without body. Pure but for its arguments; any thread; linear in lines.
 */
void cl_lines_choose(cl_str text, const cl_line *lines, size_t n, bool page, float *probability, uint8_t *labels);

#endif
