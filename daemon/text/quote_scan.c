#include "text/quote_scan.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define TOP_BITS 16u /* words of the lexicon whose bits are taken at once */

/* Names begin with a capital, nearly all: from one capital to the next, and back over what was passed. */
static void index_names(cl_scan *scan)
{
    const cl_reading *r = scan->r;
    uint32_t i = 0;

    for (uint32_t k = 0; k < r->n_names; k++) {
        uint32_t from = i, start = r->names[k].start;
        while ((i = (uint32_t)cl_token_next(&r->sets, CL_TOKENS_CAPITAL, i, scan->n)) < scan->n && scan->tok[i].end <= start)
            i++;
        while (i > from && scan->tok[i - 1].end > start)
            i--;
        for (; i < scan->n && scan->tok[i].start < r->names[k].end; i++)
            scan->name[i] = k + 1;
    }
}

static void index_sentences(cl_scan *scan)
{
    const cl_reading *r = scan->r;
    uint32_t n = 0, step = 0;

    for (uint32_t s = 0; s < r->n_sentences; s++) {
        if (s == 0 || r->sentences[s].block != r->sentences[s - 1].block)
            scan->paragraphs[n++] = r->sentence_tokens[s];
        for (; step * CL_SCAN_STEP < r->sentence_tokens[s + 1]; step++)
            scan->sentences[step] = s;
    }
    scan->n_paragraphs = n;
    scan->paragraphs[n] = scan->n;
}

_Static_assert(CL_LEX_CUE == 1ull << 63 && CL_LEX_CLAUSE == 1ull << 62, "the bits that top_bits takes");

#ifdef __SSE2__
/* The highest bits of 16 words and their second ones: 1.5 instructions a word instead of 12. */
static void top_bits(const uint64_t *words, uint64_t *first, uint64_t *second)
{
    __m128i high[4], next[4];

    for (unsigned k = 0; k < 4; k++) {
        __m128 low = _mm_loadu_ps((const float *)(const void *)(words + 4 * k));
        __m128 up = _mm_loadu_ps((const float *)(const void *)(words + 4 * k + 2));
        high[k] = _mm_castps_si128(_mm_shuffle_ps(low, up, _MM_SHUFFLE(3, 1, 3, 1)));
        next[k] = _mm_slli_epi32(high[k], 1);
    }
    __m128i a = _mm_packs_epi16(_mm_packs_epi32(high[0], high[1]), _mm_packs_epi32(high[2], high[3])); /* signs stay */
    __m128i b = _mm_packs_epi16(_mm_packs_epi32(next[0], next[1]), _mm_packs_epi32(next[2], next[3]));
    *first = (uint64_t)_mm_movemask_epi8(a);
    *second = (uint64_t)_mm_movemask_epi8(b);
}
#else
static void top_bits(const uint64_t *words, uint64_t *first, uint64_t *second)
{
    *first = *second = 0;
    for (unsigned k = TOP_BITS; k-- > 0;) {
        *first = *first << 1 | words[k] >> 63;
        *second = *second << 1 | (words[k] >> 62 & 1);
    }
}
#endif

static void index_words(cl_scan *scan)
{
    uint64_t last[TOP_BITS] = {0}, reports, clauses;
    uint32_t from = 0;

    memset(scan->reports, 0, 2 * (scan->n / 64 + 1) * sizeof *scan->reports);
    for (; from + TOP_BITS <= scan->n; from += TOP_BITS) {
        top_bits(scan->lex + from, &reports, &clauses);
        scan->reports[from / 64] |= reports << from % 64;
        scan->clauses[from / 64] |= clauses << from % 64;
    }
    memcpy(last, scan->lex + from, (scan->n - from) * sizeof *last);
    top_bits(last, &reports, &clauses);
    scan->reports[from / 64] |= reports << from % 64;
    scan->clauses[from / 64] |= clauses << from % 64;
}

collate_err cl_scan_start(cl_scan *scan, const cl_reading *r)
{
    uint32_t n = (uint32_t)r->n_tokens, words = n / 64 + 1;

    *scan = (cl_scan){.r = r, .tok = r->tokens, .lex = r->lexicon, .n = n};
    scan->paragraphs = cl_arena_alloc(r->scratch, (r->n_sentences + 1) * sizeof *scan->paragraphs);
    scan->sentences = cl_arena_alloc(r->scratch, (n / CL_SCAN_STEP + 1) * sizeof *scan->sentences);
    scan->inside = CL_ARENA_ARRAY(r->scratch, uint8_t, n);
    scan->quoted = CL_ARENA_ARRAY(r->scratch, uint64_t, words);
    scan->reports = cl_arena_alloc(r->scratch, 2 * words * sizeof *scan->reports);
    scan->name = CL_ARENA_ARRAY(r->scratch, uint32_t, n);
    if (scan->paragraphs == NULL || scan->sentences == NULL || scan->inside == NULL || scan->quoted == NULL || scan->reports == NULL ||
        scan->name == NULL)
        return COLLATE_E_NOMEM;
    scan->clauses = scan->reports + words;
    index_sentences(scan);
    index_words(scan);
    index_names(scan);
    return COLLATE_OK;
}
