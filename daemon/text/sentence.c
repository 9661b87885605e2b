#include "text/sentence.h"

#include "base/clock.h"
#include "base/vec.h"
#include "text/boundary.h"
#include "text/list_marker.h"
#include "text/run_in.h"

#define QUOTED_TOKENS 64u /* looked at for that; bounds the look ahead */
#define JOINED_TOKENS 80u /* of a sentence that still grows by that: a long quotation of short sentences is not one */
#define EXCLAIMED 2u     /* words: "Never! We will ..." is one sentence of a quotation; same data */
#define NOTE_TOKENS 12u  /* of a bracketed note; bounds the look ahead */

#define SHORT_QUOTED 8u  /* words; best of 5..9 on sentences_basil dev (+.005), which news writers' practice is nearest to */

typedef struct cutter {
    cl_reading *r;
    const cl_token *tokens;
    CL_VEC(cl_sentence) sentences;
    CL_VEC(uint32_t) firsts;
    bool piece_in_quote; /* the same at the last boundary found, when it was not cut */
    bool late;     /* the time is over */
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
    for (size_t i = first; (i = cl_token_next(&c->r->sets, CL_TOKENS_QUOTE, i, last)) < last; i++) {
        const cl_token *token = &c->tokens[i];
        if (token->mark != '"')
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

    if (c->sentences.n % CL_TICKS == CL_TICKS - 1 && cl_reading_late(c->r) != COLLATE_OK) {
        c->late = true;
        return false;
    }
    for (size_t i = last; i > first && c->tokens[i - 1].kind == CL_TOKEN_MARK && !ends; i--) {
        ends = is_final(&c->tokens[i - 1]);
        asks = c->tokens[i - 1].mark == '?';
    }
    ends = ends || (end->flags & CL_TOKEN_STOP_INSIDE) != 0;
    s.flags =
        (uint8_t)((is_first ? CL_SENTENCE_PARAGRAPH : 0) | (asks ? CL_SENTENCE_QUESTION : 0) | (c->in_quote ? CL_SENTENCE_IN_QUOTE : 0) |
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
    if ((token->mark != '"' && token->mark != '\'') || (token->flags & CL_TOKEN_POSSESSIVE) != 0)
        return false; /* "the U.S.' allies" closes nothing */
    if ((token->flags & CL_TOKEN_SPACE_BEFORE) == 0)
        return (token->flags & CL_TOKEN_CLOSES) != 0;
    return token->mark == '"' && (next == end || (next->flags & CL_TOKEN_SPACE_BEFORE) != 0) && (token->flags & CL_TOKEN_CLOSES) != 0;
}

/* One past a note like [12], [1 - 3] or a bare 8 at i; i when there is none. */
static size_t note_end(const cutter *c, size_t i, size_t end)
{
    size_t at = i + 1;

    if (c->tokens[i].kind == CL_TOKEN_NUMBER && at < end && c->tokens[i].end - c->tokens[i].start <= 2 &&
        c->tokens[at].kind == CL_TOKEN_WORD && (c->tokens[at].flags & CL_TOKEN_CAPITAL) != 0 &&
        cl_language_is_stop(c->r->lang, cl_token_folded(c->r, &c->tokens[at])))
        return at; /* "a fee. 8 Yet some": a raised number that lost its height */
    if (c->tokens[i].kind != CL_TOKEN_MARK || c->tokens[i].mark != '[')
        return i;
    while (at < end && at < i + NOTE_TOKENS &&
           (c->tokens[at].kind == CL_TOKEN_NUMBER || c->tokens[at].mark == ',' || c->tokens[at].mark == '-'))
        at++;
    return at > i + 1 && at < end && c->tokens[at].mark == ']' ? at + 1 : i;
}

/* One past the marks that belong to the stop at `mark`. */
static size_t take_closers(const cutter *c, size_t mark, size_t end, bool *closes_quote)
{
    size_t i = mark + 1;

    while (i < end) {
        const cl_token *token = &c->tokens[i];
        if (is_final(token) && ((token->flags & CL_TOKEN_SPACE_BEFORE) == 0 || cl_str_eq(cl_token_text(c->r, token), CL_STR("..."))))
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

/* Words from `at` back to the mark that opened the quotation, or to `first`; stops counting past the limit. */
static size_t quoted_words_before(const cutter *c, size_t first, size_t at)
{
    size_t n = 0;

    while (at > first && n <= SHORT_QUOTED && !(c->tokens[at - 1].mark == '"' && (c->tokens[at - 1].flags & CL_TOKEN_OPENS) != 0))
        n += c->tokens[--at].kind != CL_TOKEN_MARK;
    return n;
}

/* Words from `at` to the end of its sentence or quotation. */
static size_t quoted_words_after(const cutter *c, size_t at, size_t end)
{
    size_t n = 0;

    end = at + QUOTED_TOKENS < end ? at + QUOTED_TOKENS : end;
    while (at < end && c->tokens[at].kind == CL_TOKEN_MARK)
        at++; /* " ... We" */
    while (at < end && n <= SHORT_QUOTED && !is_final(&c->tokens[at]) &&
           !(c->tokens[at].mark == '"' && (c->tokens[at].flags & CL_TOKEN_CLOSES) != 0))
        n += c->tokens[at++].kind != CL_TOKEN_MARK;
    return n;
}

/*
 * A boundary at b->last was found: end the sentence there, unless it parts two short sentences of one quotation, which
 * stay together ("We won. They lost."). `piece` is the last boundary found, cut or not.
 */
static bool end_sentence(cutter *c, uint32_t block, const cl_boundary *b, size_t begin, size_t *piece, size_t *start)
{
    bool inside = quote_after(c, *piece, b->last, *piece == *start ? c->in_quote : c->piece_in_quote);
    size_t from = *piece;

    *piece = b->last;
    c->piece_in_quote = inside;
    size_t before = inside && !b->closes_quote && b->last - *start <= JOINED_TOKENS ? quoted_words_before(c, from, b->last) : SIZE_MAX;
    if (before <= EXCLAIMED || (before <= SHORT_QUOTED && quoted_words_after(c, b->last, b->end) <= SHORT_QUOTED))
        return true;
    if (!put(c, block, *start, b->last, *start == begin))
        return false;
    *start = b->last;
    return true;
}

/* The stop at *mark, moved on to the last of spaced dots (". . ."). */
static cl_boundary boundary_at(cutter *c, size_t mark, size_t start, size_t end)
{
    cl_boundary b = {.r = c->r, .tokens = c->tokens, .end = end, .start = start};

    while (mark + 1 < end && c->tokens[mark].mark == '.' && c->tokens[mark + 1].mark == '.' &&
           (c->tokens[mark + 1].flags & CL_TOKEN_SPACE_BEFORE) != 0 && c->tokens[mark + 1].end - c->tokens[mark + 1].start == 1) {
        b.spaced_dots = true;
        mark++;
    }
    b.mark = mark;
    b.last = take_closers(c, mark, end, &b.closes_quote);
    return b;
}

/* Where nothing is counted, sentences end at stops alone, which are one token of twenty. */
static bool cut_block(cutter *c, uint32_t block, size_t begin, size_t end)
{
    size_t start = cl_run_in_heading(c->tokens, begin, end);

    start = start > begin ? start : cl_run_in_item(c->r, c->tokens, begin, end);
    c->in_quote = false;
    if (start > begin && !put(c, block, begin, start, true))
        return false;
    cl_list_marker marker = cl_list_marker_at(c->r, c->tokens, start, end);
    size_t piece = start;
    bool is_list = marker.n_tokens > 0;
    for (size_t i = start; i < end;) {
        if (!is_list && (i = cl_token_next(&c->r->sets, CL_TOKENS_STOP, i, end)) == end)
            break;
        if (is_list && i > start && cl_list_marker_follows(c->r, c->tokens, i, end, &marker)) {
            if (!put(c, block, start, i, start == begin))
                return false;
            piece = start = i;
            i += marker.n_tokens;
        } else if (may_end(c->r, &c->tokens[i])) {
            cl_boundary b = boundary_at(c, i, start, end);
            if (b.last < end && cl_boundary_ends(&b) && !end_sentence(c, block, &b, begin, &piece, &start))
                return false;
            i = b.last;
            size_t heading = start == i ? cl_run_in_heading(c->tokens, i, end) : i;
            if (heading > i + 2) { /* of two words or more here, where no paragraph begins */
                if (!put(c, block, start, heading, false))
                    return false;
                piece = start = i = heading;
            }
        } else {
            i++;
        }
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
    collate_err err = cl_tokenize_ranges(
        r->text, ranges, r->n_blocks, r->lang, r->vocab, r->options->deadline, r->scratch, &tokens, &n, starts);
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
    if ((err = cl_reading_late(r)) != COLLATE_OK)
        goto failed;
    err = COLLATE_E_NOMEM;
    if (!cl_token_sets_make(r->tokens, r->n_tokens, r->scratch, &r->sets))
        goto failed;
    c.tokens = r->tokens;
    for (size_t i = 0; i < r->n_blocks; i++) {
        if (!cut_block(&c, (uint32_t)i, firsts[i], firsts[i + 1])) {
            err = c.late ? COLLATE_E_DEADLINE : COLLATE_E_NOMEM;
            goto failed;
        }
    }
    if (CL_VEC_PUSH(&c.firsts, r->scratch, (uint32_t)r->n_tokens) == NULL)
        goto failed;
    r->sentences = c.sentences.at;
    r->n_sentences = c.sentences.n;
    r->sentence_tokens = c.firsts.at;
    return COLLATE_OK;
failed:
    *r = before;
    return err;
}
