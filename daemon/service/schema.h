/*
 * schema.h - the table of collate/requests.h, compiled: which fields a request has, their types, ranges and defaults.
 *
 * Separate from fields.h, which checks values against it, because `describe` and tests read it without any request.
 * Compiled once when a server starts (a few hundred items), frozen afterwards: any thread may read.
 */
#ifndef CL_SERVICE_SCHEMA_H
#define CL_SERVICE_SCHEMA_H

#include "base/arena.h"
#include "base/error.h"

typedef struct cl_worker cl_worker;
typedef struct cl_request cl_request;
typedef struct cl_reply cl_reply;
typedef collate_err cl_handler(cl_worker *worker, const cl_request *request, cl_reply *reply);

typedef enum cl_type {
    CL_TYPE_BOOL,
    CL_TYPE_UINT,
    CL_TYPE_INT,
    CL_TYPE_REAL,
    CL_TYPE_STRING, /* id, line, quote, text: valid UTF-8 */
    CL_TYPE_BYTES,  /* bytes: read like a string, its character set is the handler's business */
    CL_TYPE_WHEN,
    CL_TYPE_ENUM,
    CL_TYPE_ANY,
    CL_TYPE_MAP
} cl_type;

typedef enum cl_access { CL_ACCESS_READ, CL_ACCESS_WRITE, CL_ACCESS_ADMIN } cl_access;
typedef enum cl_where { CL_WHERE_INLINE, CL_WHERE_WORKER, CL_WHERE_CACHED, CL_WHERE_WRITER } cl_where;

typedef struct cl_shape cl_shape;

typedef struct cl_item {
    cl_str name;
    cl_str type_name;    /* as in the table: "uint", "id", "article" */
    cl_type type;
    bool list;           /* array of `type` */
    bool required;
    bool optional;       /* replies: may be left out (~) */
    bool alone;          /* list of maps: a wrong one is marked and costs itself alone (?) */
    bool has_default;
    int64_t low, high;   /* integers, or of real's range; bytes of a string */
    uint64_t n_low, n_high; /* items of a list */
    cl_str fallback;     /* default as written in the table; {NULL,0}: none */
    const cl_str *values; /* allowed values of an enum */
    size_t n_values;
    const cl_shape *shape; /* of a map */
} cl_item;

typedef enum cl_rule_kind { CL_RULE_ONE, CL_RULE_MOST, CL_RULE_SOME, CL_RULE_SCOPE } cl_rule_kind;

typedef struct cl_rule {
    cl_rule_kind kind;
    cl_str names;         /* as written: "text|html" */
    const uint16_t *at;   /* indices of the items */
    size_t n;
} cl_rule;

struct cl_shape {
    cl_str name;
    const cl_item *items;
    size_t n_items;
    const cl_rule *rules;
    size_t n_rules;
};

typedef struct cl_request_kind {
    cl_str op;
    unsigned number; /* row of the table, from 0 */
    unsigned since;
    cl_access access;
    cl_where where;
    uint32_t deadline_ms;
    cl_shape fields;
    cl_shape reply;
    const char *help;
    cl_handler *handle;
} cl_request_kind;

typedef struct cl_schema {
    cl_arena arena;
    cl_request_kind *kinds;
    size_t n_kinds;
    cl_shape *shapes;
    size_t n_shapes;
} cl_schema;

/*
 * Compile the table. *why, when not NULL, gets a sentence when the table itself is wrong (a broken row is a bug of ours
 * that the unit test finds). Errors COLLATE_E_NOMEM, COLLATE_E_INTERNAL. Owner: the caller, cl_schema_free.
 */
collate_err cl_schema_new(cl_schema **out, const char **why);
void cl_schema_free(cl_schema *schema);

/* Compile one list of fields, for tests and tools; shapes are those of `schema`. Same errors. */
collate_err cl_schema_compile(cl_schema *schema, const char *fields, cl_shape *out, const char **why);

/* NULL when there is none. */
const cl_request_kind *cl_schema_find(const cl_schema *schema, cl_str op);
const cl_shape *cl_schema_shape(const cl_schema *schema, cl_str name);
const cl_item *cl_shape_item(const cl_shape *shape, cl_str name);

#endif
