#include "text/block_line.h"
#include "text/bytes.h"

#include <pthread.h>

/* Folded bytes of a line that are looked at. */
#define FOLDED_MAX 512

static bool is_letter(unsigned char c)
{
    return c >= 0x80 || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* Bytes of an apostrophe between two letters at i, or 0. */
static size_t inner_apostrophe(cl_str s, size_t i)
{
    size_t n = s.ptr[i] == '\'' ? 1 : s.len - i > 3 && memcmp(s.ptr + i, "\xE2\x80\x99", 3) == 0 ? 3 : 0;

    return n > 0 && i + n < s.len && is_letter((unsigned char)s.ptr[i + n]) && (unsigned char)s.ptr[i + n] != 0xE2 ? n : 0;
}

/* Lower case of a two-byte letter of Latin-1 or Cyrillic, in place. */
static void fold_two(unsigned char *two)
{
    if (two[0] == 0xC3 && two[1] >= 0x80 && two[1] <= 0x9E && two[1] != 0x97)
        two[1] = (unsigned char)(two[1] + 0x20);
    else if (two[0] == 0xD0 && two[1] >= 0x90 && two[1] <= 0x9F)
        two[1] = (unsigned char)(two[1] + 0x20);
    else if (two[0] == 0xD0 && two[1] >= 0xA0 && two[1] <= 0xAF)
        two[0] = 0xD1, two[1] = (unsigned char)(two[1] - 0x20);
}

/* What a byte is in a word: 0 no part of it, else itself folded; bytes over 0x7F are looked at one by one. */
static const unsigned char fold[128] = {['0'] = '0',
    ['1'] = '1',
    ['2'] = '2',
    ['3'] = '3',
    ['4'] = '4',
    ['5'] = '5',
    ['6'] = '6',
    ['7'] = '7',
    ['8'] = '8',
    ['9'] = '9',
    ['A'] = 'a',
    ['B'] = 'b',
    ['C'] = 'c',
    ['D'] = 'd',
    ['E'] = 'e',
    ['F'] = 'f',
    ['G'] = 'g',
    ['H'] = 'h',
    ['I'] = 'i',
    ['J'] = 'j',
    ['K'] = 'k',
    ['L'] = 'l',
    ['M'] = 'm',
    ['N'] = 'n',
    ['O'] = 'o',
    ['P'] = 'p',
    ['Q'] = 'q',
    ['R'] = 'r',
    ['S'] = 's',
    ['T'] = 't',
    ['U'] = 'u',
    ['V'] = 'v',
    ['W'] = 'w',
    ['X'] = 'x',
    ['Y'] = 'y',
    ['Z'] = 'z',
    ['a'] = 'a',
    ['b'] = 'b',
    ['c'] = 'c',
    ['d'] = 'd',
    ['e'] = 'e',
    ['f'] = 'f',
    ['g'] = 'g',
    ['h'] = 'h',
    ['i'] = 'i',
    ['j'] = 'j',
    ['k'] = 'k',
    ['l'] = 'l',
    ['m'] = 'm',
    ['n'] = 'n',
    ['o'] = 'o',
    ['p'] = 'p',
    ['q'] = 'q',
    ['r'] = 'r',
    ['s'] = 's',
    ['t'] = 't',
    ['u'] = 'u',
    ['v'] = 'v',
    ['w'] = 'w',
    ['x'] = 'x',
    ['y'] = 'y',
    ['z'] = 'z'};

/* The folded byte at i when it is part of a word, else 0. */
static unsigned char word_byte(cl_str s, size_t i)
{
    unsigned char c = (unsigned char)s.ptr[i];

    if (c < 0x80)
        return fold[c];
    return c == 0xE2 || c == 0xC2 ? 0 : c; /* these lead punctuation, blanks and signs */
}

size_t cl_line_word(cl_str s, size_t *at, char *word, size_t cap)
{
    size_t i = *at, n = 0;

    while (i < s.len && word_byte(s, i) == 0) {
        unsigned char c = (unsigned char)s.ptr[i];
        i += c == 0xE2 && i + 3 <= s.len ? 3 : c == 0xC2 && i + 2 <= s.len ? 2 : 1;
    }
    while (i < s.len) {
        unsigned char c = (unsigned char)s.ptr[i];
        size_t step = 1;
        if (s.len - i >= 8 && n + 8 <= cap) {
            uint64_t eight = cl_bytes_load(s.ptr + i) | CL_BYTES_ALL(0x20u);
            size_t letters = cl_bytes_leading(cl_bytes_lower(eight));
            cl_bytes_store(word + n, eight);
            n += letters;
            i += letters;
            if (letters == 8)
                continue;
            c = (unsigned char)s.ptr[i];
        }
        if (c < 0x80 && fold[c] != 0) {
            if (n < cap)
                word[n++] = (char)fold[c];
            i++;
            continue;
        }
        c = word_byte(s, i);
        if (c == 0) {
            step = n > 0 ? inner_apostrophe(s, i) : 0;
            if (step == 0)
                break;
            c = '\'';
        }
        i += step;
        if (n < cap)
            word[n++] = (char)c;
        if (c >= 0x80 && n >= 2 && (c & 0xC0) == 0x80)
            fold_two((unsigned char *)word + n - 2);
    }
    *at = i;
    return n;
}

/* First phrase that is not below the n bytes at text. */
static size_t lower_bound(cl_str text)
{
    size_t low = 0, high = cl_phrase_count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (cl_str_cmp(((cl_str){cl_phrase_table[mid].text, cl_phrase_table[mid].len}), text) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/*
 * Most words open no phrase, and of those that do most are followed by another than its second word: tables by hashes of folded
 * words spare the look into the phrases. At the start of a line a word that opens any counts; behind it only phrases that may
 * stand anywhere do, by their first word alone when they have no other ("afp"), else by the first two ("all rights"). Made once
 * from the table of phrases, constant afterwards.
 */
#define ROW_BITS 12u
#define SINGLE_BITS 12u
#define PAIR_BITS 15u /* 200 pairs: one of 160 others is taken for one, and looked at in vain */
#define NO_ROW 0xFFFFu
#define SHARED 0xFFFEu /* by several words: search */

static uint16_t rows[1u << ROW_BITS]; /* the first of the phrases that a word opens */
static uint64_t singles[(1u << SINGLE_BITS) / 64], pairs[(1u << PAIR_BITS) / 64];
static pthread_once_t rows_once = PTHREAD_ONCE_INIT;

/* By its first eight bytes and its length, which tell nearly all apart. Eight bytes must be readable at `word`. */
static uint64_t hash_word(const char *word, size_t len)
{
    return (cl_bytes_first(cl_bytes_load(word), len) ^ len * 0x9e3779b97f4a7c15u) * 0xbf58476d1ce4e5b9u;
}

static size_t row_slot(uint64_t hash)
{
    return (size_t)(hash >> (64 - ROW_BITS));
}

static size_t single_slot(uint64_t hash)
{
    return (size_t)(hash >> (64 - SINGLE_BITS));
}

static size_t pair_slot(uint64_t first, uint64_t second)
{
    return (size_t)((first ^ second >> 17) * 0x9e3779b97f4a7c15u >> (64 - PAIR_BITS));
}

static bool has_bit(const uint64_t *set, size_t slot)
{
    return (set[slot / 64] >> slot % 64 & 1) != 0;
}

static bool same_opening(const cl_phrase *a, const cl_phrase *b)
{
    size_t len = strcspn(a->text, " ");

    return strcspn(b->text, " ") == len && memcmp(a->text, b->text, len) == 0;
}

/* Hash of the first word of n bytes of a phrase; *at is where the next one starts, n for none. */
static uint64_t hash_first(const char *text, size_t n, size_t *at)
{
    char word[8] = {0};
    size_t len = 0;

    while (len < n && text[len] != ' ')
        len++;
    memcpy(word, text, len < sizeof word ? len : sizeof word);
    *at = len < n ? len + 1 : n;
    return hash_word(word, len);
}

static void make_rows(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        rows[i] = NO_ROW;
    for (size_t i = 0; i < cl_phrase_count; i++) {
        const cl_phrase *p = &cl_phrase_table[i];
        size_t second, rest;
        uint64_t hash = hash_first(p->text, p->len, &second);
        uint16_t *row = &rows[row_slot(hash)];
        if (*row == NO_ROW)
            *row = (uint16_t)i;
        else if (*row != SHARED && !same_opening(&cl_phrase_table[*row], p))
            *row = SHARED;
        if (p->place != CL_PHRASE_ANY)
            continue;
        size_t slot = second < p->len ? pair_slot(hash, hash_first(p->text + second, p->len - second, &rest)) : single_slot(hash);
        uint64_t *set = second < p->len ? pairs : singles;
        set[slot / 64] |= 1ull << slot % 64;
    }
}

/* A word that opens phrases. */
typedef struct opener {
    uint16_t start, end; /* of the folded line */
    uint16_t row;        /* of the first phrase that it opens, NO_ROW or SHARED */
} opener;

/* Classes of the phrases that stand in `line` at an opener. `inside`: not at its start. */
static uint16_t phrases_at(cl_str line, opener o, bool inside)
{
    cl_str rest = cl_str_cut(line, o.start, line.len);
    size_t word = (size_t)(o.end - o.start);
    uint16_t classes = 0;

    for (size_t i = o.row == SHARED ? lower_bound(cl_str_cut(line, o.start, o.end)) : o.row; i < cl_phrase_count; i++) {
        const cl_phrase *p = &cl_phrase_table[i];
        if (p->len < word || memcmp(p->text, rest.ptr, word) != 0)
            break;
        if (p->len > rest.len || (rest.len > p->len && rest.ptr[p->len] != ' ') || memcmp(p->text, rest.ptr, p->len) != 0)
            continue;
        bool start = o.start == 0 && !inside;
        if (p->place == CL_PHRASE_ANY || (p->place == CL_PHRASE_START && start) ||
            (p->place == CL_PHRASE_WHOLE && start && rest.len == p->len))
            classes |= p->classes;
    }
    return classes;
}

static uint16_t find(cl_str line, bool inside)
{
    char folded[FOLDED_MAX + 64];
    opener openers[2 * CL_PHRASE_WORDS], last = {0, 0, NO_ROW};
    size_t n = 0, words = 0, size = 0, at = 0, len;
    uint64_t before = 0;
    uint16_t classes = 0;

    pthread_once(&rows_once, make_rows);
    while (words < CL_PHRASE_WORDS && size < FOLDED_MAX && (len = cl_line_word(line, &at, folded + size + (size > 0), 63)) > 0) {
        size_t from = size + (size > 0);
        if (folded[from] >= '0' && folded[from] <= '9')
            continue;
        if (size > 0)
            folded[size] = ' ';
        size = from + len;
        uint64_t hash = hash_word(folded + from, len);
        opener word = {(uint16_t)from, (uint16_t)size, rows[row_slot(hash)]};
        bool starts = from == 0 && !inside;
        if (from > 0 && has_bit(pairs, pair_slot(before, hash)) && (n == 0 || openers[n - 1].start != last.start))
            openers[n++] = last;
        if (starts ? word.row != NO_ROW : has_bit(singles, single_slot(hash)))
            openers[n++] = word;
        before = hash;
        last = word;
        words++;
    }
    for (size_t i = 0; i < n; i++)
        classes |= phrases_at((cl_str){folded, size}, openers[i], inside);
    return classes;
}

uint16_t cl_phrases_find(cl_str line)
{
    return find(line, false);
}

uint16_t cl_phrases_find_inside(cl_str rest)
{
    return find(rest, true);
}
