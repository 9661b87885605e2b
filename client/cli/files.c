#include "cli.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

bool cl_cli_is_file(const char *word)
{
    struct stat about;

    return strcmp(word, "-") == 0 || stat(word, &about) == 0;
}

static char *read_stream(FILE *file, size_t *length)
{
    size_t room = 1 << 16, n = 0;
    char *bytes = malloc(room);

    while (bytes != NULL) {
        n += fread(bytes + n, 1, room - n, file);
        if (n < room || n > COLLATE_MAX_FRAME)
            break;
        char *grown = realloc(bytes, room * 2);
        if (grown == NULL) {
            free(bytes);
            return NULL;
        }
        bytes = grown;
        room *= 2;
    }
    *length = n;
    return bytes;
}

static bool ends_with(const char *name, const char *ending)
{
    size_t n = strlen(name), m = strlen(ending);

    return n >= m && strcasecmp(name + n - m, ending) == 0;
}

static bool looks_like_html(const char *path, const char *bytes, size_t length)
{
    if (ends_with(path, ".html") || ends_with(path, ".htm") || ends_with(path, ".xhtml"))
        return true;
    while (length > 0 && (unsigned char)*bytes <= ' ')
        bytes++, length--;
    return length > 15 && (strncasecmp(bytes, "<!doctype html", 14) == 0 || strncasecmp(bytes, "<html", 5) == 0);
}

/* The file's name without folder and ending; with -2, -3 ... when another file has it already. */
static char *name_document(const cl_cli *cli, const char *path)
{
    const char *base = strrchr(path, '/') != NULL ? strrchr(path, '/') + 1 : path;
    size_t length = strrchr(base, '.') != NULL && strrchr(base, '.') != base ? (size_t)(strrchr(base, '.') - base) : strlen(base);
    char *id = malloc(length + 32);

    if (id == NULL)
        return NULL;
    if (strcmp(path, "-") == 0)
        snprintf(id, length + 32, "stdin");
    else
        snprintf(id, length + 32, "%.*s", (int)length, base);
    size_t stem = strlen(id);
    int serial = 1;
    for (size_t i = 0; i < cli->n_files; i++) {
        if (strcmp(cli->files[i].id, id) == 0) {
            snprintf(id + stem, 32, "-%d", ++serial);
            i = (size_t)-1; /* look again from the start */
        }
    }
    return id;
}

static int read_file(cl_cli *cli, const char *path)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    cl_cli_file *grown = NULL;
    cl_cli_file read = {0};
    int code = CL_EXIT_USAGE;

    if (file == NULL)
        return cl_cli_fail(CL_EXIT_USAGE, "%s: %s", path, strerror(errno));
    read.bytes = read_stream(file, &read.length);
    if (read.bytes == NULL || ferror(file) != 0) {
        cl_cli_fail(code, "%s: cannot be read: %s", path, strerror(errno));
        goto done;
    }
    if (read.length > COLLATE_MAX_TEXT) {
        cl_cli_fail(code, "%s: over %u MiB, the most that one article may have", path, COLLATE_MAX_TEXT >> 20);
        goto done;
    }
    read.is_html = looks_like_html(path, read.bytes, read.length);
    read.id = name_document(cli, path);
    grown = realloc(cli->files, (cli->n_files + 1) * sizeof *grown);
    if (read.id == NULL || grown == NULL) {
        free(read.id);
        cl_cli_fail(code, "out of memory");
        goto done;
    }
    cli->files = grown;
    cli->files[cli->n_files++] = read;
    read.bytes = NULL; /* kept */
    code = CL_EXIT_OK;
done:
    free(read.bytes);
    if (file != stdin)
        fclose(file);
    return code;
}

static int skip_hidden(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* Every article below a folder, in the order of names. */
static int read_folder(cl_cli *cli, const char *path, int depth)
{
    struct dirent **names = NULL;
    int n = scandir(path, &names, skip_hidden, alphasort);
    int code = CL_EXIT_OK;

    if (n < 0)
        return cl_cli_fail(CL_EXIT_USAGE, "%s: %s", path, strerror(errno));
    for (int i = 0; i < n; i++) {
        size_t room = strlen(path) + strlen(names[i]->d_name) + 2;
        char *below = malloc(room);
        struct stat about;
        if (below != NULL && code == CL_EXIT_OK) {
            snprintf(below, room, "%s/%s", path, names[i]->d_name);
            if (stat(below, &about) == 0 && S_ISDIR(about.st_mode))
                code = depth < 8 ? read_folder(cli, below, depth + 1) : CL_EXIT_OK;
            else if (ends_with(below, ".txt") || ends_with(below, ".html") || ends_with(below, ".htm"))
                code = read_file(cli, below);
        }
        free(below);
        free(names[i]);
    }
    free(names);
    return code;
}

int cl_cli_files_read(cl_cli *cli, const char *const *paths, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct stat about;
        bool folder = strcmp(paths[i], "-") != 0 && stat(paths[i], &about) == 0 && S_ISDIR(about.st_mode);
        size_t before = cli->n_files;
        int code = folder ? read_folder(cli, paths[i], 0) : read_file(cli, paths[i]);
        if (code != CL_EXIT_OK)
            return code;
        if (cli->n_files == before)
            return cl_cli_fail(CL_EXIT_USAGE, "%s: no .txt, .html or .htm file below it", paths[i]);
    }
    return CL_EXIT_OK;
}

void cl_cli_files_free(cl_cli *cli)
{
    for (size_t i = 0; i < cli->n_files; i++) {
        free(cli->files[i].id);
        free(cli->files[i].bytes);
    }
    free(cli->files);
    cli->files = NULL;
    cli->n_files = 0;
}
