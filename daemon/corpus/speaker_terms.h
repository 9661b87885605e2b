/*
 * speaker_terms.h - the words of a speaker's name as index terms: folded, whole, not stemmed.
 */
#ifndef CL_CORPUS_SPEAKER_TERMS_H
#define CL_CORPUS_SPEAKER_TERMS_H

#include "base/arena.h"
#include "base/error.h"
#include "text/vocab.h"

#define CL_SPEAKER_WORDS 16 /* of one name that are indexed; a longer "name" is a phrase that was mistaken for one */

/* Intern the words of `name`; writer thread. Owner `arena`. Errors COLLATE_E_NOMEM. */
collate_err cl_speaker_words(cl_str name, cl_lang lang, cl_vocab *vocab, cl_arena *arena, uint32_t **words, size_t *n);

#endif
