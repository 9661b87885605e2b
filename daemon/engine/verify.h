/*
 * verify.h - is this quotation true to what the sources have.
 *
 * Separate because it judges one text; quotes.h groups many. Works on any documents; verify_find.h narrows a corpus.
 * Method: the words are fitted to each document twice, to its quotations alone and to all of its text (word_align.h),
 * and the differences are judged by kind. Any difference of words is `altered`, however small: a dropped "not" is a
 * 99 % match and the opposite statement. DESIGN 7.4.
 */
#ifndef CL_ENGINE_VERIFY_H
#define CL_ENGINE_VERIFY_H

#include "base/clock.h"
#include "engine/speaker_match.h"
#include "engine/word_align.h"

typedef enum cl_verdict {
    CL_VERDICT_EXACT,         /* a quotation or whole sentences of one, word for word */
    CL_VERDICT_PUNCTUATION,   /* the same words with other marks */
    CL_VERDICT_CUT,           /* the same words, but only part of them; ellipses and brackets honoured */
    CL_VERDICT_OTHER_SPEAKER, /* right words, but said by somebody else */
    CL_VERDICT_UNQUOTED,      /* the words stand there, but are nobody's quotation */
    CL_VERDICT_ALTERED,       /* words differ, or separate quotations are joined */
    CL_VERDICT_VARIANT,       /* another translation or wording of a quotation, possibly */
    CL_VERDICT_NOT_FOUND,
    CL_VERDICTS
} cl_verdict;

/* "exact" ...; never NULL. */
const char *cl_verdict_name(cl_verdict verdict);

enum { /* why a difference matters: cl_verify_match.flags */
    CL_CHANGED_NEGATION = 1, /* a negation was added or dropped, or stands just outside of what was cut */
    CL_CHANGED_NUMBER = 2,
    CL_CHANGED_NAME = 4,
    CL_CHANGED_JOINED = 8    /* words of several quotations, not marked as such */
};

typedef struct cl_verify_diff {
    uint8_t op;   /* cl_edit_op */
    cl_str given; /* of the text that was asked about */
    cl_str found; /* of the source */
} cl_verify_diff;

typedef struct cl_verify_match {
    uint32_t document;     /* index into the documents */
    uint32_t quote;        /* index into its quotes; UINT32_MAX: outside of quotations */
    cl_span span;          /* the passage in the raw text */
    uint8_t verdict;       /* cl_verdict */
    uint8_t flags;
    uint8_t speaker;       /* cl_same_speaker: of the speaker asked about */
    float similarity;      /* 0..1, by weight of the words */
    const cl_verify_diff *diff;
    size_t n_diff;         /* 0 when nothing differs */
} cl_verify_match;

typedef struct cl_verification {
    cl_verdict verdict;
    uint8_t flags;                  /* of the match that decided */
    const cl_verify_match *matches; /* best first; when not found, the three nearest */
    size_t n_matches;
} cl_verification;

typedef struct cl_verify_request {
    cl_str text;            /* 1 byte or more; quotation marks around it do not matter */
    cl_str speaker;         /* {NULL,0}: not asked */
    cl_documents documents; /* those in which it may stand */
    size_t limit;           /* matches wanted at most */
    cl_deadline deadline;
} cl_verify_request;

/*
 * Owner    `arena`; strings are of the request and the documents
 * Errors   COLLATE_E_EMPTY (no word in the text), COLLATE_E_DEADLINE, COLLATE_E_NOMEM
 * Threads  reentrant
 * Cost     one pass over the words of all documents; the 24 most promising are cut and aligned
 */
collate_err cl_verify(const cl_verify_request *request, cl_arena *arena, cl_verification *out);

/* What differing means for words [first, end) of a quotation: CL_CHANGED_ flags of negations, numbers and names among them. */
static inline uint8_t cl_said_changes(const cl_said *words, uint32_t first, uint32_t end)
{
    uint8_t flags = 0;

    for (uint32_t i = first; i < end; i++) {
        flags |= (words[i].flags & CL_SAID_NEGATION) != 0 ? CL_CHANGED_NEGATION : 0;
        flags |= (words[i].flags & CL_SAID_NUMBER) != 0 ? CL_CHANGED_NUMBER : 0;
        flags |= (words[i].flags & CL_SAID_NAME) != 0 ? CL_CHANGED_NAME : 0;
    }
    return flags;
}

#endif
