#include "text/word_cache.h"

#include "text/token_set.h"

#define FOLD_ROOM 256u /* bytes of a folded word; what is longer is no word and is cut there */
#define LANG_SHIFT 56u /* eras count vocabularies: 56 bits do not come round */

static _Thread_local cl_word_pair pairs[1u << CL_WORD_PAIRS_BITS];

const cl_known_word cl_known_word_none = {CL_WORD_NONE, 0, 0, 0};

void cl_word_cache_open(cl_word_cache *cache, cl_vocab *vocab, cl_lang lang)
{
    cl_vocab_era era = vocab != NULL ? cl_vocab_era_of(vocab) : (cl_vocab_era){0, 0, 0};
    uint64_t of_lang = (uint64_t)lang << LANG_SHIFT;

    *cache = (cl_word_cache){
        .pairs = pairs, .own = era.own | of_lang, .base = era.base | of_lang, .base_words = era.known, .lang = lang, .vocab = vocab};
}

static cl_known_word intern(const cl_word_cache *cache, cl_str raw)
{
    char buffer[FOLD_ROOM];
    uint32_t word = cl_vocab_intern(cache->vocab, cache->lang, cl_fold(raw, buffer, sizeof buffer));

    if (word == CL_WORD_NONE)
        return cl_known_word_none;
    const cl_word *entry = cl_vocab_word(cache->vocab, word);
    uint64_t bits = cl_lexicon_entry_bits(cache->lang, entry->lexicon);
    return (cl_known_word){word, entry->lexicon, entry->flags, cl_token_sets_of_word(entry->flags, bits)};
}

const cl_known_word *cl_word_number_older(const cl_word_cache *cache, cl_word_pair *pair, uint64_t key0, uint64_t key1, cl_str word)
{
    cl_word_slot before = pair->newer;

    if (cl_word_slot_holds(&pair->older, cache, key0, key1)) {
        pair->newer = pair->older;
        pair->older = before;
        return &pair->newer.known;
    }
    cl_known_word known = intern(cache, word);
    if (known.word == CL_WORD_NONE)
        return &cl_known_word_none;
    bool own = cache->base_words == 0 || (known.word & CL_WORD_LOCAL) != 0; /* of an empty base nothing may be kept longer */
    pair->older = before;
    pair->newer = (cl_word_slot){{key0, key1}, own ? cache->own : cache->base, known};
    return &pair->newer.known;
}

cl_known_word cl_word_number(const cl_word_cache *cache, cl_str word)
{
    unsigned char near[CL_WORD_KEY] = {0};

    if (cache->vocab == NULL)
        return cl_known_word_none;
    if (word.len == 0 || word.len > CL_WORD_KEY)
        return intern(cache, word);
    memcpy(near, word.ptr, word.len);
    uint64_t key[2];
    memcpy(key, near, sizeof key);
    cl_word_pair *pair = &cache->pairs[cl_word_pair_of(key[0], key[1])];
    if (cl_word_slot_holds(&pair->newer, cache, key[0], key[1]))
        return pair->newer.known;
    return *cl_word_number_older(cache, pair, key[0], key[1], word);
}
