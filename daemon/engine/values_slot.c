#include "engine/values_sentence.h"

#include "text/lexicon.h"

#include <math.h>
#include <stdlib.h>

#define LOOKED_AT 256    /* tokens of a sentence: more are a list or a page that was not cut */
#define CLAUSE_WORDS 2u  /* a piece between commas with fewer ("on Friday,") is taken with what stands around it */
#define CLAUSE_TOKENS 40 /* on each side of a value */
#define BESIDE 4u        /* tokens looked at for the next word that tells something */

bool cl_vtoken_is_content(const cl_vtoken *token)
{
    return token->kind == CL_TOKEN_WORD && !token->stop && token->stem != CL_WORD_NONE;
}

bool cl_value_ends_clause(const cl_value_sentence *s, uint32_t at)
{
    const cl_vtoken *token = &s->tokens[at];

    if (token->kind == CL_TOKEN_MARK)
        return strchr(".'$%-", token->mark) == NULL;
    if (token->kind != CL_TOKEN_WORD)
        return false;
    return (cl_lexicon_bits(s->article->meta.lang, token->folded) & (CL_LEX_SUB | CL_LEX_THAT | CL_LEX_RELATIVE)) != 0;
}

/* Tokens [from, end) around a value: its clause. */
typedef struct clause {
    uint32_t from, end;
} clause;

static unsigned content_in(const cl_value_sentence *s, const cl_found *x, clause c)
{
    unsigned n = 0;

    for (uint32_t i = c.from; i < c.end; i++)
        n += (i < x->first || i >= x->end) && cl_vtoken_is_content(&s->tokens[i]);
    return n;
}

static clause clause_of(const cl_value_sentence *s, const cl_found *x)
{
    clause c = {x->first, x->end};

    for (int round = 0; round < 3; round++) {
        if (round > 0 && content_in(s, x, c) >= CLAUSE_WORDS)
            break;
        if (round > 0) {
            c.from -= c.from > 0;
            c.end += c.end < s->n_tokens;
        }
        while (c.from > 0 && x->first - c.from < CLAUSE_TOKENS && !cl_value_ends_clause(s, c.from - 1))
            c.from--;
        while (c.end < s->n_tokens && c.end - x->end < CLAUSE_TOKENS && !cl_value_ends_clause(s, c.end))
            c.end++;
    }
    return c;
}

static bool stands_in(const cl_value_sentence *s, clause c, uint32_t stem)
{
    for (uint32_t i = c.from; i < c.end; i++)
        if (s->tokens[i].stem == stem)
            return true;
    return false;
}

static clause whole(const cl_value_sentence *s)
{
    return (clause){0, s->n_tokens < LOOKED_AT ? (uint32_t)s->n_tokens : LOOKED_AT};
}

/* Of the weight of the words around x: what y's clause has, and what the rest of its sentence has. */
static void share_clause(
    const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y, float *in, float *moved)
{
    clause near = clause_of(a, x), other = clause_of(b, y);
    float all = 0.01f, shared = 0, elsewhere = 0;

    for (uint32_t i = near.from; i < near.end; i++) {
        const cl_vtoken *token = &a->tokens[i];
        if ((i >= x->first && i < x->end) || !cl_vtoken_is_content(token))
            continue;
        all += token->weight;
        if (!cl_values_may_have(b, token->stem))
            continue;
        if (stands_in(b, other, token->stem))
            shared += token->weight;
        else if (stands_in(b, whole(b), token->stem))
            elsewhere += token->weight;
    }
    *in = shared / all;
    *moved = elsewhere / all;
}

/* The stem of the next word that tells something on one side, CL_WORD_NONE for none near. */
static uint32_t content_beside(const cl_value_sentence *s, const cl_found *x, bool before)
{
    uint32_t at = before ? x->first : x->end;

    for (uint32_t k = 0; k < BESIDE && (before ? at > 0 : at < s->n_tokens); k++) {
        const cl_vtoken *token = &s->tokens[before ? --at : at++];
        if (cl_vtoken_is_content(token))
            return token->stem;
    }
    return CL_WORD_NONE;
}

static void compare_governors(const cl_value_pair *pair, const cl_found *x, const cl_found *y, cl_slot *slot)
{
    uint32_t v = cl_value_governor(pair->a, x), w = cl_value_governor(pair->b, y);
    bool say_v = cl_value_is_saying(pair->a, v), say_w = cl_value_is_saying(pair->b, w);

    if (v != UINT32_MAX && w != UINT32_MAX) {
        uint32_t stem_v = pair->a->tokens[v].stem, stem_w = pair->b->tokens[w].stem;
        bool same = stem_v == stem_w;
        slot->governed = same && !say_v;
        bool known_v = stands_in(pair->b, whole(pair->b), stem_v), known_w = stands_in(pair->a, whole(pair->a), stem_w);
        slot->crossed = !same && known_v && known_w;
        slot->known = slot->crossed && slot->days ? 0 : known_v + known_w;
        slot->contrary = !same && (known_v || known_w);
    }
    slot->contrary = slot->contrary || say_v != say_w;
}

void cl_slot_compare(const cl_value_pair *pair, const cl_found *x, const cl_found *y, cl_slot *slot)
{
    float in_x = 0, in_y = 0, moved_x = 0, moved_y = 0;

    *slot = (cl_slot){0};
    share_clause(pair->a, x, pair->b, y, &in_x, &moved_x);
    share_clause(pair->b, y, pair->a, x, &in_y, &moved_y);
    slot->clause = (in_x + in_y) / 2;
    slot->moved = fmaxf(moved_x, moved_y);
    for (int before = 0; before < 2; before++) {
        uint32_t stem = content_beside(pair->a, x, before == 0);
        slot->beside += stem != CL_WORD_NONE && stem == content_beside(pair->b, y, before == 0);
    }
    slot->days = (x->parts.day != 0 || x->parts.weekday != 0) && (y->parts.day != 0 || y->parts.weekday != 0);
    slot->both_first = x->first <= 1 && y->first <= 1;
    slot->both_quoted = pair->a->tokens[x->first].quote != 0 && pair->b->tokens[y->first].quote != 0;
    compare_governors(pair, x, y, slot);
}
