/*
 * devcall - `collate call` for the op parse alone, without daemon and sockets: what the text layer is measured with while
 * the service is being built. One JSON request a line in, one reply a line out, in order.
 */
#include "base/when.h"
#include "text/language.h"
#include "text/parse.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

static cl_arena arena, scratch;

static void put_str(cJSON *to, const char *key, cl_str s)
{
    if (s.ptr != NULL)
        cJSON_AddStringToObject(to, key, cl_arena_dup(&scratch, s).ptr);
}

static cJSON *span(uint32_t start, uint32_t end)
{
    cJSON *object = cJSON_CreateObject();

    cJSON_AddNumberToObject(object, "start", start);
    cJSON_AddNumberToObject(object, "end", end);
    return object;
}

static void put_span(cJSON *to, const char *key, cl_span s)
{
    if (s.end > s.start)
        cJSON_AddItemToObject(to, key, span(s.start, s.end));
}

static cJSON *add_span(cJSON *list, uint32_t start, uint32_t end)
{
    cJSON *object = span(start, end);

    cJSON_AddItemToArray(list, object);
    return object;
}

static void put_spans(cJSON *to, const char *key, const cl_span *spans, size_t n)
{
    cJSON *list = cJSON_AddArrayToObject(to, key);

    for (size_t i = 0; i < n; i++)
        add_span(list, spans[i].start, spans[i].end);
}

static void put_quotes(cJSON *to, const cl_article *a)
{
    cJSON *list = cJSON_AddArrayToObject(to, "quotes");

    for (size_t i = 0; i < a->n_quotes; i++) {
        const cl_quote *q = &a->quotes[i];
        cJSON *object = cJSON_CreateObject();
        cJSON_AddItemToArray(list, object);
        cJSON_AddStringToObject(object, "kind", cl_quote_kind_name(q->kind));
        put_spans(object, "stretches", q->stretches, q->n_stretches);
        put_spans(object, "content", q->content, q->n_content);
        put_span(object, "cue", q->cue);
        cJSON *speaker = cJSON_AddObjectToObject(object, "speaker");
        put_span(speaker, "mention", q->speaker.mention);
        put_str(speaker, "name", q->speaker.name);
        put_span(speaker, "role", q->speaker.role);
        cJSON_AddStringToObject(speaker, "type", cl_speaker_type_name(q->speaker.type));
        cJSON_AddNumberToObject(speaker, "confidence", q->speaker.confidence);
    }
}

static void put_facts(cJSON *to, const cl_article *a)
{
    cJSON *names = cJSON_AddArrayToObject(to, "names");
    cJSON *dates = cJSON_AddArrayToObject(to, "dates");
    cJSON *numbers = cJSON_AddArrayToObject(to, "numbers");

    for (size_t i = 0; i < a->n_names; i++) {
        cJSON *object = add_span(names, a->names[i].start, a->names[i].end);
        put_str(object, "name", a->entities[a->names[i].entity].name);
    }
    for (size_t i = 0; i < a->n_dates; i++) {
        cJSON *object = add_span(dates, a->dates[i].start, a->dates[i].end);
        put_str(object, "from", cl_when_format(a->dates[i].from, &scratch));
        put_str(object, "until", cl_when_format(a->dates[i].until, &scratch));
    }
    for (size_t i = 0; i < a->n_numbers; i++) {
        const cl_number *n = &a->numbers[i];
        cJSON *object = add_span(numbers, n->start, n->end);
        cJSON_AddNumberToObject(object, "value", n->value);
        cJSON_AddNumberToObject(object, "high", n->high);
        cJSON_AddNumberToObject(object, "kind", n->kind);
        cJSON_AddNumberToObject(object, "hedge", n->hedge);
        put_span(object, "unit", n->unit);
        if (n->currency[0] != 0)
            cJSON_AddStringToObject(object, "currency", n->currency);
    }
}

static cJSON *document(const cl_article *a)
{
    cJSON *object = cJSON_CreateObject();
    cJSON *blocks = cJSON_AddArrayToObject(object, "blocks");
    cJSON *sentences = cJSON_AddArrayToObject(object, "sentences");

    put_str(object, "source", a->meta.source);
    put_str(object, "title", a->meta.title);
    put_str(object, "byline", a->meta.byline);
    put_str(object, "agency", a->meta.agency);
    put_str(object, "published", cl_when_format(a->meta.published, &scratch));
    cJSON_AddStringToObject(object, "language", cl_language_code(a->meta.lang));
    for (size_t i = 0; i < a->n_blocks; i++) {
        cJSON *block = add_span(blocks, a->blocks[i].start, a->blocks[i].end);
        cJSON_AddStringToObject(block, "label", cl_block_label_name(a->blocks[i].label));
    }
    for (size_t i = 0; i < a->n_sentences; i++)
        add_span(sentences, a->sentences[i].start, a->sentences[i].end);
    put_quotes(object, a);
    put_facts(object, a);
    return object;
}

static cl_str get(const cJSON *args, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(args, key);

    return cJSON_IsString(item) ? cl_str_c(item->valuestring) : (cl_str){NULL, 0};
}

static collate_err parse(const cJSON *args, cl_vocab *vocab, const cl_article **out)
{
    static const char *const modes[] = {"auto", "page", "extracted", "none"};
    cl_parse_options options = {.given = {.source = get(args, "source"), .title = get(args, "title"), .url = get(args, "url")}};
    cl_str mode = get(args, "blocks"), published = get(args, "published"), language = get(args, "language");

    for (unsigned i = 0; i < 4; i++) {
        if (cl_str_eq(mode, cl_str_c(modes[i])))
            options.blocks = (cl_blocks_mode)i;
    }
    if (language.ptr != NULL)
        options.given.lang = cl_language_from_code(language);
    if (published.ptr != NULL && cl_when_parse(published, &options.given.published) != COLLATE_OK)
        return COLLATE_E_DATE;
    return cl_parse(get(args, "text"), &options, vocab, &arena, &scratch, out);
}

static cJSON *answer(const char *line, const cl_vocab *base)
{
    cJSON *request = cJSON_Parse(line);
    cJSON *reply = cJSON_CreateObject();
    cl_vocab *vocab = cl_vocab_new(base);
    const cl_article *article = NULL;
    collate_err err = vocab == NULL    ? COLLATE_E_NOMEM
                      : request == NULL ? COLLATE_E_MALFORMED
                                        : parse(cJSON_GetObjectItemCaseSensitive(request, "args"), vocab, &article);

    cJSON_AddBoolToObject(reply, "ok", err == COLLATE_OK);
    if (err == COLLATE_OK)
        cJSON_AddItemToObject(cJSON_AddObjectToObject(reply, "result"), "document", document(article));
    else
        cJSON_AddStringToObject(cJSON_AddObjectToObject(reply, "error"), "name", cl_err_name(err));
    cJSON_Delete(request);
    cl_vocab_free(vocab);
    return reply;
}

int main(void)
{
    cl_vocab *base = cl_vocab_new(NULL);
    char *line = NULL;
    size_t room = 0;

    while (base != NULL && getline(&line, &room, stdin) > 0) {
        cJSON *reply = answer(line, base);
        char *text = cJSON_PrintUnformatted(reply);
        puts(text != NULL ? text : "{\"ok\":false}");
        fflush(stdout);
        free(text);
        cJSON_Delete(reply);
        cl_arena_reset(&arena, 1u << 20);
        cl_arena_reset(&scratch, 1u << 20);
    }
    free(line);
    cl_vocab_free(base);
    cl_arena_fini(&arena);
    cl_arena_fini(&scratch);
    return 0;
}
