#include "engine/values_sentence.h"

#include "text/lexicon.h"
#include "text/token.h"

/* Both attributions must be this sure before two names are a conflict: at .9 and above 93 of 100 are right (calibration of
 * room quotes), so that two wrong in one pair are rare. */
#define SURE 0.9f
#define LOOKED_AT 5000u /* quotations of a document */

static const cl_quote *quote_at(const cl_article *article, cl_span stretch)
{
    for (size_t i = 0; i < article->n_quotes && i < LOOKED_AT; i++)
        for (size_t k = 0; k < article->quotes[i].n_stretches; k++)
            if (cl_span_overlaps(article->quotes[i].stretches[k], stretch))
                return &article->quotes[i];
    return NULL;
}

static cl_str speaker_name(const cl_article *article, const cl_quote *quote)
{
    if (quote->speaker.entity < article->n_entities)
        return article->entities[quote->speaker.entity].name;
    return quote->speaker.name;
}

/* The next word of a name, folded; {NULL, 0} at the end. */
static cl_str next_word(cl_str *left, char *room, size_t size)
{
    while (left->len > 0 && (left->ptr[0] == ' ' || left->ptr[0] == '.'))
        *left = cl_str_cut(*left, 1, left->len);
    size_t n = 0;
    while (n < left->len && left->ptr[n] != ' ' && left->ptr[n] != '.')
        n++;
    cl_str word = cl_str_cut(*left, 0, n);
    *left = cl_str_cut(*left, n, left->len);
    return n > 0 ? cl_fold(word, room, size) : (cl_str){NULL, 0};
}

/* Two names have a word of more than one letter in common: forms of one name, or one family. */
static bool share_word(cl_str a, cl_str b)
{
    char room_a[128], room_b[128];

    for (cl_str x = next_word(&a, room_a, sizeof room_a); x.ptr != NULL; x = next_word(&a, room_a, sizeof room_a)) {
        cl_str left = b;
        for (cl_str y = next_word(&left, room_b, sizeof room_b); y.ptr != NULL; y = next_word(&left, room_b, sizeof room_b))
            if (x.len > 1 && cl_str_eq(x, y))
                return true;
    }
    return false;
}

/* A first name and something after it. */
static bool has_first_name(const cl_article *article, cl_str name)
{
    char room[128];

    for (cl_str word = next_word(&name, room, sizeof room); word.ptr != NULL && name.len > 0; word = next_word(&name, room, sizeof room))
        if ((cl_lexicon_bits(article->meta.lang, word) & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0)
            return true;
    return false;
}

static bool is_plain_unnamed(const cl_quote *quote)
{
    return quote->speaker.type == CL_SPEAKER_ROLE || quote->speaker.type == CL_SPEAKER_GROUP;
}

collate_err cl_speakers_differ(cl_value_pair *pair, cl_span stretch_a, cl_span stretch_b)
{
    const cl_quote *x = quote_at(pair->a->article, stretch_a), *y = quote_at(pair->b->article, stretch_b);

    if (x == NULL || y == NULL || x->speaker.mention.end == 0 || y->speaker.mention.end == 0)
        return COLLATE_OK;
    bool named_x = x->speaker.type == CL_SPEAKER_NAMED, named_y = y->speaker.type == CL_SPEAKER_NAMED;
    uint8_t type = CL_CONFLICT_CONFLICT;
    cl_str name_x = speaker_name(pair->a->article, x), name_y = speaker_name(pair->b->article, y);
    if (named_x && named_y) {
        if (x->speaker.confidence < SURE || y->speaker.confidence < SURE || share_word(name_x, name_y))
            return COLLATE_OK;
        /* "the Kentucky Republican", "the White House": no person's name, whatever it was taken for. One word is often the misread end of
         * something longer ("of New _York_ said"). */
        if (!has_first_name(pair->a->article, name_x) || !has_first_name(pair->b->article, name_y))
            return COLLATE_OK;
    } else if ((named_x && is_plain_unnamed(y)) || (named_y && is_plain_unnamed(x))) {
        type = CL_CONFLICT_MORE_SPECIFIC;
    } else {
        return COLLATE_OK;
    }
    for (size_t i = 0; i < pair->out.n; i++)
        if (cl_span_overlaps(pair->out.at[i].a, x->speaker.mention) && pair->out.at[i].kind == CL_VALUE_NAME)
            return COLLATE_OK;
    float sure = x->speaker.confidence < y->speaker.confidence ? x->speaker.confidence : y->speaker.confidence;
    cl_value_difference d = {type, CL_VALUE_NAME, x->speaker.mention, y->speaker.mention, name_x, name_y, CL_STR("who said it"), sure};
    return CL_VEC_PUSH(&pair->out, pair->arena, d) == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
}
