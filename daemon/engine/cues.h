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
    CL_CUE_FIRST_PERSON = 256, /* the writer speaks of himself, or to the reader: a column, not a report */
    CL_CUE_REFERS = 512,    /* opens with "The announcement came", "Hours later": of something told before */
    CL_CUE_FRAGMENT = 1024  /* opens in the middle: with an ellipsis or a dash */
};

/* Which heads (first four bytes) the words of some lists have: a set of bits by hash, so that nearly all words need one look. */
#define CL_CUES_HEAD_BITS 4096u
typedef struct cl_cues_heads {
    uint64_t bits[CL_CUES_HEAD_BITS / 64];
} cl_cues_heads;

/*
 * The word lists of one language made ready to be asked for every word of a text; some microseconds, once a request. Zeroed: not
 * ready yet.
 */
typedef struct cl_cues_reader {
    bool ready;
    cl_lang lang;
    const char *const *own;     /* what the writer calls himself */
    uint32_t own_seconds[27];   /* by first letter from 1: their second letters, bit 0 for none */
    cl_cues_heads page, opening; /* page: and the verbs of captions */
} cl_cues_reader;

/* Make it ready for `lang`; nothing to do where it is. Returns `reader`. */
const cl_cues_reader *cl_cues_read_as(cl_cues_reader *reader, cl_lang lang);

/*
 * Cues of one sentence of an article.
 * reader    ready for the article's language
 * span      the sentence, or what is left of it without its dateline
 * words     out: how many words, separated by blanks, the span has; or NULL
 * Threads   any. Cost: one pass over the sentence and a binary search in the article's quotes
 */
unsigned cl_cues_of(const cl_cues_reader *reader, const cl_article *article, uint32_t sentence, cl_span span, uint32_t *words);

/* Does the sentence speak of its page, or is it what a page puts beside a report: a caption, a strip of links? */
bool cl_cues_is_page(const cl_cues_reader *reader, cl_str sentence);

/* CL_CUE_PRONOUN, CL_CUE_CONNECTIVE or 0, by the first words. */
unsigned cl_cues_opens(const cl_cues_reader *reader, cl_str sentence);

/* Where the sentence starts when a dateline ("LONDON (Reuters) - ", "(CNN) ") before it is left out; span.start without one. */
uint32_t cl_cues_dateline_end(cl_str text, cl_span span);

#endif
