/*
 * show_lists.c - what was added, stories, sources, documents, search results, the daemon's state.
 */
#include "cli.h"
#include "read.h"

#include <stdio.h>
#include <string.h>

static void show_cursor(const cl_cli *cli, const collate_value *result)
{
    cl_cli_text cursor = cl_cli_text_of(result, "cursor");

    if (cursor.length > 0)
        cl_page_line(&cli->page, 0, "", CL_STYLE_DIM, "There is more: --cursor %.*s", CL_TEXT_ARG(cursor));
}

size_t cl_cli_report_rejected(const cl_cli *cli, const collate_value *result)
{
    const collate_value *rejected = collate_value_get(result, "rejected"), *item = NULL;

    for (CL_EACH(item, rejected)) {
        cl_cli_text message = cl_cli_text_of(collate_value_get(item, "error"), "message");
        size_t index = (size_t)cl_cli_int_of(item, "index");
        cl_cli_fail(CL_EXIT_FAILED, "%s: %.*s", index < cli->n_files ? cli->files[index].id : "?", CL_TEXT_ARG(message));
    }
    return collate_value_count(rejected);
}

int cl_cli_show_added(cl_cli *cli, const collate_value *result)
{
    const collate_value *added = collate_value_get(result, "added"), *item = NULL;

    for (CL_EACH(item, added)) {
        cl_cli_text id = cl_cli_text_of(item, "id");
        bool again = collate_value_bool(collate_value_get(item, "duplicate"), false);
        cl_page_line(&cli->page, 2, "", CL_STYLE_PLAIN, "%.*s: story %lld%s", CL_TEXT_ARG(id), cl_cli_int_of(item, "story"),
            again ? ", was there already" : "");
    }
    return cl_cli_report_rejected(cli, result) > 0 ? CL_EXIT_FAILED : CL_EXIT_OK;
}

/* "2017-09-12 to 2017-09-14", one date when both are equal. */
static void put_times(char *out, size_t room, const collate_value *item)
{
    cl_cli_text first = cl_cli_text_of(item, "first"), last = cl_cli_text_of(item, "last");
    size_t n = first.length < 10 ? first.length : 10, m = last.length < 10 ? last.length : 10;

    if (n == 0)
        snprintf(out, room, "no date");
    else if (n == m && memcmp(first.ptr, last.ptr, n) == 0)
        snprintf(out, room, "%.*s", (int)n, first.ptr);
    else
        snprintf(out, room, "%.*s to %.*s", (int)n, first.ptr, (int)m, last.ptr);
}

int cl_cli_show_stories(cl_cli *cli, const collate_value *result)
{
    const collate_value *stories = collate_value_get(result, "stories"), *story = NULL;
    char times[64];

    if (collate_value_count(stories) == 0)
        puts("No stories.");
    for (CL_EACH(story, stories)) {
        cl_cli_text headline = cl_cli_text_of(story, "headline");
        char number[32];
        snprintf(number, sizeof number, "%lld", cl_cli_int_of(story, "id"));
        put_times(times, sizeof times, story);
        cl_page_text(&cli->page, 6, number, CL_STYLE_HEAD, headline.length > 0 ? headline.ptr : "(no headline)",
            headline.length > 0 ? headline.length : 13);
        cl_page_line(&cli->page, 6, "", CL_STYLE_DIM, "%zu documents of %lld sources, %lld originals; %s",
            collate_value_count(collate_value_get(story, "documents")), cl_cli_int_of(story, "sources"), cl_cli_int_of(story, "originals"),
            times);
    }
    show_cursor(cli, result);
    return CL_EXIT_OK;
}

int cl_cli_show_sources(cl_cli *cli, const collate_value *result)
{
    const collate_value *sources = collate_value_get(result, "sources"), *source = NULL;
    char times[64];

    if (collate_value_count(sources) == 0)
        puts("No sources.");
    for (CL_EACH(source, sources)) {
        cl_cli_text name = cl_cli_text_of(source, "source");
        if (name.length == 0)
            name = cl_cli_text_of(source, "name");
        put_times(times, sizeof times, source);
        cl_page_cell(&cli->page, CL_STYLE_NAME, name.length > 0 ? name.ptr : "(unnamed)", name.length > 0 ? name.length : 9, 28);
        printf(" %6lld documents %6lld originals  %s\n", cl_cli_int_of(source, "documents"), cl_cli_int_of(source, "originals"), times);
    }
    show_cursor(cli, result);
    return CL_EXIT_OK;
}

int cl_cli_show_documents(cl_cli *cli, const collate_value *result)
{
    const collate_value *documents = collate_value_get(result, "documents"), *document = NULL;

    if (collate_value_count(documents) == 0)
        puts("No documents.");
    for (CL_EACH(document, documents)) {
        cl_cli_text id = cl_cli_text_of(document, "id"), title = cl_cli_text_of(document, "title"),
                    source = cl_cli_text_of(document, "source");
        cl_cli_text published = cl_cli_text_of(document, "published");
        cl_page_text(&cli->page, 2, "", CL_STYLE_HEAD, title.length > 0 ? title.ptr : "(no title)", title.length > 0 ? title.length : 10);
        cl_page_line(&cli->page, 2, "", CL_STYLE_DIM, "%.*s; %.*s %.*s; story %lld", CL_TEXT_ARG(id), CL_TEXT_ARG(source),
            CL_TEXT_ARG(published), cl_cli_int_of(document, "story"));
    }
    show_cursor(cli, result);
    return CL_EXIT_OK;
}

int cl_cli_show_search(cl_cli *cli, const collate_value *result)
{
    const collate_value *documents = collate_value_get(result, "documents"), *hit = NULL, *sentence = NULL;

    if (collate_value_count(documents) == 0)
        puts("Nothing found.");
    for (CL_EACH(hit, documents)) {
        cl_cli_text id = cl_cli_text_of(hit, "id"), title = cl_cli_text_of(hit, "title"), source = cl_cli_text_of(hit, "source");
        if (id.length == 0)
            id = cl_cli_text_of(hit, "document");
        cl_page_text(&cli->page, 2, "", CL_STYLE_HEAD, title.length > 0 ? title.ptr : id.ptr, title.length > 0 ? title.length : id.length);
        cl_page_line(&cli->page, 2, "", CL_STYLE_DIM, "%.*s; %.*s; score %.2f", CL_TEXT_ARG(id), CL_TEXT_ARG(source),
            collate_value_number(collate_value_get(hit, "score"), 0));
        for (CL_EACH(sentence, collate_value_get(hit, "sentences"))) {
            cl_cli_text text = cl_cli_text_of(sentence, "text");
            cl_page_text(&cli->page, 6, "    ", CL_STYLE_PLAIN, text.ptr, text.length);
        }
    }
    show_cursor(cli, result);
    return CL_EXIT_OK;
}

/* One line a figure; maps inside are flattened, `corpus.documents`, and lists of maps are left to --json. */
static void put_figures(const cl_cli *cli, const char *prefix, const collate_value *map, int depth)
{
    for (size_t i = 0; i < collate_value_count(map); i++) {
        size_t length = 0, n = 0;
        const char *key = collate_value_text(collate_value_key_at(map, i), &length);
        const collate_value *item = collate_value_item_at(map, i);
        char name[128];
        snprintf(name, sizeof name, "%s%.*s", prefix, (int)length, key != NULL ? key : "");
        if (collate_value_type(item) == COLLATE_MAP && depth < 4) {
            char below[130];
            snprintf(below, sizeof below, "%s.", name);
            put_figures(cli, below, item, depth + 1);
            continue;
        }
        const char *text = collate_value_text(item, &n);
        if (collate_value_type(item) == COLLATE_LIST)
            text = collate_value_text(collate_value_at(item, 0), &n);
        if (text == NULL && collate_value_type(item) != COLLATE_INTEGER)
            continue;
        cl_page_cell(&cli->page, CL_STYLE_NAME, name, strlen(name), 28);
        if (text != NULL)
            printf(" %.*s\n", (int)n, text);
        else
            printf(" %lld\n", (long long)collate_value_integer(item, 0));
    }
}

int cl_cli_show_status(cl_cli *cli, const collate_value *result)
{
    put_figures(cli, "", result, 0);
    return CL_EXIT_OK;
}
