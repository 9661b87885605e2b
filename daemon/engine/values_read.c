#include "engine/values_sentence.h"

#include "base/hash.h"
#include "text/language.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>

#define STOP_WEIGHT 0.3f    /* a preposition beside both values is little evidence */
#define IDF_PER_WEIGHT 3.0f /* a word in one of twenty articles weighs 1 */
#define WEIGHT_MAX 2.0f
#define DAYS 31u
#define HANDLE 40u /* bytes of a name in "(@name)" */

typedef struct reader {
    const cl_documents *documents;
    cl_arena *arena;
    cl_value_sentence *s;
    CL_VEC(cl_found) found;
    CL_VEC(cl_stretch) stretches;
} reader;

static uint32_t filter_bit(uint32_t stem)
{
    return (stem * 2654435761u) % CL_VALUE_FILTER; /* Knuth's multiplier */
}

static void mark_stem(cl_value_sentence *s, uint32_t stem)
{
    s->stems[filter_bit(stem) / 64] |= 1ull << filter_bit(stem) % 64;
}

bool cl_values_may_have(const cl_value_sentence *s, uint32_t stem)
{
    return (s->stems[filter_bit(stem) / 64] >> filter_bit(stem) % 64 & 1) != 0;
}

static collate_err read_tokens(reader *read)
{
    cl_value_sentence *s = read->s;
    const cl_vocab *vocab = read->documents->vocab;
    cl_lang lang = s->article->meta.lang;
    cl_token *cut = NULL;
    size_t n = 0;
    char room[256];
    collate_err err = cl_tokenize(s->article->text, s->span, lang, NULL, read->arena, &cut, &n);

    if (err != COLLATE_OK)
        return err;
    n = n < CL_VALUE_TOKENS ? n : CL_VALUE_TOKENS;
    s->tokens = CL_ARENA_ARRAY(read->arena, cl_vtoken, n);
    if (s->tokens == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        cl_vtoken *token = &s->tokens[i];
        *token = (cl_vtoken){
            .span = {cut[i].start, cut[i].end}, .stem = CL_WORD_NONE, .kind = cut[i].kind, .flags = cut[i].flags, .mark = cut[i].mark};
        if (cut[i].kind == CL_TOKEN_MARK)
            continue;
        cl_str folded = cl_fold(cl_span_of(s->article->text, token->span), room, sizeof room);
        uint32_t number = cl_vocab_find(vocab, lang, folded);
        if (number == CL_WORD_NONE) { /* words that no sentence is compared by */
            token->folded = cl_arena_dup(read->arena, folded);
            if (token->folded.ptr == NULL)
                return COLLATE_E_NOMEM;
            continue;
        }
        const cl_word *word = cl_vocab_word(vocab, number);
        token->folded = (cl_str){word->text, word->len};
        token->stem = word->stem;
        mark_stem(s, word->stem);
        token->stop = (word->flags & CL_WORD_STOP) != 0 || (cut[i].flags & CL_TOKEN_POSSESSIVE) != 0;
        token->weight = token->stop ? STOP_WEIGHT : fminf(word->idf / IDF_PER_WEIGHT, WEIGHT_MAX);
    }
    s->n_tokens = n;
    return COLLATE_OK;
}

/* Tokens that overlap a span: [*first, *end). False when there is none. */
static bool place(const cl_value_sentence *s, cl_span span, uint32_t *first, uint32_t *end)
{
    uint32_t low = 0, high = (uint32_t)s->n_tokens;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (s->tokens[middle].span.end <= span.start)
            low = middle + 1;
        else
            high = middle;
    }
    *first = *end = low;
    while (*end < s->n_tokens && s->tokens[*end].span.start < span.end)
        (*end)++;
    return *end > *first;
}

static bool add(reader *read, cl_found found)
{
    cl_value_sentence *s = read->s;

    if (!place(s, found.span, &found.first, &found.end))
        return true;
    if (CL_VEC_PUSH(&read->found, read->arena, found) == NULL)
        return false;
    for (uint32_t i = found.first; i < found.end; i++)
        if (s->tokens[i].value == 0)
            s->tokens[i].value = (uint16_t)(read->found.n < UINT16_MAX ? read->found.n : UINT16_MAX);
    return true;
}

/* Index of the first of n sorted items (by their leading `start`) that begins at or after `start`. */
static size_t lower(const void *items, size_t n, size_t size, uint32_t start)
{
    size_t low = 0, high = n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        uint32_t at = 0;
        memcpy(&at, (const char *)items + middle * size, sizeof at);
        if (at < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_in(cl_str folded, const char *const *words)
{
    for (; words != NULL && *words != NULL; words++)
        if (cl_str_eq(folded, cl_str_c(*words)))
            return true;
    return false;
}

static unsigned figure_of(cl_str text)
{
    unsigned value = 0;
    size_t i = 0;

    for (; i < text.len && i < 5 && text.ptr[i] >= '0' && text.ptr[i] <= '9'; i++)
        value = value * 10 + (unsigned)(text.ptr[i] - '0');
    return value;
}

/* "9/11": month and day, as English writes them. */
static bool read_slashed(const cl_value_sentence *s, const cl_vtoken *token, cl_date_parts *parts)
{
    cl_str text = cl_vtoken_text(s, token);
    const char *slash = text.len > 2 ? memchr(text.ptr, '/', text.len) : NULL;

    if (slash == NULL)
        return false;
    unsigned month = figure_of(text), day = figure_of(cl_str_cut(text, (size_t)(slash - text.ptr) + 1, text.len));
    if (s->article->meta.lang == CL_LANG_EN && month >= 1 && month <= 12 && day >= 1 && day <= DAYS) {
        parts->month = (uint8_t)month;
        parts->day = (uint8_t)day;
    }
    return true;
}

/* "2 a.m.", "14:30": an hour, no day. */
static bool is_clock(const cl_value_sentence *s, uint32_t at)
{
    cl_str text = cl_vtoken_text(s, &s->tokens[at]), next = at + 1 < s->n_tokens ? s->tokens[at + 1].folded : (cl_str){"", 0};

    return (text.len > 2 && memchr(text.ptr, ':', text.len) != NULL) || (at + 1 < s->n_tokens && s->tokens[at + 1].mark == ':') ||
           (next.len > 1 && (next.ptr[0] == 'a' || next.ptr[0] == 'p') &&
               (next.ptr[1] == 'm' || (next.len > 2 && next.ptr[1] == '.' && next.ptr[2] == 'm')));
}

static cl_date_parts parts_of(const cl_value_sentence *s, uint32_t first, uint32_t end)
{
    const cl_language *language = cl_language_of(s->article->meta.lang);
    cl_date_parts parts = {0};
    bool range = false; /* "Jan. 31 to Feb. 18": no day of its own */

    for (uint32_t i = first; i < end; i++) {
        const cl_vtoken *token = &s->tokens[i];
        if (token->kind == CL_TOKEN_NUMBER && (is_clock(s, i) || read_slashed(s, token, &parts)))
            continue;
        if (token->kind == CL_TOKEN_NUMBER || isdigit((unsigned char)cl_vtoken_text(s, token).ptr[0])) { /* 20, 20th */
            unsigned figure = figure_of(cl_vtoken_text(s, token));
            if (figure >= 1000 && figure < 3000)
                parts.year = (uint16_t)figure;
            else if (figure >= 1 && figure <= DAYS && parts.day == 0)
                parts.day = (uint8_t)figure;
            else if (figure >= 1 && figure <= DAYS && figure != parts.day)
                range = true;
        }
        for (uint8_t m = 0; token->kind == CL_TOKEN_WORD && m < 12; m++)
            if (is_in(token->folded, language->months[m])) {
                range = range || (parts.month != 0 && parts.month != m + 1);
                parts.month = (uint8_t)(m + 1);
            }
        for (uint8_t d = 0; token->kind == CL_TOKEN_WORD && d < 7; d++)
            if (is_in(token->folded, language->weekdays[d]))
                parts.weekday = (uint8_t)(d + 1);
    }
    return range ? (cl_date_parts){.year = parts.year} : parts;
}

/* The figure at a token when no month has that day: 32 to 99; 0 for others. */
static uint8_t no_day_at(const cl_value_sentence *s, uint32_t at)
{
    if (at >= s->n_tokens || s->tokens[at].kind != CL_TOKEN_NUMBER)
        return 0;
    cl_str text = cl_vtoken_text(s, &s->tokens[at]);
    unsigned figure = figure_of(text);
    return text.len == 2 && figure > DAYS && figure < 100 ? (uint8_t)figure : 0;
}

/* "33 October", "Feb. 34": misprinted or made up. The month is taken with it, and what they name cannot be resolved. */
static bool widen_to_no_day(reader *read, cl_found *found)
{
    const cl_value_sentence *s = read->s;
    uint32_t end = found->end + (found->end < s->n_tokens && s->tokens[found->end].mark == '.');
    uint8_t before = found->first > 0 ? no_day_at(s, found->first - 1) : 0, day = before != 0 ? before : no_day_at(s, end);

    if (found->parts.month == 0 || found->parts.day != 0 || day == 0)
        return true;
    cl_date *date = CL_ARENA_NEW(read->arena, cl_date);
    if (date == NULL)
        return false;
    found->parts.day = day;
    found->span = before != 0 ? (cl_span){s->tokens[found->first - 1].span.start, found->span.end}
                              : (cl_span){found->span.start, s->tokens[end].span.end};
    bool comma = before == 0 && end + 2 < s->n_tokens && s->tokens[end + 1].mark == ','; /* "Feb. 34, 2016" */
    unsigned year = comma ? figure_of(cl_vtoken_text(s, &s->tokens[end + 2])) : 0;
    if (year >= 1000 && year < 3000) {
        found->parts.year = (uint16_t)year;
        found->span.end = s->tokens[end + 2].span.end;
    }
    *date = (cl_date){.start = found->span.start, .end = found->span.end};
    found->date = date;
    return true;
}

/* "(@name) May 3, 2020": the stamp of a post, not what it tells. */
static bool is_stamp(const cl_article *article, uint32_t start)
{
    uint32_t at = start;

    while (at > 0 && article->text.ptr[at - 1] == ' ')
        at--;
    if (at == 0 || article->text.ptr[at - 1] != ')')
        return false;
    for (uint32_t k = 0; k < HANDLE && at > 1; k++)
        if (article->text.ptr[--at] == '@')
            return article->text.ptr[at - 1] == '(';
    return false;
}

static bool read_dates(reader *read)
{
    const cl_article *article = read->s->article;

    for (size_t i = lower(article->dates, article->n_dates, sizeof *article->dates, read->s->span.start);
         i < article->n_dates && article->dates[i].start < read->s->span.end; i++) {
        const cl_date *date = &article->dates[i];
        cl_found found = {.kind = CL_FOUND_DATE, .span = {date->start, date->end}, .date = date, .unit = CL_WORD_NONE};
        if (is_stamp(article, date->start) || !place(read->s, found.span, &found.first, &found.end) ||
            read->s->tokens[found.first].value != 0)
            continue;
        found.parts = parts_of(read->s, found.first, found.end);
        if (!widen_to_no_day(read, &found))
            return false;
        if (!add(read, found))
            return false;
    }
    return true;
}

/* The last place written: 0.1 for 26.4, 1 for 26, 100 for 1,200, times the magnitude word ("3.2 million" = 1e5), which is *scale. */
static double grain_of(cl_str text, double value, double *scale)
{
    size_t i = 0, zeros = 0, digits = 0, decimals = 0;
    double read = 0;
    bool point = false;

    while (i < text.len && (text.ptr[i] < '0' || text.ptr[i] > '9'))
        i++;
    for (; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '.' && i + 1 < text.len && isdigit((unsigned char)text.ptr[i + 1]) && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            read = point ? read + (c - '0') * pow(10, -(double)++decimals) : read * 10 + (c - '0');
            zeros = c == '0' && !point ? zeros + 1 : 0;
            digits++;
        } else if (c != ',') {
            break;
        }
    }
    *scale = 1;
    if (digits == 0 || read == 0)
        return fabs(value) > 0 ? pow(10, floor(log10(fabs(value)))) : 1; /* in words: "two million" */
    double magnitude = fabs(value) / read;
    double unit = point ? pow(10, -(double)decimals) : pow(10, (double)zeros);
    *scale = magnitude > 0 ? magnitude : 1;
    return unit * *scale;
}

/* "his 2017 re-election", "the 2020 race": four digits that count nothing are a year, whatever noun follows. */
static bool is_year(cl_str text, const cl_number *number)
{
    return text.len == 4 && number->value >= 1900 && number->value < 2100 && number->value == floor(number->value) &&
           number->currency[0] == 0 && (number->kind == CL_NUMBER_COUNT || number->kind == CL_NUMBER_PLAIN);
}

static bool add_year(reader *read, const cl_number *number)
{
    cl_date *date = CL_ARENA_NEW(read->arena, cl_date);

    if (date == NULL)
        return false;
    cl_when year = {
        cl_seconds_from_civil((cl_civil){.year = (int32_t)number->value, .month = 1, .day = 1}, 0), CL_WHEN_NO_ZONE, CL_WHEN_YEAR};
    *date = (cl_date){.start = number->start, .end = number->end, .from = year, .until = year};
    return add(read, (cl_found){.kind = CL_FOUND_DATE,
                         .span = {number->start, number->end},
                         .date = date,
                         .unit = CL_WORD_NONE,
                         .parts = {.year = (uint16_t)number->value}});
}

static bool read_numbers(reader *read)
{
    const cl_value_sentence *s = read->s;
    const cl_article *article = s->article;

    for (size_t i = lower(article->numbers, article->n_numbers, sizeof *article->numbers, s->span.start);
         i < article->n_numbers && article->numbers[i].start < s->span.end; i++) {
        const cl_number *number = &article->numbers[i];
        cl_found found = {.kind = CL_FOUND_NUMBER, .span = {number->start, number->end}, .number = number, .unit = CL_WORD_NONE};
        uint32_t first = 0, end = 0;
        if (!place(s, found.span, &first, &end) || s->tokens[first].value != 0)
            continue; /* part of a date */
        if (is_year(cl_span_of(article->text, found.span), number)) {
            if (!add_year(read, number))
                return false;
            continue;
        }
        if (number->unit.end > number->unit.start && place(s, number->unit, &first, &end))
            found.unit = s->tokens[end - 1].stem;
        found.grain = grain_of(cl_span_of(article->text, found.span), number->value, &found.scale);
        if (!add(read, found))
            return false;
    }
    return true;
}

static bool read_names(reader *read)
{
    const cl_article *article = read->s->article;

    for (size_t i = lower(article->names, article->n_names, sizeof *article->names, read->s->span.start);
         i < article->n_names && article->names[i].start < read->s->span.end; i++) {
        const cl_name *name = &article->names[i];
        cl_found found = {
            .kind = CL_FOUND_NAME, .span = {name->start, name->end}, .entity = &article->entities[name->entity], .unit = CL_WORD_NONE};
        if (!add(read, found))
            return false;
    }
    return true;
}

static bool end_stretch(reader *read, uint32_t first, uint32_t end, bool opened, bool closed)
{
    cl_value_sentence *s = read->s;

    if (end <= first || read->stretches.n >= UINT16_MAX - 1)
        return true;
    cl_stretch stretch = {{s->tokens[first].span.start, s->tokens[end - 1].span.end}, first, end, opened, closed};
    if (CL_VEC_PUSH(&read->stretches, read->arena, stretch) == NULL)
        return false;
    for (uint32_t i = first; i < end; i++)
        s->tokens[i].quote = (uint16_t)read->stretches.n;
    return true;
}

/* Quoted stretches of this sentence alone: a closing mark that nothing opened ends a stretch that began before it. */
static bool read_stretches(reader *read)
{
    cl_value_sentence *s = read->s;
    bool open = (s->article->sentences[s->sentence].flags & CL_SENTENCE_IN_QUOTE) != 0, opened = false;
    uint32_t first = 0;

    for (uint32_t i = 0; i < s->n_tokens; i++) {
        if (s->tokens[i].kind != CL_TOKEN_MARK || s->tokens[i].mark != '"')
            continue;
        bool only_opens = (s->tokens[i].flags & (CL_TOKEN_OPENS | CL_TOKEN_CLOSES)) == CL_TOKEN_OPENS;
        bool only_closes = (s->tokens[i].flags & (CL_TOKEN_OPENS | CL_TOKEN_CLOSES)) == CL_TOKEN_CLOSES;
        if (open || (only_closes && read->stretches.n == 0)) {
            if (!end_stretch(read, first, i, opened, true))
                return false;
            open = open && only_opens;
        } else {
            open = true;
        }
        opened = open;
        first = i + 1;
    }
    return !open || end_stretch(read, first, (uint32_t)s->n_tokens, opened, false);
}

size_t cl_values_word_slot(const cl_value_words *words, uint32_t stem)
{
    size_t i = (size_t)cl_mix(stem) & words->mask;

    while (words->keys[i] != 0 && words->keys[i] != stem + 1)
        i = (i + 1) & words->mask;
    return i;
}

/* A table, not a sorted list: sorting cost half of what a summary of ten articles may take for its conflicts. */
static collate_err make_words(const cl_documents *documents, const cl_article *article, cl_arena *arena, cl_value_words *out)
{
    size_t n = article->n_words + article->n_title_words, size = 64;

    while (size < 2 * n)
        size *= 2;
    uint32_t *keys = CL_ARENA_ARRAY(arena, uint32_t, size);
    cl_value_words made = {keys, size - 1};
    if (keys == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        uint32_t word = i < article->n_words ? article->words[i] : article->title_words[i - article->n_words];
        uint32_t stem = cl_vocab_stem(documents->vocab, word);
        keys[cl_values_word_slot(&made, stem)] = stem + 1;
    }
    *out = made;
    return COLLATE_OK;
}

collate_err cl_values_read(const cl_documents *documents, uint32_t document, uint32_t sentence, cl_value_words *words, cl_arena *arena,
    const cl_value_sentence **out)
{
    cl_value_sentence *s = CL_ARENA_NEW(arena, cl_value_sentence);
    reader read = {.documents = documents, .arena = arena, .s = s};

    if (s == NULL)
        return COLLATE_E_NOMEM;
    s->documents = documents;
    s->document = documents->at[document];
    s->article = s->document->article;
    s->sentence = sentence;
    s->span = (cl_span){s->article->sentences[sentence].start, s->article->sentences[sentence].end};
    s->words = &words[document];
    collate_err err = words[document].keys == NULL ? make_words(documents, s->article, arena, &words[document]) : COLLATE_OK;
    if (err == COLLATE_OK)
        err = read_tokens(&read);
    if (err != COLLATE_OK)
        return err;
    if (!read_dates(&read) || !read_numbers(&read) || !read_names(&read) || !read_stretches(&read))
        return COLLATE_E_NOMEM;
    s->found = read.found.at;
    s->n_found = read.found.n;
    s->stretches = read.stretches.at;
    s->n_stretches = read.stretches.n;
    *out = s;
    return COLLATE_OK;
}

cl_str cl_vtoken_text(const cl_value_sentence *s, const cl_vtoken *token)
{
    return cl_span_of(s->article->text, token->span);
}
