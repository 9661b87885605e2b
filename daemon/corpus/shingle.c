#include "corpus/shingle.h"

#include "base/hash.h"

#define EXACT_MOST 65536u /* words hashed whole by a set: 300 KB of text; longer ones are sampled */

static void sink(uint64_t *heap, size_t at, size_t n)
{
    uint64_t value = heap[at];

    for (size_t child = 2 * at + 1; child < n; child = 2 * at + 1) {
        if (child + 1 < n && heap[child + 1] > heap[child])
            child++;
        if (heap[child] <= value)
            break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = value;
}

/* Heapsort: n log n on anything, and no memory, where qsort takes some beyond 1 KiB. */
static void sort_values(uint64_t *at, size_t n)
{
    for (size_t i = n / 2; i > 0; i--)
        sink(at, i - 1, n);
    for (size_t end = n; end > 1; end--) {
        uint64_t largest = at[0];
        at[0] = at[end - 1];
        at[end - 1] = largest;
        sink(at, 0, end - 1);
    }
}

/*
 * The hash of `width` words that moves on by one word in constant time: a polynomial over the words (Karp and Rabin
 * 1987), mixed at the end. Hashing each 5-gram afresh was a tenth of adding a document to 40 000.
 */
typedef struct roller {
    const uint32_t *words;
    size_t width;
    uint64_t sum, leaving; /* factor of the word that goes */
} roller;

#define BASE 0xff51afd7ed558ccdu

static uint64_t term(uint32_t word)
{
    return (word + 1u) * 0x9e3779b97f4a7c15u;
}

static roller roll_start(const uint32_t *words, size_t width)
{
    roller r = {words, width, 0, 1};

    for (size_t i = 0; i < width; i++) {
        r.sum = r.sum * BASE + term(words[i]);
        r.leaving *= i > 0 ? BASE : 1;
    }
    return r;
}

static void roll_on(roller *r)
{
    r->sum = (r->sum - term(r->words[0]) * r->leaving) * BASE + term(r->words[r->width]);
    r->words++;
}

static uint64_t hash_here(const roller *r)
{
    return cl_mix(r->sum) | ((uint64_t)1 << 63); /* never 0, which marks a free place */
}

static uint64_t mask_of(uint8_t level)
{
    return ((uint64_t)1 << level) - 1;
}

collate_err cl_shingles_draw(const cl_document *doc, size_t most, cl_arena *arena, cl_drawn *out)
{
    const cl_article *article = doc->article;
    size_t n_words = article->n_words;
    size_t width = n_words < CL_SHINGLE_WORDS ? n_words : CL_SHINGLE_WORDS;
    size_t n_grams = n_words == 0 ? 0 : n_words - width + 1;
    uint8_t level = 0;

    while (level < CL_SHINGLE_LEVELS - 1 && n_grams >> level > most)
        level++;

    /* Twice the expectation leaves room for chance; a text that repeats one kept 5-gram for ever stops being sampled
     * further there, which only makes its containment less precise. */
    size_t room = level == 0 ? n_grams : 2 * most + 64, n = 0;
    uint64_t *at = cl_arena_alloc(arena, (room + 1) * sizeof *at), mask = mask_of(level);
    if (at == NULL)
        return COLLATE_E_NOMEM;
    roller r = roll_start(article->words, width);
    for (size_t i = 0; i < n_grams && n < room; i++) {
        if (i > 0)
            roll_on(&r);
        uint64_t hash = hash_here(&r);
        at[n] = hash; /* without a branch: a sample is a coin toss */
        n += (hash & mask) == 0;
    }
    *out = (cl_drawn){at, (uint32_t)n, level};
    return COLLATE_OK;
}

cl_shingles cl_shingles_sort(cl_drawn drawn)
{
    uint32_t kept = 0;

    sort_values(drawn.at, drawn.n);
    for (uint32_t i = 0; i < drawn.n; i++) {
        if (i == 0 || drawn.at[i] != drawn.at[i - 1])
            drawn.at[kept++] = drawn.at[i];
    }
    return (cl_shingles){drawn.at, kept, drawn.level};
}

collate_err cl_shingles_of(const cl_document *doc, size_t most, cl_arena *arena, cl_shingles *out)
{
    cl_drawn drawn;
    collate_err err = cl_shingles_draw(doc, most, arena, &drawn);

    if (err == COLLATE_OK)
        *out = cl_shingles_sort(drawn);
    return err;
}

uint32_t cl_shingles_on_level(cl_shingles s, uint8_t level)
{
    if (level <= s.level)
        return s.n;
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.n; i++)
        n += (s.at[i] & mask_of(level)) == 0;
    return n;
}

void cl_shingles_contain(cl_shingles a, cl_shingles b, float *a_in_b, float *b_in_a)
{
    uint8_t level = a.level > b.level ? a.level : b.level;
    uint64_t mask = mask_of(level);
    uint32_t n_a = cl_shingles_on_level(a, level), n_b = cl_shingles_on_level(b, level), both = 0;

    for (uint32_t i = 0, j = 0; i < a.n && j < b.n;) {
        if (a.at[i] == b.at[j]) {
            both += (a.at[i] & mask) == 0;
            i++, j++;
        } else if (a.at[i] < b.at[j]) {
            i++;
        } else {
            j++;
        }
    }
    *a_in_b = n_a == 0 ? 0 : (float)both / (float)n_a;
    *b_in_a = n_b == 0 ? 0 : (float)both / (float)n_b;
}

/* The place of `hash` or the free one where it belongs; 0 marks free places. */
static uint32_t find_slot(const cl_shingle_set *set, uint64_t hash)
{
    uint32_t at = (uint32_t)(hash >> 32) & set->mask;

    while (set->slot[at] != 0 && set->slot[at] != hash)
        at = (at + 1) & set->mask;
    return at;
}

static size_t count_grams(const cl_document *doc, size_t *width)
{
    size_t n = doc->article->n_words;

    *width = n < CL_SHINGLE_WORDS ? n : CL_SHINGLE_WORDS;
    return n == 0 ? 0 : n - *width + 1;
}

collate_err cl_shingle_set_make(const cl_document *doc, cl_arena *arena, cl_shingle_set *out)
{
    cl_shingle_set set = {0};
    size_t width = 0, n_grams = count_grams(doc, &width), size = 16;

    while (n_grams >> set.level > EXACT_MOST)
        set.level++;
    size_t most = set.level == 0 ? n_grams : 2 * (size_t)EXACT_MOST;
    while (size < 2 * most)
        size *= 2;
    set.mask = (uint32_t)(size - 1);
    set.slot = CL_ARENA_ARRAY(arena, uint64_t, size);
    set.seen = CL_ARENA_ARRAY(arena, uint32_t, size);
    if (set.slot == NULL || set.seen == NULL)
        return COLLATE_E_NOMEM;
    roller r = roll_start(doc->article->words, width);
    for (size_t i = 0; i < n_grams && set.n < most; i++) {
        if (i > 0)
            roll_on(&r);
        uint64_t hash = hash_here(&r);
        if ((hash & mask_of(set.level)) != 0)
            continue;
        uint32_t at = find_slot(&set, hash);
        set.n += set.slot[at] == 0;
        set.slot[at] = hash;
    }
    *out = set;
    return COLLATE_OK;
}

void cl_shingle_set_contain(cl_shingle_set *set, const cl_document *other, float *set_in_other, float *other_in_set)
{
    size_t width = 0, n_grams = count_grams(other, &width);
    uint32_t n = 0, met = 0, distinct = 0, stamp = ++set->n_compared;

    roller r = roll_start(other->article->words, width);
    for (size_t i = 0; i < n_grams; i++) {
        if (i > 0)
            roll_on(&r);
        uint64_t hash = hash_here(&r);
        if ((hash & mask_of(set->level)) != 0)
            continue;
        n++;
        uint32_t at = find_slot(set, hash);
        if (set->slot[at] == 0)
            continue;
        met++;
        distinct += set->seen[at] != stamp;
        set->seen[at] = stamp;
    }
    *set_in_other = set->n == 0 ? 0 : (float)distinct / (float)set->n;
    *other_in_set = n == 0 ? 0 : (float)met / (float)n;
}

collate_err cl_documents_contain(const cl_document *a, const cl_document *b, cl_arena *scratch, float *a_in_b, float *b_in_a)
{
    cl_shingle_set set;
    collate_err err = cl_shingle_set_make(a, scratch, &set);

    if (err == COLLATE_OK)
        cl_shingle_set_contain(&set, b, a_in_b, b_in_a);
    return err;
}
