/*
 * story.h - which documents tell of one event, kept up to date with every document that comes or goes.
 *
 * Separate because it is the one place that decides it; listings, scopes, briefs and events only ask. Two halves: the
 * writer's cl_stories with its index of terms, and a frozen cl_story_view for readers that costs a writer only the
 * chunks that changed (corpus/cow.h).
 *
 * Method: cosine of TF-IDF vectors (title, names and lead weigh more), damped by the distance of days; candidates from
 * an inverted index over each document's heaviest terms, their number bounded; average link. A new document does not
 * only join: the stories near it are grouped afresh together with it, so that the result after n additions is that of
 * one batch, whatever the order. Numbers are kept: a group keeps the number of the story that most of its members had;
 * a number that is no longer used leads to the story that took its documents (cl_story_merged_into).
 * Source: average link is UPGMA (Sokal and Michener 1958) by reciprocal nearest neighbours; DESIGN 7.5.
 */
#ifndef CL_CORPUS_STORY_H
#define CL_CORPUS_STORY_H

#include "corpus/document.h"
#include "corpus/generation.h"

typedef struct cl_stories cl_stories;

/* One story as of a generation; lives as long as the view. */
typedef struct cl_story {
    uint64_t id;               /* the sequence of the document that opened it, as a rule; never 0 */
    uint32_t n_documents;
    const uint64_t *documents; /* sequences, rising */
} cl_story;

/* Writer's half. `vocab` must outlive it. Errors COLLATE_E_NOMEM. */
collate_err cl_stories_new(const cl_vocab *vocab, cl_stories **out);
void cl_stories_free(cl_stories *stories); /* NULL is fine; views may outlive it */

/*
 * Place documents, in order of sequence.
 * documents  must stay where they are until they are removed
 * Errors     COLLATE_E_NOMEM: nothing has changed
 * Cost       bounded by a document's length and CL_STORY candidates, not by the number of documents
 */
collate_err cl_stories_add(cl_stories *stories, const cl_document *const *documents, size_t n);

/* Take documents out; also undoes an add. Unknown ones are ignored. Cannot fail. */
void cl_stories_remove(cl_stories *stories, const cl_document *const *documents, size_t n);

/* The state now, for readers: counted, one reference is the caller's. Errors COLLATE_E_NOMEM. */
collate_err cl_stories_freeze(cl_stories *stories, const cl_story_view **out);

size_t cl_stories_bytes(const cl_stories *stories);

/* Numbers as they were when documents were last stored: a document's story, and where numbers no longer used lead. */
struct cl_story_numbers {
    const uint64_t *sequences; /* rising */
    const uint64_t *stories;   /* of each */
    size_t n;
    const uint64_t *gone, *into; /* n_gone pairs */
    size_t n_gone;
};
typedef struct cl_story_numbers cl_story_numbers;

/*
 * Give each story the number that most of its documents had, where no other has a better claim to it. Views made before keep
 * theirs.
 * Errors   COLLATE_E_NOMEM: nothing has changed
 * Cost     n log n
 */
collate_err cl_stories_renumber(cl_stories *stories, const cl_story_numbers *numbers);

/* Readers' half: any thread, no locks. NULL views are empty. */
void cl_story_view_rele(const cl_story_view *view);

/* The story of a document, or CL_STORY_NONE (a transient document, a removed one). O(1). */
uint64_t cl_story_of(const cl_story_view *view, uint64_t sequence);

/* A living story, or NULL. O(1). */
const cl_story *cl_story_find(const cl_story_view *view, uint64_t id);

/* Where the documents of a number that is no longer used went: a living story, or CL_STORY_NONE. A living one is itself. */
uint64_t cl_story_merged_into(const cl_story_view *view, uint64_t id);

/* The living story with the least id above `after` (0 to begin), or NULL. O(1) on average. */
const cl_story *cl_story_next(const cl_story_view *view, uint64_t after);

/*
 * The next document, by sequence above *sequence, whose story is another in `after` than in `before` (two views of one
 * corpus): it came (*from is CL_STORY_NONE), went (*to is) or moved. False at the end. Cost: one step for 256 documents
 * that stayed.
 */
bool cl_story_moved(const cl_story_view *before, const cl_story_view *after, uint64_t *sequence, uint64_t *from, uint64_t *to);

/* Living stories. */
size_t cl_story_count(const cl_story_view *view);

#endif
