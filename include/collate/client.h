/*
 * client.h - libcollate: ask a Collate daemon from C or C++.
 *
 * How to use it
 *
 *     collate_client_options options = COLLATE_CLIENT_OPTIONS_INIT;
 *     collate_client *client = NULL;
 *     const collate_summary *summary = NULL;
 *
 *     options.endpoint = "ipc:///run/collate/collate.sock";
 *     if (collate_client_new(&options, &client) != COLLATE_OK) ...
 *     collate_summarize(client, &(collate_summarize_args){.scope.story = 17, .words = 100}, &summary);
 *     for (size_t i = 0; i < summary->n_sentences; i++)
 *         puts(summary->sentences[i].text);
 *     collate_free(summary);
 *     collate_client_free(client);
 *
 * Three levels: typed calls (the questions that most programs ask), collate_call with collate_args and collate_value
 * (every request of the protocol, without knowing MessagePack), and collate_call_packed (bytes in, bytes out).
 *
 * Threads   a client belongs to one thread at a time; several threads each make their own, on one ZeroMQ context or not.
 * Memory    a typed result or a reply is one block of memory: everything in it lives until collate_free, one call.
 *           All text in it is UTF-8 and NUL-terminated; lengths stand beside it where a NUL could be inside.
 * Failure   every call returns collate_err (errors.h); collate_client_error says it in a sentence, with the field.
 *           A daemon that restarts is reconnected to; a request that was under way is sent again when it may be (all
 *           but shutdown: adding the same id and text again is a no-op), so an answer is never for something else.
 *
 * Since 0.1. Needs libzmq and msgpack-c, nothing of the daemon.
 */
#ifndef COLLATE_CLIENT_H
#define COLLATE_CLIENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "collate/errors.h"
#include "collate/limits.h"
#include "collate/version.h"

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define COLLATE_API __attribute__((visibility("default")))
#else
#define COLLATE_API
#endif

/* ---- a connection ---------------------------------------------------------------------------------------------- */

typedef struct collate_client collate_client;

/* Where a client looks when the caller names no endpoint and the environment has no COLLATE_ENDPOINT. */
#define COLLATE_DEFAULT_ENDPOINT "ipc:///run/collate/collate.sock"

typedef struct collate_client_options {
    size_t size;          /* sizeof this struct, so that fields can be appended */
    const char *endpoint; /* ipc://, tcp:// or inproc://; NULL: $COLLATE_ENDPOINT, then COLLATE_DEFAULT_ENDPOINT */
    void *zmq_context;    /* a context of the caller's (needed for inproc), or NULL for one of its own */
    int connect_ms;       /* how long a call waits for a connection before COLLATE_E_CONNECT */
    int timeout_ms;       /* how long a call waits for its answer before COLLATE_E_TIMEOUT */
    int retries;          /* how often a request is sent again after the connection broke */
} collate_client_options;

#define COLLATE_CLIENT_OPTIONS_INIT {sizeof(collate_client_options), NULL, NULL, 2000, 30000, 3}

/*
 * Make a client. Connecting happens in the background; the first call waits for it.
 * Errors   COLLATE_E_ARGUMENT (endpoint not understood), COLLATE_E_NOMEM. *out is NULL then.
 */
COLLATE_API collate_err collate_client_new(const collate_client_options *options, collate_client **out);

/* End it; requests under way are dropped. NULL is fine. */
COLLATE_API void collate_client_free(collate_client *client);

/* The last error of this client in a sentence ("limit: 9000 is over 5000"), "" when the last call succeeded. */
COLLATE_API const char *collate_client_error(const collate_client *client);

/* The request field that the last error is about ("texts[2].published"), "" when none. */
COLLATE_API const char *collate_client_error_field(const collate_client *client);

/* The table's sentence and wire name for an error number; never NULL. Any thread. */
COLLATE_API const char *collate_err_text(collate_err err);
COLLATE_API const char *collate_err_name(collate_err err);

/* Free a typed result or a reply, all of it. NULL is fine. */
COLLATE_API void collate_free(const void *result);

/* ---- any request ----------------------------------------------------------------------------------------------- */

/* Arguments under construction: a map from names to values. Out of memory shows at the call that uses it. */
typedef struct collate_args collate_args;

COLLATE_API collate_args *collate_args_new(void);
COLLATE_API void collate_args_free(collate_args *args);
COLLATE_API void collate_args_text(collate_args *args, const char *name, const char *value); /* value NULL: left out */
COLLATE_API void collate_args_bytes(collate_args *args, const char *name, const char *value, size_t length);
COLLATE_API void collate_args_integer(collate_args *args, const char *name, int64_t value);
COLLATE_API void collate_args_number(collate_args *args, const char *name, double value);
COLLATE_API void collate_args_bool(collate_args *args, const char *name, bool value);
COLLATE_API void collate_args_texts(collate_args *args, const char *name, const char *const *values, size_t n);

/*
 * Open a nested map under `name`, or a map that is the next element of the open list (`name` NULL); a list likewise.
 * Close what was opened last. Nesting at most COLLATE_MAX_DEPTH; past it, and for a name missing or given where it
 * should not be, the call that uses the arguments fails with COLLATE_E_ARGUMENT.
 */
COLLATE_API void collate_args_open_map(collate_args *args, const char *name);
COLLATE_API void collate_args_open_list(collate_args *args, const char *name);
COLLATE_API void collate_args_close(collate_args *args);

/* A reply's value: read-only, part of the reply that it came from. A function given NULL or another type returns NULL, 0
 * or `otherwise`. */
typedef struct collate_value collate_value;

typedef enum collate_type {
    COLLATE_NIL,
    COLLATE_BOOL,
    COLLATE_INTEGER,
    COLLATE_NUMBER,
    COLLATE_TEXT,
    COLLATE_LIST,
    COLLATE_MAP
} collate_type;

COLLATE_API collate_type collate_value_type(const collate_value *value);
COLLATE_API const collate_value *collate_value_get(const collate_value *map, const char *key);
COLLATE_API size_t collate_value_count(const collate_value *list_or_map);
COLLATE_API const collate_value *collate_value_at(const collate_value *list, size_t index);
COLLATE_API const collate_value *collate_value_key_at(const collate_value *map, size_t index);
COLLATE_API const collate_value *collate_value_item_at(const collate_value *map, size_t index);
COLLATE_API const char *collate_value_text(const collate_value *value, size_t *length); /* length may be NULL; not NUL-terminated */
COLLATE_API int64_t collate_value_integer(const collate_value *value, int64_t otherwise);
COLLATE_API double collate_value_number(const collate_value *value, double otherwise);
COLLATE_API bool collate_value_bool(const collate_value *value, bool otherwise);

typedef struct collate_reply {
    const collate_value *result; /* the map of DESIGN's table for this request */
    uint64_t generation;         /* of the corpus that answered */
    uint64_t took_us;            /* inside the daemon */
    const void *packed;          /* the result as MessagePack */
    size_t packed_length;
} collate_reply;

/*
 * Send `op` with `args` (NULL: none) and wait for the reply. The caller keeps `args`.
 * Errors   what the daemon answered; COLLATE_E_CONNECT, COLLATE_E_TIMEOUT, COLLATE_E_MALFORMED (a reply that is none), COLLATE_E_NOMEM
 */
COLLATE_API collate_err collate_call(collate_client *client, const char *op, const collate_args *args, const collate_reply **out);

/* The same with arguments packed already: one MessagePack map, or NULL. */
COLLATE_API collate_err collate_call_packed(
    collate_client *client, const char *op, const void *args, size_t length, const collate_reply **out);

/* ---- without waiting ------------------------------------------------------------------------------------------- */

/* Send and return at once; *ticket names the request. COLLATE_E_BUSY when no connection takes it yet and 10 000 wait. */
COLLATE_API collate_err collate_send(collate_client *client, const char *op, const collate_args *args, uint64_t *ticket);

/*
 * A descriptor to poll for reading. It is edge-triggered, as ZeroMQ's are: after it fires, and after every collate_send, call
 * collate_receive until it says COLLATE_E_TIMEOUT.
 */
COLLATE_API int collate_client_fd(collate_client *client);

/*
 * The next answer to any collate_send, waiting at most timeout_ms (0: not at all). *ticket is set with the answer, also when the
 * answer is an error. COLLATE_E_TIMEOUT: none is here. Resends what a broken connection lost.
 */
COLLATE_API collate_err collate_receive(collate_client *client, int timeout_ms, uint64_t *ticket, const collate_reply **out);

/* Requests sent and not yet answered. */
COLLATE_API size_t collate_client_pending(const collate_client *client);

/* ---- what changes ---------------------------------------------------------------------------------------------- */

/* A subscription to a daemon whose configuration names `events`. One thread at a time. Since 0.1. */
typedef struct collate_events collate_events;

typedef struct collate_event {
    const char *topic;            /* document.added document.removed story.added story.changed story.merged story.removed
                                     quote.NAME conflict.KIND */
    const collate_value *payload; /* the map: what changed, by the keys that collate(1) lists under events */
    uint64_t sequence, generation;
    uint64_t missed;              /* events of the subscribed kinds that were lost between the last one given and this */
    bool restarted;               /* the daemon was started anew since: nobody knows what was missed */
} collate_event;

/*
 * Subscribe. Events begin some milliseconds later, when the connection stands.
 * endpoint     as `status` names it under events
 * topics       beginnings of topics ("story.", "quote.Ines"); none: all
 * zmq_context  the caller's, or NULL for one of its own
 * Errors   COLLATE_E_ARGUMENT (no such kind of topic or endpoint), COLLATE_E_NOMEM, COLLATE_E_IO
 */
COLLATE_API collate_err collate_events_new(
    const char *endpoint, const char *const *topics, size_t n_topics, void *zmq_context, collate_events **out);

/* The next event, for collate_free. Waits at most timeout_ms (-1: for ever). Errors COLLATE_E_TIMEOUT, COLLATE_E_NOMEM, COLLATE_E_IO. */
COLLATE_API collate_err collate_events_next(collate_events *events, int timeout_ms, const collate_event **out);

COLLATE_API void collate_events_free(collate_events *events); /* NULL is fine */

/* ---- typed calls ----------------------------------------------------------------------------------------------- */

typedef struct collate_span {
    uint64_t start, end; /* bytes of the document's raw text, end exclusive */
} collate_span;

/* One article going in. Fields left NULL are read from the text where it has them. */
typedef struct collate_article {
    const char *id, *source, *title, *byline, *published, *url, *language, *collection;
    const char *blocks; /* auto, page, extracted, none */
    const char *text;   /* one of text and html */
    size_t text_length; /* 0: up to its NUL */
    const char *html;
    size_t html_length;
} collate_article;

/* What a request is about: any mix, all of it must hold. */
typedef struct collate_scope {
    const char *const *documents;
    size_t n_documents;
    uint64_t story; /* 0: any */
    const char *collection;
    const char *const *sources;
    size_t n_sources;
    const char *query, *since, *until;
    const collate_article *texts; /* articles for this request alone */
    size_t n_texts;
} collate_scope;

typedef struct collate_added_document {
    const char *id;
    uint64_t story;
    bool duplicate;
} collate_added_document;

typedef struct collate_rejected {
    uint64_t index; /* into the articles given */
    uint64_t code;  /* collate_err */
    const char *name, *message, *field;
} collate_rejected;

typedef struct collate_added {
    const collate_added_document *added;
    size_t n_added;
    const collate_rejected *rejected;
    size_t n_rejected;
} collate_added;

/* Durable when it returns COLLATE_OK; articles that are wrong are in `rejected`, the others are in. */
COLLATE_API collate_err collate_add(collate_client *client, const collate_article *articles, size_t n, const collate_added **out);

typedef struct collate_summarize_args {
    collate_scope scope;
    uint64_t words, sentences, bytes; /* give one; none: 100 words */
    const char *kind, *order;         /* as `describe` lists them; NULL: default */
} collate_summarize_args;

typedef struct collate_support {
    const char *const *sources;
    size_t n_sources;
    uint64_t originals;
} collate_support;

typedef struct collate_summary_sentence {
    const char *document, *source, *text, *published;
    uint64_t start, end;
    double score;
    collate_support support;
} collate_summary_sentence;

typedef struct collate_summary {
    const collate_summary_sentence *sentences;
    size_t n_sentences;
    uint64_t words;
} collate_summary;

COLLATE_API collate_err collate_summarize(collate_client *client, const collate_summarize_args *args, const collate_summary **out);

typedef struct collate_member {
    const char *document, *source, *stance;
    uint64_t start, end;
    double similarity;
    const char *speaker; /* on whose word the article reports it, or NULL: its own */
} collate_member;

typedef struct collate_claim {
    const char *id, *status, *text;
    uint64_t originals;
    const char *const *sources;
    size_t n_sources;
    const collate_member *members;
    size_t n_members;
    const char *speaker; /* of the member that `text` is, or NULL */
} collate_claim;

typedef struct collate_conflict_value {
    const char *document, *text, *normalized;
    uint64_t start, end;
} collate_conflict_value;

typedef struct collate_conflict {
    const char *claim, *type, *kind, *slot;
    const collate_conflict_value *values;
    size_t n_values;
} collate_conflict;

typedef struct collate_citation {
    const char *from, *to, *document;
    uint64_t start, end;
} collate_citation;

typedef struct collate_comparison {
    const collate_claim *claims;
    size_t n_claims;
    const collate_conflict *conflicts;
    size_t n_conflicts;
    const collate_citation *citations;
    size_t n_citations;
} collate_comparison;

COLLATE_API collate_err collate_compare(collate_client *client, const collate_scope *scope, const collate_comparison **out);

typedef struct collate_quotes_args {
    collate_scope scope;
    const char *speaker, *text;
    uint64_t limit; /* 0: default */
    const char *cursor;
} collate_quotes_args;

/* Speakers are resolved names; for people without one their role ("a spokesperson"); NULL: nobody named. */
typedef struct collate_quote_member {
    const char *document, *source, *published, *text;
    const char *kind;       /* direct, mixed, indirect, fragment */
    const char *difference; /* from the group's text: identical, punctuation, cut, altered, variant */
    const char *speaker, *speaker_type;
    const collate_span *stretches;
    size_t n_stretches;
} collate_quote_member;

typedef struct collate_quote_group {
    uint64_t id;
    const char *text; /* the longest form */
    const char *speaker, *speaker_type;
    uint64_t sources;
    const collate_quote_member *members;
    size_t n_members;
} collate_quote_group;

typedef struct collate_quotes_result {
    const collate_quote_group *groups;
    size_t n_groups;
    const char *cursor; /* NULL: no more */
} collate_quotes_result;

COLLATE_API collate_err collate_quotes(collate_client *client, const collate_quotes_args *args, const collate_quotes_result **out);

typedef struct collate_match {
    const char *document, *source, *text, *verdict;
    const char *speaker, *speaker_type; /* NULL: nobody named */
    bool quoted;                        /* stands in quotation marks there */
    uint64_t start, end;
    double similarity;
} collate_match;

typedef struct collate_verification {
    const char *verdict;
    const collate_match *matches;
    size_t n_matches;
} collate_verification;

/* speaker and scope may be NULL: anyone, the whole corpus. */
COLLATE_API collate_err collate_verify(
    collate_client *client, const char *text, const char *speaker, const collate_scope *scope, const collate_verification **out);

typedef struct collate_story {
    uint64_t id;
    const char *headline, *first, *last;
    const char *const *documents;
    size_t n_documents;
    uint64_t sources, originals;
} collate_story;

typedef struct collate_stories_result {
    const collate_story *stories;
    size_t n_stories;
    const char *cursor;
} collate_stories_result;

/* scope NULL: the whole corpus. limit 0: default. cursor NULL: from the start. */
COLLATE_API collate_err collate_stories(
    collate_client *client, const collate_scope *scope, uint64_t limit, const char *cursor, const collate_stories_result **out);

/* Is anyone there? */
COLLATE_API collate_err collate_ping(collate_client *client);

#ifdef __cplusplus
}
#endif

#endif
