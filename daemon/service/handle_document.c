#include "corpus/generation.h"
#include "service/outcome.h"
#include "service/put_document.h"

static cl_when added_when(const cl_document *document)
{
    return (cl_when){.seconds = document->added_ms / 1000, .zone_minutes = 0, .precision = CL_WHEN_SECOND};
}

/* One document with its text and everything that was read from it. */
collate_err handle_document(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    cl_str id = cl_get_str(&request->args, "id");
    const cl_document *document = cl_generation_find(worker->generation, id);

    if (document == NULL)
        return cl_reply_fail(reply, COLLATE_E_NO_DOCUMENT, "id", "there is no document \"%.*s\"", CL_STR_ARG(id));
    cl_put_map(reply, "document");
    cl_put_str(reply, "id", document->id);
    cl_put_str_known(reply, "source", document->source);
    cl_put_str_known(reply, "collection", document->collection);
    cl_put_story_of(reply, worker, document->sequence);
    cl_put_when(reply, "added", added_when(document));
    cl_put_str(reply, "text", document->article->text);
    cl_put_article(reply, document->article);
    cl_put_end(reply);
    return COLLATE_OK;
}
