#include "text/block_label.h"

#include "text/article.h"
#include "text/block_credit.h"
#include "text/block_note.h"
#include "text/html.h"

/* Words that a line of each kind may have at most. Longest of the kind in the development pages, rounded up. */
#define BYLINE_WORDS 14
#define DATE_WORDS 14
#define TITLE_WORDS 30
#define DECK_WORDS 60
/* Percent of a lead caption's longer words that the body repeats, from which it is news and not a picture's description. */
#define LEAD_COHESION 60
/* Bytes that a dateline may have. */
#define DATELINE_BYTES 90

static cl_str bytes_of(cl_str text, const cl_line *line)
{
    return cl_str_cut(text, line->start, line->end);
}

static bool is_upper(unsigned char c)
{
    return c >= 'A' && c <= 'Z';
}

/* Bytes of a dash at p: -, --, en and em dash; 0 for none. */
static size_t dash(const char *p, size_t left)
{
    if (left >= 3 && memcmp(p, "\xE2\x80", 2) == 0 &&
        ((unsigned char)p[2] == 0x93 || (unsigned char)p[2] == 0x94 || (unsigned char)p[2] == 0x95))
        return 3;
    if (left >= 2 && p[0] == '-' && p[1] == '-')
        return 2;
    return left >= 1 && p[0] == '-' ? 1 : 0;
}

/* What stands before a dash: true when it reads as place, date and agency. */
static bool is_place_line(cl_str head)
{
    size_t words = 0, caps = 0, brackets = 0, at = 0;

    head = cl_str_trim(head);
    if (head.len < 3 || !(is_upper((unsigned char)head.ptr[0]) || (unsigned char)head.ptr[0] >= 0xC3))
        return false;
    if (memchr(head.ptr, '(', head.len) != NULL)
        brackets = memchr(head.ptr, ')', head.len) != NULL;
    while (at < head.len) {
        size_t from = at, upper = 0, lower = 0;
        for (; at < head.len && head.ptr[at] != ' '; at++) {
            unsigned char c = (unsigned char)head.ptr[at];
            upper += is_upper(c);
            lower += c >= 'a' && c <= 'z';
        }
        if (at > from) {
            words++;
            caps += upper >= 2 && lower == 0;
        }
        at++;
    }
    /* the first word in capitals, or an agency in brackets behind the place */
    size_t first = 0;
    while (
        first < head.len && (is_upper((unsigned char)head.ptr[first]) || (unsigned char)head.ptr[first] >= 0x80 || head.ptr[first] == '.'))
        first++;
    bool capital = first >= 3 && (first == head.len || head.ptr[first] == ' ' || head.ptr[first] == ',' || head.ptr[first] == '/' ||
                                     head.ptr[first] == '-');
    return words <= 9 && ((capital && caps > 0) || (brackets > 0 && words <= 6));
}

size_t cl_line_dateline(cl_str line)
{
    size_t limit = line.len < DATELINE_BYTES ? line.len : DATELINE_BYTES;

    for (size_t i = 3; i < limit; i++) {
        if (line.ptr[i] != '-' && (unsigned char)line.ptr[i] != 0xE2) /* no dash: nearly all */
            continue;
        size_t n = dash(line.ptr + i, line.len - i);
        bool blank_before = line.ptr[i - 1] == ' ' || (i >= 2 && memcmp(line.ptr + i - 2, "\xC2\xA0", 2) == 0);
        bool closed = line.ptr[i - 1] == ')' || (line.ptr[i - 1] == '.' && line.ptr[i - 2] == ')');
        if (n == 0)
            continue;
        bool wide = n == 3 && (unsigned char)line.ptr[i + 2] != 0x93;
        bool blank_after = i + n < line.len && (line.ptr[i + n] == ' ' || (unsigned char)line.ptr[i + n] == 0xC2);
        if ((!blank_before && !closed && !wide) || (!blank_after && !wide && n != 2)) {
            i += n - 1;
            continue;
        }
        return i + n < line.len && is_place_line(cl_str_cut(line, 0, i)) ? i + n : 0;
    }
    return 0;
}

bool cl_line_is_date(const cl_line *line)
{
    bool named = (line->phrases & CL_PHRASE_MONTH) != 0 && line->numerals > 0;
    bool digits = (line->flags & (CL_LINE_DATE | CL_LINE_CLOCK)) != 0;
    bool ago = (line->phrases & CL_PHRASE_AGO) != 0 && (line->phrases & (CL_PHRASE_COMMENT | CL_PHRASE_SHARE | CL_PHRASE_CREDIT)) == 0 &&
               line->words <= 6;

    return line->words <= DATE_WORDS && line->end_mark != CL_LINE_COLON &&
           ((named && ((line->flags & (CL_LINE_YEAR | CL_LINE_CLOCK)) != 0 || line->words <= 4)) || digits || ago) &&
           line->numerals * 5 >= line->words && (line->end_mark != CL_LINE_STOP || line->words <= 8 || line->numerals * 2 >= line->words);
}

/* "By" in the languages that have tables, as the line's first word and before a capital. */
static bool opens_with_by(cl_str line)
{
    static const char *const words[] = {
        "by", "von", "par", "por", "di", "door", "written by", "story by", "reported by", "author", "autor"};
    char word[24], folded[64];
    size_t at = 0, n = cl_line_word(line, &at, word, sizeof word), size = n;

    memcpy(folded, word, n);
    for (int more = 0; more < 2; more++) {
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
            if (cl_str_is((cl_str){folded, size}, words[i])) {
                while (at < line.len && (line.ptr[at] == ' ' || line.ptr[at] == ':'))
                    at++;
                return at < line.len && (is_upper((unsigned char)line.ptr[at]) || (unsigned char)line.ptr[at] >= 0x80 || more > 0);
            }
        }
        if (size == 0 || size + 1 + sizeof word > sizeof folded)
            return false;
        n = cl_line_word(line, &at, word, sizeof word);
        folded[size] = ' ';
        memcpy(folded + size + 1, word, n);
        size += n + 1;
    }
    return false;
}

bool cl_line_is_byline(cl_str text, const cl_line *line)
{
    if (line->words > BYLINE_WORDS || line->words < 2 || line->end_mark == CL_LINE_STOP)
        return false;
    if (opens_with_by(bytes_of(text, line)))
        return line->capitals >= 2;
    return (line->phrases & CL_PHRASE_BYLINE) != 0 && (line->phrases & (CL_PHRASE_RELATED | CL_PHRASE_SHARE)) == 0 && line->capitals >= 2 &&
           line->words <= 9 && line->capitals * 3 >= line->words * 2 && line->numerals == 0;
}

/* Two to four words with capitals and nothing else: a name alone, as bylines often are; or a masthead. */
static bool is_bare_name(const cl_line *line)
{
    return line->words >= 2 && line->words <= 4 && line->capitals == line->words && line->end_mark == CL_LINE_OPEN && line->numerals == 0 &&
           (line->phrases & ~CL_PHRASE_AGENCY) == 0 && (line->flags & (CL_LINE_REPEATED | CL_LINE_LIKE_TITLE | CL_LINE_PIPES)) == 0;
}

/* A short line of names above a longer one: the outlet's. */
static bool is_masthead(const cl_line *line)
{
    return line->words >= 1 && line->words <= 5 && line->capitals * 4 >= line->words * 3 && line->end_mark == CL_LINE_OPEN &&
           line->numerals == 0 && (line->flags & (CL_LINE_REPEATED | CL_LINE_LIKE_TITLE)) == 0;
}

typedef struct labels {
    cl_str text, title;
    const struct cl_html *html;
    const cl_line *lines;
    size_t n;
    uint8_t *at;
    size_t first, last; /* of the body lines; n, n when there is none */
} labels;

static uint8_t html_flags(const labels *l, size_t i)
{
    return l->html != NULL && i < l->html->n_lines ? l->html->lines[i].flags : 0;
}

static uint8_t html_tag(const labels *l, size_t i)
{
    return l->html != NULL && i < l->html->n_lines ? l->html->lines[i].tag : CL_HTML_OTHER;
}

static bool could_be_title(const labels *l, size_t i)
{
    const cl_line *line = &l->lines[i];

    return l->at[i] != CL_BLOCK_BODY && line->words >= 3 && line->words <= TITLE_WORDS && !cl_line_is_date(line) &&
           !cl_line_is_byline(l->text, line) && !cl_line_is_credit(l->text, line) && !cl_line_is_caption(l->text, line) &&
           (line->flags & (CL_LINE_BULLET | CL_LINE_COPYRIGHT | CL_LINE_URL)) == 0;
}

/* The headline's line: <h1>, else the first exact repeat of the text's first line, else that line, else the first fit one. */
static size_t find_title(const labels *l)
{
    size_t end = l->first < l->n ? l->first : l->n;

    for (size_t i = 0; i < end; i++) {
        if (html_tag(l, i) == CL_HTML_H1 && l->at[i] != CL_BLOCK_BODY && (html_flags(l, i) & CL_HTML_IN_FURNITURE) == 0)
            return i;
    }
    if (l->title.len > 0) {
        for (size_t i = 0; i < end; i++) {
            if ((l->lines[i].flags & CL_LINE_LIKE_TITLE) != 0)
                return i;
        }
    }
    if (end > 0 && could_be_title(l, 0) && (l->lines[0].flags & CL_LINE_REPEATED) != 0)
        return 0;
    for (size_t i = 1; i < end; i++) {
        if ((l->lines[i].flags & CL_LINE_LIKE_TITLE) != 0 && could_be_title(l, i))
            return i;
    }
    for (size_t i = 0; i < end && i < 3; i++) {
        /* a masthead above a longer line is not the headline */
        if (i + 1 < end && is_masthead(&l->lines[i]) && could_be_title(l, i + 1) && !is_masthead(&l->lines[i + 1]))
            continue;
        if (could_be_title(l, i) && (l->lines[i].phrases & (CL_PHRASE_MENU | CL_PHRASE_SHARE | CL_PHRASE_SUBSCRIBE | CL_PHRASE_LEGAL)) == 0)
            return i;
    }
    return l->n;
}

/* Above the body pages give the headline again: in their first line, with the outlet's name, and below the byline. */
static bool repeats_headline(const labels *l, size_t i, size_t headline)
{
    if (headline >= l->n || i > l->first || l->lines[i].end_mark == CL_LINE_STOP)
        return false;
    bool above = i == 0 && l->title.len == 0 && (l->lines[headline].flags & CL_LINE_LIKE_TITLE) != 0;

    return above || (i > headline && (l->lines[i].flags & CL_LINE_LIKE_TITLE) != 0);
}

/* A line between the title and the body that sums it up. */
static bool is_deck(const labels *l, size_t i, size_t title)
{
    const cl_line *line = &l->lines[i];
    uint16_t furniture =
        CL_PHRASE_SHARE | CL_PHRASE_SUBSCRIBE | CL_PHRASE_LEGAL | CL_PHRASE_ADVERT | CL_PHRASE_COMMENT | CL_PHRASE_CREDIT | CL_PHRASE_MENU;

    if ((html_flags(l, i) & CL_HTML_IS_DECK) != 0)
        return true;
    return i > title && i - title <= 2 && line->words >= 6 && line->words <= DECK_WORDS && (line->phrases & furniture) == 0 &&
           (line->flags & (CL_LINE_REPEATED | CL_LINE_LIKE_TITLE | CL_LINE_PIPES | CL_LINE_URL)) == 0;
}

/* The outlet's own furniture stays that inside lists and below comments: adverts, menus, its terms. */
static bool is_own_furniture(const cl_line *line)
{
    return line->words <= 8 && (line->phrases & (CL_PHRASE_ADVERT | CL_PHRASE_MENU | CL_PHRASE_LEGAL | CL_PHRASE_SUBSCRIBE)) != 0 &&
           (line->phrases & (CL_PHRASE_RELATED_HEAD | CL_PHRASE_COMMENT)) == 0;
}

static uint8_t label_outside(const labels *l, size_t i, bool comments, bool related)
{
    const cl_line *line = &l->lines[i];

    uint8_t flags = html_flags(l, i);

    if ((flags & CL_HTML_IN_COMMENTS) != 0)
        return CL_BLOCK_COMMENT;
    if ((flags & CL_HTML_IN_RELATED) != 0)
        return CL_BLOCK_RELATED;
    if ((flags & CL_HTML_IS_CREDIT) != 0)
        return CL_BLOCK_CREDIT;
    if ((cl_line_is_byline(l->text, line) || ((flags & CL_HTML_IS_BYLINE) != 0 && line->words <= BYLINE_WORDS && !cl_line_is_date(line))) &&
        !comments)
        return CL_BLOCK_BYLINE;
    if (cl_line_is_date(line) && !comments && !related)
        return CL_BLOCK_DATE;
    if (cl_line_is_text_credit(l->text, line) || cl_line_is_credit(l->text, line) || (i > l->last && cl_line_names_staff(l->text, line)))
        return CL_BLOCK_CREDIT;
    if (cl_line_is_caption(l->text, line) || html_tag(l, i) == CL_HTML_CAPTION)
        return CL_BLOCK_CAPTION;
    if ((line->flags & CL_LINE_COPYRIGHT) != 0 || is_own_furniture(line))
        return CL_BLOCK_PROMO;
    if (comments || (line->phrases & CL_PHRASE_COMMENT) != 0)
        return CL_BLOCK_COMMENT;
    if ((line->phrases & (CL_PHRASE_RELATED | CL_PHRASE_RELATED_HEAD)) != 0 || (related && line->words >= 3) ||
        cl_line_leads_elsewhere(l->text, line))
        return CL_BLOCK_RELATED;
    return CL_BLOCK_PROMO;
}

/* A deck stands between the title and a byline or date line: body lines there are no body yet. */
static void label_decks(const labels *l, size_t title)
{
    size_t head = l->n;

    if (title >= l->n)
        return;
    for (size_t i = title + 1; i < l->n && i <= title + 3; i++) {
        if (l->at[i] == CL_BLOCK_BYLINE || l->at[i] == CL_BLOCK_DATE)
            head = i;
    }
    for (size_t i = title + 1; i < l->n && i <= title + 2; i++) {
        bool body = l->at[i] == CL_BLOCK_BODY, plain = l->at[i] == CL_BLOCK_PROMO || l->at[i] == CL_BLOCK_RELATED;
        if ((body && head < l->n && i < head && l->lines[i].words <= DECK_WORDS) || (plain && i < l->first && is_deck(l, i, title)))
            l->at[i] = CL_BLOCK_DECK;
    }
}

/* A name alone between the title and the body, beside the date or right below the title or deck, is the byline. */
static void label_names(const labels *l, size_t title)
{
    bool known = false;

    for (size_t i = 0; i < l->n && i <= l->first; i++)
        known = known || (l->at[i] == CL_BLOCK_BYLINE && (l->lines[i].phrases & CL_PHRASE_BYLINE) != 0 &&
                             opens_with_by(bytes_of(l->text, &l->lines[i])));
    for (size_t i = title + 1; !known && i < l->n && i < l->first && i <= title + 4; i++) {
        bool date = (i + 1 < l->n && (l->at[i + 1] == CL_BLOCK_DATE || l->at[i + 1] == CL_BLOCK_BYLINE)) || l->at[i - 1] == CL_BLOCK_DATE;
        if (date && is_bare_name(&l->lines[i]) && l->at[i] != CL_BLOCK_DATE && l->at[i] != CL_BLOCK_TITLE) {
            l->at[i] = CL_BLOCK_BYLINE;
            return;
        }
    }
}

/* The line before a credit of its own is what it credits: a caption. */
static void label_captions(const labels *l)
{
    for (size_t i = 0; i + 1 < l->n; i++) {
        const cl_line *line = &l->lines[i];
        bool body = l->at[i] == CL_BLOCK_BODY;
        if (l->at[i + 1] != CL_BLOCK_CREDIT || line->words > CL_CAPTION_WORDS || line->hash == 0)
            continue;
        if ((l->lines[i + 1].phrases & CL_PHRASE_AUTHOR) != 0 || cl_line_names_staff(l->text, &l->lines[i + 1])) /* of the text */
            continue;
        /* below the lead picture many outlets print the news itself: kept as a deck when its words are the body's */
        bool lead = l->lines[i].end_mark == CL_LINE_STOP && line->cohesion >= LEAD_COHESION && i <= l->first &&
                    !cl_line_is_caption(l->text, line) && !cl_line_may_describe_picture(bytes_of(l->text, line));
        /* a paragraph is not given up for a picture that may stand below it */
        bool kept = body && !cl_line_describes_picture(bytes_of(l->text, line));
        if (!kept && (body || l->at[i] == CL_BLOCK_PROMO || l->at[i] == CL_BLOCK_RELATED || l->at[i] == CL_BLOCK_DECK))
            l->at[i] = lead ? CL_BLOCK_DECK : CL_BLOCK_CAPTION;
    }
}

/* Words that a credit between paragraphs may have to be believed. */
#define SHORT_CREDIT 8

static bool is_short_credit(cl_str text, const cl_line *line)
{
    return line->words <= SHORT_CREDIT && cl_line_is_credit(text, line);
}

void cl_lines_label(cl_str text, cl_str title, const struct cl_html *html, const cl_line *lines, size_t n, uint8_t *at)
{
    labels l = {text, title, html, lines, n, at, n, n};
    bool comments = false, related = false;

    for (size_t i = 0; i < n; i++) {
        if (at[i] == CL_BLOCK_BODY && (cl_line_is_caption(text, &lines[i]) || html_tag(&l, i) == CL_HTML_CAPTION))
            at[i] = CL_BLOCK_CAPTION;
        else if (at[i] == CL_BLOCK_BODY && (cl_line_is_staff_credit(text, &lines[i]) || is_short_credit(text, &lines[i])))
            at[i] = CL_BLOCK_CREDIT;
        if (at[i] != CL_BLOCK_BODY)
            continue;
        l.first = l.first == n ? i : l.first;
        l.last = i;
    }
    size_t headline = find_title(&l);
    for (size_t i = 0; i < n; i++) {
        bool after = l.last < n && i > l.last;
        if (at[i] == CL_BLOCK_BODY)
            continue;
        related =
            after && (related || (lines[i].phrases & CL_PHRASE_RELATED_HEAD) != 0) && (lines[i].phrases & CL_PHRASE_COMMENT_HEAD) == 0;
        comments = after &&
                   (comments || (lines[i].phrases & CL_PHRASE_COMMENT_HEAD) != 0 || (html_flags(&l, i) & CL_HTML_IN_COMMENTS) != 0) &&
                   !related;
        if (i == headline || repeats_headline(&l, i, headline))
            at[i] = CL_BLOCK_TITLE;
        else if (at[i] != CL_BLOCK_CAPTION && at[i] != CL_BLOCK_CREDIT)
            at[i] = label_outside(&l, i, comments, related);
    }
    if (headline < n)
        label_names(&l, headline);
    label_decks(&l, headline);
    label_captions(&l);
}
