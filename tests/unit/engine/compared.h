/*
 * compared.h - documents for tests of the comparison, parsed as the texts of a request are.
 */
#ifndef CL_TESTS_ENGINE_COMPARED_H
#define CL_TESTS_ENGINE_COMPARED_H

#include "corpus/transient.h"
#include "engine/compare.h"

#include "unit.h"

#include <stdio.h>

#define COMPARED_MOST 16

typedef struct compared {
    cl_arena arena;
    cl_submission texts[COMPARED_MOST];
    size_t n;
    cl_transient transient;
    cl_documents documents;
} compared;

/* published: ISO or NULL. Source is the id when `source` is NULL. */
static inline void compared_add(compared *c, const char *id, const char *source, const char *published, const char *text)
{
    cl_submission *s = &c->texts[c->n++];

    assert_true(c->n <= COMPARED_MOST);
    *s = (cl_submission){.id = cl_str_c(id), .text = cl_str_c(text), .blocks = CL_BLOCKS_NONE};
    s->given.source = cl_str_c(source != NULL ? source : id);
    s->given.lang = CL_LANG_EN;
    if (published != NULL)
        assert_int_equal(cl_when_parse(cl_str_c(published), &s->given.published), COLLATE_OK);
}

static inline const cl_comparison *compared_run(compared *c, cl_compare_options *options)
{
    const cl_comparison *out = NULL;
    cl_problem problem = {.code = COLLATE_OK};
    size_t bad = 0;

    assert_int_equal(cl_transient_parse(NULL, c->texts, c->n, &c->arena, &c->transient, &problem, &bad), COLLATE_OK);
    c->documents = (cl_documents){c->transient.at, c->transient.n, c->transient.overlay};
    assert_int_equal(cl_compare(&c->documents, options, &c->arena, &out), COLLATE_OK);
    return out;
}

static inline void compared_fini(compared *c)
{
    cl_transient_fini(&c->transient);
    cl_arena_fini(&c->arena);
}

static inline cl_str compared_text(const compared *c, uint32_t document, cl_span span)
{
    return cl_span_of(c->documents.at[document]->article->text, span);
}

/* "type kind: value a | value b" of the first conflict that is not unresolved, "" for none. */
static inline void compared_difference(const compared *c, const cl_comparison *made, char *room, size_t size)
{
    room[0] = 0;
    for (size_t i = 0; i < made->n_conflicts && room[0] == 0; i++) {
        const cl_conflict *conflict = &made->conflicts[i];
        if (conflict->type == CL_CONFLICT_UNRESOLVED)
            continue;
        cl_str a = compared_text(c, conflict->values[0].document, conflict->values[0].span);
        cl_str b = compared_text(c, conflict->values[1].document, conflict->values[1].span);
        snprintf(room, size, "%s %s: %.*s | %.*s", cl_conflict_type_name(conflict->type), cl_value_kind_name(conflict->kind), CL_STR_ARG(a),
            CL_STR_ARG(b));
    }
}

#endif
