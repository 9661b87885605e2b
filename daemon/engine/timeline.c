#include "engine/timeline.h"

#include "base/vec.h"
#include "text/language.h"
#include "text/token.h"

#include <stdlib.h>

/* An entry may only be made of sentences that many years around the publication: farther ones are history or misreadings. */
#define MAX_YEARS 150
#define YEAR_SECONDS 31556952
#define LONG_AGO 10
#define OPENING 3 /* bytes of marks before a sentence's first word */
#define LEAST_SMALL_WORDS 2u /* signatures and update lines of summaries_outlets have none or one */

typedef struct dated {
    cl_timeline_entry entry;
    float rank; /* likeness to the claim's central sentence; a named date before a relative one */
} dated;

static const cl_claim_member *member_of(const cl_comparison *made, uint32_t document, uint32_t sentence)
{
    const cl_claim *claim = cl_comparison_claim(made, document, sentence);

    for (size_t i = 0; claim != NULL && i < claim->n_members; i++)
        if (claim->members[i].document == document && claim->members[i].sentence == sentence)
            return &claim->members[i];
    return NULL;
}

static bool is_usable(const cl_article *article, const cl_date *date)
{
    cl_when published = article->meta.published;

    if (date->from.precision == CL_WHEN_NONE)
        return false;
    if (published.precision == CL_WHEN_NONE)
        return true;
    int64_t apart = date->from.seconds - published.seconds;
    return apart < (int64_t)MAX_YEARS * YEAR_SECONDS && apart > -(int64_t)MAX_YEARS * YEAR_SECONDS;
}

/*
 * Something happens in a sentence; "— Ida Moss (@idamoss) June 1, 2020", "Updated May 4" only name a day. Told by small words, which every
 * clause needs and a line of names and figures has not.
 */
static bool tells(const cl_documents *documents, const cl_article *article, const cl_sentence *sentence)
{
    unsigned small = 0;

    for (uint32_t w = 0; w < sentence->n_words && small < LEAST_SMALL_WORDS; w++)
        small += (cl_vocab_word(documents->vocab, article->words[sentence->first_word + w])->flags & CL_WORD_STOP) != 0;
    return small >= LEAST_SMALL_WORDS || article->meta.lang == CL_LANG_NONE;
}

/* Index of the first name that ends behind `byte`; names stand in order. */
static size_t name_after(const cl_article *article, uint32_t byte)
{
    size_t low = 0, high = article->n_names;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (article->names[middle].end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A year more than LONG_AGO years before the article. */
static bool is_long_ago(const cl_article *article, const cl_date *date)
{
    cl_when published = article->meta.published;

    return date->from.precision == CL_WHEN_YEAR && published.precision != CL_WHEN_NONE &&
           published.seconds - date->from.seconds > (int64_t)LONG_AGO * YEAR_SECONDS;
}

/* Does a text begin with a month or weekday, which English writes with capitals? */
static bool is_calendar_word(cl_lang lang, cl_str text)
{
    const cl_language *language = cl_language_of(lang);
    char room[32];
    size_t end = 0;

    while (end < text.len && text.ptr[end] != ' ' && text.ptr[end] != '.' && text.ptr[end] != ',')
        end++;
    cl_str word = cl_fold(cl_str_cut(text, 0, end), room, sizeof room);
    for (size_t i = 0; i < 19; i++)
        for (const char *const *name = i < 12 ? language->months[i] : language->weekdays[i - 12]; name != NULL && *name != NULL; name++)
            if (cl_str_eq(word, cl_str_c(*name)))
                return true;
    return false;
}

/*
 * A date that names no day of this sentence: part of a name ("Harbour Today"), a relative word with a capital inside the sentence,
 * a year that a name stands right beside ("Orsk 2020", "the 2020 Orsk Games").
 */
static bool is_label(const cl_article *article, const cl_sentence *sentence, const cl_date *date)
{
    size_t at = name_after(article, date->start);
    const cl_name *here = at < article->n_names ? &article->names[at] : NULL;
    const cl_name *before = at > 0 ? &article->names[at - 1] : NULL;
    cl_str text = cl_str_cut(article->text, date->start, date->end);

    if (here != NULL && here->start <= date->start && here->end >= date->end && here->end - here->start > text.len)
        return true;
    if (date->relative && date->start > sentence->start + OPENING && text.len > 0 && text.ptr[0] >= 'A' && text.ptr[0] <= 'Z' &&
        !is_calendar_word(article->meta.lang, text))
        return true;
    if (date->from.precision != CL_WHEN_YEAR)
        return false;
    return (before != NULL && before->end + 1 == date->start) || (here != NULL && date->end + 1 == here->start);
}

/* "In 2015 a cousin of those hurt in Monday's fire ...": the day of what the sentence only names. */
static bool is_owner(const cl_article *article, const cl_date *date)
{
    cl_str rest = cl_str_cut(article->text, date->end, article->text.len);

    return cl_str_starts(rest, CL_STR("'s ")) || cl_str_starts(rest, CL_STR("\xE2\x80\x99s "));
}

static int by_claim_and_time(const void *a, const void *b)
{
    const dated *x = a, *y = b;

    if (x->entry.claim != y->entry.claim)
        return x->entry.claim < y->entry.claim ? -1 : 1;
    if (x->entry.when.seconds != y->entry.when.seconds)
        return x->entry.when.seconds < y->entry.when.seconds ? -1 : 1;
    if (x->rank != y->rank)
        return x->rank < y->rank ? 1 : -1;
    if (x->entry.document != y->entry.document)
        return x->entry.document < y->entry.document ? -1 : 1;
    return (x->entry.date.start > y->entry.date.start) - (x->entry.date.start < y->entry.date.start);
}

static int by_time(const void *a, const void *b)
{
    const cl_timeline_entry *x = a, *y = b;

    if (x->when.seconds != y->when.seconds)
        return x->when.seconds < y->when.seconds ? -1 : 1;
    return (x->claim > y->claim) - (x->claim < y->claim); /* the more important claim first */
}

collate_err cl_timeline_make(const cl_documents *documents, cl_arena *arena, cl_comparison *out)
{
    CL_VEC(dated) all = {0};
    CL_VEC(cl_timeline_entry) entries = {0};

    for (uint32_t d = 0; d < documents->n; d++) {
        const cl_article *article = documents->at[d]->article;
        uint32_t s = 0;
        for (size_t i = 0; i < article->n_dates; i++) {
            const cl_date *date = &article->dates[i];
            while (s < article->n_sentences && article->sentences[s].end <= date->start)
                s++;
            if (s == article->n_sentences)
                break;
            const cl_claim_member *m = member_of(out, d, s);
            if (m == NULL || date->start < article->sentences[s].start || !is_usable(article, date) ||
                !tells(documents, article, &article->sentences[s]) || is_label(article, &article->sentences[s], date))
                continue;
            const cl_claim *claim = cl_comparison_claim(out, d, s);
            if (claim->n_sources < 2 && out->n_sources > 1 && is_long_ago(article, date))
                continue; /* one outlet's background */
            cl_span span = {article->sentences[s].start, article->sentences[s].end}; /* the date may stand in another clause */
            cl_timeline_entry entry = {date->from, d, s, span, {date->start, date->end}, claim->id, claim->n_sources};
            dated found = {entry, m->similarity + (date->relative ? 0.0f : 0.1f)};
            dated *last = all.n > 0 ? &all.at[all.n - 1] : NULL;
            if (last != NULL && last->entry.document == d && last->entry.sentence == s) { /* a day a sentence: the most exact, the first */
                if (entry.when.precision > last->entry.when.precision && !is_owner(article, date))
                    *last = found;
            } else if (CL_VEC_PUSH(&all, arena, found) == NULL) {
                return COLLATE_E_NOMEM;
            }
        }
    }
    if (all.n > 1)
        qsort(all.at, all.n, sizeof *all.at, by_claim_and_time);
    for (size_t i = 0; i < all.n; i++) {
        const cl_timeline_entry *entry = &all.at[i].entry;
        bool same = i > 0 && all.at[i - 1].entry.claim == entry->claim && all.at[i - 1].entry.when.seconds == entry->when.seconds;
        if (!same && CL_VEC_PUSH(&entries, arena, *entry) == NULL)
            return COLLATE_E_NOMEM;
    }
    if (entries.n > 1)
        qsort(entries.at, entries.n, sizeof *entries.at, by_time);
    out->timeline = entries.at;
    out->n_timeline = entries.n;
    return COLLATE_OK;
}
