/*
 * query.h - words, "phrases" and fields that documents must have, read from what a person types.
 *
 *     climate "carbon tax" source:Tribune speaker:"Ana Ruiz" after:2017-09-01 before:2018 -sport
 *
 * Separate because scopes (`query`) and search read it alike. Blanks separate parts, all of which must hold; a minus
 * before a part means it must not. A word matches every form of its stem, a phrase exact words in a row inside one
 * sentence or title. source: is an outlet without regard to case; speaker: words of the name of someone who is quoted;
 * after: and before: take ISO dates of any precision; after:D from the start of D on, before:D until the start of D.
 * Anything else with a colon is plain words. A quotation mark that is not closed ends with the query.
 */
#ifndef CL_CORPUS_QUERY_H
#define CL_CORPUS_QUERY_H

#include "corpus/document.h"
#include "corpus/submission.h"

#define CL_QUERY_PARTS 64 /* of one query; more is COLLATE_E_TOO_BIG */
#define CL_QUERY_WORDS 64 /* of one part */

typedef enum cl_query_kind {
    CL_QUERY_WORD,
    CL_QUERY_PHRASE,
    CL_QUERY_SOURCE,
    CL_QUERY_SPEAKER,
    CL_QUERY_BEFORE,
    CL_QUERY_AFTER
} cl_query_kind;

/* One word in every language that knows it: a query does not say which it is in. */
typedef struct cl_query_word {
    uint32_t stems[CL_LANG_COUNT];
    uint32_t forms[CL_LANG_COUNT]; /* the very word */
    uint8_t n_stems, n_forms;
    bool stop;                     /* a stop word wherever it is known */
    float idf;                     /* of the background table; the highest of its languages */
} cl_query_word;

typedef struct cl_query_part {
    cl_query_kind kind;
    bool excluded;
    cl_str text;                   /* as typed, without marks and field name */
    cl_query_word *words;          /* word: one; phrase, speaker: one or more */
    size_t n_words;
    int64_t time;                  /* before, after */
} cl_query_part;

typedef struct cl_query {
    const cl_query_part *parts;
    size_t n;
} cl_query;

/*
 * Read a query.
 * text     0..COLLATE_MAX_FIELD bytes of UTF-8; borrowed
 * vocab    whose numbers the words get: the corpus' for indexes, an overlay for transient documents
 * Owner    `arena`
 * Errors   COLLATE_E_FIELD (a date that is none), COLLATE_E_TOO_BIG, COLLATE_E_NOMEM; *problem says which
 * Threads  any
 */
collate_err cl_query_parse(cl_str text, const cl_vocab *vocab, cl_arena *arena, cl_query *out, cl_problem *problem);

/* True when no part asks for anything. */
static inline bool cl_query_is_empty(const cl_query *query)
{
    return query->n == 0;
}

/* Does the word stand for one of these numbers? */
bool cl_query_word_has_form(const cl_query_word *word, uint32_t number);
bool cl_query_word_has_stem(const cl_query_word *word, uint32_t stem);

/* Does the phrase stand in the document? One pass over its words. */
bool cl_query_phrase_in(const cl_query_part *part, const cl_article *article);

/*
 * Does the document have every part, judged from the document itself, without an index? `vocab` as given to parse.
 * Errors COLLATE_E_NOMEM. Cost: one pass over its words for each part.
 */
collate_err cl_query_matches(const cl_query *query, const cl_document *document, cl_vocab *vocab, cl_arena *arena, bool *out);

#endif
