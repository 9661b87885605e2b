#include "collate/requests.h"
#include "service/fields.h"
#include "unit.h"

#include <cJSON.h>
#include <string.h>

/* Requests are written as JSON and packed, so that a row can be read. */
static void pack(msgpack_packer *packer, const cJSON *json)
{
    size_t n = (size_t)cJSON_GetArraySize(json);

    if (cJSON_IsObject(json))
        msgpack_pack_map(packer, n);
    else if (cJSON_IsArray(json))
        msgpack_pack_array(packer, n);
    else if (cJSON_IsString(json))
        msgpack_pack_str_with_body(packer, json->valuestring, strlen(json->valuestring));
    else if (cJSON_IsBool(json))
        cJSON_IsTrue(json) ? msgpack_pack_true(packer) : msgpack_pack_false(packer);
    else if (cJSON_IsNull(json))
        msgpack_pack_nil(packer);
    else if (json->valuedouble >= (double)(int64_t)json->valuedouble && json->valuedouble <= (double)(int64_t)json->valuedouble)
        msgpack_pack_int64(packer, (int64_t)json->valuedouble);
    else
        msgpack_pack_double(packer, json->valuedouble);
    for (const cJSON *item = json->child; item != NULL; item = item->next) {
        if (cJSON_IsObject(json))
            msgpack_pack_str_with_body(packer, item->string, strlen(item->string));
        pack(packer, item);
    }
}

typedef struct checked {
    cl_schema *schema;
    msgpack_sbuffer buffer;
    msgpack_zone zone;
    cl_shape shape;
    cl_fields fields;
    cl_complaint complaint;
    collate_err err;
} checked;

static void check(checked *c, const char *fields, const char *json)
{
    msgpack_packer packer;
    msgpack_object object;
    size_t offset = 0;
    const char *why = NULL;
    cJSON *parsed = cJSON_Parse(json);

    memset(c, 0, sizeof *c);
    assert_non_null(parsed);
    assert_int_equal(cl_schema_new(&c->schema, &why), COLLATE_OK);
    if (cl_schema_compile(c->schema, fields, &c->shape, &why) != COLLATE_OK)
        fail_msg("%s: %s", fields, why);
    msgpack_sbuffer_init(&c->buffer);
    msgpack_packer_init(&packer, &c->buffer, msgpack_sbuffer_write);
    pack(&packer, parsed);
    cJSON_Delete(parsed);
    msgpack_zone_init(&c->zone, 2048);
    assert_int_equal(msgpack_unpack(c->buffer.data, c->buffer.size, &offset, &c->zone, &object), MSGPACK_UNPACK_SUCCESS);
    c->err = cl_fields_check(&c->shape, &object, &c->schema->arena, &c->fields, &c->complaint);
}

static void done(checked *c)
{
    msgpack_zone_destroy(&c->zone);
    msgpack_sbuffer_destroy(&c->buffer);
    cl_schema_free(c->schema);
}

static const struct {
    const char *name, *fields, *json;
    collate_err want;
    const char *field, *message; /* the message must contain it */
} rows[] = {
    {"nothing given, nothing needed", "a:uint b:line", "{}", COLLATE_OK, "", ""},
    {"unknown keys are ignored", "a:uint", "{\"zz\": [1, {\"y\": 2}]}", COLLATE_OK, "", ""},
    {"null counts as not given", "a:uint b:[id]", "{\"a\": null, \"b\": null}", COLLATE_OK, "", ""},
    {"null where it must be given", "a:uint!", "{\"a\": null}", COLLATE_E_FIELD, "a", "missing"},
    {"missing", "a:uint!", "{}", COLLATE_E_FIELD, "a", "a is missing, it must be a non-negative integer"},
    {"missing list", "a:[id]!", "{}", COLLATE_E_FIELD, "a", "it must be an array"},
    {"string for integer", "a:uint", "{\"a\": \"3\"}", COLLATE_E_FIELD, "a", "a is a string, it must be a non-negative integer"},
    {"fraction for integer", "a:uint", "{\"a\": 2.5}", COLLATE_E_FIELD, "a", "a is a number"},
    {"negative for unsigned", "a:uint", "{\"a\": -1}", COLLATE_E_FIELD, "a", "-1"},
    {"under the range", "a:uint(5..9)", "{\"a\": 4}", COLLATE_E_FIELD, "a", "4 is not in 5..9"},
    {"at the low end", "a:uint(5..9)", "{\"a\": 5}", COLLATE_OK, "", ""},
    {"at the high end", "a:uint(5..9)", "{\"a\": 9}", COLLATE_OK, "", ""},
    {"over the range", "a:uint(5..9)", "{\"a\": 10}", COLLATE_E_FIELD, "a", "10 is not in 5..9"},
    {"over a named cap", "a:uint(1..LIST)", "{\"a\": 5001}", COLLATE_E_FIELD, "a", "1..5000"},
    {"int under its range", "a:int(-5..9)", "{\"a\": -6}", COLLATE_E_FIELD, "a", "-6 is not in -5..9"},
    {"int in its range", "a:int(-5..9)", "{\"a\": -5}", COLLATE_OK, "", ""},
    {"real takes an integer", "a:real(0..1)", "{\"a\": 1}", COLLATE_OK, "", ""},
    {"real over its range", "a:real(0..1)", "{\"a\": 1.5}", COLLATE_E_FIELD, "a", "1.5 is not in 0..1"},
    {"real from a string", "a:real", "{\"a\": \"x\"}", COLLATE_E_FIELD, "a", "must be a number"},
    {"bool from a number", "a:bool", "{\"a\": 1}", COLLATE_E_FIELD, "a", "must be true or false"},
    {"empty id", "a:id", "{\"a\": \"\"}", COLLATE_E_FIELD, "a", "must not be empty"},
    {"empty text is allowed", "a:text", "{\"a\": \"\"}", COLLATE_OK, "", ""},
    {"array for string", "a:id", "{\"a\": []}", COLLATE_E_FIELD, "a", "a is an array, it must be a string"},
    {"enum of an unknown word", "a:enum(red|green|blue)", "{\"a\": \"pink\"}", COLLATE_E_FIELD, "a",
     "'pink' is not known, it must be red, green or blue"},
    {"enum of a known word", "a:enum(red|green|blue)", "{\"a\": \"green\"}", COLLATE_OK, "", ""},
    {"enum of a number", "a:enum(red|green)", "{\"a\": 1}", COLLATE_E_FIELD, "a", "must be a string"},
    {"date in words", "a:when", "{\"a\": \"yesterday\"}", COLLATE_E_FIELD, "a", "2017-09-13"},
    {"date as ISO", "a:when", "{\"a\": \"2017-09-13T10:00Z\"}", COLLATE_OK, "", ""},
    {"date as seconds", "a:when", "{\"a\": 1505300000}", COLLATE_OK, "", ""},
    {"date that the calendar does not have", "a:when", "{\"a\": \"2017-02-30\"}", COLLATE_E_FIELD, "a", "not a date"},
    {"date beyond the year 9999", "a:when", "{\"a\": 999999999999999}", COLLATE_E_FIELD, "a", "ISO 8601"},
    {"list is a string", "a:[id]", "{\"a\": \"x\"}", COLLATE_E_FIELD, "a", "must be an array"},
    {"item of a list", "a:[id]", "{\"a\": [\"x\", 3]}", COLLATE_E_FIELD, "a[1]", "a[1] is an integer"},
    {"list too short", "a:[id](1..3)", "{\"a\": []}", COLLATE_E_FIELD, "a", "1..3"},
    {"list too long", "a:[id](1..3)", "{\"a\": [\"a\", \"b\", \"c\", \"d\"]}", COLLATE_E_TOO_BIG, "a", "4 items"},
    {"map is a string", "a:article", "{\"a\": \"x\"}", COLLATE_E_FIELD, "a", "must be a map"},
    {"field of a map", "a:article", "{\"a\": {\"text\": 5}}", COLLATE_E_FIELD, "a.text", "a.text is an integer"},
    {"field of a map in a list", "a:[article]", "{\"a\": [{\"text\": \"x\"}, {\"text\": \"y\", \"published\": \"soon\"}]}", COLLATE_E_FIELD,
     "a[1].published", "a[1].published"},
    {"rule of a map in a list", "a:[article]", "{\"a\": [{\"id\": \"x\"}]}", COLLATE_E_FIELD, "a[0].text", "exactly one of text, html"},
    {"one of two: both", "a:id b:id %one(a|b)", "{\"a\": \"x\", \"b\": \"y\"}", COLLATE_E_FIELD, "b", "exactly one of a, b"},
    {"one of two: none", "a:id b:id %one(a|b)", "{}", COLLATE_E_FIELD, "a", "exactly one of a, b"},
    {"one of two: null and one", "a:id b:id %one(a|b)", "{\"a\": null, \"b\": \"y\"}", COLLATE_OK, "", ""},
    {"at most one: two", "a:id b:id %most(a|b)", "{\"a\": \"x\", \"b\": \"y\"}", COLLATE_E_FIELD, "b", "at most one"},
    {"at most one: none", "a:id b:id %most(a|b)", "{}", COLLATE_OK, "", ""},
    {"at least one: none", "a:id b:id %some(a|b)", "{}", COLLATE_E_FIELD, "a", "at least one"},
    {"scope needed", COLLATE_SCOPE_NEEDED, "{}", COLLATE_E_SCOPE, "documents", "which documents"},
    {"scope given", COLLATE_SCOPE_NEEDED, "{\"story\": 3}", COLLATE_OK, "", ""},
    {"a default does not count as given", "a:id=x b:id %one(a|b)", "{\"b\": \"y\"}", COLLATE_OK, "", ""},
};

CL_TEST(fields_are_checked_and_named)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        checked c;
        check(&c, rows[i].fields, rows[i].json);
        CL_CHECK_EQ(rows[i].name, c.err, rows[i].want);
        if (rows[i].want != COLLATE_OK) {
            CL_CHECK_STR(rows[i].name, c.complaint.field, rows[i].field);
            if (memmem(c.complaint.message.ptr, c.complaint.message.len, rows[i].message, strlen(rows[i].message)) == NULL)
                fail_msg("%s: '%.*s' does not say '%s'", rows[i].name, CL_STR_ARG(c.complaint.message), rows[i].message);
        }
        done(&c);
    }
}

CL_TEST(getters_give_values_and_defaults)
{
    checked c;
    size_t n;

    check(&c, "a:uint=7 b:uint=7 c:enum(x|y)=y d:line e:[id] f:bool=true g:when h:int=-3 i:real=0.5 j:[uint] k:[article] "
              "l:article m:line=here",
          "{\"b\": 9, \"e\": [\"p\", \"q\"], \"g\": \"2017-09\", \"j\": [4, 5, 6], \"k\": [{\"text\": \"t\"}]}");
    assert_int_equal(c.err, COLLATE_OK);
    CL_CHECK_EQ("default", cl_get_uint(&c.fields, "a"), 7);
    CL_CHECK_EQ("given", cl_get_uint(&c.fields, "b"), 9);
    assert_false(cl_has(&c.fields, "a"));
    assert_true(cl_has(&c.fields, "b"));
    CL_CHECK_STR("enum", cl_get_enum(&c.fields, "c"), "y");
    CL_CHECK_EQ("choice", cl_get_choice(&c.fields, "c"), 1);
    assert_null(cl_get_str(&c.fields, "d").ptr);
    CL_CHECK_STR("string default", cl_get_str(&c.fields, "m"), "here");
    const cl_str *ids = cl_get_strs(&c.fields, "e", &n);
    CL_CHECK_EQ("list", n, 2);
    CL_CHECK_STR("second", ids[1], "q");
    assert_true(cl_get_bool(&c.fields, "f"));
    CL_CHECK_EQ("month", cl_get_when(&c.fields, "g").precision, CL_WHEN_MONTH);
    CL_CHECK_EQ("int", cl_get_int(&c.fields, "h"), -3);
    assert_true(cl_get_real(&c.fields, "i") > 0.49 && cl_get_real(&c.fields, "i") < 0.51);
    const uint64_t *numbers = cl_get_uints(&c.fields, "j", &n);
    CL_CHECK_EQ("numbers", n == 3 ? numbers[2] : 0, 6);
    const cl_fields *maps = cl_get_maps(&c.fields, "k", &n);
    CL_CHECK_STR("map in list", cl_get_str(&maps[0], "text"), "t");
    CL_CHECK_STR("default inside a map", cl_get_enum(&maps[0], "blocks"), "auto");
    assert_null(cl_get_map(&c.fields, "l"));
    done(&c);
}

CL_TEST(equal_requests_have_equal_canonical_bytes)
{
    static const struct {
        const char *name, *a, *b;
        bool equal;
    } pairs[] = {
        {"key order", "{\"a\": 1, \"b\": \"x\"}", "{\"b\": \"x\", \"a\": 1}", true},
        {"unknown key", "{\"a\": 1}", "{\"a\": 1, \"z\": 2}", true},
        {"null", "{\"a\": 1}", "{\"a\": 1, \"b\": null}", true},
        {"the default written out", "{\"b\": \"x\"}", "{\"b\": \"x\", \"c\": 6}", true},
        {"another than the default", "{\"b\": \"x\"}", "{\"b\": \"x\", \"c\": 5}", false},
        {"other value", "{\"a\": 1}", "{\"a\": 2}", false},
        {"value moved to another key", "{\"b\": \"xy\"}", "{\"d\": \"xy\"}", false},
        {"list cut otherwise", "{\"e\": [\"ab\", \"c\"]}", "{\"e\": [\"a\", \"bc\"]}", false},
    };
    static const char fields[] = "a:uint b:line c:uint=6 d:line e:[id]";

    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        checked a, b;
        check(&a, fields, pairs[i].a);
        check(&b, fields, pairs[i].b);
        cl_str x = cl_fields_canonical(&a.fields, &a.schema->arena), y = cl_fields_canonical(&b.fields, &b.schema->arena);
        CL_CHECK_EQ(pairs[i].name, cl_str_eq(x, y), pairs[i].equal);
        done(&a);
        done(&b);
    }
}
