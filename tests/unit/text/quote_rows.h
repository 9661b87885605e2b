/* quote_rows.h - rows of a text and what its quotations must read as; shared by the tests of quotations. */
#ifndef CL_TEST_QUOTE_ROWS_H
#define CL_TEST_QUOTE_ROWS_H

#include "text/parse.h"
#include "unit.h"

typedef struct cl_quote_row {
    const char *name, *text, *want;
} cl_quote_row;

/* "kind: stretch / stretch < speaker" for each quote, joined by " | "; indirect ones give their content. */
static inline cl_str cl_read_quotes(const char *text, cl_lang lang, cl_arena *arena, bool indirect)
{
    cl_arena scratch;
    const cl_article *a = NULL;
    cl_parse_options options = {.blocks = CL_BLOCKS_NONE, .given = {.lang = lang}};
    cl_vocab *vocab = cl_vocab_new(NULL);
    cl_str all = {"", 0};

    cl_arena_init(&scratch, 0);
    assert_int_equal(cl_parse(cl_str_c(text), &options, vocab, arena, &scratch, &a), COLLATE_OK);
    for (size_t i = 0; i < a->n_quotes; i++) {
        const cl_quote *q = &a->quotes[i];
        cl_str spans = {"", 0};
        if (q->kind == CL_QUOTE_INDIRECT && !indirect)
            continue;
        const cl_span *from = q->kind == CL_QUOTE_INDIRECT ? q->content : q->stretches;
        size_t n = q->kind == CL_QUOTE_INDIRECT ? q->n_content : q->n_stretches;
        for (size_t k = 0; k < n; k++)
            spans = cl_arena_printf(arena, "%.*s%s%.*s", CL_STR_ARG(spans), k == 0 ? "" : " / ", CL_STR_ARG(cl_span_of(a->text, from[k])));
        cl_str speaker = q->speaker.name.ptr != NULL ? q->speaker.name : CL_STR("?");
        all = cl_arena_printf(arena, "%.*s%s%s: %.*s < %.*s", CL_STR_ARG(all), all.len == 0 ? "" : " | ", cl_quote_kind_name(q->kind),
                              CL_STR_ARG(spans), CL_STR_ARG(speaker));
    }
    cl_arena_fini(&scratch);
    cl_vocab_free(vocab);
    return all;
}

static inline void cl_check_quotes(const cl_quote_row *rows, size_t n, cl_lang lang, bool indirect)
{
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < n; i++)
        CL_CHECK_STR(rows[i].name, cl_read_quotes(rows[i].text, lang, &arena, indirect), rows[i].want);
    cl_arena_fini(&arena);
}

#define CL_CHECK_QUOTES(rows, lang, indirect) cl_check_quotes(rows, sizeof(rows) / sizeof(rows)[0], lang, indirect)

#endif
