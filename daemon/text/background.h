/*
 * background.h - how common a word is in news at large.
 *
 * Five documents are too few to estimate document frequency, so a table of counts over 37 554 news articles ships with
 * the program (daemon/text/data/background_en.tsv; other languages fall back on word length and their stop words).
 */
#ifndef CL_TEXT_BACKGROUND_H
#define CL_TEXT_BACKGROUND_H

#include "text/vocab.h"

/* ln((N + 1) / (df + 1)) of a folded word; the value for df = 0 when the table does not have it. Any thread. */
float cl_background_idf(cl_lang lang, cl_str folded);

#endif
