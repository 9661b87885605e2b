/*
 * reply.h - packing a reply: MessagePack on a buffer that grows.
 *
 * A handler writes the keys of `result` straight away; the envelope ({v, id, ok, ...}) is the dispatcher's business.
 *
 *     cl_put_array(reply, "sentences");
 *     for (...) {
 *         cl_put_map(reply, NULL);             key NULL: inside an array
 *         cl_put_str(reply, "document", id);
 *         cl_put_span_keys(reply, span);       start and end
 *         cl_put_end(reply);
 *     }
 *     cl_put_end(reply);
 *
 * Counts need not be known before: cl_put_end writes them. Errors stick (memory, COLLATE_MAX_FRAME): write on, the
 * dispatcher looks once at the end. Strings are copied. One thread at a time.
 */
#ifndef CL_SERVICE_REPLY_H
#define CL_SERVICE_REPLY_H

#include "base/str.h"
#include "base/when.h"
#include "service/schema.h"

#define CL_REPLY_DEPTH 32 /* nesting of a reply; deeper sticks as COLLATE_E_INTERNAL */

struct cl_reply {
    unsigned char *bytes;
    size_t n, room;
    collate_err err;          /* first thing that failed while packing */
    unsigned depth;
    struct {
        size_t at;            /* offset of the open container's header */
        uint32_t count;       /* entries so far */
        bool is_map;
    } open[CL_REPLY_DEPTH];
    cl_str field;             /* of an error: set by cl_reply_fail */
    char field_room[256];
    char message[512];
};

void cl_put_map(cl_reply *reply, const char *key);   /* opens a map */
void cl_put_array(cl_reply *reply, const char *key); /* opens an array */
void cl_put_end(cl_reply *reply);                    /* closes the newest open one */

void cl_put_nil(cl_reply *reply, const char *key);
void cl_put_bool(cl_reply *reply, const char *key, bool value);
void cl_put_uint(cl_reply *reply, const char *key, uint64_t value);
void cl_put_int(cl_reply *reply, const char *key, int64_t value);
void cl_put_real(cl_reply *reply, const char *key, double value); /* not finite: nil */
void cl_put_str(cl_reply *reply, const char *key, cl_str value);
void cl_put_cstr(cl_reply *reply, const char *key, const char *value);
void cl_put_span(cl_reply *reply, const char *key, cl_span span); /* {start, end} */
void cl_put_span_keys(cl_reply *reply, cl_span span);             /* start and end as keys of the open map */
void cl_put_when(cl_reply *reply, const char *key, cl_when when); /* ISO 8601; nothing is written when none is known */

/* A key that may hold any bytes; the next cl_put_... with key NULL is its value. For what comes from outside. */
void cl_put_name(cl_reply *reply, cl_str name);

/* As cl_put_str, but nothing when value is {NULL,0} or empty. */
void cl_put_str_known(cl_reply *reply, const char *key, cl_str value);

/*
 * Answer with an error: `return cl_reply_fail(reply, COLLATE_E_NO_STORY, "story", "there is no story %llu", id);`
 * What was packed so far is dropped. `field` may be NULL. The message is a sentence that a person can act on; longer
 * than 511 bytes it is cut on a character. Returns `err`. A handler that returns an error without it gets the table's text.
 */
collate_err cl_reply_fail(cl_reply *reply, collate_err err, const char *field, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Infrastructure: start empty, free, forget what was packed (memory is kept up to `keep` bytes). */
void cl_reply_init(cl_reply *reply);
void cl_reply_fini(cl_reply *reply);
void cl_reply_reset(cl_reply *reply, size_t keep);

/* Append n_entries packed entries (key and value each) to the open map, as the cache kept them. */
void cl_put_entries(cl_reply *reply, const void *bytes, size_t n, uint32_t n_entries);

#endif
