/* Conflicts that a new document brings into its story. */
#include "service/events_put.h"

#include "corpus/originals.h"
#include "corpus/story.h"
#include "engine/compare.h"
#include "service/server_state.h"

#include <stdio.h>

#define MOST_DOCUMENTS 24u /* of a story that is compared: some 25 ms; the newest of a larger one */
#define DEADLINE_NS 1000000000u

static bool is_new(const cl_documents *docs, const cl_conflict *conflict, uint64_t newer_than)
{
    for (size_t v = 0; v < conflict->n_values; v++) {
        if (docs->at[conflict->values[v].document]->sequence > newer_than)
            return true;
    }
    return false;
}

static void tell_conflict(cl_teller *teller, uint64_t story, const cl_documents *docs, const cl_conflict *conflict)
{
    cl_reply *pack = &teller->pack;
    char topic[64];

    snprintf(topic, sizeof topic, "conflict.%s", cl_value_kind_name((cl_value_kind)conflict->kind));
    cl_event_open(teller, "conflict");
    cl_put_uint(pack, "story", story);
    cl_put_cstr(pack, "kind", cl_value_kind_name((cl_value_kind)conflict->kind));
    cl_put_cstr(pack, "type", cl_conflict_type_name((cl_conflict_type)conflict->type));
    cl_put_str(pack, "slot", conflict->slot);
    cl_put_array(pack, "values");
    for (size_t v = 0; v < conflict->n_values; v++) {
        const cl_conflict_value *value = &conflict->values[v];
        const cl_document *doc = docs->at[value->document];
        cl_put_map(pack, NULL);
        cl_put_str(pack, "document", doc->id);
        cl_put_str_known(pack, "source", doc->source);
        cl_put_span_keys(pack, value->span);
        cl_put_str(pack, "text", cl_span_of(doc->article->text, value->span));
        cl_put_end(pack);
    }
    cl_put_end(pack);
    cl_event_send(teller, cl_str_c(topic));
}

collate_err cl_events_conflicts(cl_teller *teller, uint64_t story, uint64_t newer_than)
{
    const cl_story *found = cl_story_find(cl_generation_stories(teller->after), story);
    const cl_document *at[MOST_DOCUMENTS];
    cl_documents docs = {at, 0, cl_generation_vocab(teller->after)};
    cl_compare_options options = {.deadline = {cl_clock_ns() + DEADLINE_NS}};
    const cl_comparison *made = NULL;
    uint32_t *original_of = NULL;
    size_t n_originals = 0;

    if (found == NULL || found->n_documents < 2)
        return COLLATE_OK;
    for (uint32_t i = found->n_documents > MOST_DOCUMENTS ? found->n_documents - MOST_DOCUMENTS : 0; i < found->n_documents; i++) {
        at[docs.n] = cl_generation_by_sequence(teller->after, found->documents[i]);
        docs.n += at[docs.n] != NULL;
    }
    collate_err err = cl_originals_group(&docs, &teller->arena, &original_of, &n_originals);
    options.original_of = original_of;
    if (err == COLLATE_OK)
        err = cl_compare(&docs, &options, &teller->arena, &made);
    for (size_t c = 0; err == COLLATE_OK && c < made->n_conflicts; c++) {
        const cl_conflict *conflict = &made->conflicts[c];
        bool tells = conflict->type == CL_CONFLICT_CONFLICT || conflict->type == CL_CONFLICT_UPDATE;
        if (tells && is_new(&docs, conflict, newer_than))
            tell_conflict(teller, story, &docs, conflict);
    }
    return err;
}
