#include "corpus/scope.h"

#include "corpus/story.h"

/* A number that was merged away leads to the story that took its documents. */
static const cl_story *find_story(const cl_generation *generation, uint64_t id)
{
    const cl_story_view *view = cl_generation_stories(generation);
    uint64_t living = view != NULL ? cl_story_merged_into(view, id) : CL_STORY_NONE;

    return living != CL_STORY_NONE ? cl_story_find(view, living) : NULL;
}

bool cl_scope_selects(const cl_scope *scope)
{
    return scope->n_documents > 0 || scope->story != CL_STORY_NONE || scope->collection.ptr != NULL || scope->n_sources > 0 ||
           scope->query.ptr != NULL || scope->since != CL_SCOPE_NO_TIME || scope->until != CL_SCOPE_NO_TIME;
}

bool cl_scope_picks(const cl_scope *scope)
{
    return scope->n_documents > 0 || scope->story != CL_STORY_NONE || scope->n_texts == 0;
}

static collate_err fail(cl_problem *problem, collate_err code, const char *field, const char *message)
{
    if (problem->code == COLLATE_OK)
        *problem = (cl_problem){.code = code, .field = field, .message = message};
    return code;
}

/* Times that hold no moment are a mistake, not an empty answer. */
static collate_err check_times(const cl_scope *scope, cl_problem *problem)
{
    bool both = scope->since != CL_SCOPE_NO_TIME && scope->until != CL_SCOPE_NO_TIME;

    return both && scope->since > scope->until ? fail(problem, COLLATE_E_FIELD, "until", "must not be before since") : COLLATE_OK;
}

static collate_err keep_story(cl_selection *selection, uint64_t id, cl_problem *problem)
{
    const cl_story *story = find_story(selection->generation, id);

    if (story == NULL)
        return fail(problem, COLLATE_E_NO_STORY, "story", NULL);
    return cl_selection_keep_sequences(selection, story->documents, story->n_documents);
}

static collate_err keep_query(cl_selection *selection, cl_str text, cl_deadline deadline, cl_problem *problem)
{
    cl_query query;
    cl_problem why;
    collate_err err = cl_query_parse(text, cl_generation_vocab(selection->generation), selection->arena, &query, &why);

    if (err != COLLATE_OK)
        return fail(problem, err, why.field, why.message);
    return cl_selection_keep_query(selection, &query, false, deadline);
}

static int64_t lower_bound(const cl_scope *scope)
{
    return scope->since != CL_SCOPE_NO_TIME ? scope->since : INT64_MIN;
}

static int64_t upper_bound(const cl_scope *scope)
{
    return scope->until != CL_SCOPE_NO_TIME ? scope->until : INT64_MAX;
}

collate_err cl_scope_select(const cl_generation *generation, const cl_scope *scope, cl_deadline deadline, cl_arena *arena,
                            cl_selection *out, cl_problem *problem)
{
    cl_selection selection;
    size_t unknown = 0;

    *problem = (cl_problem){.code = COLLATE_OK};
    collate_err err = check_times(scope, problem);
    if (err == COLLATE_OK)
        err = cl_selection_all(generation, arena, &selection);
    if (err == COLLATE_OK && scope->n_documents > 0) {
        err = cl_selection_keep_ids(&selection, scope->documents, scope->n_documents, &unknown);
        if (err == COLLATE_E_NO_DOCUMENT) {
            cl_str id = cl_arena_printf(arena, "there is no document \"%.*s\"", CL_STR_ARG(scope->documents[unknown]));
            err = fail(problem, err, "documents", id.ptr);
        }
    }
    if (err == COLLATE_OK && scope->story != CL_STORY_NONE)
        err = keep_story(&selection, scope->story, problem);
    if (err == COLLATE_OK && scope->collection.ptr != NULL)
        cl_selection_keep_collection(&selection, scope->collection);
    if (err == COLLATE_OK && scope->n_sources > 0)
        err = cl_selection_keep_sources(&selection, scope->sources, scope->n_sources);
    if (err == COLLATE_OK && (scope->since != CL_SCOPE_NO_TIME || scope->until != CL_SCOPE_NO_TIME))
        cl_selection_keep_time(&selection, lower_bound(scope), upper_bound(scope));
    if (err == COLLATE_OK && scope->query.ptr != NULL)
        err = keep_query(&selection, scope->query, deadline, problem);
    if (err == COLLATE_OK)
        *out = selection;
    else
        fail(problem, err, NULL, NULL);
    return err;
}

static bool source_listed(const cl_scope *scope, cl_str source)
{
    for (size_t i = 0; i < scope->n_sources; i++) {
        if (cl_source_eq(scope->sources[i], source))
            return true;
    }
    return scope->n_sources == 0;
}

/* The filters that apply to texts too. */
static collate_err text_passes(const cl_scope *scope, const cl_query *query, const cl_document *document, cl_vocab *vocab,
                               cl_arena *arena, bool *out)
{
    int64_t time = cl_document_time(document);

    *out = source_listed(scope, document->source) && time >= lower_bound(scope) && time <= upper_bound(scope) &&
           (scope->collection.ptr == NULL || cl_str_eq(scope->collection, document->collection));
    return *out ? cl_query_matches(query, document, vocab, arena, out) : COLLATE_OK;
}

/* Append the texts that pass to at[*n]. */
static collate_err add_texts(const cl_scope *scope, cl_transient *transient, cl_arena *arena, const cl_document **at, size_t *n,
                             cl_problem *problem)
{
    cl_query query = {0};
    collate_err err = cl_query_parse(scope->query, transient->overlay, arena, &query, problem);

    for (size_t i = 0; i < transient->n && err == COLLATE_OK; i++) {
        bool passes = false;
        err = text_passes(scope, &query, transient->at[i], transient->overlay, arena, &passes);
        if (passes)
            at[(*n)++] = transient->at[i];
    }
    return err;
}

static collate_err parse_texts(const cl_generation *generation, const cl_scope *scope, cl_arena *arena, cl_transient *out,
                               cl_problem *problem)
{
    const cl_vocab *base = generation != NULL ? cl_generation_vocab(generation) : NULL;
    size_t bad = 0;
    cl_problem why;

    if (scope->n_texts == 0)
        return COLLATE_OK;
    collate_err err = cl_transient_parse(base, scope->texts, scope->n_texts, arena, out, &why, &bad);
    if (err == COLLATE_OK)
        return COLLATE_OK;
    cl_str field = why.field != NULL ? cl_arena_printf(arena, "texts[%zu].%s", bad, why.field) : cl_arena_printf(arena, "texts[%zu]", bad);
    return fail(problem, err, field.ptr, why.message);
}

/* The corpus' part: all of it only when nothing else was asked for. */
static collate_err select_kept(const cl_generation *generation, const cl_scope *scope, cl_deadline deadline, cl_arena *arena,
                               cl_selection *out, bool *selected, cl_problem *problem)
{
    *selected = generation != NULL && cl_scope_picks(scope);
    return *selected ? cl_scope_select(generation, scope, deadline, arena, out, problem) : COLLATE_OK;
}

collate_err cl_scope_find(const cl_generation *generation, const cl_scope *scope, cl_deadline deadline, cl_arena *arena,
                          cl_scope_result *out, cl_problem *problem)
{
    cl_transient transient = {0};
    cl_selection selection = {0};
    bool selected = false;
    size_t n_kept = 0, n = 0;
    const cl_document **at = NULL;
    collate_err err = COLLATE_OK;

    *problem = (cl_problem){.code = COLLATE_OK};
    if (scope->n_texts == 0 && (generation == NULL || (!scope->all && !cl_scope_selects(scope))))
        return fail(problem, COLLATE_E_SCOPE, NULL,
                    "name the documents: documents, story, collection, sources, query, since, until or texts");
    err = check_times(scope, problem);
    if (err == COLLATE_OK)
        err = parse_texts(generation, scope, arena, &transient, problem);
    if (err == COLLATE_OK)
        err = select_kept(generation, scope, deadline, arena, &selection, &selected, problem);
    if (err == COLLATE_OK) {
        n_kept = n = selected ? cl_selection_count(&selection) : 0;
        at = CL_ARENA_ARRAY(arena, const cl_document *, n + transient.n);
        err = at != NULL ? COLLATE_OK : COLLATE_E_NOMEM;
    }
    if (err == COLLATE_OK && selected)
        cl_selection_list(&selection, at);
    if (err == COLLATE_OK && transient.n > 0)
        err = add_texts(scope, &transient, arena, at, &n, problem);
    if (err == COLLATE_OK && n == 0 && !scope->all)
        err = fail(problem, COLLATE_E_SCOPE, NULL, "no document is in the scope");
    if (err != COLLATE_OK) {
        cl_transient_fini(&transient);
        return fail(problem, err, NULL, NULL);
    }
    const cl_vocab *vocab = transient.overlay != NULL ? transient.overlay : cl_generation_vocab(generation);
    *out = (cl_scope_result){.documents = {at, n, vocab}, .n_kept = n_kept, .transient = transient};
    return COLLATE_OK;
}

void cl_scope_fini(cl_scope_result *result)
{
    cl_transient_fini(&result->transient);
}
