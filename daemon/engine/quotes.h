/*
 * quotes.h - the same utterance in several documents, and what each of them made of it.
 *
 * Separate because quotes, compare and brief show the same groups, of the corpus or of texts of a request.
 * Method, DESIGN 7.3: word 3-grams find pairs, word alignment decides: the same when the shorter is covered to three
 * quarters, densely, by words of enough weight. Other wordings of one statement (translations) share rare stems only and
 * are attached as possible variants. Whatever differs in words is said to differ, with the words.
 */
#ifndef CL_ENGINE_QUOTES_H
#define CL_ENGINE_QUOTES_H

#include "engine/verify.h"

typedef enum cl_difference {
    CL_DIFFERENCE_IDENTICAL,
    CL_DIFFERENCE_PUNCTUATION,
    CL_DIFFERENCE_CUT,     /* the same words, but not all of them: cut_start, cut_middle, cut_end say where */
    CL_DIFFERENCE_ALTERED, /* words differ */
    CL_DIFFERENCE_VARIANT, /* another translation or wording, possibly */
    CL_DIFFERENCES
} cl_difference;

/* "identical" ...; never NULL. */
const char *cl_difference_name(cl_difference difference);

typedef struct cl_quote_ref {
    uint32_t document; /* index into the documents */
    uint32_t quote;    /* index into its quotes */
} cl_quote_ref;

typedef struct cl_quote_member {
    cl_quote_ref at;
    uint8_t difference; /* cl_difference, from the group's text */
    uint8_t flags;      /* CL_CHANGED_ of verify.h */
    bool cut_start, cut_middle, cut_end;
    float similarity;   /* to the group's text */
    const cl_verify_diff *diff; /* given: this member; found: the group's text */
    size_t n_diff;      /* 0 when no word differs */
} cl_quote_member;

typedef struct cl_quote_group {
    uint64_t id;               /* of its words: the same in every generation; below 2^52 */
    cl_str text;               /* its stretches, joined by blanks */
    const cl_speaker *speaker; /* the best named one of its members; never NULL, may be of type none */
    const cl_quote_member *members; /* the canonical one first, then by document */
    size_t n_members;
    uint32_t n_sources;        /* distinct outlets */
    uint32_t n_originals;      /* distinct documents, copies of one text counted once */
    float match;               /* likeness to the words asked for; 0 without */
    const uint32_t *cut;       /* cl_utterances_find's own */
    uint32_t canonical_cut;
} cl_quote_group;

typedef enum cl_quotes_order { CL_QUOTES_BY_SOURCES, CL_QUOTES_BY_TIME, CL_QUOTES_BY_PLACE, CL_QUOTES_ORDERS } cl_quotes_order;

typedef struct cl_quotes_request {
    cl_documents documents;
    const cl_quote_ref *refs; /* the quotations to group; NULL: all of the documents */
    size_t n_refs;
    cl_str speaker;           /* only groups with a member of this speaker (any form of the name); {NULL,0}: all */
    cl_str text;              /* only groups with a member that has these words, best first; {NULL,0}: all */
    unsigned kinds;           /* bits 1 << cl_quote_kind; 0: direct and mixed */
    bool alone;               /* also quotations that one document alone has */
    cl_quotes_order order;    /* when no text is asked for */
    size_t first, most;       /* of the groups in their order, those that are wanted; most 0: all from `first` on. Of the others
                                 members, n_sources and match alone are told, and every member is called identical */
    cl_deadline deadline;
} cl_quotes_request;

/*
 * Owner    `arena`
 * Errors   COLLATE_E_DEADLINE, COLLATE_E_NOMEM, COLLATE_E_TOO_BIG (more than CL_QUOTES_MOST quotations)
 * Threads  reentrant
 * Cost     O(words) for the index, and a bounded number of alignments a quotation
 */
#define CL_QUOTES_MOST 100000u
collate_err cl_utterances_find(const cl_quotes_request *request, cl_arena *arena, const cl_quote_group **out, size_t *n);

#endif
