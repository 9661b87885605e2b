/* The bounded cursor: judges a frame without allocating for what it declares. */
#include "service/wire.h"

#include "base/hash.h"
#include "collate/limits.h"
#include "text/utf8.h"

#include <stdlib.h>

typedef struct cursor {
    const unsigned char *at, *end;
    cl_arena *scratch;
    const char *why;
} cursor;

typedef enum kind { SCALAR, STRING, ARRAY, MAP, BAD } kind;

typedef struct value {
    kind kind;
    uint64_t n; /* bytes of a string, entries of an array or map */
    const unsigned char *text;
} value;

/* An open container: the entries that are still to come; for maps the hashes of the keys seen. */
typedef struct level {
    uint64_t left;
    bool is_map, at_key;
    uint64_t *keys;
    size_t n_keys, room;
    uint64_t few[16]; /* most maps need no allocation */
} level;

static bool fail(cursor *c, const char *why)
{
    c->why = why;
    return false;
}

static bool take_big_endian(cursor *c, unsigned n, uint64_t *out)
{
    if ((size_t)(c->end - c->at) < n)
        return fail(c, "the frame ends inside a value");
    *out = 0;
    while (n-- > 0)
        *out = *out << 8 | *c->at++;
    return true;
}

static bool skip(cursor *c, uint64_t n)
{
    if ((uint64_t)(c->end - c->at) < n)
        return fail(c, "a value declares more bytes than the frame has");
    c->at += n;
    return true;
}

static bool take_string(cursor *c, uint64_t n, value *out)
{
    *out = (value){STRING, n, c->at};
    return skip(c, n);
}

static bool take_container(cursor *c, kind which, uint64_t n, value *out)
{
    *out = (value){which, n, NULL};
    /* Each entry takes at least one byte. */
    if (n * (which == MAP ? 2 : 1) > (uint64_t)(c->end - c->at))
        return fail(c, "a container declares more entries than the frame has bytes");
    return true;
}

/* Types 0xc0 to 0xdf of the MessagePack specification. */
static bool take_typed(cursor *c, unsigned char tag, value *out)
{
    static const unsigned char scalar_bytes[] = {4, 8, 1, 2, 4, 8, 1, 2, 4, 8}; /* 0xca float32 .. 0xd3 int64 */
    uint64_t n = 0;

    if (tag == 0xc1)
        return fail(c, "byte 0xc1 begins no value");
    if (tag <= 0xc3)
        return true;
    if (tag <= 0xc6) /* bin 8, 16, 32 */
        return take_big_endian(c, 1u << (tag - 0xc4), &n) && skip(c, n);
    if (tag <= 0xc9) /* ext 8, 16, 32: a type byte and n bytes */
        return take_big_endian(c, 1u << (tag - 0xc7), &n) && skip(c, n + 1);
    if (tag <= 0xd3)
        return skip(c, scalar_bytes[tag - 0xca]);
    if (tag <= 0xd8) /* fixext 1, 2, 4, 8, 16 */
        return skip(c, (1u << (tag - 0xd4)) + 1);
    if (tag <= 0xdb)
        return take_big_endian(c, 1u << (tag - 0xd9), &n) && take_string(c, n, out);
    if (tag <= 0xdd)
        return take_big_endian(c, tag == 0xdc ? 2 : 4, &n) && take_container(c, ARRAY, n, out);
    return take_big_endian(c, tag == 0xde ? 2 : 4, &n) && take_container(c, MAP, n, out);
}

static bool take_value(cursor *c, value *out)
{
    *out = (value){SCALAR, 0, NULL};
    if (c->at == c->end)
        return fail(c, "the frame ends inside a value");
    unsigned char tag = *c->at++;
    if (tag < 0x80 || tag >= 0xe0)
        return true;
    if (tag < 0x90)
        return take_container(c, MAP, tag & 15, out);
    if (tag < 0xa0)
        return take_container(c, ARRAY, tag & 15, out);
    if (tag < 0xc0)
        return take_string(c, tag & 31, out);
    return take_typed(c, tag, out);
}

static int by_number(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return x < y ? -1 : x > y;
}

static bool note_key(cursor *c, level *l, const value *key)
{
    if (key->kind != STRING)
        return fail(c, "a map key is not a string");
    if (l->n_keys == l->room) {
        uint64_t *grown = cl_arena_alloc(c->scratch, l->room * 2 * sizeof *grown);
        if (grown == NULL)
            return fail(c, NULL);
        memcpy(grown, l->keys, l->n_keys * sizeof *grown);
        l->keys = grown;
        l->room *= 2;
    }
    l->keys[l->n_keys++] = cl_hash((cl_str){(const char *)key->text, key->n});
    return true;
}

/*
 * Few keys are compared each with each, which is quicker than sorting them and needs no memory.
 * Equal 64-bit hashes count as equal keys: a collision by accident is out of reach, by intent it hurts only its sender.
 */
static bool keys_differ(cursor *c, level *l)
{
    if (l->n_keys <= sizeof l->few / sizeof l->few[0]) {
        for (size_t i = 1; i < l->n_keys; i++)
            for (size_t k = i; k > 0; k--)
                if (l->keys[k - 1] == l->keys[i])
                    return fail(c, "a map has the same key twice");
        return true;
    }
    qsort(l->keys, l->n_keys, sizeof *l->keys, by_number);
    for (size_t i = 1; i < l->n_keys; i++)
        if (l->keys[i] == l->keys[i - 1])
            return fail(c, "a map has the same key twice");
    return true;
}

static void open_level(level *l, const value *container)
{
    l->is_map = container->kind == MAP;
    l->left = container->n * (l->is_map ? 2 : 1);
    l->at_key = true;
    l->keys = l->few;
    l->n_keys = 0;
    l->room = sizeof l->few / sizeof l->few[0];
}

collate_err cl_wire_check(const void *bytes, size_t n, cl_arena *scratch, const char **why)
{
    cursor c = {bytes, (const unsigned char *)bytes + n, scratch, NULL};
    level levels[COLLATE_MAX_DEPTH];
    size_t depth = 0;
    uint64_t nodes = 1;
    value v;
    bool good;

    *why = "the frame is too large";
    if (n > COLLATE_MAX_FRAME)
        return COLLATE_E_TOO_BIG;
    good = take_value(&c, &v);
    if (good && v.kind != MAP)
        good = fail(&c, "a request is one MessagePack map");
    if (good)
        open_level(&levels[depth++], &v);
    while (good && depth > 0) {
        level *l = &levels[depth - 1];
        if (l->left == 0) {
            good = !l->is_map || keys_differ(&c, l);
            depth--;
            continue;
        }
        l->left--;
        *why = "the request has too many values";
        if (++nodes > COLLATE_MAX_NODES)
            return COLLATE_E_TOO_BIG;
        good = take_value(&c, &v);
        /* keys and the envelope's own strings; a field's are checked with the field, so that the error can name it */
        bool ours = v.kind == STRING && (depth == 1 || (l->is_map && l->at_key));
        if (good && ours && !cl_utf8_valid((cl_str){(const char *)v.text, v.n})) {
            *why = "a string is not valid UTF-8";
            return COLLATE_E_UTF8;
        }
        if (good && l->is_map && l->at_key)
            good = note_key(&c, l, &v);
        l->at_key = !l->at_key;
        if (good && (v.kind == MAP || v.kind == ARRAY)) {
            if (depth == COLLATE_MAX_DEPTH)
                good = fail(&c, "the request is nested too deeply");
            else
                open_level(&levels[depth++], &v);
        }
    }
    if (good && c.at != c.end)
        good = fail(&c, "bytes follow the request");
    if (good)
        return COLLATE_OK;
    *why = c.why != NULL ? c.why : "out of memory";
    return c.why != NULL ? COLLATE_E_MALFORMED : COLLATE_E_NOMEM;
}
