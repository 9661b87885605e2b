#include "text/html_parts.h"
#include "unit.h"

#include <stdio.h>

/* `n` attributes between head and tail, tamed. */
static cl_str tamed(const char *head, unsigned n, const char *tail, cl_arena *arena)
{
    static char page[65536];
    size_t at = (size_t)snprintf(page, sizeof page, "%s", head);

    for (unsigned i = 0; i < n; i++)
        at += (size_t)snprintf(page + at, sizeof page - at, "a%u=\"> %u\" ", i, i);
    at += (size_t)snprintf(page + at, sizeof page - at, "%s", tail);
    return cl_html_tame((cl_str){page, at}, arena);
}

static bool holds(cl_str text, const char *what)
{
    return memmem(text.ptr, text.len, what, strlen(what)) != NULL;
}

CL_TEST(tags_of_very_many_attributes_lose_the_rest)
{
    static const struct {
        const char *name, *head;
        unsigned n;
        bool keeps;
    } rows[] = {
        {"a few", "<p ", 20, true},
        {"as many as are kept", "<p ", 256, true},
        {"one more", "<p ", 257, false},
        {"many", "<p ", 3000, false},
        {"behind a script with a quotation mark", "<script>if (a <b \"</script><p ", 300, false},
        {"behind a comment with a tag", "<!-- <p a=\" --><p ", 300, false},
        {"behind a tag of its own", "<div class='x'><p ", 300, false},
        {"inside a comment they are none", "<!-- <p ", 300, true},
        {"in plain text they are none", "1 < 2 ", 300, true},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char last[32];
        cl_arena arena;
        cl_arena_init(&arena, 0);
        cl_str text = tamed(rows[i].head, rows[i].n, ">The boats left.</p>", &arena);
        snprintf(last, sizeof last, "a%u=", rows[i].n - 1);
        CL_CHECK_EQ(rows[i].name, holds(text, last), rows[i].keeps);
        assert_true(holds(text, ">The boats left.</p>") && holds(text, "a0="));
        cl_arena_fini(&arena);
    }
}

CL_TEST(bytes_that_end_the_page_become_blanks)
{
    cl_arena arena;

    cl_arena_init(&arena, 0);
    CL_CHECK_STR("NUL", cl_html_tame((cl_str){"<p>a\0b\0</p>", 11}, &arena), "<p>a b </p>");
    CL_CHECK_STR("empty", cl_html_tame((cl_str){"", 0}, &arena), "");
    CL_CHECK_STR("tag that does not end", cl_html_tame(CL_STR("x <p a=\"b"), &arena), "x <p a=\"b");
    CL_CHECK_STR("last byte opens", cl_html_tame(CL_STR("x <"), &arena), "x <");
    cl_arena_fini(&arena);
}
