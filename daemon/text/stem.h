/*
 * stem.h - Snowball stems (libstemmer) of folded words.
 *
 * A stemmer is not thread safe, so each thread keeps its own per language, freed when the thread ends.
 */
#ifndef CL_TEXT_STEM_H
#define CL_TEXT_STEM_H

#include "base/str.h"
#include "text/vocab.h"

/*
 * The stem of `folded`. Returns a span of `folded` itself or bytes of the thread's stemmer, valid until the next call
 * in this thread. Words of languages without a stemmer, words with digits and words under three bytes come back whole.
 */
cl_str cl_stem(cl_lang lang, cl_str folded);

#endif
