#include "text/sentence.h"

#include "base/vec.h"
#include "text/boundary.h"
#include "text/word_uses.h"

#define NOTE_TOKENS 12u  /* of a bracketed note; bounds the look ahead */
#define HEADING_WORDS 4u /* of a heading run into its paragraph */

typedef struct cutter {
    cl_reading *r;
    const cl_token *tokens;
    CL_VEC(cl_sentence) sentences;
    CL_VEC(uint32_t) firsts;
    cl_word_uses *uses;
    bool in_quote; /* in a quotation that was opened earlier in this block */
} cutter;

static bool is_final(const cl_token *token)
{
    return token->kind == CL_TOKEN_MARK && (token->mark == '.' || token->mark == '?' || token->mark == '!');
}

static bool may_end(const cl_reading *r, const cl_token *token)
{
    return is_final(token) || ((token->flags & CL_TOKEN_STOP_INSIDE) != 0 && r->text.ptr[token->end - 1] == '.');
}

/* Quotation marks of the tokens [first, last) open and close. */
static bool quote_after(const cutter *c, size_t first, size_t last, bool in_quote)
{
    for (size_t i = first; i < last; i++) {
        const cl_token *token = &c->tokens[i];
        if (token->mark != '"' || token->kind != CL_TOKEN_MARK)
            continue;
        uint8_t side = token->flags & (CL_TOKEN_OPENS | CL_TOKEN_CLOSES);
        in_quote = side == CL_TOKEN_OPENS ? true : side == CL_TOKEN_CLOSES ? false : !in_quote;
    }
    return in_quote;
}

static bool put(cutter *c, uint32_t block, size_t first, size_t last, bool is_first)
{
    const cl_token *end = &c->tokens[last - 1];
    cl_sentence s = {.start = c->tokens[first].start, .end = end->end, .block = block};
    bool ends = false, asks = false;

    for (size_t i = last; i > first && c->tokens[i - 1].kind == CL_TOKEN_MARK && !ends; i--) {
        ends = is_final(&c->tokens[i - 1]);
        asks = c->tokens[i - 1].mark == '?';
    }
    ends = ends || (end->flags & CL_TOKEN_STOP_INSIDE) != 0;
    s.flags = (uint8_t)((is_first ? CL_SENTENCE_PARAGRAPH : 0) | (asks ? CL_SENTENCE_QUESTION : 0) | (c->in_quote ? CL_SENTENCE_IN_QUOTE : 0) |
                        (ends ? 0 : CL_SENTENCE_HEADING) | (c->r->blocks[block].label == CL_BLOCK_DECK ? CL_SENTENCE_DECK : 0));
    c->in_quote = quote_after(c, first, last, c->in_quote);
    return CL_VEC_PUSH(&c->sentences, c->r->arena, s) != NULL && CL_VEC_PUSH(&c->firsts, c->r->scratch, (uint32_t)first) != NULL;
}

/* A mark that closes what the sentence opened. */
static bool closes(const cl_token *token, const cl_token *next, const cl_token *end)
{
    if (token->kind != CL_TOKEN_MARK)
        return false;
    if (token->mark == ')' || token->mark == ']' || token->mark == '}')
        return true;
    if (token->mark != '"' && token->mark != '\'')
        return false;
    if ((token->flags & CL_TOKEN_SPACE_BEFORE) == 0)
        return (token->flags & CL_TOKEN_CLOSES) != 0;
    return token->mark == '"' && (next == end || (next->flags & CL_TOKEN_SPACE_BEFORE) != 0) && (token->flags & CL_TOKEN_CLOSES) != 0;
}

/* One past a note like [12] or [1 - 3] at i; i when there is none. */
static size_t note_end(const cutter *c, size_t i, size_t end)
{
    size_t at = i + 1;

    if (c->tokens[i].kind != CL_TOKEN_MARK || c->tokens[i].mark != '[')
        return i;
    while (at < end && at < i + NOTE_TOKENS && (c->tokens[at].kind == CL_TOKEN_NUMBER || c->tokens[at].mark == ',' || c->tokens[at].mark == '-'))
        at++;
    return at > i + 1 && at < end && c->tokens[at].mark == ']' ? at + 1 : i;
}

/* One past the marks that belong to the stop at `mark`. */
static size_t take_closers(const cutter *c, size_t mark, size_t end, bool *closes_quote)
{
    size_t i = mark + 1;

    while (i < end) {
        const cl_token *token = &c->tokens[i];
        if (is_final(token) && (token->flags & CL_TOKEN_SPACE_BEFORE) == 0)
            i++;
        else if (closes(token, token + 1, c->tokens + end)) {
            *closes_quote |= token->mark == '"' || token->mark == '\'';
            i++;
        } else if (note_end(c, i, end) > i)
            i = note_end(c, i, end);
        else
            break;
    }
    return i;
}

/* "TV: Price Group sold ...": a heading in capitals run into its paragraph is cut off. */
static size_t run_in_heading(const cutter *c, size_t begin, size_t end)
{
    size_t i = begin, words = 0;

    for (; i < end && words <= HEADING_WORDS; i++) {
        const cl_token *token = &c->tokens[i];
        if (token->kind == CL_TOKEN_WORD && ((token->flags & CL_TOKEN_ALL_CAPS) != 0))
            words++;
        else if (token->kind != CL_TOKEN_MARK || token->mark == ':' || (token->mark != '&' && token->mark != '-' && token->mark != '.'))
            break;
    }
    if (words == 0 || words > HEADING_WORDS || i + 1 >= end || c->tokens[i].mark != ':')
        return begin;
    const cl_token *next = &c->tokens[i + 1];
    return next->kind == CL_TOKEN_WORD && (next->flags & CL_TOKEN_CAPITAL) != 0 && (next->flags & CL_TOKEN_SPACE_BEFORE) != 0 ? i + 1 : begin;
}

static bool cut_block(cutter *c, uint32_t block, size_t begin, size_t end)
{
    size_t start = begin;

    c->in_quote = false;
    start = run_in_heading(c, begin, end);
    if (start > begin && !put(c, block, begin, start, true))
        return false;
    for (size_t i = start; i < end;) {
        if (!may_end(c->r, &c->tokens[i])) {
            i++;
            continue;
        }
        cl_boundary b = {.r = c->r, .tokens = c->tokens, .end = end, .start = start, .uses = &c->uses};
        while (i + 1 < end && c->tokens[i].mark == '.' && c->tokens[i + 1].mark == '.' && (c->tokens[i + 1].flags & CL_TOKEN_SPACE_BEFORE) != 0) {
            b.spaced_dots = true;
            i++;
        }
        b.mark = i;
        b.last = take_closers(c, i, end, &b.closes_quote);
        if (b.last < end && cl_boundary_ends(&b)) {
            if (!put(c, block, start, b.last, start == begin))
                return false;
            start = b.last;
        }
        i = b.last;
    }
    return start >= end || put(c, block, start, end, start == begin);
}

/* The ranges to cut: one per block, empty for those that are not read. */
static collate_err tokenize(cl_reading *r, size_t **firsts)
{
    cl_span *ranges = CL_ARENA_ARRAY(r->scratch, cl_span, r->n_blocks);
    size_t *starts = CL_ARENA_ARRAY(r->scratch, size_t, r->n_blocks + 1);
    cl_token *tokens = NULL;
    size_t n = 0;

    if (ranges == NULL || starts == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < r->n_blocks; i++) {
        if (r->blocks[i].label == CL_BLOCK_BODY || r->blocks[i].label == CL_BLOCK_DECK)
            ranges[i] = (cl_span){r->blocks[i].start, r->blocks[i].end};
    }
    collate_err err = cl_tokenize_ranges(r->text, ranges, r->n_blocks, r->lang, r->vocab, r->scratch, &tokens, &n, starts);
    if (err != COLLATE_OK)
        return err;
    r->tokens = tokens;
    r->n_tokens = n;
    *firsts = starts;
    return COLLATE_OK;
}

collate_err cl_sentences_cut(cl_reading *r)
{
    cl_reading before = *r;
    cutter c = {.r = r};
    size_t *firsts = NULL;
    collate_err err = tokenize(r, &firsts);

    if (err != COLLATE_OK)
        return err;
    c.tokens = r->tokens;
    for (size_t i = 0; i < r->n_blocks; i++) {
        if (!cut_block(&c, (uint32_t)i, firsts[i], firsts[i + 1]))
            goto no_memory;
    }
    if (CL_VEC_PUSH(&c.firsts, r->scratch, (uint32_t)r->n_tokens) == NULL)
        goto no_memory;
    r->sentences = c.sentences.at;
    r->n_sentences = c.sentences.n;
    r->sentence_tokens = c.firsts.at;
    return COLLATE_OK;
no_memory:
    *r = before;
    return COLLATE_E_NOMEM;
}
