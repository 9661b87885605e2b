#include "engine/align.h"
#include "engine/summarize_parts.h"

#include <math.h>
#include <stdlib.h>

/*
 * The corpus groups its documents into stories by an index that grows with it (corpus/story.h); a handful of texts in one request
 * needs none: cosines of what each document opens with, then average link.
 */
#define OPENING_SENTENCES 8u
#define TITLE_COUNT 3u      /* a word of the headline counts like this many in the text */
#define MOST_GROUPED 400u   /* all pairs are compared; of more texts each is a story of its own */
/* Of .08 .11 .14 .17 .2 on draws of 6, 20 and 40 stories of stories_mixed: B3 F .95 .96 .94 (.08: .97 .94 .92; .14: .90 .93 .92). */
#define SAME_STORY 0.11f

typedef struct opening {
    cl_term *terms;
    size_t n;
} opening;

static int by_id(const void *a, const void *b)
{
    const cl_term *x = a, *y = b;

    return (x->id > y->id) - (x->id < y->id);
}

static void add_bag(opening *o, cl_bag bag, float count)
{
    for (uint32_t i = 0; i < bag.n; i++)
        o->terms[o->n++] = (cl_term){bag.at[i], count};
}

/* Counts of the opening's stems become a unit vector. */
static collate_err read_opening(const cl_ranking *r, const cl_documents *docs, uint32_t document, cl_arena *arena, opening *out)
{
    uint32_t n = (uint32_t)docs->at[document]->article->n_sentences;
    size_t room = r->titles[document].n;
    float length = 0;

    n = n < OPENING_SENTENCES ? n : OPENING_SENTENCES;
    for (uint32_t s = 0; s < n; s++)
        room += r->bags[r->first_bag[document] + s].n;
    opening o = {cl_arena_alloc(arena, (room + 1) * sizeof(cl_term)), 0};
    if (o.terms == NULL)
        return COLLATE_E_NOMEM;
    add_bag(&o, r->titles[document], TITLE_COUNT);
    for (uint32_t s = 0; s < n; s++)
        add_bag(&o, r->bags[r->first_bag[document] + s], 1);
    qsort(o.terms, o.n, sizeof *o.terms, by_id);
    size_t kept = 0;
    for (size_t i = 0; i < o.n; i++) {
        if (kept > 0 && o.terms[kept - 1].id == o.terms[i].id)
            o.terms[kept - 1].weight += o.terms[i].weight;
        else
            o.terms[kept++] = o.terms[i];
    }
    o.n = kept;
    for (size_t i = 0; i < o.n; i++) {
        o.terms[i].weight = (1 + logf(o.terms[i].weight)) * r->rarity[o.terms[i].id];
        length += o.terms[i].weight * o.terms[i].weight;
    }
    for (size_t i = 0; length > 0 && i < o.n; i++)
        o.terms[i].weight /= sqrtf(length);
    *out = o;
    return COLLATE_OK;
}

static float cosine(const opening *a, const opening *b)
{
    float sum = 0;

    for (size_t i = 0, j = 0; i < a->n && j < b->n;) {
        if (a->terms[i].id == b->terms[j].id)
            sum += a->terms[i++].weight * b->terms[j++].weight;
        else if (a->terms[i].id < b->terms[j].id)
            i++;
        else
            j++;
    }
    return sum;
}

collate_err cl_summary_group(const cl_summary_request *request, const cl_ranking *r, const uint32_t *documents, uint32_t n,
                             cl_arena *arena, uint32_t *group)
{
    opening *openings = CL_ARENA_ARRAY(arena, opening, (size_t)n + 1);
    cl_align_pair *pairs = n > MOST_GROUPED ? NULL : cl_arena_alloc(arena, ((size_t)n * n / 2 + 1) * sizeof *pairs);
    size_t n_pairs = 0, n_groups = 0;
    collate_err err = COLLATE_OK;

    for (uint32_t i = 0; i < n; i++)
        group[i] = i;
    if (n > MOST_GROUPED)
        return COLLATE_OK;
    if (openings == NULL || pairs == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; err == COLLATE_OK && i < n; i++)
        err = read_opening(r, &request->documents, documents[i], arena, &openings[i]);
    for (uint32_t i = 0; err == COLLATE_OK && i < n; i++) {
        for (uint32_t j = i + 1; j < n; j++) {
            bool copies = r->original_of[documents[i]] == r->original_of[documents[j]];
            float likeness = copies ? 1 : cosine(&openings[i], &openings[j]);
            if (likeness > 0)
                pairs[n_pairs++] = (cl_align_pair){i, j, likeness};
        }
        if (cl_deadline_passed(request->deadline))
            err = COLLATE_E_DEADLINE;
    }
    return err == COLLATE_OK ? cl_align_link(pairs, n_pairs, n, SAME_STORY, request->deadline, arena, group, &n_groups) : err;
}

collate_err cl_summary_stories(const cl_summary_request *request, const cl_ranking *r, cl_arena *arena, uint64_t *story_of)
{
    uint32_t n = (uint32_t)request->documents.n;
    uint32_t *group = CL_ARENA_ARRAY(arena, uint32_t, (size_t)n + 1);
    collate_err err = COLLATE_E_NOMEM;

    if (group != NULL) /* in canonical order: the order of the request changes nothing */
        err = cl_summary_group(request, r, r->order, n, arena, group);
    for (uint32_t i = 0; err == COLLATE_OK && i < n; i++)
        story_of[r->order[i]] = group[i];
    return err;
}
