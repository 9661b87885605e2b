#include "internal.h"

#include <stdlib.h>
#include <string.h>

/*
 * MessagePack wants a map's count before its entries, so every open map or list collects its entries in a buffer of its own, which is
 * appended to its parent's when it is closed. Level 0 is the argument map itself.
 */
typedef struct level {
    msgpack_sbuffer bytes;
    size_t n;
    bool is_list;
} level;

struct collate_args {
    level levels[COLLATE_MAX_DEPTH];
    int depth;
    collate_err err;
    msgpack_sbuffer packed;
};

collate_args *collate_args_new(void)
{
    collate_args *args = calloc(1, sizeof *args);

    if (args != NULL)
        msgpack_sbuffer_init(&args->packed);
    return args;
}

void collate_args_free(collate_args *args)
{
    if (args == NULL)
        return;
    for (int i = 0; i < COLLATE_MAX_DEPTH; i++)
        msgpack_sbuffer_destroy(&args->levels[i].bytes);
    msgpack_sbuffer_destroy(&args->packed);
    free(args);
}

static void check(collate_args *args, int status)
{
    if (status != 0 && args->err == COLLATE_OK)
        args->err = COLLATE_E_NOMEM;
}

static void put_text(collate_args *args, msgpack_packer *pk, const char *text, size_t length)
{
    if (length > UINT32_MAX) {
        args->err = COLLATE_E_TOO_BIG;
        return;
    }
    check(args, msgpack_pack_str(pk, length));
    check(args, msgpack_pack_str_body(pk, text, length));
}

/* Start an entry on the open level: its name where that is a map. */
static bool begin(collate_args *args, const char *name, msgpack_packer *pk)
{
    if (args == NULL || args->err != COLLATE_OK)
        return false;
    level *top = &args->levels[args->depth];
    if (top->is_list != (name == NULL)) {
        args->err = COLLATE_E_ARGUMENT;
        return false;
    }
    msgpack_packer_init(pk, &top->bytes, msgpack_sbuffer_write);
    top->n++;
    if (name != NULL)
        put_text(args, pk, name, strlen(name));
    return true;
}

void collate_args_bytes(collate_args *args, const char *name, const char *value, size_t length)
{
    msgpack_packer pk;

    if (value != NULL && begin(args, name, &pk))
        put_text(args, &pk, value, length);
}

void collate_args_text(collate_args *args, const char *name, const char *value)
{
    collate_args_bytes(args, name, value, value != NULL ? strlen(value) : 0);
}

void collate_args_integer(collate_args *args, const char *name, int64_t value)
{
    msgpack_packer pk;

    if (begin(args, name, &pk))
        check(args, msgpack_pack_int64(&pk, value));
}

void collate_args_number(collate_args *args, const char *name, double value)
{
    msgpack_packer pk;

    if (begin(args, name, &pk))
        check(args, msgpack_pack_double(&pk, value));
}

void collate_args_bool(collate_args *args, const char *name, bool value)
{
    msgpack_packer pk;

    if (begin(args, name, &pk))
        check(args, value ? msgpack_pack_true(&pk) : msgpack_pack_false(&pk));
}

void collate_args_texts(collate_args *args, const char *name, const char *const *values, size_t n)
{
    collate_args_open_list(args, name);
    for (size_t i = 0; i < n; i++)
        collate_args_text(args, NULL, values[i]);
    collate_args_close(args);
}

static void open_level(collate_args *args, const char *name, bool is_list)
{
    msgpack_packer pk;

    if (!begin(args, name, &pk))
        return;
    if (args->depth + 1 >= COLLATE_MAX_DEPTH) {
        args->err = COLLATE_E_ARGUMENT;
        return;
    }
    level *opened = &args->levels[++args->depth];
    msgpack_sbuffer_clear(&opened->bytes);
    opened->n = 0;
    opened->is_list = is_list;
}

void collate_args_open_map(collate_args *args, const char *name)
{
    open_level(args, name, false);
}

void collate_args_open_list(collate_args *args, const char *name)
{
    open_level(args, name, true);
}

static void append(collate_args *args, msgpack_sbuffer *to, const level *from)
{
    msgpack_packer pk;

    msgpack_packer_init(&pk, to, msgpack_sbuffer_write);
    check(args, from->is_list ? msgpack_pack_array(&pk, from->n) : msgpack_pack_map(&pk, from->n));
    if (from->bytes.size > 0)
        check(args, msgpack_sbuffer_write(to, from->bytes.data, from->bytes.size));
}

void collate_args_close(collate_args *args)
{
    if (args == NULL || args->err != COLLATE_OK)
        return;
    if (args->depth == 0) {
        args->err = COLLATE_E_ARGUMENT;
        return;
    }
    args->depth--;
    append(args, &args->levels[args->depth].bytes, &args->levels[args->depth + 1]);
}

collate_err cl_client_args_packed(const collate_args *given, const void **data, size_t *length)
{
    static const char empty_map[1] = {(char)0x80};
    collate_args *args = (collate_args *)given; /* only the output buffer is touched */

    *data = empty_map;
    *length = 1;
    if (args == NULL)
        return COLLATE_OK;
    if (args->err == COLLATE_OK && args->depth != 0)
        return COLLATE_E_ARGUMENT; /* something opened was not closed */
    msgpack_sbuffer_clear(&args->packed);
    append(args, &args->packed, &args->levels[0]);
    if (args->err != COLLATE_OK)
        return args->err;
    *data = args->packed.data;
    *length = args->packed.size;
    return COLLATE_OK;
}
