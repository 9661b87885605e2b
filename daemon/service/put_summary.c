#include "service/put_summary.h"

#include "engine/cues.h"
#include "text/language.h"

void cl_put_document_ref(cl_reply *reply, const cl_document *document)
{
    cl_put_str(reply, "document", document->id);
    cl_put_str(reply, "source", document->source);
    cl_put_str_known(reply, "title", document->article->meta.title);
    cl_put_when(reply, "published", document->article->meta.published);
}

/* A document without an outlet counts as one of its own, named by its id, as in claims. */
static cl_str outlet_of(const cl_document *document)
{
    return document->source.len > 0 ? document->source : document->id;
}

/* Names of the supporting outlets, each once, in the order of their documents. A name is compared with those before it:
 * support of hundreds of documents comes from a few dozen outlets. */
static void put_sources(cl_reply *reply, const cl_documents *documents, const cl_support *support)
{
    cl_put_array(reply, "sources");
    for (uint32_t i = 0; i < support->n_documents; i++) {
        cl_str name = outlet_of(documents->at[support->documents[i]]);
        bool repeated = false;
        for (uint32_t k = 0; k < i && !repeated; k++)
            repeated = cl_str_eq(name, outlet_of(documents->at[support->documents[k]]));
        if (!repeated)
            cl_put_str(reply, NULL, name);
    }
    cl_put_end(reply);
}

static void put_support(cl_reply *reply, const cl_documents *documents, const cl_support *support)
{
    cl_put_map(reply, "support");
    put_sources(reply, documents, support);
    cl_put_array(reply, "documents");
    for (uint32_t i = 0; i < support->n_documents; i++)
        cl_put_str(reply, NULL, documents->at[support->documents[i]]->id);
    cl_put_end(reply);
    cl_put_uint(reply, "originals", support->n_originals);
    cl_put_end(reply);
}

static void put_conflict(cl_reply *reply, const cl_documents *documents, const cl_conflict *conflict)
{
    cl_put_map(reply, NULL);
    cl_put_cstr(reply, "type", cl_conflict_type_name((cl_conflict_type)conflict->type));
    cl_put_cstr(reply, "kind", cl_value_kind_name((cl_value_kind)conflict->kind));
    cl_put_array(reply, "values");
    for (size_t i = 0; i < conflict->n_values; i++) {
        const cl_document *document = documents->at[conflict->values[i].document];
        cl_put_map(reply, NULL);
        cl_put_str(reply, "document", document->id);
        cl_put_str(reply, "source", document->source);
        cl_put_span_keys(reply, conflict->values[i].span);
        cl_put_str(reply, "text", cl_span_of(document->article->text, conflict->values[i].span));
        cl_put_end(reply);
    }
    cl_put_end(reply);
    cl_put_end(reply);
}

/* Where the values that differ stand: in a comparison by its own claims, in a summary by the number of the sentence. */
typedef struct differing {
    const cl_conflict *at;
    size_t n;
    const cl_comparison *comparison; /* NULL: those of the summary */
} differing;

/* Rounded and more specific values agree: "Mr. Barr" and "the attorney general" are nothing to warn of. */
static bool is_warning(const cl_conflict *conflict)
{
    return conflict->type != CL_CONFLICT_ROUNDING && conflict->type != CL_CONFLICT_MORE_SPECIFIC;
}

/* Values that differ, so that a reader sees "reported by 4, dates differ". */
static void put_conflicts(cl_reply *reply, const cl_documents *documents, const cl_summary_sentence *s, uint32_t number,
                          const differing *conflicts)
{
    const cl_comparison *c = conflicts->comparison;
    const cl_claim *claim = c == NULL || s->sentence == UINT32_MAX ? NULL : cl_comparison_claim(c, s->document, s->sentence);
    uint32_t wanted = c == NULL ? number : claim == NULL ? UINT32_MAX : claim->id;
    bool open = false;

    for (size_t i = 0; i < conflicts->n; i++) {
        if (conflicts->at[i].claim != wanted || !is_warning(&conflicts->at[i]))
            continue;
        if (!open)
            cl_put_array(reply, "conflicts");
        open = true;
        put_conflict(reply, documents, &conflicts->at[i]);
    }
    if (open)
        cl_put_end(reply);
}

static void put_sentence(cl_reply *reply, const cl_documents *documents, const cl_summary_sentence *s, uint32_t number,
                         const differing *conflicts)
{
    const cl_document *document = documents->at[s->document];

    cl_put_map(reply, NULL);
    cl_put_document_ref(reply, document);
    if (s->span.end > s->span.start)
        cl_put_span_keys(reply, s->span);
    cl_put_str(reply, "text", s->text);
    cl_put_when(reply, "when", s->when);
    cl_put_real(reply, "score", (double)s->score);
    if (s->cut)
        cl_put_bool(reply, "cut", true);
    put_support(reply, documents, &s->support);
    put_conflicts(reply, documents, s, number, conflicts);
    cl_put_end(reply);
}

static void put_cues(cl_reply *reply, unsigned cues)
{
    static const struct {
        unsigned cue;
        const char *name;
    } names[] = {
        {CL_CUE_PRONOUN, "pronoun"}, {CL_CUE_CONNECTIVE, "connective"}, {CL_CUE_HALF_QUOTE, "half_quote"},
        {CL_CUE_QUESTION, "question"}, {CL_CUE_SPEAKER, "speaker_elsewhere"}, {CL_CUE_NO_STOP, "no_stop"},
        {CL_CUE_OPENS_QUOTE, "opens_quote"}, {CL_CUE_FURNITURE, "furniture"},
        {CL_CUE_FIRST_PERSON, "first_person"}, {CL_CUE_REFERS, "refers_back"}, {CL_CUE_FRAGMENT, "fragment"},
    };

    cl_put_array(reply, "cues");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if ((cues & names[i].cue) != 0)
            cl_put_cstr(reply, NULL, names[i].name);
    cl_put_end(reply);
}

static void put_candidate(cl_reply *reply, const cl_documents *documents, const cl_summary_candidate *c)
{
    cl_put_map(reply, NULL);
    cl_put_str(reply, "document", documents->at[c->document]->id);
    cl_put_span_keys(reply, c->span);
    cl_put_uint(reply, "concepts", c->concepts);
    cl_put_real(reply, "score", (double)c->score);
    cl_put_real(reply, "position", (double)c->position);
    cl_put_real(reply, "penalty", (double)c->penalty);
    put_cues(reply, c->cues);
    cl_put_cstr(reply, "outcome", cl_left_out_name((cl_left_out)c->reason));
    cl_put_end(reply);
}

void cl_put_summary(cl_reply *reply, const cl_documents *documents, const cl_summary *summary, const cl_comparison *comparison)
{
    differing conflicts = {summary->conflicts, summary->n_conflicts, NULL};

    if (comparison != NULL)
        conflicts = (differing){comparison->conflicts, comparison->n_conflicts, comparison};
    cl_put_array(reply, "sentences");
    for (uint32_t i = 0; i < summary->n_sentences; i++)
        put_sentence(reply, documents, &summary->sentences[i], i, &conflicts);
    cl_put_end(reply);
    cl_put_uint(reply, "words", summary->words);
    if (summary->lang != CL_LANG_NONE)
        cl_put_cstr(reply, "language", cl_language_code(summary->lang));
    cl_put_uint(reply, "sources", summary->n_sources);
    cl_put_uint(reply, "originals", summary->n_originals);
    if (summary->candidates == NULL)
        return;
    cl_put_array(reply, "candidates");
    for (size_t i = 0; i < summary->n_candidates; i++)
        put_candidate(reply, documents, &summary->candidates[i]);
    cl_put_end(reply);
}
