#include "service/put_story.h"

#include "corpus/generation.h"
#include "engine/story_card.h"

collate_err cl_story_documents(cl_worker *worker, const cl_story *story, cl_arena *arena, cl_documents *out)
{
    const cl_document **at = CL_ARENA_ARRAY(arena, const cl_document *, story->n_documents);
    size_t n = 0;

    if (at == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < story->n_documents; i++) {
        at[n] = cl_generation_by_sequence(worker->generation, story->documents[i]);
        n += at[n] != NULL;
    }
    *out = (cl_documents){at, n, cl_generation_vocab(worker->generation)};
    return COLLATE_OK;
}

collate_err cl_put_story(cl_reply *reply, const cl_story *story, const cl_documents *docs, cl_arena *arena)
{
    cl_story_card card;
    collate_err err = cl_story_card_make(docs, arena, &card);

    if (err != COLLATE_OK)
        return err;
    cl_put_uint(reply, "id", story->id);
    cl_put_str(reply, "headline", card.headline);
    cl_put_uint(reply, "sources", card.n_sources);
    cl_put_uint(reply, "originals", card.n_originals);
    cl_put_when(reply, "first", card.first);
    cl_put_when(reply, "last", card.last);
    return COLLATE_OK;
}
