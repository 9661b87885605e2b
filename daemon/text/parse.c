#include "text/parse.h"

#include "base/clock.h"
#include "base/vec.h"
#include "collate/limits.h"
#include "text/block.h"
#include "text/date.h"
#include "text/metadata.h"
#include "text/name.h"
#include "text/number.h"
#include "text/paragraph.h"
#include "text/quote.h"
#include "text/reading.h"
#include "text/sentence.h"
#include "text/utf8.h"

collate_err cl_reading_late(const cl_reading *r)
{
    return cl_deadline_passed(r->options->deadline) ? COLLATE_E_DEADLINE : COLLATE_OK;
}

static collate_err find_blocks(cl_reading *r)
{
    if (r->options->blocks != CL_BLOCKS_NONE)
        return cl_blocks_find(r);
    return cl_paragraphs_find(r->text, r->options->deadline, r->arena, &r->blocks, &r->n_blocks);
}

/* Every word and number of the sentences as vocabulary numbers; sentences learn where theirs start. */
static collate_err number_words(const cl_reading *r, cl_article *article)
{
    uint32_t *words = cl_arena_alloc(r->arena, r->n_tokens * sizeof *words);
    cl_sentence *sentences = cl_arena_alloc(r->arena, r->n_sentences * sizeof *sentences);
    size_t n = 0;

    if (words == NULL || sentences == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < r->n_sentences; i++) {
        size_t first = n;
        if (i % CL_TICKS == CL_TICKS - 1 && cl_reading_late(r) != COLLATE_OK)
            return COLLATE_E_DEADLINE;
        const cl_token *end = r->tokens + r->sentence_tokens[i + 1];
        for (const cl_token *token = r->tokens + r->sentence_tokens[i]; token < end; token++) {
            uint32_t word = token->word;
            words[n] = word; /* the next one takes its place when it is none: no branch */
            n += word != CL_WORD_NONE;
        }
        sentences[i] = r->sentences[i];
        sentences[i].first_word = (uint32_t)first;
        sentences[i].n_words = (uint16_t)(n - first < UINT16_MAX ? n - first : UINT16_MAX);
    }
    article->words = words;
    article->n_words = n;
    article->sentences = sentences;
    article->n_sentences = r->n_sentences;
    return COLLATE_OK;
}

static collate_err number_title(const cl_reading *r, cl_article *article)
{
    cl_token *tokens = NULL;
    size_t n_tokens = 0, n = 0;
    cl_str title = r->meta.title;
    collate_err err = cl_tokenize(title, (cl_span){0, (uint32_t)title.len}, r->lang, r->vocab, r->scratch, &tokens, &n_tokens);

    if (err != COLLATE_OK)
        return err;
    uint32_t *words = cl_arena_alloc(r->arena, n_tokens * sizeof *words);
    if (words == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n_tokens; i++) {
        if (tokens[i].word != CL_WORD_NONE)
            words[n++] = tokens[i].word;
    }
    article->title_words = words;
    article->n_title_words = n;
    return COLLATE_OK;
}

static collate_err read_all(cl_reading *r)
{
    typedef collate_err step(cl_reading *);
    static step *const steps[] = {
        find_blocks,
        cl_metadata_read,
        cl_sentences_cut,
        cl_names_find,
        cl_dates_find,
        cl_numbers_find,
        cl_quotes_find,
    };
    collate_err err = COLLATE_OK;

    for (size_t i = 0; err == COLLATE_OK && i < sizeof steps / sizeof steps[0]; i++) {
        err = cl_reading_late(r);
        if (err == COLLATE_OK)
            err = steps[i](r);
    }
    return err;
}

static collate_err assemble(const cl_reading *r, const cl_article **out)
{
    cl_article *article = CL_ARENA_NEW(r->arena, cl_article);

    if (article == NULL)
        return COLLATE_E_NOMEM;
    article->text = r->text;
    article->meta = r->meta;
    article->meta.lang = r->lang;
    article->blocks = r->blocks, article->n_blocks = r->n_blocks;
    article->entities = r->entities, article->n_entities = r->n_entities;
    article->names = r->names, article->n_names = r->n_names;
    article->dates = r->dates, article->n_dates = r->n_dates;
    article->numbers = r->numbers, article->n_numbers = r->n_numbers;
    article->quotes = r->quotes, article->n_quotes = r->n_quotes;
    collate_err err = cl_reading_late(r);
    if (err == COLLATE_OK)
        err = number_words(r, article);
    if (err == COLLATE_OK)
        err = number_title(r, article);
    if (err == COLLATE_OK)
        *out = article;
    return err;
}

collate_err cl_parse(
    cl_str text, const cl_parse_options *options, cl_vocab *vocab, cl_arena *arena, cl_arena *scratch, const cl_article **out)
{
    cl_reading r = {.text = text, .options = options, .vocab = vocab, .arena = arena, .scratch = scratch, .meta = options->given};

    if (text.len > COLLATE_MAX_TEXT)
        return COLLATE_E_TOO_BIG;
    if (cl_str_trim(text).len == 0)
        return COLLATE_E_EMPTY;
    if (!cl_utf8_valid(text))
        return COLLATE_E_UTF8;
    r.lang = options->given.lang != CL_LANG_NONE ? options->given.lang : cl_language_detect(text);
    r.meta.lang = r.lang;
    r.language = cl_language_of(r.lang);
    collate_err err = read_all(&r);
    if (err == COLLATE_OK)
        err = assemble(&r, out);
    return err;
}
