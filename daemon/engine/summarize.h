/*
 * summarize.h - sentences of the documents that tell what they tell, within a budget.
 *
 * Separate because it is the one door to summaries: the handlers of summarize and brief read these plain structs; ranking,
 * selection, order and support lie behind it.
 * Source: DESIGN 7.1; figures by `evaluate --only summaries` on the development half.
 *
 * Every sentence is the source's own text. Documents are named by their index in the request's documents.
 */
#ifndef CL_ENGINE_SUMMARIZE_H
#define CL_ENGINE_SUMMARIZE_H

#include "engine/compare.h"
#include "engine/rank.h"

typedef enum cl_summary_kind {
    CL_SUMMARY_DIGEST,    /* running text: one document, several, for a query, of what is new */
    CL_SUMMARY_TIMELINE,  /* the best sentences by the day that they speak of */
    CL_SUMMARY_HEADLINES, /* one headline a story */
    CL_SUMMARY_KINDS
} cl_summary_kind;

typedef enum cl_summary_order {
    CL_ORDER_NARRATIVE, /* opens with what introduces the event, then by day and place */
    CL_ORDER_TIME,      /* by publication */
    CL_ORDER_RANK,      /* by score */
    CL_ORDER_SOURCE,    /* by outlet, then place */
    CL_SUMMARY_ORDERS
} cl_summary_order;

/* Why a candidate is not in the summary. */
typedef enum cl_left_out {
    CL_LEFT_CHOSEN,     /* it is in */
    CL_LEFT_TOO_LONG,   /* alone over the budget */
    CL_LEFT_REPEATS,    /* says what a chosen one says */
    CL_LEFT_OUTWEIGHED, /* others cover more for their length */
    CL_LEFT_REASONS
} cl_left_out;

/* "chosen", "too_long" ...; never NULL. */
const char *cl_left_out_name(cl_left_out reason);

typedef struct cl_summary_request {
    cl_documents documents;
    cl_documents known;       /* what the reader has read; n = 0: nothing. May have a vocabulary of its own */
    cl_str query;             /* {NULL,0}: none */
    cl_lang lang;             /* CL_LANG_NONE: that of most originals */
    const uint64_t *story_of; /* per document, for headlines; NULL: grouped here */
    cl_budget_unit unit;
    uint32_t budget;          /* 1 or more, of that unit; bytes count one between sentences */
    cl_summary_kind kind;
    cl_summary_order order;
    bool explain;
    bool conflicts;           /* look for values that differ too */
    cl_deadline deadline;
} cl_summary_request;

typedef struct cl_support {
    const uint32_t *documents; /* that report the same, the sentence's own included; rising */
    const uint32_t *sentences; /* of each of them the one nearest to it; UINT32_MAX: its headline, or a copy that lacks it */
    uint32_t n_documents;
    uint32_t n_sources, n_originals; /* distinct among them */
} cl_support;

typedef struct cl_summary_sentence {
    uint32_t document;
    uint32_t sentence; /* index into the article's; UINT32_MAX: a headline */
    cl_span span;      /* of the document's raw text; {0,0}: a headline that the caller gave and the text does not have */
    cl_str text;
    float score;       /* worth of its concepts, 1 for the best candidate */
    cl_when when;      /* timeline: the day it speaks of; else when its document was published */
    bool cut;          /* only its first clause: nothing whole fits the budget */
    cl_support support;
} cl_summary_sentence;

typedef struct cl_summary_candidate {
    uint32_t document, sentence;
    cl_span span;
    uint32_t concepts; /* how many that weigh anything */
    float score;       /* as above, before penalties */
    float position;    /* 1 / (1 + place among the usable sentences of its document) */
    float penalty;     /* share of the best candidate's worth taken off; 0 or less */
    unsigned cues;     /* engine/cues.h */
    uint8_t reason;    /* cl_left_out */
} cl_summary_candidate;

typedef struct cl_summary {
    const cl_summary_sentence *sentences;   size_t n_sentences;
    const cl_summary_candidate *candidates; size_t n_candidates; /* with explain, best first */
    const cl_conflict *conflicts;           size_t n_conflicts;  /* where asked for; claim: index of the sentence */
    uint32_t words;    /* of all sentences, separated by blanks */
    cl_lang lang;
    uint32_t n_sources, n_originals; /* in the documents as a whole */
} cl_summary;

/*
 * Summarize.
 *
 * Owner     `arena`; texts borrow from the articles
 * Errors    COLLATE_E_EMPTY (no document has a sentence or headline to give), COLLATE_E_DEADLINE, COLLATE_E_NOMEM; *out is
 *           then unchanged. A budget too small for any word gives no sentences
 * Threads   reentrant; the arena belongs to the caller's thread
 * Cost      linear in words, n log n in sentences; ten articles of 800 words under 1 ms
 */
collate_err cl_summarize(const cl_summary_request *request, cl_arena *arena, const cl_summary **out);

#endif
