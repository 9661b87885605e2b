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

/* So many documents are kept however little of the words they have: another wording shares stems only. */
#define CL_VERIFY_FEW 8u

/*
 * Of `docs` at most `most` in which words of the text stand closest together, best first; eight at least where there are so
 * many, of the others only those that come near the best.
 * Owner    `arena`
 * Errors   COLLATE_E_DEADLINE, COLLATE_E_NOMEM
 * Cost     one pass over the words of all documents
 */
collate_err cl_verify_narrow(cl_str text, const cl_documents *docs, size_t most, cl_deadline deadline, cl_arena *arena, cl_documents *out);

/*
 * The part of a long document in which the words stand closest together, as bytes, with as much again on both sides; all of
 * a document of up to CL_VERIFY_WHOLE words. Owner `arena` (scratch). Errors COLLATE_E_NOMEM. Cost: one pass over its words.
 */
#define CL_VERIFY_WHOLE 20000u
collate_err cl_verify_place(const cl_said *words, size_t n, const cl_article *article, cl_arena *arena, cl_span *out);

/*
 * Documents of the whole corpus that share passages with the text: quotations first, then running text; where these are few,
 * those that have most of its words.
 * Owner    `arena`; documents live as long as the generation
 * Errors   as above
 * Cost     two look-ups in the quote index
 */
collate_err cl_verify_candidates(const cl_generation *generation, cl_str text, cl_deadline deadline, cl_arena *arena, cl_documents *out);

#endif
