#include "corpus/generation.h"
#include "service/put_story.h"
#include "service/take.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define SCRATCH_KEPT ((size_t)1 << 20)

/* Story numbers of the documents in scope, each once, rising. */
typedef struct chosen {
    uint64_t *at;
    size_t n;
} chosen;

static int rising(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

static collate_err choose(cl_worker *worker, const cl_request *request, cl_reply *reply, chosen *out)
{
    cl_scope_result found;
    const cl_story_view *view = cl_generation_stories(worker->generation);
    collate_err err = cl_take_scope(worker, request, &request->args, false, reply, &found);
    size_t n = 0;

    if (err != COLLATE_OK)
        return err;
    out->at = CL_ARENA_ARRAY(request->arena, uint64_t, found.n_kept);
    for (size_t i = 0; out->at != NULL && i < found.n_kept; i++) {
        uint64_t story = cl_story_of(view, found.documents.at[i]->sequence);
        if (story != CL_STORY_NONE)
            out->at[n++] = story;
    }
    cl_scope_fini(&found);
    if (out->at == NULL)
        return COLLATE_E_NOMEM;
    qsort(out->at, n, sizeof *out->at, rising);
    out->n = 0;
    for (size_t i = 0; i < n; i++) {
        if (out->n == 0 || out->at[out->n - 1] != out->at[i])
            out->at[out->n++] = out->at[i];
    }
    return COLLATE_OK;
}

/* The next story above `after`: of those chosen, or of all when none was chosen. */
static const cl_story *next_story(const cl_story_view *view, const chosen *only, uint64_t after)
{
    if (only == NULL)
        return cl_story_next(view, after);
    for (size_t i = 0; i < only->n; i++) {
        if (only->at[i] > after)
            return cl_story_find(view, only->at[i]);
    }
    return NULL;
}

static bool read_cursor(cl_str cursor, uint64_t *out)
{
    uint64_t number = 0;

    for (size_t i = 0; i < cursor.len; i++) {
        if (cursor.ptr[i] < '0' || cursor.ptr[i] > '9' || i > 18)
            return false;
        number = number * 10 + (uint64_t)(cursor.ptr[i] - '0');
    }
    *out = number;
    return true;
}

/* Nothing is put when none of its documents is there any more. */
static collate_err put_one(cl_worker *worker, cl_reply *reply, const cl_story *story)
{
    cl_documents docs;

    cl_arena_reset(worker->scratch, SCRATCH_KEPT);
    collate_err err = cl_story_documents(worker, story, worker->scratch, &docs);
    if (err != COLLATE_OK || docs.n == 0)
        return err;
    cl_put_map(reply, NULL);
    err = cl_put_story(reply, story, &docs, worker->scratch);
    cl_put_array(reply, "documents");
    for (size_t i = 0; i < docs.n; i++)
        cl_put_str(reply, NULL, docs.at[i]->id);
    cl_put_end(reply);
    cl_put_end(reply);
    return err;
}

/* Stories in order of their numbers, which is that of the documents that opened them. */
collate_err handle_stories(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    const cl_story_view *view = cl_generation_stories(worker->generation);
    const cl_story *story = NULL;
    chosen only = {0};
    uint64_t after = 0, limit = cl_get_uint(&request->args, "limit");
    bool scoped = false;
    collate_err err = COLLATE_OK;

    static const char *const keys[] = {"documents", "story", "collection", "sources", "query", "since", "until", "texts"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        scoped |= cl_has(&request->args, keys[i]);
    if (!read_cursor(cl_get_str(&request->args, "cursor"), &after))
        return cl_reply_fail(reply, COLLATE_E_CURSOR, "cursor", "cursor: send back what `stories` gave, or leave it out");
    if (scoped)
        err = choose(worker, request, reply, &only);
    if (err != COLLATE_OK)
        return err;

    cl_put_array(reply, "stories");
    for (uint64_t n = 0; n < limit && err == COLLATE_OK; n++) {
        story = next_story(view, scoped ? &only : NULL, after);
        if (story == NULL)
            break;
        after = story->id;
        err = cl_deadline_passed(request->deadline) ? COLLATE_E_DEADLINE : put_one(worker, reply, story);
    }
    cl_put_end(reply);
    if (story != NULL && next_story(view, scoped ? &only : NULL, after) != NULL) {
        char cursor[24];
        snprintf(cursor, sizeof cursor, "%" PRIu64, after);
        cl_put_cstr(reply, "cursor", cursor);
    }
    cl_put_uint(reply, "total", scoped ? only.n : cl_story_count(view));
    return err;
}
