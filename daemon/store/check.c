#include "store/store_state.h"

#include "collate/limits.h"

#include <stdio.h>

#define FINDINGS "100" /* of one kind that are told */

typedef struct telling {
    cl_store_say *say;
    void *context;
    size_t n;
} telling;

static void tell(telling *to, const char *what, const char *finding)
{
    char text[640];

    snprintf(text, sizeof text, "%s%s%s", what, what[0] != '\0' ? ": " : "", finding != NULL ? finding : "");
    to->say(to->context, text);
    to->n++;
}

/* Every row of `sql` is a finding, but for a single "ok". */
static collate_err ask(cl_store *store, const char *sql, const char *what, telling *to)
{
    sqlite3_stmt *row = NULL;
    collate_err err = COLLATE_OK;
    int step = SQLITE_DONE;

    if (sqlite3_prepare_v2(store->db, sql, -1, &row, NULL) != SQLITE_OK)
        return cl_store_failed(store, "checking");
    while ((step = sqlite3_step(row)) == SQLITE_ROW) {
        const char *finding = (const char *)sqlite3_column_text(row, 0);
        if (finding == NULL || strcmp(finding, "ok") != 0)
            tell(to, what, finding);
    }
    if (step != SQLITE_DONE)
        err = cl_store_failed(store, "checking");
    sqlite3_finalize(row);
    return err;
}

static const struct {
    const char *what, *sql;
} questions[] = {
    {"", "PRAGMA integrity_check(" FINDINGS ")"},
    {"document without text", "SELECT id FROM documents WHERE length(body) = 0 LIMIT " FINDINGS},
    {"document without id", "SELECT sequence FROM documents WHERE length(id) = 0 LIMIT " FINDINGS},
    {"language that this program does not know", "SELECT id FROM documents WHERE language NOT BETWEEN 0 AND 255 LIMIT " FINDINGS},
    {"time of an unknown precision", "SELECT id FROM documents WHERE precision NOT BETWEEN 0 AND 5 LIMIT " FINDINGS},
};

/* The bytes of every row against the hash that was stored with them. */
static collate_err check_content(void *context, const cl_submission *row)
{
    telling *to = context;
    char id[COLLATE_MAX_ID + 1];

    if (cl_submission_content(row) == row->content)
        return COLLATE_OK;
    snprintf(id, sizeof id, "%.*s", CL_STR_ARG(row->id));
    tell(to, "document whose bytes are not those that were added", id);
    return COLLATE_OK;
}

collate_err cl_store_check(cl_store *store, cl_store_say *say, void *context)
{
    telling to = {say, context, 0};

    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++) {
        collate_err err = ask(store, questions[i].sql, questions[i].what, &to);
        if (err != COLLATE_OK) {
            tell(&to, "", store->fault.text); /* what cannot be read is the finding */
            return err;
        }
    }
    collate_err err = cl_store_read(store, check_content, &to);
    if (err != COLLATE_OK)
        tell(&to, "", store->fault.text);
    return err == COLLATE_OK && to.n == 0 ? COLLATE_OK : COLLATE_E_STORE;
}
