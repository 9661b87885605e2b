#include "text/quote_content.h"

#include "text/tally.h"

#include <math.h>

#define MAX_SPAN 120u  /* tokens of a reported clause */
#define MAX_RIGHT 8u   /* boundaries tried to the right */
#define LEAST (-1.05f) /* a score that far below the best has a share under CL_CONTENT_SURE: its logarithm is -1.0498 */
#define SIDE 24u       /* tokens beside a cue in which the verb of a clause is looked for */
#define THAT_WITHIN 9u /* "said on Monday in a statement that" */

/* Families of features. Append only, or fit again. */
enum {
    F_CLASS_FORM = 0,       /* side 2 x class 8 x form 5 = 80 */
    F_NEXT = 80,            /* class 8 x next word 14 = 112 */
    F_BOUNDARY = 192,       /* 10 */
    F_RANK = 202,           /* 9 */
    F_LENGTH = 211,         /* side 2 x length 6 = 12 */
    F_SUBJECT = 223,        /* side 2 x type 10 = 20 */
    F_KIND = 243,           /* side 2 x kind 8 = 16 */
    F_MODE = 259,           /* infinitive, negation, quoted inside (3), start rule (3) = 8 */
    F_COMMAS = 267,         /* 3 */
    F_FOLLOWS = 270,        /* LEFT: what follows the cue 14 */
    F_BEGINS = 284,         /* LEFT: how the span begins 4 */
    F_STRETCH = 288,        /* STRETCHES: bias, side 2, number 3, before 12, length 5 = 24 */
    F_NONE = 312,           /* class 8 x form 5 = 40 */
    F_NONE_SUBJECT = 352,   /* 10 */
    F_NONE_KIND = 362,      /* 8 */
    F_NONE_NEXT = 370,      /* 14 */
    F_LAST_WORD = 384,      /* boundary x start rule: 10 x 3 = 30 */
    F_NEXT_BOUNDARY = 414,  /* next word 14 x boundary 10 = 140 */
    F_TELL = 554,           /* side 2 x tell 2 */
    F_STRETCH_INSIDE = 558, /* kind 3 x stretches of the cue 2 = 6 */
    F_HEADLINE = 564,       /* none: sentence without a final stop; stretches: capital 2 */
    F_SIDES = 567,          /* plain speech 2 x none, right, left 3 x what is left 4 x what is right 4 = 96 */
    F_CLAUSE_LENGTH = 663   /* LEFT with a verb: length 6 */
};

enum { RULE_AFTER, RULE_THAT, RULE_ADDRESSEE };

typedef struct chooser {
    const cl_scan *s;
    const cl_cue *cue;
    const cl_cue_stretches *own;
    uint32_t index, begin, end;
    uint32_t start; /* first token of content to the right */
    unsigned rule, class, form, next, sides;
    cl_content list[CL_CONTENT_CANDIDATES];
    size_t n;
} chooser;

static cl_tally tally_of(cl_content *c)
{
    return (cl_tally){cl_content_weights, c->active, 0};
}

static void close_tally(cl_content *c, cl_tally t)
{
    c->n = (uint8_t)(t.next - c->active);
    c->score = t.sum;
}

static unsigned class_of(const cl_scan *s, const cl_cue *cue)
{
    uint64_t lex = s->lex[cue->verb];

    if (cue->kind == CL_CUE_ACCORDING)
        return 6;
    if ((lex & CL_LEX_SAY) != 0)
        return 0;
    if ((lex & CL_LEX_THINK) != 0)
        return (lex & CL_LEX_SPEECH) != 0 ? 1 : 3;
    if ((lex & CL_LEX_SPEECH) != 0)
        return (lex & CL_LEX_STANCE) != 0 ? 7 : 1;
    if ((lex & CL_LEX_STANCE) != 0)
        return 2;
    return (lex & CL_LEX_SHOW) != 0 ? 4 : 5;
}

/* What kind of word stands at i. */
static unsigned word_type(const cl_scan *s, uint32_t i, uint32_t end)
{
    if (i >= end)
        return 0;
    if (s->inside[i] != 0)
        return 1;
    if (s->tok[i].kind == CL_TOKEN_MARK)
        return s->tok[i].mark == ',' ? 2 : s->tok[i].mark == ':' ? 3 : 4;
    /* the first that holds, asked from the last to the first: choices between two numbers need no branch */
    uint64_t lex = s->lex[i];
    unsigned type = (lex & (CL_LEX_PREP | CL_LEX_SUB)) != 0 ? 12 : 13;
    type = s->name[i] != 0 ? 11 : type;
    type = (lex & CL_LEX_DET) != 0 ? 10 : type;
    type = (lex & CL_LEX_TIME) != 0 ? 9 : type;
    type = (lex & (CL_LEX_OBJECT | CL_LEX_POSS)) != 0 ? 8 : type;
    type = (lex & CL_LEX_PRONOUN) != 0 ? 7 : type;
    type = (lex & CL_LEX_TO) != 0 ? 6 : type;
    return (lex & CL_LEX_THAT) != 0 ? 5 : type;
}

static unsigned bucket(uint32_t tokens)
{
    return tokens <= 1 ? 0 : tokens <= 3 ? 1 : tokens <= 6 ? 2 : tokens <= 12 ? 3 : tokens <= 30 ? 4 : 5;
}

/* "said quietly, ...": an adverb of manner is none of what is said. */
static bool is_manner(const cl_scan *s, uint32_t i)
{
    return i < s->n && s->inside[i] == 0 && cl_str_ends(cl_token_text(s->r, &s->tok[i]), CL_STR("ly"));
}

/* Where content to the right begins: at "that" if it comes soon, after the one who is told, else right after the cue. */
static void find_start(chooser *c)
{
    const cl_scan *s = c->s;
    uint32_t after = c->cue->hi + 1;

    c->rule = RULE_AFTER;
    c->start = after;
    uint32_t near = after + THAT_WITHIN < c->end ? after + THAT_WITHIN : c->end, stop = (uint32_t)cl_set_next(s->quoted, after, near);
    for (uint32_t i = after; i < stop; i++) {
        if (((s->lex[i] & (CL_LEX_THAT | CL_LEX_VERB | CL_LEX_AUX)) != 0) + (s->tok[i].kind == CL_TOKEN_MARK) == 0)
            continue; /* in one branch: most words are neither */
        if (i > after && (s->tok[i].kind == CL_TOKEN_MARK && (s->tok[i].flags & CL_TOKEN_POSSESSIVE) == 0 && s->tok[i].mark != '-'))
            break;
        if ((s->lex[i] & CL_LEX_THAT) != 0 && (s->lex[i] & CL_LEX_SUB) == 0) {
            c->start = i;
            c->rule = RULE_THAT;
            return;
        }
        if ((s->lex[i] & (CL_LEX_VERB | CL_LEX_AUX)) != 0 && (s->lex[i] & (CL_LEX_PAST | CL_LEX_THIRD | CL_LEX_AUX)) != 0 && i > after)
            break;
    }
    uint32_t over = after + is_manner(s, after);
    if (over + 1 < c->end && (cl_scan_mark(s, over, ',') || cl_scan_mark(s, over, ':')))
        c->start = over + 1;
    bool told = (s->lex[c->cue->verb] & CL_LEX_SAY) != 0 && (s->lex[c->cue->verb] & CL_LEX_TELL) != 0;
    if (told && after < c->end && s->inside[after] == 0) {
        cl_phrase to;
        if ((s->lex[after] & (CL_LEX_OBJECT)) != 0)
            to.last = after;
        else if (!cl_phrase_right(s, after, c->end, &to))
            return;
        c->start = to.last + 1;
        c->rule = RULE_ADDRESSEE;
    }
}

/* Does a clause of its own begin at i, which is outside the stretches? 0 for no. */
static unsigned boundary_at(const chooser *c, uint32_t i)
{
    const cl_scan *s = c->s;
    uint64_t next = i + 1 < c->end && s->inside[i + 1] == 0 ? s->lex[i + 1] : 0;

    if (s->tok[i].kind == CL_TOKEN_MARK) {
        char mark = s->tok[i].mark;
        if (mark == ',')
            return (next & CL_LEX_ING) != 0 && (next & CL_LEX_VERB) != 0 ? 1
                   : (next & CL_LEX_ACCORDING) != 0                      ? 2
                   : (next & CL_LEX_SUB) != 0                            ? 3
                   : (next & CL_LEX_RELATIVE) != 0                       ? 4
                   : (next & CL_LEX_CONJ) != 0                           ? 5
                                                                         : 6;
        bool dash = mark == '-' && (s->tok[i].flags & CL_TOKEN_SPACE_BEFORE) != 0;
        return mark == ';' || mark == ':' || mark == '(' || dash || (s->tok[i].end - s->tok[i].start == 3 && mark == '-') ? 7 : 0;
    }
    if ((s->lex[i] & CL_LEX_SUB) != 0)
        return 8;
    return (s->lex[i] & CL_LEX_CONJ) != 0 && (next & (CL_LEX_VERB | CL_LEX_AUX)) != 0 &&
                   (next & (CL_LEX_PAST | CL_LEX_THIRD | CL_LEX_AUX)) != 0
               ? 9
               : 0;
}

/* Of tokens [from, to): 0 no words, 1 words without a verb that a clause could have, 2 with one, 3 quoted. */
static unsigned clause_in(const cl_scan *s, uint32_t from, uint32_t to)
{
    unsigned found = 0;

    for (uint32_t i = from; i < to && found < 2; i++) {
        if (s->inside[i] != 0)
            return 3;
        if (s->tok[i].kind == CL_TOKEN_MARK)
            continue;
        bool verb = (s->lex[i] & CL_LEX_VERB) != 0 && (s->lex[i] & (CL_LEX_PAST | CL_LEX_THIRD)) != 0;
        bool past = (s->tok[i].flags & CL_TOKEN_CAPITAL) == 0 && cl_str_ends(cl_token_text(s->r, &s->tok[i]), CL_STR("ed"));
        found = verb || past || (s->lex[i] & CL_LEX_AUX) != 0 ? 2 : 1;
    }
    return found;
}

/* "The ferry is sold, | Moss said | on Monday": what could be reported, before the comma and behind the cue, up to a comma. */
static unsigned sides_of(const chooser *c)
{
    const cl_scan *s = c->s;
    uint32_t lo = c->cue->lo, to = c->cue->hi + 1, near = to + SIDE < c->end ? to + SIDE : c->end;
    bool comma = lo > c->begin && cl_scan_mark(s, lo - 1, ',');

    while ((to = (uint32_t)cl_set_next(s->bounds, to, near)) < near && s->tok[to].mark != ',')
        to++;
    uint32_t from = lo > c->begin + SIDE ? lo - SIDE : c->begin;
    bool plain = c->class == 0 || c->class == 6;
    return (comma ? clause_in(s, from, lo - 1) : 0) * 4 + clause_in(s, c->cue->hi + 1, to) + (plain ? 48 : 0);
}

/* 0: no stretch inside, 1: first one that chose this cue, or between such, 2: others. */
static unsigned quoted_inside(const chooser *c, uint32_t first, uint32_t last)
{
    uint32_t i = (uint32_t)cl_set_next(c->s->quoted, first, last + 1);

    if (i > last)
        return 0;
    const cl_stretch *own = &c->s->stretches[c->own->first], *end = &c->s->stretches[c->own->last];
    return c->own->n > 0 && i >= own->open && i < end->close + end->closed ? 1 : 2;
}

/* A candidate and what RIGHT and LEFT have in common; NULL where there is no room or it lies wrong for the cue's stretches. */
static cl_content *add(chooser *c, unsigned kind, uint32_t first, uint32_t last, cl_tally *common)
{
    const cl_cue *cue = c->cue;
    cl_content *to = &c->list[c->n];
    unsigned side = kind == CL_CONTENT_LEFT, inside = quoted_inside(c, first, last);

    if (c->n + 2 >= CL_CONTENT_CANDIDATES || (c->own->n > 0 && inside != 1))
        return NULL;
    c->n++;
    to->kind = (uint8_t)kind;
    to->first = first;
    to->last = last;
    cl_tally t = cl_tally_put(tally_of(to), F_CLASS_FORM + side * 40 + c->class * 5 + c->form);
    bool clause = side && (c->sides >> 2 & 3) == 2;
    t = cl_tally_put(t, (clause ? F_CLAUSE_LENGTH : F_LENGTH + side * 6) + bucket(last - first + 1));
    t = cl_tally_put(t, F_SUBJECT + side * 10 + (cue->subject.type < 10 ? cue->subject.type : 9));
    t = cl_tally_put(t, F_KIND + side * 8 + cue->kind);
    t = cl_tally_put_if(t, cue->infinitive, F_MODE);
    t = cl_tally_put_if(t, cue->first != cue->verb && (c->s->lex[cue->first] & CL_LEX_NOT) != 0, F_MODE + 1);
    t = cl_tally_put(t, F_MODE + 2 + inside);
    t = cl_tally_put_if(t, c->own->n == 0, F_SIDES + 16 + side * 16 + c->sides);
    t = cl_tally_put(t, F_TELL + side * 2 + ((c->s->lex[cue->verb] & CL_LEX_TELL) != 0));
    *common = cl_tally_put_if(t, c->own->n > 0, F_STRETCH_INSIDE + side);
    return to;
}

/* Where the clause may end: the first boundary from i on and its type, or `stop`, where it ends at the latest. */
static uint32_t next_boundary(const chooser *c, uint32_t i, uint32_t stop, unsigned *type)
{
    for (*type = 0; (i = (uint32_t)cl_set_next(c->s->bounds, i, stop)) < stop; i++) {
        *type = boundary_at(c, i);
        if (*type != 0)
            return i;
    }
    return stop;
}

static void add_right(chooser *c)
{
    const cl_scan *s = c->s;
    uint32_t stop = c->end < c->start + MAX_SPAN ? c->end : c->start + MAX_SPAN;
    unsigned rank = 0, commas = 0, type = 0;

    for (uint32_t i = c->start + 1; i <= stop && rank <= MAX_RIGHT; i++) {
        i = next_boundary(c, i, stop, &type);
        uint32_t last = i - 1;
        while (last > c->start && s->tok[last].kind == CL_TOKEN_MARK && s->inside[last] == 0 && s->tok[last].mark != ')' &&
               s->tok[last].mark != '\'')
            last--;
        if (last < c->start || (i < stop && rank >= MAX_RIGHT - 1))
            continue;
        cl_tally t;
        cl_content *to = add(c, CL_CONTENT_RIGHT, c->start, last, &t);
        if (to != NULL) {
            t = cl_tally_put(t, F_NEXT + c->class * 14 + c->next);
            t = cl_tally_put(t, F_BOUNDARY + type);
            t = cl_tally_put(t, F_RANK + (i == stop ? (rank == 0 ? 8 : 7) : rank));
            t = cl_tally_put(t, F_MODE + 5 + c->rule);
            t = cl_tally_put(t, F_COMMAS + (commas > 2 ? 2 : commas));
            t = cl_tally_put(t, F_LAST_WORD + c->rule * 10 + type);
            close_tally(to, cl_tally_put(t, F_NEXT_BOUNDARY + c->next * 10 + type));
        }
        commas += i < stop && s->tok[i].mark == ',';
        rank++;
    }
}

static void add_left(chooser *c)
{
    const cl_scan *s = c->s;
    uint32_t lo = c->cue->lo, last = lo;

    if (lo <= c->begin + 2 || !cl_scan_mark(s, lo - 1, ','))
        return;
    last = lo - 2;
    uint32_t floor = last - c->begin > MAX_SPAN ? last - MAX_SPAN : c->begin, comma = 0, starts[3] = {floor, 0, 0}, n = 1;
    for (uint32_t i = last; i > floor && n < 3; i--) {
        if (s->inside[i] != 0)
            continue;
        if (cl_scan_mark(s, i, ';') || (s->tok[i].mark == '-' && (s->tok[i].flags & CL_TOKEN_SPACE_BEFORE) != 0))
            starts[n++] = i + 1;
        else if (cl_scan_mark(s, i, ','))
            comma = i;
    }
    if (comma > 0 && n < 3 && comma + 1 < last)
        starts[n++] = comma + 1;
    for (uint32_t k = 0; k < n; k++) {
        cl_tally t;
        cl_content *to = starts[k] <= last ? add(c, CL_CONTENT_LEFT, starts[k], last, &t) : NULL;
        if (to == NULL)
            continue;
        t = cl_tally_put(t, F_FOLLOWS + c->next);
        close_tally(to, cl_tally_put(t, F_BEGINS + k + (k == 0 && (s->lex[floor] & (CL_LEX_PREP | CL_LEX_SUB)) != 0 ? 3 : 0)));
    }
}

static void add_stretches(chooser *c)
{
    const cl_scan *s = c->s;
    const cl_stretch *q = &s->stretches[c->own->first];
    cl_content *to = &c->list[c->n++];
    uint32_t before = q->open > 0 ? q->open - 1 : 0;
    bool side = q->open > c->cue->verb;
    unsigned word = q->open == c->begin ? 0 : word_type(s, before, c->end);

    to->kind = CL_CONTENT_STRETCHES;
    to->first = to->last = 0;
    cl_tally t = cl_tally_put(tally_of(to), F_STRETCH);
    t = cl_tally_put(t, F_STRETCH + 1 + side);
    t = cl_tally_put(t, F_STRETCH + 3 + (c->own->n > 2 ? 2 : c->own->n - 1));
    t = cl_tally_put(t, F_STRETCH + 6 + (word < 12 ? word : 11));
    t = cl_tally_put(t, F_STRETCH + 18 + (q->n_words <= 1 ? 0 : q->n_words <= 2 ? 1 : q->n_words <= 4 ? 2 : q->n_words <= 9 ? 3 : 4));
    t = cl_tally_put(t, F_HEADLINE + 1 + ((s->tok[q->open + 1].flags & CL_TOKEN_CAPITAL) != 0));
    t = cl_tally_put(t, F_STRETCH_INSIDE + 2 + (side && before == c->cue->hi));
    close_tally(to, cl_tally_put(t, F_STRETCH_INSIDE + 4 + (side && cl_scan_mark(s, before, ','))));
}

static void add_none(chooser *c)
{
    cl_content *to = &c->list[c->n++];

    to->kind = CL_CONTENT_NONE;
    to->first = to->last = 0;
    cl_tally t = cl_tally_put(tally_of(to), F_NONE + c->class * 5 + c->form);
    t = cl_tally_put(t, F_NONE_SUBJECT + (c->cue->subject.type < 10 ? c->cue->subject.type : 9));
    t = cl_tally_put(t, F_NONE_KIND + c->cue->kind);
    t = cl_tally_put(t, F_NONE_NEXT + c->next);
    t = cl_tally_put(t, F_SIDES + c->sides);
    close_tally(to, cl_tally_put_if(t, c->s->tok[c->end - 1].kind != CL_TOKEN_MARK, F_HEADLINE));
}

/* The softmax of the scores, of all candidates: nobody asks for it where "none" wins by far or the cue has its stretches. */
static void set_probabilities(chooser *c, size_t best)
{
    float sum = 0;

    for (size_t i = 0; i < c->n; i++) {
        c->list[i].probability = i == best ? 1.0f : expf(c->list[i].score - c->list[best].score);
        sum += c->list[i].probability;
    }
    for (size_t i = 0; i < c->n; i++)
        c->list[i].probability /= sum;
}

/* The caller has his own threshold for clauses, so the best one is handed over even where "none", the last one, is likelier. */
static size_t pick(chooser *c, bool watched)
{
    size_t last = c->n - 1, clause = 0;

    for (size_t i = 1; i < last; i++)
        clause = c->list[i].score > c->list[clause].score ? i : clause;
    size_t best = c->list[last].score > c->list[clause].score ? last : clause;
    size_t chosen = c->list[best].kind == CL_CONTENT_NONE ? clause : best;
    c->list[chosen].probability = 0;
    if (watched || (c->own->n == 0 && c->list[chosen].score - c->list[best].score > LEAST))
        set_probabilities(c, best);
    return chosen;
}

void cl_cue_stretches_of(const cl_scan *scan, const cl_choice *choices, cl_cue_stretches *of)
{
    for (uint32_t k = 0; k < scan->n_stretches; k++) {
        if (choices[k].cue == CL_NO_TOKEN)
            continue;
        cl_cue_stretches *own = &of[choices[k].cue];
        uint32_t paragraph = own->n > 0 ? scan->stretches[own->first].paragraph : 0;
        if (own->n > 0 && (choices[k].kind == CL_CHOICE_CARRY || paragraph != scan->stretches[k].paragraph))
            continue; /* the content of a cue lies in its paragraph */
        if (own->n == 0)
            own->first = k;
        own->last = k;
        own->n++;
    }
}

collate_err cl_contents_choose(
    const cl_scan *scan, const cl_cue_stretches *of, cl_content *contents, cl_content_watch *watch, void *context)
{
    chooser c = {.s = scan};

    for (uint32_t i = 0; i < scan->n_cues; i++) {
        if (i % CL_SCAN_LATE == 0 && cl_reading_late(scan->r) != COLLATE_OK)
            return COLLATE_E_DEADLINE;
        c.index = i;
        c.cue = &scan->cues[i];
        c.own = &of[i];
        c.begin = scan->r->sentence_tokens[c.cue->sentence];
        c.end = scan->r->sentence_tokens[c.cue->sentence + 1];
        c.n = 0;
        c.class = class_of(scan, c.cue);
        c.form = cl_lex_form(scan->lex[c.cue->verb]);
        find_start(&c);
        c.next = word_type(scan, c.rule == RULE_THAT ? c.start : c.cue->hi + 1, c.end);
        c.sides = sides_of(&c);
        bool silent = c.cue->bare && c.own->n == 0;
        if (c.start < c.end && !silent)
            add_right(&c);
        if (!silent)
            add_left(&c);
        if (c.own->n > 0)
            add_stretches(&c);
        else
            add_none(&c);
        size_t chosen = pick(&c, watch != NULL);
        contents[i] = c.list[chosen];
        if (watch != NULL)
            watch(context, scan, i, c.list, c.n, chosen);
    }
    return COLLATE_OK;
}
