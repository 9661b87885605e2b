/*
 * summarize_parts.h - the steps behind cl_summarize; for summarize*.c only.
 *
 * Separate because choosing, ordering, supporting, cutting and the other kinds are pieces of work of their own.
 */
#ifndef CL_ENGINE_SUMMARIZE_PARTS_H
#define CL_ENGINE_SUMMARIZE_PARTS_H

#include "base/vec.h"
#include "engine/summarize.h"

typedef CL_VEC(cl_summary_sentence) cl_summary_sentences;

/* What one candidate takes of the budget. */
uint32_t cl_summary_cost(cl_budget_unit unit, cl_str text, uint32_t words);

/* Worth of a candidate's concepts, without penalties. */
float cl_summary_worth(const cl_ranking *ranking, uint32_t candidate);

/* A sentence of the answer from a candidate; support is left empty. */
cl_summary_sentence cl_summary_sentence_of(const cl_summary_request *request, const cl_ranking *ranking, uint32_t candidate, float best);

/* Put sentences, at[i] of chosen[i] and with its support counted, into the order asked for, in place. `chosen` stays. */
collate_err cl_summary_put_in_order(const cl_summary_request *request, const cl_ranking *ranking, cl_arena *arena, const uint32_t *chosen,
                                    cl_summary_sentence *at, uint32_t n);

/* The best candidate's first clauses that fit, for a budget that takes no whole sentence. Adds one sentence or none. */
collate_err cl_summary_cut(const cl_summary_request *request, const cl_ranking *ranking, cl_arena *arena, cl_summary_sentences *out);

/* The other kinds. */
collate_err cl_summary_timeline(const cl_summary_request *request, const cl_ranking *ranking, cl_arena *arena, cl_summary_sentences *out);
collate_err cl_summary_headlines(const cl_summary_request *request, const cl_ranking *ranking, cl_arena *arena, cl_summary_sentences *out);

/* Group the documents into stories, for headlines of texts that no corpus numbered. story_of: one a document. */
collate_err cl_summary_stories(const cl_summary_request *request, const cl_ranking *ranking, cl_arena *arena, uint64_t *story_of);

/* The same for `n` of the documents, in canonical order: group[i], dense from 0, of documents[i]. Cost: n * n short vectors. */
collate_err cl_summary_group(const cl_summary_request *request, const cl_ranking *ranking, const uint32_t *documents, uint32_t n,
                             cl_arena *arena, uint32_t *group);

/*
 * Which event each of `n` chosen sentences is of, by their documents: event[i] of document[i]. One event, mostly, and then it costs
 * little: the opening sentences of each document are compared with those of the first.
 */
collate_err cl_summary_events(const cl_summary_request *request, const cl_ranking *ranking, const uint32_t *document, uint32_t n,
                              cl_arena *arena, uint32_t *event);

/* Find who reports the same as each sentence, and with which of its own. */
collate_err cl_summary_support(const cl_summary_request *request, const cl_ranking *ranking, cl_arena *arena, cl_summary_sentence *at,
                               size_t n);

/* Values that differ between each sentence and those that support it. */
collate_err cl_summary_conflicts(const cl_summary_request *request, const cl_ranking *ranking, cl_arena *arena,
                                 const cl_summary_sentence *at, size_t n, cl_summary *out);

/* Every candidate with its reason; `chosen` are those in the summary. */
collate_err cl_summary_explain(const cl_summary_request *request, const cl_ranking *ranking, const uint32_t *chosen, uint32_t n_chosen,
                               cl_arena *arena, cl_summary *out);

#endif
