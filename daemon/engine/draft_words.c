#include "engine/draft_parts.h"

#include "engine/opposites.h"
#include "engine/verify.h"
#include "text/token.h"

#include <stdlib.h>

#define CONTRADICTS 0.5f    /* coverage from which on words in the same place answer the same question */
#define FLANKED 0.2f        /* ... where equal words stand on both sides of one that is exchanged */
#define FLANKS 3u           /* so many of them: "last at least five months" */
#define BESIDE 2u           /* words on either side in which a reversed one must have a neighbour in common with the other */
#define NEGATES 0.6f        /* coverage from which on a negation more or less turns the sentence round */
#define AS_GOOD 0.1f        /* a second sentence covered that much less speaks as well as the first */
#define RUN_MOST 6u         /* words of a run of edits in which a negation is one: more is another clause */
#define REST_LEAST 2u       /* words that no near sentence has, from which on they are shown */
#define STATED 0.4f         /* coverage from which on a sentence that has the draft's own value speaks for it */

/* Another near sentence has the draft's own words in that place. */
static bool is_stated(const cl_draft_line *line, const cl_draft_near *but, cl_span span)
{
    for (size_t k = 0; k < line->n_near; k++) {
        bool all = true, any = false;
        if (&line->near[k] == but || line->near[k].coverage < STATED)
            continue;
        for (size_t i = 0; i < line->words.n && all; i++) {
            if (line->words.at[i].start < span.start || line->words.at[i].end > span.end || line->words.at[i].weight < CL_DRAFT_PLAIN)
                continue;
            any = true;
            all = cl_draft_has_word(&line->near[k], &line->words.at[i]);
        }
        if (all && any)
            return true;
    }
    return false;
}

static bool is_in_date(const cl_article *article, const cl_said *word)
{
    for (size_t d = 0; d < article->n_dates; d++) {
        if (word->start >= article->dates[d].start && word->end <= article->dates[d].end)
            return true;
    }
    return false;
}

/* "one", "first", "second", "two": said of too many things to be a figure. */
static bool is_loose_number(const cl_said *word)
{
    static const char *const digits = "0123456789";

    return (word->flags & CL_SAID_NUMBER) != 0 && strchr(digits, word->first) == NULL;
}

static bool read_figure(cl_str text, const cl_said *word, double *out)
{
    char room[32], *end = NULL;
    cl_str figure = cl_str_cut(text, word->start, word->end);
    size_t n = 0;

    for (size_t i = 0; i < figure.len && n + 1 < sizeof room; i++) {
        if (figure.ptr[i] != ',')
            room[n++] = figure.ptr[i];
    }
    room[n] = '\0';
    *out = strtod(room, &end);
    return n > 0 && *end == '\0';
}

/* "74" for "73.7": the draft's figure is the other one, rounded. */
static bool is_rounded(const cl_draft_state *state, const cl_article *other, const cl_said *a, const cl_said *b)
{
    double mine = 0, theirs = 0;

    return read_figure(state->article->text, a, &mine) && read_figure(other->text, b, &theirs) && theirs - mine < 0.5 &&
           mine - theirs <= 0.5;
}

/* What kind of value two words in the same place are; CL_DRAFT_KINDS when none. */
static uint8_t kind_of_pair(const cl_draft_state *state, const cl_article *other, const cl_said *a, const cl_said *b)
{
    bool date_a = is_in_date(state->article, a), date_b = is_in_date(other, b);

    if (date_a || date_b)
        return date_a && date_b ? CL_VALUE_DATE : CL_DRAFT_KINDS;
    if ((a->flags & CL_SAID_NUMBER) != 0 && (b->flags & CL_SAID_NUMBER) != 0)
        return is_rounded(state, other, a, b) ? CL_DRAFT_KINDS : CL_VALUE_NUMBER;
    return (a->flags & CL_SAID_NAME) != 0 && (b->flags & CL_SAID_NAME) != 0 ? CL_VALUE_NAME : CL_DRAFT_KINDS;
}

static bool is_in_document(const cl_draft_state *state, uint32_t document, const cl_said *word)
{
    const cl_article *article = state->documents->at[document]->article;

    for (size_t i = 0; word->word != CL_WORD_NONE && i < article->n_words; i++) {
        if (article->words[i] == word->word)
            return true;
    }
    return false;
}

/* Equal words on both sides of a single exchanged one: the same place, however little else the sentences share. */
static bool is_flanked(const cl_word_fit *fit, size_t e)
{
    if (e == 0 || e + 1 >= fit->n_edits || fit->edits[e - 1].op != CL_EDIT_EQUAL || fit->edits[e + 1].op != CL_EDIT_EQUAL)
        return false;
    uint32_t before = fit->edits[e - 1].a_end - fit->edits[e - 1].a_first, after = fit->edits[e + 1].a_end - fit->edits[e + 1].a_first;
    return fit->edits[e].a_end - fit->edits[e].a_first == 1 && before + after >= FLANKS;
}

static bool oppose(const cl_draft_state *state, const cl_article *other, const cl_said *a, const cl_said *b)
{
    char x[64], y[64];

    return cl_words_oppose(cl_fold(cl_str_cut(state->article->text, a->start, a->end), x, sizeof x),
        cl_fold(cl_str_cut(other->text, b->start, b->end), y, sizeof y));
}

/* A content word beside word i of the line stands beside word j of the near sentence, too. */
static bool share_neighbour(const cl_draft_line *line, size_t i, const cl_draft_near *near, size_t j)
{
    for (size_t x = i > BESIDE ? i - BESIDE : 0; x < line->words.n && x <= i + BESIDE; x++) {
        for (size_t y = j > BESIDE ? j - BESIDE : 0; y < near->words.n && y <= j + BESIDE; y++) {
            if (x != i && cl_draft_is_content(line, x) && line->words.at[x].stem == near->words.at[y].stem)
                return true;
        }
    }
    return false;
}

/* The reverse of one of its words stands in the same place: "accepted the blame", "rejected any blame". */
static collate_err tell_reversed(cl_draft_state *state, cl_draft_line *line, const cl_draft_near *near)
{
    const cl_article *other = state->documents->at[near->document]->article;

    for (size_t i = 0; i < line->words.n; i++) {
        const cl_said *word = &line->words.at[i];
        cl_span span = {word->start, word->end};
        bool reverse = false;
        if (line->quoted[i] || cl_draft_has_word(near, word))
            continue;
        for (size_t j = 0; j < near->words.n && !reverse; j++)
            reverse = oppose(state, other, word, &near->words.at[j]) && share_neighbour(line, i, near, j);
        if (!reverse || is_stated(line, near, span))
            continue;
        line->contradicted = true;
        collate_err err = cl_draft_tell(state, &(cl_draft_note){.issue = CL_DRAFT_CONTRADICTS, .kind = CL_DRAFT_REVERSE, .span = span,
            .document = near->document, .source_span = near->span, .similarity = near->like});
        if (err != COLLATE_OK)
            return err;
    }
    return COLLATE_OK;
}

/* Words exchanged for others of their kind. */
static collate_err tell_exchanged(cl_draft_state *state, cl_draft_line *line, const cl_draft_near *near)
{
    const cl_article *other = state->documents->at[near->document]->article;

    for (size_t e = 0; e < near->fit.n_edits; e++) {
        const cl_edit *edit = &near->fit.edits[e];
        for (uint32_t i = edit->a_first, j = edit->b_first; edit->op == CL_EDIT_REPLACED && i < edit->a_end && j < edit->b_end; i++, j++) {
            const cl_said *a = &line->words.at[i], *b = &near->words.at[j];
            uint8_t kind = line->quoted[i] ? CL_DRAFT_KINDS : kind_of_pair(state, other, a, b);
            cl_span span = {a->start, a->end};
            bool elsewhere = kind == CL_VALUE_NAME && is_in_document(state, near->document, a);
            bool far = near->coverage < CONTRADICTS;
            if ((far || kind == CL_VALUE_NAME) && !is_flanked(&near->fit, e))
                continue; /* "told ABC News", "told the Times": names are exchanged where sentences only resemble each other */
            if (far && kind == CL_VALUE_NAME)
                continue;
            if (kind == CL_DRAFT_KINDS || elsewhere || is_stated(line, near, span))
                continue;
            line->contradicted = true;
            collate_err err = cl_draft_tell(state, &(cl_draft_note){.issue = CL_DRAFT_CONTRADICTS, .kind = kind, .span = span,
                .document = near->document, .source_span = near->span, .similarity = near->like});
            if (err != COLLATE_OK)
                return err;
        }
    }
    return COLLATE_OK;
}

/* Edits that touch, and what they do to negations. */
typedef struct edit_run {
    size_t end;             /* after its last edit */
    uint32_t words;         /* on the longer side */
    uint32_t mine, theirs;  /* negations */
    uint32_t first, past;   /* words of the draft */
    bool inside;            /* equal words stand on both sides */
} edit_run;

static edit_run run_from(const cl_draft_line *line, const cl_draft_near *near, size_t e)
{
    const cl_edit *edits = near->fit.edits;
    edit_run run = {.end = e, .first = edits[e].a_first, .inside = e > 0};
    uint32_t a = 0, b = 0;

    for (; run.end < near->fit.n_edits && edits[run.end].op != CL_EDIT_EQUAL; run.end++) {
        const cl_edit *edit = &edits[run.end];
        for (uint32_t i = edit->a_first; i < edit->a_end; i++)
            run.mine += (line->words.at[i].flags & CL_SAID_NEGATION) != 0 && !line->quoted[i];
        for (uint32_t j = edit->b_first; j < edit->b_end; j++)
            run.theirs += (near->words.at[j].flags & CL_SAID_NEGATION) != 0;
        a += edit->a_end - edit->a_first;
        b += edit->b_end - edit->b_first;
        run.past = edit->a_end;
    }
    run.words = a > b ? a : b;
    run.inside = run.inside && run.end < near->fit.n_edits;
    return run;
}

static bool turns_round(const cl_draft_line *line, const cl_draft_near *near, edit_run *where)
{
    if (near->coverage < NEGATES)
        return false;
    for (size_t e = 0; e < near->fit.n_edits;) {
        if (near->fit.edits[e].op == CL_EDIT_EQUAL) {
            e++;
            continue;
        }
        edit_run run = run_from(line, near, e);
        if (run.inside && run.words <= RUN_MOST && (run.mine > 0) != (run.theirs > 0)) {
            *where = run;
            return true;
        }
        e = run.end;
    }
    return false;
}

static bool has_negation(const cl_draft_near *near)
{
    for (size_t j = 0; j < near->words.n; j++) {
        if ((near->words.at[j].flags & CL_SAID_NEGATION) != 0)
            return true;
    }
    return false;
}

/* A negation more or less than a sentence that is as near as any has, where no other such sentence sides with the draft. */
static collate_err tell_negation(cl_draft_state *state, cl_draft_line *line)
{
    const cl_draft_near *turned = NULL;
    edit_run run = {0}, other = {0};
    bool sided = false;

    for (size_t k = 0; k < line->n_near && line->near[k].coverage + AS_GOOD >= line->near[0].coverage; k++) {
        bool turns = turns_round(line, &line->near[k], &other);
        if (turns && turned == NULL) {
            turned = &line->near[k];
            run = other;
        }
    }
    for (size_t k = 0; turned != NULL && k < line->n_near && line->near[k].coverage + AS_GOOD >= line->near[0].coverage; k++)
        sided |= !turns_round(line, &line->near[k], &other) && has_negation(&line->near[k]) == (run.mine > 0);
    if (turned == NULL || sided)
        return COLLATE_OK;
    uint32_t first = run.first > 0 ? run.first - 1 : 0, end = run.past < line->words.n ? run.past + 1 : run.past;
    cl_span span = {line->words.at[first].start, line->words.at[end - 1].end};
    line->contradicted = true;
    return cl_draft_tell(state, &(cl_draft_note){.issue = CL_DRAFT_CONTRADICTS, .kind = CL_DRAFT_NEGATION, .span = span,
        .document = turned->document, .source_span = turned->span, .similarity = turned->like});
}

/* Conflicting values as compare finds them between two sentences. */
static collate_err tell_conflicts(cl_draft_state *state, cl_draft_line *line, const cl_draft_near *near)
{
    const cl_value_sentence *mine = NULL, *theirs = NULL;
    const cl_value_difference *found = NULL;
    const cl_align_unit *unit = &state->alignment.units[near->unit];
    size_t n = 0;
    collate_err err = cl_values_read(state->documents, state->draft, line->sentence, state->values, state->arena, &mine);

    if (err == COLLATE_OK)
        err = cl_values_read(state->documents, unit->document, unit->sentence, state->values, state->arena, &theirs);
    if (err == COLLATE_OK)
        err = cl_values_differ(mine, theirs, near->like, 0.5f, state->arena, &found, &n);
    for (size_t i = 0; err == COLLATE_OK && i < n; i++) {
        bool name = found[i].kind == CL_VALUE_NAME || found[i].kind == CL_VALUE_PLACE;
        bool other_place = found[i].kind == CL_VALUE_QUOTE || (name && near->coverage < NEGATES);
        if (other_place || found[i].type != CL_CONFLICT_CONFLICT || is_stated(line, near, found[i].a))
            continue;
        line->contradicted = true;
        err = cl_draft_tell(state, &(cl_draft_note){.issue = CL_DRAFT_CONTRADICTS, .kind = found[i].kind, .span = found[i].a,
            .document = near->document, .source_span = found[i].b, .similarity = near->like});
    }
    return err;
}

/* A spelled number before a noun: does any near sentence have that many of them? True when none of them counts that noun. */
static bool is_counted(const cl_draft_line *line, size_t i)
{
    bool counted = false;

    if (i + 1 >= line->words.n || line->words.at[i + 1].weight < CL_DRAFT_PLAIN)
        return true;
    for (size_t k = 0; k < line->n_near; k++) {
        const cl_said_vec *words = &line->near[k].words;
        for (size_t j = 1; j < words->n; j++) {
            if (words->at[j].stem != line->words.at[i + 1].stem || (words->at[j - 1].flags & CL_SAID_NUMBER) == 0)
                continue;
            counted = true;
            if (cl_said_same(&words->at[j - 1], &line->words.at[i]))
                return true;
        }
    }
    return !counted;
}

/* The name that the word is a part of. */
static cl_span whole_name(const cl_article *article, cl_span word)
{
    for (size_t i = 0; i < article->n_names; i++) {
        if (article->names[i].start <= word.start && article->names[i].end >= word.end)
            return (cl_span){article->names[i].start, article->names[i].end};
    }
    return word;
}

static bool follows_in_name(const cl_draft_line *line, size_t i)
{
    return (line->words.at[i].flags & CL_SAID_NAME) != 0 && line->words.at[i].start <= line->words.at[i - 1].end + 1;
}

/* In a sentence that is supported otherwise, a figure, day or name that stands in no document at all; neighbours are one value. */
static collate_err tell_unknown(cl_draft_state *state, cl_draft_line *line)
{
    const cl_draft_near *near = line->n_near > 0 && line->near[0].coverage >= STATED ? &line->near[0] : NULL;

    for (size_t i = 0, end; near != NULL && i < line->words.n; i = end) {
        const cl_said *word = &line->words.at[i];
        end = i + 1;
        bool value = (word->flags & (CL_SAID_NUMBER | CL_SAID_NAME)) != 0 && !line->quoted[i];
        bool known = is_loose_number(word) ? is_counted(line, i) : cl_draft_is_known(state, word);
        if (!value || known)
            continue;
        while (end < line->words.n && follows_in_name(line, end) && !cl_draft_is_known(state, &line->words.at[end]))
            end++;
        bool figure = (word->flags & CL_SAID_NUMBER) != 0;
        cl_draft_note note = {.issue = CL_DRAFT_UNSUPPORTED, .of_value = true, .document = near->document, .source_span = near->span,
            .similarity = near->like};
        note.kind = is_in_date(state->article, word) ? CL_VALUE_DATE : figure ? CL_VALUE_NUMBER : CL_VALUE_NAME;
        note.span = (cl_span){word->start, line->words.at[end - 1].end};
        if (note.kind == CL_VALUE_NAME)
            note.span = whole_name(state->article, note.span);
        line->doubtful = true;
        collate_err err = cl_draft_tell(state, &note);
        if (err != COLLATE_OK)
            return err;
    }
    return COLLATE_OK;
}

collate_err cl_draft_line_values(cl_draft_state *state, cl_draft_line *line)
{
    collate_err err = COLLATE_OK;

    for (size_t k = 0; k < line->n_near && err == COLLATE_OK; k++) {
        if (line->near[k].coverage >= FLANKED)
            err = tell_exchanged(state, line, &line->near[k]);
        if (err == COLLATE_OK && line->near[k].coverage >= CONTRADICTS)
            err = tell_reversed(state, line, &line->near[k]);
        if (err == COLLATE_OK && line->near[k].coverage >= STATED)
            err = tell_conflicts(state, line, &line->near[k]);
    }
    if (err == COLLATE_OK)
        err = tell_negation(state, line);
    return err == COLLATE_OK ? tell_unknown(state, line) : err;
}

collate_err cl_draft_line_rest(cl_draft_state *state, cl_draft_line *line)
{
    size_t first = line->words.n, last = 0, n = 0;

    for (size_t i = 0; i < line->words.n; i++) {
        if (!cl_draft_is_content(line, i) || line->covered[i])
            continue;
        first = i < first ? i : first;
        last = i;
        n++;
    }
    if (n < REST_LEAST || line->n_near == 0)
        return COLLATE_OK;
    cl_draft_note note = {.issue = CL_DRAFT_UNSUPPORTED, .kind = CL_DRAFT_CLAUSE, .of_value = true, .document = line->near[0].document,
        .source_span = line->near[0].span, .similarity = line->near[0].like};
    note.span = (cl_span){line->words.at[first].start, line->words.at[last].end};
    return cl_draft_tell(state, &note);
}
