/*
 * store.h - the store of record: every acknowledged document, as it came in, in one SQLite file.
 *
 * Separate because it is the only part that must survive a power cut. It keeps what the caller gave (text or HTML,
 * metadata, collection, sequence, time of adding) and nothing that parsing made: a newer parser reads the old
 * documents anew. WAL, synchronous=FULL, one connection, one writer thread: when cl_store_apply has returned, the
 * change is on disk, whole; when it failed or the process died, none of it is.
 *
 * Folder: collate.db (with -wal and -shm beside it) and `lock`, held by flock for as long as the store is open.
 *
 * Changing the format: raise CL_STORE_SCHEMA, add one step to migrate() in schema.c that takes the step before it to
 * the new one inside a transaction, and a row to the test that opens files of every earlier schema. A file of a later
 * schema is refused.
 */
#ifndef CL_STORE_STORE_H
#define CL_STORE_STORE_H

#include "corpus/corpus.h"
#include "corpus/story.h"

#define CL_STORE_SCHEMA 2 /* 2: numbers of stories */

typedef struct cl_store cl_store;

/* A sentence about what went wrong, with file and page where SQLite knows them. */
typedef struct cl_store_fault {
    char text[512];
} cl_store_fault;

/*
 * Open the store of a data folder, made when it is not there (mode 0750).
 *
 * Errors   COLLATE_E_LOCKED (another process has it), COLLATE_E_STORE (damaged, a later schema, not ours),
 *          COLLATE_E_IO, COLLATE_E_NOMEM; *fault then says more
 * Cost     SQLite's quick_check of the whole file
 */
collate_err cl_store_open(const char *folder, cl_store **out, cl_store_fault *fault);

/* Checkpoint, close, unlock. NULL is fine. */
void cl_store_close(cl_store *store);

/*
 * Write a staged change: added documents, removed documents, in one transaction, on disk when this returns.
 * Errors   COLLATE_E_STORE (disk full, write error): the file is as before. cl_store_fault_of tells more
 * Threads  the writer's
 */
collate_err cl_store_apply(cl_store *store, const cl_corpus *corpus, const cl_staged *staged);

/* Move the write-ahead log into the main file and cut it. *pages: how many were moved; may be NULL. Writer thread. */
collate_err cl_store_checkpoint(cl_store *store, uint64_t *pages);

/*
 * Give every document to `take`, in order of sequence; its strings live for the call only. Stops at the first error
 * of `take` and returns it. Errors also COLLATE_E_STORE.
 */
typedef collate_err cl_store_take(void *context, const cl_submission *submission);
collate_err cl_store_read(cl_store *store, cl_store_take *take, void *context);

/*
 * The numbers that stories had when their documents were last written (corpus/story.h). Owner `arena`.
 * Errors COLLATE_E_STORE, COLLATE_E_NOMEM.
 */
collate_err cl_store_stories(cl_store *store, cl_arena *arena, cl_story_numbers *out);

/* The highest sequence that was ever used, removed documents included; 0 for none. Errors COLLATE_E_STORE. */
collate_err cl_store_last_sequence(cl_store *store, uint64_t *out);

/*
 * Examine the whole file: pages, indexes, text encodings, our own invariants. `say` gets one sentence a finding.
 * Errors   COLLATE_E_STORE when there is any finding
 */
typedef void cl_store_say(void *context, const char *finding);
collate_err cl_store_check(cl_store *store, cl_store_say *say, void *context);

/* Number of documents, bytes of the files on disk. Any thread. */
uint64_t cl_store_count(const cl_store *store);
uint64_t cl_store_bytes(const cl_store *store);

/* The latest failure in words; "" when there was none. Writer thread. */
const char *cl_store_fault_of(const cl_store *store);

/* Folder as opened; for messages. */
const char *cl_store_folder(const cl_store *store);

#endif
