#include "text/token.h"

#include "base/vec.h"
#include "text/bytes.h"
#include "text/language.h"
#include "text/unicode.h"
#include "text/utf8.h"

#define CACHE_KEY 16u   /* bytes of a word that fit a cache slot; longer ones (1 % of news words) go to the vocabulary */
/*
 * 16384 pairs of slots, 1 MB a thread; a pair is one cache line. 97 % of the words of stories_mixed dev are found, of half as many
 * 93, in 32768 single slots 94. What is not found costs four times what the rest does: three places of a large vocabulary.
 */
#define CACHE_BITS 14u
#define FOLD_ROOM 256u       /* bytes of a folded word; what is longer is no word and is cut there */

/*
 * A word as it stands in the text -> its number: saves folding and look-up of most words. Kept from text to text, since news
 * uses the same words every day: it holds the base's words for any overlay on it, and an overlay's own for that one alone.
 */
typedef struct slot {
    uint64_t key[2]; /* the raw bytes, zero padded: no word holds a NUL */
    uint64_t owner;  /* era of the vocabulary that gave the number; 0: free */
    uint32_t word;
    uint16_t lexicon;
    uint8_t lang, flags;
} slot;

typedef struct pair {
    _Alignas(64) slot newer;
    slot older;
} pair;

static _Thread_local pair cache[1u << CACHE_BITS];

typedef struct tokenizer {
    const unsigned char *text;
    size_t at, end;
    cl_lang lang;
    bool elides; /* a word ends after an apostrophe: l'homme */
    cl_vocab *vocab;
    cl_vocab_era era;
    size_t limit; /* bytes of the whole text */
    size_t bytes, bytes_done, range_start; /* of all ranges; of those before this one; where this one starts */
    CL_VEC(cl_token) tokens;
    cl_arena *arena;
    uint8_t pending; /* SPACE_BEFORE and LINE_START of the next token */
} tokenizer;

static unsigned class_at(const tokenizer *t, size_t at, size_t *len)
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

/* What the vocabulary says of a word. */
typedef struct number {
    uint32_t word;
    uint16_t lexicon;
    uint8_t flags;
} number;

static const number no_number = {CL_WORD_NONE, 0, 0};

static number intern_new(const tokenizer *t, cl_str raw)
{
    char buffer[FOLD_ROOM];
    uint32_t word = cl_vocab_intern(t->vocab, t->lang, cl_fold(raw, buffer, sizeof buffer));

    if (word == CL_WORD_NONE)
        return no_number;
    const cl_word *entry = cl_vocab_word(t->vocab, word);
    return (number){word, entry->lexicon, entry->flags};
}

/* The n bytes at `start`, zero padded. */
static void key_of(const tokenizer *t, size_t start, size_t n, uint64_t key[2])
{
    static const unsigned char kept[2 * CACHE_KEY] = {[0 ... CACHE_KEY - 1] = 0xFF};
    uint64_t mask[2];

    if (start + CACHE_KEY > t->limit) {
        key[0] = key[1] = 0;
        memcpy(key, t->text + start, n);
        return;
    }
    memcpy(key, t->text + start, CACHE_KEY); /* of constant size: two loads */
    memcpy(mask, kept + CACHE_KEY - n, CACHE_KEY);
    key[0] &= mask[0];
    key[1] &= mask[1];
}

static inline bool holds(const slot *s, const tokenizer *t, const uint64_t key[2])
{
    bool same = ((s->key[0] ^ key[0]) | (s->key[1] ^ key[1]) | (uint64_t)(s->lang ^ t->lang)) == 0; /* one branch, not three */

    return same && (s->owner == t->era.own || (s->owner == t->era.base && s->word < t->era.known));
}

static number intern(const tokenizer *t, size_t start, size_t end)
{
    cl_str raw = {(const char *)t->text + start, end - start};
    uint64_t key[2];

    if (t->vocab == NULL)
        return no_number;
    if (raw.len > CACHE_KEY)
        return intern_new(t, raw);
    key_of(t, start, raw.len, key);
    uint64_t hash = (key[0] ^ (key[1] * 0x9e3779b97f4a7c15u)) * 0xbf58476d1ce4e5b9u;
    pair *at = &cache[hash >> (64 - CACHE_BITS)];
    if (holds(&at->newer, t, key))
        return (number){at->newer.word, at->newer.lexicon, at->newer.flags};
    slot before = at->newer;
    if (holds(&at->older, t, key)) {
        at->newer = at->older;
        at->older = before;
        return (number){at->newer.word, at->newer.lexicon, at->newer.flags};
    }
    number found = intern_new(t, raw);
    if (found.word != CL_WORD_NONE) {
        bool own = t->era.base == 0 || (found.word & CL_WORD_LOCAL) != 0;
        at->older = before;
        at->newer = (slot){{key[0], key[1]}, own ? t->era.own : t->era.base, found.word, found.lexicon, (uint8_t)t->lang, found.flags};
    }
    return found;
}

/* More room, by the tokens that the bytes so far had: doubling would copy what a hostile text has in millions again and again. */
__attribute__((noinline)) static bool grow(tokenizer *t)
{
    size_t done = t->bytes_done + (t->at - t->range_start) + 1, left = t->bytes - (done < t->bytes ? done : t->bytes);
    size_t more = (size_t)((double)t->tokens.n / (double)done * (double)left * 1.05), half = t->tokens.n / 2 + 64;
    size_t cap = t->tokens.n + (more > half ? more : half);
    cl_token *at = cl_arena_grow(t->arena, t->tokens.at, t->tokens.n * sizeof *at, cap * sizeof *at);

    if (at == NULL)
        return false;
    t->tokens.at = at;
    t->tokens.cap = cap;
    return true;
}

static inline bool push(tokenizer *t, size_t end, uint8_t kind, uint8_t flags, char mark, number word)
{
    if (t->tokens.n == t->tokens.cap && !grow(t))
        return false;
    t->tokens.at[t->tokens.n++] = (cl_token){(uint32_t)t->at, (uint32_t)end, word.word, kind, (uint8_t)(flags | t->pending), mark,
        word.flags, word.lexicon};
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
    static const char *const words[] = {"he", "she", "it", "that", "there", "what", "who", "here", "where", "how", "let", "when", "why"};
    char lower[6];

    if (word.len > 5)
        return false;
    for (size_t i = 0; i < word.len; i++)
        lower[i] = (char)(word.ptr[i] | 0x20);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (cl_str_eq((cl_str){lower, word.len}, cl_str_c(words[i])))
            return true;
    }
    return false;
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
        return push(t, t->at + mark + 1, CL_TOKEN_MARK, flags, '\'', no_number);
    }
    if (before.len > 1 && before.ptr[before.len - 1] == '.')
        before.len--; /* the U.S.' allies */
    if (before.len > 1 && (before.ptr[before.len - 1] | 0x20) == 's' && (class_at(t, t->at + mark, &len) & CL_CHAR_BLANK) != 0)
        return push(t, t->at + mark, CL_TOKEN_MARK, CL_TOKEN_POSSESSIVE | CL_TOKEN_CLOSES, '\'', no_number);
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

/*
 * A letter of ASCII and small ones behind it, up to a byte that cannot be part of the word or of what belongs to it: nine words
 * of ten. *taken is false when the word is not that plain, and nothing is done.
 */
static bool take_plain(tokenizer *t, unsigned first, bool *taken)
{
    size_t end = t->at + 1 + cl_bytes_lower_run(t->text + t->at + 1, t->end - t->at - 1);
    unsigned char next = end < t->end ? t->text[end] : 0x80;

    *taken = next < 0x80 && next != '\'' && !is_word_class(cl_char_ascii[next]) && (next != '.' || end - t->at > 1);
    if (!*taken)
        return true;
    if (!push(t, end, CL_TOKEN_WORD, (first & CL_CHAR_UPPER) != 0 ? CL_TOKEN_CAPITAL : 0, 0, intern(t, t->at, end)))
        return false;
    if (next == ' ') { /* as it mostly does: on to the next word */
        t->pending = CL_TOKEN_SPACE_BEFORE;
        t->at++;
    }
    return true;
}

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
            return push(t, dotted, CL_TOKEN_WORD, flags, 0, intern(t, start, word_end)) && push_possessive(t, start);
        }
    }
    end = join_apostrophes(t, end, &seen, &letters, &upper, &elided);
    if (letters > 1 && upper == letters)
        flags |= CL_TOKEN_ALL_CAPS;
    if (!push(t, end, CL_TOKEN_WORD, flags, 0, intern(t, start, end)))
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
        return push(t, end, CL_TOKEN_WORD, 0, 0, intern(t, t->at, end));
    }
    return push(t, end, CL_TOKEN_NUMBER, 0, 0, intern(t, t->at, end));
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
    return push(t, end, CL_TOKEN_MARK, flags, mark, no_number);
}

static bool take_all(tokenizer *t)
{
    while (t->at < t->end) {
        size_t len = 1;
        unsigned char byte = t->text[t->at];
        unsigned class = byte < 0x80 ? cl_char_ascii[byte] : class_at(t, t->at, &len);
        bool ok = true;
        if ((class & CL_CHAR_BLANK) != 0) {
            t->pending |= CL_TOKEN_SPACE_BEFORE | (byte == '\n' ? CL_TOKEN_LINE_START : 0);
            t->at += len;
            continue;
        }
        if (byte < 0x80 && (class & CL_CHAR_LETTER) != 0) {
            bool taken = false;
            if (!take_plain(t, class, &taken))
                return false;
            if (taken)
                continue;
        }
        if (byte >= '0' && byte <= '9') {
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

static collate_err start(tokenizer *t, cl_str text, size_t expected)
{
    t->text = (const unsigned char *)text.ptr;
    t->limit = text.len;
    t->elides = cl_language_of(t->lang)->elides;
    if (t->vocab != NULL)
        t->era = cl_vocab_era_of(t->vocab);
    t->bytes = expected;
    t->tokens.cap = expected / 5 + 16; /* news has 5.2 bytes a token */
    t->tokens.at = cl_arena_alloc(t->arena, t->tokens.cap * sizeof(cl_token));
    return t->tokens.at == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
}

collate_err cl_tokenize_ranges(cl_str text, const cl_span *ranges, size_t n_ranges, cl_lang lang, cl_vocab *vocab, cl_arena *arena,
                               cl_token **out, size_t *n, size_t *firsts)
{
    tokenizer t = {.lang = lang, .vocab = vocab, .arena = arena};
    size_t expected = 0;

    for (size_t i = 0; i < n_ranges; i++)
        expected += ranges[i].end - ranges[i].start;
    collate_err err = start(&t, text, expected);
    for (size_t i = 0; err == COLLATE_OK && i < n_ranges; i++) {
        t.at = t.range_start = ranges[i].start;
        t.end = ranges[i].end;
        t.pending = CL_TOKEN_SPACE_BEFORE | CL_TOKEN_LINE_START;
        if (firsts != NULL)
            firsts[i] = t.tokens.n;
        if (!take_all(&t))
            err = COLLATE_E_NOMEM;
        t.bytes_done += ranges[i].end - ranges[i].start;
    }
    if (err != COLLATE_OK)
        return err;
    if (firsts != NULL)
        firsts[n_ranges] = t.tokens.n;
    *out = t.tokens.at;
    *n = t.tokens.n;
    return COLLATE_OK;
}

collate_err cl_tokenize(cl_str text, cl_span range, cl_lang lang, cl_vocab *vocab, cl_arena *arena, cl_token **out, size_t *n)
{
    return cl_tokenize_ranges(text, &range, 1, lang, vocab, arena, out, n, NULL);
}
