#include "engine/rank_parts.h"

#include <math.h>

/* Tuned on summaries_outlets (3 documents), summaries_single (1) and multiling2011 (10), development halves; each is the
 * best or on the plateau of the values tried there. */
#define POSITION_FEW 8.0f   /* up to 4 documents: of 2 3 4 6 8 10 12, with 1 / (1 + p) against its powers .5 .7 .85 1.3 */
#define POSITION_MANY 2.0f  /* from 5 on: measured on DUC-2004, and best of 2 2.5 3 4 6 on multiling2011 at 100 words */
/* ... and of the sentence itself, as a share of the best one's worth: mean R2 of three clusters of multiling2011, 12 samples each at
 * 60 80 100 120 150 words, 10.2 without, 10.8 at .05, 11.1 at .1, 11.6 at .2, which costs .5 at 240 */
#define PLACE_MANY 0.1f
#define POSITION_UPDATE 4.0f /* DESIGN 7.1 */
#define TITLE 1.0f          /* of 0 .5 1 1.5 2: a pair that a headline has; half of it for one word of the pair */
#define INDEPENDENT 3.0f    /* documents that a concept should be in (DUC-2004: 3 of 10 beats 2 and 4) */
#define RARE_FEW 0.7f       /* damping for each document short of that, up to 4 documents: of .3 .4 .5 .6 .7 .8 1 */
/* ... from 5 documents on: a short summary has room only for what many report, a longer one for more. Best of 0 .02 .05 .08
 * .1 .15 .2 .25 .3 .35 on multiling2011 cut to 80 .. 120 words, and to 200 .. 240; a line between. */
#define RARE_MANY_SHORT 0.08f
#define SHORT_WORDS 120.0f
#define RARE_MANY_LONG 0.3f
#define LONG_WORDS 240.0f
#define FEW 4u
#define QUERY 1.5f          /* DESIGN 7.1: measured on DUC-2006, whose questions have a dozen words and more */
#define POSITION_QUERY 2.0f /* what was asked need not stand at the top */
#define KNOWN 0.5f          /* DESIGN 7.1: measured on DUC-2007 update */

static void mark_titles(cl_counting *c)
{
    const cl_documents *docs = &c->state->options->documents;

    for (size_t d = 0; d < docs->n; d++) {
        const cl_article *a = docs->at[d]->article;
        for (size_t w = 0; c->state->ranking.leads[d] && w < a->n_title_words; w++) {
            cl_stem_token token = cl_rank_token_of(c->state, a->title_words[w]);
            if (token != UINT32_MAX && (token & 1) == 0)
                c->title[token >> 1] = 1;
        }
    }
}

/* Concepts that stand in a headline as they are. */
static void mark_title_pairs(cl_counting *c, uint8_t *in_title)
{
    const cl_documents *docs = &c->state->options->documents;

    for (size_t d = 0; d < docs->n; d++) {
        const cl_article *a = docs->at[d]->article;
        for (size_t w = 0; c->state->ranking.leads[d] && w + 1 < a->n_title_words; w++) {
            cl_stem_token x = cl_rank_token_of(c->state, a->title_words[w]), y = cl_rank_token_of(c->state, a->title_words[w + 1]);
            uint32_t concept = x == UINT32_MAX || y == UINT32_MAX ? UINT32_MAX : cl_rank_concept_of(c, cl_rank_pair(x, y));
            if (concept != UINT32_MAX)
                in_title[concept] = 1;
        }
    }
}

static void mark_known(cl_counting *c)
{
    const cl_documents *known = &c->state->options->known;

    for (size_t d = 0; d < known->n; d++) {
        const cl_article *a = known->at[d]->article;
        uint32_t before = UINT32_MAX;
        for (size_t w = 0; w < a->n_words; w++) {
            uint32_t stem = cl_rank_known_stem(c->state, a->words[w]);
            bool both = before != UINT32_MAX && stem != UINT32_MAX;
            uint32_t concept = both ? cl_rank_concept_of(c, (uint64_t)before << 32 | stem) : UINT32_MAX;
            if (concept != UINT32_MAX)
                c->at[concept].known = true;
            before = stem;
        }
    }
}

/* Originals that speak of what was asked for; without a query all of them. */
static uint32_t count_documents(const cl_counting *c)
{
    float n = 0;

    for (size_t d = 0; d < c->state->options->documents.n; d++)
        n += c->state->ranking.leads[d] ? c->state->ranking.topic[d] : 0;
    return n < 1 ? 1 : (uint32_t)(n + 0.5f);
}

static float rare_damping(uint32_t n_documents, uint32_t words)
{
    float longer = ((float)words - SHORT_WORDS) / (LONG_WORDS - SHORT_WORDS);

    longer = longer < 0 ? 0 : longer > 1 ? 1 : longer;
    return n_documents <= FEW ? RARE_FEW : RARE_MANY_SHORT + longer * (RARE_MANY_LONG - RARE_MANY_SHORT);
}

static float position_weight(const cl_counting *c, uint32_t n_documents)
{
    if (c->state->options->known.n > 0)
        return POSITION_UPDATE;
    if (c->n_query > 0)
        return POSITION_QUERY;
    return n_documents <= FEW ? POSITION_FEW : POSITION_MANY;
}

/* damping^shortfall; whole shortfalls, which nearly all are, without powf: thousands of concepts a summary. */
static float damped(float damping, float shortfall)
{
    if (shortfall == 1)
        return damping;
    return shortfall == 2 ? damping * damping : powf(damping, shortfall);
}

/* One article has no votes to count; how often it comes back to a concept stands in for them (best of ^0 ^.3 ^.6 ^1). */
static float weight_of(const cl_counting *c, const cl_tally *t, bool in_title, uint32_t n_documents)
{
    float wanted = (float)n_documents < INDEPENDENT ? (float)n_documents : INDEPENDENT;
    float position = position_weight(c, n_documents);
    float weight = t->votes + position * t->early;
    uint32_t a = (uint32_t)(t->pair >> 32), b = (uint32_t)t->pair;

    if (n_documents == 1)
        weight *= t->sentences;
    if (t->votes < wanted)
        weight *= damped(c->rare, wanted - t->votes);
    if (in_title)
        weight *= 1 + TITLE;
    else if (c->title[a] || c->title[b])
        weight *= 1 + TITLE / 2;
    if (c->query[a] || c->query[b])
        weight *= QUERY;
    return t->known ? weight * KNOWN : weight;
}

/* Penalties, focus and place are shares of the best candidate's worth. */
static void scale_by_best(const cl_counting *c, cl_ranking *r, uint32_t n_documents)
{
    float place = n_documents > FEW && c->n_query == 0 && c->state->options->known.n == 0 ? PLACE_MANY : 0, best = 0;

    for (uint32_t i = 0; i < r->n; i++) {
        float worth = 0;
        for (uint32_t k = r->first[i]; k < r->first[i + 1]; k++)
            worth += r->weight[r->concepts[k]];
        best = worth > best ? worth : best;
    }
    for (uint32_t i = 0; i < r->n; i++) {
        r->at[i].penalty *= best;
        r->at[i].focus = (cl_rank_focus(c, i) + place / (float)(1 + r->at[i].position)) * best;
    }
}

collate_err cl_rank_weigh(cl_counting *c)
{
    cl_ranking *r = &c->state->ranking;
    float *weight = CL_ARENA_ARRAY(c->state->arena, float, (size_t)c->n + 1);
    uint8_t *in_title = CL_ARENA_ARRAY(c->state->arena, uint8_t, (size_t)c->n + 1);
    uint32_t n_documents = count_documents(c);

    if (weight == NULL || in_title == NULL)
        return COLLATE_E_NOMEM;
    mark_titles(c);
    mark_title_pairs(c, in_title);
    mark_known(c);
    c->rare = rare_damping(n_documents, c->state->options->words);
    for (uint32_t i = 0; i < c->n; i++)
        weight[i] = weight_of(c, &c->at[i], in_title[i], n_documents);
    r->weight = weight;
    r->n_concepts = c->n;
    scale_by_best(c, r, n_documents);
    return COLLATE_OK;
}
