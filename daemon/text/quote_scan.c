#include "text/quote_scan.h"

static void index_names(cl_scan *scan)
{
    const cl_reading *r = scan->r;
    uint32_t i = 0;

    for (uint32_t k = 0; k < r->n_names; k++) {
        while (i < scan->n && scan->tok[i].end <= r->names[k].start)
            i++;
        for (; i < scan->n && scan->tok[i].start < r->names[k].end; i++)
            scan->name[i] = k + 1;
    }
}

static void index_sentences(cl_scan *scan)
{
    const cl_reading *r = scan->r;
    uint32_t n = 0;

    for (uint32_t s = 0; s < r->n_sentences; s++) {
        if (s == 0 || r->sentences[s].block != r->sentences[s - 1].block)
            scan->paragraphs[n++] = r->sentence_tokens[s];
        for (uint32_t i = r->sentence_tokens[s]; i < r->sentence_tokens[s + 1]; i++)
            scan->sentence[i] = s;
    }
    scan->n_paragraphs = n;
    scan->paragraphs[n] = scan->n;
}

collate_err cl_scan_start(cl_scan *scan, const cl_reading *r)
{
    *scan = (cl_scan){.r = r, .tok = r->tokens, .lex = r->lexicon, .n = (uint32_t)r->n_tokens};
    scan->paragraphs = CL_ARENA_ARRAY(r->scratch, uint32_t, r->n_sentences + 1);
    scan->sentence = CL_ARENA_ARRAY(r->scratch, uint32_t, scan->n);
    scan->inside = CL_ARENA_ARRAY(r->scratch, uint32_t, scan->n);
    scan->name = CL_ARENA_ARRAY(r->scratch, uint32_t, scan->n);
    if (scan->paragraphs == NULL || scan->sentence == NULL || scan->inside == NULL || scan->name == NULL)
        return COLLATE_E_NOMEM;
    index_sentences(scan);
    index_names(scan);
    return COLLATE_OK;
}
