#include "engine/clause.h"

#include "text/lexicon.h"
#include "text/token.h"

#include <stdlib.h>

#define LEAST_SENTENCE 10u /* words: fewer are not worth two claims */
#define LEAST_WORDS 4u     /* of each side */
#define VERB_REACH 12u     /* tokens from a clause's first word in which its verb must stand */
#define MAX_WORDS 200u     /* longer sentences are lists or pages, and stay whole */

typedef struct cutter {
    const cl_article *article;
    cl_lang lang;
    cl_span span;
    const cl_token *tokens;
    size_t n;
    uint64_t *bits; /* of the lexicon, per token; 0 for marks */
} cutter;

/* "while", "whereas": what follows behind a comma is a report of its own. Conditions and causes are not. Folded, all languages. */
static bool is_contrast_word(cl_str folded)
{
    static const char *const words[] = {"although", "enquanto", "hoewel", "mentre", "mientras", "obwohl", "tandis", "terwijl", "though",
        "whereas", "while", "wobei", "w\303\244hrend", "\321\202\320\276\320\263\320\264\320\260"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (cl_str_eq(folded, cl_str_c(words[i])))
            return true;
    return false;
}

/* Is there a semicolon, or a comma with a conjunction behind it? */
static bool has_boundary(cl_str text, cl_lang lang)
{
    char room[32];

    for (size_t i = 0; i + 2 < text.len; i++) {
        if (text.ptr[i] == ';')
            return true;
        if (text.ptr[i] != ',' || text.ptr[i + 1] != ' ')
            continue;
        size_t end = i + 2;
        while (end < text.len && text.ptr[end] != ' ')
            end++;
        cl_str word = cl_str_cut(text, i + 2, end);
        if (word.len >= sizeof room)
            continue;
        word = cl_fold(word, room, sizeof room);
        if ((cl_lexicon_bits(lang, word) & CL_LEX_CONJ) != 0 || is_contrast_word(word))
            return true;
    }
    return false;
}

static collate_err read_tokens(cutter *cut, cl_arena *scratch)
{
    cl_token *tokens = NULL;
    char room[128];
    collate_err err = cl_tokenize(cut->article->text, cut->span, cut->lang, NULL, scratch, &tokens, &cut->n);

    if (err != COLLATE_OK)
        return err;
    cut->tokens = tokens;
    cut->bits = CL_ARENA_ARRAY(scratch, uint64_t, cut->n);
    if (cut->bits == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < cut->n; i++)
        if (tokens[i].kind == CL_TOKEN_WORD)
            cut->bits[i] =
                cl_lexicon_bits(cut->lang, cl_fold(cl_str_cut(cut->article->text, tokens[i].start, tokens[i].end), room, sizeof room));
    return COLLATE_OK;
}

static bool is_mark(const cutter *cut, size_t i, char mark)
{
    return i < cut->n && cut->tokens[i].kind == CL_TOKEN_MARK && cut->tokens[i].mark == mark;
}

static bool has(const cutter *cut, size_t i, uint64_t bits)
{
    return i < cut->n && (cut->bits[i] & bits) != 0;
}

/* Past forms of English verbs that report events and are in no class of the lexicon; sorted. */
static const char *const irregular[] = {
    "became", "began", "bought", "broke", "brought", "built", "came", "caught", "chose", "cut", "dealt", "drew", "drove",
    "fell", "fled", "flew", "fought", "gave", "got", "grew", "held", "hit", "hung", "kept", "knew", "laid", "lay", "led",
    "left", "lit", "lost", "made", "met", "paid", "put", "ran", "rang", "rode", "rose", "sank", "sat", "saw", "sent", "set",
    "shook", "shut", "slid", "sold", "sought", "spent", "split", "spread", "stole", "stood", "struck", "stuck", "swept",
    "swore", "swung", "threw", "took", "tore", "went", "withdrew", "woke", "won", "wore"};

static int by_word(const void *key, const void *item)
{
    return cl_str_cmp(*(const cl_str *)key, cl_str_c(*(const char *const *)item));
}

/* "damaged", "fell": a past form by its ending or our list, where a noun may stand before it. English alone. */
static bool is_past(const cutter *cut, size_t i)
{
    cl_str word = cl_str_cut(cut->article->text, cut->tokens[i].start, cut->tokens[i].end);

    if (cut->lang != CL_LANG_EN || word.len < 3 || (cut->tokens[i].flags & CL_TOKEN_CAPITAL) != 0 ||
        has(cut, i - 1, CL_LEX_DET | CL_LEX_POSS | CL_LEX_PREP | CL_LEX_AUX))
        return false;
    if (word.len > 4 && word.ptr[word.len - 2] == 'e' && word.ptr[word.len - 1] == 'd' && cut->bits[i] == 0)
        return true;
    return bsearch(&word, irregular, sizeof irregular / sizeof irregular[0], sizeof irregular[0], by_word) != NULL;
}

/* A verb that a subject can stand before, at i > 0. */
static bool is_finite(const cutter *cut, size_t i)
{
    if (cut->tokens[i].kind != CL_TOKEN_WORD || has(cut, i - 1, CL_LEX_TO))
        return false;
    if (has(cut, i, CL_LEX_AUX) || (has(cut, i, CL_LEX_VERB) && has(cut, i, CL_LEX_PAST | CL_LEX_THIRD)))
        return true;
    return is_past(cut, i);
}

/* The first finite verb in [from, to) with a word before it, or `to`. A comma ends the search when `near`. */
static size_t find_verb(const cutter *cut, size_t from, size_t to, bool near)
{
    for (size_t i = from + 1; i < to && (!near || i - from < VERB_REACH); i++) {
        if (near && (is_mark(cut, i, ',') || has(cut, i, CL_LEX_RELATIVE | CL_LEX_SUB)))
            return to;
        if (is_finite(cut, i))
            return i;
    }
    return to;
}

/*
 * A clause of its own may start at token i: a subject stands there, not a verb, nor a word that makes it hang on another. "It was
 * unclear" and "this is" are clauses, but nobody knows what they speak of where they stand alone.
 */
static bool opens_clause(const cutter *cut, size_t i, size_t end)
{
    const cl_token *token = &cut->tokens[i];

    if (i + 1 >= end || token->kind == CL_TOKEN_MARK || is_past(cut, i))
        return false;
    if (has(cut, i, CL_LEX_PRONOUN | CL_LEX_OBJECT) && !has(cut, i, CL_LEX_POSS))
        return false;
    if (has(cut, i, CL_LEX_DET | CL_LEX_POSS))
        return !is_finite(cut, i + 1);
    if (has(cut, i, CL_LEX_VERB | CL_LEX_AUX | CL_LEX_PREP | CL_LEX_TO | CL_LEX_RELATIVE | CL_LEX_SUB | CL_LEX_CONJ))
        return false;
    return token->kind == CL_TOKEN_NUMBER || (token->flags & CL_TOKEN_CAPITAL) != 0 || cut->bits[i] == 0 ||
           has(cut, i, CL_LEX_GROUP | CL_LEX_ROLE | CL_LEX_TEXT | CL_LEX_DEMONYM);
}

/* What is reported on somebody's word on the left goes on to the right, unless the right has its own. */
static bool hangs_on_speech(const cutter *cut, size_t from, size_t at, size_t next, size_t end)
{
    const uint64_t speech = CL_LEX_SAY | CL_LEX_SPEECH | CL_LEX_THINK | CL_LEX_ACCORDING | CL_LEX_SHOW;
    bool left = false, right = false;

    for (size_t i = from; i < at; i++)
        left = left || has(cut, i, speech) || has(cut, i, CL_LEX_THAT | CL_LEX_NOUN);
    for (size_t i = next; i < end && !right; i++)
        right = has(cut, i, CL_LEX_SAY | CL_LEX_SPEECH);
    return left && !right;
}

/* Index of the first quote whose reported words begin in the sentence; quotes stand in their order. */
static size_t first_quote(const cutter *cut)
{
    size_t low = 0, high = cut->article->n_quotes;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const cl_quote *quote = &cut->article->quotes[middle];
        if (quote->n_content == 0 || quote->content[0].start < cut->span.start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Do reported words that begin in this sentence go on past a byte? Those of a sentence before it are flagged on the sentence. */
static bool spans_quote(const cutter *cut, uint32_t byte)
{
    for (size_t i = first_quote(cut); i < cut->article->n_quotes; i++) {
        const cl_quote *quote = &cut->article->quotes[i];
        if (quote->n_content > 0 && quote->content[0].start >= cut->span.end)
            break;
        for (unsigned c = 0; c < quote->n_content; c++)
            if (quote->content[c].start < byte && byte < quote->content[c].end)
                return true;
    }
    return false;
}

static uint32_t count_words(const cutter *cut, size_t from, size_t to)
{
    uint32_t n = 0;

    for (size_t i = from; i < to; i++)
        n += cut->tokens[i].kind != CL_TOKEN_MARK;
    return n;
}

static bool is_contrast(const cutter *cut, size_t i)
{
    char room[32];

    if (i >= cut->n || cut->tokens[i].kind != CL_TOKEN_WORD)
        return false;
    return is_contrast_word(cl_fold(cl_str_cut(cut->article->text, cut->tokens[i].start, cut->tokens[i].end), room, sizeof room));
}

/* The token behind a boundary at token i, past its conjunctions; 0: no boundary. */
static size_t behind_boundary(const cutter *cut, size_t i)
{
    size_t next = i + 1;

    if (cut->tokens[i].kind == CL_TOKEN_MARK && cut->article->text.ptr[cut->tokens[i].start] == ';') {
        while (has(cut, next, CL_LEX_CONJ))
            next++;
    } else if (is_mark(cut, i, ',') && is_contrast(cut, next)) {
        next++;
        next += has(cut, next, CL_LEX_THAT); /* tandis que */
    } else if (is_mark(cut, i, ',') && has(cut, next, CL_LEX_CONJ)) {
        while (has(cut, next, CL_LEX_CONJ))
            next++;
    } else {
        return 0; /* without a comma one more thing may follow, not a clause */
    }
    return next;
}

/* First token of the clause behind a boundary at token i, or 0: the sentence is not cut there. */
static size_t next_clause(const cutter *cut, size_t from, size_t i, size_t end)
{
    size_t next = behind_boundary(cut, i), subject = next;

    if (next == 0)
        return 0;
    while (has(cut, subject, CL_LEX_ADVERB) && !has(cut, subject, CL_LEX_DET))
        subject++;
    if (!opens_clause(cut, subject, end) || count_words(cut, from, i) < LEAST_WORDS || count_words(cut, next, end) < LEAST_WORDS)
        return 0;
    if (find_verb(cut, subject, end, true) == end || find_verb(cut, from, i, false) == i)
        return 0;
    if (has(cut, from, CL_LEX_SUB) || hangs_on_speech(cut, from, i, next, end) || spans_quote(cut, cut->tokens[i].start))
        return 0;
    return next;
}

static void put_clause(const cutter *cut, const cl_sentence *s, size_t from, size_t to, cl_clause *out)
{
    bool last = to == cut->n;

    out->span = (cl_span){from == 0 ? s->start : cut->tokens[from].start, last ? s->end : cut->tokens[to - 1].end};
    out->first_word = s->first_word + count_words(cut, 0, from);
    out->n_words = count_words(cut, from, to);
}

collate_err cl_clauses_of(const cl_article *article, uint32_t sentence, cl_arena *scratch, cl_clause out[CL_CLAUSES_MAX], size_t *n_out)
{
    const cl_sentence *s = &article->sentences[sentence];
    cutter cut = {.article = article, .lang = article->meta.lang, .span = {s->start, s->end}};
    size_t from = 0, n = 0, depth = 0;
    bool quoted = false;

    out[0] = (cl_clause){cut.span, s->first_word, s->n_words};
    *n_out = 1;
    if (s->n_words < LEAST_SENTENCE || s->n_words > MAX_WORDS || (s->flags & CL_SENTENCE_IN_QUOTE) != 0 ||
        !has_boundary(cl_span_of(article->text, cut.span), cut.lang))
        return COLLATE_OK;
    collate_err err = read_tokens(&cut, scratch);
    if (err != COLLATE_OK)
        return err;
    if (count_words(&cut, 0, cut.n) != s->n_words)
        return COLLATE_OK;
    for (size_t i = 0; i + 1 < cut.n && n + 1 < CL_CLAUSES_MAX; i++) {
        char mark = cut.tokens[i].kind == CL_TOKEN_MARK ? article->text.ptr[cut.tokens[i].start] : 0;
        quoted = is_mark(&cut, i, '"') ? !quoted : quoted;
        depth = mark == '(' ? depth + 1 : mark == ')' && depth > 0 ? depth - 1 : depth;
        size_t next = quoted || depth > 0 ? 0 : next_clause(&cut, from, i, cut.n);
        if (next == 0)
            continue;
        put_clause(&cut, s, from, i, &out[n++]);
        from = next;
        i = next;
    }
    put_clause(&cut, s, from, cut.n, &out[n]);
    *n_out = n + 1;
    return COLLATE_OK;
}
