/*
 * word_cache.h - a word as it stands in the text -> its number, remembered by the thread.
 *
 * Separate from the tokenizer, which finds where words end: this saves folding and look-up of 97 words of 100. Kept from text to
 * text, since news uses the same words every day: it holds the base's words for any overlay on it, and an overlay's own for that
 * one alone. Cost of a word that is found: one line of cache, one branch.
 */
#ifndef CL_TEXT_WORD_CACHE_H
#define CL_TEXT_WORD_CACHE_H

#include "text/bytes.h"
#include "text/token.h"

#define CL_WORD_KEY 16u /* bytes of a word that fit a slot; longer ones (1 % of news words) go to the vocabulary */

/* What a token keeps of its word, in its order. */
typedef struct cl_known_word {
    uint32_t word; /* CL_WORD_NONE: no vocabulary, or memory is out */
    uint16_t lexicon;
    uint8_t flags, sets;
} cl_known_word;

typedef struct cl_word_slot {
    uint64_t key[2]; /* the raw bytes, zero padded: no word holds a NUL */
    uint64_t owner;  /* era of the vocabulary that gave the number, with the language on top; 0: free */
    cl_known_word known;
} cl_word_slot;

typedef struct cl_word_pair { /* one line of the processor's cache */
    _Alignas(64) cl_word_slot newer;
    cl_word_slot older;
} cl_word_pair;

/* The thread's cache as one vocabulary and language may use it. */
typedef struct cl_word_cache {
    cl_word_pair *pairs;
    uint64_t own, base; /* owners whose words may be taken */
    uint32_t base_words; /* of the base's only those that it had when the vocabulary was made (text/vocab.h) */
    cl_lang lang;
    cl_vocab *vocab; /* NULL: words have no numbers */
} cl_word_cache;

extern const cl_known_word cl_known_word_none;

void cl_word_cache_open(cl_word_cache *cache, cl_vocab *vocab, cl_lang lang);

/* What is known of a word of any length, be it the last of its text. */
cl_known_word cl_word_number(const cl_word_cache *cache, cl_str word);

/* The same of a word of 1..CL_WORD_KEY bytes that was not the newest of its pair; valid until the next word is asked for. */
const cl_known_word *cl_word_number_older(const cl_word_cache *cache, cl_word_pair *pair, uint64_t key0, uint64_t key1, cl_str word);

/*
 * 16384 pairs, 1 MB a thread. 97 % of the words of stories_mixed dev are found, of half as many 93, in 32768 single slots 94. What
 * is not found costs four times what the rest does: three places of a large vocabulary.
 */
#define CL_WORD_PAIRS_BITS 14u

static inline size_t cl_word_pair_of(uint64_t key0, uint64_t key1)
{
    return (size_t)((key0 ^ (key1 << 27 | key1 >> 37)) * 0x9e3779b97f4a7c15u >> (64 - CL_WORD_PAIRS_BITS));
}

/* Only the first test is one that cannot be predicted. */
static inline bool cl_word_slot_holds(const cl_word_slot *slot, const cl_word_cache *cache, uint64_t key0, uint64_t key1)
{
    return ((slot->key[0] ^ key0) | (slot->key[1] ^ key1)) == 0 &&
           ((slot->owner == cache->base && slot->known.word < cache->base_words) || slot->owner == cache->own);
}

/* The same of the n (1..CL_WORD_KEY) bytes at p, of which CL_WORD_KEY may be read. */
static inline const cl_known_word *cl_word_number_near(const cl_word_cache *cache, const unsigned char *p, size_t n)
{
    static const unsigned char kept[2 * CL_WORD_KEY] = {[0 ... CL_WORD_KEY - 1] = 0xFF};
    uint64_t key[2], mask[2];

    memcpy(key, p, sizeof key);
    memcpy(mask, kept + CL_WORD_KEY - n, sizeof mask);
    key[0] &= mask[0];
    key[1] &= mask[1];
    cl_word_pair *pair = &cache->pairs[cl_word_pair_of(key[0], key[1])];
    if (cl_word_slot_holds(&pair->newer, cache, key[0], key[1]))
        return &pair->newer.known;
    return cl_word_number_older(cache, pair, key[0], key[1], (cl_str){(const char *)p, n});
}

#endif
