#include "service/reply.h"

#include "base/error.h"
#include "collate/limits.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define FIRST_ROOM 4096
/* A closed container below this size gets its shortest header, the bytes moved up; above, four bytes are not worth it. */
#define COMPACT_BELOW 512

static unsigned char *room_for(cl_reply *reply, size_t n)
{
    if (reply->err != COLLATE_OK)
        return NULL;
    if (n > COLLATE_MAX_FRAME || reply->n + n > COLLATE_MAX_FRAME) {
        reply->err = COLLATE_E_TOO_BIG;
        return NULL;
    }
    if (reply->n + n > reply->room) {
        size_t room = reply->room == 0 ? FIRST_ROOM : reply->room;
        while (room < reply->n + n)
            room *= 2;
        unsigned char *bytes = realloc(reply->bytes, room);
        if (bytes == NULL) {
            reply->err = COLLATE_E_NOMEM;
            return NULL;
        }
        reply->bytes = bytes;
        reply->room = room;
    }
    unsigned char *at = reply->bytes + reply->n;
    reply->n += n;
    return at;
}

static void put_big_endian(unsigned char *at, uint64_t value, unsigned n)
{
    for (unsigned i = 0; i < n; i++)
        at[i] = (unsigned char)(value >> (8 * (n - 1 - i)));
}

/* One byte of type, then `value` in n bytes. */
static void put_tagged(cl_reply *reply, unsigned char tag, uint64_t value, unsigned n)
{
    unsigned char *at = room_for(reply, 1 + n);

    if (at == NULL)
        return;
    at[0] = tag;
    put_big_endian(at + 1, value, n);
}

static void put_string(cl_reply *reply, const char *text, size_t len)
{
    if (len < 32)
        put_tagged(reply, (unsigned char)(0xa0 | len), 0, 0);
    else if (len < 256)
        put_tagged(reply, 0xd9, len, 1);
    else if (len < 65536)
        put_tagged(reply, 0xda, len, 2);
    else
        put_tagged(reply, 0xdb, len, 4);
    unsigned char *at = room_for(reply, len);
    if (at != NULL && len > 0)
        memcpy(at, text, len);
}

/* Count the entry and write its key. */
static void begin(cl_reply *reply, const char *key)
{
    if (reply->depth > 0)
        reply->open[reply->depth - 1].count++;
    if (key != NULL)
        put_string(reply, key, strlen(key));
}

void cl_put_name(cl_reply *reply, cl_str name)
{
    put_string(reply, name.ptr, name.len);
}

static void put_open(cl_reply *reply, const char *key, bool is_map)
{
    begin(reply, key);
    if (reply->depth == CL_REPLY_DEPTH) {
        reply->err = COLLATE_E_INTERNAL;
        return;
    }
    reply->open[reply->depth].at = reply->n;
    reply->open[reply->depth].count = 0;
    reply->open[reply->depth].is_map = is_map;
    reply->depth++;
    put_tagged(reply, is_map ? 0xdf : 0xdd, 0, 4);
}

void cl_put_map(cl_reply *reply, const char *key)
{
    put_open(reply, key, true);
}

void cl_put_array(cl_reply *reply, const char *key)
{
    put_open(reply, key, false);
}

void cl_put_end(cl_reply *reply)
{
    if (reply->depth == 0) {
        reply->err = COLLATE_E_INTERNAL;
        return;
    }
    reply->depth--;
    if (reply->err != COLLATE_OK)
        return;
    size_t at = reply->open[reply->depth].at;
    uint32_t count = reply->open[reply->depth].count;
    bool is_map = reply->open[reply->depth].is_map;
    unsigned char *head = reply->bytes + at;

    if (count < 16 && reply->n - at < COMPACT_BELOW) {
        memmove(head + 1, head + 5, reply->n - at - 5);
        head[0] = (unsigned char)((is_map ? 0x80 : 0x90) | count);
        reply->n -= 4;
    } else {
        put_big_endian(head + 1, count, 4);
    }
}

void cl_put_nil(cl_reply *reply, const char *key)
{
    begin(reply, key);
    put_tagged(reply, 0xc0, 0, 0);
}

void cl_put_bool(cl_reply *reply, const char *key, bool value)
{
    begin(reply, key);
    put_tagged(reply, value ? 0xc3 : 0xc2, 0, 0);
}

static void put_unsigned(cl_reply *reply, uint64_t value)
{
    if (value < 128)
        put_tagged(reply, (unsigned char)value, 0, 0);
    else if (value <= UINT8_MAX)
        put_tagged(reply, 0xcc, value, 1);
    else if (value <= UINT16_MAX)
        put_tagged(reply, 0xcd, value, 2);
    else if (value <= UINT32_MAX)
        put_tagged(reply, 0xce, value, 4);
    else
        put_tagged(reply, 0xcf, value, 8);
}

void cl_put_uint(cl_reply *reply, const char *key, uint64_t value)
{
    begin(reply, key);
    put_unsigned(reply, value);
}

void cl_put_int(cl_reply *reply, const char *key, int64_t value)
{
    begin(reply, key);
    if (value >= 0)
        put_unsigned(reply, (uint64_t)value);
    else if (value >= -32)
        put_tagged(reply, (unsigned char)(int8_t)value, 0, 0);
    else
        put_tagged(reply, 0xd3, (uint64_t)value, 8);
}

void cl_put_real(cl_reply *reply, const char *key, double value)
{
    uint64_t bits;

    if (!isfinite(value)) {
        cl_put_nil(reply, key);
        return;
    }
    begin(reply, key);
    memcpy(&bits, &value, sizeof bits);
    put_tagged(reply, 0xcb, bits, 8);
}

void cl_put_str(cl_reply *reply, const char *key, cl_str value)
{
    begin(reply, key);
    put_string(reply, value.ptr, value.len);
}

void cl_put_cstr(cl_reply *reply, const char *key, const char *value)
{
    cl_put_str(reply, key, cl_str_c(value));
}

void cl_put_str_known(cl_reply *reply, const char *key, cl_str value)
{
    if (value.len > 0)
        cl_put_str(reply, key, value);
}

void cl_put_span_keys(cl_reply *reply, cl_span span)
{
    cl_put_uint(reply, "start", span.start);
    cl_put_uint(reply, "end", span.end);
}

void cl_put_span(cl_reply *reply, const char *key, cl_span span)
{
    cl_put_map(reply, key);
    cl_put_span_keys(reply, span);
    cl_put_end(reply);
}

void cl_put_when(cl_reply *reply, const char *key, cl_when when)
{
    cl_arena arena;

    if (when.precision == CL_WHEN_NONE)
        return;
    cl_arena_init(&arena, 0);
    cl_str text = cl_when_format(when, &arena);
    if (text.ptr == NULL)
        reply->err = COLLATE_E_NOMEM;
    else
        cl_put_str(reply, key, text);
    cl_arena_fini(&arena);
}

void cl_put_entries(cl_reply *reply, const void *bytes, size_t n, uint32_t n_entries)
{
    unsigned char *at = room_for(reply, n);

    if (at != NULL && n > 0)
        memcpy(at, bytes, n);
    if (reply->depth > 0)
        reply->open[reply->depth - 1].count += n_entries;
}

/* The longest prefix of at most `n` bytes that ends on a character. */
static size_t cut_on_character(const char *text, size_t len, size_t n)
{
    if (len <= n)
        return len;
    while (n > 0 && ((unsigned char)text[n] & 0xc0) == 0x80)
        n--;
    return n;
}

collate_err cl_reply_fail(cl_reply *reply, collate_err err, const char *field, const char *format, ...)
{
    char long_message[2048];
    va_list args;

    va_start(args, format);
    int n = vsnprintf(long_message, sizeof long_message, format, args);
    va_end(args);
    size_t len = n < 0 ? 0 : (size_t)n < sizeof long_message ? (size_t)n : sizeof long_message - 1;
    len = cut_on_character(long_message, len, sizeof reply->message - 1);
    memcpy(reply->message, long_message, len);
    reply->message[len] = 0;
    reply->field = (cl_str){NULL, 0};
    if (field != NULL) {
        size_t m = cut_on_character(field, strlen(field), sizeof reply->field_room - 1);
        memcpy(reply->field_room, field, m);
        reply->field_room[m] = 0;
        reply->field = (cl_str){reply->field_room, m};
    }
    return err;
}

void cl_reply_init(cl_reply *reply)
{
    reply->bytes = NULL;
    reply->n = reply->room = 0;
    cl_reply_reset(reply, 0);
}

void cl_reply_fini(cl_reply *reply)
{
    free(reply->bytes);
    reply->bytes = NULL;
    reply->n = reply->room = 0;
}

void cl_reply_reset(cl_reply *reply, size_t keep)
{
    if (reply->room > keep)
        cl_reply_fini(reply);
    reply->n = 0;
    reply->err = COLLATE_OK;
    reply->depth = 0;
    reply->field = (cl_str){NULL, 0};
    reply->message[0] = 0;
}
