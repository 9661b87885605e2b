#include "service/config.h"

#include "service/bind.h"

#include <errno.h>
#include <inttypes.h>
#include <libconfig.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

typedef enum key_type { KEY_INTEGER, KEY_TEXT, KEY_WORD, KEY_TEXTS } key_type;

typedef struct key {
    const char *name;
    key_type type;
    size_t offset;
    int64_t low, high;
    const char *fallback; /* as in a file */
    const char *words;    /* KEY_WORD: allowed, separated by blanks */
    bool reread;          /* SIGHUP changes it while the daemon runs */
    const char *help;     /* lines separated by \n */
} key;

#define AT(field) offsetof(cl_config, field)
static const key keys[] = {
    {"endpoints", KEY_TEXTS, AT(endpoints), 1, CL_CONFIG_MAX_ENDPOINTS, "[ \"ipc:///run/collate/collate.sock\" ]", NULL, false,
     "Where requests are taken, 1 to 16 of:\n"
     "ipc:///PATH (the folder is made with mode 0750), tcp://127.0.0.1:PORT. Without keys tcp is for loopback only."},
    {"events", KEY_TEXTS, AT(events), 0, CL_CONFIG_MAX_ENDPOINTS, "[ ]", NULL, false,
     "Where subscribers are told what changed, of the same kinds; none: nobody is told. See collate(1), events."},
    {"data", KEY_TEXT, AT(data), 0, 0, "\"/var/lib/collate\"", NULL, false,
     "Folder of the store of record. \"\" keeps nothing: documents are gone when the daemon stops."},
    {"log_level", KEY_WORD, AT(log_level), 0, 0, "\"info\"", "error warning info debug", true,
     "What is written to standard error."},
    {"workers", KEY_INTEGER, AT(workers), 0, 64, "0", NULL, false, "Threads that answer requests. 0: one per processor."},
    {"queue", KEY_INTEGER, AT(queue), 1, 65536, "1024", NULL, false, "Requests under way at once; further ones are answered `busy`."},
    {"queue_mb", KEY_INTEGER, AT(queue_mb), 1, 65536, "512", NULL, false, "Megabytes of the frames of requests under way."},
    {"cache_mb", KEY_INTEGER, AT(cache_mb), 0, 1048576, "64", NULL, false,
     "Megabytes of results that are kept for the next same request. 0: none."},
    {"max_deadline_ms", KEY_INTEGER, AT(max_deadline_ms), 10, 3600000, "600000", NULL, true,
     "No request may run longer than so many milliseconds, whatever it asks for."},
    {"max_documents", KEY_INTEGER, AT(max_documents), 0, 1000000000, "0", NULL, false, "Documents that the corpus takes. 0: no cap."},
    {"max_text_mb", KEY_INTEGER, AT(max_text_mb), 0, 16777216, "0", NULL, false, "Megabytes of raw text that the corpus takes. 0: no cap."},
};
#undef AT
enum { N_KEYS = sizeof keys / sizeof keys[0] };

typedef struct note {
    char *text;
    size_t size;
    const char *path;
} note;

static collate_err fail(const note *n, int line, const char *format, ...) __attribute__((format(printf, 3, 4)));
static collate_err fail(const note *n, int line, const char *format, ...)
{
    va_list args;
    int used = snprintf(n->text, n->size, "%s:%d: ", n->path, line);

    if (used < 0 || (size_t)used >= n->size)
        return COLLATE_E_CONFIG;
    va_start(args, format);
    vsnprintf(n->text + used, n->size - (size_t)used, format, args);
    va_end(args);
    return COLLATE_E_CONFIG;
}

static const char *copy(cl_config *config, const char *text)
{
    return cl_arena_dup(&config->arena, cl_str_c(text)).ptr;
}

static collate_err read_integer(cl_config *config, const key *k, const config_setting_t *setting, const note *n)
{
    int line = config_setting_source_line(setting);
    int type = config_setting_type(setting);
    int64_t value;

    if (type != CONFIG_TYPE_INT && type != CONFIG_TYPE_INT64)
        return fail(n, line, "%s must be an integer", k->name);
    value = type == CONFIG_TYPE_INT ? config_setting_get_int(setting) : config_setting_get_int64(setting);
    if (value < k->low || value > k->high)
        return fail(n, line, "%s: %" PRId64 " is not in %" PRId64 "..%" PRId64, k->name, value, k->low, k->high);
    *(int64_t *)((char *)config + k->offset) = value;
    return COLLATE_OK;
}

static bool is_word(const char *words, const char *word)
{
    size_t n = strlen(word);

    for (const char *at = strstr(words, word); n > 0 && at != NULL; at = strstr(at + 1, word))
        if ((at == words || at[-1] == ' ') && (at[n] == ' ' || at[n] == 0))
            return true;
    return false;
}

static collate_err read_text(cl_config *config, const key *k, const config_setting_t *setting, const note *n)
{
    int line = config_setting_source_line(setting);

    if (config_setting_type(setting) != CONFIG_TYPE_STRING)
        return fail(n, line, "%s must be a string", k->name);
    const char *text = config_setting_get_string(setting);
    if (k->type == KEY_WORD && !is_word(k->words, text))
        return fail(n, line, "%s: '%s' is none of: %s", k->name, text, k->words);
    text = copy(config, text);
    if (text == NULL)
        return COLLATE_E_NOMEM;
    *(const char **)((char *)config + k->offset) = text;
    return COLLATE_OK;
}

static collate_err read_endpoints(cl_config *config, const key *k, const config_setting_t *setting, const note *n)
{
    int line = config_setting_source_line(setting);
    bool of_events = k->offset == offsetof(cl_config, events);
    const char **list = of_events ? config->events : config->endpoints;
    int count = config_setting_is_array(setting) || config_setting_is_list(setting) ? config_setting_length(setting) : -1;

    if (count < 0)
        return fail(n, line, "%s must be a list of strings: [ \"...\", \"...\" ]", k->name);
    if (count < k->low || count > k->high)
        return fail(n, line, "%s has %d entries, it must have %" PRId64 "..%" PRId64, k->name, count, k->low, k->high);
    for (int i = 0; i < count; i++) {
        const char *text = config_setting_get_string_elem(setting, i);
        if (text == NULL || text[0] == 0)
            return fail(n, line, "%s: entry %d is no endpoint", k->name, i + 1);
        char why[512];
        if (cl_endpoint_check(text, why, sizeof why) != COLLATE_OK)
            return fail(n, line, "%s: %s", k->name, why);
        list[i] = copy(config, text);
        if (list[i] == NULL)
            return COLLATE_E_NOMEM;
    }
    *(of_events ? &config->n_events : &config->n_endpoints) = (size_t)count;
    return COLLATE_OK;
}

static collate_err read_setting(cl_config *config, const config_setting_t *setting, const note *n)
{
    const char *name = config_setting_name(setting);

    for (size_t i = 0; i < N_KEYS; i++) {
        if (strcmp(name, keys[i].name) != 0)
            continue;
        switch (keys[i].type) {
        case KEY_INTEGER: return read_integer(config, &keys[i], setting, n);
        case KEY_TEXTS: return read_endpoints(config, &keys[i], setting, n);
        default: return read_text(config, &keys[i], setting, n);
        }
    }
    return fail(n, config_setting_source_line(setting), "there is no key '%s' (collated --print-config lists them)", name);
}

/*
 * libconfig 1.5 cuts a literal that does not fit 32 bits (64 with an L behind it) and says nothing, so the file's bytes
 * are looked over for one before it sees them: a run of digits outside strings and comments that is too long.
 */
static collate_err find_cut_integer(const char *bytes, const note *n)
{
    int line = 1;
    bool in_string = false;

    for (const char *p = bytes; *p != 0; p++) {
        line += *p == '\n';
        if (in_string) {
            if (*p == '\\' && p[1] != 0)
                p++;
            else if (*p == '"')
                in_string = false;
        } else if (*p == '"') {
            in_string = true;
        } else if (*p == '#' || (*p == '/' && p[1] == '/')) {
            while (p[1] != 0 && p[1] != '\n')
                p++;
        } else if (*p == '/' && p[1] == '*') {
            for (p += 2; *p != 0 && !(*p == '*' && p[1] == '/'); p++)
                line += *p == '\n';
            if (*p == 0)
                break;
        } else if (*p == '@') {
            return fail(n, line, "@include is not taken: one file, so that every line of it is checked");
        } else if (*p >= '0' && *p <= '9') {
            char *end;
            errno = 0;
            unsigned long long value = strtoull(p, &end, 0);
            bool is_long = *end == 'L' || *end == 'l';
            if (errno == ERANGE || value > INT64_MAX || (!is_long && value > INT32_MAX))
                return fail(n, line, "the number %.*s is too large (up to 2147483647)", (int)(end - p > 40 ? 40 : end - p), p);
            p = end - 1;
        }
    }
    return COLLATE_OK;
}

static collate_err read_file(const char *path, cl_arena *arena, const char **out, const note *n)
{
    enum { MOST = 1 << 20 };
    FILE *file = fopen(path, "rb");
    char *bytes = cl_arena_alloc(arena, MOST + 2);
    collate_err err = COLLATE_OK;
    size_t size = 0;

    if (file == NULL) {
        snprintf(n->text, n->size, "%s: %s", path, strerror(errno));
        return COLLATE_E_IO;
    }
    if (bytes == NULL)
        err = COLLATE_E_NOMEM;
    else
        size = fread(bytes, 1, MOST + 1, file);
    if (err == COLLATE_OK && ferror(file)) {
        snprintf(n->text, n->size, "%s: cannot be read", path);
        err = COLLATE_E_IO;
    } else if (err == COLLATE_OK && (size > MOST || memchr(bytes, 0, size) != NULL)) {
        err = fail(n, 1, "this is no configuration file");
    }
    fclose(file);
    if (err != COLLATE_OK)
        return err;
    bytes[size++] = '\n'; /* libconfig 1.5 calls a comment that ends with the file a syntax error */
    bytes[size] = 0;
    *out = bytes;
    return COLLATE_OK;
}

static collate_err read_string(cl_config *config, const char *bytes, const note *n)
{
    config_t file;
    collate_err err = find_cut_integer(bytes, n);

    if (err != COLLATE_OK)
        return err;
    config_init(&file);
    if (config_read_string(&file, bytes) != CONFIG_TRUE) {
        err = fail(n, config_error_line(&file), "%s", config_error_text(&file));
    } else {
        const config_setting_t *root = config_root_setting(&file);
        for (int i = 0; i < config_setting_length(root) && err == COLLATE_OK; i++)
            err = read_setting(config, config_setting_get_elem(root, (unsigned)i), n);
    }
    config_destroy(&file);
    return err;
}

collate_err cl_config_read(cl_config *config, const char *path, char *why, size_t why_size)
{
    note n = {why, why_size, path};
    cl_config fresh;
    const char *bytes = NULL;
    collate_err err;

    cl_config_init(&fresh);
    err = read_file(path, &fresh.arena, &bytes, &n);
    if (err == COLLATE_OK)
        err = read_string(&fresh, bytes, &n);
    if (err == COLLATE_E_NOMEM)
        snprintf(why, why_size, "out of memory");
    if (err != COLLATE_OK) {
        cl_config_fini(&fresh);
        return err;
    }
    cl_config_fini(config);
    *config = fresh;
    return COLLATE_OK;
}

/* Defaults are read by the same code as files, so that both say the same. A default that is wrong fails the unit test. */
void cl_config_init(cl_config *config)
{
    char text[512], why[128];
    note n = {why, sizeof why, "default"};

    memset(config, 0, sizeof *config);
    cl_arena_init(&config->arena, 0);
    for (size_t i = 0; i < N_KEYS; i++) {
        snprintf(text, sizeof text, "%s = %s;", keys[i].name, keys[i].fallback);
        read_string(config, text, &n);
    }
}

void cl_config_fini(cl_config *config)
{
    cl_arena_fini(&config->arena);
}

static void print_help(FILE *out, const key *k)
{
    const char *line = k->help;

    while (line != NULL) {
        const char *end = strchr(line, '\n');
        fprintf(out, "# %.*s\n", (int)(end != NULL ? (size_t)(end - line) : strlen(line)), line);
        line = end != NULL ? end + 1 : NULL;
    }
    if (k->type == KEY_INTEGER)
        fprintf(out, "# Integer, %" PRId64 " to %" PRId64 ".", k->low, k->high);
    else if (k->type == KEY_WORD)
        fprintf(out, "# One of: %s.", k->words);
    else
        fprintf(out, "# %s.", k->type == KEY_TEXTS ? "Strings" : "String");
    fprintf(out, "%s\n", k->reread ? " SIGHUP rereads it." : "");
}

void cl_config_print(FILE *out)
{
    fputs("# Configuration of collated (libconfig). Every key, with its default.\n", out);
    for (size_t i = 0; i < N_KEYS; i++) {
        fputc('\n', out);
        print_help(out, &keys[i]);
        fprintf(out, "%s = %s;\n", keys[i].name, keys[i].fallback);
    }
}
