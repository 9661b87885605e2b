#include "text/html.h"

#include "base/clock.h"
#include "base/vec.h"
#include "collate/limits.h"
#include "text/html_parts.h"

#include <libxml/HTMLparser.h>
#include <strings.h>

/* Elements that are kept on our stack and on libxml2's: deeper ones are flattened, so that no page costs more per tag. */
#define MAX_DEPTH 256
/* Bytes of a script or title that are read. */
#define MAX_SCRIPT (1u << 20)
/* An element of these is beside the article. */
#define ASIDE (CL_HTML_IN_FURNITURE | CL_HTML_IN_COMMENTS | CL_HTML_IN_RELATED)
#define LATE_EVERY 256u /* elements and runs of text between two looks at the clock */

typedef struct element {
    char name[16]; /* cut; long names are no element of HTML */
    uint8_t flags, tag;
    uint8_t item; /* cl_html_item */
    bool block, hidden, link, fine, json, title, lines, names, naming; /* names: opens what names its item; naming: stands in such */
} element;

typedef CL_VEC(char) text_vec;
typedef CL_VEC(cl_html_line) line_vec;

typedef struct reader {
    cl_arena *arena;
    htmlParserCtxtPtr parser;
    text_vec text, script, title, name;
    line_vec lines;
    element stack[MAX_DEPTH];
    size_t depth;
    size_t line_start; /* of the line being gathered, in text */
    size_t in_links;   /* bytes of it inside links */
    size_t in_fine;    /* and inside small print */
    cl_html_line now;  /* its hints, from its first character */
    bool blank;        /* a blank is due before the next character */
    size_t newlines, column, indent; /* in <pre>: since the last character; blanks after the last of them; those of the line before */
    cl_html_found found;
    cl_deadline deadline;
    bool headline; /* an <h1> was opened */
    uint32_t steps; /* to the next look at the clock */
    bool nomem, late;
} reader;

static bool append(text_vec *to, cl_arena *arena, const char *bytes, size_t n)
{
    if (to->n + n > to->cap) {
        size_t cap = to->cap == 0 ? 4096 : to->cap * 2;
        while (cap < to->n + n)
            cap *= 2;
        char *grown = cl_arena_grow(arena, to->at, to->cap, cap);
        if (grown == NULL)
            return false;
        to->at = grown;
        to->cap = cap;
    }
    memcpy(to->at + to->n, bytes, n);
    to->n += n;
    return true;
}

static const element *top(const reader *r)
{
    static const element none;

    return r->depth > 0 ? &r->stack[r->depth - 1] : &none;
}

/* Is the time over? Then the parser stops, and nothing that it still says is heard. */
static bool is_late(reader *r)
{
    if (!r->late && ++r->steps % LATE_EVERY == 0 && cl_deadline_passed(r->deadline)) {
        r->late = true;
        xmlStopParser(r->parser);
    }
    return r->late;
}

/* A short line without a letter is a count or a clock: "3 / 12", "14:58", "* * *". */
#define FIGURES_BYTES 16

static bool has_letter(cl_str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if ((unsigned char)s.ptr[i] >= 0xC3 || ((s.ptr[i] | 32) >= 'a' && (s.ptr[i] | 32) <= 'z'))
            return true;
    }
    return false;
}

/* Ends the line that is being gathered, if it has text. */
static void end_line(reader *r)
{
    size_t size = r->text.n - r->line_start;

    r->blank = false;
    if (size == 0)
        return;
    size = cl_html_unescape(r->text.at + r->line_start, size, false);
    while (size > 0 && r->text.at[r->line_start + size - 1] == ' ')
        size--;
    r->text.n = r->line_start + size;
    bool figures = size <= FIGURES_BYTES && !has_letter((cl_str){r->text.at + r->line_start, size}), fine = r->in_fine >= size;
    r->in_fine = 0;
    if (size == 0) {
        r->in_links = 0;
        return;
    }
    if (figures || fine)
        r->now.flags |= CL_HTML_IN_FURNITURE;
    r->now.links = (uint8_t)(r->in_links < size ? 100 * r->in_links / size : 100);
    if (CL_VEC_PUSH(&r->lines, r->arena, r->now) == NULL || !append(&r->text, r->arena, "\n", 1))
        r->nomem = true;
    r->line_start = r->text.n;
    r->in_links = 0;
}

/* Bytes of a blank at p: ASCII, no-break space, the blanks of U+2000..; 0 for none. */
static size_t blank_at(const unsigned char *p, size_t left)
{
    if (p[0] <= ' ' || p[0] == 0x7F)
        return 1;
    if (left >= 2 && p[0] == 0xC2 && (p[1] == 0xA0 || p[1] == 0x85))
        return 2;
    if (left >= 3 && p[0] == 0xE2 && p[1] == 0x80 && (p[2] <= 0x8A || p[2] == 0xA8 || p[2] == 0xA9))
        return 3;
    return 0;
}

/* Bytes of what shows nothing at p: soft hyphen, zero-width blank, word joiner, byte order mark; 0 for none. */
static size_t nothing_at(const unsigned char *p, size_t left)
{
    if (left >= 2 && p[0] == 0xC2 && p[1] == 0xAD)
        return 2;
    if (left < 3 || (p[0] != 0xE2 && p[0] != 0xEF))
        return 0;
    bool joiner = p[0] == 0xE2 && ((p[1] == 0x80 && p[2] == 0x8B) || (p[1] == 0x81 && p[2] == 0xA0));
    return joiner || (p[0] == 0xEF && p[1] == 0xBB && p[2] == 0xBF) ? 3 : 0;
}

/* A blank in <pre>: paragraphs end at an empty line, or open with more blanks than the line before. */
static void count_blank(reader *r, unsigned char c)
{
    if (c == '\n') {
        r->newlines++;
        r->column = 0;
    } else if (c == ' ' || c == '\t') {
        r->column += c == '\t' ? 8 : 1;
    }
}

static void break_paragraph(reader *r)
{
    if (r->newlines > 1 || (r->newlines == 1 && r->column > r->indent))
        end_line(r);
    if (r->newlines > 0)
        r->indent = r->column;
    r->newlines = 0;
    r->column = 0;
}

static void add_bytes(reader *r, const unsigned char *p, size_t n)
{
    const element *in = top(r);

    if (r->text.n == r->line_start) {
        r->now = (cl_html_line){.tag = in->tag, .flags = in->flags};
        r->blank = false;
    }
    if ((r->blank && !append(&r->text, r->arena, " ", 1)) || !append(&r->text, r->arena, (const char *)p, n))
        r->nomem = true;
    r->in_links += in->link ? n + r->blank : 0;
    r->in_fine += in->fine ? n + r->blank : 0;
    r->blank = false;
}

static void on_text(void *user, const xmlChar *bytes, int length)
{
    reader *r = user;
    const element *in = top(r);
    size_t n = length > 0 ? (size_t)length : 0, i = 0;

    if (is_late(r))
        return;
    if (in->title && r->title.n < MAX_SCRIPT && !append(&r->title, r->arena, (const char *)bytes, n))
        r->nomem = true;
    if (in->naming && r->name.n < COLLATE_MAX_FIELD && !append(&r->name, r->arena, (const char *)bytes, n))
        r->nomem = true;
    if (in->hidden || r->nomem)
        return;
    while (i < n) {
        size_t skip = blank_at(bytes + i, n - i), nothing = nothing_at(bytes + i, n - i), from = i;
        if (skip + nothing > 0) {
            r->blank = r->blank || skip > 0;
            if (in->lines)
                count_blank(r, bytes[i]);
            i += skip + nothing;
            continue;
        }
        while (i < n && blank_at(bytes + i, n - i) + nothing_at(bytes + i, n - i) == 0)
            i++;
        if (in->lines)
            break_paragraph(r);
        add_bytes(r, bytes + from, i - from);
    }
}

/* Scripts and styles come here; only JSON-LD is of use. */
static void on_cdata(void *user, const xmlChar *bytes, int length)
{
    reader *r = user;
    size_t n = length > 0 ? (size_t)length : 0;

    if (top(r)->json && r->script.n + n <= MAX_SCRIPT && !append(&r->script, r->arena, (const char *)bytes, n))
        r->nomem = true;
}

static void copy_name(element *e, const char *name)
{
    size_t n = strlen(name);

    n = n < sizeof e->name ? n : sizeof e->name - 1;
    memcpy(e->name, name, n);
    e->name[n] = 0;
}

/*
 * libxml2 searches its stack of open elements for every end tag, so that deep nesting would cost the square; what is deeper
 * than ours is taken off it again.
 */
static void flatten(reader *r)
{
    htmlParserCtxtPtr parser = r->parser;

    if (parser->nameNr > MAX_DEPTH) {
        parser->nameNr--;
        parser->name = parser->nameTab[parser->nameNr - 1];
    }
}

static void open_element(reader *r, const xmlChar *name, const xmlChar **attributes)
{
    const element *parent = top(r);
    bool in_article = (parent->flags & CL_HTML_IN_ARTICLE) != 0;
    const char *plain = (const char *)name;
    cl_html_hint hint = cl_html_hint_of(plain, attributes, in_article, parent->item);
    element e = {.flags = parent->flags | hint.flags,
        .tag = parent->tag,
        .hidden = parent->hidden || hint.hidden,
        .link = parent->link || hint.link,
        .fine = parent->fine || hint.fine,
        .lines = parent->lines || hint.lines,
        .item = hint.item != CL_HTML_NO_ITEM ? hint.item : parent->item,
        .names = hint.names,
        .naming = parent->naming || hint.names};

    cl_html_meta_element(&r->found, plain, attributes, in_article);
    if (hint.names)
        r->name.n = 0;
    if (hint.tag == CL_HTML_TIME && r->headline && (parent->flags & ASIDE) == 0)
        cl_html_meta_time(&r->found, attributes);
    r->headline = r->headline || hint.tag == CL_HTML_H1;
    if (parent->item == CL_HTML_PUBLISHER && cl_str_eq(cl_html_attribute(attributes, "itemprop"), CL_STR("name")))
        cl_html_meta_name(&r->found, CL_HTML_PUBLISHER, cl_html_attribute(attributes, "content"));
    if (parent->item == CL_HTML_AUTHOR && cl_str_eq(cl_html_attribute(attributes, "itemprop"), CL_STR("name")))
        cl_html_meta_name(&r->found, CL_HTML_AUTHOR, cl_html_attribute(attributes, "content"));
    if (hint.block)
        end_line(r);
    copy_name(&e, plain);
    e.block = hint.block;
    /* a table cell or plain box inside a paragraph-like element says less than that element */
    if (hint.tag != CL_HTML_OTHER && !(parent->tag == CL_HTML_CAPTION && hint.tag == CL_HTML_P))
        e.tag = hint.tag;
    if (strcasecmp(plain, "script") == 0) {
        cl_str type = cl_html_attribute(attributes, "type");
        e.json = type.len == 19 && strncasecmp(type.ptr, "application/ld+json", 19) == 0;
        r->script.n = 0;
    }
    /* of the page, not of a drawing in it */
    e.title = strcasecmp(plain, "title") == 0 && r->title.n == 0 && strcmp(parent->name, "svg") != 0;
    if (r->depth < MAX_DEPTH)
        r->stack[r->depth++] = e;
    flatten(r);
}

static void on_start(void *user, const xmlChar *name, const xmlChar **attributes)
{
    reader *r = user;

    if (!is_late(r))
        open_element(r, name, attributes);
}

/* The element on top of the stack ends, and what it names is known. */
static void end_name(reader *r, const element *e)
{
    cl_html_meta_name(&r->found, e->item, (cl_str){r->name.at, r->name.n});
    for (size_t i = 0; i < r->depth; i++) /* an author around it is named by it */
        r->stack[i].names = false;
    r->name.n = 0;
}

static void on_end(void *user, const xmlChar *name)
{
    reader *r = user;
    size_t i = r->late ? 0 : r->depth;

    while (i > 0 && strncasecmp(r->stack[i - 1].name, (const char *)name, sizeof r->stack->name - 1) != 0)
        i--;
    if (i == 0)
        return;
    for (size_t k = i - 1; k < r->depth; k++) {
        if (r->stack[k].block)
            end_line(r);
    }
    if (r->stack[i - 1].names)
        end_name(r, &r->stack[i - 1]);
    if (r->stack[i - 1].json)
        cl_html_meta_json(&r->found, (cl_str){r->script.at, r->script.n});
    r->depth = i - 1;
}

static void on_comment(void *user, const xmlChar *value)
{
    (void)value;
    (void)is_late(user);
}

/* Pages of nothing but errors call nothing else: millions of end tags without a start. */
static void on_error(void *user, const xmlError *error)
{
    (void)error;
    (void)is_late(user);
}

static collate_err parse(reader *r, cl_str utf8)
{
    htmlSAXHandler sax = {.startElement = on_start, .endElement = on_end, .characters = on_text, .ignorableWhitespace = on_text,
        .cdataBlock = on_cdata, .comment = on_comment, .serror = (xmlStructuredErrorFunc)on_error, .initialized = XML_SAX2_MAGIC};
    collate_err err = COLLATE_OK;

    r->parser = htmlCreatePushParserCtxt(&sax, r, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (r->parser == NULL)
        return COLLATE_E_NOMEM;
    (void)htmlCtxtUseOptions(
        r->parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    /* a text that starts with a stray end tag would end the document there */
    if (cl_str_starts(cl_str_trim(utf8), CL_STR("</")))
        (void)htmlParseChunk(r->parser, "<html>", 6, 0);
    (void)htmlParseChunk(r->parser, utf8.ptr, (int)utf8.len, 1);
    end_line(r);
    if (r->nomem || r->found.nomem || r->parser->errNo == XML_ERR_NO_MEMORY)
        err = COLLATE_E_NOMEM;
    else if (r->late)
        err = COLLATE_E_DEADLINE;
    if (r->parser->myDoc != NULL)
        xmlFreeDoc(r->parser->myDoc);
    htmlFreeParserCtxt(r->parser);
    return err;
}

/* The blanks of a title made one each, none at its ends. */
static cl_str collapse(cl_str s)
{
    char *at = (char *)s.ptr;
    size_t n = 0;

    for (size_t i = 0; i < s.len; i++) {
        bool blank = (unsigned char)s.ptr[i] <= ' ';
        if (!blank || (n > 0 && at[n - 1] != ' '))
            at[n++] = blank ? ' ' : s.ptr[i];
    }
    return cl_str_trim((cl_str){s.ptr, n});
}

collate_err cl_html_extract(cl_str html, cl_str charset_hint, cl_deadline deadline, cl_arena *arena, cl_html *out)
{
    cl_str utf8 = {NULL, 0};

    if (html.len > COLLATE_MAX_TEXT)
        return COLLATE_E_TOO_BIG;
    if (cl_str_trim(html).len == 0)
        return COLLATE_E_EMPTY;
    collate_err err = cl_html_decode(html, charset_hint, arena, &utf8);
    if (err != COLLATE_OK)
        return err;
    utf8 = cl_html_tame(utf8, arena);
    reader *r = CL_ARENA_NEW(arena, reader);
    if (r == NULL || utf8.ptr == NULL)
        return COLLATE_E_NOMEM;
    r->arena = arena;
    r->found.arena = arena;
    r->deadline = deadline;
    err = parse(r, utf8);
    if (err != COLLATE_OK)
        return err;
    if (r->lines.n == 0 && r->found.body.len == 0)
        return COLLATE_E_EMPTY;
    cl_html html_out = {.text = {r->text.at, r->text.n > 0 ? r->text.n - 1 : 0}, .lines = r->lines.at, .n_lines = r->lines.n};
    if (!cl_html_complete(&html_out, r->found.body, arena))
        return COLLATE_E_NOMEM;
    if (html_out.text.len > COLLATE_MAX_TEXT)
        return COLLATE_E_TOO_BIG;
    if (html_out.n_lines == 0)
        return COLLATE_E_EMPTY;
    cl_html_meta_finish(&r->found, &html_out.meta);
    html_out.page_title = collapse((cl_str){r->title.at, r->title.n < COLLATE_MAX_FIELD ? r->title.n : 0});
    *out = html_out;
    return COLLATE_OK;
}
