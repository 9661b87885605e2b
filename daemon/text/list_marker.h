/*
 * list_marker.h - items of a list that stand in one line: "1. First 2. Second", "a) one b) two", "• this • that".
 *
 * Separate because it is the one place where a sentence ends without a stop. An item begins only where a marker of the same
 * shape continues the count, so that "room 2. The" is none.
 */
#ifndef CL_TEXT_LIST_MARKER_H
#define CL_TEXT_LIST_MARKER_H

#include "text/reading.h"

typedef struct cl_list_marker {
    uint32_t value;    /* 1.., letters from 'a' = 1; 0 for a bullet alone */
    uint8_t n_tokens;  /* 0: there is none */
    uint8_t shape;     /* letters or digits, marks after it, bullet before it */
    uint8_t bullet;    /* 1: a bullet stands first */
} cl_list_marker;

/* The marker at token i, n_tokens 0 when there is none. O(1). */
cl_list_marker cl_list_marker_at(const cl_reading *r, const cl_token *tokens, size_t i, size_t end);

/* True when the next item of *marker begins at token i; *marker is then moved on to it. O(1). */
bool cl_list_marker_follows(const cl_reading *r, const cl_token *tokens, size_t i, size_t end, cl_list_marker *marker);

#endif
