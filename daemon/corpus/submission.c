#include "corpus/submission.h"

#include "base/hash.h"
#include "collate/limits.h"
#include "text/html.h"
#include "text/utf8.h"

typedef struct field_check {
    cl_str value;
    size_t most;
    const char *name;
    const char *too_long;
} field_check;

static bool fail(cl_problem *out, collate_err code, const char *field, const char *message)
{
    *out = (cl_problem){.code = code, .field = field, .message = message};
    return false;
}

static bool check_fields(const field_check *checks, size_t n, cl_problem *out)
{
    for (size_t i = 0; i < n; i++) {
        if (checks[i].value.len > checks[i].most)
            return fail(out, COLLATE_E_TOO_BIG, checks[i].name, checks[i].too_long);
        if (!cl_utf8_valid(checks[i].value))
            return fail(out, COLLATE_E_UTF8, checks[i].name, NULL);
    }
    return true;
}

static bool is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* "en", "de-CH", "pt_BR": two or three letters, whatever follows behind a hyphen. Languages without tables are read by neutral rules. */
static bool is_language_code(cl_str code)
{
    size_t n = 0;

    while (n < code.len && is_letter(code.ptr[n]))
        n++;
    return (n == 2 || n == 3) && (n == code.len || code.ptr[n] == '-' || code.ptr[n] == '_');
}

static bool check_body(const cl_submission *s, cl_problem *out)
{
    bool has_text = s->text.ptr != NULL, has_html = s->html.ptr != NULL;
    const char *name = has_html ? "html" : "text";
    cl_str body = has_html ? s->html : s->text;

    if (has_text == has_html)
        return fail(out, COLLATE_E_FIELD, "text", "exactly one of text and html must be given");
    if (body.len > COLLATE_MAX_TEXT)
        return fail(out, COLLATE_E_TOO_BIG, name, "an article may have 16 MiB");
    if (cl_str_trim(body).len == 0)
        return fail(out, COLLATE_E_EMPTY, name,
                    cl_str_trim(s->given.title).len > 0
                        ? "there is no text beside the title; a title alone is read when it is the text" : NULL);
    if (has_text && !cl_utf8_valid(body)) /* HTML may be in any charset; text/html.h converts it */
        return fail(out, COLLATE_E_UTF8, name, NULL);
    return true;
}

bool cl_submission_check(const cl_submission *s, cl_problem *out)
{
    const field_check checks[] = {
        {s->id, COLLATE_MAX_ID, "id", "an id may have 256 bytes"},
        {s->given.source, COLLATE_MAX_ID, "source", "a source may have 256 bytes"},
        {s->collection, COLLATE_MAX_ID, "collection", "a collection may have 256 bytes"},
        {s->charset, COLLATE_MAX_ID, "charset", "a charset may have 256 bytes"},
        {s->given.title, COLLATE_MAX_FIELD, "title", "a title may have 4096 bytes"},
        {s->given.byline, COLLATE_MAX_FIELD, "byline", "a byline may have 4096 bytes"},
        {s->given.agency, COLLATE_MAX_FIELD, "agency", "an agency may have 4096 bytes"},
        {s->given.url, COLLATE_MAX_FIELD, "url", "a url may have 4096 bytes"},
    };

    *out = (cl_problem){.code = COLLATE_OK};
    if (s->id.ptr != NULL && s->id.len == 0)
        return fail(out, COLLATE_E_FIELD, "id", "an id must not be empty");
    if (s->id.len > 0 && memchr(s->id.ptr, 0, s->id.len) != NULL)
        return fail(out, COLLATE_E_FIELD, "id", "an id must not hold a zero byte");
    if (s->language.len > 0 && !is_language_code(s->language))
        return fail(out, COLLATE_E_FIELD, "language", "a language is given by its code, as \"en\" or \"de-CH\"");
    return check_fields(checks, sizeof checks / sizeof checks[0], out) && check_body(s, out);
}

uint64_t cl_submission_content(const cl_submission *s)
{
    const cl_str strings[] = {s->text,         s->html,          s->charset,      s->collection, s->given.source,
                              s->given.title,  s->given.byline,  s->given.agency, s->given.url};
    const int64_t numbers[] = {s->given.published.seconds, s->given.published.zone_minutes, s->given.published.precision,
                               s->given.lang, s->blocks};
    uint64_t hash = cl_hash((cl_str){(const char *)numbers, sizeof numbers});

    /* Not given and empty are one; each field is seeded by those before it and its length, so that bytes cannot wander. */
    for (size_t i = 0; i < sizeof strings / sizeof strings[0]; i++)
        hash = cl_hash_seeded(strings[i].len > 0 ? strings[i] : CL_STR(""), cl_mix(hash ^ strings[i].len));
    return hash;
}

collate_err cl_submission_parse(const cl_submission *s, const cl_parse_options *options, cl_vocab *overlay, cl_arena *arena,
                                cl_arena *scratch, const cl_article **out, cl_problem *problem)
{
    cl_html html = {0};
    cl_parse_options with = options != NULL ? *options : (cl_parse_options){0};
    cl_str text = s->text;
    collate_err err = COLLATE_OK;

    with.blocks = s->blocks;
    with.given = s->given;
    with.deadline = s->deadline;
    if (s->html.ptr != NULL) {
        err = cl_html_extract(s->html, s->charset, s->deadline, arena, &html);
        text = html.text;
        with.html = &html;
    }
    if (err == COLLATE_OK)
        err = cl_parse(text, &with, overlay, arena, scratch, out);
    if (err != COLLATE_OK)
        *problem = (cl_problem){.code = err, .field = err == COLLATE_E_DEADLINE ? NULL : s->html.ptr != NULL ? "html" : "text"};
    if (err == COLLATE_E_CHARSET && cl_html_bad_byte(s->html, s->charset, scratch, &problem->at))
        problem->at++;
    return err;
}

void cl_submission_derive_id(uint64_t content, char out[CL_SUBMISSION_ID_BYTES])
{
    static const char digits[] = "0123456789abcdef";

    out[0] = 'd';
    for (unsigned i = 0; i < 16; i++)
        out[1 + i] = digits[content >> (60 - 4 * i) & 15];
}
