/*
 * cites.h - which outlets an article rests on: "BuzzFeed News reports", "confirmed to CNN", "the state-run Tass".
 *
 * Separate because it reads one sentence's tokens and a table of outlets, nothing of claims.
 * An outlet is a row of the table (written by us), the name of a source in scope, or a capitalised name that the text
 * itself calls a news agency, news service, newspaper or broadcaster. It is cited when a cue of reporting stands beside it:
 * "obtained by", "according to", "told", "reported", "berichtet die Zeitung", "selon", "según" ... A mention alone ("CNN's building") is no citation.
 */
#ifndef CL_ENGINE_CITES_H
#define CL_ENGINE_CITES_H

#include "base/vec.h"
#include "engine/compare.h"
#include "text/token.h"

typedef CL_VEC(cl_citation) cl_citation_vec;

#define CL_OUTLET_BITS 4096 /* of a set of some 200 first words: one other word in twenty passes */

/* Names to look for. */
typedef struct cl_outlets {
    const cl_str *scope; /* names of the sources in scope; they win over the table's spelling */
    size_t n_scope;
    bool starts[256]; /* lower-case first bytes of their bare names: most words are no outlet by their first letter */
    uint64_t capital[CL_OUTLET_BITS / 64]; /* hashes of the first words of all names: a name starts with one of them */
    uint64_t called[CL_OUTLET_BITS / 64];  /* of the words that call a name an outlet */
} cl_outlets;

/*
 * Append the citations in one sentence, one an outlet and document at most (what `out` holds for the document counts).
 * tokens   of the sentence, spans into article->text
 * from     the citing outlet, which is never reported as citing itself
 * Errors   COLLATE_E_NOMEM. Cost tokens x (table look-up by hash)
 */
collate_err cl_cites_find(const cl_outlets *outlets, const cl_document *document, uint32_t index, cl_str from, const cl_token *tokens,
    size_t n_tokens, cl_arena *arena, cl_citation_vec *out);

/* The words that call a capitalised name beside them an outlet ("newspaper"), folded, in all languages; NULL ends the list. */
extern const char *const cl_outlet_nouns[];

/* The table's name of an outlet as written ("AP", "the BuzzFeed"), or {NULL, 0}. Any thread. */
cl_str cl_outlet_name(cl_str folded);

/* May the sentence cite anybody? False spares the cut into tokens; one pass over its bytes. */
bool cl_cites_may(const cl_outlets *outlets, cl_str sentence);

/* May an outlet's name of the scope or the table begin with this word? */
bool cl_outlets_may_start(const cl_outlets *outlets, cl_str word);

/* False: no word that calls a name an outlet ("newspaper") is written so. True: perhaps. */
bool cl_outlets_may_call(const cl_outlets *outlets, cl_str word);

/* Fill the sets from the names and the tables. Cost: some 200 hashes. */
void cl_outlets_init(cl_outlets *outlets, const cl_str *scope, size_t n_scope);

/* Without "the" before and "news" behind. */
cl_str cl_outlet_bare(cl_str name);

/* "The Guardian" = "Guardian", "BuzzFeed" = "BuzzFeed News", without regard to case. */
bool cl_outlet_eq(cl_str a, cl_str b);

#endif
