/*
 * bind.h - bind a socket to an endpoint that somebody wrote down.
 *
 * Separate because ipc:// touches the file system: its folder is made, a socket that a dead daemon left is removed, and
 * anything else at that path is left alone. One that a living daemon answers on is not taken away from it.
 */
#ifndef CL_SERVICE_BIND_H
#define CL_SERVICE_BIND_H

#include "base/error.h"

#include <stddef.h>

/*
 * Is `endpoint` one that can be bound: ipc://PATH, tcp on loopback, inproc://NAME? Touches nothing; `why` as below.
 * Errors COLLATE_E_ARGUMENT, COLLATE_E_DENIED. Pure.
 */
collate_err cl_endpoint_check(const char *endpoint, char *why, size_t why_size);

/*
 * Bind `socket` to ipc://PATH, tcp://HOST:PORT or inproc://NAME.
 * bound    the endpoint as bound, with the port that was chosen; malloc'd, the caller's
 * why      gets a sentence when it fails; may be NULL
 * Errors   COLLATE_E_ARGUMENT (no such kind of endpoint), COLLATE_E_LOCKED (a daemon answers there), COLLATE_E_IO,
 *          COLLATE_E_DENIED (tcp on an address that is not loopback), COLLATE_E_NOMEM
 */
collate_err cl_bind(void *socket, const char *endpoint, char **bound, char *why, size_t why_size);

/* Remove what binding left in the file system, after the socket was closed. */
void cl_unbind(const char *bound);

#endif
