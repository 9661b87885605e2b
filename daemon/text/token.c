#include "text/token.h"

#include "base/clock.h"
#include "text/bytes.h"
#include "text/language.h"
#include "text/unicode.h"
#include "text/token_set.h"
#include "text/utf8.h"
#include "text/word_cache.h"

#include <stddef.h>

typedef struct tokenizer {
    const unsigned char *text;
    size_t at, end;
    bool elides; /* a word ends after an apostrophe: l'homme */
    cl_word_cache words;
    size_t limit; /* bytes of the whole text */
    size_t bytes, bytes_done, range_start; /* of all ranges; of those before this one; where this one starts */
    cl_token *tokens, *next, *room; /* the first, where the next one goes, and where their memory ends */
    cl_arena *arena;
    cl_deadline deadline;
    size_t heard; /* bytes of all ranges that were done when the clock was last looked at */
    uint8_t pending; /* SPACE_BEFORE and LINE_START of the next token */
} tokenizer;

static inline unsigned class_at(const tokenizer *t, size_t at, size_t *len)
{
    if (at >= t->end) {
        *len = 0;
        return CL_CHAR_BLANK;
    }
    if (t->text[at] < 0x80) {
        *len = 1;
        return cl_char_ascii[t->text[at]];
    }
    return cl_char_class(cl_utf8_at((const char *)t->text + at, t->end - at, len));
}

/* 1: a straight apostrophe, 3: a curly one or a modifier letter, 0: none. */
static size_t apostrophe_at(const tokenizer *t, size_t at)
{
    if (at < t->end && t->text[at] == '\'')
        return 1;
    if (at + 3 <= t->end && t->text[at] == 0xE2 && t->text[at + 1] == 0x80 && t->text[at + 2] == 0x99)
        return 3;
    return 0;
}

static bool is_word_class(unsigned class)
{
    return (class & (CL_CHAR_LETTER | CL_CHAR_DIGIT)) != 0;
}

/* End of the run of letters, digits and combining marks from `at`; ideographs stand alone. Fills what it saw. */
static size_t run_end(const tokenizer *t, size_t at, unsigned *seen, unsigned *letters, unsigned *upper)
{
    size_t start = at;

    for (;;) {
        size_t len;
        size_t lower = cl_bytes_lower_run(t->text + at, t->end - at); /* nearly all there is */
        if (lower > 0)
            *seen |= CL_CHAR_LETTER;
        *letters += (unsigned)lower;
        at += lower;
        for (; at < t->end && t->text[at] < 0x80; at++) {
            unsigned class = cl_char_ascii[t->text[at]];
            if (!is_word_class(class))
                return at;
            *seen |= class;
            *letters += (class & CL_CHAR_LETTER) != 0;
            *upper += (class & CL_CHAR_UPPER) != 0;
        }
        unsigned class = class_at(t, at, &len);
        if (len == 0 || !is_word_class(class))
            return at;
        if ((class & CL_CHAR_ALONE) != 0 && at > start)
            return at;
        *seen |= class;
        *letters += (class & CL_CHAR_LETTER) != 0;
        *upper += (class & CL_CHAR_UPPER) != 0;
        at += len;
        if ((class & CL_CHAR_ALONE) != 0)
            return at;
    }
}

static cl_known_word number_of(const tokenizer *t, size_t start, size_t end)
{
    if (t->words.vocab != NULL && end - start <= CL_WORD_KEY && start + CL_WORD_KEY <= t->limit)
        return *cl_word_number_near(&t->words, t->text + start, end - start);
    return cl_word_number(&t->words, (cl_str){(const char *)t->text + start, end - start});
}

/* More room, by the tokens that the bytes so far had: doubling would copy what a hostile text has in millions again and again. */
__attribute__((noinline)) static bool grow(tokenizer *t, size_t at)
{
    size_t done = t->bytes_done + (at - t->range_start) + 1, left = t->bytes - (done < t->bytes ? done : t->bytes);
    size_t n = (size_t)(t->next - t->tokens), half = n / 2 + 64;
    size_t more = (size_t)((double)n / (double)done * (double)left * 1.05), cap = n + (more > half ? more : half);
    cl_token *tokens = cl_arena_grow(t->arena, t->tokens, n * sizeof *tokens, cap * sizeof *tokens);

    if (tokens == NULL)
        return false;
    t->tokens = tokens;
    t->next = tokens + n;
    t->room = tokens + cap;
    return true;
}

_Static_assert(offsetof(cl_token, word) == 8 && offsetof(cl_token, lexicon) == 12 && offsetof(cl_token, sets) == 15 &&
                   sizeof(cl_known_word) == 8, "a token keeps a known word as it is");

/* The token's word, in one store. */
static inline void keep(cl_token *token, const cl_known_word *word)
{
    memcpy((char *)token + offsetof(cl_token, word), word, sizeof *word);
}

static bool push(tokenizer *t, size_t end, cl_token_kind kind, uint8_t flags, char mark, cl_known_word word)
{
    if (t->next == t->room && !grow(t, t->at))
        return false;
    cl_token *token = t->next++;
    *token = (cl_token){.start = (uint32_t)t->at, .end = (uint32_t)end, .kind = (uint8_t)kind, .flags = flags | t->pending, .mark = mark};
    if (kind == CL_TOKEN_MARK)
        word.sets = cl_token_sets_of_mark[mark & 0x7F];
    if ((flags & CL_TOKEN_CAPITAL) != 0)
        word.sets |= cl_token_sets_of_capital(end - t->at);
    if ((flags & CL_TOKEN_STOP_INSIDE) != 0)
        word.sets |= 1u << CL_TOKENS_STOP;
    keep(token, &word);
    t->at = end;
    t->pending = 0;
    return true;
}

/* After a letter at `at` that stands alone: the end of U.S., a.m., J. — or `at` when the stops are no part of it. */
static size_t dotted_end(const tokenizer *t, size_t start, size_t at, bool is_upper)
{
    size_t n = 0;

    (void)start;
    while (at < t->end && t->text[at] == '.') {
        size_t len, len_after;
        unsigned next = class_at(t, at + 1, &len);
        n++;
        if (len == 0 || (next & CL_CHAR_LETTER) == 0)
            return n > 1 || is_upper ? at + 1 : at;
        if (is_word_class(class_at(t, at + 1 + len, &len_after)))
            return n > 1 || (is_upper && (next & CL_CHAR_UPPER) != 0) ? at + 1 : at; /* "J.Smith", not "a.example" */
        at += 1 + len;
    }
    return at; /* "U.S" without its last stop */
}

static bool is_pronoun_like(cl_str word)
{
    static const char words[][8] = {"he", "she", "it", "that", "there", "what", "who", "here", "where", "how", "let", "when", "why"};
    uint64_t lower = word.len > 0 && word.len <= 5 ? cl_bytes_first(cl_bytes_few(word.ptr, word.len) | CL_BYTES_ALL(0x20u), word.len) : 0;
    bool found = false;

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        found |= cl_bytes_load(words[i]) == lower;
    return found;
}

/* An apostrophe and s that end a word, or the apostrophe of a plural possessive: a token of its own. */
static bool push_possessive(tokenizer *t, size_t word_start)
{
    size_t len, mark = apostrophe_at(t, t->at);
    cl_str before = {(const char *)t->text + word_start, t->at - word_start};

    if (mark == 0 || t->elides)
        return true;
    if (t->at + mark < t->end && (t->text[t->at + mark] | 0x20) == 's' && !is_word_class(class_at(t, t->at + mark + 1, &len))) {
        uint8_t flags = is_pronoun_like(before) ? 0 : CL_TOKEN_POSSESSIVE;
        return push(t, t->at + mark + 1, CL_TOKEN_MARK, flags, '\'', cl_known_word_none);
    }
    if (before.len > 1 && before.ptr[before.len - 1] == '.')
        before.len--; /* the U.S.' allies */
    if (before.len > 1 && (before.ptr[before.len - 1] | 0x20) == 's' && (class_at(t, t->at + mark, &len) & CL_CHAR_BLANK) != 0)
        return push(t, t->at + mark, CL_TOKEN_MARK, CL_TOKEN_POSSESSIVE | CL_TOKEN_CLOSES, '\'', cl_known_word_none);
    return true;
}

/* Over the apostrophes inside a word from `end` (don't, O'Neill), not that of a possessive. */
static size_t join_apostrophes(const tokenizer *t, size_t end, unsigned *seen, unsigned *letters, unsigned *upper, bool *elided)
{
    for (;;) {
        size_t len, after, mark = apostrophe_at(t, end);
        if (mark == 0 || (class_at(t, end + mark, &len) & CL_CHAR_LETTER) == 0)
            return end;
        if (t->elides) {
            *elided = true;
            return end + mark;
        }
        if ((t->text[end + mark] | 0x20) == 's' && !is_word_class(class_at(t, end + mark + 1, &after)))
            return end;
        end = run_end(t, end + mark, seen, letters, upper);
    }
}

/* What a token begins with that is taken in passing; the rest (digits, quotation marks, all above ASCII) is not that plain. */
enum { NOT_PLAIN, BLANK, MARK, REPEATED_MARK, LETTER, CAPITAL };

static const uint8_t opens_as[256] = {[0 ... ' '] = BLANK, [0x7F] = BLANK, ['A' ... 'Z'] = CAPITAL, ['a' ... 'z'] = LETTER, ['!'] = MARK,
    ['#' ... '&'] = MARK, ['(' ... ','] = MARK, ['-' ... '.'] = REPEATED_MARK, ['/'] = MARK, [':' ... '@'] = MARK, ['[' ... '_'] = MARK,
    ['{' ... '~'] = MARK};

_Static_assert((LETTER & 1) == 0 && CAPITAL == LETTER + 1, "the lowest bit says which");

/*
 * Letters that a plain word has at least when it ends before the byte: a stop might belong to one of a single letter. None ends
 * before another letter, a digit, an apostrophe or what is above ASCII.
 */
static const uint8_t least_before[256] = {[0 ... '&'] = 1, ['\''] = 255, ['(' ... '-'] = 1, ['.'] = 2, ['/'] = 1, ['0' ... '9'] = 255,
    [':' ... '@'] = 1, ['A' ... 'Z'] = 255, ['[' ... '`'] = 1, ['a' ... 'z'] = 255, ['{' ... 0x7F] = 1, [0x80 ... 0xFF] = 255};

/* cl_token_sets_of_capital of short words; none without a capital. */
#define WITH_CAPITAL (1u << CL_TOKENS_CAPITAL)
static const uint8_t sets_of_capital[2][CL_WORD_KEY + 1] = {
    [1] = {[1 ... CL_TOKENS_SHORT] = WITH_CAPITAL | 1u << CL_TOKENS_NUMBER, [CL_TOKENS_SHORT + 1 ... CL_WORD_KEY] = WITH_CAPITAL}};

/* The plain word of n letters at p; its start and end are not written yet. */
static inline void put_plain_word(const tokenizer *t, const unsigned char *p, size_t n, unsigned capital, cl_token *token)
{
    keep(token, t->words.vocab != NULL ? cl_word_number_near(&t->words, p, n) : &cl_known_word_none);
    token->sets |= sets_of_capital[capital][n];
    token->kind = CL_TOKEN_WORD;
    token->mark = 0;
}

static inline void put_plain_mark(char mark, cl_token *token)
{
    keep(token, &cl_known_word_none);
    token->sets = cl_token_sets_of_mark[(unsigned char)mark];
    token->kind = CL_TOKEN_MARK;
    token->mark = mark;
}

/* Over blanks, marks and words of ASCII: a letter and small ones behind it, or capitals alone. These are nine tokens of ten. */
__attribute__((noinline)) static bool take_plain(tokenizer *t) /* alone, its state stays in registers */
{
    const unsigned char *p = t->text + t->at, *end = t->text + t->end, *last = end - 1; /* two bytes are in the range, and */
    cl_token *token = t->next, *room = t->room;
    uint8_t pending = t->pending;
    bool ok = true;

    if (t->limit - t->end < CL_WORD_KEY) /* CL_WORD_KEY bytes can be read, and one behind them */
        last = t->limit > CL_WORD_KEY ? t->text + t->limit - CL_WORD_KEY : t->text;
    while (p < last) {
        unsigned opens = opens_as[*p], capital = opens & 1;
        const unsigned char *next = p + 1;
        if (token == room) {
            t->next = token;
            ok = grow(t, (size_t)(p - t->text));
            if (!ok)
                break;
            token = t->next;
            room = t->room;
        }
        if (opens >= LETTER) {
            next += cl_bytes_lower_run_near(next);
            if (next >= end || (size_t)(next - p) < least_before[*next]) {
                next = p + 1 + cl_bytes_upper_run_near(p + 1); /* "NATO": one word of fifty */
                if (capital == 0 || next == p + 1 || next >= end || least_before[*next] > 2)
                    break;
                pending |= CL_TOKEN_ALL_CAPS;
            }
            put_plain_word(t, p, (size_t)(next - p), capital, token);
            pending |= (uint8_t)capital;
        } else if (opens == MARK || (opens == REPEATED_MARK && *next != *p)) {
            put_plain_mark((char)*p, token);
        } else if (opens == BLANK) {
            pending |= CL_TOKEN_SPACE_BEFORE | (*p == '\n' ? CL_TOKEN_LINE_START : 0);
            p++;
            continue;
        } else {
            break;
        }
        token->start = (uint32_t)(p - t->text);
        token->end = (uint32_t)(next - t->text);
        token->flags = pending;
        token++;
        bool blank = *next == ' '; /* as it mostly is: on to the next token, without a branch */
        pending = blank ? CL_TOKEN_SPACE_BEFORE : 0;
        p = next + blank;
    }
    t->at = (size_t)(p - t->text);
    t->next = token;
    t->pending = pending;
    return ok;
}

_Static_assert(CL_TOKEN_CAPITAL == 1, "the flag is the bit of the table");

static bool take_word(tokenizer *t, unsigned first)
{
    unsigned seen = 0, letters = 0, upper = 0;
    bool elided = false;
    size_t start = t->at, end = run_end(t, t->at, &seen, &letters, &upper);
    uint8_t flags = (first & CL_CHAR_UPPER) != 0 ? CL_TOKEN_CAPITAL : 0;

    if (letters == 1 && (seen & CL_CHAR_DIGIT) == 0 && end < t->end && t->text[end] == '.') {
        size_t dotted = dotted_end(t, start, end, upper == 1);
        if (dotted > end) {
            flags |= CL_TOKEN_STOP_INSIDE | (dotted - start > 3 && upper == 1 ? CL_TOKEN_ALL_CAPS : 0);
            size_t word_end = t->text[dotted - 1] == '.' ? dotted - 1 : dotted;
            return push(t, dotted, CL_TOKEN_WORD, flags, 0, number_of(t, start, word_end)) && push_possessive(t, start);
        }
    }
    end = join_apostrophes(t, end, &seen, &letters, &upper, &elided);
    if (letters > 1 && upper == letters)
        flags |= CL_TOKEN_ALL_CAPS;
    if (!push(t, end, CL_TOKEN_WORD, flags, 0, number_of(t, start, end)))
        return false;
    return elided || push_possessive(t, start);
}

/* Digits with separators inside; letters that follow make it a word (1990s, 4th, 20bn). */
static bool take_number(tokenizer *t)
{
    size_t end = t->at, len;
    unsigned seen = 0, letters = 0, upper = 0;

    for (;;) {
        while (end < t->end && t->text[end] >= '0' && t->text[end] <= '9')
            end++;
        if (end + 1 < t->end && memchr(".,:/", t->text[end], 4) != NULL && t->text[end + 1] >= '0' && t->text[end + 1] <= '9')
            end++;
        else
            break;
    }
    if (is_word_class(class_at(t, end, &len)) && len > 0) {
        end = run_end(t, end, &seen, &letters, &upper);
        return push(t, end, CL_TOKEN_WORD, 0, 0, number_of(t, t->at, end));
    }
    return push(t, end, CL_TOKEN_NUMBER, 0, 0, number_of(t, t->at, end));
}

/* Does a quotation mark at [start, end) open or close, by what stands beside it? */
static uint8_t quote_side(const tokenizer *t, size_t start, size_t end)
{
    size_t len;
    unsigned after = class_at(t, end, &len);
    bool open_left = start == 0 || (t->pending & CL_TOKEN_SPACE_BEFORE) != 0 || strchr("([{-/\"'`", t->text[start - 1]) != NULL ||
                     (start >= 3 && t->text[start - 3] == 0xE2 && t->text[start - 2] == 0x80);
    bool closed_right = (after & CL_CHAR_BLANK) != 0 || (after & (CL_CHAR_LETTER | CL_CHAR_DIGIT)) == 0;
    bool spaced_right = (after & CL_CHAR_BLANK) != 0;

    if ((start == 0 || (t->pending & CL_TOKEN_SPACE_BEFORE) != 0) && !spaced_right)
        return CL_TOKEN_OPENS;
    if (spaced_right && (t->pending & CL_TOKEN_SPACE_BEFORE) == 0)
        return CL_TOKEN_CLOSES;
    if (open_left && !closed_right)
        return CL_TOKEN_OPENS;
    if (!open_left && closed_right)
        return CL_TOKEN_CLOSES;
    return CL_TOKEN_OPENS | CL_TOKEN_CLOSES;
}

static bool take_mark(tokenizer *t, size_t len)
{
    const unsigned char *p = t->text + t->at;
    size_t end = t->at + len;
    uint32_t c = cl_utf8_at((const char *)p, t->end - t->at, &len);
    char mark = cl_char_mark(c);
    uint8_t flags = 0;

    if ((c == '\'' || c == '`') && end < t->end && t->text[end] == (unsigned char)c) {
        mark = '"';
        end++;
    }
    if (c == '.' || c == '-') {
        while (end < t->end && t->text[end] == (unsigned char)c)
            end++;
    }
    if (mark == '"' || mark == '\'') {
        unsigned side = cl_char_quote_side(c);
        uint8_t by_place = quote_side(t, t->at, end);
        flags = side == CL_QUOTE_SIDE_OPEN ? CL_TOKEN_OPENS : side == CL_QUOTE_SIDE_CLOSE ? CL_TOKEN_CLOSES : by_place;
        /* „…“ and »…« use the marks the other way round: the place decides when it is clear */
        bool spaced_close = side == CL_QUOTE_SIDE_CLOSE && end < t->end && t->text[end] != 0 &&
                            strchr(",.;:!?)", t->text[end]) != NULL; /* « Non », */
        if (side != CL_QUOTE_SIDE_NONE && by_place != (CL_TOKEN_OPENS | CL_TOKEN_CLOSES) && !spaced_close)
            flags = by_place;
    }
    return push(t, end, CL_TOKEN_MARK, flags, mark, cl_known_word_none);
}

/* The tokens that begin before `stop`. */
static bool take_until(tokenizer *t, size_t stop)
{
    while (t->at < stop) {
        size_t len = 1;
        if (!take_plain(t))
            return false;
        if (t->at >= t->end)
            return true;
        unsigned char byte = t->text[t->at];
        unsigned class = class_at(t, t->at, &len);
        bool ok = true;
        if ((class & CL_CHAR_BLANK) != 0) {
            t->pending |= CL_TOKEN_SPACE_BEFORE | (byte == '\n' ? CL_TOKEN_LINE_START : 0);
            t->at += len;
        } else if (byte >= '0' && byte <= '9') {
            ok = take_number(t);
        } else if (is_word_class(class)) {
            ok = take_word(t, class);
        } else {
            ok = take_mark(t, len);
        }
        if (!ok)
            return false;
    }
    return true;
}

/* Bytes between two looks at the clock. */
#define LATE_BYTES ((size_t)64 << 10)

static collate_err take_all(tokenizer *t)
{
    while (t->at < t->end) {
        size_t done = t->bytes_done + (t->at - t->range_start);
        if (done - t->heard >= LATE_BYTES) {
            t->heard = done;
            if (cl_deadline_passed(t->deadline))
                return COLLATE_E_DEADLINE;
        }
        if (!take_until(t, t->end - t->at > LATE_BYTES ? t->at + LATE_BYTES : t->end))
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}

static collate_err start(tokenizer *t, cl_str text, size_t expected)
{
    t->text = (const unsigned char *)text.ptr;
    t->limit = text.len;
    t->elides = cl_language_of(t->words.lang)->elides;
    t->bytes = expected;
    size_t cap = expected / 5 + 16; /* news has 5.2 bytes a token */
    t->tokens = t->next = cl_arena_alloc(t->arena, cap * sizeof(cl_token));
    if (t->tokens == NULL)
        return COLLATE_E_NOMEM;
    t->room = t->tokens + cap;
    return COLLATE_OK;
}

collate_err cl_tokenize_ranges(cl_str text, const cl_span *ranges, size_t n_ranges, cl_lang lang, cl_vocab *vocab, cl_deadline deadline,
                               cl_arena *arena, cl_token **out, size_t *n, size_t *firsts)
{
    tokenizer t = {.arena = arena, .deadline = deadline};
    size_t expected = 0;

    for (size_t i = 0; i < n_ranges; i++)
        expected += ranges[i].end - ranges[i].start;
    cl_word_cache_open(&t.words, vocab, lang);
    collate_err err = start(&t, text, expected);
    for (size_t i = 0; err == COLLATE_OK && i < n_ranges; i++) {
        t.at = t.range_start = ranges[i].start;
        t.end = ranges[i].end;
        t.pending = CL_TOKEN_SPACE_BEFORE | CL_TOKEN_LINE_START;
        if (firsts != NULL)
            firsts[i] = (size_t)(t.next - t.tokens);
        err = take_all(&t);
        t.bytes_done += ranges[i].end - ranges[i].start;
    }
    if (err != COLLATE_OK)
        return err;
    if (firsts != NULL)
        firsts[n_ranges] = (size_t)(t.next - t.tokens);
    *out = t.tokens;
    *n = (size_t)(t.next - t.tokens);
    return COLLATE_OK;
}

collate_err cl_tokenize(cl_str text, cl_span range, cl_lang lang, cl_vocab *vocab, cl_arena *arena, cl_token **out, size_t *n)
{
    return cl_tokenize_ranges(text, &range, 1, lang, vocab, (cl_deadline){0}, arena, out, n, NULL);
}
