#include "base/vec.h"
#include "text/phrase_part.h"
#include "text/speaker_verb.h"

#define OPINION 8u /* tokens from who is of an opinion to its marks */
#define BESIDE 3u /* tokens between a stretch and a word beside it, that word included */

#define CLAUSE 30u /* tokens behind a separable verb in which its particle is looked for */

typedef struct finder {
    cl_scan *s;
    CL_VEC(cl_cue) cues;
    uint32_t sentence, begin, end; /* the sentence and its tokens */
    size_t first_cue;    /* of the sentence */
    bool inverts;
    uint64_t *beside; /* the tokens before each stretch and the BESIDE ones after it, a bit a token */
} finder;

/* Before i, over a comma and a dash, ends a stretch: "...," said / "...", - said. */
static bool stretch_before(const finder *f, uint32_t i)
{
    const cl_scan *s = f->s;

    if (i >= s->n || !cl_set_has(f->beside, i))
        return false;
    for (uint32_t n = 0; n < BESIDE && i > 0 && (s->tok[i].flags & CL_TOKEN_LINE_START) == 0; n++, i--) {
        if (s->inside[i - 1] != 0)
            return true;
        if (!cl_scan_mark(s, i - 1, ',') && !cl_scan_mark(s, i - 1, '-'))
            return false;
    }
    return false;
}

static bool stretch_after(const cl_scan *s, uint32_t i)
{
    if (i + 1 < s->n && s->inside[i + 1] != 0)
        return true;
    return i + 2 < s->n && (cl_scan_mark(s, i + 1, ',') || cl_scan_mark(s, i + 1, ':')) && s->inside[i + 2] != 0;
}

static bool push(finder *f, cl_cue cue)
{
    cue.lo = cue.subject.first < cue.first ? cue.subject.first : cue.first;
    cue.hi = cue.subject.last > cue.last ? cue.subject.last : cue.last;
    cue.sentence = f->sentence;
    return CL_VEC_PUSH(&f->cues, f->s->r->scratch, cue) != NULL;
}

/* The subject of a participle: that of the sentence's last cue, else the phrase that opens the sentence. */
static bool participle_subject(const finder *f, uint32_t i, cl_phrase *out)
{
    if (f->cues.n > f->first_cue) {
        *out = f->cues.at[f->cues.n - 1].subject;
        return true;
    }
    uint32_t limit = i < f->begin + 25 ? i : f->begin + 25;
    for (uint32_t at = f->begin; at < limit; at++) { /* over "And then", "In an interview with X," */
        const cl_scan *s = f->s;
        bool object = at > f->begin && (s->lex[at - 1] & (CL_LEX_PREP | CL_LEX_DET)) != 0 && s->name[at] != 0;
        if (s->inside[at] != 0 || object)
            continue;
        bool starts = s->name[at] != 0 || (s->lex[at] & (CL_LEX_HE | CL_LEX_SHE | CL_LEX_THEY)) != 0 || at == f->begin;
        bool subordinate = at == f->begin && (s->lex[at] & (CL_LEX_PREP | CL_LEX_SUB | CL_LEX_CONJ | CL_LEX_ADVERB)) != 0;
        if (starts && !subordinate && cl_phrase_right(s, at, i, out))
            return true;
    }
    return false;
}

/* "with spokesman X saying", "footage of X asking": who stands right before the participle, unless a preposition governs it. */
static bool subject_touches(const finder *f, uint32_t i, cl_phrase *out)
{
    const cl_scan *s = f->s;
    cl_phrase p;

    if (i == f->begin || s->inside[i - 1] != 0 || s->tok[i - 1].kind != CL_TOKEN_WORD || !cl_phrase_left(s, i - 1, f->begin, &p))
        return false;
    if (p.last + 1 != i || (p.type != CL_PHRASE_NAME && p.type != CL_PHRASE_ROLE && p.type != CL_PHRASE_GROUP))
        return false;
    if (p.first > f->begin && (s->lex[p.first - 1] & (CL_LEX_PREP | CL_LEX_TO)) != 0 && s->inside[p.first - 1] == 0) {
        cl_str word = cl_token_folded(s->r, &s->tok[p.first - 1]);
        if (!cl_str_eq(word, CL_STR("with")) && !cl_str_eq(word, CL_STR("of")))
            return false;
    }
    *out = p;
    return true;
}

/* Verb before subject: a pronoun, name or role right after the verb, and none right before it. */
static bool subject_follows(const finder *f, uint32_t i, cl_phrase *out)
{
    const cl_scan *s = f->s;

    bool place_first = (s->lex[f->begin] & (CL_LEX_PREP | CL_LEX_SUB | CL_LEX_ADVERB)) != 0; /* "Auf dem Markt sagte X" */
    cl_phrase before;
    bool led = !place_first && i > f->begin && cl_phrase_left(s, i - 1, f->begin, &before) && before.first <= f->begin + 1 &&
               (before.type == CL_PHRASE_NAME || before.type == CL_PHRASE_ROLE || before.type == CL_PHRASE_GROUP);
    if (i == f->begin || led || (s->name[i - 1] != 0 && !place_first) || (s->lex[i - 1] & (CL_LEX_PRONOUN | CL_LEX_RELATIVE)) != 0)
        return false;
    return cl_phrase_right(s, i + 1, f->end, out) && out->type != CL_PHRASE_OTHER && out->type != CL_PHRASE_IT;
}

/* "X was quoted as saying by Y": X speaks, not who quotes him. */
static bool quoted_as_saying(const finder *f, uint32_t i)
{
    const cl_scan *s = f->s;
    const uint64_t saying = CL_LEX_SAY | CL_LEX_SPEECH;

    return i + 2 < f->end && s->inside[i + 1] == 0 && cl_str_eq(cl_token_folded(s->r, &s->tok[i + 1]), CL_STR("as")) &&
           (s->lex[i + 2] & saying) != 0 && (s->lex[i + 2] & CL_LEX_ING) != 0;
}

/* "hieß es in einer Mitteilung", "heißt es bei der Behörde": what the preposition brings speaks. */
static void after_it(const finder *f, cl_phrase *p)
{
    const cl_scan *s = f->s;
    cl_phrase source;

    if (p->type != CL_PHRASE_IT || s->r->lang != CL_LANG_DE || !cl_scan_is(s, p->last + 1, CL_LEX_PREP))
        return;
    if (p->last + 2 < f->end && cl_phrase_right(s, p->last + 2, f->end, &source) && source.type != CL_PHRASE_OTHER)
        *p = source;
}

/* Languages whose verbs need no pronoun: "Dijo que ...", "«...», ha aggiunto." */
static bool drops_subject(cl_lang lang)
{
    return lang == CL_LANG_ES || lang == CL_LANG_IT || lang == CL_LANG_PT;
}

/* A verb of speech that opens a clause, its auxiliary at `group`, with something said beside it: it stands for a pronoun. */
static bool subject_is_dropped(const finder *f, uint32_t group, uint32_t i, cl_phrase *out)
{
    const cl_scan *s = f->s;
    uint32_t that = i + 1 < f->end && (s->lex[i + 1] & CL_LEX_ADVERB) != 0 ? i + 2 : i + 1;
    bool opens = group == f->begin || s->inside[group - 1] != 0 || s->tok[group - 1].kind == CL_TOKEN_MARK ||
                 (s->lex[group - 1] & (CL_LEX_CONJ | CL_LEX_ADVERB)) != 0;

    if (!drops_subject(s->r->lang) || (s->lex[i] & (CL_LEX_SAY | CL_LEX_SPEECH)) == 0 || !opens)
        return false;
    if (!cl_scan_is(s, that, CL_LEX_THAT) && !stretch_before(f, group) && !stretch_after(s, i))
        return false;
    bool after_and = group > f->begin && (s->lex[group - 1] & (CL_LEX_CONJ | CL_LEX_ADVERB)) != 0;
    if ((after_and || f->cues.n > f->first_cue) && participle_subject(f, i, out))
        return true;
    *out = (cl_phrase){.first = i, .last = i, .head = i, .type = CL_PHRASE_PRONOUN};
    return true;
}

/* "was told by X": who stands behind "by". */
static bool agent_of_passive(const finder *f, uint32_t i, cl_phrase *out)
{
    const cl_scan *s = f->s;

    for (uint32_t j = i + 1; j < f->end && j < i + 6; j++)
        if (cl_scan_is(s, j, CL_LEX_PREP) && cl_str_eq(cl_token_folded(s->r, &s->tok[j]), CL_STR("by")))
            return cl_phrase_right(s, j + 1, f->end, out);
    return false;
}

static bool subject_of_verb(finder *f, uint32_t i, cl_cue *cue)
{
    const cl_scan *s = f->s;
    uint64_t lex = s->lex[i];
    uint32_t group = i; /* with its auxiliary: "...", a déclaré X */
    if (i > f->begin && s->inside[i - 1] == 0 && (s->lex[i - 1] & CL_LEX_AUX) != 0)
        group--;
    bool beside = stretch_before(f, group);

    cue->kind = CL_CUE_INVERTED;
    if (beside && (lex & CL_LEX_ING) == 0 && cl_phrase_right(s, i + 1, f->end, &cue->subject)) {
        after_it(f, &cue->subject);
        return true;
    }
    bool where = beside && s->r->lang == CL_LANG_RU && cl_scan_is(s, i + 1, CL_LEX_PREP); /* "сообщили в мэрии" */
    if (where && cl_phrase_right(s, i + 2, f->end, &cue->subject) && cue->subject.type == CL_PHRASE_GROUP)
        return true;
    cue->kind = CL_CUE_NORMAL;
    bool passive = cl_verb_is_passive(s, i, f->begin);
    if (passive && quoted_as_saying(f, i))
        return cl_phrase_left(s, i - 1, f->begin, &cue->subject);
    cue->kind = CL_CUE_PASSIVE;
    if (passive)
        return agent_of_passive(f, i, &cue->subject);
    cue->kind = CL_CUE_INVERTED;
    if (f->inverts && (lex & CL_LEX_ING) == 0 && subject_follows(f, i, &cue->subject))
        return true;
    cue->kind = CL_CUE_NORMAL;
    if (i > f->begin && (s->lex[i - 1] & CL_LEX_TO) != 0 && s->inside[i - 1] == 0 && (lex & CL_LEX_BASE) != 0) {
        uint32_t at = cl_verb_before_infinitive(s, i, f->begin);
        cue->infinitive = 1;
        return at != CL_NO_TOKEN && cl_phrase_left(s, at, f->begin, &cue->subject);
    }
    if ((lex & CL_LEX_ING) != 0 && (lex & (CL_LEX_PAST | CL_LEX_THIRD | CL_LEX_BASE)) == 0) {
        bool progressive = i > f->begin && (s->lex[i - 1] & (CL_LEX_AUX | CL_LEX_ADVERB)) != 0;
        if (progressive && cl_phrase_left(s, i - 1, f->begin, &cue->subject))
            return true;
        cue->kind = CL_CUE_PARTICIPLE;
        return subject_touches(f, i, &cue->subject) || participle_subject(f, i, &cue->subject);
    }
    bool aux = i > f->begin && (s->lex[i - 1] & (CL_LEX_AUX | CL_LEX_NOT)) != 0;
    if (i > f->begin && cl_phrase_left(s, i - 1, f->begin, &cue->subject))
        return aux || (lex & (CL_LEX_PAST | CL_LEX_THIRD)) != 0 || cl_subject_is_plural(s, &cue->subject);
    if (subject_is_dropped(f, group, i, &cue->subject)) {
        cue->kind = beside ? CL_CUE_INVERTED : CL_CUE_NORMAL;
        return true;
    }
    if ((lex & (CL_LEX_PAST | CL_LEX_THIRD)) == 0)
        return false;
    bool after_comma = i > f->begin && (cl_scan_mark(s, i - 1, ',') || cl_scan_mark(s, i - 1, '-'));
    if ((lex & CL_LEX_SAY) != 0 && (lex & CL_LEX_TELL) == 0 && after_comma) { /* "The plan is dead, said X." */
        cue->kind = CL_CUE_INVERTED;
        return cl_phrase_right(s, i + 1, f->end, &cue->subject);
    }
    bool after_and = i > f->begin && (s->lex[i - 1] & (CL_LEX_CONJ | CL_LEX_ADVERB)) != 0;
    if (after_and || (lex & CL_LEX_SAY) != 0) { /* "X laughed and said" */
        cue->kind = CL_CUE_PARTICIPLE;
        return participle_subject(f, i, &cue->subject);
    }
    return false;
}

/* Is `word` one of the words of a list that are separated by blanks? */
static bool is_listed(cl_str word, const char *list)
{
    const char *end = list + strlen(list);

    for (const char *at = list; word.len > 0 && (at = memmem(at, (size_t)(end - at), word.ptr, word.len)) != NULL; at += word.len) {
        bool whole = (at == list || at[-1] == ' ') && (at + word.len == end || at[word.len] == ' ');
        if (whole)
            return true;
    }
    return false;
}

/* The particle of a separable verb ends its clause: "gab die Sperrung am Montag bekannt", "teilte mit, dass". */
static bool has_particle(const finder *f, uint32_t verb)
{
    const cl_scan *s = f->s;
    cl_str form = cl_token_folded(s->r, &s->tok[verb]);
    const cl_lex_separable *row = s->r->lang == CL_LANG_DE ? cl_lexicon_de_separable : cl_lexicon_nl_separable;
    uint32_t end = f->end < verb + CLAUSE ? f->end : verb + CLAUSE;

    while (row->forms != NULL && !is_listed(form, row->forms))
        row++;
    for (uint32_t i = verb + 1; row->forms != NULL && i < end; i++) {
        bool last = i + 1 >= f->end || s->tok[i + 1].kind == CL_TOKEN_MARK || s->inside[i + 1] != 0 ||
                    (s->lex[i + 1] & (CL_LEX_CONJ | CL_LEX_THAT)) != 0;
        if (last && s->inside[i] == 0 && s->tok[i].kind == CL_TOKEN_WORD && is_listed(cl_token_folded(s->r, &s->tok[i]), row->particles))
            return true;
    }
    return false;
}

/* A verb that reports. Words that are nouns too (report, claim) need a subject right before them. */
static bool take_verb(finder *f, uint32_t i, bool *failed)
{
    const cl_scan *s = f->s;
    uint64_t lex = s->lex[i];
    cl_cue cue = {.verb = i, .first = i, .last = i};

    if ((s->tok[i].flags & CL_TOKEN_CAPITAL) != 0 && i > f->begin && s->name[i] != 0)
        return false;
    if (i > f->begin && (s->lex[i - 1] & (CL_LEX_DET | CL_LEX_POSS)) != 0 && (s->lex[i - 1] & CL_LEX_OBJECT) == 0 &&
        s->inside[i - 1] == 0 && (s->lex[i - 1] & (CL_LEX_THAT | CL_LEX_RELATIVE)) == 0)
        return false; /* "the claim", "his report" */
    cue.bare = (lex & CL_LEX_SEPARABLE) != 0 && !has_particle(f, i);
    if (!subject_of_verb(f, i, &cue))
        return false;
    bool only_beside = (lex & CL_LEX_VERB) == CL_LEX_BESIDE;
    if (only_beside && !stretch_before(f, i) && !stretch_after(s, i) && !stretch_before(f, cue.subject.first))
        return false;
    while (cue.first > f->begin && s->inside[cue.first - 1] == 0 &&
           (s->lex[cue.first - 1] & (CL_LEX_AUX | CL_LEX_NOT | CL_LEX_ADVERB)) != 0 &&
           !(cue.first - 1 >= cue.subject.first && cue.first - 1 <= cue.subject.last))
        cue.first--;
    *failed = !push(f, cue);
    return true;
}

/* "according to X", "laut X", "selon X", "X zufolge". */
static bool take_according(finder *f, uint32_t i, bool *failed)
{
    const cl_scan *s = f->s;
    cl_cue cue = {.verb = i, .first = i, .last = i, .kind = CL_CUE_ACCORDING};
    uint32_t at = i + 1;

    bool noun = i > f->begin && ((s->tok[i].flags & CL_TOKEN_CAPITAL) != 0 || s->r->lang == CL_LANG_RU) && /* "nach Angaben von X" */
                (s->lex[i] & CL_LEX_PREP) == 0;
    if (noun && (s->lex[i - 1] & CL_LEX_PREP) == 0)
        return false;
    if (!noun && f->inverts && i > f->begin && (s->lex[i - 1] & CL_LEX_DET) != 0)
        return false; /* "il secondo", "o segundo" count */
    if (!noun && f->inverts && i > f->begin && !stretch_before(f, i) && (s->lex[i] & CL_LEX_ADVERB) != 0)
        return false; /* "so" is an adverb elsewhere */
    bool led = s->r->lang != CL_LANG_EN && i > f->begin && s->inside[i - 1] == 0;
    if (led && (s->lex[i - 1] & (CL_LEX_PREP | CL_LEX_DET)) == CL_LEX_PREP)
        cue.first = i - 1; /* "de acuerdo con", "nach Angaben von" */
    bool of = (noun || s->r->lang != CL_LANG_EN) && (s->lex[at] & (CL_LEX_PREP | CL_LEX_DET)) == CL_LEX_PREP;
    if (at < f->end && ((s->lex[at] & CL_LEX_TO) != 0 || of))
        cue.last = at++; /* "de acordo com X" */
    if (!cl_phrase_right(s, at, f->end, &cue.subject) && (i == f->begin || !cl_phrase_left(s, i - 1, f->begin, &cue.subject)))
        return false;
    *failed = !push(f, cue);
    return true;
}

/* "Pour la députée X, c'est « une rustine »": who is of that opinion opens the sentence, and marks follow. */
static bool take_opinion(finder *f, uint32_t i, bool *failed)
{
    static const char *const words[] = {"pour", "per", "para", "voor"};
    const cl_scan *s = f->s;
    cl_cue cue = {.verb = i, .first = i, .last = i, .kind = CL_CUE_ACCORDING};

    if (s->r->lang == CL_LANG_EN || s->inside[i] != 0)
        return false;
    if (!cl_str_is_any(cl_token_folded(s->r, &s->tok[i]), words, sizeof words / sizeof words[0]))
        return false;
    if (!cl_phrase_right(s, i + 1, f->end, &cue.subject) || cue.subject.last + 1 >= f->end)
        return false;
    bool person = cue.subject.type == CL_PHRASE_NAME || cue.subject.type == CL_PHRASE_PRONOUN;
    uint32_t to = cue.subject.last + OPINION < f->end ? cue.subject.last + OPINION : f->end - 1;
    if (!person || !cl_scan_quotes(s, cue.subject.last + 1, to))
        return false;
    *failed = !push(f, cue);
    return true;
}

/* An unknown verb beside a closing mark: '"..." X shot back', '"..." laughed X'. */
static bool take_beside(finder *f, uint32_t i, bool *failed)
{
    const cl_scan *s = f->s;
    cl_cue cue = {.verb = i, .first = i, .last = i, .kind = CL_CUE_BESIDE};

    if (i == f->begin || s->tok[i].kind != CL_TOKEN_WORD || !stretch_before(f, i))
        return false;
    bool starts_phrase = s->name[i] != 0 || (s->lex[i] & (CL_LEX_HE | CL_LEX_SHE | CL_LEX_TITLE)) != 0;
    if (starts_phrase && cl_phrase_right(s, i, f->end, &cue.subject)) {
        uint32_t verb = cue.subject.last + 1;
        if (verb < f->end && s->inside[verb] == 0 && cl_part_is_small(s, verb) &&
            (s->lex[verb] & (CL_LEX_VERB | CL_LEX_PREP | CL_LEX_CONJ | CL_LEX_SUB)) == 0) {
            cue.verb = cue.first = cue.last = verb;
            *failed = !push(f, cue);
            return true;
        }
        return false;
    }
    bool ended = s->tok[i - 1].mark == ',' || s->tok[i - 1].mark == '-' ||
                 (i > 1 && strchr(",?!", s->tok[i - 2].mark) != NULL && s->tok[i - 2].mark != 0);
    const uint64_t known = CL_LEX_VERB | CL_LEX_CONJ | CL_LEX_PREP | CL_LEX_SUB | CL_LEX_RELATIVE | CL_LEX_DET;
    if (cl_part_is_small(s, i) && ended && (s->lex[i] & known) == 0 &&
        i + 1 < f->end && (s->name[i + 1] != 0 || (s->lex[i + 1] & (CL_LEX_HE | CL_LEX_SHE)) != 0) &&
        cl_phrase_right(s, i + 1, f->end, &cue.subject)) {
        *failed = !push(f, cue);
        return true;
    }
    return false;
}

/* X: "..." — also when the stretch opens the next paragraph. The subject of a cue before it, else the sentence's. */
static bool take_colon(finder *f, uint32_t i, bool *failed)
{
    const cl_scan *s = f->s;
    cl_cue cue = {.verb = i, .first = i, .last = i, .kind = CL_CUE_COLON, .colon = 1};

    if (i + 1 >= s->n || s->inside[i + 1] == 0)
        return false;
    if (f->cues.n > f->first_cue) {
        cl_cue *last = &f->cues.at[f->cues.n - 1];
        last->colon = i - last->hi < 12;
        if (last->colon)
            return true;
        cue.subject = last->subject;
    } else {
        uint32_t at = f->begin;
        while (at < i && (s->inside[at] != 0 || (s->lex[at] & (CL_LEX_PREP | CL_LEX_SUB | CL_LEX_CONJ)) != 0))
            at++;
        if (at >= i || !cl_phrase_right(s, at, i, &cue.subject))
            return false;
    }
    *failed = !push(f, cue);
    return true;
}

/* "..." - X, at the end of the paragraph. */
static bool take_dash(finder *f, uint32_t i, bool *failed)
{
    const cl_scan *s = f->s;
    cl_cue cue = {.verb = i, .first = i, .last = i, .kind = CL_CUE_DASH};

    if (i == 0 || s->inside[i - 1] == 0 || i + 1 >= s->n || s->name[i + 1] == 0)
        return false;
    if (!cl_phrase_right(s, i + 1, f->end, &cue.subject) || cue.subject.last + 8 < f->end || cue.subject.type != CL_PHRASE_NAME)
        return false;
    *failed = !push(f, cue);
    return true;
}

/* The cue whose deciding word is token i, which stands outside the stretches, if there is one. */
static bool take(finder *f, uint32_t i)
{
    const cl_scan *s = f->s;
    bool failed = false;

    if ((s->lex[i] & CL_LEX_ACCORDING) != 0 && take_according(f, i, &failed))
        return !failed;
    if (i == f->begin && take_opinion(f, i, &failed))
        return !failed;
    if ((s->lex[i] & CL_LEX_VERB) != 0 && take_verb(f, i, &failed))
        return !failed;
    if (!cl_set_has(f->beside, i) || take_beside(f, i, &failed))
        return !failed;
    if (cl_scan_mark(s, i, ':') && take_colon(f, i, &failed))
        return !failed;
    if (cl_scan_mark(s, i, '-'))
        take_dash(f, i, &failed);
    return !failed;
}

/* Those of one word of a set of tokens that may decide on a cue, which start at token `from`. */
static bool take_set(finder *f, uint64_t set, uint32_t from)
{
    const uint32_t *sentence_tokens = f->s->r->sentence_tokens;

    for (; set != 0; set &= set - 1) {
        uint32_t i = from + (uint32_t)__builtin_ctzll(set);
        if (i >= f->end) {
            while (sentence_tokens[f->sentence + 1] <= i)
                f->sentence++;
            f->begin = sentence_tokens[f->sentence];
            f->end = sentence_tokens[f->sentence + 1];
            f->first_cue = f->cues.n;
        }
        if (!take(f, i))
            return false;
    }
    return true;
}

static bool find_beside(finder *f)
{
    const cl_scan *s = f->s;

    f->beside = CL_ARENA_ARRAY(s->r->scratch, uint64_t, s->n / 64 + 1);
    for (uint32_t k = 0; f->beside != NULL && k < s->n_stretches; k++) {
        const cl_stretch *q = &s->stretches[k];
        uint32_t end = q->close + q->closed, to = end + BESIDE < s->n ? end + BESIDE : s->n;
        if (q->open > 0)
            cl_set_add(f->beside, q->open - 1);
        if (end < to)
            cl_set_fill(f->beside, end, to);
        if (s->r->lang != CL_LANG_EN) /* for take_opinion */
            cl_set_add(f->beside, s->r->sentence_tokens[q->sentence]);
    }
    return f->beside != NULL;
}

/* Cues are at words that report, at a colon before a stretch, at words and dashes beside one: nine tokens of ten cost nothing. */
collate_err cl_cues_find(cl_scan *scan)
{
    finder f = {.s = scan, .inverts = cl_lexicon_inverts(scan->r->lang)};
    const uint64_t *reports = scan->r->sets.of[CL_TOKENS_REPORT];

    if (!find_beside(&f))
        return COLLATE_E_NOMEM;
    for (uint32_t from = 0, k = 0; from < scan->n; from += 64, k++) {
        if (from % CL_SCAN_LATE == 0 && cl_reading_late(scan->r) != COLLATE_OK)
            return COLLATE_E_DEADLINE;
        if (!take_set(&f, (reports[k] | f.beside[k]) & ~scan->quoted[k], from))
            return COLLATE_E_NOMEM;
    }
    scan->cues = f.cues.at;
    scan->n_cues = (uint32_t)f.cues.n;
    return COLLATE_OK;
}
