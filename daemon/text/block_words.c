#include "text/block_words.h"

#include "text/byte_sets.h"
#include "text/bytes.h"

static bool is_blank(unsigned char c)
{
    return c <= ' ';
}

static bool is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

size_t cl_wide_blank(const unsigned char *p, size_t left)
{
    if (left >= 2 && p[0] == 0xC2 && p[1] == 0xA0)
        return 2;
    if (left >= 3 && p[0] == 0xE2 && p[1] == 0x80 && ((p[2] >= 0x80 && p[2] <= 0x8B) || p[2] == 0xAF || p[2] == 0xA8 || p[2] == 0xA9))
        return 3;
    if (left >= 3 && ((p[0] == 0xE3 && p[1] == 0x80 && p[2] == 0x80) || (p[0] == 0xEF && p[1] == 0xBB && p[2] == 0xBF)))
        return 3;
    return 0;
}

/* Upper case of ASCII, Latin-1, Greek and Cyrillic, by the bytes of UTF-8. */
static bool opens_upper(const unsigned char *p, size_t left)
{
    if (p[0] < 0x80)
        return p[0] >= 'A' && p[0] <= 'Z';
    if (left < 2)
        return false;
    return (p[0] == 0xC3 && p[1] >= 0x80 && p[1] <= 0x9E) || (p[0] == 0xCE && p[1] >= 0x86 && p[1] <= 0xAB) ||
           (p[0] == 0xD0 && p[1] >= 0x80 && p[1] <= 0xAF);
}

/* A letter of a script written without blanks: kana and Han. */
static bool is_unspaced(const unsigned char *p, size_t left)
{
    return left >= 3 && p[0] >= 0xE3 && p[0] <= 0xE9 && !(p[0] == 0xE3 && p[1] == 0x80);
}

/* What the digits of one word say: a clock time, a year, a numeric date. */
static uint16_t digits_flags(const unsigned char *p, size_t n)
{
    size_t digits = 0, runs = 0, colons = 0, cuts = 0;

    for (size_t i = 0; i < n; i++) {
        if (is_digit(p[i])) {
            runs += i == 0 || !is_digit(p[i - 1]);
            digits++;
        } else if (p[i] == ':') {
            colons++;
        } else if (p[i] == '-' || p[i] == '/' || p[i] == '.') {
            cuts++;
        }
    }
    if (runs == 3 && cuts >= 2 && digits >= 4 && digits <= 8)
        return CL_LINE_DATE;
    if (runs >= 2 && colons >= 1 && digits <= 6)
        return CL_LINE_CLOCK;
    if (runs == 1 && digits == 4 && ((p[0] == '1' && p[1] == '9') || (p[0] == '2' && p[1] == '0')))
        return CL_LINE_YEAR;
    return 0;
}

/* What all words of a line give together. */
typedef struct sums {
    unsigned kinds;
    size_t upper, unspaced;
} sums;

/* One blank-separated word of n bytes at p; `left` bytes of the line from p on. */
static void measure_word(cl_line *line, const unsigned char *p, size_t n, size_t left)
{
    size_t skip = 0;

    line->words++;
    if (n > 4 && (p[0] == 'w' || p[0] == 'h') && (memcmp(p, "www.", 4) == 0 || memcmp(p, "http", 4) == 0))
        line->flags |= CL_LINE_URL;
    if (p[0] >= 'a' && p[0] <= 'z' && p[n - 1] >= 'a' && p[n - 1] <= 'z') /* three words in four */
        return;
    while (skip < n && (p[skip] == '"' || p[skip] == '\'' || p[skip] == '(' || p[skip] == '['))
        skip++;
    while (skip + 3 <= n && p[skip] == 0xE2 && p[skip + 1] == 0x80 && p[skip + 2] >= 0x98 && p[skip + 2] <= 0x9E)
        skip += 3;
    if (skip == n)
        return;
    if (opens_upper(p + skip, n - skip))
        line->capitals++;
    else if (is_digit(p[skip])) {
        line->numerals++;
        line->flags |= digits_flags(p + skip, n - skip);
    }
    unsigned char last = p[n - 1];
    if (last == ',')
        line->commas++;
    /* A stop inside counts only after a word of three letters or more, so that initials and "Mr." do not. */
    else if ((last == '.' || last == '!' || last == '?' || last == '"') && n > 3 && left > n + 1)
        line->stops += last != '"' || (p[n - 2] == '.' || p[n - 2] == '!' || p[n - 2] == '?');
    if (n == 1 && (p[0] == '|' || p[0] == '>' || p[0] == '/'))
        line->flags |= CL_LINE_PIPES;
    else if (n == 2 && p[0] == 0xC2 && (p[1] == 0xBB || p[1] == 0xB7))
        line->flags |= CL_LINE_PIPES;
    else if (n == 3 && p[0] == 0xE2 && p[1] == 0x80 && (p[2] == 0xBA || p[2] == 0xA2))
        line->flags |= CL_LINE_PIPES;
    if (n >= 2 && p[0] == 0xC2 && p[1] == 0xA9)
        line->flags |= CL_LINE_COPYRIGHT;
}

/* What a byte is to the counting of words. */
enum { BLANK = 1, UPPER = 2, LOWER = 4, WIDE = 8, AT_SIGN = 16 };

static const uint8_t kinds_of[256] = {
    [0 ... ' '] = BLANK, ['@'] = AT_SIGN, ['A' ... 'Z'] = UPPER, ['a' ... 'z'] = LOWER, [0x80 ... 0xFF] = WIDE};

/* End of the word that starts at i; adds up its kinds of bytes and its letters of scripts without blanks. */
static size_t word_end(const unsigned char *p, size_t n, size_t i, sums *s)
{
    for (; i < n; i++) {
        size_t from = i;
        while (i < n && kinds_of[p[i]] == LOWER) /* nearly all there is */
            i++;
        s->kinds |= i > from ? (unsigned)LOWER : 0;
        if (i == n)
            break;
        uint8_t kind = kinds_of[p[i]];
        if (kind == BLANK || (kind == WIDE && cl_wide_blank(p + i, n - i) > 0))
            break;
        s->kinds |= kind;
        s->upper += kind == UPPER;
        s->unspaced += kind == WIDE && is_unspaced(p + i, n - i);
    }
    return i;
}

/* End of a word for cohesion: letters of ASCII and all bytes above it, but for those that lead punctuation. */
static size_t hashed_end(const unsigned char *p, size_t n, size_t i)
{
    while (i < n && ((p[i] | 32u) - 'a' < 26u || (p[i] >= 0x80 && p[i] != 0xE2)))
        i++;
    return i;
}

/* Eight bytes, or what there is of them twice; `letters`: they are all letters of ASCII. */
static inline uint64_t load_folded(const unsigned char *first, const unsigned char *second, bool letters)
{
    uint32_t low, high;

    memcpy(&low, first, 4);
    memcpy(&high, second, 4);
    uint64_t eight = low | (uint64_t)high << 32;
    return letters ? eight | CL_BYTES_ALL(0x20u) : cl_bytes_fold(eight);
}

/*
 * Of the n >= CL_COHESION_MIN bytes of a word, folded where they are ASCII. The two lengths that nearly all have are computed
 * both: which of them it is cannot be predicted.
 */
static inline uint32_t hash_word(const unsigned char *p, size_t n, bool letters)
{
    const uint64_t factor = 0x9e3779b97f4a7c15u;
    uint64_t hash = n * 0xbf58476d1ce4e5b9u ^ load_folded(p, p + (n < 8 ? n - 4 : 4), letters);
    size_t rest = n > 8 ? n - 8 : 0;

    for (size_t i = 8; i < rest; i += 8) {
        hash *= factor;
        hash = (hash ^ hash >> 32) ^ load_folded(p + i, p + i + 4, letters);
    }
    uint64_t longer = hash * factor;
    longer = (longer ^ longer >> 32) ^ load_folded(p + rest, p + n - 4, letters);
    hash ^= (hash ^ longer) & ((uint64_t)0 - (rest > 0));
    return (uint32_t)(hash * factor >> 32) | 1u;
}

uint32_t cl_line_next_hash(cl_str line, size_t *at)
{
    const unsigned char *p = (const unsigned char *)line.ptr;
    size_t i = *at;

    while (i < line.len) {
        size_t from = i;
        i = hashed_end(p, line.len, i);
        size_t n = i - from;
        i += i < line.len ? (p[i] == 0xE2 ? 3 : 1) : 0;
        if (n >= CL_COHESION_MIN) {
            *at = i < line.len ? i : line.len;
            return hash_word(p + from, n, false);
        }
    }
    *at = line.len;
    return 0;
}

/* Where the work on one line stands. */
typedef struct measuring {
    cl_line *line;
    const unsigned char *p; /* the line */
    size_t n;
    sums sums;
    cl_line_words *words;
    cl_line_runs *runs;
    cl_arena *arena;
} measuring;

/* The bytes of [from, to), between blanks of ASCII, one by one. */
static bool measure_slowly(measuring *m, size_t from, size_t to)
{
    cl_str bytes = {(const char *)m->p + from, to - from};
    size_t i = from, at = 0, wide;

    m->line->marks = UINT8_MAX; /* not looked for here */
    while (i < to) {
        if (m->p[i] >= 0x80 && (wide = cl_wide_blank(m->p + i, to - i)) > 0) {
            i += wide;
        } else {
            size_t start = i;
            i = word_end(m->p, to, i, &m->sums);
            measure_word(m->line, m->p + start, i - start, m->n - start);
        }
    }
    for (uint32_t hash; (hash = cl_line_next_hash(bytes, &at)) != 0;) {
        if (CL_VEC_PUSH(m->words, m->arena, hash) == NULL)
            return false;
    }
    return true;
}

/* Other bytes, three among 64: each is looked up by itself, in low bits its set and in high ones what the line's marks say. */
enum { OTHER, DIGIT, COMMA, STOP, QUOTE, APOSTROPHE, OPENS, BAR, SETS };

static const uint8_t marks_of[256] = {['0' ... '9'] = DIGIT, [','] = COMMA, ['.'] = STOP, ['!'] = STOP, ['?'] = STOP, ['"'] = QUOTE,
    ['\''] = APOSTROPHE, ['('] = OPENS | CL_MARK_BRACKET, ['['] = OPENS, ['|'] = BAR, ['>'] = BAR, ['/'] = BAR | CL_MARK_SLASH,
    [':'] = OTHER | CL_MARK_COLON, ['@'] = OTHER | CL_MARK_AT};

/* Fills the sets; returns the marks. */
static uint8_t sort_marks(const unsigned char *p, uint64_t others, uint64_t mark[SETS])
{
    unsigned marks = 0;

    memset(mark, 0, SETS * sizeof mark[0]);
    for (; others != 0; others &= others - 1) {
        unsigned kind = marks_of[p[cl_set_lowest(others)]];
        mark[kind % SETS] |= others & ~(others - 1);
        marks |= kind;
    }
    return (uint8_t)marks;
}

/* A dash or quotation mark of three bytes, U+2010 to U+201F. */
static bool is_wide_mark(const unsigned char *p)
{
    return p[0] == 0xE2 && p[1] == 0x80 && (p[2] & 0xF0) == 0x90;
}

/* The blank-separated word that the byte of bit `at` is in. */
static uint64_t word_around(uint64_t inside, unsigned at)
{
    uint64_t before = ~inside & cl_set_below(at), after = ~inside & ~cl_set_below(at);
    uint64_t from = before != 0 ? ~(UINT64_MAX >> __builtin_clzll(before)) : UINT64_MAX;

    return from & (after != 0 ? cl_set_below(cl_set_lowest(after)) : UINT64_MAX);
}

/* What take_wide leaves in the sets. */
typedef struct wide_words {
    uint64_t quotes;      /* the bytes of marks that may open a word */
    uint64_t apostrophes; /* the first byte of those */
    uint64_t odd;         /* the words taken out */
} wide_words;

/*
 * Takes the words with a byte above ASCII out of `inside`, the bytes of words, and measures them one by one; but for those that
 * have marks only of such bytes, which most texts have.
 */
static bool take_wide(measuring *m, size_t at, uint64_t wide, uint64_t *inside, wide_words *out)
{
    while ((wide &= *inside) != 0) {
        unsigned first = cl_set_lowest(wide);
        const unsigned char *p = m->p + at + first;
        if ((wide >> first & 7) == 7 && is_wide_mark(p)) {
            uint64_t mark = (uint64_t)7 << first;
            out->quotes |= p[2] >= 0x98 && p[2] <= 0x9E ? mark : 0;
            out->apostrophes |= p[2] == 0x99 ? (uint64_t)1 << first : 0;
            wide &= ~mark;
            continue;
        }
        uint64_t word = word_around(*inside, first);
        if (!measure_slowly(m, at + cl_set_lowest(word), at + 64 - (unsigned)__builtin_clzll(word)))
            return false;
        *inside &= ~word;
        out->odd |= word;
    }
    return true;
}

/* Notes the runs of letters and digits for those who look for phrases; `inside` is without the odd words. */
static void note_runs(measuring *m, size_t at, uint64_t letters, const uint64_t mark[SETS], uint64_t inside, const wide_words *wide)
{
    uint64_t runs = letters | mark[DIGIT], odd = wide->odd;
    uint64_t joins = ((mark[APOSTROPHE] & letters >> 1) | (wide->apostrophes & letters >> 3)) & runs << 1;

    if (m->runs->n == CL_WORD_RUNS) {
        m->runs->all = false;
        return;
    }
    for (; joins != 0; joins &= ~odd)
        odd |= word_around(inside, cl_set_lowest(joins));
    runs &= ~odd;
    m->runs->at[m->runs->n++] = (cl_word_runs){at, (runs & ~(runs << 1) & ~mark[DIGIT]) | (odd & ~(odd << 1)), runs | odd, odd};
}

/* The numbers among the words that open at `opening`. */
static void read_numbers(measuring *m, size_t at, uint64_t inside, uint64_t opening)
{
    for (uint64_t rest = opening; rest != 0; rest &= rest - 1) {
        unsigned first = cl_set_lowest(rest);
        uint64_t after = ~inside & ~cl_set_below(first);
        unsigned end = after != 0 ? cl_set_lowest(after) : 64;
        m->line->numerals++;
        m->line->flags |= digits_flags(m->p + at + first, end - first);
    }
}

/* Words of five bytes or more among those that start at `starts` that are links. */
static void read_links(measuring *m, size_t at, uint64_t inside, uint64_t starts)
{
    for (uint64_t rest = starts; rest != 0; rest &= rest - 1) {
        const unsigned char *word = m->p + at + cl_set_lowest(rest);
        if ((inside >> cl_set_lowest(rest) & 31) == 31 && (memcmp(word, "www.", 4) == 0 || memcmp(word, "http", 4) == 0))
            m->line->flags |= CL_LINE_URL;
    }
}

/* Runs of CL_COHESION_MIN letters among 64 bytes at most. */
#define RUNS_MOST 16

/* Hashes of the runs of CL_COHESION_MIN letters or more. */
static bool hash_runs(measuring *m, size_t at, uint64_t letters)
{
    uint64_t two = letters & letters >> 1, five = two & two >> 2 & letters >> 4;
    uint64_t starts = five & ~(letters << 1), lasts = five << 4 & ~(letters >> 1);

    while (m->words->cap - m->words->n < RUNS_MOST) { /* once for all of them */
        uint32_t *grown = cl_vec_room(m->arena, m->words->at, m->words->cap, &m->words->cap, sizeof *grown);
        if (grown == NULL)
            return false;
        m->words->at = grown;
    }
    uint32_t *next = m->words->at + m->words->n;
    for (; starts != 0; starts &= starts - 1, lasts &= lasts - 1)
        *next++ = hash_word(m->p + at + cl_set_lowest(starts), cl_set_lowest(lasts) - cl_set_lowest(starts) + 1, true);
    m->words->n = (size_t)(next - m->words->at);
    return true;
}

/* The first bytes behind the marks that words open with: the sum carries over a run of them. */
static uint64_t behind(uint64_t starts, uint64_t marks)
{
    return (starts & ~marks) | (((starts & marks) + marks) & ~marks);
}

/* The words in `inside`, all of ASCII but for marks, and whole, of the 64 bytes at `at`. */
static bool measure_sets(measuring *m, size_t at, const cl_byte_sets *set, uint64_t inside, const wide_words *wide)
{
    uint64_t mark[SETS], starts = inside & ~(inside << 1), last = inside & ~(inside >> 1);
    uint64_t letters = set->letters & inside, small = letters & set->small, upper = letters & ~set->small;

    uint8_t marks = sort_marks(m->p + at, inside & ~letters, mark);
    uint64_t opening = behind(behind(starts, mark[OPENS] | mark[QUOTE] | mark[APOSTROPHE]), wide->quotes) & inside;
    uint64_t stops = (mark[STOP] | (mark[QUOTE] & mark[STOP] << 1)) & last & ~(starts | starts << 1 | starts << 2);

    if (m->n - at < 66) /* not the line's last word */
        stops &= m->n - at < 3 ? 0 : cl_set_below((unsigned)(m->n - at - 2));
    m->line->words += cl_set_count(starts);
    m->line->capitals += cl_set_count(opening & upper);
    m->line->commas += cl_set_count(last & mark[COMMA]);
    m->line->stops += cl_set_count(stops);
    m->line->flags |= (starts & last & mark[BAR]) != 0 ? CL_LINE_PIPES : 0;
    m->sums.upper += small != 0 ? 0 : cl_set_count(upper); /* asked for where nothing is small */
    m->sums.kinds |= (unsigned)((small != 0 ? LOWER : 0) | ((marks & CL_MARK_AT) != 0 ? AT_SIGN : 0));
    m->line->marks |= marks;
    read_numbers(m, at, inside, opening & mark[DIGIT]);
    read_links(m, at, inside, starts & set->twice >> 1); /* ww, tt */
    note_runs(m, at, letters, mark, inside, wide);
    return hash_runs(m, at, letters);
}

/* Measures from `at` on as much as 64 bytes hold; returns where to go on, 0 when memory is out. */
static size_t measure_some(measuring *m, size_t at)
{
    size_t left = m->n - at, to = at;
    cl_byte_sets set;
    wide_words wide = {0};
    uint64_t inside;

    if (left > 64) {
        set = cl_bytes_sort(m->p + at);
        inside = ~set.blank;
    } else {
        unsigned char some[64 + 1] = {0};
        memcpy(some, m->p + at, left);
        set = cl_bytes_sort(some);
        inside = ~set.blank & (left < 64 ? cl_set_below((unsigned)left) : ~(uint64_t)0);
    }
    if (left > 64) { /* words that go on behind the 64 bytes are left for the next ones */
        if (set.blank == 0) {
            for (to = at + 64; to < m->n && !is_blank(m->p[to]); to++)
                ;
            m->runs->all = false;
            return measure_slowly(m, at, to) ? to : 0;
        }
        unsigned blank = 63 - (unsigned)__builtin_clzll(set.blank);
        inside &= cl_set_below(blank);
        left = blank + 1;
    }
    if ((set.wide & inside) != 0 && !take_wide(m, at, set.wide, &inside, &wide))
        return 0;
    return measure_sets(m, at, &set, inside, &wide) ? at + left : 0;
}

bool cl_line_measure_words(cl_line *line, const unsigned char *p, size_t n, cl_line_words *words, cl_line_runs *runs, cl_arena *arena)
{
    measuring m = {line, p, n, {0}, words, runs, arena};

    runs->n = 0;
    runs->all = true;

    for (size_t at = 0; at < n;) {
        at = measure_some(&m, at);
        if (at == 0)
            return false;
    }
    line->words += (uint32_t)(m.sums.unspaced / 2);
    if ((m.sums.kinds & AT_SIGN) != 0)
        line->flags |= CL_LINE_AT;
    if (m.sums.upper >= 4 && (m.sums.kinds & LOWER) == 0 && m.sums.unspaced == 0)
        line->flags |= CL_LINE_CAPS;
    return CL_VEC_PUSH(words, arena, 0) != NULL; /* no word hashes to 0: the end of the line */
}
