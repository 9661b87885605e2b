/*
 * speaker_verb.h - what stands before a verb that reports: its auxiliary, the verb it depends on, a subject in the plural.
 *
 * Private to the quotes; separate from speaker_cue.c, which asks these of each verb, because they need no state of the sentence.
 * Source: ours.
 */
#ifndef CL_TEXT_SPEAKER_VERB_H
#define CL_TEXT_SPEAKER_VERB_H

#include "text/quote_scan.h"

/* Is the verb at i, in a sentence from `begin` on, passive: a form of "to be" before it and no -ing? Bounded cost. */
bool cl_verb_is_passive(const cl_scan *s, uint32_t i, uint32_t begin);

/*
 * Of the infinitive at i ("went on to say", "declined to comment", "plans to announce"): the token before its first verb, where the
 * subject ends; or CL_NO_TOKEN. Bounded cost.
 */
uint32_t cl_verb_before_infinitive(const cl_scan *s, uint32_t i, uint32_t begin);

/* Does a verb of that form, "say", fit this subject? */
bool cl_subject_is_plural(const cl_scan *s, const cl_phrase *p);

#endif
