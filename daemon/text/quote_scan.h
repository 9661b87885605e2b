/*
 * quote_scan.h - what the steps of quote.h hand to each other: stretches between marks, noun phrases, cues.
 *
 * Private to the quotes: quote_mark.c fills stretches, speaker_cue.c cues, speaker.c and quote_indirect.c read both.
 * Everything lives in the reading's scratch arena. Indices named first/last/open/close are tokens of the reading.
 */
#ifndef CL_TEXT_QUOTE_SCAN_H
#define CL_TEXT_QUOTE_SCAN_H

#include "text/lexicon.h"
#include "text/reading.h"

#define CL_NO_TOKEN UINT32_MAX

#define CL_SCAN_LATE 1024u /* tokens, cues or stretches between two looks at the clock */

#define CL_SCAN_STEP 32u /* tokens of which one keeps the number of its sentence; two sentences of news */

/* Who may speak though no cue says so; CL_CUE_GUESS cues of a stretch. */
typedef enum cl_guess {
    CL_GUESS_SUBJECT, /* opens the sentence */
    CL_GUESS_NEAR,    /* nearest before the stretch in its sentence; also a possessive: "X's promise of ..." */
    CL_GUESS_RIGHT,   /* nearest after it */
    CL_GUESS_BEFORE,  /* opens the sentence before */
    CL_GUESS_AFTER,   /* opens the sentence after, in the paragraph */
    CL_GUESSES
} cl_guess;

/* What stands between two quotation marks inside one paragraph. */
typedef struct cl_stretch {
    cl_span span;       /* bytes inside the marks, blanks at its ends left out */
    uint32_t open;      /* token of the opening mark */
    uint32_t close;     /* token of the closing mark; of an unclosed one the first token after it */
    uint32_t paragraph; /* index into cl_scan.paragraphs */
    uint32_t sentence;      /* of its opening mark */
    uint32_t last_sentence; /* of the last token before its closing mark */
    uint32_t n_words;
    uint8_t closed;
    uint8_t dashed; /* dialogue: between dashes, no marks */
    uint32_t guess[CL_GUESSES]; /* index into cues, or CL_NO_TOKEN */
    uint8_t continues;          /* opens a paragraph after an unclosed stretch: the same speaker goes on */
} cl_stretch;

typedef enum cl_phrase_type {
    CL_PHRASE_NONE,
    CL_PHRASE_NAME,
    CL_PHRASE_PRONOUN, /* he, she */
    CL_PHRASE_WHO,     /* relative pronoun; `name` is that of its antecedent */
    CL_PHRASE_ROLE,
    CL_PHRASE_GROUP, /* also "they" */
    CL_PHRASE_TEXT,
    CL_PHRASE_IT,
    CL_PHRASE_I,
    CL_PHRASE_OTHER /* a noun phrase of unknown kind */
} cl_phrase_type;

/* A noun phrase that may be a speaker. */
typedef struct cl_phrase {
    uint32_t first, last;
    uint32_t name; /* 1 + index into the reading's names; 0 without */
    uint32_t head; /* token of its head noun */
    uint8_t type;  /* cl_phrase_type */
} cl_phrase;

typedef enum cl_cue_kind {
    CL_CUE_NORMAL,     /* X said */
    CL_CUE_INVERTED,   /* said X */
    CL_CUE_ACCORDING,  /* according to X */
    CL_CUE_PARTICIPLE, /* ..., adding: subject of the clause before */
    CL_CUE_PASSIVE,    /* was told by X */
    CL_CUE_COLON,      /* X: "..." */
    CL_CUE_BESIDE,     /* "..." X smiled: any verb beside the mark */
    CL_CUE_DASH,       /* "..." - X */
    CL_CUE_GUESS       /* no cue at all, only somebody near */
} cl_cue_kind;

typedef struct cl_cue {
    uint32_t verb;        /* the deciding word */
    uint32_t first, last; /* cue words with auxiliaries, without the subject */
    uint32_t lo, hi;      /* extent of cue and subject, inside the sentence */
    uint32_t sentence;    /* of `verb` */
    cl_phrase subject;
    uint8_t kind;  /* cl_cue_kind */
    uint8_t colon; /* a colon stands between it and the stretch after it */
    uint8_t infinitive;
    uint8_t bare; /* a separable verb without its particle ("gab es"): it may lead to a quotation, but reports nothing itself */
    uint8_t used; /* a stretch chose it */
} cl_cue;

typedef struct cl_scan {
    const cl_reading *r;
    const cl_token *tok;
    const uint64_t *lex;
    uint32_t n;
    uint32_t *paragraphs; /* first token of each; n_paragraphs + 1 entries */
    uint32_t n_paragraphs;
    uint32_t *sentences; /* of each CL_SCAN_STEP-th token: its sentence */
    uint8_t *inside;     /* of each token: 1 in a stretch, marks included; 0 outside */
    uint64_t *quoted;    /* the same, a bit a token: whether and where a stretch lies in a span */
    uint64_t *clauses;   /* of CL_TOKENS_CLAUSE those outside the stretches */
    uint64_t *bounds;    /* of CL_TOKENS_CLAUSE and CL_TOKENS_MARK: where a clause may end */
    const uint32_t *name; /* of each token: 1 + name; 0 outside names */
    cl_stretch *stretches;
    uint32_t n_stretches;
    cl_cue *cues; /* in order of `verb`; after them the guesses, by stretch */
    uint32_t n_cues, n_guesses;
} cl_scan;

/* Index tokens by sentence and paragraph. Errors: COLLATE_E_NOMEM. Linear. */
collate_err cl_scan_start(cl_scan *scan, const cl_reading *r);

/* quote_mark.c: pair the marks; fills stretches and inside. Errors: COLLATE_E_NOMEM. Linear. */
collate_err cl_marks_pair(cl_scan *scan);

/* phrase_left.c, phrase_right.c: the noun phrase that ends at token `at` (begins there), not before `begin` (up to `end`). Bounded cost. */
bool cl_phrase_left(const cl_scan *scan, uint32_t at, uint32_t begin, cl_phrase *out);
bool cl_phrase_right(const cl_scan *scan, uint32_t at, uint32_t end, cl_phrase *out);

/* speaker_cue.c: fills cues. Errors: COLLATE_E_NOMEM. Linear: every look-around is capped. */
collate_err cl_cues_find(cl_scan *scan);

/* speaker_ideograph.c: who speaks in a stretch of Chinese or Japanese; false for other scripts. Bounded cost. */
bool cl_ideograph_speaker(const cl_scan *scan, const cl_stretch *q, cl_phrase *out);

/* speaker_guess.c: the subject of the sentence that tokens [begin, end) are, by its words' classes. Bounded cost. */
bool cl_subject_of(const cl_scan *scan, uint32_t begin, uint32_t end, cl_phrase *out);

/* speaker_guess.c: appends guesses to cues and numbers them in the stretches. Errors: COLLATE_E_NOMEM. Linear: capped look-arounds. */
collate_err cl_guesses_find(cl_scan *scan);

static inline bool cl_scan_is(const cl_scan *scan, uint32_t i, uint64_t bits)
{
    return i < scan->n && scan->inside[i] == 0 && (scan->lex[i] & bits) != 0;
}

static inline bool cl_scan_mark(const cl_scan *scan, uint32_t i, char mark)
{
    return i < scan->n && scan->inside[i] == 0 && scan->tok[i].kind == CL_TOKEN_MARK && scan->tok[i].mark == mark;
}

static inline bool cl_scan_touches(const cl_scan *scan, uint32_t i) /* no blank before it */
{
    return i < scan->n && (scan->tok[i].flags & (CL_TOKEN_SPACE_BEFORE | CL_TOKEN_LINE_START)) == 0;
}

/* Does a stretch lie or reach into tokens [first, last]? */
static inline bool cl_scan_quotes(const cl_scan *scan, uint32_t first, uint32_t last)
{
    return cl_set_next(scan->quoted, first, last + 1) <= last;
}

/* The sentence of token i. Cost: one step every sentence that ends within CL_SCAN_STEP tokens. */
static inline uint32_t cl_scan_sentence(const cl_scan *scan, uint32_t i)
{
    uint32_t at = scan->sentences[i / CL_SCAN_STEP];

    while (scan->r->sentence_tokens[at + 1] <= i)
        at++;
    return at;
}

/* First token of the sentence of token i, and the one after its last. */
static inline uint32_t cl_scan_begin(const cl_scan *scan, uint32_t i)
{
    return scan->r->sentence_tokens[cl_scan_sentence(scan, i)];
}

static inline uint32_t cl_scan_end(const cl_scan *scan, uint32_t i)
{
    return scan->r->sentence_tokens[cl_scan_sentence(scan, i) + 1];
}

#endif
