/*
 * align.h - which sentences of different documents report the same thing.
 *
 * Separate because it knows sentences and words only: no claims, no sources, no values.
 * Method: cosine over stems, weighted by a mix of background and local inverse frequency (five documents are too few
 * to estimate it, forty know better than the background what is common in their story), names weighing more; each
 * sentence is widened by its nearest neighbours in other documents (Rocchio 1971, so that "rehab" meets "treatment
 * centre"); documents that resemble each other more than the average of the scope add, others subtract; average-link
 * grouping. Figures: `evaluate --only align` on the development half, F1 of aligned pairs; TF-IDF cosine alone has .644.
 * That is for documents of a few sentences, which are about one event. Among long articles all sentences share their story's
 * words; there the similarity is how likely two sentences report the same thing (align_same.c), fitted to labelled pairs.
 */
#ifndef CL_ENGINE_ALIGN_H
#define CL_ENGINE_ALIGN_H

#include "base/arena.h"
#include "base/clock.h"
#include "base/error.h"
#include "corpus/document.h"

typedef struct cl_term {
    uint32_t id;  /* dense number of the stem within this alignment */
    float weight; /* of the unit vector */
} cl_term;

/* One clause that has something to compare; most sentences are one. */
typedef struct cl_align_unit {
    uint32_t document, sentence;
    cl_span span;
    uint32_t group; /* 0..n_groups-1 */
    uint32_t n_terms, n_wide;
    const cl_term *terms; /* by id, length 1 */
    const cl_term *wide;  /* the same with its neighbours' words, length 1 */
    float length;         /* of the vector before it was made a unit: how much the sentence says */
} cl_align_unit;

/* What a stem tells of its sentence in this alignment. */
typedef struct cl_term_trait {
    float worth;  /* 1: half of the documents have it in one unit; 0: all units have it; half of that in names, which are the topic */
    float figure; /* its worth when it holds a digit, else 0 */
} cl_term_trait;

/* Candidates looked at closely, a sentence. */
#define CL_ALIGN_CANDIDATES 20

typedef struct cl_align_scored {
    float score;
    uint32_t unit;
} cl_align_scored;

typedef struct cl_align_near {
    const cl_align_scored *at; /* CL_ALIGN_CANDIDATES places a unit, best first */
    const uint32_t *n;         /* per unit: how many stand there */
} cl_align_near;

typedef struct cl_alignment {
    cl_align_unit *units; /* by document, then sentence */
    size_t n_units;
    size_t n_groups;
    uint32_t n_terms;   /* distinct stems */
    const cl_term_trait *traits; /* of each */
    float shortness;    /* of the documents: 1 for a few sentences each, 0 for articles */
    float threshold;    /* mean similarity at which merging stopped */
    cl_align_near near; /* of each unit, in any document */
} cl_alignment;

/*
 * Align the sentences of `documents`.
 * Owner    `arena`; working memory comes from it too
 * Errors   COLLATE_E_DEADLINE, COLLATE_E_NOMEM; *out is then unchanged
 * Threads  reentrant
 * Cost     n (terms x postings of rare stems) + candidates; 46 articles about 20 ms
 */
collate_err cl_align(const cl_documents *documents, cl_deadline deadline, cl_arena *arena, cl_alignment *out);

/* Cosine of two units' own words, 0..1. */
float cl_align_cosine(const cl_align_unit *a, const cl_align_unit *b);

/* How likely two units of different documents report the same thing, 0..1; means what it says among articles. */
float cl_align_same(const cl_alignment *alignment, const cl_align_unit *a, const cl_align_unit *b);

/* Cosine of the widened vectors. */
float cl_align_wide_cosine(const cl_align_unit *a, const cl_align_unit *b);

/* Two units that may belong together. */
typedef struct cl_align_pair {
    uint32_t a, b;    /* a < b */
    float similarity; /* may be negative: rather not */
} cl_align_pair;

/*
 * Group units by average link over sparse similarities; a pair that is not listed counts 0.
 * pairs      each pair once
 * threshold  mean similarity at which merging stops
 * group      out: per unit, dense from 0 in order of first member
 * Errors     COLLATE_E_DEADLINE, COLLATE_E_NOMEM
 * Cost       O(p log p) for p pairs while groups stay small
 */
collate_err cl_align_link(const cl_align_pair *pairs, size_t n_pairs, size_t n_units, float threshold, cl_deadline deadline,
    cl_arena *arena, uint32_t *group, size_t *n_groups);

#endif
