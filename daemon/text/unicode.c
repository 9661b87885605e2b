#include "text/unicode.h"

#include <unicode/uchar.h>

#define L CL_CHAR_LETTER
#define U (CL_CHAR_LETTER | CL_CHAR_UPPER)
#define D CL_CHAR_DIGIT
#define B CL_CHAR_BLANK

const uint8_t cl_char_ascii[128] = {
    B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* control */
    B, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, D, D, D, D, D, D, D, D, D, D, 0, 0, 0, 0, 0, 0, /* blank ! " ... 0-9 */
    0, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, 0, 0, 0, 0, 0, /* @ A-Z */
    0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, B, /* ` a-z */
};

static unsigned by_type(uint32_t c)
{
    switch (u_charType((UChar32)c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
        return U;
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK:
        return L;
    case U_OTHER_LETTER:
        return L | ((c >= 0x3040 && c < 0x3100) || (c >= 0x3400 && c < 0xA000) || c >= 0x20000 ? (unsigned)CL_CHAR_ALONE : 0);
    case U_DECIMAL_DIGIT_NUMBER:
        return D;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR:
        return B;
    default:
        return 0;
    }
}

unsigned cl_char_class(uint32_t c)
{
    if (c < 0x80)
        return cl_char_ascii[c];
    if (c < 0xC0)
        return c == 0xA0 || c < 0xA0 ? B : c == 0xAA || c == 0xBA || c == 0xAD || c == 0xB5 ? L : 0; /* a soft hyphen is inside a word */
    if (c < 0x100)
        return c == 0xD7 || c == 0xF7 ? 0 : c < 0xDF ? U : L;
    if (c >= 0x400 && c < 0x460)
        return c < 0x430 ? U : L;
    if (c >= 0x2010 && c < 0x2028)
        return 0;
    if (c == 0x200B || c == 0xFEFF)
        return B;
    if (c == 0x200C || c == 0x200D)
        return L; /* joiners stand inside words */
    return by_type(c);
}

char cl_char_mark(uint32_t c)
{
    if (c < 0x80)
        return (char)c;
    switch (c) {
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0xAB: case 0xBB: case 0x300C: case 0x300D: case 0x300E: case 0x300F:
    case 0xFF02: case 0x2033: case 0x301D: case 0x301E: case 0x301F:
        return '"';
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2039: case 0x203A: case 0xB4: case 0x2032: case 0xFF07:
        return '\'';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: case 0x2E3A:
        return '-';
    case 0x2026:
        return '.';
    case 0x3002: case 0xFF0E:
        return '.';
    case 0xFF01:
        return '!';
    case 0xFF1F: case 0x061F: case 0x203D:
        return '?';
    default:
        return 0;
    }
}

unsigned cl_char_quote_side(uint32_t c)
{
    switch (c) {
    case 0x201C: case 0x201E: case 0x201F: case 0xAB: case 0x300C: case 0x300E: case 0x2018: case 0x201A: case 0x201B: case 0x2039:
    case 0x301D: case '`':
        return CL_QUOTE_SIDE_OPEN;
    case 0x201D: case 0xBB: case 0x300D: case 0x300F: case 0x2019: case 0x203A: case 0x301E: case 0x301F:
        return CL_QUOTE_SIDE_CLOSE;
    default:
        return CL_QUOTE_SIDE_NONE;
    }
}
