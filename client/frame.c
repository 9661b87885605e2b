#include "internal.h"

#define MAX_DEPTH (COLLATE_MAX_DEPTH + 8)
#define MAX_NODES ((uint64_t)COLLATE_MAX_NODES * 4)

typedef struct cursor {
    const unsigned char *at, *end;
} cursor;

static bool skip(cursor *c, uint64_t n)
{
    if ((uint64_t)(c->end - c->at) < n)
        return false;
    c->at += n;
    return true;
}

static bool read_count(cursor *c, int bytes, uint64_t *out)
{
    uint64_t value = 0;

    if (c->end - c->at < bytes)
        return false;
    for (int i = 0; i < bytes; i++)
        value = value << 8 | *c->at++;
    *out = value;
    return true;
}

/* One value's head and, unless it is a container, its body. *children: values that follow inside it. */
static bool read_head(cursor *c, uint64_t *children)
{
    static const unsigned char fixed[] = {4, 8, 1, 2, 4, 8, 1, 2, 4, 8, 2, 3, 5, 9, 17}; /* 0xca .. 0xd8 */
    uint64_t n = 0;

    *children = 0;
    if (c->at == c->end)
        return false;
    unsigned head = *c->at++;
    if (head < 0x80 || head >= 0xe0 || head == 0xc0 || head == 0xc2 || head == 0xc3)
        return true;
    if (head < 0x90) {
        *children = (head & 15u) * 2u;
        return true;
    }
    if (head < 0xa0) {
        *children = head & 15u;
        return true;
    }
    if (head < 0xc0)
        return skip(c, head & 31u);
    if (head >= 0xca && head <= 0xd8)
        return skip(c, fixed[head - 0xca]);
    if (head >= 0xc4 && head <= 0xc6) /* bin */
        return read_count(c, 1 << (head - 0xc4), &n) && skip(c, n);
    if (head >= 0xc7 && head <= 0xc9) /* ext: count, type, body */
        return read_count(c, 1 << (head - 0xc7), &n) && skip(c, n + 1);
    if (head >= 0xd9 && head <= 0xdb) /* str */
        return read_count(c, 1 << (head - 0xd9), &n) && skip(c, n);
    if (head >= 0xdc && head <= 0xdf) { /* array, map */
        if (!read_count(c, (head & 1u) != 0 ? 4 : 2, &n))
            return false;
        *children = head >= 0xde ? n * 2 : n;
        return true;
    }
    return false; /* 0xc1 is no MessagePack */
}

bool cl_client_frame_ok(const char *data, size_t length)
{
    cursor c = {(const unsigned char *)data, (const unsigned char *)data + length};
    uint64_t left[MAX_DEPTH] = {1};
    uint64_t nodes = 0, children = 0;
    int depth = 0;

    while (depth >= 0) {
        if (left[depth] == 0) {
            depth--;
            continue;
        }
        left[depth]--;
        if (++nodes > MAX_NODES || !read_head(&c, &children))
            return false;
        if (children == 0)
            continue;
        if (children > (uint64_t)(c.end - c.at) || ++depth == MAX_DEPTH)
            return false;
        left[depth] = children;
    }
    return c.at == c.end;
}
