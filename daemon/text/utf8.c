#include "text/utf8.h"

#include "text/bytes.h"

/* Length of the well-formed sequence at p, 0 when it is malformed. */
static size_t sequence(const unsigned char *p, size_t room)
{
    size_t len = p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0;

    if (len == 0 || len > room)
        return 0;
    for (size_t i = 1; i < len; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0;
    }
    /* overlong forms, surrogates and what lies past U+10FFFF show in the second byte */
    if ((p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] > 0x9F) || (p[0] == 0xF0 && p[1] < 0x90) || (p[0] == 0xF4 && p[1] > 0x8F))
        return 0;
    return len;
}

#define STEP 32u /* bytes looked at at once: nearly all there are */
#define HIGH 0x8080808080808080u

/* Over the bytes of ASCII at i. */
static size_t ascii_end(const unsigned char *p, size_t i, size_t n)
{
    uint64_t words[STEP / 8];

    for (; n - i >= STEP; i += STEP) {
        memcpy(words, p + i, STEP);
        if (((words[0] | words[1] | words[2] | words[3]) & HIGH) != 0)
            break;
    }
    for (; n - i >= 8; i += 8) {
        uint64_t high = cl_bytes_load(p + i) & HIGH;
        if (high != 0)
            return i + ((size_t)__builtin_ctzll(high) >> 3);
    }
    while (i < n && p[i] < 0x80)
        i++;
    return i;
}

size_t cl_utf8_end(cl_str text)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    size_t i = 0;

    while ((i = ascii_end(p, i, text.len)) < text.len) {
        while (i < text.len && p[i] >= 0x80) { /* the letters of a word that is not English stand together */
            size_t len = sequence(p + i, text.len - i);
            if (len == 0)
                return i;
            i += len;
        }
    }
    return text.len;
}

bool cl_utf8_valid(cl_str text)
{
    return cl_utf8_end(text) == text.len;
}
