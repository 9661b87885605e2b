/* The words of an article: of its quotations alone, or of all its text. */
#include "engine/said.h"

static bool is_blank_or_mark(cl_str text, uint32_t at)
{
    unsigned char c = (unsigned char)text.ptr[at];

    return c <= ' ' || c == '"' || c == '\'' || c >= 0x80;
}

/* "adding", "noting later". */
static bool has_participle(cl_str text)
{
    bool capital = false;

    for (size_t i = 0, start = 0; i < text.len; i++) {
        if (text.ptr[i] != ' ' && text.ptr[i] != ',')
            continue;
        capital = start < i && text.ptr[start] >= 'A' && text.ptr[start] <= 'Z';
        if (!capital && cl_str_ends(cl_str_cut(text, start, i), CL_STR("ing")))
            return true;
        start = i + 1;
    }
    return false;
}

/* What stands before the opening mark: "he said," leads on, "adding," begins another sentence, "what she called" embeds a fragment. */
static bool leads_on(cl_str text, uint32_t start, uint32_t end, bool small)
{
    while (end > start && is_blank_or_mark(text, end - 1))
        end--;
    if (end <= start + 1)
        return true;
    if (text.ptr[end - 1] != ',' && text.ptr[end - 1] != '-')
        return false;
    return small || !has_participle(cl_str_cut(text, start, end));
}

/* "We won," he said, "and ..." is in the middle of its sentence; "We won," he said. "And ..." is not. */
static bool goes_on(cl_str text, cl_span before, cl_span after)
{
    char last = before.end > 0 ? text.ptr[before.end - 1] : '.';
    bool small = text.ptr[after.start] >= 'a' && text.ptr[after.start] <= 'z';

    if (!leads_on(text, before.end, after.start, small))
        return false;
    if (small)
        return true;
    if (last != ',' && !(last >= 'a' && last <= 'z'))
        return false;
    for (uint32_t i = before.end; i + 1 < after.start; i++) {
        bool stop = text.ptr[i] == '.' || text.ptr[i] == '!' || text.ptr[i] == '?';
        if (stop && (unsigned char)text.ptr[i + 1] <= ' ')
            return false;
    }
    return true;
}

/* German words with a capital may be any noun: those that the article has as names are marked here. */
static void mark_names(const cl_article *article, cl_said *words, size_t n)
{
    size_t low = 0, high = article->n_names, at;

    if (article->meta.lang != CL_LANG_DE || n == 0)
        return;
    while (low < high) { /* the first mention that ends behind where the words start */
        size_t middle = (low + high) / 2;
        if (article->names[middle].end <= words[0].start)
            low = middle + 1;
        else
            high = middle;
    }
    at = low;
    for (size_t i = 0; i < n && at < article->n_names;) {
        if (article->names[at].end <= words[i].start) {
            at++;
            continue;
        }
        words[i].flags |= words[i].start >= article->names[at].start ? CL_SAID_NAME : 0;
        i++;
    }
}

collate_err cl_said_quote(const cl_article *article, uint32_t quote, const cl_vocab *vocab, cl_said_memo *memo, cl_arena *arena,
    cl_said_vec *out)
{
    const cl_quote *q = &article->quotes[quote];
    const cl_span *spans = q->n_stretches > 0 ? q->stretches : q->content;
    uint8_t n = q->n_stretches > 0 ? q->n_stretches : q->n_content;

    for (uint8_t s = 0; s < n; s++) {
        size_t first = out->n;
        collate_err err = cl_said_cut(article->text, spans[s], article->meta.lang, vocab, quote, memo, arena, out);
        if (err != COLLATE_OK)
            return err;
        if (out->n == first)
            continue;
        mark_names(article, out->at + first, out->n - first);
        out->at[first].flags |= CL_SAID_OPENS;
        if (s > 0 && goes_on(article->text, spans[s - 1], spans[s]))
            out->at[first].flags &= (uint8_t)~CL_SAID_STARTS;
    }
    return COLLATE_OK;
}

static bool starts_within(cl_span range, uint32_t start)
{
    return start >= range.start && start < range.end;
}

collate_err cl_said_quotes(const cl_article *article, cl_span range, const cl_vocab *vocab, cl_said_memo *memo, cl_arena *arena,
    cl_said_vec *out)
{
    for (uint32_t q = 0; q < article->n_quotes; q++) {
        const cl_quote *quote = &article->quotes[q];
        bool wanted = quote->n_stretches > 0 && starts_within(range, quote->stretches[0].start);
        collate_err err = wanted ? cl_said_quote(article, q, vocab, memo, arena, out) : COLLATE_OK;
        if (err != COLLATE_OK)
            return err;
    }
    return COLLATE_OK;
}

collate_err cl_said_text(const cl_article *article, cl_span range, const cl_vocab *vocab, cl_said_memo *memo, cl_arena *arena,
    cl_said_vec *out)
{
    size_t first = out->n, at = out->n;

    for (size_t s = 0; s < article->n_sentences; s++) {
        cl_span sentence = {article->sentences[s].start, article->sentences[s].end};
        if (!starts_within(range, sentence.start))
            continue;
        collate_err err = cl_said_cut(article->text, sentence, article->meta.lang, vocab, UINT32_MAX, memo, arena, out);
        if (err != COLLATE_OK)
            return err;
    }
    mark_names(article, out->at + first, out->n - first);
    for (uint32_t q = 0; q < article->n_quotes; q++) { /* quotes come in order, and so do their stretches but for rare crossings */
        const cl_quote *quote = &article->quotes[q];
        for (uint8_t s = 0; s < quote->n_stretches; s++) {
            cl_span span = quote->stretches[s];
            while (at > first && out->at[at - 1].start >= span.start)
                at--;
            while (at < out->n && out->at[at].start < span.start)
                at++;
            for (; at < out->n && out->at[at].end <= span.end; at++)
                out->at[at].quote = q;
        }
    }
    return COLLATE_OK;
}
