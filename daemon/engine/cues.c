#include "engine/cues.h"

#include "engine/cues_parts.h"

#define UNQUOTED_BYTES 6 /* marks and stops beside a sentence that is nothing but a quotation */

/* Opened and closed do not balance, by kind of mark. Single quotes are apostrophes too often to count. */
static bool is_unbalanced(cl_str s)
{
    static const char firsts[] = {'"', '`', '\'', '\xc2', '\xe2'};
    int straight = 0, curly = 0, angle = 0, latex = 0;
    size_t kinds = 0;

    for (size_t k = 0; k < sizeof firsts; k++) /* most sentences have no mark at all */
        kinds += s.len > 0 && memchr(s.ptr, (unsigned char)firsts[k], s.len) != NULL;
    for (size_t i = 0; kinds > 0 && i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i], next = (unsigned char)(i + 1 < s.len ? s.ptr[i + 1] : 0);
        straight += c == '"';
        latex += (c == '`' && next == '`') - (c == '\'' && next == '\'');
        if (c == 0xc2)
            angle += (next == 0xab) - (next == 0xbb);
        else if (c == 0xe2 && next == 0x80 && i + 2 < s.len)
            curly += ((unsigned char)s.ptr[i + 2] == 0x9c) - ((unsigned char)s.ptr[i + 2] == 0x9d);
    }
    if (straight % 2 != 0 && (curly == 1 || curly == -1)) /* a straight mark with a curly partner is a pair too */
        straight = curly = 0;
    return straight % 2 != 0 || latex != 0 || angle != 0 || curly != 0;
}

static bool opens_with_mark(cl_str s)
{
    return s.len > 2 && (s.ptr[0] == '"' || memcmp(s.ptr, "``", 2) == 0 || memcmp(s.ptr, "\342\200\234", 3) == 0 ||
                         memcmp(s.ptr, "\302\253", 2) == 0 || memcmp(s.ptr, "\342\200\236", 3) == 0);
}

/* A direct quotation that starts in `span` and whose speaker is named outside of it, or nowhere beside it. */
static bool lacks_speaker(const cl_article *article, cl_span span)
{
    size_t low = 0, high = article->n_quotes;

    while (low < high) { /* quotes are in order of their first content span; one starting earlier is another sentence's */
        size_t middle = (low + high) / 2;
        const cl_quote *quote = &article->quotes[middle];
        if (quote->n_content > 0 && quote->content[0].start < span.start)
            low = middle + 1;
        else
            high = middle;
    }
    for (size_t i = low; i < article->n_quotes; i++) {
        const cl_quote *quote = &article->quotes[i];
        if (quote->n_content == 0 || quote->content[0].start >= span.end)
            break;
        cl_span mention = quote->speaker.mention, last = quote->content[quote->n_content - 1];
        bool elsewhere = mention.end > 0 && (mention.start < span.start || mention.start >= span.end);
        bool all_quoted = mention.end == 0 && last.end + UNQUOTED_BYTES >= span.end &&
                          quote->content[0].start <= span.start + UNQUOTED_BYTES;
        if (quote->kind == CL_QUOTE_DIRECT && (elsewhere || all_quoted))
            return true;
    }
    return false;
}

unsigned cl_cues_of(const cl_article *article, uint32_t sentence, cl_span span)
{
    const cl_sentence *s = &article->sentences[sentence];
    cl_str text = cl_span_of(article->text, span);
    unsigned cues = cl_cues_opening(article->meta.lang, text) | cl_cues_reference(article->meta.lang, text);

    if ((s->flags & CL_SENTENCE_IN_QUOTE) != 0 || is_unbalanced(text))
        cues |= CL_CUE_HALF_QUOTE;
    if ((s->flags & CL_SENTENCE_QUESTION) != 0)
        cues |= CL_CUE_QUESTION;
    if ((s->flags & CL_SENTENCE_HEADING) != 0)
        cues |= CL_CUE_NO_STOP;
    if (opens_with_mark(text))
        cues |= CL_CUE_OPENS_QUOTE;
    if (cl_cues_is_page(text))
        cues |= CL_CUE_FURNITURE;
    if (cl_cues_first_person(article->meta.lang, text))
        cues |= CL_CUE_FIRST_PERSON;
    if (lacks_speaker(article, span))
        cues |= CL_CUE_SPEAKER;
    return cues;
}
