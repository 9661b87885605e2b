#include "collate/requests.h"
#include "service/schema.h"
#include "unit.h"

CL_TEST(the_table_compiles)
{
    cl_schema *schema = NULL;
    const char *why = "";

    if (cl_schema_new(&schema, &why) != COLLATE_OK)
        fail_msg("requests.h: %s", why);
    for (size_t i = 0; i < schema->n_kinds; i++) {
        const cl_request_kind *kind = &schema->kinds[i];
        assert_true(kind->deadline_ms > 0 && kind->since >= 1 && kind->help[0] != 0);
        assert_ptr_equal(cl_schema_find(schema, kind->op), kind); /* no op twice */
    }
    cl_schema_free(schema);
}

static void check_items(const char *where, const cl_shape *shape)
{
    for (size_t i = 0; i < shape->n_items; i++) {
        const cl_item *item = &shape->items[i];
        bool fits = item->type != CL_TYPE_ENUM || !item->has_default;
        if (cl_shape_item(shape, item->name) != item)
            fail_msg("%s.%.*s: named twice", where, CL_STR_ARG(item->name));
        for (size_t k = 0; k < item->n_values; k++)
            fits = fits || cl_str_eq(item->values[k], item->fallback);
        if (item->has_default)
            fits = fits && !item->required && !item->list && item->type != CL_TYPE_MAP && item->type != CL_TYPE_WHEN;
        if (!fits)
            fail_msg("%s.%.*s: the default does not fit", where, CL_STR_ARG(item->name));
    }
}

CL_TEST(names_are_unique_and_defaults_fit)
{
    cl_schema *schema = NULL;

    assert_int_equal(cl_schema_new(&schema, NULL), COLLATE_OK);
    for (size_t i = 0; i < schema->n_kinds; i++) {
        check_items(schema->kinds[i].op.ptr, &schema->kinds[i].fields);
        check_items(schema->kinds[i].op.ptr, &schema->kinds[i].reply);
    }
    for (size_t i = 0; i < schema->n_shapes; i++)
        check_items(schema->shapes[i].name.ptr, &schema->shapes[i]);
    cl_schema_free(schema);
}

CL_TEST(broken_rows_are_found)
{
    static const struct {
        const char *name, *fields;
    } rows[] = {
        {"no type", "a"},
        {"no name", ":uint"},
        {"unknown type", "a:uinteger"},
        {"list that does not end", "a:[id"},
        {"range that does not end", "a:uint(1..2"},
        {"range of one number", "a:uint(1)"},
        {"range upside down", "a:uint(9..1)"},
        {"range with an unknown cap", "a:uint(1..PLENTY)"},
        {"enum without words", "a:enum"},
        {"something behind", "a:uint!?"},
        {"rule about a field that is not there", "a:id %one(a|b)"},
        {"rule without names", "a:id %one"},
        {"unknown rule", "a:id %all(a)"},
        {"scope rule without scope keys", "a:id %scope"},
    };
    cl_schema *schema = NULL;

    assert_int_equal(cl_schema_new(&schema, NULL), COLLATE_OK);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_shape shape = {.name = CL_STR("test")};
        const char *why = NULL;
        CL_CHECK_EQ(rows[i].name, cl_schema_compile(schema, rows[i].fields, &shape, &why), COLLATE_E_INTERNAL);
        assert_non_null(why);
    }
    cl_schema_free(schema);
}
