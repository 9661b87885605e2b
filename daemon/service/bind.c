#include "service/bind.h"

#include "base/str.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <zmq.h>

typedef struct note {
    char *why;
    size_t size;
} note;

static collate_err fail(note n, collate_err err, const char *format, ...) __attribute__((format(printf, 3, 4)));
static collate_err fail(note n, collate_err err, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    if (n.why != NULL && n.size > 0)
        vsnprintf(n.why, n.size, format, args);
    va_end(args);
    return err;
}

/* Does somebody accept connections there? */
static bool is_answered(const struct sockaddr_un *address)
{
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    bool answered = fd >= 0 && (connect(fd, (const struct sockaddr *)address, sizeof *address) == 0 || errno == EAGAIN);

    if (fd >= 0)
        close(fd);
    return answered;
}

/* Make the folder of `path` for its owner and group, one level, when it is not there. */
static collate_err make_folder(const char *path, note n)
{
    char folder[sizeof(((struct sockaddr_un *)NULL)->sun_path)];
    const char *slash = strrchr(path, '/');

    if (slash == NULL || slash == path)
        return COLLATE_OK;
    snprintf(folder, sizeof folder, "%.*s", (int)(slash - path), path);
    if (mkdir(folder, 0750) != 0 && errno != EEXIST)
        return fail(n, COLLATE_E_IO, "cannot make the folder %s: %s", folder, strerror(errno));
    return COLLATE_OK;
}

/* Clear the way for ipc: only a socket on which nobody answers is removed. */
static collate_err clear_path(const char *path, note n)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    struct stat there;

    if (strlen(path) >= sizeof address.sun_path)
        return fail(n, COLLATE_E_ARGUMENT, "ipc://%s: the path is longer than %zu bytes", path, sizeof address.sun_path - 1);
    if (path[0] == '@') /* abstract: nothing in the file system */
        return COLLATE_OK;
    memcpy(address.sun_path, path, strlen(path) + 1);
    collate_err err = make_folder(path, n);
    if (err != COLLATE_OK)
        return err;
    if (lstat(path, &there) != 0)
        return errno == ENOENT ? COLLATE_OK : fail(n, COLLATE_E_IO, "%s: %s", path, strerror(errno));
    if (!S_ISSOCK(there.st_mode))
        return fail(n, COLLATE_E_IO, "%s is there and is no socket; it is left alone", path);
    if (is_answered(&address))
        return fail(n, COLLATE_E_LOCKED, "a daemon answers at ipc://%s already", path);
    if (unlink(path) != 0)
        return fail(n, COLLATE_E_IO, "cannot remove the old socket %s: %s", path, strerror(errno));
    return COLLATE_OK;
}

/* Without keys tcp is for this machine only (DESIGN 9). */
static bool is_loopback(const char *address)
{
    return strncmp(address, "127.", 4) == 0 || strncmp(address, "localhost:", 10) == 0 || strncmp(address, "[::1]:", 6) == 0 ||
           strncmp(address, "lo:", 3) == 0;
}

collate_err cl_endpoint_check(const char *endpoint, char *why, size_t why_size)
{
    note n = {why, why_size};

    if (strncmp(endpoint, "tcp://", 6) == 0)
        return is_loopback(endpoint + 6)
                   ? COLLATE_OK
                   : fail(n, COLLATE_E_DENIED, "%s: tcp is for loopback (127.0.0.1, ::1) as long as there are no keys", endpoint);
    if ((strncmp(endpoint, "ipc://", 6) == 0 && endpoint[6] != 0) || strncmp(endpoint, "inproc://", 9) == 0)
        return COLLATE_OK;
    return fail(n, COLLATE_E_ARGUMENT, "'%s' is no endpoint; write ipc://PATH, tcp://127.0.0.1:PORT or inproc://NAME", endpoint);
}

collate_err cl_bind(void *socket, const char *endpoint, char **bound, char *why, size_t why_size)
{
    note n = {why, why_size};
    collate_err err = cl_endpoint_check(endpoint, why, why_size);
    char buffer[512];
    size_t size = sizeof buffer;

    if (err == COLLATE_OK && strncmp(endpoint, "ipc://", 6) == 0)
        err = clear_path(endpoint + 6, n);
    if (err != COLLATE_OK)
        return err;
    /* Only where an IPv6 address is written: otherwise 127.0.0.1 would be reported as [::ffff:127.0.0.1]. */
    int ipv6 = strncmp(endpoint, "tcp://[", 7) == 0;
    zmq_setsockopt(socket, ZMQ_IPV6, &ipv6, sizeof ipv6);
    if (zmq_bind(socket, endpoint) != 0)
        return fail(n, COLLATE_E_IO, "cannot bind %s: %s", endpoint, zmq_strerror(errno));
    if (zmq_getsockopt(socket, ZMQ_LAST_ENDPOINT, buffer, &size) != 0)
        return fail(n, COLLATE_E_IO, "%s: %s", endpoint, zmq_strerror(errno));
    if (strncmp(endpoint, "ipc://", 6) == 0 && endpoint[6] != '@' && chmod(endpoint + 6, 0660) != 0)
        return fail(n, COLLATE_E_IO, "%s: %s", endpoint + 6, strerror(errno));
    *bound = strdup(buffer);
    return *bound != NULL ? COLLATE_OK : COLLATE_E_NOMEM;
}

void cl_unbind(const char *bound)
{
    struct stat there;

    if (strncmp(bound, "ipc://", 6) == 0 && bound[6] != '@' && lstat(bound + 6, &there) == 0 && S_ISSOCK(there.st_mode))
        unlink(bound + 6);
}
