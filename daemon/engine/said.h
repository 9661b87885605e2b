/*
 * said.h - words as they are compared when quotations are: with their place, their weight and the marks before them.
 *
 * Separate because verify and quotes compare the same way, texts of a request with documents of the corpus and with what
 * a person typed. Words are compared by a hash of their folded form without full stops ("U.S." is "US", but not "us"), so
 * that they need no common vocabulary.
 */
#ifndef CL_ENGINE_SAID_H
#define CL_ENGINE_SAID_H

#include "base/arena.h"
#include "base/error.h"
#include "base/vec.h"
#include "corpus/document.h"

enum { /* cl_said.flags */
    CL_SAID_STOP = 1,
    CL_SAID_NEGATION = 2,
    CL_SAID_NUMBER = 4,
    CL_SAID_NAME = 8,      /* capitalised, and not the first word of a sentence */
    CL_SAID_GAP = 16,      /* an ellipsis stands before it */
    CL_SAID_BRACKET = 32,  /* stands in square brackets: an editor's word */
    CL_SAID_STARTS = 64,   /* a sentence starts with it */
    CL_SAID_OPENS = 128,   /* first word of a quoted stretch: what stands before it is no mark of the quotation */
    CL_SAID_STRUCK = 256   /* letters are struck out: "s***" */
};

typedef struct cl_said {
    uint64_t key;        /* equal words have equal keys, in whatever spelling: said_form.h */
    uint64_t stem;       /* equal stems have equal numbers */
    float weight;        /* background idf; small for stop words */
    uint32_t start, end; /* bytes of the text that was cut */
    uint32_t marks;      /* hash of the marks between the word before and this one; blanks and quotation marks do not count */
    uint32_t quote;      /* index into the article's quotes, or UINT32_MAX */
    uint32_t word;       /* number in the vocabulary, or CL_WORD_NONE */
    uint32_t form;       /* equal only when they are spelled alike, too */
    uint16_t flags;
    char first;          /* byte of the folded word */
} cl_said;

typedef CL_VEC(cl_said) cl_said_vec;

/*
 * What was read of words before, for texts that are cut one after the other with one vocabulary: most words of a page are
 * the same few hundred. A word then costs a hash instead of a folding and four look-ups: verify over 24 documents took 6.4 ms
 * and takes 4.7. One thread. NULL wherever one is taken: nothing is remembered.
 */
typedef struct cl_said_memo cl_said_memo;
cl_said_memo *cl_said_memo_new(cl_arena *arena); /* NULL: no memory, and then none is needed */

/* The same word: equal keys, or one with letters struck out that begins like the other. */
bool cl_said_same(const cl_said *a, const cl_said *b);

/*
 * Append the words of text[range]. A percent sign is a word, "[sic]" is none, "[W]e" and "twenty-five" are one.
 * vocab    finds numbers, stems and weights; adds nothing. NULL: none are known
 * quote    given to each word
 * Errors   COLLATE_E_NOMEM
 * Cost     one pass
 */
collate_err cl_said_cut(cl_str text, cl_span range, cl_lang lang, const cl_vocab *vocab, uint32_t quote, cl_said_memo *memo,
                        cl_arena *arena, cl_said_vec *out);

/* The stretches of one quotation (the content of an indirect one), one after the other. */
collate_err cl_said_quote(const cl_article *article, uint32_t quote, const cl_vocab *vocab, cl_said_memo *memo, cl_arena *arena,
    cl_said_vec *out);

/* The quotations that start within `range`, one after the other, without what stands between their stretches. */
collate_err cl_said_quotes(const cl_article *article, cl_span range, const cl_vocab *vocab, cl_said_memo *memo, cl_arena *arena,
    cl_said_vec *out);

/* The sentences that start within `range`; words inside quotation marks know their quote. */
collate_err cl_said_text(const cl_article *article, cl_span range, const cl_vocab *vocab, cl_said_memo *memo, cl_arena *arena,
    cl_said_vec *out);

#define CL_SAID_ALL ((cl_span){0, UINT32_MAX})

#endif
