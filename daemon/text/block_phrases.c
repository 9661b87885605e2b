#include "text/block_phrases.h"

#include "text/bytes.h"

#include <pthread.h>

/* Bytes of a line in which phrases start. */
#define BYTES_MOST 512
/* Folded bytes of a phrase at most; a test compares. */
#define PHRASE_MOST 40

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
 * words spare the look into the phrases. A phrase of one word is told by it alone ("afp"), others by their first two ("all
 * rights"); at the start of a line all phrases count, behind it only those that may stand anywhere.
 */
#define ROW_BITS 12u
#define SET_BITS 8u /* of 64 each: two are set for a phrase, so that one word in 2000 is taken for one that it is not */
#define NO_ROW 0xFFFFu
#define SHARED 0xFFFEu /* by several words: search */

typedef struct opener_bits {
    uint64_t singles[1u << SET_BITS], pairs[1u << SET_BITS];
} opener_bits;

struct cl_phrase_openers {
    uint16_t rows[1u << ROW_BITS]; /* the first of the phrases that a word opens */
    opener_bits first, later;      /* at the start of a line, behind it */
};

static cl_phrase_openers table;
static pthread_once_t table_once = PTHREAD_ONCE_INIT;

/* By its first eight bytes, folded, and its length, 1..63, which tell nearly all apart. */
static inline uint64_t hash_word(uint64_t eight, size_t len)
{
    static const uint8_t above[64] = {64, 56, 48, 40, 32, 24, 16, 8}; /* bits above the word: lengths cannot be predicted */

    return ((eight & UINT64_MAX >> (above[len] & 63)) ^ len * 0x9e3779b97f4a7c15u) * 0xbf58476d1ce4e5b9u;
}

static size_t row_slot(uint64_t hash)
{
    return (size_t)(hash >> (64 - ROW_BITS));
}

static inline uint64_t pair_of(uint64_t first, uint64_t second)
{
    return (first ^ second >> 17) * 0x9e3779b97f4a7c15u;
}

/* The low bit: whether the hash is in the set. */
static inline uint64_t is_in(const uint64_t *set, uint64_t hash)
{
    uint64_t some = set[hash >> (64 - SET_BITS)];

    return some >> (hash >> 48 & 63) & some >> (hash >> 40 & 63);
}

static void put_in(uint64_t *set, uint64_t hash)
{
    set[hash >> (64 - SET_BITS)] |= (uint64_t)1 << (hash >> 48 & 63) | (uint64_t)1 << (hash >> 40 & 63);
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
    return hash_word(cl_bytes_load(word), len);
}

static void add_openers(opener_bits *bits, const cl_phrase *p)
{
    size_t second, rest;
    uint64_t hash = hash_first(p->text, p->len, &second);

    if (second < p->len)
        put_in(bits->pairs, pair_of(hash, hash_first(p->text + second, p->len - second, &rest)));
    else if (p->place != CL_PHRASE_WHOLE) /* of a line that is one word the row is looked at */
        put_in(bits->singles, hash);
}

static void make_table(void)
{
    size_t second;

    for (size_t i = 0; i < sizeof table.rows / sizeof table.rows[0]; i++)
        table.rows[i] = NO_ROW;
    for (size_t i = 0; i < cl_phrase_count; i++) {
        const cl_phrase *p = &cl_phrase_table[i];
        uint16_t *row = &table.rows[row_slot(hash_first(p->text, p->len, &second))];
        if (*row == NO_ROW)
            *row = (uint16_t)i;
        else if (*row != SHARED && !same_opening(&cl_phrase_table[*row], p))
            *row = SHARED;
        add_openers(&table.first, p);
        if (p->place == CL_PHRASE_ANY)
            add_openers(&table.later, p);
    }
}

const cl_phrase_openers *cl_phrase_openers_of_table(void)
{
    pthread_once(&table_once, make_table);
    return &table;
}

/* Where the look through the words of a line stands. */
typedef struct look {
    const cl_phrase_openers *table;
    cl_str line;
    uint16_t classes;           /* found so far */
    bool inside;                /* not at the start of the line */
    const opener_bits *own;     /* of the place of the next word */
    const opener_bits *of_last; /* and of the last one's */
    uint64_t before;            /* hash of the last word */
    size_t last;                /* where it is: at its first byte or before what separates it */
    size_t words;
} look;

static look look_from(const cl_phrase_openers *t, cl_str line, bool inside)
{
    return (look){t, line, 0, inside, inside ? &t->later : &t->first, &t->later, 0, 0, 0};
}

/* Folds the words from `at` on with one blank between, until no phrase is as long; size of the first one in *first. */
static cl_str fold_words(cl_str line, size_t at, char *folded, size_t *first)
{
    size_t size = 0, len;

    while (size <= PHRASE_MOST && (len = cl_line_word(line, &at, folded + size + (size > 0), 63)) > 0) {
        size_t from = size + (size > 0);
        if (folded[from] >= '0' && folded[from] <= '9')
            continue;
        if (size > 0)
            folded[size] = ' ';
        else
            *first = len;
        size = from + len;
    }
    return (cl_str){folded, size};
}

/* Adds the classes of the phrases that start with the word at `at`; `start`: it is the first one of the line. */
static void add_phrases(look *l, size_t at, uint64_t hash, bool start)
{
    char folded[PHRASE_MOST + 80];
    size_t word = 0, row = l->table->rows[row_slot(hash)];

    if (row == NO_ROW)
        return;
    cl_str rest = fold_words(l->line, at, folded, &word);

    for (size_t i = row == SHARED ? lower_bound(cl_str_cut(rest, 0, word)) : row; i < cl_phrase_count; i++) {
        const cl_phrase *p = &cl_phrase_table[i];
        if (p->len < word || memcmp(p->text, rest.ptr, word) != 0)
            break;
        if (p->len > rest.len || (rest.len > p->len && rest.ptr[p->len] != ' ') || memcmp(p->text, rest.ptr, p->len) != 0)
            continue;
        if (p->place == CL_PHRASE_ANY || (p->place == CL_PHRASE_START && start) ||
            (p->place == CL_PHRASE_WHOLE && start && rest.len == p->len))
            l->classes |= p->classes;
    }
}

/* The next word of the line. */
static inline void look_at(look *l, uint64_t hash, size_t at)
{
    uint64_t pair = is_in(l->of_last->pairs, pair_of(l->before, hash)), single = is_in(l->own->singles, hash);

    if (((pair | single) & 1) != 0 && l->words < CL_PHRASE_WORDS) {
        if ((pair & 1) != 0 && l->words > 0)
            add_phrases(l, l->last, l->before, l->words == 1 && !l->inside);
        if ((single & 1) != 0)
            add_phrases(l, at, hash, l->words == 0 && !l->inside);
    }
    l->of_last = l->own;
    l->own = &l->table->later;
    l->before = hash;
    l->last = at;
    l->words++;
}

/* Words of any letters, in the bytes from..to of the line. */
static void look_slowly(look *l, size_t from, size_t to)
{
    cl_str bytes = cl_str_cut(l->line, 0, to);
    char word[64];
    size_t at = from, start = from, len;

    while ((len = cl_line_word(bytes, &at, word, 63)) > 0 && start < BYTES_MOST) {
        if (word[0] < '0' || word[0] > '9')
            look_at(l, hash_word(cl_bytes_load(word), len), start);
        start = at;
    }
}

/* What a line of one word says is asked for in the end. */
static uint16_t classes_of(look *l)
{
    if (l->words == 1)
        add_phrases(l, l->last, l->before, !l->inside);
    return l->classes;
}

uint16_t cl_phrases_find(cl_str line)
{
    look l = look_from(cl_phrase_openers_of_table(), line, false);

    look_slowly(&l, 0, line.len);
    return classes_of(&l);
}

/* The words of one stretch that start from bit `from` on. */
static void look_through(look *l, const cl_word_runs *runs, size_t from, const char *end)
{
    for (uint64_t starts = runs->starts >> from << from; starts != 0; starts &= starts - 1) {
        unsigned first = (unsigned)__builtin_ctzll(starts);
        size_t len = (size_t)__builtin_ctzll(~(runs->runs >> first) | (uint64_t)1 << 63), at = runs->at + first;
        const char *word = l->line.ptr + at;
        if ((runs->odd >> first & 1) != 0 || end - word < 8)
            look_slowly(l, at, at + len);
        else
            look_at(l, hash_word(cl_bytes_load(word) | CL_BYTES_ALL(0x20u), len), at);
    }
}

uint16_t cl_phrases_of_runs(const cl_phrase_openers *openers, cl_str line, const cl_line_runs *runs, size_t from, const char *end)
{
    look l = look_from(openers, line, from > 0);

    if (!runs->all)
        look_slowly(&l, from, line.len);
    for (size_t i = 0; runs->all && i < runs->n && runs->at[i].at < BYTES_MOST; i++) {
        size_t skip = runs->at[i].at < from ? from - runs->at[i].at : 0;
        if (skip < 64)
            look_through(&l, &runs->at[i], skip, end);
    }
    return classes_of(&l);
}
