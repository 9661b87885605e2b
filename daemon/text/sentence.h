/*
 * sentence.h - cut the deck and body blocks into tokens and sentences.
 *
 * Separate because names, dates, numbers, quotes and everything above count in sentences. Rules over tokens: a mark that
 * may end a sentence is judged by the word before it (abbreviation, initial, list number) and what follows it; words whose
 * class is open (Inc., U.S.) by whether the next words look like the start of a sentence. The rules are ours, after the
 * categories of the Pragmatic Segmenter's "golden rules" (Dias 2014). Two sentences of at most eight words inside one quotation
 * stay one, as most news annotators keep them. Measured by `evaluate --only sentences`.
 */
#ifndef CL_TEXT_SENTENCE_H
#define CL_TEXT_SENTENCE_H

#include "text/reading.h"

/*
 * Fill tokens, sentences and sentence_tokens of `r` from its blocks.
 *
 * Every token of a deck or body block belongs to exactly one sentence, so every byte that is not blank does too; spans
 * begin and end with a token. first_word and n_words are left 0 (text/parse.c numbers the words).
 * Owner    r->arena: sentences; r->scratch: the rest
 * Errors   COLLATE_E_NOMEM; r is then unchanged
 * Cost     linear in the text
 */
collate_err cl_sentences_cut(cl_reading *r);

#endif
