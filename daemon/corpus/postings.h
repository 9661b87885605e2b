/*
 * postings.h - term -> documents of one segment, immutable, delta-coded.
 *
 * Separate because search, scopes and merges share it and none should know the bytes. Terms are 32-bit keys: the stem
 * number of a word of body or title, or CL_TERM_SPEAKER with the number of a word of a speaker's name. A list is the
 * number of its documents and the last of them (so that merges copy lists unread), then (document - previous) * 2 + 1
 * for a count of one, * 2 and the count otherwise, all as LEB128. The dictionary is two sorted arrays: 8 bytes a term.
 * Positions are not kept: phrases are verified against cl_article.words, which costs less memory than it costs time.
 */
#ifndef CL_CORPUS_POSTINGS_H
#define CL_CORPUS_POSTINGS_H

#include "base/arena.h"
#include "base/error.h"

#define CL_TERM_SPEAKER 0x80000000u /* word numbers of the corpus have this bit clear */
#define CL_DOCUMENT_NONE UINT32_MAX

typedef struct cl_postings {
    uint32_t n_terms;
    uint32_t n_bytes;
    uint32_t *keys;    /* sorted; the one allocation, offsets and bytes lie behind */
    uint32_t *offsets; /* n_terms + 1 */
    unsigned char *bytes;
} cl_postings;

/* One document of a list. */
typedef struct cl_posting {
    uint32_t document;
    uint32_t count; /* occurrences, titles weighted (segment.h) */
} cl_posting;

typedef struct cl_posting_list {
    const unsigned char *at, *end;
    uint32_t n;        /* documents in it */
    uint32_t last;     /* the highest of them */
    uint32_t document; /* private */
} cl_posting_list;

/*
 * Build from (key << 32 | document) entries, one an occurrence; they are sorted in place (radix, linear).
 * Owner the caller, cl_postings_fini. Errors COLLATE_E_NOMEM, COLLATE_E_NO_ROOM (over 4 GB). `scratch` as large again.
 */
collate_err cl_postings_build(uint64_t *entries, size_t n, cl_arena *scratch, cl_postings *out);

/* One input of a merge: its documents' new numbers, rising, CL_DOCUMENT_NONE for those that are dropped. */
typedef struct cl_postings_source {
    const cl_postings *postings;
    const uint32_t *renumber;
    bool whole; /* none is dropped: new numbers are the old ones shifted, and lists are copied as bytes */
} cl_postings_source;

/* Merge; new numbers rise from source to source. Errors and owner as above. Cost linear in the postings, times sources for the keys. */
collate_err cl_postings_merge(const cl_postings_source *sources, size_t n, cl_arena *scratch, cl_postings *out);

void cl_postings_fini(cl_postings *postings);
size_t cl_postings_bytes(const cl_postings *postings);

/* The list of `key`; false (and an empty list) when there is none. O(log terms). */
bool cl_postings_find(const cl_postings *postings, uint32_t key, cl_posting_list *out);

/* The next document, rising; false at the end. */
bool cl_posting_next(cl_posting_list *list, cl_posting *out);

#endif
