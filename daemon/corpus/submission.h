/*
 * submission.h - one article as a caller hands it in, before it is parsed.
 *
 * Separate because three ways in share it: `add` (corpus/prepare.h), `texts` of a request (corpus/transient.h) and the
 * store of record when a daemon starts. Strings are borrowed; {NULL, 0} means "not given".
 */
#ifndef CL_CORPUS_SUBMISSION_H
#define CL_CORPUS_SUBMISSION_H

#include "base/error.h"
#include "text/parse.h"

typedef struct cl_submission {
    cl_str id;             /* the caller's; {NULL, 0}: made from the content */
    cl_str text;           /* exactly one of text and html */
    cl_str html;
    cl_str charset;        /* hint for html, as a header gave it */
    cl_str collection;
    cl_blocks_mode blocks;
    cl_str language;       /* the code as given, for the check; given.lang is what it stands for */
    cl_metadata given;     /* source, title, byline, published, url, lang as given; the caller's word wins */
    uint64_t sequence;     /* 0: new. From the store: the number that it was added under */
    int64_t added_ms;      /* 0: now */
    cl_deadline deadline;  /* reading it stops after that; 0: never */
    uint64_t content;      /* 0: not known. From the store: the hash that it was added with; another now means damage */
} cl_submission;

/* What is wrong with one of them: the others of its batch are not touched. */
typedef struct cl_problem {
    collate_err code;      /* COLLATE_OK: nothing */
    const char *field;     /* static text, or NULL */
    const char *message;   /* static text; NULL: cl_err_text(code) says it all */
    size_t at;             /* one more than the offset of the first byte of the field that is wrong; 0: not known */
} cl_problem;

/*
 * Check the fields against the caps of limits.h and UTF-8, without parsing.
 * Errors   COLLATE_E_FIELD, COLLATE_E_TOO_BIG, COLLATE_E_UTF8, COLLATE_E_EMPTY inside *out; true when nothing is wrong
 * Threads  any. Cost one pass over the strings
 */
bool cl_submission_check(const cl_submission *submission, cl_problem *out);

/* Hash of everything that was given but id, sequence, time and content: same id and same hash = the same submission again. */
uint64_t cl_submission_content(const cl_submission *submission);

/*
 * Parse a checked submission: HTML is extracted first, its text is what spans refer to then.
 *
 * options   known_line and known_context are taken from here; NULL for none
 * Owner     `arena` owns the article and, for HTML, its text; a given text is borrowed
 * Errors    as in cl_html_extract and cl_parse; *problem then says which field, but for COLLATE_E_DEADLINE
 */
collate_err cl_submission_parse(const cl_submission *submission, const cl_parse_options *options, cl_vocab *overlay, cl_arena *arena,
                                cl_arena *scratch, const cl_article **out, cl_problem *problem);

/* "d" and 16 hexadecimal digits: the id of a submission that came without one. */
#define CL_SUBMISSION_ID_BYTES 17
void cl_submission_derive_id(uint64_t content, char out[CL_SUBMISSION_ID_BYTES]);

#endif
