/* Separate quotations that a text makes one. */
#include "engine/verify_reading.h"

/* Two quotations that one statement may be: the same named speaker in the same paragraph, or the next. */
static bool continues(const cl_article *article, const cl_quote *a, const cl_quote *b)
{
    bool same = a->speaker.entity != UINT32_MAX && a->speaker.entity == b->speaker.entity;
    if (!same || a->sentence >= article->n_sentences || b->sentence >= article->n_sentences)
        return false;
    return article->sentences[a->sentence].block == article->sentences[b->sentence].block;
}

/* How much of a quotation is in the fit, word for word. */
typedef struct portion {
    uint32_t n;
    float weight;
} portion;

static portion portion_of(const cl_reading_fit *r, uint32_t quote)
{
    portion out = {0, 0};

    for (size_t e = 0; e < r->fit.n_edits; e++) {
        const cl_edit *edit = &r->fit.edits[e];
        for (uint32_t j = edit->b_first; edit->op == CL_EDIT_EQUAL && j < edit->b_end; j++) {
            bool in = cl_passage(r)[j].quote == quote;
            out.n += in;
            out.weight += in ? cl_passage(r)[j].weight : 0;
        }
    }
    return out;
}

/* A stray word that another quotation has, too, joins nothing. */
static bool is_portion(const cl_reading_fit *r, uint32_t quote)
{
    portion p = portion_of(r, quote);

    return p.n >= 3 || (p.n == 2 && p.weight >= 2);
}

bool cl_reading_joins(const cl_article *article, const cl_reading_fit *r)
{
    const cl_said *words = cl_passage(r);

    for (size_t e = 0; e < r->fit.n_edits; e++) {
        const cl_edit *edit = &r->fit.edits[e];
        for (uint32_t j = edit->b_first; j < edit->b_end; j++) {
            if (j == r->fit.b_first || words[j].quote == words[j - 1].quote)
                continue;
            const cl_quote *a = &article->quotes[words[j - 1].quote], *b = &article->quotes[words[j].quote];
            bool said_so = edit->op == CL_EDIT_ELLIPSIS || (e > 0 && r->fit.edits[e - 1].op == CL_EDIT_ELLIPSIS && j == edit->b_first);
            bool same = cl_names_compare(a->speaker.name, b->speaker.name) == CL_SPEAKER_SAME;
            bool whole = is_portion(r, words[j - 1].quote) && is_portion(r, words[j].quote);
            if (whole && !(said_so && same) && !continues(article, a, b))
                return true;
        }
    }
    return false;
}
