#include "engine/align_read.h"

#include "engine/clause.h"
#include "engine/cues.h"
#include "text/token.h"

#include <stdlib.h>

#define MAX_SENTENCES 40000u /* compared in all; of each document the first of its share, at least MIN_SENTENCES: articles have 40 */
#define MIN_SENTENCES 200u
#define DATELINE_SENTENCES 3u /* a dateline stands before the first, a deck may come before it */
/* Of 9 labelled pairs (align_same.c) with a line of so few words and no stop, none reported the same thing. */
#define LABEL_WORDS 7u
#define LABEL_SENTENCES 12u /* shorter documents may be made of such lines */
#define TINY 3 /* bytes: figures and "new" are missing in the background counts, not rare */
#define TINY_IDF 4.0f

#define NOT_READ (CL_WORD_NONE - 1) /* a term of which no clause has told yet: numbers follow the clauses */

static size_t slot_of(const cl_term_table *table, uint32_t key)
{
    size_t at = (key * 0x9e3779b97f4a7c15u >> 32) & table->mask; /* numbers rise one by one: multiplying spreads them */

    while (table->at[at].key != CL_WORD_NONE && table->at[at].key != key)
        at = (at + 1) & table->mask;
    return at;
}

static bool grow_table(cl_term_table *table, size_t size, cl_arena *arena)
{
    cl_term_table fresh = {cl_arena_alloc(arena, size * sizeof *fresh.at), size - 1, table->used};

    if (fresh.at == NULL)
        return false;
    memset(fresh.at, 0xff, size * sizeof *fresh.at);
    for (size_t i = 0; table->at != NULL && i <= table->mask; i++)
        if (table->at[i].key != CL_WORD_NONE)
            fresh.at[slot_of(&fresh, table->at[i].key)] = table->at[i];
    *table = fresh;
    return true;
}

/* The slot of `key`, made where there is none; NULL when memory is out. A quarter of the slots is taken at most. */
static cl_term_slot *take_slot(cl_term_table *table, uint32_t key, cl_arena *arena)
{
    cl_term_slot *slot = &table->at[slot_of(table, key)];

    if (slot->key == key)
        return slot;
    if (table->used * 4 > table->mask) {
        if (!grow_table(table, (table->mask + 1) * 2, arena))
            return NULL;
        slot = &table->at[slot_of(table, key)];
    }
    *slot = (cl_term_slot){.key = key, .term = NOT_READ};
    table->used++;
    return slot;
}

static bool counts(const cl_word *word)
{
    return (word->flags & CL_WORD_STOP) == 0 && ((word->flags & CL_WORD_SHORT) == 0 || (word->flags & CL_WORD_NUMERIC) != 0);
}

/* A word that no clause had before: its stem's dense number, unless nobody counts it. A stem is as common as its commonest word. */
static bool number_word(cl_align_reading *read, cl_term_slot *slot)
{
    const cl_word *word = cl_vocab_word(read->documents->vocab, slot->key);

    slot->term = CL_WORD_NONE;
    if (!counts(word))
        return true;
    cl_term_slot *stem = take_slot(&read->stems, word->stem, read->arena);
    if (stem == NULL)
        return false;
    if (stem->term == NOT_READ) {
        cl_term_note fresh = {.background = word->idf, .last = UINT32_MAX, .numeric = (word->flags & CL_WORD_NUMERIC) != 0};
        if (CL_VEC_PUSH(&read->notes, read->arena, fresh) == NULL)
            return false;
        stem->term = (uint32_t)read->notes.n - 1;
    }
    slot->term = stem->term;
    cl_term_note *note = &read->notes.at[slot->term];
    if (word->len <= TINY && note->background > TINY_IDF)
        note->background = TINY_IDF;
    if (word->idf < note->background)
        note->background = word->idf;
    return true;
}

/* What is known of a word of a clause; NULL when memory is out. Valid until the next call. */
static const cl_term_slot *word_of(cl_align_reading *read, uint32_t number)
{
    cl_term_slot *slot = take_slot(&read->words, number, read->arena);

    return slot == NULL || slot->term != NOT_READ || number_word(read, slot) ? slot : NULL;
}

/* One document while it is read. */
typedef struct text {
    uint32_t document;
    const cl_article *article;
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

/* Marks all words that stand in names: what a capital letter told the parser. */
static bool read_names(cl_align_reading *read, const text *t)
{
    for (size_t i = 0; i < t->article->n_names; i++) {
        cl_str left = cl_str_cut(t->article->text, t->article->names[i].start, t->article->names[i].end);
        while (left.len > 0) {
            uint32_t number = take_word(read, t->article->meta.lang, &left);
            cl_term_slot *word = number != CL_WORD_NONE ? take_slot(&read->words, number, read->arena) : NULL;
            if (number != CL_WORD_NONE && word == NULL)
                return false;
            if (word != NULL)
                word->named = t->document + 1;
        }
    }
    return true;
}

static int by_id(const void *a, const void *b)
{
    const cl_term *x = a, *y = b;

    return (x->id > y->id) - (x->id < y->id);
}

/*
 * By id, equal ones in order. Each finds its place by a look at all, which takes more steps than sorting and hardly a branch: half
 * of the compares of a sort are mispredicted, and clauses have a dozen terms.
 */
static void sort_terms(cl_term *terms, size_t n)
{
    enum { FEW = 32, STEP = 4 };
    uint64_t key[FEW + STEP];
    cl_term room[FEW];

    if (n > FEW) {
        qsort(terms, n, sizeof *terms, by_id); /* stable in glibc; which sign stays of equal ones matters little */
        return;
    }
    for (size_t i = 0; i < n; i++)
        key[i] = (uint64_t)terms[i].id << 32 | i;
    for (size_t i = n; i < n + STEP; i++)
        key[i] = UINT64_MAX;
    for (size_t i = 0; i < n; i++) {
        unsigned place = 0;
        for (const uint64_t *k = key; k < key + n; k += STEP)
            place += (unsigned)(k[0] < key[i]) + (unsigned)(k[1] < key[i]) + (unsigned)(k[2] < key[i]) + (unsigned)(k[3] < key[i]);
        room[place] = terms[i];
    }
    memcpy(terms, room, n * sizeof *terms);
}

/* Counts of equal terms are added up; returns how many terms are left. */
static size_t unite(cl_term *terms, size_t n_read)
{
    size_t n = 0;

    if (n_read > 1)
        sort_terms(terms, n_read);
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
        const cl_term_slot *word = word_of(read, t->article->words[clause->first_word + i]);
        if (word == NULL)
            return COLLATE_E_NOMEM;
        bool is_name = word->named == t->document + 1;
        if (!CL_VEC_ROOM(&read->all, read->arena))
            return COLLATE_E_NOMEM;
        read->all.at[read->all.n] = (cl_term){word->term, is_name ? -1.0f : 1.0f};
        read->all.n += word->term != CL_WORD_NONE; /* without a branch: half of the words are stop words */
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

/* "Questions abroad", "Galveston County Sheriff", "- Ida Moss, April 8, 2031": in a long article it reports nothing. */
static bool is_label(const cl_article *article, uint32_t sentence)
{
    const cl_sentence *s = &article->sentences[sentence];

    return (s->flags & CL_SENTENCE_HEADING) != 0 && s->n_words <= LABEL_WORDS && article->n_sentences >= LABEL_SENTENCES;
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

/* Slots for as many distinct words as some documents are likely to have: of all their words a quarter or less, and that a quarter. */
static size_t likely_slots(const cl_documents *documents)
{
    size_t n_words = 0, slots = 1024;

    for (size_t d = 0; d < documents->n; d++)
        n_words += documents->at[d]->article->n_words;
    while (slots < n_words && slots < 1u << 16)
        slots *= 2;
    return slots;
}

collate_err cl_align_read(cl_align_reading *read, cl_deadline deadline)
{
    uint32_t most = read->documents->n > 0 ? MAX_SENTENCES / (uint32_t)read->documents->n : 0;

    size_t slots = likely_slots(read->documents);
    if (!grow_table(&read->words, slots, read->arena) || !grow_table(&read->stems, slots, read->arena))
        return COLLATE_E_NOMEM;
    most = most > MIN_SENTENCES ? most : MIN_SENTENCES;
    for (uint32_t d = 0; d < read->documents->n; d++) {
        text t = {.document = d, .article = read->documents->at[d]->article};
        collate_err err = read_names(read, &t) ? COLLATE_OK : COLLATE_E_NOMEM;
        for (uint32_t s = 0; err == COLLATE_OK && s < t.article->n_sentences && s < most; s++)
            err = is_label(t.article, s) ? COLLATE_OK : add_sentence(read, &t, s);
        if (err != COLLATE_OK)
            return err;
        if (cl_deadline_passed(deadline))
            return COLLATE_E_DEADLINE;
    }
    return COLLATE_OK;
}
