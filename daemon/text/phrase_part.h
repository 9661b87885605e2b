/*
 * phrase_part.h - what the two directions of reading a noun phrase share: its parts, by the classes of their words.
 *
 * Private to phrase_left.c, phrase_right.c and the cues. Shallow noun phrases: no parser, only what tables and marks tell.
 */
#ifndef CL_TEXT_PHRASE_PART_H
#define CL_TEXT_PHRASE_PART_H

#include "text/quote_scan.h"

/* Tokens of a noun phrase: generous for news, and keeps every call at constant cost. */
#define CL_PART_MAX 14u

#define CL_PART_NEVER                                                                                                                      \
    (CL_LEX_AUX | CL_LEX_THAT | CL_LEX_RELATIVE | CL_LEX_PRONOUN | CL_LEX_OBJECT | CL_LEX_ACCORDING | CL_LEX_TO | CL_LEX_NOT)
#define CL_PART_NOUNS (CL_LEX_ROLE | CL_LEX_GROUP | CL_LEX_TEXT | CL_LEX_ORG)

/* cl_phrase_type of a head noun, by its class. */
uint8_t cl_part_type(uint64_t lex);

/* The phrase that a personal pronoun at token i is; false for any other word. */
bool cl_part_pronoun(const cl_scan *s, uint32_t i, cl_phrase *out);

static inline bool cl_part_is_small(const cl_scan *s, uint32_t i)
{
    return s->tok[i].kind == CL_TOKEN_WORD && (s->tok[i].flags & CL_TOKEN_CAPITAL) == 0;
}

static inline bool cl_part_is_possessive(const cl_scan *s, uint32_t i)
{
    return (s->tok[i].flags & CL_TOKEN_POSSESSIVE) != 0;
}

/* Are the tokens from i up to `name` an office before a name, as "Secretary of State"? Titles are few, so that one test mostly does. */
static inline bool cl_part_is_office(const cl_scan *s, uint32_t i, uint32_t name)
{
    return (s->lex[i] & CL_LEX_TITLE) != 0 && i + 3 == name && name < s->n && s->name[name] != 0 && s->name[i] == 0 && s->inside[i] == 0 &&
           (s->lex[i + 1] & CL_LEX_JOIN) != 0 && (s->tok[i + 2].flags & CL_TOKEN_CAPITAL) != 0 && s->name[i + 2] == 0;
}

static inline bool cl_part_is_plural(const cl_scan *s, uint32_t i)
{
    cl_str word = cl_token_text(s->r, &s->tok[i]);

    return word.len > 3 && word.ptr[word.len - 1] == 's';
}

/* A form that a clause has as its verb, and no noun. */
static inline bool cl_part_is_finite(uint64_t lex)
{
    return (lex & CL_LEX_VERB) != 0 && (lex & (CL_LEX_PAST | CL_LEX_THIRD)) != 0 && (lex & CL_PART_NOUNS) == 0;
}

#endif
