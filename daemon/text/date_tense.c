#include "text/date_tense.h"

#include "text/token.h"

#define WORDS_BEFORE 10u /* looked back for a verb that tells */
#define WORDS_AFTER 8u   /* looked ahead for the verb of the clause that a date opens */

static uint8_t role_at(cl_term_reader *terms, size_t i, size_t end)
{
    return cl_term_at(terms, i, end)->role;
}

static bool is_mark(const cl_term_reader *terms, size_t i)
{
    return terms->r->tokens[i].kind == CL_TOKEN_MARK;
}

/* A date opens its clause when nothing but its preposition stands between it and the sentence's start, a mark or a "that". */
static bool opens_clause(cl_term_reader *terms, size_t begin, size_t at, size_t end)
{
    size_t i = at;

    if (i == begin)
        return true;
    if (role_at(terms, i - 1, end) != CL_TERM_PREPOSITION)
        return is_mark(terms, i - 1);
    i--;
    if (i == begin || is_mark(terms, i - 1))
        return true;
    const cl_token *before = &terms->r->tokens[i - 1];
    cl_str word = cl_str_cut(terms->r->text, before->start, before->end);
    return cl_str_eq(word, CL_STR("that")) || cl_str_eq(word, CL_STR("dass"));
}

static bool clause_is_future(cl_term_reader *terms, size_t at, size_t end)
{
    for (size_t i = at + 1; i < end && i <= at + WORDS_AFTER; i++) {
        uint8_t role = role_at(terms, i, end);
        if (role == CL_TERM_FUTURE)
            return true;
        if (role == CL_TERM_PAST || (is_mark(terms, i) && i > at + 1))
            return false;
    }
    return false;
}

cl_tense cl_date_tense(cl_term_reader *terms, size_t begin, size_t at, size_t end)
{
    if (opens_clause(terms, begin, at, end) && clause_is_future(terms, at, end))
        return CL_TENSE_FUTURE;
    for (size_t i = at, n = 0; i > begin && n < WORDS_BEFORE; n++) {
        uint8_t role = role_at(terms, --i, end);
        if (role == CL_TERM_FUTURE)
            return CL_TENSE_FUTURE;
        if (role == CL_TERM_PAST)
            return CL_TENSE_PAST;
    }
    return CL_TENSE_PAST;
}
