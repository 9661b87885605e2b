#include "text/block_line.h"

#include "base/clock.h"
#include "base/hash.h"
#include "base/vec.h"
#include "text/block.h"
#include "text/block_words.h"
#include "text/bytes.h"

#include <stdlib.h>

/* Lines up to so many words are looked through for phrases: furniture is short ... */
#define WHOLE_WORDS 30
/* ... but for captions, which end with their credit: of lines up to so many words the end is looked at. */
#define CAPTION_WORDS 90
#define TAIL_BYTES 120
/* Lines between two looks at the clock. */
#define LATE_LINES 256u

typedef CL_VEC(cl_span) span_vec;

static bool is_blank(unsigned char c)
{
    return c <= ' ';
}

static bool is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

/* Blanks of every kind off both ends of [*start, *end). */
static void trim(cl_str text, uint32_t *start, uint32_t *end)
{
    const unsigned char *p = (const unsigned char *)text.ptr;

    while (*start < *end) {
        size_t wide = cl_wide_blank(p + *start, *end - *start);
        if (!is_blank(p[*start]) && wide == 0)
            break;
        *start += (uint32_t)(wide > 0 ? wide : 1);
    }
    while (*start < *end) {
        if (is_blank(p[*end - 1]))
            *end -= 1;
        else if (*end - *start >= 2 && cl_wide_blank(p + *end - 2, 2) == 2)
            *end -= 2;
        else if (*end - *start >= 3 && cl_wide_blank(p + *end - 3, 3) == 3)
            *end -= 3;
        else
            break;
    }
}

static bool opens_lower(const unsigned char *p, size_t left)
{
    if (p[0] < 0x80)
        return p[0] >= 'a' && p[0] <= 'z';
    if (left < 2)
        return false;
    return (p[0] == 0xC3 && p[1] >= 0x9F) || (p[0] == 0xCE && p[1] >= 0xAC) || p[0] == 0xCF || (p[0] == 0xD0 && p[1] >= 0xB0) ||
           p[0] == 0xD1;
}

/* How the line ends, behind any closing marks. */
static uint8_t end_mark(const unsigned char *p, size_t n)
{
    while (n > 0) {
        if (strchr("\"')]*", p[n - 1]) != NULL)
            n -= 1;
        else if (n >= 3 && p[n - 3] == 0xE2 && p[n - 2] == 0x80 && (p[n - 1] == 0x9D || p[n - 1] == 0x99 || p[n - 1] == 0x9C))
            n -= 3;
        else if (n >= 3 && p[n - 3] == 0xE3 && p[n - 2] == 0x80 && (p[n - 1] == 0x8D || p[n - 1] == 0x8F))
            n -= 3;
        else if (n >= 2 && p[n - 2] == 0xC2 && p[n - 1] == 0xBB)
            n -= 2;
        else
            break;
    }
    if (n >= 3 && ((p[n - 3] == 0xE2 && p[n - 2] == 0x80 && p[n - 1] == 0xA6) || memcmp(p + n - 3, "...", 3) == 0))
        return CL_LINE_ELLIPSIS;
    if (n >= 3 && ((p[n - 3] == 0xE3 && p[n - 2] == 0x80 && p[n - 1] == 0x82) ||
                      (p[n - 3] == 0xEF && p[n - 2] == 0xBC && (p[n - 1] == 0x81 || p[n - 1] == 0x9F))))
        return CL_LINE_STOP;
    if (n > 0 && (p[n - 1] == '.' || p[n - 1] == '!' || p[n - 1] == '?'))
        return CL_LINE_STOP;
    return n > 0 && p[n - 1] == ':' ? CL_LINE_COLON : CL_LINE_OPEN;
}

/* Marks of list items and menus at the start of a line. */
static bool is_bullet(const unsigned char *p, size_t n)
{
    if (n >= 2 && (p[0] == '-' || p[0] == '*' || p[0] == '+' || p[0] == '>') && p[1] == ' ')
        return true;
    return n >= 3 && p[0] == 0xE2 &&
           ((p[1] == 0x80 && (p[2] == 0xA2 || p[2] == 0xA3 || p[2] == 0xBA)) || (p[1] == 0x96 && p[2] >= 0xA0) ||
               (p[1] == 0x97 && p[2] <= 0xBF));
}

static bool is_quote_start(const unsigned char *p, size_t n)
{
    return p[0] == '"' || p[0] == '\'' || (n >= 2 && p[0] == 0xC2 && p[1] == 0xAB) ||
           (n >= 3 && p[0] == 0xE2 && p[1] == 0x80 && (p[2] == 0x9C || p[2] == 0x98 || p[2] == 0x9E)) ||
           (n >= 3 && p[0] == 0xE3 && p[1] == 0x80 && (p[2] == 0x8C || p[2] == 0x8E));
}

/* Where the end of a line starts, with a blank. */
static size_t tail_of(cl_str line)
{
    size_t from = line.len > TAIL_BYTES ? line.len - TAIL_BYTES : 0;

    while (from < line.len && line.ptr[from] != ' ')
        from++;
    return from;
}

/* The phrases of a line that is short enough, or of its end. */
static uint16_t phrases_of(const cl_phrase_openers *openers, cl_str text, cl_str line, uint32_t words, const cl_line_runs *runs)
{
    if (words > CAPTION_WORDS)
        return 0;
    return cl_phrases_of_runs(openers, line, runs, words <= WHOLE_WORDS ? 0 : tail_of(line), text.ptr + text.len);
}

/* Words that a line with a full date may have to be a caption. */
#define DATED_WORDS 60

/* "..., Tuesday, Nov. 19, 2019, in ...": a weekday, a month, a day and a year in a row. */
static bool holds_full_date(cl_str line)
{
    for (size_t i = 12; i + 4 < line.len; i++) {
        const unsigned char *year = (const unsigned char *)line.ptr + i;
        bool modern = memcmp(year, "20", 2) == 0 || memcmp(year, "19", 2) == 0;
        if (!modern || year[-1] != ' ' || year[-2] != ',' || !is_digit(year[-3]))
            continue;
        size_t from = i > 32 ? i - 32 : 0;
        if (memmem(line.ptr + from, i - from, "day, ", 5) != NULL || memmem(line.ptr + from, i - from, "day ", 4) != NULL)
            return true;
    }
    return false;
}

static collate_err measure(cl_str text, cl_line *line, const cl_phrase_openers *openers, cl_line_words *words, cl_arena *arena)
{
    const unsigned char *p = (const unsigned char *)text.ptr + line->start;
    size_t n = line->end - line->start;
    cl_str bytes = {(const char *)p, n};
    cl_line_runs runs;

    if (!cl_line_measure_words(line, p, n, words, &runs, arena))
        return COLLATE_E_NOMEM;
    line->end_mark = end_mark(p, n);
    if (is_bullet(p, n))
        line->flags |= CL_LINE_BULLET;
    if (is_quote_start(p, n))
        line->flags |= CL_LINE_QUOTE_START;
    if (opens_lower(p, n))
        line->flags |= CL_LINE_LOWER_START;
    line->phrases = phrases_of(openers, text, bytes, line->words, &runs);
    line->hash = cl_block_line_hash(bytes);
    if ((line->flags & CL_LINE_YEAR) != 0 && line->words >= 8 && line->words <= DATED_WORDS && holds_full_date(bytes))
        line->flags |= CL_LINE_FULL_DATE;
    return COLLATE_OK;
}

/* Bytes above which a line is hashed as it stands. */
#define LONG_LINE 160

/* The high bit of each byte from `first` to `last`, of ASCII both. */
static uint64_t bytes_between(uint64_t eight, unsigned first, unsigned last)
{
    uint64_t low = eight & CL_BYTES_ALL(0x7Fu);

    return (low + CL_BYTES_ALL(0x80u - first)) & ~(low + CL_BYTES_ALL(0x7Fu - last)) & ~eight & CL_BYTES_ALL(0x80u);
}

/*
 * Eight bytes of a line, folded, when none is a digit or a second blank in a row: then they are hashed as they stand. `blank`: one
 * stands before them.
 */
static bool fold_eight(uint64_t eight, bool blank, uint64_t *folded)
{
    uint64_t blanks = bytes_between(eight, 0, ' '), spaces = bytes_between(eight, ' ', ' ');

    *folded = eight | bytes_between(eight, 'A', 'Z') >> 2;
    return (bytes_between(eight, '0', '9') | (blanks ^ spaces) | (spaces & (spaces << 8 | (blank ? 0x80u : 0u)))) == 0;
}

uint64_t cl_block_line_hash(cl_str line)
{
    char part[LONG_LINE + 8];
    size_t n = 0, i = 0;
    uint64_t letters = 0, eight;
    bool blank = false, digit = false;

    line = cl_str_trim(line);
    if (line.len > LONG_LINE) /* running text: repeated, if at all, byte for byte */
        return cl_hash_seeded(line, LONG_LINE) | 1;
    while (i < line.len) {
        if (line.len - i >= 8 && fold_eight(cl_bytes_load(line.ptr + i), blank, &eight)) {
            cl_bytes_store(part + n, eight);
            letters |= cl_bytes_lower(eight) | (eight & CL_BYTES_ALL(0x80u));
            blank = line.ptr[i + 7] == ' ';
            digit = false;
            n += 8;
            i += 8;
            continue;
        }
        unsigned char c = (unsigned char)line.ptr[i++];
        if ((is_blank(c) && blank) || (is_digit(c) && digit))
            continue;
        blank = is_blank(c);
        digit = is_digit(c);
        letters |= c >= 0x80 || ((c | 32) >= 'a' && (c | 32) <= 'z');
        part[n++] = blank ? ' ' : digit ? '0' : c >= 'A' && c <= 'Z' ? (char)(c | 32) : (char)c;
    }
    if (letters == 0)
        return 0;
    uint64_t hash = cl_hash_seeded((cl_str){part, n}, 0);
    return hash != 0 ? hash : 1;
}

/* Words from which a line that stands twice in a row is a twin: "Share" may well. */
#define TWIN_WORDS 5

static void mark_twins(cl_line *lines, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        if (lines[i].hash == lines[i - 1].hash && lines[i].words >= TWIN_WORDS) {
            lines[i].flags |= CL_LINE_TWIN;
            lines[i - 1].flags |= CL_LINE_TWIN;
        }
    }
}

/* Flags lines that occur twice or more: a table of hashes, each with the line that had it first. */
static collate_err mark_repeats(cl_line *lines, size_t n, cl_arena *arena)
{
    size_t slots = 64;

    while (slots < n * 2)
        slots *= 2;
    uint32_t *first = CL_ARENA_ARRAY(arena, uint32_t, slots); /* index + 1; 0: free */
    if (first == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        size_t slot = (size_t)cl_mix(lines[i].hash) & (slots - 1);
        if (lines[i].hash == 0)
            continue;
        while (first[slot] != 0 && lines[first[slot] - 1].hash != lines[i].hash)
            slot = (slot + 1) & (slots - 1);
        if (first[slot] == 0) {
            first[slot] = (uint32_t)i + 1;
        } else {
            lines[i].flags |= CL_LINE_REPEATED;
            lines[first[slot] - 1].flags |= CL_LINE_REPEATED;
        }
    }
    return COLLATE_OK;
}

/* The title's words, cut as far as a line has asked for them: most lines differ in the first. */
typedef struct head {
    cl_str title;
    size_t at, n;
    uint64_t hashes[CL_PHRASE_WORDS];
} head;

/* Cuts up to n of them; returns how many there are. */
static size_t cut_head(head *h, size_t n)
{
    char word[64];
    size_t len;

    while (h->n < n && h->n < CL_PHRASE_WORDS && (len = cl_line_word(h->title, &h->at, word, sizeof word)) > 0)
        h->hashes[h->n++] = cl_hash((cl_str){word, len});
    return h->n < n ? h->n : n;
}

/* The words of `line` are the first of the title, three or more of them. */
static bool opens_head(cl_str line, head *h)
{
    char word[64];
    size_t at = 0, n = 0, len;

    while ((len = cl_line_word(line, &at, word, sizeof word)) > 0) {
        if (cut_head(h, n + 1) == n || cl_hash((cl_str){word, len}) != h->hashes[n])
            return false;
        n++;
    }
    return n >= 3;
}

/*
 * Flags lines that repeat the title: the first line of a page dump is its <title>, "Headline - Outlet", so a line of three
 * words or more whose words open it (all of them, in order) is the headline.
 */
static void mark_title(cl_str text, cl_str title, cl_line *lines, size_t n)
{
    head h = {.title = title};

    for (size_t i = 0; i < n; i++) {
        if (text.ptr + lines[i].start == title.ptr || lines[i].words < 3 || lines[i].words > CL_PHRASE_WORDS + 4)
            continue;
        if (opens_head(cl_str_cut(text, lines[i].start, lines[i].end), &h) && lines[i].words <= cut_head(&h, CL_PHRASE_WORDS) + 4)
            lines[i].flags |= CL_LINE_LIKE_TITLE;
    }
}

/* Bytes of the line break at p, or 0. */
static size_t line_break(const unsigned char *p, size_t left)
{
    if (*p == '\n' || *p == '\r')
        return 1;
    return left >= 3 && p[0] == 0xE2 && p[1] == 0x80 && (p[2] == 0xA8 || p[2] == 0xA9) ? 3 : 0;
}

collate_err cl_lines_cut(cl_str text, cl_arena *arena, cl_span **spans, size_t *n)
{
    span_vec found = {0};
    const unsigned char *p = (const unsigned char *)text.ptr;
    uint32_t from = 0, size = (uint32_t)text.len;

    for (uint32_t i = 0; i <= size; i++) {
        size_t cut = i < size ? line_break(p + i, size - i) : 1;
        if (cut == 0)
            continue;
        cl_span line = {from, i};
        trim(text, &line.start, &line.end);
        from = i + (uint32_t)cut;
        if (line.start < line.end && CL_VEC_PUSH(&found, arena, line) == NULL)
            return COLLATE_E_NOMEM;
    }
    *spans = found.at;
    *n = found.n;
    return COLLATE_OK;
}

collate_err cl_lines_measure(cl_str text, const cl_span *spans, size_t n, cl_str title, cl_deadline deadline, cl_arena *arena,
    cl_line **out)
{
    cl_line *lines = CL_ARENA_ARRAY(arena, cl_line, n);
    collate_err err = lines == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
    const cl_phrase_openers *openers = cl_phrase_openers_of_table();
    cl_line_words words = {0};

    for (size_t i = 0; err == COLLATE_OK && i < n; i++) {
        if (i % LATE_LINES == LATE_LINES - 1 && cl_deadline_passed(deadline))
            return COLLATE_E_DEADLINE;
        lines[i].start = spans[i].start;
        lines[i].end = spans[i].end;
        err = measure(text, &lines[i], openers, &words, arena);
    }
    if (err != COLLATE_OK)
        return err;
    if (title.len == 0 && n > 0)
        title = cl_str_cut(text, lines[0].start, lines[0].end);
    mark_twins(lines, n);
    err = mark_repeats(lines, n, arena);
    if (err == COLLATE_OK)
        err = cl_lines_cohere(text, title, &words, lines, n, arena);
    if (err != COLLATE_OK)
        return err;
    mark_title(text, title, lines, n);
    *out = lines;
    return COLLATE_OK;
}
