#include "engine/search.h"
#include "service/outcome.h"
#include "service/take.h"

static void put_hit(cl_reply *reply, const cl_worker *worker, const cl_search_hit *hit)
{
    const cl_article *article = hit->document->article;

    cl_put_map(reply, NULL);
    cl_put_str(reply, "id", hit->document->id);
    cl_put_str_known(reply, "source", hit->document->source);
    cl_put_str_known(reply, "title", article->meta.title);
    cl_put_when(reply, "published", article->meta.published);
    cl_put_story_of(reply, worker, hit->document->sequence);
    cl_put_real(reply, "score", hit->score);
    cl_put_array(reply, "sentences");
    for (size_t i = 0; i < hit->n_sentences; i++) {
        const cl_sentence *sentence = &article->sentences[hit->sentences[i].index];
        cl_span span = {sentence->start, sentence->end};
        cl_put_map(reply, NULL);
        cl_put_span_keys(reply, span);
        cl_put_str(reply, "text", cl_span_of(article->text, span));
        cl_put_real(reply, "score", (double)hit->sentences[i].score);
        cl_put_end(reply);
    }
    cl_put_end(reply);
    cl_put_end(reply);
}

collate_err handle_search(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    cl_search_request search = {
        .query = cl_get_str(&request->args, "query"),
        .limit = cl_get_uint(&request->args, "limit"),
        .sentences = cl_get_uint(&request->args, "sentences"),
        .cursor = cl_get_str(&request->args, "cursor"),
        .deadline = request->deadline,
    };
    cl_search_result result;
    cl_problem problem = {.code = COLLATE_OK};
    collate_err err = cl_take_scope_keys(request, &request->args, &search.scope);

    if (err != COLLATE_OK)
        return err;
    err = cl_search(worker->generation, &search, request->arena, &result, &problem);
    if (err != COLLATE_OK)
        return cl_reply_fail_problem(reply, NULL, &problem);
    cl_put_array(reply, "documents");
    for (size_t i = 0; i < result.n; i++)
        put_hit(reply, worker, &result.hits[i]);
    cl_put_end(reply);
    cl_put_uint(reply, "total", result.total);
    cl_put_bool(reply, "relaxed", result.relaxed);
    cl_put_str_known(reply, "cursor", result.cursor);
    cl_search_fini(&result);
    return COLLATE_OK;
}
