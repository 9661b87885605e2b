/*
 * speaker_view.h - what a stretch looks like from outside: its length, its case, what stands before it.
 *
 * Private to the quotes; separate from speaker.c, whose features are made of it, so that both can be read alone.
 */
#ifndef CL_TEXT_SPEAKER_VIEW_H
#define CL_TEXT_SPEAKER_VIEW_H

#include "text/quote_scan.h"

#define CL_LONG_WORDS 5u

typedef struct cl_stretch_view {
    uint32_t index;
    uint32_t begin, end; /* the paragraph */
    unsigned length5, length7; /* buckets of its words */
    unsigned before; /* what stands before it: 0 nothing, 1 to 4 marks, 5 so-called, 6 a work, 7 determiner, 8 that, 9 verb ... */
    unsigned ending; /* last mark inside: none, comma, stop, question, other */
    bool capital;    /* begins with one */
    bool title_case; /* every longer word has one */
    bool title;      /* ... and the sentence around it is written otherwise */
    bool work;       /* the title of a book, a show, a song: nobody's words */
    bool starts;     /* the paragraph */
    bool whole;      /* is the paragraph */
    bool mood;       /* reported by mood, in German */
} cl_stretch_view;

/* Fill *out for stretch `index`. Bounded cost. */
void cl_stretch_describe(const cl_scan *scan, uint32_t index, cl_stretch_view *out);

#endif
