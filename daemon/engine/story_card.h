/*
 * story_card.h - one story on a line: headline, how many outlets and originals, from when to when.
 *
 * Separate because stories, story and brief show the same card, for a story of the corpus or for any documents.
 */
#ifndef CL_ENGINE_STORY_CARD_H
#define CL_ENGINE_STORY_CARD_H

#include "base/arena.h"
#include "base/error.h"
#include "corpus/document.h"

typedef struct cl_story_card {
    cl_str headline;     /* the title that shares most with the others; "" when none has a title */
    uint32_t document;   /* whose title it is; UINT32_MAX for none */
    uint32_t n_sources;  /* distinct outlets; documents without one count as one outlet together */
    uint32_t n_originals;
    cl_when first, last; /* publication, or the time of adding when it is known of none */
} cl_story_card;

/*
 * docs     one or more
 * Owner    `arena`; the headline is the document's own
 * Errors   COLLATE_E_NOMEM
 * Threads  reentrant
 * Cost     O(words) for the originals; titles are compared with at most 64 others
 */
collate_err cl_story_card_make(const cl_documents *docs, cl_arena *arena, cl_story_card *out);

/* When a document happened, as it is shown: its publication at its own precision, else the second it was added. */
cl_when cl_story_when(const cl_document *doc);

#endif
