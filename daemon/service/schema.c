#include "service/schema.h"

#include "base/vec.h"
#include "collate/limits.h"
#include "service/handle.h"

#include <stdlib.h>

/* Reading position in one list of fields. */
typedef struct reader {
    cl_schema *schema;
    const char *at;
    const char *why; /* first thing wrong */
} reader;

typedef struct row {
    const char *name;
    unsigned since;
    cl_access access;
    cl_where where;
    uint32_t deadline_ms;
    const char *fields, *reply, *help;
    cl_handler *handle;
} row;

#define ROW(op, since, access, where, ms, fields, reply, help) \
    {#op, since, CL_ACCESS_##access, CL_WHERE_##where, ms, fields, reply, help, handle_##op},
static const row rows[] = {COLLATE_REQUESTS(ROW)};
#undef ROW

#define SHAPE_ROW(name, fields) {#name, fields},
static const struct {
    const char *name, *fields;
} shape_rows[] = {COLLATE_SHAPES(SHAPE_ROW)};
#undef SHAPE_ROW

enum { N_ROWS = sizeof rows / sizeof rows[0], N_SHAPES = sizeof shape_rows / sizeof shape_rows[0] };

static const struct {
    const char *name;
    int64_t value;
} caps[] = {
    {"FRAME", COLLATE_MAX_FRAME}, {"TEXT", COLLATE_MAX_TEXT},   {"ID", COLLATE_MAX_ID},
    {"FIELD", COLLATE_MAX_FIELD}, {"QUOTE", COLLATE_MAX_QUOTE}, {"BATCH", COLLATE_MAX_BATCH},
    {"LIST", COLLATE_MAX_LIST},   {"WORDS", COLLATE_MAX_WORDS}, {"TEXTS", COLLATE_MAX_SCOPE_TEXTS},
};

static const struct {
    const char *name;
    cl_type type;
    int64_t low, high;
} types[] = {
    {"bool", CL_TYPE_BOOL, 0, 1},
    {"uint", CL_TYPE_UINT, 0, INT64_MAX},
    {"int", CL_TYPE_INT, INT64_MIN, INT64_MAX},
    {"real", CL_TYPE_REAL, INT64_MIN, INT64_MAX},
    {"id", CL_TYPE_STRING, 1, COLLATE_MAX_ID},
    {"line", CL_TYPE_STRING, 1, COLLATE_MAX_FIELD},
    {"quote", CL_TYPE_STRING, 1, COLLATE_MAX_QUOTE},
    {"text", CL_TYPE_STRING, 0, COLLATE_MAX_TEXT},
    {"bytes", CL_TYPE_BYTES, 0, COLLATE_MAX_TEXT},
    {"when", CL_TYPE_WHEN, 0, 0},
    {"any", CL_TYPE_ANY, 0, 0},
};

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

static cl_str take_name(reader *r)
{
    const char *start = r->at;

    while (is_name(*r->at))
        r->at++;
    return (cl_str){start, (size_t)(r->at - start)};
}

static bool take(reader *r, char c)
{
    if (*r->at != c)
        return false;
    r->at++;
    return true;
}

static bool expect(reader *r, char c, const char *why)
{
    if (take(r, c))
        return true;
    if (r->why == NULL)
        r->why = why;
    return false;
}

/* A number or the name of a cap. */
static int64_t take_number(reader *r)
{
    if ((*r->at >= '0' && *r->at <= '9') || *r->at == '-') {
        char *end;
        int64_t value = strtoll(r->at, &end, 10);
        r->at = end;
        return value;
    }
    cl_str name = take_name(r);
    for (size_t i = 0; i < sizeof caps / sizeof caps[0]; i++)
        if (cl_str_eq(name, cl_str_c(caps[i].name)))
            return caps[i].value;
    r->why = "a range names no number and no cap";
    return 0;
}

/* (lo..hi), when there is one. */
static void take_range(reader *r, int64_t *low, int64_t *high)
{
    if (!take(r, '('))
        return;
    *low = take_number(r);
    if (expect(r, '.', "a range needs two dots") && expect(r, '.', "a range needs two dots"))
        *high = take_number(r);
    expect(r, ')', "a range does not end");
    if (*low > *high)
        r->why = "a range is empty";
}

/* a|b|c up to ')'. NULL only when memory is out. */
static collate_err take_words(reader *r, const cl_str **out, size_t *n)
{
    CL_VEC(cl_str) words = {0};

    do {
        if (CL_VEC_PUSH(&words, &r->schema->arena, take_name(r)) == NULL)
            return COLLATE_E_NOMEM;
    } while (take(r, '|'));
    expect(r, ')', "a list of words does not end");
    *out = words.at;
    *n = words.n;
    return COLLATE_OK;
}

static collate_err take_type(reader *r, cl_item *item)
{
    item->type_name = take_name(r);
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (cl_str_eq(item->type_name, cl_str_c(types[i].name))) {
            item->type = types[i].type;
            item->low = types[i].low;
            item->high = types[i].high;
            take_range(r, &item->low, &item->high);
            return COLLATE_OK;
        }
    if (cl_str_eq(item->type_name, CL_STR("enum"))) {
        item->type = CL_TYPE_ENUM;
        return expect(r, '(', "enum needs its words") ? take_words(r, &item->values, &item->n_values) : COLLATE_OK;
    }
    item->type = CL_TYPE_MAP;
    item->shape = cl_schema_shape(r->schema, item->type_name);
    if (item->shape == NULL)
        r->why = "a type is neither known nor a shape";
    return COLLATE_OK;
}

static collate_err take_item(reader *r, cl_item *item)
{
    collate_err err;

    *item = (cl_item){.name = take_name(r)};
    if (item->name.len == 0 || !expect(r, ':', "a field has no type")) {
        r->why = r->why != NULL ? r->why : "a field has no name";
        return COLLATE_OK;
    }
    item->list = take(r, '[');
    err = take_type(r, item);
    if (err == COLLATE_OK && item->list) {
        int64_t low = 0, high = COLLATE_MAX_NODES;
        expect(r, ']', "a list does not end");
        take_range(r, &low, &high);
        item->n_low = (uint64_t)low;
        item->n_high = (uint64_t)high;
        item->alone = take(r, '?');
        if (item->alone && item->type != CL_TYPE_MAP)
            r->why = "only maps can be wrong alone";
    }
    item->required = take(r, '!');
    item->optional = take(r, '~');
    if (take(r, '=')) {
        const char *start = r->at;
        while (*r->at != ' ' && *r->at != 0)
            r->at++;
        item->fallback = (cl_str){start, (size_t)(r->at - start)};
        item->has_default = true;
    }
    if (*r->at != ' ' && *r->at != 0 && r->why == NULL)
        r->why = "a field has something behind it";
    return err;
}

/* %one(a|b): the names are resolved when all items are read. */
static collate_err take_rule(reader *r, cl_rule *rule)
{
    cl_str word = take_name(r);
    const cl_str *names;

    *rule = (cl_rule){0};
    if (cl_str_eq(word, CL_STR("scope"))) {
        static const char keys[] = COLLATE_SCOPE_KEYS ")";
        reader inner = {r->schema, keys, NULL};
        rule->kind = CL_RULE_SCOPE;
        rule->names = CL_STR(COLLATE_SCOPE_KEYS);
        return take_words(&inner, &names, &rule->n);
    }
    if (cl_str_eq(word, CL_STR("one")))
        rule->kind = CL_RULE_ONE;
    else if (cl_str_eq(word, CL_STR("most")))
        rule->kind = CL_RULE_MOST;
    else if (cl_str_eq(word, CL_STR("some")))
        rule->kind = CL_RULE_SOME;
    else
        r->why = "there is no such rule";
    if (!expect(r, '(', "a rule needs its names"))
        return COLLATE_OK;
    rule->names.ptr = r->at;
    collate_err err = take_words(r, &names, &rule->n);
    rule->names.len = (size_t)(r->at - rule->names.ptr) - 1;
    return err;
}

static collate_err resolve_rule(reader *r, const cl_shape *shape, cl_rule *rule)
{
    uint16_t *at = CL_ARENA_ARRAY(&r->schema->arena, uint16_t, rule->n);
    const char *p = rule->names.ptr;

    if (at == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < rule->n; i++) {
        reader word = {r->schema, p, NULL};
        const cl_item *item = cl_shape_item(shape, take_name(&word));
        if (item == NULL)
            r->why = "a rule names a field that is not there";
        else
            at[i] = (uint16_t)(item - shape->items);
        p = word.at + 1;
    }
    rule->at = at;
    return COLLATE_OK;
}

collate_err cl_schema_compile(cl_schema *schema, const char *fields, cl_shape *out, const char **why)
{
    reader r = {schema, fields, NULL};
    CL_VEC(cl_item) items = {0};
    CL_VEC(cl_rule) rules = {0};
    collate_err err = COLLATE_OK;

    while (err == COLLATE_OK && r.why == NULL) {
        while (take(&r, ' '))
            ;
        if (*r.at == 0)
            break;
        if (take(&r, '%')) {
            cl_rule rule;
            err = take_rule(&r, &rule);
            if (err == COLLATE_OK && CL_VEC_PUSH(&rules, &schema->arena, rule) == NULL)
                err = COLLATE_E_NOMEM;
        } else {
            cl_item item;
            err = take_item(&r, &item);
            if (err == COLLATE_OK && CL_VEC_PUSH(&items, &schema->arena, item) == NULL)
                err = COLLATE_E_NOMEM;
        }
    }
    cl_shape shape = {out->name, items.at, items.n, rules.at, rules.n};
    for (size_t i = 0; i < rules.n && err == COLLATE_OK && r.why == NULL; i++)
        err = resolve_rule(&r, &shape, &rules.at[i]);
    if (err == COLLATE_OK && r.why != NULL)
        err = COLLATE_E_INTERNAL;
    if (err == COLLATE_OK)
        *out = shape;
    else if (why != NULL)
        *why = r.why != NULL ? r.why : "out of memory";
    return err;
}

static collate_err compile_shapes(cl_schema *schema, const char **why)
{
    collate_err err = COLLATE_OK;

    /* Names first: a shape may name any other, also one below it. */
    for (size_t i = 0; i < N_SHAPES; i++)
        schema->shapes[i].name = cl_str_c(shape_rows[i].name);
    for (size_t i = 0; i < N_SHAPES && err == COLLATE_OK; i++)
        err = cl_schema_compile(schema, shape_rows[i].fields, &schema->shapes[i], why);
    return err;
}

static collate_err compile_rows(cl_schema *schema, const char **why)
{
    collate_err err = COLLATE_OK;

    for (size_t i = 0; i < N_ROWS && err == COLLATE_OK; i++) {
        cl_str op = cl_str_c(rows[i].name);
        schema->kinds[i] = (cl_request_kind){
            .op = op, .number = (unsigned)i, .since = rows[i].since, .access = rows[i].access, .where = rows[i].where,
            .deadline_ms = rows[i].deadline_ms, .help = rows[i].help, .handle = rows[i].handle,
            .fields = {.name = op}, .reply = {.name = op},
        };
        err = cl_schema_compile(schema, rows[i].fields, &schema->kinds[i].fields, why);
        if (err == COLLATE_OK)
            err = cl_schema_compile(schema, rows[i].reply, &schema->kinds[i].reply, why);
    }
    return err;
}

collate_err cl_schema_new(cl_schema **out, const char **why)
{
    cl_schema *schema = calloc(1, sizeof *schema);
    collate_err err = COLLATE_OK;

    if (schema == NULL)
        return COLLATE_E_NOMEM;
    cl_arena_init(&schema->arena, 0);
    schema->kinds = CL_ARENA_ARRAY(&schema->arena, cl_request_kind, N_ROWS);
    schema->shapes = CL_ARENA_ARRAY(&schema->arena, cl_shape, N_SHAPES);
    schema->n_kinds = N_ROWS;
    schema->n_shapes = N_SHAPES;
    if (schema->kinds == NULL || schema->shapes == NULL)
        err = COLLATE_E_NOMEM;
    if (err == COLLATE_OK)
        err = compile_shapes(schema, why);
    if (err == COLLATE_OK)
        err = compile_rows(schema, why);
    if (err == COLLATE_OK) {
        *out = schema;
        schema = NULL;
    }
    cl_schema_free(schema);
    return err;
}

void cl_schema_free(cl_schema *schema)
{
    if (schema == NULL)
        return;
    cl_arena_fini(&schema->arena);
    free(schema);
}

const cl_request_kind *cl_schema_find(const cl_schema *schema, cl_str op)
{
    for (size_t i = 0; i < schema->n_kinds; i++)
        if (cl_str_eq(schema->kinds[i].op, op))
            return &schema->kinds[i];
    return NULL;
}

const cl_shape *cl_schema_shape(const cl_schema *schema, cl_str name)
{
    for (size_t i = 0; i < schema->n_shapes; i++)
        if (cl_str_eq(schema->shapes[i].name, name))
            return &schema->shapes[i];
    return NULL;
}

const cl_item *cl_shape_item(const cl_shape *shape, cl_str name)
{
    for (size_t i = 0; i < shape->n_items; i++)
        if (cl_str_eq(shape->items[i].name, name))
            return &shape->items[i];
    return NULL;
}
