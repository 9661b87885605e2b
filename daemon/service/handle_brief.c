/*
 * handle_brief.c - `brief`: one story on a page. What the reply holds is said in engine/brief.h.
 */
#include "engine/brief.h"
#include "service/handle.h"
#include "service/put_comparison.h"
#include "service/put_quotes.h"
#include "service/put_summary.h"
#include "service/take_reading.h"

static void put_headline(cl_reply *reply, const cl_documents *documents, const cl_summary *headline)
{
    if (headline->n_sentences == 0)
        return;
    const cl_summary_sentence *s = &headline->sentences[0];
    cl_put_str(reply, "headline", s->text);
    cl_put_map(reply, "headline_of");
    cl_put_document_ref(reply, documents->at[s->document]);
    if (s->span.end > s->span.start)
        cl_put_span_keys(reply, s->span);
    cl_put_end(reply);
}

static void put_claims(cl_reply *reply, const char *key, const cl_documents *documents, const cl_comparison *comparison,
                       const cl_claim *const *claims, size_t n)
{
    cl_put_array(reply, key);
    for (size_t i = 0; i < n; i++)
        cl_put_claim(reply, documents, comparison, claims[i]);
    cl_put_end(reply);
}

/* Outlets that the documents of one source cite, each once, in order of the text. */
static void put_cites(cl_reply *reply, const cl_comparison *c, uint32_t source)
{
    cl_put_array(reply, "cites");
    for (size_t i = 0; i < c->n_citations; i++) {
        bool first = c->source_of[c->citations[i].document] == source;
        for (size_t k = 0; k < i && first; k++)
            first = c->source_of[c->citations[k].document] != source || !cl_str_eq(c->citations[k].to, c->citations[i].to);
        if (first)
            cl_put_str(reply, NULL, c->citations[i].to);
    }
    cl_put_end(reply);
}

static void put_sources(cl_reply *reply, const cl_comparison *c)
{
    cl_put_array(reply, "sources");
    for (uint32_t i = 0; i < c->n_sources; i++) {
        cl_put_map(reply, NULL);
        cl_put_str(reply, "source", c->sources[i].name);
        cl_put_uint(reply, "documents", c->sources[i].n_documents);
        cl_put_uint(reply, "originals", c->sources[i].n_originals);
        cl_put_repeats(reply, c, &c->sources[i]);
        cl_put_real(reply, "coverage", (double)c->sources[i].coverage);
        put_cites(reply, c, i);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_brief(cl_reply *reply, const cl_documents *documents, const cl_brief *brief)
{
    const cl_comparison *c = brief->comparison;

    put_headline(reply, documents, brief->headline);
    cl_put_map(reply, "summary");
    cl_put_summary(reply, documents, brief->summary, c);
    cl_put_end(reply);
    cl_put_array(reply, "timeline");
    for (size_t i = 0; i < brief->n_timeline; i++)
        cl_put_timeline_entry(reply, documents, c, brief->timeline[i]);
    cl_put_end(reply);
    cl_put_array(reply, "quotes");
    for (size_t i = 0; i < brief->n_quotes; i++)
        cl_put_quote_group(reply, documents, brief->quotes[i]);
    cl_put_end(reply);
    put_claims(reply, "agreed", documents, c, brief->agreed, brief->n_agreed);
    cl_put_array(reply, "disputed");
    for (size_t i = 0; i < brief->n_disputed; i++)
        cl_put_conflict(reply, documents, c, brief->disputed[i]);
    cl_put_end(reply);
    put_claims(reply, "only_in", documents, c, brief->only_in, brief->n_only_in);
    if (brief->news != NULL)
        put_claims(reply, "new", documents, c, brief->news, brief->n_news);
    put_sources(reply, c);
    cl_put_uint(reply, "originals", c->n_originals);
}

collate_err handle_brief(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    cl_reading_scope scope = {0};
    const cl_brief *brief = NULL;
    collate_err err = cl_take_reading_scope(worker, request, true, reply, &scope);

    if (err != COLLATE_OK)
        return err;
    cl_brief_request asked = {.documents = scope.documents, .known = scope.known, .query = scope.query,
                              .words = (uint32_t)cl_get_uint(&request->args, "words"), .deadline = request->deadline};
    err = cl_brief_make(&asked, worker->scratch, &brief);
    if (err == COLLATE_OK)
        put_brief(reply, &asked.documents, brief);
    else if (err == COLLATE_E_EMPTY)
        cl_reply_fail(reply, err, NULL, "none of the documents has a sentence or headline to tell the story");
    cl_reading_scope_fini(&scope);
    return err;
}
