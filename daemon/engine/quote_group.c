#include "engine/quote_group.h"

#include "base/hash.h"

#include <math.h>
#include <stdlib.h>

#define GRAM 3u
#define COVERAGE 0.75f      /* of the shorter one's words: DESIGN 7.3 layer 2 */
#define DENSITY 0.75f       /* equal words in the stretch that they span */
#define MASS_PER_LOG 2.5f   /* weight of equal words, times ln of the number of quotations: by chance there are no two */
#define MASS_LEAST 11.0f
#define MASS_SPEAKER 6.0f   /* enough when both name the same speaker */
#define MASS_OTHER 20.0f    /* needed when they name two */
#define VARIANT_SHARE 0.45f /* Dice of stems by weight: layer 3 */
#define VARIANT_MASS 20.0f
#define VARIANT_DAYS 3
#define TRANSLATED_DAYS 1
#define TRANSLATED_WORDS 5u  /* of the shorter one */
#define TRANSLATED_ANCHORS 2u /* figures and names in common, beside the speaker: of one alone a minister says many things a day */
#define VARIANT_WORDS 400u  /* of each: what is longer is a speech, and takes the square of its length to compare */
#define MAX_WALK 64u        /* quotations followed per 3-gram or stem, newest first */
#define MAX_ALIGNED 12u     /* candidates aligned a quotation */
#define CELLS_EACH 100000u  /* of alignments a quotation: twelve of 90 words, two of 220, at least one */
#define CELLS_ALL 200000000u /* of all: .5 s. Past it shared 3-grams decide; 40 000 quotations of 20 words, all alike, take 160 million */
#define SHARED_SURE 2u      /* then half of the shorter one's 3-grams */
#define SHARED_LEAST 10u    /* one in ten of the shorter one's 3-grams is shared, or it is no candidate: stock phrases */
#define RARE 3.0f           /* weight past which a stem leads to variants */
#define LONGEST 4096u       /* words; what is longer still counts as that long where lengths are sorted */
#define SKETCH 1024u        /* bits for the words of a quotation; past some 1000 words all are set and the sketch says yes */
#define NONE UINT32_MAX

typedef struct posting {
    uint64_t key;
    uint32_t quote;
    uint32_t next;
} posting;

typedef struct chains {
    uint32_t *bucket;
    uint32_t mask;
    posting *posting;
    uint32_t n;
} chains;

typedef struct tally {
    uint32_t *count; /* per quotation */
    uint32_t *touched;
    uint32_t n_touched;
} tally;

static bool init_chains(chains *index, size_t room, cl_arena *arena)
{
    size_t size = 64;

    while (size < room)
        size *= 2;
    index->mask = (uint32_t)(size - 1);
    index->bucket = cl_arena_alloc(arena, size * sizeof *index->bucket);
    index->posting = cl_arena_alloc(arena, (room + 1) * sizeof *index->posting);
    index->n = 0;
    if (index->bucket == NULL || index->posting == NULL)
        return false;
    memset(index->bucket, 0xff, size * sizeof *index->bucket);
    return true;
}

static void add_key(chains *index, uint64_t key, uint32_t quote)
{
    uint32_t *head = &index->bucket[cl_mix(key) & index->mask];

    index->posting[index->n] = (posting){key, quote, *head};
    *head = index->n++;
}

static void count_key(const chains *index, uint64_t key, tally *seen)
{
    uint32_t at = index->bucket[cl_mix(key) & index->mask];

    for (uint32_t walked = 0; at != NONE && walked < MAX_WALK; walked++, at = index->posting[at].next) {
        uint32_t quote = index->posting[at].quote;
        if (index->posting[at].key == key && seen->count[quote]++ == 0)
            seen->touched[seen->n_touched++] = quote;
    }
}

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

static uint32_t root_of(uint32_t *parent, uint32_t i)
{
    while (parent[i] != i) {
        parent[i] = parent[parent[i]];
        i = parent[i];
    }
    return i;
}

static void join(uint32_t *parent, uint32_t a, uint32_t b)
{
    a = root_of(parent, a);
    b = root_of(parent, b);
    if (a < b)
        parent[b] = a;
    else
        parent[a] = b;
}

static cl_same_speaker same_speaker(const cl_cut_quote *a, const cl_cut_quote *b)
{
    if (a->quote->speaker.type == CL_SPEAKER_NAMED)
        return cl_speaker_compare(a->quote->speaker.name, &b->quote->speaker);
    return cl_speaker_compare(b->quote->speaker.name, &a->quote->speaker);
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
 * May the longer one have enough of the shorter one's words? Each is looked for by a few bits of its key: a yes may be wrong, a no
 * never is. Most candidates share a stock phrase only, and an alignment takes the product of their lengths.
 */
static bool may_cover(const cl_cut_quote *shorter, const cl_cut_quote *longer)
{
    uint64_t has[SKETCH / 64] = {0};
    uint32_t shared = 0;

    for (uint32_t i = 0; i < longer->n; i++) {
        if ((longer->words[i].flags & CL_SAID_STRUCK) != 0) /* is equal to words of other keys */
            return true;
        uint64_t bit = cl_mix(longer->words[i].key) % SKETCH;
        has[bit / 64] |= (uint64_t)1 << bit % 64;
    }
    for (uint32_t i = 0; i < shorter->n; i++) {
        if ((shorter->words[i].flags & CL_SAID_STRUCK) != 0)
            return true;
        uint64_t bit = cl_mix(shorter->words[i].key) % SKETCH;
        shared += (has[bit / 64] >> bit % 64 & 1) != 0;
    }
    return (float)shared >= COVERAGE * (float)shorter->n;
}

static collate_err decide_same(const cl_cut_quote *a, const cl_cut_quote *b, uint32_t n, cl_arena *scratch, bool *same)
{
    const cl_cut_quote *shorter = a->n <= b->n ? a : b, *longer = shorter == a ? b : a;
    cl_word_fit fit;
    *same = false;
    if (!may_cover(shorter, longer))
        return COLLATE_OK;
    cl_same_speaker speaker = same_speaker(a, b);
    float needed = mass_needed(speaker, n);
    /* Word for word, layer 1: enough when one named speaker has it, however plain the words are. */
    *same = speaker == CL_SPEAKER_SAME && same_words(a, b);
    if (*same || shorter->weight < needed)
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
    *same = fit.equal >= needed && (float)fit.n_equal >= COVERAGE * (float)shorter->n &&
            (float)fit.n_equal >= DENSITY * (float)(span - left_out);
    return COLLATE_OK;
}

/* The candidates counted most, at most `most`; clears the counts. */
static uint32_t take_best(tally *seen, uint32_t most, uint32_t *best, uint32_t *counts)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < seen->n_touched; i++) {
        uint32_t quote = seen->touched[i], count = seen->count[quote], at = n;
        seen->count[quote] = 0;
        if (n == most) {
            if (counts[n - 1] >= count)
                continue;
            at = n - 1;
        } else {
            n++;
        }
        for (; at > 0 && counts[at - 1] < count; at--) {
            best[at] = best[at - 1];
            counts[at] = counts[at - 1];
        }
        best[at] = quote;
        counts[at] = count;
    }
    seen->n_touched = 0;
    return n;
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
static collate_err group_same(const cl_cut_quote *quotes, uint32_t n, cl_deadline deadline, cl_arena *arena, tally *seen, uint32_t *parent)
{
    chains index;
    size_t total = 0;
    uint64_t all_cells = 0;
    uint32_t best[MAX_ALIGNED], counts[MAX_ALIGNED];
    cl_arena scratch;
    collate_err err = COLLATE_OK;

    for (uint32_t i = 0; i < n; i++)
        total += n_grams(&quotes[i]);
    const uint32_t *order = by_length(quotes, n, arena);
    if (order == NULL || !init_chains(&index, total, arena))
        return COLLATE_E_NOMEM;
    cl_arena_init(&scratch, 0);
    for (uint32_t o = 0; o < n && err == COLLATE_OK; o++) {
        uint32_t i = order[o];
        bool same = false;
        if (cl_deadline_passed(deadline))
            err = COLLATE_E_DEADLINE;
        for (uint32_t g = 0; g < n_grams(&quotes[i]); g++)
            count_key(&index, gram_key(&quotes[i], g), seen);
        uint32_t n_best = take_best(seen, MAX_ALIGNED, best, counts);
        uint64_t cells = 0;
        for (uint32_t k = 0; k < n_best && err == COLLATE_OK && !same; k++) {
            uint32_t grams = n_grams(&quotes[i]), theirs = n_grams(&quotes[best[k]]), least = grams < theirs ? grams : theirs;
            uint64_t more = (uint64_t)quotes[i].n * quotes[best[k]].n;
            if (counts[k] * SHARED_LEAST < least)
                continue;
            if (k > 0 && cells + more > CELLS_EACH)
                break;
            if (all_cells + more > CELLS_ALL) {
                same = counts[k] * SHARED_SURE >= least && quotes[i].weight >= MASS_OTHER && quotes[best[k]].weight >= MASS_OTHER;
            } else {
                cells += more;
                all_cells += more;
                cl_arena_reset(&scratch, (size_t)1 << 20);
                err = decide_same(&quotes[i], &quotes[best[k]], n, &scratch, &same);
            }
            if (same)
                join(parent, i, best[k]);
        }
        for (uint32_t g = 0; g < n_grams(&quotes[i]); g++)
            add_key(&index, gram_key(&quotes[i], g), i);
    }
    cl_arena_fini(&scratch);
    return err;
}

/* What a stem adds to likeness, once however often it is there: names half, as two statements on one person share those. */
static float distinct_weight(const cl_cut_quote *quote, uint32_t i)
{
    for (uint32_t k = 0; k < i; k++) {
        if (quote->words[k].stem == quote->words[i].stem)
            return 0;
    }
    return (quote->words[i].flags & CL_SAID_NAME) != 0 ? quote->words[i].weight / 2 : quote->words[i].weight;
}

static bool has_stem(const cl_cut_quote *quote, uint64_t stem)
{
    for (uint32_t i = 0; i < quote->n; i++) {
        if (quote->words[i].stem == stem)
            return true;
    }
    return false;
}

/* `spent` counts what is looked at, up to CELLS_ALL. */
static bool may_be_variant(const cl_cut_quote *a, const cl_cut_quote *b, uint64_t *spent)
{
    float both = 0, all = 0;

    if (a->n > VARIANT_WORDS || b->n > VARIANT_WORDS)
        return false;
    if (a->at.document == b->at.document)
        return false;
    if (a->day != INT32_MIN && b->day != INT32_MIN && labs((long)a->day - b->day) > VARIANT_DAYS)
        return false;
    if (same_speaker(a, b) == CL_SPEAKER_OTHER)
        return false;
    if (*spent > CELLS_ALL)
        return false;
    *spent += (uint64_t)(a->n + b->n) * (a->n + b->n);
    for (uint32_t i = 0; i < a->n; i++) {
        float weight = distinct_weight(a, i);
        all += weight;
        both += weight > 0 && has_stem(b, a->words[i].stem) ? weight : 0;
    }
    for (uint32_t j = 0; j < b->n; j++)
        all += distinct_weight(b, j);
    return both >= VARIANT_MASS && 2 * both / all >= VARIANT_SHARE;
}

/* Figures and names that two statements in different languages share; false when one has a figure that the other has not. */
static bool share_anchors(const cl_cut_quote *a, const cl_cut_quote *b, uint32_t *figures, uint32_t *names)
{
    for (uint32_t i = 0; i < a->n; i++) {
        bool figure = (a->words[i].flags & CL_SAID_NUMBER) != 0, name = (a->words[i].flags & CL_SAID_NAME) != 0, found = false;
        for (uint32_t j = 0; j < b->n && (figure || name) && !found; j++)
            found = a->words[i].key == b->words[j].key;
        if (figure && !found)
            return false;
        *figures += figure && found;
        *names += name && !figure && found;
    }
    return true;
}

/*
 * The same statement in two languages, possibly: one named speaker, about one day, like length, the same figures, and enough of
 * figures and names in common that it is no chance. Without a bilingual dictionary nothing more is said.
 */
static bool may_be_translated(const cl_cut_quote *a, const cl_cut_quote *b)
{
    uint32_t figures = 0, names = 0, other_figures = 0, other_names = 0;
    uint32_t shorter = a->n < b->n ? a->n : b->n, longer = a->n < b->n ? b->n : a->n;
    bool dated = a->day != INT32_MIN && b->day != INT32_MIN && labs((long)a->day - b->day) <= TRANSLATED_DAYS;

    if (a->lang == b->lang || !dated || shorter < TRANSLATED_WORDS || longer > VARIANT_WORDS || longer > 2 * shorter)
        return false;
    if (b->quote->speaker.type != CL_SPEAKER_NAMED || same_speaker(a, b) != CL_SPEAKER_SAME)
        return false;
    if (!share_anchors(a, b, &figures, &names) || !share_anchors(b, a, &other_figures, &other_names))
        return false;
    return figures + (names < other_names ? names : other_names) >= TRANSLATED_ANCHORS;
}

/* Key of a named speaker: the last word of the name. 0: nobody is named. */
static uint64_t speaker_key(const cl_cut_quote *quote)
{
    cl_str name = quote->quote->speaker.name;
    size_t first = name.len;

    if (quote->quote->speaker.type != CL_SPEAKER_NAMED || name.len == 0)
        return 0;
    while (first > 0 && name.ptr[first - 1] != ' ')
        first--;
    return cl_hash(cl_str_cut(name, first, name.len)) | 1;
}

/* Quotations of one speaker in different languages; `hangs` as below. */
static collate_err hang_translations(const cl_cut_quote *quotes, uint32_t n, cl_arena *arena, uint32_t *parent, const uint32_t *size,
                                     uint32_t *hangs)
{
    chains index;
    bool several = false;

    for (uint32_t i = 1; i < n && !several; i++)
        several = quotes[i].lang != quotes[0].lang;
    if (!several)
        return COLLATE_OK;
    if (!init_chains(&index, n, arena))
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < n; i++) {
        uint64_t key = speaker_key(&quotes[i]);
        uint32_t at = key != 0 ? index.bucket[cl_mix(key) & index.mask] : NONE;
        for (uint32_t walked = 0; at != NONE && walked < MAX_WALK; walked++, at = index.posting[at].next) {
            uint32_t other = index.posting[at].quote, a = root_of(parent, i), b = root_of(parent, other);
            bool open = index.posting[at].key == key && a != b && hangs[a] == NONE && hangs[b] == NONE;
            if (!open || !may_be_translated(&quotes[i], &quotes[other]))
                continue;
            bool b_larger = size[b] > size[a] || (size[b] == size[a] && b < a);
            hangs[b_larger ? a : b] = b_larger ? b : a;
        }
        if (key != 0)
            add_key(&index, key, i);
    }
    return COLLATE_OK;
}

/* Hang groups on others of which they may be another wording: the smaller on the larger. */
static collate_err group_variants(const cl_cut_quote *quotes, uint32_t n, cl_arena *arena, tally *seen, uint32_t *parent, bool *variant)
{
    chains index;
    size_t total = 0;
    uint32_t best[MAX_ALIGNED], counts[MAX_ALIGNED];
    uint64_t spent = 0;
    uint32_t *size = CL_ARENA_ARRAY(arena, uint32_t, n);
    uint32_t *hangs = cl_arena_alloc(arena, n * sizeof *hangs);

    for (uint32_t i = 0; i < n; i++)
        total += quotes[i].n;
    if (size == NULL || hangs == NULL || !init_chains(&index, total, arena))
        return COLLATE_E_NOMEM;
    memset(hangs, 0xff, n * sizeof *hangs);
    for (uint32_t i = 0; i < n; i++)
        size[root_of(parent, i)]++;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t w = 0; w < quotes[i].n; w++) {
            if (quotes[i].words[w].weight >= RARE)
                count_key(&index, quotes[i].words[w].stem, seen);
        }
        uint32_t n_best = take_best(seen, MAX_ALIGNED, best, counts);
        for (uint32_t k = 0; k < n_best && counts[k] >= 3; k++) {
            uint32_t a = root_of(parent, i), b = root_of(parent, best[k]);
            if (a == b || hangs[a] != NONE || hangs[b] != NONE || !may_be_variant(&quotes[i], &quotes[best[k]], &spent))
                continue;
            bool b_larger = size[b] > size[a] || (size[b] == size[a] && b < a);
            uint32_t small = b_larger ? a : b, large = b_larger ? b : a;
            hangs[small] = large;
        }
        for (uint32_t w = 0; w < quotes[i].n; w++) {
            if (quotes[i].words[w].weight >= RARE)
                add_key(&index, quotes[i].words[w].stem, i);
        }
    }
    collate_err err = hang_translations(quotes, n, arena, parent, size, hangs);
    if (err != COLLATE_OK)
        return err;
    for (uint32_t i = 0; i < n; i++) { /* what hangs on something that hangs itself stays by itself: variants do not chain */
        uint32_t root = root_of(parent, i), on = hangs[root];
        variant[i] = on != NONE && hangs[on] == NONE;
    }
    for (uint32_t i = 0; i < n; i++) {
        uint32_t root = root_of(parent, i);
        seen->count[i] = variant[i] ? hangs[root] : root;
    }
    return COLLATE_OK;
}

collate_err cl_utterances_group(const cl_cut_quote *quotes, uint32_t n, cl_deadline deadline, cl_arena *arena, uint32_t *group,
                                bool *variant)
{
    tally seen = {CL_ARENA_ARRAY(arena, uint32_t, n), CL_ARENA_ARRAY(arena, uint32_t, n), 0};
    uint32_t *parent = CL_ARENA_ARRAY(arena, uint32_t, n);

    if (seen.count == NULL || seen.touched == NULL || parent == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < n; i++) {
        parent[i] = i;
        variant[i] = false;
    }
    collate_err err = group_same(quotes, n, deadline, arena, &seen, parent);
    if (err == COLLATE_OK)
        err = group_variants(quotes, n, arena, &seen, parent, variant);
    if (err != COLLATE_OK)
        return err;
    for (uint32_t i = 0; i < n; i++)
        group[i] = seen.count[i];
    return COLLATE_OK;
}
