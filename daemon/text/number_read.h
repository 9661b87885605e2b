/*
 * number_read.h - the value that stands at a token, in digits or words; what it means there is number.c's work.
 */
#ifndef CL_TEXT_NUMBER_READ_H
#define CL_TEXT_NUMBER_READ_H

#include "text/term.h"

typedef struct cl_quantity {
    size_t n;         /* tokens; 0: there is no number here */
    double value;
    char currency[4]; /* from a sign or code before it or a word after it */
    bool words;
    bool vague;
    bool ordinal;
    bool percent;
    bool points;      /* of a percentage: the difference of two, 25 basis points = 0.25 */
    size_t point;     /* the token that says so: points, Prozentpunkte */
    bool fraction;    /* half, two thirds: of something */
    bool magnitude;   /* a factor word was among them */
} cl_quantity;

/* Read at token i of a sentence that ends at `end`. O(tokens read). */
cl_quantity cl_quantity_at(cl_term_reader *terms, size_t i, size_t end);

/* The value of digits with separators ("1,200.5", "2.800" where commas are decimal); false when they are no plain number. */
bool cl_number_parse(cl_str text, bool decimal_comma, double *out);

#endif
