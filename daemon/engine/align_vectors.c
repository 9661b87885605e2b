#include "engine/align_vectors.h"

#include "base/hash.h"
#include "base/vec.h"
#include "text/token.h"

#include <math.h>
#include <stdlib.h>

/* Chosen together on align dev by coordinate search (F1 of pairs). A word weighs background^(.8 - p) * local^p: p rises to
 * .6 (of .5 .6 .7; a weighted sum of both does worse, .74 against .75 in a model of this) with the number of sentences,
 * for two cannot tell what is common in their story. Sum of the powers .8 of .7 .8 .9, names 1.3 of 1 1.3 1.6. */
#define LOCAL_POWER 0.6f
#define LOCAL_HALF 3.0f /* sentences at which p is half of that */
#define IDF_POWER 0.8f
#define IDF_MAX 9.0f
#define NAME_WEIGHT 1.3f
#define MAX_SENTENCES 40000u /* compared in all; of each document the first of its share, at least MIN_SENTENCES: articles have 40 */
#define MIN_SENTENCES 200u
#define TINY 3 /* bytes: figures and "new" are missing in the background counts, not rare */
#define TINY_IDF 4.0f

/* Stem number -> dense term. Open addressing; keys are vocabulary numbers, not outside bytes. */
typedef struct term_table {
    uint32_t *key;
    uint32_t *term;
    size_t mask;
    size_t used;
} term_table;

typedef struct term_note {
    float background; /* idf of the most common word seen with this stem */
    uint32_t n_units; /* that have it */
    uint32_t last;    /* unit counted last */
} term_note;

typedef struct maker {
    const cl_documents *documents;
    cl_arena *arena;
    term_table terms;
    CL_VEC(term_note) notes;
    CL_VEC(cl_align_unit) units;
    CL_VEC(cl_term) all;  /* weights hold counts first; name words are marked by a negative sign */
    CL_VEC(size_t) first; /* per unit, into all */
} maker;

static size_t slot_of(const term_table *table, uint32_t key)
{
    size_t at = (size_t)cl_mix(key + 1u) & table->mask;

    while (table->key[at] != CL_WORD_NONE && table->key[at] != key)
        at = (at + 1) & table->mask;
    return at;
}

static bool grow_table(term_table *table, size_t size, cl_arena *arena)
{
    term_table fresh = {
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
static uint32_t term_of(maker *make, const cl_word *word)
{
    if (make->terms.used * 2 > make->terms.mask && !grow_table(&make->terms, (make->terms.mask + 1) * 2, make->arena))
        return UINT32_MAX;
    size_t at = slot_of(&make->terms, word->stem);
    if (make->terms.key[at] == CL_WORD_NONE) {
        if (CL_VEC_PUSH(&make->notes, make->arena, (term_note){word->idf, 0, UINT32_MAX}) == NULL)
            return UINT32_MAX;
        make->terms.key[at] = word->stem;
        make->terms.term[at] = (uint32_t)make->terms.used++;
    }
    uint32_t term = make->terms.term[at];
    if (word->len <= TINY && make->notes.at[term].background > TINY_IDF)
        make->notes.at[term].background = TINY_IDF;
    if (word->idf < make->notes.at[term].background)
        make->notes.at[term].background = word->idf;
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

/* The numbers of all words that stand in names of this document, sorted: what a capital letter told the parser. */
static collate_err name_words(const maker *make, const cl_article *article, uint32_t **out, size_t *n_out)
{
    CL_VEC(uint32_t) words = {0};
    char room[256];

    for (size_t i = 0; i < article->n_names; i++) {
        cl_str left = cl_str_cut(article->text, article->names[i].start, article->names[i].end);
        while (left.len > 0) {
            size_t end = 0;
            while (end < left.len && left.ptr[end] != ' ' && left.ptr[end] != '-' && left.ptr[end] != '\n')
                end++;
            uint32_t number =
                end > 0 ? cl_vocab_find(make->documents->vocab, article->meta.lang, cl_fold(cl_str_cut(left, 0, end), room, sizeof room))
                        : CL_WORD_NONE;
            if (number != CL_WORD_NONE && CL_VEC_PUSH(&words, make->arena, number) == NULL)
                return COLLATE_E_NOMEM;
            left = end < left.len ? cl_str_cut(left, end + 1, left.len) : (cl_str){0};
        }
    }
    if (words.n > 1)
        qsort(words.at, words.n, sizeof *words.at, by_number);
    *out = words.at;
    *n_out = words.n;
    return COLLATE_OK;
}

/* Append the counted terms of one sentence; a sentence with fewer than two says too little to compare. */
static collate_err add_sentence(maker *make, uint32_t document, uint32_t sentence, const uint32_t *names, size_t n_names)
{
    const cl_article *article = make->documents->at[document]->article;
    const cl_sentence *s = &article->sentences[sentence];
    size_t first = make->all.n;

    for (uint32_t i = 0; i < s->n_words; i++) {
        uint32_t number = article->words[s->first_word + i];
        const cl_word *word = cl_vocab_word(make->documents->vocab, number);
        if (!counts(word))
            continue;
        uint32_t term = term_of(make, word);
        bool is_name = n_names > 0 && bsearch(&number, names, n_names, sizeof *names, by_number) != NULL;
        if (term == UINT32_MAX || CL_VEC_PUSH(&make->all, make->arena, (cl_term){term, is_name ? -1.0f : 1.0f}) == NULL)
            return COLLATE_E_NOMEM;
    }
    cl_term *terms = make->all.at + first;
    size_t n = 0, n_read = make->all.n - first;
    if (n_read > 1)
        qsort(terms, n_read, sizeof *terms, by_id);
    for (size_t i = 0; i < n_read; i++) {
        if (n > 0 && terms[n - 1].id == terms[i].id)
            terms[n - 1].weight += terms[n - 1].weight < 0 ? -1.0f : 1.0f;
        else
            terms[n++] = terms[i];
    }
    if (n < 2) {
        make->all.n = first;
        return COLLATE_OK;
    }
    make->all.n = first + n;
    for (size_t i = 0; i < n; i++)
        make->notes.at[terms[i].id].n_units++;
    cl_align_unit unit = {.document = document, .sentence = sentence, .n_terms = (uint32_t)n};
    if (CL_VEC_PUSH(&make->units, make->arena, unit) == NULL || CL_VEC_PUSH(&make->first, make->arena, first) == NULL)
        return COLLATE_E_NOMEM;
    return COLLATE_OK;
}

static collate_err read_documents(maker *make, cl_deadline deadline)
{
    uint32_t most = make->documents->n > 0 ? MAX_SENTENCES / (uint32_t)make->documents->n : 0;

    most = most > MIN_SENTENCES ? most : MIN_SENTENCES;
    for (uint32_t d = 0; d < make->documents->n; d++) {
        const cl_article *article = make->documents->at[d]->article;
        uint32_t *names = NULL;
        size_t n_names = 0;
        collate_err err = name_words(make, article, &names, &n_names);
        for (uint32_t s = 0; err == COLLATE_OK && s < article->n_sentences && s < most; s++)
            err = add_sentence(make, d, s, names, n_names);
        if (err != COLLATE_OK)
            return err;
        if (cl_deadline_passed(deadline))
            return COLLATE_E_DEADLINE;
    }
    return COLLATE_OK;
}

/* Counts become weights; the vectors become units. */
static float weigh(maker *make)
{
    float n = (float)make->units.n, local_power = LOCAL_POWER * n / (n + LOCAL_HALF), total = 0;

    for (size_t u = 0; u < make->units.n; u++) {
        cl_align_unit *unit = &make->units.at[u];
        cl_term *terms = make->all.at + make->first.at[u];
        for (size_t i = 0; i < unit->n_terms; i++) {
            const term_note *note = &make->notes.at[terms[i].id];
            float background = note->background < IDF_MAX ? note->background : IDF_MAX;
            float local = logf((n + 1) / (float)note->n_units);
            float idf = powf(background, IDF_POWER - local_power) * powf(local, local_power);
            float count = fabsf(terms[i].weight);
            terms[i].weight = (1 + logf(count)) * idf * (terms[i].weight < 0 ? NAME_WEIGHT : 1);
        }
        unit->terms = unit->wide = terms;
        unit->n_wide = unit->n_terms;
        unit->length = cl_terms_unit(terms, unit->n_terms);
        total += unit->length;
    }
    return make->units.n > 0 ? total / n : 1;
}

static collate_err index_terms(const maker *make, cl_vectors *out)
{
    uint32_t n_terms = (uint32_t)make->notes.n;
    uint32_t *first = CL_ARENA_ARRAY(make->arena, uint32_t, (size_t)n_terms + 1);
    cl_posting *postings = cl_arena_alloc(make->arena, make->all.n * sizeof *postings);

    if (first == NULL || postings == NULL)
        return COLLATE_E_NOMEM;
    uint32_t at = 0;
    for (uint32_t t = 0; t < n_terms; t++) {
        first[t] = at;
        at += make->notes.at[t].n_units;
        make->notes.at[t].last = first[t]; /* write position from here on */
    }
    first[n_terms] = at;
    for (uint32_t u = 0; u < make->units.n; u++)
        for (uint32_t i = 0; i < make->units.at[u].n_terms; i++) {
            cl_term term = make->units.at[u].terms[i];
            postings[make->notes.at[term.id].last++] = (cl_posting){u, term.weight};
        }
    out->first_posting = first;
    out->postings = postings;
    out->n_terms = n_terms;
    return COLLATE_OK;
}

/* Cosines of document vectors (sums of their sentences), by accumulating over each term's documents. */
static collate_err relate_documents(const maker *make, cl_vectors *out, cl_deadline deadline)
{
    size_t n = make->documents->n;
    float *kin = CL_ARENA_ARRAY(make->arena, float, n *n);
    float *sum = CL_ARENA_ARRAY(make->arena, float, n);
    uint32_t *seen = CL_ARENA_ARRAY(make->arena, uint32_t, n);

    if (kin == NULL || sum == NULL || seen == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t t = 0; t < out->n_terms; t++) {
        size_t n_seen = 0;
        for (uint32_t p = out->first_posting[t]; p < out->first_posting[t + 1]; p++) { /* by unit, so by document */
            uint32_t d = out->units[out->postings[p].unit].document;
            if (n_seen == 0 || seen[n_seen - 1] != d) {
                seen[n_seen++] = d;
                sum[d] = 0;
            }
            sum[d] += out->postings[p].weight;
        }
        for (size_t i = 0; i < n_seen; i++)
            for (size_t j = i; j < n_seen; j++)
                kin[seen[i] * n + seen[j]] += sum[seen[i]] * sum[seen[j]];
        if (cl_deadline_passed(deadline))
            return COLLATE_E_DEADLINE;
    }
    for (size_t i = 0; i < n; i++)
        sum[i] = sqrtf(kin[i * n + i]);
    double total = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = i + 1; j < n; j++) {
            float *cell = &kin[i * n + j];
            *cell = *cell > 0 ? *cell / (sum[i] * sum[j]) : 0;
            total += *cell;
        }
    float mean = n > 1 ? (float)(total / ((double)n * (double)(n - 1) / 2)) : 0;
    for (size_t i = 0; i < n; i++) {
        kin[i * n + i] = 0;
        for (size_t j = i + 1; j < n; j++)
            kin[j * n + i] = kin[i * n + j] -= mean;
    }
    out->kinship = kin;
    return COLLATE_OK;
}

collate_err cl_vectors_make(const cl_documents *documents, cl_deadline deadline, cl_arena *arena, cl_vectors *out)
{
    maker make = {.documents = documents, .arena = arena};

    if (!grow_table(&make.terms, 1024, arena))
        return COLLATE_E_NOMEM;
    collate_err err = read_documents(&make, deadline);
    if (err != COLLATE_OK)
        return err;
    cl_vectors made = {.mean_length = weigh(&make), .units = make.units.at, .n_units = make.units.n};
    err = index_terms(&make, &made);
    if (err == COLLATE_OK)
        err = relate_documents(&make, &made, deadline);
    if (err == COLLATE_OK)
        *out = made;
    return err;
}

float cl_terms_dot(const cl_term *a, size_t n_a, const cl_term *b, size_t n_b)
{
    float sum = 0;

    for (size_t i = 0, j = 0; i < n_a && j < n_b;) {
        if (a[i].id == b[j].id)
            sum += a[i++].weight * b[j++].weight;
        else if (a[i].id < b[j].id)
            i++;
        else
            j++;
    }
    return sum;
}

float cl_terms_unit(cl_term *terms, size_t n)
{
    float sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += terms[i].weight * terms[i].weight;
    float length = sqrtf(sum);
    for (size_t i = 0; length > 0 && i < n; i++)
        terms[i].weight /= length;
    return length;
}
