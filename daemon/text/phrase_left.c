#include "text/phrase_part.h"

/*
 * Shallow noun phrases: no parser, only what tables and marks tell. Caps are generous for news (an appositive of more
 * than 40 tokens before "said" does not occur on the development texts) and keep every call at constant cost.
 */
#define MAX_SKIP 7u   /* auxiliaries, adverbs between subject and verb */
#define MAX_ASIDE 45u /* tokens of an appositive or relative clause */

/* "saying Democrats ...": what follows is said, not who says it. */
static bool is_saying(uint64_t lex)
{
    return (lex & (CL_LEX_SAY | CL_LEX_SPEECH)) != 0 && (lex & CL_LEX_ING) != 0 && (lex & CL_PART_NOUNS) == 0;
}

/* "the methods Republicans say they favor": a plural before a party or a people belongs to the clause before. */
static bool is_what_they_say(const cl_scan *s, uint32_t i)
{
    const cl_token *next = &s->tok[i + 1];
    cl_str word = cl_token_text(s->r, &s->tok[i]);

    return (s->lex[i + 1] & CL_LEX_DEMONYM) != 0 && (s->lex[i + 1] & CL_LEX_GROUP) != 0 && (next->flags & CL_TOKEN_CAPITAL) != 0 &&
           word.len > 4 && word.ptr[word.len - 1] == 's' && (s->lex[i] & (CL_LEX_DET | CL_LEX_ADVERB)) == 0;
}

static uint32_t name_start(const cl_scan *s, uint32_t i)
{
    while (i > 0 && s->name[i - 1] == s->name[i])
        i--;
    return i;
}

/* Titles, roles and a determiner before a name or noun belong to the mention. */
static uint32_t with_title(const cl_scan *s, uint32_t first, uint32_t begin)
{
    uint32_t i = first;

    if (first > begin + 2 && s->name[first] != 0 && cl_part_is_office(s, first - 3, first))
        i = first - 3;
    while (i > begin && first - i < 6 && s->inside[i - 1] == 0 &&
           ((s->lex[i - 1] & (CL_LEX_TITLE | CL_LEX_ROLE | CL_LEX_DEMONYM)) != 0 ||
               (cl_scan_mark(s, i - 1, '.') && i - 1 > begin && (s->lex[i - 2] & CL_LEX_TITLE) != 0)))
        i--;
    return i;
}

/* "du", "dei", "zum" are a preposition and an article in one: behind a noun of people they go on with its phrase. */
static bool is_contracted(const cl_scan *s, uint32_t i, uint32_t begin)
{
    return (s->lex[i] & CL_LEX_PREP) != 0 && (s->lex[i] & CL_LEX_DET) != 0 && i > begin && s->inside[i - 1] == 0 && s->name[i - 1] == 0 &&
           (s->lex[i - 1] & (CL_LEX_ROLE | CL_LEX_GROUP | CL_LEX_TEXT)) != 0;
}

/* The words before a "of/for/in X": is there a noun that X only qualifies ("a spokesman for X")? */
static bool noun_before(const cl_scan *s, uint32_t prep, uint32_t begin)
{
    if (prep <= begin || s->inside[prep - 1] != 0 || s->tok[prep - 1].kind != CL_TOKEN_WORD)
        return false;
    uint64_t lex = s->lex[prep - 1];
    if (s->name[prep - 1] != 0)
        return true;
    return (lex & (CL_PART_NOUNS | CL_LEX_NOUN)) != 0 || ((lex & CL_LEX_DET) != 0 && (lex & CL_LEX_PREP) == 0);
}

/* "the Justice Department released documents": a name and its verb are no subject of what looks like the next one. */
static bool is_verb_of_name(const cl_scan *s, uint32_t at, uint32_t begin)
{
    return at > begin && s->name[at - 1] != 0 && cl_part_is_small(s, at) && (s->lex[at] & CL_PART_NOUNS) == 0 &&
           cl_str_ends(cl_token_text(s->r, &s->tok[at]), CL_STR("ed"));
}

static bool common_noun_left(const cl_scan *s, uint32_t at, uint32_t begin, cl_phrase *out)
{
    uint32_t start = CL_NO_TOKEN, head = at, i = at;

    if (s->tok[at].kind != CL_TOKEN_WORD || (s->lex[at] & (CL_PART_NEVER | CL_LEX_SUB | CL_LEX_CONJ | CL_LEX_PREP)) != 0 ||
        ((s->lex[at] & CL_LEX_ADJECTIVE) != 0 && cl_part_is_small(s, at)) || is_verb_of_name(s, at, begin))
        return false;
    for (uint32_t n = 0;; n++) {
        uint64_t lex = s->lex[i];
        if ((lex & (CL_LEX_DET | CL_LEX_POSS)) != 0 && (lex & CL_LEX_THAT) == 0 && !is_contracted(s, i, begin)) {
            start = i;
            bool more = i > begin && (s->lex[i - 1] & CL_LEX_PREP) != 0 && noun_before(s, i - 1, begin);
            if (!more && !(i > begin && (s->lex[i - 1] & CL_LEX_DET) != 0))
                break;
        }
        if (i == begin || n >= CL_PART_MAX || s->inside[i - 1] != 0)
            break;
        const cl_token *t = &s->tok[i - 1];
        uint64_t before = s->lex[i - 1];
        if ((before & CL_LEX_PREP) != 0 && ((before & CL_LEX_DET) == 0 || is_contracted(s, i - 1, begin))) {
            if (!noun_before(s, i - 1, begin))
                break;
            head = i - 2;
            i -= 2;
            continue;
        }
        if (t->kind == CL_TOKEN_MARK && !cl_part_is_possessive(s, i - 1) && t->mark != '-')
            break;
        if ((before & (CL_PART_NEVER | CL_LEX_SUB | CL_LEX_CONJ)) != 0 && (before & (CL_LEX_DET | CL_LEX_POSS)) == 0)
            break;
        if ((before & CL_LEX_THAT) != 0)
            break;
        if (cl_part_is_small(s, i - 1) && (cl_part_is_finite(before) || is_saying(before) || is_what_they_say(s, i - 1)))
            break;
        i--;
    }
    if (start == CL_NO_TOKEN) {
        if (i > begin && s->inside[i - 1] == 0 && (s->lex[i - 1] & (CL_LEX_AUX | CL_LEX_NOT)) != 0)
            return false; /* "cannot buy weapons": a verb and its object */
        if ((s->lex[head] & CL_PART_NOUNS) == 0 && !cl_part_is_plural(s, head))
            return false;
        start = i < head ? i : head;
    } else if (head < start) {
        start = i; /* "officials at one agency" */
    }
    *out = (cl_phrase){.first = start, .last = at, .head = head, .type = cl_part_type(s->lex[head])};
    return true;
}

/* The statement by X, a letter from X: X speaks. */
static void speaker_of_text(const cl_scan *s, cl_phrase *p)
{
    for (uint32_t i = p->head + 1; p->type == CL_PHRASE_TEXT && i < p->last && i < p->head + 3; i++) {
        cl_str word = cl_token_folded(s->r, &s->tok[i]);
        if ((cl_str_eq(word, CL_STR("by")) || cl_str_eq(word, CL_STR("from")) || cl_str_eq(word, CL_STR("von"))) && s->name[i + 1] != 0) {
            p->name = s->name[i + 1];
            p->first = p->head = i + 1;
            p->type = CL_PHRASE_NAME;
        }
    }
}

/* "a source speaking to X", "the letter obtained by X": what stands before the participle speaks. */
static void after_participle(const cl_scan *s, uint32_t participle, uint32_t begin, cl_phrase *out)
{
    cl_str word = cl_token_text(s->r, &s->tok[participle]);
    cl_phrase noun;

    if (s->inside[participle] != 0 || !cl_part_is_small(s, participle) ||
        !(cl_str_ends(word, CL_STR("ing")) || cl_str_ends(word, CL_STR("ed"))) || participle <= begin || s->inside[participle - 1] != 0)
        return;
    if (s->name[participle - 1] == 0 && common_noun_left(s, participle - 1, begin, &noun) && noun.type != CL_PHRASE_OTHER) {
        noun.last = out->last;
        *out = noun;
    }
}

static bool name_left(const cl_scan *s, uint32_t at, uint32_t begin, cl_phrase *out)
{
    uint32_t first = name_start(s, at);

    if (first < begin)
        first = begin;
    *out = (cl_phrase){.first = with_title(s, first, begin), .last = at, .head = at, .name = s->name[at], .type = CL_PHRASE_NAME};
    if (out->first == begin || s->inside[out->first - 1] != 0)
        return true;
    uint32_t before = out->first - 1;
    bool article = (s->lex[before] & CL_LEX_DET) != 0 && before > begin && !is_contracted(s, before, begin);
    if (article) /* "a spokesman for the Pell ..." */
        before--;
    bool people = s->name[before] == 0 && (s->lex[before] & (CL_LEX_ROLE | CL_LEX_GROUP)) != 0;
    bool genitive = article && s->r->language->capital_nouns && people;
    if (genitive && s->inside[before] == 0 && common_noun_left(s, before, begin, out)) { /* "ein Sprecher der Bahn" */
        out->last = at;
    } else if ((s->lex[before] & CL_LEX_PREP) != 0 && before > begin && noun_before(s, before, begin)) {
        cl_phrase noun;
        if (s->name[before - 1] == 0 && common_noun_left(s, before - 1, begin, &noun)) {
            noun.last = at;
            speaker_of_text(s, &noun);
            *out = noun;
        } else if (s->name[before - 1] != 0) { /* "Smith of New York" */
            out->name = s->name[before - 1];
            out->head = before - 1;
            out->first = name_start(s, before - 1);
        }
    } else if ((s->lex[before] & CL_LEX_PREP) != 0 && before > begin + 1) {
        after_participle(s, before - 1, begin, out);
    } else if ((s->lex[before] & CL_LEX_CONJ) != 0 && before > begin && s->name[before - 1] != 0) {
        out->first = name_start(s, before - 1);
    }
    return true;
}

/* Over what may stand between a subject and its verb; returns the token that ends the subject, or CL_NO_TOKEN. */
static uint32_t skip_to_subject(const cl_scan *s, uint32_t at, uint32_t begin)
{
    uint32_t i = at;

    for (uint32_t n = 0; n < MAX_SKIP; n++) {
        bool clitic = s->tok[i].kind == CL_TOKEN_MARK && s->tok[i].mark == '\'' && !cl_part_is_possessive(s, i);
        bool skip = clitic ||
                    ((s->lex[i] & (CL_LEX_AUX | CL_LEX_NOT | CL_LEX_ADVERB)) != 0 && s->name[i] == 0 && (s->lex[i] & CL_LEX_PRONOUN) == 0);
        if (cl_part_is_small(s, i) && s->tok[i].end - s->tok[i].start > 4 && cl_str_ends(cl_token_text(s->r, &s->tok[i]), CL_STR("ly")) &&
            (s->lex[i] & CL_PART_NOUNS) == 0)
            skip = true;
        bool day = (s->lex[i] & CL_LEX_TIME) != 0 && s->name[i] == 0 && (s->lex[i] & CL_LEX_DET) == 0;
        if (day && i > begin && (s->lex[i - 1] & CL_LEX_PREP) != 0 && s->inside[i - 1] == 0)
            i--; /* "the Kremlin on Wednesday said" */
        skip = skip || day;
        if (cl_scan_mark(s, i, ',') && i > begin + 1 && cl_scan_is(s, i - 1, CL_LEX_ADVERB) && cl_scan_mark(s, i - 2, ','))
            i -= 2; /* ", however," */
        else if (!skip)
            return i;
        if (i == begin || s->inside[i - 1] != 0)
            return CL_NO_TOKEN;
        i--;
    }
    return i;
}

/* Before a bracket that ends at i: the token that the bracket hangs on, or i itself. */
static uint32_t over_bracket(const cl_scan *s, uint32_t i, uint32_t begin)
{
    uint32_t j = i;

    if (!cl_scan_mark(s, i, ')'))
        return i;
    while (j > begin && i - j < 10 && !cl_scan_mark(s, j, '('))
        j--;
    return j > begin && i - j < 10 ? j - 1 : i;
}

/* Does the phrase stand where a clause begins? */
static bool opens_clause(const cl_scan *s, const cl_phrase *p, uint32_t begin)
{
    return p->first == begin || s->inside[p->first - 1] != 0 || (s->lex[p->first - 1] & (CL_LEX_SUB | CL_LEX_CONJ | CL_LEX_THAT)) != 0;
}

/* "his wife, Ada Moss, said": the aside is the name. */
static bool name_in_aside(const cl_scan *s, uint32_t open, uint32_t close, uint32_t begin, cl_phrase *out)
{
    cl_phrase noun;

    if (close < open + 2 || s->name[close - 1] == 0 || with_title(s, name_start(s, close - 1), open + 1) != open + 1)
        return false;
    bool body = s->name[open - 1] != 0; /* "the fire chief of Holm, Ida Moss, said" */
    if (body ? !name_left(s, open - 1, begin, &noun) || noun.type != CL_PHRASE_ROLE : !common_noun_left(s, open - 1, begin, &noun))
        return false;
    if (noun.type != CL_PHRASE_ROLE && (noun.type != CL_PHRASE_OTHER || !opens_clause(s, &noun, begin)))
        return false;
    *out = (cl_phrase){.first = noun.first, .last = close - 1, .head = close - 1, .name = s->name[close - 1], .type = CL_PHRASE_NAME};
    return true;
}

/* "X, a former ..., said": the name before the comma that the aside hangs on; the leftmost fitting one. */
static bool over_aside(const cl_scan *s, uint32_t comma, uint32_t begin, cl_phrase *out)
{
    const uint64_t aside = CL_LEX_DET | CL_LEX_RELATIVE | CL_LEX_ROLE | CL_LEX_TITLE | CL_LEX_POSS | CL_LEX_GROUP;
    bool found = false;
    uint32_t limit = comma - begin > MAX_ASIDE ? comma - MAX_ASIDE : begin;

    for (uint32_t i = comma; i-- > limit + 1;) {
        if (s->inside[i] != 0 && found)
            break;
        if (!cl_scan_mark(s, i, ','))
            continue;
        if (s->inside[i - 1] != 0)
            break;
        cl_phrase p;
        uint32_t subject = over_bracket(s, i - 1, begin);
        bool fits = (s->lex[i + 1] & aside) != 0 || s->tok[i + 1].kind == CL_TOKEN_NUMBER || s->name[i + 1] != 0 ||
                    cl_part_is_small(s, i + 1);
        if (!found && name_in_aside(s, i, comma, begin, out))
            return true;
        if (s->name[subject] != 0 && fits && name_left(s, subject, begin, &p)) {
            bool free = opens_clause(s, &p, begin);
            if (free || !found || (s->lex[p.first - 1] & CL_LEX_PREP) == 0)
                *out = p;
            found = true;
            if (free)
                break;
        } else if (!found && s->name[subject] == 0 && common_noun_left(s, subject, begin, &p)) {
            bool relative = (s->lex[i + 1] & CL_LEX_RELATIVE) != 0;
            bool source = p.type != CL_PHRASE_OTHER && opens_clause(s, &p, begin) && cl_part_is_small(s, i + 1);
            if (relative || source) {
                *out = p;
                return true;
            }
        }
    }
    return found;
}

static bool antecedent(const cl_scan *s, uint32_t who, uint32_t begin, cl_phrase *out)
{
    cl_phrase p = {0};
    uint32_t i = who;

    if (i > begin && cl_scan_mark(s, i - 1, ','))
        i--;
    if (i > begin && s->inside[i - 1] == 0 && !cl_part_is_possessive(s, i - 1)) {
        if (s->name[i - 1] != 0)
            name_left(s, i - 1, begin, &p);
        else if (cl_scan_mark(s, i - 1, ','))
            over_aside(s, i - 1, begin, &p);
        else
            common_noun_left(s, i - 1, begin, &p);
    }
    *out = (cl_phrase){.first = who, .last = who, .head = who, .name = p.name, .type = CL_PHRASE_WHO};
    return true;
}

static bool phrase_left(const cl_scan *s, uint32_t at, uint32_t begin, cl_phrase *out)
{
    if (at < begin || at >= s->n || s->inside[at] != 0)
        return false;
    uint32_t i = skip_to_subject(s, at, begin);
    if (i == CL_NO_TOKEN || cl_part_is_possessive(s, i))
        return false;
    i = over_bracket(s, i, begin);
    if (s->inside[i] != 0)
        return false;
    if (cl_scan_mark(s, i, ','))
        return i > begin && over_aside(s, i, begin, out);
    if (cl_scan_mark(s, i, '-')) {
        uint32_t j = i;
        while (j > begin + 1 && i - j < MAX_ASIDE && !(j < i && cl_scan_mark(s, j, '-') && !cl_scan_touches(s, j)))
            j--;
        return j > begin && cl_scan_mark(s, j, '-') && j < i && s->name[j - 1] != 0 && name_left(s, j - 1, begin, out);
    }
    if (cl_part_pronoun(s, i, out))
        return true;
    if ((s->lex[i] & CL_LEX_RELATIVE) != 0)
        return antecedent(s, i, begin, out);
    if (s->name[i] != 0)
        return name_left(s, i, begin, out);
    if (!common_noun_left(s, i, begin, out))
        return false;
    speaker_of_text(s, out);
    return true;
}

static bool leads_means(const cl_scan *s, uint32_t i)
{
    static const char *const leads[] = {"at", "during", "for", "in", "on", "via"};

    for (size_t k = 0; (s->lex[i] & CL_LEX_PREP) != 0 && k < sizeof leads / sizeof leads[0]; k++)
        if (cl_str_is(cl_token_folded(s->r, &s->tok[i]), leads[k]))
            return true;
    return false;
}

/* "Ida Moss in a statement said": the last token of what stands before the means, or CL_NO_TOKEN. */
static uint32_t before_means(const cl_scan *s, uint32_t at, uint32_t begin)
{
    if (at <= begin + 1 || s->r->lang != CL_LANG_EN || (s->lex[at] & (CL_LEX_TEXT | CL_LEX_MEANS)) == 0)
        return CL_NO_TOKEN;
    for (uint32_t i = at; i-- > begin + 1 && at - i < 6;) {
        if (s->inside[i] != 0 || s->tok[i].kind != CL_TOKEN_WORD)
            return CL_NO_TOKEN;
        if (leads_means(s, i)) {
            const uint64_t nouns = CL_PART_NOUNS | CL_LEX_PRONOUN | CL_LEX_RELATIVE;
            bool subject = s->name[i - 1] != 0 || (s->lex[i - 1] & nouns) != 0 || cl_part_is_plural(s, i - 1);
            return s->inside[i - 1] == 0 && subject ? i - 1 : CL_NO_TOKEN;
        }
        if ((s->lex[i] & (CL_LEX_PREP | CL_LEX_AUX | CL_LEX_CONJ | CL_LEX_SUB | CL_LEX_THAT | CL_LEX_VERB)) != 0 &&
            (s->lex[i] & (CL_LEX_DET | CL_LEX_POSS)) == 0)
            return CL_NO_TOKEN;
    }
    return CL_NO_TOKEN;
}

/* Is token i a relative pronoun, or an adverb behind one? */
static bool after_relative(const cl_scan *s, uint32_t i, uint32_t begin)
{
    const uint64_t either = CL_LEX_RELATIVE | CL_LEX_ADVERB | CL_LEX_TIME;

    if (i > begin && (s->lex[i] & CL_LEX_RELATIVE) == 0 && (s->lex[i] & (CL_LEX_ADVERB | CL_LEX_TIME)) != 0)
        i--;
    return s->inside[i] == 0 && (s->lex[i] & either & CL_LEX_RELATIVE) != 0;
}

bool cl_phrase_left(const cl_scan *s, uint32_t at, uint32_t begin, cl_phrase *out)
{
    cl_phrase p;

    if (at >= begin && at < s->n && s->inside[at] == 0) {
        uint32_t subject = before_means(s, at, begin);
        if (subject != CL_NO_TOKEN && phrase_left(s, subject, begin, &p)) {
            *out = p;
            return true;
        }
    }
    if (!phrase_left(s, at, begin, &p))
        return false;
    /* "who has in the past described", "who earlier on the show said": what stands between auxiliary and verb is no subject */
    bool inserted = p.first > begin + 1 && s->inside[p.first - 1] == 0 && (s->lex[p.first - 1] & CL_LEX_PREP) != 0 &&
                    ((s->lex[p.first - 2] & CL_LEX_AUX) != 0 || after_relative(s, p.first - 2, begin));
    if (inserted && !phrase_left(s, p.first - 2, begin, &p))
        return false;
    *out = p;
    return true;
}
