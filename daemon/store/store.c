#include "store/store_state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUSY_MS 2000 /* another tool reading the file for a moment; daemons are kept out by the lock */
#define WAL_FRAME (4096u + 24u) /* a page and its header in the log */
#define CHECKPOINT_PAGES "4000" /* 16 MB of log: SQLite's 1000 moves pages four times as often on adds of 20 articles */

static collate_err describe(cl_store_fault *fault, collate_err err, const char *path, const char *what)
{
    snprintf(fault->text, sizeof fault->text, "%.300s: %.200s", path, what);
    return err;
}

collate_err cl_store_failed(cl_store *store, const char *doing)
{
    int code = sqlite3_errcode(store->db);

    snprintf(store->fault.text, sizeof store->fault.text, "%s/collate.db: %s: %s (SQLite %d)", store->folder, doing,
             sqlite3_errmsg(store->db), sqlite3_extended_errcode(store->db));
    return code == SQLITE_NOMEM ? COLLATE_E_NOMEM : COLLATE_E_STORE;
}

static collate_err make_folder(const char *folder, cl_store_fault *fault)
{
    struct stat found;

    if (mkdir(folder, 0750) != 0 && errno != EEXIST)
        return describe(fault, COLLATE_E_IO, folder, strerror(errno));
    if (stat(folder, &found) != 0)
        return describe(fault, COLLATE_E_IO, folder, strerror(errno));
    return S_ISDIR(found.st_mode) ? COLLATE_OK : describe(fault, COLLATE_E_IO, folder, "is not a folder");
}

/* flock goes with the process, however it ends: no stale lock can keep a daemon from starting. */
static collate_err take_lock(cl_store *store, cl_store_fault *fault)
{
    char path[4096];

    if ((size_t)snprintf(path, sizeof path, "%s/lock", store->folder) >= sizeof path)
        return describe(fault, COLLATE_E_IO, store->folder, "the path is too long");
    store->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0640);
    if (store->lock < 0)
        return describe(fault, COLLATE_E_IO, path, strerror(errno));
    if (flock(store->lock, LOCK_EX | LOCK_NB) == 0)
        return COLLATE_OK;
    if (errno == EWOULDBLOCK)
        return describe(fault, COLLATE_E_LOCKED, path, "another daemon holds the data folder");
    return describe(fault, COLLATE_E_IO, path, strerror(errno));
}

static collate_err open_file(cl_store *store)
{
    static const char settings[] =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=" CHECKPOINT_PAGES ";"
        "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;";
    char path[4096];
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;

    snprintf(path, sizeof path, "%s/collate.db", store->folder);
    if (sqlite3_open_v2(path, &store->db, flags, NULL) != SQLITE_OK)
        return cl_store_failed(store, "opening");
    sqlite3_busy_timeout(store->db, BUSY_MS);
    sqlite3_extended_result_codes(store->db, 1);
    if (sqlite3_exec(store->db, settings, NULL, NULL, NULL) != SQLITE_OK)
        return cl_store_failed(store, "opening");
    return COLLATE_OK;
}

/* The first finding of quick_check names the page ("*** in database main *** Page 7: ..."). */
static collate_err check_quickly(cl_store *store)
{
    sqlite3_stmt *statement = NULL;
    collate_err err = COLLATE_OK;

    if (sqlite3_prepare_v2(store->db, "PRAGMA quick_check(1)", -1, &statement, NULL) != SQLITE_OK) {
        err = cl_store_failed(store, "checking");
    } else if (sqlite3_step(statement) != SQLITE_ROW) {
        err = cl_store_failed(store, "checking");
    } else {
        const char *finding = (const char *)sqlite3_column_text(statement, 0);
        if (finding == NULL || strcmp(finding, "ok") != 0) {
            snprintf(store->fault.text, sizeof store->fault.text, "%s/collate.db is damaged: %s", store->folder,
                     finding != NULL ? finding : "no finding");
            err = COLLATE_E_STORE;
        }
    }
    sqlite3_finalize(statement);
    return err;
}

static collate_err prepare(cl_store *store)
{
    static const char insert[] = "INSERT INTO documents(" CL_STORE_COLUMNS ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    static const char erase[] = "DELETE FROM documents WHERE sequence=?";
    static const char place[] = "INSERT OR REPLACE INTO stories(sequence, story) VALUES(?,?)";
    static const char displace[] = "DELETE FROM stories WHERE sequence=?";
    static const char lead[] = "INSERT OR REPLACE INTO story_trail(story, heir) VALUES(?,?)";

    if (sqlite3_prepare_v3(store->db, insert, -1, SQLITE_PREPARE_PERSISTENT, &store->insert, NULL) != SQLITE_OK ||
        sqlite3_prepare_v3(store->db, erase, -1, SQLITE_PREPARE_PERSISTENT, &store->erase, NULL) != SQLITE_OK ||
        sqlite3_prepare_v3(store->db, place, -1, SQLITE_PREPARE_PERSISTENT, &store->place, NULL) != SQLITE_OK ||
        sqlite3_prepare_v3(store->db, displace, -1, SQLITE_PREPARE_PERSISTENT, &store->displace, NULL) != SQLITE_OK ||
        sqlite3_prepare_v3(store->db, lead, -1, SQLITE_PREPARE_PERSISTENT, &store->lead, NULL) != SQLITE_OK)
        return cl_store_failed(store, "preparing");
    return COLLATE_OK;
}

static uint64_t size_of(const cl_store *store, const char *name)
{
    char path[4096];
    struct stat found;

    snprintf(path, sizeof path, "%s/%s", store->folder, name);
    return stat(path, &found) == 0 ? (uint64_t)found.st_size : 0;
}

void cl_store_measure(cl_store *store)
{
    atomic_store_explicit(&store->n_bytes, size_of(store, "collate.db") + size_of(store, "collate.db-wal"), memory_order_relaxed);
}

static collate_err count_documents(cl_store *store)
{
    sqlite3_stmt *statement = NULL;
    collate_err err = COLLATE_OK;

    if (sqlite3_prepare_v2(store->db, "SELECT count(*) FROM documents", -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        atomic_store(&store->n_documents, (uint64_t)sqlite3_column_int64(statement, 0));
    else
        err = cl_store_failed(store, "counting");
    sqlite3_finalize(statement);
    return err;
}

collate_err cl_store_open(const char *folder, cl_store **out, cl_store_fault *fault)
{
    cl_store *store = calloc(1, sizeof *store);
    collate_err err = COLLATE_OK;

    fault->text[0] = '\0';
    if (store == NULL)
        return COLLATE_E_NOMEM;
    store->lock = -1;
    store->folder = strdup(folder);
    err = store->folder != NULL ? make_folder(folder, fault) : COLLATE_E_NOMEM;
    if (err == COLLATE_OK)
        err = take_lock(store, fault);
    if (err == COLLATE_OK) {
        collate_err (*const steps[])(cl_store *) = {open_file, check_quickly, cl_store_schema, prepare, count_documents};
        for (size_t i = 0; i < sizeof steps / sizeof steps[0] && err == COLLATE_OK; i++)
            err = steps[i](store);
        if (err != COLLATE_OK)
            *fault = store->fault;
    }
    if (err == COLLATE_OK) {
        cl_store_measure(store);
        *out = store;
        store = NULL;
    }
    cl_store_close(store);
    return err;
}

void cl_store_close(cl_store *store)
{
    if (store == NULL)
        return;
    sqlite3_finalize(store->insert);
    sqlite3_finalize(store->erase);
    sqlite3_finalize(store->place);
    sqlite3_finalize(store->displace);
    sqlite3_finalize(store->lead);
    sqlite3_close(store->db); /* checkpoints and removes the log */
    if (store->lock >= 0)
        close(store->lock);
    free(store->folder);
    free(store);
}

collate_err cl_store_checkpoint(cl_store *store, uint64_t *pages)
{
    uint64_t log_bytes = size_of(store, "collate.db-wal"); /* after TRUNCATE SQLite reports 0 pages */

    if (sqlite3_wal_checkpoint_v2(store->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL) != SQLITE_OK)
        return cl_store_failed(store, "checkpoint");
    cl_store_measure(store);
    if (pages != NULL)
        *pages = log_bytes / WAL_FRAME;
    return COLLATE_OK;
}

uint64_t cl_store_count(const cl_store *store)
{
    return atomic_load_explicit(&store->n_documents, memory_order_relaxed);
}

uint64_t cl_store_bytes(const cl_store *store)
{
    return atomic_load_explicit(&store->n_bytes, memory_order_relaxed);
}

const char *cl_store_fault_of(const cl_store *store)
{
    return store->fault.text;
}

const char *cl_store_folder(const cl_store *store)
{
    return store->folder;
}
