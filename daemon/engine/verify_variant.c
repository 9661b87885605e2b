/* Another wording of a quotation: stems in common, in whatever order. */
#include "engine/verify_judge.h"
#include "engine/verify_reading.h"

#define VARIANT_LEAST 0.45f  /* share of stems, Dice by weight: DESIGN 7.3 layer 3 */
#define VARIANT_MASS 12.0f   /* weight of the stems in common: three or four rare words; */
#define VARIANT_SURE 0.75f   /* where so many of the stems are the same, */
#define VARIANT_PLAIN 5.0f   /* less of it is enough */
#define MOVED_LEAST 0.95f    /* of the text's weight: the quotation has all of it, only moved about */
#define MOVED_WORDS 5u       /* words from which on that is no chance */
#define VARIANT_MOST ((size_t)8 << 20) /* pairs of words compared in looking for variants: 20 ms; past it a text is too long for one */

/* Dice of the stems, by weight, of the text and of one quotation; *mass gets the weight in common, *covered its share of the text's. */
static float stem_share(const cl_asked *asked, const cl_said *words, size_t n, float *mass, float *covered)
{
    float both = 0, all = 0, own = 0;

    for (size_t i = 0; i < asked->n; i++) {
        own += asked->words[i].weight;
        for (size_t j = 0; j < n; j++) {
            if (words[j].stem == asked->words[i].stem) {
                both += asked->words[i].weight;
                break;
            }
        }
    }
    for (size_t j = 0; j < n; j++)
        all += words[j].weight;
    all += own;
    *mass = both;
    *covered = own > 0 ? both / own : 0;
    return all > 0 ? 2 * both / all : 0;
}

static float mass_needed(float share)
{
    float sure = (share - VARIANT_LEAST) / (VARIANT_SURE - VARIANT_LEAST);

    sure = sure < 0 ? 0 : sure > 1 ? 1 : sure;
    return VARIANT_MASS + sure * (VARIANT_PLAIN - VARIANT_MASS);
}

/* Where a quotation that starts at word `first` ends, or its sentence does. */
static size_t unit_end(const cl_said_vec *words, size_t first, bool sentence)
{
    size_t end = first + 1;

    while (end < words->n && words->at[end].quote == words->at[first].quote && !(sentence && (words->at[end].flags & CL_SAID_STARTS) != 0))
        end++;
    return end;
}

/* The quotation, or a sentence of one, that may be the same statement in other words; similarity 0: none. */
static void look_for(const cl_asked *asked, const cl_said_vec *words, bool sentences, cl_verify_match *out)
{
    size_t end = 0;

    if (words->n > VARIANT_MOST / asked->n)
        return;
    for (size_t first = 0; first < words->n; first = end) {
        float mass = 0, covered = 0;
        end = unit_end(words, first, sentences);
        if (end - first > 40 * asked->n)
            continue;
        float share = stem_share(asked, words->at + first, end - first, &mass, &covered);
        bool moved = covered >= MOVED_LEAST && asked->n >= MOVED_WORDS;
        if ((share < VARIANT_LEAST && !moved) || mass < mass_needed(share) || share <= out->similarity)
            continue;
        *out = (cl_verify_match){.quote = words->at[first].quote,
                                 .span = {words->at[first].start, words->at[end - 1].end},
                                 .verdict = moved ? CL_VERDICT_ALTERED : CL_VERDICT_VARIANT,
                                 .similarity = share};
    }
}

void cl_verify_variant(const cl_asked *asked, const cl_said_vec *words, cl_verify_match *out)
{
    look_for(asked, words, false, out);
    if (out->similarity == 0)
        look_for(asked, words, true, out);
}
