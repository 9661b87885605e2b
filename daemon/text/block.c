#include "text/block.h"

#include "base/vec.h"
#include "text/block_choose.h"
#include "text/block_label.h"
#include "text/block_score.h"
#include "text/html.h"
#include "text/paragraph.h"
#include "text/reading.h"

#include <math.h>

typedef CL_VEC(cl_block) block_vec;

/* A line of a menu, a list of links, a tag. */
static bool is_menu_like(const cl_line *line)
{
    return line->words < 7 && line->end_mark == CL_LINE_OPEN;
}

/*
 * A page dump opens and closes with menus: many lines before the first and after the last prose, and short lines in long
 * runs. A logistic regression over the dev files, pages against extracted texts: of 366 texts 9 are taken for the other
 * kind over 5 folds (21 by the three thresholds that stood here).
 */
static bool is_page(const cl_line *lines, size_t n)
{
    size_t shorts = 0, run = 0, longest = 0, first = n, last = n;

    for (size_t i = 0; i < n; i++) {
        bool menu = is_menu_like(&lines[i]);
        shorts += menu;
        run = menu ? run + 1 : 0;
        longest = run > longest ? run : longest;
        if (!cl_line_is_prose(&lines[i]))
            continue;
        first = first == n ? i : first;
        last = i;
    }
    size_t head = first, tail = last < n ? n - 1 - last : n;
    return 0.99f * log1pf((float)head) + 0.27f * log1pf((float)tail) + 1.14f * log1pf((float)longest) + 0.60f * log1pf((float)shorts) >
           6.28f;
}

static bool is_page_mode(cl_blocks_mode mode, const cl_line *lines, size_t n)
{
    return mode == CL_BLOCKS_PAGE || (mode == CL_BLOCKS_AUTO && is_page(lines, n));
}

/* Words above which a line is no byline, credit or deck, whatever the class of a box around it says. */
#define BRIEF_WORDS 40

/* Words below which a table's cell is data: a table is left out whole, its figures are no sentences. */
#define CELL_WORDS 8

/* True when the markup says that a line is none of the article's text. */
static bool is_markup_furniture(const cl_html_line *hint, const cl_line *line)
{
    bool brief = line->words <= BRIEF_WORDS;

    return (hint->flags & (CL_HTML_IN_FURNITURE | CL_HTML_IN_COMMENTS | CL_HTML_IN_RELATED)) != 0 ||
           (brief && (hint->flags & (CL_HTML_IS_BYLINE | CL_HTML_IS_CREDIT | CL_HTML_IS_DECK)) != 0) || hint->tag == CL_HTML_H1 ||
           hint->tag == CL_HTML_CAPTION || hint->tag == CL_HTML_TIME ||
           (hint->tag == CL_HTML_TABLE && line->words < CELL_WORDS && line->end_mark == CL_LINE_OPEN);
}

/* What the markup says of any other line, in log-odds; measured on invented pages only, so kept coarse. */
static float html_bias(const cl_html_line *hint)
{
    bool text = hint->tag == CL_HTML_P || hint->tag == CL_HTML_QUOTE || hint->tag == CL_HTML_LI;
    bool links = hint->links > 60, inside = !links && (hint->flags & CL_HTML_IN_ARTICLE) != 0;

    return (links ? -3.0f : 0) + (inside && text ? 3.0f : 0) + (inside && hint->tag == CL_HTML_HEADING ? 1.5f : 0);
}

/* Words that the box of an article's text holds at least. */
#define BOX_WORDS 60

/* Does markup name the box of the article's text, and does it hold two thirds of the words that could be of it, or more? */
static bool has_box(const cl_html *html, const cl_line *lines, size_t n)
{
    size_t inside = 0, outside = 0;

    for (size_t i = 0; html != NULL && i < n && i < html->n_lines; i++) {
        const cl_html_line *hint = &html->lines[i];
        if (!is_markup_furniture(hint, &lines[i]) && hint->links <= 60)
            *((hint->flags & CL_HTML_IN_BODY) != 0 ? &inside : &outside) += lines[i].words;
    }
    return inside >= BOX_WORDS && inside >= 2 * outside;
}

/* The lines that are judged: all of a text; of HTML those that the markup does not settle, which leaves paragraphs together. */
typedef struct field {
    cl_line *lines;
    size_t n;
    size_t *from; /* index of each among all lines */
    float *bias;
    float *probability;
    uint8_t *labels;
} field;

static collate_err make_field(const cl_reading *r, const cl_line *lines, size_t n, field *out)
{
    const cl_html *html = r->options->html;
    field f = {CL_ARENA_ARRAY(r->scratch, cl_line, n + 1), 0, CL_ARENA_ARRAY(r->scratch, size_t, n + 1),
        CL_ARENA_ARRAY(r->scratch, float, n + 1), CL_ARENA_ARRAY(r->scratch, float, n + 1), CL_ARENA_ARRAY(r->scratch, uint8_t, n + 1)};

    if (f.lines == NULL || f.from == NULL || f.bias == NULL || f.probability == NULL || f.labels == NULL)
        return COLLATE_E_NOMEM;
    bool boxed = has_box(html, lines, n);
    for (int all = html == NULL; all < 2 && f.n == 0; all++) { /* a page that is all furniture is judged as text */
        for (size_t i = 0; i < n; i++) {
            const cl_html_line *hint = html != NULL && i < html->n_lines ? &html->lines[i] : NULL;
            if (hint != NULL && all == 0 && (is_markup_furniture(hint, &lines[i]) || (boxed && (hint->flags & CL_HTML_IN_BODY) == 0)))
                continue;
            f.bias[f.n] = hint != NULL && all == 0 ? html_bias(hint) : 0;
            f.from[f.n] = i;
            f.lines[f.n++] = lines[i];
        }
    }
    *out = f;
    return COLLATE_OK;
}

/* The lines to judge: DOM blocks of HTML as they are, paragraphs of plain text (hard-wrapped lines joined). */
static collate_err cut(const cl_reading *r, cl_span **spans, size_t *n)
{
    const cl_block *paragraphs = NULL;
    size_t count = 0;

    if (r->options->html != NULL)
        return cl_lines_cut(r->text, r->scratch, spans, n);
    collate_err err = cl_paragraphs_find(r->text, r->options->deadline, r->scratch, &paragraphs, &count);
    if (err != COLLATE_OK)
        return err;
    cl_span *found = CL_ARENA_ARRAY(r->scratch, cl_span, count + 1);
    if (found == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < count; i++)
        found[i] = (cl_span){paragraphs[i].start, paragraphs[i].end};
    *spans = found;
    *n = count;
    return COLLATE_OK;
}

/* The title that is known before the lines are read. */
static cl_str title_of(const cl_parse_options *options)
{
    if (options->given.title.len > 0 || options->html == NULL)
        return options->given.title;
    return options->html->meta.title.len > 0 ? options->html->meta.title : options->html->page_title;
}

static void mark_known(const cl_reading *r, cl_line *lines, size_t n)
{
    if (r->options->known_line == NULL)
        return;
    for (size_t i = 0; i < n; i++) {
        if (lines[i].hash != 0 && r->options->known_line(r->options->known_context, lines[i].hash))
            lines[i].flags |= CL_LINE_KNOWN;
    }
}

static collate_err judge(const cl_reading *r, const cl_line *lines, size_t n, uint8_t *labels)
{
    field f;
    bool page = r->options->html != NULL || is_page_mode(r->options->blocks, lines, n);
    collate_err err = make_field(r, lines, n, &f);

    if (err != COLLATE_OK)
        return err;
    cl_line_context *context = cl_line_context_new(f.lines, f.n, r->scratch);
    if (context == NULL)
        return COLLATE_E_NOMEM;
    err = cl_lines_judge(context, page ? &cl_weights_page : &cl_weights_extracted, f.bias, r->scratch, f.probability);
    if (err != COLLATE_OK)
        return err;
    cl_lines_choose(r->text, f.lines, f.n, page, f.probability, f.labels);
    memset(labels, CL_BLOCK_PROMO, n);
    for (size_t i = 0; i < f.n; i++)
        labels[f.from[i]] = f.labels[i];
    cl_lines_label(r->text, title_of(r->options), r->options->html, lines, n, labels);
    return COLLATE_OK;
}

/* One block a line; a body line that opens with a dateline is two. */
static collate_err make_blocks(cl_reading *r, const cl_line *lines, size_t n, const uint8_t *labels)
{
    block_vec blocks = {0};
    size_t body = 0;

    for (size_t i = 0; i < n; i++) {
        cl_block block = {lines[i].start, lines[i].end, labels[i]};
        /* agencies put it on the first paragraph, a heading or deck may stand before */
        if (labels[i] == CL_BLOCK_BODY && body < 3) {
            size_t len = cl_line_dateline(cl_str_cut(r->text, block.start, block.end));
            if (len > 0) {
                cl_block dateline = {block.start, block.start + (uint32_t)len, CL_BLOCK_DATELINE};
                if (CL_VEC_PUSH(&blocks, r->arena, dateline) == NULL)
                    return COLLATE_E_NOMEM;
                block.start = dateline.end;
                cl_str rest = cl_str_cut(r->text, block.start, block.end);
                size_t blank = 0;
                while (blank < rest.len &&
                       (rest.ptr[blank] == ' ' || memcmp(rest.ptr + blank, "\xC2\xA0", rest.len - blank >= 2 ? 2 : 1) == 0))
                    blank += rest.ptr[blank] == ' ' ? 1 : 2;
                block.start += (uint32_t)(blank < rest.len ? blank : 0);
            }
            body++;
        }
        if (CL_VEC_PUSH(&blocks, r->arena, block) == NULL)
            return COLLATE_E_NOMEM;
    }
    r->blocks = blocks.at;
    r->n_blocks = blocks.n;
    return COLLATE_OK;
}

/* Lines above which a text is no article and is not judged: it would take gigabytes of scratch to. */
#define MAX_LINES 200000u

static collate_err all_body(cl_reading *r, const cl_span *spans, size_t n)
{
    cl_block *blocks = cl_arena_alloc(r->arena, n * sizeof *blocks);

    if (blocks == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++)
        blocks[i] = (cl_block){spans[i].start, spans[i].end, CL_BLOCK_BODY};
    r->blocks = blocks;
    r->n_blocks = n;
    return COLLATE_OK;
}

collate_err cl_blocks_find(struct cl_reading *r)
{
    cl_span *spans = NULL;
    cl_line *lines = NULL;
    size_t n = 0;
    cl_str title = title_of(r->options);
    collate_err err = cut(r, &spans, &n);

    if (err == COLLATE_OK && n > MAX_LINES)
        return all_body(r, spans, n);
    if (err == COLLATE_OK)
        err = cl_lines_measure(r->text, spans, n, title, r->options->deadline, r->scratch, &lines);
    if (err != COLLATE_OK)
        return err;
    err = cl_reading_late(r);
    if (err != COLLATE_OK)
        return err;
    mark_known(r, lines, n);
    uint8_t *labels = CL_ARENA_ARRAY(r->scratch, uint8_t, n + 1);
    if (labels == NULL)
        return COLLATE_E_NOMEM;
    if (n > 0)
        err = judge(r, lines, n, labels);
    return err == COLLATE_OK ? make_blocks(r, lines, n, labels) : err;
}
