/*
 * block_credit.h - lines that belong to a picture, and lines that say who made the picture or the text.
 *
 * Separate from block_label.c because these judge one line by its words, whatever stands around it. Private to the block
 * modules; everything is pure, reentrant and linear in the line.
 */
#ifndef CL_TEXT_BLOCK_CREDIT_H
#define CL_TEXT_BLOCK_CREDIT_H

#include "text/block_line.h"

/* Words of a caption at most: longest in the development pages, rounded up. */
#define CL_CAPTION_WORDS 80
/* The same where a credit at its end leaves no doubt. */
#define CL_CAPTION_MOST 120

/* A line that only names who took the picture. */
bool cl_line_is_credit(cl_str text, const cl_line *line);

/* A sentence about a picture that carries its credit: "... on Sunday. (Jane Roe/Agency)". */
bool cl_line_is_caption(cl_str text, const cl_line *line);

/* Who worked on the text: "The Associated Press contributed to this report.", "Editing by X". Of lines outside the body. */
bool cl_line_is_text_credit(cl_str text, const cl_line *line);

/* The same of a line that the scorer took for body: only where its words leave no doubt. */
bool cl_line_is_staff_credit(cl_str text, const cl_line *line);

/* A line with the date of a day, its year and a verb of pictures: "The chairman speaks at the pier on May 4, 2031." block_picture.c */
bool cl_line_shows_scene(cl_str line);

/* A line that says what is seen on a picture; the second form where one is expected: above the article. */
bool cl_line_describes_picture(cl_str line);
bool cl_line_may_describe_picture(cl_str line);

#endif
