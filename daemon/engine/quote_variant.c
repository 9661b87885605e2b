/* Quotations that may be one statement in other words, or in two languages. */
#include "engine/quote_chains.h"

#include <stdlib.h>

#define VARIANT_SHARE 0.45f /* Dice of stems by weight: layer 3 */
#define VARIANT_MASS 20.0f
#define TRANSLATED_DAYS 1
#define TRANSLATED_WORDS 5u  /* of the shorter one */
#define TRANSLATED_ANCHORS 2u /* figures and names in common, beside the speaker: of one alone a minister says many things a day */
#define LONG_FIGURE 3u       /* bytes: "14,000" alone is as good as two small figures */
#define VARIANT_WORDS 400u  /* of each: what is longer is a speech, and takes the square of its length to compare */
#define MOST_BESIDE 64u      /* quotations of the document that are looked at on either side */
#define RARE 3.0f           /* weight past which a stem leads to variants */

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

/* `spent` counts what is looked at, up to CL_CHAINS_CELLS_ALL. */
static bool may_be_variant(const cl_cut_quote *a, const cl_cut_quote *b, uint64_t *spent)
{
    float both = 0, all = 0;

    if (a->n > VARIANT_WORDS || b->n > VARIANT_WORDS)
        return false;
    if (a->at.document == b->at.document)
        return false;
    if (a->day != INT32_MIN && b->day != INT32_MIN && labs((long)a->day - b->day) > CL_SAME_DAYS)
        return false;
    if (cl_quote_same_speaker(a, b) == CL_SPEAKER_OTHER)
        return false;
    if (*spent > CL_CHAINS_CELLS_ALL)
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
        *figures += figure && found ? 1 + (a->words[i].first <= '9' && a->words[i].end - a->words[i].start >= LONG_FIGURE) : 0;
        *names += name && !figure && found;
    }
    return true;
}

/*
 * The same statement in two languages, possibly: one named speaker, about one day, like length, the same figures, and enough of
 * figures and names in common that it is no chance; one of them when neither document has more of this speaker.
 * Without a bilingual dictionary nothing more is said.
 */
static bool may_be_translated(const cl_cut_quote *a, const cl_cut_quote *b, bool sole)
{
    uint32_t figures = 0, names = 0, other_figures = 0, other_names = 0;
    uint32_t shorter = a->n < b->n ? a->n : b->n, longer = a->n < b->n ? b->n : a->n;
    bool dated = a->day != INT32_MIN && b->day != INT32_MIN && labs((long)a->day - b->day) <= TRANSLATED_DAYS;

    if (a->lang == b->lang || !dated || shorter < TRANSLATED_WORDS || longer > VARIANT_WORDS || longer > 2 * shorter)
        return false;
    if (b->quote->speaker.type != CL_SPEAKER_NAMED || cl_quote_same_speaker(a, b) != CL_SPEAKER_SAME)
        return false;
    if (!share_anchors(a, b, &figures, &names) || !share_anchors(b, a, &other_figures, &other_names))
        return false;
    return figures + (names < other_names ? names : other_names) >= (sole ? 1 : TRANSLATED_ANCHORS);
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

/* The document has no other quotation of its speaker among those beside it: mostly all of a document's stand together. */
static bool is_sole(const cl_cut_quote *quotes, uint32_t n, uint32_t i)
{
    uint64_t key = speaker_key(&quotes[i]);

    for (uint32_t k = i; k > 0 && i - k < MOST_BESIDE && quotes[k - 1].at.document == quotes[i].at.document; k--) {
        if (speaker_key(&quotes[k - 1]) == key)
            return false;
    }
    for (uint32_t k = i + 1; k < n && k - i < MOST_BESIDE && quotes[k].at.document == quotes[i].at.document; k++) {
        if (speaker_key(&quotes[k]) == key)
            return false;
    }
    return true;
}

/* Quotations of one speaker in different languages; `hangs` as below. */
static collate_err hang_translations(const cl_cut_quote *quotes, uint32_t n, cl_arena *arena, uint32_t *parent, const uint32_t *size,
                                     uint32_t *hangs)
{
    cl_chains index;
    bool several = false;

    for (uint32_t i = 1; i < n && !several; i++)
        several = quotes[i].lang != quotes[0].lang;
    if (!several)
        return COLLATE_OK;
    if (!cl_chains_init(&index, n, arena))
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < n; i++) {
        uint64_t key = speaker_key(&quotes[i]);
        uint32_t at = key != 0 ? index.bucket[cl_mix(key) & index.mask] : CL_CHAINS_NONE;
        for (uint32_t walked = 0; at != CL_CHAINS_NONE && walked < CL_CHAINS_MAX_WALK; walked++, at = index.posting[at].next) {
            uint32_t other = index.posting[at].quote, a = cl_quote_root(parent, i), b = cl_quote_root(parent, other);
            bool open = index.posting[at].key == key && a != b && hangs[a] == CL_CHAINS_NONE && hangs[b] == CL_CHAINS_NONE;
            if (!open || !may_be_translated(&quotes[i], &quotes[other], is_sole(quotes, n, i) && is_sole(quotes, n, other)))
                continue;
            bool b_larger = size[b] > size[a] || (size[b] == size[a] && b < a);
            hangs[b_larger ? a : b] = b_larger ? b : a;
        }
        if (key != 0)
            cl_chains_add_key(&index, key, i);
    }
    return COLLATE_OK;
}

/* Hang groups on others of which they may be another wording: the smaller on the larger. */
collate_err cl_utterances_hang(const cl_cut_quote *quotes, uint32_t n, cl_arena *arena, cl_tally *seen, uint32_t *parent, bool *variant)
{
    cl_chains index;
    size_t total = 0;
    uint32_t best[CL_CHAINS_MAX_ALIGNED], counts[CL_CHAINS_MAX_ALIGNED];
    uint64_t spent = 0;
    uint32_t *size = CL_ARENA_ARRAY(arena, uint32_t, n);
    uint32_t *hangs = cl_arena_alloc(arena, n * sizeof *hangs);

    for (uint32_t i = 0; i < n; i++)
        total += quotes[i].n;
    if (size == NULL || hangs == NULL || !cl_chains_init(&index, total, arena))
        return COLLATE_E_NOMEM;
    memset(hangs, 0xff, n * sizeof *hangs);
    for (uint32_t i = 0; i < n; i++)
        size[cl_quote_root(parent, i)]++;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t w = 0; w < quotes[i].n; w++) {
            if (quotes[i].words[w].weight >= RARE)
                cl_chains_count_key(&index, quotes[i].words[w].stem, seen);
        }
        uint32_t n_best = cl_chains_take_best(seen, CL_CHAINS_MAX_ALIGNED, best, counts);
        for (uint32_t k = 0; k < n_best && counts[k] >= 3; k++) {
            uint32_t a = cl_quote_root(parent, i), b = cl_quote_root(parent, best[k]);
            if (a == b || hangs[a] != CL_CHAINS_NONE || hangs[b] != CL_CHAINS_NONE || !may_be_variant(&quotes[i], &quotes[best[k]], &spent))
                continue;
            bool b_larger = size[b] > size[a] || (size[b] == size[a] && b < a);
            uint32_t small = b_larger ? a : b, large = b_larger ? b : a;
            hangs[small] = large;
        }
        for (uint32_t w = 0; w < quotes[i].n; w++) {
            if (quotes[i].words[w].weight >= RARE)
                cl_chains_add_key(&index, quotes[i].words[w].stem, i);
        }
    }
    collate_err err = hang_translations(quotes, n, arena, parent, size, hangs);
    if (err != COLLATE_OK)
        return err;
    for (uint32_t i = 0; i < n; i++) { /* what hangs on something that hangs itself stays by itself: variants do not chain */
        uint32_t root = cl_quote_root(parent, i), on = hangs[root];
        variant[i] = on != CL_CHAINS_NONE && hangs[on] == CL_CHAINS_NONE;
    }
    for (uint32_t i = 0; i < n; i++) {
        uint32_t root = cl_quote_root(parent, i);
        seen->count[i] = variant[i] ? hangs[root] : root;
    }
    return COLLATE_OK;
}
