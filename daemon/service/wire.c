#include "service/wire.h"

#include "base/error.h"
#include "collate/version.h"

static bool key_is(const msgpack_object *key, const char *name)
{
    return cl_str_eq((cl_str){key->via.str.ptr, key->via.str.size}, cl_str_c(name));
}

static collate_err wrong(cl_complaint *complaint, collate_err err, const char *field, const char *message)
{
    complaint->field = cl_str_c(field);
    complaint->message = cl_str_c(message);
    return err;
}

static collate_err read_entry(const msgpack_object_kv *entry, cl_envelope *out, cl_complaint *complaint)
{
    const msgpack_object *val = &entry->val;

    if (key_is(&entry->key, "v")) {
        if (val->type != MSGPACK_OBJECT_POSITIVE_INTEGER)
            return wrong(complaint, COLLATE_E_FIELD, "v", "v must be the protocol version, an integer");
        out->v = val->via.u64;
    } else if (key_is(&entry->key, "op")) {
        if (val->type != MSGPACK_OBJECT_STR)
            return wrong(complaint, COLLATE_E_FIELD, "op", "op must be a string");
        out->op = (cl_str){val->via.str.ptr, val->via.str.size};
    } else if (key_is(&entry->key, "deadline_ms")) {
        if (val->type == MSGPACK_OBJECT_NIL)
            return COLLATE_OK;
        if (val->type != MSGPACK_OBJECT_POSITIVE_INTEGER || val->via.u64 == 0)
            return wrong(complaint, COLLATE_E_FIELD, "deadline_ms", "deadline_ms must be a positive integer");
        out->deadline_ms = val->via.u64 > UINT32_MAX ? UINT32_MAX : (uint32_t)val->via.u64;
    } else if (key_is(&entry->key, "args") && val->type != MSGPACK_OBJECT_NIL) {
        if (val->type != MSGPACK_OBJECT_MAP)
            return wrong(complaint, COLLATE_E_FIELD, "args", "args must be a map");
        out->args = val;
    }
    return COLLATE_OK;
}

collate_err cl_wire_decode(const void *bytes, size_t n, msgpack_zone *zone, cl_envelope *out, cl_complaint *complaint)
{
    msgpack_object root;
    size_t offset = 0;
    collate_err err = COLLATE_OK;

    *out = (cl_envelope){.id = {.type = MSGPACK_OBJECT_NIL}};
    if (msgpack_unpack(bytes, n, &offset, zone, &root) != MSGPACK_UNPACK_SUCCESS)
        return wrong(complaint, COLLATE_E_NOMEM, "", "the request could not be decoded");
    for (uint32_t i = 0; i < root.via.map.size; i++)
        if (key_is(&root.via.map.ptr[i].key, "id"))
            out->id = root.via.map.ptr[i].val;
    for (uint32_t i = 0; i < root.via.map.size && err == COLLATE_OK; i++)
        err = read_entry(&root.via.map.ptr[i], out, complaint);
    if (err != COLLATE_OK)
        return err;
    if (out->v == 0)
        return wrong(complaint, COLLATE_E_FIELD, "v", "v is missing: the protocol version, 1");
    if (out->v != COLLATE_PROTOCOL)
        return wrong(complaint, COLLATE_E_VERSION, "v", "this daemon speaks protocol version 1");
    if (out->op.ptr == NULL)
        return wrong(complaint, COLLATE_E_FIELD, "op", "op is missing: the name of the request");
    return COLLATE_OK;
}

static void put_list(cl_reply *reply, const msgpack_object *value);

/* Ids are scalars nearly always; containers are echoed too, binary and extension types as nil. */
void cl_put_object(cl_reply *reply, const char *key, const msgpack_object *value)
{
    switch (value->type) {
    case MSGPACK_OBJECT_BOOLEAN: cl_put_bool(reply, key, value->via.boolean); break;
    case MSGPACK_OBJECT_POSITIVE_INTEGER: cl_put_uint(reply, key, value->via.u64); break;
    case MSGPACK_OBJECT_NEGATIVE_INTEGER: cl_put_int(reply, key, value->via.i64); break;
    case MSGPACK_OBJECT_FLOAT32:
    case MSGPACK_OBJECT_FLOAT64: cl_put_real(reply, key, value->via.f64); break;
    case MSGPACK_OBJECT_STR: cl_put_str(reply, key, (cl_str){value->via.str.ptr, value->via.str.size}); break;
    case MSGPACK_OBJECT_ARRAY:
        cl_put_array(reply, key);
        put_list(reply, value);
        break;
    case MSGPACK_OBJECT_MAP:
        cl_put_map(reply, key);
        put_list(reply, value);
        break;
    default: cl_put_nil(reply, key); break;
    }
}

/* Entries of an open array or map. */
static void put_list(cl_reply *reply, const msgpack_object *value)
{
    if (value->type == MSGPACK_OBJECT_ARRAY) {
        for (uint32_t i = 0; i < value->via.array.size; i++)
            cl_put_object(reply, NULL, &value->via.array.ptr[i]);
    } else {
        for (uint32_t i = 0; i < value->via.map.size; i++) {
            const msgpack_object *key = &value->via.map.ptr[i].key;
            cl_put_name(reply, (cl_str){key->via.str.ptr, key->via.str.size});
            cl_put_object(reply, NULL, &value->via.map.ptr[i].val);
        }
    }
    cl_put_end(reply);
}

static void put_head(cl_reply *reply, const msgpack_object *id, bool ok)
{
    cl_put_map(reply, NULL);
    cl_put_uint(reply, "v", COLLATE_PROTOCOL);
    cl_put_object(reply, "id", id);
    cl_put_bool(reply, "ok", ok);
}

void cl_wire_begin(cl_reply *reply, const msgpack_object *id)
{
    put_head(reply, id, true);
    cl_put_map(reply, "result");
}

collate_err cl_wire_end(cl_reply *reply, uint64_t generation, uint64_t took_us)
{
    if (reply->depth != 2 && reply->err == COLLATE_OK)
        reply->err = COLLATE_E_INTERNAL; /* a handler left something open */
    if (reply->err != COLLATE_OK)
        return reply->err;
    cl_put_end(reply);
    cl_put_uint(reply, "generation", generation);
    cl_put_uint(reply, "took_us", took_us);
    cl_put_end(reply);
    return reply->err;
}

static void put_error(cl_reply *reply, const msgpack_object *id, collate_err err)
{
    reply->n = 0;
    reply->depth = 0;
    reply->err = COLLATE_OK;
    put_head(reply, id, false);
    cl_put_map(reply, "error");
    cl_put_uint(reply, "code", (uint64_t)err);
    cl_put_cstr(reply, "name", cl_err_name(err));
    cl_put_cstr(reply, "message", reply->message[0] != 0 ? reply->message : cl_err_text(err));
    if (reply->field.len > 0)
        cl_put_str(reply, "field", reply->field);
    cl_put_end(reply);
    cl_put_end(reply);
}

void cl_wire_error(cl_reply *reply, const msgpack_object *id, collate_err err)
{
    static const msgpack_object nil = {.type = MSGPACK_OBJECT_NIL};

    put_error(reply, id, err);
    if (reply->err != COLLATE_OK) /* an id nearly as large as a frame may be */
        put_error(reply, &nil, err);
}
