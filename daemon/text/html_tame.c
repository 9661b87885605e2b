/*
 * Pages made tame before libxml2 sees them: NUL bytes, which end the text for it, and tags with very many attributes,
 * each of which it compares with all before it (htmlParseStartElement): a tag of 400 000 took more than five minutes.
 */
#include "text/html_parts.h"

/* Real tags stay far below; a tag of 256 costs libxml2 some 30 000 comparisons. */
#define MAX_ATTRIBUTES 256

typedef struct tamer {
    cl_str text;
    cl_arena *arena;
    char *copy; /* NULL as long as nothing was changed */
    bool nomem;
} tamer;

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void blank_out(tamer *t, size_t from, size_t to)
{
    if (t->copy == NULL && !t->nomem) {
        t->copy = cl_arena_alloc(t->arena, t->text.len);
        t->nomem = t->copy == NULL;
        if (!t->nomem)
            memcpy(t->copy, t->text.ptr, t->text.len);
    }
    if (!t->nomem)
        memset(t->copy + from, ' ', to - from);
}

/* Past one attribute that starts at `i`: its name, and its value when it has one. */
static size_t skip_attribute(cl_str s, size_t i)
{
    size_t start = i;

    while (i < s.len && !is_blank(s.ptr[i]) && s.ptr[i] != '=' && s.ptr[i] != '>')
        i++;
    size_t value = i;
    while (value < s.len && is_blank(s.ptr[value]))
        value++;
    if (value == s.len || s.ptr[value] != '=')
        return i > start ? i : start + 1;
    for (value++; value < s.len && is_blank(s.ptr[value]); value++)
        ;
    if (value < s.len && (s.ptr[value] == '"' || s.ptr[value] == '\'')) {
        const char *end = memchr(s.ptr + value + 1, s.ptr[value], s.len - value - 1);
        return end != NULL ? (size_t)(end - s.ptr) + 1 : s.len;
    }
    while (value < s.len && !is_blank(s.ptr[value]) && s.ptr[value] != '>')
        value++;
    return value;
}

/* Past a start tag whose name begins at `i`; attributes over the cap become blanks. */
static size_t skip_tag(tamer *t, size_t i)
{
    cl_str s = t->text;
    size_t n = 0, over = 0;

    while (i < s.len && !is_blank(s.ptr[i]) && s.ptr[i] != '>')
        i++;
    for (;;) {
        while (i < s.len && is_blank(s.ptr[i]))
            i++;
        if (i == s.len || s.ptr[i] == '>')
            break;
        if (++n == MAX_ATTRIBUTES + 1)
            over = i;
        i = skip_attribute(s, i);
    }
    if (over > 0)
        blank_out(t, over, i);
    return i;
}

static size_t find(cl_str s, size_t from, const char *what, size_t n)
{
    const char *at = from < s.len ? memmem(s.ptr + from, s.len - from, what, n) : NULL;

    return at != NULL ? (size_t)(at - s.ptr) : s.len;
}

static bool is_named(cl_str s, size_t i, const char *name)
{
    size_t n = strlen(name);

    if (s.len - i < n)
        return false;
    for (size_t k = 0; k < n; k++)
        if ((s.ptr[i + k] | 0x20) != name[k])
            return false;
    return s.len - i == n || !is_letter(s.ptr[i + n]);
}

/* Past what begins with the '<' at `i`. Script and style are no markup up to their end tag. */
static size_t skip_markup(tamer *t, size_t i)
{
    cl_str s = t->text;

    if (s.len - i >= 4 && memcmp(s.ptr + i, "<!--", 4) == 0)
        return find(s, i + 4, "-->", 3);
    if (i + 1 == s.len || !is_letter(s.ptr[i + 1]))
        return i + 1;
    bool raw = is_named(s, i + 1, "script") || is_named(s, i + 1, "style");
    i = skip_tag(t, i + 1);
    return raw ? find(s, i, "</", 2) : i;
}

cl_str cl_html_tame(cl_str text, cl_arena *arena)
{
    tamer t = {.text = text, .arena = arena};

    for (size_t i = find(text, 0, "<", 1); i < text.len; i = find(text, i, "<", 1))
        i = skip_markup(&t, i);
    for (size_t i = find(text, 0, "", 1); i < text.len; i = find(text, i + 1, "", 1))
        blank_out(&t, i, i + 1);
    if (t.nomem)
        return (cl_str){NULL, 0};
    return t.copy != NULL ? (cl_str){t.copy, text.len} : text;
}
