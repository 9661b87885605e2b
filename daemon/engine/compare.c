#include "engine/compare.h"

#include "engine/align.h"
#include "engine/compare_claims.h"
#include "engine/compare_conflicts.h"
#include "engine/compare_draft.h"
#include "engine/compare_scan.h"
#include "engine/headlines.h"
#include "engine/timeline.h"

static const char *name_at(const char *const *names, size_t n, size_t at)
{
    return at < n ? names[at] : "unknown";
}

const char *cl_claim_status_name(cl_claim_status status)
{
    static const char *const names[CL_CLAIM_STATUSES] = {"agreed", "majority", "minority", "exclusive", "conflicting"};

    return name_at(names, CL_CLAIM_STATUSES, status);
}

const char *cl_stance_name(cl_stance stance)
{
    static const char *const names[] = {"stated", "partial", "conflicting"};

    return name_at(names, 3, stance);
}

const char *cl_conflict_type_name(cl_conflict_type type)
{
    static const char *const names[CL_CONFLICT_TYPES] = {"conflict", "rounding", "more_specific", "update", "unresolved"};

    return name_at(names, CL_CONFLICT_TYPES, type);
}

const char *cl_value_kind_name(cl_value_kind kind)
{
    static const char *const names[CL_VALUE_KINDS] = {"number", "date", "name", "quote", "place"};

    return name_at(names, CL_VALUE_KINDS, kind);
}

const char *cl_mark_kind_name(cl_mark_kind kind)
{
    static const char *const names[CL_MARK_KINDS] = {"loaded", "hedging", "asserting"};

    return name_at(names, CL_MARK_KINDS, kind);
}

const char *cl_draft_issue_name(cl_draft_issue issue)
{
    static const char *const names[CL_DRAFT_ISSUES] = {"unsupported", "contradicts", "misquote", "misattributed"};

    return name_at(names, CL_DRAFT_ISSUES, issue);
}

const char *cl_draft_kind_name(unsigned kind)
{
    static const char *const names[] = {"negation", "reverse", "clause"};

    return kind < CL_VALUE_KINDS ? cl_value_kind_name((cl_value_kind)kind) : name_at(names, 3, kind - CL_VALUE_KINDS);
}

const char *cl_draft_status_name(cl_draft_status status)
{
    static const char *const names[] = {"supported", "partly", "unsupported", "contradicted"};

    return name_at(names, 4, status);
}

collate_err cl_compare(const cl_documents *documents, const cl_compare_options *options, cl_arena *arena, const cl_comparison **out)
{
    static const cl_compare_options none = {0};
    const cl_compare_options *with = options != NULL ? options : &none;
    cl_comparison *made = CL_ARENA_NEW(arena, cl_comparison);
    cl_alignment alignment = {0};

    if (made == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = cl_align(documents, with->deadline, arena, &alignment);
    if (err == COLLATE_OK)
        err = cl_claims_sources(documents, with->original_of, arena, made);
    if (err == COLLATE_OK)
        err = cl_claims_make(documents, &alignment, with->deadline, arena, made);
    if (err == COLLATE_OK)
        err = cl_conflicts_find(documents, &alignment, with->deadline, arena, made);
    if (err == COLLATE_OK)
        err = cl_claims_coverage(arena, made);
    if (err == COLLATE_OK)
        err = cl_scan_sentences(documents, with->marks, with->deadline, arena, made);
    if (err == COLLATE_OK)
        err = cl_headlines_compare(documents, arena, made);
    if (err == COLLATE_OK)
        err = cl_timeline_make(documents, arena, made);
    if (err == COLLATE_OK && with->draft != NULL)
        err = cl_draft_check(documents, with->draft, with->deadline, arena, made);
    if (err == COLLATE_OK)
        *out = made;
    return err;
}

const cl_claim *cl_comparison_claim(const cl_comparison *comparison, uint32_t document, uint32_t sentence)
{
    uint32_t at = comparison->first_sentence[document] + sentence;
    uint32_t claim = at < comparison->first_sentence[document + 1] ? comparison->claim_of[at] : UINT32_MAX;

    return claim < comparison->n_claims ? &comparison->claims[claim] : NULL;
}
