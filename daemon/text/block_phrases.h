/*
 * block_phrases.h - the phrases of page furniture in a line of which the sets of bits are known.
 *
 * Separate from block_line.h because only the measuring of lines has those sets. Nearly all words open no phrase: here each costs
 * one load, some products and looks at bits, and only behind the few that may open one the line is folded and compared.
 * Private to the block modules.
 */
#ifndef CL_TEXT_BLOCK_PHRASES_H
#define CL_TEXT_BLOCK_PHRASES_H

#include "text/block_line.h"

/* The words of up to 64 bytes, one bit a byte, the first one lowest. */
typedef struct cl_word_runs {
    size_t at;       /* of the line */
    uint64_t starts; /* where a run starts, unless with a digit */
    uint64_t runs;   /* letters and digits of ASCII, and `odd` */
    uint64_t odd;    /* whole blank-separated words with other letters or an apostrophe inside: cut by cl_line_word */
} cl_word_runs;

/* Room for the lines of which phrases are asked, of words of usual length. */
#define CL_WORD_RUNS 24

typedef struct cl_line_runs {
    cl_word_runs at[CL_WORD_RUNS];
    size_t n;
    bool all; /* false: some of the line is not in `at` */
} cl_line_runs;

typedef struct cl_phrase_openers cl_phrase_openers;

/* What words open phrases; made at the first call, constant afterwards. Threads: any. */
const cl_phrase_openers *cl_phrase_openers_of_table(void);

/*
 * As cl_phrases_find for `line`, from == 0; or for what stands from `from` on, the blank before a word: then no phrase stands at
 * the start of the line.
 *
 * runs     of the line
 * end      of the text that the line is part of: so far bytes may be read
 * Cost     linear in the line's words
 */
uint16_t cl_phrases_of_runs(const cl_phrase_openers *openers, cl_str line, const cl_line_runs *runs, size_t from, const char *end);

#endif
