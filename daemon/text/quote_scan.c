#include "text/quote_scan.h"

#define STRIDE 8u /* tokens passed over at a time on the way to the next name: one in ten is in a name */

static void index_names(cl_scan *scan)
{
    const cl_reading *r = scan->r;
    uint32_t i = 0;

    for (uint32_t k = 0; k < r->n_names; k++) {
        while (i + STRIDE < scan->n && scan->tok[i + STRIDE].end <= r->names[k].start)
            i += STRIDE;
        while (i < scan->n && scan->tok[i].end <= r->names[k].start)
            i++;
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

/* The highest and the second highest bit of up to 64 words of the lexicon: a shift each, and no branch, a token. */
static void index_words(cl_scan *scan)
{
    _Static_assert(CL_LEX_CUE == 1ull << 63 && CL_LEX_CLAUSE == 1ull << 62, "the bits that the shifts take");

    for (uint32_t from = 0; from < scan->n; from += 64) {
        uint64_t reports = 0, clauses = 0;
        for (uint32_t i = from + 64 < scan->n ? from + 64 : scan->n; i-- > from;) {
            uint64_t lex = scan->lex[i];
            reports = reports << 1 | lex >> 63;
            lex <<= 1;
            clauses = clauses << 1 | lex >> 63;
        }
        scan->reports[from / 64] = reports;
        scan->clauses[from / 64] = clauses;
    }
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
    scan->reports[words - 1] = scan->clauses[words - 1] = 0;
    index_sentences(scan);
    index_words(scan);
    index_names(scan);
    return COLLATE_OK;
}
