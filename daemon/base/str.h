/*
 * str.h - borrowed text and byte ranges.
 *
 * Separate because every layer passes text, and none of them passes a bare pointer whose length is elsewhere.
 */
#ifndef CL_BASE_STR_H
#define CL_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Borrowed UTF-8 bytes; no NUL promised. {NULL, 0} means "not given". */
typedef struct cl_str {
    const char *ptr;
    size_t len;
} cl_str;

/* Half-open byte range [start, end) of a document's raw text, on UTF-8 boundaries. */
typedef struct cl_span {
    uint32_t start;
    uint32_t end;
} cl_span;

#define CL_STR(literal) ((cl_str){"" literal, sizeof(literal) - 1})
#define CL_STR_ARG(s) (int)(s).len, (s).ptr /* for "%.*s" */

static inline cl_str cl_str_c(const char *text)
{
    return (cl_str){text, text != NULL ? strlen(text) : 0};
}

static inline bool cl_str_eq(cl_str a, cl_str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* The same for a word of a table, which is not measured first: of a list of words nearly all differ in the first byte. */
static inline bool cl_str_is(cl_str s, const char *text)
{
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] != text[i] || text[i] == '\0')
            return false;
    }
    return text[s.len] == '\0';
}

/* Is it one of n words in any order? Few of them: linear. */
static inline bool cl_str_is_any(cl_str s, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (cl_str_is(s, words[i]))
            return true;
    }
    return false;
}

/* Byte order, shorter first on a tie: <0, 0, >0. */
static inline int cl_str_cmp(cl_str a, cl_str b)
{
    size_t n = a.len < b.len ? a.len : b.len;
    int order = n > 0 ? memcmp(a.ptr, b.ptr, n) : 0;

    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static inline bool cl_str_starts(cl_str s, cl_str prefix)
{
    return s.len >= prefix.len && memcmp(s.ptr, prefix.ptr, prefix.len) == 0;
}

static inline bool cl_str_ends(cl_str s, cl_str suffix)
{
    return s.len >= suffix.len && memcmp(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len) == 0;
}

/* The bytes from `start` to `end`; caller promises start <= end <= s.len. */
static inline cl_str cl_str_cut(cl_str s, size_t start, size_t end)
{
    return (cl_str){s.ptr + start, end - start};
}

static inline cl_str cl_span_of(cl_str text, cl_span span)
{
    return (cl_str){text.ptr + span.start, (size_t)(span.end - span.start)};
}

/* ASCII blanks off both ends. */
static inline cl_str cl_str_trim(cl_str s)
{
    while (s.len > 0 && (unsigned char)s.ptr[0] <= ' ')
        s.ptr++, s.len--;
    while (s.len > 0 && (unsigned char)s.ptr[s.len - 1] <= ' ')
        s.len--;
    return s;
}

/* Up to the first blank, and behind the last one; all of it where there is none. */
static inline cl_str cl_str_first_word(cl_str s)
{
    size_t to = 0;

    while (to < s.len && s.ptr[to] != ' ')
        to++;
    return (cl_str){s.ptr, to};
}

static inline cl_str cl_str_last_word(cl_str s)
{
    size_t from = s.len;

    while (from > 0 && s.ptr[from - 1] != ' ')
        from--;
    return from > 0 ? (cl_str){s.ptr + from, s.len - from} : s;
}

/* Is `word` one of n words that are sorted by bytes? */
static inline bool cl_str_is_among(cl_str word, const char *const *sorted, size_t n)
{
    size_t low = 0, high = n;

    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = cl_str_cmp(cl_str_c(sorted[middle]), word);
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static inline bool cl_span_overlaps(cl_span a, cl_span b)
{
    return a.start < b.end && b.start < a.end;
}

#endif
