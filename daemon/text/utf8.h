/*
 * utf8.h - code points of text that is already known to be valid UTF-8, and the check that makes it known.
 *
 * Separate because every scanner of the text layer steps over characters; inline, since it is the innermost loop.
 */
#ifndef CL_TEXT_UTF8_H
#define CL_TEXT_UTF8_H

#include "base/str.h"

/* True for well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms, at most U+10FFFF). One pass. */
bool cl_utf8_valid(cl_str text);

/* Bytes before the first that is not well formed; text.len when all is. One pass. */
size_t cl_utf8_end(cl_str text);

/*
 * The code point that starts at p, of which `room` bytes may be read, and its length in *len (1..4).
 * Malformed or cut bytes give U+FFFD and length 1, so that a loop over any bytes ends.
 */
static inline uint32_t cl_utf8_at(const char *p, size_t room, size_t *len)
{
    const unsigned char *b = (const unsigned char *)p;

    if (b[0] < 0x80) {
        *len = 1;
        return b[0];
    }
    if (b[0] >= 0xC2 && b[0] < 0xE0 && room >= 2) {
        *len = 2;
        return (uint32_t)(b[0] & 0x1F) << 6 | (b[1] & 0x3F);
    }
    if (b[0] >= 0xE0 && b[0] < 0xF0 && room >= 3) {
        *len = 3;
        return (uint32_t)(b[0] & 0x0F) << 12 | (uint32_t)(b[1] & 0x3F) << 6 | (b[2] & 0x3F);
    }
    if (b[0] >= 0xF0 && b[0] < 0xF5 && room >= 4) {
        *len = 4;
        return (uint32_t)(b[0] & 0x07) << 18 | (uint32_t)(b[1] & 0x3F) << 12 | (uint32_t)(b[2] & 0x3F) << 6 | (b[3] & 0x3F);
    }
    *len = 1;
    return 0xFFFD;
}

/* Write one code point; returns its length, 0 when `room` is too small or it is none. */
static inline size_t cl_utf8_put(uint32_t c, char *p, size_t room)
{
    if (c < 0x80 && room >= 1) {
        p[0] = (char)c;
        return 1;
    }
    if (c >= 0x80 && c < 0x800 && room >= 2) {
        p[0] = (char)(0xC0 | c >> 6);
        p[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c >= 0x800 && c < 0x10000 && room >= 3) {
        p[0] = (char)(0xE0 | c >> 12);
        p[1] = (char)(0x80 | (c >> 6 & 0x3F));
        p[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    if (c >= 0x10000 && c < 0x110000 && room >= 4) {
        p[0] = (char)(0xF0 | c >> 18);
        p[1] = (char)(0x80 | (c >> 12 & 0x3F));
        p[2] = (char)(0x80 | (c >> 6 & 0x3F));
        p[3] = (char)(0x80 | (c & 0x3F));
        return 4;
    }
    return 0;
}

#endif
