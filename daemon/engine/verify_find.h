/*
 * verify_find.h - the few documents in which a text may stand.
 *
 * Separate because a corpus answers by its index, and documents of a scope by a pass over their words.
 */
#ifndef CL_ENGINE_VERIFY_FIND_H
#define CL_ENGINE_VERIFY_FIND_H

#include "base/clock.h"
#include "corpus/generation.h"
#include "engine/said.h"

/*
 * Of `docs` the `most` in which words of the text stand closest together, best first.
 * Owner    `arena`
 * Errors   COLLATE_E_DEADLINE, COLLATE_E_NOMEM
 * Cost     one pass over the words of all documents
 */
collate_err cl_verify_narrow(cl_str text, const cl_documents *docs, size_t most, cl_deadline deadline, cl_arena *arena, cl_documents *out);

/*
 * Documents of the whole corpus that share passages with the text: quotations first, then running text.
 * Owner    `arena`; documents live as long as the generation
 * Errors   as above
 * Cost     two look-ups in the quote index
 */
collate_err cl_verify_candidates(const cl_generation *generation, cl_str text, cl_deadline deadline, cl_arena *arena, cl_documents *out);

#endif
