#include "text/quote_scan.h"

/*
 * Speech without a cue: "Ida Moss was furious. "Nobody asked us."" One stretch in ten of the development texts has a
 * speaker whom no verb of speech names; these are the places where he is found then. What they are worth is for the
 * model to say (speaker.c).
 */
#define LOOK 40u  /* tokens of a sentence that are searched for its subject, or towards a stretch */
#define PARTY 4u  /* ... inside brackets behind a name */
#define RIGHT 14u /* tokens after a stretch */

#define PERSONAL (CL_LEX_HE | CL_LEX_SHE | CL_LEX_THEY)
#define STARTS (PERSONAL | CL_LEX_DET | CL_LEX_TITLE | CL_LEX_ROLE | CL_LEX_GROUP) /* words that a subject begins with; names do, too */

typedef struct guesser {
    cl_scan *s;
    cl_cue *cues;
    uint32_t n;
    uint32_t asked; /* the sentence before which a subject was looked for last: all stretches of it ask the same; 0 for none */
    bool found;
    cl_phrase subject;
} guesser;

static bool is_personal(uint64_t lex)
{
    return (lex & PERSONAL) != 0;
}

/* The first phrase of a sentence that is no object of a preposition: "In May, the mayor ..." gives the mayor. */
bool cl_subject_of(const cl_scan *s, uint32_t begin, uint32_t end, cl_phrase *out)
{
    uint32_t stop = end < begin + LOOK ? end : begin + LOOK;

    for (uint32_t i = begin; i < stop; i++) {
        if (((s->lex[i] & STARTS) != 0) + (s->name[i] != 0) == 0 || s->inside[i] != 0 || s->tok[i].kind != CL_TOKEN_WORD)
            continue;
        uint64_t before = i > begin ? s->lex[i - 1] : 0;
        bool object = i > begin && ((before & (CL_LEX_PREP | CL_LEX_TO)) != 0 || (s->name[i] != 0 && (before & CL_LEX_DET) != 0));
        if (object && s->name[i] != 0)
            while (i + 1 < stop && s->name[i + 1] == s->name[i])
                i++;
        if (object || !cl_phrase_right(s, i, end, out))
            continue;
        if (out->type != CL_PHRASE_OTHER && out->type != CL_PHRASE_IT)
            return true;
        i = out->last;
    }
    return false;
}

/* A party or town in brackets behind a name, "Manfred Moos (SPD)", that ends at i: its opening mark, else i. */
static uint32_t over_party(const cl_scan *s, uint32_t i, uint32_t limit)
{
    for (uint32_t k = i; k > limit + 1 && i - k < PARTY; k--)
        if (cl_scan_mark(s, k - 1, '('))
            return s->name[k - 2] != 0 ? k - 1 : i;
    return i;
}

static bool near_of(const cl_scan *s, uint32_t open, uint32_t begin, cl_phrase *out)
{
    uint32_t limit = open - begin > LOOK ? open - LOOK : begin;

    for (uint32_t i = open; i-- > limit;) {
        if (s->inside[i] != 0)
            continue;
        if (cl_scan_mark(s, i, ')'))
            i = over_party(s, i, limit);
        bool possessive = (s->lex[i] & CL_LEX_POSS) != 0 && (s->lex[i] & CL_LEX_THEY) == 0;
        if (possessive || is_personal(s->lex[i])) {
            *out = (cl_phrase){.first = i, .last = i, .head = i, .type = CL_PHRASE_PRONOUN};
            return true;
        }
        if (s->name[i] == 0 && (s->lex[i] & (CL_LEX_ROLE | CL_LEX_GROUP | CL_LEX_RELATIVE)) == 0)
            continue;
        if (!cl_phrase_left(s, i, begin, out))
            return false;
        bool apposition = out->name == 0 && out->first > begin + 1 && cl_scan_mark(s, out->first - 1, ',') && s->name[out->first - 2] != 0;
        return !apposition || cl_phrase_left(s, out->first - 2, begin, out); /* "Ida Moss, the mayor, put it plainly" */
    }
    return false;
}

static bool right_of(const cl_scan *s, uint32_t from, uint32_t end, cl_phrase *out)
{
    for (uint32_t i = from; i < end && i < from + RIGHT && s->inside[i] == 0; i++)
        if ((s->name[i] != 0 || is_personal(s->lex[i]) || (s->lex[i] & (CL_LEX_TITLE | CL_LEX_ROLE | CL_LEX_GROUP)) != 0) &&
            cl_phrase_right(s, i, end, out))
            return true;
    return false;
}

static void push(guesser *g, cl_stretch *q, cl_guess slot, const cl_phrase *p)
{
    for (uint32_t k = 0; k < slot; k++)
        if (q->guess[k] != CL_NO_TOKEN && g->cues[q->guess[k]].subject.first <= p->last && g->cues[q->guess[k]].subject.last >= p->first)
            return;
    g->cues[g->n] = (cl_cue){.kind = CL_CUE_GUESS,
        .verb = p->last,
        .first = p->last,
        .last = p->last,
        .lo = p->first,
        .hi = p->last,
        .sentence = cl_scan_sentence(g->s, p->last),
        .subject = *p};
    q->guess[slot] = g->n++;
}

/* The sentence before the stretch's, in this paragraph or the one before, when it is not all quoted. */
static bool subject_before(guesser *g, const cl_stretch *q, cl_phrase *out)
{
    const cl_scan *s = g->s;
    const uint32_t *tokens = s->r->sentence_tokens;
    uint32_t floor = q->paragraph > 0 ? s->paragraphs[q->paragraph - 1] : 0;

    if (q->sentence == 0 || tokens[q->sentence - 1] < floor)
        return false;
    if (g->asked != q->sentence) {
        g->asked = q->sentence;
        g->found = cl_subject_of(s, tokens[q->sentence - 1], tokens[q->sentence], &g->subject);
    }
    *out = g->subject;
    return g->found;
}

static void guess(guesser *g, cl_stretch *q)
{
    const cl_scan *s = g->s;
    uint32_t begin = s->r->sentence_tokens[q->sentence], end = s->r->sentence_tokens[q->last_sentence + 1];
    uint32_t after = q->close + (q->closed ? 1 : 0), paragraph_end = s->paragraphs[q->paragraph + 1];
    cl_phrase p;

    for (uint32_t k = 0; k < CL_GUESSES; k++)
        q->guess[k] = CL_NO_TOKEN;
    if (cl_ideograph_speaker(s, q, &p)) {
        push(g, q, CL_GUESS_NEAR, &p);
        return;
    }
    if (cl_subject_of(s, begin, q->open, &p))
        push(g, q, CL_GUESS_SUBJECT, &p);
    if (near_of(s, q->open, begin, &p))
        push(g, q, CL_GUESS_NEAR, &p);
    if (after < end && right_of(s, after, end, &p))
        push(g, q, CL_GUESS_RIGHT, &p);
    if (subject_before(g, q, &p))
        push(g, q, CL_GUESS_BEFORE, &p);
    uint32_t next = end > after ? end : after;
    if (next < paragraph_end && next < s->n && cl_subject_of(s, next, cl_scan_end(s, next), &p))
        push(g, q, CL_GUESS_AFTER, &p);
}

collate_err cl_guesses_find(cl_scan *scan)
{
    guesser g = {.s = scan, .n = scan->n_cues};

    g.cues = cl_arena_alloc(scan->r->scratch, ((size_t)scan->n_cues + (size_t)scan->n_stretches * CL_GUESSES) * sizeof *g.cues);
    if (g.cues == NULL)
        return COLLATE_E_NOMEM;
    if (scan->n_cues > 0)
        memcpy(g.cues, scan->cues, scan->n_cues * sizeof *g.cues);
    for (uint32_t k = 0; k < scan->n_stretches; k++) {
        if (k % CL_SCAN_LATE == 0 && cl_reading_late(scan->r) != COLLATE_OK)
            return COLLATE_E_DEADLINE;
        guess(&g, &scan->stretches[k]);
    }
    scan->cues = g.cues;
    scan->n_guesses = g.n - scan->n_cues;
    return COLLATE_OK;
}
