/*
 * events.c - `collate events [TOPIC...]`: what changes in the daemon's corpus, a line each, until it is interrupted.
 *
 * The daemon's `status` says where subscribers connect. --limit ends after so many; --json prints a JSON object a line.
 */
#include "cli.h"
#include "json.h"
#include "read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TURN_MS 1000

static bool is(cl_cli_text text, const char *word)
{
    return text.length == strlen(word) && memcmp(text.ptr, word, text.length) == 0;
}

static void print_json(const collate_event *event)
{
    cJSON *json = cJSON_CreateObject();

    cJSON_AddStringToObject(json, "topic", event->topic);
    cJSON_AddNumberToObject(json, "missed", (double)event->missed);
    cJSON_AddItemToObject(json, "event", cl_cli_json_from_value(event->payload));
    cl_cli_json_print(json, false);
    cJSON_Delete(json);
}

static void print_values(char *out, size_t room, const collate_value *values)
{
    const collate_value *value = NULL;
    size_t at = 0;

    out[0] = '\0';
    for (CL_EACH(value, values)) {
        cl_cli_text text = cl_cli_text_of(value, "text"), id = cl_cli_text_of(value, "document");
        if (at < room)
            at += (size_t)snprintf(out + at, room - at, "%s%.*s (%.*s)", at > 0 ? ", " : "", CL_TEXT_ARG(text), CL_TEXT_ARG(id));
    }
}

static void print_line(const cl_cli *cli, const collate_event *event)
{
    const collate_value *payload = event->payload;
    cl_cli_text what = cl_cli_text_of(payload, "event"), headline = cl_cli_text_of(payload, "headline"),
                document = cl_cli_text_of(payload, "document"), title = cl_cli_text_of(payload, "title");
    long long story = cl_cli_int_of(payload, "story");
    char values[1024];

    if (event->restarted)
        cl_page_line(&cli->page, 0, "", CL_STYLE_WARN, "the daemon was started anew; what changed meanwhile is not known");
    if (event->missed > 0)
        cl_page_line(&cli->page, 0, "", CL_STYLE_WARN, "%llu events were missed", (unsigned long long)event->missed);
    if (is(what, "quote")) {
        cl_cli_text speaker = cl_cli_text_of(payload, "speaker"), text = cl_cli_text_of(payload, "text");
        cl_page_line(&cli->page, 2, "", CL_STYLE_PLAIN, "%.*s: “%.*s” in %.*s", CL_TEXT_ARG(speaker), CL_TEXT_ARG(text),
            CL_TEXT_ARG(document));
    } else if (is(what, "conflict")) {
        print_values(values, sizeof values, collate_value_get(payload, "values"));
        cl_page_line(&cli->page, 2, "", CL_STYLE_BAD, "conflict in story %lld: %s", story, values);
    } else if (is(what, "story.merged")) {
        cl_page_line(&cli->page, 2, "", CL_STYLE_PLAIN, "story %lld became part of %lld", story, cl_cli_int_of(payload, "into"));
    } else if (document.length > 0) {
        cl_page_line(&cli->page, 2, "", CL_STYLE_PLAIN, "%.*s %.*s: %.*s  (story %lld)", CL_TEXT_ARG(what), CL_TEXT_ARG(document),
            CL_TEXT_ARG(title), story);
    } else {
        const collate_value *all = collate_value_get(payload, "documents"), *added = collate_value_get(payload, "added");
        cl_page_line(&cli->page, 2, "", CL_STYLE_HEAD, "%.*s %lld: %.*s  (+%zu -%zu)", CL_TEXT_ARG(what), story, CL_TEXT_ARG(headline),
            collate_value_count(all) + collate_value_count(added), collate_value_count(collate_value_get(payload, "removed")));
    }
}

/* Where subscribers connect, by the daemon's status; exit code. */
static int find_endpoint(cl_cli *cli, char *out, size_t room)
{
    const collate_reply *reply = NULL;
    collate_err err = collate_call(cli->client, "status", NULL, &reply);

    if (err != COLLATE_OK)
        return cl_cli_fail_call(cli, err);
    cl_cli_text first = cl_cli_text_at(collate_value_get(reply->result, "events"), 0);
    snprintf(out, room, "%.*s", CL_TEXT_ARG(first));
    collate_free(reply);
    if (out[0] == '\0')
        return cl_cli_fail(CL_EXIT_FAILED, "this daemon tells nobody of changes: its configuration names no `events`");
    return CL_EXIT_OK;
}

int cl_cli_events(cl_cli *cli)
{
    char endpoint[1024];
    collate_events *events = NULL;
    long long limit = cli->options.limit != NULL ? strtoll(cli->options.limit, NULL, 10) : -1;
    int code = find_endpoint(cli, endpoint, sizeof endpoint);

    if (code != CL_EXIT_OK)
        return code;
    collate_err err = collate_events_new(endpoint, cli->words, cli->n_words, NULL, &events);
    if (err != COLLATE_OK)
        return cl_cli_fail(CL_EXIT_USAGE, "events: topics begin with document., story., quote. or conflict. (%s)", collate_err_text(err));
    while (limit != 0) {
        const collate_event *event = NULL;
        err = collate_events_next(events, TURN_MS, &event);
        if (err == COLLATE_E_TIMEOUT)
            continue;
        if (err != COLLATE_OK)
            break;
        if (cli->options.output == CL_OUTPUT_JSON)
            print_json(event);
        else
            print_line(cli, event);
        fflush(stdout);
        collate_free(event);
        limit -= limit > 0;
    }
    collate_events_free(events);
    return limit == 0 ? CL_EXIT_OK : cl_cli_fail(CL_EXIT_FAILED, "events: %s", collate_err_text(err));
}
