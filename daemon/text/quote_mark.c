#include "base/clock.h"
#include "base/vec.h"
#include "text/quote_inset.h"

#define SINGLE_WORDS 5u /* single marks around that many words are speech and make the document one that quotes with them */

#define UNCLOSED 300u   /* tokens back to an opener that lost its closer */

typedef enum mark_kind {
    MARK_STRAIGHT, /* " '' and others that look the same on both sides */
    MARK_LEFT,     /* “ */
    MARK_RIGHT,    /* ” */
    MARK_LOW,      /* „ */
    MARK_ANGLE_LEFT,
    MARK_ANGLE_RIGHT,
    MARK_ONLY_OPEN,  /* `` 「 */
    MARK_ONLY_CLOSE, /* 」 */
    MARK_SINGLE,     /* ‘ ’ ' that are no part of a word */
    MARK_KINDS
} mark_kind;

typedef struct mark {
    uint32_t at; /* token */
    mark_kind kind;
} mark;

/* The marks of one paragraph, read once for all that pairs them. */
typedef struct mark_list {
    CL_VEC(mark) of;
    uint32_t n[MARK_KINDS];
    cl_ticker ticker; /* for all that goes over marks */
} mark_list;

typedef struct pairing {
    cl_scan *scan;
    CL_VEC(cl_stretch) found;
    mark_list *marks; /* of the paragraph */
    bool many;        /* of them: the clock is looked at within the paragraph */
    uint32_t paragraph, begin, end;
    uint32_t open; /* token of the mark that is open, or CL_NO_TOKEN */
    mark_kind open_kind;
    uint32_t depth;            /* nested “ “ ” ” */
    uint32_t single;           /* “ ... .’ : a single mark that may be meant as the closer, or CL_NO_TOKEN */
    bool nested;               /* a ‘ stands open inside */
    uint32_t left[MARK_KINDS]; /* of each kind, still to come in this paragraph */
} pairing;

/* Of a double mark: by its bytes, as one number. */
static mark_kind kind_of(const cl_scan *s, const cl_token *t)
{
    const unsigned char *p = (const unsigned char *)s->r->text.ptr + t->start;

    if (p[0] < 0x80)
        return p[0] == '`' ? MARK_ONLY_OPEN : MARK_STRAIGHT;
    switch (t->end - t->start == 3 ? (unsigned)p[0] << 16 | (unsigned)p[1] << 8 | p[2] : (unsigned)p[0] << 8 | p[1]) {
    case 0xE2809C:
    case 0xE2809F:
        return MARK_LEFT;
    case 0xE2809D:
        return MARK_RIGHT;
    case 0xE2809E:
        return MARK_LOW;
    case 0xC2AB:
        return MARK_ANGLE_LEFT;
    case 0xC2BB:
        return MARK_ANGLE_RIGHT;
    case 0xE3808C:
    case 0xE3808E:
        return MARK_ONLY_OPEN;
    case 0xE3808D:
    case 0xE3808F:
        return MARK_ONLY_CLOSE;
    default:
        return MARK_STRAIGHT;
    }
}

/* Nothing but a blank or the paragraph's start before it; something right after it. */
static bool looks_opening(const pairing *p, uint32_t i)
{
    const cl_scan *s = p->scan;
    bool free_left = i == p->begin || !cl_scan_touches(s, i) || s->tok[i - 1].kind == CL_TOKEN_MARK;

    return free_left && i + 1 < p->end && cl_scan_touches(s, i + 1);
}

static bool looks_closing(const pairing *p, uint32_t i)
{
    const cl_scan *s = p->scan;

    return i > p->begin && cl_scan_touches(s, i) && (i + 1 >= p->end || !cl_scan_touches(s, i + 1) || s->tok[i + 1].kind == CL_TOKEN_MARK);
}

/* 15" is a measure unless the marks of the paragraph come out even only with it. */
static bool is_inch(const pairing *p, uint32_t i)
{
    const cl_scan *s = p->scan;

    if (i == p->begin || !cl_scan_touches(s, i) || s->tok[i - 1].kind != CL_TOKEN_NUMBER)
        return false;
    return p->open == CL_NO_TOKEN || p->left[MARK_STRAIGHT] % 2 == 1;
}

static bool opens(const pairing *p, uint32_t i, mark_kind kind)
{
    switch (kind) {
    case MARK_LEFT:
    case MARK_ANGLE_LEFT:
        return !looks_closing(p, i) || i == p->begin;
    case MARK_LOW:
    case MARK_ONLY_OPEN:
        return true;
    case MARK_RIGHT:
    case MARK_ANGLE_RIGHT:
        return looks_opening(p, i) && (i == p->begin || !cl_scan_touches(p->scan, i));
    case MARK_STRAIGHT:
        return !is_inch(p, i) && (looks_opening(p, i) || i == p->begin || !looks_closing(p, i));
    default:
        return false;
    }
}

/*
 * Marks of another kind than those that are open are a quotation inside it, as long as a closer of the right kind is still to come:
 * «... “...”, ...», "... «...» ...". Real pairs are mixed, too ("...”), so they close where none is.
 */
static bool is_inner(const pairing *p, mark_kind kind)
{
    bool angle = kind == MARK_ANGLE_LEFT || kind == MARK_ANGLE_RIGHT;

    if (p->open_kind == MARK_ANGLE_LEFT)
        return !angle && p->left[MARK_ANGLE_RIGHT] > 0;
    if (p->open_kind == MARK_ANGLE_RIGHT)
        return !angle && p->left[MARK_ANGLE_LEFT] > 0;
    if (angle)
        return p->left[p->open_kind == MARK_STRAIGHT ? MARK_STRAIGHT : MARK_RIGHT] > 0 ||
               (p->open_kind == MARK_LOW && p->left[MARK_LEFT] > 0);
    return false;
}

/* Does it end what is open? Also counts nested marks of the same kind. */
static bool closes(pairing *p, uint32_t i, mark_kind kind)
{
    switch (kind) {
    case MARK_STRAIGHT:
        return !is_inch(p, i);
    case MARK_RIGHT:
        if (p->depth == 0)
            return true;
        p->depth--;
        return false;
    case MARK_LEFT:
        if (p->open_kind == MARK_LOW || looks_closing(p, i))
            return true;
        if (p->left[MARK_RIGHT] >= p->left[MARK_LEFT] + 2)
            p->depth++; /* enough closers follow for both: nested */
        return false;
    case MARK_ANGLE_LEFT:
        if (p->open_kind == MARK_ANGLE_RIGHT || looks_closing(p, i))
            return true;
        p->depth += p->open_kind == MARK_ANGLE_LEFT && p->left[MARK_ANGLE_RIGHT] >= p->left[MARK_ANGLE_LEFT] + 2;
        return false;
    case MARK_ANGLE_RIGHT:
        if (p->open_kind == MARK_ANGLE_LEFT && p->depth > 0) {
            p->depth--;
            return false;
        }
        return p->open_kind != MARK_ANGLE_RIGHT || looks_closing(p, i);
    case MARK_ONLY_CLOSE:
        return true;
    default:
        return false;
    }
}

/* Blanks and no-break spaces off the ends of what stands between the marks. */
static cl_span inner_span(const cl_scan *s, uint32_t open, uint32_t close, bool closed)
{
    const unsigned char *p = (const unsigned char *)s->r->text.ptr;
    uint32_t start = s->tok[open].end, end = closed ? s->tok[close].start : s->tok[close - 1].end;

    for (;;) {
        if (start < end && p[start] <= ' ')
            start++;
        else if (start + 1 < end && p[start] == 0xC2 && p[start + 1] == 0xA0)
            start += 2;
        else if (start + 2 < end && p[start] == 0xE2 && p[start + 1] == 0x80 && p[start + 2] == 0xAF)
            start += 3;
        else
            break;
    }
    for (;;) {
        if (end > start && p[end - 1] <= ' ')
            end--;
        else if (end > start + 1 && p[end - 2] == 0xC2 && p[end - 1] == 0xA0)
            end -= 2;
        else if (end > start + 2 && p[end - 3] == 0xE2 && p[end - 2] == 0x80 && p[end - 1] == 0xAF)
            end -= 3;
        else
            break;
    }
    return (cl_span){start, end};
}

static bool push_stretch(pairing *p, cl_stretch made);

/* What stands before such a cue is a stretch of its own; *made keeps what follows. */
static bool cut_insets(pairing *p, cl_stretch *made)
{
    const cl_scan *s = p->scan;

    if (!cl_inset_language(s->r->lang))
        return true;
    for (uint32_t i = made->open + 2; i + 2 < made->close; i++) {
        uint32_t end = s->tok[i].mark == ',' || s->tok[i].mark == '-' ? cl_inset_end(s, i, made->close) : 0;
        if (end == 0)
            continue;
        cl_stretch first = *made;
        first.close = i;
        first.closed = 1;
        if (!push_stretch(p, first))
            return false;
        made->open = i = end;
    }
    return true;
}

static bool push_stretch(pairing *p, cl_stretch made)
{
    const cl_scan *s = p->scan;
    uint32_t close = made.close;

    made.span = inner_span(s, made.open, close, made.closed);
    made.n_words = close - made.open - 1 - (uint32_t)cl_set_count(s->r->sets.of[CL_TOKENS_MARK], made.open + 1, close);
    if (made.span.end <= made.span.start || made.n_words == 0)
        return true;
    const cl_stretch *last = p->found.n > 0 ? &p->found.at[p->found.n - 1] : NULL;
    bool open = last != NULL && !last->closed && !last->dashed && last->paragraph + 1 == p->paragraph;
    made.continues = open && !made.dashed && made.open == p->begin;
    return CL_VEC_PUSH(&p->found, s->r->scratch, made) != NULL;
}

static bool add_stretch(pairing *p, uint32_t close, bool closed)
{
    cl_stretch made = {.open = p->open, .close = close, .paragraph = p->paragraph, .closed = closed};

    p->open = p->single = CL_NO_TOKEN;
    p->depth = 0;
    p->nested = false;
    return close <= made.open + 1 || (cut_insets(p, &made) && push_stretch(p, made));
}

/* The quotation mark from token i on, double or single; the end of the paragraph without one. */
static uint32_t next_mark(const pairing *p, uint32_t i)
{
    return (uint32_t)cl_token_next(&p->scan->r->sets, CL_TOKENS_QUOTE, i, p->end);
}

/* Marks of tokens [begin, end) that pairs are made of: not the apostrophe of "Moss's". */
static bool list_marks(mark_list *marks, const cl_scan *s, uint32_t begin, uint32_t end)
{
    memset(marks->n, 0, sizeof marks->n);
    marks->of.n = 0;
    for (size_t i = begin; (i = cl_token_next(&s->r->sets, CL_TOKENS_QUOTE, i, end)) < end; i++) {
        if (cl_ticker_late(&marks->ticker))
            return false;
        const cl_token *t = &s->tok[i];
        uint32_t bytes = t->end - t->start;
        if (t->mark != '"' && bytes != 3 && bytes != 1)
            continue;
        mark found = {(uint32_t)i, t->mark == '"' ? kind_of(s, t) : MARK_SINGLE};
        marks->n[found.kind]++;
        if (CL_VEC_PUSH(&marks->of, s->r->scratch, found) == NULL)
            return false;
    }
    return true;
}

/* A missing closer: words of speech end before ", X said." at the end of a sentence; else `end`. */
static uint32_t end_of_unclosed(const pairing *p, uint32_t end)
{
    const cl_scan *s = p->scan;

    for (uint32_t i = p->open + 2; i + 2 < end; i++) {
        if (s->tok[i].mark != ',')
            continue;
        bool subject_first = (s->name[i + 1] != 0 || (s->lex[i + 1] & (CL_LEX_HE | CL_LEX_SHE)) != 0);
        uint32_t verb = i + 1;
        while (subject_first && verb < p->end && verb < i + 6 && (s->name[verb] != 0 || verb == i + 1))
            verb++;
        if (verb + 1 < p->end && (s->lex[verb] & CL_LEX_SAY) != 0 &&
            (subject_first ? s->tok[verb + 1].mark == '.' : s->name[verb + 1] != 0))
            return i + 1;
    }
    return end;
}

/* A single mark inside an open stretch: a quotation in the quotation, an apostrophe, or a closer that was mistyped. */
static void see_single(pairing *p, uint32_t i)
{
    const cl_scan *s = p->scan;

    if (i > p->open + 1 && looks_closing(p, i) && s->tok[i - 1].kind == CL_TOKEN_MARK && strchr(".,?!", s->tok[i - 1].mark) != NULL) {
        if (!p->nested && p->single == CL_NO_TOKEN)
            p->single = i;
        p->nested = false;
    } else if (looks_opening(p, i)) {
        p->nested = true;
    }
}

/* A second opener where no closer is left for it: the first stretch ended without its own mark. */
static bool end_before(pairing *p, uint32_t i, mark_kind kind)
{
    if (p->open_kind != MARK_LEFT || kind != MARK_LEFT || p->left[MARK_RIGHT] > p->left[MARK_LEFT] + 1 || !looks_opening(p, i))
        return true;
    uint32_t close = p->single;
    if (close == CL_NO_TOKEN && i - p->open < UNCLOSED && p->scan->tok[i - 1].mark == '.')
        close = end_of_unclosed(p, i);
    if (close >= i)
        return true;
    if (!add_stretch(p, close, close == p->single))
        return false;
    p->open = i;
    p->open_kind = kind;
    return true;
}

static bool end_paragraph(pairing *p)
{
    if (p->open == CL_NO_TOKEN || p->open + 1 >= p->end)
        return true;
    if (p->single != CL_NO_TOKEN)
        return add_stretch(p, p->single, true);
    return add_stretch(p, end_of_unclosed(p, p->end), false);
}

/* Dialogue without marks: "— Je dormais, répond X. C'est ma fille ..." */
static bool take_dialogue(pairing *p)
{
    const cl_scan *s = p->scan;
    uint32_t next = p->end, close = cl_inset_language(s->r->lang) ? cl_dash_speech(s, p->begin, p->end, &next) : 0;
    cl_stretch made = {.open = p->begin, .close = close, .paragraph = p->paragraph, .closed = 1, .dashed = 1};

    if (close == 0)
        return true;
    if (!push_stretch(p, made))
        return false;
    made.open = next;
    made.close = p->end;
    made.closed = 0;
    return next + 1 >= p->end || push_stretch(p, made);
}

static bool pair_paragraph(pairing *p)
{
    if (p->begin < p->end && p->scan->tok[p->begin].mark == '-' && next_mark(p, p->begin) >= p->end)
        return take_dialogue(p);
    if (p->marks->of.n == p->marks->n[MARK_SINGLE])
        return true;
    p->open = p->single = CL_NO_TOKEN;
    p->depth = 0;
    p->nested = false;
    memcpy(p->left, p->marks->n, sizeof p->left);
    for (size_t k = 0; k < p->marks->of.n; k++) {
        if (p->many && cl_ticker_late(&p->marks->ticker))
            return false;
        uint32_t i = p->marks->of.at[k].at;
        mark_kind kind = p->marks->of.at[k].kind;
        p->left[kind]--;
        if (kind == MARK_SINGLE) {
            if (p->open != CL_NO_TOKEN)
                see_single(p, i);
        } else if (p->open == CL_NO_TOKEN) {
            if (opens(p, i, kind)) {
                p->open = i;
                p->open_kind = kind;
            }
        } else if (is_inner(p, kind)) {
            continue;
        } else if (!end_before(p, i, kind)) {
            return false;
        } else if (p->open != i && closes(p, i, kind) && !add_stretch(p, i, true)) {
            return false;
        }
    }
    return end_paragraph(p);
}

/*
 * Single marks: an opener stands free on its left; its closer is the first mark after punctuation, else the last one
 * before the next opener: an apostrophe of "the workers' money" looks like a closer too.
 */
static bool pair_single(pairing *p)
{
    const cl_scan *s = p->scan;
    uint32_t closer = CL_NO_TOKEN;

    p->open = CL_NO_TOKEN;
    for (size_t k = 0; p->marks->n[MARK_SINGLE] > 0 && k < p->marks->of.n; k++) {
        if (p->many && cl_ticker_late(&p->marks->ticker))
            return false;
        uint32_t i = p->marks->of.at[k].at;
        if (p->marks->of.at[k].kind != MARK_SINGLE)
            continue;
        bool free_left = i == p->begin || !cl_scan_touches(s, i) || s->tok[i - 1].mark == '(' || s->tok[i - 1].mark == '-';
        bool closing = cl_scan_touches(s, i) && looks_closing(p, i);
        if (p->open != CL_NO_TOKEN && closing) {
            closer = i;
            if (s->tok[i - 1].kind == CL_TOKEN_MARK && !add_stretch(p, i, true))
                return false;
        } else if (free_left && looks_opening(p, i)) {
            if (p->open != CL_NO_TOKEN && closer != CL_NO_TOKEN && !add_stretch(p, closer, true))
                return false;
            p->open = i;
            closer = CL_NO_TOKEN;
        }
    }
    return p->open == CL_NO_TOKEN || closer == CL_NO_TOKEN || closer < p->open || add_stretch(p, closer, true);
}

/* Each paragraph, by its double marks and by its single ones. */
static bool pair_all(const cl_scan *scan, mark_list *marks, pairing *doubles, pairing *singles)
{
    for (uint32_t k = 0; k < scan->n_paragraphs; k++) {
        doubles->paragraph = singles->paragraph = k;
        doubles->begin = singles->begin = scan->paragraphs[k];
        doubles->end = singles->end = scan->paragraphs[k + 1];
        if (cl_ticker_late(&marks->ticker) || !list_marks(marks, scan, doubles->begin, doubles->end))
            return false;
        doubles->many = singles->many = marks->of.n > CL_TICKS;
        if (!pair_paragraph(doubles) || !pair_single(singles))
            return false;
    }
    return true;
}

/* How many stretches of so many words lie in none of the others? Both are in order of place. */
static size_t n_outer(const pairing *a, const pairing *others, uint32_t words)
{
    size_t n = 0, k = 0;

    for (size_t i = 0; i < a->found.n; i++) {
        const cl_stretch *q = &a->found.at[i];
        while (k < others->found.n && others->found.at[k].close < q->open)
            k++;
        bool within = k < others->found.n && others->found.at[k].open < q->open && others->found.at[k].close > q->close;
        n += q->n_words >= words && !within;
    }
    return n;
}

collate_err cl_marks_pair(cl_scan *scan)
{
    mark_list marks = {.ticker = {.deadline = scan->r->options->deadline}};
    pairing doubles = {.scan = scan, .marks = &marks}, singles = doubles;

    if (!pair_all(scan, &marks, &doubles, &singles))
        return marks.ticker.late ? COLLATE_E_DEADLINE : COLLATE_E_NOMEM;
    bool single = doubles.found.n == 0 || n_outer(&singles, &doubles, SINGLE_WORDS) > n_outer(&doubles, &singles, 1);
    pairing *chosen = single ? &singles : &doubles;
    scan->stretches = chosen->found.at;
    scan->n_stretches = (uint32_t)chosen->found.n;
    for (uint32_t k = 0; k < scan->n_stretches; k++) {
        cl_stretch *q = &scan->stretches[k];
        uint32_t end = q->close + q->closed;
        q->sentence = cl_scan_sentence(scan, q->open);
        q->last_sentence = cl_scan_sentence(scan, q->close - 1);
        memset(scan->inside + q->open, 1, end - q->open);
        cl_set_fill(scan->quoted, q->open, end);
    }
    for (uint32_t k = 0; k < scan->n / 64 + 1; k++) {
        scan->clauses[k] = scan->r->sets.of[CL_TOKENS_CLAUSE][k] & ~scan->quoted[k];
        scan->bounds[k] = scan->clauses[k] | (scan->r->sets.of[CL_TOKENS_MARK][k] & ~scan->quoted[k]);
    }
    return COLLATE_OK;
}
