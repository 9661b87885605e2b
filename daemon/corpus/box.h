/*
 * box.h - one kept document in one allocation of exactly its size.
 *
 * Separate because parsing leaves an article spread over an arena with room to grow, and the corpus keeps it for years.
 * Everything is copied into one block: the raw text once, arrays in order of alignment, strings that stand in the text
 * as pointers into it, an entity's name shared by all quotes of it. Boxes are counted: segments share them, so that a
 * merge moves no document. Measured with cl_corpus_memory by tests/bench.
 */
#ifndef CL_CORPUS_BOX_H
#define CL_CORPUS_BOX_H

#include "corpus/prepare.h"

#include <stdatomic.h>

typedef struct cl_box {
    _Atomic uint32_t refs;
    bool learned;  /* its lines are counted in the furniture of its source */
    size_t bytes;  /* of the allocation */
    cl_document document;
    cl_article article;
} cl_box;

/* Exchanges words of one overlay for corpus numbers; each distinct word is looked up once. */
typedef struct cl_adoption {
    cl_vocab *vocab;
    const cl_vocab *overlay;
    uint32_t *numbers; /* by local index; CL_WORD_NONE: not looked up yet */
} cl_adoption;

/* Threads: the writer. `arena` holds the map. Errors COLLATE_E_NOMEM. */
collate_err cl_adoption_init(cl_adoption *adoption, cl_vocab *vocab, const cl_vocab *overlay, cl_arena *arena);

/*
 * Copy an accepted item. One reference is the caller's.
 * Errors COLLATE_E_NOMEM. Threads: the writer. Cost linear in the item.
 */
collate_err cl_box_new(const cl_prepared_item *item, uint64_t sequence, int64_t added_ms, cl_adoption *adoption, cl_arena *scratch,
                       cl_box **out);

void cl_box_hold(cl_box *box);
void cl_box_rele(cl_box *box); /* any thread; NULL is fine */

static inline cl_box *cl_box_of(const cl_document *document)
{
    return (cl_box *)((char *)(uintptr_t)document - offsetof(cl_box, document));
}

#endif
