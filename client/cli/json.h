/*
 * json.h - replies as JSON, JSON as arguments (cJSON does the syntax).
 *
 * Integers keep all 64 bits on the way out; on the way in a number without fraction within 2^53 is an integer.
 */
#ifndef CL_CLI_JSON_H
#define CL_CLI_JSON_H

#include "collate/client.h"

#include <cjson/cJSON.h>

/* A tree of its own (cJSON_Delete), NULL when memory is out. */
cJSON *cl_cli_json_from_value(const collate_value *value);

/* Put every member of a JSON object into `args`. False when `object` is none. */
bool cl_cli_json_to_args(const cJSON *object, collate_args *args);

/* Print on standard output: on lines with indentation, or on one line. False when memory is out. */
bool cl_cli_json_print(const cJSON *json, bool indented);

#endif
