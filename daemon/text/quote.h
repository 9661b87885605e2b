/*
 * quote.h - find the acts of speech in an article, direct, mixed and indirect, and who speaks in each.
 *
 * Separate because it is the last reading step: it needs tokens, sentences and names, and nothing needs its insides.
 *   1. quote_mark: marks are paired by type with a state machine per paragraph into stretches;
 *   2. speaker_cue: cues (said, according to, a colon) outside the stretches get their subject (phrase); speaker_guess
 *      adds who stands near without a cue;
 *   3. speaker: every stretch chooses among the cues and people near it, the running last source, or nobody at all, by a
 *      log-linear model whose weights were fitted offline (tests/tools/speaker_fit.py); its probability is the confidence;
 *   4. speaker_name: subjects to entities, pronouns and "the official" to whom they stand for;
 *   5. quote_content: the clause that a cue reports, by a second such model (tests/tools/content_fit.py): mixed and
 *      indirect speech.
 * On the development half of quotes_news: quote and speaker F1 .905 (.893 cross-validated with quotes_german; .881 without
 * the guesses), content F1 .542, attributions of confidence .9 and more right in 96.5 % (tests/tools/calibrate.py).
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
