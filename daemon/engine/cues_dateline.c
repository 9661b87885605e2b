#include "engine/cues.h"

#define DATELINE_BYTES 72 /* longest dateline with two cities, a date and an agency */
#define AGENCY_BYTES 18   /* "(Nordpress Sport)" */
#define NAME_WORDS 4u     /* "New York, United States" */

static size_t skip_blanks(cl_str s, size_t i)
{
    while (i < s.len && (unsigned char)s.ptr[i] <= ' ')
        i++;
    return i;
}

/* Bytes of a dash at `i` that has a blank behind it: hyphen, two, en or em dash, underscore. */
static size_t dash_bytes(cl_str s, size_t i)
{
    size_t n = 0;

    if (i + 2 < s.len && (memcmp(s.ptr + i, "\342\200\223", 3) == 0 || memcmp(s.ptr + i, "\342\200\224", 3) == 0))
        n = 3;
    else
        while (i + n < s.len && n < 2 && (s.ptr[i + n] == '-' || s.ptr[i + n] == '_'))
            n++;
    return n > 0 && i + n < s.len && (unsigned char)s.ptr[i + n] <= ' ' ? n : 0;
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* "OSLO", "BERGEN, March 3"; "(Nordpress)"; or up to NAME_WORDS words that all have a capital: "New York", "St. Odd, Norway". */
static bool is_place(cl_str prefix)
{
    size_t capitals = 0, words = 0;

    while (capitals < prefix.len && is_capital(prefix.ptr[capitals]))
        capitals++;
    if (capitals >= 3 || (prefix.len > 0 && (prefix.ptr[0] == '(' || prefix.ptr[prefix.len - 1] == ')')))
        return true;
    for (size_t i = 0; i < prefix.len; i++) {
        if (i > 0 && prefix.ptr[i - 1] != ' ')
            continue;
        words++;
        if (!is_capital(prefix.ptr[i]) && !is_digit(prefix.ptr[i]))
            return false;
    }
    return words > 0 && words <= NAME_WORDS;
}

/* Where a sentence may begin: a capital, a digit, an opening mark; "Ferries - all four - stopped" has none after its dash. */
static bool may_begin(cl_str s, size_t i)
{
    return i < s.len && (is_capital(s.ptr[i]) || is_digit(s.ptr[i]) || s.ptr[i] == '"' || (unsigned char)s.ptr[i] >= 0x80);
}

/* Past "(CNN) " or "(Nordpress) - " at `i`, or `i`. At the very start whatever stands in brackets is one: "( cnn ) two men ...". */
static size_t skip_agency(cl_str s, size_t i)
{
    size_t end = i + 1;

    if (i + 6 >= s.len || s.ptr[i] != '(' || (i > 0 && !is_capital(s.ptr[i + 1])))
        return i;
    while (end < s.len && end < i + AGENCY_BYTES && s.ptr[end] != ')')
        end++;
    if (end >= s.len || s.ptr[end] != ')')
        return i;
    size_t after = skip_blanks(s, end + 1);
    after = skip_blanks(s, after + dash_bytes(s, after));
    return i == 0 || may_begin(s, after) ? after : i;
}

/* Past "Tuesday, March 4, 2031 " with no stop behind it, or 0: the date of the page run into the first sentence. */
static size_t skip_date(cl_str s)
{
    size_t commas = 0, i = 0;

    for (; i < s.len && i < DATELINE_BYTES && commas < 3; i++) {
        if (commas == 2 && i >= 6 && is_digit(s.ptr[i]) && is_digit(s.ptr[i - 3]) && s.ptr[i - 4] == ' ' && is_digit(s.ptr[i - 6])) {
            size_t after = skip_blanks(s, i + 1);
            return after > i + 1 && may_begin(s, after) ? after : 0;
        }
        commas += s.ptr[i] == ',';
    }
    return 0;
}

uint32_t cl_cues_dateline_end(cl_str text, cl_span span)
{
    cl_str s = cl_span_of(text, span);
    size_t most = s.len < DATELINE_BYTES ? s.len : DATELINE_BYTES;
    size_t past = skip_agency(s, 0);

    if (past == 0)
        past = skip_date(s);
    if (past > 0 || s.len == 0 || !is_capital(s.ptr[0]))
        return span.start + (uint32_t)past;
    for (size_t i = 3; i < most; i++) {
        bool parted = (unsigned char)s.ptr[i - 1] <= ' ' || s.ptr[i - 1] == ')';
        size_t dash = parted ? dash_bytes(s, i) : 0, after = skip_blanks(s, i + dash);
        if (dash > 0)
            return span.start + (uint32_t)(is_place(cl_str_trim(cl_str_cut(s, 0, i))) && may_begin(s, after) ? after : 0);
        if (parted && s.ptr[i] == '(' && skip_agency(s, i) > i && is_place(cl_str_trim(cl_str_cut(s, 0, i))))
            return span.start + (uint32_t)skip_agency(s, i);
    }
    return span.start;
}
