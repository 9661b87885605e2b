#include "engine/said.h"

#include "base/hash.h"
#include "text/token.h"

#define STOP_WEIGHT 0.3f /* of a stop word; content words weigh 2 to 10 */
#define UNKNOWN_WEIGHT 7.0f /* of a word that no vocabulary has: rare */
#define NUMBER_WEIGHT 4.0f  /* of a number at most: figures are rare as words, but common as a kind */

/* Words that turn a statement round, folded. Sorted; all languages together: none is another's content word in quotations. */
static const char *const negations[] = {
    "ain't", "aucun", "aucune", "cannot", "cant", "geen", "jamais", "jamás", "kein", "keine", "keinem", "keinen", "keiner",
    "keines", "nada", "nadie", "ne", "neither", "nessun", "nessuno", "never", "nicht", "nichts", "nie", "niemals", "niemand",
    "niet", "niets", "ninguna", "ninguno", "nobody", "none", "nooit", "nor", "not", "nothing", "nowhere", "nunca", "não", "pas",
    "rien", "without", "не", "нет", "ни", "никогда", "никто", "ничего"};

/* Numbers as words, folded. Sorted; the languages together. */
static const char *const number_words[] = {
    "acht", "billion", "cent", "cien", "cinco", "cinq", "cuatro", "deux", "dix", "dos", "dozen", "dozens", "drei", "eight",
    "eighteen", "eighty", "eleven", "fifteen", "fifty", "first", "five", "forty", "four", "fourteen", "fünf", "half", "huit",
    "hundred", "hundreds", "mil", "mille", "million", "millionen", "neuf", "neun", "nine", "nineteen", "ninety", "nueve",
    "ocho", "once", "one", "quarter", "quatre", "sechs", "second", "seis", "sept", "seven", "seventeen", "seventy", "sieben",
    "siete", "six", "sixteen", "sixty", "tausend", "ten", "third", "thirteen", "thirty", "thousand", "thousands", "three",
    "tres", "trillion", "trois", "twelve", "twenty", "twice", "two", "vier", "zehn", "zero", "zwei"};

static bool is_negation(cl_str folded)
{
    if (folded.len > 3 && cl_str_ends(folded, CL_STR("n't")))
        return true;
    if (cl_str_eq(folded, CL_STR("no")))
        return true;
    return cl_str_is_among(folded, negations, sizeof negations / sizeof negations[0]);
}

/* Full stops out; capitals of two to four letters get a mark of their own, so that US is U.S. and not us. */
static uint64_t key_of(cl_str folded, uint8_t token_flags)
{
    char plain[256];
    size_t n = 0;

    for (size_t i = 0; i < folded.len && n < sizeof plain - 1; i++) {
        if (folded.ptr[i] != '.')
            plain[n++] = folded.ptr[i];
    }
    bool dotted = (token_flags & CL_TOKEN_STOP_INSIDE) != 0 && n >= 2;
    if (dotted || ((token_flags & CL_TOKEN_ALL_CAPS) != 0 && n >= 2 && n <= 4))
        plain[n++] = '#';
    return cl_hash((cl_str){plain, n});
}

static bool is_ellipsis(cl_str text, const cl_token *token)
{
    static const char dots[] = "\xe2\x80\xa6"; /* U+2026 */
    cl_str mark = cl_str_cut(text, token->start, token->end);

    return cl_str_eq(mark, cl_str_c(dots)) || (mark.len >= 2 && mark.ptr[0] == '.' && mark.ptr[1] == '.');
}

/* What stands between two words: marks that count, and what they mean for the next word. */
typedef struct between {
    uint32_t marks;
    unsigned stops; /* full stops in a row */
    bool gap, ends; /* ellipsis; end of a sentence */
    unsigned brackets; /* open ones; stays from word to word */
} between;

static void see_mark(between *state, cl_str text, const cl_token *token)
{
    char mark = token->mark != 0 ? token->mark : text.ptr[token->start];

    if (mark == '"' || mark == '\'')
        return;
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
    if (mark == '.' && ++state->stops >= 2) { /* . . . written apart */
        state->gap = true;
        state->marks = 0;
        return;
    }
    state->ends |= mark == '.' || mark == '?' || mark == '!';
    state->marks = state->marks * 31 + (unsigned char)mark;
}

static cl_said describe(cl_str text, const cl_token *token, cl_lang lang, const cl_vocab *vocab)
{
    char buffer[256];
    cl_str folded = cl_fold(cl_str_cut(text, token->start, token->end), buffer, sizeof buffer);
    cl_said said = {.start = token->start, .end = token->end, .weight = UNKNOWN_WEIGHT, .quote = UINT32_MAX};

    said.key = key_of(folded, token->flags);
    said.stem = said.key;
    said.word = vocab != NULL ? cl_vocab_find(vocab, lang, folded) : CL_WORD_NONE;
    if (said.word != CL_WORD_NONE) {
        const cl_word *word = cl_vocab_word(vocab, said.word);
        said.weight = word->idf;
        said.stem = word->stem;
        said.flags |= (word->flags & CL_WORD_STOP) != 0 ? CL_SAID_STOP : 0;
        said.flags |= (word->flags & CL_WORD_NUMERIC) != 0 ? CL_SAID_NUMBER : 0;
    }
    if (token->kind == CL_TOKEN_NUMBER)
        said.flags |= CL_SAID_NUMBER;
    if (is_negation(folded))
        said.flags |= CL_SAID_NEGATION;
    if (cl_str_is_among(folded, number_words, sizeof number_words / sizeof number_words[0]))
        said.flags = (said.flags & (uint8_t)~CL_SAID_STOP) | CL_SAID_NUMBER;
    if ((said.flags & CL_SAID_STOP) != 0)
        said.weight = STOP_WEIGHT;
    if ((said.flags & CL_SAID_NUMBER) != 0 && said.weight > NUMBER_WEIGHT)
        said.weight = NUMBER_WEIGHT;
    return said;
}

collate_err cl_said_cut(cl_str text, cl_span range, cl_lang lang, const cl_vocab *vocab, uint32_t quote, cl_arena *arena, cl_said_vec *out)
{
    cl_token *tokens = NULL;
    size_t n = 0;
    between state = {.ends = true};
    collate_err err = cl_tokenize(text, range, lang, NULL, arena, &tokens, &n);

    if (err != COLLATE_OK)
        return err;
    for (size_t i = 0; i < n; i++) {
        if (tokens[i].kind == CL_TOKEN_MARK) {
            see_mark(&state, text, &tokens[i]);
            continue;
        }
        cl_said said = describe(text, &tokens[i], lang, vocab);
        said.quote = quote;
        said.marks = state.gap ? 0 : state.marks;
        said.flags |= (state.gap ? CL_SAID_GAP : 0) | (state.brackets > 0 ? CL_SAID_BRACKET : 0) | (state.ends ? CL_SAID_STARTS : 0);
        if ((tokens[i].flags & CL_TOKEN_CAPITAL) != 0 && !state.ends && (said.flags & CL_SAID_STOP) == 0)
            said.flags |= CL_SAID_NAME;
        if (CL_VEC_PUSH(out, arena, said) == NULL)
            return COLLATE_E_NOMEM;
        state = (between){.brackets = state.brackets};
        state.ends = tokens[i].kind == CL_TOKEN_WORD && (tokens[i].flags & CL_TOKEN_STOP_INSIDE) != 0 ? false : state.ends;
    }
    return COLLATE_OK;
}

/* "We won," he said, "and ..." is in the middle of its sentence; "We won," he said. "And ..." is not. */
static bool goes_on(cl_str text, cl_span before, cl_span after)
{
    char last = before.end > 0 ? text.ptr[before.end - 1] : '.';

    if (text.ptr[after.start] >= 'a' && text.ptr[after.start] <= 'z')
        return true;
    if (last != ',' && !(last >= 'a' && last <= 'z'))
        return false;
    for (uint32_t i = before.end; i + 1 < after.start; i++) {
        bool stop = text.ptr[i] == '.' || text.ptr[i] == '!' || text.ptr[i] == '?';
        if (stop && (unsigned char)text.ptr[i + 1] <= ' ')
            return false;
    }
    return true;
}

collate_err cl_said_quote(const cl_article *article, uint32_t quote, const cl_vocab *vocab, cl_arena *arena, cl_said_vec *out)
{
    const cl_quote *q = &article->quotes[quote];
    const cl_span *spans = q->n_stretches > 0 ? q->stretches : q->content;
    uint8_t n = q->n_stretches > 0 ? q->n_stretches : q->n_content;

    for (uint8_t s = 0; s < n; s++) {
        size_t first = out->n;
        collate_err err = cl_said_cut(article->text, spans[s], article->meta.lang, vocab, quote, arena, out);
        if (err != COLLATE_OK)
            return err;
        if (out->n == first)
            continue;
        out->at[first].flags |= CL_SAID_OPENS;
        if (s > 0 && goes_on(article->text, spans[s - 1], spans[s]))
            out->at[first].flags &= (uint8_t)~CL_SAID_STARTS;
    }
    return COLLATE_OK;
}

static bool starts_within(cl_span range, uint32_t start)
{
    return start >= range.start && start < range.end;
}

collate_err cl_said_quotes(const cl_article *article, cl_span range, const cl_vocab *vocab, cl_arena *arena, cl_said_vec *out)
{
    for (uint32_t q = 0; q < article->n_quotes; q++) {
        const cl_quote *quote = &article->quotes[q];
        bool wanted = quote->n_stretches > 0 && starts_within(range, quote->stretches[0].start);
        collate_err err = wanted ? cl_said_quote(article, q, vocab, arena, out) : COLLATE_OK;
        if (err != COLLATE_OK)
            return err;
    }
    return COLLATE_OK;
}

collate_err cl_said_text(const cl_article *article, cl_span range, const cl_vocab *vocab, cl_arena *arena, cl_said_vec *out)
{
    size_t first = out->n, at = out->n;

    for (size_t s = 0; s < article->n_sentences; s++) {
        cl_span sentence = {article->sentences[s].start, article->sentences[s].end};
        if (!starts_within(range, sentence.start))
            continue;
        collate_err err = cl_said_cut(article->text, sentence, article->meta.lang, vocab, UINT32_MAX, arena, out);
        if (err != COLLATE_OK)
            return err;
    }
    for (uint32_t q = 0; q < article->n_quotes; q++) { /* quotes come in order, and so do their stretches but for rare crossings */
        const cl_quote *quote = &article->quotes[q];
        for (uint8_t s = 0; s < quote->n_stretches; s++) {
            cl_span span = quote->stretches[s];
            while (at > first && out->at[at - 1].start >= span.start)
                at--;
            while (at < out->n && out->at[at].start < span.start)
                at++;
            for (; at < out->n && out->at[at].end <= span.end; at++)
                out->at[at].quote = q;
        }
    }
    return COLLATE_OK;
}
