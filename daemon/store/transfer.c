#include "store/transfer.h"

#include "base/vec.h"
#include "collate/limits.h"
#include "store/base64.h"
#include "text/language.h"
#include "text/metadata.h"
#include "text/utf8.h"

#include <cjson/cJSON.h>
#include <stdlib.h>

#define BATCH_DOCUMENTS 64u
#define BATCH_BYTES ((size_t)4 << 20)
#define LINE_MOST ((size_t)COLLATE_MAX_TEXT * 6 + (1u << 20)) /* every byte of a text escaped, and the other keys */

static const char *const block_modes[] = {"auto", "page", "extracted", "none"};

typedef struct exporting {
    FILE *out;
    cl_arena arena;
    uint64_t n;
} exporting;

static void put(cJSON *line, const char *key, cl_str value, cl_arena *arena)
{
    cl_str copy = value.ptr != NULL ? cl_arena_dup(arena, value) : value; /* cJSON wants a NUL */

    if (copy.ptr != NULL)
        cJSON_AddStringToObject(line, key, copy.ptr);
}

static void put_body(cJSON *line, const char *key, const char *key_base64, cl_str body, cl_arena *arena)
{
    if (body.ptr == NULL)
        return;
    if (cl_utf8_valid(body) && (body.len == 0 || memchr(body.ptr, 0, body.len) == NULL))
        put(line, key, body, arena);
    else
        put(line, key_base64, cl_base64_encode(body, arena), arena);
}

static cJSON *line_of(const cl_submission *from, cl_arena *arena)
{
    cJSON *line = cJSON_CreateObject();
    size_t mode = (size_t)from->blocks < sizeof block_modes / sizeof block_modes[0] ? (size_t)from->blocks : 0;
    const char *language = cl_language_code(from->given.lang);

    if (line == NULL)
        return NULL;
    put(line, "id", from->id, arena);
    put_body(line, "text", "text_base64", from->text, arena);
    put_body(line, "html", "html_base64", from->html, arena);
    put(line, "charset", from->charset, arena);
    put(line, "collection", from->collection, arena);
    cJSON_AddStringToObject(line, "blocks", block_modes[mode]);
    put(line, "source", from->given.source, arena);
    put(line, "title", from->given.title, arena);
    put(line, "byline", from->given.byline, arena);
    put(line, "agency", from->given.agency, arena);
    put(line, "url", from->given.url, arena);
    if (language[0] != '\0')
        cJSON_AddStringToObject(line, "language", language);
    if (from->given.published.precision != CL_WHEN_NONE)
        put(line, "published", cl_when_format(from->given.published, arena), arena);
    cJSON_AddNumberToObject(line, "added_ms", (double)from->added_ms);
    return line;
}

static collate_err write_line(void *context, const cl_submission *from)
{
    exporting *to = context;
    cJSON *line = line_of(from, &to->arena);
    char *printed = line != NULL ? cJSON_PrintUnformatted(line) : NULL;
    collate_err err = printed != NULL ? COLLATE_OK : COLLATE_E_NOMEM;

    if (err == COLLATE_OK && (fputs(printed, to->out) == EOF || fputc('\n', to->out) == EOF))
        err = COLLATE_E_IO;
    to->n += err == COLLATE_OK;
    cJSON_free(printed);
    cJSON_Delete(line);
    cl_arena_reset(&to->arena, BATCH_BYTES);
    return err;
}

collate_err cl_store_export(cl_store *store, FILE *out, uint64_t *n_documents)
{
    exporting to = {.out = out};

    cl_arena_init(&to.arena, 0);
    collate_err err = cl_store_read(store, write_line, &to);
    if (err == COLLATE_OK && fflush(out) != 0)
        err = COLLATE_E_IO;
    cl_arena_fini(&to.arena);
    *n_documents = to.n;
    return err;
}

typedef struct importing {
    cl_ingest *ingest;
    cl_store_say *say;
    void *context;
    cl_import_counts *counts;
    cl_arena arena; /* of the open batch */
    CL_VEC(cl_submission) batch;
    CL_VEC(uint64_t) lines; /* where each stood */
    size_t bytes;
} importing;

static void reject(importing *im, uint64_t line, const char *why)
{
    char text[512];

    snprintf(text, sizeof text, "line %llu: %.400s", (unsigned long long)line, why);
    im->counts->rejected++;
    im->say(im->context, text);
}

static cl_str get(const cJSON *line, const char *key, cl_arena *arena)
{
    const char *value = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(line, key));

    return value != NULL ? cl_arena_dup(arena, cl_str_c(value)) : (cl_str){NULL, 0};
}

static bool get_body(const cJSON *line, const char *key, const char *key_base64, cl_arena *arena, cl_str *out)
{
    cl_str encoded = get(line, key_base64, arena);

    if (encoded.ptr != NULL)
        return cl_base64_decode(encoded, arena, out);
    *out = get(line, key, arena);
    return true;
}

static bool get_blocks(const cJSON *line, cl_blocks_mode *out)
{
    const char *name = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(line, "blocks"));

    *out = CL_BLOCKS_AUTO;
    for (size_t i = 0; name != NULL && i < sizeof block_modes / sizeof block_modes[0]; i++) {
        if (strcmp(name, block_modes[i]) == 0) {
            *out = (cl_blocks_mode)i;
            return true;
        }
    }
    return name == NULL;
}

/* What a line says; a sentence when it says nothing that can be added. */
static const char *read_document(const cJSON *line, cl_arena *arena, cl_submission *out)
{
    cl_str published = get(line, "published", arena), language = get(line, "language", arena);
    double added_ms = cJSON_GetNumberValue(cJSON_GetObjectItemCaseSensitive(line, "added_ms"));

    *out = (cl_submission){
        .id = get(line, "id", arena),
        .charset = get(line, "charset", arena),
        .collection = get(line, "collection", arena),
        .language = language,
        .given = {.source = get(line, "source", arena),
                  .title = get(line, "title", arena),
                  .byline = get(line, "byline", arena),
                  .agency = get(line, "agency", arena),
                  .url = get(line, "url", arena),
                  .lang = language.ptr != NULL ? cl_language_from_code(language) : CL_LANG_NONE},
        .added_ms = added_ms > 0 && added_ms < 9e15 ? (int64_t)added_ms : 0,
    };
    if (!cJSON_IsObject(line))
        return "is no JSON object";
    if (!get_body(line, "text", "text_base64", arena, &out->text) || !get_body(line, "html", "html_base64", arena, &out->html))
        return "text_base64 or html_base64 is not base64";
    if (!get_blocks(line, &out->blocks))
        return "blocks must be auto, page, extracted or none";
    if (published.ptr != NULL && cl_date_written(published, &out->given.published) != COLLATE_OK)
        return "published is not a date";
    return NULL;
}

static collate_err commit_batch(importing *im)
{
    cl_prepared *batch = NULL;
    cl_outcome *outcomes = CL_ARENA_ARRAY(&im->arena, cl_outcome, im->batch.n);
    collate_err err = outcomes != NULL ? COLLATE_OK : COLLATE_E_NOMEM;

    if (im->batch.n == 0)
        return COLLATE_OK;
    if (err == COLLATE_OK)
        err = cl_prepare(cl_ingest_corpus(im->ingest), im->batch.at, im->batch.n, &batch);
    if (err == COLLATE_OK)
        err = cl_ingest_add(im->ingest, batch, outcomes);
    if (err == COLLATE_OK)
        err = cl_ingest_commit(im->ingest);
    for (size_t i = 0; i < im->batch.n && err == COLLATE_OK; i++) {
        const cl_problem *problem = &outcomes[i].problem;
        if (problem->code != COLLATE_OK)
            reject(im, im->lines.at[i], problem->message != NULL ? problem->message : cl_err_text(problem->code));
        else if (outcomes[i].duplicate)
            im->counts->duplicates++;
        else
            im->counts->added++;
    }
    cl_prepared_free(batch);
    cl_arena_reset(&im->arena, BATCH_BYTES);
    memset(&im->batch, 0, sizeof im->batch);
    memset(&im->lines, 0, sizeof im->lines);
    im->bytes = 0;
    return err;
}

/* \u0000, which cJSON would cut the string at. */
static bool has_zero(cl_str text)
{
    for (size_t i = 0; i + 6 <= text.len; i++) {
        if (text.ptr[i] != '\\')
            continue;
        if (memcmp(text.ptr + i, "\\u0000", 6) == 0)
            return true;
        i++; /* what is escaped opens no escape */
    }
    return false;
}

static const char *parse_line(cl_str text, cl_arena *arena, cl_submission *out)
{
    if (text.len >= LINE_MOST)
        return "is longer than a document can be";
    if (has_zero(text))
        return "holds a zero byte: such a text stands as text_base64";
    cJSON *line = cl_utf8_valid(text) ? cJSON_ParseWithLength(text.ptr, text.len) : NULL;
    const char *why = line != NULL ? read_document(line, arena, out) : "is no JSON";
    cJSON_Delete(line);
    return why;
}

static collate_err take_line(importing *im, cl_str text)
{
    cl_submission submission = {0};
    uint64_t number = ++im->counts->lines;

    if (cl_str_trim(text).len == 0)
        return COLLATE_OK;
    const char *why = parse_line(text, &im->arena, &submission);
    if (why != NULL) {
        reject(im, number, why);
        if (im->batch.n == 0)
            cl_arena_reset(&im->arena, BATCH_BYTES);
        return COLLATE_OK;
    }
    if (CL_VEC_PUSH(&im->batch, &im->arena, submission) == NULL || CL_VEC_PUSH(&im->lines, &im->arena, number) == NULL)
        return COLLATE_E_NOMEM;
    im->bytes += submission.text.len + submission.html.len;
    return im->batch.n >= BATCH_DOCUMENTS || im->bytes >= BATCH_BYTES ? commit_batch(im) : COLLATE_OK;
}

typedef struct line_buffer {
    char *at;
    size_t n, room;
} line_buffer;

/* The next line without its end, cut at LINE_MOST; false at the end of the file or when memory is out (*err). */
static bool read_line(FILE *in, line_buffer *to, collate_err *err)
{
    int byte = getc_unlocked(in);

    to->n = 0;
    if (byte == EOF)
        return false;
    for (; byte != EOF && byte != '\n'; byte = getc_unlocked(in)) {
        if (to->n == to->room && to->room < LINE_MOST) {
            size_t room = to->room == 0 ? 1u << 16 : to->room * 2 < LINE_MOST ? to->room * 2 : LINE_MOST;
            char *grown = realloc(to->at, room);
            if (grown == NULL) {
                *err = COLLATE_E_NOMEM;
                return false;
            }
            to->at = grown;
            to->room = room;
        }
        if (to->n < to->room)
            to->at[to->n++] = (char)byte;
    }
    return true;
}

collate_err cl_store_import(cl_ingest *ingest, FILE *in, cl_store_say *say, void *context, cl_import_counts *counts)
{
    importing im = {.ingest = ingest, .say = say, .context = context, .counts = counts};
    line_buffer line = {0};
    collate_err err = COLLATE_OK;

    *counts = (cl_import_counts){0};
    cl_arena_init(&im.arena, 0);
    while (err == COLLATE_OK && read_line(in, &line, &err))
        err = take_line(&im, (cl_str){line.at, line.n});
    if (err == COLLATE_OK && ferror(in))
        err = COLLATE_E_IO;
    if (err == COLLATE_OK)
        err = commit_batch(&im);
    cl_arena_fini(&im.arena);
    free(line.at);
    return err;
}
