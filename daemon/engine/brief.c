#include "engine/brief.h"

#include "corpus/originals.h"
#include "engine/cues.h"

#include <stdlib.h>

#define LEAST_WORDS 6u /* shorter ones are labels and times of a live page */

/* A line of the page stands without its neighbours: no furniture, no half quotation, no "He added", no "The move came"; nor what
 * is `bad` besides. */
static bool stands_alone(const cl_article *article, cl_cues_reader *reader, uint32_t sentence, cl_span span, unsigned bad)
{
    uint32_t words = 0;
    unsigned cues = cl_cues_of(cl_cues_read_as(reader, article->meta.lang), article, sentence, span, &words);

    bad |= CL_CUE_FURNITURE | CL_CUE_HALF_QUOTE | CL_CUE_PRONOUN | CL_CUE_CONNECTIVE | CL_CUE_QUESTION | CL_CUE_REFERS | CL_CUE_FRAGMENT;
    return (cues & bad) == 0 && words >= LEAST_WORDS;
}

/* A deck without a full stop may date an event; among claims it is a heading, a credit or a label. Quotations
 * have their own list, and are news. */
static bool is_sentence(const cl_documents *documents, cl_cues_reader *reader, const cl_claim_member *m, bool quotations)
{
    const unsigned bad = CL_CUE_NO_STOP | CL_CUE_SPEAKER | CL_CUE_FIRST_PERSON | (quotations ? 0 : CL_CUE_OPENS_QUOTE);
    const cl_article *article = documents->at[m->document]->article;
    char first = m->span.end > m->span.start ? article->text.ptr[m->span.start] : 'a';
    bool fragment = first >= 'a' && first <= 'z' && article->sentences[m->sentence].start != m->span.start;

    return !fragment && stands_alone(article, reader, m->sentence, m->span, bad);
}

/* ---- timeline */

static int by_attestation(const void *a, const void *b)
{
    const cl_timeline_entry *x = *(const cl_timeline_entry *const *)a, *y = *(const cl_timeline_entry *const *)b;

    if (x->n_sources != y->n_sources)
        return x->n_sources < y->n_sources ? 1 : -1;
    if (x->claim != y->claim) /* claims are numbered by importance */
        return x->claim > y->claim ? 1 : -1;
    return (x > y) - (x < y);
}

static int by_place(const void *a, const void *b)
{
    const cl_timeline_entry *x = *(const cl_timeline_entry *const *)a, *y = *(const cl_timeline_entry *const *)b;

    return (x > y) - (x < y); /* the comparison has them by time */
}

/* One entry a claim, not the same sentence of another date, and not a whole page of one day. */
static bool is_told(const cl_timeline_entry *const *at, size_t n, const cl_timeline_entry *entry)
{
    size_t of_day = 0;

    for (size_t i = 0; i < n; i++) {
        if (at[i]->claim == entry->claim || (at[i]->document == entry->document && at[i]->sentence == entry->sentence))
            return true;
        of_day += at[i]->when.seconds / 86400 == entry->when.seconds / 86400;
    }
    return of_day >= CL_BRIEF_OF_DAY;
}

/* A year alone places nothing. */
static collate_err pick_timeline(const cl_documents *documents, cl_brief *brief, cl_arena *arena)
{
    const cl_comparison *c = brief->comparison;
    const cl_timeline_entry **at = CL_ARENA_ARRAY(arena, const cl_timeline_entry *, c->n_timeline + 1);
    cl_cues_reader reader = {0};
    size_t n = 0;

    if (at == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < c->n_timeline; i++) {
        const cl_timeline_entry *entry = &c->timeline[i];
        const cl_article *article = documents->at[entry->document]->article;
        if (entry->when.precision >= CL_WHEN_MONTH && stands_alone(article, &reader, entry->sentence, entry->span, 0))
            at[n++] = entry;
    }
    qsort(at, n, sizeof *at, by_attestation);
    for (size_t i = 0; i < n && brief->n_timeline < CL_BRIEF_TIMES; i++)
        if (!is_told(at, brief->n_timeline, at[i]))
            at[brief->n_timeline++] = at[i];
    qsort(at, brief->n_timeline, sizeof *at, by_place);
    brief->timeline = at;
    return COLLATE_OK;
}

/* ---- claims */

/* Claims come by importance; each list takes the first that belong to it and can be read alone. */
typedef bool belongs(const cl_comparison *c, const cl_claim *claim, void *context);
static belongs is_news;

static collate_err pick_claims(const cl_documents *documents, const cl_comparison *c, belongs *wanted, void *context, cl_arena *arena,
                               const cl_claim *const **out, size_t *n_out)
{
    const cl_claim **at = CL_ARENA_ARRAY(arena, const cl_claim *, CL_BRIEF_CLAIMS);
    cl_cues_reader reader = {0};
    size_t n = 0;

    if (at == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < c->n_claims && n < CL_BRIEF_CLAIMS; i++) {
        const cl_claim *claim = &c->claims[i];
        const cl_claim_member *central = &claim->members[claim->central];
        if (is_sentence(documents, &reader, central, wanted == is_news) && wanted(c, claim, context))
            at[n++] = claim;
    }
    *out = at;
    *n_out = n;
    return COLLATE_OK;
}

static bool is_agreed(const cl_comparison *c, const cl_claim *claim, void *context)
{
    (void)c;
    (void)context;
    return claim->n_originals >= 2 && (claim->status == CL_CLAIM_AGREED || claim->status == CL_CLAIM_MAJORITY);
}

/* `context`: how many were taken of each source. Nothing is exclusive where there is only one original. */
static bool is_alone(const cl_comparison *c, const cl_claim *claim, void *context)
{
    uint32_t *taken = context;
    uint32_t source = c->source_of[claim->members[claim->central].document];

    if (claim->status != CL_CLAIM_EXCLUSIVE || c->n_originals < 2 || taken[source] == CL_BRIEF_OF_SOURCE)
        return false;
    taken[source]++;
    return true;
}

/* `context`: the ranking, which knows what was told. A claim is new when nobody whom the reader knows reports any of it. */
static bool is_news(const cl_comparison *c, const cl_claim *claim, void *context)
{
    const cl_ranking *r = context;

    (void)c;
    for (size_t i = 0; i < claim->n_members; i++)
        if (r->told[r->first_bag[claim->members[i].document] + claim->members[i].sentence] != CL_TOLD_NOT)
            return false;
    return true;
}

static collate_err pick_news(const cl_brief_request *request, cl_brief *brief, cl_arena *arena)
{
    cl_ranking_options options = {.documents = request->documents, .known = request->known, .deadline = request->deadline};
    const cl_ranking *ranking = NULL;

    if (request->known.n == 0)
        return COLLATE_OK;
    collate_err err = cl_rank(&options, arena, &ranking);
    if (err == COLLATE_OK)
        err = pick_claims(&request->documents, brief->comparison, is_news, (void *)ranking, arena, &brief->news, &brief->n_news);
    return err;
}

/* Rounded and more specific values agree; they are no dispute. */
static collate_err pick_disputed(cl_brief *brief, cl_arena *arena)
{
    const cl_comparison *c = brief->comparison;
    const cl_conflict **at = CL_ARENA_ARRAY(arena, const cl_conflict *, CL_BRIEF_CLAIMS);
    size_t n = 0;

    if (at == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < c->n_conflicts && n < CL_BRIEF_CLAIMS; i++)
        if (c->conflicts[i].type == CL_CONFLICT_CONFLICT || c->conflicts[i].type == CL_CONFLICT_UPDATE)
            at[n++] = &c->conflicts[i];
    brief->disputed = at;
    brief->n_disputed = n;
    return COLLATE_OK;
}

static collate_err compare(const cl_brief_request *request, cl_brief *brief, cl_arena *arena)
{
    uint32_t *original_of = NULL;
    size_t n_originals = 0;
    collate_err err = cl_originals_group(&request->documents, arena, &original_of, &n_originals);
    cl_compare_options options = {.deadline = request->deadline, .original_of = original_of};

    if (err == COLLATE_OK)
        err = cl_compare(&request->documents, &options, arena, &brief->comparison);
    if (err != COLLATE_OK)
        return err;
    uint32_t *taken = CL_ARENA_ARRAY(arena, uint32_t, brief->comparison->n_sources + 1);
    if (taken == NULL)
        return COLLATE_E_NOMEM;
    err = pick_timeline(&request->documents, brief, arena);
    if (err == COLLATE_OK)
        err = pick_claims(&request->documents, brief->comparison, is_agreed, NULL, arena, &brief->agreed, &brief->n_agreed);
    if (err == COLLATE_OK)
        err = pick_claims(&request->documents, brief->comparison, is_alone, taken, arena, &brief->only_in, &brief->n_only_in);
    return err == COLLATE_OK ? pick_disputed(brief, arena) : err;
}

/* ---- summary and quotations */

static collate_err summarize(const cl_brief_request *request, cl_brief *brief, cl_arena *arena)
{
    cl_summary_request asked = {.documents = request->documents, .query = request->query, .unit = CL_BUDGET_WORDS,
                                .budget = request->words, .deadline = request->deadline};
    collate_err err = cl_summarize(&asked, arena, &brief->summary);

    asked.kind = CL_SUMMARY_HEADLINES;
    asked.story_of = CL_ARENA_ARRAY(arena, uint64_t, request->documents.n + 1); /* the documents of a brief are one story */
    if (asked.story_of == NULL)
        return COLLATE_E_NOMEM;
    asked.unit = CL_BUDGET_SENTENCES;
    asked.budget = 1;
    return err == COLLATE_OK ? cl_summarize(&asked, arena, &brief->headline) : err;
}

/* Groups come with those of most outlets first. What one outlet alone has is shown where a person is named for it. */
static collate_err pick_quotes(const cl_brief_request *request, cl_brief *brief, cl_arena *arena)
{
    cl_quotes_request asked = {.documents = request->documents, .alone = true, .order = CL_QUOTES_BY_SOURCES,
                               .deadline = request->deadline};
    const cl_quote_group **at = CL_ARENA_ARRAY(arena, const cl_quote_group *, CL_BRIEF_QUOTES), *groups = NULL;
    size_t n_groups = 0, n = 0;
    collate_err err = at == NULL ? COLLATE_E_NOMEM : cl_utterances_find(&asked, arena, &groups, &n_groups);

    for (size_t i = 0; err == COLLATE_OK && i < n_groups && n < CL_BRIEF_QUOTES; i++)
        if (groups[i].n_sources > 1 || groups[i].speaker->type == CL_SPEAKER_NAMED)
            at[n++] = &groups[i];
    brief->quotes = at;
    brief->n_quotes = n;
    return err == COLLATE_E_TOO_BIG ? COLLATE_OK : err; /* then the brief does without */
}

collate_err cl_brief_make(const cl_brief_request *request, cl_arena *arena, const cl_brief **out)
{
    cl_brief *brief = CL_ARENA_NEW(arena, cl_brief);
    collate_err err = brief == NULL ? COLLATE_E_NOMEM : compare(request, brief, arena);

    if (err == COLLATE_OK)
        err = summarize(request, brief, arena);
    if (err == COLLATE_OK)
        err = pick_quotes(request, brief, arena);
    if (err == COLLATE_OK)
        err = pick_news(request, brief, arena);
    if (err == COLLATE_OK)
        *out = brief;
    return err;
}
