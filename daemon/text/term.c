#include "text/term.h"

#include "text/term_tables.h"

#include <pthread.h>

#define CACHE 1024u /* slots of a table and thread; a search costs six branches that nobody can predict */
#define TWO_MAX 48u /* bytes of a term of two words */

/* A word and its term: kept from text to text, since news uses the same words of time and number every day. */
typedef struct cl_term_slot {
    uint64_t owner; /* era of the vocabulary that gave the number; 0: free */
    uint32_t word;
    const cl_term *term;
} cl_term_slot;

static _Thread_local cl_term_slot caches[2][CACHE]; /* by cl_term_table */

const cl_term cl_term_none = {"", CL_TERM_NONE, 0, ""};

static const cl_terms *const languages[CL_LANG_COUNT] = {
    [CL_LANG_EN] = &cl_terms_en, [CL_LANG_DE] = &cl_terms_de, [CL_LANG_FR] = &cl_terms_fr, [CL_LANG_ES] = &cl_terms_es,
    [CL_LANG_IT] = &cl_terms_it, [CL_LANG_PT] = &cl_terms_pt, [CL_LANG_NL] = &cl_terms_nl, [CL_LANG_RU] = &cl_terms_ru,
};

const cl_terms *cl_terms_of(cl_lang lang)
{
    return (unsigned)lang < CL_LANG_COUNT ? languages[lang] : NULL;
}

/* Byte order of a folded word and one of a table, without measuring the latter. */
static int compare_to(cl_str folded, const char *word)
{
    for (size_t i = 0; i < folded.len; i++) {
        int order = (unsigned char)folded.ptr[i] - (unsigned char)word[i];
        if (order != 0 || word[i] == '\0')
            return order != 0 ? order : 1;
    }
    return word[folded.len] == '\0' ? 0 : -1;
}

static const cl_term *search(const cl_term *terms, size_t n, cl_str word)
{
    size_t low = 0, high = n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_to(word, terms[middle].word);
        if (order == 0)
            return &terms[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return &cl_term_none;
}

void cl_term_reader_init(cl_term_reader *reader, const cl_reading *r, cl_term_table which)
{
    const cl_terms *terms = cl_terms_of(r->lang);
    cl_vocab_era era = cl_vocab_era_of(r->vocab);

    *reader = (cl_term_reader){.r = r,
        .tokens = r->tokens,
        .flag = which == CL_TERMS_NUMBER ? CL_WORD_COUNTS : CL_WORD_TIMES,
        .owners = {era.base == 0 ? era.own : era.base, era.own},
        .cache = caches[which]};
    if (terms != NULL) {
        reader->terms = which == CL_TERMS_NUMBER ? terms->numbers : terms->times;
        reader->n = which == CL_TERMS_NUMBER ? terms->n_numbers : terms->n_times;
    }
}

/* Apart from the look-up, which then needs no registers saved: of a thousand words one is not in the cache. */
static __attribute__((noinline)) const cl_term *remember(const cl_term_reader *reader, const cl_token *token, cl_term_slot *slot)
{
    const cl_term *term = search(reader->terms, reader->n, cl_token_folded(reader->r, token));

    *slot = (cl_term_slot){reader->owners[token->word / CL_WORD_LOCAL], token->word, term};
    return term;
}

const cl_term *cl_term_look_up(cl_term_reader *reader, size_t i)
{
    const cl_token *token = &reader->tokens[i];
    uint32_t word = token->word;
    cl_term_slot *slot = &reader->cache[(word ^ word >> 16) & (CACHE - 1)];

    return slot->word == word && slot->owner == reader->owners[word / CL_WORD_LOCAL] ? slot->term : remember(reader, token, slot);
}

/* Does a date begin with a word of this part? The others stand inside it or beside it. */
static bool begins_date(uint8_t role)
{
    switch (role) {
    case CL_TERM_MONTH: case CL_TERM_WEEKDAY: case CL_TERM_DAY: case CL_TERM_WHICH: case CL_TERM_UNIT: case CL_TERM_AHEAD:
    case CL_TERM_PREPOSITION: case CL_TERM_ARTICLE: case CL_TERM_BEFORE: case CL_TERM_SEASON: case CL_TERM_QUARTER: case CL_TERM_NOON:
    case CL_TERM_PART:
        return true;
    default:
        return false;
    }
}

/* Does a number? Those in one word have no term. A factor alone only where "mille personnes" are a thousand: English has "a thousand". */
static bool begins_number(cl_lang lang, uint8_t role)
{
    switch (role) {
    case CL_TERM_DIGIT: case CL_TERM_TENS: case CL_TERM_VAGUE: case CL_TERM_FRACTION: case CL_TERM_ORDINAL: case CL_TERM_ARTICLE:
    case CL_TERM_NONE:
        return true;
    case CL_TERM_MAGNITUDE:
        return cl_language_of(lang)->decimal_comma;
    default:
        return false;
    }
}

uint8_t cl_term_begins(cl_lang lang, cl_str folded, uint8_t flags)
{
    const cl_terms *terms = cl_terms_of(lang);
    uint8_t begins = 0;

    if (terms == NULL)
        return 0;
    if ((flags & CL_WORD_TIMES) != 0 && begins_date(search(terms->times, terms->n_times, folded)->role))
        begins |= CL_WORD_DATES;
    if ((flags & CL_WORD_COUNTS) != 0 && begins_number(lang, search(terms->numbers, terms->n_numbers, folded)->role))
        begins |= CL_WORD_NUMBERS;
    return begins;
}

/* Does one of the sorted terms begin with the word and a blank? */
static bool opens_one(const cl_term *terms, size_t n, cl_str word)
{
    size_t low = 0, high = n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *term = terms[middle].word;
        int order = strncmp(word.ptr, term, word.len);
        order = order != 0 ? order : ' ' - (unsigned char)term[word.len];
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

/*
 * First words of the terms of two words, all languages', by their first letter and length: few words are left to search for. Made
 * once from the tables, constant afterwards.
 */
static bool opens_two[256];
static pthread_once_t opens_two_once = PTHREAD_ONCE_INIT;

static uint8_t shape_of(const char *word, size_t len)
{
    return (uint8_t)((unsigned char)word[0] << 3 | (len & 7));
}

static void add_openers(const cl_term *terms, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const char *blank = strchr(terms[i].word, ' ');
        if (blank != NULL)
            opens_two[shape_of(terms[i].word, (size_t)(blank - terms[i].word))] = true;
    }
}

static void find_openers(void)
{
    for (unsigned lang = 0; lang < CL_LANG_COUNT; lang++) {
        if (languages[lang] == NULL)
            continue;
        add_openers(languages[lang]->numbers, languages[lang]->n_numbers);
        add_openers(languages[lang]->times, languages[lang]->n_times);
    }
}

bool cl_term_opens(cl_lang lang, cl_str folded)
{
    const cl_terms *terms = cl_terms_of(lang);

    pthread_once(&opens_two_once, find_openers);
    return terms != NULL && folded.len > 0 && opens_two[shape_of(folded.ptr, folded.len)] &&
           (opens_one(terms->numbers, terms->n_numbers, folded) || opens_one(terms->times, terms->n_times, folded));
}

const cl_term *cl_term_search_two(cl_term_reader *reader, size_t i)
{
    char both[TWO_MAX];
    cl_str a = cl_token_folded(reader->r, &reader->tokens[i]), b = cl_token_folded(reader->r, &reader->tokens[i + 1]);

    if (b.len == 0 || a.len + b.len + 1 > sizeof both)
        return &cl_term_none;
    memcpy(both, a.ptr, a.len);
    both[a.len] = ' ';
    memcpy(both + a.len + 1, b.ptr, b.len);
    return search(reader->terms, reader->n, (cl_str){both, a.len + 1 + b.len});
}
