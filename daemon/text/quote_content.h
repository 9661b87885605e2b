/*
 * quote_content.h - what a cue reports: the span of the clause beside it, the stretches alone, or nothing.
 *
 * Private to the quotes. Separate because it is the second learned part: for every cue the spans that may be its
 * content are listed (from the cue or its "that" to one of the next clause boundaries; from the sentence's start to the
 * subject; the stretches that chose it) and a multinomial logit picks one or none. Content spans as in PolNeAR
 * (Newell et al. 2018), whose annotation counts opinions and wishes too; cues come from text/lexicon.h.
 * Weights: content_weights.c, by tests/tools/content_fit.py on the development half of quotes_news.
 */
#ifndef CL_TEXT_QUOTE_CONTENT_H
#define CL_TEXT_QUOTE_CONTENT_H

#include "text/speaker.h"

#define CL_CONTENT_CANDIDATES 14
#define CL_CONTENT_ACTIVE 24
#define CL_CONTENT_FEATURES 672

/* Clauses less likely are no quotations: best F1 with precision over two thirds, of .15 to .50 on quotes_news dev (content_fit.py). */
#define CL_CONTENT_SURE 0.35f

typedef enum cl_content_kind {
    CL_CONTENT_NONE,
    CL_CONTENT_RIGHT,    /* X said [that ...] */
    CL_CONTENT_LEFT,     /* [...], X said */
    CL_CONTENT_STRETCHES /* the quoted stretches of this cue and nothing else */
} cl_content_kind;

typedef struct cl_content {
    uint8_t kind; /* cl_content_kind */
    uint8_t n;
    uint16_t active[CL_CONTENT_ACTIVE];
    uint32_t first, last; /* tokens of RIGHT and LEFT */
    float score;
    float probability; /* 0 where that is surely below CL_CONTENT_SURE, and where stretches chose the cue, unless it is watched */
} cl_content;

/* Called for each cue with all its candidates; for the fitting tool. */
typedef void cl_content_watch(void *context, const cl_scan *scan, uint32_t cue, const cl_content *candidates, size_t n, size_t chosen);

/* The stretches of one cue: choices[first..last] that chose it; n = 0 for none. */
typedef struct cl_cue_stretches {
    uint32_t first, last, n;
} cl_cue_stretches;

/*
 * Fill contents[scan->n_cues]. `of` has scan->n_cues entries, made from the choices by cl_cue_stretches_of.
 * watch may be NULL. Linear: candidates and the tokens looked at are capped. COLLATE_E_DEADLINE: the time is over, not all are
 * chosen.
 */
collate_err cl_contents_choose(
    const cl_scan *scan, const cl_cue_stretches *of, cl_content *contents, cl_content_watch *watch, void *context);
void cl_cue_stretches_of(const cl_scan *scan, const cl_choice *choices, cl_cue_stretches *of);

extern const float cl_content_weights[CL_CONTENT_FEATURES];

#endif
