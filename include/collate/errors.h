/*
 * errors.h - every error that Collate reports, in one table.
 *
 * The table makes the enum, the name on the wire (`error.name`), the wire number (`error.code`) and the text.
 * A number is never reused and never changes its meaning. Names on the wire are the lower-case form without E_.
 * Since 0.1. Pure data: any thread.
 */
#ifndef COLLATE_ERRORS_H
#define COLLATE_ERRORS_H

#ifdef __cplusplus
extern "C" {
#endif

/* X(enumerator, number, wire name, text) */
#define COLLATE_ERRORS(X)                                                                    \
    X(OK, 0, "ok", "success")                                                                \
    X(E_INTERNAL, 1, "internal", "the daemon failed in a way that it should not")            \
    X(E_NOMEM, 2, "no_memory", "out of memory")                                              \
    X(E_MALFORMED, 3, "malformed", "the bytes are not one well-formed request")              \
    X(E_VERSION, 4, "version", "no common protocol version")                                 \
    X(E_UNKNOWN_OP, 5, "unknown_op", "no such request")                                      \
    X(E_FIELD, 6, "field", "a request field is missing or wrong")                            \
    X(E_TOO_BIG, 7, "too_big", "input exceeds a limit")                                      \
    X(E_UTF8, 8, "utf8", "text is not valid UTF-8")                                          \
    X(E_EMPTY, 9, "empty", "there is no text to work on")                                    \
    X(E_NO_DOCUMENT, 10, "no_document", "no such document")                                  \
    X(E_NO_STORY, 11, "no_story", "no such story")                                           \
    X(E_SCOPE, 12, "scope", "the scope is missing or holds no document")                     \
    X(E_CONFLICT, 13, "conflict", "the id is taken by other content")                        \
    X(E_BUSY, 14, "busy", "too many requests are waiting; try again")                        \
    X(E_DEADLINE, 15, "deadline", "the request's time ran out")                              \
    X(E_DENIED, 16, "denied", "not allowed for this peer")                                   \
    X(E_STORE, 17, "store", "the store of record failed")                                    \
    X(E_LOCKED, 18, "locked", "another daemon holds the data folder")                        \
    X(E_CONFIG, 19, "config", "the configuration is wrong")                                  \
    X(E_IO, 20, "io", "an operating system call failed")                                     \
    X(E_CONNECT, 21, "connect", "no daemon answers at the endpoint")                         \
    X(E_TIMEOUT, 22, "timeout", "no reply within the time given")                            \
    X(E_STOPPING, 23, "stopping", "the daemon is shutting down")                             \
    X(E_ARGUMENT, 24, "argument", "a function was called with an argument it does not take") \
    X(E_DATE, 25, "date", "not a date")                                                      \
    X(E_CHARSET, 26, "charset", "the character set is unknown or the bytes do not fit it")   \
    X(E_CURSOR, 27, "cursor", "the cursor does not belong to this listing")                  \
    X(E_NO_ROOM, 28, "no_room", "a size limit of the corpus is reached")

#define COLLATE_ERROR_ENUM(name, number, wire, text) COLLATE_##name = number,
typedef enum collate_err { COLLATE_ERRORS(COLLATE_ERROR_ENUM) } collate_err;
#undef COLLATE_ERROR_ENUM

#ifdef __cplusplus
}
#endif

#endif
