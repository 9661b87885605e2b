/*
 * block_features.c - print the features of every line of texts, for tests/tools/block_train.py.
 *
 * Standard input: texts, each followed by a NUL byte. Standard output: per line `text start end f0 f1 ... t0 t1 ...`, binary-free
 * so that a person can read it. Built by: make build/release/block_features, or cc with the text and base archives.
 */
#include "text/block_score.h"
#include "text/paragraph.h"

#include <stdio.h>
#include <stdlib.h>

static void print_text(cl_str text, size_t number, cl_arena *arena)
{
    cl_line *lines = NULL;
    const cl_block *paragraphs = NULL;
    cl_span *spans = NULL;
    size_t n = 0;
    float features[CL_LINE_FEATURES], turns[CL_LINE_TURNS];
    collate_err err = cl_paragraphs_find(text, (cl_deadline){0}, arena, &paragraphs, &n); /* as cl_blocks_find cuts plain text */

    if (err == COLLATE_OK && (spans = CL_ARENA_ARRAY(arena, cl_span, n + 1)) == NULL)
        err = COLLATE_E_NOMEM;
    for (size_t i = 0; err == COLLATE_OK && i < n; i++)
        spans[i] = (cl_span){paragraphs[i].start, paragraphs[i].end};

    if (err == COLLATE_OK)
        err = cl_lines_measure(text, spans, n, (cl_str){NULL, 0}, (cl_deadline){0}, arena, &lines);
    cl_line_context *context = err == COLLATE_OK ? cl_line_context_new(lines, n, arena) : NULL;

    for (size_t i = 0; context != NULL && i < n; i++) {
        printf("%zu %u %u", number, (unsigned)lines[i].start, (unsigned)lines[i].end);
        cl_line_features(context, i, features);
        for (size_t k = 0; k < CL_LINE_FEATURES; k++)
            printf(" %g", (double)features[k]);
        cl_line_turns(context, i, turns);
        for (size_t k = 0; k < CL_LINE_TURNS; k++)
            printf(" %g", (double)turns[k]);
        putchar('\n');
    }
}

int main(void)
{
    char *text = NULL;
    size_t cap = 0, number = 0;
    cl_arena arena;
    ssize_t n;

    cl_arena_init(&arena, 0);
    while ((n = getdelim(&text, &cap, 0, stdin)) > 0) {
        print_text((cl_str){text, (size_t)n - (text[n - 1] == 0)}, number++, &arena);
        cl_arena_reset(&arena, 1u << 20);
    }
    cl_arena_fini(&arena);
    free(text);
    return 0;
}
