/*
 * store_state.h - what an open store is made of. Private to daemon/store.
 */
#ifndef CL_STORE_STATE_H
#define CL_STORE_STATE_H

#include "store/store.h"

#include <sqlite3.h>
#include <stdatomic.h>

#define CL_STORE_APPLICATION 0x434c4c54 /* "CLLT": in the file's header, so that a file that is not ours is not touched */

struct cl_store {
    char *folder;
    int lock;      /* descriptor of the lock file */
    sqlite3 *db;
    sqlite3_stmt *insert, *erase, *place, *displace, *lead;
    _Atomic uint64_t n_documents, n_bytes;
    cl_store_fault fault;
};

/* Note what SQLite says about its last failure, with `doing` before it; E_NOMEM or E_STORE. */
collate_err cl_store_failed(cl_store *store, const char *doing);

/* Note the sizes of the files. */
void cl_store_measure(cl_store *store);

/* Make the tables of a new file or migrate an older one. Errors COLLATE_E_STORE, with fault. */
collate_err cl_store_schema(cl_store *store);

/* Columns of the table of documents, in the order of every statement here. */
enum {
    CL_COLUMN_SEQUENCE, CL_COLUMN_ID, CL_COLUMN_ADDED, CL_COLUMN_KIND, CL_COLUMN_BODY, CL_COLUMN_CHARSET, CL_COLUMN_COLLECTION,
    CL_COLUMN_BLOCKS, CL_COLUMN_SOURCE, CL_COLUMN_TITLE, CL_COLUMN_BYLINE, CL_COLUMN_AGENCY, CL_COLUMN_URL, CL_COLUMN_LANGUAGE,
    CL_COLUMN_SECONDS, CL_COLUMN_ZONE, CL_COLUMN_PRECISION, CL_COLUMN_CONTENT
};
#define CL_STORE_COLUMNS                                                                                       \
    "sequence, id, added_ms, kind, body, charset, collection, blocks, source, title, byline, agency, url, "   \
    "language, published, zone, precision, content"
#define CL_KIND_TEXT 0 /* documents.kind; never reused */
#define CL_KIND_HTML 1

#endif
