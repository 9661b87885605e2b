#include "text/speaker_view.h"

static unsigned bucket5(uint32_t words)
{
    return words <= 1 ? 0 : words == 2 ? 1 : words <= 4 ? 2 : words <= 9 ? 3 : 4;
}

/* What stands right before the stretch. */
static unsigned word_before(const cl_scan *s, const cl_stretch *q, uint32_t begin)
{
    if (q->open <= begin || s->inside[q->open - 1] != 0)
        return 0;
    const cl_token *t = &s->tok[q->open - 1];
    uint64_t lex = s->lex[q->open - 1];
    if (t->kind == CL_TOKEN_MARK)
        return t->mark == ',' ? 1 : t->mark == ':' ? 2 : t->mark == '.' || t->mark == '!' || t->mark == '?' ? 3 : 4;
    bool joined = cl_scan_touches(s, q->open - 1) && q->open - 1 > begin && s->tok[q->open - 2].mark == '-'; /* so-called */
    if ((lex & CL_LEX_SO_CALLED) != 0 && (joined || (lex & CL_LEX_STANCE) == 0))
        return 5;
    if ((lex & CL_LEX_WORK) != 0)
        return 6;
    if ((lex & (CL_LEX_DET | CL_LEX_POSS)) != 0 && (lex & CL_LEX_THAT) == 0)
        return 7;
    if ((lex & CL_LEX_THAT) != 0)
        return 8;
    if ((lex & CL_LEX_VERB) != 0)
        return 9;
    return (lex & (CL_LEX_PREP | CL_LEX_TO)) != 0 ? 10 : 11;
}

static unsigned ending_of(const cl_scan *s, const cl_stretch *q)
{
    const cl_token *t = &s->tok[q->close - 1];

    if (t->kind != CL_TOKEN_MARK)
        return 0;
    return t->mark == ',' ? 1 : t->mark == '.' ? 2 : t->mark == '?' || t->mark == '!' ? 3 : 4;
}

static bool small_word(const cl_scan *s, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end; i++) {
        const cl_token *t = &s->tok[i];
        if (t->kind == CL_TOKEN_WORD && t->end - t->start > 3 && (t->flags & CL_TOKEN_CAPITAL) == 0)
            return true;
    }
    return false;
}

/* "The Long Way Home": every longer word has a capital. At most 11 tokens are seen. */
static bool all_capitals(const cl_scan *s, const cl_stretch *q)
{
    return !small_word(s, q->open + 1, q->close < q->open + 12 ? q->close : q->open + 12);
}

/* ... in a sentence that is not written so itself, as headlines are. */
static bool is_title(const cl_scan *s, const cl_stretch *q, const cl_stretch_view *v)
{
    uint32_t from = q->open, after = q->close + 1, end = after;

    if (!v->title_case)
        return false;
    while (from > v->begin && q->open - from < 8 && s->inside[from - 1] == 0)
        from--;
    while (end < v->end && end - after < 8 && s->inside[end] == 0)
        end++;
    return small_word(s, from, q->open) || (after <= end && small_word(s, after, end));
}

static bool is_word(const cl_scan *s, uint32_t begin, uint32_t i, cl_str word)
{
    return i >= begin && i < s->n && cl_str_eq(cl_token_folded(s->r, &s->tok[i]), word);
}

#define TITLE_TOKENS 14u

/* "The Long Watch with Ida Moss": first, last and every longer word but prepositions have capitals. */
static bool has_capitals(const cl_scan *s, const cl_stretch *q)
{
    uint32_t first = q->open + 1, last = q->close;

    while (last > first && s->tok[last - 1].kind == CL_TOKEN_MARK)
        last--;
    if (last < first + 2 || last - first > TITLE_TOKENS || ((s->tok[first].flags & s->tok[last - 1].flags) & CL_TOKEN_CAPITAL) == 0)
        return false;
    for (uint32_t i = first; i < last; i++) {
        if ((s->lex[i] & CL_LEX_PREP) == 0 && small_word(s, i, i + 1))
            return false;
    }
    return true;
}

/*
 * The name of a show, a song, a book is nobody's words: 'said on "The Harbour Hour"', 'with CNN's "The Long Watch"', 'her novel, "The
 * Way Ashore"'. English alone writes titles so that they show; in a headline all words look so.
 */
static bool names_a_work(const cl_scan *s, const cl_stretch *q, uint32_t begin)
{
    uint32_t at = q->open - 1, from = q->open > begin + 8 ? q->open - 8 : begin;

    if (s->r->lang != CL_LANG_EN || q->open < begin + 2 || s->inside[at] != 0 || !has_capitals(s, q) || !small_word(s, from, q->open))
        return false;
    if (s->tok[at].mark == ',')
        return (s->lex[at - 1] & CL_LEX_WORK) != 0 && s->inside[at - 1] == 0;
    if ((s->lex[at] & CL_LEX_WORK) != 0 || is_word(s, begin, at, CL_STR("on")))
        return true;
    uint32_t before = at - 1;
    if (is_word(s, begin, at, CL_STR("of")))
        return is_word(s, begin, before, CL_STR("host")) || is_word(s, begin, before, CL_STR("episode")) ||
               is_word(s, begin, before, CL_STR("rendition"));
    bool owner = (s->tok[at].flags & CL_TOKEN_POSSESSIVE) != 0 && at > begin + 2;
    before = at - 2;
    return owner && (is_word(s, begin, before, CL_STR("on")) || is_word(s, begin, before, CL_STR("with")) ||
                        is_word(s, begin, before, CL_STR("of")));
}

/* German reports by mood: "Es sei an der Zeit, ..." has its speaker in a sentence before. At most 60 tokens are seen. */
static bool is_reported(const cl_scan *s, const cl_stretch *q)
{
    uint32_t begin = s->r->sentence_tokens[q->sentence], end = s->r->sentence_tokens[q->last_sentence + 1];
    uint32_t from = q->open - begin > 30 ? q->open - 30 : begin, to = end - q->close > 30 && end > q->close ? q->close + 30 : end;

    for (uint32_t i = from; i < to; i++)
        if (s->inside[i] == 0 && (s->lex[i] & CL_LEX_SUBJUNCTIVE) != 0)
            return true;
    return false;
}

void cl_stretch_describe(const cl_scan *s, uint32_t index, cl_stretch_view *v)
{
    const cl_stretch *q = &s->stretches[index];

    v->index = index;
    v->begin = s->paragraphs[q->paragraph];
    v->end = s->paragraphs[q->paragraph + 1];
    v->length5 = bucket5(q->n_words);
    v->length7 = q->n_words <= 4 ? q->n_words - 1 : q->n_words <= 7 ? 4 : q->n_words <= 14 ? 5 : 6;
    v->before = word_before(s, q, v->begin);
    v->ending = ending_of(s, q);
    v->capital = (s->tok[q->open + 1].flags & CL_TOKEN_CAPITAL) != 0;
    v->title_case = all_capitals(s, q);
    v->starts = q->open == v->begin;
    v->whole = v->starts && q->close + 1 >= v->end;
    v->mood = s->r->lang == CL_LANG_DE && is_reported(s, q);
    v->title = is_title(s, q, v);
    v->work = names_a_work(s, q, v->begin);
}
