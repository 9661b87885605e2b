#include "service/take.h"

#include "service/outcome.h"
#include "text/language.h"
#include "text/utf8.h"

#include <stdio.h>

/* Bytes that are UTF-8 were made so on their way here, whatever a <meta> said of them before; others are what it says. */
static cl_str charset_of(cl_str html)
{
    return cl_utf8_valid(html) ? CL_STR("utf-8") : (cl_str){NULL, 0};
}

void cl_take_submission(const cl_fields *article, cl_deadline deadline, cl_submission *out)
{
    cl_str language = cl_get_str(article, "language");

    *out = (cl_submission){
        .id = cl_get_str(article, "id"),
        .text = cl_get_str(article, "text"),
        .html = cl_get_bytes(article, "html"),
        .charset = charset_of(cl_get_bytes(article, "html")),
        .collection = cl_get_str(article, "collection"),
        .blocks = (cl_blocks_mode)cl_get_choice(article, "blocks"),
        .language = language,
        .deadline = deadline,
        .given = {
            .source = cl_get_str(article, "source"),
            .title = cl_get_str(article, "title"),
            .byline = cl_get_str(article, "byline"),
            .url = cl_get_str(article, "url"),
            .published = cl_get_when(article, "published"),
            .lang = language.len > 0 ? cl_language_from_code(language) : CL_LANG_NONE,
        },
    };
}

collate_err cl_take_submissions(const cl_request *request, const cl_fields *fields, const char *name, const cl_submission **out, size_t *n)
{
    size_t count;
    const cl_fields *articles = cl_get_maps(fields, name, &count);
    cl_submission *list = NULL;

    if (count > 0) {
        list = CL_ARENA_ARRAY(request->arena, cl_submission, count);
        if (list == NULL)
            return COLLATE_E_NOMEM;
    }
    for (size_t i = 0; i < count; i++)
        cl_take_submission(&articles[i], request->deadline, &list[i]);
    *out = list;
    *n = count;
    return COLLATE_OK;
}

static int64_t seconds_of(cl_when when)
{
    return when.precision == CL_WHEN_NONE ? CL_SCOPE_NO_TIME : when.seconds;
}

/* The last second of the unit that is named: `until: 2017-09` includes all of September. */
static int64_t last_second_of(cl_when when)
{
    cl_civil civil = cl_civil_from_seconds(when.seconds, when.zone_minutes);

    switch (when.precision) {
    case CL_WHEN_NONE: return CL_SCOPE_NO_TIME;
    case CL_WHEN_YEAR: return when.seconds + (cl_days_from_civil(civil.year + 1, 1, 1) - cl_days_from_civil(civil.year, 1, 1)) * 86400 - 1;
    case CL_WHEN_MONTH:
        return when.seconds +
               (cl_days_from_civil(civil.year + civil.month / 12, civil.month % 12u + 1, 1) -
                cl_days_from_civil(civil.year, civil.month, 1)) * 86400 - 1;
    case CL_WHEN_DAY: return when.seconds + 86399;
    case CL_WHEN_MINUTE: return when.seconds + 59;
    default: return when.seconds;
    }
}

collate_err cl_reply_fail_problem(cl_reply *reply, const char *prefix, const cl_problem *problem)
{
    char path[128];
    const char *field = problem->field;
    const char *message = problem->message != NULL ? problem->message : cl_err_text(problem->code);

    if (prefix != NULL) {
        snprintf(path, sizeof path, "%s%s%s", prefix, field != NULL ? "." : "", field != NULL ? field : "");
        field = path;
    }
    char place[CL_PROBLEM_PLACE_BYTES];
    return cl_reply_fail(reply, problem->code, field, "%s%s%s%s", field != NULL ? field : "", field != NULL ? ": " : "", message,
        cl_problem_place(problem, place));
}

collate_err cl_take_scope_keys(const cl_request *request, const cl_fields *fields, cl_scope *out)
{
    cl_scope scope = CL_SCOPE_NONE;
    collate_err err = cl_take_submissions(request, fields, "texts", &scope.texts, &scope.n_texts);

    if (err != COLLATE_OK)
        return err;
    scope.documents = cl_get_strs(fields, "documents", &scope.n_documents);
    scope.sources = cl_get_strs(fields, "sources", &scope.n_sources);
    if (cl_has(fields, "story"))
        scope.story = cl_get_uint(fields, "story");
    scope.collection = cl_get_str(fields, "collection");
    scope.query = cl_get_str(fields, "query");
    scope.since = seconds_of(cl_get_when(fields, "since"));
    scope.until = last_second_of(cl_get_when(fields, "until"));
    *out = scope;
    return COLLATE_OK;
}

collate_err cl_take_scope(cl_worker *worker, const cl_request *request, const cl_fields *fields, bool all, cl_reply *reply,
                          cl_scope_result *out)
{
    cl_scope scope;
    cl_problem problem = {.code = COLLATE_OK};
    collate_err err = cl_take_scope_keys(request, fields, &scope);

    if (err != COLLATE_OK)
        return err;
    scope.all = all;
    err = cl_scope_find(worker->generation, &scope, request->deadline, request->arena, out, &problem);
    if (err != COLLATE_OK && problem.code != COLLATE_OK)
        return cl_reply_fail_problem(reply, NULL, &problem);
    return err;
}
