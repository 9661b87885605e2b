#include "text/background.h"

#include "text/language.h"

#include <math.h>

/* Generated at build time: word_bytes, entries (with one past the end), buckets (65536 + 1). */
#include "background_en.inc"

#define ARTICLES 37554.0f /* over which the table counts */
#define N_BUCKETS 65536u

/* Words in more than three quarters of all articles are not in the counts, as are stop words. */
static const float EVERYWHERE = 0.8f * ARTICLES;

/* Bernstein's hash: awk can compute it exactly. Bytes of a request may collide at will, but only with the frozen table. */
static uint32_t word_hash(cl_str word)
{
    uint32_t hash = 0;

    for (size_t i = 0; i < word.len; i++)
        hash = hash * 33u + (unsigned char)word.ptr[i];
    return hash;
}

/* Articles that have the word; 0 when the table does not know it. */
static float count_of(cl_str word)
{
    uint32_t bucket = word_hash(word) % N_BUCKETS;

    for (unsigned i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
        size_t len = entries[i + 1].start - entries[i].start;
        if (len == word.len && memcmp(word_bytes + entries[i].start, word.ptr, len) == 0)
            return (float)entries[i].count;
    }
    return 0;
}

static bool is_everywhere(cl_lang lang, cl_str word)
{
    static const char *const words[] = {"said", "say", "says", "new", "would"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (cl_str_is(word, words[i]))
            return true;
    return cl_language_is_stop(lang, word);
}

/*
 * Without counts: short words are common (Zipf's law of abbreviation). The line through the English running words' mean
 * idf by length in bytes: 2.15 at 4 and under, 3.15 at 7, 4.12 at 11 and over (awk over background_en.tsv, weighted by count).
 */
static float by_length(cl_lang lang, cl_str word)
{
    if (cl_language_is_stop(lang, word))
        return logf((ARTICLES + 1) / (EVERYWHERE + 1));
    return word.len <= 4 ? 2.15f : word.len >= 11 ? 4.12f : 2.15f + 0.28f * (float)(word.len - 4);
}

float cl_background_idf(cl_lang lang, cl_str folded)
{
    if (lang != CL_LANG_EN && lang != CL_LANG_NONE)
        return by_length(lang, folded);
    float count = count_of(folded);
    if (count == 0 && is_everywhere(lang, folded))
        count = EVERYWHERE;
    return logf((ARTICLES + 1) / (count + 1));
}
