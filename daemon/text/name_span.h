/*
 * name_span.h - where a name and its titles begin and end.
 *
 * Private to the names; separate so that the grammar of one name can be read apart from the walk over sentences (name.c) and from
 * joining forms (name_join.c). A span is of tokens, first and last inclusive; `end` is one past the sentence. All functions are
 * reentrant, fail never and take time linear in the tokens of the name.
 */
#ifndef CL_TEXT_NAME_SPAN_H
#define CL_TEXT_NAME_SPAN_H

#include "text/lexicon.h"
#include "text/reading.h"

#define CL_NAME_TITLE_MAX 6u /* tokens of a title before a name: "former Acting Deputy Secretary of State" */
#define CL_NAME_NEVER (CL_LEX_PRONOUN | CL_LEX_FUNCTION | CL_LEX_AUX | CL_LEX_TIME) /* most words with one of these are no name */

/* What is looked at; borrowed. */
typedef struct cl_name_view {
    const cl_reading *r;
    const cl_token *tok;
    const uint64_t *lex;
} cl_name_view;

static inline bool cl_name_is_word(const cl_token *t)
{
    return t->kind == CL_TOKEN_WORD;
}

static inline bool cl_name_touches(const cl_token *t)
{
    return (t->flags & CL_TOKEN_SPACE_BEFORE) == 0;
}

/* "A", "D." */
static inline bool cl_name_is_letter(const cl_token *t)
{
    return t->end - t->start == 1 || (t->end - t->start == 2 && (t->flags & CL_TOKEN_STOP_INSIDE) != 0);
}

/* Can this token stand first or last in a name? */
static inline bool cl_name_word(const cl_name_view *f, uint32_t i)
{
    const cl_token *t = &f->tok[i];
    uint64_t lex = f->lex[i];

    if ((t->flags & CL_TOKEN_CAPITAL) == 0) /* only words have one */
        return false;
    if ((lex & CL_NAME_NEVER) == 0)
        return true;
    bool acronym = (t->flags & CL_TOKEN_ALL_CAPS) != 0 && t->end - t->start < 4; /* US, WHO; "MORE" is only loud */
    return (lex & CL_LEX_PRONOUN) == 0 && ((lex & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0 || acronym);
}

/* "New" of "New York", "First" of "First Amendment": a function word with a capital before a word that may be a name. */
static inline bool cl_name_leads(const cl_name_view *f, uint32_t i, uint32_t end)
{
    return i + 1 < end && (f->lex[i] & CL_LEX_LEAD) != 0 && (f->tok[i].flags & CL_TOKEN_CAPITAL) != 0 && cl_name_word(f, i + 1) &&
           (f->lex[i + 1] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F | CL_LEX_TITLE | CL_LEX_DEMONYM)) == 0;
}

/* "Sunday Times", but not "on Sunday Times Square was closed". */
static inline bool cl_name_opens_paper(const cl_name_view *f, uint32_t i, uint32_t end)
{
    return (f->lex[i] & CL_LEX_TIME) != 0 && i + 1 < end && (f->lex[i + 1] & CL_LEX_PAPER) != 0 &&
           (f->tok[i].flags & f->tok[i + 1].flags & CL_TOKEN_CAPITAL) != 0 && (f->tok[i + 1].flags & CL_TOKEN_ALL_CAPS) == 0 &&
           (i + 2 >= end || (f->lex[i + 2] & CL_LEX_SITE) == 0);
}

/* The last token of the run of name words that begins at `first`: over hyphens, particles, "of" in names of bodies. */
uint32_t cl_name_end(const cl_name_view *f, uint32_t first, uint32_t end);

/* A title word that a name follows; on success *next is the token after it. */
bool cl_name_title_at(const cl_name_view *f, uint32_t i, uint32_t end, uint32_t *next);

/* The first of small title or role words right before a name: "presidential spokesman Dmitry ...", "former Sen. ..."; or `first`. */
uint32_t cl_name_titles_before(const cl_name_view *f, uint32_t first, uint32_t begin);

/* "Massachusetts Sen. Ida Moss", "Kentucky Republican": the title or party at its end is no part of a name. The last token that is. */
uint32_t cl_name_before_tail(const cl_name_view *f, uint32_t first, uint32_t last, uint32_t end);

/* "CIA Director David Moss", "House Speaker Ada Moss": the name begins after the last title inside the run. Its first token. */
uint32_t cl_name_after_title(const cl_name_view *f, uint32_t first, uint32_t last);

/* "Hafenmeister Karl Pelz": where nouns have capitals, a person's name begins with the first name. Its first token. */
uint32_t cl_name_after_noun(const cl_name_view *f, uint32_t first, uint32_t last);

/*
 * Is token `acronym` made of the first letters, or first syllables, of the words first..last ("Confédération générale des métiers (CGM)")?
 * Small words may be passed over. Bounded cost.
 */
bool cl_name_is_acronym(const cl_name_view *f, uint32_t first, uint32_t last, uint32_t acronym);

#endif
