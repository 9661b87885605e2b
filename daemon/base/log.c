#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void cl_log_init(cl_log *log, int fd, int level)
{
    log->fd = fd;
    log->prefix = getenv("JOURNAL_STREAM") != NULL;
    atomic_init(&log->level, level);
}

int cl_log_level(const char *word)
{
    static const struct {
        const char *word;
        int level;
    } levels[] = {{"error", LOG_ERR}, {"warning", LOG_WARNING}, {"info", LOG_INFO}, {"debug", LOG_DEBUG}};

    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++)
        if (strcmp(word, levels[i].word) == 0)
            return levels[i].level;
    return -1;
}

void cl_log_line(cl_log *log, int level, const char *format, ...)
{
    char line[1024];
    int head = 0, body;
    va_list args;

    if (level > atomic_load_explicit(&log->level, memory_order_relaxed))
        return;
    head = log->prefix ? snprintf(line, 8, "<%d>", level) : snprintf(line, 16, "collated: ");
    va_start(args, format);
    body = vsnprintf(line + head, sizeof line - 1 - (size_t)head, format, args);
    va_end(args);
    if (body < 0)
        return;
    size_t n = strlen(line);
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)line[i] < ' ' || line[i] == 127)
            line[i] = ' ';
    line[n++] = '\n';
    ssize_t written = write(log->fd, line, n);
    (void)written; /* nowhere left to complain to */
}
