#include "text/block_words.h"

#include "text/bytes.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

/* Of the n >= CL_COHESION_MIN bytes of a word, folded where they are ASCII. */
static uint32_t hash_word(const unsigned char *p, size_t n)
{
    uint64_t hash = n * 0xbf58476d1ce4e5b9u;

    if (n < 8) { /* two loads that overlap */
        uint32_t first, last;
        memcpy(&first, p, 4);
        memcpy(&last, p + n - 4, 4);
        hash ^= cl_bytes_fold(first | (uint64_t)last << 32);
    } else {
        for (size_t i = 0; i + 8 < n; i += 8) {
            hash = (hash ^ cl_bytes_fold(cl_bytes_load(p + i))) * 0x9e3779b97f4a7c15u;
            hash ^= hash >> 32;
        }
        hash ^= cl_bytes_fold(cl_bytes_load(p + n - 8));
    }
    return (uint32_t)(hash * 0x9e3779b97f4a7c15u >> 32) | 1u;
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
            return hash_word(p + from, n);
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
    cl_arena *arena;
} measuring;

/* The bytes of [from, to), between blanks of ASCII, one by one. */
static bool measure_slowly(measuring *m, size_t from, size_t to)
{
    cl_str bytes = {(const char *)m->p + from, to - from};
    size_t i = from, at = 0, wide;

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

/* Kinds of bytes that 64 of them are sorted into, one bit a byte, the first one lowest. */
enum { SET_BLANK, SET_WIDE, SET_UPPER, SET_LOWER, SET_DIGIT, SET_COMMA, SET_STOP, SET_QUOTE, SET_OPENS, SET_BAR, SET_AT, SET_LINK, SETS };

#ifdef __SSE2__
static inline __m128i equal(__m128i v, char c)
{
    return _mm_cmpeq_epi8(v, _mm_set1_epi8(c));
}

static inline __m128i between(__m128i v, char low, char high)
{
    __m128i from = _mm_sub_epi8(v, _mm_set1_epi8(low));

    return _mm_cmpeq_epi8(_mm_min_epu8(from, _mm_set1_epi8((char)(high - low))), from);
}

static inline uint64_t bits(__m128i v)
{
    return (uint64_t)(unsigned)_mm_movemask_epi8(v);
}

/* The sets of the 64 bytes at p. */
static void sort_bytes(const unsigned char *p, uint64_t set[SETS])
{
    memset(set, 0, SETS * sizeof set[0]);
    for (unsigned at = 0; at < 64; at += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(p + at));
        __m128i quote = equal(v, '"');
        set[SET_BLANK] |= bits(between(v, 0, ' ')) << at;
        set[SET_WIDE] |= bits(v) << at;
        set[SET_UPPER] |= bits(between(v, 'A', 'Z')) << at;
        set[SET_LOWER] |= bits(between(v, 'a', 'z')) << at;
        set[SET_DIGIT] |= bits(between(v, '0', '9')) << at;
        set[SET_COMMA] |= bits(equal(v, ',')) << at;
        set[SET_STOP] |= bits(_mm_or_si128(equal(v, '.'), _mm_or_si128(equal(v, '!'), equal(v, '?')))) << at;
        set[SET_QUOTE] |= bits(quote) << at;
        set[SET_OPENS] |= bits(_mm_or_si128(quote, _mm_or_si128(between(v, '\'', '('), equal(v, '[')))) << at;
        set[SET_BAR] |= bits(_mm_or_si128(equal(v, '|'), _mm_or_si128(equal(v, '>'), equal(v, '/')))) << at;
        set[SET_AT] |= bits(equal(v, '@')) << at;
        set[SET_LINK] |= bits(_mm_or_si128(equal(v, 'w'), equal(v, 'h'))) << at;
    }
}
#else
#define BIT(set) (1u << SET_##set)
static const uint16_t sets_of[256] = {
    [0 ... ' '] = BIT(BLANK), ['A' ... 'Z'] = BIT(UPPER), ['a' ... 'g'] = BIT(LOWER), ['h'] = BIT(LOWER) | BIT(LINK),
    ['i' ... 'v'] = BIT(LOWER), ['w'] = BIT(LOWER) | BIT(LINK), ['x' ... 'z'] = BIT(LOWER), ['0' ... '9'] = BIT(DIGIT),
    [','] = BIT(COMMA), ['.'] = BIT(STOP), ['!'] = BIT(STOP), ['?'] = BIT(STOP), ['"'] = BIT(QUOTE) | BIT(OPENS),
    ['\''] = BIT(OPENS), ['('] = BIT(OPENS), ['['] = BIT(OPENS), ['|'] = BIT(BAR), ['>'] = BIT(BAR), ['/'] = BIT(BAR),
    ['@'] = BIT(AT), [0x80 ... 0xFF] = BIT(WIDE)};

/* The sets of the 64 bytes at p. */
static void sort_bytes(const unsigned char *p, uint64_t set[SETS])
{
    memset(set, 0, SETS * sizeof set[0]);
    for (unsigned at = 0; at < 64; at++) {
        for (unsigned k = 0; k < SETS; k++)
            set[k] |= (uint64_t)(sets_of[p[at]] >> k & 1) << at;
    }
}
#endif

static unsigned count(uint64_t set)
{
    return (unsigned)__builtin_popcountll(set);
}

static unsigned lowest(uint64_t set)
{
    return (unsigned)__builtin_ctzll(set);
}

/* The n (0..63) lowest bits. */
static uint64_t below(unsigned n)
{
    return ((uint64_t)1 << n) - 1;
}

/* Takes the words with a byte above ASCII out of `inside`, the bytes of words, and measures them one by one. */
static bool take_wide(measuring *m, size_t at, uint64_t wide, uint64_t *inside)
{
    while ((wide &= *inside) != 0) {
        unsigned first = lowest(wide);
        uint64_t before = ~*inside & below(first), after = ~*inside & ~below(first);
        unsigned start = before != 0 ? 64 - (unsigned)__builtin_clzll(before) : 0;
        unsigned end = after != 0 ? lowest(after) : 64;
        if (!measure_slowly(m, at + start, at + end))
            return false;
        *inside &= below(start) | (end < 64 ? ~below(end) : 0);
    }
    return true;
}

/* Numbers and links, of which there are few: each by itself. */
static void read_rare(measuring *m, size_t at, const uint64_t set[SETS], uint64_t inside, uint64_t starts, uint64_t opening)
{
    for (uint64_t rest = opening & set[SET_DIGIT]; rest != 0; rest &= rest - 1) {
        unsigned first = lowest(rest);
        uint64_t after = ~inside & ~below(first);
        unsigned end = after != 0 ? lowest(after) : 64;
        m->line->numerals++;
        m->line->flags |= digits_flags(m->p + at + first, end - first);
    }
    for (uint64_t rest = starts & set[SET_LINK] & inside >> 4; rest != 0; rest &= rest - 1) {
        const unsigned char *word = m->p + at + lowest(rest);
        if ((inside >> lowest(rest) & 31) == 31 && (memcmp(word, "www.", 4) == 0 || memcmp(word, "http", 4) == 0))
            m->line->flags |= CL_LINE_URL;
    }
}

/* Hashes of the runs of CL_COHESION_MIN letters or more. */
static bool hash_runs(measuring *m, size_t at, uint64_t letters)
{
    uint64_t two = letters & letters >> 1, five = two & two >> 2 & letters >> 4;

    for (uint64_t starts = five & ~(letters << 1); starts != 0; starts &= starts - 1) {
        unsigned first = lowest(starts);
        uint64_t after = ~letters & ~below(first);
        unsigned end = after != 0 ? lowest(after) : 64;
        if (CL_VEC_PUSH(m->words, m->arena, hash_word(m->p + at + first, end - first)) == NULL)
            return false;
    }
    return true;
}

/* The words in `inside`, all of ASCII and whole, of the 64 bytes at `at`. */
static bool measure_sets(measuring *m, size_t at, const uint64_t set[SETS], uint64_t inside)
{
    uint64_t starts = inside & ~(inside << 1), last = inside & ~(inside >> 1);
    uint64_t opens = set[SET_OPENS] & inside;
    /* the first byte behind the marks that a word opens with: the sum carries over a run of them */
    uint64_t opening = ((starts & ~opens) | (((starts & opens) + opens) & ~opens)) & inside;
    uint64_t stops = (set[SET_STOP] | (set[SET_QUOTE] & set[SET_STOP] << 1)) & last & ~(starts | starts << 1 | starts << 2);
    uint64_t upper = set[SET_UPPER] & inside, lower = set[SET_LOWER] & inside;

    if (m->n - at < 66) /* not the line's last word */
        stops &= m->n - at < 3 ? 0 : below((unsigned)(m->n - at - 2));
    m->line->words += count(starts);
    m->line->capitals += count(opening & upper);
    m->line->commas += count(last & set[SET_COMMA]);
    m->line->stops += count(stops);
    m->line->flags |= (starts & last & set[SET_BAR]) != 0 ? CL_LINE_PIPES : 0;
    m->sums.upper += count(upper);
    m->sums.kinds |= (unsigned)((lower != 0 ? LOWER : 0) | ((set[SET_AT] & inside) != 0 ? AT_SIGN : 0));
    read_rare(m, at, set, inside, starts, opening);
    return hash_runs(m, at, upper | lower);
}

/* Measures from `at` on as much as 64 bytes hold; returns where to go on, 0 when memory is out. */
static size_t measure_some(measuring *m, size_t at)
{
    uint64_t set[SETS], inside;
    size_t left = m->n - at, to = at;

    if (left >= 64) {
        sort_bytes(m->p + at, set);
        inside = ~set[SET_BLANK];
    } else {
        unsigned char some[64] = {0};
        memcpy(some, m->p + at, left);
        sort_bytes(some, set);
        inside = ~set[SET_BLANK] & below((unsigned)left);
    }
    if (left > 64) { /* words that go on behind the 64 bytes are left for the next ones */
        if (set[SET_BLANK] == 0) {
            for (to = at + 64; to < m->n && !is_blank(m->p[to]); to++)
                ;
            return measure_slowly(m, at, to) ? to : 0;
        }
        unsigned blank = 63 - (unsigned)__builtin_clzll(set[SET_BLANK]);
        inside &= below(blank);
        left = blank + 1;
    }
    if ((set[SET_WIDE] & inside) != 0 && !take_wide(m, at, set[SET_WIDE], &inside))
        return 0;
    return measure_sets(m, at, set, inside) ? at + left : 0;
}

bool cl_line_measure_words(cl_line *line, const unsigned char *p, size_t n, cl_line_words *words, cl_arena *arena)
{
    measuring m = {line, p, n, {0}, words, arena};

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
