#include "text/phrase_part.h"

/* "the mayor, X," : the name after the role's comma. */
static void name_after_role(const cl_scan *s, uint32_t at, uint32_t end, cl_phrase *out)
{
    if (out->type != CL_PHRASE_ROLE || out->name != 0 || !cl_scan_mark(s, at, ',') || at + 1 >= end)
        return;
    uint32_t i = at + 1;
    while (i < end && i < at + 4 && s->name[i] == 0 && (s->lex[i] & CL_LEX_TITLE) != 0)
        i++;
    uint32_t last = i;
    while (last < end && s->name[last] != 0 && s->name[last] == s->name[i])
        last++;
    if (i < end && s->name[i] != 0 && (last >= end || s->tok[last].mark == ',' || s->tok[last].mark == '.')) {
        out->name = s->name[i];
        out->type = CL_PHRASE_NAME;
        out->last = last - 1;
    }
}

/* Reads a name; the possessive after it makes it only the start of a phrase ("X's lawyer"). Returns its last token. */
static uint32_t take_name(const cl_scan *s, uint32_t i, uint32_t end, bool crossed, cl_phrase *p)
{
    uint32_t from = i;

    while (i + 1 < end && s->name[i + 1] == s->name[i])
        i++;
    if (i + 1 < end && cl_part_is_possessive(s, i + 1)) {
        p->last = ++i;
        p->head = CL_NO_TOKEN;
        return i;
    }
    p->last = i;
    if (!crossed) {
        p->name = s->name[from];
        p->head = i;
    }
    return i;
}

/*
 * The phrase so far ends with the verb of a clause that token i goes on with: "the text includes | a section", "the statement
 * undercut | Moss's praise". German puts an article behind a noun as a genitive.
 */
static bool verb_before(const cl_scan *s, uint32_t i, const cl_phrase *p)
{
    const uint64_t other = CL_PART_NOUNS | CL_LEX_DET | CL_LEX_POSS | CL_LEX_PREP | CL_LEX_CONJ | CL_LEX_ADVERB | CL_LEX_TITLE |
                           CL_LEX_DEMONYM | CL_LEX_TIME;
    uint32_t verb = i - 1;

    if (i < p->first + 2 || p->last != verb || !cl_part_is_small(s, verb) || s->name[verb] != 0 || (s->lex[verb] & other) != 0)
        return false;
    if ((s->lex[i] & (CL_LEX_DET | CL_LEX_POSS)) != 0)
        return !s->r->language->capital_nouns && (s->lex[i] & CL_LEX_PREP) == 0; /* "coordinatrice nazionale dei ..." */
    bool past = cl_part_is_finite(s->lex[verb]) || cl_str_ends(cl_token_text(s->r, &s->tok[verb]), CL_STR("ed"));
    return s->name[i] != 0 && (s->lex[verb - 1] & CL_PART_NOUNS) != 0 && past;
}

/* Leaves that verb out again; false when nothing is left that could speak. */
static bool leave_verb(const cl_scan *s, cl_phrase *p)
{
    uint32_t noun = p->last - 1;

    if ((s->lex[noun] & CL_LEX_PREP) != 0 && noun > p->first) /* "a court in upholding a ruling" */
        noun--;
    if (s->tok[noun].kind != CL_TOKEN_WORD || (s->lex[noun] & (CL_LEX_DET | CL_LEX_POSS | CL_LEX_ADVERB)) != 0)
        return false;
    if (p->head == p->last) {
        p->head = noun;
        p->name = s->name[noun];
    }
    p->last = noun;
    return true;
}

/* "der", "einer", "dieser", "des", "eines": the article of a German genitive. */
static bool is_genitive(const cl_scan *s, uint32_t i)
{
    cl_str word = cl_token_folded(s->r, &s->tok[i]);
    bool other = cl_str_eq(word, CL_STR("vier")) || cl_str_eq(word, CL_STR("ihr"));

    return (cl_str_ends(word, CL_STR("r")) && !other) || cl_str_ends(word, CL_STR("es"));
}

/* Where nouns have capitals. */
static bool is_noun(const cl_scan *s, uint32_t i)
{
    return s->tok[i].kind == CL_TOKEN_WORD && (s->tok[i].flags & CL_TOKEN_CAPITAL) != 0 && (s->lex[i] & (CL_LEX_DET | CL_LEX_POSS)) == 0;
}

/* "der Verband kommunaler Unternehmen": a genitive without an article. */
static bool is_adjective(const cl_scan *s, uint32_t i)
{
    return i + 1 < s->n && is_noun(s, i + 1) && cl_str_ends(cl_token_text(s->r, &s->tok[i]), CL_STR("er"));
}

/* Goes on with the phrase over token i, which is in no name; false where the phrase ends before it. */
static bool take_word(const cl_scan *s, uint32_t i, bool *crossed, cl_phrase *p)
{
    uint64_t lex = s->lex[i];
    bool opens = (lex & (CL_LEX_DET | CL_LEX_POSS)) != 0;
    bool noun = p->head != CL_NO_TOKEN && p->name == 0 && (s->lex[p->head] & CL_PART_NOUNS) != 0;

    if (s->tok[i].kind == CL_TOKEN_MARK) {
        bool abbreviated = s->tok[i].mark == '.' && i > p->first && (s->lex[i - 1] & CL_LEX_TITLE) != 0;
        return cl_part_is_possessive(s, i) || abbreviated || (s->tok[i].mark == '-' && cl_scan_touches(s, i));
    }
    if ((lex & CL_LEX_PREP) != 0 && (lex & CL_LEX_DET) == 0) {
        *crossed = true;
        bool joins = s->r->lang == CL_LANG_EN || (lex & (CL_LEX_PARTICLE | CL_LEX_JOIN)) != 0; /* "dans", "lors" begin something else */
        return noun && (lex & CL_LEX_TO) == 0 && joins;
    }
    if ((lex & (CL_PART_NEVER | CL_LEX_SUB | CL_LEX_CONJ | CL_LEX_TIME)) != 0 && (lex & CL_LEX_DET) == 0)
        return false;
    if (p->head != CL_NO_TOKEN && (((lex & CL_LEX_THAT) != 0) || (noun && cl_part_is_small(s, i) && cl_part_is_finite(lex))))
        return false; /* "the ruling that ...", "the mayor told ..." */
    if (noun && opens && s->r->language->capital_nouns && !is_genitive(s, i))
        return false; /* "begründet das Gericht | seine Entscheidung" */
    if ((lex & CL_LEX_DET) != 0 && noun) {
        *crossed = true; /* a genitive: "der Chef der Behörde" */
        return true;
    }
    if ((lex & CL_LEX_ADVERB) != 0 && (lex & (CL_LEX_DET | CL_LEX_TITLE | CL_LEX_ROLE)) == 0)
        return false;
    bool verb = s->r->language->capital_nouns && p->head != CL_NO_TOKEN && cl_part_is_small(s, i) && !opens && is_noun(s, i - 1);
    if (verb && !is_adjective(s, i))
        return false; /* "das Motiv | fand sich" */
    bool adjective = noun && (lex & CL_PART_NOUNS) == 0 && i + 1 < s->n && (s->lex[i + 1] & (CL_LEX_PREP | CL_LEX_TO)) != 0;
    if (adjective && p->last + 1 == i && cl_part_is_small(s, i) && (s->lex[p->head] & (CL_LEX_ROLE | CL_LEX_GROUP)) != 0)
        return false; /* "a person familiar with the matter" */
    if (p->name != 0 && !*crossed) {
        if ((lex & (CL_LEX_ROLE | CL_LEX_TITLE | CL_LEX_GROUP)) == 0)
            return false;
        p->name = 0; /* "Pell campaign manager X": the first name only qualifies */
    }
    if (!opens)
        p->last = i;
    if (!*crossed && !opens)
        p->head = i;
    return true;
}

/* "said X and Y." : both speak when nothing but a mark follows the second name. */
static void with_second(const cl_scan *s, uint32_t at, uint32_t end, cl_phrase *p)
{
    uint32_t i = at + 1;

    if (p->type != CL_PHRASE_NAME || at + 1 >= end || !cl_scan_is(s, at, CL_LEX_CONJ) || s->name[i] == 0)
        return;
    while (i + 1 < end && s->name[i + 1] == s->name[at + 1])
        i++;
    if (i + 1 < end && s->inside[i + 1] == 0 && (s->tok[i + 1].mark == ',' || s->tok[i + 1].mark == '.'))
        p->last = i;
}

/* "dit-il", "ajoute-t-elle": the pronoun behind the hyphens; else i. */
static uint32_t over_hyphens(const cl_scan *s, uint32_t i, uint32_t end)
{
    uint32_t k = i;

    if (!cl_scan_mark(s, k, '-') || !cl_scan_touches(s, k))
        return i;
    k++;
    if (k + 2 < end && cl_scan_mark(s, k + 1, '-') && s->tok[k].end - s->tok[k].start == 1)
        k += 2;
    return k < end && (s->lex[k] & CL_LEX_PRONOUN) != 0 && cl_scan_touches(s, k) ? k : i;
}

bool cl_phrase_right(const cl_scan *s, uint32_t at, uint32_t end, cl_phrase *out)
{
    uint32_t i = at;
    bool crossed = false; /* a preposition: names after it only qualify the head */
    cl_phrase p = {.head = CL_NO_TOKEN};

    while (i < end && i < at + 2 && cl_scan_is(s, i, CL_LEX_ADVERB) && s->name[i] == 0)
        i++;
    if (s->r->lang == CL_LANG_FR)
        i = over_hyphens(s, i, end);
    if (s->r->language->capital_nouns && i + 1 < end && cl_part_is_small(s, i) && cl_part_is_finite(s->lex[i]) && s->inside[i] == 0)
        i++; /* "so bestätigt | das Gericht" */
    if (i >= end || s->inside[i] != 0)
        return false;
    if ((s->lex[i] & CL_LEX_OBJECT) == 0 && cl_part_pronoun(s, i, out))
        return true;
    p.first = p.last = i;
    for (; i < end && i < at + CL_PART_MAX && s->inside[i] == 0; i++) {
        if (!crossed && i + 3 < end && cl_part_is_office(s, i, i + 3)) {
            p.name = 0; /* that of a country before it */
            i += 3;
        }
        if (verb_before(s, i, &p)) {
            if (!leave_verb(s, &p))
                return false;
            break;
        }
        if (s->name[i] != 0)
            i = take_name(s, i, end, crossed, &p);
        else if (!take_word(s, i, &crossed, &p))
            break;
    }
    if (p.head == CL_NO_TOKEN || p.head < p.first)
        return false;
    p.type = p.name != 0 ? CL_PHRASE_NAME : cl_part_type(s->lex[p.head]);
    if (p.type == CL_PHRASE_OTHER && (s->lex[p.first] & (CL_LEX_DET | CL_LEX_POSS)) == 0)
        return false;
    name_after_role(s, i, end, &p);
    with_second(s, i, end, &p);
    *out = p;
    return true;
}
