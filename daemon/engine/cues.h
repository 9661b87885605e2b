/*
 * cues.h - what makes a sentence read badly where it stands alone: pronouns, connectives and definite references at its start,
 * fragments, half quotations, questions, quoted speech whose speaker stands elsewhere; and the dateline before a first
 * sentence, which is no part of it.
 *
 * Separate because ranking, the readability test and the brief must judge alike. Word lists are ours, by language.
 */
#ifndef CL_ENGINE_CUES_H
#define CL_ENGINE_CUES_H

#include "text/article.h"

enum {
    CL_CUE_PRONOUN = 1,    /* opens with he, this, their ... */
    CL_CUE_CONNECTIVE = 2, /* opens with but, however, meanwhile ... */
    CL_CUE_HALF_QUOTE = 4, /* starts or ends inside a quotation */
    CL_CUE_QUESTION = 8,
    CL_CUE_SPEAKER = 16,   /* quotes somebody who is named in another sentence only */
    CL_CUE_NO_STOP = 32,   /* heading or list item */
    CL_CUE_OPENS_QUOTE = 64, /* opens with a quotation mark */
    CL_CUE_FURNITURE = 128, /* speaks of the page: click here, sign up, photo by; a caption; links run into words */
    CL_CUE_FIRST_PERSON = 256, /* the writer speaks of himself: a column, not a report */
    CL_CUE_REFERS = 512,    /* opens with "The announcement came", "Hours later": of something told before */
    CL_CUE_FRAGMENT = 1024  /* opens in the middle: with an ellipsis or a dash */
};

/*
 * Cues of one sentence of an article.
 * span      the sentence, or what is left of it without its dateline
 * words     out: how many words, separated by blanks, the span has; or NULL
 * Threads   any. Cost: one pass over the sentence and a binary search in the article's quotes
 */
unsigned cl_cues_of(const cl_article *article, uint32_t sentence, cl_span span, uint32_t *words);

/* Where the sentence starts when a dateline ("LONDON (Reuters) - ", "(CNN) ") before it is left out; span.start without one. */
uint32_t cl_cues_dateline_end(cl_str text, cl_span span);

#endif
