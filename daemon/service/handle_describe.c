#include "base/error.h"
#include "service/handle.h"

#include <stdlib.h>

static const char *access_name(cl_access access)
{
    return access == CL_ACCESS_READ ? "read" : access == CL_ACCESS_WRITE ? "write" : "admin";
}

static void put_default(cl_reply *reply, const cl_item *item)
{
    switch (item->type) {
    case CL_TYPE_BOOL: cl_put_bool(reply, "default", cl_str_eq(item->fallback, CL_STR("true"))); break;
    case CL_TYPE_UINT:
    case CL_TYPE_INT: cl_put_int(reply, "default", strtoll(item->fallback.ptr, NULL, 10)); break;
    case CL_TYPE_REAL: cl_put_real(reply, "default", strtod(item->fallback.ptr, NULL)); break;
    default: cl_put_str(reply, "default", item->fallback); break;
    }
}

static void put_range(cl_reply *reply, const cl_item *item)
{
    bool ranged = item->type == CL_TYPE_UINT || item->type == CL_TYPE_INT || item->type == CL_TYPE_REAL || item->type == CL_TYPE_STRING;

    if (ranged && item->low != INT64_MIN)
        cl_put_int(reply, "low", item->low);
    if (ranged && item->high != INT64_MAX)
        cl_put_int(reply, "high", item->high);
    if (item->list) {
        cl_put_map(reply, "items");
        cl_put_uint(reply, "low", item->n_low);
        cl_put_uint(reply, "high", item->n_high);
        cl_put_end(reply);
    }
}

static void put_fields(cl_reply *reply, const char *key, const cl_shape *shape, bool is_reply)
{
    cl_put_array(reply, key);
    for (size_t i = 0; i < shape->n_items; i++) {
        const cl_item *item = &shape->items[i];
        cl_put_map(reply, NULL);
        cl_put_str(reply, "name", item->name);
        cl_put_str(reply, "type", item->type_name);
        if (item->list)
            cl_put_bool(reply, "list", true);
        cl_put_bool(reply, "required", is_reply ? !item->optional : item->required);
        if (item->has_default)
            put_default(reply, item);
        if (item->n_values > 0) {
            cl_put_array(reply, "values");
            for (size_t k = 0; k < item->n_values; k++)
                cl_put_str(reply, NULL, item->values[k]);
            cl_put_end(reply);
        }
        put_range(reply, item);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_rules(cl_reply *reply, const cl_shape *shape)
{
    static const char *const names[] = {"one", "most", "some", "scope"};

    cl_put_array(reply, "rules");
    for (size_t i = 0; i < shape->n_rules; i++) {
        cl_put_map(reply, NULL);
        cl_put_cstr(reply, "rule", names[shape->rules[i].kind]);
        cl_put_array(reply, "of");
        for (size_t k = 0; k < shape->rules[i].n; k++)
            cl_put_str(reply, NULL, shape->items[shape->rules[i].at[k]].name);
        cl_put_end(reply);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_kind(cl_reply *reply, const cl_request_kind *kind)
{
    cl_put_map(reply, NULL);
    cl_put_str(reply, "op", kind->op);
    cl_put_uint(reply, "since", kind->since);
    cl_put_cstr(reply, "access", access_name(kind->access));
    cl_put_uint(reply, "deadline_ms", kind->deadline_ms);
    cl_put_cstr(reply, "help", kind->help);
    put_fields(reply, "fields", &kind->fields, false);
    put_rules(reply, &kind->fields);
    put_fields(reply, "reply", &kind->reply, true);
    cl_put_end(reply);
}

static void put_shapes(cl_reply *reply, const cl_schema *schema)
{
    cl_put_array(reply, "shapes");
    for (size_t i = 0; i < schema->n_shapes; i++) {
        cl_put_map(reply, NULL);
        cl_put_str(reply, "name", schema->shapes[i].name);
        put_fields(reply, "fields", &schema->shapes[i], false);
        put_rules(reply, &schema->shapes[i]);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_errors(cl_reply *reply)
{
#define PUT_ERROR(name, number, wire, text) {COLLATE_##name, wire, text},
    static const struct {
        collate_err code;
        const char *name, *text;
    } errors[] = {COLLATE_ERRORS(PUT_ERROR)};
#undef PUT_ERROR

    cl_put_array(reply, "errors");
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++) {
        cl_put_map(reply, NULL);
        cl_put_uint(reply, "code", errors[i].code);
        cl_put_cstr(reply, "name", errors[i].name);
        cl_put_cstr(reply, "text", errors[i].text);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

/* The table of collate/requests.h, for programs: of all requests, or of one. */
collate_err handle_describe(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    const cl_schema *schema = worker->schema;
    cl_str op = cl_get_str(&request->args, "op");

    if (op.len > 0 && cl_schema_find(schema, op) == NULL)
        return cl_reply_fail(reply, COLLATE_E_UNKNOWN_OP, "op", "there is no request '%.*s'", CL_STR_ARG(op));
    cl_put_array(reply, "requests");
    for (size_t i = 0; i < schema->n_kinds; i++)
        if (op.len == 0 || cl_str_eq(op, schema->kinds[i].op))
            put_kind(reply, &schema->kinds[i]);
    cl_put_end(reply);
    put_shapes(reply, schema);
    put_errors(reply);
    return COLLATE_OK;
}
