/*
 * rank.h - what the documents of a request talk about: candidate sentences, and concepts with their weights.
 *
 * Separate because every kind of summary draws on it: selection covers its concepts, timelines and headlines score by them.
 * A concept is a pair of neighbouring stems that are not both stop words (ICSISumm, Gillick and Favre 2009). Its weight is
 * the number of independent documents that have it, and how early: df + POSITION * sum of 1 / (1 + earliest position).
 * Ours: copies collapsed first, sources balanced, rare concepts damped instead of dropped, titles, query and known texts.
 *
 * Documents are taken in an order of their own (time, source, id, content), so that the order of adding changes nothing.
 */
#ifndef CL_ENGINE_RANK_H
#define CL_ENGINE_RANK_H

#include "base/arena.h"
#include "base/clock.h"
#include "base/error.h"
#include "corpus/document.h"
#include "engine/redundancy.h"

typedef enum cl_budget_unit { CL_BUDGET_WORDS, CL_BUDGET_SENTENCES, CL_BUDGET_BYTES } cl_budget_unit;

/* What the known documents have of a sentence: nothing, its content in part, its content, itself to the letter. */
typedef enum cl_told { CL_TOLD_NOT, CL_TOLD_REPORTED, CL_TOLD_REPEATED, CL_TOLD_READ } cl_told;

typedef struct cl_candidate {
    uint32_t document; /* index into the request's documents */
    uint32_t sentence; /* index into the article's */
    cl_span span;      /* without a dateline */
    uint32_t words;    /* separated by blanks */
    uint32_t position; /* sentence number among the usable ones of its document */
    unsigned cues;     /* cues.h */
    float penalty;     /* 0 or less: what its cues cost, in units of weight */
    float focus;       /* 0 or more: what its words of a short query and its place are worth, in units of weight */
    cl_bag bag;
} cl_candidate;

typedef struct cl_ranking_options {
    cl_documents documents;
    cl_documents known;    /* n = 0: nothing. May have a vocabulary of its own */
    cl_str query;          /* {NULL,0}: none */
    cl_lang lang;          /* of the summary; CL_LANG_NONE: that of most originals */
    cl_deadline deadline;
    uint32_t words;        /* about how many a summary may have */
} cl_ranking_options;

typedef struct cl_ranking {
    cl_lang lang;
    const uint32_t *order;       /* documents in canonical order */
    const uint32_t *original_of; /* per document: its original, dense from 0 in canonical order */
    const uint32_t *source_of;   /* per document: its source, dense from 0 in canonical order; unnamed ones are each their own */
    uint32_t n_originals, n_sources;
    const bool *leads;           /* per document: the one that stands for its original, and of the summary's language */
    const float *share;          /* per document: its vote, 1 or less where one source has more than all others */
    const float *topic;          /* per document: how far it speaks of what the query asks for, 0 to 1; 1 without a query */
    cl_candidate *at;            /* candidates: by canonical document order, then place */
    uint32_t n;
    const uint32_t *first;       /* n + 1, into concepts */
    const uint32_t *concepts;    /* distinct per candidate */
    const float *weight;         /* per concept */
    uint32_t n_concepts;
    const float *rarity;           /* per stem of the bags: capped background idf, times how rare it is in these documents */
    uint32_t n_stems;
    const bool *figure;            /* per stem: a number that tells something apart; years and single digits do not */
    const uint32_t *first_bag;   /* per document: index of its first sentence's bag */
    const cl_bag *bags;          /* of every sentence of every document */
    const uint8_t *told;         /* per bag: cl_told; NULL without known documents */
    const cl_bag *titles;        /* per document; n = 0 without a title */
} cl_ranking;

/*
 * Owner     `arena`
 * Errors    COLLATE_E_DEADLINE, COLLATE_E_NOMEM; *out is then unchanged. No candidates is no error
 * Threads   reentrant
 * Cost      linear in words, and n log n in documents
 */
collate_err cl_rank(const cl_ranking_options *options, cl_arena *arena, const cl_ranking **out);

/* Words separated by blanks, as budgets count them. */
uint32_t cl_rank_count_words(cl_str text);

#endif
