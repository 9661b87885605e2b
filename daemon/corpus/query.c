#include "corpus/query.h"

#include "base/vec.h"
#include "text/background.h"
#include "text/language.h"
#include "text/stem.h"
#include "text/token.h"

#define FOLD_ROOM 256 /* bytes of one folded word; longer ones are cut alike in documents */

typedef CL_VEC(cl_query_part) part_vec;
typedef CL_VEC(cl_query_word) word_vec;

/* One part as typed. */
typedef struct raw_part {
    cl_query_kind kind;
    bool excluded;
    cl_str text;
} raw_part;

static const struct {
    const char *name;
    cl_query_kind kind;
} fields[] = {
    {"source:", CL_QUERY_SOURCE}, {"speaker:", CL_QUERY_SPEAKER}, {"before:", CL_QUERY_BEFORE}, {"after:", CL_QUERY_AFTER},
};

static bool is_blank(char byte)
{
    return (unsigned char)byte <= ' ';
}

/* Bytes of a double quotation mark at `s`, or 0: straight, or one of the curly ones that editors put in its place. */
static size_t mark_at(cl_str s)
{
    static const char *const marks[] = {"\"", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\x9e", "\xc2\xab", "\xc2\xbb"};

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (cl_str_starts(s, cl_str_c(marks[i])))
            return strlen(marks[i]);
    }
    return 0;
}

static cl_str skip(cl_str s, size_t n)
{
    return cl_str_cut(s, n, s.len);
}

/* What stands before the closing mark, or everything. */
static cl_str take_quoted(cl_str *rest, size_t mark)
{
    cl_str s = skip(*rest, mark);
    size_t n = 0;

    while (n < s.len && mark_at(skip(s, n)) == 0)
        n++;
    *rest = skip(s, n < s.len ? n + mark_at(skip(s, n)) : n);
    return cl_str_cut(s, 0, n);
}

static cl_str take_bare(cl_str *rest)
{
    size_t n = 0;

    while (n < rest->len && !is_blank(rest->ptr[n]) && mark_at(skip(*rest, n)) == 0)
        n++;
    cl_str word = cl_str_cut(*rest, 0, n);
    *rest = skip(*rest, n);
    return word;
}

/* The next part as typed; false at the end. */
static bool take_part(cl_str *rest, raw_part *out)
{
    *rest = cl_str_trim(*rest);
    if (rest->len == 0)
        return false;
    *out = (raw_part){.kind = CL_QUERY_WORD};
    if (rest->len > 1 && rest->ptr[0] == '-' && !is_blank(rest->ptr[1])) {
        out->excluded = true;
        *rest = skip(*rest, 1);
    }
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        cl_str name = cl_str_c(fields[i].name);
        if (cl_str_starts(*rest, name) && rest->len > name.len && !is_blank(rest->ptr[name.len])) {
            out->kind = fields[i].kind;
            *rest = skip(*rest, name.len);
            break;
        }
    }
    size_t mark = mark_at(*rest);
    out->text = mark > 0 ? take_quoted(rest, mark) : take_bare(rest);
    if (mark > 0 && out->kind == CL_QUERY_WORD)
        out->kind = CL_QUERY_PHRASE;
    return true;
}

static void look_up(cl_str folded, const cl_vocab *vocab, cl_query_word *out)
{
    size_t n_stop = 0, n_known = 0;

    *out = (cl_query_word){.idf = cl_background_idf(CL_LANG_EN, folded)};
    for (unsigned lang = 0; lang < CL_LANG_COUNT; lang++) {
        uint32_t form = cl_vocab_find(vocab, (cl_lang)lang, folded);
        uint32_t stem = form != CL_WORD_NONE ? cl_vocab_stem(vocab, form)
                                             : cl_vocab_find(vocab, (cl_lang)lang, cl_stem((cl_lang)lang, folded));
        if (form != CL_WORD_NONE)
            out->forms[out->n_forms++] = form;
        if (stem == CL_WORD_NONE)
            continue;
        out->stems[out->n_stems++] = stem;
        n_known++;
        n_stop += cl_language_is_stop((cl_lang)lang, folded);
    }
    /* "die" is a stop word in one language and a word in another: it counts as a word when any knows it as one */
    out->stop = n_known > 0 ? n_stop == n_known : cl_language_is_stop(CL_LANG_EN, folded);
}

static collate_err read_words(cl_str text, const cl_vocab *vocab, cl_arena *arena, cl_query_part *part)
{
    cl_token *tokens = NULL;
    size_t n_tokens = 0;
    word_vec words = {0};
    collate_err err = cl_tokenize(text, (cl_span){0, (uint32_t)text.len}, CL_LANG_EN, NULL, arena, &tokens, &n_tokens);

    if (err != COLLATE_OK)
        return err;
    for (size_t i = 0; i < n_tokens; i++) {
        char room[FOLD_ROOM];
        cl_query_word word;
        if (tokens[i].kind == CL_TOKEN_MARK)
            continue;
        if (words.n == CL_QUERY_WORDS)
            return COLLATE_E_TOO_BIG;
        look_up(cl_fold(cl_str_cut(text, tokens[i].start, tokens[i].end), room, sizeof room), vocab, &word);
        if (CL_VEC_PUSH(&words, arena, word) == NULL)
            return COLLATE_E_NOMEM;
    }
    part->words = words.at;
    part->n_words = words.n;
    return COLLATE_OK;
}

static collate_err push_part(part_vec *parts, cl_arena *arena, cl_query_part part)
{
    if (parts->n == CL_QUERY_PARTS)
        return COLLATE_E_TOO_BIG;
    return CL_VEC_PUSH(parts, arena, part) != NULL ? COLLATE_OK : COLLATE_E_NOMEM;
}

/* "US-Russian" is two words: a part each. */
static collate_err push_words(part_vec *parts, cl_arena *arena, const cl_query_part *part)
{
    collate_err err = COLLATE_OK;

    for (size_t i = 0; i < part->n_words && err == COLLATE_OK; i++) {
        cl_query_part one = *part;
        one.words = part->words + i;
        one.n_words = 1;
        err = push_part(parts, arena, one);
    }
    return err;
}

static collate_err read_part(const raw_part *raw, const cl_vocab *vocab, cl_arena *arena, part_vec *parts, cl_problem *problem)
{
    cl_query_part part = {.kind = raw->kind, .excluded = raw->excluded, .text = cl_str_trim(raw->text)};
    cl_when when;
    collate_err err = COLLATE_OK;

    switch (part.kind) {
    case CL_QUERY_SOURCE:
        return part.text.len > 0 ? push_part(parts, arena, part) : COLLATE_OK;
    case CL_QUERY_BEFORE:
    case CL_QUERY_AFTER:
        if (cl_when_parse(part.text, &when) != COLLATE_OK) {
            problem->message = "before: and after: take a date such as 2017-09-13";
            return COLLATE_E_FIELD;
        }
        part.time = when.seconds;
        return push_part(parts, arena, part);
    case CL_QUERY_WORD:
    case CL_QUERY_PHRASE:
    case CL_QUERY_SPEAKER:
        err = read_words(part.text, vocab, arena, &part);
        if (err != COLLATE_OK || part.n_words == 0) /* nothing but marks asks for nothing */
            return err;
        return part.kind == CL_QUERY_WORD ? push_words(parts, arena, &part) : push_part(parts, arena, part);
    }
    return COLLATE_OK;
}

collate_err cl_query_parse(cl_str text, const cl_vocab *vocab, cl_arena *arena, cl_query *out, cl_problem *problem)
{
    part_vec parts = {0};
    raw_part raw;
    collate_err err = COLLATE_OK;

    *problem = (cl_problem){.field = "query"};
    while (err == COLLATE_OK && take_part(&text, &raw))
        err = read_part(&raw, vocab, arena, &parts, problem);
    problem->code = err;
    if (err == COLLATE_E_TOO_BIG)
        problem->message = "a query may have 64 parts of 64 words";
    if (err == COLLATE_OK)
        *out = (cl_query){parts.at, parts.n};
    return err;
}
