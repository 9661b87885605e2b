/*
 * speaker_name.h - who the subject of a cue is: names to entities, pronouns to the source that they stand for.
 *
 * Private to the quotes. Separate because it runs over all cues in document order, whatever they report: who was last
 * named as a source is the best guess for "he said" (right .82 on the development texts; the nearest name .41).
 */
#ifndef CL_TEXT_SPEAKER_NAME_H
#define CL_TEXT_SPEAKER_NAME_H

#include "text/quote_scan.h"

/*
 * The speaker of each cue, and of each guess that a stretch chose (of `all`, for the fitting tool), at its place among the
 * scan->n_cues + scan->n_guesses: mention, name, role, entity, type; confidence is that of the name
 * alone (1 for a name that stands there). Names of roles and groups are slices of the text. Linear. COLLATE_E_DEADLINE: the time
 * is over, not all are named.
 */
collate_err cl_speakers_name(const cl_scan *scan, bool all, cl_speaker *speakers);

#endif
