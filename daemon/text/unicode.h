/*
 * unicode.h - what kind of character a code point is, in the few classes that the text layer needs.
 *
 * Separate because tokens, blocks and quotes share it. ASCII by table, the common scripts of news by range, the rest by
 * ICU (u_charType), so that the usual text never leaves the first two.
 */
#ifndef CL_TEXT_UNICODE_H
#define CL_TEXT_UNICODE_H

#include "base/str.h"

enum {
    CL_CHAR_LETTER = 1, /* letters and the combining marks on them */
    CL_CHAR_UPPER = 2,
    CL_CHAR_DIGIT = 4,
    CL_CHAR_BLANK = 8, /* blanks, control characters, zero-width space, byte order mark */
    CL_CHAR_ALONE = 16 /* an ideograph or kana: a word by itself, since no blanks part words */
};

enum { CL_QUOTE_SIDE_NONE, CL_QUOTE_SIDE_OPEN, CL_QUOTE_SIDE_CLOSE };

extern const uint8_t cl_char_ascii[128];

/* Flags of any code point; 0 for marks and symbols. */
unsigned cl_char_class(uint32_t c);

/* The ASCII byte that a mark stands for: '"' for any double quotation mark, '\'' for single ones, '-' for dashes and
 * hyphens, '.' for an ellipsis, itself for ASCII; 0 for others. */
char cl_char_mark(uint32_t c);

/* By its shape: “ « ‹ „ ‚ ‘ 「 『 open, ” » › ’ 」 』 close, the rest can do both. */
unsigned cl_char_quote_side(uint32_t c);

#endif
