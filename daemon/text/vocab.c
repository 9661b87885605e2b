#include "text/vocab.h"

#include "base/hash.h"
#include "text/background.h"
#include "text/language.h"
#include "text/number_compound.h"
#include "text/lexicon.h"
#include "text/stem.h"
#include "text/term.h"

#include <stdatomic.h>
#include <stdlib.h>

#define CHUNK_BITS 12
#define CHUNK (1u << CHUNK_BITS)         /* entries a chunk */
#define MAX_CHUNKS (1u << 15)            /* 134 M words: past any corpus that fits a machine */
#define OVERLAY_CHUNKS 1024u             /* 4 M words in one request: past COLLATE_MAX_FRAME of distinct words */
#define FIRST_SLOTS_BASE (1u << 16)
#define FIRST_SLOTS_OVERLAY (1u << 8) /* most articles have few words that the corpus has not */
#define FIRST_CHUNKS_OVERLAY 8u       /* 32 768 words: to clear room for all that there may be cost 1 % of parsing */

typedef struct slots {
    struct slots *retired; /* smaller tables that readers may still hold; freed with the vocabulary */
    size_t mask;
    _Atomic uint64_t at[]; /* 0 = free, else high 32 bits of the hash << 32 | number + 1; placed by those bits */
} slots;

struct cl_vocab {
    const cl_vocab *base;
    _Atomic(slots *) table;
    _Atomic(cl_word *) *chunks;
    size_t max_chunks;
    _Atomic uint32_t n;
    cl_vocab_era era;
    cl_arena text; /* the words' bytes; written by the owner only */
};

static slots *new_slots(size_t n)
{
    slots *table = calloc(1, sizeof *table + n * sizeof table->at[0]);

    if (table != NULL)
        table->mask = n - 1;
    return table;
}

static cl_vocab_era next_era(const cl_vocab *base)
{
    static atomic_uint_fast64_t last; /* 64 bits do not come round */
    uint64_t own = atomic_fetch_add_explicit(&last, 1, memory_order_relaxed) + 1;

    return (cl_vocab_era){own, base != NULL ? base->era.own : 0, base != NULL ? (uint32_t)cl_vocab_count(base) : 0};
}

cl_vocab_era cl_vocab_era_of(const cl_vocab *vocab)
{
    return vocab->era;
}

cl_vocab *cl_vocab_new(const cl_vocab *base)
{
    cl_vocab *vocab = calloc(1, sizeof *vocab);

    if (vocab == NULL)
        return NULL;
    vocab->base = base;
    vocab->era = next_era(base);
    vocab->max_chunks = base == NULL ? MAX_CHUNKS : FIRST_CHUNKS_OVERLAY;
    vocab->chunks = calloc(vocab->max_chunks, sizeof vocab->chunks[0]);
    slots *table = new_slots(base == NULL ? FIRST_SLOTS_BASE : FIRST_SLOTS_OVERLAY);
    atomic_init(&vocab->table, table);
    cl_arena_init(&vocab->text, 0);
    if (vocab->chunks == NULL || table == NULL) {
        cl_vocab_free(vocab);
        return NULL;
    }
    return vocab;
}

void cl_vocab_free(cl_vocab *vocab)
{
    if (vocab == NULL)
        return;
    for (size_t i = 0; vocab->chunks != NULL && i < vocab->max_chunks; i++) {
        cl_word *chunk = atomic_load_explicit(&vocab->chunks[i], memory_order_relaxed);
        if (chunk == NULL)
            break;
        free(chunk);
    }
    free(vocab->chunks);
    slots *table = atomic_load_explicit(&vocab->table, memory_order_relaxed);
    while (table != NULL) {
        slots *older = table->retired;
        free(table);
        table = older;
    }
    cl_arena_fini(&vocab->text);
    free(vocab);
}

static uint64_t word_hash(cl_lang lang, cl_str folded)
{
    return cl_hash_seeded(folded, (uint64_t)lang);
}

static const cl_word *entry(const cl_vocab *vocab, uint32_t index)
{
    return &atomic_load_explicit(&vocab->chunks[index >> CHUNK_BITS], memory_order_acquire)[index & (CHUNK - 1)];
}

const cl_word *cl_vocab_word(const cl_vocab *vocab, uint32_t number)
{
    if (vocab->base != NULL && (number & CL_WORD_LOCAL) == 0)
        vocab = vocab->base;
    return entry(vocab, number & ~CL_WORD_LOCAL);
}

/* Index in this vocabulary alone, or CL_WORD_NONE. */
static uint32_t find_own(const cl_vocab *vocab, cl_lang lang, cl_str folded, uint64_t hash)
{
    const slots *table = atomic_load_explicit(&vocab->table, memory_order_acquire);

    for (size_t i = (hash >> 32) & table->mask;; i = (i + 1) & table->mask) {
        uint64_t slot = atomic_load_explicit(&table->at[i], memory_order_acquire);
        if (slot == 0)
            return CL_WORD_NONE;
        if (slot >> 32 != hash >> 32)
            continue;
        uint32_t index = (uint32_t)slot - 1;
        const cl_word *word = entry(vocab, index);
        if (word->len == folded.len && word->lang == lang && memcmp(word->text, folded.ptr, folded.len) == 0)
            return index;
    }
}

static void place(slots *table, uint64_t slot)
{
    size_t i = (slot >> 32) & table->mask;

    while (atomic_load_explicit(&table->at[i], memory_order_relaxed) != 0)
        i = (i + 1) & table->mask;
    atomic_store_explicit(&table->at[i], slot, memory_order_release);
}

/* Room for n entries, of which the last is not written yet. */
static bool grow_slots(cl_vocab *vocab, uint32_t n)
{
    slots *old = atomic_load_explicit(&vocab->table, memory_order_relaxed);

    if ((size_t)n * 4 <= old->mask * 3) /* three quarters full: half full cost 25 bytes a word more */
        return true;
    slots *table = new_slots((old->mask + 1) * 2);
    if (table == NULL)
        return false;
    for (size_t i = 0; i <= old->mask; i++) {
        uint64_t slot = atomic_load_explicit(&old->at[i], memory_order_relaxed);
        if (slot != 0)
            place(table, slot);
    }
    table->retired = old;
    atomic_store_explicit(&vocab->table, table, memory_order_release);
    return true;
}

/* Room for chunk `at`: an overlay, which one thread has for itself, begins with few. */
static bool grow_chunks(cl_vocab *vocab, size_t at)
{
    if (at < vocab->max_chunks)
        return true;
    if (vocab->base == NULL || at >= OVERLAY_CHUNKS)
        return false;
    _Atomic(cl_word *) *chunks = calloc(OVERLAY_CHUNKS, sizeof chunks[0]);
    if (chunks == NULL)
        return false;
    for (size_t i = 0; i < vocab->max_chunks; i++)
        atomic_init(&chunks[i], atomic_load_explicit(&vocab->chunks[i], memory_order_relaxed));
    free(vocab->chunks);
    vocab->chunks = chunks;
    vocab->max_chunks = OVERLAY_CHUNKS;
    return true;
}

static uint8_t word_flags(cl_lang lang, cl_str folded)
{
    uint32_t bits = cl_language_bits(folded);
    uint8_t flags = (uint8_t)(((bits & cl_language_bit(lang, CL_CLASS_STOP)) != 0 ? CL_WORD_STOP : 0) |
                              ((bits & cl_language_bit(lang, CL_CLASS_NUMBER)) != 0 ? CL_WORD_COUNTS : 0) |
                              ((bits & cl_language_bit(lang, CL_CLASS_TIME)) != 0 ? CL_WORD_TIMES : 0));

    double value;
    if ((flags & (CL_WORD_STOP | CL_WORD_COUNTS)) == 0 && cl_number_compound(lang, folded, &value))
        flags |= CL_WORD_COUNTS;
    if ((flags & (CL_WORD_COUNTS | CL_WORD_TIMES)) != 0)
        flags |= cl_term_begins(lang, folded, flags);
    if (cl_term_opens(lang, folded))
        flags |= CL_WORD_OPENS;
    for (size_t i = 0; i < folded.len; i++) {
        if (folded.ptr[i] >= '0' && folded.ptr[i] <= '9') {
            flags |= CL_WORD_NUMERIC;
            break;
        }
    }
    if (folded.len == 1)
        flags |= CL_WORD_SHORT;
    return flags;
}

/* A new entry whose stem is still itself; CL_WORD_NONE when memory or room is out. */
static uint32_t append(cl_vocab *vocab, cl_lang lang, cl_str folded)
{
    uint32_t index = atomic_load_explicit(&vocab->n, memory_order_relaxed);
    size_t chunk_at = index >> CHUNK_BITS;

    if (!grow_chunks(vocab, chunk_at) || !grow_slots(vocab, index + 1))
        return CL_WORD_NONE;
    cl_word *chunk = atomic_load_explicit(&vocab->chunks[chunk_at], memory_order_relaxed);
    if (chunk == NULL) {
        chunk = malloc(CHUNK * sizeof *chunk); /* entries are written before their number is known; an overlay uses few */
        if (chunk == NULL)
            return CL_WORD_NONE;
        atomic_store_explicit(&vocab->chunks[chunk_at], chunk, memory_order_release);
    }
    cl_str copy = cl_arena_dup(&vocab->text, folded);
    if (copy.ptr == NULL)
        return CL_WORD_NONE;
    uint32_t number = vocab->base != NULL ? index | CL_WORD_LOCAL : index;
    chunk[index & (CHUNK - 1)] = (cl_word){
        .text = copy.ptr,
        .len = (uint32_t)copy.len,
        .stem = number,
        .idf = cl_background_idf(lang, folded),
        .lang = (uint8_t)lang,
        .flags = word_flags(lang, folded),
        .lexicon = cl_lexicon_entry(lang, folded),
    };
    atomic_store_explicit(&vocab->n, index + 1, memory_order_release);
    return index;
}

static void publish(cl_vocab *vocab, uint64_t hash, uint32_t index)
{
    place(atomic_load_explicit(&vocab->table, memory_order_relaxed), (hash >> 32 << 32) | (index + 1u));
}

static uint32_t intern(cl_vocab *vocab, cl_lang lang, cl_str folded, bool is_stem)
{
    uint64_t hash = word_hash(lang, folded);
    uint32_t local = vocab->base != NULL ? CL_WORD_LOCAL : 0;

    /* its own first: the base may learn the word meanwhile, and one word must keep one number here */
    uint32_t index = find_own(vocab, lang, folded, hash);
    if (index != CL_WORD_NONE)
        return index | local;
    if (vocab->base != NULL) {
        uint32_t known = find_own(vocab->base, lang, folded, hash);
        if (known != CL_WORD_NONE)
            return known;
    }

    uint32_t stem = CL_WORD_NONE;
    if (!is_stem) {
        cl_str stemmed = cl_stem(lang, folded);
        if (!cl_str_eq(stemmed, folded)) {
            stem = intern(vocab, lang, stemmed, true);
            if (stem == CL_WORD_NONE)
                return CL_WORD_NONE;
        }
    }
    index = append(vocab, lang, folded);
    if (index == CL_WORD_NONE)
        return CL_WORD_NONE;
    if (stem != CL_WORD_NONE) {
        cl_word *word = atomic_load_explicit(&vocab->chunks[index >> CHUNK_BITS], memory_order_relaxed) + (index & (CHUNK - 1));
        word->stem = stem;
    }
    publish(vocab, hash, index); /* only now can a reader meet the entry, complete */
    return index | local;
}

uint32_t cl_vocab_intern(cl_vocab *vocab, cl_lang lang, cl_str folded)
{
    return intern(vocab, lang, folded, false);
}

uint32_t cl_vocab_find(const cl_vocab *vocab, cl_lang lang, cl_str folded)
{
    uint64_t hash = word_hash(lang, folded);

    uint32_t index = find_own(vocab, lang, folded, hash);

    if (vocab->base == NULL)
        return index;
    return index != CL_WORD_NONE ? index | CL_WORD_LOCAL : find_own(vocab->base, lang, folded, hash);
}

uint32_t cl_vocab_adopt(cl_vocab *vocab, const cl_vocab *overlay, uint32_t number)
{
    if ((number & CL_WORD_LOCAL) == 0)
        return number;
    const cl_word *word = cl_vocab_word(overlay, number);
    return cl_vocab_intern(vocab, (cl_lang)word->lang, (cl_str){word->text, word->len});
}

size_t cl_vocab_count(const cl_vocab *vocab)
{
    return atomic_load_explicit(&vocab->n, memory_order_acquire);
}

size_t cl_vocab_bytes(const cl_vocab *vocab)
{
    const slots *table = atomic_load_explicit(&vocab->table, memory_order_acquire);
    size_t chunks = (cl_vocab_count(vocab) + CHUNK - 1) / CHUNK;

    /* a table's retired predecessors sum to less than itself */
    return vocab->text.reserved + chunks * CHUNK * sizeof(cl_word) + (table->mask + 1) * 2 * sizeof table->at[0] +
           vocab->max_chunks * sizeof vocab->chunks[0];
}
