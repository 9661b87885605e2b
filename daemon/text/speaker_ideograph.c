#include "text/quote_scan.h"

/*
 * Who speaks in Chinese and Japanese, by the few patterns of news that need no parser:
 *   X は「...」と述べた   「...」と X は語った   X 说："..."   "..."，X 说
 * Every ideograph and kana is a token, so words are compared as bytes of the text.
 */
#define REACH 24u /* tokens from the marks to the verb or the particle */
#define NAME 20u  /* tokens of a speaker with his office */

static const char *const verbs[] = {"述べ", "語っ", "話し", "言っ", "答え", "説明し", "強調し", "主張し", "指摘し", "訴え", "明らかにし",
    "コメントし", "发布", "表示", "指出", "强调", "強調", "认为", "認為", "告诉", "告訴", "宣布", "回答", "补充", "補充", "透露", "承认",
    "承認", "说", "說", "称", "稱", "写道", "寫道", "问道", "問道", NULL};

static bool is_ideograph(const cl_scan *s, uint32_t i)
{
    return s->tok[i].kind == CL_TOKEN_WORD && (unsigned char)s->r->text.ptr[s->tok[i].start] >= 0xE3;
}

static bool starts(const cl_scan *s, uint32_t i, const char *word)
{
    size_t len = strlen(word), at = s->tok[i].start;

    return at + len <= s->r->text.len && memcmp(s->r->text.ptr + at, word, len) == 0;
}

static bool is_verb(const cl_scan *s, uint32_t i)
{
    for (size_t k = 0; verbs[k] != NULL; k++)
        if (starts(s, i, verbs[k]))
            return true;
    return false;
}

static bool is_topic(const cl_scan *s, uint32_t i)
{
    return starts(s, i, "は") || starts(s, i, "が");
}

/* The run of ideographs that ends before `end`. */
static bool run_before(const cl_scan *s, uint32_t end, uint32_t begin, cl_phrase *out)
{
    uint32_t first = end;

    while (first > begin && end - first < NAME && s->inside[first - 1] == 0 && s->tok[first - 1].kind == CL_TOKEN_WORD &&
           !is_topic(s, first - 1))
        first--;
    if (first == end)
        return false;
    *out = (cl_phrase){.first = first, .last = end - 1, .head = end - 1, .type = CL_PHRASE_ROLE};
    return true;
}

/* Between the closing mark and a verb of speech; *quoting when that verb is there at all. */
static bool speaker_after(const cl_scan *s, uint32_t from, uint32_t end, cl_phrase *out, bool *quoting)
{
    while (from < end && s->tok[from].kind == CL_TOKEN_MARK)
        from++;
    bool japanese = from < end && starts(s, from, "と");
    from += japanese;
    for (uint32_t i = from; i < end && i < from + REACH && is_ideograph(s, i); i++) {
        if (!is_verb(s, i))
            continue;
        *quoting = japanese;
        uint32_t last = japanese && i > from && is_topic(s, i - 1) ? i - 1 : i;
        return last > from && (!japanese || last < i) && run_before(s, last, from, out);
    }
    return false;
}

static bool speaker_before(const cl_scan *s, uint32_t open, uint32_t begin, bool quoting, cl_phrase *out)
{
    uint32_t last = open;

    while (last > begin && s->tok[last - 1].kind == CL_TOKEN_MARK && s->inside[last - 1] == 0)
        last--;
    for (uint32_t i = last; i > begin && last - i < 2; i--) /* the verb right before the mark: X 说： */
        if (is_ideograph(s, i - 1) && is_verb(s, i - 1))
            return run_before(s, i - 1, begin, out);
    for (uint32_t i = last; quoting && i > begin + 1 && last - i < REACH; i--)
        if (s->inside[i - 1] == 0 && is_topic(s, i - 1))
            return run_before(s, i - 1, begin, out);
    return false;
}

bool cl_ideograph_speaker(const cl_scan *scan, const cl_stretch *q, cl_phrase *out)
{
    uint32_t begin = scan->r->sentence_tokens[q->sentence], after = q->close + 1;
    uint32_t end = after < scan->n ? cl_scan_end(scan, q->close) : after;
    bool quoting = false;

    if (!is_ideograph(scan, q->open + 1))
        return false;
    return (q->closed && speaker_after(scan, after, end, out, &quoting)) || speaker_before(scan, q->open, begin, quoting, out);
}
