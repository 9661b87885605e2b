#include "engine/compare_conflicts.h"
#include "engine/summarize_parts.h"

#include <math.h>

/*
 * Only the chosen sentences and what reports them are held against each other, where aligning all sentences takes several
 * times as long as the whole summary. What compare_conflicts.h wants of an alignment is made from the bags: their cosine is
 * that of vectors of the square roots of rarity.
 */
typedef struct maker {
    const cl_summary_request *request;
    const cl_ranking *ranking;
    cl_arena *arena;
    cl_align_unit *units;     /* of all sentences, in order: how many there are tells articles from passages */
    size_t n_units;
    uint32_t *first_sentence; /* per document */
} maker;

static collate_err number_sentences(maker *make)
{
    const cl_documents *docs = &make->request->documents;

    make->first_sentence = CL_ARENA_ARRAY(make->arena, uint32_t, docs->n + 1);
    if (make->first_sentence == NULL)
        return COLLATE_E_NOMEM;
    for (size_t d = 0; d < docs->n; d++) {
        make->first_sentence[d] = (uint32_t)make->n_units;
        make->n_units += docs->at[d]->article->n_sentences;
    }
    make->first_sentence[docs->n] = (uint32_t)make->n_units;
    make->units = CL_ARENA_ARRAY(make->arena, cl_align_unit, make->n_units + 1);
    if (make->units == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t d = 0, n = 0; d < docs->n; d++)
        for (uint32_t s = 0; s < docs->at[d]->article->n_sentences; s++)
            make->units[n++] = (cl_align_unit){.document = d, .sentence = s};
    return COLLATE_OK;
}

/* The vector of a sentence that is in a claim; the others need none. */
static collate_err fill_unit(const maker *make, uint32_t document, uint32_t sentence)
{
    const cl_ranking *r = make->ranking;
    cl_bag bag = r->bags[r->first_bag[document] + sentence];
    cl_align_unit *unit = &make->units[make->first_sentence[document] + sentence];
    cl_term *terms = cl_arena_alloc(make->arena, ((size_t)bag.n + 1) * sizeof *terms);

    if (terms == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < bag.n; i++)
        terms[i] = (cl_term){bag.at[i], bag.mass > 0 ? sqrtf(r->rarity[bag.at[i]] / bag.mass) : 0};
    unit->terms = unit->wide = terms;
    unit->n_terms = unit->n_wide = bag.n;
    return COLLATE_OK;
}

/* A summary sentence and those that support it, as a claim. */
static collate_err make_claim(const maker *make, const cl_summary_sentence *s, uint32_t id, cl_claim *claim)
{
    cl_claim_member *members = CL_ARENA_ARRAY(make->arena, cl_claim_member, (size_t)s->support.n_documents + 1);
    collate_err err = COLLATE_OK;

    if (members == NULL)
        return COLLATE_E_NOMEM;
    *claim = (cl_claim){.id = id, .status = CL_CLAIM_MINORITY, .members = members};
    for (uint32_t i = 0; err == COLLATE_OK && s->sentence != UINT32_MAX && i < s->support.n_documents; i++) {
        uint32_t d = s->support.documents[i], sentence = s->support.sentences[i];
        if (sentence == UINT32_MAX) /* its headline only */
            continue;
        const cl_sentence *at = &make->request->documents.at[d]->article->sentences[sentence];
        if (d == s->document)
            claim->central = (uint32_t)claim->n_members;
        members[claim->n_members++] = (cl_claim_member){d, sentence, {at->start, at->end}, 1, CL_STANCE_STATED, NULL};
        err = fill_unit(make, d, sentence);
    }
    claim->n_documents = (uint32_t)claim->n_members;
    return err;
}

collate_err cl_summary_conflicts(const cl_summary_request *request, const cl_ranking *ranking, cl_arena *arena,
                                 const cl_summary_sentence *at, size_t n, cl_summary *out)
{
    maker make = {.request = request, .ranking = ranking, .arena = arena};
    cl_comparison found = {0};
    cl_claim *claims = CL_ARENA_ARRAY(arena, cl_claim, n + 1);
    collate_err err = claims == NULL ? COLLATE_E_NOMEM : number_sentences(&make);

    for (uint32_t i = 0; err == COLLATE_OK && i < n; i++)
        err = make_claim(&make, &at[i], i, &claims[i]);
    if (err != COLLATE_OK)
        return err;
    cl_alignment alignment = {.units = make.units, .n_units = make.n_units};
    found.claims = claims;
    found.n_claims = n;
    found.first_sentence = make.first_sentence;
    err = cl_conflicts_find(&request->documents, &alignment, request->deadline, arena, &found);
    if (err == COLLATE_OK) {
        out->conflicts = found.conflicts;
        out->n_conflicts = found.n_conflicts;
    }
    return err;
}
