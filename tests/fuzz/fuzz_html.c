/*
 * fuzz_html.c - bytes as a page through charset, markup, blocks and metadata; the first byte chooses the charset hint.
 *
 * What comes out must be valid UTF-8 with as many hints as lines, and its blocks must be in order, inside the text and not empty.
 */
#include "text/html.h"
#include "text/parse.h"
#include "text/utf8.h"

#include <stdlib.h>

static void check_blocks(const cl_article *article)
{
    uint32_t at = 0;

    for (size_t i = 0; i < article->n_blocks; i++) {
        const cl_block *b = &article->blocks[i];
        if (b->start < at || b->end <= b->start || b->end > article->text.len || b->label >= CL_BLOCK_LABELS)
            abort();
        at = b->end;
    }
}

static void check_page(const cl_html *html, cl_arena *arena)
{
    cl_arena scratch;
    cl_vocab *base = cl_vocab_new(NULL), *vocab = cl_vocab_new(base);
    cl_parse_options options = {.html = html};
    const cl_article *article = NULL;
    size_t lines = 1;

    for (size_t i = 0; i < html->text.len; i++)
        lines += html->text.ptr[i] == '\n';
    if (lines != html->n_lines || !cl_utf8_valid(html->text))
        abort();
    cl_arena_init(&scratch, 0);
    if (cl_parse(html->text, &options, vocab, arena, &scratch, &article) == COLLATE_OK)
        check_blocks(article);
    cl_arena_fini(&scratch);
    cl_vocab_free(vocab);
    cl_vocab_free(base);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const hints[] = {"", "utf-8", "latin1", "utf-16le", "shift_jis", "koi8-r", "no-such-set"};
    cl_arena arena;
    cl_html html;

    if (size < 2)
        return 0;
    size_t hint = data[0] % (sizeof hints / sizeof hints[0]);
    cl_arena_init(&arena, 0);
    cl_str charset = hint > 0 ? cl_str_c(hints[hint]) : (cl_str){NULL, 0};
    if (cl_html_extract((cl_str){(const char *)data + 1, size - 1}, charset, (cl_deadline){0}, &arena, &html) == COLLATE_OK)
        check_page(&html, &arena);
    cl_arena_fini(&arena);
    return 0;
}
