/*
 * block_rules.c - what becomes of lines of given probabilities: the rules behind the scorer, for tests/tools/block_train.py.
 *
 * Standard input: texts, each "MODE P0 P1 ... PN" (MODE 0 page, 1 extracted; a probability a line), a line break, the text, a NUL
 * byte. Standard output: per text a line of 0 and 1, one a line of the text, 1 for body. Built by: make build/release/block_rules.
 */
#include "text/article.h"
#include "text/block_choose.h"
#include "text/block_label.h"
#include "text/paragraph.h"

#include <stdio.h>
#include <stdlib.h>

static collate_err judge(cl_str text, bool page, char *given, cl_arena *arena)
{
    cl_line *lines = NULL;
    const cl_block *paragraphs = NULL;
    size_t n = 0;
    collate_err err = cl_paragraphs_find(text, (cl_deadline){0}, arena, &paragraphs, &n);
    cl_span *spans = CL_ARENA_ARRAY(arena, cl_span, n + 1);
    float *probability = CL_ARENA_ARRAY(arena, float, n + 1);
    uint8_t *labels = CL_ARENA_ARRAY(arena, uint8_t, n + 1);

    if (err != COLLATE_OK || spans == NULL || probability == NULL || labels == NULL)
        return err != COLLATE_OK ? err : COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        spans[i] = (cl_span){paragraphs[i].start, paragraphs[i].end};
        probability[i] = strtof(given, &given);
    }
    err = cl_lines_measure(text, spans, n, (cl_str){NULL, 0}, (cl_deadline){0}, arena, &lines);
    if (err != COLLATE_OK)
        return err;
    cl_lines_choose(text, lines, n, page, probability, labels);
    cl_lines_label(text, (cl_str){NULL, 0}, NULL, lines, n, labels);
    for (size_t i = 0; i < n; i++)
        putchar(labels[i] == CL_BLOCK_BODY ? '1' : '0');
    putchar('\n');
    return COLLATE_OK;
}

int main(void)
{
    char *input = NULL;
    size_t cap = 0;
    cl_arena arena;
    ssize_t n;
    collate_err err = COLLATE_OK;

    cl_arena_init(&arena, 0);
    while (err == COLLATE_OK && (n = getdelim(&input, &cap, 0, stdin)) > 1) {
        char *text = memchr(input, '\n', (size_t)n);
        if (text == NULL)
            break;
        *text++ = 0;
        err = judge((cl_str){text, (size_t)(input + n - text) - 1}, input[0] == '0', input + 1, &arena);
        cl_arena_reset(&arena, 1u << 20);
    }
    cl_arena_fini(&arena);
    free(input);
    return err != COLLATE_OK;
}
