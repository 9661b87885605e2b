/*
 * config.h - the daemon's configuration: one table of keys, read from a libconfig file.
 *
 * The table (config.c) has every key with type, range, default and help; the default file, the check and the manual's
 * list come from it. libconfig cuts integers to 32 bits without a word, so types and ranges are checked here; unknown
 * keys are errors, because a misspelt limit is a limit that is not there.
 */
#ifndef CL_SERVICE_CONFIG_H
#define CL_SERVICE_CONFIG_H

#include "base/arena.h"
#include "base/error.h"

#include <stdio.h>

#define CL_CONFIG_MAX_ENDPOINTS 16

typedef struct cl_config {
    const char *endpoints[CL_CONFIG_MAX_ENDPOINTS];
    size_t n_endpoints;
    const char *events[CL_CONFIG_MAX_ENDPOINTS];
    size_t n_events;
    const char *data;          /* "": nothing is kept */
    const char *log_level;     /* error, warning, info, debug */
    int64_t workers;           /* 0: one per processor */
    int64_t queue;
    int64_t queue_mb;
    int64_t cache_mb;
    int64_t max_deadline_ms;
    int64_t max_documents;     /* 0: no cap */
    int64_t max_text_mb;       /* 0: no cap */
    cl_arena arena;            /* owns the strings */
} cl_config;

/* All defaults. */
void cl_config_init(cl_config *config);
void cl_config_fini(cl_config *config);

/*
 * Read a file over the defaults.
 * why      gets "FILE:LINE: what is wrong" when it fails
 * Errors   COLLATE_E_CONFIG, COLLATE_E_IO, COLLATE_E_NOMEM; *config is then as it was
 */
collate_err cl_config_read(cl_config *config, const char *path, char *why, size_t why_size);

/* The default file with a comment for every key; reading it gives the defaults. */
void cl_config_print(FILE *out);

#endif
