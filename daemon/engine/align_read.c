#include "engine/align_read.h"

#include "base/hash.h"
#include "engine/clause.h"
#include "engine/cues.h"
#include "text/token.h"

#include <stdlib.h>

#define MAX_SENTENCES 40000u /* compared in all; of each document the first of its share, at least MIN_SENTENCES: articles have 40 */
#define MIN_SENTENCES 200u
#define DATELINE_SENTENCES 3u /* a dateline stands before the first, a deck may come before it */
#define TINY 3 /* bytes: figures and "new" are missing in the background counts, not rare */
#define TINY_IDF 4.0f

static size_t slot_of(const cl_term_table *table, uint32_t key)
{
    size_t at = (size_t)cl_mix(key + 1u) & table->mask;

    while (table->key[at] != CL_WORD_NONE && table->key[at] != key)
        at = (at + 1) & table->mask;
    return at;
}

static bool grow_table(cl_term_table *table, size_t size, cl_arena *arena)
{
    cl_term_table fresh = {
        cl_arena_alloc(arena, size * sizeof(uint32_t)), cl_arena_alloc(arena, size * sizeof(uint32_t)), size - 1, table->used};

    if (fresh.key == NULL || fresh.term == NULL)
        return false;
    memset(fresh.key, 0xff, size * sizeof *fresh.key);
    for (size_t i = 0; table->key != NULL && i <= table->mask; i++) {
        if (table->key[i] == CL_WORD_NONE)
            continue;
        size_t at = slot_of(&fresh, table->key[i]);
        fresh.key[at] = table->key[i];
        fresh.term[at] = table->term[i];
    }
    *table = fresh;
    return true;
}

/* The dense number of a word's stem, or UINT32_MAX when memory is out. */
static uint32_t term_of(cl_align_reading *read, const cl_word *word)
{
    if (read->terms.used * 2 > read->terms.mask && !grow_table(&read->terms, (read->terms.mask + 1) * 2, read->arena))
        return UINT32_MAX;
    size_t at = slot_of(&read->terms, word->stem);
    if (read->terms.key[at] == CL_WORD_NONE) {
        cl_term_note note = {.background = word->idf, .last = UINT32_MAX, .numeric = (word->flags & CL_WORD_NUMERIC) != 0};
        if (CL_VEC_PUSH(&read->notes, read->arena, note) == NULL)
            return UINT32_MAX;
        read->terms.key[at] = word->stem;
        read->terms.term[at] = (uint32_t)read->terms.used++;
    }
    uint32_t term = read->terms.term[at];
    if (word->len <= TINY && read->notes.at[term].background > TINY_IDF)
        read->notes.at[term].background = TINY_IDF;
    if (word->idf < read->notes.at[term].background)
        read->notes.at[term].background = word->idf;
    return term;
}

static bool counts(const cl_word *word)
{
    return (word->flags & CL_WORD_STOP) == 0 && ((word->flags & CL_WORD_SHORT) == 0 || (word->flags & CL_WORD_NUMERIC) != 0);
}

static int by_id(const void *a, const void *b)
{
    const cl_term *x = a, *y = b;

    return (x->id > y->id) - (x->id < y->id);
}

static int by_number(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

/* One document while it is read. */
typedef struct text {
    uint32_t document;
    const cl_article *article;
    CL_VEC(uint32_t) names; /* numbers of all words that stand in names, sorted: what a capital letter told the parser */
} text;

/* The first word of what is left: its number, or CL_WORD_NONE for one that nobody counts. Leaves *left behind it. */
static uint32_t take_word(const cl_align_reading *read, cl_lang lang, cl_str *left)
{
    char room[256];
    size_t end = 0;

    while (end < left->len && left->ptr[end] != ' ' && left->ptr[end] != '-' && left->ptr[end] != '\n')
        end++;
    cl_str word = cl_str_cut(*left, 0, end);
    *left = end < left->len ? cl_str_cut(*left, end + 1, left->len) : (cl_str){0};
    return end > 0 ? cl_vocab_find(read->documents->vocab, lang, cl_fold(word, room, sizeof room)) : CL_WORD_NONE;
}

static bool read_names(const cl_align_reading *read, text *t)
{
    for (size_t i = 0; i < t->article->n_names; i++) {
        cl_str left = cl_str_cut(t->article->text, t->article->names[i].start, t->article->names[i].end);
        while (left.len > 0) {
            uint32_t number = take_word(read, t->article->meta.lang, &left);
            if (number != CL_WORD_NONE && CL_VEC_PUSH(&t->names, read->arena, number) == NULL)
                return false;
        }
    }
    if (t->names.n > 1)
        qsort(t->names.at, t->names.n, sizeof *t->names.at, by_number);
    return true;
}

/* Counts of equal terms are added up; returns how many terms are left. */
static size_t unite(cl_term *terms, size_t n_read)
{
    size_t n = 0;

    if (n_read > 1)
        qsort(terms, n_read, sizeof *terms, by_id);
    for (size_t i = 0; i < n_read; i++) {
        if (n > 0 && terms[n - 1].id == terms[i].id)
            terms[n - 1].weight += terms[n - 1].weight < 0 ? -1.0f : 1.0f;
        else
            terms[n++] = terms[i];
    }
    return n;
}

/* Append the counted terms of one clause; a clause with fewer than two says too little to compare. */
static collate_err add_clause(cl_align_reading *read, const text *t, uint32_t sentence, const cl_clause *clause)
{
    size_t first = read->all.n;

    for (uint32_t i = 0; i < clause->n_words; i++) {
        uint32_t number = t->article->words[clause->first_word + i];
        const cl_word *word = cl_vocab_word(read->documents->vocab, number);
        if (!counts(word))
            continue;
        uint32_t term = term_of(read, word);
        bool is_name = t->names.n > 0 && bsearch(&number, t->names.at, t->names.n, sizeof *t->names.at, by_number) != NULL;
        if (term == UINT32_MAX || CL_VEC_PUSH(&read->all, read->arena, (cl_term){term, is_name ? -1.0f : 1.0f}) == NULL)
            return COLLATE_E_NOMEM;
    }
    cl_term *terms = read->all.at + first;
    size_t n = unite(terms, read->all.n - first);
    read->all.n = n < 2 ? first : first + n;
    if (n < 2)
        return COLLATE_OK;
    for (size_t i = 0; i < n; i++) {
        read->notes.at[terms[i].id].n_units++;
        read->notes.at[terms[i].id].n_named += terms[i].weight < 0;
    }
    cl_align_unit unit = {.document = t->document, .sentence = sentence, .span = clause->span, .n_terms = (uint32_t)n};
    if (CL_VEC_PUSH(&read->units, read->arena, unit) == NULL || CL_VEC_PUSH(&read->first, read->arena, first) == NULL)
        return COLLATE_E_NOMEM;
    return COLLATE_OK;
}

static collate_err add_sentence(cl_align_reading *read, const text *t, uint32_t sentence)
{
    cl_clause clauses[CL_CLAUSES_MAX];
    size_t n = 0;
    collate_err err = cl_clauses_of(t->article, sentence, read->arena, clauses, &n);

    if (err == COLLATE_OK && sentence < DATELINE_SENTENCES) /* "LONDON (Reuters) - " is no part of what is claimed */
        clauses[0].span.start = cl_cues_dateline_end(t->article->text, clauses[0].span);
    for (size_t i = 0; err == COLLATE_OK && i < n; i++)
        err = add_clause(read, t, sentence, &clauses[i]);
    return err;
}

collate_err cl_align_read(cl_align_reading *read, cl_deadline deadline)
{
    uint32_t most = read->documents->n > 0 ? MAX_SENTENCES / (uint32_t)read->documents->n : 0;

    if (!grow_table(&read->terms, 1024, read->arena))
        return COLLATE_E_NOMEM;
    most = most > MIN_SENTENCES ? most : MIN_SENTENCES;
    for (uint32_t d = 0; d < read->documents->n; d++) {
        text t = {.document = d, .article = read->documents->at[d]->article};
        collate_err err = read_names(read, &t) ? COLLATE_OK : COLLATE_E_NOMEM;
        for (uint32_t s = 0; err == COLLATE_OK && s < t.article->n_sentences && s < most; s++)
            err = add_sentence(read, &t, s);
        if (err != COLLATE_OK)
            return err;
        if (cl_deadline_passed(deadline))
            return COLLATE_E_DEADLINE;
    }
    return COLLATE_OK;
}
