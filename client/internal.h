/*
 * internal.h - what the files of libcollate share. Nothing of the daemon is seen from here.
 */
#ifndef CL_CLIENT_INTERNAL_H
#define CL_CLIENT_INTERNAL_H

#include "collate/client.h"

#include <msgpack.h>
#include <zmq.h>

/* One block of memory that collate_free gives back: header, then the struct that the caller sees. */
typedef struct cl_client_head {
    uint64_t magic;
    msgpack_zone *zone; /* everything that the result points to */
    void *pad_;
} cl_client_head;

/* A zeroed result of `size` bytes with a zone of its own, or NULL. */
void *cl_client_result_new(size_t size);
msgpack_zone *cl_client_result_zone(const void *result);

#define CL_CLIENT_MAX_PENDING 10000

/* A request that was asked and not yet given back to the caller. */
typedef struct cl_client_pending {
    struct cl_client_pending *next;
    uint64_t id;
    size_t length;
    int resends_left;
    bool sent;
    bool async; /* by collate_send */
    bool repeatable;
    bool answered;
    zmq_msg_t answer; /* the reply's payload, when answered */
    char payload[];
} cl_client_pending;

struct collate_client {
    void *context;
    bool owns_context;
    void *socket;
    void *monitor; /* NULL for inproc, which cannot break */
    char *endpoint;
    int connect_ms, timeout_ms, retries;
    bool link_up;   /* by the monitor's last word */
    bool connected; /* a connection took a request since the client was made */
    uint64_t next_id;
    cl_client_pending *first, **last; /* in order of sending */
    size_t n_pending;
    char message[1024];
    char field[256];
};

/* Pack and queue a request. Errors BUSY, TOO_BIG, NOMEM, with the client's error set. */
collate_err cl_client_remember(
    collate_client *client, const char *op, const void *args, size_t length, bool async, cl_client_pending **out);
void cl_client_forget(collate_client *client, uint64_t id);
void cl_client_forget_all(collate_client *client);

/* Whatever can be done without waiting: notice a broken connection, file answers, send what waits. */
void cl_client_turn(collate_client *client);

/* Wait until cl_client_turn has something to do, at most `ms`. */
void cl_client_sleep(collate_client *client, int64_t ms);

/*
 * True when the bytes are exactly one MessagePack value, nested at most COLLATE_MAX_DEPTH + 8, of at most COLLATE_MAX_NODES * 4 values,
 * every declared count covered by bytes that are there. msgpack-c believes declared counts, so nothing is given to it before this.
 */
bool cl_client_frame_ok(const char *data, size_t length);

/* Decode a whole reply, checked before, into a collate_reply; on an error reply the client's error is set and its code returned. */
collate_err cl_client_reply_decode(collate_client *client, const char *data, size_t length, const collate_reply **out);

/* Remember an error for collate_client_error. Returns err. */
collate_err cl_client_fail(collate_client *client, collate_err err, const char *field, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The packed map, COLLATE_E_ARGUMENT or COLLATE_E_NOMEM when building it went wrong. */
collate_err cl_client_args_packed(const collate_args *args, const void **data, size_t *length);

/* How a map of a reply becomes a public struct (decode.c). */
typedef enum cl_client_member_kind {
    CL_CLIENT_TEXT,
    CL_CLIENT_UINT,
    CL_CLIENT_NUMBER,
    CL_CLIENT_BOOL,
    CL_CLIENT_TEXTS,
    CL_CLIENT_MAP,
    CL_CLIENT_LIST
} cl_client_member_kind;

typedef struct cl_client_layout cl_client_layout;

typedef struct cl_client_member {
    const char *key;
    cl_client_member_kind kind;
    size_t offset;       /* of the member */
    size_t count_offset; /* of its n_, for TEXTS and LIST */
    const cl_client_layout *layout;
} cl_client_member;

struct cl_client_layout {
    size_t size;
    const cl_client_member *members;
    size_t n_members;
};

/* Fill `out` (zeroed, layout->size bytes) from a map; copies live in `zone`. Keys that are absent or of another type leave their member
 * zero. */
collate_err cl_client_layout_decode(const cl_client_layout *layout, const msgpack_object *map, msgpack_zone *zone, void *out);

/* Call `op` and decode its result by `layout` into a result for collate_free. Frees `args`. */
collate_err cl_client_ask(collate_client *client, const char *op, collate_args *args, const cl_client_layout *layout, const void **out);

#endif
