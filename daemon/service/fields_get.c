/* Reading checked fields, and their canonical bytes. */
#include "service/fields.h"

#include "base/vec.h"

#include <assert.h>

static const cl_value nothing;

/* The value of a field; `nothing` when the shape does not have it, which is a bug of the handler. */
static const cl_value *find(const cl_fields *fields, const char *name, const cl_item **item)
{
    cl_str wanted = cl_str_c(name);

    for (size_t i = 0; fields->shape != NULL && i < fields->shape->n_items; i++)
        if (cl_str_eq(fields->shape->items[i].name, wanted)) {
            *item = &fields->shape->items[i];
            return &fields->values[i];
        }
    assert(0 && "a handler asks for a field that its row in requests.h does not have");
    *item = NULL;
    return &nothing;
}

static const cl_value *find_type(const cl_fields *fields, const char *name, cl_type type, bool list)
{
    const cl_item *item;
    const cl_value *value = find(fields, name, &item);

    if (item == NULL || item->list != list || item->type != type) {
        assert(0 && "a handler asks for a field as another type than its row in requests.h says");
        return &nothing;
    }
    return value;
}

bool cl_has(const cl_fields *fields, const char *name)
{
    const cl_item *item;

    return find(fields, name, &item)->given;
}

bool cl_get_bool(const cl_fields *fields, const char *name)
{
    return find_type(fields, name, CL_TYPE_BOOL, false)->as.boolean;
}

uint64_t cl_get_uint(const cl_fields *fields, const char *name)
{
    return find_type(fields, name, CL_TYPE_UINT, false)->as.number;
}

int64_t cl_get_int(const cl_fields *fields, const char *name)
{
    return find_type(fields, name, CL_TYPE_INT, false)->as.integer;
}

double cl_get_real(const cl_fields *fields, const char *name)
{
    return find_type(fields, name, CL_TYPE_REAL, false)->as.real;
}

cl_str cl_get_str(const cl_fields *fields, const char *name)
{
    return find_type(fields, name, CL_TYPE_STRING, false)->as.text;
}

cl_str cl_get_bytes(const cl_fields *fields, const char *name)
{
    return find_type(fields, name, CL_TYPE_BYTES, false)->as.text;
}

cl_when cl_get_when(const cl_fields *fields, const char *name)
{
    return find_type(fields, name, CL_TYPE_WHEN, false)->as.when;
}

unsigned cl_get_choice(const cl_fields *fields, const char *name)
{
    return find_type(fields, name, CL_TYPE_ENUM, false)->as.choice;
}

cl_str cl_get_enum(const cl_fields *fields, const char *name)
{
    const cl_item *item;
    const cl_value *value = find(fields, name, &item);

    if (item == NULL || item->type != CL_TYPE_ENUM || item->list || (!value->given && !item->has_default))
        return (cl_str){NULL, 0};
    return item->values[value->as.choice];
}

const cl_fields *cl_get_map(const cl_fields *fields, const char *name)
{
    return find_type(fields, name, CL_TYPE_MAP, false)->as.map;
}

const cl_str *cl_get_strs(const cl_fields *fields, const char *name, size_t *n)
{
    const cl_value *value = find_type(fields, name, CL_TYPE_STRING, true);

    *n = value->as.list.n;
    return value->as.list.at;
}

const uint64_t *cl_get_uints(const cl_fields *fields, const char *name, size_t *n)
{
    const cl_value *value = find_type(fields, name, CL_TYPE_UINT, true);

    *n = value->as.list.n;
    return value->as.list.at;
}

const cl_fields *cl_get_maps(const cl_fields *fields, const char *name, size_t *n)
{
    const cl_value *value = find_type(fields, name, CL_TYPE_MAP, true);

    *n = value->as.list.n;
    return value->as.list.at;
}

typedef struct bytes {
    char *at;
    size_t n, cap;
    cl_arena *arena;
    bool failed;
} bytes;

static void append(bytes *b, const void *from, size_t n)
{
    if (b->failed || n == 0)
        return;
    if (b->n + n > b->cap) {
        size_t cap = (b->n + n) * 2;
        char *grown = cl_arena_grow(b->arena, b->at, b->cap, cap);
        if (grown == NULL) {
            b->failed = true;
            return;
        }
        b->at = grown;
        b->cap = cap;
    }
    memcpy(b->at + b->n, from, n);
    b->n += n;
}

static void append_map(bytes *b, const cl_fields *fields);

static void append_text(bytes *b, cl_str text)
{
    append(b, &text.len, sizeof text.len);
    append(b, text.ptr, text.len);
}

static void append_list(bytes *b, const cl_item *item, const cl_value *value)
{
    append(b, &value->as.list.n, sizeof value->as.list.n);
    for (size_t i = 0; i < value->as.list.n; i++) {
        if (item->type == CL_TYPE_STRING)
            append_text(b, ((const cl_str *)value->as.list.at)[i]);
        else if (item->type == CL_TYPE_MAP)
            append_map(b, &((const cl_fields *)value->as.list.at)[i]);
        else
            append(b, &((const uint64_t *)value->as.list.at)[i], sizeof(uint64_t));
    }
}

static void append_value(bytes *b, const cl_item *item, const cl_value *value)
{
    char present = value->given || item->has_default;

    append(b, &present, 1);
    if (!present)
        return;
    if (item->list) {
        append_list(b, item, value);
        return;
    }
    switch (item->type) {
    case CL_TYPE_BOOL: append(b, &value->as.boolean, sizeof value->as.boolean); break;
    case CL_TYPE_STRING:
    case CL_TYPE_BYTES: append_text(b, value->as.text); break;
    case CL_TYPE_ENUM: append(b, &value->as.choice, sizeof value->as.choice); break;
    case CL_TYPE_WHEN:
        append(b, &value->as.when.seconds, sizeof value->as.when.seconds);
        append(b, &value->as.when.zone_minutes, sizeof value->as.when.zone_minutes);
        append(b, &value->as.when.precision, sizeof value->as.when.precision);
        break;
    case CL_TYPE_MAP: append_map(b, value->as.map); break;
    default: append(b, &value->as.number, sizeof value->as.number); break;
    }
}

static void append_map(bytes *b, const cl_fields *fields)
{
    for (size_t i = 0; fields->shape != NULL && i < fields->shape->n_items; i++)
        append_value(b, &fields->shape->items[i], &fields->values[i]);
}

cl_str cl_fields_canonical(const cl_fields *fields, cl_arena *arena)
{
    bytes b = {.arena = arena};

    append(&b, "", 1);
    append_map(&b, fields);
    return b.failed ? (cl_str){NULL, 0} : (cl_str){b.at, b.n};
}
