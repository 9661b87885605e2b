#include "service/take_reading.h"

/* The same fields without one of them. */
static collate_err without(const cl_fields *fields, const char *name, cl_arena *arena, cl_fields *out)
{
    size_t n = fields->shape->n_items;
    cl_value *values = CL_ARENA_ARRAY(arena, cl_value, n + 1);

    if (values == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++)
        if (!cl_str_eq(fields->shape->items[i].name, cl_str_c(name)))
            values[i] = fields->values[i];
    *out = (cl_fields){.shape = fields->shape, .values = values};
    return COLLATE_OK;
}

/* Is any scope key but `query` given? */
static bool selects(const cl_fields *fields)
{
    static const char *const keys[] = {"documents", "story", "collection", "sources", "since", "until", "texts"};

    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (cl_has(fields, keys[i]))
            return true;
    return false;
}

static bool is_known(const cl_reading_scope *scope, const cl_document *document)
{
    for (size_t i = 0; i < scope->known_found.n_kept; i++) /* in order of sequence, but seldom more than a story's worth */
        if (scope->known.at[i]->sequence == document->sequence)
            return true;
    return false;
}

/* Documents of the corpus that stand in both scopes are known: what is left is what may be new. */
static collate_err leave_out_known(cl_reading_scope *scope, cl_arena *arena)
{
    const cl_document **left = CL_ARENA_ARRAY(arena, const cl_document *, scope->documents.n + 1);
    size_t n = 0;

    if (left == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < scope->documents.n; i++)
        if (i >= scope->found.n_kept || !is_known(scope, scope->documents.at[i]))
            left[n++] = scope->documents.at[i];
    scope->documents.at = left;
    scope->documents.n = n;
    return COLLATE_OK;
}

collate_err cl_take_reading_scope(cl_worker *worker, const cl_request *request, bool whole, cl_reply *reply, cl_reading_scope *out)
{
    const cl_fields *args = &request->args, *known = cl_get_map(args, "known");
    cl_reading_scope scope = {.query = cl_get_str(args, "query")};
    cl_fields narrowed = *args;
    collate_err err = selects(args) ? without(args, "query", request->arena, &narrowed) : COLLATE_OK;

    if (err == COLLATE_OK)
        err = cl_take_scope(worker, request, &narrowed, false, reply, &scope.found);
    if (err != COLLATE_OK)
        return err;
    scope.documents = scope.found.documents;
    if (known != NULL) { /* `all`: a known scope that finds nothing is no error; the table asks for one key at least */
        err = cl_take_scope(worker, request, known, true, reply, &scope.known_found);
        if (err == COLLATE_OK) {
            scope.known = scope.known_found.documents;
            err = whole ? COLLATE_OK : leave_out_known(&scope, request->arena);
        }
    }
    if (err != COLLATE_OK)
        cl_reading_scope_fini(&scope);
    else
        *out = scope;
    return err;
}

void cl_reading_scope_fini(cl_reading_scope *scope)
{
    cl_scope_fini(&scope->found);
    if (scope->known_found.documents.vocab != NULL)
        cl_scope_fini(&scope->known_found);
}
