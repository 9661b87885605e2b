#include "store/ingest.h"

#include "unit.h"

#include <dirent.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* A data folder that goes with the test. */
typedef struct folder {
    char path[256];
} folder;

static folder make_folder(void)
{
    folder made;
    const char *where = getenv("TMPDIR");

    snprintf(made.path, sizeof made.path, "%s/collate-store-XXXXXX", where != NULL ? where : P_tmpdir);
    assert_non_null(mkdtemp(made.path));
    return made;
}

static void remove_folder(const folder *gone)
{
    DIR *dir = opendir(gone->path);
    char path[600];

    for (struct dirent *entry; dir != NULL && (entry = readdir(dir)) != NULL;) {
        snprintf(path, sizeof path, "%s/%s", gone->path, entry->d_name);
        if (entry->d_name[0] != '.')
            unlink(path);
    }
    if (dir != NULL)
        closedir(dir);
    rmdir(gone->path);
}

/* A daemon's write side. */
typedef struct opened {
    cl_corpus *corpus;
    cl_store *store;
    cl_ingest *ingest;
    uint64_t n_refused;
} opened;

static opened open_all(const folder *at)
{
    opened o = {0};
    cl_store_fault fault;
    collate_err err = cl_store_open(at->path, &o.store, &fault);

    if (err != COLLATE_OK)
        print_error("%s\n", fault.text);
    assert_int_equal(err, COLLATE_OK);
    assert_int_equal(cl_corpus_new(NULL, &o.corpus), COLLATE_OK);
    assert_int_equal(cl_ingest_new(o.corpus, o.store, &o.ingest), COLLATE_OK);
    assert_int_equal(cl_ingest_load(o.ingest, 2, NULL, NULL, &o.n_refused), COLLATE_OK);
    return o;
}

static void close_all(opened *o)
{
    cl_ingest_free(o->ingest);
    cl_corpus_free(o->corpus);
    cl_store_close(o->store);
}

static cl_submission text_of(const char *id, const char *text)
{
    return (cl_submission){.id = cl_str_c(id), .text = cl_str_c(text), .blocks = CL_BLOCKS_NONE, .given = {.lang = CL_LANG_EN}};
}

static collate_err add(opened *o, const cl_submission *submissions, size_t n, cl_outcome *outcomes)
{
    cl_prepared *batch = NULL;
    collate_err err = cl_prepare(o->corpus, submissions, n, &batch);

    if (err == COLLATE_OK)
        err = cl_ingest_add(o->ingest, batch, outcomes);
    if (err == COLLATE_OK)
        err = cl_ingest_commit(o->ingest);
    cl_prepared_free(batch);
    return err;
}

static size_t count(opened *o)
{
    const cl_generation *generation = cl_corpus_hold(o->corpus);
    size_t n = cl_generation_count(generation);

    cl_generation_rele(generation);
    return n;
}

CL_TEST(store_brings_everything_back)
{
    folder at = make_folder();
    opened o = open_all(&at);
    cl_outcome outcomes[3];
    cl_submission batch[] = {text_of("a", "The dam holds."), text_of("b", "The dam broke."), text_of(NULL, "No id was given.")};

    batch[0].collection = CL_STR("floods");
    batch[0].given.source = CL_STR("Hilltop Post");
    batch[0].given.title = CL_STR("Dam");
    batch[0].given.byline = CL_STR("Ana Ruiz");
    batch[0].given.url = CL_STR("https://hilltop.example/dam");
    assert_int_equal(cl_when_parse(CL_STR("2020-02-03T10:20-05:00"), &batch[0].given.published), COLLATE_OK);
    assert_int_equal(add(&o, batch, 3, outcomes), COLLATE_OK);
    assert_int_equal(cl_store_count(o.store), 3);
    cl_str gone = CL_STR("b");
    assert_int_equal(cl_ingest_remove(o.ingest, &gone, 1, outcomes), COLLATE_OK);
    assert_int_equal(cl_ingest_commit(o.ingest), COLLATE_OK);
    const cl_generation *generation = cl_corpus_hold(o.corpus);
    const cl_document before = *cl_generation_find(generation, CL_STR("a"));
    cl_generation_rele(generation);
    int64_t added_ms = before.added_ms;
    uint64_t sequence = before.sequence, content = before.content;
    close_all(&o);

    o = open_all(&at);
    assert_int_equal(o.n_refused, 0);
    assert_int_equal(count(&o), 2);
    generation = cl_corpus_hold(o.corpus);
    const cl_document *after = cl_generation_find(generation, CL_STR("a"));
    assert_non_null(after);
    assert_null(cl_generation_find(generation, gone));
    CL_CHECK_STR("text", after->article->text, "The dam holds.");
    CL_CHECK_STR("source", after->source, "Hilltop Post");
    CL_CHECK_STR("collection", after->collection, "floods");
    CL_CHECK_STR("byline", after->article->meta.byline, "Ana Ruiz");
    CL_CHECK_STR("url", after->article->meta.url, "https://hilltop.example/dam");
    assert_int_equal(after->article->meta.published.zone_minutes, -300);
    assert_int_equal(after->article->meta.published.precision, CL_WHEN_MINUTE);
    assert_int_equal(after->added_ms, added_ms);
    assert_int_equal(after->sequence, sequence);
    assert_int_equal(after->content, content);
    cl_generation_rele(generation);
    assert_int_equal(add(&o, batch, 1, outcomes), COLLATE_OK);
    assert_true(outcomes[0].duplicate); /* a retry after a restart */
    assert_int_equal(add(&o, &batch[1], 1, outcomes), COLLATE_OK);
    assert_true(outcomes[0].sequence > sequence + 2); /* numbers are not used again */
    close_all(&o);
    remove_folder(&at);
}

CL_TEST(store_never_gives_a_number_twice)
{
    folder at = make_folder();
    opened o = open_all(&at);
    cl_submission one = text_of("a", "Here for a moment.");
    cl_outcome outcome;
    cl_str id = CL_STR("a");

    assert_int_equal(add(&o, &one, 1, &outcome), COLLATE_OK);
    uint64_t first = outcome.sequence;
    assert_int_equal(cl_ingest_remove(o.ingest, &id, 1, &outcome), COLLATE_OK);
    assert_int_equal(cl_ingest_commit(o.ingest), COLLATE_OK);
    close_all(&o);
    o = open_all(&at);
    assert_int_equal(count(&o), 0);
    assert_int_equal(add(&o, &one, 1, &outcome), COLLATE_OK);
    assert_true(outcome.sequence > first);
    close_all(&o);
    remove_folder(&at);
}

CL_TEST(store_has_one_daemon_at_a_time)
{
    folder at = make_folder();
    opened o = open_all(&at);
    cl_store *second = NULL;
    cl_store_fault fault;

    assert_int_equal(cl_store_open(at.path, &second, &fault), COLLATE_E_LOCKED);
    assert_non_null(strstr(fault.text, at.path));
    close_all(&o);
    assert_int_equal(cl_store_open(at.path, &second, &fault), COLLATE_OK);
    cl_store_close(second);
    remove_folder(&at);
}

/* Adds pairs until it is killed; tells of each pair only when it is acknowledged. */
static void add_pairs(const folder *at, int pipe)
{
    opened o = open_all(at);

    for (unsigned i = 0;; i++) {
        char a[16], b[16];
        cl_outcome outcomes[2];
        snprintf(a, sizeof a, "a%u", i);
        snprintf(b, sizeof b, "b%u", i);
        cl_submission pair[] = {text_of(a, "One half of a pair."), text_of(b, "The other half.")};
        if (add(&o, pair, 2, outcomes) != COLLATE_OK || write(pipe, &i, sizeof i) != sizeof i)
            _exit(1);
    }
}

CL_TEST(store_keeps_what_was_acknowledged_when_killed)
{
    folder at = make_folder();

    for (unsigned round = 0; round < 3; round++) {
        int ends[2];
        unsigned last = 0, n = 0;
        assert_int_equal(pipe(ends), 0);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            close(ends[0]);
            add_pairs(&at, ends[1]);
        }
        close(ends[1]);
        while (n < 5 + round * 7 && read(ends[0], &last, sizeof last) == sizeof last)
            n++;
        kill(child, SIGKILL);
        while (read(ends[0], &last, sizeof last) == sizeof last) /* acknowledged before the signal arrived */
            ;
        waitpid(child, NULL, 0);
        close(ends[0]);

        opened o = open_all(&at);
        const cl_generation *generation = cl_corpus_hold(o.corpus);
        assert_true(cl_generation_count(generation) >= 2 * ((size_t)last + 1));
        assert_int_equal(cl_generation_count(generation) % 2, 0); /* no half batch */
        for (unsigned i = 0; i <= last; i++) {
            char id[16];
            snprintf(id, sizeof id, "b%u", i);
            assert_non_null(cl_generation_find(generation, cl_str_c(id)));
        }
        cl_generation_rele(generation);
        close_all(&o);
    }
    remove_folder(&at);
}

/* No room to write: the change is refused whole, the store and the corpus go on. In a child, for its file size limit. */
static int run_out_of_room(const folder *at)
{
    opened o = open_all(at);
    cl_outcome outcome;
    struct rlimit limit;
    char *long_text = malloc(400001);
    cl_submission small = text_of("small", "Fits."), big = text_of("big", long_text), late = text_of("late", "Fits again.");

    memset(long_text, 'x', 400000);
    long_text[400000] = '\0';
    big.text.len = 400000;
    signal(SIGXFSZ, SIG_IGN);
    if (add(&o, &small, 1, &outcome) != COLLATE_OK || getrlimit(RLIMIT_FSIZE, &limit) != 0)
        return 1;
    struct rlimit low = {.rlim_cur = 200000, .rlim_max = limit.rlim_max};
    if (setrlimit(RLIMIT_FSIZE, &low) != 0)
        return 2;
    if (add(&o, &big, 1, &outcome) != COLLATE_E_STORE || cl_store_fault_of(o.store)[0] == '\0')
        return 3;
    if (count(&o) != 1 || cl_store_count(o.store) != 1)
        return 4;
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0 || add(&o, &late, 1, &outcome) != COLLATE_OK || count(&o) != 2)
        return 5;
    close_all(&o);
    o = open_all(at);
    if (count(&o) != 2)
        return 6;
    close_all(&o);
    free(long_text);
    return 0;
}

CL_TEST(store_out_of_room_refuses_the_change_whole)
{
    folder at = make_folder();
    int status = -1;
    pid_t child = fork();

    if (child == 0)
        _exit(run_out_of_room(&at));
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    remove_folder(&at);
}

static void fill(const folder *at, unsigned n)
{
    opened o = open_all(at);

    for (unsigned i = 0; i < n; i++) {
        char id[32], text[4000];
        cl_outcome outcome;
        snprintf(id, sizeof id, "document-%u", i);
        memset(text, 'a' + (int)(i % 26), sizeof text - 1);
        text[sizeof text - 1] = '\0';
        cl_submission submission = text_of(id, text);
        assert_int_equal(add(&o, &submission, 1, &outcome), COLLATE_OK);
    }
    close_all(&o);
}

static void run_sql(const folder *at, const char *sql)
{
    char path[300];
    sqlite3 *db = NULL;

    snprintf(path, sizeof path, "%s/collate.db", at->path);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static void smash(const folder *at, long offset, size_t n)
{
    char path[300], junk[4096];
    FILE *file = NULL;

    snprintf(path, sizeof path, "%s/collate.db", at->path);
    memset(junk, 0x5A, sizeof junk);
    file = fopen(path, "r+b");
    assert_non_null(file);
    assert_int_equal(fseek(file, offset, SEEK_SET), 0);
    assert_int_equal(fwrite(junk, 1, n, file), n);
    fclose(file);
}

static void damage_header(const folder *at) { smash(at, 0, 100); }
static void damage_page(const folder *at) { smash(at, 4096, 4096); }
static void damage_later_schema(const folder *at) { run_sql(at, "PRAGMA user_version=99"); }
static void damage_other_program(const folder *at) { run_sql(at, "PRAGMA application_id=7"); }

static const struct {
    const char *name;
    void (*damage)(const folder *at);
    const char *said;
} damages[] = {
    {"file header overwritten", damage_header, "collate.db"},
    {"a page overwritten", damage_page, "age 2"},
    {"a later schema", damage_later_schema, "newer"},
    {"a database of another program", damage_other_program, "another program"},
};

CL_TEST(store_refuses_what_it_cannot_trust_and_says_why)
{
    for (size_t i = 0; i < sizeof damages / sizeof damages[0]; i++) {
        folder at = make_folder();
        cl_store *store = NULL;
        cl_store_fault fault;
        fill(&at, 20);
        damages[i].damage(&at);
        CL_CHECK_EQ(damages[i].name, cl_store_open(at.path, &store, &fault), COLLATE_E_STORE);
        if (strstr(fault.text, damages[i].said) == NULL)
            print_error("%s: said \"%s\"\n", damages[i].name, fault.text);
        assert_non_null(strstr(fault.text, damages[i].said));
        remove_folder(&at);
    }
}

static void count_finding(void *context, const char *finding)
{
    (void)finding;
    ++*(unsigned *)context;
}

/* What takes a file of today back to an earlier schema. */
static const struct {
    const char *name, *sql;
} schemas[] = {
    {"1, without stories", "DROP TABLE stories; DROP TABLE story_trail; PRAGMA user_version=1"},
};

CL_TEST(store_takes_files_of_earlier_schemas)
{
    for (size_t i = 0; i < sizeof schemas / sizeof schemas[0]; i++) {
        folder at = make_folder();
        fill(&at, 5);
        run_sql(&at, schemas[i].sql);
        for (int again = 0; again < 2; again++) {
            cl_store *store = NULL;
            cl_store_fault fault;
            cl_story_numbers numbers;
            cl_arena arena;
            CL_CHECK_EQ(schemas[i].name, cl_store_open(at.path, &store, &fault), COLLATE_OK);
            CL_CHECK_EQ(schemas[i].name, cl_store_count(store), 5);
            cl_arena_init(&arena, 0);
            CL_CHECK_EQ(schemas[i].name, cl_store_stories(store, &arena, &numbers), COLLATE_OK);
            CL_CHECK_EQ(schemas[i].name, numbers.n, 0);
            cl_arena_fini(&arena);
            cl_store_close(store);
        }
        remove_folder(&at);
    }
}

CL_TEST(store_check_and_checkpoint)
{
    folder at = make_folder();
    unsigned n = 0;
    uint64_t pages = 0;

    fill(&at, 5);
    opened o = open_all(&at);
    cl_submission more = text_of("more", "One more.");
    cl_outcome outcome;
    assert_int_equal(add(&o, &more, 1, &outcome), COLLATE_OK);
    assert_int_equal(cl_store_check(o.store, count_finding, &n), COLLATE_OK);
    assert_int_equal(n, 0);
    assert_int_equal(cl_store_checkpoint(o.store, &pages), COLLATE_OK);
    assert_true(pages > 0);
    assert_int_equal(cl_store_checkpoint(o.store, &pages), COLLATE_OK);
    assert_int_equal(pages, 0);
    close_all(&o);
    run_sql(&at, "UPDATE documents SET body = x'' WHERE id = 'more'");
    o = open_all(&at);
    assert_int_equal(o.n_refused, 1); /* nothing that could be parsed: counted, not silent */
    assert_int_equal(cl_store_check(o.store, count_finding, &n), COLLATE_E_STORE);
    assert_int_equal(n, 2); /* no text, and other bytes than were added */
    close_all(&o);
    remove_folder(&at);
}

/* Damage that leaves the file well-formed: the document is refused, the others are there, and check names it. */
CL_TEST(store_sees_flipped_bits)
{
    folder at = make_folder();
    unsigned n = 0;

    fill(&at, 5);
    run_sql(&at, "UPDATE documents SET body = replace(body, 'c', 'd') WHERE id = 'document-2'");
    opened o = open_all(&at);
    assert_int_equal(o.n_refused, 1);
    assert_int_equal(count(&o), 4);
    assert_int_equal(cl_store_check(o.store, count_finding, &n), COLLATE_E_STORE);
    assert_int_equal(n, 1);
    close_all(&o);
    remove_folder(&at);
}

CL_TEST(ingest_without_a_store_keeps_in_memory)
{
    opened o = {0};
    cl_submission one = text_of("a", "Only in memory.");
    cl_outcome outcome;

    assert_int_equal(cl_corpus_new(NULL, &o.corpus), COLLATE_OK);
    assert_int_equal(cl_ingest_new(o.corpus, NULL, &o.ingest), COLLATE_OK);
    assert_int_equal(add(&o, &one, 1, &outcome), COLLATE_OK);
    assert_int_equal(count(&o), 1);
    close_all(&o);
}
