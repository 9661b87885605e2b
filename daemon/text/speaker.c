#include "text/speaker.h"

#include "text/speaker_view.h"
#include "text/tally.h"

#include <math.h>

#define LONG_NOBODY 0.90f /* below it a stretch of CL_LONG_WORDS is speech all the same */
#define VERY_LONG_WORDS                                                                                                                    \
    8u /* ... and one of that many words always. Both: best detection of long ones at a loss of .002                                       \
          in end to end, of .6 .75 .9 .97 always and 5 8 12 words on quotes_news dev */
#define BEFORE 4u
#define AFTER 4u

/* Families of features: each has a range of numbers from its base. Append only, or fit again. */
enum {
    F_PLACE = 0,           /* side 2 x sentences between 3 x rank 3 = 18 */
    F_GAP = 18,            /* side 2 x bucket 6 = 12 */
    F_BETWEEN = 30,        /* side 2 x stretches between 3 = 6 */
    F_VERB = 36,           /* side 2 x class 8 = 16 */
    F_FORM = 52,           /* 5 */
    F_KIND = 57,           /* side 2 x kind 8 = 16 */
    F_SUBJECT = 73,        /* type 10 */
    F_COLON = 83,          /* 2 */
    F_END = 85,            /* relation 3 x punctuation 5 = 15 */
    F_THAT = 100,          /* before the stretch: that, to, determiner, preposition, other word, comma, none = 8 */
    F_USED = 108,          /* side 2 x used 2 = 4 */
    F_LENGTH = 112,        /* side 2 x length 5 = 10 */
    F_NEAR = 122,          /* adjacent 2 x class 8 = 16 */
    F_CARRY = 138,         /* bias, same paragraph, paragraph before, continues, starts, whole, capital ... = 16 */
    F_CARRY_LENGTH = 154,  /* same paragraph 2 x length 5 = 10 */
    F_CARRY_CUES = 164,    /* cue in the sentence 2 x starts paragraph 2 = 4 */
    F_NOBODY = 168,        /* bias, capital, all capitals, starts paragraph, whole paragraph ... = 16 */
    F_NOBODY_LENGTH = 184, /* length 7 */
    F_NOBODY_BEFORE = 191, /* word before: 12 */
    F_NOBODY_END = 203,    /* punctuation 5 x length 2 = 10 */
    F_NOBODY_CUES = 213,   /* nearest cue: 5 */
    F_PREVIOUS = 218,      /* cue of the paragraph before: bias, colon, type 10 = 12 */
    F_NOBODY_CASE = 230,   /* capital 2 x length 5 = 10 */
    F_SAME_CLAUSE = 240,   /* side 2 x words between that open clauses 3 = 6 */
    F_CARRY_BEFORE = 246,  /* word before: 12 */
    F_NICKNAME = 258,      /* a name on both sides, before only; words 1-2 or more = 4 */
    F_CASE_BEFORE = 262,   /* every word capital: word before 12 */
    F_INVERTS = 274,       /* languages that put verbs first: length 7, before 12, nearest 5, side x kind 16, side x class 16 */
    F_SHADOW = 330,        /* a nearer speech verb touches the stretch: side 2 x according 2 */
    F_GUESS = 334,         /* guess 5 */
    F_GUESS_SUBJECT = 339, /* guess 5 x type 4 */
    F_GUESS_LENGTH = 359,  /* guess 5 x length 5 */
    F_GUESS_PLACE = 384,   /* guess 5 x starts the paragraph, the sentence, neither 3 */
    F_GUESS_FOLLOWED = 399, /* guess 2 (left ones) x what follows the phrase 7 */
    F_GUESS_LED = 413,     /* guess 3 (those of the sentence) x what leads to the phrase 6 */
    F_GUESS_GAP = 431,     /* guess 3 x bucket 6 */
    F_GUESS_COLON = 449,   /* guess 5: a colon right before the stretch */
    F_GUESS_CUES = 454,    /* guess 5 x nearest cue 5 */
    F_GUESS_LAST = 479,    /* guess 5: who spoke last */
    F_GUESS_BEFORE = 484,  /* word before: 2 x 12 */
    F_GUESS_NOUN = 508,    /* "X's claim that" */
    F_MOOD = 512,          /* reported by mood: a cue of the sentence, one before it, guess, carry, nobody = 5 */
    F_END_NUMBER = 517
};

typedef struct chooser {
    cl_scan *s;
    const cl_stretch *q;
    cl_stretch_view v;
    bool inverts;
    cl_candidate list[CL_SPEAKER_CANDIDATES];
    size_t n;
    unsigned nearest; /* 0 adjacent ... 4 no cue in the paragraph */
} chooser;

/* The next candidate of the list. */
static cl_candidate *begin(chooser *c, cl_choice_kind kind, uint32_t cue, cl_tally *t)
{
    cl_candidate *to = &c->list[c->n++];

    to->kind = (uint8_t)kind;
    to->cue = cue;
    *t = (cl_tally){cl_speaker_weights, to->active, 0};
    return to;
}

static void close_tally(cl_candidate *to, cl_tally t)
{
    to->n = (uint8_t)(t.next - to->active);
    to->score = t.sum;
}

static unsigned bucket_gap(uint32_t tokens)
{
    return tokens == 0 ? 0 : tokens == 1 ? 1 : tokens <= 3 ? 2 : tokens <= 7 ? 3 : tokens <= 15 ? 4 : 5;
}

static unsigned class_of(const cl_scan *s, const cl_cue *cue)
{
    uint64_t lex = s->lex[cue->verb];

    if (cue->kind == CL_CUE_ACCORDING)
        return 6;
    if (cue->kind == CL_CUE_BESIDE && s->r->lang == CL_LANG_NONE)
        return 0; /* no table knows the verb, but it stands between mark and name as "said" does */
    if ((lex & CL_LEX_SAY) != 0)
        return 0;
    if ((lex & CL_LEX_SPEECH) != 0)
        return 1;
    if ((lex & CL_LEX_STANCE) != 0)
        return 2;
    if ((lex & CL_LEX_THINK) != 0)
        return 3;
    if ((lex & CL_LEX_SHOW) != 0)
        return 4;
    return (lex & CL_LEX_BESIDE) != 0 ? 5 : 7;
}

/* Conjunctions and relatives between cue and stretch: a new clause may have a speaker of its own. At most 40 tokens are seen. */
static unsigned clauses_between(const cl_scan *s, uint32_t from, uint32_t to)
{
    uint32_t end = to < from + 40 ? to : from + 40, first = (uint32_t)cl_set_next(s->clauses, from, end);

    return first >= end ? 0 : cl_set_next(s->clauses, first + 1, end) >= end ? 1 : 2;
}

/* Is the cue between this one and the stretch a speech verb with a subject, in the same sentence? */
static bool shadowed(const chooser *c, uint32_t index, unsigned side)
{
    uint32_t nearer = side == 0 ? index + 1 : index - 1;
    const cl_cue *cue = &c->s->cues[nearer];

    return cue->kind <= CL_CUE_INVERTED && cue->sentence == c->s->cues[index].sentence && class_of(c->s, cue) <= 1;
}

/* The last cue of the paragraph before, where the stretch's own has none before it. */
static void add_previous(chooser *c, uint32_t index)
{
    const cl_cue *cue = &c->s->cues[index];
    cl_tally t;
    cl_candidate *to = begin(c, CL_CHOICE_CUE, index, &t);

    t = cl_tally_put(t, F_PREVIOUS);
    t = cl_tally_put(t, F_PREVIOUS + 1 + (cue->colon != 0));
    t = cl_tally_put(t, F_PREVIOUS + 3 + (cue->subject.type < 8 ? cue->subject.type : 8));
    close_tally(to, cl_tally_put(t, F_CARRY_LENGTH + 5 + c->v.length5));
}

static unsigned stretches_between(const chooser *c, const cl_cue *cue, unsigned side)
{
    const cl_scan *s = c->s;
    unsigned between = 0;

    if (side == 0)
        for (uint32_t k = c->v.index; k-- > 0 && between < 2 && s->stretches[k].open > cue->verb;)
            between++;
    else
        for (uint32_t k = c->v.index + 1; k < s->n_stretches && between < 2 && s->stretches[k].open < cue->verb; k++)
            between++;
    return between;
}

static void add_cue(chooser *c, uint32_t index, unsigned rank)
{
    const cl_scan *s = c->s;
    const cl_stretch *q = c->q;
    const cl_cue *cue = &s->cues[index];
    unsigned side = cue->verb > q->open; /* 0 before, 1 after */
    uint32_t gap = side == 0 ? (q->open > cue->hi ? q->open - cue->hi - 1 : 0) : (cue->lo > q->close ? cue->lo - q->close - 1 : 0);
    uint32_t sentences = side == 0 ? q->sentence - cue->sentence : cue->sentence - q->last_sentence;
    unsigned class = class_of(s, cue);
    bool adjacent = gap <= 1, mood = c->v.mood, inverts = c->inverts, shadow = rank > 0 && shadowed(c, index, side);
    unsigned clauses = side == 0 ? clauses_between(s, cue->hi + 1, q->open) : clauses_between(s, q->close, cue->lo);
    cl_tally t;
    cl_candidate *to = begin(c, CL_CHOICE_CUE, index, &t);

    t = cl_tally_put(t, F_PLACE + side * 9 + (sentences > 2 ? 2 : sentences) * 3 + (rank > 2 ? 2 : rank));
    t = cl_tally_put(t, F_GAP + side * 6 + bucket_gap(gap));
    t = cl_tally_put(t, F_BETWEEN + side * 3 + stretches_between(c, cue, side));
    t = cl_tally_put(t, F_VERB + side * 8 + class);
    t = cl_tally_put(t, F_FORM + cl_lex_form(s->lex[cue->verb]));
    t = cl_tally_put(t, F_KIND + side * 8 + cue->kind);
    t = cl_tally_put(t, F_SUBJECT + (cue->subject.type < 10 ? cue->subject.type : 9));
    t = cl_tally_put_if(t, cue->colon, F_COLON + (side == 0 && gap <= 12));
    t = cl_tally_put(t, F_END + (side == 0 ? 2 : adjacent ? 0 : 1) * 5 + c->v.ending);
    t = cl_tally_put_if(t, side == 0, F_THAT + (c->v.before < 5 ? c->v.before : c->v.before < 8 ? 5 : c->v.before == 8 ? 6 : 7));
    t = cl_tally_put(t, F_USED + side * 2 + cue->used);
    t = cl_tally_put(t, F_LENGTH + side * 5 + c->v.length5);
    t = cl_tally_put_if(t, adjacent, F_NEAR + side * 8 + class);
    t = cl_tally_put(t, F_SAME_CLAUSE + side * 3 + clauses);
    if (inverts) {
        t = cl_tally_put(t, F_INVERTS + 24 + side * 8 + cue->kind);
        t = cl_tally_put(t, F_INVERTS + 40 + side * 8 + class);
    }
    t = cl_tally_put_if(t, shadow, F_SHADOW + side * 2 + (cue->kind == CL_CUE_ACCORDING));
    close_tally(to, cl_tally_put_if(t, mood, F_MOOD + (sentences > 0)));
    unsigned near = adjacent ? 0 : sentences == 0 ? 1 : sentences == 1 ? 2 : 3;
    c->nearest = near < c->nearest ? near : c->nearest;
}

static void add_carry(chooser *c, const cl_choice *last, const cl_stretch *from)
{
    bool same = from->paragraph == c->q->paragraph;
    unsigned apart = c->q->sentence - from->last_sentence;
    cl_tally t;
    cl_candidate *to = begin(c, CL_CHOICE_CARRY, last->cue, &t);

    t = cl_tally_put(t, F_CARRY);
    t = cl_tally_put(t, F_CARRY + (same ? 1 : 2));
    t = cl_tally_put_if(t, c->q->continues, F_CARRY + 3);
    t = cl_tally_put_if(t, c->v.starts, F_CARRY + 4);
    t = cl_tally_put_if(t, c->v.whole, F_CARRY + 5);
    t = cl_tally_put(t, F_CARRY + 6 + c->v.capital);
    t = cl_tally_put(t, F_CARRY + 8 + (apart > 3 ? 3 : apart));
    t = cl_tally_put_if(t, last->probability > 0.8f, F_CARRY + 12);
    t = cl_tally_put(t, F_CARRY_LENGTH + (same ? 0 : 5) + c->v.length5);
    t = cl_tally_put(t, F_CARRY_CUES + (c->nearest <= 1 ? 2 : 0) + c->v.starts);
    t = cl_tally_put(t, F_CARRY_BEFORE + c->v.before);
    close_tally(to, cl_tally_put_if(t, c->v.mood, F_MOOD + 3));
}

static void add_nobody(chooser *c)
{
    const cl_scan *s = c->s;
    const cl_stretch *q = c->q;
    const cl_stretch_view *v = &c->v;
    bool name_before = q->open > v->begin && s->name[q->open - 1] != 0;
    bool name_after = q->close + 1 < v->end && s->name[q->close + 1] != 0;
    cl_tally t;
    cl_candidate *to = begin(c, CL_CHOICE_NOBODY, CL_NO_TOKEN, &t);

    t = cl_tally_put(t, F_NOBODY);
    t = cl_tally_put(t, F_NOBODY + 1 + v->capital);
    t = cl_tally_put_if(t, v->title_case, F_NOBODY + 3 + (q->n_words > 1));
    t = cl_tally_put_if(t, v->starts, F_NOBODY + 5);
    t = cl_tally_put_if(t, v->whole, F_NOBODY + 6);
    t = cl_tally_put_if(t, !q->closed, F_NOBODY + 7);
    t = cl_tally_put_if(t, q->continues, F_NOBODY + 8);
    t = cl_tally_put(t, F_NOBODY_LENGTH + v->length7);
    t = cl_tally_put(t, F_NOBODY_BEFORE + v->before);
    t = cl_tally_put(t, F_NOBODY_END + v->ending * 2 + (q->n_words >= 5));
    t = cl_tally_put(t, F_NOBODY_CUES + c->nearest);
    t = cl_tally_put(t, F_NOBODY_CASE + v->capital * 5u + v->length5);
    if (c->inverts) {
        t = cl_tally_put(t, F_INVERTS + v->length7);
        t = cl_tally_put(t, F_INVERTS + 7 + v->before);
        t = cl_tally_put(t, F_INVERTS + 19 + c->nearest);
    }
    t = cl_tally_put_if(t, v->mood, F_MOOD + 4);
    t = cl_tally_put_if(t, name_before, F_NICKNAME + (name_after ? 2 : 0) + (q->n_words > 2));
    close_tally(to, cl_tally_put_if(t, v->title_case, F_CASE_BEFORE + v->before));
}

/* '"...," X told reporters, according to Y': X speaks, Y only passes it on. */
static bool reports_utterer(const chooser *c, uint32_t index, unsigned rank)
{
    if (c->s->cues[index].kind != CL_CUE_ACCORDING || rank == 0 || !shadowed(c, index, 1))
        return false;
    const cl_cue *nearer = &c->s->cues[index - 1];
    return nearer->lo <= c->q->close + 3 && nearer->subject.type != CL_PHRASE_TEXT && nearer->subject.type != CL_PHRASE_OTHER;
}

static unsigned led_by(const cl_scan *s, const cl_phrase *p, uint32_t begin)
{
    if (p->first <= begin)
        return 0;
    uint64_t lex = s->lex[p->first - 1];
    if (s->inside[p->first - 1] != 0 || s->tok[p->first - 1].kind == CL_TOKEN_MARK)
        return 1;
    if ((lex & (CL_LEX_PREP | CL_LEX_TO)) != 0)
        return 2;
    if ((lex & (CL_LEX_CONJ | CL_LEX_SUB | CL_LEX_THAT)) != 0)
        return 3;
    return (lex & CL_LEX_VERB) != 0 ? 4 : 5;
}

static unsigned followed_by(const cl_scan *s, const cl_phrase *p, uint32_t open)
{
    uint32_t i = p->last + 1;

    if (i >= open)
        return 0;
    if ((s->tok[i].flags & CL_TOKEN_POSSESSIVE) != 0 || (s->lex[p->last] & CL_LEX_POSS) != 0)
        return 1;
    if (s->tok[i].kind == CL_TOKEN_MARK)
        return 2;
    if ((s->lex[i] & CL_LEX_VERB) != 0)
        return 3;
    if ((s->lex[i] & CL_LEX_AUX) != 0)
        return 4;
    return (s->lex[i] & (CL_LEX_PREP | CL_LEX_TO | CL_LEX_CONJ)) != 0 ? 5 : 6;
}

/* Is it a claim, a promise that stands between the phrase and the stretch? At most 6 tokens are seen. */
static bool speech_noun(const cl_scan *s, const cl_phrase *p, uint32_t open)
{
    for (uint32_t i = p->last + 1; i < open && i < p->last + 7; i++)
        if (s->inside[i] == 0 && (s->lex[i] & CL_LEX_NOUN) != 0)
            return true;
    return false;
}

static bool same_speaker(const cl_scan *s, const cl_phrase *a, const cl_phrase *b)
{
    if (a->name != 0 && b->name != 0)
        return s->r->names[a->name - 1].entity == s->r->names[b->name - 1].entity;
    if (a->first <= b->last && b->first <= a->last)
        return true;
    return a->type == CL_PHRASE_PRONOUN && b->type == CL_PHRASE_PRONOUN && s->tok[a->head].word == s->tok[b->head].word;
}

static void add_guess(chooser *c, unsigned slot, const cl_choice *last)
{
    const cl_scan *s = c->s;
    const cl_stretch *q = c->q;
    const cl_cue *cue = &s->cues[q->guess[slot]];
    const cl_phrase *p = &cue->subject;

    for (size_t k = 0; k < c->n; k++)
        if (c->list[k].kind == CL_CHOICE_CUE && same_speaker(s, &s->cues[c->list[k].cue].subject, p))
            return;
    bool left = slot == CL_GUESS_SUBJECT || slot == CL_GUESS_NEAR, here = left || slot == CL_GUESS_RIGHT;
    unsigned type = p->type == CL_PHRASE_NAME ? 0 : p->type == CL_PHRASE_PRONOUN ? 1 : p->type == CL_PHRASE_ROLE ? 2 : 3;
    cl_tally t;
    cl_candidate *to = begin(c, CL_CHOICE_CUE, q->guess[slot], &t);

    t = cl_tally_put(t, F_GUESS + slot);
    t = cl_tally_put(t, F_GUESS_SUBJECT + slot * 4 + type);
    t = cl_tally_put(t, F_GUESS_LENGTH + slot * 5 + c->v.length5);
    t = cl_tally_put(t, F_GUESS_PLACE + slot * 3 + (c->v.starts ? 0 : q->open == s->r->sentence_tokens[q->sentence] ? 1 : 2));
    if (left) {
        t = cl_tally_put(t, F_GUESS_FOLLOWED + slot * 7 + followed_by(s, p, q->open));
        t = cl_tally_put_if(t, speech_noun(s, p, q->open), F_GUESS_NOUN);
    }
    if (here) {
        t = cl_tally_put(t, F_GUESS_LED + slot * 6 + led_by(s, p, s->r->sentence_tokens[cue->sentence]));
        t = cl_tally_put(t, F_GUESS_GAP + slot * 6 + bucket_gap(left ? q->open - p->last - 1 : p->first - q->close - 1));
        t = cl_tally_put(t, F_GUESS_BEFORE + (left ? 0 : 12) + c->v.before);
    }
    t = cl_tally_put_if(t, c->v.mood, F_MOOD + 2);
    t = cl_tally_put_if(t, c->v.before == 2, F_GUESS_COLON + slot);
    t = cl_tally_put(t, F_GUESS_CUES + slot * 5 + c->nearest);
    bool spoke = last != NULL && last->cue != CL_NO_TOKEN && same_speaker(s, &s->cues[last->cue].subject, p);
    close_tally(to, cl_tally_put_if(t, spoke, F_GUESS_LAST + slot));
}

/* The same of what goes on after it: '"...," X told reporters, according to Y. "..."' */
static bool reported_utterer(const chooser *c, uint32_t index)
{
    if (c->s->cues[index].kind != CL_CUE_ACCORDING || index == 0 || !shadowed(c, index, 1))
        return false;
    const cl_cue *nearer = &c->s->cues[index - 1];
    return nearer->used && nearer->subject.type != CL_PHRASE_TEXT && nearer->subject.type != CL_PHRASE_OTHER;
}

/* cue_at: index of the first cue whose verb stands after the stretch's opening mark. */
static void collect(chooser *c, uint32_t cue_at, const cl_choice *last, const cl_stretch *from)
{
    const cl_scan *s = c->s;

    bool within_name = c->q->open > c->v.begin && s->name[c->q->open - 1] != 0 && c->q->close + 1 < c->v.end && c->q->n_words <= 2 &&
                       s->name[c->q->close + 1] != 0 && c->v.ending == 0;  /* Robert "Bobby" X */
    if (within_name || c->v.work || (c->v.before == 5 && c->q->n_words < CL_LONG_WORDS)) { /* so-called "X", titled "X" */
        add_nobody(c);
        return;
    }
    for (uint32_t k = 0; k < BEFORE && k < cue_at && s->cues[cue_at - 1 - k].verb >= c->v.begin; k++)
        if (!reported_utterer(c, cue_at - 1 - k))
            add_cue(c, cue_at - 1 - k, k);
    bool alone = c->n == 0;
    for (uint32_t k = 0; k < AFTER && cue_at + k < s->n_cues && s->cues[cue_at + k].verb < c->v.end; k++)
        if (!reports_utterer(c, cue_at + k, k))
            add_cue(c, cue_at + k, k);
    if (alone && cue_at > 0 && c->q->paragraph > 0 && s->cues[cue_at - 1].verb >= s->paragraphs[c->q->paragraph - 1])
        add_previous(c, cue_at - 1);
    for (unsigned k = 0; k < CL_GUESSES; k++)
        if (c->q->guess[k] != CL_NO_TOKEN)
            add_guess(c, k, last);
    if (last != NULL && c->q->paragraph - from->paragraph <= 1)
        add_carry(c, last, from);
    bool goes_on = c->q->continues && last != NULL && c->q->paragraph - from->paragraph <= 1;
    if (c->n == 0 || (!goes_on && !c->q->dashed)) /* a verb of speech made the dialogue */
        add_nobody(c); /* a paragraph that goes on with a quotation is one */
}

/* Long stretches are speech more often than a speaker is found for them: the best candidate that is somebody. */
static cl_choice reconsider(const chooser *c, cl_choice choice, float best, float sum)
{
    size_t second = c->n;

    bool open = choice.nobody < LONG_NOBODY || c->q->n_words >= VERY_LONG_WORDS;
    if (choice.kind != CL_CHOICE_NOBODY || !open)
        return choice;
    for (size_t i = 0; i < c->n; i++)
        if (c->list[i].kind != CL_CHOICE_NOBODY && (second == c->n || c->list[i].score > c->list[second].score))
            second = i;
    choice.kind = CL_CHOICE_UNKNOWN;
    choice.probability = 0;
    if (second < c->n) {
        choice.kind = c->list[second].kind;
        choice.cue = c->list[second].cue;
        choice.probability = expf(c->list[second].score - best) / sum;
    }
    return choice;
}

static cl_choice pick(const chooser *c, size_t *chosen)
{
    float sum = 0, nobody = 0;
    size_t best = 0;

    for (size_t i = 1; i < c->n; i++)
        best = c->list[i].score > c->list[best].score ? i : best;
    const cl_candidate *winner = &c->list[best];
    *chosen = best;
    if (winner->kind == CL_CHOICE_NOBODY && (c->q->n_words < CL_LONG_WORDS || c->v.title))
        return (cl_choice){CL_CHOICE_NOBODY, CL_NO_TOKEN, 0, 1}; /* nothing to reconsider, and nobody asks how sure it is */
    for (size_t i = 0; i < c->n; i++) {
        float p = i == best ? 1.0f : expf(c->list[i].score - winner->score);
        sum += p;
        nobody = c->list[i].kind == CL_CHOICE_NOBODY ? p : nobody;
    }
    return reconsider(c, (cl_choice){winner->kind, winner->cue, 1.0f / sum, nobody / sum}, winner->score, sum);
}

collate_err cl_speakers_choose(cl_scan *scan, cl_choice *choices, cl_speaker_watch *watch, void *context)
{
    chooser c = {.s = scan, .inverts = cl_lexicon_inverts(scan->r->lang)};
    const cl_choice *last = NULL;
    const cl_stretch *from = NULL;
    uint32_t cue_at = 0;

    for (uint32_t k = 0; k < scan->n_stretches; k++) {
        size_t chosen = 0;
        if (k % CL_SCAN_LATE == 0 && cl_reading_late(scan->r) != COLLATE_OK)
            return COLLATE_E_DEADLINE;
        while (cue_at < scan->n_cues && scan->cues[cue_at].verb < scan->stretches[k].open)
            cue_at++;
        c.q = &scan->stretches[k];
        c.n = 0;
        c.nearest = 4;
        cl_stretch_describe(scan, k, &c.v);
        collect(&c, cue_at, last, from);
        choices[k] = pick(&c, &chosen);
        if (watch != NULL)
            watch(context, scan, k, c.list, c.n, chosen);
        if (choices[k].cue == CL_NO_TOKEN)
            continue;
        scan->cues[choices[k].cue].used = 1;
        last = &choices[k];
        from = &scan->stretches[k];
    }
    return COLLATE_OK;
}
