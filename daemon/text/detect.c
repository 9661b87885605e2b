#include "text/bytes.h"
#include "text/language.h"
#include "text/token.h"
#include "text/utf8.h"

#define SAMPLE 4096u    /* bytes judged: enough for 600 words, and a quotation in another language cannot turn it */
#define PIECE 512u      /* bytes cut at a time: most articles are plain after the first */
#define MIN_WORDS 4u    /* fewer known words say nothing */
#define SHORT_TEXT 16u  /* words of a text that is judged by less */
#define CLEAR_WORDS 32u /* known words of the best language that end the search when the next has under half of them */
#define MIN_SHARE 0.15  /* of the words are stop words of the language; news has .4, names and lists of another under .1 */

#define FOREIGN 10u /* one word in so many with a letter that none of our languages has: it is none of them */

typedef struct tally {
    size_t words, hits[CL_LANG_COUNT]; /* stop words */
    size_t known[CL_LANG_COUNT];       /* and words of number and time, which tell in a line of a few words */
    size_t foreign;                    /* words in small letters that are another language's or have a letter of one */
} tally;

/* Letters of Scandinavia, of the languages of central and eastern Europe and of Turkey that none of our eight uses; in order. */
static bool is_foreign(uint32_t c)
{
    static const uint16_t letters[] = {0xE5, 0xE6, 0xF0, 0xF8, 0xFE, 0x101, 0x103, 0x105, 0x107, 0x10D, 0x10F, 0x111, 0x113, 0x117, 0x119,
        0x11B, 0x11F, 0x123, 0x12B, 0x131, 0x137, 0x13C, 0x13E, 0x142, 0x144, 0x146, 0x148, 0x151, 0x155, 0x159, 0x15B, 0x15F, 0x161, 0x163,
        0x165, 0x16B, 0x16F, 0x171, 0x173, 0x17A, 0x17C, 0x17E, 0x219, 0x21B, 0x452, 0x453, 0x454, 0x455, 0x456, 0x457, 0x458, 0x459, 0x45A,
        0x45B, 0x45C, 0x45E, 0x45F, 0x491};

    for (size_t i = 0; i < sizeof letters / sizeof letters[0] && letters[i] <= c; i++) {
        if (letters[i] == c)
            return true;
    }
    return false;
}

static bool has_foreign_letter(cl_str word)
{
    size_t len;

    for (size_t at = 0; at < word.len; at += len) {
        uint32_t c = cl_utf8_at(word.ptr + at, word.len - at, &len);
        if (c >= 0xE5 && is_foreign(c))
            return true;
        len = len > 0 ? len : 1;
    }
    return false;
}

/* cl_language_bits of a word as it stands in the text; CL_LANGUAGE_FOREIGN also by its letters. */
static uint32_t bits_of(cl_str word)
{
    char buffer[64];

    if (word.len <= 8) {
        uint64_t bytes = cl_bytes_few(word.ptr, word.len);
        if ((bytes & CL_BYTES_ALL(0x80u)) == 0) /* letters, and digits, apostrophes and stops that folding leaves as they are */
            return cl_language_bits_of_short(cl_bytes_first(cl_bytes_fold(bytes), word.len));
    }
    cl_str folded = cl_fold(word, buffer, sizeof buffer);
    return cl_language_bits(folded) | (has_foreign_letter(folded) ? CL_LANGUAGE_FOREIGN : 0);
}

/* Counts of eight languages, a byte each: from the second on, since the first one has no words. */
typedef struct lanes {
    uint64_t hits, known;
} lanes;

_Static_assert(CL_LANG_COUNT == 9 && CL_LANG_NONE == 0, "eight languages have words");

/* Of eight bits each in a byte of its own, as 0 or 1. */
static uint64_t spread(uint32_t bits)
{
    uint64_t apart = (bits & 0xFF) * CL_BYTES_ALL(1u) & 0x8040201008040201u;

    return (apart + CL_BYTES_ALL(0x7Fu)) >> 7 & CL_BYTES_ALL(1u);
}

static void add_lanes(tally *t, lanes sums)
{
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        t->hits[lang] += sums.hits >> (lang - 1) * 8 & 0xFF;
        t->known[lang] += sums.known >> (lang - 1) * 8 & 0xFF;
    }
}

/* At most LANE_MAX words: so that no byte of the sums is full. */
static void count_words(cl_str text, const cl_token *tokens, size_t n, tally *t)
{
    lanes sums = {0, 0};

    for (size_t i = 0; i < n; i++) {
        if (tokens[i].kind != CL_TOKEN_WORD)
            continue;
        uint32_t bits = bits_of(cl_str_cut(text, tokens[i].start, tokens[i].end)) & ~CL_LANGUAGE_ABBREVIATION;
        uint32_t stop = bits >> CL_LANG_EN, number = stop >> CL_LANG_COUNT, time = number >> CL_LANG_COUNT;
        t->words++;
        sums.hits += spread(stop);
        sums.known += spread(stop | number | time);
        t->foreign += bits == CL_LANGUAGE_FOREIGN && (tokens[i].flags & CL_TOKEN_CAPITAL) == 0;
    }
    add_lanes(t, sums);
}

#define LANE_MAX 255u

static bool count(cl_str text, size_t start, size_t end, cl_arena *arena, tally *t)
{
    cl_token *tokens = NULL;
    size_t n = 0;

    if (cl_tokenize(text, (cl_span){(uint32_t)start, (uint32_t)end}, CL_LANG_NONE, NULL, arena, &tokens, &n) != COLLATE_OK)
        return false;
    for (size_t i = 0; i < n; i += LANE_MAX)
        count_words(text, tokens + i, n - i < LANE_MAX ? n - i : LANE_MAX, t);
    return true;
}

#define OUTSIDE_WORDS 2u /* known words outside quotations that decide between two languages that are close */

/*
 * Where two languages are close, one may be that of what is quoted: the words outside quotation marks decide, CL_LANG_NONE where they
 * do not; `rival` is the best of all words. Marks are taken in turns within a line, which is right but for apostrophes and inches, of
 * which a short text has few.
 */
static cl_lang best_outside(cl_str text, size_t end, cl_lang rival, cl_arena *arena)
{
    cl_token *tokens = NULL;
    size_t n = 0, second = 0;
    bool inside = false;
    tally t = {0};
    cl_lang best = CL_LANG_NONE;

    if (cl_tokenize(text, (cl_span){0, (uint32_t)end}, CL_LANG_NONE, NULL, arena, &tokens, &n) != COLLATE_OK)
        return CL_LANG_NONE;
    for (size_t i = 0; i < n; i++) {
        bool mark = tokens[i].kind == CL_TOKEN_MARK && tokens[i].mark == '"';
        inside = (tokens[i].flags & CL_TOKEN_LINE_START) != 0 ? mark : inside != mark;
        if (!inside)
            count_words(text, tokens + i, 1, &t);
    }
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        if (t.hits[lang] > t.hits[best])
            best = (cl_lang)lang;
    }
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        if ((cl_lang)lang != best && t.hits[lang] > second)
            second = t.hits[lang];
    }
    return t.hits[best] >= OUTSIDE_WORDS && t.hits[best] > second && t.hits[best] > 2 * t.hits[rival] ? best : CL_LANG_NONE;
}

/* Has another language more than a third of the words of the best? */
static bool are_close(const tally *t, cl_lang best)
{
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        if ((cl_lang)lang != best && t->hits[lang] * 3 > t->hits[best])
            return true;
    }
    return false;
}

static cl_lang best_of(const tally *t, bool *clear)
{
    cl_lang best = CL_LANG_NONE;
    size_t second = 0;

    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        if (t->hits[lang] > t->hits[best])
            best = (cl_lang)lang;
    }
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        if ((cl_lang)lang != best && t->hits[lang] > second)
            second = t->hits[lang];
    }
    *clear = t->hits[best] >= CLEAR_WORDS && second * 2 < t->hits[best] && (double)t->hits[best] >= 2 * MIN_SHARE * (double)t->words;
    return best;
}

/* A line of text: one known word is a sign when no other language has as many. */
static cl_lang of_line(const tally *t)
{
    cl_lang best = CL_LANG_NONE;

    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        if (t->known[lang] > t->known[best])
            best = (cl_lang)lang;
    }
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        if ((cl_lang)lang != best && t->known[lang] >= t->known[best])
            return CL_LANG_NONE;
    }
    return (double)t->known[best] >= MIN_SHARE * (double)t->words ? best : CL_LANG_NONE;
}

/* Function words are the surest sign of a language and come from the tables that are there anyway. */
cl_lang cl_language_detect(cl_str text)
{
    cl_arena arena;
    tally t = {0};
    cl_lang best = CL_LANG_NONE;
    size_t last = text.len < SAMPLE ? text.len : SAMPLE;
    bool clear = false;

    cl_arena_init(&arena, 0);
    for (size_t at = 0; at < last && !clear;) {
        size_t end = at + PIECE < last ? at + PIECE : last;
        while (end > at && end < text.len && (unsigned char)text.ptr[end] > ' ')
            end--; /* on a blank, so that no word is cut */
        if (end == at)
            end = at + PIECE < last ? at + PIECE : last;
        while (end > at && end < text.len && ((unsigned char)text.ptr[end] & 0xC0) == 0x80)
            end--;
        if (end == at || !count(text, at, end, &arena, &t))
            break;
        best = best_of(&t, &clear);
        at = end;
    }
    cl_lang outside = !clear && t.hits[best] >= MIN_WORDS && are_close(&t, best) ? best_outside(text, last, best, &arena) : CL_LANG_NONE;
    best = outside != CL_LANG_NONE && t.hits[outside] > 0 ? outside : best;
    cl_arena_fini(&arena);
    if (t.foreign * FOREIGN > t.words && (t.foreign > 1 || t.known[best] < 2))
        return CL_LANG_NONE; /* one such word may be borrowed when two others are known */
    if (t.words <= SHORT_TEXT && t.hits[best] < MIN_WORDS)
        return of_line(&t);
    return t.hits[best] >= MIN_WORDS && (double)t.hits[best] >= MIN_SHARE * (double)t.words ? best : CL_LANG_NONE;
}
