#include "engine/story_card.h"

#include "corpus/originals.h"
#include "corpus/scope.h"

#define MAX_TITLES 64u      /* titles that are compared with each other: the first ones of a very large story */
#define MAX_TITLE_WORDS 64u

/* Weight of the content stems that two titles share, over the larger of their counts: long titles do not win by length. */
static float shared(const cl_documents *docs, const cl_article *a, const cl_article *b)
{
    float sum = 0;
    size_t n_a = a->n_title_words < MAX_TITLE_WORDS ? a->n_title_words : MAX_TITLE_WORDS;
    size_t n_b = b->n_title_words < MAX_TITLE_WORDS ? b->n_title_words : MAX_TITLE_WORDS;

    for (size_t i = 0; i < n_a; i++) {
        const cl_word *word = cl_vocab_word(docs->vocab, a->title_words[i]);
        if ((word->flags & CL_WORD_STOP) != 0)
            continue;
        for (size_t j = 0; j < n_b; j++) {
            if (cl_vocab_stem(docs->vocab, b->title_words[j]) == word->stem) {
                sum += word->idf;
                break;
            }
        }
    }
    return sum / (float)((n_a > n_b ? n_a : n_b) + 4);
}

static uint32_t central_title(const cl_documents *docs)
{
    uint32_t best = UINT32_MAX;
    float highest = -1;
    size_t n = docs->n < MAX_TITLES ? docs->n : MAX_TITLES;

    for (uint32_t i = 0; i < n; i++) {
        const cl_article *article = docs->at[i]->article;
        float sum = 0;
        if (article->meta.title.len == 0)
            continue;
        for (uint32_t j = 0; j < n; j++) {
            if (j != i && docs->at[j]->article->meta.title.len > 0)
                sum += shared(docs, article, docs->at[j]->article);
        }
        if (sum > highest) {
            highest = sum;
            best = i;
        }
    }
    return best;
}

static uint32_t count_sources(const cl_documents *docs)
{
    uint32_t n = 0;

    for (size_t i = 0; i < docs->n; i++) {
        bool seen = false;
        for (size_t j = 0; j < i && j < MAX_TITLES * 8 && !seen; j++)
            seen = cl_source_eq(docs->at[i]->source, docs->at[j]->source);
        n += !seen;
    }
    return n;
}

cl_when cl_story_when(const cl_document *doc)
{
    cl_when published = doc->article->meta.published;

    if (published.precision != CL_WHEN_NONE)
        return published;
    return (cl_when){doc->added_ms / 1000, 0, CL_WHEN_SECOND};
}

collate_err cl_story_card_make(const cl_documents *docs, cl_arena *arena, cl_story_card *out)
{
    cl_story_card card = {.document = central_title(docs), .n_sources = count_sources(docs)};
    uint32_t *group = NULL;
    size_t n_groups = 0;
    collate_err err = cl_originals_group(docs, arena, &group, &n_groups);

    if (err != COLLATE_OK)
        return err;
    card.n_originals = (uint32_t)n_groups;
    card.headline = card.document != UINT32_MAX ? docs->at[card.document]->article->meta.title : CL_STR("");
    bool dated = false;
    for (size_t i = 0; i < docs->n; i++)
        dated |= docs->at[i]->article->meta.published.precision != CL_WHEN_NONE;
    for (size_t i = 0; i < docs->n; i++) {
        cl_when when = cl_story_when(docs->at[i]);
        if (dated && docs->at[i]->article->meta.published.precision == CL_WHEN_NONE)
            continue;
        if (card.first.precision == CL_WHEN_NONE || when.seconds < card.first.seconds)
            card.first = when;
        if (card.last.precision == CL_WHEN_NONE || when.seconds > card.last.seconds)
            card.last = when;
    }
    *out = card;
    return COLLATE_OK;
}
