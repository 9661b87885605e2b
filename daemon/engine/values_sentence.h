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

#define CL_VALUE_FILTER 1024 /* bits: a sentence of 40 words sets one in 25 */
#define CL_VALUES_MAX 32     /* of a sentence that are compared; tables read as one sentence have more */

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
    double scale;            /* of a number: its magnitude word, 1e9 for "60 billion"; 1 without */
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
    const cl_value_words *words;          /* of the whole document */
    uint64_t stems[CL_VALUE_FILTER / 64]; /* a bit per stem that the tokens have, others may share it */
    size_t n_stretches;
};

typedef CL_VEC(cl_value_difference) cl_value_difference_vec;

/* Slot of a stem, or of the free place where it belongs. */
size_t cl_values_word_slot(const cl_value_words *words, uint32_t stem);

typedef struct cl_value_pair {
    const cl_value_sentence *a, *b;
    float similarity;
    float shared; /* share of the weight of their words that both have */
    float plain;  /* the same of the words that are no names and no values: what happened, not to whom */
    float doubt;
    cl_arena *arena;
    bool *paired_a, *paired_b; /* per found value: the other sentence has it too */
    bool stray;                /* both have a figure, or both a date, that the other has not: they may tell of two things */
    bool counted_apart;        /* a figure differs because the sentences tell it of two days: the days are no conflict either */
    cl_value_difference_vec out;
} cl_value_pair;

/* Mark the values that both have. Cost: values squared */
void cl_numbers_pair_off(cl_value_pair *pair);
void cl_dates_pair_off(cl_value_pair *pair);

/* The rules, one a kind; each appends what it finds. Errors COLLATE_E_NOMEM. */
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

/* A word that tells something: no mark, no stop word, one that the vocabulary has. */
bool cl_vtoken_is_content(const cl_vtoken *token);

/* False when no token has the stem; true says nothing. */
bool cl_values_may_have(const cl_value_sentence *s, uint32_t stem);

/* A comma, dash, quotation mark, or a word that opens a clause: that, who, when, after. */
bool cl_value_ends_clause(const cl_value_sentence *s, uint32_t at);

/*
 * The token that a value belongs to: what happened then or is counted so ("[voted] on Tuesday", "On Friday, the court
 * [ruled]", "a Sunday news [conference]"). UINT32_MAX for none. By forms, not by parsing: of 47 weekdays that were altered in
 * conflicts_made dev 11 have the same on both sides and 13 a contrary one (cl_slot); of 59 natural pairs 3 and 33.
 */
uint32_t cl_value_governor(const cl_value_sentence *s, const cl_found *x);

/* said, told, argued; false for UINT32_MAX. */
bool cl_value_is_saying(const cl_value_sentence *s, uint32_t token);

/* How two values stand in their sentences. */
typedef struct cl_slot {
    float clause;  /* share of the weight of the words of one's clause that the other's clause has, both ways, 0..1 */
    float moved;   /* share that the other sentence has outside that clause, the larger of both ways */
    int beside;    /* sides on which the next word that tells something is the same: 0..2 */
    bool governed; /* the same word governs both, and it is not one of saying */
    bool contrary; /* one was said then and the other happened, or the word that governs one stands elsewhere in the other sentence */
    bool crossed;  /* both governing words stand in both sentences: the values tell of two things that both report */
    int known;     /* governing words that the other sentence has anywhere, 0 when crossed days: 0..2 */
    bool days;     /* both are dates to the day */
    bool both_first, both_quoted;
} cl_slot;

/* Cost: the tokens of both clauses squared, 80 at most */
void cl_slot_compare(const cl_value_pair *pair, const cl_found *x, const cl_found *y, cl_slot *slot);

/*
 * Log-odds that x and y, both dates or both numbers, answer one question; CL_SAME_SURE and more is called a conflict,
 * CL_SAME_UNSURE and more unresolved.
 * apart  doublings between the two values: log2 of the ratio of figures, 0 for dates
 * words  out, may be NULL: as of cl_slot_likeness
 */
#define CL_SAME_SURE -0.6f
#define CL_SAME_UNSURE -1.0f
float cl_same_question(const cl_value_pair *pair, const cl_found *x, const cl_found *y, float apart, cl_str *words);

/* Two found values that may answer one question. */
typedef struct cl_match {
    uint32_t i, j; /* of a and b */
    float sum;     /* cl_same_question */
    uint8_t type;  /* cl_conflict_type when it is one */
} cl_match;

/* Fill sum and type of a match whose i and j are given; false when they cannot be one question. */
typedef bool (*cl_match_fn)(const cl_value_pair *pair, cl_match *match);
typedef collate_err (*cl_report_fn)(cl_value_pair *pair, const cl_match *match);

/*
 * Choose the best matches of values that are not paired yet, each value at most once, and report them, the best first.
 * Errors COLLATE_E_NOMEM and what `report` returns. Cost: values squared, CL_VALUES_MAX of each sentence at most
 */
collate_err cl_matches_choose(cl_value_pair *pair, cl_match_fn judge, cl_report_fn report);

#define CL_AGREED 2.0f /* added for values that agree in part, so that they find each other before what differs finds them */

/* One value, ranges and scores with both ends. */
bool cl_figures_equal(const cl_number *a, const cl_number *b);

/* One lies where the other, hedged or rounded, says. */
bool cl_figures_fit(const cl_value_pair *pair, const cl_found *x, const cl_found *y);

/* They can answer one question at all: kind, unit, and no part of one another. */
bool cl_figures_comparable(const cl_value_pair *pair, const cl_found *x, const cl_found *y);

/* Both sentences name days, and none of one is or may be one of the other: what they count was counted at two times. */
bool cl_dates_apart(const cl_value_pair *pair);

/* Two runs of name words that are one person, place or body written in two ways: Bob and Robert, NHL and National Hockey League,
 * Britain and the United Kingdom. */
bool cl_names_same_thing(const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y);

/* An outlet or a place where people post: it says where a report is from, which differs from outlet to outlet. */
bool cl_name_is_medium(const cl_value_sentence *s, const cl_found *x);

/* The three rarest words that the sentences share: the slot of values that have no shared word near them. */
cl_str cl_slot_of_sentences(const cl_value_pair *pair);

/* The token's text as it stands. */
cl_str cl_vtoken_text(const cl_value_sentence *s, const cl_vtoken *token);

#endif
