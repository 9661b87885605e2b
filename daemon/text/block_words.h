/*
 * block_words.h - the words of one line: how many, how they open and end, and hashes of the longer ones.
 *
 * Separate from block_line.c because it is the pass over all bytes of a text: 64 at a time are turned into sets of bits, one
 * set a kind of byte (byte_sets.h), and words are counted with them, without a branch a word. Words with letters above ASCII,
 * and those over 64 bytes, are read byte by byte. Private to the block modules.
 */
#ifndef CL_TEXT_BLOCK_WORDS_H
#define CL_TEXT_BLOCK_WORDS_H

#include "base/vec.h"
#include "text/block_phrases.h"

/* Bytes from which a word counts for cohesion: shorter ones are mostly function words. Two bytes a letter in some scripts. */
#define CL_COHESION_MIN 5

/* Hashes (ASCII folded, never 0) of the words of CL_COHESION_MIN bytes or more, line after line, each line ended by 0. */
typedef CL_VEC(uint32_t) cl_line_words;

/*
 * Count the words of the n bytes at p, a line without blanks at its ends: fills words, capitals, numerals, commas, stops of
 * `line` and adds flags; appends the line's hashes; *runs is for cl_phrases_of_runs. False: memory is out. Linear.
 */
bool cl_line_measure_words(cl_line *line, const unsigned char *p, size_t n, cl_line_words *words, cl_line_runs *runs, cl_arena *arena);

/* Hash of the next such word of a line from *at; 0 at its end. */
uint32_t cl_line_next_hash(cl_str line, size_t *at);

/* Length of a blank of more than one byte at p (no-break, en .. hair, narrow, ideographic, byte order mark), or 0. */
size_t cl_wide_blank(const unsigned char *p, size_t left);

/* Fill cohesion and title_share of measured lines. Errors COLLATE_E_NOMEM; linear. block_cohesion.c */
collate_err cl_lines_cohere(cl_str text, cl_str title, const cl_line_words *words, cl_line *lines, size_t n, cl_arena *arena);

#endif
