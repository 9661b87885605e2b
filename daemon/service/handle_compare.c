/*
 * handle_compare.c - `compare`: a scope in, claims and conflicts out.
 *
 * The draft is parsed on the same overlay of words as the texts of the request, so that all compare by number.
 */
#include "corpus/corpus.h"
#include "corpus/originals.h"
#include "engine/copies.h"
#include "engine/quotes.h"
#include "service/handle.h"
#include "service/put_comparison.h"
#include "service/put_quotes.h"
#include "service/take.h"
#include "text/parse.h"

/* The caller's text as a document over `documents`' words; makes the scope's overlay where it has none. */
static collate_err take_draft(
    cl_worker *worker, const cl_request *request, cl_scope_result *scope, cl_reply *reply, const cl_document **out)
{
    cl_document *draft = CL_ARENA_NEW(request->arena, cl_document);
    cl_parse_options options = {.blocks = CL_BLOCKS_NONE};
    cl_str text = cl_get_str(&request->args, "draft");

    if (draft == NULL)
        return COLLATE_E_NOMEM;
    if (scope->transient.overlay == NULL) {
        collate_err err = cl_transient_open(cl_corpus_vocab(worker->corpus), &scope->transient);
        if (err != COLLATE_OK)
            return err;
        scope->documents.vocab = scope->transient.overlay;
    }
    collate_err err = cl_parse(text, &options, scope->transient.overlay, request->arena, worker->scratch, &draft->article);
    if (err == COLLATE_OK && draft->article->meta.lang == CL_LANG_NONE && scope->documents.n > 0) { /* a line: as its documents */
        options.given.lang = scope->documents.at[0]->article->meta.lang;
        err = cl_parse(text, &options, scope->transient.overlay, request->arena, worker->scratch, &draft->article);
    }
    if (err != COLLATE_OK)
        return cl_reply_fail(reply, err, "draft", "draft: %s", cl_err_text(err));
    draft->id = CL_STR("draft");
    *out = draft;
    return COLLATE_OK;
}

static collate_err put_copies(const cl_request *request, const cl_documents *documents, cl_arena *scratch, cl_reply *reply)
{
    cl_copy_pair *pairs = NULL;
    size_t n = 0;
    collate_err err = cl_copies_among(documents, request->deadline, scratch, &pairs, &n);

    if (err != COLLATE_OK)
        return err;
    cl_put_array(reply, "copies");
    for (size_t i = 0; i < n; i++) {
        cl_put_map(reply, NULL);
        cl_put_str(reply, "a", documents->at[pairs[i].a]->id);
        cl_put_str(reply, "b", documents->at[pairs[i].b]->id);
        cl_put_real(reply, "containment_a", pairs[i].containment_a);
        cl_put_real(reply, "containment_b", pairs[i].containment_b);
        cl_put_end(reply);
    }
    cl_put_end(reply);
    return COLLATE_OK;
}

/* The utterances that several documents have, most sources first. */
static collate_err put_quotes(const cl_request *request, const cl_documents *documents, cl_arena *scratch, cl_reply *reply)
{
    cl_quotes_request asked = {.documents = *documents, .deadline = request->deadline};
    const cl_quote_group *groups = NULL;
    size_t n = 0;
    collate_err err = cl_utterances_find(&asked, scratch, &groups, &n);

    if (err != COLLATE_OK)
        return err;
    cl_put_array(reply, "quotes");
    for (size_t i = 0; i < n && i < cl_get_uint(&request->args, "limit"); i++)
        cl_put_quote_group(reply, documents, &groups[i]);
    cl_put_end(reply);
    return COLLATE_OK;
}

collate_err handle_compare(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    cl_scope_result scope;
    cl_compare_options options = {.deadline = request->deadline, .marks = cl_get_bool(&request->args, "marks")};
    const cl_comparison *comparison = NULL;
    uint32_t *original_of = NULL;
    size_t n_originals = 0;
    collate_err err = cl_take_scope(worker, request, &request->args, false, reply, &scope);

    if (err != COLLATE_OK)
        return err;
    if (cl_has(&request->args, "draft"))
        err = take_draft(worker, request, &scope, reply, &options.draft);
    if (err == COLLATE_OK)
        err = cl_originals_group(&scope.documents, worker->scratch, &original_of, &n_originals);
    options.original_of = original_of;
    if (err == COLLATE_OK)
        err = cl_compare(&scope.documents, &options, worker->scratch, &comparison);
    if (err == COLLATE_OK) {
        cl_comparison_page page = {cl_get_uint(&request->args, "limit"), options.marks};
        cl_put_comparison(reply, &scope.documents, comparison, page, cl_get_str(&request->args, "draft"));
        err = put_copies(request, &scope.documents, worker->scratch, reply);
        if (err == COLLATE_OK)
            err = put_quotes(request, &scope.documents, worker->scratch, reply);
    }
    cl_scope_fini(&scope);
    return err;
}
