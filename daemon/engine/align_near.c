#include "engine/align_near.h"

#include <math.h>

/* Half the similarity of a neighbour, of .3 .5 1; at least .15 of 0 .15, align dev. */
#define WIDEN 0.5f
#define NEIGHBOUR_MIN 0.15f
#define MAX_WIDE 64         /* terms of a widened vector, the weightiest; sentences average 15 of their own */
#define CANDIDATE_MIN 0.06f /* cosine below which no pair of long articles ever joined */

typedef struct finder {
    cl_vectors *vectors;
    cl_arena *arena;
    float *score; /* per unit, for the unit at hand; 0 elsewhere */
    uint32_t *touched;
    uint32_t *n_met;    /* per term: how many of its units have been at hand */
    cl_align_scored *near;
    uint32_t *n_near;
    uint32_t common;    /* stems in more units than this bring no candidates */
    cl_term *merged[2]; /* working room of widen */
} finder;

static bool is_better(cl_align_scored x, cl_align_scored y)
{
    return x.score != y.score ? x.score > y.score : x.unit < y.unit;
}

/* Keep the CL_ALIGN_CANDIDATES best of what is offered, best first. */
static void keep_best(cl_align_scored *best, uint32_t *n, cl_align_scored item)
{
    uint32_t at = *n < CL_ALIGN_CANDIDATES ? (*n)++ : CL_ALIGN_CANDIDATES;

    if (at == CL_ALIGN_CANDIDATES && !is_better(item, best[--at]))
        return;
    for (; at > 0 && is_better(item, best[at - 1]); at--)
        best[at] = best[at - 1];
    best[at] = item;
}

static int heaviest_first(const cl_term *x, const cl_term *y)
{
    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    return (x->id > y->id) - (x->id < y->id);
}

static void offer(finder *find, uint32_t u, uint32_t v)
{
    keep_best(find->near + (size_t)u * CL_ALIGN_CANDIDATES, &find->n_near[u], (cl_align_scored){find->score[v], v});
}

/*
 * What unit u shares with each later unit, offered to both; units come in order, so that the earlier ones have met u before. Each
 * term's next posting is kept, which is the one behind that of the last unit that had it.
 */
static void find_near(finder *find, uint32_t u)
{
    const cl_align_unit *unit = &find->vectors->units[u];
    uint32_t n = 0;

    for (uint32_t i = 0; i < unit->n_terms; i++) {
        uint32_t term = unit->terms[i].id, from = find->vectors->first_posting[term], to = find->vectors->first_posting[term + 1];
        if (to - from > find->common)
            continue;
        for (uint32_t p = from + ++find->n_met[term]; p < to; p++) {
            cl_posting posting = find->vectors->postings[p];
            float more = unit->terms[i].weight * posting.weight, *score = &find->score[posting.unit];
            find->touched[n] = posting.unit; /* without a branch: what was met before is written over by the next */
            n += (uint32_t)(*score == 0) & (uint32_t)(more > 0);
            *score += more;
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        uint32_t v = find->touched[i];
        if (find->score[v] >= CANDIDATE_MIN) {
            offer(find, u, v);
            find->score[u] = find->score[v];
            offer(find, v, u);
        }
        find->score[v] = 0;
    }
    find->score[u] = 0;
}

/* a + factor * b by id into out, which has room for both; returns their number. */
static size_t merge_terms(const cl_term *a, size_t n_a, const cl_term *b, size_t n_b, float factor, cl_term *out)
{
    size_t i = 0, j = 0, n = 0;

    while (i < n_a || j < n_b) {
        if (j == n_b || (i < n_a && a[i].id < b[j].id)) {
            out[n++] = a[i++];
        } else if (i == n_a || b[j].id < a[i].id) {
            out[n++] = (cl_term){b[j].id, factor * b[j].weight};
            j++;
        } else {
            out[n++] = (cl_term){a[i].id, a[i].weight + factor * b[j].weight};
            i++, j++;
        }
    }
    return n;
}

/* The MAX_WIDE heaviest of n > MAX_WIDE terms, in their order; `room` has place for n. */
static size_t keep_heaviest(cl_term *terms, size_t n, cl_term *room)
{
    size_t low = 0, high = n, kept = 0;

    memcpy(room, terms, n * sizeof *terms);
    while (high - low > 1) { /* Hoare's selection: room[MAX_WIDE - 1] becomes the lightest that is kept */
        cl_term pivot = room[low + (high - low) / 2];
        size_t before = low, i = low, after = high;
        while (i < after) {
            int order = heaviest_first(&room[i], &pivot);
            cl_term item = room[i];
            if (order < 0) {
                room[i++] = room[before];
                room[before++] = item;
            } else if (order > 0) {
                room[i] = room[--after];
                room[after] = item;
            } else {
                i++;
            }
        }
        if (MAX_WIDE - 1 < before)
            high = before;
        else if (MAX_WIDE - 1 >= after)
            low = after;
        else
            low = MAX_WIDE - 1, high = MAX_WIDE;
    }
    cl_term last = room[MAX_WIDE - 1];
    for (size_t i = 0; i < n; i++)
        if (heaviest_first(&terms[i], &last) <= 0)
            terms[kept++] = terms[i];
    return kept;
}

static collate_err widen(finder *find, uint32_t u)
{
    cl_align_unit *unit = &find->vectors->units[u];
    const cl_term *wide = unit->terms;
    size_t n = unit->n_terms, which = 0;
    unsigned used = 0;

    for (uint32_t c = 0; c < find->n_near[u] && used < CL_ALIGN_NEIGHBOURS; c++) {
        cl_align_scored near = find->near[(size_t)u * CL_ALIGN_CANDIDATES + c];
        const cl_align_unit *other = &find->vectors->units[near.unit];
        if (near.score < NEIGHBOUR_MIN)
            break;
        if (other->document == unit->document)
            continue;
        used++;
        cl_term *into = find->merged[which];
        which = 1 - which;
        n = merge_terms(wide, n, other->terms, other->n_terms < MAX_WIDE ? other->n_terms : MAX_WIDE, WIDEN * near.score, into);
        wide = into;
    }
    if (used == 0)
        return COLLATE_OK;
    if (n > MAX_WIDE)
        n = keep_heaviest(find->merged[1 - which], n, find->merged[which]);
    cl_term *own = cl_arena_alloc(find->arena, n * sizeof *own);
    if (own == NULL)
        return COLLATE_E_NOMEM;
    memcpy(own, wide, n * sizeof *own);
    cl_terms_unit(own, n);
    unit->wide = own;
    unit->n_wide = (uint32_t)n;
    return COLLATE_OK;
}

static collate_err take_room(finder *find)
{
    size_t n = find->vectors->n_units, most = 0;

    find->score = CL_ARENA_ARRAY(find->arena, float, n);
    find->touched = cl_arena_alloc(find->arena, (n + 1) * sizeof *find->touched);
    find->n_met = CL_ARENA_ARRAY(find->arena, uint32_t, find->vectors->n_terms);
    find->near = cl_arena_alloc(find->arena, n * CL_ALIGN_CANDIDATES * sizeof *find->near);
    find->n_near = CL_ARENA_ARRAY(find->arena, uint32_t, n);
    if (find->score == NULL || find->touched == NULL || find->n_met == NULL || find->near == NULL || find->n_near == NULL)
        return COLLATE_E_NOMEM;
    for (size_t u = 0; u < n; u++)
        most = most > find->vectors->units[u].n_terms ? most : find->vectors->units[u].n_terms;
    for (size_t i = 0; i < 2; i++) {
        find->merged[i] = cl_arena_alloc(find->arena, (most + CL_ALIGN_NEIGHBOURS * MAX_WIDE) * sizeof(cl_term));
        if (find->merged[i] == NULL)
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}

collate_err cl_align_near_find(cl_vectors *vectors, bool wide, cl_deadline deadline, cl_arena *arena, cl_align_near *out)
{
    finder find = {.vectors = vectors, .arena = arena};
    collate_err err = take_room(&find);

    if (err != COLLATE_OK)
        return err;
    find.common = 64 + 4 * (uint32_t)sqrtf((float)vectors->n_units);
    for (uint32_t u = 0; u < vectors->n_units; u++) {
        find_near(&find, u);
        if (u % 64 == 0 && cl_deadline_passed(deadline))
            return COLLATE_E_DEADLINE;
    }
    for (uint32_t u = 0; wide && u < vectors->n_units; u++) {
        err = widen(&find, u);
        if (err != COLLATE_OK)
            return err;
    }
    *out = (cl_align_near){find.near, find.n_near};
    return COLLATE_OK;
}
