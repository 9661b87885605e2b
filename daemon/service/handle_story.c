#include "corpus/generation.h"
#include "corpus/originals.h"
#include "service/put_story.h"

#include <inttypes.h>

static collate_err put_documents(cl_reply *reply, const cl_documents *docs, cl_arena *arena)
{
    uint32_t *group = NULL, *origin = NULL;
    size_t n_groups = 0;
    collate_err err = cl_originals_group(docs, arena, &group, &n_groups);

    if (err == COLLATE_OK)
        err = cl_originals_origin(docs, group, n_groups, arena, &origin);
    if (err != COLLATE_OK)
        return err;
    cl_put_array(reply, "documents");
    for (uint32_t i = 0; i < docs->n; i++) {
        const cl_document *doc = docs->at[i];
        cl_put_map(reply, NULL);
        cl_put_str(reply, "id", doc->id);
        cl_put_str_known(reply, "source", doc->source);
        cl_put_str_known(reply, "title", doc->article->meta.title);
        cl_put_when(reply, "published", doc->article->meta.published);
        cl_put_uint(reply, "original", group[i]);
        if (origin[group[i]] != i)
            cl_put_str(reply, "copy_of", docs->at[origin[group[i]]]->id);
        cl_put_end(reply);
    }
    cl_put_end(reply);
    return COLLATE_OK;
}

/* One story; a number that was merged away answers with the story that took its documents. */
collate_err handle_story(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    const cl_story_view *view = cl_generation_stories(worker->generation);
    uint64_t asked = cl_get_uint(&request->args, "id"), id = cl_story_merged_into(view, asked);
    const cl_story *story = cl_story_find(view, id);
    cl_documents docs;

    if (story == NULL)
        return cl_reply_fail(reply, COLLATE_E_NO_STORY, "id", "there is no story %" PRIu64, asked);
    collate_err err = cl_story_documents(worker, story, request->arena, &docs);
    if (err == COLLATE_OK && docs.n == 0)
        return cl_reply_fail(reply, COLLATE_E_NO_STORY, "id", "there is no story %" PRIu64, asked);
    if (err == COLLATE_OK)
        err = cl_put_story(reply, story, &docs, worker->scratch);
    if (err == COLLATE_OK && id != asked)
        cl_put_uint(reply, "merged_from", asked);
    return err == COLLATE_OK ? put_documents(reply, &docs, worker->scratch) : err;
}
