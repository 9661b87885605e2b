/*
 * rank_parts.h - the steps behind cl_rank, in order; for rank*.c only.
 *
 * Separate because documents (who counts), words (numbers and bags), the query (what was asked for) and concepts (weights) are pieces
 * of work of their own.
 */
#ifndef CL_ENGINE_RANK_PARTS_H
#define CL_ENGINE_RANK_PARTS_H

#include "engine/rank.h"

/* A word of a sentence: number of its stem << 1 | stop word. */
typedef uint32_t cl_stem_token;

/* Vocabulary numbers to small ones: an open table that grows with the distinct words, of which ten articles have a fifth of all. */
typedef struct cl_numbers {
    uint64_t *slots; /* vocabulary number + 1 above, ours below; 0: free */
    size_t mask, n;
} cl_numbers;

typedef struct cl_rank_state {
    const cl_ranking_options *options;
    cl_arena *arena;
    cl_ranking ranking;
    /* words */
    cl_numbers words;      /* tokens by the vocabulary numbers of words */
    cl_numbers stems;      /* numbers of stems by their vocabulary numbers */
    float *background;       /* per stem: capped background idf */
    float *rarity;           /* per stem: that, times how rare it is here */
    bool *figure;            /* per stem */
    cl_stem_token **tokens; /* per document: its article's words */
} cl_rank_state;

collate_err cl_rank_documents(cl_rank_state *state); /* order, originals, sources, language, leads, shares */
collate_err cl_rank_words(cl_rank_state *state);     /* tokens, bags, rarity */
collate_err cl_rank_known(cl_rank_state *state);     /* told */
collate_err cl_rank_candidates(cl_rank_state *state);
collate_err cl_rank_concepts(cl_rank_state *state);  /* concepts, weights, penalties' scale */

/* The stem of a word of the known documents as a number of ours, by its text where the vocabularies are two; or UINT32_MAX. */
uint32_t cl_rank_known_stem(const cl_rank_state *state, uint32_t word);

/* The token of a word that the documents have, or UINT32_MAX. */
cl_stem_token cl_rank_token_of(const cl_rank_state *state, uint32_t word);

/* The number of a stem by its vocabulary number, or UINT32_MAX. */
uint32_t cl_rank_stem_of(const cl_rank_state *state, uint32_t stem);

/* What is counted of one concept. */
typedef struct cl_tally {
    uint64_t pair;     /* stems */
    float votes;       /* documents, by their shares */
    float early;       /* shares by earliest position */
    float sentences;   /* by shares */
    uint32_t document; /* that was counted last; canonical place + 1 */
    uint32_t candidate; /* that was counted last, + 1 */
    bool known;
} cl_tally;

typedef struct cl_counting {
    cl_rank_state *state;
    cl_tally *at;
    uint32_t n;
    uint32_t *pairs; /* hash table: number + 1 of a concept by its pair; 0: free */
    size_t pair_mask;
    uint32_t *listed; /* room for the concepts of all candidates */
    uint32_t n_listed;
    uint8_t *title, *query; /* per stem: in a headline, in the query */
    uint32_t n_query;       /* stems of the query that the documents have */
    float query_mass;       /* their rarity */
    const float *share;     /* per document: its vote, by how far it speaks of what was asked for */
    float rare;             /* damping for each document that a concept lacks */
} cl_counting;

/* Two neighbouring stems as one number; and the number of the concept that is this pair, UINT32_MAX when none is. */
uint64_t cl_rank_pair(cl_stem_token a, cl_stem_token b);
uint32_t cl_rank_concept_of(const cl_counting *counting, uint64_t pair);

/* What was asked for: the words of the query, and which documents speak of it (topic). Before anything is counted. */
collate_err cl_rank_query(cl_counting *counting);

/* What candidate `i` is worth for its words of a short query, as a share of the best sentence's worth. */
float cl_rank_focus(const cl_counting *counting, uint32_t i);

/* Weights of the concepts that were counted, by votes, place, titles, query and known documents; scales the penalties. */
collate_err cl_rank_weigh(cl_counting *counting);

#endif
