#include "corpus/story_vector.h"

#include "text/token.h"

#include <math.h>
#include <stdlib.h>

#define LEAD 800u       /* words read: of 250 400 800 best on stories_mixed dev (B3 .887 .896 .899) */
#define TERMS 200u      /* stems kept */
#define TITLE 3.0f      /* a title's word counts so often: 3 and 5 are alike on stories_mixed dev */
#define NAME 1.0f       /* further counts of a word of a name, each mention */
#define SIGMA_DAYS 2.0f /* of 1.5 2 2.5 3 best on stories_mixed dev with stems (.905 .905 .901 .899) */
#define NO_DAY 0.7f     /* factor when a day is not known: of .7 .8 .85 best there (.907 .905 .902) */
#define UNIT 65535.0f

typedef struct counted {
    uint32_t stem;
    float count;
    float idf; /* of the most common form met: a stem's own entry may be no word at all */
} counted;

typedef struct term_table {
    counted *at;
    uint32_t mask;
    uint32_t n;
} term_table;

static void count(term_table *table, const cl_vocab *vocab, uint32_t number, float times)
{
    const cl_word *word = cl_vocab_word(vocab, number);

    if ((word->flags & (CL_WORD_STOP | CL_WORD_SHORT)) != 0)
        return;
    uint32_t at = (word->stem * 2654435761u) & table->mask;
    while (table->at[at].count > 0 && table->at[at].stem != word->stem)
        at = (at + 1) & table->mask;
    counted *slot = &table->at[at];
    if (slot->count == 0) {
        *slot = (counted){word->stem, 0, word->idf};
        table->n++;
    }
    slot->count += times;
    if (word->idf < slot->idf)
        slot->idf = word->idf;
}

/* Each word of each name once more for each of its mentions. */
static void count_names(term_table *table, const cl_vocab *vocab, const cl_article *article, uint32_t room)
{
    for (size_t i = 0; i < article->n_entities && table->n < room; i++) {
        const cl_entity *entity = &article->entities[i];
        cl_str rest = entity->name;
        while (rest.len > 0 && table->n < room) {
            size_t len = 0;
            char folded[128];
            while (len < rest.len && rest.ptr[len] != ' ')
                len++;
            uint32_t word = cl_vocab_find(vocab, article->meta.lang, cl_fold(cl_str_cut(rest, 0, len), folded, sizeof folded));
            if (word != CL_WORD_NONE)
                count(table, vocab, word, NAME * (float)entity->n_mentions);
            rest = cl_str_cut(rest, len < rest.len ? len + 1 : len, rest.len);
        }
    }
}

static int heaviest_first(const void *a, const void *b)
{
    const counted *x = a, *y = b;

    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    return (x->stem > y->stem) - (x->stem < y->stem);
}

static int by_stem(const void *a, const void *b)
{
    const counted *x = a, *y = b;

    return (x->stem > y->stem) - (x->stem < y->stem);
}

static int32_t day_of(const cl_document *doc)
{
    cl_when when = doc->article->meta.published;

    if (when.precision < CL_WHEN_DAY)
        return CL_STORY_NO_DAY;
    int64_t zone = when.zone_minutes == CL_WHEN_NO_ZONE ? 0 : (int64_t)when.zone_minutes * 60;
    int64_t day = (when.seconds + zone) / 86400 - ((when.seconds + zone) % 86400 < 0);
    return day > INT32_MIN / 2 && day < INT32_MAX / 2 ? (int32_t)day : CL_STORY_NO_DAY;
}

static collate_err assemble(const cl_document *doc, counted *terms, uint32_t n, cl_story_vector **out)
{
    float norm = 0;

    cl_story_vector *vector = malloc(sizeof *vector + n * (sizeof(uint32_t) + sizeof(uint16_t)));
    if (vector == NULL)
        return COLLATE_E_NOMEM;
    uint16_t *weight = (uint16_t *)&vector->stem[n];
    qsort(terms, n, sizeof *terms, by_stem);
    for (uint32_t i = 0; i < n; i++)
        norm += terms[i].count * terms[i].count;
    norm = norm > 0 ? UNIT / sqrtf(norm) : 0;
    for (uint32_t i = 0; i < n; i++) {
        vector->stem[i] = terms[i].stem;
        weight[i] = (uint16_t)lrintf(terms[i].count * norm);
    }
    vector->n = n;
    vector->day = day_of(doc);
    vector->weight = weight;
    *out = vector;
    return COLLATE_OK;
}

collate_err cl_story_vector_make(const cl_document *doc, const cl_vocab *vocab, cl_arena *scratch, cl_story_vector **out)
{
    const cl_article *article = doc->article;
    size_t n_lead = article->n_words < LEAD ? article->n_words : LEAD;
    size_t n_title = article->n_title_words < LEAD ? article->n_title_words : LEAD;
    uint32_t room = (uint32_t)(n_lead + n_title) + 256, size = 16; /* names that are only further down: 256 words */
    term_table table = {0};

    while (size < 2 * room)
        size *= 2;
    table.mask = size - 1;
    table.at = CL_ARENA_ARRAY(scratch, counted, size);
    if (table.at == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n_lead; i++)
        count(&table, vocab, article->words[i], 1);
    for (size_t i = 0; i < n_title; i++)
        count(&table, vocab, article->title_words[i], TITLE);
    count_names(&table, vocab, article, room);

    uint32_t n = 0;
    for (uint32_t i = 0; i < size; i++) {
        counted term = table.at[i];
        if (term.count <= 0 || term.idf <= 0)
            continue;
        table.at[n++] = (counted){term.stem, (1 + logf(fmaxf(term.count, 1))) * term.idf, term.idf};
    }
    qsort(table.at, n, sizeof *table.at, heaviest_first);
    return assemble(doc, table.at, n < TERMS ? n : TERMS, out);
}

void cl_story_probe_fini(cl_story_probe *probe)
{
    free(probe->weight);
    *probe = (cl_story_probe){0};
}

collate_err cl_story_probe_reach(cl_story_probe *probe, uint32_t room)
{
    if (room <= probe->room)
        return COLLATE_OK;
    uint16_t *weight = realloc(probe->weight, (size_t)room * sizeof *weight);
    if (weight == NULL)
        return COLLATE_E_NOMEM;
    memset(weight + probe->room, 0, (size_t)(room - probe->room) * sizeof *weight);
    probe->weight = weight;
    probe->room = room;
    return COLLATE_OK;
}

void cl_story_probe_set(cl_story_probe *probe, const cl_story_vector *of)
{
    const cl_story_vector *old = probe->of;

    if (of == old)
        return;
    for (uint32_t i = 0; old != NULL && i < old->n; i++)
        probe->weight[old->stem[i]] = 0;
    for (uint32_t i = 0; of != NULL && i < of->n; i++)
        probe->weight[of->stem[i]] = of->weight[i];
    probe->of = of;
}

float cl_story_similarity(const cl_story_probe *probe, const cl_story_vector *other)
{
    const cl_story_vector *of = probe->of;
    uint64_t dot = 0;

    for (uint32_t i = 0; i < other->n; i++) {
        if (other->stem[i] < probe->room)
            dot += (uint32_t)probe->weight[other->stem[i]] * other->weight[i];
    }
    float cosine = (float)dot / (UNIT * UNIT);
    if (of->day == CL_STORY_NO_DAY || other->day == CL_STORY_NO_DAY)
        return cosine * NO_DAY;
    float days = (float)(of->day - other->day);
    return cosine * expf(-days * days / (2 * SIGMA_DAYS * SIGMA_DAYS));
}

uint32_t cl_story_heaviest(const cl_story_vector *vector, uint32_t most, uint32_t *places)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < vector->n; i++) {
        uint32_t at = n;
        if (n == most) {
            if (vector->weight[places[n - 1]] >= vector->weight[i])
                continue;
            at = n - 1;
        } else {
            n++;
        }
        for (; at > 0 && vector->weight[places[at - 1]] < vector->weight[i]; at--)
            places[at] = places[at - 1];
        places[at] = i;
    }
    return n;
}
