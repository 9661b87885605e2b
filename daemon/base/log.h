/*
 * log.h - lines for whoever runs the daemon.
 *
 * One line an event on a stream (standard error; systemd adds the time), with the level in syslog's <N> prefix when the
 * stream goes to the journal. Levels are those of syslog(3), LOG_ERR to LOG_DEBUG. Any thread; a line is one write.
 */
#ifndef CL_BASE_LOG_H
#define CL_BASE_LOG_H

#include <stdatomic.h>
#include <stdbool.h>
#include <syslog.h>

typedef struct cl_log {
    int fd;
    atomic_int level;  /* lines above it are left out */
    bool prefix;       /* <N> before each line */
} cl_log;

/* `prefix` is set when JOURNAL_STREAM says that the journal listens. */
void cl_log_init(cl_log *log, int fd, int level);

/* LOG_ERR, LOG_WARNING, LOG_INFO, LOG_DEBUG of "error", "warning", "info", "debug"; -1 for any other word. */
int cl_log_level(const char *word);

/* A line, cut at 1000 bytes; control characters become blanks, so that no text from outside forges a line. */
void cl_log_line(cl_log *log, int level, const char *format, ...) __attribute__((format(printf, 3, 4)));

#endif
