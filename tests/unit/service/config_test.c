#include "service/config.h"
#include "unit.h"

#include <stdlib.h>
#include <unistd.h>

static collate_err read_text(const char *text, cl_config *config, char why[512])
{
    char path[] = "/tmp/collate-config-XXXXXX";
    int fd = mkstemp(path);
    collate_err err;

    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    close(fd);
    cl_config_init(config);
    why[0] = 0;
    err = cl_config_read(config, path, why, 512);
    unlink(path);
    return err;
}

static const struct {
    const char *name, *text;
    collate_err want;
    const char *says; /* the message must contain it */
} rows[] = {
    {"empty file", "", COLLATE_OK, ""},
    {"a key", "workers = 3;", COLLATE_OK, ""},
    {"unknown key", "# one\nworkers = 3;\nworker = 2;", COLLATE_E_CONFIG, ":3: there is no key 'worker'"},
    {"string for integer", "workers = \"3\";", COLLATE_E_CONFIG, ":1: workers must be an integer"},
    {"fraction for integer", "queue = 2.5;", COLLATE_E_CONFIG, "queue must be an integer"},
    {"bool for integer", "queue = true;", COLLATE_E_CONFIG, "queue must be an integer"},
    {"integer for string", "\ndata = 3;", COLLATE_E_CONFIG, ":2: data must be a string"},
    {"under the range", "queue = 0;", COLLATE_E_CONFIG, "0 is not in 1..65536"},
    {"over the range", "workers = 65;", COLLATE_E_CONFIG, "65 is not in 0..64"},
    {"negative", "workers = -1;", COLLATE_E_CONFIG, "-1 is not in 0..64"},
    {"integer that libconfig would cut", "\n\nqueue = 4294967300;", COLLATE_E_CONFIG, ":3: the number 4294967300 is too large"},
    {"hexadecimal that libconfig would cut", "queue = 0x100000400;", COLLATE_E_CONFIG, "too large"},
    {"cut integer behind a comment with a quote", "# it's \"odd\nqueue = 4294967300;", COLLATE_E_CONFIG, ":2: the number"},
    {"large number inside a string", "data = \"/x/99999999999999\";", COLLATE_OK, ""},
    {"large number inside comments", "/* 99999999999\n*/ // 99999999999\nqueue = 5; # 99999999999", COLLATE_OK, ""},
    {"large number behind a block comment", "/* a\nb */\nqueue = 99999999999;", COLLATE_E_CONFIG, ":3: the number"},
    {"unknown word", "log_level = \"loud\";", COLLATE_E_CONFIG, "'loud' is none of: error warning info debug"},
    {"part of a word", "log_level = \"warn\";", COLLATE_E_CONFIG, "'warn' is none of"},
    {"empty word", "log_level = \"\";", COLLATE_E_CONFIG, "is none of"},
    {"endpoints as one string", "endpoints = \"ipc://x\";", COLLATE_E_CONFIG, "must be a list of strings"},
    {"no endpoints", "endpoints = [];", COLLATE_E_CONFIG, "0 entries"},
    {"endpoint that is none", "endpoints = [ \"foo\" ];", COLLATE_E_CONFIG, "'foo' is no endpoint"},
    {"endpoint that all the world reaches", "endpoints = [ \"tcp://0.0.0.0:5555\" ];", COLLATE_E_CONFIG, "loopback"},
    {"endpoint that is a number", "endpoints = ( \"ipc://x\", 3 );", COLLATE_E_CONFIG, "entry 2"},
    {"syntax", "workers = ;", COLLATE_E_CONFIG, ":1: "},
    {"key twice", "queue = 5;\nqueue = 6;", COLLATE_E_CONFIG, ":2: "},
    {"include", "@include \"other\"", COLLATE_E_CONFIG, "@include is not taken"},
};

CL_TEST(configuration_is_checked_with_line_numbers)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_config config;
        char why[512];
        CL_CHECK_EQ(rows[i].name, read_text(rows[i].text, &config, why), rows[i].want);
        if (strstr(why, rows[i].says) == NULL)
            fail_msg("%s: '%s' does not say '%s'", rows[i].name, why, rows[i].says);
        CL_CHECK_EQ(rows[i].name, config.max_deadline_ms, 600000); /* errors leave it whole */
        cl_config_fini(&config);
    }
}

CL_TEST(configured_values_are_read)
{
    cl_config config;
    char why[512];

    static const char text[] = "endpoints = [ \"ipc://a\", \"tcp://127.0.0.1:5\" ]; data = \"\"; workers = 3; cache_mb = 0;";

    assert_int_equal(read_text(text, &config, why), COLLATE_OK);
    CL_CHECK_EQ("endpoints", config.n_endpoints, 2);
    CL_CHECK_STR("second", cl_str_c(config.endpoints[1]), "tcp://127.0.0.1:5");
    CL_CHECK_STR("data", cl_str_c(config.data), "");
    CL_CHECK_EQ("workers", config.workers, 3);
    CL_CHECK_EQ("cache", config.cache_mb, 0);
    CL_CHECK_EQ("default of what is not in the file", config.queue, 1024);
    cl_config_fini(&config);
}

CL_TEST(the_printed_file_gives_the_defaults)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    cl_config config, defaults;
    char why[512];

    cl_config_print(out);
    fclose(out);
    if (read_text(text, &config, why) != COLLATE_OK)
        fail_msg("%s", why);
    cl_config_init(&defaults);
    CL_CHECK_EQ("one endpoint", defaults.n_endpoints, 1);
    CL_CHECK_EQ("endpoints", config.n_endpoints, defaults.n_endpoints);
    CL_CHECK_STR("data", cl_str_c(config.data), defaults.data);
    CL_CHECK_EQ("queue is set", defaults.queue, 1024);
    CL_CHECK_EQ("queue", config.queue, defaults.queue);
    CL_CHECK_EQ("deadline", config.max_deadline_ms, defaults.max_deadline_ms);
    CL_CHECK_STR("level", cl_str_c(config.log_level), "info");
    cl_config_fini(&config);
    cl_config_fini(&defaults);
    free(text);
}

CL_TEST(a_configuration_that_is_not_there_is_said)
{
    cl_config config;
    char why[512] = "";

    cl_config_init(&config);
    assert_int_equal(cl_config_read(&config, "no-such-file.conf", why, sizeof why), COLLATE_E_IO);
    assert_non_null(strstr(why, "no-such-file.conf"));
    CL_CHECK_EQ("unchanged", config.queue, 1024);
    cl_config_fini(&config);
}
