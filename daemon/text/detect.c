#include "text/language.h"
#include "text/token.h"

#define SAMPLE 4096u     /* bytes judged: enough for 600 words, and a quotation in another language cannot turn it */
#define MIN_WORDS 4u     /* fewer known words say nothing */
#define MIN_SHARE 0.15   /* of the words are stop words of the language; news has .4, names and lists of another under .1 */

#define CLEAR_WORDS 128u /* after so many the leader is taken when it is far ahead: reading on cost half of all parsing */

/* Has one language twice the stop words of every other, and enough of them? */
static bool is_clear(const size_t *hits)
{
    size_t first = 0, second = 0;

    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        second = hits[lang] > first ? first : hits[lang] > second ? hits[lang] : second;
        first = hits[lang] > first ? hits[lang] : first;
    }
    return first >= 32 && first >= second * 2;
}

/* Function words are the surest sign of a language and come from the tables that are there anyway. */
cl_lang cl_language_detect(cl_str text)
{
    cl_arena arena;
    cl_token *tokens = NULL;
    char buffer[64];
    size_t n = 0, n_words = 0, hits[CL_LANG_COUNT] = {0};
    cl_lang best = CL_LANG_NONE;
    size_t end = text.len < SAMPLE ? text.len : SAMPLE;

    while (end > 0 && end < text.len && ((unsigned char)text.ptr[end] & 0xC0) == 0x80)
        end--;
    cl_arena_init(&arena, 0);
    if (cl_tokenize(text, (cl_span){0, (uint32_t)end}, CL_LANG_NONE, NULL, &arena, &tokens, &n) != COLLATE_OK)
        n = 0;
    for (size_t i = 0; i < n; i++) {
        if (tokens[i].kind != CL_TOKEN_WORD)
            continue;
        n_words++;
        cl_str folded = cl_fold(cl_str_cut(text, tokens[i].start, tokens[i].end), buffer, sizeof buffer);
        for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++)
            hits[lang] += cl_language_is_stop((cl_lang)lang, folded);
        if (n_words % CLEAR_WORDS == 0 && is_clear(hits))
            break;
    }
    cl_arena_fini(&arena);
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        if (hits[lang] > hits[best])
            best = (cl_lang)lang;
    }
    return hits[best] >= MIN_WORDS && (double)hits[best] >= MIN_SHARE * (double)n_words ? best : CL_LANG_NONE;
}
