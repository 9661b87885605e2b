#include "service/cache.h"

#include "base/hash.h"

#include <pthread.h>
#include <stdlib.h>

#define N_BUCKETS 4096 /* chains stay short: results of 4 KB and more fill 64 MB with 16 k entries at most */

typedef struct entry {
    struct entry *next;            /* of its bucket */
    struct entry *newer, *older;   /* by use */
    cl_cache_key key;
    size_t n;
    uint32_t n_entries;
    unsigned char bytes[];
} entry;

struct cl_cache {
    pthread_mutex_t lock; /* guards everything below */
    size_t max_bytes, bytes, n;
    entry *buckets[N_BUCKETS];
    entry *newest, *oldest;
    uint64_t hits, misses;
};

collate_err cl_cache_new(size_t max_bytes, cl_cache **out)
{
    cl_cache *cache = calloc(1, sizeof *cache);

    if (cache == NULL)
        return COLLATE_E_NOMEM;
    cache->max_bytes = max_bytes;
    pthread_mutex_init(&cache->lock, NULL);
    *out = cache;
    return COLLATE_OK;
}

cl_cache_key cl_cache_key_of(unsigned op, cl_str canonical, uint64_t generation)
{
    XXH128_hash_t h = XXH3_128bits_withSeed(canonical.ptr, canonical.len, op);

    return (cl_cache_key){h.high64, h.low64, generation};
}

static entry **bucket_of(cl_cache *cache, cl_cache_key key)
{
    return &cache->buckets[key.low % N_BUCKETS];
}

static bool same_request(cl_cache_key a, cl_cache_key b)
{
    return a.high == b.high && a.low == b.low;
}

static void unlink_use(cl_cache *cache, entry *e)
{
    *(e->newer != NULL ? &e->newer->older : &cache->newest) = e->older;
    *(e->older != NULL ? &e->older->newer : &cache->oldest) = e->newer;
}

static void link_newest(cl_cache *cache, entry *e)
{
    e->newer = NULL;
    e->older = cache->newest;
    *(cache->newest != NULL ? &cache->newest->newer : &cache->oldest) = e;
    cache->newest = e;
}

static void drop(cl_cache *cache, entry *e)
{
    entry **at = bucket_of(cache, e->key);

    while (*at != e)
        at = &(*at)->next;
    *at = e->next;
    unlink_use(cache, e);
    cache->bytes -= sizeof *e + e->n;
    cache->n--;
    free(e);
}

static entry *find(cl_cache *cache, cl_cache_key key)
{
    entry *e = *bucket_of(cache, key);

    while (e != NULL && !same_request(e->key, key))
        e = e->next;
    return e;
}

bool cl_cache_get(cl_cache *cache, cl_cache_key key, cl_reply *reply)
{
    bool found = false;

    pthread_mutex_lock(&cache->lock);
    entry *e = find(cache, key);
    if (e != NULL && e->key.generation < key.generation) {
        drop(cache, e);
        e = NULL;
    }
    if (e != NULL && e->key.generation == key.generation) {
        cl_put_entries(reply, e->bytes, e->n, e->n_entries);
        unlink_use(cache, e);
        link_newest(cache, e);
        found = true;
    }
    *(found ? &cache->hits : &cache->misses) += 1;
    pthread_mutex_unlock(&cache->lock);
    return found;
}

void cl_cache_put(cl_cache *cache, cl_cache_key key, const void *bytes, size_t n, uint32_t n_entries)
{
    entry *e;

    /* One result may not push out everything else. */
    if (sizeof *e + n > cache->max_bytes / 8)
        return;
    e = malloc(sizeof *e + n);
    if (e == NULL)
        return;
    *e = (entry){.key = key, .n = n, .n_entries = n_entries};
    memcpy(e->bytes, bytes, n);
    pthread_mutex_lock(&cache->lock);
    entry *old = find(cache, key);
    if (old != NULL)
        drop(cache, old);
    while (cache->bytes + sizeof *e + n > cache->max_bytes && cache->oldest != NULL)
        drop(cache, cache->oldest);
    e->next = *bucket_of(cache, key);
    *bucket_of(cache, key) = e;
    link_newest(cache, e);
    cache->bytes += sizeof *e + n;
    cache->n++;
    pthread_mutex_unlock(&cache->lock);
}

void cl_cache_state_of(cl_cache *cache, cl_cache_state *out)
{
    pthread_mutex_lock(&cache->lock);
    *out = (cl_cache_state){cache->hits, cache->misses, cache->bytes, cache->n};
    pthread_mutex_unlock(&cache->lock);
}

void cl_cache_free(cl_cache *cache)
{
    if (cache == NULL)
        return;
    while (cache->oldest != NULL)
        drop(cache, cache->oldest);
    pthread_mutex_destroy(&cache->lock);
    free(cache);
}
