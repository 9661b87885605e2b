/*
 * shingle.h - the word 5-grams of a document as numbers, all of them or a fair sample, and containment of one in another.
 *
 * Separate because copies (corpus), originals (any documents) and wire collapsing (summaries) must mean the same by it.
 * Source: Broder, "On the resemblance and containment of documents" (1997), sampling by hash modulo 2^level: a sample
 * at a finer level holds the one at a coarser, so texts of any lengths compare at the coarser of their two levels.
 * Containment of word 5-grams had average precision 1.00 on copies_pairs, MinHash .82, SimHash .61 (DESIGN 7.2).
 */
#ifndef CL_CORPUS_SHINGLE_H
#define CL_CORPUS_SHINGLE_H

#include "base/arena.h"
#include "base/error.h"
#include "corpus/document.h"

#define CL_SHINGLE_WORDS 5
#define CL_SHINGLE_LEVELS 40

/* Distinct 5-gram hashes whose low `level` bits are 0, rising. A text of 1..4 words is one shingle; none for no words. */
typedef struct cl_shingles {
    const uint64_t *at;
    uint32_t n;
    uint8_t level; /* 0 = all of them */
} cl_shingles;

/*
 * The shingles of a document's body, at the finest level that is expected to leave at most `most` of them.
 * doc      its word numbers must come from the same vocabulary as those that it is compared with
 * Owner    `arena`
 * Errors   COLLATE_E_NOMEM; *out is then unchanged
 * Threads  reentrant
 * Cost     O(words), and n log n in what is kept
 */
collate_err cl_shingles_of(const cl_document *doc, size_t most, cl_arena *arena, cl_shingles *out);

/* The same before sorting: in the order of the text, each as often as it stands there. */
typedef struct cl_drawn {
    uint64_t *at;
    uint32_t n;
    uint8_t level;
} cl_drawn;

/* For who tells the repeated ones apart without order: sorting is most of cl_shingles_of. Same rules. */
collate_err cl_shingles_draw(const cl_document *doc, size_t most, cl_arena *arena, cl_drawn *out);

/* Order what was drawn, in place. */
cl_shingles cl_shingles_sort(cl_drawn drawn);

/* Share of `a`'s shingles that `b` has too (in_b) and the reverse, at the coarser level; 0 where one has none. O(a.n + b.n). */
void cl_shingles_contain(cl_shingles a, cl_shingles b, float *a_in_b, float *b_in_a);

/* How many of the shingles are on `level` too (level >= s.level). */
uint32_t cl_shingles_on_level(cl_shingles s, uint8_t level);

/*
 * All shingles of one document (sampled only beyond 65 536 words) as a set, to measure many others against it without
 * sorting theirs.
 */
typedef struct cl_shingle_set {
    uint64_t *slot;  /* hash, or 0 for free */
    uint32_t *seen;  /* number of the comparison that met the slot last */
    uint32_t mask;
    uint32_t n;
    uint32_t n_compared;
    uint8_t level;
} cl_shingle_set;

/* Owner `arena`. Errors COLLATE_E_NOMEM. Cost O(words). */
collate_err cl_shingle_set_make(const cl_document *doc, cl_arena *arena, cl_shingle_set *out);

/* How much of the set's document `other` has, and the reverse (its repeated 5-grams count each time). O(words of other). */
void cl_shingle_set_contain(cl_shingle_set *set, const cl_document *other, float *set_in_other, float *other_in_set);

/* Containment of two documents both ways from all their shingles. `scratch` takes the set. Errors COLLATE_E_NOMEM. */
collate_err cl_documents_contain(const cl_document *a, const cl_document *b, cl_arena *scratch, float *a_in_b, float *b_in_a);

#endif
