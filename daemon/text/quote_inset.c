#include "text/quote_inset.h"

#define INSET 14u   /* tokens of a cue inside the marks */
#define TO_STOP 6u  /* ... of one that ends with its sentence: "promet-il." */
#define ASIDE 40u   /* tokens of the reporter's words in a dialogue */
#define SPEECH 400u /* tokens of speech before them */

bool cl_inset_language(cl_lang lang)
{
    return lang == CL_LANG_RU || lang == CL_LANG_FR || lang == CL_LANG_IT || lang == CL_LANG_ES || lang == CL_LANG_PT;
}

static bool is_dash(const cl_scan *s, uint32_t i)
{
    const cl_token *t = &s->tok[i];

    return t->kind == CL_TOKEN_MARK && t->mark == '-' && ((t->flags & CL_TOKEN_SPACE_BEFORE) != 0 || t->end - t->start == 3);
}

static bool is_hyphen(const cl_scan *s, uint32_t i)
{
    return s->tok[i].kind == CL_TOKEN_MARK && s->tok[i].mark == '-' && !is_dash(s, i);
}

/* The verb of speech of the words from i on, over "a-t-elle" and "lui a"; 0 without one. *subject: a pronoun was seen on the way. */
static uint32_t verb_at(const cl_scan *s, uint32_t i, uint32_t end, bool *subject)
{
    for (uint32_t k = i; k < end && k < i + 7; k++) {
        uint64_t lex = s->lex[k];
        if ((lex & (CL_LEX_SAY | CL_LEX_SPEECH | CL_LEX_BESIDE)) != 0 && (lex & (CL_LEX_PAST | CL_LEX_THIRD | CL_LEX_PART)) != 0)
            return k;
        bool pronoun = (lex & (CL_LEX_HE | CL_LEX_SHE)) != 0;
        bool letter = s->tok[k].kind == CL_TOKEN_WORD && s->tok[k].end - s->tok[k].start == 1; /* the t of "a-t-il" */
        bool clitic = s->tok[k].kind == CL_TOKEN_WORD && (lex & (CL_LEX_OBJECT | CL_LEX_ADVERB)) != 0;
        if (!pronoun && !letter && !clitic && !is_hyphen(s, k) && (lex & CL_LEX_AUX) == 0)
            return 0;
        *subject = *subject || pronoun;
    }
    return 0;
}

static bool dash_follows(const cl_scan *s, uint32_t from, uint32_t close)
{
    for (uint32_t k = from; k + 1 < close && k < from + INSET; k++)
        if (s->tok[k].kind == CL_TOKEN_MARK && s->tok[k].mark != ',')
            return is_dash(s, k);
    return false;
}

uint32_t cl_inset_end(const cl_scan *s, uint32_t i, uint32_t close)
{
    uint32_t from = i + 1;
    bool subject = false, opened = is_dash(s, i);

    from += from < close && is_dash(s, from);
    uint32_t verb = verb_at(s, from, close, &subject);
    if (verb == 0)
        return 0;
    if (is_dash(s, i) && verb + 2 < close && is_dash(s, verb + 1))
        return verb + 1; /* "È una mancetta – attacca – e la pagheremo" */
    for (uint32_t k = verb + 1; k < close && k < verb + INSET; k++) {
        const cl_token *t = &s->tok[k];
        subject = subject || (t->flags & CL_TOKEN_CAPITAL) != 0 || (s->lex[k] & (CL_LEX_HE | CL_LEX_SHE | CL_LEX_ROLE)) != 0;
        if (t->mark == ',' && opened && k + 1 < close && !is_dash(s, k + 1) && dash_follows(s, k + 1, close))
            continue; /* "– ricorda Enzo, 52 anni, operaio –" */
        if (t->mark == ',' || is_dash(s, k))
            return !subject || k + 2 >= close ? 0 : t->mark == ',' && is_dash(s, k + 1) ? k + 1 : k;
        bool stop = t->kind == CL_TOKEN_MARK && t->mark == '.' && k + 1 < close;
        if (stop && subject && !is_dash(s, k + 1) && k <= verb + TO_STOP && (s->tok[k + 1].flags & CL_TOKEN_CAPITAL) != 0 &&
            (s->lex[k - 1] & CL_LEX_TITLE) == 0)
            return k;
        if (t->kind == CL_TOKEN_MARK && t->mark != '.' && t->mark != '-')
            return 0;
    }
    return 0;
}

/* Where the reporter's words end that begin behind `from`: at the next dash, or with the sentence. */
static uint32_t end_of_aside(const cl_scan *s, uint32_t from, uint32_t end)
{
    uint32_t stop = end < from + ASIDE ? end : from + ASIDE, sentence_end = cl_scan_end(s, from);

    for (uint32_t k = from + 1; k < stop; k++) {
        if (is_dash(s, k))
            return k + 1 < end && s->tok[k + 1].kind == CL_TOKEN_MARK && strchr(".,:;", s->tok[k + 1].mark) != NULL ? k + 1 : k;
        if (k >= sentence_end)
            return k - 1;
    }
    return end;
}

uint32_t cl_dash_speech(const cl_scan *s, uint32_t begin, uint32_t end, uint32_t *next)
{
    const cl_token *first = &s->tok[begin];
    uint32_t stop = end < begin + SPEECH ? end : begin + SPEECH;

    if (first->kind != CL_TOKEN_MARK || first->mark != '-' || begin + 3 >= end)
        return 0;
    for (uint32_t i = begin + 2; i + 1 < stop; i++) {
        bool subject = false, dash = is_dash(s, i);
        if (!dash && s->tok[i].mark != ',')
            continue;
        uint32_t from = i + 1 + (!dash && is_dash(s, i + 1)), verb = verb_at(s, from, stop, &subject);
        bool weak = verb == 0 || (!dash && from == i + 1 && (s->lex[verb] & CL_LEX_SAY) == 0 && (s->lex[verb] & CL_LEX_SPEECH) == 0);
        if (weak)
            continue;
        *next = end_of_aside(s, verb, end);
        if (is_dash(s, *next < end ? *next : i) && *next + 1 < end && is_dash(s, *next + 1))
            (*next)++;
        return i;
    }
    return 0;
}
