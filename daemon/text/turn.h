/*
 * turn.h - the answers of an interview or a transcript: paragraphs that open with who speaks and a colon, without quotation marks.
 *
 * Separate because these quotations have neither marks nor verbs, which all of quote.h lives on: they are told by the page alone.
 *   "Q: Why now?" / "A: Because I am tired."       the answers are of the person whom the text before them names most
 *   "Gazette: Why now?" / "Lund: I am tired."      a label that is the name of a person of this article speaks
 * A text counts only where such lines alternate: a list of "Length:" and "Price:" is no talk. Source: ours.
 */
#ifndef CL_TEXT_TURN_H
#define CL_TEXT_TURN_H

#include "text/reading.h"

/*
 * Answers of `r` as direct quotations, in order, into *quotes (*n of them, 0 for a text that is none).
 *
 * Owner    *quotes on r->scratch, their spans on r->arena
 * Errors   COLLATE_E_NOMEM
 * Threads  reentrant, as the reading
 * Cost     linear in blocks and names: at most TURN_LABELS labels are told apart
 */
collate_err cl_turns_find(const cl_reading *r, cl_quote **quotes, size_t *n);

#endif
