#include "store/transfer.h"

#include "unit.h"

#include <stdlib.h>
#include <unistd.h>

typedef struct shop {
    char path[256];
    cl_store *store;
    cl_corpus *corpus;
    cl_ingest *ingest;
} shop;

static shop open_shop(void)
{
    shop s = {0};
    cl_store_fault fault;
    const char *where = getenv("TMPDIR");

    snprintf(s.path, sizeof s.path, "%s/collate-transfer-XXXXXX", where != NULL ? where : P_tmpdir);
    assert_non_null(mkdtemp(s.path));
    assert_int_equal(cl_store_open(s.path, &s.store, &fault), COLLATE_OK);
    assert_int_equal(cl_corpus_new(NULL, &s.corpus), COLLATE_OK);
    assert_int_equal(cl_ingest_new(s.corpus, s.store, &s.ingest), COLLATE_OK);
    return s;
}

static void close_shop(shop *s)
{
    char path[300];
    static const char *const files[] = {"collate.db", "lock"};

    cl_ingest_free(s->ingest);
    cl_corpus_free(s->corpus);
    cl_store_close(s->store);
    for (size_t i = 0; i < 2; i++) {
        snprintf(path, sizeof path, "%s/%s", s->path, files[i]);
        unlink(path);
    }
    rmdir(s->path);
}

typedef struct said {
    char text[1024];
} said;

static void note(void *context, const char *finding)
{
    said *to = context;
    size_t at = strlen(to->text);

    snprintf(to->text + at, sizeof to->text - at, "%s; ", finding);
}

static cl_import_counts import_text(shop *s, const char *text, said *to)
{
    cl_import_counts counts;
    FILE *in = fmemopen((char *)(uintptr_t)text, strlen(text), "r");

    assert_non_null(in);
    assert_int_equal(cl_store_import(s->ingest, in, note, to, &counts), COLLATE_OK);
    fclose(in);
    return counts;
}

static char *export_text(shop *s)
{
    char *text = NULL;
    size_t size = 0;
    uint64_t n = 0;
    FILE *out = open_memstream(&text, &size);

    assert_int_equal(cl_store_export(s->store, out, &n), COLLATE_OK);
    fclose(out);
    return text;
}

static const char lines[] =
    "{\"id\":\"a\",\"text\":\"The dam holds.\\nIt rained.\",\"collection\":\"floods\",\"blocks\":\"none\","
    "\"source\":\"Hilltop \\\"Post\\\"\","
    "\"title\":\"Dam\",\"byline\":\"Ana Ruiz\",\"url\":\"https://hilltop.example/dam\",\"language\":\"en\","
    "\"published\":\"2020-02-03T10:20-05:00\",\"added_ms\":1600000000123}\n"
    "{\"id\":\"b\",\"text_base64\":\"TnVsbAAgaW4gYSB0ZXh0Lg==\",\"blocks\":\"auto\",\"published\":\"2020-02\","
    "\"added_ms\":1600000000124}\n";

CL_TEST(transfer_gives_back_the_same_lines)
{
    shop first = open_shop(), second = open_shop();
    said to = {{0}};
    cl_import_counts counts = import_text(&first, lines, &to);

    CL_CHECK_STR("nothing said", cl_str_c(to.text), "");
    assert_int_equal(counts.added, 2);
    char *exported = export_text(&first);
    CL_CHECK_STR("exported", cl_str_c(exported), lines);
    counts = import_text(&second, exported, &to);
    assert_int_equal(counts.added, 2);
    counts = import_text(&second, exported, &to);
    assert_int_equal(counts.duplicates, 2);
    free(exported);
    exported = export_text(&second);
    CL_CHECK_STR("exported again", cl_str_c(exported), lines);
    free(exported);
    close_shop(&first);
    close_shop(&second);
}

static const struct {
    const char *name, *line, *said;
} bad[] = {
    {"no JSON", "{\"id\":", "line 1: is no JSON; "},
    {"no object", "[1]", "line 1: is no JSON object; "},
    {"no text", "{\"id\":\"a\"}", "line 1: exactly one of text and html must be given; "},
    {"a date that is none", "{\"text\":\"x\",\"published\":\"soon\"}", "line 1: published is not a date; "},
    {"a language that is none", "{\"text\":\"x\",\"language\":\"klingon\"}",
     "line 1: a language is given by its code, as \"en\" or \"de-CH\"; "},
    {"unknown mode", "{\"text\":\"x\",\"blocks\":\"some\"}", "line 1: blocks must be auto, page, extracted or none; "},
    {"zero byte in a string", "{\"text\":\"a\\u0000b\"}", "line 1: holds a zero byte: such a text stands as text_base64; "},
    {"not base64", "{\"text_base64\":\"a\"}", "line 1: text_base64 or html_base64 is not base64; "},
    {"not UTF-8", "{\"text\":\"\xff\"}", "line 1: is no JSON; "},
};

CL_TEST(transfer_a_bad_line_costs_itself_alone)
{
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        shop s = open_shop();
        said to = {{0}};
        char text[256];
        snprintf(text, sizeof text, "%s\n\n{\"text\":\"An escaped \\\\u0000 is no zero byte.\"}", bad[i].line);
        cl_import_counts counts = import_text(&s, text, &to);
        CL_CHECK_STR(bad[i].name, cl_str_c(to.text), bad[i].said);
        CL_CHECK_EQ(bad[i].name, counts.rejected, 1);
        CL_CHECK_EQ(bad[i].name, counts.added, 1);
        close_shop(&s);
    }
}
