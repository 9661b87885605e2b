#include "text/paragraph.h"

#include "base/clock.h"
#include "base/vec.h"
#include "text/unicode.h"
#include "text/utf8.h"

#define WRAP_MIN 40u        /* columns; narrower text is a list or verse */
#define WRAP_MAX 140u       /* columns; wider lines are paragraphs */
#define WRAP_LOWER 0.3      /* of wrapped lines begin with a small letter (English prose: .7; one paragraph a line: under .02) */
#define WRAP_FULL 0.8       /* of wrapped lines are full; the rest end their paragraph */

#define JOIN_MAX 1000u      /* bytes of a paragraph that another may continue */

typedef struct line {
    uint32_t start, end; /* without blanks at the ends; start == end for a blank line */
    uint32_t width;      /* characters; filled by is_wrapped, as the next */
    uint32_t first_word; /* characters of its first word */
    bool lower;          /* begins with a small letter that is no marker ("a-", "b)") */
    bool stops;          /* ends with . ! ? or a closing mark after one */
    bool marked;         /* ends with any mark */
} line;

typedef CL_VEC(line) line_vec;

static uint32_t width_of(cl_str s)
{
    uint32_t n = 0;

    for (size_t i = 0; i < s.len; i++)
        n += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
    return n;
}

/* Bytes of the blank at the end of s (ASCII, no-break space, zero-width space, byte order mark); 0 for none. */
static size_t blank_at_end(cl_str s)
{
    size_t len;

    if (s.len > 0 && (unsigned char)s.ptr[s.len - 1] < 0x80)
        return (unsigned char)s.ptr[s.len - 1] <= ' ';
    for (size_t n = 2; n <= 3 && n <= s.len; n++) {
        uint32_t c = cl_utf8_at(s.ptr + s.len - n, n, &len);
        if (len == n && (cl_char_class(c) & CL_CHAR_BLANK) != 0)
            return n;
    }
    return 0;
}

static cl_str trim(cl_str s)
{
    size_t len, blank;

    while (s.len > 0 && (cl_char_class(cl_utf8_at(s.ptr, s.len, &len)) & CL_CHAR_BLANK) != 0)
        s.ptr += len, s.len -= len;
    while ((blank = blank_at_end(s)) > 0)
        s.len -= blank;
    return s;
}

static bool ends_sentence(cl_str s)
{
    while (s.len > 0) {
        char last = s.ptr[s.len - 1];
        if (last == '.' || last == '!' || last == '?')
            return true;
        if (last == '"' || last == '\'' || last == ')' || last == ']')
            s.len--;
        else if (s.len >= 3 && memcmp(s.ptr + s.len - 3, "\xe2\x80\x9d", 3) == 0)
            s.len -= 3;
        else
            return s.len >= 3 && memcmp(s.ptr + s.len - 3, "\xe2\x80\xa6", 3) == 0;
    }
    return false;
}

static line read_line(cl_str text, size_t start, size_t end)
{
    cl_str s = start < end ? trim(cl_str_cut(text, start, end)) : cl_str_cut(text, start, end);
    line l = {.start = (uint32_t)(s.ptr - text.ptr)};
    size_t len;

    l.end = l.start + (uint32_t)s.len;
    if (s.len == 0)
        return l;
    unsigned first = cl_char_class(cl_utf8_at(s.ptr, s.len, &len));
    l.lower =
        !(s.len > 1 && strchr("-.)", s.ptr[1]) != NULL) && (first & (CL_CHAR_LETTER | CL_CHAR_UPPER | CL_CHAR_ALONE)) == CL_CHAR_LETTER;
    l.stops = ends_sentence(s);
    l.marked = l.stops || strchr(",;:-", s.ptr[s.len - 1]) != NULL;
    return l;
}

static void measure(cl_str text, line *l)
{
    cl_str s = cl_str_cut(text, l->start, l->end);
    size_t word = 0;

    while (word < s.len && (unsigned char)s.ptr[word] > ' ')
        word++;
    l->first_word = width_of(cl_str_cut(s, 0, word));
    l->width = width_of(s);
}

static bool is_full(const line *l, uint32_t width)
{
    return l->width + 1 + l[1].first_word > width;
}

/* Are these lines without a blank one between them wrapped prose? */
static bool is_wrapped(cl_str text, line *lines, size_t n, uint32_t *width)
{
    size_t lower = 0, full = 0;

    *width = 0;
    for (size_t i = 0; n >= 2 && i < n && *width <= WRAP_MAX; i++) {
        measure(text, &lines[i]);
        *width = lines[i].width > *width ? lines[i].width : *width;
    }
    if (n < 2 || *width < WRAP_MIN || *width > WRAP_MAX)
        return false;
    for (size_t i = 0; i + 1 < n; i++) {
        lower += lines[i + 1].lower;
        full += is_full(&lines[i], *width);
    }
    return (double)lower >= WRAP_LOWER * (double)(n - 1) && (double)full >= WRAP_FULL * (double)(n - 1);
}

/* The last line of the run that small letters continue from line i. Joined only when a stop ends it: a sentence broken by
 * hand; a list of small words has none. */
static size_t run_last(const line *lines, size_t i, size_t n)
{
    while (i + 1 < n && !lines[i].stops && lines[i + 1].lower)
        i++;
    return i;
}

static bool put(cl_str text, line_vec *paragraphs, cl_arena *arena, const line *first, const line *last)
{
    line whole = first == last ? *first : read_line(text, first->start, last->end);

    return CL_VEC_PUSH(paragraphs, arena, whole) != NULL;
}

static bool put_group(cl_str text, cl_ticker *ticker, line_vec *paragraphs, cl_arena *arena, line *lines, size_t n)
{
    uint32_t width;
    bool wrapped = is_wrapped(text, lines, n, &width), many = n > CL_TICKS; /* else the caller looks often enough */

    for (size_t i = 0; i < n;) {
        size_t last = i;
        if (wrapped) {
            while (last + 1 < n && is_full(&lines[last], width))
                last++;
        } else {
            last = run_last(lines, i, n);
        }
        bool joined = wrapped || lines[last].stops;
        for (; !joined && i < last; i++) {
            if ((many && cl_ticker_late(ticker)) || !put(text, paragraphs, arena, &lines[i], &lines[i]))
                return false;
        }
        if ((many && cl_ticker_late(ticker)) || !put(text, paragraphs, arena, &lines[i], &lines[last]))
            return false;
        i = last + 1;
    }
    return true;
}

/* Paragraphs that begin with a small letter after one without a stop belong to it, if a mark ends the run: a sentence that
 * links, verse or a careless extractor broke. Returns how many are left in `blocks`. */
static size_t join_broken(const line *paragraphs, size_t n, cl_ticker *ticker, cl_block *blocks)
{
    size_t kept = 0;
    bool many = n > CL_TICKS;

    for (size_t i = 0; i < n;) {
        size_t last = i;
        if (many && cl_ticker_late(ticker))
            return kept;
        while (last + 1 < n && !paragraphs[last].stops && paragraphs[last].end - paragraphs[last].start < JOIN_MAX &&
               paragraphs[last + 1].lower)
            last++;
        bool joined = last > i && paragraphs[last].marked;
        for (size_t k = i; k <= last; k = joined ? last + 1 : k + 1)
            blocks[kept++] = (cl_block){paragraphs[k].start, paragraphs[joined ? last : k].end, CL_BLOCK_BODY};
        i = last + 1;
    }
    return kept;
}

collate_err cl_paragraphs_find(cl_str text, cl_deadline deadline, cl_arena *arena, const cl_block **out, size_t *n)
{
    line_vec lines = {0}, paragraphs = {0};
    cl_ticker ticker = {.deadline = deadline};

    for (size_t at = 0; at <= text.len;) {
        const char *newline = at < text.len ? memchr(text.ptr + at, '\n', text.len - at) : NULL;
        size_t end = newline != NULL ? (size_t)(newline - text.ptr) : text.len;
        line l = read_line(text, at, end);
        if (cl_ticker_late(&ticker))
            return COLLATE_E_DEADLINE;
        if (l.start < l.end && CL_VEC_PUSH(&lines, arena, l) == NULL)
            return COLLATE_E_NOMEM;
        if (l.start == l.end || end == text.len) {
            if (!put_group(text, &ticker, &paragraphs, arena, lines.at, lines.n))
                return ticker.late ? COLLATE_E_DEADLINE : COLLATE_E_NOMEM;
            lines.n = 0;
        }
        at = end + 1;
    }
    cl_block *blocks = cl_arena_alloc(arena, (paragraphs.n + 1) * sizeof *blocks);
    if (blocks == NULL)
        return COLLATE_E_NOMEM;
    size_t kept = join_broken(paragraphs.at, paragraphs.n, &ticker, blocks);
    if (ticker.late)
        return COLLATE_E_DEADLINE;
    *out = blocks;
    *n = kept;
    return COLLATE_OK;
}
