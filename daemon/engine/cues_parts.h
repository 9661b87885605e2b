/*
 * cues_parts.h - the looks behind cl_cues_of; for cues*.c only.
 *
 * Separate because how a sentence opens, what it refers to, what belongs to the page, and datelines are word lists of their own.
 */
#ifndef CL_ENGINE_CUES_PARTS_H
#define CL_ENGINE_CUES_PARTS_H

#include "text/language.h"

/* CL_CUE_PRONOUN, CL_CUE_CONNECTIVE or 0, by the first words. */
unsigned cl_cues_opening(cl_lang lang, cl_str sentence);

/* CL_CUE_REFERS, CL_CUE_FRAGMENT, both or 0, by the first words; English references, fragments of every language. */
unsigned cl_cues_reference(cl_lang lang, cl_str sentence);

/* Does the sentence speak of its page, or is it what a page puts beside a report: a caption, a strip of links? */
bool cl_cues_is_page(cl_str sentence);

/* Does the writer speak of himself, outside of any quotation? */
bool cl_cues_first_person(cl_lang lang, cl_str sentence);

#endif
