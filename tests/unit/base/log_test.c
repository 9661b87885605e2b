#include "base/log.h"
#include "unit.h"

#include <string.h>
#include <unistd.h>

CL_TEST(levels_of_words)
{
    static const struct {
        const char *word;
        int level;
    } rows[] = {
        {"error", LOG_ERR}, {"warning", LOG_WARNING}, {"info", LOG_INFO}, {"debug", LOG_DEBUG}, {"", -1}, {"infos", -1}, {"Info", -1}};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        CL_CHECK_EQ(rows[i].word, cl_log_level(rows[i].word), rows[i].level);
}

/* What one call writes, through a pipe. */
static cl_str written(int at_level, int level, const char *text)
{
    static char buffer[4096];
    int fds[2];
    cl_log log;

    assert_int_equal(pipe(fds), 0);
    cl_log_init(&log, fds[1], at_level);
    log.prefix = false;
    cl_log_line(&log, level, "%s", text);
    close(fds[1]);
    ssize_t n = read(fds[0], buffer, sizeof buffer);
    close(fds[0]);
    return (cl_str){buffer, n > 0 ? (size_t)n : 0};
}

CL_TEST(log_lines)
{
    char longer[3000];

    CL_CHECK_STR("plain", written(LOG_INFO, LOG_INFO, "ready"), "collated: ready\n");
    CL_CHECK_STR("below the level", written(LOG_WARNING, LOG_INFO, "ready"), "");
    CL_CHECK_STR("no text from outside forges a line", written(LOG_INFO, LOG_ERR, "a\nb\rc\x1b[1m"), "collated: a b c [1m\n");
    memset(longer, 'x', sizeof longer - 1);
    longer[sizeof longer - 1] = 0;
    cl_str line = written(LOG_INFO, LOG_INFO, longer);
    assert_true(line.len <= 1024 && line.ptr[line.len - 1] == '\n');
}
