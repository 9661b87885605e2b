#include "engine/verify_judge.h"

#include "engine/speaker_role.h"
#include "engine/verify_find.h"
#include "engine/verify_reading.h"

#define ALTERED_LEAST 0.55f  /* similarity: two of six content words exchanged are .67 */
#define UNQUOTED_LEAST 0.70f /* similarity of a passage outside of quotations that is still called the same */
#define ALTERED_MASS 5.0f    /* weight of equal words: "the house" alone is no quotation of it */
#define PLAIN_WORDS 6u       /* equal ones of four fifths: with fewer, stock phrases of different people meet */
#define PLAIN_MASS 3.0f      /* weight with which one word less is enough: one word that is not plain */
#define SHORT_WORDS 3u       /* equal ones of a text that has all but a light word right: "It is about money" of "It is not about money" */
#define SHORT_MASS 2.0f      /* their weight */
#define SHORT_PLAIN 4u       /* equal ones, where all of them may be stop words */
#define SHORT_LEAST 0.85f    /* similarity: one plain word less */
#define WINDOWS 3             /* stretches of a document that are tried */
#define WORTH_ANOTHER 0.3f    /* similarity of the first from which on another is tried */
#define MARGIN_MOST 512u     /* words of slack on both sides of a window */

static bool has_gaps(const cl_asked *asked)
{
    for (size_t i = 1; i < asked->n; i++) {
        if ((asked->words[i].flags & (CL_SAID_GAP | CL_SAID_BRACKET)) != 0)
            return true;
    }
    return false;
}

static bool same_words(const cl_word_fit *fit)
{
    for (size_t e = 0; e < fit->n_edits; e++) {
        uint8_t op = fit->edits[e].op;
        if (op == CL_EDIT_REPLACED || op == CL_EDIT_ADDED || op == CL_EDIT_DROPPED)
            return false;
    }
    return fit->n_edits > 0;
}

/* Fit the text to the thickest window of what is not masked. */
static collate_err fit_once(const cl_asked *asked, const bool *masked, cl_arena *scratch, cl_reading_fit *r)
{
    size_t n = asked->n, width = has_gaps(asked) ? 5 * n + 60 : n + n / 2 + 8, start = 0;
    size_t margin = n + 8 < MARGIN_MOST ? n + 8 : MARGIN_MOST;

    r->found = false;
    if (r->words.n == 0 || cl_word_window(asked->words, n, r->words.at, r->words.n, width, masked, scratch, &start) <= 0)
        return COLLATE_OK;
    size_t end = start + width + margin < r->words.n ? start + width + margin : r->words.n;
    start = start > margin ? start - margin : 0;
    while ((n + 1) > CL_ALIGN_CELLS / (end - start + 1) && end > start + n)
        end--;
    r->offset = start;
    collate_err err = cl_word_align(asked->words, n, r->words.at + start, end - start, scratch, &r->fit);
    if (err == COLLATE_E_TOO_BIG)
        return COLLATE_OK; /* a text of thousands of words that no quotation has */
    if (err == COLLATE_OK)
        err = cl_word_fit_ends(asked->words, cl_passage(r), end - start, scratch, &r->fit);
    r->found = err == COLLATE_OK && r->fit.n_equal > 0;
    return err;
}

/* By weight and by number of words: half of the text word for word is less than nearly all of it with one heavy word another. */
static float closeness(const cl_asked *asked, const cl_word_fit *fit)
{
    return fit->similarity + (float)fit->n_equal / (float)asked->n;
}

/* The best of a few windows: a document may have the words once altered, or said alike, and once as asked. */
static collate_err fit(const cl_asked *asked, cl_arena *scratch, cl_reading_fit *r)
{
    bool *masked = CL_ARENA_ARRAY(scratch, bool, r->words.n);
    cl_reading_fit next = *r;

    if (masked == NULL)
        return COLLATE_E_NOMEM;
    for (int try = 0; try < WINDOWS; try++) {
        collate_err err = fit_once(asked, masked, scratch, &next);
        if (err != COLLATE_OK)
            return err;
        if (!next.found)
            break;
        if (!r->found || same_words(&next.fit) || closeness(asked, &next.fit) > closeness(asked, &r->fit))
            *r = next;
        if (same_words(&r->fit) || next.fit.similarity < WORTH_ANOTHER)
            break;
        memset(masked + next.offset + next.fit.b_first, true, next.fit.b_end - next.fit.b_first);
    }
    return COLLATE_OK;
}

/* Marks between equal neighbours differ, or the spelling of equal words does. */
static bool other_marks(const cl_asked *asked, const cl_reading_fit *r)
{
    for (size_t e = 0; e < r->fit.n_edits; e++) {
        const cl_edit *edit = &r->fit.edits[e];
        if (edit->op != CL_EDIT_EQUAL)
            continue;
        for (uint32_t k = 0; k < edit->a_end - edit->a_first; k++) {
            const cl_said *a = &asked->words[edit->a_first + k], *b = &cl_passage(r)[edit->b_first + k];
            bool marks = k > 0 && a->marks != b->marks && (b->flags & CL_SAID_OPENS) == 0;
            if (marks || a->form != b->form)
                return true;
        }
    }
    return false;
}

static bool uses(const cl_word_fit *fit, cl_edit_op op)
{
    for (size_t e = 0; e < fit->n_edits; e++) {
        if (fit->edits[e].op == op)
            return true;
    }
    return false;
}

/* Words before the passage, or after it, that belong to the same quotation and sentence: it is only a part. */
static bool is_part(const cl_asked *asked, const cl_article *article, const cl_reading_fit *r)
{
    const cl_said *words = r->words.at;
    size_t first = r->offset + r->fit.b_first, end = r->offset + r->fit.b_end;
    bool whole_start = first == 0 || words[first - 1].quote != words[first].quote || (words[first].flags & CL_SAID_STARTS) != 0;
    bool whole_end = end == r->words.n || words[end].quote != words[end - 1].quote || (words[end].flags & CL_SAID_STARTS) != 0;

    cl_str behind = cl_str_cut(article->text, words[end - 1].end, article->text.len);
    bool trails_off = cl_str_starts(behind, CL_STR("\xe2\x80\xa6")) || cl_str_starts(behind, CL_STR("..")); /* so the source has it */

    return !whole_start || !whole_end || (asked->ends_open && !trails_off) ||
           uses(&r->fit, CL_EDIT_ELLIPSIS) || uses(&r->fit, CL_EDIT_BRACKET);
}

/* A negation in the same sentence just before where the passage begins. */
static bool loses_negation(const cl_reading_fit *r)
{
    const cl_said *words = r->words.at;
    size_t first = r->offset + r->fit.b_first;

    for (size_t back = 0; back < CL_BEFORE_CUT && first > 0; back++, first--) {
        bool other_clause = words[first].marks != 0;
        if (other_clause || (words[first].flags & CL_SAID_STARTS) != 0 || words[first - 1].quote != words[first].quote)
            return false;
        if ((words[first - 1].flags & CL_SAID_NEGATION) != 0)
            return true;
    }
    return false;
}

/* The word that the cut ends before turns the statement round: "fares did" of "fares did not". */
static bool stops_before_negation(const cl_reading_fit *r)
{
    const cl_said *words = r->words.at;
    size_t end = r->offset + r->fit.b_end;

    if (end == r->words.n || words[end].quote != words[end - 1].quote || (words[end].flags & CL_SAID_STARTS) != 0)
        return false;
    return (words[end].flags & CL_SAID_NEGATION) != 0 && words[end].marks == 0;
}

static uint32_t quote_at(const cl_reading_fit *r)
{
    for (uint32_t j = r->fit.b_first; j < r->fit.b_end; j++) {
        if (cl_passage(r)[j].quote != UINT32_MAX)
            return cl_passage(r)[j].quote;
    }
    return UINT32_MAX;
}

/* Half of the words that are no stop words are the passage's: a rare one in common, and an article, are no likeness. */
static bool has_half(const cl_asked *asked, const cl_word_fit *fit)
{
    uint32_t content = 0, equal = 0;

    for (size_t i = 0; i < asked->n; i++)
        content += (asked->words[i].flags & CL_SAID_STOP) == 0;
    for (size_t e = 0; e < fit->n_edits; e++) {
        const cl_edit *edit = &fit->edits[e];
        for (uint32_t i = edit->a_first; edit->op == CL_EDIT_EQUAL && i < edit->a_end; i++)
            equal += (asked->words[i].flags & CL_SAID_STOP) == 0;
    }
    return 2 * equal >= content;
}

/* Alike by weight, and by number of words: one rare word in common is no likeness. */
static bool is_near(const cl_asked *asked, const cl_word_fit *fit, float least)
{
    return fit->similarity >= least && fit->equal >= ALTERED_MASS && 2 * fit->n_equal >= asked->n && has_half(asked, fit);
}

/* Plain words that weigh little, but nearly all of them, in their order. */
static bool is_nearly_all(const cl_asked *asked, const cl_word_fit *fit)
{
    size_t n = asked->n > fit->b_end - fit->b_first ? asked->n : fit->b_end - fit->b_first;

    bool enough = fit->n_equal >= PLAIN_WORDS || (fit->n_equal + 1 >= PLAIN_WORDS && fit->equal >= PLAIN_MASS);

    bool light = fit->similarity >= SHORT_LEAST && fit->n_equal + 2 >= n; /* a word, or "do not" */
    bool brief = fit->n_equal >= SHORT_WORDS && fit->equal >= SHORT_MASS && light;

    return brief || (enough && 5 * (size_t)fit->n_equal >= 4 * n);
}

/* A capital of Latin, its accented letters, or Cyrillic. */
static bool is_capital(cl_str text, size_t at)
{
    unsigned char c = (unsigned char)text.ptr[at], next = at + 1 < text.len ? (unsigned char)text.ptr[at + 1] : 0;

    return (c >= 'A' && c <= 'Z') || (c == 0xC3 && next >= 0x80 && next <= 0x9E) || (c == 0xD0 && next >= 0x81 && next <= 0xAF);
}

/* "Close the harbour" of "We will not close the harbour", given as a sentence of its own. */
static bool poses_as_whole(const cl_asked *asked, const cl_reading_fit *r)
{
    size_t first = r->offset + r->fit.b_first;

    if (first == 0 || asked->n == 0 || !is_capital(asked->text, asked->words[0].start))
        return false;
    if ((asked->words[0].flags & (CL_SAID_GAP | CL_SAID_BRACKET)) != 0)
        return false;
    const cl_said *before = &r->words.at[first - 1], *word = &r->words.at[first];
    bool starts = (word->flags & (CL_SAID_STARTS | CL_SAID_OPENS)) != 0 || word->marks != 0;
    return before->quote == word->quote && !starts && (before->flags & CL_SAID_NEGATION) != 0;
}

/* A whole sentence of a quotation with one word another: "I lost £68,000". */
static bool is_sentence_but_one(const cl_asked *asked, const cl_reading_fit *r, uint8_t flags)
{
    const cl_said *words = r->words.at;
    const cl_word_fit *fit = &r->fit;
    size_t first = r->offset + fit->b_first, end = r->offset + fit->b_end, n = fit->b_end - fit->b_first;
    bool starts = first == 0 || (words[first].flags & CL_SAID_STARTS) != 0 || words[first - 1].quote != words[first].quote;
    bool ends = end == r->words.n || (words[end].flags & CL_SAID_STARTS) != 0 || words[end].quote != words[end - 1].quote;

    if (!starts || !ends || fit->n_equal < 2 || fit->n_equal + 1 < n || fit->n_equal + 1 < asked->n)
        return false;
    return fit->equal >= SHORT_MASS || fit->n_equal >= SHORT_PLAIN || flags == CL_CHANGED_NEGATION;
}

static void judge_quoted(const cl_asked *asked, const cl_article *article, const cl_reading_fit *r, cl_verify_match *out)
{
    const cl_word_fit *fit = &r->fit;

    *out = (cl_verify_match){.quote = quote_at(r), .verdict = CL_VERDICT_NOT_FOUND, .similarity = fit->similarity};
    out->span = (cl_span){cl_passage(r)[fit->b_first].start, cl_passage(r)[fit->b_end - 1].end};
    out->flags = cl_reading_changes(asked, article->text, r);
    if (cl_reading_joins(article, r))
        out->flags |= CL_CHANGED_JOINED;
    if (!same_words(fit)) {
        if (is_near(asked, fit, ALTERED_LEAST) || is_nearly_all(asked, fit) || is_sentence_but_one(asked, r, out->flags))
            out->verdict = CL_VERDICT_ALTERED;
        return;
    }
    if (out->flags != 0)
        out->verdict = CL_VERDICT_ALTERED;
    else if (stops_before_negation(r) || poses_as_whole(asked, r)) {
        out->verdict = CL_VERDICT_ALTERED;
        out->flags = CL_CHANGED_NEGATION;
    } else if (is_part(asked, article, r)) {
        out->verdict = CL_VERDICT_CUT;
        out->flags = loses_negation(r) ? CL_CHANGED_NEGATION : 0;
    } else
        out->verdict = other_marks(asked, r) ? CL_VERDICT_PUNCTUATION : CL_VERDICT_EXACT;
}

/* Only contractions differ: each run of edits negates on both sides as often. */
static bool contracts_only(const cl_asked *asked, const cl_reading_fit *r)
{
    for (size_t e = 0; e < r->fit.n_edits; e++) {
        uint32_t mine = 0, theirs = 0;
        bool any = false;
        for (; e < r->fit.n_edits && r->fit.edits[e].op != CL_EDIT_EQUAL; e++) {
            const cl_edit *edit = &r->fit.edits[e];
            any |= edit->op != CL_EDIT_ELLIPSIS && edit->op != CL_EDIT_BRACKET;
            mine += cl_negations_among(asked->words, edit->a_first, edit->a_end);
            theirs += cl_negations_among(cl_passage(r), edit->b_first, edit->b_end);
        }
        if (any && (mine == 0 || mine != theirs))
            return false;
    }
    return true;
}

static void judge_text(const cl_asked *asked, cl_str all, const cl_reading_fit *r, cl_verify_match *out)
{
    const cl_word_fit *fit = &r->fit;
    uint32_t outside = 0, equal_outside = 0;

    *out = (cl_verify_match){.quote = UINT32_MAX, .verdict = CL_VERDICT_NOT_FOUND, .similarity = fit->similarity};
    out->span = (cl_span){cl_passage(r)[fit->b_first].start, cl_passage(r)[fit->b_end - 1].end};
    out->flags = cl_reading_changes(asked, all, r);
    for (uint32_t j = fit->b_first; j < fit->b_end; j++)
        outside += cl_passage(r)[j].quote == UINT32_MAX;
    for (size_t e = 0; e < fit->n_edits; e++) {
        for (uint32_t j = fit->edits[e].b_first; fit->edits[e].op == CL_EDIT_EQUAL && j < fit->edits[e].b_end; j++)
            equal_outside += cl_passage(r)[j].quote == UINT32_MAX;
    }
    bool mostly_quoted = has_gaps(asked) && 2 * equal_outside <= fit->n_equal; /* an ellipsis may lead out of a quotation */
    if (outside * 4 <= fit->b_end - fit->b_first || mostly_quoted) { /* a quotation after all: judged as one already */
        out->quote = quote_at(r);
        return;
    }
    if (same_words(fit) && out->flags == 0 && (poses_as_whole(asked, r) || stops_before_negation(r))) {
        out->verdict = CL_VERDICT_ALTERED;
        out->flags = CL_CHANGED_NEGATION;
    } else if (same_words(fit) && out->flags == 0)
        out->verdict = CL_VERDICT_UNQUOTED;
    else if (is_near(asked, fit, UNQUOTED_LEAST) || (is_nearly_all(asked, fit) && fit->equal >= ALTERED_MASS))
        out->verdict = out->flags == 0 && contracts_only(asked, r) ? CL_VERDICT_UNQUOTED : CL_VERDICT_ALTERED;
}

static cl_str slice(cl_str text, const cl_said *words, uint32_t first, uint32_t end)
{
    return first < end ? cl_str_cut(text, words[first].start, words[end - 1].end) : (cl_str){NULL, 0};
}

static collate_err put_diff(const cl_asked *asked, cl_str text, const cl_reading_fit *r, cl_arena *arena, cl_verify_match *out)
{
    cl_verify_diff *diff = CL_ARENA_ARRAY(arena, cl_verify_diff, r->fit.n_edits);

    if (diff == NULL)
        return COLLATE_E_NOMEM;
    for (size_t e = 0; e < r->fit.n_edits; e++) {
        const cl_edit *edit = &r->fit.edits[e];
        diff[e] = (cl_verify_diff){edit->op, slice(asked->text, asked->words, edit->a_first, edit->a_end),
                                   slice(text, cl_passage(r), edit->b_first, edit->b_end)};
    }
    bool differs = r->fit.n_edits > 1 || (r->fit.n_edits == 1 && r->fit.edits[0].op != CL_EDIT_EQUAL);
    out->diff = diff;
    out->n_diff = differs ? r->fit.n_edits : 0;
    return COLLATE_OK;
}

static void judge_speaker(const cl_asked *asked, const cl_article *article, cl_verify_match *out)
{
    out->speaker = CL_SPEAKER_UNKNOWN;
    if (asked->speaker.len == 0 || out->quote == UINT32_MAX)
        return;
    out->speaker = (uint8_t)cl_speaker_compare_in(asked->speaker, article, &article->quotes[out->quote].speaker);
    bool right = out->verdict == CL_VERDICT_EXACT || out->verdict == CL_VERDICT_PUNCTUATION || out->verdict == CL_VERDICT_CUT;
    if (right && out->speaker == CL_SPEAKER_OTHER)
        out->verdict = CL_VERDICT_OTHER_SPEAKER;
}

collate_err cl_verify_judge(const cl_asked *asked, const cl_document *doc, const cl_vocab *vocab, cl_said_memo *memo, cl_arena *arena,
    cl_arena *scratch, cl_verify_match *out)
{
    const cl_article *article = doc->article;
    cl_reading_fit quoted = {.found = false}, text = {.found = false};
    const cl_reading_fit *decided = NULL;
    cl_verify_match best = {.verdict = CL_VERDICT_NOT_FOUND, .quote = UINT32_MAX}, other;
    cl_span range = CL_SAID_ALL;
    collate_err err = cl_verify_place(asked->words, asked->n, article, scratch, &range);

    if (err == COLLATE_OK)
        err = cl_said_quotes(article, range, vocab, memo, scratch, &quoted.words);
    if (err == COLLATE_OK)
        err = fit(asked, scratch, &quoted);
    if (err != COLLATE_OK)
        return err;
    if (quoted.found) {
        judge_quoted(asked, article, &quoted, &best);
        decided = &quoted;
    }
    if (best.verdict > CL_VERDICT_CUT) {
        err = cl_said_text(article, range, vocab, memo, scratch, &text.words);
        if (err == COLLATE_OK)
            err = fit(asked, scratch, &text);
        if (err != COLLATE_OK)
            return err;
    }
    if (text.found) {
        judge_text(asked, article->text, &text, &other);
        bool better = other.verdict < best.verdict || (other.verdict == best.verdict && other.similarity > best.similarity + 0.05f);
        if (better && (best.flags & CL_CHANGED_JOINED) == 0) {
            best = other;
            decided = &text;
        }
    }
    if (best.verdict == CL_VERDICT_NOT_FOUND) {
        cl_verify_match variant = {.similarity = 0};
        cl_verify_variant(asked, &quoted.words, &variant);
        if (variant.similarity > 0) {
            best = variant;
            decided = NULL; /* a fit word by word says nothing here */
        }
    }
    judge_speaker(asked, article, &best);
    if (decided != NULL)
        err = put_diff(asked, article->text, decided, arena, &best);
    if (err == COLLATE_OK)
        *out = best;
    return err;
}
