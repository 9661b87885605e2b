/*
 * cache.h - results of costly reads, kept while the corpus stays as it is.
 *
 * Key: op and canonical fields (service/fields.h), 128-bit hashed; valid for one generation number. A bound on bytes;
 * the entry that was used longest ago goes first. Entries of older generations die when they are met or pushed out.
 * One mutex: held for a look-up and a copy, never while something is computed.
 */
#ifndef CL_SERVICE_CACHE_H
#define CL_SERVICE_CACHE_H

#include "service/reply.h"

typedef struct cl_cache cl_cache;

typedef struct cl_cache_key {
    uint64_t high, low;
    uint64_t generation;
} cl_cache_key;

/* Holds at most max_bytes of results and their bookkeeping; 0 keeps nothing. Errors COLLATE_E_NOMEM. */
collate_err cl_cache_new(size_t max_bytes, cl_cache **out);
void cl_cache_free(cl_cache *cache);

cl_cache_key cl_cache_key_of(unsigned op, cl_str canonical, uint64_t generation);

/* Append the cached entries of `result` to a reply whose result map is open. False when there is none. */
bool cl_cache_get(cl_cache *cache, cl_cache_key key, cl_reply *reply);

/* Keep bytes: packed keys and values, n_entries of them. Too large or no memory: not kept. */
void cl_cache_put(cl_cache *cache, cl_cache_key key, const void *bytes, size_t n, uint32_t n_entries);

typedef struct cl_cache_state {
    uint64_t hits, misses, bytes, entries;
} cl_cache_state;
void cl_cache_state_of(cl_cache *cache, cl_cache_state *out);

#endif
