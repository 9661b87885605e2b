#include "corpus/prepare.h"

#include "corpus/state.h"

#include <stdlib.h>

#define SCRATCH_KEEP ((size_t)1 << 20) /* kept between documents; an ordinary article needs less */

static bool copy_str(cl_arena *arena, cl_str *s)
{
    if (s->ptr == NULL)
        return true;
    *s = cl_arena_dup(arena, *s);
    return s->ptr != NULL;
}

/* Everything that was given, in the batch's own memory. */
static bool copy_submission(cl_arena *arena, const cl_submission *from, cl_submission *to)
{
    *to = *from;
    return copy_str(arena, &to->id) && copy_str(arena, &to->text) && copy_str(arena, &to->html) && copy_str(arena, &to->charset) &&
           copy_str(arena, &to->collection) && copy_str(arena, &to->given.source) && copy_str(arena, &to->given.title) &&
           copy_str(arena, &to->given.byline) && copy_str(arena, &to->given.agency) && copy_str(arena, &to->given.url);
}

static collate_err give_id(cl_arena *arena, cl_prepared_item *item)
{
    if (item->submission.id.ptr != NULL)
        return COLLATE_OK;
    char *id = cl_arena_alloc(arena, CL_SUBMISSION_ID_BYTES);
    if (id == NULL)
        return COLLATE_E_NOMEM;
    cl_submission_derive_id(item->content, id);
    item->submission.id = (cl_str){id, CL_SUBMISSION_ID_BYTES};
    return COLLATE_OK;
}

/* NOMEM and DEADLINE are of the batch; whatever else is wrong is the item's own. */
static collate_err prepare_item(const cl_corpus *corpus, const cl_submission *from, cl_prepared *batch, cl_arena *scratch,
                                cl_prepared_item *item)
{
    cl_furniture_of known = {corpus->furniture, cl_furniture_source(from->given.source)};
    cl_parse_options options = {.known_line = cl_furniture_knows, .known_context = &known};

    *item = (cl_prepared_item){.submission = {.id = from->id}};
    if (!cl_submission_check(from, &item->problem)) {
        if (item->problem.field != NULL && strcmp(item->problem.field, "id") == 0)
            item->submission.id = (cl_str){NULL, 0};
        return copy_str(&batch->arena, &item->submission.id) ? COLLATE_OK : COLLATE_E_NOMEM;
    }
    if (!copy_submission(&batch->arena, from, &item->submission))
        return COLLATE_E_NOMEM;
    item->content = cl_submission_content(from);
    if (from->content != 0 && from->content != item->content) {
        item->problem = (cl_problem){.code = COLLATE_E_STORE, .message = "the stored bytes are not those that were added"};
        return COLLATE_OK;
    }
    collate_err err = give_id(&batch->arena, item);
    if (err != COLLATE_OK)
        return err;
    err = cl_submission_parse(&item->submission, &options, batch->overlay, &batch->arena, scratch, &item->article, &item->problem);
    if (err != COLLATE_OK)
        return err == COLLATE_E_NOMEM || err == COLLATE_E_DEADLINE ? err : COLLATE_OK;
    item->source = item->article->meta.source.ptr != NULL ? item->article->meta.source : CL_STR("");
    return COLLATE_OK;
}

collate_err cl_prepare(const cl_corpus *corpus, const cl_submission *submissions, size_t n, cl_prepared **out)
{
    collate_err err = COLLATE_E_NOMEM;
    cl_arena scratch;
    cl_prepared *batch = calloc(1, sizeof *batch);

    if (batch == NULL)
        return COLLATE_E_NOMEM;
    cl_arena_init(&scratch, 0);
    cl_arena_init(&batch->arena, 0);
    batch->overlay = cl_vocab_new(corpus->vocab);
    batch->items = CL_ARENA_ARRAY(&batch->arena, cl_prepared_item, n);
    batch->n = n;
    if (batch->overlay == NULL || batch->items == NULL)
        goto done;
    err = COLLATE_OK;
    for (size_t i = 0; i < n && err == COLLATE_OK; i++) {
        err = prepare_item(corpus, &submissions[i], batch, &scratch, &batch->items[i]);
        cl_arena_reset(&scratch, SCRATCH_KEEP);
    }
    if (err == COLLATE_OK) {
        *out = batch;
        batch = NULL;
    }
done:
    cl_prepared_free(batch);
    cl_arena_fini(&scratch);
    return err;
}

void cl_prepared_free(cl_prepared *prepared)
{
    if (prepared == NULL)
        return;
    cl_vocab_free(prepared->overlay);
    cl_arena_fini(&prepared->arena);
    free(prepared);
}
