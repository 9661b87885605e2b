/*
 * said_form.h - one form for a word that houses write in several ways: harbour and harbor, five and 5, 3,150 and 3150.
 *
 * Separate because it is a table of spellings and nothing else. A quotation that an outlet put into its own spelling is
 * the same quotation; verify and quotes compare these forms and remember that the letters differed.
 * Source: written from knowledge. A form is never shown, so that a word may get one that nobody writes.
 */
#ifndef CL_ENGINE_SAID_FORM_H
#define CL_ENGINE_SAID_FORM_H

#include "text/language.h"

#define CL_SAID_FORM_ROOM 256

/*
 * The form of a folded word. `buffer` has CL_SAID_FORM_ROOM bytes; the result is a span of it, of `folded`, or constant.
 * number   out: the word is a number word ("five", "dozens")
 * Threads  any. Cost: a binary search, and a look at the ending of English words
 */
cl_str cl_said_form(cl_str folded, cl_lang lang, char *buffer, bool *number);

#endif
