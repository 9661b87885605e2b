#include "text/block.h"

#include "base/vec.h"
#include "text/block_label.h"
#include "text/block_score.h"
#include "text/html.h"
#include "text/paragraph.h"
#include "text/reading.h"

#include <math.h>

typedef CL_VEC(cl_block) block_vec;

/*
 * Probability from which a line is body. Losing a paragraph is worse than keeping an advert, so the page's lies where
 * recall is a point better at the same F1 (5 folds over blocks_page dev: .40 and .50 alike; blocks_extracted dev: best of .1 .2 .3).
 */
#define BODY_PAGE 0.40f
#define BODY_EXTRACTED 0.30f
/* A line of this many words that does not speak like furniture stays in extracted text whatever its score. */
#define KEEP_WORDS 120
/* Words of body before which no heading opens the readers' part. */
#define COMMENTS_AFTER 30

static bool speaks_like_furniture(const cl_line *line)
{
    return (line->phrases & ~(CL_PHRASE_MONTH | CL_PHRASE_AGENCY | CL_PHRASE_SECTION | CL_PHRASE_AGO | CL_PHRASE_BYLINE)) != 0 ||
           (line->flags & (CL_LINE_COPYRIGHT | CL_LINE_KNOWN)) != 0;
}

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

    return (hint->links > 60 ? -3.0f : 0) + (text && (hint->flags & CL_HTML_IN_ARTICLE) != 0 ? 3.0f : 0);
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
    for (int all = html == NULL; all < 2 && f.n == 0; all++) { /* a page that is all furniture is judged as text */
        for (size_t i = 0; i < n; i++) {
            const cl_html_line *hint = html != NULL && i < html->n_lines ? &html->lines[i] : NULL;
            if (hint != NULL && all == 0 && is_markup_furniture(hint, &lines[i]))
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
    collate_err err = cl_paragraphs_find(r->text, r->scratch, &paragraphs, &count);
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

/*
 * First line of the readers' part; n for none. Pages also link to it from above the article, so most of what was kept must
 * stand before it.
 */
static size_t comments_from(const cl_line *lines, size_t n, const uint8_t *labels)
{
    size_t all = 0, before = 0;

    for (size_t i = 0; i < n; i++)
        all += labels[i] == CL_BLOCK_BODY ? lines[i].words : 0;
    for (size_t i = 0; i < n; i++) {
        if ((lines[i].phrases & CL_PHRASE_COMMENT_HEAD) != 0 && lines[i].words <= 8 && before >= COMMENTS_AFTER && before * 2 >= all)
            return i;
        before += labels[i] == CL_BLOCK_BODY ? lines[i].words : 0;
    }
    return n;
}

/* Furniture that hangs on the end of a body: adverts for the paper itself, share lines, links. */
#define TAIL                                                                                                                               \
    (CL_PHRASE_SHARE | CL_PHRASE_SUBSCRIBE | CL_PHRASE_LEGAL | CL_PHRASE_RELATED | CL_PHRASE_COMMENT | CL_PHRASE_ADVERT | CL_PHRASE_MENU)
/* Of a line that reads like a sentence only these are believed: articles end with who declined to comment. */
#define TAIL_PROSE (CL_PHRASE_SUBSCRIBE | CL_PHRASE_LEGAL)
#define TAIL_WORDS 25
/* Fewer words with a stop do not end the tail: adverts have steps ("1. Tap the icon."). */
#define STEP_WORDS 8
/* Words of a note on the author or the article that may hang there too. */
#define NOTE_WORDS 30

/* Takes what follows the last prose off the body from the first such line on, with the list that it heads. */
static void trim_tail(const cl_line *lines, size_t n, uint8_t *labels)
{
    size_t cut = n;

    for (size_t i = n; i-- > 0;) {
        uint16_t classes = cl_line_is_prose(&lines[i]) ? TAIL_PROSE : TAIL;
        bool tail = lines[i].words <= TAIL_WORDS && (lines[i].phrases & classes) != 0;
        bool note = lines[i].words <= NOTE_WORDS && (lines[i].phrases & CL_PHRASE_AUTHOR) != 0;
        bool text = cl_line_is_prose(&lines[i]) || (lines[i].end_mark != CL_LINE_OPEN && lines[i].words >= STEP_WORDS);
        if (labels[i] == CL_BLOCK_BODY && text && !tail && !note)
            break;
        if (tail)
            cut = i;
        else if (note)
            labels[i] = CL_BLOCK_PROMO;
    }
    for (size_t i = cut; i < n; i++)
        labels[i] = CL_BLOCK_PROMO;
}

/* Lines that may stand above a byline or date at the head of a text, and words from which prose there is body all the same. */
#define HEAD_LINES 10
#define HEAD_PROSE 20
/* Words of a deck between headline and prose: a line without a stop. */
#define DECK_LEAST 6
#define DECK_MOST 30

/* What stands above a byline or date in the first lines is title, deck or masthead; so is an open line right above prose. */
static void trim_head(cl_str text, const cl_line *lines, size_t n, uint8_t *labels)
{
    size_t head = 0;

    for (size_t i = 0; i < n && i < HEAD_LINES; i++) {
        if (cl_line_is_prose(&lines[i]) && lines[i].words >= HEAD_PROSE)
            break;
        if (cl_line_is_date(&lines[i]) || cl_line_is_byline(text, &lines[i]))
            head = i + 1;
    }
    for (size_t i = 0; i < head; i++)
        labels[i] = CL_BLOCK_PROMO;
    for (size_t i = head; i < n && i < HEAD_LINES && lines[i].words < HEAD_PROSE; i++) { /* the headline again, below the byline */
        if ((lines[i].flags & CL_LINE_LIKE_TITLE) != 0 && lines[i].end_mark == CL_LINE_OPEN)
            labels[i] = CL_BLOCK_PROMO;
    }
    if (head > 0 || n < 2 || lines[0].end_mark != CL_LINE_OPEN || lines[0].words < 4 || lines[0].words >= HEAD_PROSE)
        return;
    bool deck = n > 2 && lines[1].end_mark == CL_LINE_OPEN && lines[1].words >= DECK_LEAST && lines[1].words <= DECK_MOST;
    if (cl_line_is_prose(&lines[1 + deck]) && lines[1 + deck].words >= HEAD_PROSE) {
        labels[0] = CL_BLOCK_PROMO;
        labels[deck] = CL_BLOCK_PROMO;
    }
}

static size_t count_body(const uint8_t *labels, size_t n)
{
    size_t body = 0;

    for (size_t i = 0; i < n; i++)
        body += labels[i] == CL_BLOCK_BODY;
    return body;
}

/*
 * One link or advert between two paragraphs does not end the article: plain prose right behind it is body from this probability
 * (of the scaled ones) on, and short paragraphs with a stop behind that. Three times five folds: page recall +.0017 at the same
 * precision; .14 and .20 do as well.
 */
#define RESUME 0.17f
#define RESUME_SHORT 0.12f
#define RESUME_WORDS 6

static void resume(const cl_line *lines, size_t n, const float *probability, uint8_t *labels)
{
    bool again = false; /* the line before was taken back */

    for (size_t i = 2; i < n; i++) {
        bool single = labels[i - 2] == CL_BLOCK_BODY && cl_line_is_prose(&lines[i - 2]) && labels[i - 1] != CL_BLOCK_BODY &&
                      (lines[i - 1].phrases & (CL_PHRASE_COMMENT_HEAD | CL_PHRASE_RELATED_HEAD | CL_PHRASE_SUBSCRIBE)) == 0;
        bool plain = !speaks_like_furniture(&lines[i]) && lines[i].end_mark == CL_LINE_STOP;
        bool prose = plain && single && cl_line_is_prose(&lines[i]) && probability[i] > RESUME;
        again = labels[i] != CL_BLOCK_BODY &&
                (prose || (again && plain && lines[i].words >= RESUME_WORDS && probability[i] > RESUME_SHORT));
        if (again)
            labels[i] = CL_BLOCK_BODY;
    }
}

/*
 * A page of which little is certain is judged more mildly: with the marginals for truth, the expected F1 of a cut is highest at
 * half of that F1 as threshold (Lipton et al., ECML 2014). Probabilities are scaled so that `fixed` is that threshold, a little
 * milder. Words count, in PARTS steps of probability. Twice five folds against thresholds of .40 and .30: page .9472 -> .9491,
 * page2 .7477 -> .7682 (English .911 -> .928), extracted .9366 -> .9372.
 */
#define PARTS 100
#define MILDER 0.9f

/*
 * Text that was extracted already holds no menus: so many lines in a row, behind body, of which none speaks like furniture are
 * a list of the article's own (dates of a tour, results, a squad). Twice five folds, extracted: .9372 -> .9390 (4 to 6 alike).
 */
#define LIST_LINES 5

static void keep_lists(const cl_line *lines, size_t n, uint8_t *labels)
{
    size_t i = 0;

    while (i < n && labels[i] != CL_BLOCK_BODY)
        i++;
    for (size_t from = i; i <= n; i++) {
        bool body = i < n && labels[i] == CL_BLOCK_BODY;
        if (i < n && !body && !speaks_like_furniture(&lines[i]) && lines[i].hash != 0 && (lines[i].flags & CL_LINE_REPEATED) == 0)
            continue;
        if (i - from >= LIST_LINES)
            memset(labels + from, CL_BLOCK_BODY, i - from);
        while (i < n && labels[i] != CL_BLOCK_BODY)
            i++;
        from = i + 1;
    }
}

static void weigh(const cl_line *lines, size_t n, float fixed, float *probability)
{
    double words[PARTS] = {0}, certain[PARTS] = {0}, kept = 0, right = 0, all = 0, best = 0;

    for (size_t i = 0; i < n; i++) {
        size_t part = (size_t)(probability[i] * (PARTS - 1));
        words[part] += (double)lines[i].words;
        certain[part] += (double)lines[i].words * (double)probability[i];
        all += (double)lines[i].words * (double)probability[i];
    }
    for (size_t part = PARTS; part-- > 0;) {
        kept += words[part];
        right += certain[part];
        double f1 = kept + all > 0 ? 2 * right / (kept + all) : 0;
        best = f1 > best ? f1 : best;
    }
    float scale = best > 0 ? fixed / (MILDER * (float)best / 2) : 1;
    for (size_t i = 0; i < n; i++)
        probability[i] = probability[i] * scale < 1 ? probability[i] * scale : 1;
}

/* A whole headline in capitals between paragraphs links to another article; headings of this one are shorter, tables have figures. */
#define SHOUT_WORDS 7

static bool leads_elsewhere(const cl_line *line)
{
    return (line->flags & CL_LINE_CAPS) != 0 && line->words >= SHOUT_WORDS && line->end_mark == CL_LINE_OPEN && line->numerals == 0;
}

/* Sets labels[i] to body where the probability says so; keeps long prose of extracted text; never leaves a text without body. */
static void choose(cl_str text, const cl_line *lines, size_t n, const float *probability, bool page, uint8_t *labels)
{
    for (size_t i = 0; i < n; i++) {
        const cl_line *line = &lines[i];
        bool keep = probability[i] > (page ? BODY_PAGE : BODY_EXTRACTED);
        if (!page && line->words >= KEEP_WORDS && cl_line_is_prose(line) && !speaks_like_furniture(line))
            keep = true;
        keep = keep && (line->flags & CL_LINE_KNOWN) == 0 && !leads_elsewhere(line);
        labels[i] = keep ? CL_BLOCK_BODY : CL_BLOCK_PROMO;
    }
    resume(lines, n, probability, labels);
    if (!page)
        keep_lists(lines, n, labels);
    for (size_t i = comments_from(lines, n, labels); i < n; i++)
        labels[i] = CL_BLOCK_PROMO;
    trim_head(text, lines, n, labels);
    trim_tail(lines, n, labels);
    if (count_body(labels, n) > 0)
        return;
    for (size_t i = 0; i < n; i++) {
        if (cl_line_is_prose(&lines[i]) && !speaks_like_furniture(&lines[i]))
            labels[i] = CL_BLOCK_BODY;
    }
    bool none = count_body(labels, n) == 0;
    for (size_t i = 0; none && i < n; i++)
        labels[i] = (lines[i].flags & CL_LINE_KNOWN) != 0 ? CL_BLOCK_PROMO : CL_BLOCK_BODY;
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
    weigh(f.lines, f.n, page ? BODY_PAGE : BODY_EXTRACTED, f.probability);
    choose(r->text, f.lines, f.n, f.probability, page, f.labels);
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
        err = cl_lines_measure(r->text, spans, n, title, r->scratch, &lines);
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
