/*
 * block_line.h - measure the lines of a text: words, capitals, marks, dates, phrases of page furniture, repeats.
 *
 * Separate from block.c because measuring knows bytes and the scorer knows only these numbers. One pass over the bytes;
 * phrases are looked for in short lines only, since furniture is short. Private to the block modules and metadata.
 */
#ifndef CL_TEXT_BLOCK_LINE_H
#define CL_TEXT_BLOCK_LINE_H

#include "base/arena.h"
#include "base/deadline.h"
#include "base/error.h"

typedef enum cl_line_end { CL_LINE_OPEN, CL_LINE_STOP, CL_LINE_ELLIPSIS, CL_LINE_COLON } cl_line_end;

enum {                          /* cl_line.flags */
    CL_LINE_URL = 1 << 0,       /* http, www. */
    CL_LINE_AT = 1 << 1,        /* an @: address or handle */
    CL_LINE_COPYRIGHT = 1 << 2, /* the sign */
    CL_LINE_CAPS = 1 << 3,      /* four letters or more, all upper case */
    CL_LINE_QUOTE_START = 1 << 4,
    CL_LINE_LOWER_START = 1 << 5,
    CL_LINE_BULLET = 1 << 6,      /* opens with a list mark */
    CL_LINE_DATE = 1 << 7,        /* digits of a date: 2017-09-13, 9/13/2017, 13.9.2017 */
    CL_LINE_YEAR = 1 << 8,        /* 1900..2099 */
    CL_LINE_CLOCK = 1 << 9,       /* 12:59 */
    CL_LINE_REPEATED = 1 << 10,   /* the same line stands elsewhere in the text */
    CL_LINE_LIKE_TITLE = 1 << 11, /* repeats the text's first line or the given title */
    CL_LINE_PIPES = 1 << 12,      /* separators of menus: | » › · */
    CL_LINE_KNOWN = 1 << 13,      /* the caller knows it as furniture of this source */
    CL_LINE_TWIN = 1 << 14,       /* the line before or after it is the same: captions of a gallery */
    CL_LINE_FULL_DATE = 1 << 15   /* one sentence with weekday, month, day and year: agencies date their pictures so */
};

enum { /* cl_line.marks: bytes that it may hold; without them some things need not be looked for */
    CL_MARK_COLON = 1 << 4, /* low bits are block_words.c's own */
    CL_MARK_SLASH = 1 << 5,
    CL_MARK_BRACKET = 1 << 6, /* ( */
    CL_MARK_AT = 1 << 7
};

enum { /* cl_line.phrases: what page furniture it speaks like */
    CL_PHRASE_SHARE = 1 << 0,
    CL_PHRASE_SUBSCRIBE = 1 << 1,
    CL_PHRASE_LEGAL = 1 << 2,
    CL_PHRASE_RELATED = 1 << 3,
    CL_PHRASE_COMMENT = 1 << 4,
    CL_PHRASE_CREDIT = 1 << 5,
    CL_PHRASE_ADVERT = 1 << 6,
    CL_PHRASE_MENU = 1 << 7,
    CL_PHRASE_BYLINE = 1 << 8,        /* by, posted, updated */
    CL_PHRASE_AGENCY = 1 << 9,        /* a wire service */
    CL_PHRASE_AUTHOR = 1 << 10,       /* notes on the author: is a reporter, can be reached at */
    CL_PHRASE_AGO = 1 << 11,          /* 3 hours ago, min read, views */
    CL_PHRASE_SECTION = 1 << 12,      /* names of sections of a paper, as a whole line */
    CL_PHRASE_COMMENT_HEAD = 1 << 13, /* opens the readers' part of a page */
    CL_PHRASE_RELATED_HEAD = 1 << 14, /* opens a list of other articles */
    CL_PHRASE_MONTH = 1 << 15,
    CL_PHRASE_CLASSES = 16
};

typedef struct cl_line {
    uint32_t start, end; /* of the text, blanks at the ends left out; start < end */
    uint32_t words;      /* blank-separated; two letters of a script without blanks count as one */
    uint32_t capitals;   /* words that open with an upper case letter */
    uint32_t numerals;   /* words that open with a digit */
    uint32_t commas;
    uint32_t stops;   /* sentence ends before the last word */
    uint8_t end_mark; /* cl_line_end */
    uint8_t marks;
    uint16_t flags;
    uint16_t phrases;
    uint8_t cohesion;    /* percent of its longer words that stand in another prose line too */
    uint8_t title_share; /* percent of the title's longer words that it holds */
    uint64_t hash;       /* cl_block_line_hash */
} cl_line;

/*
 * Measure the lines that `spans` are (in order, not blank, blanks at their ends left out).
 *
 * title    given title or {NULL, 0}: then the first line, which a page dump takes from <title>
 * Owner    arena; *lines (n of them) written on success
 * Errors   COLLATE_E_NOMEM, COLLATE_E_DEADLINE
 * Cost     linear in the bytes (repeats are found by sorting hashes: n log n in lines)
 */
collate_err cl_lines_measure(cl_str text, const cl_span *spans, size_t n, cl_str title, cl_deadline deadline, cl_arena *arena,
    cl_line **lines);

/*
 * The lines of `text`: cut at CR, LF, U+2028 and U+2029, blanks of every kind off both ends, blank lines left out.
 * Owner arena; errors COLLATE_E_NOMEM; linear.
 */
collate_err cl_lines_cut(cl_str text, cl_arena *arena, cl_span **spans, size_t *n);

/* Words from which a line that ends like a sentence is prose, and from which any line is. */
#define CL_PROSE_WORDS 10
#define CL_PROSE_WORDS_OPEN 30

/* A line that reads like a sentence or more of running text. Inline: asked six times a line. */
static inline bool cl_line_is_prose(const cl_line *line)
{
    return line->words >= CL_PROSE_WORDS && (line->end_mark == CL_LINE_STOP || line->words >= CL_PROSE_WORDS_OPEN);
}

/* Where in a line a phrase must stand to count. */
typedef enum cl_phrase_place { CL_PHRASE_WHOLE, CL_PHRASE_START, CL_PHRASE_ANY } cl_phrase_place;

typedef struct cl_phrase {
    const char *text; /* folded words with one blank between */
    uint8_t len;
    uint8_t place; /* cl_phrase_place */
    uint16_t classes;
} cl_phrase;

extern const cl_phrase cl_phrase_table[]; /* sorted by bytes of text; block_phrase_table.c */
extern const size_t cl_phrase_count;

/* Phrase classes that `line` holds; of phrases that start in its first CL_PHRASE_WORDS words. Pure. */
uint16_t cl_phrases_find(cl_str line);

#define CL_PHRASE_WORDS 64

/* Next word (letters, digits, inner apostrophes) of s from *at, folded for ASCII, Latin-1 and Cyrillic into `word`. */
size_t cl_line_word(cl_str s, size_t *at, char *word, size_t cap);

#endif
