/*
 * transfer.h - the store as JSON lines: one document a line, as it was given, and back.
 *
 * Separate from store.h because it is for moving and for people (collated --export, --import), not for the daemon's
 * work. A line has the keys of `add` (id, text or html, source, title, byline, published, url, language, collection,
 * blocks) and charset, agency, added_ms; keys that were not given are left out. A text or html that JSON cannot carry
 * (a zero byte, another charset) stands as text_base64 or html_base64 (RFC 4648). Unknown keys are ignored.
 */
#ifndef CL_STORE_TRANSFER_H
#define CL_STORE_TRANSFER_H

#include "store/ingest.h"

#include <stdio.h>

/* Write every document to `out`, in order of sequence. *n_documents: how many. Errors COLLATE_E_STORE, E_IO, E_NOMEM. */
collate_err cl_store_export(cl_store *store, FILE *out, uint64_t *n_documents);

typedef struct cl_import_counts {
    uint64_t lines, added, duplicates, rejected;
} cl_import_counts;

/*
 * Add every document of `in` by the ordinary write path, in batches: durable batch by batch, and safe to repeat after
 * an interruption (what is there already is a duplicate). A line that is no document costs itself alone: `say` gets a
 * sentence with the number of the line.
 * Errors   COLLATE_E_IO, COLLATE_E_STORE, COLLATE_E_NOMEM; counts say how far it came
 */
collate_err cl_store_import(cl_ingest *ingest, FILE *in, cl_store_say *say, void *context, cl_import_counts *counts);

#endif
