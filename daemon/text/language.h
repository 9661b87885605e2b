/*
 * language.h - what is known of each language, as tables, and which language a text is in.
 *
 * One file per language holds its table (lang_en.c ...); code reads tables and never asks which language it is.
 * A new language is a new file and a row in language.c. All strings are folded (lower case, straight apostrophes),
 * arrays sorted by bytes and ended by NULL. A field may be NULL: nothing known.
 */
#ifndef CL_TEXT_LANGUAGE_H
#define CL_TEXT_LANGUAGE_H

#include "base/str.h"
#include "text/vocab.h"

typedef struct cl_language {
    cl_lang lang;
    const char *code;                 /* ISO 639-1 */
    const char *stemmer;              /* libstemmer's name, or NULL */
    bool elides;                      /* a word ends after its apostrophe: l'homme, dell'arte */
    bool decimal_comma;               /* 2,5 is two and a half */
    bool small_months;                /* months and weekdays are written small */
    bool month_first;                 /* 9/4/2017 is the fourth of September */
    bool capital_nouns;               /* common nouns have capitals: a capital says little (German) */
    const char *const *stop_words;
    const char *const *abbreviations; /* without the final stop: "mr", "u.s", "sept"; all of them */
    const char *const *titles;        /* of those, the ones before a name: "mr", "sen"; they never end a sentence */
    const char *const *small;         /* of those, the ones that are abbreviations in small letters too: "etc", "vol" */
    const char *const *courtesy;      /* of the titles, those that stand before any name: "mr", "ms" */
    const char *const *never_end;     /* of those, the ones that something always follows: "e.g", "vs" */
    const char *const *may_end;       /* of those, the ones that often end a sentence: "inc", "u.s", "a.m", "etc" */
    const char *const *counted;       /* of those, the ones that end a sentence after a number only: г. (year) is a town before a name */
    const char *const *speech_verbs;  /* after ?" and a name: said, asked */
    const char *const *months[12];    /* names and abbreviations of each month */
    const char *const *weekdays[7];   /* from Monday */
} cl_language;

/* The table of a language; CL_LANG_NONE gives the neutral one, never NULL. */
const cl_language *cl_language_of(cl_lang lang);

/* By ISO 639-1 code, also "en-US", any case. CL_LANG_NONE when there is no table for it. */
cl_lang cl_language_from_code(cl_str code);
const char *cl_language_code(cl_lang lang);

/* True when the sorted list (NULL: empty) holds the word. O(log n). */
bool cl_word_list_has(const char *const *sorted, cl_str folded);

/* What tables say of a word, in any of the languages. */
typedef enum cl_word_class { CL_CLASS_STOP, CL_CLASS_NUMBER, CL_CLASS_TIME, CL_WORD_CLASSES } cl_word_class;

static inline uint32_t cl_language_bit(cl_lang lang, cl_word_class which)
{
    return 1u << ((unsigned)lang + CL_LANG_COUNT * (unsigned)which);
}

/* Set beside them for frequent words of languages that have no table (Swedish, Catalan ...) and of none that has. */
#define CL_LANGUAGE_FOREIGN (1u << 31)

/* Set for abbreviations of any language, without their stop: cl_language.abbreviations and the lists made of them. */
#define CL_LANGUAGE_ABBREVIATION (1u << 30)

/* All classes of a word in all languages: cl_language_bit() ored. One hash look-up. Any thread. */
uint32_t cl_language_bits(cl_str folded);

/* The same of a word of 1..8 bytes, zero padded, the first one lowest (cl_bytes_few). */
uint32_t cl_language_bits_of_short(uint64_t key);

bool cl_language_is_stop(cl_lang lang, cl_str folded);

/* The language of a text, judged by its first few kilobytes; CL_LANG_NONE when it is none of ours or too short. */
cl_lang cl_language_detect(cl_str text);

#endif
