/*
 * speaker_sound.h - are two words for a person one name: spellings, transliterations, short forms.
 *
 * Separate because it knows names letter by letter, and speaker_match.h what stands around them.
 * Source: written from knowledge; the spellings are those in which outlets of different countries write one person.
 */
#ifndef CL_ENGINE_SPEAKER_SOUND_H
#define CL_ENGINE_SPEAKER_SOUND_H

#include "base/str.h"

/*
 * Folded family names: the same letters without their accents, another transliteration, or one letter mistyped.
 * Pure. Cost: their length times the table of spellings.
 */
bool cl_family_names_alike(cl_str a, cl_str b);

/*
 * Folded given names: as above, an initial, a short form ("Bob", "Rob" for Robert); "Martin" and "Martina" are two.
 */
bool cl_given_names_alike(cl_str a, cl_str b);

/* "bob" for "robert": short forms that are no beginning of the name. Folded. Cost: a look at the table. */
bool cl_is_short_name(cl_str part, cl_str name);

#endif
