/*
 * vocab.h - words, interned: one number per distinct folded word of a language.
 *
 * Separate because everything above tokens works on numbers. Two kinds of vocabulary:
 *   - the corpus's own: one writer thread adds, any thread reads without a lock (entries never move or change);
 *   - an overlay on it, made for one parse or one request: words that the corpus knows keep their number, others get
 *     a local number (top bit set). When the document joins the corpus its local numbers are exchanged by
 *     cl_vocab_adopt; when it does not, the overlay is thrown away and the corpus has learned nothing.
 * A stem is an entry of its own, so that stems compare as numbers too.
 */
#ifndef CL_TEXT_VOCAB_H
#define CL_TEXT_VOCAB_H

#include "base/arena.h"
#include "base/error.h"

/* Languages that have tables; CL_LANG_NONE is handled by neutral rules. Order is stored on disk: append only. */
typedef enum cl_lang {
    CL_LANG_NONE,
    CL_LANG_EN,
    CL_LANG_DE,
    CL_LANG_FR,
    CL_LANG_ES,
    CL_LANG_IT,
    CL_LANG_PT,
    CL_LANG_NL,
    CL_LANG_RU,
    CL_LANG_COUNT
} cl_lang;

#define CL_WORD_NONE UINT32_MAX
#define CL_WORD_LOCAL 0x80000000u /* this bit is set in numbers that only the overlay knows */

enum { /* cl_word.flags */
    CL_WORD_STOP = 1,    /* stop word of its language */
    CL_WORD_NUMERIC = 2, /* holds a digit */
    CL_WORD_SHORT = 4,   /* one character */
    CL_WORD_COUNTS = 8,  /* in its language's table of number words (text/term.h) */
    CL_WORD_TIMES = 16,  /* ... of time words */
    CL_WORD_OPENS = 32,  /* first of two words that are one term in either ("more than") */
    CL_WORD_DATES = 64,  /* a word of time that a date may begin with (cl_term_begins) */
    CL_WORD_NUMBERS = 128 /* a word of number that a number may begin with */
};

typedef struct cl_word {
    const char *text; /* folded: lower case, curly apostrophes made straight */
    uint32_t len;
    uint32_t stem; /* number of the stem's entry; its own number when it is its stem */
    float idf;     /* ln((N + 1) / (df + 1)) in the background table; the table's highest for unknown words */
    uint8_t lang;  /* cl_lang */
    uint8_t flags;
    uint16_t lexicon; /* cl_lexicon_entry() */
} cl_word;

typedef struct cl_vocab cl_vocab;

/* A corpus vocabulary (base == NULL) or an overlay on `base`, which must outlive it. NULL when memory is out. */
cl_vocab *cl_vocab_new(const cl_vocab *base);
void cl_vocab_free(cl_vocab *vocab);

/*
 * The number of `folded` in `lang`, added when new. CL_WORD_NONE when memory is out.
 * Threads: for a corpus vocabulary only the writer; an overlay belongs to one thread.
 */
uint32_t cl_vocab_intern(cl_vocab *vocab, cl_lang lang, cl_str folded);

/* The number of `folded` or CL_WORD_NONE; adds nothing. Any thread, also while the writer adds. */
uint32_t cl_vocab_find(const cl_vocab *vocab, cl_lang lang, cl_str folded);

/* The entry of a number that this vocabulary (or its base) gave out; valid as long as the vocabulary. Any thread. */
const cl_word *cl_vocab_word(const cl_vocab *vocab, uint32_t number);

/* The corpus number of a word of `overlay`, added to `vocab` when new. Writer thread. CL_WORD_NONE: memory is out. */
uint32_t cl_vocab_adopt(cl_vocab *vocab, const cl_vocab *overlay, uint32_t number);

/*
 * What a cache of word numbers that outlives a vocabulary goes by: an id that no other vocabulary of the process ever has,
 * its base's, and how many words the base had when this one was made. Only such a word of the base may be taken from what was
 * found for another overlay: of those learned since, this overlay may have given out a number of its own.
 */
typedef struct cl_vocab_era {
    uint64_t own, base; /* never 0, but `base` without one */
    uint32_t known;
} cl_vocab_era;

cl_vocab_era cl_vocab_era_of(const cl_vocab *vocab);

/* Entries of its own (not the base's) and the bytes that they take. */
size_t cl_vocab_count(const cl_vocab *vocab);
size_t cl_vocab_bytes(const cl_vocab *vocab);

static inline uint32_t cl_vocab_stem(const cl_vocab *vocab, uint32_t number)
{
    return cl_vocab_word(vocab, number)->stem;
}

#endif
