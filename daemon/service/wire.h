/*
 * wire.h - bytes to requests and replies to bytes; knows no sockets, so tests and the fuzzer call it directly.
 *
 * A frame is judged by a cursor that allocates nothing before msgpack-c sees it: nesting, number of values, declared
 * counts and lengths against the bytes that are there, exact length, UTF-8 of strings, duplicate keys. 155 bytes of
 * nested array headers make msgpack-c ask for 248 GiB otherwise (DESIGN 9). Then msgpack-c decodes into a zone that is
 * used again for the next request; strings stay in the frame.
 */
#ifndef CL_SERVICE_WIRE_H
#define CL_SERVICE_WIRE_H

#include "service/reply.h"
#include "service/request.h"

typedef struct cl_envelope {
    uint64_t v;
    msgpack_object id;          /* nil when the request has none */
    cl_str op;
    uint32_t deadline_ms;       /* 0: the table's */
    const msgpack_object *args; /* NULL: none */
} cl_envelope;

/*
 * Is this one well-formed MessagePack map that the daemon is willing to decode?
 * why      a sentence on what is wrong
 * scratch  sorted key hashes of large maps, freed by the caller's reset
 * Errors   COLLATE_E_MALFORMED, COLLATE_E_UTF8, COLLATE_E_TOO_BIG, COLLATE_E_NOMEM
 * Cost     one pass; keys of a map are compared by sorting, n log n
 */
collate_err cl_wire_check(const void *bytes, size_t n, cl_arena *scratch, const char **why);

/*
 * Decode a frame that cl_wire_check passed.
 * complaint  the field and the sentence of an error
 * out        out->id is set as soon as it is known, also when an error is returned, so that the error reply carries it
 * Owner      `zone` and the frame
 * Errors     COLLATE_E_MALFORMED, COLLATE_E_VERSION, COLLATE_E_FIELD, COLLATE_E_NOMEM
 */
collate_err cl_wire_decode(const void *bytes, size_t n, msgpack_zone *zone, cl_envelope *out, cl_complaint *complaint);

/* {v, id, ok: true, result: { - the handler's keys follow. */
void cl_wire_begin(cl_reply *reply, const msgpack_object *id);

/* } generation, took_us }. Returns what stuck while packing. */
collate_err cl_wire_end(cl_reply *reply, uint64_t generation, uint64_t took_us);

/* The whole reply of an error; takes field and message from cl_reply_fail when it was called, else the table's text. */
void cl_wire_error(cl_reply *reply, const msgpack_object *id, collate_err err);

/* Append a decoded value. Depth is bounded by what cl_wire_check let in. */
void cl_put_object(cl_reply *reply, const char *key, const msgpack_object *value);

#endif
