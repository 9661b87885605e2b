/*
 * quote.h - find the acts of speech in an article, direct, mixed and indirect, and who speaks in each.
 *
 * Separate because it is the last reading step: it needs tokens, sentences and names, and nothing needs its insides.
 *   1. quote_marks: marks are paired by type with a state machine per paragraph into stretches;
 *   2. speaker_cue: cues (said, according to, a colon) outside the stretches get their subject;
 *   3. speaker: every stretch chooses among the cues near it, the running last source, or nobody at all, by a
 *      log-linear model whose weights were fitted offline (tests/tools/speaker_fit.py); its probability is the confidence;
 *   4. quote_indirect: what follows or precedes a cue outside of quotation marks.
 * Source: DESIGN 7.3; O'Keefe et al. 2012 and Pareti 2015 for candidates and features, ours for the rest.
 */
#ifndef CL_TEXT_QUOTE_H
#define CL_TEXT_QUOTE_H

#include "base/error.h"

struct cl_reading;

/*
 * Fill r->quotes, in order of their first content span. Needs tokens, sentences, names and entities of `r`.
 * Owner    r->arena; r->scratch meanwhile
 * Errors   COLLATE_E_NOMEM; `r` is then unchanged
 * Threads  reentrant, as the reading
 * Cost     linear in tokens and marks: every look-around is capped by a constant
 */
collate_err cl_quotes_find(struct cl_reading *r);

#endif
