/*
 * fields.h - the checked fields of a request, and how handlers read them.
 *
 * Values were checked against the table of collate/requests.h before a handler runs: types, ranges, allowed values,
 * which must be given. Handlers do not check them again; what is not in the table cannot be read.
 *
 *     cl_str speaker = cl_get_str(&request->args, "speaker");         {NULL,0}: not given
 *     uint64_t limit = cl_get_uint(&request->args, "limit");          the default when not given
 *     const cl_fields *draft = cl_get_map(&request->args, "draft");   NULL: not given
 *
 * A name or type that the table does not have is a bug of ours: assert in debug builds, "not given" otherwise.
 * All results live as long as the request. Any thread that has the request.
 */
#ifndef CL_SERVICE_FIELDS_H
#define CL_SERVICE_FIELDS_H

#include "base/when.h"
#include "service/schema.h"

#include <msgpack.h>

typedef struct cl_fields cl_fields;

typedef struct cl_value {
    bool given; /* by the caller, not by default */
    union {
        bool boolean;
        uint64_t number;
        int64_t integer;
        double real;
        cl_str text;
        cl_when when;
        unsigned choice; /* index into the enum's values */
        const cl_fields *map;
        struct {
            size_t n;
            const void *at; /* cl_str, uint64_t or cl_fields */
        } list;
    } as;
} cl_value;

/* What was wrong: a field path ("texts[3].published") and a sentence with what would be right. On the arena. */
typedef struct cl_complaint {
    cl_str field;
    cl_str message;
} cl_complaint;

struct cl_fields {
    const cl_shape *shape;  /* NULL: no fields at all */
    const cl_value *values; /* one per item of the shape */
    collate_err wrong;      /* in a list marked `?`: COLLATE_E_FIELD, COLLATE_E_TOO_BIG when this map is wrong; nothing is given then */
    cl_complaint why;
};

/* True when the caller gave it. */
bool cl_has(const cl_fields *fields, const char *name);

bool cl_get_bool(const cl_fields *fields, const char *name);
uint64_t cl_get_uint(const cl_fields *fields, const char *name);
int64_t cl_get_int(const cl_fields *fields, const char *name);
double cl_get_real(const cl_fields *fields, const char *name);
cl_str cl_get_str(const cl_fields *fields, const char *name);   /* id, line, quote, text */
cl_str cl_get_bytes(const cl_fields *fields, const char *name); /* bytes: any character set */
cl_when cl_get_when(const cl_fields *fields, const char *name); /* precision CL_WHEN_NONE: not given */
cl_str cl_get_enum(const cl_fields *fields, const char *name);  /* the word; {NULL,0}: not given and no default */
unsigned cl_get_choice(const cl_fields *fields, const char *name); /* its index in the table's order; 0 when not given */
const cl_fields *cl_get_map(const cl_fields *fields, const char *name);

/* Lists: NULL and 0 when not given. */
const cl_str *cl_get_strs(const cl_fields *fields, const char *name, size_t *n);
const uint64_t *cl_get_uints(const cl_fields *fields, const char *name, size_t *n);
const cl_fields *cl_get_maps(const cl_fields *fields, const char *name, size_t *n);

/*
 * Check a decoded map against a shape.
 *
 * args    a map, or NULL for none (same as an empty one); strings are borrowed and valid UTF-8 already
 * out     on `arena`
 * Errors  COLLATE_E_FIELD, COLLATE_E_SCOPE, COLLATE_E_TOO_BIG (string or list over its cap), COLLATE_E_NOMEM;
 *         *complaint is filled for all but the last
 * Cost    items of the map times items of the shape, both small; no recursion deeper than the shapes nest
 */
collate_err cl_fields_check(const cl_shape *shape, const msgpack_object *args, cl_arena *arena, cl_fields *out, cl_complaint *complaint);

/*
 * Bytes that are equal for equal requests, whatever their key order, with defaults filled in: the cache's key.
 * {NULL,0} when memory is out.
 */
cl_str cl_fields_canonical(const cl_fields *fields, cl_arena *arena);

#endif
