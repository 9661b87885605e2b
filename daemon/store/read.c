#include "store/store_state.h"

static cl_str column_text(sqlite3_stmt *row, int column)
{
    const char *bytes = (const char *)sqlite3_column_text(row, column);

    return bytes != NULL ? (cl_str){bytes, (size_t)sqlite3_column_bytes(row, column)} : (cl_str){NULL, 0};
}

static cl_str column_blob(sqlite3_stmt *row, int column)
{
    const char *bytes = sqlite3_column_blob(row, column);

    return (cl_str){bytes != NULL ? bytes : "", (size_t)sqlite3_column_bytes(row, column)};
}

static cl_submission submission_of(sqlite3_stmt *row)
{
    cl_submission out = {
        .id = column_text(row, CL_COLUMN_ID),
        .charset = column_text(row, CL_COLUMN_CHARSET),
        .collection = column_text(row, CL_COLUMN_COLLECTION),
        .blocks = (cl_blocks_mode)sqlite3_column_int(row, CL_COLUMN_BLOCKS),
        .sequence = (uint64_t)sqlite3_column_int64(row, CL_COLUMN_SEQUENCE),
        .added_ms = sqlite3_column_int64(row, CL_COLUMN_ADDED),
        .content = (uint64_t)sqlite3_column_int64(row, CL_COLUMN_CONTENT),
    };

    *(sqlite3_column_int(row, CL_COLUMN_KIND) == CL_KIND_HTML ? &out.html : &out.text) = column_blob(row, CL_COLUMN_BODY);
    out.given = (cl_metadata){
        .source = column_text(row, CL_COLUMN_SOURCE),
        .title = column_text(row, CL_COLUMN_TITLE),
        .byline = column_text(row, CL_COLUMN_BYLINE),
        .agency = column_text(row, CL_COLUMN_AGENCY),
        .url = column_text(row, CL_COLUMN_URL),
        .lang = (cl_lang)sqlite3_column_int(row, CL_COLUMN_LANGUAGE),
        .published = {.seconds = sqlite3_column_int64(row, CL_COLUMN_SECONDS),
                      .zone_minutes = (int16_t)sqlite3_column_int(row, CL_COLUMN_ZONE),
                      .precision = (uint8_t)sqlite3_column_int(row, CL_COLUMN_PRECISION)},
    };
    return out;
}

collate_err cl_store_read(cl_store *store, cl_store_take *take, void *context)
{
    static const char select[] = "SELECT " CL_STORE_COLUMNS " FROM documents ORDER BY sequence";
    sqlite3_stmt *row = NULL;
    collate_err err = COLLATE_OK;
    int step = SQLITE_DONE;

    if (sqlite3_prepare_v2(store->db, select, -1, &row, NULL) != SQLITE_OK)
        return cl_store_failed(store, "reading");
    while (err == COLLATE_OK && (step = sqlite3_step(row)) == SQLITE_ROW) {
        cl_submission submission = submission_of(row);
        err = take(context, &submission);
    }
    if (err == COLLATE_OK && step != SQLITE_DONE)
        err = cl_store_failed(store, "reading");
    sqlite3_finalize(row);
    return err;
}

collate_err cl_store_last_sequence(cl_store *store, uint64_t *out)
{
    sqlite3_stmt *row = NULL;
    collate_err err = COLLATE_OK;
    int step = sqlite3_prepare_v2(store->db, "SELECT seq FROM sqlite_sequence WHERE name = 'documents'", -1, &row, NULL);

    if (step == SQLITE_OK)
        step = sqlite3_step(row);
    if (step == SQLITE_ROW)
        *out = (uint64_t)sqlite3_column_int64(row, 0);
    else if (step == SQLITE_DONE)
        *out = 0;
    else
        err = cl_store_failed(store, "reading");
    sqlite3_finalize(row);
    return err;
}

/* Two columns of numbers, in order of the first. */
static collate_err read_pairs(cl_store *store, const char *sql, const char *count, cl_arena *arena, const uint64_t **first,
                              const uint64_t **second, size_t *n)
{
    sqlite3_stmt *statement = NULL;
    size_t room = 0, found = 0;
    collate_err err = COLLATE_OK;

    if (sqlite3_prepare_v2(store->db, count, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        room = (size_t)sqlite3_column_int64(statement, 0);
    else
        err = cl_store_failed(store, "counting stories");
    sqlite3_finalize(statement);
    uint64_t *a = CL_ARENA_ARRAY(arena, uint64_t, room + 1), *b = CL_ARENA_ARRAY(arena, uint64_t, room + 1);
    if (err == COLLATE_OK && (a == NULL || b == NULL))
        err = COLLATE_E_NOMEM;
    if (err != COLLATE_OK)
        return err;
    int step = SQLITE_DONE;
    statement = NULL;
    if (sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL) != SQLITE_OK)
        step = SQLITE_ERROR;
    while (step != SQLITE_ERROR && found < room && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        a[found] = (uint64_t)sqlite3_column_int64(statement, 0);
        b[found++] = (uint64_t)sqlite3_column_int64(statement, 1);
    }
    if (step != SQLITE_ROW && step != SQLITE_DONE)
        err = cl_store_failed(store, "reading stories");
    sqlite3_finalize(statement);
    *first = a;
    *second = b;
    *n = found;
    return err;
}

collate_err cl_store_stories(cl_store *store, cl_arena *arena, cl_story_numbers *out)
{
    cl_story_numbers made = {0};
    collate_err err = read_pairs(store, "SELECT sequence, story FROM stories ORDER BY sequence", "SELECT count(*) FROM stories", arena,
                                 &made.sequences, &made.stories, &made.n);

    if (err == COLLATE_OK)
        err = read_pairs(store, "SELECT story, heir FROM story_trail ORDER BY story", "SELECT count(*) FROM story_trail", arena, &made.gone,
                         &made.into, &made.n_gone);
    if (err == COLLATE_OK)
        *out = made;
    return err;
}
