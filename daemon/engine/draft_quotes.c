#include "engine/draft_parts.h"

#include "engine/verify.h"

#define QUOTED_WORDS 3u  /* shorter quotations are terms */
#define MOST_QUOTES 200u /* of a draft */

static uint32_t count_words(cl_str text)
{
    uint32_t n = 0;

    for (size_t i = 0; i < text.len; i++)
        n += (unsigned char)text.ptr[i] > ' ' && (i == 0 || (unsigned char)text.ptr[i - 1] <= ' ');
    return n;
}

static collate_err note_quote(cl_draft_state *state, const cl_draft_quote *quote)
{
    cl_draft_note note = {.issue = CL_DRAFT_MISQUOTE, .kind = CL_VALUE_QUOTE, .span = quote->span, .document = UINT32_MAX};
    bool right = quote->verdict <= CL_VERDICT_CUT && (quote->flags & CL_CHANGED_NEGATION) == 0;

    if (right)
        return COLLATE_OK;
    if (quote->verdict == CL_VERDICT_OTHER_SPEAKER)
        note.issue = CL_DRAFT_MISATTRIBUTED;
    if (quote->match != NULL) {
        note.document = quote->match->document;
        note.source_span = quote->match->span;
        note.similarity = quote->match->similarity;
    }
    return cl_draft_tell(state, &note);
}

static collate_err check_quote(cl_draft_state *state, const cl_quote *quote)
{
    cl_verify_request request = {.documents = *state->sources, .limit = 5, .deadline = state->deadline};
    cl_verification found;
    cl_draft_quote made = {.span = {quote->stretches[0].start, quote->stretches[quote->n_stretches - 1].end}};

    request.documents.vocab = state->documents->vocab;
    request.text = cl_quote_text(state->article, quote, state->arena);
    if (request.text.ptr == NULL)
        return COLLATE_E_NOMEM;
    if (count_words(request.text) < QUOTED_WORDS)
        return COLLATE_OK;
    if (quote->speaker.type == CL_SPEAKER_NAMED)
        request.speaker = made.speaker = quote->speaker.name;
    collate_err err = cl_verify(&request, state->arena, &found);
    if (err == COLLATE_E_EMPTY)
        return COLLATE_OK;
    if (err != COLLATE_OK)
        return err;
    made.verdict = (uint8_t)found.verdict;
    made.flags = found.flags;
    made.matches = found.matches;
    made.n_matches = found.n_matches;
    for (size_t i = 0; i < found.n_matches && made.match == NULL; i++) /* the one that decided */
        made.match = found.matches[i].verdict == made.verdict ? &found.matches[i] : NULL;
    if (made.match == NULL && found.n_matches > 0)
        made.match = &found.matches[0];
    if (CL_VEC_PUSH(&state->quotes, state->arena, made) == NULL)
        return COLLATE_E_NOMEM;
    return note_quote(state, &made);
}

collate_err cl_draft_quotes(cl_draft_state *state)
{
    collate_err err = COLLATE_OK;

    for (size_t q = 0; q < state->article->n_quotes && state->quotes.n < MOST_QUOTES && err == COLLATE_OK; q++) {
        const cl_quote *quote = &state->article->quotes[q];
        if (quote->n_stretches > 0 && state->sources->n > 0)
            err = check_quote(state, quote);
    }
    return err;
}
