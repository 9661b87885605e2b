/*
 * draft_parts.h - a draft while it is checked: its sentences, what stands nearest to each, what was noted.
 *
 * Private to compare_draft.c and draft_*.c. The method: a sentence of the draft is held against its nearest sentences of the
 * documents word by word (said.h, word_align.h); what share of its weight they have says how far it is supported, what
 * stands in the same place with another figure, day, name or negation contradicts it, and quotations go to verify.h.
 */
#ifndef CL_ENGINE_DRAFT_PARTS_H
#define CL_ENGINE_DRAFT_PARTS_H

#include "base/vec.h"
#include "engine/align.h"
#include "engine/compare.h"
#include "engine/values_sentence.h"
#include "engine/word_align.h"

#define CL_DRAFT_PLAIN 0.5f /* words that weigh less say nothing about support: stop words */
#define CL_DRAFT_NEAR 6 /* nearest sentences that are looked at */

typedef struct cl_draft_near {
    uint32_t unit;
    uint32_t document;
    cl_span span;
    float like;        /* cosine */
    cl_said_vec words;
    cl_word_fit fit;   /* of the draft's sentence to it; no edits when that was too long */
    float coverage;    /* of the weight of the draft's words, 0..1 */
} cl_draft_near;

/* One sentence of the draft. */
typedef struct cl_draft_line {
    uint32_t sentence;
    cl_span span;
    cl_said_vec words;
    bool *quoted;  /* per word: in a quotation that verify looks at */
    bool *covered; /* per word: a near sentence has it */
    cl_draft_near near[CL_DRAFT_NEAR]; /* by coverage */
    size_t n_near;
    float coverage;  /* by all near sentences together */
    bool contradicted, doubtful; /* a note says so; a value or quotation of it has no support */
} cl_draft_line;

typedef struct cl_draft_check_state {
    const cl_documents *documents; /* with the draft as the last */
    const cl_documents *sources;   /* without it */
    const cl_article *article;     /* the draft's */
    uint32_t draft;                /* its index */
    cl_deadline deadline;
    cl_arena *arena;
    cl_alignment alignment;
    cl_value_words *values; /* per document */
    cl_said_memo *memo;
    uint32_t first_unit;    /* of the draft: its units are the last ones */
    uint64_t *known;        /* keys and stems of all words of the documents: an open table; 0 is free */
    size_t known_mask;
    CL_VEC(cl_draft_note) notes;
    CL_VEC(cl_draft_sentence) sentences;
    CL_VEC(cl_draft_quote) quotes;
} cl_draft_state;

/* Add a note unless its kind of issue is told of that place already. Errors COLLATE_E_NOMEM. */
collate_err cl_draft_tell(cl_draft_state *state, const cl_draft_note *note);

/* All words of the documents, for cl_draft_line_values. Errors COLLATE_E_NOMEM, COLLATE_E_DEADLINE. Cost: one pass over them. */
collate_err cl_draft_learn_words(cl_draft_state *state);

/* The documents have the word, or another form of it. */
bool cl_draft_is_known(const cl_draft_state *state, const cl_said *word);

/* Word i of the line says something, outside of quotations. */
bool cl_draft_is_content(const cl_draft_line *line, size_t i);

/* The near sentence has the word, or another form of it. */
bool cl_draft_has_word(const cl_draft_near *near, const cl_said *word);

/* Cut the line and its near sentences, fit them, sort these by coverage. Errors COLLATE_E_NOMEM. */
collate_err cl_draft_line_read(cl_draft_state *state, cl_draft_line *line);

/* Values and negations that contradict, values that no document has. Errors COLLATE_E_NOMEM. */
collate_err cl_draft_line_values(cl_draft_state *state, cl_draft_line *line);

/* The words of a line that is supported in part which no near sentence has. Errors COLLATE_E_NOMEM. */
collate_err cl_draft_line_rest(cl_draft_state *state, cl_draft_line *line);

/* Every quotation of the draft through verify. Errors COLLATE_E_NOMEM, COLLATE_E_DEADLINE. */
collate_err cl_draft_quotes(cl_draft_state *state);

#endif
