/*
 * cli.h - what the files of the command `collate` share.
 *
 * A command is a row in commands.c: its words, its options, the request it makes and how the answer is shown. Everything
 * goes through libcollate; where no daemon runs, session.c starts one inside this process (collate/server.h).
 */
#ifndef CL_CLI_H
#define CL_CLI_H

#include "collate/client.h"
#include "page.h"

/* Exit codes, as in the manual collate(1). */
enum {
    CL_EXIT_OK = 0,
    CL_EXIT_FAILED = 1,    /* the daemon answered with an error, or some documents were rejected */
    CL_EXIT_USAGE = 2,     /* the command line is wrong, or a file cannot be read */
    CL_EXIT_NO_DAEMON = 3, /* no daemon, or no answer in time */
    CL_EXIT_NOT_TRUE = 4   /* verify: the quotation is not exact */
};

#define CL_CLI_MAX_LIST 512

typedef enum cl_output { CL_OUTPUT_TEXT, CL_OUTPUT_JSON, CL_OUTPUT_MARKDOWN } cl_output;

/* An article read from a file. */
typedef struct cl_cli_file {
    char *id; /* file name without folder and ending; made unique */
    char *bytes;
    size_t length;
    bool is_html;
} cl_cli_file;

typedef struct cl_cli_options {
    const char *endpoint;
    int timeout_ms;
    bool in_process;
    cl_output output;
    int width;         /* 0: of the terminal */
    const char *color; /* auto, always, never */
    /* scope */
    const char *documents[CL_CLI_MAX_LIST];
    size_t n_documents;
    const char *sources[CL_CLI_MAX_LIST];
    size_t n_sources;
    const char *story, *collection, *query, *since, *until;
    /* about files that are given */
    const char *source, *title, *published, *language, *blocks;
    /* of single commands */
    const char *words, *sentences, *bytes, *kind, *order, *speaker, *text, *limit, *cursor, *claim, *draft;
    const char *known[CL_CLI_MAX_LIST]; /* files that the reader has read */
    size_t n_known;
    const char *known_until; /* what was published up to then is known */
    bool explain;
} cl_cli_options;

typedef struct cl_cli {
    cl_cli_options options;
    cl_page page;
    collate_client *client;
    void *session; /* the in-process daemon, when there is one */
    cl_cli_file *files;
    size_t n_files;
    const char *const *words; /* what stands after the command's name and options */
    size_t n_words;
} cl_cli;

/* An error on standard error, "collate: ...". Returns `code`. */
int cl_cli_fail(int code, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The client's last error on standard error; the exit code that fits it. */
int cl_cli_fail_call(const cl_cli *cli, collate_err err);

/* files.c: read files, folders (every .txt, .html and .htm below) and "-"; exit code. Freed by cl_cli_files_free. */
int cl_cli_files_read(cl_cli *cli, const char *const *paths, size_t n);
void cl_cli_files_free(cl_cli *cli);
/* True when the word names a file or folder that is there, or is "-". */
bool cl_cli_is_file(const char *word);

/* events.c: print what changes until --limit or for ever; exit code. */
int cl_cli_events(cl_cli *cli);

/* session.c: a client to the daemon that runs, else (when in_process_if_none) to one inside this process. */
int cl_cli_connect(cl_cli *cli, bool in_process_if_none);
void cl_cli_disconnect(cl_cli *cli);

/* request.c: the options and files as arguments of a request. */
void cl_cli_put_scope(const cl_cli *cli, collate_args *args, bool files_as_texts);
int cl_cli_put_count(collate_args *args, const char *name, const char *given);
void cl_cli_put_files(const cl_cli *cli, collate_args *args, const char *name);
/* Add the files to the corpus that is connected; shows what was rejected. */
int cl_cli_add_files(cl_cli *cli, const collate_reply **out);

/* What an add rejected, on standard error; how many. */
size_t cl_cli_report_rejected(const cl_cli *cli, const collate_value *result);

/* How answers are shown (show_*.c). Each returns an exit code. */
typedef int cl_cli_show(cl_cli *cli, const collate_value *result);
cl_cli_show cl_cli_show_added, cl_cli_show_summary, cl_cli_show_comparison, cl_cli_show_quotes, cl_cli_show_verification,
    cl_cli_show_search, cl_cli_show_brief, cl_cli_show_stories, cl_cli_show_sources, cl_cli_show_document, cl_cli_show_parsed,
    cl_cli_show_status, cl_cli_show_documents;

/* The exit code for a verify reply. */
int cl_cli_verdict_code(const collate_value *result);

/* call.c: `collate call [OP]` */
int cl_cli_call(cl_cli *cli, const char *op);

/* commands.c */
int cl_cli_run(int argc, char **argv);

#endif
