#include "text/block_choose.h"

#include "text/article.h"
#include "text/block_label.h"
#include "text/block_note.h"

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
/* Lines that are read as notes at most: each may be looked for in the whole text. */
#define NOTES_MOST 8

/* Takes what follows the last prose off the body from the first such line on, with the list that it heads. */
static void trim_tail(cl_str text, const cl_line *lines, size_t n, uint8_t *labels)
{
    size_t cut = n, left = NOTES_MOST;

    for (size_t i = n; i-- > 0;) {
        uint16_t classes = cl_line_is_prose(&lines[i]) ? TAIL_PROSE : TAIL;
        bool tail = lines[i].words <= TAIL_WORDS && (lines[i].phrases & classes) != 0;
        bool note = lines[i].words <= NOTE_WORDS && (lines[i].phrases & CL_PHRASE_AUTHOR) != 0;
        bool sentence = cl_line_is_prose(&lines[i]) || (lines[i].end_mark != CL_LINE_OPEN && lines[i].words >= STEP_WORDS);
        if (labels[i] == CL_BLOCK_BODY && !tail && !note && left > 0) {
            note = lines[i].hash == 0 || cl_line_is_note(text, lines, n, labels, i);
            left--;
        }
        if (labels[i] == CL_BLOCK_BODY && sentence && !tail && !note)
            break;
        if (tail)
            cut = i;
        else if (note)
            labels[i] = CL_BLOCK_PROMO;
    }
    for (size_t i = cut; i < n; i++)
        labels[i] = CL_BLOCK_PROMO;
}

/* Lines of body below a heading that names the author, and their words. */
#define AUTHOR_LINES 2
#define AUTHOR_WORDS 150

/* Takes a note on the author off, known by its heading: "About Jane Roe", and a paragraph that names her. */
static void trim_author(cl_str text, const cl_line *lines, size_t n, uint8_t *labels)
{
    size_t body = 0, words = 0;

    for (size_t i = n; i-- > 0 && body <= AUTHOR_LINES && words <= AUTHOR_WORDS;) {
        if (body > 0 && lines[i].words <= TAIL_WORDS && cl_line_heads_note(text, &lines[i], &lines[i + 1])) {
            memset(labels + i, CL_BLOCK_PROMO, n - i);
            return;
        }
        body += labels[i] == CL_BLOCK_BODY;
        words += labels[i] == CL_BLOCK_BODY ? lines[i].words : 0;
    }
}

/* Teasers as extractors leave them: a mark alone on a line, then a title and a line or two on it. Fewest of them, most lines and words. */
#define CARDS 3
#define CARD_LINES 4
#define CARD_WORDS 25

static bool is_lone_mark(const cl_line *line)
{
    return line->hash == 0 && line->words == 1 && line->end - line->start <= 3;
}

/* Takes a list of teasers off that reaches to the end of the text. */
static void trim_cards(const cl_line *lines, size_t n, uint8_t *labels)
{
    size_t from = n, cards = 0, since = 0;

    for (size_t i = n; i-- > 0 && since <= CARD_LINES && lines[i].words <= CARD_WORDS; since++) {
        if (!is_lone_mark(&lines[i]))
            continue;
        from = i;
        since = 0;
        cards++;
    }
    if (cards >= CARDS)
        memset(labels + from, CL_BLOCK_PROMO, n - from);
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
        again =
            labels[i] != CL_BLOCK_BODY && (prose || (again && plain && lines[i].words >= RESUME_WORDS && probability[i] > RESUME_SHORT));
        if (again)
            labels[i] = CL_BLOCK_BODY;
    }
}

/*
 * In extracted text a plain sentence right behind the body is its last one rather than furniture, from this part of the threshold
 * on: an interview's last answer above a line on who asked. Folds are the same with it and without (extracted .9452).
 */
#define CARRY 0.5f

static void carry_on(cl_str text, const cl_line *lines, size_t n, const float *probability, uint8_t *labels)
{
    for (size_t i = 1; i < n; i++) {
        bool plain = cl_line_is_prose(&lines[i]) && lines[i].end_mark == CL_LINE_STOP && !speaks_like_furniture(&lines[i]);
        if (labels[i - 1] == CL_BLOCK_BODY && plain && probability[i] > CARRY * BODY_EXTRACTED && !cl_line_leads_elsewhere(text, &lines[i]))
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
        if (words[part] <= 0) /* most: the same sums again */
            continue;
        kept += words[part];
        right += certain[part];
        double f1 = kept + all > 0 ? 2 * right / (kept + all) : 0;
        best = f1 > best ? f1 : best;
    }
    float scale = best > 0 ? fixed / (MILDER * (float)best / 2) : 1;
    for (size_t i = 0; i < n; i++)
        probability[i] = probability[i] * scale < 1 ? probability[i] * scale : 1;
}

/* Items from which numbered lines are the frame of a list article. */
#define ITEMS_LEAST 3

/* N of a line "N. Words"; 0 for others. */
static unsigned item_number(cl_str text, const cl_line *line)
{
    const char *p = text.ptr + line->start;
    size_t n = line->end - line->start, i = 0;
    unsigned value = 0;

    for (; i < n && i < 3 && p[i] >= '0' && p[i] <= '9'; i++)
        value = value * 10 + (unsigned)(p[i] - '0');
    return i > 0 && i + 2 < n && (p[i] == '.' || p[i] == ')') && p[i + 1] == ' ' ? value : 0;
}

/* "1. The Quay Path", a paragraph, "2. Moor Wood", ...: headings that count on or down, between paragraphs that were kept. */
static void keep_items(cl_str text, const cl_line *lines, size_t n, uint8_t *labels)
{
    size_t first = n, last = n, items = 0, between = 0, since = 0;
    unsigned before = 0;

    for (size_t i = 0; i < n; i++) {
        unsigned number = item_number(text, &lines[i]);
        since += labels[i] == CL_BLOCK_BODY;
        if (number == 0)
            continue;
        if (first == n || (number != before + 1 && number + 1 != before)) {
            first = i;
            items = between = since = 0;
        }
        between += since > 0;
        since = 0;
        items++;
        last = i;
        before = number;
    }
    for (size_t i = first; items >= ITEMS_LEAST && between + 1 >= items && i <= last && i < n; i++) {
        if (item_number(text, &lines[i]) > 0 && (lines[i].flags & CL_LINE_KNOWN) == 0)
            labels[i] = CL_BLOCK_BODY;
    }
}

/* A whole headline in capitals between paragraphs links to another article; headings of this one are shorter, tables have figures. */
#define SHOUT_WORDS 7

static bool is_shouted_link(const cl_line *line)
{
    return (line->flags & CL_LINE_CAPS) != 0 && line->words >= SHOUT_WORDS && line->end_mark == CL_LINE_OPEN && line->numerals == 0;
}

/* Sets labels[i] to body where the probability says so; keeps long prose of extracted text; never leaves a text without body. */
void cl_lines_choose(cl_str text, const cl_line *lines, size_t n, bool page, float *probability, uint8_t *labels)
{
    weigh(lines, n, page ? BODY_PAGE : BODY_EXTRACTED, probability);
    for (size_t i = 0; i < n; i++) {
        const cl_line *line = &lines[i];
        bool keep = probability[i] > (page ? BODY_PAGE : BODY_EXTRACTED);
        if (!page && line->words >= KEEP_WORDS && cl_line_is_prose(line) && !speaks_like_furniture(line))
            keep = true;
        keep = keep && (line->flags & CL_LINE_KNOWN) == 0 && !is_shouted_link(line) && !cl_line_leads_elsewhere(text, line);
        labels[i] = keep ? CL_BLOCK_BODY : CL_BLOCK_PROMO;
    }
    if (!page)
        carry_on(text, lines, n, probability, labels);
    resume(lines, n, probability, labels);
    if (!page)
        keep_lists(lines, n, labels);
    keep_items(text, lines, n, labels);
    for (size_t i = comments_from(lines, n, labels); i < n; i++)
        labels[i] = CL_BLOCK_PROMO;
    trim_head(text, lines, n, labels);
    trim_cards(lines, n, labels);
    trim_author(text, lines, n, labels);
    trim_tail(text, lines, n, labels);
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
