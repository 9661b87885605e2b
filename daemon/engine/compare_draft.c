#include "engine/compare_draft.h"

#include "base/vec.h"
#include "engine/align.h"
#include "engine/values_sentence.h"

/* A draft sentence whose nearest one is less alike than this has no support; a claim whose central sentence has no draft
 * sentence that near is missing. Set on the rows of tests/unit/engine/draft_test.c: paraphrases there have .3 and more,
 * sentences about other things .15 and less. */
#define SUPPORTED 0.25f
#define COMPARED 5     /* nearest sentences whose values are compared with the draft's */
#define QUOTED_WORDS 4 /* shorter quotations are terms */
#define MAX_MISSING 200

typedef struct near_unit {
    uint32_t unit;
    float like;
} near_unit;

typedef struct checker {
    const cl_documents *documents; /* with the draft as the last */
    uint32_t draft;                /* its index */
    cl_arena *arena;
    cl_alignment alignment;
    cl_value_words *words; /* per document */
    uint32_t first_unit;   /* of the draft: its units are the last ones */
    CL_VEC(cl_draft_note) notes;
} checker;

static const cl_sentence *sentence_of(const checker *check, const cl_align_unit *unit)
{
    return &check->documents->at[unit->document]->article->sentences[unit->sentence];
}

static cl_span span_of(const checker *check, const cl_align_unit *unit)
{
    const cl_sentence *s = sentence_of(check, unit);

    return (cl_span){s->start, s->end};
}

/* The nearest units of other documents, best first. */
static size_t find_nearest(const checker *check, const cl_align_unit *unit, near_unit *best)
{
    size_t n = 0;

    for (uint32_t u = 0; u < check->first_unit; u++) {
        float like = cl_align_cosine(unit, &check->alignment.units[u]);
        if (like <= 0 || (n == COMPARED && like <= best[n - 1].like))
            continue;
        size_t at = n < COMPARED ? n++ : n - 1;
        for (; at > 0 && best[at - 1].like < like; at--)
            best[at] = best[at - 1];
        best[at] = (near_unit){u, like};
    }
    return n;
}

static bool is_told(const checker *check, uint8_t issue, cl_span span)
{
    for (size_t i = check->notes.n; i > 0 && i + 16 > check->notes.n; i--)
        if (check->notes.at[i - 1].issue == issue && cl_span_overlaps(check->notes.at[i - 1].span, span))
            return true;
    return false;
}

/* Contradicting values against one near sentence. */
static collate_err compare_values(checker *check, const cl_value_sentence *mine, near_unit near)
{
    const cl_align_unit *other = &check->alignment.units[near.unit];
    const cl_value_sentence *theirs = NULL;
    const cl_value_difference *found = NULL;
    size_t n = 0;
    collate_err err = cl_values_read(check->documents, other->document, other->sentence, check->words, check->arena, &theirs);

    if (err == COLLATE_OK)
        err = cl_values_differ(mine, theirs, near.like, 0.5f, check->arena, &found, &n);
    for (size_t i = 0; err == COLLATE_OK && i < n; i++) {
        uint8_t issue = found[i].kind == CL_VALUE_QUOTE ? CL_DRAFT_MISQUOTE : CL_DRAFT_CONTRADICTS;
        if (found[i].type != CL_CONFLICT_CONFLICT || is_told(check, issue, found[i].a))
            continue;
        if (CL_VEC_PUSH(&check->notes, check->arena,
                (cl_draft_note){issue, found[i].kind, found[i].a, other->document, found[i].b, near.like}) == NULL)
            return COLLATE_E_NOMEM;
    }
    return err;
}

/* True when the words of a stretch stand in this order in the article. */
static bool has_words(const cl_article *article, const uint32_t *words, size_t n)
{
    for (size_t i = 0; i + n <= article->n_words; i++) {
        size_t k = 0;
        while (k < n && article->words[i + k] == words[k])
            k++;
        if (k == n)
            return true;
    }
    return false;
}

/* A quotation whose words stand in no document as they are. */
static collate_err check_quotations(checker *check, const cl_value_sentence *mine, near_unit near, bool has_near)
{
    const cl_article *draft = mine->article;
    uint32_t words[256];

    for (size_t i = 0; i < mine->n_stretches; i++) {
        size_t n = 0;
        bool found = false;
        for (uint32_t t = mine->stretches[i].first; t < mine->stretches[i].end && n < 256; t++)
            if (mine->tokens[t].folded.ptr != NULL && (mine->tokens[t].flags & CL_TOKEN_POSSESSIVE) == 0)
                words[n++] = cl_vocab_find(check->documents->vocab, draft->meta.lang, mine->tokens[t].folded);
        for (uint32_t d = 0; n >= QUOTED_WORDS && !found && d < check->draft; d++)
            found = has_words(check->documents->at[d]->article, words, n);
        if (n < QUOTED_WORDS || found || is_told(check, CL_DRAFT_MISQUOTE, mine->stretches[i].span))
            continue;
        cl_draft_note note = {CL_DRAFT_MISQUOTE, CL_VALUE_QUOTE, mine->stretches[i].span, UINT32_MAX, {0, 0}, 0};
        if (has_near) {
            note.document = check->alignment.units[near.unit].document;
            note.source_span = span_of(check, &check->alignment.units[near.unit]);
            note.similarity = near.like;
        }
        if (CL_VEC_PUSH(&check->notes, check->arena, note) == NULL)
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}

static collate_err check_sentence(checker *check, const cl_align_unit *unit)
{
    near_unit near[COMPARED];
    size_t n = find_nearest(check, unit, near);
    const cl_value_sentence *mine = NULL;
    collate_err err = cl_values_read(check->documents, unit->document, unit->sentence, check->words, check->arena, &mine);

    if (err != COLLATE_OK)
        return err;
    if (n == 0 || near[0].like < SUPPORTED) {
        cl_draft_note note = {CL_DRAFT_UNSUPPORTED, 0, span_of(check, unit), UINT32_MAX, {0, 0}, n > 0 ? near[0].like : 0};
        if (n > 0) {
            note.document = check->alignment.units[near[0].unit].document;
            note.source_span = span_of(check, &check->alignment.units[near[0].unit]);
        }
        if (CL_VEC_PUSH(&check->notes, check->arena, note) == NULL)
            return COLLATE_E_NOMEM;
    }
    for (size_t i = 0; err == COLLATE_OK && i < n && near[i].like >= SUPPORTED; i++)
        err = compare_values(check, mine, near[i]);
    return err == COLLATE_OK ? check_quotations(check, mine, near[0], n > 0) : err;
}

static bool draft_has(const checker *check, const cl_claim *claim)
{
    const cl_claim_member *m = &claim->members[claim->central];
    const cl_align_unit *central = NULL;

    for (uint32_t u = 0; central == NULL && u < check->first_unit; u++)
        if (check->alignment.units[u].document == m->document && check->alignment.units[u].sentence == m->sentence)
            central = &check->alignment.units[u];
    for (size_t u = check->first_unit; central != NULL && u < check->alignment.n_units; u++)
        if (cl_align_cosine(central, &check->alignment.units[u]) >= SUPPORTED)
            return true;
    return false;
}

static collate_err find_missing(const checker *check, const cl_comparison *made, cl_draft_report *report)
{
    CL_VEC(uint32_t) missing = {0};

    for (uint32_t c = 0; c < made->n_claims && missing.n < MAX_MISSING; c++) {
        const cl_claim *claim = &made->claims[c];
        if (claim->n_originals < 2 || claim->n_originals * 2 <= made->n_originals || draft_has(check, claim))
            continue;
        if (CL_VEC_PUSH(&missing, check->arena, c) == NULL)
            return COLLATE_E_NOMEM;
    }
    report->missing = missing.at;
    report->n_missing = missing.n;
    return COLLATE_OK;
}

collate_err cl_draft_check(
    const cl_documents *documents, const cl_document *draft, cl_deadline deadline, cl_arena *arena, cl_comparison *out)
{
    const cl_document **all = CL_ARENA_ARRAY(arena, const cl_document *, documents->n + 1);
    cl_draft_report *report = CL_ARENA_NEW(arena, cl_draft_report);

    if (all == NULL || report == NULL)
        return COLLATE_E_NOMEM;
    memcpy(all, documents->at, documents->n * sizeof(const cl_document *));
    all[documents->n] = draft;
    cl_documents with = {all, documents->n + 1, documents->vocab};
    checker check = {.documents = &with, .draft = (uint32_t)documents->n, .arena = arena};

    check.words = CL_ARENA_ARRAY(arena, cl_value_words, with.n);
    if (check.words == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = cl_align(&with, deadline, arena, &check.alignment);
    if (err != COLLATE_OK)
        return err;
    while (check.first_unit < check.alignment.n_units && check.alignment.units[check.first_unit].document != check.draft)
        check.first_unit++;
    for (size_t u = check.first_unit; err == COLLATE_OK && u < check.alignment.n_units; u++) {
        err = check_sentence(&check, &check.alignment.units[u]);
        if (err == COLLATE_OK && cl_deadline_passed(deadline))
            err = COLLATE_E_DEADLINE;
    }
    if (err == COLLATE_OK)
        err = find_missing(&check, out, report);
    if (err != COLLATE_OK)
        return err;
    report->notes = check.notes.at;
    report->n_notes = check.notes.n;
    out->draft = report;
    return COLLATE_OK;
}
