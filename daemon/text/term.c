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

static const cl_term *search(const cl_term_reader *reader, cl_str word)
{
    size_t low = 0, high = reader->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_to(word, reader->terms[middle].word);
        if (order == 0)
            return &reader->terms[middle];
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

    *reader = (cl_term_reader){.r = r,
        .flag = which == CL_TERMS_NUMBER ? CL_WORD_COUNTS : CL_WORD_TIMES,
        .era = cl_vocab_era_of(r->vocab),
        .cache = caches[which]};
    if (terms != NULL) {
        reader->terms = which == CL_TERMS_NUMBER ? terms->numbers : terms->times;
        reader->n = which == CL_TERMS_NUMBER ? terms->n_numbers : terms->n_times;
    }
}

const cl_term *cl_term_look_up(cl_term_reader *reader, size_t i)
{
    const cl_token *token = &reader->r->tokens[i];
    uint32_t word = token->word;
    cl_term_slot *slot = &reader->cache[(word ^ word >> 16) & (CACHE - 1)];

    uint64_t owner = reader->era.base == 0 || (word & CL_WORD_LOCAL) != 0 ? reader->era.own : reader->era.base;

    if (slot->word != word || slot->owner != owner)
        *slot = (cl_term_slot){owner, word, search(reader, cl_token_folded(reader->r, token))};
    return slot->term;
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
    cl_str a = cl_token_folded(reader->r, &reader->r->tokens[i]), b = cl_token_folded(reader->r, &reader->r->tokens[i + 1]);

    if (b.len == 0 || a.len + b.len + 1 > sizeof both)
        return &cl_term_none;
    memcpy(both, a.ptr, a.len);
    both[a.len] = ' ';
    memcpy(both + a.len + 1, b.ptr, b.len);
    return search(reader, (cl_str){both, a.len + 1 + b.len});
}
