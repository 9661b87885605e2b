#include "engine/copies.h"

#include "base/vec.h"
#include "corpus/copy.h"

#define BATCH 64u /* documents between two looks at the clock */

/* The documents under sequences 1..n, which is what the index of the corpus wants. */
static collate_err fill(cl_copies *copies, const cl_documents *docs, cl_deadline deadline, cl_arena *arena)
{
    cl_document *renumbered = CL_ARENA_ARRAY(arena, cl_document, docs->n);

    if (renumbered == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < docs->n; i++) {
        if (i % BATCH == 0 && cl_deadline_passed(deadline))
            return COLLATE_E_DEADLINE;
        renumbered[i] = *docs->at[i];
        renumbered[i].sequence = i + 1;
        const cl_document *at = &renumbered[i];
        collate_err err = cl_copies_add(copies, &at, 1);
        if (err != COLLATE_OK)
            return err;
    }
    return COLLATE_OK;
}

collate_err cl_copies_among(const cl_documents *docs, cl_deadline deadline, cl_arena *arena, cl_copy_pair **out, size_t *n)
{
    cl_copies *copies = NULL;
    const cl_copy_view *view = NULL;
    CL_VEC(cl_copy_pair) pairs = {0};
    collate_err err = cl_copies_new(docs->vocab, &copies);

    if (err == COLLATE_OK)
        err = fill(copies, docs, deadline, arena);
    if (err == COLLATE_OK)
        err = cl_copies_freeze(copies, &view);
    for (uint32_t i = 0; err == COLLATE_OK && i < docs->n; i++) {
        size_t n_of = 0;
        const cl_copy *of = cl_copy_of(view, i + 1, &n_of);
        for (size_t k = 0; k < n_of; k++) {
            cl_copy_pair pair = {i, (uint32_t)of[k].sequence - 1, of[k].here_in_that, of[k].that_in_here};
            if (CL_VEC_PUSH(&pairs, arena, pair) == NULL)
                err = COLLATE_E_NOMEM;
        }
    }
    if (err == COLLATE_OK) {
        *out = pairs.at;
        *n = pairs.n;
    }
    cl_copy_view_rele(view);
    cl_copies_free(copies);
    return err;
}
