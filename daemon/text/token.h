/*
 * token.h - cut text into words, numbers and marks.
 *
 * Tokens live while a document is parsed: names, dates, numbers, quotes and sentences are read off them. Only the
 * words' numbers are kept afterwards (cl_article.words); whoever needs offsets later cuts the sentence again, which
 * costs less than keeping them (Unicode by ICU for non-ASCII letters, a byte table for the rest).
 *
 * A word is a run of letters, digits and combining marks; with an apostrophe inside (don't, O'Neill); a full stop
 * after one capital or between single letters (U.S., J., a.m.). The possessive 's is a mark of its own, flagged
 * (also that of he's, it's, but then without the flag). A
 * hyphen separates: "US-Russian" is three tokens. A number is a run of digits with separators inside (26.4, 1,200,
 * 3:30, 10/12); with letters after it, it is a word (1990s, 4th, 20bn). Everything else but blanks is one mark a token;
 * `` and '', runs of full stops and of hyphens are one mark too. An ideograph is a word by itself. Numbers of words with
 * stops inside are those of the form without the last one ("u.s", "j").
 */
#ifndef CL_TEXT_TOKEN_H
#define CL_TEXT_TOKEN_H

#include "base/arena.h"
#include "base/deadline.h"
#include "base/error.h"
#include "text/vocab.h"

typedef enum cl_token_kind { CL_TOKEN_WORD, CL_TOKEN_NUMBER, CL_TOKEN_MARK } cl_token_kind;

enum { /* cl_token.flags */
    CL_TOKEN_CAPITAL = 1,      /* first letter is upper case */
    CL_TOKEN_ALL_CAPS = 2,     /* two or more letters, all upper case */
    CL_TOKEN_POSSESSIVE = 4,   /* the 's or ' of a possessive */
    CL_TOKEN_SPACE_BEFORE = 8, /* a blank, or the start of the text, stands before it */
    CL_TOKEN_LINE_START = 16,  /* first on its line */
    CL_TOKEN_STOP_INSIDE = 32, /* holds a full stop: U.S., a.m., J. */
    CL_TOKEN_OPENS = 64,       /* a quotation mark that can only or most likely open */
    CL_TOKEN_CLOSES = 128      /* ... close. Straight marks by their neighbours; both flags = cannot tell */
};

typedef struct cl_token {
    uint32_t start, end; /* bytes of the text that was cut */
    uint32_t word;       /* number in the vocabulary; CL_WORD_NONE for marks */
    uint16_t lexicon;    /* cl_word.lexicon of `word`; 0 for marks */
    uint8_t word_flags;  /* cl_word.flags of `word`; 0 for marks */
    uint8_t sets;        /* one bit for each of cl_token_kinds that it belongs to (text/token_set.h) */
    uint8_t flags;
    uint8_t kind;        /* cl_token_kind */
    char mark;           /* for marks: the ASCII byte it stands for ('"' for every double quotation mark, '\'' for
                            single ones, '-' for dashes and hyphens, '.' for an ellipsis too), 0 for others */
} cl_token;

/*
 * Cut text[range] into tokens, in order, appended words interned in `vocab` (an overlay, or NULL: no numbers).
 * Owner    `arena`
 * Errors   COLLATE_E_NOMEM; *out and *n are then unchanged
 * Cost     one pass
 */
collate_err cl_tokenize(cl_str text, cl_span range, cl_lang lang, cl_vocab *vocab, cl_arena *arena, cl_token **out, size_t *n);

/*
 * The same over several ranges, in order: firsts[i] is the first token of ranges[i], firsts[n_ranges] their number.
 * firsts may be NULL. Errors also COLLATE_E_DEADLINE, once `deadline` passed.
 */
collate_err cl_tokenize_ranges(cl_str text, const cl_span *ranges, size_t n_ranges, cl_lang lang, cl_vocab *vocab, cl_deadline deadline,
                               cl_arena *arena, cl_token **out, size_t *n, size_t *firsts);

/*
 * Fold a word for comparison: lower case, curly apostrophes straight, NFC. Writes at most `room` bytes to `buffer` and
 * returns a span of it, or of `word` itself when that is folded already. Longer words are cut on a character.
 */
cl_str cl_fold(cl_str word, char *buffer, size_t room);

#endif
