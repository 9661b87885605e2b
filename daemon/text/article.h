/*
 * article.h - what parsing one article gives: the shape that everything above the text layer reads.
 *
 * All spans are bytes of the raw text that was parsed; nothing of the text is copied except resolved names. Made by
 * text/parse.h, frozen afterwards: any number of threads may read. Indices are into the arrays beside them.
 */
#ifndef CL_TEXT_ARTICLE_H
#define CL_TEXT_ARTICLE_H

#include "base/arena.h"
#include "base/str.h"
#include "base/when.h"
#include "text/vocab.h"

typedef enum cl_block_label {
    CL_BLOCK_TITLE,
    CL_BLOCK_DECK,
    CL_BLOCK_BYLINE,
    CL_BLOCK_DATELINE,
    CL_BLOCK_DATE,
    CL_BLOCK_BODY,
    CL_BLOCK_CAPTION,
    CL_BLOCK_CREDIT,
    CL_BLOCK_COMMENT,
    CL_BLOCK_PROMO,
    CL_BLOCK_RELATED,
    CL_BLOCK_LABELS
} cl_block_label;

/* "title", "deck" ...; never NULL. */
const char *cl_block_label_name(cl_block_label label);

typedef struct cl_block {
    uint32_t start, end; /* one line or DOM block, blanks at its ends left out */
    uint8_t label;       /* cl_block_label */
} cl_block;

enum { /* cl_sentence.flags */
    CL_SENTENCE_PARAGRAPH = 1, /* first of its block */
    CL_SENTENCE_QUESTION = 2,
    CL_SENTENCE_IN_QUOTE = 4,  /* starts inside a quotation that an earlier sentence opened */
    CL_SENTENCE_HEADING = 8,   /* no final stop: heading or list item */
    CL_SENTENCE_DECK = 16      /* from a deck block, not the body */
};

typedef struct cl_sentence {
    uint32_t start, end;
    uint32_t first_word; /* index into words */
    uint16_t n_words;    /* saturates */
    uint8_t flags;
    uint32_t block;      /* index into blocks */
} cl_sentence;

typedef enum cl_entity_type { CL_ENTITY_OTHER, CL_ENTITY_PERSON, CL_ENTITY_ORGANISATION, CL_ENTITY_PLACE } cl_entity_type;
typedef enum cl_gender { CL_GENDER_UNKNOWN, CL_GENDER_FEMALE, CL_GENDER_MALE } cl_gender;

/* One person, body or place, with all its names in this document joined. */
typedef struct cl_entity {
    cl_str name;         /* the fullest form, without title ("Dmitry Peskov"); in the article's arena */
    cl_span role;        /* title or role of the first mention that has one; {0,0} without */
    uint32_t n_mentions;
    uint8_t type;        /* cl_entity_type */
    uint8_t gender;      /* cl_gender */
} cl_entity;

typedef struct cl_name {
    uint32_t start, end; /* the mention, without title */
    uint32_t entity;     /* index into entities */
} cl_name;

typedef struct cl_date {
    uint32_t start, end;
    cl_when from;        /* start of what is named, with its precision; CL_WHEN_NONE when it cannot be resolved */
    cl_when until;       /* last unit of a range; equals `from` otherwise */
    uint8_t relative;    /* 1: resolved against the publication date (Wednesday, last month) */
    uint16_t clock;      /* 1 + minutes after midnight where a time of day is named; 0: none */
    int16_t zone_minutes; /* of the clock, east of UTC; CL_WHEN_NO_ZONE when not said. Without meaning when clock is 0 */
} cl_date;

typedef enum cl_number_kind {
    CL_NUMBER_COUNT,   /* 12 people */
    CL_NUMBER_MONEY,   /* $3 million */
    CL_NUMBER_PERCENT,
    CL_NUMBER_ORDINAL, /* third */
    CL_NUMBER_MEASURE, /* 5 miles, 40 degrees, two years */
    CL_NUMBER_AGE,     /* 47-year-old; Smith, 47, */
    CL_NUMBER_SCORE,   /* 51-49 */
    CL_NUMBER_PLAIN    /* nothing known of what it counts */
} cl_number_kind;

typedef enum cl_hedge { CL_HEDGE_NONE, CL_HEDGE_ABOUT, CL_HEDGE_MORE, CL_HEDGE_LESS, CL_HEDGE_RANGE } cl_hedge;

typedef struct cl_number {
    uint32_t start, end; /* with currency, percent, magnitude; without the hedge */
    double value;        /* magnitudes applied: "3 million" = 3e6 */
    double high;         /* end of a range or score; equals `value` otherwise */
    cl_span unit;        /* what is counted or measured: "people", "miles", "points" of percentage; {0,0} when unknown */
    char currency[4];    /* ISO 4217 for money, else "" */
    uint8_t kind;        /* cl_number_kind */
    uint8_t hedge;       /* cl_hedge */
    uint8_t words;       /* 1: written in words (half, dozens): vague ones also have CL_HEDGE_ABOUT */
} cl_number;

typedef enum cl_quote_kind { CL_QUOTE_DIRECT, CL_QUOTE_MIXED, CL_QUOTE_INDIRECT, CL_QUOTE_FRAGMENT } cl_quote_kind;
typedef enum cl_speaker_type {
    CL_SPEAKER_NONE,    /* nobody found */
    CL_SPEAKER_NAMED,   /* a name, or a pronoun or role resolved to one */
    CL_SPEAKER_PRONOUN, /* a pronoun that could not be resolved */
    CL_SPEAKER_ROLE,    /* "a Kremlin spokesperson" */
    CL_SPEAKER_GROUP,   /* "the two sides", "officials" */
    CL_SPEAKER_TEXT     /* "the document", "the report", "the statement" */
} cl_speaker_type;

const char *cl_quote_kind_name(cl_quote_kind kind);
const char *cl_speaker_type_name(cl_speaker_type type);

typedef struct cl_speaker {
    cl_span mention;   /* the words that name the speaker; {0,0} for none */
    cl_str name;       /* resolved fullest name, or the mention itself for roles and groups; {NULL,0} when unknown */
    cl_span role;      /* title or role beside the mention or the name's first mention; {0,0} without */
    uint32_t entity;   /* index into entities, or UINT32_MAX */
    float confidence;  /* 0..1, calibrated: tests/tools prints the table */
    uint8_t type;      /* cl_speaker_type */
} cl_speaker;

/* One act of speech. */
typedef struct cl_quote {
    uint8_t kind;            /* cl_quote_kind */
    uint8_t n_stretches;     /* quoted stretches without their marks; 0 for indirect */
    uint8_t n_content;       /* everything that is reported, quoted or not; may equal the stretches */
    uint32_t sentence;       /* index of the sentence in which it starts */
    const cl_span *stretches;
    const cl_span *content;
    cl_span cue;             /* the speech verb or "according to"; {0,0} for none */
    cl_speaker speaker;
} cl_quote;

/* Read from the text, or given by the caller, whose word wins. Spans into the text are copied as strings. */
typedef struct cl_metadata {
    cl_str source, title, byline; /* {NULL,0}: not known */
    cl_str agency;                /* wire service credited for the text ("The Associated Press"), or {NULL,0} */
    cl_str url;
    cl_when published;
    cl_lang lang;
} cl_metadata;

typedef struct cl_article {
    cl_str text; /* borrowed: the raw text that was parsed */
    cl_metadata meta;
    const cl_block *blocks;         size_t n_blocks;
    const cl_sentence *sentences;   size_t n_sentences; /* of deck and body blocks, in order */
    const uint32_t *words;          size_t n_words;     /* vocabulary numbers of words and numbers of all sentences */
    const uint32_t *title_words;    size_t n_title_words;
    const cl_entity *entities;      size_t n_entities;
    const cl_name *names;           size_t n_names;     /* in order of start */
    const cl_date *dates;           size_t n_dates;     /* in order of start */
    const cl_number *numbers;       size_t n_numbers;   /* in order of start */
    const cl_quote *quotes;         size_t n_quotes;    /* in order of their first content span */
} cl_article;

/*
 * What was said, without who said it: the stretches of a quotation, a blank between them.
 * Owner    the article's text for one stretch, else `arena`; {NULL, 0} when memory is out
 */
cl_str cl_quote_text(const cl_article *article, const cl_quote *quote, cl_arena *arena);

#endif
