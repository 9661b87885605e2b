#include "json.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXACT 9007199254740992.0 /* 2^53: doubles beyond it skip integers */

static cJSON *text_json(const char *text, size_t length)
{
    char *copy = malloc(length + 1);
    cJSON *json = NULL;

    if (copy == NULL)
        return NULL;
    memcpy(copy, text, length);
    copy[length] = '\0';
    json = cJSON_CreateString(copy);
    free(copy);
    return json;
}

static cJSON *integer_json(int64_t value)
{
    char digits[24];

    snprintf(digits, sizeof digits, "%" PRId64, value);
    return cJSON_CreateRaw(digits);
}

static cJSON *list_json(const collate_value *list)
{
    cJSON *json = cJSON_CreateArray();

    for (size_t i = 0; json != NULL && i < collate_value_count(list); i++)
        cJSON_AddItemToArray(json, cl_cli_json_from_value(collate_value_at(list, i)));
    return json;
}

static cJSON *map_json(const collate_value *map)
{
    cJSON *json = cJSON_CreateObject();

    for (size_t i = 0; json != NULL && i < collate_value_count(map); i++) {
        size_t length = 0;
        const char *key = collate_value_text(collate_value_key_at(map, i), &length);
        char name[128];
        snprintf(name, sizeof name, "%.*s", (int)(length < sizeof name ? length : sizeof name - 1), key != NULL ? key : "");
        cJSON_AddItemToObject(json, name, cl_cli_json_from_value(collate_value_item_at(map, i)));
    }
    return json;
}

cJSON *cl_cli_json_from_value(const collate_value *value)
{
    size_t length = 0;

    switch (collate_value_type(value)) {
    case COLLATE_BOOL:
        return cJSON_CreateBool(collate_value_bool(value, false));
    case COLLATE_INTEGER:
        return integer_json(collate_value_integer(value, 0));
    case COLLATE_NUMBER:
        return cJSON_CreateNumber(collate_value_number(value, 0));
    case COLLATE_TEXT: {
        const char *text = collate_value_text(value, &length);
        return text_json(text, length);
    }
    case COLLATE_LIST:
        return list_json(value);
    case COLLATE_MAP:
        return map_json(value);
    default:
        return cJSON_CreateNull();
    }
}

static void put(const cJSON *json, const char *name, collate_args *args)
{
    double number = json->valuedouble;

    if (cJSON_IsString(json)) {
        collate_args_text(args, name, json->valuestring);
    } else if (cJSON_IsBool(json)) {
        collate_args_bool(args, name, cJSON_IsTrue(json));
    } else if (cJSON_IsNumber(json)) {
        if (number > -EXACT && number < EXACT && number == (double)(int64_t)number)
            collate_args_integer(args, name, (int64_t)number);
        else
            collate_args_number(args, name, number);
    } else if (cJSON_IsArray(json) || cJSON_IsObject(json)) {
        const cJSON *child = NULL;
        if (cJSON_IsArray(json))
            collate_args_open_list(args, name);
        else
            collate_args_open_map(args, name);
        cJSON_ArrayForEach(child, json) put(child, cJSON_IsArray(json) ? NULL : child->string, args);
        collate_args_close(args);
    }
    /* null: left out, as the protocol has it */
}

bool cl_cli_json_to_args(const cJSON *object, collate_args *args)
{
    const cJSON *child = NULL;

    if (!cJSON_IsObject(object))
        return false;
    cJSON_ArrayForEach(child, object) put(child, child->string, args);
    return true;
}

bool cl_cli_json_print(const cJSON *json, bool indented)
{
    char *text = indented ? cJSON_Print(json) : cJSON_PrintUnformatted(json);

    if (text == NULL)
        return false;
    puts(text);
    cJSON_free(text);
    return true;
}
