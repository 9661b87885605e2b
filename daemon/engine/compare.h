/*
 * compare.h - what each source reports: claims, agreements, conflicts, omissions, citations, headlines, timeline.
 *
 * Separate because it is the one door to comparison: the handlers of compare, brief and summarize read these plain
 * structs, and the modules behind it (align, values, cites, headlines, timeline) never see a request.
 * Source: DESIGN 7.2; figures by `evaluate --only align,conflicts_made` on the development half.
 *
 * Documents are named by their index in the cl_documents that was compared, sentences by their index in the article,
 * sources by their index in cl_comparison.sources. Everything lives on the arena that was given.
 */
#ifndef CL_ENGINE_COMPARE_H
#define CL_ENGINE_COMPARE_H

#include "base/arena.h"
#include "base/clock.h"
#include "base/error.h"
#include "corpus/document.h"

typedef enum cl_claim_status {
    CL_CLAIM_AGREED,      /* every original in scope reports it, none of them a part only */
    CL_CLAIM_MAJORITY,    /* more than half of the originals */
    CL_CLAIM_MINORITY,    /* two or more originals, half of them at most */
    CL_CLAIM_EXCLUSIVE,   /* one original only */
    CL_CLAIM_CONFLICTING, /* reported by several with a value that differs */
    CL_CLAIM_STATUSES
} cl_claim_status;

typedef enum cl_stance { CL_STANCE_STATED, CL_STANCE_PARTIAL, CL_STANCE_CONFLICTING } cl_stance;

typedef enum cl_conflict_type {
    CL_CONFLICT_CONFLICT,
    CL_CONFLICT_ROUNDING,      /* one value is the other one rounded, or hedged ("about 170") */
    CL_CONFLICT_MORE_SPECIFIC, /* one value contains the other (in October / on Oct. 4; an official / a name) */
    CL_CONFLICT_UPDATE,        /* the later document has the newer count of something that grows */
    CL_CONFLICT_UNRESOLVED,    /* they differ, but whether they answer the same question is not sure */
    CL_CONFLICT_TYPES
} cl_conflict_type;

typedef enum cl_value_kind { CL_VALUE_NUMBER, CL_VALUE_DATE, CL_VALUE_NAME, CL_VALUE_QUOTE, CL_VALUE_PLACE, CL_VALUE_KINDS } cl_value_kind;

/* Names on the wire: "agreed" ..., "stated" ..., "conflict" ..., "number" ...; never NULL. */
const char *cl_claim_status_name(cl_claim_status status);
const char *cl_stance_name(cl_stance stance);
const char *cl_conflict_type_name(cl_conflict_type type);
const char *cl_value_kind_name(cl_value_kind kind);

typedef struct cl_claim_member {
    uint32_t document, sentence;
    cl_span span;     /* the clause or whole sentence, of the document's raw text */
    float similarity; /* to the claim's central sentence, 0..1 */
    uint8_t stance;   /* cl_stance */
    const cl_speaker *speaker; /* on whose word it is reported (engine/credit.h), or NULL: the article's own */
} cl_claim_member;

/* Aligned sentences that report the same thing. */
typedef struct cl_claim {
    uint32_t id;                    /* index into cl_comparison.claims: 0 is the most important */
    uint8_t status;                 /* cl_claim_status */
    uint32_t central;               /* index into members: the sentence nearest to all others */
    const cl_claim_member *members; /* by document, then sentence */
    size_t n_members;
    uint32_t n_documents, n_sources, n_originals; /* distinct */
    float confidence; /* 0..1: how likely the members report what the central one does; of an exclusive claim, that nobody else does */
    float importance;                             /* claims are sorted by it */
} cl_claim;

typedef struct cl_conflict_value {
    uint32_t document, sentence;
    cl_span span;      /* the value itself */
    cl_str normalized; /* "2017-03", "1200", "dmitry peskov" */
} cl_conflict_value;

typedef struct cl_conflict {
    uint32_t claim;
    uint8_t type;                    /* cl_conflict_type */
    uint8_t kind;                    /* cl_value_kind */
    cl_str slot;                     /* words around the value that both sentences share */
    const cl_conflict_value *values; /* one a document, two at least */
    size_t n_values;
    float confidence;
} cl_conflict;

/* A claim that most others report and this source does not ("not found in its text", never "hidden"). */
typedef struct cl_omission {
    uint32_t source, claim;
    uint32_t n_originals; /* that report it */
} cl_omission;

/* One outlet in scope and how much of the whole it covers. */
typedef struct cl_compared_source {
    cl_str name;
    uint32_t n_documents;
    uint32_t n_originals; /* of them, those that copy no other document in scope: summed over sources, the originals in scope */
    const uint32_t *repeats; /* the other sources whose texts it prints, rising */
    uint32_t n_repeats;
    uint32_t n_claims;    /* claims that it reports */
    uint32_t n_exclusive; /* of these, reported by it alone */
    uint32_t n_shared;    /* claims of two or more originals in scope that it reports */
    float coverage;       /* n_shared / all claims of two or more originals; 0 when there are none */
} cl_compared_source;

typedef struct cl_citation {
    uint32_t document; /* that cites */
    cl_str from, to;   /* outlets */
    bool to_in_scope;  /* `to` is one of the compared sources */
    cl_span span;      /* the words that cite */
} cl_citation;

typedef struct cl_headline {
    uint32_t document;
    cl_str text;
    const cl_str *shared; /* words that another headline has too, as they stand here */
    size_t n_shared;
    const cl_str *own; /* content words that no other headline has */
    size_t n_own;
    const cl_str *hedges; /* "may", "reportedly", "?" ... */
    size_t n_hedges;
} cl_headline;

typedef struct cl_timeline_entry {
    cl_when when;
    uint32_t document, sentence;
    cl_span span; /* the sentence */
    cl_span date; /* the words that date it */
    uint32_t claim;
    uint32_t n_sources; /* that report the claim */
} cl_timeline_entry;

typedef enum cl_mark_kind { CL_MARK_LOADED, CL_MARK_HEDGING, CL_MARK_ASSERTING, CL_MARK_KINDS } cl_mark_kind;
const char *cl_mark_kind_name(cl_mark_kind kind);

/* A loaded, hedging or asserting word outside quotations: a mark for the reader, never a score. */
typedef struct cl_mark {
    uint32_t document;
    cl_span span;
    uint8_t kind; /* cl_mark_kind */
} cl_mark;

typedef enum cl_draft_issue {
    CL_DRAFT_UNSUPPORTED,   /* of a sentence, or of a value in it that no document has */
    CL_DRAFT_CONTRADICTS,
    CL_DRAFT_MISQUOTE,
    CL_DRAFT_MISATTRIBUTED, /* right words, another speaker */
    CL_DRAFT_ISSUES
} cl_draft_issue;
const char *cl_draft_issue_name(cl_draft_issue issue);

/* Further kinds of notes, beside those of values: a negation more or less, the reverse word, words that nobody has. */
enum { CL_DRAFT_NEGATION = CL_VALUE_KINDS, CL_DRAFT_REVERSE, CL_DRAFT_CLAUSE, CL_DRAFT_KINDS };
const char *cl_draft_kind_name(unsigned kind);

typedef enum cl_draft_status { CL_SUPPORT_SUPPORTED, CL_SUPPORT_PARTLY, CL_SUPPORT_UNSUPPORTED, CL_SUPPORT_CONTRADICTED } cl_draft_status;
const char *cl_draft_status_name(cl_draft_status status);

typedef struct cl_draft_note {
    uint8_t issue;       /* cl_draft_issue */
    uint8_t kind;        /* cl_value_kind or CL_DRAFT_NEGATION ..., of a contradiction, a misquote or a value without support */
    bool of_value;       /* unsupported: it is a value, not the whole sentence */
    cl_span span;        /* of the draft: the sentence, the value or the quoted words */
    uint32_t document;   /* nearest passage: of this document; UINT32_MAX for none */
    cl_span source_span; /* and there */
    float similarity;
} cl_draft_note;

typedef struct cl_draft_support {
    uint32_t document;
    cl_span span;   /* its sentence */
    float coverage; /* share of the draft sentence's weight that it has */
} cl_draft_support;

typedef struct cl_draft_sentence {
    cl_span span;
    uint8_t support; /* cl_draft_status */
    float coverage;  /* share of its weight that near sentences have together */
    const cl_draft_support *supports; /* best first, one a document */
    size_t n_supports;
    uint32_t n_originals; /* of these */
} cl_draft_sentence;

struct cl_verify_match;

/* A quotation of the draft, as verify.h judges it. */
typedef struct cl_draft_quote {
    cl_span span;
    cl_str speaker; /* that the draft names, or {NULL, 0} */
    uint8_t verdict, flags;
    const struct cl_verify_match *match; /* the nearest true form, or NULL */
    const struct cl_verify_match *matches; /* all */
    size_t n_matches;
} cl_draft_quote;

typedef struct cl_draft_report {
    const cl_draft_note *notes;
    size_t n_notes; /* in order of the draft */
    const cl_draft_sentence *sentences;
    size_t n_sentences; /* that say enough to be checked */
    const cl_draft_quote *quotes;
    size_t n_quotes;
    const uint32_t *missing;
    size_t n_missing; /* claims of most originals that the draft does not have */
} cl_draft_report;

typedef struct cl_comparison {
    const cl_compared_source *sources;
    size_t n_sources;
    const cl_claim *claims;
    size_t n_claims; /* by importance */
    const cl_conflict *conflicts;
    size_t n_conflicts; /* by type, then confidence */
    const cl_omission *omissions;
    size_t n_omissions;
    const cl_citation *citations;
    size_t n_citations;
    const cl_headline *headlines;
    size_t n_headlines;
    const cl_timeline_entry *timeline;
    size_t n_timeline; /* by time */
    const cl_mark *marks;
    size_t n_marks;               /* by document, then place; none unless asked for */
    const cl_draft_report *draft; /* NULL without a draft */
    const uint32_t *source_of;    /* per document: index into sources */
    const uint32_t *original_of;  /* per document: number of its original, dense from 0 */
    uint32_t n_originals;
    const uint32_t *first_sentence; /* per document: where its sentences start in claim_of */
    const uint32_t *claim_of; /* per sentence: the most important claim of its clauses; UINT32_MAX: too short to compare */
} cl_comparison;

typedef struct cl_compare_options {
    cl_deadline deadline;
    const uint32_t *original_of; /* per document, dense from 0: copies share a number (corpus/copy.h). NULL: each is its own */
    const cl_document *draft;    /* the caller's own text, its words numbered by documents->vocab; or NULL */
    bool marks;                  /* look for loaded, hedging and asserting words too */
} cl_compare_options;

/*
 * Compare documents.
 *
 * documents  1 or more; frozen while the call runs
 * options    or NULL for none
 * Owner      `arena`; strings borrow from the articles
 * Errors     COLLATE_E_DEADLINE, COLLATE_E_NOMEM; *out is then unchanged
 * Threads    reentrant; the arena belongs to the caller's thread
 * Cost       inverted index over rare stems, n log n in sentences plus the candidate pairs (bounded a sentence)
 */
collate_err cl_compare(const cl_documents *documents, const cl_compare_options *options, cl_arena *arena, const cl_comparison **out);

/* The claim of one sentence, or NULL. */
const cl_claim *cl_comparison_claim(const cl_comparison *comparison, uint32_t document, uint32_t sentence);

#endif
