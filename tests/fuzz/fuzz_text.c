/*
 * fuzz_text - cl_parse over any bytes: byte 0 chooses the blocks mode and whether it is published, byte 1 the language.
 * Traps when a result breaks what text/article.h promises.
 */
#include "text/parse.h"

#define REQUIRE(what)         \
    do {                      \
        if (!(what))          \
            __builtin_trap(); \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A span lies in the text, is not turned round and cuts no character. */
static void check_span(cl_str text, uint32_t start, uint32_t end)
{
    REQUIRE(start <= end && end <= text.len);
    REQUIRE(start == text.len || ((unsigned char)text.ptr[start] & 0xC0) != 0x80);
    REQUIRE(end == text.len || ((unsigned char)text.ptr[end] & 0xC0) != 0x80);
}

static void check_sentences(const cl_article *a)
{
    size_t words = 0;

    for (size_t i = 0; i < a->n_sentences; i++) {
        const cl_sentence *s = &a->sentences[i];
        check_span(a->text, s->start, s->end);
        REQUIRE(s->end > s->start && s->block < a->n_blocks && s->first_word == words);
        REQUIRE(s->start >= a->blocks[s->block].start && s->end <= a->blocks[s->block].end);
        REQUIRE(i == 0 || s->start >= a->sentences[i - 1].end);
        words += s->n_words;
        if (s->n_words == UINT16_MAX)
            return;
    }
    REQUIRE(words == a->n_words);
}

static void check_facts(const cl_article *a)
{
    for (size_t i = 0; i < a->n_dates; i++) {
        check_span(a->text, a->dates[i].start, a->dates[i].end);
        REQUIRE(i == 0 || a->dates[i].start >= a->dates[i - 1].end);
        REQUIRE(a->dates[i].until.seconds >= a->dates[i].from.seconds);
    }
    for (size_t i = 0; i < a->n_numbers; i++) {
        check_span(a->text, a->numbers[i].start, a->numbers[i].end);
        check_span(a->text, a->numbers[i].unit.start, a->numbers[i].unit.end);
        REQUIRE(i == 0 || a->numbers[i].start >= a->numbers[i - 1].end);
    }
    for (size_t i = 0; i < a->n_names; i++) {
        check_span(a->text, a->names[i].start, a->names[i].end);
        REQUIRE(a->names[i].entity < a->n_entities);
    }
}

static void check_quotes(const cl_article *a)
{
    for (size_t i = 0; i < a->n_quotes; i++) {
        const cl_quote *q = &a->quotes[i];
        for (size_t s = 0; s < q->n_stretches; s++)
            check_span(a->text, q->stretches[s].start, q->stretches[s].end);
        for (size_t s = 0; s < q->n_content; s++)
            check_span(a->text, q->content[s].start, q->content[s].end);
        check_span(a->text, q->cue.start, q->cue.end);
        check_span(a->text, q->speaker.mention.start, q->speaker.mention.end);
        REQUIRE(q->sentence < a->n_sentences);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    cl_arena arena, scratch;
    const cl_article *article = NULL;
    cl_parse_options options = {0};

    if (size < 2)
        return 0;
    options.blocks = (cl_blocks_mode)(data[0] & 3);
    options.given.lang = (cl_lang)(data[1] % CL_LANG_COUNT);
    if ((data[0] & 4) != 0)
        options.given.published = (cl_when){1505335440, -240, CL_WHEN_SECOND};
    cl_vocab *vocab = cl_vocab_new(NULL);
    if (vocab == NULL)
        return 0;
    cl_arena_init(&arena, 0);
    cl_arena_init(&scratch, 0);
    if (cl_parse((cl_str){(const char *)data + 2, size - 2}, &options, vocab, &arena, &scratch, &article) == COLLATE_OK) {
        check_sentences(article);
        check_facts(article);
        check_quotes(article);
    }
    cl_arena_fini(&arena);
    cl_arena_fini(&scratch);
    cl_vocab_free(vocab);
    return 0;
}
