#include "cli.h"
#include "json.h"

#include <getopt.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How a command uses the words after its options. */
typedef enum words_mean {
    WORDS_NONE,
    WORDS_FILES,    /* articles of the request: sent inside it */
    WORDS_CORPUS,   /* articles that an in-process corpus is made of; without any: the daemon's corpus */
    WORDS_ADDED,    /* articles that are added to the daemon's corpus */
    WORDS_ARGUMENT, /* one argument, then files of the request */
    WORDS_ARGUMENT_CORPUS,
    WORDS_OP,
    WORDS_TOPICS
} words_mean;

typedef struct command {
    const char *name;
    const char *op;
    words_mean words;
    const char *argument; /* the request's field that the first word fills */
    cl_cli_show *show;
    const char *usage;
    const char *help;
} command;

static const command commands[] = {
    {"add", "add", WORDS_ADDED, NULL, cl_cli_show_added, "FILE...", "add articles to the daemon's corpus; durable when it returns"},
    {"parse", "parse", WORDS_FILES, NULL, cl_cli_show_parsed, "FILE", "read one article: what it is, who said what"},
    {"summarize", "summarize", WORDS_FILES, NULL, cl_cli_show_summary, "[FILE...]", "what happened, in the sources' own sentences"},
    {"compare", "compare", WORDS_FILES, NULL, cl_cli_show_comparison, "[FILE...]", "who reports what: agreed, disputed, alone, left out"},
    {"quotes", "quotes", WORDS_FILES, NULL, cl_cli_show_quotes, "[FILE...]", "who said what, grouped across sources"},
    {"verify", "verify", WORDS_ARGUMENT, "text", cl_cli_show_verification, "TEXT [FILE...]",
        "is this quotation (by --speaker) true to the sources"},
    {"search", "search", WORDS_ARGUMENT_CORPUS, "query", cl_cli_show_search, "WORDS [FILE...]", "documents and sentences for words"},
    {"brief", "brief", WORDS_FILES, NULL, cl_cli_show_brief, "[FILE...]", "one story on one page for an editor"},
    {"stories", "stories", WORDS_CORPUS, NULL, cl_cli_show_stories, "[FILE...]", "the stories and who tells them"},
    {"sources", "sources", WORDS_CORPUS, NULL, cl_cli_show_sources, "[FILE...]", "the outlets"},
    {"documents", "documents", WORDS_CORPUS, NULL, cl_cli_show_documents, "[FILE...]", "the articles"},
    {"show", "document", WORDS_ARGUMENT_CORPUS, "id", cl_cli_show_document, "ID [FILE...]", "one article with its sentences and quotes"},
    {"status", "status", WORDS_NONE, NULL, cl_cli_show_status, "", "how the daemon is"},
    {"events", "status", WORDS_TOPICS, NULL, NULL, "[TOPIC...]", "what changes in the daemon's corpus, as it happens"},
    {"call", NULL, WORDS_OP, NULL, NULL, "[OP]", "raw: JSON lines on standard input, JSON replies on standard output"},
};

enum {
    OPTION_FIRST = 256,
    OPTION_JSON = OPTION_FIRST,
    OPTION_MARKDOWN,
    OPTION_IN_PROCESS,
    OPTION_EXPLAIN,
    OPTION_TIMEOUT,
    OPTION_WIDTH,
    OPTION_DOCUMENT,
    OPTION_SOURCE,
    OPTION_KNOWN,
    OPTION_TEXTS
};

/* Options that are one string each, by where they are kept. */
static const struct {
    const char *name;
    size_t offset;
} texts[] = {
#define TEXT(name, member)                                                                                                                 \
    {                                                                                                                                      \
        name, offsetof(cl_cli_options, member)                                                                                             \
    }
    TEXT("endpoint", endpoint),
    TEXT("color", color),
    TEXT("story", story),
    TEXT("collection", collection),
    TEXT("query", query),
    TEXT("since", since),
    TEXT("until", until),
    TEXT("title", title),
    TEXT("published", published),
    TEXT("language", language),
    TEXT("blocks", blocks),
    TEXT("words", words),
    TEXT("sentences", sentences),
    TEXT("bytes", bytes),
    TEXT("kind", kind),
    TEXT("order", order),
    TEXT("speaker", speaker),
    TEXT("text", text),
    TEXT("limit", limit),
    TEXT("cursor", cursor),
    TEXT("claim", claim),
    TEXT("draft", draft),
    TEXT("known-until", known_until),
#undef TEXT
};
#define N_TEXTS (sizeof texts / sizeof texts[0])
#define FIXED_OPTIONS 9 /* those of read_options that are no text */

static const char *const help_text = "usage: collate COMMAND [OPTION...] [WORD...]\n"
                                     "\n"
                                     "Commands:\n";
static const char *const options_text =
    "\nWhich documents (any mix; all must hold; files given are used alone):\n"
    "  --story N  --document ID  --collection NAME  --source NAME  --query WORDS  --since TIME  --until TIME\n"
    "\nAbout files that are given (otherwise read from their text):\n"
    "  --source NAME  --title TEXT  --published TIME  --language CODE  --blocks auto|page|extracted|none\n"
    "\nOf single commands:\n"
    "  summarize  --words N | --sentences N | --bytes N   --order narrative|time|rank|source  --kind KIND  --explain\n"
    "  summarize, brief: what is new to who has read  --known FILE (any number)  --known-until TIME\n"
    "  compare    --claim N   --draft FILE\n"
    "  quotes     --speaker NAME  --text WORDS    verify  --speaker NAME\n"
    "  listings   --limit N  --cursor TEXT\n"
    "\nOutput and connection:\n"
    "  --json  --markdown  --width N  --color auto|always|never  --endpoint ADDRESS  --timeout SECONDS  --in-process\n"
    "\nWith files and no daemon the work is done in this process. COLLATE_ENDPOINT names the daemon where --endpoint does not.\n"
    "Exit: 0 done, 1 refused or failed, 2 wrong usage, 3 no daemon or no answer, 4 the quotation is not true.\n"
    "Manual: collate(1).\n";

int cl_cli_fail(int code, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fputs("collate: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    return code;
}

/* The file that a field of the request holds: "texts[1].text", or the only one's text; NULL for others. */
static const char *file_of(const cl_cli *cli, const char *field)
{
    size_t i = 0;

    if (strncmp(field, "texts[", 6) == 0)
        i = (size_t)strtoul(field + 6, NULL, 10);
    else if (cli->n_files != 1 || (strcmp(field, "text") != 0 && strcmp(field, "html") != 0))
        return NULL;
    return i < cli->n_files ? cli->files[i].id : NULL;
}

int cl_cli_fail_call(const cl_cli *cli, collate_err err)
{
    const char *field = collate_client_error_field(cli->client);
    const char *message = collate_client_error(cli->client);
    int code = err == COLLATE_E_CONNECT || err == COLLATE_E_TIMEOUT ? CL_EXIT_NO_DAEMON : CL_EXIT_FAILED;
    const char *file = file_of(cli, field);

    if (file != NULL)
        return cl_cli_fail(code, "%s: %s", file, message);
    if (field[0] != '\0' && strncmp(message, field, strlen(field)) != 0)
        return cl_cli_fail(code, "%s: %s", field, message);
    return cl_cli_fail(code, "%s", message[0] != '\0' ? message : collate_err_text(err));
}

static int print_help(void)
{
    fputs(help_text, stdout);
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        char head[64];
        snprintf(head, sizeof head, "%s %s", commands[i].name, commands[i].usage);
        printf("  %-26s %s\n", head, commands[i].help);
    }
    printf("  %-26s %s\n", "help", "this text");
    fputs(options_text, stdout);
    return CL_EXIT_OK;
}

static const command *find_command(const char *name)
{
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    }
    return NULL;
}

static int take_listed(const char *name, const char *value, const char **list, size_t *n)
{
    if (*n >= CL_CLI_MAX_LIST)
        return cl_cli_fail(CL_EXIT_USAGE, "--%s: at most %d of them", name, CL_CLI_MAX_LIST);
    list[(*n)++] = value;
    return CL_EXIT_OK;
}

static int take_number(const char *name, const char *value, double scale, int *out)
{
    char *end = NULL;
    double number = strtod(value, &end);

    if (end == value || *end != '\0' || number < 0 || number * scale > 1e9)
        return cl_cli_fail(CL_EXIT_USAGE, "--%s: '%s' is not a number that fits", name, value);
    *out = (int)(number * scale);
    return CL_EXIT_OK;
}

static int take_option(cl_cli_options *o, int option)
{
    switch (option) {
    case OPTION_JSON:
        o->output = CL_OUTPUT_JSON;
        return CL_EXIT_OK;
    case OPTION_MARKDOWN:
        o->output = CL_OUTPUT_MARKDOWN;
        return CL_EXIT_OK;
    case OPTION_IN_PROCESS:
        o->in_process = true;
        return CL_EXIT_OK;
    case OPTION_EXPLAIN:
        o->explain = true;
        return CL_EXIT_OK;
    case OPTION_TIMEOUT:
        return take_number("timeout", optarg, 1000, &o->timeout_ms);
    case OPTION_WIDTH:
        return take_number("width", optarg, 1, &o->width);
    case OPTION_DOCUMENT:
        return take_listed("document", optarg, o->documents, &o->n_documents);
    case OPTION_SOURCE:
        return take_listed("source", optarg, o->sources, &o->n_sources);
    case OPTION_KNOWN:
        return take_listed("known", optarg, o->known, &o->n_known);
    default:
        if (option < OPTION_TEXTS || option >= OPTION_TEXTS + (int)N_TEXTS)
            return CL_EXIT_USAGE; /* getopt has said what is wrong */
        *(const char **)(void *)((char *)o + texts[option - OPTION_TEXTS].offset) = optarg;
        return CL_EXIT_OK;
    }
}

static int read_options(int argc, char **argv, cl_cli_options *o)
{
    struct option known[N_TEXTS + FIXED_OPTIONS + 1] = {
        {"json", no_argument, NULL, OPTION_JSON},
        {"markdown", no_argument, NULL, OPTION_MARKDOWN},
        {"in-process", no_argument, NULL, OPTION_IN_PROCESS},
        {"explain", no_argument, NULL, OPTION_EXPLAIN},
        {"timeout", required_argument, NULL, OPTION_TIMEOUT},
        {"width", required_argument, NULL, OPTION_WIDTH},
        {"document", required_argument, NULL, OPTION_DOCUMENT},
        {"source", required_argument, NULL, OPTION_SOURCE},
        {"known", required_argument, NULL, OPTION_KNOWN},
    };
    int option = 0;

    for (size_t i = 0; i < N_TEXTS; i++)
        known[FIXED_OPTIONS + i] = (struct option){texts[i].name, required_argument, NULL, OPTION_TEXTS + (int)i};
    while ((option = getopt_long(argc, argv, "", known, NULL)) != -1) {
        int code = take_option(o, option);
        if (code != CL_EXIT_OK)
            return code;
    }
    return CL_EXIT_OK;
}

static int read_draft(cl_cli *cli, collate_args *args)
{
    cl_cli reader = {.options = cli->options};
    int code = cl_cli_files_read(&reader, &cli->options.draft, 1);

    if (code == CL_EXIT_OK && reader.n_files == 1)
        collate_args_bytes(args, "draft", reader.files[0].bytes, reader.files[0].length);
    cl_cli_files_free(&reader);
    return code;
}

/* What the reader has read: files, or what was published up to a time, of the same story where one is asked for. */
static int put_known(cl_cli *cli, collate_args *args)
{
    const cl_cli_options *o = &cli->options;
    cl_cli reader = {.client = cli->client};
    int code = CL_EXIT_OK;

    if (o->n_known == 0 && o->known_until == NULL)
        return CL_EXIT_OK;
    if (o->n_known > 0 && o->known_until != NULL)
        return cl_cli_fail(CL_EXIT_USAGE, "--known and --known-until are two ways to say the same; give one");
    if (o->n_known > 0)
        code = cl_cli_files_read(&reader, o->known, o->n_known);
    collate_args_open_map(args, "known");
    if (reader.n_files > 0)
        cl_cli_put_files(&reader, args, "texts");
    else if (code == CL_EXIT_OK)
        code = cl_cli_put_count(args, "story", o->story);
    collate_args_text(args, "until", o->known_until);
    collate_args_close(args);
    cl_cli_files_free(&reader);
    return code;
}

/* The request's arguments out of options, words and files. */
static int build(cl_cli *cli, const command *asked, collate_args *args)
{
    const cl_cli_options *o = &cli->options;
    bool as_texts = asked->words == WORDS_FILES || asked->words == WORDS_ARGUMENT;
    int code = CL_EXIT_OK;

    if (strcmp(asked->op, "parse") == 0) {
        collate_args_bytes(args, cli->files[0].is_html ? "html" : "text", cli->files[0].bytes, cli->files[0].length);
        collate_args_text(args, "id", cli->files[0].id);
        collate_args_text(args, "source", o->n_sources > 0 ? o->sources[0] : NULL);
        collate_args_text(args, "title", o->title);
        collate_args_text(args, "published", o->published);
        collate_args_text(args, "language", o->language);
        collate_args_text(args, "blocks", o->blocks);
        return CL_EXIT_OK;
    }
    if (asked->argument != NULL)
        collate_args_text(args, asked->argument, cli->words[0]);
    if (asked->words != WORDS_NONE && strcmp(asked->op, "document") != 0)
        cl_cli_put_scope(cli, args, as_texts);
    collate_args_text(args, "kind", o->kind);
    collate_args_text(args, "order", o->order);
    collate_args_text(args, "speaker", o->speaker);
    collate_args_text(args, "text", o->text);
    collate_args_text(args, "cursor", o->cursor);
    if (o->explain)
        collate_args_bool(args, "explain", true);
    code |= cl_cli_put_count(args, "words", o->words);
    code |= cl_cli_put_count(args, "sentences", o->sentences);
    code |= cl_cli_put_count(args, "bytes", o->bytes);
    code |= cl_cli_put_count(args, "limit", o->limit);
    if (code == CL_EXIT_OK && o->draft != NULL)
        code = read_draft(cli, args);
    if (code == CL_EXIT_OK)
        code = put_known(cli, args);
    return code != CL_EXIT_OK ? CL_EXIT_USAGE : CL_EXIT_OK;
}

static int show_json(const collate_reply *reply)
{
    cJSON *json = cl_cli_json_from_value(reply->result);
    bool printed = json != NULL && cl_cli_json_print(json, true);

    cJSON_Delete(json);
    return printed ? CL_EXIT_OK : cl_cli_fail(CL_EXIT_FAILED, "out of memory");
}

static int show_reply(cl_cli *cli, const command *asked, const collate_reply *reply)
{
    int code = CL_EXIT_OK;

    if (cli->options.output != CL_OUTPUT_JSON)
        return asked->show(cli, reply->result);
    code = show_json(reply);
    if (code == CL_EXIT_OK && asked->show == cl_cli_show_verification) /* scripts rely on the code, not on the output's form */
        code = cl_cli_verdict_code(reply->result);
    return code;
}

static int ask(cl_cli *cli, const command *asked)
{
    const collate_reply *reply = NULL;
    collate_args *args = NULL;
    collate_err err = COLLATE_OK;
    int code = CL_EXIT_OK;

    if (asked->words == WORDS_ADDED) {
        code = cl_cli_add_files(cli, &reply);
    } else {
        args = collate_args_new();
        code = args == NULL ? cl_cli_fail(CL_EXIT_FAILED, "out of memory") : build(cli, asked, args);
        if (code == CL_EXIT_OK) {
            err = collate_call(cli->client, asked->op, args, &reply);
            code = err == COLLATE_OK ? CL_EXIT_OK : cl_cli_fail_call(cli, err);
        }
    }
    if (code == CL_EXIT_OK)
        code = show_reply(cli, asked, reply);
    collate_free(reply);
    collate_args_free(args);
    return code;
}

/* Files for a corpus of their own: into the in-process daemon before the question. What is rejected is said; the rest goes on. */
static int fill_corpus(cl_cli *cli, bool *rejected)
{
    const collate_reply *reply = NULL;
    int code = cl_cli_add_files(cli, &reply);

    if (code == CL_EXIT_OK)
        *rejected = cl_cli_report_rejected(cli, reply->result) > 0;
    collate_free(reply);
    return code;
}

static int take_words(cl_cli *cli, const command *asked)
{
    bool argument = asked->argument != NULL;

    if (argument && cli->n_words == 0)
        return cl_cli_fail(CL_EXIT_USAGE, "usage: collate %s %s", asked->name, asked->usage);
    if (asked->words == WORDS_NONE && cli->n_words > 0)
        return cl_cli_fail(CL_EXIT_USAGE, "%s: takes no words, got '%s'", asked->name, cli->words[0]);
    if (asked->words == WORDS_OP)
        return cli->n_words <= 1 ? CL_EXIT_OK : cl_cli_fail(CL_EXIT_USAGE, "usage: collate call [OP]");
    if (asked->words == WORDS_TOPICS)
        return CL_EXIT_OK;
    int code = cl_cli_files_read(cli, cli->words + argument, cli->n_words - argument);
    if (code != CL_EXIT_OK)
        return code;
    if (asked->words == WORDS_ADDED && cli->n_files == 0)
        return cl_cli_fail(CL_EXIT_USAGE, "usage: collate add FILE...");
    if (strcmp(asked->name, "parse") == 0 && cli->n_files != 1)
        return cl_cli_fail(CL_EXIT_USAGE, "usage: collate parse FILE");
    return CL_EXIT_OK;
}

static int run(cl_cli *cli, const command *asked)
{
    bool corpus = asked->words == WORDS_CORPUS || asked->words == WORDS_ARGUMENT_CORPUS;
    bool rejected = false;
    int code = take_words(cli, asked);

    if (code != CL_EXIT_OK)
        return code;
    if (corpus && cli->n_files > 0)
        cli->options.in_process = true;                    /* these files are the corpus, whatever runs elsewhere */
    if (cli->n_files > 0 && cli->options.n_sources == 1) { /* with files --source says where they are from */
        cli->options.source = cli->options.sources[0];
        cli->options.n_sources = 0;
    }
    code = cl_cli_connect(cli, asked->words == WORDS_OP || (cli->n_files > 0 && asked->words != WORDS_ADDED));
    if (code == CL_EXIT_OK && corpus && cli->n_files > 0)
        code = fill_corpus(cli, &rejected);
    if (code == CL_EXIT_OK && asked->words == WORDS_TOPICS)
        code = cl_cli_events(cli);
    else if (code == CL_EXIT_OK)
        code = asked->words == WORDS_OP ? cl_cli_call(cli, cli->n_words > 0 ? cli->words[0] : NULL) : ask(cli, asked);
    cl_cli_disconnect(cli);
    return code == CL_EXIT_OK && rejected ? CL_EXIT_FAILED : code;
}

int cl_cli_run(int argc, char **argv)
{
    cl_cli cli = {.options = {.timeout_ms = 60000}};
    const command *asked = NULL;
    int code = CL_EXIT_OK;

    setlocale(LC_CTYPE, "");
    if (MB_CUR_MAX == 1)
        setlocale(LC_CTYPE, "C.UTF-8"); /* articles are UTF-8 whatever the locale */
    if (argc < 2 || strcmp(argv[1], "help") == 0 || strcmp(argv[1], "--help") == 0)
        return print_help();
    if (strcmp(argv[1], "--version") == 0) {
        puts("collate " COLLATE_VERSION);
        return CL_EXIT_OK;
    }
    asked = find_command(argv[1]);
    if (asked == NULL)
        return cl_cli_fail(CL_EXIT_USAGE, "'%s' is no command; see collate help", argv[1]);
    code = read_options(argc - 1, argv + 1, &cli.options);
    if (code == CL_EXIT_OK) {
        cli.words = (const char *const *)argv + 1 + optind;
        cli.n_words = (size_t)(argc - 1 - optind);
        cl_page_init(&cli.page, cli.options.width, cli.options.color, cli.options.output == CL_OUTPUT_MARKDOWN);
        code = run(&cli, asked);
    }
    cl_cli_files_free(&cli);
    return code;
}
