#include "service/put_comparison.h"

#include "engine/verify.h"
#include "service/put_match.h"

#include <stdio.h>

void cl_put_claim_id(cl_reply *reply, const char *key, uint32_t claim)
{
    char id[16];

    snprintf(id, sizeof id, "c%u", claim + 1);
    cl_put_cstr(reply, key, id);
}

static cl_str text_of(const cl_documents *documents, uint32_t document, cl_span span)
{
    return cl_span_of(documents->at[document]->article->text, span);
}

static cl_span sentence_span(const cl_documents *documents, uint32_t document, uint32_t sentence)
{
    const cl_sentence *s = &documents->at[document]->article->sentences[sentence];

    return (cl_span){s->start, s->end};
}

/* document, source, start, end */
static void put_place(cl_reply *reply, const cl_documents *documents, const cl_comparison *c, uint32_t document, cl_span span)
{
    cl_put_str(reply, "document", documents->at[document]->id);
    cl_put_str(reply, "source", c->sources[c->source_of[document]].name);
    cl_put_span_keys(reply, span);
}

void cl_put_repeats(cl_reply *reply, const cl_comparison *c, const cl_compared_source *source)
{
    cl_put_array(reply, "repeats");
    for (uint32_t i = 0; i < source->n_repeats; i++)
        cl_put_str(reply, NULL, c->sources[source->repeats[i]].name);
    cl_put_end(reply);
}

static void put_sources(cl_reply *reply, const cl_comparison *c)
{
    cl_put_array(reply, "sources");
    for (size_t i = 0; i < c->n_sources; i++) {
        const cl_compared_source *source = &c->sources[i];
        cl_put_map(reply, NULL);
        cl_put_str(reply, "source", source->name);
        cl_put_uint(reply, "documents", source->n_documents);
        cl_put_uint(reply, "originals", source->n_originals);
        cl_put_repeats(reply, c, source);
        cl_put_uint(reply, "claims", source->n_claims);
        cl_put_uint(reply, "exclusive", source->n_exclusive);
        cl_put_uint(reply, "shared", source->n_shared);
        cl_put_real(reply, "coverage", source->coverage);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_claim_sources(cl_reply *reply, const cl_comparison *c, const cl_claim *claim)
{
    cl_put_array(reply, "sources");
    for (size_t i = 0; i < claim->n_members; i++) {
        uint32_t source = c->source_of[claim->members[i].document];
        bool first = i == 0 || claim->members[i - 1].document != claim->members[i].document;
        for (size_t k = 0; first && k < i; k++)
            first = c->source_of[claim->members[k].document] != source;
        if (first)
            cl_put_str(reply, NULL, c->sources[source].name);
    }
    cl_put_end(reply);
}

void cl_put_claim(cl_reply *reply, const cl_documents *documents, const cl_comparison *c, const cl_claim *claim)
{
    const cl_claim_member *central = &claim->members[claim->central];

    cl_put_map(reply, NULL);
    cl_put_claim_id(reply, "id", claim->id);
    cl_put_cstr(reply, "status", cl_claim_status_name(claim->status));
    cl_put_str(reply, "text", text_of(documents, central->document, central->span));
    if (central->speaker != NULL)
        cl_put_speaker_name(reply, central->speaker);
    put_claim_sources(reply, c, claim);
    cl_put_uint(reply, "originals", claim->n_originals);
    cl_put_real(reply, "confidence", claim->confidence);
    cl_put_real(reply, "importance", claim->importance);
    cl_put_array(reply, "members");
    for (size_t i = 0; i < claim->n_members; i++) {
        const cl_claim_member *m = &claim->members[i];
        cl_put_map(reply, NULL);
        put_place(reply, documents, c, m->document, m->span);
        cl_put_str(reply, "text", text_of(documents, m->document, m->span));
        if (m->speaker != NULL)
            cl_put_speaker_name(reply, m->speaker);
        cl_put_real(reply, "similarity", m->similarity);
        cl_put_cstr(reply, "stance", cl_stance_name(m->stance));
        cl_put_end(reply);
    }
    cl_put_end(reply);
    cl_put_end(reply);
}

static void put_claims(cl_reply *reply, const cl_documents *documents, const cl_comparison *c, uint64_t limit)
{
    cl_put_array(reply, "claims");
    for (size_t i = 0; i < c->n_claims; i++)
        if (i < limit || c->claims[i].status == CL_CLAIM_CONFLICTING)
            cl_put_claim(reply, documents, c, &c->claims[i]);
    cl_put_end(reply);
}

void cl_put_conflict(cl_reply *reply, const cl_documents *documents, const cl_comparison *c, const cl_conflict *conflict)
{
    cl_put_map(reply, NULL);
    cl_put_claim_id(reply, "claim", conflict->claim);
    cl_put_cstr(reply, "type", cl_conflict_type_name(conflict->type));
    cl_put_cstr(reply, "kind", cl_value_kind_name(conflict->kind));
    cl_put_str(reply, "slot", conflict->slot);
    cl_put_real(reply, "confidence", conflict->confidence);
    cl_put_array(reply, "values");
    for (size_t k = 0; k < conflict->n_values; k++) {
        const cl_conflict_value *value = &conflict->values[k];
        cl_span sentence = sentence_span(documents, value->document, value->sentence);
        cl_put_map(reply, NULL);
        put_place(reply, documents, c, value->document, value->span);
        cl_put_str(reply, "text", text_of(documents, value->document, value->span));
        cl_put_str(reply, "normalized", value->normalized);
        cl_put_map(reply, "sentence");
        cl_put_span_keys(reply, sentence);
        cl_put_str(reply, "text", text_of(documents, value->document, sentence));
        cl_put_end(reply);
        cl_put_end(reply);
    }
    cl_put_end(reply);
    cl_put_end(reply);
}

static void put_conflicts(cl_reply *reply, const cl_documents *documents, const cl_comparison *c)
{
    cl_put_array(reply, "conflicts");
    for (size_t i = 0; i < c->n_conflicts; i++)
        cl_put_conflict(reply, documents, c, &c->conflicts[i]);
    cl_put_end(reply);
}

static void put_omissions(cl_reply *reply, const cl_comparison *c, uint64_t limit)
{
    cl_put_array(reply, "omissions");
    for (size_t i = 0; i < c->n_omissions && i < limit; i++) {
        cl_put_map(reply, NULL);
        cl_put_str(reply, "source", c->sources[c->omissions[i].source].name);
        cl_put_claim_id(reply, "claim", c->omissions[i].claim);
        cl_put_uint(reply, "originals", c->omissions[i].n_originals);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_citations(cl_reply *reply, const cl_documents *documents, const cl_comparison *c)
{
    cl_put_array(reply, "citations");
    for (size_t i = 0; i < c->n_citations; i++) {
        const cl_citation *citation = &c->citations[i];
        cl_put_map(reply, NULL);
        cl_put_str(reply, "from", citation->from);
        cl_put_str(reply, "to", citation->to);
        cl_put_bool(reply, "in_scope", citation->to_in_scope);
        cl_put_str(reply, "document", documents->at[citation->document]->id);
        cl_put_span_keys(reply, citation->span);
        cl_put_str(reply, "text", text_of(documents, citation->document, citation->span));
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_words(cl_reply *reply, const char *key, const cl_str *words, size_t n)
{
    cl_put_array(reply, key);
    for (size_t i = 0; i < n; i++)
        cl_put_str(reply, NULL, words[i]);
    cl_put_end(reply);
}

static void put_headlines(cl_reply *reply, const cl_documents *documents, const cl_comparison *c)
{
    cl_put_array(reply, "headlines");
    for (size_t i = 0; i < c->n_headlines; i++) {
        const cl_headline *line = &c->headlines[i];
        cl_put_map(reply, NULL);
        cl_put_str(reply, "document", documents->at[line->document]->id);
        cl_put_str(reply, "source", c->sources[c->source_of[line->document]].name);
        cl_put_str(reply, "text", line->text);
        put_words(reply, "shared", line->shared, line->n_shared);
        put_words(reply, "own", line->own, line->n_own);
        put_words(reply, "hedges", line->hedges, line->n_hedges);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

void cl_put_timeline_entry(cl_reply *reply, const cl_documents *documents, const cl_comparison *c, const cl_timeline_entry *entry)
{
    cl_put_map(reply, NULL);
    cl_put_when(reply, "when", entry->when);
    put_place(reply, documents, c, entry->document, entry->span);
    cl_put_str(reply, "text", text_of(documents, entry->document, entry->span));
    cl_put_span(reply, "date", entry->date);
    cl_put_claim_id(reply, "claim", entry->claim);
    cl_put_uint(reply, "sources", entry->n_sources);
    cl_put_end(reply);
}

static void put_timeline(cl_reply *reply, const cl_documents *documents, const cl_comparison *c)
{
    cl_put_array(reply, "timeline");
    for (size_t i = 0; i < c->n_timeline; i++)
        cl_put_timeline_entry(reply, documents, c, &c->timeline[i]);
    cl_put_end(reply);
}

static void put_marks(cl_reply *reply, const cl_documents *documents, const cl_comparison *c)
{
    cl_put_array(reply, "marks");
    for (size_t i = 0; i < c->n_marks; i++) {
        cl_put_map(reply, NULL);
        cl_put_cstr(reply, "kind", cl_mark_kind_name(c->marks[i].kind));
        put_place(reply, documents, c, c->marks[i].document, c->marks[i].span);
        cl_put_str(reply, "text", text_of(documents, c->marks[i].document, c->marks[i].span));
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_nearest(cl_reply *reply, const cl_documents *documents, const cl_comparison *c, uint32_t document, cl_span span, float like)
{
    put_place(reply, documents, c, document, span);
    cl_put_str(reply, "text", text_of(documents, document, span));
    cl_put_real(reply, "similarity", like);
}

static void put_draft_notes(cl_reply *reply, const cl_documents *documents, const cl_comparison *c, cl_str draft)
{
    cl_put_array(reply, "notes");
    for (size_t i = 0; i < c->draft->n_notes; i++) {
        const cl_draft_note *note = &c->draft->notes[i];
        cl_put_map(reply, NULL);
        cl_put_cstr(reply, "issue", cl_draft_issue_name(note->issue));
        if (note->issue == CL_DRAFT_CONTRADICTS || note->of_value)
            cl_put_cstr(reply, "kind", cl_draft_kind_name(note->kind));
        cl_put_span_keys(reply, note->span);
        cl_put_str(reply, "text", cl_span_of(draft, note->span));
        if (note->document < documents->n) {
            cl_put_map(reply, "nearest");
            put_nearest(reply, documents, c, note->document, note->source_span, note->similarity);
            cl_put_end(reply);
        }
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_draft_sentences(cl_reply *reply, const cl_documents *documents, const cl_comparison *c, cl_str draft)
{
    cl_put_array(reply, "sentences");
    for (size_t i = 0; i < c->draft->n_sentences; i++) {
        const cl_draft_sentence *s = &c->draft->sentences[i];
        cl_put_map(reply, NULL);
        cl_put_span_keys(reply, s->span);
        cl_put_str(reply, "text", cl_span_of(draft, s->span));
        cl_put_cstr(reply, "status", cl_draft_status_name((cl_draft_status)s->support));
        cl_put_real(reply, "coverage", s->coverage);
        cl_put_uint(reply, "originals", s->n_originals);
        cl_put_array(reply, "support");
        for (size_t k = 0; k < s->n_supports; k++) {
            cl_put_map(reply, NULL);
            put_nearest(reply, documents, c, s->supports[k].document, s->supports[k].span, s->supports[k].coverage);
            cl_put_end(reply);
        }
        cl_put_end(reply);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_draft_quotes(cl_reply *reply, const cl_documents *documents, const cl_comparison *c, cl_str draft)
{
    cl_put_array(reply, "quotes");
    for (size_t i = 0; i < c->draft->n_quotes; i++) {
        const cl_draft_quote *quote = &c->draft->quotes[i];
        cl_put_map(reply, NULL);
        cl_put_span_keys(reply, quote->span);
        cl_put_str(reply, "text", cl_span_of(draft, quote->span));
        if (quote->speaker.len > 0)
            cl_put_str(reply, "speaker", quote->speaker);
        cl_put_cstr(reply, "verdict", cl_verdict_name((cl_verdict)quote->verdict));
        cl_put_changes(reply, quote->flags);
        if (quote->match != NULL) {
            cl_put_map(reply, "match");
            cl_put_match(reply, documents->at[quote->match->document], quote->match);
            cl_put_end(reply);
        }
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_draft(cl_reply *reply, const cl_documents *documents, const cl_comparison *c, cl_str draft)
{
    cl_put_map(reply, "draft");
    put_draft_sentences(reply, documents, c, draft);
    put_draft_quotes(reply, documents, c, draft);
    put_draft_notes(reply, documents, c, draft);
    cl_put_array(reply, "missing");
    for (size_t i = 0; i < c->draft->n_missing; i++)
        cl_put_claim_id(reply, NULL, c->draft->missing[i]);
    cl_put_end(reply);
    cl_put_end(reply);
}

void cl_put_comparison(
    cl_reply *reply, const cl_documents *documents, const cl_comparison *comparison, cl_comparison_page page, cl_str draft)
{
    cl_put_uint(reply, "originals", comparison->n_originals);
    put_sources(reply, comparison);
    cl_put_uint(reply, "n_claims", comparison->n_claims);
    put_claims(reply, documents, comparison, page.claims);
    put_conflicts(reply, documents, comparison);
    put_omissions(reply, comparison, page.claims);
    put_citations(reply, documents, comparison);
    put_headlines(reply, documents, comparison);
    put_timeline(reply, documents, comparison);
    if (page.marks)
        put_marks(reply, documents, comparison);
    if (comparison->draft != NULL)
        put_draft(reply, documents, comparison, draft);
}
