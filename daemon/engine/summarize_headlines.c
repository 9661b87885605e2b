#include "engine/summarize_parts.h"

#include <stdlib.h>

/* Documents by story, the largest first; within one in canonical order. */
typedef struct member {
    uint64_t story;
    uint32_t document;
    uint32_t canonical;
    uint32_t size; /* documents of its story */
} member;

static int by_story(const void *a, const void *b)
{
    const member *x = a, *y = b;

    if (x->story != y->story)
        return x->story > y->story ? 1 : -1;
    return (x->canonical > y->canonical) - (x->canonical < y->canonical);
}

/* Stories that no corpus numbered keep together by number; ties of size by their first document. */
static int by_size(const void *a, const void *b)
{
    const member *x = a, *y = b;

    if (x->size != y->size)
        return x->size < y->size ? 1 : -1;
    return (x->canonical > y->canonical) - (x->canonical < y->canonical);
}

/* How much of a headline stands in the other headlines of the story: the one nearest to all speaks for it. */
static float centrality(const cl_ranking *r, const uint32_t *count, uint32_t document)
{
    cl_bag bag = r->titles[document];
    float sum = 0;

    for (uint32_t i = 0; i < bag.n; i++)
        sum += r->rarity[bag.at[i]] * (float)count[bag.at[i]];
    return bag.mass > 0 ? sum / bag.mass * (bag.n < 3 ? 0.5f : 1) : 0; /* two words name a rubric, not an event */
}

static void count_stems(const cl_ranking *r, const member *at, uint32_t n, uint32_t *count, bool clear)
{
    for (uint32_t i = 0; i < n; i++) {
        cl_bag bag = r->titles[at[i].document];
        for (uint32_t k = 0; k < bag.n; k++)
            count[bag.at[k]] = clear ? 0 : count[bag.at[k]] + 1;
    }
}

/* Where the title stands in the text; {0,0} when the caller gave it and it does not. */
static cl_span title_span(const cl_article *a)
{
    for (size_t i = 0; i < a->n_blocks; i++) {
        cl_span span = {a->blocks[i].start, a->blocks[i].end};
        if (a->blocks[i].label == CL_BLOCK_TITLE && cl_str_eq(cl_str_trim(cl_span_of(a->text, span)), a->meta.title))
            return span;
    }
    return (cl_span){0, 0};
}

static cl_summary_sentence headline_of(const cl_summary_request *request, const cl_ranking *r, const member *at, uint32_t n,
                                       uint32_t *count)
{
    cl_summary_sentence s = {.document = UINT32_MAX, .sentence = UINT32_MAX};
    float best = -1;

    count_stems(r, at, n, count, false);
    for (uint32_t i = 0; i < n; i++) {
        const cl_article *a = request->documents.at[at[i].document]->article;
        float own = centrality(r, count, at[i].document);
        if (a->meta.title.len == 0 || own <= best)
            continue;
        best = own;
        s.document = at[i].document;
        s.text = a->meta.title;
        s.span = title_span(a);
        s.when = a->meta.published;
        s.score = own / (float)n;
    }
    count_stems(r, at, n, count, true);
    return s;
}

/* A story without headlines is named by the first sentence of its first document that has one. */
static cl_summary_sentence lead_of(const cl_summary_request *request, const member *at, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        const cl_article *a = request->documents.at[at[i].document]->article;
        if (a->n_sentences == 0)
            continue;
        cl_span span = {a->sentences[0].start, a->sentences[0].end};
        return (cl_summary_sentence){.document = at[i].document, .sentence = 0, .span = span, .text = cl_span_of(a->text, span),
                                     .when = a->meta.published};
    }
    return (cl_summary_sentence){.document = UINT32_MAX};
}

/* Count each story's documents and move its first member to the front of the array: one a story is left, largest first. */
static uint32_t size_stories(member *at, uint32_t n, uint32_t *starts)
{
    uint32_t stories = 0;

    for (uint32_t i = 0; i < n; i++)
        if (i == 0 || at[i].story != at[i - 1].story)
            starts[stories++] = i;
    starts[stories] = n;
    for (uint32_t k = 0; k < stories; k++)
        for (uint32_t i = starts[k]; i < starts[k + 1]; i++)
            at[i].size = starts[k + 1] - starts[k];
    return stories;
}

/* Does any of them speak of what was asked for? Documents that lead nothing are not looked at: a copy is of its original's topic. */
static bool is_asked_for(const cl_ranking *r, const member *at, uint32_t n)
{
    bool leads = false;

    for (uint32_t i = 0; i < n; i++) {
        if (r->topic[at[i].document] > 0)
            return true;
        leads = leads || r->leads[at[i].document];
    }
    return !leads;
}

collate_err cl_summary_headlines(const cl_summary_request *request, const cl_ranking *r, cl_arena *arena, cl_summary_sentences *out)
{
    uint32_t n = (uint32_t)request->documents.n;
    member *at = CL_ARENA_ARRAY(arena, member, n), *firsts = CL_ARENA_ARRAY(arena, member, n);
    uint32_t *starts = CL_ARENA_ARRAY(arena, uint32_t, (size_t)n + 1), *count = CL_ARENA_ARRAY(arena, uint32_t, (size_t)r->n_stems + 1);
    uint64_t room = (uint64_t)request->budget + (request->unit == CL_BUDGET_BYTES);

    uint64_t *grouped = CL_ARENA_ARRAY(arena, uint64_t, n);

    if (at == NULL || firsts == NULL || starts == NULL || count == NULL || grouped == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = request->story_of == NULL ? cl_summary_stories(request, r, arena, grouped) : COLLATE_OK;
    if (err != COLLATE_OK)
        return err;
    for (uint32_t i = 0; i < n; i++)
        at[i] = (member){request->story_of != NULL ? request->story_of[r->order[i]] : grouped[r->order[i]], r->order[i], i, 0};
    qsort(at, n, sizeof *at, by_story);
    uint32_t stories = size_stories(at, n, starts);
    for (uint32_t k = 0; k < stories; k++) {
        firsts[k] = at[starts[k]];
        firsts[k].document = starts[k]; /* where its members start */
    }
    qsort(firsts, stories, sizeof *firsts, by_size);
    for (uint32_t k = 0; k < stories; k++) {
        const member *members = at + firsts[k].document;
        if (!is_asked_for(r, members, firsts[k].size))
            continue;
        cl_summary_sentence s = headline_of(request, r, members, firsts[k].size, count);
        if (s.document == UINT32_MAX)
            s = lead_of(request, members, firsts[k].size);
        if (s.document == UINT32_MAX)
            continue;
        uint32_t cost = cl_summary_cost(request->unit, s.text, cl_rank_count_words(s.text));
        if (cost > room)
            continue;
        room -= cost;
        if (CL_VEC_PUSH(out, arena, s) == NULL)
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}
