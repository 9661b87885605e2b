#include "engine/search.h"

#include "base/hash.h"
#include "base/vec.h"
#include "engine/search_parts.h"

#include <stdio.h>
#include <stdlib.h>

/* A document that qualifies, before the page is cut. */
typedef struct candidate {
    const cl_document *document;
    double score;
    size_t n_found; /* of the required words */
} candidate;

typedef struct searching {
    const cl_generation *generation;
    const cl_search_request *request;
    cl_arena *arena;
    cl_query query;       /* numbers of the corpus, or of the overlay when there are texts */
    cl_search_terms terms;
    CL_VEC(candidate) found;
    cl_scope_result texts;
} searching;

static collate_err fail(cl_problem *problem, collate_err code, const char *field, const char *message)
{
    if (problem->code == COLLATE_OK)
        *problem = (cl_problem){.code = code, .field = field, .message = message};
    return code;
}

/* Sums over one segment. */
typedef struct sums {
    double *score;
    uint8_t *n_found;
} sums;

static void add_list(const cl_selection *selection, size_t s, const cl_search_term *term, double average, sums *to)
{
    cl_posting_list list;
    cl_posting posting;

    for (size_t i = 0; i < term->word->n_stems; i++) {
        uint32_t stem = term->word->stems[i];
        if ((stem & CL_WORD_LOCAL) != 0 || !cl_selection_postings(selection, s, stem, &list))
            continue;
        while (cl_posting_next(&list, &posting)) {
            uint32_t length = cl_selection_length(selection, s, posting.document);
            to->score[posting.document] += cl_search_bm25(term, posting.count, length, average);
            to->n_found[posting.document] |= 1;
        }
    }
}

/* One bit a term in `n_found` while it is summed; then the count of terms. */
static collate_err score_segment(searching *s, const cl_selection *selection, size_t segment)
{
    uint32_t size = cl_selection_size(selection, segment);
    uint8_t *counts = CL_ARENA_ARRAY(s->arena, uint8_t, size);
    sums to = {CL_ARENA_ARRAY(s->arena, double, size), CL_ARENA_ARRAY(s->arena, uint8_t, size)};

    if (counts == NULL || to.score == NULL || to.n_found == NULL)
        return COLLATE_E_NOMEM;
    for (size_t t = 0; t < s->terms.n; t++) {
        add_list(selection, segment, &s->terms.at[t], s->terms.average_length, &to);
        for (uint32_t i = 0; i < size; i++) {
            counts[i] = (uint8_t)(counts[i] + (s->terms.at[t].required ? to.n_found[i] : 0)); /* at most CL_QUERY_PARTS */
            to.n_found[i] = 0;
        }
        if (cl_deadline_passed(s->request->deadline))
            return COLLATE_E_DEADLINE;
    }
    for (uint32_t i = 0; i < size; i++) {
        if (!cl_selection_has(selection, segment, i))
            continue;
        candidate found = {cl_selection_document(selection, segment, i), to.score[i], counts[i]};
        if (CL_VEC_PUSH(&s->found, s->arena, found) == NULL)
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}

static uint32_t count_in(const cl_query_word *word, const uint32_t *words, size_t n, const cl_vocab *vocab)
{
    uint32_t count = 0;

    for (size_t i = 0; i < n; i++)
        count += cl_query_word_has_stem(word, cl_vocab_stem(vocab, words[i]));
    return count;
}

/* A text of the request, by the same formula. */
static collate_err score_text(searching *s, const cl_document *document)
{
    const cl_article *article = document->article;
    const cl_vocab *vocab = s->texts.documents.vocab;
    candidate found = {.document = document};

    for (size_t t = 0; t < s->terms.n; t++) {
        const cl_search_term *term = &s->terms.at[t];
        uint32_t count = count_in(term->word, article->words, article->n_words, vocab) +
                         3 * count_in(term->word, article->title_words, article->n_title_words, vocab);
        if (count == 0)
            continue;
        found.score += cl_search_bm25(term, count, (uint32_t)(article->n_words + 3 * article->n_title_words), s->terms.average_length);
        found.n_found += term->required;
    }
    return CL_VEC_PUSH(&s->found, s->arena, found) != NULL ? COLLATE_OK : COLLATE_E_NOMEM;
}

/* The query without the parts that only rank. */
static collate_err without_words(const cl_query *query, cl_arena *arena, cl_query *out)
{
    cl_query_part *parts = CL_ARENA_ARRAY(arena, cl_query_part, query->n);
    size_t n = 0;

    if (parts == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < query->n; i++) {
        if (query->parts[i].kind != CL_QUERY_WORD || query->parts[i].excluded)
            parts[n++] = query->parts[i];
    }
    *out = (cl_query){parts, n};
    return COLLATE_OK;
}

static collate_err score_texts(searching *s)
{
    cl_query strict;
    collate_err err = without_words(&s->query, s->arena, &strict);

    for (size_t i = s->texts.n_kept; i < s->texts.documents.n && err == COLLATE_OK; i++) {
        bool matches = false;
        err = cl_query_matches(&strict, s->texts.documents.at[i], s->texts.transient.overlay, s->arena, &matches);
        if (err == COLLATE_OK && matches)
            err = score_text(s, s->texts.documents.at[i]);
    }
    return err;
}

static collate_err find_texts(searching *s, cl_problem *problem)
{
    cl_scope scope = s->request->scope;

    if (scope.n_texts == 0)
        return COLLATE_OK;
    scope.query = (cl_str){NULL, 0};
    scope.n_documents = 0;
    scope.story = CL_STORY_NONE;
    scope.all = true;
    return cl_scope_find(s->generation, &scope, s->request->deadline, s->arena, &s->texts, problem);
}

static collate_err find_kept(searching *s, cl_problem *problem)
{
    cl_scope scope = s->request->scope;
    cl_selection all, selection;
    cl_query kept = s->query;
    bool picks = s->generation != NULL && cl_scope_picks(&scope);
    collate_err err = s->generation != NULL ? cl_selection_all(s->generation, s->arena, &all) : COLLATE_OK;

    scope.query = (cl_str){NULL, 0};
    if (err == COLLATE_OK)
        err = cl_search_weigh(&s->query, s->generation, s->generation != NULL ? &all : NULL, s->arena, &s->terms);
    if (err != COLLATE_OK || !picks)
        return err;
    err = cl_scope_select(s->generation, &scope, s->request->deadline, s->arena, &selection, problem);
    if (err == COLLATE_OK)
        err = cl_selection_keep_query(&selection, &kept, true, s->request->deadline);
    for (size_t i = 0; i < cl_selection_n_segments(&all) && err == COLLATE_OK; i++)
        err = score_segment(s, &selection, i);
    return err;
}

/* Those with all words; when none has, those with some, each missing word costing its share of the score. */
static bool keep_qualified(searching *s)
{
    size_t most = 0, n = 0;

    for (size_t i = 0; i < s->found.n; i++)
        most = s->found.at[i].n_found > most ? s->found.at[i].n_found : most;
    bool relaxed = s->terms.n_required > 0 && most < s->terms.n_required && most > 0;
    for (size_t i = 0; i < s->found.n; i++) {
        candidate one = s->found.at[i];
        bool enough = relaxed ? one.n_found > 0 : one.n_found == s->terms.n_required;
        /* nothing but stop words was asked: they must be there after all */
        if (!enough || (s->terms.n > 0 && one.score <= 0))
            continue;
        if (relaxed)
            one.score *= (double)one.n_found / (double)s->terms.n_required;
        s->found.at[n++] = one;
    }
    s->found.n = n;
    return relaxed;
}

static int best_first(const void *left, const void *right)
{
    const candidate *a = left, *b = right;

    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    int64_t x = cl_document_time(a->document), y = cl_document_time(b->document);
    if (x != y)
        return x > y ? -1 : 1;
    return (a->document->sequence > b->document->sequence) - (a->document->sequence < b->document->sequence);
}

static void swap(candidate *a, candidate *b)
{
    candidate held = *a;

    *a = *b;
    *b = held;
}

/*
 * Bring the best `wanted` of n to the front, in order: quickselect (Hoare 1961) with the middle of three as pivot, then a
 * sort of those alone. A page of ten out of 100 000 hits is no reason to sort them all.
 */
static void sort_best(candidate *at, size_t n, size_t wanted)
{
    size_t low = 0, high = n;

    while (high - low > 64 && wanted < high) {
        size_t middle = low + (high - low) / 2, i = low, j = high - 1;
        if (best_first(&at[middle], &at[low]) < 0)
            swap(&at[middle], &at[low]);
        if (best_first(&at[high - 1], &at[middle]) < 0)
            swap(&at[high - 1], &at[middle]);
        if (best_first(&at[middle], &at[low]) < 0)
            swap(&at[middle], &at[low]);
        candidate pivot = at[middle];
        for (;;) {
            while (best_first(&at[i], &pivot) < 0)
                i++;
            while (best_first(&pivot, &at[j]) < 0)
                j--;
            if (i >= j)
                break;
            swap(&at[i++], &at[j--]);
        }
        if (wanted <= i)
            high = i > low ? i : low + 1;
        else
            low = i;
    }
    qsort(at, wanted < high ? high : wanted, sizeof *at, best_first);
}

/* "QUERYHASH-RANK": pages are cut by rank, so they are exact as long as the corpus stays as it is. */
static bool read_cursor(const cl_search_request *request, size_t *rank)
{
    char text[64], *end = NULL;
    unsigned long long value = 0;
    int n = snprintf(text, sizeof text, "%08x-", (unsigned)cl_hash(request->query));

    *rank = 0;
    if (request->cursor.ptr == NULL)
        return true;
    if (request->cursor.len <= (size_t)n || request->cursor.len >= sizeof text - 1 || memcmp(request->cursor.ptr, text, (size_t)n) != 0)
        return false;
    memcpy(text, request->cursor.ptr, request->cursor.len);
    text[request->cursor.len] = '\0';
    value = strtoull(text + n, &end, 10);
    *rank = (size_t)value;
    return *end == '\0' && text[n] >= '0' && text[n] <= '9';
}

static collate_err make_page(searching *s, size_t first, cl_search_result *result)
{
    size_t left = first < s->found.n ? s->found.n - first : 0, n = left < s->request->limit ? left : s->request->limit;
    cl_search_hit *hits = CL_ARENA_ARRAY(s->arena, cl_search_hit, n);
    const cl_vocab *vocab = s->texts.transient.overlay != NULL ? s->texts.transient.overlay
                            : s->generation != NULL            ? cl_generation_vocab(s->generation) : NULL;
    collate_err err = hits != NULL ? COLLATE_OK : COLLATE_E_NOMEM;

    for (size_t i = 0; i < n && err == COLLATE_OK; i++) {
        hits[i].document = s->found.at[first + i].document;
        hits[i].score = s->found.at[first + i].score;
        if (s->request->sentences > 0)
            err = cl_search_sentences(hits[i].document, &s->query, &s->terms, vocab, s->request->sentences, s->arena,
                                      &hits[i].sentences, &hits[i].n_sentences);
        if (err == COLLATE_OK && cl_deadline_passed(s->request->deadline))
            err = COLLATE_E_DEADLINE;
    }
    if (err == COLLATE_OK && n < left) {
        result->cursor = cl_arena_printf(s->arena, "%08x-%zu", (unsigned)cl_hash(s->request->query), first + n);
        err = result->cursor.ptr != NULL ? COLLATE_OK : COLLATE_E_NOMEM;
    }
    result->hits = hits;
    result->n = n;
    result->total = s->found.n;
    return err;
}

static collate_err parse_query(searching *s, cl_problem *problem)
{
    const cl_vocab *vocab = s->texts.transient.overlay != NULL ? s->texts.transient.overlay
                            : s->generation != NULL            ? cl_generation_vocab(s->generation) : NULL;
    cl_problem why;

    if (vocab == NULL)
        return fail(problem, COLLATE_E_SCOPE, NULL, "there is nothing to search");
    collate_err err = cl_query_parse(s->request->query, vocab, s->arena, &s->query, &why);
    if (err != COLLATE_OK)
        return fail(problem, err, why.field, why.message);
    if (cl_query_is_empty(&s->query))
        return fail(problem, COLLATE_E_FIELD, "query", "the query asks for nothing: it has no word");
    return COLLATE_OK;
}

collate_err cl_search(const cl_generation *generation, const cl_search_request *request, cl_arena *arena, cl_search_result *out,
                      cl_problem *problem)
{
    searching s = {.generation = generation, .request = request, .arena = arena};
    cl_search_result result = {0};
    size_t first = 0;

    *problem = (cl_problem){.code = COLLATE_OK};
    if (!read_cursor(request, &first))
        return fail(problem, COLLATE_E_CURSOR, "cursor", NULL);
    collate_err err = find_texts(&s, problem);
    if (err == COLLATE_OK)
        err = parse_query(&s, problem);
    if (err == COLLATE_OK)
        err = find_kept(&s, problem);
    if (err == COLLATE_OK && request->scope.n_texts > 0)
        err = score_texts(&s);
    if (err == COLLATE_OK) {
        result.relaxed = keep_qualified(&s);
        size_t left = first < s.found.n ? s.found.n - first : 0;
        if (left > 0)
            sort_best(s.found.at, s.found.n, request->limit < left ? first + request->limit : s.found.n);
        err = make_page(&s, first, &result);
    }
    if (err != COLLATE_OK) {
        cl_scope_fini(&s.texts);
        return fail(problem, err, NULL, NULL);
    }
    result.transient = s.texts.transient;
    *out = result;
    return COLLATE_OK;
}

void cl_search_fini(cl_search_result *result)
{
    cl_transient_fini(&result->transient);
}
