/*
 * handle_summarize.c - `summarize`: a scope and a budget in, sentences out.
 *
 * `query` here says what the summary should be about. It chooses the documents only where nothing else does.
 */
#include "corpus/story.h"
#include "service/handle.h"
#include "service/put_summary.h"
#include "service/take.h"
#include "service/take_reading.h"
#include "text/language.h"

#define DEFAULT_WORDS 100u
#define DEFAULT_ENTRIES 20u    /* of a timeline */
#define DEFAULT_HEADLINES 100u

static void take_budget(const cl_fields *args, cl_summary_request *out)
{
    static const struct {
        const char *name;
        cl_budget_unit unit;
    } units[] = {{"words", CL_BUDGET_WORDS}, {"sentences", CL_BUDGET_SENTENCES}, {"bytes", CL_BUDGET_BYTES}};

    out->unit = out->kind == CL_SUMMARY_DIGEST ? CL_BUDGET_WORDS : CL_BUDGET_SENTENCES;
    out->budget = out->kind == CL_SUMMARY_DIGEST ? DEFAULT_WORDS : out->kind == CL_SUMMARY_TIMELINE ? DEFAULT_ENTRIES : DEFAULT_HEADLINES;
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (cl_has(args, units[i].name)) {
            out->unit = units[i].unit;
            out->budget = (uint32_t)cl_get_uint(args, units[i].name);
        }
}

static collate_err take_language(const cl_fields *args, cl_reply *reply, cl_lang *out)
{
    cl_str code = cl_get_str(args, "language");

    *out = code.len > 0 ? cl_language_from_code(code) : CL_LANG_NONE;
    if (code.len > 0 && *out == CL_LANG_NONE)
        return cl_reply_fail(reply, COLLATE_E_FIELD, "language", "language: there are no tables for \"%.*s\"", CL_STR_ARG(code));
    return COLLATE_OK;
}

/* Stories of the documents, for headlines; where some belong to none (those of the request itself), all are grouped afresh. */
static collate_err take_stories(cl_worker *worker, const cl_request *request, cl_summary_request *out)
{
    uint64_t *story_of = CL_ARENA_ARRAY(request->arena, uint64_t, out->documents.n + 1);

    if (out->kind != CL_SUMMARY_HEADLINES || worker->generation == NULL)
        return COLLATE_OK;
    if (story_of == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < out->documents.n; i++) {
        story_of[i] = cl_story_of(cl_generation_stories(worker->generation), out->documents.at[i]->sequence);
        if (story_of[i] == CL_STORY_NONE)
            return COLLATE_OK;
    }
    out->story_of = story_of;
    return COLLATE_OK;
}

static collate_err answer(const cl_summary_request *asked, cl_arena *scratch, cl_reply *reply)
{
    static const cl_summary nothing_new = {0};
    const cl_summary *summary = &nothing_new;
    collate_err err = asked->documents.n > 0 ? cl_summarize(asked, scratch, &summary) : COLLATE_OK;

    if (err == COLLATE_E_EMPTY)
        return cl_reply_fail(reply, err, NULL, "none of the documents has a sentence or headline to summarize");
    if (err == COLLATE_OK)
        cl_put_summary(reply, &asked->documents, summary, NULL);
    return err;
}

collate_err handle_summarize(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    cl_reading_scope scope = {0};
    cl_summary_request asked = {0};
    collate_err err = cl_take_reading_scope(worker, request, false, reply, &scope);

    if (err != COLLATE_OK)
        return err;
    asked.documents = scope.documents;
    asked.known = scope.known;
    asked.query = scope.query;
    asked.kind = (cl_summary_kind)cl_get_choice(&request->args, "kind");
    asked.order = (cl_summary_order)cl_get_choice(&request->args, "order");
    asked.explain = cl_get_bool(&request->args, "explain");
    asked.conflicts = cl_get_bool(&request->args, "conflicts");
    asked.deadline = request->deadline;
    take_budget(&request->args, &asked);
    err = take_language(&request->args, reply, &asked.lang);
    if (err == COLLATE_OK)
        err = take_stories(worker, request, &asked);
    if (err == COLLATE_OK)
        err = answer(&asked, worker->scratch, reply);
    cl_reading_scope_fini(&scope);
    return err;
}
