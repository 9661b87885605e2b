/*
 * run_in.h - a heading that stands in the first line of its paragraph: "TV: Price Group sold ...", "Pond Corp. (Fargo) -- $5 million ...".
 *
 * Separate because it ends a sentence without a stop and looks at how a paragraph begins, not at stops. A dateline
 * ("FARGO, N.D. -- Police came") is no heading: news annotators leave it in its sentence. Measured by
 * `evaluate --only sentences_wsj`.
 */
#ifndef CL_TEXT_RUN_IN_H
#define CL_TEXT_RUN_IN_H

#include "text/reading.h"

/* One past the heading in capitals and its colon at token `begin`; `begin` when there is none. O(1). */
size_t cl_run_in_heading(const cl_token *tokens, size_t begin, size_t end);

/*
 * One past the dash after the name of a body at the start of a paragraph, where an item about it follows; `begin` when there is
 * none. O(1).
 */
size_t cl_run_in_item(const cl_reading *r, const cl_token *tokens, size_t begin, size_t end);

#endif
