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

/* Frequent words of neighbours (Catalan, Swedish, Danish, Romanian, Finnish, Indonesian) that none of our eight has; in order. */
static bool is_neighbour(cl_str word)
{
    static const char *const words[] = {"aceast\xC4\x83", "acest", "acestei", "amb", "aquest", "aquesta", "aquestes", "aquests",
        "att", "blev", "coa", "c\xC4\x83tre", "dari", "dels", "dengan", "despr\xC3\xA9s", "dup\xC4\x83", "efter", "els",
        "ett\xC3\xA4", "fost", "fr\xC3\xA5n", "genom", "hvor", "h\xC3\xA4nen", "ikke", "inte", "kepada", "mellan", "mellem",
        "molt", "mukaan", "mutta", "my\xC3\xB6s", "m\xC3\xA9s", "och", "ocks\xC3\xA5", "og", "ogs\xC3\xA5", "oli", "ovat",
        "pentru", "perqu\xC3\xA8", "prin", "sek\xC3\xA4", "seva", "seves", "skulle", "sunt", "s\xC3\xB3n", "tamb\xC3\xA9", "telah",
        "tidak", "totes", "unha", "untuk", "v\xC3\xA6re", "yang"};

    return cl_str_is_among(word, words, sizeof words / sizeof words[0]);
}

/*
 * A word as it stands in the text -> what is known of it: the words that tell a language are few, short, and the same in every
 * text. Kept by thread; it never changes.
 */
#define CACHE_BITS 11u /* 2048 slots of 16 bytes a thread: the look-ups of detection were 2 % of parsing, with it .3 % */

typedef struct slot {
    uint64_t key; /* the word's bytes, zero padded; no word holds a NUL */
    uint32_t bits; /* cl_language_bits */
    bool foreign;
} slot;

static _Thread_local slot cache[1u << CACHE_BITS];

static slot known_of(cl_str word)
{
    char buffer[64];
    slot *hit = NULL, found = {0};

    if (word.len <= sizeof found.key) {
        memcpy(&found.key, word.ptr, word.len);
        hit = &cache[found.key * 0x9e3779b97f4a7c15u >> (64 - CACHE_BITS)];
        if (hit->key == found.key)
            return *hit;
    }
    cl_str folded = cl_fold(word, buffer, sizeof buffer);
    found.bits = cl_language_bits(folded);
    found.foreign = has_foreign_letter(folded) || is_neighbour(folded);
    if (hit != NULL)
        *hit = found;
    return found;
}

static bool count(cl_str text, size_t start, size_t end, cl_arena *arena, tally *t)
{
    cl_token *tokens = NULL;
    size_t n = 0;

    if (cl_tokenize(text, (cl_span){(uint32_t)start, (uint32_t)end}, CL_LANG_NONE, NULL, arena, &tokens, &n) != COLLATE_OK)
        return false;
    for (size_t i = 0; i < n; i++) {
        if (tokens[i].kind != CL_TOKEN_WORD)
            continue;
        t->words++;
        slot known = known_of(cl_str_cut(text, tokens[i].start, tokens[i].end));
        uint32_t bits = known.bits;
        for (unsigned lang = 1; bits != 0 && lang < CL_LANG_COUNT; lang++) {
            uint32_t of = cl_language_bit((cl_lang)lang, CL_CLASS_STOP);
            t->hits[lang] += (bits & of) != 0;
            t->known[lang] +=
                (bits & (of | cl_language_bit((cl_lang)lang, CL_CLASS_NUMBER) | cl_language_bit((cl_lang)lang, CL_CLASS_TIME))) != 0;
        }
        t->foreign += bits == 0 && (tokens[i].flags & CL_TOKEN_CAPITAL) == 0 && known.foreign;
    }
    return true;
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
    cl_arena_fini(&arena);
    if (t.foreign * FOREIGN > t.words && (t.foreign > 1 || t.known[best] < 2))
        return CL_LANG_NONE; /* one such word may be borrowed when two others are known */
    if (t.words <= SHORT_TEXT && t.hits[best] < MIN_WORDS)
        return of_line(&t);
    return t.hits[best] >= MIN_WORDS && (double)t.hits[best] >= MIN_SHARE * (double)t.words ? best : CL_LANG_NONE;
}
