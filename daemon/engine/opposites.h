/*
 * opposites.h - words that say the reverse of each other: rose and fell, accepted and rejected.
 *
 * Separate because it is a word list. English, written from knowledge; inflected forms stand in it.
 */
#ifndef CL_ENGINE_OPPOSITES_H
#define CL_ENGINE_OPPOSITES_H

#include "base/str.h"

/* True when the two folded words are on opposite sides of one matter. Any thread. Cost: two binary searches. */
bool cl_words_oppose(cl_str a, cl_str b);

#endif
