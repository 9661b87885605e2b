/*
 * verify_judge.h - one document against one text: the best passage and what is to be said of it. Private to verify.
 */
#ifndef CL_ENGINE_VERIFY_JUDGE_H
#define CL_ENGINE_VERIFY_JUDGE_H

#include "engine/verify.h"

/* What was asked, cut for the language of the document at hand. */
typedef struct cl_asked {
    cl_str text;
    cl_str speaker;
    const cl_said *words;
    size_t n;
    bool ends_open; /* an ellipsis stands at its end */
} cl_asked;

/*
 * out      document is not set; similarity 0 when nothing of it stands there
 * Owner    `arena` for the diff; scratch is used meanwhile
 * Errors   COLLATE_E_NOMEM
 */
collate_err cl_verify_judge(const cl_asked *asked, const cl_document *doc, const cl_vocab *vocab, cl_said_memo *memo, cl_arena *arena,
                            cl_arena *scratch, cl_verify_match *out);

#endif
