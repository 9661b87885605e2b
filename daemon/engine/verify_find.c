#include "engine/verify_find.h"

#include "base/hash.h"
#include "corpus/quote_index.h"
#include "engine/search.h"

#include <stdlib.h>

#define MOST_HITS 48u /* documents taken from each of the two indexes */
#define FEW 5u        /* below these, documents that only have the words are looked at too: the nearest are wanted when nothing is found */
#define QUERY_BYTES 400u
#define WORTH_LOOKING 0.4f /* of the best one's words: what has less has nothing that would be shown beside it */

typedef struct ranked {
    const cl_document *doc;
    float score;
    size_t place;
} ranked;

/* Word number -> weight, for the words of the text in one language. */
typedef struct weights {
    uint32_t *word; /* CL_WORD_NONE: free */
    float *weight;
    uint32_t mask;
    size_t n; /* words of the text */
    bool made;
} weights;

static collate_err weigh(const cl_said *said, size_t n, cl_arena *arena, weights *out)
{
    uint32_t size = 16;

    while (size < 2 * n)
        size *= 2;
    *out = (weights){cl_arena_alloc(arena, size * sizeof(uint32_t)), cl_arena_alloc(arena, size * sizeof(float)), size - 1, n, true};
    if (out->word == NULL || out->weight == NULL)
        return COLLATE_E_NOMEM;
    memset(out->word, 0xff, size * sizeof *out->word);
    for (size_t i = 0; i < n; i++) {
        if (said[i].word == CL_WORD_NONE)
            continue;
        uint32_t at = (uint32_t)cl_mix(said[i].word) & out->mask;
        while (out->word[at] != CL_WORD_NONE && out->word[at] != said[i].word)
            at = (at + 1) & out->mask;
        out->word[at] = said[i].word;
        out->weight[at] = said[i].weight;
    }
    return COLLATE_OK;
}

static collate_err make_weights(cl_str text, cl_lang lang, const cl_vocab *vocab, cl_arena *arena, weights *out)
{
    cl_said_vec said = {0};
    collate_err err = cl_said_cut(text, (cl_span){0, (uint32_t)text.len}, lang, vocab, UINT32_MAX, NULL, arena, &said);

    return err == COLLATE_OK ? weigh(said.at, said.n, arena, out) : err;
}

static float weight_of(const weights *table, uint32_t word)
{
    uint32_t at = (uint32_t)cl_mix(word) & table->mask;

    while (table->word[at] != CL_WORD_NONE && table->word[at] != word)
        at = (at + 1) & table->mask;
    return table->word[at] != CL_WORD_NONE ? table->weight[at] : 0;
}

/* The weight of the heaviest stretch of twice the text's length, which ends before word *end. */
static float score(const weights *table, const cl_article *article, size_t *end)
{
    size_t width = 2 * table->n + 16;
    float sum = 0, best = 0;

    for (size_t i = 0; i < article->n_words; i++) {
        sum += weight_of(table, article->words[i]);
        if (i >= width)
            sum -= weight_of(table, article->words[i - width]);
        if (sum > best) {
            best = sum;
            *end = i + 1;
        }
    }
    return best;
}

/* The sentence that word `word` stands in. */
static size_t sentence_of(const cl_article *article, size_t word)
{
    size_t low = 0, high = article->n_sentences;

    while (low + 1 < high) {
        size_t middle = (low + high) / 2;
        if (article->sentences[middle].first_word <= word)
            low = middle;
        else
            high = middle;
    }
    return low;
}

collate_err cl_verify_place(const cl_said *words, size_t n, const cl_article *article, cl_arena *arena, cl_span *out)
{
    weights table;
    size_t end = 0, width = 4 * n + 256;

    *out = CL_SAID_ALL;
    if (article->n_words <= CL_VERIFY_WHOLE || article->n_sentences == 0)
        return COLLATE_OK;
    collate_err err = weigh(words, n, arena, &table);
    if (err != COLLATE_OK)
        return err;
    (void)score(&table, article, &end);
    size_t first = sentence_of(article, end > width ? end - width : 0), last = sentence_of(article, end + width);
    *out = (cl_span){article->sentences[first].start, article->sentences[last].end};
    return COLLATE_OK;
}

static int best_first(const void *a, const void *b)
{
    const ranked *x = a, *y = b;

    if (x->score != y->score)
        return x->score < y->score ? 1 : -1;
    return (x->place > y->place) - (x->place < y->place);
}

collate_err cl_verify_narrow(cl_str text, const cl_documents *docs, size_t most, cl_deadline deadline, cl_arena *arena, cl_documents *out)
{
    weights tables[CL_LANG_COUNT] = {{.made = false}};
    ranked *order = CL_ARENA_ARRAY(arena, ranked, docs->n);
    const cl_document **at = CL_ARENA_ARRAY(arena, const cl_document *, docs->n);

    if (order == NULL || at == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < docs->n; i++) {
        const cl_article *article = docs->at[i]->article;
        weights *table = &tables[article->meta.lang];
        collate_err err = table->made ? COLLATE_OK : make_weights(text, article->meta.lang, docs->vocab, arena, table);
        if (err != COLLATE_OK)
            return err;
        if (cl_deadline_passed(deadline))
            return COLLATE_E_DEADLINE;
        size_t end = 0;
        order[i] = (ranked){docs->at[i], score(table, article, &end), i};
    }
    qsort(order, docs->n, sizeof *order, best_first);
    size_t n = docs->n < most ? docs->n : most;
    while (n > CL_VERIFY_FEW && order[n - 1].score < WORTH_LOOKING * order[0].score)
        n--;
    for (size_t i = 0; i < n; i++)
        at[i] = order[i].doc;
    *out = (cl_documents){at, n, docs->vocab};
    return COLLATE_OK;
}

/* The documents of the hits that are still there, each once. */
static void take(const cl_generation *generation, const cl_quote_hit *hits, size_t n_hits, const cl_document **at, size_t *n)
{
    for (size_t i = 0; i < n_hits; i++) {
        const cl_document *doc = cl_generation_by_sequence(generation, hits[i].sequence);
        bool known = doc == NULL;
        for (size_t k = 0; k < *n && !known; k++)
            known = at[k] == doc;
        if (!known)
            at[(*n)++] = doc;
    }
}

/* Documents that have most of the words, wherever; a text that no query can be made of finds none. */
static collate_err find_words(const cl_generation *generation, cl_str text, cl_deadline deadline, cl_arena *arena, const cl_document **at,
                              size_t *n)
{
    char query[QUERY_BYTES + 1];
    size_t len = text.len < QUERY_BYTES ? text.len : QUERY_BYTES;
    cl_search_request request = {.scope = CL_SCOPE_NONE, .limit = FEW, .deadline = deadline};
    cl_search_result found = {0};
    cl_problem problem = {.code = COLLATE_OK};

    while (len > 0 && len < text.len && ((unsigned char)text.ptr[len] & 0xC0) == 0x80)
        len--;
    for (size_t i = 0; i < len; i++) { /* marks mean something in a query */
        unsigned char c = (unsigned char)text.ptr[i];
        bool word = c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
        query[i] = word ? text.ptr[i] : ' ';
    }
    request.query = (cl_str){query, len};
    collate_err err = cl_search(generation, &request, arena, &found, &problem);
    if (err == COLLATE_E_FIELD || err == COLLATE_E_SCOPE)
        return COLLATE_OK;
    if (err != COLLATE_OK)
        return err;
    for (size_t i = 0; i < found.n; i++) {
        bool known = false;
        for (size_t k = 0; k < *n && !known; k++)
            known = at[k] == found.hits[i].document;
        if (!known)
            at[(*n)++] = found.hits[i].document;
    }
    cl_search_fini(&found);
    return COLLATE_OK;
}

collate_err cl_verify_candidates(const cl_generation *generation, cl_str text, cl_deadline deadline, cl_arena *arena, cl_documents *out)
{
    const cl_vocab *vocab = cl_generation_vocab(generation);
    const cl_quote_view *view = cl_generation_quotes(generation);
    const cl_document **at = CL_ARENA_ARRAY(arena, const cl_document *, 2 * CL_LANG_COUNT * MOST_HITS + FEW);
    size_t n = 0;

    if (at == NULL)
        return COLLATE_E_NOMEM;
    for (cl_lang lang = CL_LANG_NONE; lang < CL_LANG_COUNT; lang++) { /* a word has a number in each language that has it */
        cl_said_vec said = {0};
        cl_quote_hit *hits = NULL;
        size_t n_hits = 0;
        collate_err err = cl_said_cut(text, (cl_span){0, (uint32_t)text.len}, lang, vocab, UINT32_MAX, NULL, arena, &said);
        uint32_t *words = CL_ARENA_ARRAY(arena, uint32_t, said.n);
        if (err != COLLATE_OK || words == NULL)
            return COLLATE_E_NOMEM;
        size_t known = 0;
        for (size_t i = 0; i < said.n; i++) {
            words[i] = said.at[i].word;
            known += words[i] != CL_WORD_NONE;
        }
        if (3 * known < said.n) /* not the language of the text */
            continue;
        err = cl_quote_view_find(view, words, said.n, MOST_HITS, deadline, arena, &hits, &n_hits);
        if (err != COLLATE_OK)
            return err;
        take(generation, hits, n_hits, at, &n);
        err = cl_quote_view_find_text(view, words, said.n, MOST_HITS, deadline, arena, &hits, &n_hits);
        if (err != COLLATE_OK)
            return err;
        take(generation, hits, n_hits, at, &n);
    }
    if (n < FEW) {
        collate_err err = find_words(generation, text, deadline, arena, at, &n);
        if (err != COLLATE_OK)
            return err;
    }
    *out = (cl_documents){at, n, vocab};
    return COLLATE_OK;
}
