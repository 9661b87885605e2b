/*
 * block_label.h - name what each line is, once it is known which lines are body.
 *
 * Separate from the scorer because these are rules about single lines and their neighbours, not weights: title, deck,
 * byline and date stand before the body, captions and credits anywhere, comments and lists of other articles after it.
 */
#ifndef CL_TEXT_BLOCK_LABEL_H
#define CL_TEXT_BLOCK_LABEL_H

#include "text/block_line.h"

struct cl_html;

/*
 * Fill labels[n] (cl_block_label). On entry labels[i] is CL_BLOCK_BODY for body lines, anything else for the rest; a body
 * line may become deck or caption.
 *
 * title    given title or {NULL, 0}
 * html     hints, one a line, or NULL
 * Threads  reentrant, pure
 * Cost     linear in the bytes outside the body
 */
void cl_lines_label(cl_str text, cl_str title, const struct cl_html *html, const cl_line *lines, size_t n, uint8_t *labels);

/*
 * Length in bytes of the dateline that opens a body line ("MOSCOW (Reuters) - ", "BERLIN, Sept. 3 -"), without the
 * blanks behind it; 0 for none. Pure.
 */
size_t cl_line_dateline(cl_str line);

/* True for a line that only says when: "Posted Sep 13, 2017 4:44 PM CDT", "3 hours ago". Pure. */
bool cl_line_is_date(const cl_line *line);

/* True for a line that only says who wrote: "By Jane Roe, Staff Writer". Pure. */
bool cl_line_is_byline(cl_str text, const cl_line *line);

#endif
