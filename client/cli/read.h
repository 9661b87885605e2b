/*
 * read.h - short ways to the parts of a reply that are shown.
 */
#ifndef CL_CLI_READ_H
#define CL_CLI_READ_H

#include "collate/client.h"

typedef struct cl_cli_text {
    const char *ptr;
    size_t length;
} cl_cli_text;

#define CL_TEXT_ARG(t) (int)(t).length, (t).ptr

/* A text under `key`, "" when absent. */
static inline cl_cli_text cl_cli_text_of(const collate_value *map, const char *key)
{
    cl_cli_text out = {"", 0};
    const char *text = collate_value_text(collate_value_get(map, key), &out.length);

    out.ptr = text != NULL ? text : "";
    return out;
}

static inline cl_cli_text cl_cli_text_at(const collate_value *list, size_t index)
{
    cl_cli_text out = {"", 0};
    const char *text = collate_value_text(collate_value_at(list, index), &out.length);

    out.ptr = text != NULL ? text : "";
    return out;
}

static inline long long cl_cli_int_of(const collate_value *map, const char *key)
{
    return collate_value_integer(collate_value_get(map, key), 0);
}

/* for (CL_EACH(item, list)): every element of a list. */
#define CL_EACH(item, list)                                                                               \
    size_t item##_at = 0;                                                                                 \
    item##_at < collate_value_count(list) && ((item) = collate_value_at((list), item##_at), true);        \
    item##_at++

#endif
