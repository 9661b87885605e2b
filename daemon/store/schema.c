#include "store/store_state.h"

#include <stdio.h>

/*
 * Text columns are what the caller gave, NULL when not given. `language` is the number of cl_lang and `blocks` that of
 * cl_blocks_mode (both are append only), `published` seconds since 1970 with zone and precision as in cl_when, `content`
 * cl_submission_content of the row: SQLite has no checksums of its own, a flipped bit inside a text would go unseen.
 */
static const char create[] =
    "CREATE TABLE documents("
    " sequence INTEGER PRIMARY KEY AUTOINCREMENT," /* a removed document's number is never given again */
    " id TEXT NOT NULL UNIQUE,"
    " added_ms INTEGER NOT NULL,"
    " kind INTEGER NOT NULL CHECK(kind IN (0, 1)),"
    " body BLOB NOT NULL,"
    " charset TEXT, collection TEXT, blocks INTEGER NOT NULL,"
    " source TEXT, title TEXT, byline TEXT, agency TEXT, url TEXT, language INTEGER NOT NULL,"
    " published INTEGER NOT NULL, zone INTEGER NOT NULL, precision INTEGER NOT NULL,"
    " content INTEGER NOT NULL);";

/* Since schema 2: the story of each document, and where numbers of stories that are no longer used lead. */
static const char create_stories[] = "CREATE TABLE stories(sequence INTEGER PRIMARY KEY, story INTEGER NOT NULL);"
                                     "CREATE TABLE story_trail(story INTEGER PRIMARY KEY, heir INTEGER NOT NULL);";

static collate_err run(cl_store *store, const char *sql, const char *doing)
{
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK ? COLLATE_OK : cl_store_failed(store, doing);
}

static collate_err read_number(cl_store *store, const char *pragma, int64_t *out)
{
    sqlite3_stmt *statement = NULL;
    collate_err err = COLLATE_OK;

    if (sqlite3_prepare_v2(store->db, pragma, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        *out = sqlite3_column_int64(statement, 0);
    else
        err = cl_store_failed(store, "reading the header");
    sqlite3_finalize(statement);
    return err;
}

static collate_err make(cl_store *store)
{
    char marks[128];
    collate_err err = run(store, "BEGIN IMMEDIATE", "making the tables");

    snprintf(marks, sizeof marks, "PRAGMA application_id=%d; PRAGMA user_version=%d;", CL_STORE_APPLICATION, CL_STORE_SCHEMA);
    if (err == COLLATE_OK)
        err = run(store, create, "making the tables");
    if (err == COLLATE_OK)
        err = run(store, create_stories, "making the tables");
    if (err == COLLATE_OK)
        err = run(store, marks, "making the tables");
    if (err == COLLATE_OK)
        err = run(store, "COMMIT", "making the tables");
    return err;
}

/* From schema 1, whole or not at all. */
static collate_err migrate(cl_store *store)
{
    collate_err err = run(store, "BEGIN IMMEDIATE", "migrating");

    if (err == COLLATE_OK)
        err = run(store, create_stories, "migrating");
    if (err == COLLATE_OK)
        err = run(store, "PRAGMA user_version=2", "migrating");
    if (err == COLLATE_OK)
        err = run(store, "COMMIT", "migrating");
    if (err != COLLATE_OK && !sqlite3_get_autocommit(store->db))
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    return err;
}

collate_err cl_store_schema(cl_store *store)
{
    int64_t application = 0, version = 0, n_objects = 0;
    collate_err err = read_number(store, "PRAGMA application_id", &application);

    if (err == COLLATE_OK)
        err = read_number(store, "PRAGMA user_version", &version);
    if (err == COLLATE_OK)
        err = read_number(store, "SELECT count(*) FROM sqlite_master", &n_objects);
    if (err != COLLATE_OK)
        return err;
    if (application == 0 && version == 0 && n_objects == 0)
        return make(store);
    if (application != CL_STORE_APPLICATION) {
        snprintf(store->fault.text, sizeof store->fault.text, "%s/collate.db is a database of another program", store->folder);
        return COLLATE_E_STORE;
    }
    if (version > CL_STORE_SCHEMA) {
        snprintf(store->fault.text, sizeof store->fault.text,
                 "%s/collate.db has schema %lld, this program knows up to %d: use the newer program", store->folder,
                 (long long)version, CL_STORE_SCHEMA);
        return COLLATE_E_STORE;
    }
    return version < 2 ? migrate(store) : COLLATE_OK;
}
