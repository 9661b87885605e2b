#include "engine/align_vectors.h"

#include "engine/align_read.h"

#include <math.h>

/* Chosen together on align dev by coordinate search (F1 of pairs). A word weighs background^(.8 - p) * local^p: p rises to
 * .6 (of .5 .6 .7; a weighted sum of both does worse, .74 against .75 in a model of this) with the number of sentences,
 * for two cannot tell what is common in their story. Sum of the powers .8 of .7 .8 .9, names 1.3 of 1 1.3 1.6. */
#define LOCAL_POWER 0.6f
#define LOCAL_HALF 3.0f /* sentences at which p is half of that */
#define IDF_POWER 0.8f
#define IDF_MAX 9.0f
#define NAME_WEIGHT 1.3f
#define NAME_WORTH 0.5f /* .5 of 0 .15 .3 .5 1: area under the curve of 150 labels of align_same.c .871 .873 .874 .874 .862 */

/* What a word weighs, per term. */
static collate_err weigh_terms(const cl_align_reading *read, float **out)
{
    float n = (float)read->units.n, local_power = LOCAL_POWER * n / (n + LOCAL_HALF);
    float *idf = CL_ARENA_ARRAY(read->arena, float, read->notes.n);

    if (idf == NULL)
        return COLLATE_E_NOMEM;
    for (size_t t = 0; t < read->notes.n; t++) {
        const cl_term_note *note = &read->notes.at[t];
        float background = note->background < IDF_MAX ? note->background : IDF_MAX;
        if (note->n_units > 0) /* of clauses that say too little otherwise */
            idf[t] = powf(background, IDF_POWER - local_power) * powf(logf((n + 1) / (float)note->n_units), local_power);
    }
    *out = idf;
    return COLLATE_OK;
}

/* Counts become weights; the vectors become units. Returns their mean length before. */
static float weigh(cl_align_reading *read, const float *idf)
{
    float total = 0;

    for (size_t u = 0; u < read->units.n; u++) {
        cl_align_unit *unit = &read->units.at[u];
        cl_term *terms = read->all.at + read->first.at[u];
        for (size_t i = 0; i < unit->n_terms; i++) {
            float count = fabsf(terms[i].weight), often = count == 1 ? 1 : 1 + logf(count);
            terms[i].weight = often * idf[terms[i].id] * (terms[i].weight < 0 ? NAME_WEIGHT : 1);
        }
        unit->terms = unit->wide = terms;
        unit->n_wide = unit->n_terms;
        unit->length = cl_terms_unit(terms, unit->n_terms);
        total += unit->length;
    }
    return read->units.n > 0 ? total / (float)read->units.n : 1;
}

static collate_err index_terms(const cl_align_reading *read, cl_vectors *out)
{
    uint32_t n_terms = (uint32_t)read->notes.n;
    uint32_t *first = CL_ARENA_ARRAY(read->arena, uint32_t, (size_t)n_terms + 1);
    cl_posting *postings = cl_arena_alloc(read->arena, read->all.n * sizeof *postings);

    if (first == NULL || postings == NULL)
        return COLLATE_E_NOMEM;
    uint32_t at = 0;
    for (uint32_t t = 0; t < n_terms; t++) {
        first[t] = at;
        at += read->notes.at[t].n_units;
        read->notes.at[t].last = first[t]; /* write position from here on */
    }
    first[n_terms] = at;
    for (uint32_t u = 0; u < read->units.n; u++)
        for (uint32_t i = 0; i < read->units.at[u].n_terms; i++) {
            cl_term term = read->units.at[u].terms[i];
            postings[read->notes.at[term.id].last++] = (cl_posting){u, term.weight};
        }
    out->first_posting = first;
    out->postings = postings;
    out->n_terms = n_terms;
    return COLLATE_OK;
}

/* What each stem is worth by how many units a document has it in; a stem of the story's one event stands in each document once. */
static collate_err judge_terms(const cl_align_reading *read, cl_vectors *out)
{
    float each = fmaxf(1, (float)read->documents->n) / 2, all = logf(fmaxf(2, ((float)read->units.n + 1) / each));
    cl_term_trait *traits = cl_arena_alloc(read->arena, read->notes.n * sizeof *traits);

    if (traits == NULL)
        return COLLATE_E_NOMEM;
    for (size_t t = 0; t < read->notes.n; t++) {
        const cl_term_note *note = &read->notes.at[t];
        float rarity = 1 - logf(fmaxf(1, (float)note->n_units / each)) / all;
        float worth = fmaxf(0, rarity) * (note->n_named * 2 > note->n_units ? NAME_WORTH : 1);
        traits[t] = (cl_term_trait){worth, note->numeric ? worth : 0};
    }
    out->traits = traits;
    return COLLATE_OK;
}

/* Cosines of document vectors (sums of their sentences), by accumulating over each term's documents. */
static collate_err relate_documents(const cl_align_reading *read, cl_vectors *out, cl_deadline deadline)
{
    size_t n = read->documents->n;
    float *kin = CL_ARENA_ARRAY(read->arena, float, n *n);
    float *sum = CL_ARENA_ARRAY(read->arena, float, n);
    uint32_t *seen = CL_ARENA_ARRAY(read->arena, uint32_t, n);

    if (kin == NULL || sum == NULL || seen == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t t = 0; t < out->n_terms; t++) {
        size_t n_seen = 0;
        for (uint32_t p = out->first_posting[t]; p < out->first_posting[t + 1]; p++) { /* by unit, so by document */
            uint32_t d = out->units[out->postings[p].unit].document;
            if (n_seen == 0 || seen[n_seen - 1] != d) {
                seen[n_seen++] = d;
                sum[d] = 0;
            }
            sum[d] += out->postings[p].weight;
        }
        for (size_t i = 0; i < n_seen; i++)
            for (size_t j = i; j < n_seen; j++)
                kin[seen[i] * n + seen[j]] += sum[seen[i]] * sum[seen[j]];
        if ((t % 64 == 0 || n_seen > 64) && cl_deadline_passed(deadline)) /* the clock was a fiftieth of a comparison */
            return COLLATE_E_DEADLINE;
    }
    for (size_t i = 0; i < n; i++)
        sum[i] = sqrtf(kin[i * n + i]);
    double total = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = i + 1; j < n; j++) {
            float *cell = &kin[i * n + j];
            *cell = *cell > 0 ? *cell / (sum[i] * sum[j]) : 0;
            total += *cell;
        }
    float mean = n > 1 ? (float)(total / ((double)n * (double)(n - 1) / 2)) : 0;
    for (size_t i = 0; i < n; i++) {
        kin[i * n + i] = 0;
        for (size_t j = i + 1; j < n; j++)
            kin[j * n + i] = kin[i * n + j] -= mean;
    }
    out->kinship = kin;
    return COLLATE_OK;
}

collate_err cl_vectors_make(const cl_documents *documents, cl_deadline deadline, cl_arena *arena, cl_vectors *out)
{
    cl_align_reading read = {.documents = documents, .arena = arena};
    float *idf = NULL;

    collate_err err = cl_align_read(&read, deadline);
    if (err == COLLATE_OK)
        err = weigh_terms(&read, &idf);
    if (err != COLLATE_OK)
        return err;
    cl_vectors made = {.mean_length = weigh(&read, idf), .units = read.units.at, .n_units = read.units.n};
    err = judge_terms(&read, &made);
    if (err == COLLATE_OK)
        err = index_terms(&read, &made);
    if (err == COLLATE_OK)
        err = relate_documents(&read, &made, deadline);
    if (err == COLLATE_OK)
        *out = made;
    return err;
}

float cl_terms_unit(cl_term *terms, size_t n)
{
    float sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += terms[i].weight * terms[i].weight;
    float length = sqrtf(sum);
    for (size_t i = 0; length > 0 && i < n; i++)
        terms[i].weight /= length;
    return length;
}
