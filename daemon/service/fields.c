#include "service/fields.h"

#include "collate/limits.h"
#include "text/metadata.h"
#include "text/utf8.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct checker {
    cl_arena *arena;
    cl_complaint *complaint;
} checker;

static cl_str path_join(checker *c, cl_str path, cl_str name)
{
    return path.len == 0 ? name : cl_arena_printf(c->arena, "%.*s.%.*s", CL_STR_ARG(path), CL_STR_ARG(name));
}

static collate_err complain(checker *c, collate_err err, cl_str path, cl_str message)
{
    if (message.ptr == NULL)
        return COLLATE_E_NOMEM;
    c->complaint->field = path;
    c->complaint->message = message;
    return err;
}

static const char *given_type(const msgpack_object *value)
{
    switch (value->type) {
    case MSGPACK_OBJECT_NIL: return "null";
    case MSGPACK_OBJECT_BOOLEAN: return "a boolean";
    case MSGPACK_OBJECT_POSITIVE_INTEGER:
    case MSGPACK_OBJECT_NEGATIVE_INTEGER: return "an integer";
    case MSGPACK_OBJECT_FLOAT32:
    case MSGPACK_OBJECT_FLOAT64: return "a number";
    case MSGPACK_OBJECT_STR: return "a string";
    case MSGPACK_OBJECT_ARRAY: return "an array";
    case MSGPACK_OBJECT_MAP: return "a map";
    case MSGPACK_OBJECT_BIN: return "binary data";
    default: return "an extension type";
    }
}

static const char *wanted_type(cl_type type)
{
    switch (type) {
    case CL_TYPE_BOOL: return "true or false";
    case CL_TYPE_UINT: return "a non-negative integer";
    case CL_TYPE_INT: return "an integer";
    case CL_TYPE_REAL: return "a number";
    case CL_TYPE_STRING: return "a string";
    case CL_TYPE_BYTES: return "a string or binary";
    case CL_TYPE_WHEN: return "an ISO 8601 string or seconds since 1970";
    case CL_TYPE_ENUM: return "a string";
    case CL_TYPE_ANY: return "anything";
    case CL_TYPE_MAP: return "a map";
    }
    return "something else";
}

static collate_err wrong_type(checker *c, cl_str path, cl_type type, const msgpack_object *value)
{
    return complain(c, COLLATE_E_FIELD, path,
                    cl_arena_printf(c->arena, "%.*s is %s, it must be %s", CL_STR_ARG(path), given_type(value), wanted_type(type)));
}

static collate_err check_length(checker *c, const cl_item *item, cl_str path, cl_str text, cl_value *out)
{
    if (text.len > (uint64_t)item->high)
        return complain(c, COLLATE_E_TOO_BIG, path,
                        cl_arena_printf(c->arena, "%.*s is %zu bytes long, at most %lld are taken", CL_STR_ARG(path), text.len,
                                        (long long)item->high));
    if (text.len < (uint64_t)item->low)
        return complain(c, COLLATE_E_FIELD, path, cl_arena_printf(c->arena, "%.*s must not be empty", CL_STR_ARG(path)));
    out->as.text = text.ptr != NULL ? text : CL_STR("");
    return COLLATE_OK;
}

static collate_err check_string(checker *c, const cl_item *item, cl_str path, const msgpack_object *value, cl_value *out)
{
    cl_str text = {value->via.str.ptr, value->via.str.size};

    if (value->type != MSGPACK_OBJECT_STR)
        return wrong_type(c, path, item->type, value);
    size_t end = cl_utf8_end(text);
    if (end < text.len)
        return complain(c, COLLATE_E_UTF8, path, cl_arena_printf(c->arena, "%.*s is not valid UTF-8 at byte %zu", CL_STR_ARG(path), end));
    return check_length(c, item, path, text, out);
}

static collate_err check_bytes(checker *c, const cl_item *item, cl_str path, const msgpack_object *value, cl_value *out)
{
    if (value->type == MSGPACK_OBJECT_BIN)
        return check_length(c, item, path, (cl_str){value->via.bin.ptr, value->via.bin.size}, out);
    if (value->type != MSGPACK_OBJECT_STR)
        return wrong_type(c, path, item->type, value);
    return check_length(c, item, path, (cl_str){value->via.str.ptr, value->via.str.size}, out);
}

static collate_err check_enum(checker *c, const cl_item *item, cl_str path, const msgpack_object *value, cl_value *out)
{
    cl_str list = {"", 0};

    if (value->type != MSGPACK_OBJECT_STR)
        return wrong_type(c, path, item->type, value);
    for (size_t i = 0; i < item->n_values; i++)
        if (cl_str_eq(item->values[i], (cl_str){value->via.str.ptr, value->via.str.size})) {
            out->as.choice = (unsigned)i;
            return COLLATE_OK;
        }
    for (size_t i = 0; i < item->n_values && list.ptr != NULL; i++)
        list = cl_arena_printf(c->arena, "%.*s%s%.*s", CL_STR_ARG(list),
                               i == 0 ? "" : i + 1 < item->n_values ? ", " : " or ", CL_STR_ARG(item->values[i]));
    if (list.ptr == NULL)
        return COLLATE_E_NOMEM;
    size_t shown = value->via.str.size < 40 ? value->via.str.size : 0;
    return complain(c, COLLATE_E_FIELD, path,
                    cl_arena_printf(c->arena, "%.*s%s%.*s%s is not known, it must be %.*s", CL_STR_ARG(path), shown ? ": '" : ": the value",
                                    (int)shown, value->via.str.ptr, shown ? "'" : "", CL_STR_ARG(list)));
}

static collate_err out_of_range(checker *c, const cl_item *item, cl_str path, cl_str shown)
{
    if (shown.ptr == NULL)
        return COLLATE_E_NOMEM;
    cl_str message = item->high == INT64_MAX
        ? cl_arena_printf(c->arena, "%.*s: %.*s is under %lld", CL_STR_ARG(path), CL_STR_ARG(shown), (long long)item->low)
        : cl_arena_printf(c->arena, "%.*s: %.*s is not in %lld..%lld", CL_STR_ARG(path), CL_STR_ARG(shown), (long long)item->low,
                          (long long)item->high);
    return complain(c, COLLATE_E_FIELD, path, message);
}

static collate_err check_integer(checker *c, const cl_item *item, cl_str path, const msgpack_object *value, cl_value *out)
{
    if (value->type == MSGPACK_OBJECT_POSITIVE_INTEGER) {
        if (value->via.u64 > INT64_MAX || (int64_t)value->via.u64 > item->high || (int64_t)value->via.u64 < item->low)
            return out_of_range(c, item, path, cl_arena_printf(c->arena, "%llu", (unsigned long long)value->via.u64));
        out->as.number = value->via.u64;
        if (item->type == CL_TYPE_INT)
            out->as.integer = (int64_t)value->via.u64;
        return COLLATE_OK;
    }
    if (value->type != MSGPACK_OBJECT_NEGATIVE_INTEGER)
        return wrong_type(c, path, item->type, value);
    if (item->type == CL_TYPE_UINT || value->via.i64 < item->low || value->via.i64 > item->high)
        return out_of_range(c, item, path, cl_arena_printf(c->arena, "%lld", (long long)value->via.i64));
    out->as.integer = value->via.i64;
    return COLLATE_OK;
}

static collate_err check_real(checker *c, const cl_item *item, cl_str path, const msgpack_object *value, cl_value *out)
{
    double real;

    switch (value->type) {
    case MSGPACK_OBJECT_FLOAT32:
    case MSGPACK_OBJECT_FLOAT64: real = value->via.f64; break;
    case MSGPACK_OBJECT_POSITIVE_INTEGER: real = (double)value->via.u64; break;
    case MSGPACK_OBJECT_NEGATIVE_INTEGER: real = (double)value->via.i64; break;
    default: return wrong_type(c, path, item->type, value);
    }
    if (!isfinite(real) || real < (double)item->low || real > (double)item->high)
        return out_of_range(c, item, path, cl_arena_printf(c->arena, "%g", real));
    out->as.real = real;
    return COLLATE_OK;
}

/* The years 0001 to 9999: what ISO 8601 writes with four digits. */
#define SECONDS_LOW (-62135596800)
#define SECONDS_HIGH 253402300799

static collate_err check_when(checker *c, const cl_item *item, cl_str path, const msgpack_object *value, cl_value *out)
{
    int64_t seconds;

    if (value->type == MSGPACK_OBJECT_STR) {
        if (cl_date_written((cl_str){value->via.str.ptr, value->via.str.size}, &out->as.when) == COLLATE_OK)
            return COLLATE_OK;
        return complain(c, COLLATE_E_FIELD, path,
                        cl_arena_printf(c->arena, "%.*s is not a date; write it as 2017-09-13 or 2017-09-13T12:59:00Z", CL_STR_ARG(path)));
    }
    if (value->type == MSGPACK_OBJECT_POSITIVE_INTEGER && value->via.u64 <= SECONDS_HIGH)
        seconds = (int64_t)value->via.u64;
    else if (value->type == MSGPACK_OBJECT_NEGATIVE_INTEGER && value->via.i64 >= SECONDS_LOW)
        seconds = value->via.i64;
    else
        return wrong_type(c, path, item->type, value);
    out->as.when = (cl_when){.seconds = seconds, .zone_minutes = 0, .precision = CL_WHEN_SECOND};
    return COLLATE_OK;
}

static collate_err check_map(checker *c, const cl_shape *shape, cl_str path, const msgpack_object *map, cl_fields *out);

static collate_err check_one(checker *c, const cl_item *item, cl_str path, const msgpack_object *value, cl_value *out)
{
    cl_fields *map;
    collate_err err;

    switch (item->type) {
    case CL_TYPE_BOOL:
        if (value->type != MSGPACK_OBJECT_BOOLEAN)
            return wrong_type(c, path, item->type, value);
        out->as.boolean = value->via.boolean;
        return COLLATE_OK;
    case CL_TYPE_UINT:
    case CL_TYPE_INT: return check_integer(c, item, path, value, out);
    case CL_TYPE_REAL: return check_real(c, item, path, value, out);
    case CL_TYPE_STRING: return check_string(c, item, path, value, out);
    case CL_TYPE_BYTES: return check_bytes(c, item, path, value, out);
    case CL_TYPE_WHEN: return check_when(c, item, path, value, out);
    case CL_TYPE_ENUM: return check_enum(c, item, path, value, out);
    case CL_TYPE_ANY: return COLLATE_OK;
    case CL_TYPE_MAP: break;
    }
    map = CL_ARENA_NEW(c->arena, cl_fields);
    if (map == NULL)
        return COLLATE_E_NOMEM;
    err = check_map(c, item->shape, path, value, map);
    if (err == COLLATE_OK)
        out->as.map = map;
    return err;
}

/* A map that is wrong alone: every field reads as not given, and the complaint is kept. */
static collate_err mark_wrong(checker *c, const cl_item *item, collate_err err, cl_fields *out)
{
    cl_value *values = CL_ARENA_ARRAY(c->arena, cl_value, item->shape->n_items);

    if (values == NULL)
        return COLLATE_E_NOMEM;
    *out = (cl_fields){item->shape, values, err, *c->complaint};
    return COLLATE_OK;
}

static size_t list_item_size(const cl_item *item)
{
    return item->type == CL_TYPE_STRING ? sizeof(cl_str) : item->type == CL_TYPE_MAP ? sizeof(cl_fields) : sizeof(uint64_t);
}

static void store_list_item(const cl_item *item, void *list, size_t i, const cl_value *value)
{
    if (item->type == CL_TYPE_STRING)
        ((cl_str *)list)[i] = value->as.text;
    else if (item->type == CL_TYPE_MAP)
        ((cl_fields *)list)[i] = *value->as.map;
    else
        ((uint64_t *)list)[i] = item->type == CL_TYPE_ENUM ? value->as.choice : value->as.number;
}

static collate_err check_list(checker *c, const cl_item *item, cl_str path, const msgpack_object *value, cl_value *out)
{
    collate_err err = COLLATE_OK;

    if (value->type != MSGPACK_OBJECT_ARRAY)
        return complain(c, COLLATE_E_FIELD, path,
                        cl_arena_printf(c->arena, "%.*s is %s, it must be an array", CL_STR_ARG(path), given_type(value)));
    size_t n = value->via.array.size;
    if (n > item->n_high || n < item->n_low)
        return complain(c, n > item->n_high ? COLLATE_E_TOO_BIG : COLLATE_E_FIELD, path,
                        cl_arena_printf(c->arena, "%.*s has %zu items, it must have %llu..%llu", CL_STR_ARG(path), n,
                                        (unsigned long long)item->n_low, (unsigned long long)item->n_high));
    void *list = cl_arena_calloc(c->arena, n, list_item_size(item));
    if (list == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n && err == COLLATE_OK; i++) {
        cl_value one = {0};
        cl_str inner = cl_arena_printf(c->arena, "%.*s[%zu]", CL_STR_ARG(path), i);
        err = inner.ptr == NULL ? COLLATE_E_NOMEM : check_one(c, item, inner, &value->via.array.ptr[i], &one);
        if (err == COLLATE_OK)
            store_list_item(item, list, i, &one);
        else if (item->alone && (err == COLLATE_E_FIELD || err == COLLATE_E_TOO_BIG || err == COLLATE_E_UTF8))
            err = mark_wrong(c, item, err, (cl_fields *)list + i);
    }
    out->as.list.at = list;
    out->as.list.n = n;
    return err;
}

/* The default as the table writes it. The schema's test takes care that every default is one. */
static void set_default(const cl_item *item, cl_value *out)
{
    switch (item->type) {
    case CL_TYPE_BOOL: out->as.boolean = cl_str_eq(item->fallback, CL_STR("true")); break;
    case CL_TYPE_UINT: out->as.number = strtoull(item->fallback.ptr, NULL, 10); break;
    case CL_TYPE_INT: out->as.integer = strtoll(item->fallback.ptr, NULL, 10); break;
    case CL_TYPE_REAL: out->as.real = strtod(item->fallback.ptr, NULL); break;
    case CL_TYPE_STRING: out->as.text = item->fallback; break;
    case CL_TYPE_ENUM:
        for (size_t i = 0; i < item->n_values; i++)
            if (cl_str_eq(item->values[i], item->fallback))
                out->as.choice = (unsigned)i;
        break;
    default: break;
    }
}

static const char *rule_words(cl_rule_kind kind)
{
    switch (kind) {
    case CL_RULE_ONE: return "exactly one of %.*s must be given";
    case CL_RULE_MOST: return "at most one of %.*s may be given";
    case CL_RULE_SOME: return "at least one of %.*s must be given";
    case CL_RULE_SCOPE: return "say which documents are meant: at least one of %.*s must be given";
    }
    return "%.*s";
}

static collate_err check_rule(checker *c, const cl_shape *shape, const cl_rule *rule, const cl_value *values, cl_str path)
{
    size_t n = 0;
    bool wrong;

    for (size_t i = 0; i < rule->n; i++)
        n += values[rule->at[i]].given;
    switch (rule->kind) {
    case CL_RULE_ONE: wrong = n != 1; break;
    case CL_RULE_MOST: wrong = n > 1; break;
    default: wrong = n == 0; break;
    }
    if (!wrong)
        return COLLATE_OK;
    char list[256];
    size_t len = 0;
    for (size_t i = 0; i < rule->n && len < sizeof list - 1; i++) {
        int k = snprintf(list + len, sizeof list - len, "%s%.*s", i > 0 ? ", " : "", CL_STR_ARG(shape->items[rule->at[i]].name));
        len += k > 0 && (size_t)k < sizeof list - len ? (size_t)k : 0;
    }
    cl_str field = n > 1 ? shape->items[rule->at[rule->n - 1]].name : shape->items[rule->at[0]].name;
    for (size_t i = 0; i < rule->n && n > 1; i++)
        if (values[rule->at[i]].given)
            field = shape->items[rule->at[i]].name;
    return complain(c, rule->kind == CL_RULE_SCOPE ? COLLATE_E_SCOPE : COLLATE_E_FIELD, path_join(c, path, field),
                    cl_arena_printf(c->arena, rule_words(rule->kind), (int)len, list));
}

static const msgpack_object *find_key(const msgpack_object *map, cl_str name)
{
    for (uint32_t i = 0; i < map->via.map.size; i++) {
        const msgpack_object *key = &map->via.map.ptr[i].key;
        if (key->type == MSGPACK_OBJECT_STR && cl_str_eq(name, (cl_str){key->via.str.ptr, key->via.str.size}))
            return &map->via.map.ptr[i].val;
    }
    return NULL;
}

static collate_err check_item(checker *c, const cl_item *item, cl_str path, const msgpack_object *map, cl_value *out)
{
    const msgpack_object *value = map != NULL ? find_key(map, item->name) : NULL;

    if (value == NULL || value->type == MSGPACK_OBJECT_NIL) {
        if (item->required) {
            cl_str inner = path_join(c, path, item->name);
            return complain(c, COLLATE_E_FIELD, inner,
                            cl_arena_printf(c->arena, "%.*s is missing, it must be %s", CL_STR_ARG(inner),
                                            item->list ? "an array" : wanted_type(item->type)));
        }
        if (item->has_default)
            set_default(item, out);
        return COLLATE_OK;
    }
    cl_str inner = path_join(c, path, item->name);
    if (inner.ptr == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = item->list ? check_list(c, item, inner, value, out) : check_one(c, item, inner, value, out);
    out->given = err == COLLATE_OK;
    return err;
}

static collate_err check_map(checker *c, const cl_shape *shape, cl_str path, const msgpack_object *map, cl_fields *out)
{
    collate_err err = COLLATE_OK;

    if (map != NULL && map->type != MSGPACK_OBJECT_MAP)
        return wrong_type(c, path.len > 0 ? path : CL_STR("args"), CL_TYPE_MAP, map);
    /* No shape has more than some dozen fields; a map of many unknown keys is searched once per field of the shape. */
    cl_value *values = CL_ARENA_ARRAY(c->arena, cl_value, shape->n_items);
    if (values == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < shape->n_items && err == COLLATE_OK; i++)
        err = check_item(c, &shape->items[i], path, map, &values[i]);
    for (size_t i = 0; i < shape->n_rules && err == COLLATE_OK; i++)
        err = check_rule(c, shape, &shape->rules[i], values, path);
    if (err == COLLATE_OK)
        *out = (cl_fields){.shape = shape, .values = values};
    return err;
}

collate_err cl_fields_check(const cl_shape *shape, const msgpack_object *args, cl_arena *arena, cl_fields *out, cl_complaint *complaint)
{
    checker c = {arena, complaint};

    return check_map(&c, shape, (cl_str){"", 0}, args, out);
}
