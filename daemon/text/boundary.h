/*
 * boundary.h - does this full stop end a sentence?
 *
 * Separate from sentence.c, which walks the text, because these are the judgements: one function per kind of mark.
 */
#ifndef CL_TEXT_BOUNDARY_H
#define CL_TEXT_BOUNDARY_H

#include "text/reading.h"

typedef struct cl_boundary {
    const cl_reading *r;
    const cl_token *tokens;
    size_t end;          /* tokens of the block end here */
    size_t start;        /* first token of the sentence so far */
    size_t mark;         /* the token that may end it */
    size_t last;         /* one past the marks that belong to it: closing quotation marks, brackets, more stops */
    bool closes_quote;   /* one of those is a quotation mark */
    bool spaced_dots;    /* mark is the last of ". . ." */
} cl_boundary;

/* True when a sentence ends at b->last (< b->end). Cost: a few look-ups. */
bool cl_boundary_ends(const cl_boundary *b);

#endif
