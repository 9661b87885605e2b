#include "engine/said.h"

#include "engine/said_cutter.h"

static bool is_ellipsis(cl_str text, const cl_token *token)
{
    static const char dots[] = "\xe2\x80\xa6"; /* U+2026 */
    cl_str mark = cl_str_cut(text, token->start, token->end);

    return cl_str_eq(mark, cl_str_c(dots)) || (mark.len >= 2 && mark.ptr[0] == '.' && mark.ptr[1] == '.');
}

static void see_mark(cl_said_between *state, cl_str text, const cl_token *token)
{
    char mark = token->mark != 0 ? token->mark : text.ptr[token->start];

    if (mark == '"' || mark == '\'') {
        state->stops = 0; /* .'. is no ellipsis */
        return;
    }
    if (mark == '[') {
        state->brackets++;
        return;
    }
    if (mark == ']') {
        state->brackets -= state->brackets > 0;
        return;
    }
    if (is_ellipsis(text, token)) {
        state->gap = true;
        return;
    }
    if (mark == '.' && state->abbreviated) {
        state->abbreviated = false;
        return;
    }
    if (mark == '.' && ++state->stops >= 2) { /* . . . written apart */
        state->gap = true;
        state->marks = 0;
        return;
    }
    state->ends |= mark == '.' || mark == '?' || mark == '!';
    state->marks = state->marks * 31 + (unsigned char)mark;
}

/* "[sic]" is a mark of the editor, and no word that anybody said. */
static bool is_sic(const cl_said_cutter *c, size_t i)
{
    return c->state.brackets > 0 && cl_said_is_word(c, i, "sic") && cl_said_is_joined_mark(c, i + 1, ']');
}

/* Short forms that houses write with a stop or without; no sentence ends there. Sorted. */
static bool is_abbreviation(cl_str word)
{
    static const char *const known[] = {"Capt", "Col", "Cpl", "Dr", "Gen", "Gov", "Lt", "Maj", "Mr", "Mrs", "Ms", "Prof", "Rep", "Rev",
                                        "Sen", "Sgt", "St"};

    return word.len <= 4 && cl_str_is_among(word, known, sizeof known / sizeof known[0]);
}

/* A percent sign is a word, too. */
static bool is_percent(const cl_said_cutter *c, size_t i)
{
    return c->tokens[i].kind == CL_TOKEN_MARK && c->text.ptr[c->tokens[i].start] == '%' && i > 0 && c->tokens[i - 1].kind != CL_TOKEN_MARK;
}

/* "-million" behind "$900". */
static bool is_hyphened(const cl_said_cutter *c, size_t after, size_t i)
{
    return i == after + 1 && cl_said_is_joined_mark(c, after, '-');
}

/* A text on its way to words. */
typedef struct cutting {
    cl_said_cutter c;
    cl_said_money money; /* the amount at hand */
    size_t after;        /* token behind its last word */
} cutting;

/* Token i is no word of its own: part of an amount that was read, a mark, "[sic]". */
static bool is_passed_over(cutting *cut, size_t i)
{
    const cl_token *token = &cut->c.tokens[i];

    if (i >= cut->money.first && i < cut->money.end)
        return true;
    bool mark = token->kind == CL_TOKEN_MARK && !is_percent(&cut->c, i);
    if (!mark && !is_sic(&cut->c, i))
        return false;
    if (token->kind == CL_TOKEN_MARK)
        see_mark(&cut->c.state, cut->c.text, token);
    return true;
}

/* The word at token i with its currency; returns the tokens that it takes. What is glued to its end ("3bn") is left to the caller. */
static size_t read_word(cutting *cut, size_t i, uint32_t *glued, cl_str *magnitude, cl_said *said)
{
    cl_said_cutter *c = &cut->c;

    *glued = 0;
    if (is_percent(c, i)) {
        *said = (cl_said){.start = c->tokens[i].start, .end = c->tokens[i].end};
        cl_said_describe(CL_STR("percent"), c, said);
        said->form = 0;
        return 1;
    }
    bool letter = cl_said_is_editors_letter(c, i);
    c->state.brackets -= letter;
    *glued = cl_said_glued(c, i, magnitude);
    size_t taken = cl_said_word(c, i, *glued, said);
    bool number = (said->flags & CL_SAID_NUMBER) != 0;
    bool goes_on = i < cut->money.first || i == cut->after || is_hyphened(c, cut->after, i);
    if (number && cut->money.currency != 0 && goes_on) /* the "million" of it */
        cl_said_add_currency(said, cut->money.currency);
    else if (number)
        cut->money = cl_said_take_currency(c, i, taken, said);
    cut->after = i + taken;
    return taken;
}

collate_err cl_said_cut(cl_str text, cl_span range, cl_lang lang, const cl_vocab *vocab, uint32_t quote, cl_said_memo *memo,
                        cl_arena *arena, cl_said_vec *out)
{
    cl_token *tokens = NULL;
    cutting cut = {.c = {text, lang, vocab, NULL, 0, {.ends = true}, memo}};
    cl_said_between *state = &cut.c.state;
    collate_err err = cl_tokenize(text, range, lang, NULL, arena, &tokens, &cut.c.n);

    if (err != COLLATE_OK)
        return err;
    cut.c.tokens = tokens;
    for (size_t i = 0, taken; i < cut.c.n; i += taken) {
        cl_said said;
        uint32_t glued = 0;
        cl_str magnitude = {NULL, 0};
        taken = 1;
        if (is_passed_over(&cut, i))
            continue;
        taken = read_word(&cut, i, &glued, &magnitude, &said);
        said.quote = quote;
        said.marks = state->gap ? 0 : state->marks;
        said.flags |= (state->gap ? CL_SAID_GAP : 0) | (state->brackets > 0 ? CL_SAID_BRACKET : 0) | (state->ends ? CL_SAID_STARTS : 0);
        if (CL_VEC_PUSH(out, arena, said) == NULL)
            return COLLATE_E_NOMEM;
        if (glued > 0) {
            said = (cl_said){.start = said.end, .end = said.end + glued, .quote = quote};
            cl_said_describe(magnitude, &cut.c, &said);
            if (cut.money.currency != 0)
                cl_said_add_currency(&said, cut.money.currency);
            if (CL_VEC_PUSH(out, arena, said) == NULL)
                return COLLATE_E_NOMEM;
        }
        bool abbreviated = taken == 1 && is_abbreviation(cl_str_cut(text, said.start, said.end));
        *state = (cl_said_between){.brackets = state->brackets, .abbreviated = abbreviated};
    }
    return COLLATE_OK;
}

bool cl_said_same(const cl_said *a, const cl_said *b)
{
    if (a->key == b->key)
        return true;
    if (((a->flags | b->flags) & CL_SAID_STRUCK) == 0 || ((a->flags | b->flags) & CL_SAID_STOP) != 0)
        return false;
    return a->first == b->first; /* "s***": whatever begins like it */
}
