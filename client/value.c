#include "internal.h"

#include <string.h>

/* A collate_value is a msgpack_object seen through functions, so that a program needs no header of msgpack-c. */
static const msgpack_object *object_of(const collate_value *value)
{
    return (const msgpack_object *)value;
}

static const collate_value *value_of(const msgpack_object *object)
{
    return (const collate_value *)object;
}

collate_type collate_value_type(const collate_value *value)
{
    if (value == NULL)
        return COLLATE_NIL;
    switch (object_of(value)->type) {
    case MSGPACK_OBJECT_BOOLEAN:
        return COLLATE_BOOL;
    case MSGPACK_OBJECT_POSITIVE_INTEGER:
    case MSGPACK_OBJECT_NEGATIVE_INTEGER:
        return COLLATE_INTEGER;
    case MSGPACK_OBJECT_FLOAT32:
    case MSGPACK_OBJECT_FLOAT64:
        return COLLATE_NUMBER;
    case MSGPACK_OBJECT_STR:
        return COLLATE_TEXT;
    case MSGPACK_OBJECT_ARRAY:
        return COLLATE_LIST;
    case MSGPACK_OBJECT_MAP:
        return COLLATE_MAP;
    default:
        return COLLATE_NIL;
    }
}

const collate_value *collate_value_get(const collate_value *map, const char *key)
{
    size_t length = strlen(key);

    if (collate_value_type(map) != COLLATE_MAP)
        return NULL;
    const msgpack_object_map *entries = &object_of(map)->via.map;
    for (uint32_t i = 0; i < entries->size; i++) {
        const msgpack_object *name = &entries->ptr[i].key;
        if (name->type == MSGPACK_OBJECT_STR && name->via.str.size == length && memcmp(name->via.str.ptr, key, length) == 0)
            return value_of(&entries->ptr[i].val);
    }
    return NULL;
}

size_t collate_value_count(const collate_value *value)
{
    switch (collate_value_type(value)) {
    case COLLATE_LIST:
        return object_of(value)->via.array.size;
    case COLLATE_MAP:
        return object_of(value)->via.map.size;
    default:
        return 0;
    }
}

const collate_value *collate_value_at(const collate_value *list, size_t index)
{
    if (collate_value_type(list) != COLLATE_LIST || index >= object_of(list)->via.array.size)
        return NULL;
    return value_of(&object_of(list)->via.array.ptr[index]);
}

const collate_value *collate_value_key_at(const collate_value *map, size_t index)
{
    if (collate_value_type(map) != COLLATE_MAP || index >= object_of(map)->via.map.size)
        return NULL;
    return value_of(&object_of(map)->via.map.ptr[index].key);
}

const collate_value *collate_value_item_at(const collate_value *map, size_t index)
{
    if (collate_value_type(map) != COLLATE_MAP || index >= object_of(map)->via.map.size)
        return NULL;
    return value_of(&object_of(map)->via.map.ptr[index].val);
}

const char *collate_value_text(const collate_value *value, size_t *length)
{
    if (collate_value_type(value) != COLLATE_TEXT) {
        if (length != NULL)
            *length = 0;
        return NULL;
    }
    if (length != NULL)
        *length = object_of(value)->via.str.size;
    return object_of(value)->via.str.ptr;
}

int64_t collate_value_integer(const collate_value *value, int64_t otherwise)
{
    if (collate_value_type(value) != COLLATE_INTEGER)
        return otherwise;
    const msgpack_object *object = object_of(value);
    if (object->type == MSGPACK_OBJECT_NEGATIVE_INTEGER)
        return object->via.i64;
    return object->via.u64 <= INT64_MAX ? (int64_t)object->via.u64 : otherwise;
}

double collate_value_number(const collate_value *value, double otherwise)
{
    switch (collate_value_type(value)) {
    case COLLATE_NUMBER:
        return object_of(value)->via.f64;
    case COLLATE_INTEGER:
        return object_of(value)->type == MSGPACK_OBJECT_NEGATIVE_INTEGER ? (double)object_of(value)->via.i64
                                                                         : (double)object_of(value)->via.u64;
    default:
        return otherwise;
    }
}

bool collate_value_bool(const collate_value *value, bool otherwise)
{
    return collate_value_type(value) == COLLATE_BOOL ? object_of(value)->via.boolean : otherwise;
}
