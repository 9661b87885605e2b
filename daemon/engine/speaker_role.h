/*
 * speaker_role.h - a speaker asked for by any words: a name in some form, or what the article calls the person.
 *
 * Separate from speaker_match.h, which compares two names: "the opposition leader" is a person only in an article that
 * calls somebody so. A role is looked for beside the mentions of the name, before it and behind it between commas.
 */
#ifndef CL_ENGINE_SPEAKER_ROLE_H
#define CL_ENGINE_SPEAKER_ROLE_H

#include "engine/speaker_match.h"

/*
 * asked    a name or a role; empty: unknown
 * speaker  of a quotation of the article
 * Returns  OTHER for another name, and for a role that the article gives to somebody else who speaks there
 * Threads  any
 * Cost     a name: its length; a role: a look at the mentions of those who speak
 */
cl_same_speaker cl_speaker_compare_in(cl_str asked, const cl_article *article, const cl_speaker *speaker);

#endif
