#include "text/article.h"

const char *cl_block_label_name(cl_block_label label)
{
    static const char *const names[CL_BLOCK_LABELS] = {
        [CL_BLOCK_TITLE] = "title",     [CL_BLOCK_DECK] = "deck",       [CL_BLOCK_BYLINE] = "byline",   [CL_BLOCK_DATELINE] = "dateline",
        [CL_BLOCK_DATE] = "date",       [CL_BLOCK_BODY] = "body",       [CL_BLOCK_CAPTION] = "caption", [CL_BLOCK_CREDIT] = "credit",
        [CL_BLOCK_COMMENT] = "comment", [CL_BLOCK_PROMO] = "promo",     [CL_BLOCK_RELATED] = "related",
    };

    return (unsigned)label < CL_BLOCK_LABELS ? names[label] : "body";
}

const char *cl_quote_kind_name(cl_quote_kind kind)
{
    static const char *const names[] = {
        [CL_QUOTE_DIRECT] = "direct", [CL_QUOTE_MIXED] = "mixed", [CL_QUOTE_INDIRECT] = "indirect", [CL_QUOTE_FRAGMENT] = "fragment",
    };

    return (size_t)kind < sizeof names / sizeof names[0] ? names[kind] : "direct";
}

const char *cl_speaker_type_name(cl_speaker_type type)
{
    static const char *const names[] = {
        [CL_SPEAKER_NONE] = "none", [CL_SPEAKER_NAMED] = "named", [CL_SPEAKER_PRONOUN] = "pronoun",
        [CL_SPEAKER_ROLE] = "role", [CL_SPEAKER_GROUP] = "group", [CL_SPEAKER_TEXT] = "text",
    };

    return (size_t)type < sizeof names / sizeof names[0] ? names[type] : "none";
}

cl_str cl_quote_text(const cl_article *article, const cl_quote *quote, cl_arena *arena)
{
    size_t len = 0, at = 0;

    if (quote->n_stretches == 1)
        return cl_span_of(article->text, quote->stretches[0]);
    for (uint8_t s = 0; s < quote->n_stretches; s++)
        len += quote->stretches[s].end - quote->stretches[s].start + 1;
    char *out = cl_arena_alloc(arena, len + 1);
    if (out == NULL)
        return (cl_str){NULL, 0};
    for (uint8_t s = 0; s < quote->n_stretches; s++) {
        cl_str part = cl_span_of(article->text, quote->stretches[s]);
        memcpy(out + at, part.ptr, part.len);
        at += part.len;
        out[at++] = ' ';
    }
    return (cl_str){out, at > 0 ? at - 1 : 0};
}
