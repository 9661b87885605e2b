#include "text/utf8.h"

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

bool cl_utf8_valid(cl_str text)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    size_t i = 0;

    while (i < text.len) {
        uint64_t eight;
        if (text.len - i >= 8 && (memcpy(&eight, p + i, 8), (eight & 0x8080808080808080u) == 0)) {
            i += 8;
        } else if (p[i] < 0x80) {
            i++;
        } else {
            size_t len = sequence(p + i, text.len - i);
            if (len == 0)
                return false;
            i += len;
        }
    }
    return true;
}
