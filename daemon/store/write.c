#include "store/store_state.h"

/* NULL when it was not given; the bytes live until the statement is reset. */
static void bind_text(sqlite3_stmt *statement, int column, cl_str value)
{
    if (value.ptr == NULL)
        sqlite3_bind_null(statement, column + 1);
    else
        sqlite3_bind_text64(statement, column + 1, value.ptr, value.len, SQLITE_STATIC, SQLITE_UTF8);
}

static void bind_number(sqlite3_stmt *statement, int column, int64_t value)
{
    sqlite3_bind_int64(statement, column + 1, value);
}

static collate_err insert(cl_store *store, const cl_prepared_item *item, const cl_document *document)
{
    const cl_submission *from = &item->submission;
    sqlite3_stmt *to = store->insert;
    bool is_html = from->html.ptr != NULL;
    cl_str body = is_html ? from->html : from->text;

    bind_number(to, CL_COLUMN_SEQUENCE, (int64_t)document->sequence);
    bind_text(to, CL_COLUMN_ID, from->id);
    bind_number(to, CL_COLUMN_ADDED, document->added_ms);
    bind_number(to, CL_COLUMN_KIND, is_html ? CL_KIND_HTML : CL_KIND_TEXT);
    sqlite3_bind_blob64(to, CL_COLUMN_BODY + 1, body.ptr, body.len, SQLITE_STATIC);
    bind_text(to, CL_COLUMN_CHARSET, from->charset);
    bind_text(to, CL_COLUMN_COLLECTION, from->collection);
    bind_number(to, CL_COLUMN_BLOCKS, from->blocks);
    bind_text(to, CL_COLUMN_SOURCE, from->given.source);
    bind_text(to, CL_COLUMN_TITLE, from->given.title);
    bind_text(to, CL_COLUMN_BYLINE, from->given.byline);
    bind_text(to, CL_COLUMN_AGENCY, from->given.agency);
    bind_text(to, CL_COLUMN_URL, from->given.url);
    bind_number(to, CL_COLUMN_LANGUAGE, from->given.lang);
    bind_number(to, CL_COLUMN_SECONDS, from->given.published.seconds);
    bind_number(to, CL_COLUMN_ZONE, from->given.published.zone_minutes);
    bind_number(to, CL_COLUMN_PRECISION, from->given.published.precision);
    bind_number(to, CL_COLUMN_CONTENT, (int64_t)document->content);
    collate_err err = sqlite3_step(to) == SQLITE_DONE ? COLLATE_OK : cl_store_failed(store, "adding");
    sqlite3_reset(to);
    sqlite3_clear_bindings(to);
    return err;
}

static collate_err erase(cl_store *store, const cl_document *document)
{
    sqlite3_bind_int64(store->erase, 1, (int64_t)document->sequence);
    collate_err err = sqlite3_step(store->erase) == SQLITE_DONE ? COLLATE_OK : cl_store_failed(store, "removing");
    sqlite3_reset(store->erase);
    return err;
}

static collate_err run(cl_store *store, const char *sql, const char *doing)
{
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK ? COLLATE_OK : cl_store_failed(store, doing);
}

/* `statement` with one or two numbers. */
static collate_err put_numbers(cl_store *store, sqlite3_stmt *statement, uint64_t first, uint64_t second)
{
    sqlite3_bind_int64(statement, 1, (int64_t)first);
    if (sqlite3_bind_parameter_count(statement) > 1)
        sqlite3_bind_int64(statement, 2, (int64_t)second);
    collate_err err = sqlite3_step(statement) == SQLITE_DONE ? COLLATE_OK : cl_store_failed(store, "numbering stories");
    sqlite3_reset(statement);
    return err;
}

/* Who moved to which story, and where stories went that are no more. */
static collate_err write_stories(cl_store *store, const cl_corpus *corpus, const cl_staged *staged)
{
    const cl_story_view *before = NULL, *after = NULL;
    uint64_t sequence = 0, from = 0, to = 0, last = CL_STORY_NONE;
    collate_err err = COLLATE_OK;

    cl_staged_stories(corpus, staged, &before, &after);
    while (err == COLLATE_OK && cl_story_moved(before, after, &sequence, &from, &to)) {
        err = put_numbers(store, to != CL_STORY_NONE ? store->place : store->displace, sequence, to);
        if (err != COLLATE_OK || from == CL_STORY_NONE || from == last || cl_story_find(after, from) != NULL)
            continue;
        last = from;
        uint64_t heir = cl_story_merged_into(after, from);
        if (heir != CL_STORY_NONE)
            err = put_numbers(store, store->lead, from, heir);
    }
    return err;
}

/* Removals first: an id may be removed and added again in one change. */
static collate_err write_rows(cl_store *store, const cl_staged *staged)
{
    collate_err err = COLLATE_OK;

    for (size_t i = 0; i < cl_staged_n_removed(staged) && err == COLLATE_OK; i++)
        err = erase(store, cl_staged_removed(staged, i));
    for (size_t i = 0; i < cl_staged_n_added(staged) && err == COLLATE_OK; i++)
        err = insert(store, cl_staged_item(staged, i), cl_staged_document(staged, i));
    return err;
}

collate_err cl_store_apply(cl_store *store, const cl_corpus *corpus, const cl_staged *staged)
{
    collate_err err = run(store, "BEGIN IMMEDIATE", "starting a write");

    if (err != COLLATE_OK)
        return err;
    err = write_rows(store, staged);
    if (err == COLLATE_OK)
        err = write_stories(store, corpus, staged);
    if (err == COLLATE_OK)
        err = run(store, "COMMIT", "writing");
    if (err != COLLATE_OK) {
        if (!sqlite3_get_autocommit(store->db)) /* some failures (disk full) have rolled back already */
            sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
        return err;
    }
    atomic_fetch_add_explicit(&store->n_documents, cl_staged_n_added(staged), memory_order_relaxed);
    atomic_fetch_sub_explicit(&store->n_documents, cl_staged_n_removed(staged), memory_order_relaxed);
    cl_store_measure(store);
    return COLLATE_OK;
}
