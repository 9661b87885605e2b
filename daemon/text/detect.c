#include "text/language.h"
#include "text/token.h"

#define SAMPLE 4096u     /* bytes judged: enough for 600 words, and a quotation in another language cannot turn it */
#define PIECE 512u       /* bytes cut at a time: most articles are plain after the first */
#define MIN_WORDS 4u     /* fewer known words say nothing */
#define SHORT_TEXT 16u   /* words of a text that is judged by less */
#define CLEAR_WORDS 32u  /* known words of the best language that end the search when the next has under half of them */
#define MIN_SHARE 0.15   /* of the words are stop words of the language; news has .4, names and lists of another under .1 */

typedef struct tally {
    size_t words, hits[CL_LANG_COUNT];
} tally;

static bool count(cl_str text, size_t start, size_t end, cl_arena *arena, tally *t)
{
    cl_token *tokens = NULL;
    char buffer[64];
    size_t n = 0;

    if (cl_tokenize(text, (cl_span){(uint32_t)start, (uint32_t)end}, CL_LANG_NONE, NULL, arena, &tokens, &n) != COLLATE_OK)
        return false;
    for (size_t i = 0; i < n; i++) {
        if (tokens[i].kind != CL_TOKEN_WORD)
            continue;
        t->words++;
        uint32_t bits = cl_language_bits(cl_fold(cl_str_cut(text, tokens[i].start, tokens[i].end), buffer, sizeof buffer));
        for (unsigned lang = 1; bits != 0 && lang < CL_LANG_COUNT; lang++)
            t->hits[lang] += (bits & cl_language_bit((cl_lang)lang, CL_CLASS_STOP)) != 0;
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
static bool is_alone(const tally *t, cl_lang best)
{
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        if ((cl_lang)lang != best && t->hits[lang] >= t->hits[best])
            return false;
    }
    return t->hits[best] > 0 && (double)t->hits[best] >= MIN_SHARE * (double)t->words;
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
    if (t.words <= SHORT_TEXT && t.hits[best] < MIN_WORDS)
        return is_alone(&t, best) ? best : CL_LANG_NONE;
    return t.hits[best] >= MIN_WORDS && (double)t.hits[best] >= MIN_SHARE * (double)t.words ? best : CL_LANG_NONE;
}
