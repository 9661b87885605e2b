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

collate_err cl_said_cut(cl_str text, cl_span range, cl_lang lang, const cl_vocab *vocab, uint32_t quote, cl_said_memo *memo,
                        cl_arena *arena, cl_said_vec *out)
{
    cl_token *tokens = NULL;
    cl_said_cutter c = {text, lang, vocab, NULL, 0, {.ends = true}, memo};
    cl_said_money money = {0, 0, 0};
    size_t after = 0; /* token behind the last word of an amount */
    collate_err err = cl_tokenize(text, range, lang, NULL, arena, &tokens, &c.n);

    if (err != COLLATE_OK)
        return err;
    c.tokens = tokens;
    for (size_t i = 0; i < c.n;) {
        cl_said said;
        if (i >= money.first && i < money.end) {
            i++;
            continue;
        }
        bool percent = is_percent(&c, i);
        size_t taken = 1;
        uint32_t glued = 0;
        cl_str magnitude = {NULL, 0};
        if ((tokens[i].kind == CL_TOKEN_MARK && !percent) || is_sic(&c, i)) {
            if (tokens[i].kind == CL_TOKEN_MARK)
                see_mark(&c.state, text, &tokens[i]);
            i++;
            continue;
        }
        if (percent) {
            said = (cl_said){.start = tokens[i].start, .end = tokens[i].end};
            cl_said_describe(CL_STR("percent"), &c, &said);
            said.form = 0;
        } else {
            bool letter = cl_said_is_editors_letter(&c, i);
            c.state.brackets -= letter;
            glued = cl_said_glued(&c, i, &magnitude);
            taken = cl_said_word(&c, i, glued, &said);
            bool number = (said.flags & CL_SAID_NUMBER) != 0;
            bool in_amount = number && money.currency != 0 && (i < money.first || i == after || is_hyphened(&c, after, i));
            if (in_amount) /* the "million" of it */
                cl_said_add_currency(&said, money.currency);
            else if (number)
                money = cl_said_take_currency(&c, i, taken, &said);
            after = i + taken;
        }
        said.quote = quote;
        said.marks = c.state.gap ? 0 : c.state.marks;
        said.flags |= (c.state.gap ? CL_SAID_GAP : 0) | (c.state.brackets > 0 ? CL_SAID_BRACKET : 0) | (c.state.ends ? CL_SAID_STARTS : 0);
        if (CL_VEC_PUSH(out, arena, said) == NULL)
            return COLLATE_E_NOMEM;
        if (glued > 0) {
            said = (cl_said){.start = said.end, .end = said.end + glued, .quote = quote};
            cl_said_describe(magnitude, &c, &said);
            if (money.currency != 0)
                cl_said_add_currency(&said, money.currency);
            if (CL_VEC_PUSH(out, arena, said) == NULL)
                return COLLATE_E_NOMEM;
        }
        bool abbreviated = taken == 1 && is_abbreviation(cl_str_cut(text, said.start, said.end));
        c.state = (cl_said_between){.brackets = c.state.brackets, .abbreviated = abbreviated};
        i += taken;
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
