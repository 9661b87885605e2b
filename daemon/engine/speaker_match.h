/*
 * speaker_match.h - do two words for a speaker mean the same one.
 *
 * Separate because quotes, verify and compare ask it, of names as outlets and readers write them.
 */
#ifndef CL_ENGINE_SPEAKER_MATCH_H
#define CL_ENGINE_SPEAKER_MATCH_H

#include "text/article.h"

typedef enum cl_same_speaker {
    CL_SPEAKER_SAME,
    CL_SPEAKER_OTHER,  /* two names that cannot be one person's */
    CL_SPEAKER_UNKNOWN /* one of them is not named: it may be the same */
} cl_same_speaker;

/*
 * Two names: the last words decide, unless the words before them begin differently ("Karl Pell", "Ada Pell").
 * Titles and roles before a name do not matter. Empty is unknown. Any thread. Cost: their length.
 */
cl_same_speaker cl_names_compare(cl_str a, cl_str b);

/* A name against a speaker as read: roles and groups without a name are the same when they share the name's words. */
cl_same_speaker cl_speaker_compare(cl_str name, const cl_speaker *speaker);

/* True when every word of `part` (a form of a name: "Peskov") is a word of `name`, or the names are the same. */
bool cl_speaker_answers_to(cl_str part, cl_str name);

/* The word of a name that finds a person, a span of it: "Reyes" of "Ana Reyes Jr., the mayor". The name itself when it is one word. */
cl_str cl_family_name(cl_str name);

#endif
