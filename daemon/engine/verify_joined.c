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

/* The statement of quotation a goes over into that of b; with an ellipsis between them it may, when one said both. */
static bool may_follow(const cl_article *article, uint32_t a, uint32_t b, bool ellipsis)
{
    const cl_quote *x = &article->quotes[a], *y = &article->quotes[b];

    if (ellipsis && cl_names_compare(x->speaker.name, y->speaker.name) == CL_SPEAKER_SAME)
        return true;
    return continues(article, x, y);
}

bool cl_reading_joins(const cl_article *article, const cl_reading_fit *r)
{
    const cl_said *words = cl_passage(r);
    uint32_t last = UINT32_MAX; /* quotation of which a portion was met; those that an ellipsis leads over have none */
    bool ellipsis = false;

    for (size_t e = 0; e < r->fit.n_edits; e++) {
        const cl_edit *edit = &r->fit.edits[e];
        ellipsis |= edit->op == CL_EDIT_ELLIPSIS;
        for (uint32_t j = edit->b_first; edit->op == CL_EDIT_EQUAL && j < edit->b_end; j++) {
            uint32_t quote = words[j].quote;
            bool known = j > edit->b_first && quote == words[j - 1].quote;
            if (known || quote == UINT32_MAX || quote == last || !is_portion(r, quote))
                continue;
            if (last != UINT32_MAX && !may_follow(article, last, quote, ellipsis))
                return true;
            last = quote;
            ellipsis = false;
        }
    }
    return false;
}
