#include "service/outcome.h"
#include "service/take.h"
#include "text/language.h"

#include <inttypes.h>
#include <stdio.h>

static void put_line(cl_reply *reply, const cl_worker *worker, const cl_document *document)
{
    const cl_article *article = document->article;
    cl_when added = {.seconds = document->added_ms / 1000, .zone_minutes = 0, .precision = CL_WHEN_SECOND};

    cl_put_map(reply, NULL);
    cl_put_str(reply, "id", document->id);
    cl_put_str_known(reply, "source", document->source);
    cl_put_str_known(reply, "collection", document->collection);
    cl_put_str_known(reply, "title", article->meta.title);
    cl_put_str_known(reply, "byline", article->meta.byline);
    cl_put_when(reply, "published", article->meta.published);
    cl_put_str_known(reply, "language", cl_str_c(cl_language_code(article->meta.lang)));
    cl_put_story_of(reply, worker, document->sequence);
    cl_put_when(reply, "added", added);
    cl_put_uint(reply, "bytes", article->text.len);
    cl_put_uint(reply, "quotes", article->n_quotes);
    cl_put_end(reply);
}

/* The sequence after which the page begins: every document keeps its own, so pages stay right while others come and go. */
static bool read_cursor(cl_str cursor, uint64_t *after)
{
    uint64_t value = 0;

    for (size_t i = 0; i < cursor.len; i++) {
        bool digit = cursor.ptr[i] >= '0' && cursor.ptr[i] <= '9';
        if (!digit || __builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, (uint64_t)(cursor.ptr[i] - '0'), &value))
            return false;
    }
    *after = value;
    return true;
}

static size_t first_after(const cl_documents *documents, uint64_t after)
{
    size_t low = 0, high = documents->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (documents->at[middle]->sequence <= after)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

collate_err handle_documents(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    cl_scope_result found;
    uint64_t after = 0, limit = cl_get_uint(&request->args, "limit");

    if (!read_cursor(cl_get_str(&request->args, "cursor"), &after))
        return cl_reply_fail(reply, COLLATE_E_CURSOR, "cursor", "%s", cl_err_text(COLLATE_E_CURSOR));
    collate_err err = cl_take_scope(worker, request, &request->args, true, reply, &found);
    if (err != COLLATE_OK)
        return err;
    size_t i = first_after(&found.documents, after), end = found.documents.n - i > limit ? i + limit : found.documents.n;
    cl_put_array(reply, "documents");
    for (; i < end; i++)
        put_line(reply, worker, found.documents.at[i]);
    cl_put_end(reply);
    cl_put_uint(reply, "total", found.documents.n);
    if (end < found.documents.n) {
        char cursor[24];
        snprintf(cursor, sizeof cursor, "%" PRIu64, found.documents.at[end - 1]->sequence);
        cl_put_cstr(reply, "cursor", cursor);
    }
    cl_scope_fini(&found);
    return COLLATE_OK;
}
