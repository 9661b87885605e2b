#include "text/quote.h"

#include "base/vec.h"
#include "text/quote_scan.h"
#include "text/speaker.h"
#include "text/speaker_name.h"

#define MAX_STRETCHES 60u /* of one act of speech; longer statements go on in a new quote (the counts are bytes) */

typedef struct builder {
    cl_scan *s;
    const cl_choice *choices;
    const cl_speaker *speakers;
    CL_VEC(cl_quote) quotes;
} builder;

static cl_span cue_span(const cl_scan *s, const cl_cue *cue)
{
    if (cue->kind == CL_CUE_COLON || cue->kind == CL_CUE_DASH)
        return (cl_span){0, 0};
    return (cl_span){s->tok[cue->first].start, s->tok[cue->last].end};
}

/* Does stretch k go on with the act of speech of stretch k - 1? Halves around a cue, or a paragraph that continues. */
static bool goes_on(const builder *b, uint32_t k)
{
    const cl_stretch *q = &b->s->stretches[k], *before = &b->s->stretches[k - 1];

    if (b->choices[k].cue != b->choices[k - 1].cue || (b->choices[k].cue == CL_NO_TOKEN && !q->continues))
        return false;
    return q->paragraph == before->paragraph || q->continues;
}

static bool add_direct(builder *b, uint32_t first, uint32_t end)
{
    const cl_scan *s = b->s;
    const cl_choice *choice = &b->choices[first];
    cl_span *spans = cl_arena_alloc(s->r->arena, (end - first) * sizeof *spans);
    uint32_t words = 0;

    if (spans == NULL)
        return false;
    for (uint32_t k = first; k < end; k++) {
        spans[k - first] = s->stretches[k].span;
        words += s->stretches[k].n_words;
    }
    cl_quote q = {.kind = words <= 2 ? CL_QUOTE_FRAGMENT : CL_QUOTE_DIRECT,
        .n_stretches = (uint8_t)(end - first),
        .n_content = (uint8_t)(end - first),
        .stretches = spans,
        .content = spans,
        .speaker = {.entity = UINT32_MAX},
        .sentence = s->sentence[s->stretches[first].open]};
    if (choice->cue != CL_NO_TOKEN) {
        q.cue = cue_span(s, &s->cues[choice->cue]);
        q.speaker = b->speakers[choice->cue];
        q.speaker.confidence *= choice->probability;
    }
    return CL_VEC_PUSH(&b->quotes, s->r->scratch, q) != NULL;
}

static bool add_all(builder *b)
{
    for (uint32_t k = 0, end; k < b->s->n_stretches; k = end) {
        end = k + 1;
        if (b->choices[k].kind == CL_CHOICE_NOBODY)
            continue;
        while (end < b->s->n_stretches && end - k < MAX_STRETCHES && b->choices[end].kind != CL_CHOICE_NOBODY && goes_on(b, end))
            end++;
        if (!add_direct(b, k, end))
            return false;
    }
    return true;
}

collate_err cl_quotes_find(cl_reading *r)
{
    cl_scan scan;
    builder b = {.s = &scan};
    collate_err err = cl_scan_start(&scan, r);

    if (err == COLLATE_OK)
        err = cl_marks_pair(&scan);
    if (err == COLLATE_OK)
        err = cl_cues_find(&scan);
    if (err != COLLATE_OK)
        return err;
    cl_choice *choices = CL_ARENA_ARRAY(r->scratch, cl_choice, scan.n_stretches);
    cl_speaker *speakers = CL_ARENA_ARRAY(r->scratch, cl_speaker, scan.n_cues);
    if (choices == NULL || speakers == NULL)
        return COLLATE_E_NOMEM;
    cl_speakers_choose(&scan, choices, NULL, NULL);
    cl_speakers_name(&scan, speakers);
    b.choices = choices;
    b.speakers = speakers;
    if (!add_all(&b))
        return COLLATE_E_NOMEM;
    cl_quote *quotes = cl_arena_alloc(r->arena, b.quotes.n * sizeof *quotes);
    if (quotes == NULL)
        return COLLATE_E_NOMEM;
    memcpy(quotes, b.quotes.at, b.quotes.n * sizeof *quotes);
    r->quotes = quotes;
    r->n_quotes = b.quotes.n;
    return COLLATE_OK;
}
