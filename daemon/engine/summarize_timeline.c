#include "engine/summarize_parts.h"

#include <stdlib.h>

/* The best sentence so far of one day or month. */
typedef struct entry {
    cl_when when;
    uint32_t candidate;
    float worth;
} entry;

static int order_when(cl_when a, cl_when b)
{
    return a.seconds != b.seconds ? (a.seconds > b.seconds ? 1 : -1) : (int)a.precision - (int)b.precision;
}

/* The first day or month that a sentence names; the day of publication for an opening sentence that names none. */
static cl_when when_of(const cl_article *a, const cl_candidate *c)
{
    for (size_t i = 0; i < a->n_dates && a->dates[i].start < c->span.end; i++)
        if (a->dates[i].start >= c->span.start && a->dates[i].from.precision >= CL_WHEN_MONTH) {
            cl_when when = a->dates[i].from;
            when.precision = when.precision > CL_WHEN_DAY ? CL_WHEN_DAY : when.precision;
            return when;
        }
    cl_when published = a->meta.published;
    if (c->position > 0 || published.precision < CL_WHEN_DAY)
        return (cl_when){0};
    published.precision = CL_WHEN_DAY;
    return published;
}

/* Days are compared as the calendar shows them. */
static int64_t day_of(cl_when when)
{
    int64_t local = when.seconds + (when.zone_minutes == CL_WHEN_NO_ZONE ? 0 : (int64_t)when.zone_minutes * 60);

    return local / 86400;
}

static int by_day_and_worth(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    int64_t d = day_of(x->when), e = day_of(y->when);

    if (d != e)
        return d > e ? 1 : -1;
    if (x->when.precision != y->when.precision)
        return (int)x->when.precision - (int)y->when.precision;
    if (x->worth != y->worth)
        return x->worth < y->worth ? 1 : -1;
    return (x->candidate > y->candidate) - (x->candidate < y->candidate);
}

static int by_worth(const void *a, const void *b)
{
    const entry *x = a, *y = b;

    if (x->worth != y->worth)
        return x->worth < y->worth ? 1 : -1;
    return (x->candidate > y->candidate) - (x->candidate < y->candidate);
}

static int by_when(const void *a, const void *b)
{
    const cl_summary_sentence *x = a, *y = b;
    int64_t d = day_of(x->when), e = day_of(y->when);

    return d != e ? (d > e ? 1 : -1) : order_when(x->when, y->when);
}

static uint32_t collect_dated(const cl_summary_request *request, const cl_ranking *r, entry *at)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < r->n; i++) {
        cl_when when = when_of(request->documents.at[r->at[i].document]->article, &r->at[i]);
        if (when.precision != CL_WHEN_NONE && r->topic[r->at[i].document] > 0)
            at[n++] = (entry){when, i, cl_summary_worth(r, i) + r->at[i].penalty + r->at[i].focus};
    }
    qsort(at, n, sizeof *at, by_day_and_worth);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < n; i++) {
        bool same = kept > 0 && day_of(at[i].when) == day_of(at[kept - 1].when) && at[i].when.precision == at[kept - 1].when.precision;
        if (!same)
            at[kept++] = at[i];
    }
    qsort(at, kept, sizeof *at, by_worth);
    return kept;
}

static bool repeats_one(const cl_ranking *r, const cl_summary_sentences *out, uint32_t candidate)
{
    for (size_t i = 0; i < out->n; i++) {
        cl_bag other = r->bags[r->first_bag[out->at[i].document] + out->at[i].sentence];
        if (cl_bag_repeats(r->at[candidate].bag, other, r->rarity))
            return true;
    }
    return false;
}

collate_err cl_summary_timeline(const cl_summary_request *request, const cl_ranking *r, cl_arena *arena, cl_summary_sentences *out)
{
    entry *at = CL_ARENA_ARRAY(arena, entry, (size_t)r->n + 1);
    uint64_t room = (uint64_t)request->budget + (request->unit == CL_BUDGET_BYTES);
    float best = 0;

    if (at == NULL)
        return COLLATE_E_NOMEM;
    uint32_t n = collect_dated(request, r, at);
    for (uint32_t i = 0; i < r->n; i++)
        best = cl_summary_worth(r, i) > best ? cl_summary_worth(r, i) : best;
    for (uint32_t i = 0; i < n; i++) {
        cl_summary_sentence s = cl_summary_sentence_of(request, r, at[i].candidate, best);
        uint32_t cost = cl_summary_cost(request->unit, s.text, r->at[at[i].candidate].words);
        if (cost > room || repeats_one(r, out, at[i].candidate))
            continue;
        s.when = at[i].when;
        if (CL_VEC_PUSH(out, arena, s) == NULL)
            return COLLATE_E_NOMEM;
        room -= cost;
    }
    if (out->n > 1)
        qsort(out->at, out->n, sizeof *out->at, by_when);
    return COLLATE_OK;
}
