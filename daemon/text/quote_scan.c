#include "text/quote_scan.h"

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

collate_err cl_scan_start(cl_scan *scan, const cl_reading *r)
{
    uint32_t n = (uint32_t)r->n_tokens, words = n / 64 + 1;

    *scan = (cl_scan){.r = r, .tok = r->tokens, .lex = r->lexicon, .name = r->token_names, .n = n};
    scan->paragraphs = cl_arena_alloc(r->scratch, (r->n_sentences + 1) * sizeof *scan->paragraphs);
    scan->sentences = cl_arena_alloc(r->scratch, (n / CL_SCAN_STEP + 1) * sizeof *scan->sentences);
    scan->inside = CL_ARENA_ARRAY(r->scratch, uint8_t, n);
    scan->quoted = CL_ARENA_ARRAY(r->scratch, uint64_t, words);
    scan->clauses = cl_arena_alloc(r->scratch, 2 * words * sizeof *scan->clauses);
    if (scan->paragraphs == NULL || scan->sentences == NULL || scan->inside == NULL || scan->quoted == NULL || scan->clauses == NULL)
        return COLLATE_E_NOMEM;
    scan->bounds = scan->clauses + words;
    index_sentences(scan);
    return COLLATE_OK;
}
