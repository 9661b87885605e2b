#include "text/language.h"

#include "base/hash.h"
#include "text/bytes.h"
#include "text/language_tables.h"
#include "text/term_tables.h"

#include <pthread.h>

#define CLASS_LONGEST 32u /* bytes; longer words are not looked up */

static const cl_language neutral = {.lang = CL_LANG_NONE, .code = ""};

static const cl_language *const languages[CL_LANG_COUNT] = {
    [CL_LANG_NONE] = &neutral,       [CL_LANG_EN] = &cl_language_en, [CL_LANG_DE] = &cl_language_de,
    [CL_LANG_FR] = &cl_language_fr, [CL_LANG_ES] = &cl_language_es, [CL_LANG_IT] = &cl_language_it,
    [CL_LANG_PT] = &cl_language_pt, [CL_LANG_NL] = &cl_language_nl, [CL_LANG_RU] = &cl_language_ru,
};

const cl_language *cl_language_of(cl_lang lang)
{
    return (unsigned)lang < CL_LANG_COUNT && languages[lang] != NULL ? languages[lang] : &neutral;
}

cl_lang cl_language_from_code(cl_str code)
{
    if (code.len < 2 || (code.len > 2 && code.ptr[2] != '-' && code.ptr[2] != '_'))
        return CL_LANG_NONE;
    char lower[3] = {(char)(code.ptr[0] | 0x20), (char)(code.ptr[1] | 0x20), 0};
    for (unsigned i = 1; i < CL_LANG_COUNT; i++) {
        const cl_language *language = cl_language_of((cl_lang)i);
        if (language->lang != CL_LANG_NONE && strcmp(language->code, lower) == 0)
            return language->lang;
    }
    return CL_LANG_NONE;
}

const char *cl_language_code(cl_lang lang)
{
    return cl_language_of(lang)->code;
}

/* Byte order of a folded word and one of a list, without measuring the latter. */
static int compare_to(cl_str folded, const char *word)
{
    for (size_t i = 0; i < folded.len; i++) {
        int order = (unsigned char)folded.ptr[i] - (unsigned char)word[i];
        if (order != 0 || word[i] == '\0')
            return order != 0 ? order : 1;
    }
    return word[folded.len] == '\0' ? 0 : -1;
}

/* Lists end with NULL; counting one for every look-up was a third of the time of parsing. */
static size_t list_length(const char *const *sorted)
{
    static _Thread_local struct { const char *const *list; size_t n; } known[64];
    size_t slot = ((uintptr_t)sorted >> 4) % (sizeof known / sizeof known[0]), n = 0;

    if (known[slot].list == sorted)
        return known[slot].n;
    while (sorted[n] != NULL)
        n++;
    known[slot].list = sorted;
    known[slot].n = n;
    return n;
}

bool cl_word_list_has(const char *const *sorted, cl_str folded)
{
    size_t n = sorted != NULL ? list_length(sorted) : 0, low = 0;

    while (low < n) {
        size_t middle = low + (n - low) / 2;
        int order = compare_to(folded, sorted[middle]);
        if (order == 0)
            return true;
        if (order < 0)
            n = middle;
        else
            low = middle + 1;
    }
    return false;
}

/*
 * All words that a table of any language lists as stop word, number or time, in one table, word -> bits: detection asks for
 * every word in every language, interning for every new word. Built once from the tables, never changed afterwards.
 */
#define SHORT_WORD 8u      /* bytes; of those that are shorter or as long the bytes themselves are compared */
#define SHORT_SLOTS 16384u /* 3 400 words: a fifth full, so that most look-ups see one slot */
#define LONG_SLOTS 4096u   /* 900 words */

typedef struct short_slot {
    uint64_t key;  /* the word's bytes, zero padded; 0: free */
    uint32_t bits; /* cl_language_bit(), CL_LANGUAGE_FOREIGN, CL_LANGUAGE_ABBREVIATION */
} short_slot;

typedef struct long_slot {
    cl_str word;
    uint32_t bits;
} long_slot;

_Static_assert(CL_LANG_COUNT * CL_WORD_CLASSES <= 30, "one bit a language and class, and two more");

static short_slot short_table[SHORT_SLOTS];
static long_slot long_table[LONG_SLOTS];
static pthread_once_t class_once = PTHREAD_ONCE_INIT;

static inline short_slot *short_slot_of(uint64_t key)
{
    size_t i = (size_t)(key * 0x9e3779b97f4a7c15u >> 50);

    while (short_table[i].key != 0 && short_table[i].key != key)
        i = (i + 1) & (SHORT_SLOTS - 1);
    return &short_table[i];
}

_Static_assert(SHORT_SLOTS == 1u << (64 - 50), "the product's high bits are the place");

static long_slot *long_slot_of(cl_str word)
{
    size_t i = cl_hash(word) & (LONG_SLOTS - 1);

    while (long_table[i].word.ptr != NULL && !cl_str_eq(long_table[i].word, word))
        i = (i + 1) & (LONG_SLOTS - 1);
    return &long_table[i];
}

static void add_bits(const char *text, uint32_t bits)
{
    cl_str word = cl_str_c(text);

    if (word.len <= SHORT_WORD) {
        short_slot *slot = short_slot_of(cl_bytes_few(word.ptr, word.len));
        slot->key = cl_bytes_few(word.ptr, word.len);
        slot->bits |= bits;
    } else {
        long_slot *slot = long_slot_of(word);
        slot->word = word;
        slot->bits |= bits;
    }
}

static void add_class(const char *word, cl_lang lang, cl_word_class which)
{
    add_bits(word, cl_language_bit(lang, which));
}

/* Frequent words of neighbours (Catalan, Swedish, Danish, Romanian, Finnish, Indonesian) that none of our eight has; in order. */
static const char *const neighbours[] = {"aceast\xC4\x83", "acest", "acestei", "amb", "aquest", "aquesta", "aquestes", "aquests",
    "att", "blev", "coa", "c\xC4\x83tre", "dari", "dels", "dengan", "despr\xC3\xA9s", "dup\xC4\x83", "efter", "els",
    "ett\xC3\xA4", "fost", "fr\xC3\xA5n", "genom", "hvor", "h\xC3\xA4nen", "ikke", "inte", "kepada", "mellan", "mellem",
    "molt", "mukaan", "mutta", "my\xC3\xB6s", "m\xC3\xA9s", "och", "ocks\xC3\xA5", "og", "ogs\xC3\xA5", "oli", "ovat",
    "pentru", "perqu\xC3\xA8", "prin", "sek\xC3\xA4", "seva", "seves", "skulle", "sunt", "s\xC3\xB3n", "tamb\xC3\xA9", "telah",
    "tidak", "totes", "unha", "untuk", "v\xC3\xA6re", "yang"};

static void add_abbreviations(const cl_language *language)
{
    const char *const *const lists[] = {language->abbreviations, language->titles, language->small, language->never_end, language->may_end,
        language->counted};

    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        for (const char *const *word = lists[i]; word != NULL && *word != NULL; word++)
            add_bits(*word, CL_LANGUAGE_ABBREVIATION);
    }
}

static void fill_class_table(void)
{
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        const cl_terms *terms = cl_terms_of((cl_lang)lang);
        for (const char *const *word = cl_language_of((cl_lang)lang)->stop_words; word != NULL && *word != NULL; word++)
            add_class(*word, (cl_lang)lang, CL_CLASS_STOP);
        for (size_t i = 0; terms != NULL && i < terms->n_numbers; i++)
            add_class(terms->numbers[i].word, (cl_lang)lang, CL_CLASS_NUMBER);
        for (size_t i = 0; terms != NULL && i < terms->n_times; i++)
            add_class(terms->times[i].word, (cl_lang)lang, CL_CLASS_TIME);
    }
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++)
        add_abbreviations(cl_language_of((cl_lang)lang));
    for (size_t i = 0; i < sizeof neighbours / sizeof neighbours[0]; i++)
        add_bits(neighbours[i], CL_LANGUAGE_FOREIGN);
}

uint32_t cl_language_bits_of_short(uint64_t key)
{
    pthread_once(&class_once, fill_class_table);
    return short_slot_of(key)->bits;
}

uint32_t cl_language_bits(cl_str folded)
{
    if (folded.len == 0 || folded.len > CLASS_LONGEST)
        return 0;
    if (folded.len <= SHORT_WORD)
        return cl_language_bits_of_short(cl_bytes_few(folded.ptr, folded.len));
    pthread_once(&class_once, fill_class_table);
    return long_slot_of(folded)->bits;
}

bool cl_language_is_stop(cl_lang lang, cl_str folded)
{
    return (cl_language_bits(folded) & cl_language_bit(lang, CL_CLASS_STOP)) != 0;
}
