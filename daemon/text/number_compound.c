#include "text/number_compound.h"

#include "text/term_tables.h"

#define LONGEST 80u /* bytes: "neunhundertneunundneunzigtausend..." */

typedef struct reading {
    double thousands, hundreds, low;
    bool after_and, half;
    unsigned n;
} reading;

/* The longest piece that the word goes on with at `at`. */
static const cl_compound_piece *piece_at(const cl_compound_piece *pieces, cl_str word, size_t at, size_t *len)
{
    const cl_compound_piece *best = NULL;

    *len = 0;
    for (; pieces->text != NULL; pieces++) {
        size_t n = strlen(pieces->text);
        if (n > *len && n <= word.len - at && pieces->text[0] == word.ptr[at] && memcmp(pieces->text, word.ptr + at, n) == 0) {
            best = pieces;
            *len = n;
        }
    }
    return best;
}

/* Adds a piece; false where no number goes on so. */
static bool add(reading *r, const cl_compound_piece *piece)
{
    bool tens = r->low >= 20 && (int)r->low % 10 == 0;

    switch (piece->role) {
    case CL_TERM_AND:
        r->after_and = r->n > 0;
        return r->n > 0 && !r->half;
    case CL_TERM_FRACTION: /* "zweieinhalb" */
        r->low += piece->value;
        r->half = true;
        return r->n > 0;
    case CL_TERM_MAGNITUDE:
        if (r->half || r->after_and)
            return false;
        if (piece->value < 1000) {
            r->hundreds = (r->low > 0 ? r->low : 1) * piece->value;
            r->low = 0;
            return r->hundreds < 10000;
        }
        if (r->thousands > 0)
            return false;
        r->thousands = (r->hundreds + r->low > 0 ? r->hundreds + r->low : 1) * piece->value;
        r->hundreds = r->low = 0;
        return true;
    default:
        if (r->half || !(r->low == 0 || (r->after_and && r->low < 10 && piece->value >= 20) || (tens && piece->value < 10)))
            return false;
        r->low += piece->value;
        r->after_and = false;
        return true;
    }
}

bool cl_number_compound(cl_lang lang, cl_str folded, double *value)
{
    const cl_terms *terms = cl_terms_of(lang);
    reading r = {0};
    size_t len;

    if (terms == NULL || terms->pieces == NULL || folded.len < 5 || folded.len > LONGEST)
        return false;
    for (size_t at = 0; at < folded.len; at += len, r.n++) {
        const cl_compound_piece *piece = piece_at(terms->pieces, folded, at, &len);
        if (piece == NULL || !add(&r, piece))
            return false;
    }
    if (r.n < 2 || r.after_and)
        return false;
    *value = r.thousands + r.hundreds + r.low;
    return true;
}
