#include "engine/quote_group.h"

#include "engine/quote_chains.h"

#include <math.h>
#include <stdlib.h>

#define GRAM 3u
#define COVERAGE 0.75f      /* of the shorter one's words: DESIGN 7.3 layer 2 */
#define DENSITY 0.75f       /* equal words in the stretch that they span */
#define MASS_PER_LOG 2.5f   /* weight of equal words, times ln of the number of quotations: by chance there are no two */
#define MASS_LEAST 11.0f
#define MASS_SPEAKER 6.0f   /* enough when both name the same speaker */
#define MASS_WHOLE 4.0f      /* enough when the other has the whole of it: one plain word and stop words, of one speaker in three days; */
#define WHOLE_WORDS 4u       /* so many words at least */
#define MASS_UNNAMED 8.0f    /* the same, when one of them names nobody */
#define WHOLE_UNNAMED 6u
#define OVERLAP_WORDS 7u     /* of one speaker in the same days, where each of two has more than they share */
#define OVERLAP_SHARE 0.4f
#define MASS_OTHER 20.0f    /* needed when they name two */
#define CELLS_EACH 100000u  /* of alignments a quotation: twelve of 90 words, two of 220, at least one */
#define SHARED_SURE 2u      /* then half of the shorter one's 3-grams */
#define SHARED_LEAST 10u    /* one in ten of the shorter one's 3-grams is shared, or it is no candidate: stock phrases */
#define LONGEST 4096u       /* words; what is longer still counts as that long where lengths are sorted */
#define SKETCH 1024u        /* bits for the words of a quotation; past some 1000 words all are set and the sketch says yes */

static uint64_t gram_key(const cl_cut_quote *quote, uint32_t i)
{
    uint64_t key = 0x9e3779b97f4a7c15u;

    for (uint32_t k = i; k < quote->n && k < i + GRAM; k++)
        key = cl_mix(key ^ quote->words[k].key);
    return key;
}

static uint32_t n_grams(const cl_cut_quote *quote)
{
    return quote->n < GRAM ? 1 : quote->n - GRAM + 1;
}

static float mass_needed(cl_same_speaker speaker, uint32_t n)
{
    float chance = MASS_PER_LOG * logf((float)n + 1);

    if (speaker == CL_SPEAKER_SAME)
        return MASS_SPEAKER;
    float least = speaker == CL_SPEAKER_OTHER ? MASS_OTHER : MASS_LEAST;
    return chance > least ? chance : least;
}

static bool same_words(const cl_cut_quote *a, const cl_cut_quote *b)
{
    if (a->n != b->n)
        return false;
    for (uint32_t i = 0; i < a->n; i++) {
        if (a->words[i].key != b->words[i].key)
            return false;
    }
    return true;
}

/*
 * How many of the shorter one's words the longer one may have. Each is looked for by a few bits of its key: never too few,
 * now and then too many. Most candidates share a stock phrase only, and an alignment takes the product of their lengths.
 */
static uint32_t shared_words(const cl_cut_quote *shorter, const cl_cut_quote *longer)
{
    uint64_t has[SKETCH / 64] = {0};
    uint32_t shared = 0;

    for (uint32_t i = 0; i < longer->n; i++) {
        if ((longer->words[i].flags & CL_SAID_STRUCK) != 0) /* is equal to words of other keys */
            return shorter->n;
        uint64_t bit = cl_mix(longer->words[i].key) % SKETCH;
        has[bit / 64] |= (uint64_t)1 << bit % 64;
    }
    for (uint32_t i = 0; i < shorter->n; i++) {
        if ((shorter->words[i].flags & CL_SAID_STRUCK) != 0)
            return shorter->n;
        uint64_t bit = cl_mix(shorter->words[i].key) % SKETCH;
        shared += (has[bit / 64] >> bit % 64 & 1) != 0;
    }
    return shared;
}

static bool in_same_days(const cl_cut_quote *a, const cl_cut_quote *b)
{
    bool dated = a->day != INT32_MIN && b->day != INT32_MIN && labs((long)a->day - b->day) <= CL_SAME_DAYS;

    return dated && a->at.document != b->at.document;
}

/* Each outlet cut one statement at other places: what they share is one run, and most of the shorter one or nearly. */
static bool overlaps(const cl_cut_quote *shorter, const cl_word_fit *fit)
{
    uint32_t runs = 0;

    for (size_t e = 0; e < fit->n_edits; e++) {
        bool end = (e == 0 || e + 1 == fit->n_edits) && fit->edits[e].op == CL_EDIT_ADDED;
        if (fit->edits[e].op != CL_EDIT_EQUAL && !end)
            return false;
        runs += fit->edits[e].op == CL_EDIT_EQUAL;
    }
    if (runs != 1 || fit->n_equal < OVERLAP_WORDS || fit->equal < MASS_LEAST)
        return false;
    return (float)fit->n_equal >= OVERLAP_SHARE * (float)shorter->n;
}

/* Weight that is enough where the longer one has all of the shorter one, word after word, in the same days. */
static float whole_needed(const cl_cut_quote *a, const cl_cut_quote *b, cl_same_speaker speaker, float needed)
{
    uint32_t words = a->n < b->n ? a->n : b->n;

    if (!in_same_days(a, b))
        return needed;
    if (speaker == CL_SPEAKER_SAME)
        return words >= WHOLE_WORDS ? MASS_WHOLE : needed;
    return speaker == CL_SPEAKER_UNKNOWN && words >= WHOLE_UNNAMED && needed <= MASS_LEAST ? MASS_UNNAMED : needed;
}

static collate_err decide_same(const cl_cut_quote *a, const cl_cut_quote *b, uint32_t n, cl_arena *scratch, bool *same)
{
    const cl_cut_quote *shorter = a->n <= b->n ? a : b, *longer = shorter == a ? b : a;
    cl_word_fit fit;
    *same = false;
    uint32_t shared = shared_words(shorter, longer);
    bool covered = (float)shared >= COVERAGE * (float)shorter->n;
    if (!covered && (shared < OVERLAP_WORDS || !in_same_days(a, b)))
        return COLLATE_OK;
    cl_same_speaker speaker = cl_quote_same_speaker(a, b);
    if (!covered && speaker != CL_SPEAKER_SAME)
        return COLLATE_OK;
    float needed = mass_needed(speaker, n), least = whole_needed(a, b, speaker, needed);
    /* Word for word, layer 1: enough when one named speaker has it, however plain the words are. */
    *same = speaker == CL_SPEAKER_SAME && same_words(a, b);
    if (*same || shorter->weight < least)
        return COLLATE_OK;
    collate_err err = cl_word_align(shorter->words, shorter->n, longer->words, longer->n, scratch, &fit);
    if (err != COLLATE_OK)
        return err == COLLATE_E_TOO_BIG ? COLLATE_OK : err;
    uint32_t span = fit.b_end - fit.b_first, left_out = 0;
    for (size_t e = 0; e < fit.n_edits; e++) { /* a stretch may leave out what stood between */
        bool opens = fit.edits[e].op == CL_EDIT_DROPPED && (shorter->words[fit.edits[e].a_first].flags & CL_SAID_OPENS) != 0;
        if (fit.edits[e].op == CL_EDIT_ELLIPSIS || fit.edits[e].op == CL_EDIT_BRACKET || opens)
            left_out += fit.edits[e].b_end - fit.edits[e].b_first;
    }
    bool whole = fit.n_equal == shorter->n && span == shorter->n && fit.equal >= least;
    bool overlap = speaker == CL_SPEAKER_SAME && in_same_days(a, b) && overlaps(shorter, &fit);
    *same = whole || overlap || (fit.equal >= needed && (float)fit.n_equal >= COVERAGE * (float)shorter->n &&
            (float)fit.n_equal >= DENSITY * (float)(span - left_out));
    return COLLATE_OK;
}

/* The quotations, longest first: a counting sort. */
static uint32_t *by_length(const cl_cut_quote *quotes, uint32_t n, cl_arena *arena)
{
    uint32_t *start = CL_ARENA_ARRAY(arena, uint32_t, LONGEST + 2), *order = CL_ARENA_ARRAY(arena, uint32_t, n);

    if (start == NULL || order == NULL)
        return NULL;
    for (uint32_t i = 0; i < n; i++)
        start[LONGEST - (quotes[i].n < LONGEST ? quotes[i].n : LONGEST) + 1]++;
    for (uint32_t k = 1; k <= LONGEST + 1; k++)
        start[k] += start[k - 1];
    for (uint32_t i = 0; i < n; i++)
        order[start[LONGEST - (quotes[i].n < LONGEST ? quotes[i].n : LONGEST)]++] = i;
    return order;
}

/*
 * Longest first, each joins the one group that fits: a short quotation ("billions of dollars") that stands in two long ones
 * does not make these one.
 */
static collate_err group_same(const cl_cut_quote *quotes, uint32_t n, cl_deadline deadline, cl_arena *arena, cl_tally *seen,
                              uint32_t *parent)
{
    cl_chains index;
    size_t total = 0;
    uint64_t all_cells = 0;
    uint32_t best[CL_CHAINS_MAX_ALIGNED], counts[CL_CHAINS_MAX_ALIGNED];
    cl_arena scratch;
    collate_err err = COLLATE_OK;

    for (uint32_t i = 0; i < n; i++)
        total += n_grams(&quotes[i]);
    const uint32_t *order = by_length(quotes, n, arena);
    if (order == NULL || !cl_chains_init(&index, total, arena))
        return COLLATE_E_NOMEM;
    cl_arena_init(&scratch, 0);
    for (uint32_t o = 0; o < n && err == COLLATE_OK; o++) {
        uint32_t i = order[o];
        bool same = false;
        if (cl_deadline_passed(deadline))
            err = COLLATE_E_DEADLINE;
        for (uint32_t g = 0; g < n_grams(&quotes[i]); g++)
            cl_chains_count_key(&index, gram_key(&quotes[i], g), seen);
        uint32_t n_best = cl_chains_take_best(seen, CL_CHAINS_MAX_ALIGNED, best, counts);
        uint64_t cells = 0;
        for (uint32_t k = 0; k < n_best && err == COLLATE_OK && !same; k++) {
            uint32_t grams = n_grams(&quotes[i]), theirs = n_grams(&quotes[best[k]]), least = grams < theirs ? grams : theirs;
            uint64_t more = (uint64_t)quotes[i].n * quotes[best[k]].n;
            if (counts[k] * SHARED_LEAST < least)
                continue;
            if (k > 0 && cells + more > CELLS_EACH)
                break;
            if (all_cells + more > CL_CHAINS_CELLS_ALL) {
                same = counts[k] * SHARED_SURE >= least && quotes[i].weight >= MASS_OTHER && quotes[best[k]].weight >= MASS_OTHER;
            } else {
                cells += more;
                all_cells += more;
                cl_arena_reset(&scratch, (size_t)1 << 20);
                err = decide_same(&quotes[i], &quotes[best[k]], n, &scratch, &same);
            }
            if (same)
                cl_quote_join(parent, i, best[k]);
        }
        for (uint32_t g = 0; g < n_grams(&quotes[i]); g++)
            cl_chains_add_key(&index, gram_key(&quotes[i], g), i);
    }
    cl_arena_fini(&scratch);
    return err;
}

collate_err cl_utterances_group(const cl_cut_quote *quotes, uint32_t n, cl_deadline deadline, cl_arena *arena, uint32_t *group,
                                bool *variant)
{
    cl_tally seen = {CL_ARENA_ARRAY(arena, uint32_t, n), CL_ARENA_ARRAY(arena, uint32_t, n), 0};
    uint32_t *parent = CL_ARENA_ARRAY(arena, uint32_t, n);

    if (seen.count == NULL || seen.touched == NULL || parent == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < n; i++) {
        parent[i] = i;
        variant[i] = false;
    }
    collate_err err = group_same(quotes, n, deadline, arena, &seen, parent);
    if (err == COLLATE_OK)
        err = cl_utterances_hang(quotes, n, arena, &seen, parent, variant);
    if (err != COLLATE_OK)
        return err;
    for (uint32_t i = 0; i < n; i++)
        group[i] = seen.count[i];
    return COLLATE_OK;
}
