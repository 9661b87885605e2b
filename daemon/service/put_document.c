#include "service/put_document.h"

#include "text/language.h"

#include <stdio.h>
#include <stdlib.h>

static bool is_span(cl_span span)
{
    return span.end > span.start;
}

static void put_span_known(cl_reply *reply, const char *key, cl_span span)
{
    if (is_span(span))
        cl_put_span(reply, key, span);
}

static void put_spans(cl_reply *reply, const char *key, const cl_span *spans, size_t n)
{
    cl_put_array(reply, key);
    for (size_t i = 0; i < n; i++)
        cl_put_span(reply, NULL, spans[i]);
    cl_put_end(reply);
}

static void put_blocks(cl_reply *reply, const cl_article *article)
{
    cl_put_array(reply, "blocks");
    for (size_t i = 0; i < article->n_blocks; i++) {
        const cl_block *block = &article->blocks[i];
        cl_put_map(reply, NULL);
        cl_put_cstr(reply, "label", cl_block_label_name((cl_block_label)block->label));
        cl_put_span_keys(reply, (cl_span){block->start, block->end});
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_sentences(cl_reply *reply, const cl_article *article)
{
    cl_put_array(reply, "sentences");
    for (size_t i = 0; i < article->n_sentences; i++)
        cl_put_span(reply, NULL, (cl_span){article->sentences[i].start, article->sentences[i].end});
    cl_put_end(reply);
}

static void put_speaker(cl_reply *reply, const cl_speaker *speaker)
{
    cl_put_map(reply, "speaker");
    put_span_known(reply, "mention", speaker->mention);
    cl_put_str_known(reply, "name", speaker->name);
    put_span_known(reply, "role", speaker->role);
    cl_put_cstr(reply, "type", cl_speaker_type_name((cl_speaker_type)speaker->type));
    cl_put_real(reply, "confidence", (double)speaker->confidence);
    cl_put_end(reply);
}

static void put_quotes(cl_reply *reply, const cl_article *article)
{
    cl_put_array(reply, "quotes");
    for (size_t i = 0; i < article->n_quotes; i++) {
        const cl_quote *quote = &article->quotes[i];
        cl_put_map(reply, NULL);
        cl_put_cstr(reply, "kind", cl_quote_kind_name((cl_quote_kind)quote->kind));
        put_spans(reply, "stretches", quote->stretches, quote->n_stretches);
        put_spans(reply, "content", quote->content, quote->n_content);
        put_span_known(reply, "cue", quote->cue);
        put_speaker(reply, &quote->speaker);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static const char *entity_type_name(unsigned type)
{
    static const char *const names[] = {"other", "person", "organisation", "place"};

    return type < sizeof names / sizeof names[0] ? names[type] : names[0];
}

static void put_names(cl_reply *reply, const cl_article *article)
{
    cl_put_array(reply, "names");
    for (size_t i = 0; i < article->n_names; i++) {
        const cl_name *name = &article->names[i];
        const cl_entity *entity = &article->entities[name->entity];
        cl_put_map(reply, NULL);
        cl_put_span_keys(reply, (cl_span){name->start, name->end});
        cl_put_str(reply, "name", entity->name);
        cl_put_cstr(reply, "type", entity_type_name(entity->type));
        put_span_known(reply, "role", entity->role);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

/* The time of day as written, with its zone where that is known: "15:15-04:00". */
static void put_clock(cl_reply *reply, const cl_date *date)
{
    char line[16];
    int minute = date->clock - 1, zone = date->zone_minutes;

    if (date->clock == 0)
        return;
    if (zone == CL_WHEN_NO_ZONE)
        snprintf(line, sizeof line, "%02d:%02d", minute / 60 % 24, minute % 60);
    else
        snprintf(line, sizeof line, "%02d:%02d%c%02d:%02d", minute / 60 % 24, minute % 60, zone < 0 ? '-' : '+', abs(zone) / 60 % 24,
            abs(zone) % 60);
    cl_put_cstr(reply, "clock", line);
}

static void put_dates(cl_reply *reply, const cl_article *article)
{
    cl_put_array(reply, "dates");
    for (size_t i = 0; i < article->n_dates; i++) {
        const cl_date *date = &article->dates[i];
        cl_put_map(reply, NULL);
        cl_put_span_keys(reply, (cl_span){date->start, date->end});
        cl_put_when(reply, "from", date->from);
        if (date->until.seconds != date->from.seconds)
            cl_put_when(reply, "until", date->until);
        put_clock(reply, date);
        cl_put_bool(reply, "relative", date->relative != 0);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static const char *number_kind_name(unsigned kind)
{
    static const char *const names[] = {"count", "money", "percent", "ordinal", "measure", "age", "score", "plain"};

    return kind < sizeof names / sizeof names[0] ? names[kind] : "plain";
}

static void put_numbers(cl_reply *reply, const cl_article *article)
{
    static const char *const hedges[] = {NULL, "about", "more", "less", "range"};

    cl_put_array(reply, "numbers");
    for (size_t i = 0; i < article->n_numbers; i++) {
        const cl_number *number = &article->numbers[i];
        cl_put_map(reply, NULL);
        cl_put_span_keys(reply, (cl_span){number->start, number->end});
        cl_put_real(reply, "value", number->value);
        if (number->high > number->value || number->high < number->value)
            cl_put_real(reply, "high", number->high);
        cl_put_cstr(reply, "kind", number_kind_name(number->kind));
        put_span_known(reply, "unit", number->unit);
        cl_put_str_known(reply, "currency", cl_str_c(number->currency));
        if (number->hedge > CL_HEDGE_NONE && number->hedge <= CL_HEDGE_RANGE)
            cl_put_cstr(reply, "hedge", hedges[number->hedge]);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

void cl_put_article(cl_reply *reply, const cl_article *article)
{
    const cl_metadata *meta = &article->meta;

    cl_put_str_known(reply, "title", meta->title);
    cl_put_str_known(reply, "byline", meta->byline);
    cl_put_str_known(reply, "agency", meta->agency);
    cl_put_str_known(reply, "url", meta->url);
    cl_put_when(reply, "published", meta->published);
    if (meta->lang != CL_LANG_NONE)
        cl_put_cstr(reply, "language", cl_language_code(meta->lang));
    put_blocks(reply, article);
    put_sentences(reply, article);
    put_quotes(reply, article);
    put_names(reply, article);
    put_dates(reply, article);
    put_numbers(reply, article);
}
