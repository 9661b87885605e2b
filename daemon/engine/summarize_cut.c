#include "engine/summarize_parts.h"

#define LEAST_CLAUSE 3u /* words; less is no statement */
#define TRIES 32u       /* candidates looked at, best first; a clause boundary is rarely missing in the first */

/* A clause may end before `at`: at a comma, semicolon, colon or dash that a blank follows. */
static bool ends_clause(cl_str s, size_t at)
{
    char c = s.ptr[at];
    bool blank = at + 1 < s.len && (unsigned char)s.ptr[at + 1] <= ' ';
    bool dash = at + 3 < s.len && (memcmp(s.ptr + at, "\342\200\224", 3) == 0 || memcmp(s.ptr + at, "\342\200\223", 3) == 0);

    return dash || (blank && (c == ',' || c == ';' || c == ':' || (c == '-' && at > 0 && s.ptr[at - 1] == ' ')));
}

/* Bytes of the longest beginning of `s` that fits: at a clause boundary, or where `any` at a blank or all. 0 for none. One pass. */
static size_t beginning(const cl_summary_request *request, cl_str s, bool any)
{
    uint64_t room = (uint64_t)request->budget + (request->unit == CL_BUDGET_BYTES);
    size_t best = 0, end = 0; /* end: past the last byte that is no blank */
    uint32_t words = 0;

    for (size_t i = 0; i <= s.len; i++) {
        if (i == s.len) /* "Stopped." has no worth beside others; alone it is all there is to tell */
            return any && end > 0 && cl_summary_cost(request->unit, cl_str_cut(s, 0, end), words) <= room ? end : best;
        bool blank = (unsigned char)s.ptr[i] <= ' ';
        if (end > 0 && (any ? blank : ends_clause(s, i))) {
            if (cl_summary_cost(request->unit, cl_str_cut(s, 0, end), words) > room)
                break;
            if (any || words >= LEAST_CLAUSE)
                best = end;
        }
        words += !blank && (i == 0 || (unsigned char)s.ptr[i - 1] <= ' ');
        end = blank ? end : i + 1;
    }
    return best;
}

/* Of the candidates not tried yet the one with the most worth after penalties; r->n when all were. */
static uint32_t next_best(const cl_ranking *r, const bool *tried)
{
    uint32_t best = r->n;
    float worth = 0;

    for (uint32_t i = 0; i < r->n; i++) {
        float own = cl_summary_worth(r, i) + r->at[i].penalty + r->at[i].focus;
        if (!tried[i] && (best == r->n || own > worth)) {
            best = i;
            worth = own;
        }
    }
    return best;
}

static collate_err add_cut(const cl_summary_request *request, const cl_ranking *r, cl_arena *arena, uint32_t candidate, size_t len,
                           cl_summary_sentences *out)
{
    cl_summary_sentence s = cl_summary_sentence_of(request, r, candidate, cl_summary_worth(r, candidate));

    s.cut = len < s.text.len;
    s.span.end = s.span.start + (uint32_t)len;
    s.text.len = len;
    return CL_VEC_PUSH(out, arena, s) == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
}

collate_err cl_summary_cut(const cl_summary_request *request, const cl_ranking *r, cl_arena *arena, cl_summary_sentences *out)
{
    bool *tried = CL_ARENA_ARRAY(arena, bool, (size_t)r->n + 1);

    if (tried == NULL)
        return COLLATE_E_NOMEM;
    for (int any = 0; any < 2; any++) {
        memset(tried, 0, r->n);
        for (uint32_t round = 0; round < TRIES; round++) {
            uint32_t i = next_best(r, tried);
            if (i == r->n)
                break;
            tried[i] = true;
            cl_str text = cl_span_of(request->documents.at[r->at[i].document]->article->text, r->at[i].span);
            size_t len = beginning(request, text, any == 1);
            if (len > 0)
                return add_cut(request, r, arena, i, len, out);
        }
    }
    return COLLATE_OK;
}
