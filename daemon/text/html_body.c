/*
 * Pages that show a reader less of the article than they tell the machines: a teaser before a wall, or a shell that a script
 * fills. JSON-LD has an articleBody for this (schema.org). Taken where the page shows less than half of it; what is shown of it
 * is then left out, so that no sentence stands twice.
 */
#include "text/html_parts.h"

#include "base/vec.h"

/* Words that are compared at once. */
#define GRAM 4
/* Words of a body that is worth it. */
#define LEAST_WORDS 40
/* Percent of the body's word 4-grams from which the page shows the article. */
#define SHOWN 50
/* Percent of a line's that make it the body's. */
#define OF_BODY 60

typedef struct grams {
    uint64_t *at; /* open addressing; 0 is free */
    bool *seen;
    size_t mask, n, n_seen;
} grams;

/* Hash of the next word of s from *at; 0 at its end. Letters of scripts without blanks are words. */
static uint64_t next_word(cl_str s, size_t *at)
{
    uint64_t hash = 0;

    for (size_t i = *at; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        bool lone = c >= 0xE3, letter = (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c >= 0xC3;
        *at = i;
        if (hash != 0 && (lone || (!letter && c < 0x80)))
            return hash;
        *at = i + 1;
        if (letter || (hash != 0 && c >= 0x80))
            hash = (hash ^ (c >= 'A' && c <= 'Z' ? c | 32u : c)) * 0x100000001B3u + 0x9E3779B97F4A7C15u;
        if (lone) {
            for (; *at < s.len && ((unsigned char)s.ptr[*at] & 0xC0) == 0x80; ++*at)
                hash = (hash ^ (unsigned char)s.ptr[*at]) * 0x100000001B3u;
            return hash;
        }
    }
    *at = s.len;
    return hash;
}

/* The hash of the four words that end with the one now read; 0 while there are fewer. */
static uint64_t next_gram(cl_str s, size_t *at, uint64_t last[GRAM], size_t *words)
{
    uint64_t word = next_word(s, at), hash = 0;

    if (word == 0)
        return 0;
    last[(*words)++ % GRAM] = word;
    for (size_t i = 0; i < GRAM; i++)
        hash = (hash ^ last[(*words + i) % GRAM]) * 0x9E3779B97F4A7C15u;
    return *words < GRAM || hash == 0 ? 1 : hash;
}

static uint64_t *find(const grams *g, uint64_t hash)
{
    size_t i = (size_t)(hash >> 20) & g->mask;

    while (g->at[i] != 0 && g->at[i] != hash)
        i = (i + 1) & g->mask;
    return &g->at[i];
}

static bool make_grams(cl_str body, cl_arena *arena, grams *g, size_t *n_words)
{
    uint64_t last[GRAM] = {0}, hash;
    size_t at = 0, cap = 64;

    while (cap < body.len)
        cap *= 2;
    *g = (grams){CL_ARENA_ARRAY(arena, uint64_t, cap), CL_ARENA_ARRAY(arena, bool, cap), cap - 1, 0, 0};
    if (g->at == NULL || g->seen == NULL)
        return false;
    while ((hash = next_gram(body, &at, last, n_words)) != 0) {
        uint64_t *slot = find(g, hash);
        g->n += hash != 1 && *slot == 0;
        if (hash != 1)
            *slot = hash;
    }
    return true;
}

/* Percent of a line's 4-grams that are the body's; those are then seen. */
static unsigned share_of(grams *g, cl_str line)
{
    uint64_t last[GRAM] = {0}, hash;
    size_t at = 0, words = 0, all = 0, ours = 0;

    while ((hash = next_gram(line, &at, last, &words)) != 0) {
        size_t slot = hash != 1 ? (size_t)(find(g, hash) - g->at) : 0;
        if (hash == 1)
            continue;
        all++;
        if (g->at[slot] == 0)
            continue;
        ours++;
        g->n_seen += !g->seen[slot];
        g->seen[slot] = true;
    }
    return all > 0 ? (unsigned)(100 * ours / all) : 0;
}

typedef struct writer {
    char *text;
    size_t n;
    cl_html_line *lines;
    size_t n_lines;
} writer;

static void put_line(writer *w, cl_str line, cl_html_line hint)
{
    memcpy(w->text + w->n, line.ptr, line.len);
    w->n += line.len;
    w->text[w->n++] = '\n';
    w->lines[w->n_lines++] = hint;
}

/* The body's paragraphs: tags left out, a paragraph or a break of a line of markup ends one. */
static void put_body(writer *w, cl_str body)
{
    static const cl_html_line hint = {CL_HTML_P, CL_HTML_IN_ARTICLE | CL_HTML_IN_BODY, 0};
    size_t start = w->n;

    for (size_t i = 0; i <= body.len; i++) {
        char c = i < body.len ? body.ptr[i] : '\n';
        const char *close = c == '<' ? memchr(body.ptr + i, '>', body.len - i < 256 ? body.len - i : 256) : NULL;
        if (close != NULL) {
            cl_str tag = cl_str_cut(body, i + 1, (size_t)(close - body.ptr));
            c = cl_str_starts(tag, CL_STR("p")) || cl_str_starts(tag, CL_STR("/p")) || cl_str_starts(tag, CL_STR("br")) ? '\n' : 0;
            i = (size_t)(close - body.ptr);
        }
        if (c == '\n' || c == '\r') {
            while (w->n > start && w->text[w->n - 1] == ' ')
                w->n--;
            if (w->n > start) {
                w->text[w->n++] = '\n';
                w->lines[w->n_lines++] = hint;
            }
            start = w->n;
        } else if ((unsigned char)c > ' ') {
            w->text[w->n++] = c;
        } else if (c != 0 && w->n > start && w->text[w->n - 1] != ' ') {
            w->text[w->n++] = ' ';
        }
    }
}

static cl_str next_line(cl_str text, size_t *at)
{
    const char *end = memchr(text.ptr + *at, '\n', text.len - *at);
    size_t to = end != NULL ? (size_t)(end - text.ptr) : text.len;
    cl_str line = cl_str_cut(text, *at, to);

    *at = to < text.len ? to + 1 : to;
    return line;
}

/* Which lines are the body's, and where it belongs: at the first of them, else behind the headline. */
typedef struct plan {
    bool *ours;
    size_t at;
    size_t other_words; /* of lines that are not, nor furniture */
} plan;

static bool make_plan(const cl_html *html, grams *g, cl_arena *arena, plan *out)
{
    plan p = {CL_ARENA_ARRAY(arena, bool, html->n_lines + 1), html->n_lines, 0};
    size_t at = 0, headline = html->n_lines, first = html->n_lines;

    if (p.ours == NULL)
        return false;
    for (size_t i = 0; i < html->n_lines; i++) {
        cl_str line = next_line(html->text, &at);
        bool beside = (html->lines[i].flags & (CL_HTML_IN_FURNITURE | CL_HTML_IN_COMMENTS | CL_HTML_IN_RELATED)) != 0;
        size_t word = 0;
        p.ours[i] = html->lines[i].tag != CL_HTML_H1 && share_of(g, line) >= OF_BODY;
        headline = html->lines[i].tag == CL_HTML_H1 && headline == html->n_lines ? i : headline;
        first = p.ours[i] && first == html->n_lines ? i : first;
        while (!beside && !p.ours[i] && html->lines[i].links < 50 && next_word(line, &word) != 0)
            p.other_words++;
    }
    p.at = first < html->n_lines ? first : headline < html->n_lines ? headline + 1 : html->n_lines;
    *out = p;
    return true;
}

bool cl_html_complete(cl_html *html, cl_str body, cl_arena *arena)
{
    grams g;
    plan p;
    size_t words = 0, at = 0, breaks = 2;

    if (body.len == 0)
        return true;
    if (!make_grams(body, arena, &g, &words) || !make_plan(html, &g, arena, &p))
        return false;
    if (words < LEAST_WORDS || g.n_seen * 100 >= g.n * SHOWN || p.other_words >= words)
        return true;
    for (size_t i = 0; i < body.len; i++)
        breaks += body.ptr[i] == '\n' || body.ptr[i] == '\r' || body.ptr[i] == '<';
    writer w = {cl_arena_alloc(arena, html->text.len + body.len + breaks + 1), 0,
        CL_ARENA_ARRAY(arena, cl_html_line, html->n_lines + breaks), 0};
    if (w.text == NULL || w.lines == NULL)
        return false;
    for (size_t i = 0; i <= html->n_lines; i++) {
        if (i == p.at)
            put_body(&w, body);
        if (i == html->n_lines)
            break;
        cl_str line = next_line(html->text, &at);
        if (!p.ours[i])
            put_line(&w, line, html->lines[i]);
    }
    html->text = (cl_str){w.text, w.n - 1};
    html->lines = w.lines;
    html->n_lines = w.n_lines;
    return true;
}
