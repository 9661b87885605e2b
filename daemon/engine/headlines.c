#include "engine/headlines.h"

#include "base/hash.h"
#include "base/vec.h"
#include "engine/compare_marks.h"
#include "text/language.h"
#include "text/stem.h"
#include "text/token.h"

#include <stdlib.h>

typedef struct title_word {
    uint64_t stem; /* hash */
    cl_str text;
    uint32_t document;
    bool first; /* of this stem in its title */
    bool content;
    bool hedge;
} title_word;

typedef CL_VEC(title_word) word_vec;
typedef CL_VEC(cl_str) str_vec;

static collate_err read_title(const cl_documents *documents, uint32_t d, cl_arena *arena, word_vec *words)
{
    const cl_metadata *meta = &documents->at[d]->article->meta;
    cl_token *tokens = NULL;
    size_t n = 0, start = words->n;
    char room[128];
    collate_err err = cl_tokenize(meta->title, (cl_span){0, (uint32_t)meta->title.len}, meta->lang, NULL, arena, &tokens, &n);

    for (size_t i = 0; err == COLLATE_OK && i < n; i++) {
        cl_str text = cl_str_cut(meta->title, tokens[i].start, tokens[i].end);
        bool question = tokens[i].kind == CL_TOKEN_MARK && cl_str_eq(text, CL_STR("?"));
        if ((tokens[i].kind == CL_TOKEN_MARK && !question) || (tokens[i].flags & CL_TOKEN_POSSESSIVE) != 0)
            continue;
        cl_str folded = cl_fold(text, room, sizeof room);
        title_word word = {.text = text, .document = d, .hedge = question || cl_mark_of(meta->lang, folded) == CL_MARK_HEDGING};
        word.content = !question && !cl_language_is_stop(meta->lang, folded);
        word.stem = cl_hash(cl_stem(meta->lang, folded));
        word.first = true;
        for (size_t k = start; k < words->n; k++)
            word.first = word.first && words->at[k].stem != word.stem;
        if (CL_VEC_PUSH(words, arena, word) == NULL)
            return COLLATE_E_NOMEM;
    }
    return err;
}

static int by_stem(const void *a, const void *b)
{
    const title_word *const *x = a, *const *y = b;

    if ((*x)->stem != (*y)->stem)
        return (*x)->stem < (*y)->stem ? -1 : 1;
    return (*x > *y) - (*x < *y);
}

/* shared[i]: another title has the stem of word i. */
static bool *find_shared(const word_vec *words, cl_arena *arena)
{
    const title_word **order = CL_ARENA_ARRAY(arena, const title_word *, words->n);
    bool *shared = CL_ARENA_ARRAY(arena, bool, words->n);

    if (order == NULL || shared == NULL)
        return NULL;
    for (size_t i = 0; i < words->n; i++)
        order[i] = &words->at[i];
    if (words->n > 1)
        qsort(order, words->n, sizeof *order, by_stem);
    for (size_t i = 0; i < words->n;) {
        size_t end = i;
        bool several = false;
        while (end < words->n && order[end]->stem == order[i]->stem) {
            several = several || order[end]->document != order[i]->document;
            end++;
        }
        for (; i < end; i++)
            shared[order[i] - words->at] = several;
    }
    return shared;
}

/* Words of document d stand together from *at on; leaves *at behind them. */
static collate_err put_words(const word_vec *words, const bool *shared, uint32_t d, size_t *at, cl_arena *arena, cl_headline *line)
{
    str_vec common = {0}, own = {0}, hedges = {0};

    for (; *at < words->n && words->at[*at].document == d; (*at)++) {
        size_t i = *at;
        const title_word *word = &words->at[i];
        if (!word->first)
            continue;
        str_vec *to = shared[i] ? &common : &own;
        if (word->content && CL_VEC_PUSH(to, arena, word->text) == NULL)
            return COLLATE_E_NOMEM;
        if (word->hedge && CL_VEC_PUSH(&hedges, arena, word->text) == NULL)
            return COLLATE_E_NOMEM;
    }
    line->shared = common.at;
    line->n_shared = common.n;
    line->own = own.at;
    line->n_own = own.n;
    line->hedges = hedges.at;
    line->n_hedges = hedges.n;
    return COLLATE_OK;
}

collate_err cl_headlines_compare(const cl_documents *documents, cl_arena *arena, cl_comparison *out)
{
    word_vec words = {0};
    CL_VEC(cl_headline) lines = {0};
    collate_err err = COLLATE_OK;

    for (uint32_t d = 0; err == COLLATE_OK && d < documents->n; d++)
        if (documents->at[d]->article->meta.title.len > 0)
            err = read_title(documents, d, arena, &words);
    bool *shared = err == COLLATE_OK ? find_shared(&words, arena) : NULL;
    if (shared == NULL)
        return err != COLLATE_OK ? err : COLLATE_E_NOMEM;
    size_t at = 0;
    for (uint32_t d = 0; err == COLLATE_OK && d < documents->n; d++) {
        cl_headline line = {.document = d, .text = documents->at[d]->article->meta.title};
        if (line.text.len == 0)
            continue;
        err = put_words(&words, shared, d, &at, arena, &line);
        if (err == COLLATE_OK && CL_VEC_PUSH(&lines, arena, line) == NULL)
            err = COLLATE_E_NOMEM;
    }
    if (err != COLLATE_OK)
        return err;
    out->headlines = lines.at;
    out->n_headlines = lines.n;
    return COLLATE_OK;
}
