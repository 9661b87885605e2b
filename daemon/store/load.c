#include "store/ingest.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

/*
 * Start-up: one thread reads rows, N parse batches, and the reading thread commits the parsed ones in order. A ring of
 * batches bounds how far it reads ahead.
 */
#define BATCH_DOCUMENTS 64u
#define BATCH_BYTES ((size_t)4 << 20) /* or this much text: a few 16 MB articles must not pile up */
#define MOST_THREADS 64u
#define AHEAD 3u /* batches a thread: one being parsed, one parsed, one waiting */

typedef enum batch_state { BATCH_FREE, BATCH_READ, BATCH_TAKEN, BATCH_PARSED } batch_state;

typedef struct batch {
    batch_state state;
    cl_arena arena; /* rows as read */
    cl_submission *submissions;
    size_t n, bytes;
    cl_prepared *prepared;
    collate_err err;
} batch;

typedef struct loader {
    cl_ingest *ingest;
    const cl_corpus *corpus;
    pthread_mutex_t lock; /* guards states, counters, stop; the only lock here */
    pthread_cond_t changed;
    batch *ring;
    size_t n_ring;
    size_t filled, taken, committed; /* batches so far; positions are modulo n_ring */
    bool stop;
    cl_ingest_progress *progress;
    void *context;
    uint64_t n_documents, n_refused;
} loader;

static bool copy_str(cl_arena *arena, cl_str *s)
{
    if (s->ptr == NULL)
        return true;
    *s = cl_arena_dup(arena, *s);
    return s->ptr != NULL;
}

static bool copy_row(cl_arena *arena, const cl_submission *from, cl_submission *to)
{
    *to = *from;
    return copy_str(arena, &to->id) && copy_str(arena, &to->text) && copy_str(arena, &to->html) && copy_str(arena, &to->charset) &&
           copy_str(arena, &to->collection) && copy_str(arena, &to->given.source) && copy_str(arena, &to->given.title) &&
           copy_str(arena, &to->given.byline) && copy_str(arena, &to->given.agency) && copy_str(arena, &to->given.url);
}

static void *parse_batches(void *argument)
{
    loader *l = argument;

    pthread_mutex_lock(&l->lock);
    for (;;) {
        while (!l->stop && l->taken == l->filled)
            pthread_cond_wait(&l->changed, &l->lock);
        if (l->taken == l->filled)
            break;
        batch *mine = &l->ring[l->taken++ % l->n_ring];
        mine->state = BATCH_TAKEN;
        pthread_mutex_unlock(&l->lock);
        mine->err = cl_prepare(l->corpus, mine->submissions, mine->n, &mine->prepared);
        pthread_mutex_lock(&l->lock);
        mine->state = BATCH_PARSED;
        pthread_cond_broadcast(&l->changed);
    }
    pthread_mutex_unlock(&l->lock);
    return NULL;
}

/* Straight into the corpus: these rows are in the store already. */
static collate_err publish(loader *l, batch *from)
{
    cl_staged *staged = NULL;
    cl_outcome *outcomes = CL_ARENA_ARRAY(&from->arena, cl_outcome, from->n);
    cl_step step = {.add = from->prepared, .outcomes = outcomes};
    collate_err err = outcomes != NULL ? from->err : COLLATE_E_NOMEM;

    if (err == COLLATE_OK)
        err = cl_corpus_stage(cl_ingest_corpus(l->ingest), &step, 1, &staged);
    if (err == COLLATE_OK) {
        cl_corpus_publish(cl_ingest_corpus(l->ingest), staged);
        for (size_t i = 0; i < from->n; i++)
            l->n_refused += outcomes[i].problem.code != COLLATE_OK || outcomes[i].duplicate;
        l->n_documents += from->n;
        if (l->progress != NULL)
            l->progress(l->context, l->n_documents);
    }
    return err;
}

/* Commit the oldest batch when it is parsed, or wait for it; the lock is held. */
static collate_err commit_oldest(loader *l)
{
    batch *oldest = &l->ring[l->committed % l->n_ring];

    while (oldest->state != BATCH_PARSED)
        pthread_cond_wait(&l->changed, &l->lock);
    pthread_mutex_unlock(&l->lock);
    collate_err err = publish(l, oldest);
    cl_prepared_free(oldest->prepared);
    oldest->prepared = NULL;
    cl_arena_reset(&oldest->arena, BATCH_BYTES);
    oldest->submissions = NULL;
    oldest->n = oldest->bytes = 0;
    pthread_mutex_lock(&l->lock);
    oldest->state = BATCH_FREE;
    l->committed++;
    return err;
}

/* Give the batch being filled to the parsers; make room for the next. */
static collate_err hand_over(loader *l)
{
    collate_err err = COLLATE_OK;

    pthread_mutex_lock(&l->lock);
    l->ring[l->filled % l->n_ring].state = BATCH_READ;
    l->filled++;
    pthread_cond_broadcast(&l->changed);
    if (l->filled - l->committed == l->n_ring)
        err = commit_oldest(l);
    pthread_mutex_unlock(&l->lock);
    return err;
}

static collate_err take_row(void *context, const cl_submission *row)
{
    loader *l = context;
    batch *to = &l->ring[l->filled % l->n_ring];

    if (to->submissions == NULL)
        to->submissions = CL_ARENA_ARRAY(&to->arena, cl_submission, BATCH_DOCUMENTS);
    if (to->submissions == NULL || !copy_row(&to->arena, row, &to->submissions[to->n]))
        return COLLATE_E_NOMEM;
    to->bytes += row->text.len + row->html.len;
    to->n++;
    return to->n == BATCH_DOCUMENTS || to->bytes >= BATCH_BYTES ? hand_over(l) : COLLATE_OK;
}

static collate_err finish(loader *l)
{
    collate_err err = l->ring[l->filled % l->n_ring].n > 0 ? hand_over(l) : COLLATE_OK;

    pthread_mutex_lock(&l->lock);
    while (l->committed < l->filled && err == COLLATE_OK)
        err = commit_oldest(l);
    pthread_mutex_unlock(&l->lock);
    return err;
}

static void stop(loader *l, pthread_t *threads, size_t n)
{
    pthread_mutex_lock(&l->lock);
    l->stop = true;
    pthread_cond_broadcast(&l->changed);
    pthread_mutex_unlock(&l->lock);
    for (size_t i = 0; i < n; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < l->n_ring; i++) {
        cl_prepared_free(l->ring[i].prepared);
        cl_arena_fini(&l->ring[i].arena);
    }
}

static unsigned threads_wanted(unsigned n_threads)
{
    long processors = n_threads == 0 ? sysconf(_SC_NPROCESSORS_ONLN) : (long)n_threads;

    if (processors < 1)
        return 1;
    return processors < (long)MOST_THREADS ? (unsigned)processors : MOST_THREADS;
}

/* Numbers of removed documents stay used: stories are named by them. */
static collate_err skip_used(cl_ingest *ingest)
{
    uint64_t last = 0;
    collate_err err = cl_store_last_sequence(cl_ingest_store(ingest), &last);

    if (err == COLLATE_OK)
        cl_corpus_skip_to(cl_ingest_corpus(ingest), last);
    return err;
}

/* Stories get the numbers that they had before the stop. */
static collate_err number_stories(cl_ingest *ingest)
{
    cl_arena arena;
    cl_story_numbers numbers;

    cl_arena_init(&arena, 0);
    collate_err err = cl_store_stories(cl_ingest_store(ingest), &arena, &numbers);
    if (err == COLLATE_OK && numbers.n + numbers.n_gone > 0)
        err = cl_corpus_renumber(cl_ingest_corpus(ingest), &numbers);
    cl_arena_fini(&arena);
    return err;
}

collate_err cl_ingest_load(cl_ingest *ingest, unsigned n_threads, cl_ingest_progress *progress, void *context, uint64_t *n_refused)
{
    pthread_t threads[MOST_THREADS];
    size_t n_started = 0, n_wanted = threads_wanted(n_threads);
    collate_err err = COLLATE_OK;
    loader l = {.ingest = ingest, .corpus = cl_ingest_corpus(ingest), .progress = progress, .context = context};

    *n_refused = 0;
    if (cl_ingest_store(ingest) == NULL)
        return COLLATE_OK;
    l.n_ring = n_wanted * AHEAD;
    l.ring = calloc(l.n_ring, sizeof *l.ring);
    if (l.ring == NULL)
        return COLLATE_E_NOMEM;
    pthread_mutex_init(&l.lock, NULL);
    pthread_cond_init(&l.changed, NULL);
    while (n_started < n_wanted && pthread_create(&threads[n_started], NULL, parse_batches, &l) == 0)
        n_started++;
    err = n_started > 0 ? cl_store_read(cl_ingest_store(ingest), take_row, &l) : COLLATE_E_NOMEM;
    if (err == COLLATE_OK)
        err = finish(&l);
    stop(&l, threads, n_started);
    if (err == COLLATE_OK)
        err = skip_used(ingest);
    if (err == COLLATE_OK)
        err = number_stories(ingest);
    pthread_cond_destroy(&l.changed);
    pthread_mutex_destroy(&l.lock);
    free(l.ring);
    *n_refused = l.n_refused;
    return err;
}
