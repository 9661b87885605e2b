/*
 * cites.h - which outlets an article rests on: "BuzzFeed News reports", "confirmed to CNN", "the state-run Tass".
 *
 * Separate because it reads one sentence's tokens and a table of outlets, nothing of claims.
 * An outlet is a row of the table (written by us), the name of a source in scope, or a capitalised name that the text
 * itself calls a news agency, news service, newspaper or broadcaster. It is cited when a cue of reporting stands beside it:
 * "obtained by", "according to", "told", "reported" ... A mention alone ("CNN's building") is no citation.
 */
#ifndef CL_ENGINE_CITES_H
#define CL_ENGINE_CITES_H

#include "base/vec.h"
#include "engine/compare.h"
#include "text/token.h"

typedef CL_VEC(cl_citation) cl_citation_vec;

/* Names to look for. */
typedef struct cl_outlets {
    const cl_str *scope; /* names of the sources in scope; they win over the table's spelling */
    size_t n_scope;
    bool starts[256]; /* lower-case first bytes of their bare names: most words are no outlet by their first letter */
} cl_outlets;

/*
 * Append the citations in one sentence, one an outlet and document at most (what `out` holds for the document counts).
 * tokens   of the sentence, spans into article->text
 * from     the citing outlet, which is never reported as citing itself
 * Errors   COLLATE_E_NOMEM. Cost tokens x (table look-up by hash)
 */
collate_err cl_cites_find(const cl_outlets *outlets, const cl_document *document, uint32_t index, cl_str from, const cl_token *tokens,
    size_t n_tokens, cl_arena *arena, cl_citation_vec *out);

/* The table's name of an outlet as written ("AP", "the BuzzFeed"), or {NULL, 0}. Any thread. */
cl_str cl_outlet_name(cl_str folded);

/* Set `starts` from the names. */
void cl_outlets_init(cl_outlets *outlets, const cl_str *scope, size_t n_scope);

/* Without "the" before and "news" behind. */
cl_str cl_outlet_bare(cl_str name);

/* "The Guardian" = "Guardian", "BuzzFeed" = "BuzzFeed News", without regard to case. */
bool cl_outlet_eq(cl_str a, cl_str b);

#endif
