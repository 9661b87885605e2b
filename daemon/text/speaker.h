/*
 * speaker.h - for every stretch between marks: which cue, the last speaker, or nobody.
 *
 * Private to the quotes. Separate because it is the learned part: each stretch has a handful of candidates, each
 * candidate a handful of yes/no features, and the candidate with the largest sum of weights wins; the softmax of the
 * sums is its probability. "Nobody" (a title, a scare quote) is a candidate like the others, so detection, speaker and
 * confidence come out of one model. Multinomial logit after O'Keefe et al. 2012 ("a sequence labelling approach to
 * quote attribution"), with candidates from cues instead of all names. Weights: speaker_weights.c, by
 * tests/tools/speaker_fit.py on the development half of quotes_news.
 */
#ifndef CL_TEXT_SPEAKER_H
#define CL_TEXT_SPEAKER_H

#include "text/quote_scan.h"

#define CL_SPEAKER_CANDIDATES 16 /* of a stretch: 4 cues before, 4 after, one of the paragraph before, 5 guesses, carry, nobody */
#define CL_SPEAKER_ACTIVE 24     /* features of one candidate that hold */
#define CL_SPEAKER_FEATURES 576  /* numbers that features may have */

typedef enum cl_choice_kind {
    CL_CHOICE_NOBODY, /* no speech: a title, a scare quote */
    CL_CHOICE_CUE,
    CL_CHOICE_CARRY,
    CL_CHOICE_UNKNOWN /* speech without a known speaker; cue is CL_NO_TOKEN */
} cl_choice_kind;

typedef struct cl_candidate {
    uint8_t kind; /* cl_choice_kind */
    uint8_t n;
    uint16_t active[CL_SPEAKER_ACTIVE];
    uint32_t cue; /* of CUE and CARRY: index into cues */
    float score;
} cl_candidate;

/* What a stretch got. */
typedef struct cl_choice {
    uint8_t kind;      /* cl_choice_kind */
    uint32_t cue;      /* index into cues, or CL_NO_TOKEN */
    float probability; /* of this candidate; 0 of a short one that is nobody's */
    float nobody;      /* of nobody; 1 of such */
} cl_choice;

/* Called for each stretch with all its candidates; for the fitting tool. */
typedef void cl_speaker_watch(
    void *context, const cl_scan *scan, uint32_t stretch, const cl_candidate *candidates, size_t n, size_t chosen);

/*
 * Fill choices[scan->n_stretches], in document order; marks the cues that were used.
 * watch may be NULL. Linear: candidates are capped. COLLATE_E_DEADLINE: the time is over, the choices are not all made.
 */
collate_err cl_speakers_choose(cl_scan *scan, cl_choice *choices, cl_speaker_watch *watch, void *context);

/* Weight of each feature; 0 for numbers that no training text had. */
extern const float cl_speaker_weights[CL_SPEAKER_FEATURES];

#endif
