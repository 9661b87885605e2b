/*
 * scope.h - the documents that a request is about.
 *
 * Separate because nearly every request has one and all of them read it alike. The keys are ANDed. `texts` are articles
 * of the request itself: they stand beside what documents and story pick from the corpus (with neither of these, only the
 * texts are meant), and since, until, sources, collection and query filter them as they filter the corpus.
 */
#ifndef CL_CORPUS_SCOPE_H
#define CL_CORPUS_SCOPE_H

#include "base/clock.h"
#include "corpus/generation.h"
#include "corpus/select.h"
#include "corpus/transient.h"

#define CL_SCOPE_NO_TIME INT64_MIN

typedef struct cl_scope {
    const cl_str *documents; /* ids; an unknown one is COLLATE_E_NO_DOCUMENT */
    size_t n_documents;
    uint64_t story;          /* CL_STORY_NONE: not given; unknown is COLLATE_E_NO_STORY */
    cl_str collection;       /* exact */
    const cl_str *sources;   /* any of these, without regard to ASCII case */
    size_t n_sources;
    cl_str query;            /* as engine/search.h reads it: all words and phrases must be there */
    int64_t since, until;    /* seconds since 1970 of publication (of adding when that is not known), both inclusive;
                                CL_SCOPE_NO_TIME: not given */
    const cl_submission *texts;
    size_t n_texts;
    bool all;                /* in: no key at all means every document; else that is COLLATE_E_SCOPE */
} cl_scope;

/* A scope with nothing given. */
#define CL_SCOPE_NONE ((cl_scope){.story = CL_STORY_NONE, .since = CL_SCOPE_NO_TIME, .until = CL_SCOPE_NO_TIME})

/* True when a key other than `texts` is given. */
bool cl_scope_selects(const cl_scope *scope);

/* True when documents of the corpus are meant: documents or story is given, or there are no texts. */
bool cl_scope_picks(const cl_scope *scope);

typedef struct cl_scope_result {
    cl_documents documents;  /* corpus documents by sequence, then texts as given; vocab resolves all of them */
    size_t n_kept;           /* how many of them are of the corpus */
    cl_transient transient;  /* owns the overlay of the texts */
} cl_scope_result;

/*
 * Find the documents of `scope` in `generation` (NULL: texts only).
 *
 * Owner     arrays on `arena`; corpus documents live as long as the generation is held; call cl_scope_fini after use
 * Errors    COLLATE_E_SCOPE (nothing given, or nothing found unless scope->all), COLLATE_E_NO_DOCUMENT,
 *           COLLATE_E_NO_STORY, COLLATE_E_FIELD (until before since), COLLATE_E_DEADLINE, COLLATE_E_NOMEM, and those of the
 *           texts. *problem then has field and message ("texts", "documents" ...); *out is unchanged
 * Threads   any
 * Cost      by ids: one look-up each; by query: postings of its words; else one pass over columns of 8 bytes a document
 */
collate_err cl_scope_find(const cl_generation *generation, const cl_scope *scope, cl_deadline deadline, cl_arena *arena,
                          cl_scope_result *out, cl_problem *problem);

/*
 * Only the corpus' part, as a set: for search and listings, which rank or page through it. An empty scope is everything;
 * `texts` are not looked at. Errors and problem as above, without COLLATE_E_SCOPE.
 */
collate_err cl_scope_select(const cl_generation *generation, const cl_scope *scope, cl_deadline deadline, cl_arena *arena,
                            cl_selection *out, cl_problem *problem);

void cl_scope_fini(cl_scope_result *result);

/* When a document happened, for order and filters: publication, or adding when that is not known. */
int64_t cl_document_time(const cl_document *document);

/* The same outlet, without regard to ASCII case and to blanks at the ends. */
bool cl_source_eq(cl_str a, cl_str b);

#endif
