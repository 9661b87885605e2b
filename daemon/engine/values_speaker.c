#include "engine/values_sentence.h"

#include "text/lexicon.h"
#include "text/token.h"

#include <math.h>

/* Both attributions must be this sure before two names are a conflict: at .9 and above 93 of 100 are right (calibration of
 * room quotes), so that two wrong in one pair are rare. */
#define SURE 0.9f
#define LIKELY 0.75f    /* and one to tell that it is named better elsewhere: both below it in 120 stories were misread */
#define LOOKED_AT 5000u /* quotations, entities of a document */

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

static bool is_gap(char c)
{
    return strchr(" .,;:!?\"'()[]", c) != NULL;
}

/* The next word of a name, folded; {NULL, 0} at the end. */
static cl_str next_word(cl_str *left, char *room, size_t size)
{
    while (left->len > 0 && is_gap(left->ptr[0]))
        *left = cl_str_cut(*left, 1, left->len);
    size_t n = 0;
    while (n < left->len && !is_gap(left->ptr[n]))
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

/* A pronoun says nothing about whom an outlet names. */
static bool is_pronoun(const cl_article *article, const cl_quote *quote)
{
    char room[64];

    return (cl_lexicon_bits(article->meta.lang, cl_fold(cl_span_of(article->text, quote->speaker.mention), room, sizeof room)) &
               CL_LEX_PRONOUN) != 0;
}

/* Parties, ministries, outlets and programmes speak through somebody: no person that another person is set against. */
static bool is_body(const cl_article *article, cl_str name)
{
    char room[128];

    for (cl_str word = next_word(&name, room, sizeof room); word.ptr != NULL; word = next_word(&name, room, sizeof room))
        if ((cl_lexicon_bits(article->meta.lang, word) & (CL_LEX_ORG | CL_LEX_GROUP | CL_LEX_DEMONYM)) != 0)
            return true;
    return false;
}

/* "the president" for somebody whom one of the two articles calls President: known, not told less of. */
static bool is_known_role(const cl_article *article, cl_str name, cl_str mention)
{
    for (size_t i = 0; i < article->n_entities && i < LOOKED_AT; i++) {
        const cl_entity *entity = &article->entities[i];
        if (entity->role.end > entity->role.start && share_word(entity->name, name) &&
            share_word(cl_span_of(article->text, entity->role), mention))
            return true;
    }
    return false;
}

/* Both sentences name both: one quotes what the other wrote. */
static bool stands_in_both(const cl_value_pair *pair, cl_str name_x, cl_str name_y)
{
    return share_word(cl_span_of(pair->b->article->text, pair->b->span), name_x) ||
           share_word(cl_span_of(pair->a->article->text, pair->a->span), name_y);
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
    const cl_article *in_x = pair->a->article, *in_y = pair->b->article;
    bool named_x = x->speaker.type == CL_SPEAKER_NAMED, named_y = y->speaker.type == CL_SPEAKER_NAMED;
    uint8_t type = CL_CONFLICT_CONFLICT;
    cl_str name_x = speaker_name(in_x, x), name_y = speaker_name(in_y, y);
    float sure = fminf(x->speaker.confidence, y->speaker.confidence);
    if (sure < LIKELY || is_pronoun(in_x, x) || is_pronoun(in_y, y) || share_word(name_x, name_y))
        return COLLATE_OK;
    if (named_x && named_y) {
        if (sure < SURE || is_body(in_x, name_x) || is_body(in_y, name_y) || stands_in_both(pair, name_x, name_y))
            return COLLATE_OK;
        /* "the Kentucky Republican", "the White House": no person's name, whatever it was taken for. One word is often the misread end of
         * something longer ("of New _York_ said"). */
        if (!has_first_name(in_x, name_x) || !has_first_name(in_y, name_y))
            return COLLATE_OK;
    } else if ((named_x && is_plain_unnamed(y)) || (named_y && is_plain_unnamed(x))) {
        cl_str name = named_x ? name_x : name_y, other = cl_span_of((named_x ? in_y : in_x)->text, (named_x ? y : x)->speaker.mention);
        type = CL_CONFLICT_MORE_SPECIFIC;
        if (is_body(named_x ? in_x : in_y, name) || is_known_role(in_x, name, other) || is_known_role(in_y, name, other))
            return COLLATE_OK;
    } else {
        return COLLATE_OK;
    }
    for (size_t i = 0; i < pair->out.n; i++)
        if (cl_span_overlaps(pair->out.at[i].a, x->speaker.mention) && pair->out.at[i].kind == CL_VALUE_NAME)
            return COLLATE_OK;
    cl_value_difference d = {type, CL_VALUE_NAME, x->speaker.mention, y->speaker.mention, name_x, name_y, CL_STR("who said it"), sure};
    return CL_VEC_PUSH(&pair->out, pair->arena, d) == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
}
