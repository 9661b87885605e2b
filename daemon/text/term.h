/*
 * term.h - the words that numbers and dates are made of, with the part that each plays.
 *
 * Separate because dates and numbers read the same sentences by the same tables: one file term_CODE.c a language, code
 * knows roles only. A word may have one role among numbers and another among times ("second", "quarter").
 */
#ifndef CL_TEXT_TERM_H
#define CL_TEXT_TERM_H

#include "base/arena.h"
#include "text/reading.h"

typedef enum cl_term_role {
    CL_TERM_NONE,
    /* numbers */
    CL_TERM_DIGIT,     /* value: zero to nineteen */
    CL_TERM_TENS,      /* twenty ... */
    CL_TERM_MAGNITUDE, /* factor: hundred, million, dozen */
    CL_TERM_VAGUE,     /* dozens, thousands: the least that it says */
    CL_TERM_FRACTION,  /* half, thirds */
    CL_TERM_ORDINAL,
    CL_TERM_PERCENT, /* value: how many percent one point is, 0.01 for basis points; 0 for percent itself */
    CL_TERM_PER,      /* per, before */
    CL_TERM_CENT,     /* cent */
    CL_TERM_CURRENCY, /* factor, and its code in `currency` */
    CL_TERM_MEASURE,  /* miles, degrees, years */
    CL_TERM_ABOUT,    /* hedges; two words with one blank are both of them */
    CL_TERM_MORE,
    CL_TERM_LESS,   /* value 1: also between the ends of a range ("10 tot 15") */
    CL_TERM_RATIO,  /* one "in" five, un "sur" cinq */
    CL_TERM_AGE,    /* aged, before */
    CL_TERM_OLD,    /* old, after years */
    CL_TERM_SCORE,  /* vote, victory: after a score */
    CL_TERM_SCORED, /* won, voted: before a score */
    CL_TERM_BETWEEN,
    CL_TERM_AND,
    CL_TERM_TO,
    CL_TERM_OF,      /* and other words that may stand between a number and what it counts */
    CL_TERM_ARTICLE, /* a, an; among times also one to ten */
    CL_TERM_PEOPLE,  /* plurals without an s */
    CL_TERM_AMPM,    /* the number before is a time of day. Among times: 1 a.m., 2 p.m., 3 hour word that may be a length, 4 uhr */
    /* times */
    CL_TERM_MONTH,       /* 1..12 */
    CL_TERM_WEEKDAY,     /* 0 = Monday */
    CL_TERM_DAY,         /* today 0, yesterday -1 */
    CL_TERM_WHICH,       /* last -1, this 0, next 1 */
    CL_TERM_UNIT,        /* cl_time_unit */
    CL_TERM_AGO,         /* after: two years ago; value 1: also after a unit without number, неделю назад */
    CL_TERM_BEFORE,      /* before: vor zwei Jahren; value 2: the first of three words, il y a */
    CL_TERM_PART,        /* early, mid, late */
    CL_TERM_SEASON,      /* its first month */
    CL_TERM_FUTURE,      /* will, expected; CL_TENSE_BEFORE_TO: plans, is; CL_TENSE_NEAR: opens, ends */
    CL_TERM_PAST,        /* was, had, said */
    CL_TERM_PREPOSITION, /* in, since */
    CL_TERM_QUARTER,     /* first, q1: 1..4 */
    CL_TERM_AHEAD,       /* before: dans deux semaines, через неделю */
    CL_TERM_AT,          /* stands before a time of day: at, um, à */
    CL_TERM_NOON,        /* its minute of the day: noon 720, midnight 0 */
    CL_TERM_DAYPART,     /* morning 1, afternoon or evening 2, night 3 */
    CL_TERM_THE          /* words inside a date: the, of, de */
} cl_term_role;

typedef enum cl_time_unit {
    CL_TIME_DAY = 1,
    CL_TIME_WEEK,
    CL_TIME_MONTH,
    CL_TIME_YEAR,
    CL_TIME_DECADE,
    CL_TIME_QUARTER,
    CL_TIME_WEEKEND,
    CL_TIME_CLOCK,
    CL_TIME_HALF /* of a year */
} cl_time_unit;

enum { /* values of CL_TERM_FUTURE */
    CL_TENSE_BEFORE_TO = 1, /* only when "to" follows */
    CL_TENSE_NEAR = 2       /* only when the date is near */
};

typedef struct cl_term {
    const char *word; /* folded */
    uint8_t role;     /* cl_term_role */
    double value;
    char currency[4];
} cl_term;

/* A part of numbers in one word: role DIGIT (any value below 100), MAGNITUDE, AND, FRACTION. */
typedef struct cl_compound_piece {
    const char *text; /* folded; NULL ends the list */
    uint8_t role;
    double value;
} cl_compound_piece;

typedef struct cl_terms {
    const cl_term *numbers; /* sorted by word */
    size_t n_numbers;
    const cl_term *times;
    size_t n_times;
    const cl_compound_piece *pieces; /* NULL where numbers are written apart */
} cl_terms;

typedef enum cl_term_table { CL_TERMS_NUMBER, CL_TERMS_TIME } cl_term_table;

/* A reader of one of a language's tables, with a cache by word number: most tokens cost a look at their flags. */
typedef struct cl_term_reader {
    const cl_reading *r;
    const cl_token *tokens; /* of r: each is asked about many times */
    const cl_term *terms;
    size_t n;
    uint8_t flag; /* of the words that have a term: CL_WORD_COUNTS or CL_WORD_TIMES */
    uint64_t owners[2]; /* of what the cache keeps, by CL_WORD_LOCAL */
    struct cl_term_slot *cache; /* the thread's */
} cl_term_reader;

/* Languages without a table get an empty one. The reader is the calling thread's own. */
void cl_term_reader_init(cl_term_reader *reader, const cl_reading *r, cl_term_table which);

extern const cl_term cl_term_none; /* of role CL_TERM_NONE */

/* The term of token i, whose word has the reader's flag. */
const cl_term *cl_term_look_up(cl_term_reader *reader, size_t i);

/* The term of token i; cl_term_none when it is none, or not below `end`. Never NULL. */
static inline const cl_term *cl_term_at(cl_term_reader *reader, size_t i, size_t end)
{
    return i < end && (reader->tokens[i].word_flags & reader->flag) != 0 ? cl_term_look_up(reader, i) : &cl_term_none;
}

/* The term of the two words i and i + 1, the first of which opens one (CL_WORD_OPENS). */
const cl_term *cl_term_search_two(cl_term_reader *reader, size_t i);

/* The term of the two words i and i + 1 ("more than"). */
static inline const cl_term *cl_term_of_two(cl_term_reader *reader, size_t i, size_t end)
{
    bool opens = i + 1 < end && (reader->tokens[i].word_flags & CL_WORD_OPENS) != 0;

    return opens ? cl_term_search_two(reader, i) : &cl_term_none;
}

/* Is the word the first of a term of two words of its language? Binary search; a vocabulary keeps the answer. */
bool cl_term_opens(cl_lang lang, cl_str folded);

/*
 * CL_WORD_DATES and CL_WORD_NUMBERS of a word with `flags` (CL_WORD_COUNTS, CL_WORD_TIMES), by the part that its term plays: of words
 * of time two in three stand inside dates or beside them only. Binary search; a vocabulary keeps the answer.
 */
uint8_t cl_term_begins(cl_lang lang, cl_str folded, uint8_t flags);

#endif
