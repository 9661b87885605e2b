#include "cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

int cl_cli_put_count(collate_args *args, const char *name, const char *given)
{
    char *end = NULL;

    if (given == NULL)
        return CL_EXIT_OK;
    errno = 0;
    long long value = strtoll(given, &end, 10);
    if (end == given || *end != '\0' || errno != 0 || value < 0)
        return cl_cli_fail(CL_EXIT_USAGE, "--%s: '%s' is not a whole number", name, given);
    collate_args_integer(args, name, value);
    return CL_EXIT_OK;
}

void cl_cli_put_files(const cl_cli *cli, collate_args *args, const char *name)
{
    const cl_cli_options *o = &cli->options;

    collate_args_open_list(args, name);
    for (size_t i = 0; i < cli->n_files; i++) {
        const cl_cli_file *file = &cli->files[i];
        collate_args_open_map(args, NULL);
        collate_args_text(args, "id", file->id);
        collate_args_text(args, "source", o->source);
        collate_args_text(args, "title", o->title);
        collate_args_text(args, "published", o->published);
        collate_args_text(args, "language", o->language);
        collate_args_text(args, "blocks", o->blocks);
        collate_args_text(args, "collection", o->collection);
        collate_args_bytes(args, file->is_html ? "html" : "text", file->bytes, file->length);
        collate_args_close(args);
    }
    collate_args_close(args);
}

void cl_cli_put_scope(const cl_cli *cli, collate_args *args, bool files_as_texts)
{
    const cl_cli_options *o = &cli->options;

    if (o->n_documents > 0)
        collate_args_texts(args, "documents", o->documents, o->n_documents);
    cl_cli_put_count(args, "story", o->story);
    if (cli->n_files == 0 || !files_as_texts)
        collate_args_text(args, "collection", o->collection);
    if (o->n_sources > 0)
        collate_args_texts(args, "sources", o->sources, o->n_sources);
    collate_args_text(args, "query", o->query);
    collate_args_text(args, "since", o->since);
    collate_args_text(args, "until", o->until);
    if (files_as_texts && cli->n_files > 0)
        cl_cli_put_files(cli, args, "texts");
}

int cl_cli_add_files(cl_cli *cli, const collate_reply **out)
{
    collate_args *args = collate_args_new();

    if (args == NULL)
        return cl_cli_fail(CL_EXIT_FAILED, "out of memory");
    cl_cli_put_files(cli, args, "documents");
    collate_err err = collate_call(cli->client, "add", args, out);
    collate_args_free(args);
    return err == COLLATE_OK ? CL_EXIT_OK : cl_cli_fail_call(cli, err);
}
