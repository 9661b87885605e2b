#include "corpus/corpus.h"
#include "service/handle.h"
#include "service/put_document.h"
#include "service/take.h"

/* Read one article and keep nothing. With HTML the extracted text is in the answer: spans refer to it. */
collate_err handle_parse(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    cl_submission submission;
    cl_transient transient = {0};
    cl_problem problem = {.code = COLLATE_OK};
    size_t bad;
    collate_err err;

    cl_take_submission(&request->args, request->deadline, &submission);
    err = cl_transient_parse(cl_corpus_vocab(worker->corpus), &submission, 1, request->arena, &transient, &problem, &bad);
    if (err != COLLATE_OK)
        return problem.code != COLLATE_OK ? cl_reply_fail_problem(reply, NULL, &problem) : err;
    const cl_document *document = transient.at[0];
    cl_put_map(reply, "document");
    cl_put_str_known(reply, "id", submission.id);
    cl_put_str_known(reply, "source", document->source);
    cl_put_str_known(reply, "collection", document->collection);
    if (submission.html.ptr != NULL)
        cl_put_str(reply, "text", document->article->text);
    cl_put_article(reply, document->article);
    cl_put_end(reply);
    cl_transient_fini(&transient);
    return COLLATE_OK;
}
