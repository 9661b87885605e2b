/*
 * call.c - `collate call [OP]`: one JSON object a line in, one JSON reply a line out, in order.
 *
 * With OP a line is the arguments; without it {"op": ..., "args": {...}}. A line that cannot be read gets an error
 * reply in its place, so that replies and lines can always be counted against each other.
 */
#include "cli.h"
#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_error(collate_err err, const char *message, const char *field)
{
    cJSON *reply = cJSON_CreateObject();
    cJSON *error = cJSON_AddObjectToObject(reply, "error");

    cJSON_AddBoolToObject(reply, "ok", false);
    cJSON_AddNumberToObject(error, "code", err);
    cJSON_AddStringToObject(error, "name", collate_err_name(err));
    cJSON_AddStringToObject(error, "message", message);
    if (field[0] != '\0')
        cJSON_AddStringToObject(error, "field", field);
    cl_cli_json_print(reply, false);
    cJSON_Delete(reply);
}

static void print_reply(const collate_reply *reply)
{
    cJSON *json = cJSON_CreateObject();

    cJSON_AddBoolToObject(json, "ok", true);
    cJSON_AddItemToObject(json, "result", cl_cli_json_from_value(reply->result));
    cJSON_AddNumberToObject(json, "generation", (double)reply->generation);
    cJSON_AddNumberToObject(json, "took_us", (double)reply->took_us);
    if (!cl_cli_json_print(json, false))
        print_error(COLLATE_E_NOMEM, "out of memory for the reply as JSON", "");
    cJSON_Delete(json);
}

static void answer(cl_cli *cli, const char *op, const cJSON *arguments)
{
    collate_args *args = collate_args_new();
    const collate_reply *reply = NULL;

    if (args == NULL || (arguments != NULL && !cJSON_IsNull(arguments) && !cl_cli_json_to_args(arguments, args))) {
        print_error(args == NULL ? COLLATE_E_NOMEM : COLLATE_E_MALFORMED, "args: not an object", "args");
        collate_args_free(args);
        return;
    }
    collate_err err = collate_call(cli->client, op, args, &reply);
    if (err == COLLATE_OK)
        print_reply(reply);
    else
        print_error(err, collate_client_error(cli->client), collate_client_error_field(cli->client));
    collate_free(reply);
    collate_args_free(args);
}

static void answer_line(cl_cli *cli, const char *op, const char *line, size_t length, size_t number)
{
    const char *end = NULL;
    cJSON *json = cJSON_ParseWithLengthOpts(line, length, &end, false);

    while (json != NULL && end < line + length && (unsigned char)*end <= ' ')
        end++;
    if (json == NULL || end != line + length || !cJSON_IsObject(json)) {
        char message[96];
        if (json != NULL && end == line + length)
            snprintf(message, sizeof message, "line %zu is not one JSON object", number);
        else
            snprintf(message, sizeof message, "line %zu is not one JSON object: it breaks off at byte %zu", number,
                end != NULL && end > line ? (size_t)(end - line) : (size_t)0);
        print_error(COLLATE_E_MALFORMED, message, "");
    } else if (op != NULL) {
        answer(cli, op, json);
    } else if (!cJSON_IsString(cJSON_GetObjectItemCaseSensitive(json, "op"))) {
        print_error(COLLATE_E_MALFORMED, "op: missing, or not a string; a line is {\"op\": \"...\", \"args\": {...}}", "op");
    } else {
        answer(cli, cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(json, "op")), cJSON_GetObjectItemCaseSensitive(json, "args"));
    }
    cJSON_Delete(json);
}

int cl_cli_call(cl_cli *cli, const char *op)
{
    char *line = NULL;
    size_t room = 0, number = 0;
    ssize_t length = 0;

    while ((length = getline(&line, &room, stdin)) >= 0) {
        number++;
        while (length > 0 && (unsigned char)line[length - 1] <= ' ')
            length--;
        if (length == 0)
            continue;
        answer_line(cli, op, line, (size_t)length, number);
        if (fflush(stdout) != 0)
            break; /* nobody reads any more */
    }
    free(line);
    return CL_EXIT_OK;
}
