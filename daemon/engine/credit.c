#include "engine/credit.h"

#define MOST 0.5f       /* of what is left of the span without the speaker's mention and the verb */
#define SURE 0.5f       /* confidence of a speaker who is worth naming: the calibrated one, so rather right than wrong */
#define REACH_BACK 16u  /* quotations that begin before the span and may reach into it: a paragraph's */
#define MOST_QUOTES 64u /* looked at */

static uint32_t overlap(cl_span a, cl_span b)
{
    uint32_t start = a.start > b.start ? a.start : b.start, end = a.end < b.end ? a.end : b.end;

    return end > start ? end - start : 0;
}

/* The first quotation whose reported words begin in or behind the span. */
static size_t first_behind(const cl_article *article, uint32_t start)
{
    size_t low = 0, high = article->n_quotes;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const cl_quote *quote = &article->quotes[middle];
        if (quote->n_content > 0 && quote->content[0].start < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint32_t reported_in(const cl_quote *quote, cl_span span)
{
    uint32_t n = 0;

    for (unsigned i = 0; i < quote->n_content; i++)
        n += overlap(quote->content[i], span);
    return n;
}

static bool names_somebody(const cl_speaker *speaker)
{
    return speaker->type != CL_SPEAKER_NONE && speaker->type != CL_SPEAKER_PRONOUN && speaker->name.len > 0 && speaker->confidence >= SURE;
}

const cl_speaker *cl_credited(const cl_article *article, cl_span span)
{
    size_t behind = first_behind(article, span.start), from = behind > REACH_BACK ? behind - REACH_BACK : 0;
    const cl_quote *best = NULL;
    uint32_t most = 0, total = 0, length = span.end - span.start;

    for (size_t i = from; i < article->n_quotes && i < from + MOST_QUOTES; i++) {
        const cl_quote *quote = &article->quotes[i];
        if (quote->n_content > 0 && quote->content[0].start >= span.end)
            break;
        uint32_t reported = quote->kind != CL_QUOTE_FRAGMENT ? reported_in(quote, span) : 0;
        if (reported == 0 || (best != NULL && cl_str_eq(quote->speaker.name, best->speaker.name))) {
            total += reported;
        } else if (reported > most) {
            best = quote;
            total = most = reported;
        }
    }
    if (best == NULL || !names_somebody(&best->speaker))
        return NULL;
    uint32_t apart = overlap(best->speaker.mention, span) + overlap(best->speaker.role, span) + overlap(best->cue, span);
    return (float)total >= MOST * (float)(length - (apart < length ? apart : length)) ? &best->speaker : NULL;
}
