#include "engine/compare_draft.h"

#include "engine/draft_parts.h"
#include "engine/verify.h"

#include <stdlib.h>

/* Shares of a draft sentence's weight that the documents have. Set on the rows of compare_test.c and by reading drafts over
 * the sample corpus: paraphrases there have .5 and more of one sentence, sentences about other things .3 and less of all. */
#define SUPPORTED 0.6f
#define SUPPORTED_TOGETHER 0.75f /* by several sentences, where one alone has PARTLY */
#define PARTLY 0.35f
#define TELLS 0.25f /* cosine from which on a draft sentence tells a claim: paraphrases have .3 and more, others .15 and less */
#define NEAR_LEAST 0.05f
#define MAX_MISSING 200
#define MOST_SUPPORTS 5u /* documents named for a sentence, one sentence each */

collate_err cl_draft_tell(cl_draft_state *state, const cl_draft_note *note)
{
    for (size_t i = state->notes.n; i > 0 && i + 16 > state->notes.n; i--) {
        const cl_draft_note *had = &state->notes.at[i - 1];
        bool same = had->issue == note->issue || (had->issue == CL_DRAFT_CONTRADICTS && note->of_value);
        if (same && cl_span_overlaps(had->span, note->span))
            return COLLATE_OK;
    }
    return CL_VEC_PUSH(&state->notes, state->arena, *note) != NULL ? COLLATE_OK : COLLATE_E_NOMEM;
}

static cl_span span_of(const cl_draft_state *state, const cl_align_unit *unit)
{
    const cl_sentence *s = &state->documents->at[unit->document]->article->sentences[unit->sentence];

    return (cl_span){s->start, s->end};
}

/* The nearest units of the documents, best first. */
static void find_near(const cl_draft_state *state, const cl_align_unit *unit, cl_draft_line *line)
{
    for (uint32_t u = 0; u < state->first_unit; u++) {
        const cl_align_unit *other = &state->alignment.units[u];
        float like = cl_align_cosine(unit, other);
        if (like < NEAR_LEAST || (line->n_near == CL_DRAFT_NEAR && like <= line->near[CL_DRAFT_NEAR - 1].like))
            continue;
        size_t at = line->n_near < CL_DRAFT_NEAR ? line->n_near++ : CL_DRAFT_NEAR - 1;
        for (; at > 0 && line->near[at - 1].like < like; at--)
            line->near[at] = line->near[at - 1];
        line->near[at] = (cl_draft_near){.unit = u, .document = other->document, .span = span_of(state, other), .like = like};
    }
}

/* The quotation that most of the sentence is, or NULL. */
static const cl_draft_quote *main_quote(const cl_draft_state *state, const cl_draft_line *line)
{
    const cl_draft_quote *best = NULL;
    size_t quoted = 0;

    for (size_t i = 0; i < line->words.n; i++)
        quoted += line->quoted[i];
    if (2 * quoted <= line->words.n)
        return NULL;
    for (size_t q = 0; q < state->quotes.n; q++) {
        const cl_draft_quote *quote = &state->quotes.at[q];
        bool longer = best == NULL || quote->span.end - quote->span.start > best->span.end - best->span.start;
        if (cl_span_overlaps(quote->span, line->span) && longer)
            best = quote;
    }
    return best;
}

/* A quotation in the sentence is not right. */
static bool misquotes(const cl_draft_state *state, const cl_draft_line *line)
{
    for (size_t q = 0; q < state->quotes.n; q++) {
        const cl_draft_quote *quote = &state->quotes.at[q];
        bool wrong = quote->verdict > CL_VERDICT_CUT || (quote->flags & CL_CHANGED_NEGATION) != 0;
        if (wrong && cl_span_overlaps(quote->span, line->span))
            return true;
    }
    return false;
}

static uint8_t status_of_quote(const cl_draft_line *line, const cl_draft_quote *quote)
{
    bool turned = (quote->flags & (CL_CHANGED_NEGATION | CL_CHANGED_NUMBER | CL_CHANGED_NAME | CL_CHANGED_JOINED)) != 0;

    switch (quote->verdict) {
    case CL_VERDICT_EXACT:
    case CL_VERDICT_PUNCTUATION:
    case CL_VERDICT_CUT:
        return turned || line->doubtful ? CL_SUPPORT_PARTLY : CL_SUPPORT_SUPPORTED;
    case CL_VERDICT_OTHER_SPEAKER:
        return CL_SUPPORT_CONTRADICTED;
    case CL_VERDICT_ALTERED:
        return turned ? CL_SUPPORT_CONTRADICTED : CL_SUPPORT_PARTLY;
    case CL_VERDICT_NOT_FOUND:
        return CL_SUPPORT_UNSUPPORTED;
    default:
        return CL_SUPPORT_PARTLY;
    }
}

static uint8_t status_of(const cl_draft_state *state, const cl_draft_line *line, const cl_draft_quote *quote)
{
    float best = line->n_near > 0 ? line->near[0].coverage : 0;
    bool full = best >= SUPPORTED || (best >= PARTLY && line->coverage >= SUPPORTED_TOGETHER);

    if (line->contradicted)
        return CL_SUPPORT_CONTRADICTED;
    if (quote != NULL)
        return status_of_quote(line, quote);
    if (full && !line->doubtful && !misquotes(state, line))
        return CL_SUPPORT_SUPPORTED;
    return best >= PARTLY ? CL_SUPPORT_PARTLY : CL_SUPPORT_UNSUPPORTED;
}

static void add_support(cl_draft_sentence *out, cl_draft_support *supports, cl_draft_support one)
{
    for (size_t i = 0; i < out->n_supports; i++) {
        if (supports[i].document == one.document)
            return;
    }
    if (out->n_supports < MOST_SUPPORTS)
        supports[out->n_supports++] = one;
}

/* What supports a line: of each document the best sentence, or the quotation; and how many originals they are. */
static collate_err take_supports(
    const cl_draft_state *state, const cl_draft_line *line, const cl_draft_quote *quote, const cl_comparison *made, cl_draft_sentence *out)
{
    cl_draft_support *supports = CL_ARENA_ARRAY(state->arena, cl_draft_support, MOST_SUPPORTS);
    uint32_t originals[MOST_SUPPORTS];

    if (supports == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; quote != NULL && i < quote->n_matches; i++) {
        const cl_verify_match *match = &quote->matches[i];
        if (match->verdict < CL_VERDICT_NOT_FOUND)
            add_support(out, supports, (cl_draft_support){match->document, match->span, match->similarity});
    }
    for (size_t k = 0; quote == NULL && k < line->n_near; k++) {
        const cl_draft_near *near = &line->near[k];
        if (near->coverage >= (out->n_supports == 0 ? PARTLY : SUPPORTED))
            add_support(out, supports, (cl_draft_support){near->document, near->span, near->coverage});
    }
    for (size_t i = 0; i < out->n_supports; i++) {
        bool known = false;
        for (uint32_t k = 0; k < out->n_originals && !known; k++)
            known = originals[k] == made->original_of[supports[i].document];
        if (!known)
            originals[out->n_originals++] = made->original_of[supports[i].document];
    }
    out->supports = supports;
    return COLLATE_OK;
}

static collate_err check_sentence(cl_draft_state *state, const cl_align_unit *unit, const cl_comparison *made)
{
    cl_draft_line line = {.sentence = unit->sentence, .span = span_of(state, unit)};

    find_near(state, unit, &line);
    collate_err err = cl_draft_line_read(state, &line);
    if (err == COLLATE_OK)
        err = cl_draft_line_values(state, &line);
    if (err != COLLATE_OK)
        return err;
    const cl_draft_quote *quote = main_quote(state, &line);
    cl_draft_sentence sentence = {.span = line.span, .support = status_of(state, &line, quote), .coverage = line.coverage};
    if (sentence.support != CL_SUPPORT_UNSUPPORTED)
        err = take_supports(state, &line, quote, made, &sentence);
    if (err == COLLATE_OK && sentence.support == CL_SUPPORT_PARTLY && quote == NULL)
        err = cl_draft_line_rest(state, &line);
    if (err == COLLATE_OK && CL_VEC_PUSH(&state->sentences, state->arena, sentence) == NULL)
        err = COLLATE_E_NOMEM;
    if (err != COLLATE_OK || sentence.support != CL_SUPPORT_UNSUPPORTED || quote != NULL)
        return err;
    cl_draft_note note = {.issue = CL_DRAFT_UNSUPPORTED, .span = line.span, .document = UINT32_MAX};
    if (line.n_near > 0 && line.near[0].like >= TELLS) {
        note.document = line.near[0].document;
        note.source_span = line.near[0].span;
        note.similarity = line.near[0].like;
    }
    return cl_draft_tell(state, &note);
}

static bool draft_has(const cl_draft_state *state, const cl_claim *claim)
{
    const cl_claim_member *m = &claim->members[claim->central];
    const cl_align_unit *central = NULL;

    for (uint32_t u = 0; central == NULL && u < state->first_unit; u++)
        if (state->alignment.units[u].document == m->document && state->alignment.units[u].sentence == m->sentence)
            central = &state->alignment.units[u];
    for (size_t u = state->first_unit; central != NULL && u < state->alignment.n_units; u++)
        if (cl_align_cosine(central, &state->alignment.units[u]) >= TELLS)
            return true;
    return false;
}

static collate_err find_missing(const cl_draft_state *state, const cl_comparison *made, cl_draft_report *report)
{
    CL_VEC(uint32_t) missing = {0};

    for (uint32_t c = 0; c < made->n_claims && missing.n < MAX_MISSING; c++) {
        const cl_claim *claim = &made->claims[c];
        if (claim->n_originals < 2 || claim->n_originals * 2 <= made->n_originals || draft_has(state, claim))
            continue;
        if (CL_VEC_PUSH(&missing, state->arena, c) == NULL)
            return COLLATE_E_NOMEM;
    }
    report->missing = missing.at;
    report->n_missing = missing.n;
    return COLLATE_OK;
}

static int by_place(const void *a, const void *b)
{
    const cl_draft_note *x = a, *y = b;

    if (x->span.start != y->span.start)
        return x->span.start < y->span.start ? -1 : 1;
    return (x->span.end > y->span.end) - (x->span.end < y->span.end);
}

static collate_err check_all(cl_draft_state *state, const cl_comparison *made)
{
    collate_err err = cl_align(state->documents, state->deadline, state->arena, &state->alignment);

    if (err == COLLATE_OK)
        err = cl_draft_learn_words(state);
    if (err == COLLATE_OK)
        err = cl_draft_quotes(state);
    while (err == COLLATE_OK && state->first_unit < state->alignment.n_units &&
           state->alignment.units[state->first_unit].document != state->draft)
        state->first_unit++;
    for (size_t u = state->first_unit; err == COLLATE_OK && u < state->alignment.n_units; u++) {
        err = check_sentence(state, &state->alignment.units[u], made);
        if (err == COLLATE_OK && cl_deadline_passed(state->deadline))
            err = COLLATE_E_DEADLINE;
    }
    return err;
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
    cl_draft_state state = {.documents = &with, .sources = documents, .article = draft->article, .draft = (uint32_t)documents->n,
        .deadline = deadline, .arena = arena};

    state.memo = cl_said_memo_new(arena);
    state.values = CL_ARENA_ARRAY(arena, cl_value_words, with.n);
    if (state.values == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = check_all(&state, out);
    if (err == COLLATE_OK)
        err = find_missing(&state, out, report);
    if (err != COLLATE_OK)
        return err;
    if (state.notes.n > 0)
        qsort(state.notes.at, state.notes.n, sizeof *state.notes.at, by_place);
    report->notes = state.notes.at;
    report->n_notes = state.notes.n;
    report->sentences = state.sentences.at;
    report->n_sentences = state.sentences.n;
    report->quotes = state.quotes.at;
    report->n_quotes = state.quotes.n;
    out->draft = report;
    return COLLATE_OK;
}
