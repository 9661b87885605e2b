#include "internal.h"

#include <string.h>

static const char *copy_text(const msgpack_object *object, msgpack_zone *zone)
{
    char *text = msgpack_zone_malloc(zone, (size_t)object->via.str.size + 1);

    if (text != NULL) {
        memcpy(text, object->via.str.ptr, object->via.str.size);
        text[object->via.str.size] = '\0';
    }
    return text;
}

static collate_err decode_texts(const msgpack_object *list, msgpack_zone *zone, const char *const **out, size_t *n)
{
    const char **texts = msgpack_zone_malloc(zone, (list->via.array.size + 1u) * sizeof *texts);
    size_t found = 0;

    if (texts == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < list->via.array.size; i++) {
        if (list->via.array.ptr[i].type != MSGPACK_OBJECT_STR)
            continue;
        texts[found] = copy_text(&list->via.array.ptr[i], zone);
        if (texts[found++] == NULL)
            return COLLATE_E_NOMEM;
    }
    *out = texts;
    *n = found;
    return COLLATE_OK;
}

static collate_err decode_list(const cl_client_layout *layout, const msgpack_object *list, msgpack_zone *zone, const void **out, size_t *n)
{
    char *items = msgpack_zone_malloc(zone, (list->via.array.size + 1u) * layout->size);
    size_t found = 0;

    if (items == NULL)
        return COLLATE_E_NOMEM;
    memset(items, 0, (list->via.array.size + 1u) * layout->size);
    for (uint32_t i = 0; i < list->via.array.size; i++) {
        if (list->via.array.ptr[i].type != MSGPACK_OBJECT_MAP)
            continue;
        collate_err err = cl_client_layout_decode(layout, &list->via.array.ptr[i], zone, items + found++ * layout->size);
        if (err != COLLATE_OK)
            return err;
    }
    *out = items;
    *n = found;
    return COLLATE_OK;
}

static collate_err decode_member(const cl_client_member *member, const msgpack_object *value, msgpack_zone *zone, char *out)
{
    const collate_value *read = (const collate_value *)value;
    void *at = out + member->offset;
    size_t *count = (size_t *)(void *)(out + member->count_offset);

    switch (member->kind) {
    case CL_CLIENT_TEXT:
        if (value->type != MSGPACK_OBJECT_STR)
            return COLLATE_OK;
        *(const char **)at = copy_text(value, zone);
        return *(const char **)at != NULL ? COLLATE_OK : COLLATE_E_NOMEM;
    case CL_CLIENT_UINT:
        if (value->type == MSGPACK_OBJECT_POSITIVE_INTEGER)
            *(uint64_t *)at = value->via.u64;
        return COLLATE_OK;
    case CL_CLIENT_NUMBER:
        *(double *)at = collate_value_number(read, 0);
        return COLLATE_OK;
    case CL_CLIENT_BOOL:
        *(bool *)at = collate_value_bool(read, false);
        return COLLATE_OK;
    case CL_CLIENT_TEXTS:
        return value->type != MSGPACK_OBJECT_ARRAY ? COLLATE_OK : decode_texts(value, zone, (const char *const **)at, count);
    case CL_CLIENT_MAP:
        return value->type != MSGPACK_OBJECT_MAP ? COLLATE_OK : cl_client_layout_decode(member->layout, value, zone, at);
    case CL_CLIENT_LIST:
        return value->type != MSGPACK_OBJECT_ARRAY ? COLLATE_OK : decode_list(member->layout, value, zone, (const void **)at, count);
    }
    return COLLATE_OK;
}

collate_err cl_client_layout_decode(const cl_client_layout *layout, const msgpack_object *map, msgpack_zone *zone, void *out)
{
    for (size_t i = 0; i < layout->n_members; i++) {
        const collate_value *value = collate_value_get((const collate_value *)map, layout->members[i].key);
        if (value == NULL)
            continue;
        collate_err err = decode_member(&layout->members[i], (const msgpack_object *)value, zone, out);
        if (err != COLLATE_OK)
            return err;
    }
    return COLLATE_OK;
}

collate_err cl_client_ask(collate_client *client, const char *op, collate_args *args, const cl_client_layout *layout, const void **out)
{
    const collate_reply *reply = NULL;
    void *result = NULL;
    collate_err err = args == NULL ? cl_client_fail(client, COLLATE_E_NOMEM, "", "out of memory") : collate_call(client, op, args, &reply);

    collate_args_free(args);
    if (err != COLLATE_OK)
        return err;
    result = cl_client_result_new(layout->size);
    if (result == NULL) {
        err = COLLATE_E_NOMEM;
        goto done;
    }
    if (collate_value_type(reply->result) != COLLATE_MAP) {
        err = cl_client_fail(client, COLLATE_E_MALFORMED, "result", "%s: the reply has no result map", op);
        goto done;
    }
    err = cl_client_layout_decode(layout, (const msgpack_object *)reply->result, cl_client_result_zone(result), result);
    if (err != COLLATE_OK)
        goto done;
    *out = result;
    result = NULL; /* the caller's now */
done:
    collate_free(result);
    collate_free(reply);
    return err;
}
