/*
 * values_sentence.h - one sentence as the value rules see it: tokens with stems, values with their places among them.
 *
 * Private to values_*.c.
 */
#ifndef CL_ENGINE_VALUES_SENTENCE_H
#define CL_ENGINE_VALUES_SENTENCE_H

#include "base/vec.h"
#include "engine/values.h"
#include "text/token.h"

#define CL_VALUE_TOKENS 4096 /* of one sentence; the rest is not compared */

typedef struct cl_vtoken {
    cl_span span;
    cl_str folded; /* the word's text in the vocabulary; {NULL, 0} for marks */
    uint32_t stem; /* CL_WORD_NONE for marks and words that the vocabulary does not have */
    float weight;  /* as evidence of a slot: 0 for marks, a little for stop words, by rarity for the rest */
    uint8_t kind;  /* cl_token_kind */
    uint8_t flags;
    char mark;
    uint8_t stop;
    uint16_t value; /* number of the value that it is part of plus one; 0 = none */
    uint16_t quote; /* number of the quoted stretch plus one; 0 = outside */
} cl_vtoken;

/* Calendar words and figures of a date as written; 0 = not given, weekday 1 = Monday. */
typedef struct cl_date_parts {
    uint16_t year;
    uint8_t month, day, weekday;
} cl_date_parts;

typedef enum cl_found_kind { CL_FOUND_NUMBER, CL_FOUND_DATE, CL_FOUND_NAME } cl_found_kind;

typedef struct cl_found {
    uint8_t kind; /* cl_found_kind */
    cl_span span;
    uint32_t first, end;     /* tokens */
    const cl_number *number; /* of a number */
    const cl_date *date;     /* of a date */
    cl_date_parts parts;
    const cl_entity *entity; /* of a name */
    uint32_t unit;           /* stem of a number's unit (its last word), or CL_WORD_NONE */
    double grain;            /* of a number: the last place that was written, 100 for 1,200 */
} cl_found;

typedef struct cl_stretch {
    cl_span span;
    uint32_t first, end; /* tokens between the marks */
    bool opened, closed; /* a mark stands at this end */
} cl_stretch;

struct cl_value_sentence {
    const cl_documents *documents;
    const cl_document *document;
    const cl_article *article;
    uint32_t sentence;
    cl_span span;
    cl_vtoken *tokens;
    size_t n_tokens;
    cl_found *found;
    size_t n_found;
    cl_stretch *stretches;
    const cl_value_words *words; /* of the whole document */
    size_t n_stretches;
};

typedef CL_VEC(cl_value_difference) cl_value_difference_vec;

/* Slot of a stem, or of the free place where it belongs. */
size_t cl_values_word_slot(const cl_value_words *words, uint32_t stem);

/* The rules, one a kind; each appends what it finds. Errors COLLATE_E_NOMEM. */
typedef struct cl_value_pair {
    const cl_value_sentence *a, *b;
    float similarity;
    float shared; /* share of the weight of their words that both have */
    float doubt;
    cl_arena *arena;
    bool *paired_a, *paired_b; /* per found value: the other sentence has it too */
    cl_value_difference_vec out;
} cl_value_pair;

collate_err cl_numbers_differ(cl_value_pair *pair);
collate_err cl_dates_differ(cl_value_pair *pair);
collate_err cl_names_differ(cl_value_pair *pair);
collate_err cl_stretches_differ(cl_value_pair *pair);

/* Who is said to have spoken the words of two stretches that are the same utterance. A name against a role or group is
 * more_specific, two names without a word in common a conflict. */
collate_err cl_speakers_differ(cl_value_pair *pair, cl_span stretch_a, cl_span stretch_b);

/*
 * How much speaks for two values answering the same question: the weights of the words near both, more when they
 * stand in the same place. 0 = nothing; 2 is a rare word beside both, 4 a phrase.
 * `slot`  out, may be NULL: the shared words, as they stand in a
 */
float cl_slot_likeness(
    const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y, cl_arena *arena, cl_str *slot);

/*
 * Log-odds that x and y answer one question; CL_SAME_SURE and more is called a conflict, CL_SAME_UNSURE and more unresolved.
 * likeness  cl_slot_likeness
 * apart     doublings between the two values: log2 of the ratio of figures, 0 for dates
 */
#define CL_SAME_SURE -0.6f /* of .2 -.2 -.6 -1 -1.5: macro F1 .787 .810 .820 .820 .825, natural pairs called conflicts 16 20 22 30 38 */
#define CL_SAME_UNSURE -1.0f
float cl_same_question(const cl_value_pair *pair, const cl_found *x, const cl_found *y, float likeness, float apart, bool date);

/* The three rarest words that the sentences share: the slot of values that have no shared word near them. */
cl_str cl_slot_of_sentences(const cl_value_pair *pair);

/* The token's text as it stands. */
cl_str cl_vtoken_text(const cl_value_sentence *s, const cl_vtoken *token);

#endif
