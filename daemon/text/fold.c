#include "text/token.h"

#include "text/bytes.h"
#include "text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/* Length of the leading part that is folded already: ASCII without capitals. */
static size_t folded_prefix(cl_str word)
{
    size_t i = 0;

    while (i < word.len && (unsigned char)word.ptr[i] < 0x80 && !(word.ptr[i] >= 'A' && word.ptr[i] <= 'Z'))
        i++;
    return i;
}

static uint32_t fold_one(uint32_t c)
{
    if (c == 0x2019 || c == 0x2018 || c == 0x2BC)
        return '\'';
    return (uint32_t)u_tolower((UChar32)c);
}

/* Compose (NFC) folded[0..len) in place; it stays as it is when ICU refuses or it would not fit. */
static size_t compose(char *folded, size_t len, size_t room)
{
    UChar wide[512], composed[512];
    int32_t n_wide = 0, n = 0, bytes = 0;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);

    u_strFromUTF8(wide, 512, &n_wide, folded, (int32_t)len, &status);
    if (U_FAILURE(status))
        return len;
    n = unorm2_normalize(nfc, wide, n_wide, composed, 512, &status);
    if (U_FAILURE(status))
        return len;
    char narrow[1024];
    u_strToUTF8(narrow, (int32_t)sizeof narrow, &bytes, composed, n, &status);
    if (U_FAILURE(status) || bytes < 0 || (size_t)bytes > room)
        return len;
    memcpy(folded, narrow, (size_t)bytes);
    return (size_t)bytes;
}

#define SHORT 16u /* bytes; nearly all words are that short */

/* A word of 1..SHORT bytes of ASCII; false when it is another. */
static bool fold_short(cl_str word, char *buffer, cl_str *folded)
{
    size_t first = word.len < 8 ? word.len : 8, left = word.len - first;
    uint64_t a = cl_bytes_few(word.ptr, first), b = left > 0 ? cl_bytes_few(word.ptr + first, left) : 0;
    uint64_t upper_a = cl_bytes_upper(a), upper_b = cl_bytes_upper(b);

    if (((a | b) & CL_BYTES_ALL(0x80u)) != 0)
        return false;
    *folded = word;
    if ((upper_a | upper_b) == 0)
        return true;
    cl_bytes_store(buffer, a | upper_a >> 2);
    cl_bytes_store(buffer + 8, b | upper_b >> 2);
    folded->ptr = buffer;
    return true;
}

cl_str cl_fold(cl_str word, char *buffer, size_t room)
{
    cl_str folded;

    if (word.len > 0 && word.len <= SHORT && room >= SHORT && fold_short(word, buffer, &folded))
        return folded;
    size_t at = folded_prefix(word), len;
    size_t out = at;
    bool has_combining = false;

    if (at == word.len && at <= room)
        return word;
    if (out > room)
        out = at = room;
    memcpy(buffer, word.ptr, out);
    while (at < word.len) {
        uint32_t c = (unsigned char)word.ptr[at];
        if (c < 0x80) {
            if (out >= room)
                break;
            buffer[out++] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
            at++;
            continue;
        }
        c = cl_utf8_at(word.ptr + at, word.len - at, &len);
        at += len;
        if (c == 0xAD || c == 0x200C || c == 0x200D)
            continue; /* soft hyphen and joiners say nothing of the word */
        has_combining |= c >= 0x300 && !(c >= 0x370 && c < 0x483) && (c < 0x4E00 || c >= 0xAC00);
        size_t put = cl_utf8_put(fold_one(c), buffer + out, room - out);
        if (put == 0)
            break;
        out += put;
    }
    if (has_combining)
        out = compose(buffer, out, room);
    return (cl_str){buffer, out};
}
