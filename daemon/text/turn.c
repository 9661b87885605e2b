#include "text/turn.h"

#include "base/vec.h"

#include <strings.h>

#define LABEL_BYTES 40u  /* of a label at most: "Ministerpräsident Paul Winter" */
#define LABEL_WORDS 4u
#define TURN_LABELS 16u  /* who takes part at most; a text with more openings of this form is a list */
#define TURNS_EACH 2u    /* turns that two of them must have */
#define STRETCHES_MOST 60u /* paragraphs of one answer; the counts are bytes */
#define NAMED_SURE 0.95f /* a label that is a name leaves little doubt; not measured: too few interviews are annotated */
#define ANSWER_SURE 0.85f

#define NONE UINT32_MAX

typedef struct label {
    cl_str text;
    uint32_t turns, questions;
    uint32_t entity; /* who that is, or NONE */
    bool answers;    /* "A:" */
} label;

typedef struct turn {
    uint32_t block, label; /* NONE: goes on with the turn before */
    cl_span span;          /* what is said */
    cl_span mention;
} turn;

typedef struct finder {
    const cl_reading *r;
    label labels[TURN_LABELS];
    size_t n_labels;
    CL_VEC(turn) turns;
} finder;

static bool is_upper(cl_str word)
{
    unsigned char c = (unsigned char)word.ptr[0];

    return (c >= 'A' && c <= 'Z') || (c == 0xC3 && word.len > 1 && (unsigned char)word.ptr[1] < 0x9F) || (c >= 0xD0 && c <= 0xD1);
}

/* One to four words, each with a capital: "Q", "Mira Lund", "MS. LUND". */
static bool is_label(cl_str s)
{
    size_t words = 0;

    for (size_t i = 0; i < s.len; i++) {
        bool starts = s.ptr[i] != ' ' && (i == 0 || s.ptr[i - 1] == ' ');
        if (starts && (++words > LABEL_WORDS || !is_upper(cl_str_cut(s, i, s.len))))
            return false;
        if (strchr("0123456789(),;!?\"/", s.ptr[i]) != NULL)
            return false;
    }
    return words > 0;
}

/* Bytes of "Name:" at the start of a paragraph, without the colon; 0 where something else stands. */
static size_t label_of(cl_str block, size_t *rest)
{
    const char *colon = memchr(block.ptr, ':', block.len < LABEL_BYTES ? block.len : LABEL_BYTES);

    if (colon == NULL || colon == block.ptr)
        return 0;
    size_t at = (size_t)(colon - block.ptr), n = at;
    while (n > 0 && block.ptr[n - 1] == ' ')
        n--;
    if (at + 2 >= block.len || block.ptr[at + 1] != ' ' || !is_label((cl_str){block.ptr, n}))
        return 0;
    for (*rest = at + 1; *rest < block.len && block.ptr[*rest] == ' ';)
        (*rest)++;
    return *rest < block.len ? n : 0;
}

/* A quotation with marks is read as any other. */
static bool has_mark(cl_str s)
{
    static const char *const marks[] = {"\"", "'", "\xE2\x80\x9C", "\xE2\x80\x9E", "\xC2\xAB", "\xE2\x80\x98", "\xE3\x80\x8C"};

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (cl_str_starts(s, cl_str_c(marks[i])))
            return true;
    }
    return false;
}

static bool is_question_label(cl_str s)
{
    static const char *const words[] = {"Q", "Question", "Frage", "F", "Pregunta", "P", "Pergunta", "D", "Domanda", "Vraag"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (cl_str_is(s, words[i]))
            return true;
    }
    return false;
}

static bool is_answer_label(cl_str s)
{
    static const char *const words[] = {
        "A", "Answer", "Antwort", "R", "Respuesta", "Resposta", "R\xC3\xA9ponse", "Risposta", "Antwoord"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (cl_str_is(s, words[i]))
            return true;
    }
    return false;
}

/* May that be a person? Two words that no table knows are one more often than not. */
static bool may_speak(const cl_entity *e)
{
    return e->type == CL_ENTITY_PERSON || (e->type == CL_ENTITY_OTHER && memchr(e->name.ptr, ' ', e->name.len) != NULL);
}

/* The person whose last name a label ends with. */
static uint32_t person_of(const cl_reading *r, cl_str text)
{
    cl_str name = cl_str_last_word(text);

    for (size_t i = 0; i < r->n_entities; i++) {
        cl_str own = cl_str_last_word(r->entities[i].name);
        if (may_speak(&r->entities[i]) && own.len == name.len && strncasecmp(own.ptr, name.ptr, name.len) == 0)
            return (uint32_t)i;
    }
    return NONE;
}

static uint32_t add_label(finder *f, cl_str text)
{
    for (uint32_t i = 0; i < f->n_labels; i++) {
        if (cl_str_eq(f->labels[i].text, text))
            return i;
    }
    if (f->n_labels == TURN_LABELS)
        return NONE;
    f->labels[f->n_labels] = (label){.text = text, .entity = NONE, .answers = is_answer_label(text)};
    if (!f->labels[f->n_labels].answers && !is_question_label(text))
        f->labels[f->n_labels].entity = person_of(f->r, text);
    return (uint32_t)f->n_labels++;
}

/* Every body paragraph from the first label on; false when memory is out, *list where there are too many labels. */
static bool collect(finder *f, bool *list)
{
    for (uint32_t i = 0; i < f->r->n_blocks && !*list; i++) {
        const cl_block *b = &f->r->blocks[i];
        size_t rest = 0;
        if (b->label != CL_BLOCK_BODY)
            continue;
        cl_str text = cl_str_cut(f->r->text, b->start, b->end);
        size_t n = label_of(text, &rest);
        turn t = {i, NONE, {b->start + (uint32_t)rest, b->end}, {b->start, b->start + (uint32_t)n}};
        if (n > 0) {
            t.label = add_label(f, (cl_str){text.ptr, n});
            *list = t.label == NONE;
        }
        if (*list || (n == 0 && f->turns.n == 0))
            continue;
        if (n > 0) {
            f->labels[t.label].turns++;
            f->labels[t.label].questions += text.ptr[text.len - 1] == '?';
        }
        if (CL_VEC_PUSH(&f->turns, f->r->scratch, t) == NULL)
            return false;
    }
    return true;
}

/* Whom the answers are of: the person named most before the first turn, one of the headline before all others. */
static uint32_t main_person(const finder *f)
{
    const cl_reading *r = f->r;
    uint32_t *scores = CL_ARENA_ARRAY(r->scratch, uint32_t, r->n_entities + 1), best = NONE;
    uint32_t end = r->blocks[f->turns.at[0].block].start;
    cl_str title = r->meta.title;

    for (size_t i = 0; scores != NULL && i < r->n_names && r->names[i].start < end; i++) {
        uint32_t at = r->names[i].entity;
        const cl_entity *e = &r->entities[at];
        cl_str name = cl_str_last_word(e->name);
        if (!may_speak(e))
            continue;
        if (scores[at] == 0)
            scores[at] = (e->type == CL_ENTITY_PERSON) + (title.len > 0 && memmem(title.ptr, title.len, name.ptr, name.len) ? 8 : 0);
        scores[at] += 2;
        if (best == NONE || scores[at] > scores[best])
            best = at;
    }
    return best;
}

/* Two parties that take turns, one of them a person that we know or the one who answers. */
static bool is_talk(finder *f)
{
    size_t parties = 0;
    bool known = false;

    for (size_t i = 0; i < f->n_labels; i++) {
        label *l = &f->labels[i];
        parties += l->turns >= TURNS_EACH;
        if (l->answers && f->turns.n > 0)
            l->entity = main_person(f);
        known = known || (l->turns >= TURNS_EACH && l->entity != NONE);
    }
    return parties >= 2 && known;
}

static uint32_t sentence_at(const cl_reading *r, uint32_t place)
{
    uint32_t low = 0, high = (uint32_t)r->n_sentences;

    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (r->sentences[middle].end <= place)
            low = middle + 1;
        else
            high = middle;
    }
    return low < r->n_sentences ? low : (uint32_t)(r->n_sentences - 1);
}

/* Turns [from, to): an answer and the paragraphs it goes on in. */
static bool make_quote(const finder *f, size_t from, size_t to, cl_quote *out)
{
    const label *l = &f->labels[f->turns.at[from].label];
    const cl_reading *r = f->r;
    cl_span *spans = cl_arena_alloc(r->arena, (to - from) * sizeof *spans);

    if (spans == NULL)
        return false;
    for (size_t i = from; i < to; i++)
        spans[i - from] = f->turns.at[i].span;
    *out = (cl_quote){.kind = CL_QUOTE_DIRECT,
        .n_stretches = (uint8_t)(to - from),
        .n_content = (uint8_t)(to - from),
        .stretches = spans,
        .content = spans,
        .sentence = sentence_at(r, spans[0].start),
        .speaker = {.mention = f->turns.at[from].mention,
            .name = r->entities[l->entity].name,
            .role = r->entities[l->entity].role,
            .entity = l->entity,
            .confidence = l->answers ? ANSWER_SURE : NAMED_SURE,
            .type = CL_SPEAKER_NAMED}};
    return true;
}

collate_err cl_turns_find(const cl_reading *r, cl_quote **quotes, size_t *n)
{
    finder f = {.r = r};
    bool list = false;

    *n = 0;
    if (!collect(&f, &list))
        return COLLATE_E_NOMEM;
    if (list || r->n_sentences == 0 || !is_talk(&f))
        return COLLATE_OK;
    cl_quote *made = CL_ARENA_ARRAY(r->scratch, cl_quote, f.turns.n);
    if (made == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0, to; i < f.turns.n; i = to) {
        const turn *t = &f.turns.at[i];
        to = i + 1;
        while (to < f.turns.n && f.turns.at[to].label == NONE && to - i < STRETCHES_MOST)
            to++;
        if (t->label == NONE || f.labels[t->label].entity == NONE || has_mark(cl_span_of(r->text, t->span)))
            continue;
        if (!make_quote(&f, i, to < f.turns.n ? to : i + 1, &made[*n])) /* behind the last turn the paper may speak again */
            return COLLATE_E_NOMEM;
        (*n)++;
    }
    *quotes = made;
    return COLLATE_OK;
}
