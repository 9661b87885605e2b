/*
 * segment.h - a run of documents with its indexes, immutable once made.
 *
 * Private to the corpus and its queries. Documents are numbered densely from 0 in order of sequence. Beside their boxes
 * a segment has columns (time, source, collection, length: filters and ranking read 4 or 8 bytes a document, not the
 * documents), a hash table of ids and the postings of its words and speakers. Segments are counted; what is removed is
 * marked in a cl_dead beside it, which belongs to a generation.
 */
#ifndef CL_CORPUS_SEGMENT_H
#define CL_CORPUS_SEGMENT_H

#include "corpus/box.h"
#include "corpus/generation.h"
#include "corpus/postings.h"

#define CL_TITLE_COUNT 3 /* occurrences that a title's word counts for; DESIGN 7.5 weights titles alike */

struct cl_segment {
    _Atomic uint32_t refs;
    uint32_t n;
    cl_box **boxes;        /* by sequence */
    int64_t *times;        /* cl_document_time */
    uint32_t *sources;     /* cl_source_key */
    uint32_t *collections; /* cl_collection_key */
    uint32_t *lengths;     /* words of body and, weighted, title */
    uint32_t *id_slots;    /* open addressing: number + 1, 0 = free */
    uint32_t id_mask;
    cl_postings terms;
    uint64_t n_words;      /* sum of lengths */
    uint64_t text_bytes, box_bytes;
    size_t bytes;          /* its own arrays, without boxes */
};

/* Documents of a segment that are removed; counted and immutable, a removal makes a new one. */
typedef struct cl_dead {
    _Atomic uint32_t refs;
    uint32_t n;
    uint64_t text_bytes; /* of the removed documents */
    uint64_t bits[];
} cl_dead;

/* A segment as one generation sees it. */
typedef struct cl_segment_view {
    cl_segment *segment;
    cl_dead *dead; /* NULL: none */
} cl_segment_view;

static inline bool cl_segment_view_has(const cl_segment_view *view, uint32_t number)
{
    return view->dead == NULL || (view->dead->bits[number / 64] >> (number % 64) & 1) == 0;
}

/*
 * Make a segment of boxes in order of sequence; it takes references of its own. Words of speakers' names are interned.
 * Errors COLLATE_E_NOMEM, COLLATE_E_NO_ROOM. Threads: the writer. Cost linear in their words.
 */
collate_err cl_segment_build(cl_box *const *boxes, uint32_t n, cl_vocab *vocab, cl_arena *scratch, cl_segment **out);

/* Join neighbouring segments, in order, without their removed documents. Same rules. NULL when none is left. */
collate_err cl_segment_merge(const cl_segment_view *views, size_t n, cl_arena *scratch, cl_segment **out);

void cl_segment_hold(cl_segment *segment);
void cl_segment_rele(cl_segment *segment); /* any thread; NULL is fine */

/* `old` (or NULL) of `segment` with one more removed document. Errors COLLATE_E_NOMEM. */
collate_err cl_dead_with(const cl_dead *old, const cl_segment *segment, const uint32_t *numbers, uint32_t n, cl_dead **out);
void cl_dead_hold(cl_dead *dead);
void cl_dead_rele(cl_dead *dead);

/* Number of an id, or CL_DOCUMENT_NONE; `hash` is cl_id_hash of it. Does not look at removals. */
uint32_t cl_segment_find(const cl_segment *segment, cl_str id, uint64_t hash);
uint64_t cl_id_hash(cl_str id);

/* First number whose sequence is at least `sequence`; n when there is none. */
uint32_t cl_segment_lower(const cl_segment *segment, uint64_t sequence);

/* Column values; equal names have equal keys, so a match is checked against the document once more. */
uint32_t cl_source_key(cl_str source);
uint32_t cl_collection_key(cl_str collection);

#endif
