/*
 * parts.h - the structures that are kept up to date with the documents: stories, copies, quotes. Private to the corpus.
 *
 * Separate so that staging a change treats them as one: all of them take a change, or none does.
 */
#ifndef CL_CORPUS_PARTS_H
#define CL_CORPUS_PARTS_H

#include "corpus/copy.h"
#include "corpus/quote_index.h"
#include "corpus/story.h"

typedef struct cl_parts {
    cl_stories *stories;
    cl_copies *copies;
    cl_quote_index *quotes;
} cl_parts;

/* Their frozen states, counted. */
typedef struct cl_views {
    const cl_story_view *stories;
    const cl_copy_view *copies;
    const cl_quote_view *quotes;
} cl_views;

collate_err cl_parts_new(const cl_vocab *vocab, cl_parts *out);
void cl_parts_free(cl_parts *parts);

/* Errors COLLATE_E_NOMEM: nothing has changed. Writer thread, as all of these. */
collate_err cl_parts_add(cl_parts *parts, const cl_document *const *documents, size_t n);
void cl_parts_remove(cl_parts *parts, const cl_document *const *documents, size_t n);
collate_err cl_parts_freeze(cl_parts *parts, cl_views *out);

void cl_parts_bytes(const cl_parts *parts, uint64_t *stories, uint64_t *copies, uint64_t *quotes);

/* Any thread. */
void cl_views_rele(cl_views *views);

#endif
