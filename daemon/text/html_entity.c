/*
 * Entities where libxml2 leaves them: in JSON-LD, escaped twice in attributes and text, and those that end without a semicolon,
 * which HTML allows for the names of Latin-1 (WHATWG HTML, 13.2.5.73 named character reference state).
 */
#include "text/html_parts.h"

#include "text/utf8.h"

#include <libxml/HTMLparser.h>

/* Bytes of the longest name in HTML 4 ("thetasym"), and of a number. */
#define NAME_BYTES 9

static bool is_alnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static uint32_t digit_of(char c)
{
    return c <= '9' ? (uint32_t)(c - '0') : (uint32_t)((c | 32) - 'a' + 10);
}

/* The character of "#39" or "#x27"; 0 when it is none. */
static uint32_t number_of(const char *name, size_t n)
{
    uint32_t base = n > 2 && (name[1] | 32) == 'x' ? 16 : 10, value = 0;

    for (size_t i = base == 16 ? 2 : 1; i < n; i++) {
        if (!is_alnum(name[i]) || digit_of(name[i]) >= base)
            return 0;
        value = value * base + digit_of(name[i]);
    }
    return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) ? value : 0;
}

/* The name looked up last: libxml2 compares each with all of its 253. */
typedef struct last_name {
    char word[NAME_BYTES + 1];
    uint32_t value;
} last_name;

static uint32_t value_of(const char *name, size_t n, last_name *last)
{
    if (n == 0 || n > NAME_BYTES)
        return 0;
    if (name[0] == '#')
        return number_of(name, n);
    if (last->word[n] == 0 && memcmp(last->word, name, n) == 0)
        return last->value;
    memcpy(last->word, name, n);
    last->word[n] = 0;
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)last->word);
    last->value = entity != NULL ? entity->value : 0;
    return last->value;
}

/* What shows nothing is left out, a blank that does not break is a blank. */
static size_t put(char *bytes, uint32_t value, size_t room)
{
    if (value == 0xAD || value == 0x200B || value == 0xFEFF)
        return 0;
    return cl_utf8_put(value == 0xA0 ? ' ' : value, bytes, room);
}

size_t cl_html_unescape(char *bytes, size_t n, bool markup)
{
    last_name last = {{0}, 0};
    size_t out = 0;

    for (size_t i = 0; i < n;) {
        size_t end = i + 1;
        while (bytes[i] == '&' && end < n && end - i <= NAME_BYTES && (is_alnum(bytes[end]) || (bytes[end] == '#' && end == i + 1)))
            end++;
        bool semicolon = end < n && bytes[end] == ';', bare = end == n || (!is_alnum(bytes[end]) && bytes[end] != '=');
        bool wanted = bytes[i] == '&' && (semicolon || (!markup && bare));
        uint32_t value = wanted ? value_of(bytes + i + 1, end - i - 1, &last) : 0;
        if (value == 0 || (!markup && ((value > 0xFF && !semicolon) || value == '<' || value == '>'))) {
            bytes[out++] = bytes[i++];
            continue;
        }
        end += semicolon;
        out += put(bytes + out, value, end - i);
        i = end;
        if (value == 0xA0 && out > 1 && bytes[out - 2] == ' ') /* one blank where there are several */
            out--;
        if (value == 0xA0 && i < n && bytes[i] == ' ')
            i++;
    }
    return out;
}
