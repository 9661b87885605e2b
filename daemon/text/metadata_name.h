/*
 * metadata_name.h - names in lines of furniture: what could be an outlet, what is a wire service, what separates them.
 *
 * Separate from metadata.c because these judge strings and know nothing of blocks. Private to metadata*.c. Everything is pure
 * and linear in the string; returned strings are spans of the argument or constants.
 */
#ifndef CL_TEXT_METADATA_NAME_H
#define CL_TEXT_METADATA_NAME_H

#include "text/language.h"

/* The line as folded words with one blank between them, in out[cap]; cut where it is full. */
cl_str cl_name_fold(cl_str line, char *out, size_t cap);

/* Canonical name of the wire service that `line` names as whole words ("ap" -> "Associated Press"), or {NULL, 0}. */
cl_str cl_name_agency(cl_str line);

/* Without blanks, bullets, bars, dashes and commas at both ends. */
cl_str cl_name_strip(cl_str s);

size_t cl_name_words(cl_str s);

/* Could be an outlet's name: a few words, most of them with a capital, nothing that a menu says. */
bool cl_name_is_outlet(cl_str s);

/*
 * The outlet that stands before ("The Gazette, Thursday," July 14) or behind a date in its line, or {NULL, 0}: days of the week,
 * sections ("Politics"), times, bylines, wire services and the town of a dateline ("London," July 14) are none.
 * line     all that stands there;  lang  of the article
 */
cl_str cl_name_before_date(cl_str line, cl_lang lang);
cl_str cl_name_behind_date(cl_str line, cl_lang lang);

/* The holder in what follows the sign: "2000-2031 Sund Media Ltd. All rights reserved" is "Sund Media". */
cl_str cl_name_of_copyright(cl_str rest);

/* Length of the separator " - ", " | " and the like that stands at byte i; 0 for none. */
size_t cl_name_separator(cl_str s, size_t i);

/* Splits "Headline - Outlet" at its last separator; false when there is none or what follows is no outlet. */
bool cl_name_split(cl_str line, cl_str *head, cl_str *outlet);

#endif
