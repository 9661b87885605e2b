/*
 * fuzz_dates.c - bytes as a date line in every language and as an ISO date; what is read must be a real time with a span inside.
 */
#include "text/metadata.h"

#include <stdlib.h>

static void check(cl_when when)
{
    cl_arena arena;
    cl_when again = {0};

    cl_arena_init(&arena, 0);
    cl_str text = cl_when_format(when, &arena);
    if (when.precision == CL_WHEN_NONE || cl_when_parse(text, &again) != COLLATE_OK || again.seconds != when.seconds)
        abort();
    cl_arena_fini(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    cl_str line = {(const char *)data, size};
    cl_when when;
    cl_span span;

    for (int lang = CL_LANG_NONE; lang < CL_LANG_COUNT; lang++) {
        if (!cl_metadata_date(line, cl_language_of((cl_lang)lang), &when, &span))
            continue;
        if (span.start >= span.end || span.end > size)
            abort();
        check(when);
    }
    if (cl_when_parse(line, &when) == COLLATE_OK)
        check(when);
    return 0;
}
