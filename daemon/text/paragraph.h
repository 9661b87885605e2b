/*
 * paragraph.h - paragraphs of plain text that has no other structure than its lines.
 *
 * Separate because blocks (text that must not be trimmed), the tests of sentences and others share it. A line is a
 * paragraph unless the text is hard-wrapped: a line whose successor's first word would still have fitted was ended on
 * purpose, one where it would not was ended by the wrapping (greedy line filling, as every text editor does it).
 */
#ifndef CL_TEXT_PARAGRAPH_H
#define CL_TEXT_PARAGRAPH_H

#include "base/arena.h"
#include "base/deadline.h"
#include "base/error.h"
#include "text/article.h"

/*
 * The paragraphs of `text` in order, as body blocks, blanks at their ends left out.
 * Owner    `arena`
 * Errors   COLLATE_E_NOMEM, COLLATE_E_DEADLINE; outputs are then unchanged
 * Cost     one pass
 */
collate_err cl_paragraphs_find(cl_str text, cl_deadline deadline, cl_arena *arena, const cl_block **out, size_t *n);

#endif
