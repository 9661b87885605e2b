#include "engine/rank_parts.h"

#include "engine/cues.h"
#include "text/token.h"

/* Shorter ones are fragments, longer ones take the whole of a short summary (prototypes/summary.py, DUC-2004). */
#define LEAST_WORDS 8u
#define MOST_WORDS 70u

/* What a cue costs, in units of the best candidate's worth: best of 0 .05 .1 .2 .4 each on outlets and _single; refers_back is
 * the pronoun's, R1 of outlets 41.3 at .05, 41.5 from .1 on. Connectives, speakers and the first person cost what they may without
 * loss (.05 .1 .2, .15 .3, .1 .2 .4 on outlets, _single and single articles of outlets): they read badly whatever they tell. */
static const struct {
    unsigned cue;
    float penalty;
} penalties[] = {
    {CL_CUE_PRONOUN, 0.10f}, {CL_CUE_CONNECTIVE, 0.10f}, {CL_CUE_QUESTION, 0.20f},
    {CL_CUE_OPENS_QUOTE, 0.10f}, {CL_CUE_SPEAKER, 0.30f}, {CL_CUE_FIRST_PERSON, 0.40f}, {CL_CUE_REFERS, 0.10f},
};

/* A reader who has its content already; its concepts count half anyway (rank_weights.c). Of 0 .1 .15 .3 .6 the most that costs no
 * new content (rank_known.c has the measure). */
#define TOLD_PENALTY 0.3f

static float penalty_of(unsigned cues)
{
    float sum = 0;

    for (size_t i = 0; i < sizeof penalties / sizeof penalties[0]; i++)
        if ((cues & penalties[i].cue) != 0)
            sum -= penalties[i].penalty;
    return sum;
}

/* Strict: what a summary should hold. Otherwise anything with words, for texts that have nothing better. */
static bool is_usable(const cl_candidate *c, bool strict)
{
    if (!strict)
        return c->words > 0;
    return c->words >= LEAST_WORDS && c->words <= MOST_WORDS &&
           (c->cues & (CL_CUE_HALF_QUOTE | CL_CUE_FURNITURE | CL_CUE_NO_STOP | CL_CUE_FRAGMENT)) == 0;
}

static uint64_t bag_hash(cl_bag bag)
{
    uint64_t hash = bag.n;

    for (uint32_t i = 0; i < bag.n; i++)
        hash = (hash ^ bag.at[i]) * 0x9e3779b97f4a7c15u;
    return hash ^ hash >> 29;
}

/* Hashes of the sentences taken so far: the same words again are no second candidate. */
typedef struct seen {
    uint64_t *at;
    size_t mask;
} seen;

static bool is_new(seen *table, cl_bag bag)
{
    uint64_t key = bag_hash(bag) | 1;
    size_t i = (key >> 20) & table->mask;

    while (table->at[i] != 0 && table->at[i] != key)
        i = (i + 1) & table->mask;
    bool fresh = table->at[i] == 0;
    table->at[i] = key;
    return fresh;
}

static cl_candidate candidate_of(const cl_rank_state *state, const cl_cues_reader *reader, uint32_t document, uint32_t sentence)
{
    const cl_article *a = state->options->documents.at[document]->article;
    const cl_sentence *s = &a->sentences[sentence];
    cl_candidate c = {.document = document, .sentence = sentence, .span = {s->start, s->end}};

    if (sentence < 2) /* a dateline stands before the first sentence, or the second where the first is a heading */
        c.span.start = cl_cues_dateline_end(a->text, c.span);
    c.cues = cl_cues_of(reader, a, sentence, c.span, &c.words);
    c.bag = state->ranking.bags[state->ranking.first_bag[document] + sentence];
    return c;
}

/* Two words said twice running are a link and its caption run together, not prose. */
static bool is_doubled(const cl_rank_state *state, const cl_candidate *c)
{
    const cl_sentence *s = &state->options->documents.at[c->document]->article->sentences[c->sentence];
    const cl_stem_token *at = state->tokens[c->document] + s->first_word;

    for (uint32_t i = 3; i < s->n_words; i++)
        if (at[i] == at[i - 2] && at[i - 1] == at[i - 3] && at[i] != at[i - 1])
            return true;
    return false;
}

/* A first line that is the headline once more tells nothing, and is often no sentence. */
static bool is_title(const cl_rank_state *state, const cl_candidate *c)
{
    cl_bag title = state->ranking.titles[c->document];

    return title.n > 0 && title.n == c->bag.n && memcmp(title.at, c->bag.at, title.n * sizeof *title.at) == 0;
}

/* "Ferry runs aground off Hestholm The ferry Nordlys ...": the headline run into the line below it, mostly a deck or a caption. R2 of
 * outlets at 100 words 21.9 -> 22.2; 21.9 where only the headline is cut off. */
#define TITLE_WORDS 4u /* fewer may be said as they are */
#define TITLE_SENTENCES 3u

static bool holds_title(const cl_rank_state *state, const cl_candidate *c)
{
    const cl_article *a = state->options->documents.at[c->document]->article;
    cl_str title = a->meta.title, text = cl_span_of(a->text, c->span);

    return c->sentence < TITLE_SENTENCES && a->n_title_words >= TITLE_WORDS && title.len < text.len &&
           memmem(text.ptr, text.len, title.ptr, title.len) != NULL;
}

static cl_told told_of(const cl_rank_state *state, uint32_t document, uint32_t sentence)
{
    const cl_ranking *r = &state->ranking;

    return r->told == NULL ? CL_TOLD_NOT : (cl_told)r->told[r->first_bag[document] + sentence];
}

static void add_candidates(cl_rank_state *state, uint32_t document, bool strict, const cl_cues_reader *reader, seen *table)
{
    const cl_article *a = state->options->documents.at[document]->article;
    uint32_t position = 0;

    for (uint32_t s = 0; s < a->n_sentences; s++) {
        cl_candidate c = candidate_of(state, reader, document, s);
        if (strict && (c.words < LEAST_WORDS || c.words > MOST_WORDS))
            continue;
        c.cues |= is_doubled(state, &c) || holds_title(state, &c) ? CL_CUE_FURNITURE : 0;
        if (!is_usable(&c, strict) || (strict && is_title(state, &c)) || !is_new(table, c.bag))
            continue;
        c.position = position++;
        c.penalty = penalty_of(c.cues);
        cl_told told = told_of(state, document, s);
        if (told == CL_TOLD_READ)
            continue;
        if (told == CL_TOLD_REPEATED)
            c.penalty -= TOLD_PENALTY;
        state->ranking.at[state->ranking.n++] = c;
    }
}

/*
 * Who says I and you that often writes a column, and its other sentences are opinions too. Beside a report it comes last. With
 * 3 + n / 20 of n sentences and .3, R2 of outlets 17.1 -> 17.2 at 56 words, 21.9 -> 21.9 at 100; of 1 to 3, shares 0 to .1 and
 * penalties .1 to .4 nothing gains or costs much: chosen by reading what was swapped, eleven summaries of 144.
 */
#define COLUMN_LEAST 3u
#define COLUMN_ONE_IN 20u
#define COLUMN_PENALTY 0.3f

static bool is_column(const cl_candidate *at, uint32_t n)
{
    uint32_t own = 0;

    for (uint32_t i = 0; i < n; i++)
        own += (at[i].cues & CL_CUE_FIRST_PERSON) != 0;
    return own * COLUMN_ONE_IN >= COLUMN_LEAST * COLUMN_ONE_IN + n;
}

/* Candidates of one document stand together. */
static uint32_t past_document(const cl_ranking *r, uint32_t i)
{
    uint32_t end = i;

    while (end < r->n && r->at[end].document == r->at[i].document)
        end++;
    return end;
}

static void put_columns_last(const cl_ranking *r)
{
    bool report = false;

    for (uint32_t i = 0, end; i < r->n && !report; i = end) {
        end = past_document(r, i);
        report = !is_column(r->at + i, end - i);
    }
    for (uint32_t i = 0, end; report && i < r->n; i = end) {
        end = past_document(r, i);
        bool column = is_column(r->at + i, end - i);
        for (uint32_t k = i; column && k < end; k++)
            r->at[k].penalty -= COLUMN_PENALTY;
    }
}

collate_err cl_rank_candidates(cl_rank_state *state)
{
    const cl_documents *docs = &state->options->documents;
    cl_ranking *r = &state->ranking;
    size_t n = 0, size = 64;

    for (size_t d = 0; d < docs->n; d++)
        n += r->leads[d] ? docs->at[d]->article->n_sentences : 0;
    while (size < 2 * n)
        size *= 2;
    cl_cues_reader reader = {0}; /* what leads is of one language */
    seen table = {CL_ARENA_ARRAY(state->arena, uint64_t, size), size - 1};
    r->at = cl_arena_alloc(state->arena, (n + 1) * sizeof *r->at);
    if (table.at == NULL || r->at == NULL)
        return COLLATE_E_NOMEM;
    for (int strict = 1; strict >= 0 && r->n == 0; strict--)
        for (size_t i = 0; i < docs->n; i++)
            if (r->leads[r->order[i]])
                add_candidates(state, r->order[i], strict == 1, cl_cues_read_as(&reader, r->lang), &table);
    put_columns_last(r);
    return COLLATE_OK;
}
