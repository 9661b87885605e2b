#include "engine/cues.h"

#include "engine/cues_parts.h"

#define UNQUOTED_BYTES 6 /* marks and stops beside a sentence that is nothing but a quotation */

/* What one pass over a sentence finds: every sentence is read for every summary. */
typedef struct look {
    uint32_t words; /* separated by blanks */
    bool page;      /* has a phrase of pages */
    bool own;       /* has a word that the writer calls himself by */
    size_t scene;   /* where a verb of captions stands; 0: nowhere */
    int straight, curly, angle, latex; /* marks: opened less closed; straight: how many */
} look;

static void count_mark(cl_str s, size_t i, look *out)
{
    unsigned char c = (unsigned char)s.ptr[i], next = (unsigned char)(i + 1 < s.len ? s.ptr[i + 1] : 0);

    out->straight += c == '"';
    out->latex += (c == '`' && next == '`') - (c == '\'' && next == '\'');
    if (c == 0xc2)
        out->angle += (next == 0xab) - (next == 0xbb);
    else if (c == 0xe2 && next == 0x80 && i + 2 < s.len)
        out->curly += ((unsigned char)s.ptr[i + 2] == 0x9c) - ((unsigned char)s.ptr[i + 2] == 0x9d);
}

/* The high bit of each byte that may be a mark or begin one: " to ', ` and everything above ASCII. */
static uint64_t marks_of(uint64_t eight)
{
    const uint64_t high = CL_BYTES_ALL(0x80u), low = eight & ~high, tick = low ^ CL_BYTES_ALL('`');
    uint64_t straight = (low + CL_BYTES_ALL(0x80u - '"')) & ~(low + CL_BYTES_ALL(0x7fu - '\''));

    return (straight | ~(tick + CL_BYTES_ALL(0x7fu)) | eight) & high;
}

static uint32_t count(uint64_t flags)
{
    return (uint32_t)((flags >> 7) * CL_BYTES_ALL(1u) >> 56);
}

/* The word before the one at `i` has a capital, and does not open the sentence: "World War I" is nobody. */
static bool is_after_capital(cl_str s, size_t i)
{
    size_t end = i - 1, start;

    if (i == 0)
        return false;
    for (start = end; start > 0 && s.ptr[start - 1] != ' ';)
        start--;
    return start > 0 && s.ptr[start] >= 'A' && s.ptr[start] <= 'Z';
}

static bool is_own_at(const cl_cues_reader *reader, cl_str s, size_t i)
{
    bool capital = s.ptr[i] >= 'A' && s.ptr[i] <= 'Z';

    return cl_cues_own_at(reader->own, s, i) && !(capital && is_after_capital(s, i));
}

/* The head of the word at `i`; blanks past the end. */
static uint32_t head_at(cl_str s, size_t i)
{
    char four[4] = {' ', ' ', ' ', ' '};

    if (s.len - i >= sizeof four)
        return cl_cues_head(s.ptr + i);
    memcpy(four, s.ptr + i, s.len - i);
    return cl_cues_head(four);
}

/* All blanks part words, but only words behind a plain one are looked at: a line break in a sentence is rare. */
static look look_at(const cl_cues_reader *reader, cl_str s)
{
    look out = {0};
    uint64_t before = 0;

    for (size_t at = 0; at < s.len; at += 8) {
        uint64_t eight = cl_cues_eight(s, at), starts = cl_cues_word_starts(eight, &before);
        out.words += count(starts);
        for (uint64_t marks = marks_of(eight); marks != 0; marks &= marks - 1)
            count_mark(s, at + (size_t)(__builtin_ctzll(marks) >> 3), &out);
        for (; starts != 0; starts &= starts - 1) {
            size_t i = at + (size_t)(__builtin_ctzll(starts) >> 3);
            unsigned first = cl_cues_letter(s.ptr[i]), second = i + 1 < s.len ? cl_cues_letter(s.ptr[i + 1]) : 0;
            bool may_be_own = (reader->own_seconds[first] >> second & 1) != 0;
            if (!cl_cues_has_head(&reader->page, head_at(s, i)) && !may_be_own)
                continue;
            if (i > 0 && s.ptr[i - 1] != ' ')
                continue;
            out.page = out.page || cl_cues_page_at(s, i);
            out.scene = out.scene == 0 && cl_cues_scene_at(s, i) ? i : out.scene;
            out.own = out.own || (may_be_own && is_own_at(reader, s, i));
        }
    }
    return out;
}

/* Opened and closed do not balance, by kind of mark. Single quotes are apostrophes too often to count. */
static bool is_unbalanced(look marks)
{
    if (marks.straight % 2 != 0 && (marks.curly == 1 || marks.curly == -1)) /* a straight mark with a curly partner is a pair too */
        marks.straight = marks.curly = 0;
    return marks.straight % 2 != 0 || marks.latex != 0 || marks.angle != 0 || marks.curly != 0;
}

static bool opens_with_mark(cl_str s)
{
    return s.len > 2 && (s.ptr[0] == '"' || memcmp(s.ptr, "``", 2) == 0 || memcmp(s.ptr, "\342\200\234", 3) == 0 ||
                         memcmp(s.ptr, "\302\253", 2) == 0 || memcmp(s.ptr, "\342\200\236", 3) == 0);
}

/* A direct quotation that starts in `span` and whose speaker is named outside of it, or nowhere beside it. */
static bool lacks_speaker(const cl_article *article, cl_span span)
{
    size_t low = 0, high = article->n_quotes;

    while (low < high) { /* quotes are in order of their first content span; one starting earlier is another sentence's */
        size_t middle = (low + high) / 2;
        const cl_quote *quote = &article->quotes[middle];
        if (quote->n_content > 0 && quote->content[0].start < span.start)
            low = middle + 1;
        else
            high = middle;
    }
    for (size_t i = low; i < article->n_quotes; i++) {
        const cl_quote *quote = &article->quotes[i];
        if (quote->n_content == 0 || quote->content[0].start >= span.end)
            break;
        cl_span mention = quote->speaker.mention, last = quote->content[quote->n_content - 1];
        bool elsewhere = mention.end > 0 && (mention.start < span.start || mention.start >= span.end);
        bool all_quoted = mention.end == 0 && last.end + UNQUOTED_BYTES >= span.end &&
                          quote->content[0].start <= span.start + UNQUOTED_BYTES;
        if (quote->kind == CL_QUOTE_DIRECT && (elsewhere || all_quoted))
            return true;
    }
    return false;
}

const cl_cues_reader *cl_cues_read_as(cl_cues_reader *reader, cl_lang lang)
{
    if (reader->ready && reader->lang == lang)
        return reader;
    *reader = (cl_cues_reader){.ready = true, .lang = lang, .own = cl_cues_own_words(lang)};
    for (const char *const *own = reader->own; own != NULL && *own != NULL; own++)
        if (cl_cues_letter(**own) != 0)
            reader->own_seconds[cl_cues_letter(**own)] |= 1u << cl_cues_letter((*own)[1]);
    cl_cues_page_heads(&reader->page);
    if (lang == CL_LANG_NONE || lang == CL_LANG_EN)
        cl_cues_scene_heads(&reader->page);
    cl_cues_opening_heads(lang, &reader->opening);
    return reader;
}

unsigned cl_cues_opens(const cl_cues_reader *reader, cl_str s)
{
    bool plain = s.len > 0 && cl_cues_letter(s.ptr[0]) != 0; /* others open with marks, or letters above ASCII */

    return plain && !cl_cues_has_head(&reader->opening, cl_cues_opening_head(s)) ? 0 : cl_cues_opening(reader->lang, s);
}

static bool is_furniture(cl_str s, look seen)
{
    return seen.page || cl_cues_beside_report(s) || (seen.scene > 0 && cl_cues_is_scene(s, seen.scene)) || cl_cues_points_into_picture(s);
}

bool cl_cues_is_page(const cl_cues_reader *reader, cl_str s)
{
    return is_furniture(s, look_at(reader, s));
}

unsigned cl_cues_of(const cl_cues_reader *reader, const cl_article *article, uint32_t sentence, cl_span span, uint32_t *words)
{
    const cl_sentence *s = &article->sentences[sentence];
    cl_str text = cl_span_of(article->text, span);
    look seen = look_at(reader, text);
    unsigned cues = cl_cues_opens(reader, text) | cl_cues_reference(reader->lang, text);

    if ((s->flags & CL_SENTENCE_IN_QUOTE) != 0 || is_unbalanced(seen))
        cues |= CL_CUE_HALF_QUOTE;
    if ((s->flags & CL_SENTENCE_QUESTION) != 0)
        cues |= CL_CUE_QUESTION;
    if ((s->flags & CL_SENTENCE_HEADING) != 0)
        cues |= CL_CUE_NO_STOP;
    if (opens_with_mark(text))
        cues |= CL_CUE_OPENS_QUOTE;
    if (is_furniture(text, seen))
        cues |= CL_CUE_FURNITURE;
    if (seen.own && !cl_cues_has_marks(text))
        cues |= CL_CUE_FIRST_PERSON;
    if (lacks_speaker(article, span))
        cues |= CL_CUE_SPEAKER;
    if (words != NULL)
        *words = seen.words;
    return cues;
}
