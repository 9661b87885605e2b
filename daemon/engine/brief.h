/*
 * brief.h - one story on a page: what an editor wants to know before opening any of the articles.
 *
 * Separate because it only chooses and puts together: the summary (engine/summarize.h), claims, conflicts, timeline and
 * citations (engine/compare.h) and groups of quotations (engine/quotes.h) are made elsewhere and shown here as they are.
 *
 * Reply of `brief`: headline {document, source, start?, end?, text}, summary {sentences, words ...}, timeline [{when, text,
 * document, start, end ...}], quotes [groups], agreed [claims], disputed [conflicts], only_in [claims], new [claims] where
 * `known` was given, sources [{source, documents, originals, coverage, cites}].
 */
#ifndef CL_ENGINE_BRIEF_H
#define CL_ENGINE_BRIEF_H

#include "engine/compare.h"
#include "engine/quotes.h"
#include "engine/summarize.h"

/* Most of each list: a page for an editor, not an archive. Whoever wants all asks compare and quotes. */
#define CL_BRIEF_TIMES 12u
#define CL_BRIEF_QUOTES 12u
#define CL_BRIEF_CLAIMS 12u
#define CL_BRIEF_OF_SOURCE 3u /* only_in, of one outlet */
#define CL_BRIEF_OF_DAY 3u    /* timeline, of one day */

typedef struct cl_brief_request {
    cl_documents documents;  /* of one story */
    cl_documents known;      /* what the reader has read; may be among documents; n = 0: nothing */
    cl_str query;            /* what the summary should be about; {NULL,0}: nothing in particular */
    uint32_t words;          /* budget of the summary */
    cl_deadline deadline;
} cl_brief_request;

typedef struct cl_brief {
    const cl_summary *headline; /* one sentence, or none where nobody has a headline */
    const cl_summary *summary;
    const cl_comparison *comparison; /* what the lists below point into */
    const cl_timeline_entry *const *timeline;   size_t n_timeline; /* the best attested, by time */
    const cl_quote_group *const *quotes;        size_t n_quotes;   /* those that several outlets carry first */
    const cl_claim *const *agreed;              size_t n_agreed;   /* of most originals, by importance */
    const cl_conflict *const *disputed;         size_t n_disputed; /* conflicts, updates and what is not sure */
    const cl_claim *const *only_in;             size_t n_only_in;  /* of one original, by importance */
    const cl_claim *const *news;                size_t n_news;     /* that nothing known reports; NULL without known */
} cl_brief;

/*
 * Owner     `arena`
 * Errors    COLLATE_E_EMPTY, COLLATE_E_DEADLINE, COLLATE_E_NOMEM; *out is then unchanged
 * Threads   reentrant
 * Cost      that of cl_summarize, cl_compare and cl_utterances_find together
 */
collate_err cl_brief_make(const cl_brief_request *request, cl_arena *arena, const cl_brief **out);

#endif
