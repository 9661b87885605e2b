#include "corpus/quote_segment.h"

#include "base/hash.h"
#include "base/vec.h"
#include "corpus/quote_index.h"
#include "text/token.h"

#include <stdlib.h>

#define WINDOW (CL_TEXT_RUN - CL_QUOTE_GRAM + 1) /* 3-grams of which at least one is kept */
#define MIN_BITS 10 /* 4 KB: a small piece has few lists with two 3-grams */
#define MAX_BITS 28

typedef struct gram {
    uint64_t hash;
    uint32_t number;
} gram;

typedef CL_VEC(gram) gram_vec;

/* What a segment is made of, on an arena, before it gets its final size. */
typedef struct draft {
    CL_VEC(const cl_document *) docs;
    CL_VEC(cl_quote_entry) entries;
    CL_VEC(uint32_t) words;
    CL_VEC(cl_quote_speaker) speakers;
    gram_vec text;
    cl_arena arena;
} draft;

uint64_t cl_quote_gram(const uint32_t *words, size_t n)
{
    uint64_t h = 0x9e3779b97f4a7c15u;

    for (size_t i = 0; i < n && i < CL_QUOTE_GRAM; i++)
        h = (h ^ words[i]) * 0xff51afd7ed558ccdu + (h >> 29);
    return cl_mix(h);
}

uint32_t cl_quote_speaker_hash(cl_str folded)
{
    return (uint32_t)cl_hash(folded);
}

/* Winnowing: of each WINDOW neighbouring 3-grams the one with the least hash, once. */
static bool thin_text(draft *made, const cl_article *article, uint32_t doc)
{
    size_t n = article->n_words < CL_QUOTE_GRAM ? 0 : article->n_words - CL_QUOTE_GRAM + 1, kept = SIZE_MAX;
    uint64_t recent[WINDOW];

    for (size_t i = 0; i < n; i++) {
        recent[i % WINDOW] = cl_quote_gram(article->words + i, CL_QUOTE_GRAM);
        if (i + 1 < WINDOW && i + 1 < n)
            continue;
        size_t first = i + 1 < WINDOW ? 0 : i + 1 - WINDOW, least = first;
        for (size_t k = first; k <= i; k++)
            least = recent[k % WINDOW] <= recent[least % WINDOW] ? k : least;
        if (least == kept)
            continue;
        kept = least;
        if (CL_VEC_PUSH(&made->text, &made->arena, ((gram){recent[least % WINDOW], doc})) == NULL)
            return false;
    }
    return true;
}

static bool note_speaker(draft *made, cl_lang lang, cl_str name, uint32_t entry)
{
    char folded[128];
    (void)lang;

    while (name.len > 0) {
        size_t len = 0;
        while (len < name.len && name.ptr[len] != ' ')
            len++;
        if (len > 1) {
            cl_str word = cl_fold(cl_str_cut(name, 0, len), folded, sizeof folded);
            if (CL_VEC_PUSH(&made->speakers, &made->arena, ((cl_quote_speaker){cl_quote_speaker_hash(word), entry})) == NULL)
                return false;
        }
        name = cl_str_cut(name, len < name.len ? len + 1 : len, name.len);
    }
    return true;
}

collate_err cl_quote_words(const cl_article *article, const cl_quote *quote, cl_vocab *vocab, cl_arena *arena, uint32_t **words, size_t *n)
{
    CL_VEC(uint32_t) out = {0};

    for (uint8_t i = 0; i < quote->n_stretches; i++) {
        cl_token *tokens = NULL;
        size_t n_tokens = 0;
        collate_err err = cl_tokenize(article->text, quote->stretches[i], article->meta.lang, vocab, arena, &tokens, &n_tokens);
        if (err != COLLATE_OK)
            return err;
        for (size_t t = 0; t < n_tokens; t++) {
            if (tokens[t].word != CL_WORD_NONE && CL_VEC_PUSH(&out, arena, tokens[t].word) == NULL)
                return COLLATE_E_NOMEM;
        }
    }
    *words = out.at;
    *n = out.n;
    return COLLATE_OK;
}

static bool add_quotes(draft *made, cl_vocab *overlay, uint32_t at)
{
    const cl_article *article = made->docs.at[at]->article;
    cl_arena scratch;
    bool done = false;

    cl_arena_init(&scratch, 0);
    for (size_t q = 0; q < article->n_quotes; q++) {
        const cl_quote *quote = &article->quotes[q];
        uint32_t *words = NULL, first = (uint32_t)made->words.n, entry = (uint32_t)made->entries.n;
        size_t n = 0;
        cl_arena_reset(&scratch, (size_t)1 << 16);
        if (cl_quote_words(article, quote, overlay, &scratch, &words, &n) != COLLATE_OK)
            goto done;
        if (n == 0)
            continue;
        for (size_t i = 0; i < n; i++) {
            if (CL_VEC_PUSH(&made->words, &made->arena, words[i]) == NULL)
                goto done;
        }
        if (CL_VEC_PUSH(&made->entries, &made->arena, ((cl_quote_entry){at, (uint32_t)q, first})) == NULL ||
            !note_speaker(made, article->meta.lang, quote->speaker.name, entry))
            goto done;
    }
    done = true;
done:
    cl_arena_fini(&scratch);
    return done;
}

static int by_name(const void *a, const void *b)
{
    const cl_quote_speaker *x = a, *y = b;

    if (x->name != y->name)
        return x->name < y->name ? -1 : 1;
    return (x->entry > y->entry) - (x->entry < y->entry);
}

/* Lists from 3-grams in order of number: counted, summed, placed; a number once a list where repeats are neighbours. */
static bool make_lists(const gram *grams, size_t n, cl_gram_lists *out, size_t *bytes)
{
    cl_gram_lists lists = {.bits = MIN_BITS};

    while (lists.bits < MAX_BITS && ((size_t)1 << lists.bits) < n / 4)
        lists.bits++;
    size_t n_buckets = (size_t)1 << lists.bits;
    lists.directory = calloc(n_buckets + 2, sizeof *lists.directory);
    lists.numbers = malloc((n + 1) * sizeof *lists.numbers);
    if (lists.directory == NULL || lists.numbers == NULL) {
        free(lists.directory);
        free(lists.numbers);
        return false;
    }
    for (size_t i = 0; i < n; i++) /* two ahead: after placing, each entry is where its list starts */
        lists.directory[cl_gram_bucket(&lists, grams[i].hash) + 2]++;
    for (size_t b = 2; b < n_buckets + 2; b++)
        lists.directory[b] += lists.directory[b - 1];
    for (size_t i = 0; i < n; i++)
        lists.numbers[lists.directory[cl_gram_bucket(&lists, grams[i].hash) + 1]++] = grams[i].number;
    *bytes += (n_buckets + 2 + n + 1) * sizeof(uint32_t);
    *out = lists;
    return true;
}

static bool make_quote_lists(draft *made, cl_gram_lists *out, size_t *bytes)
{
    gram_vec grams = {0};

    for (uint32_t e = 0; e < made->entries.n; e++) {
        uint32_t first = made->entries.at[e].first;
        uint32_t end = e + 1 < made->entries.n ? made->entries.at[e + 1].first : (uint32_t)made->words.n;
        uint32_t n = end - first, n_grams = n < CL_QUOTE_GRAM ? 1 : n - CL_QUOTE_GRAM + 1;
        for (uint32_t i = 0; i < n_grams; i++) {
            gram one = {cl_quote_gram(made->words.at + first + i, n - i), e};
            if (CL_VEC_PUSH(&grams, &made->arena, one) == NULL)
                return false;
        }
    }
    return make_lists(grams.at, grams.n, out, bytes);
}

static void *copied(const void *from, size_t n, size_t size, size_t *bytes)
{
    void *out = malloc(n * size + 1);

    if (out != NULL && n > 0)
        memcpy(out, from, n * size);
    *bytes += n * size + 1;
    return out;
}

static void free_segment(cl_quote_segment *segment)
{
    free(segment->sequences);
    free(segment->entries);
    free(segment->words);
    free(segment->speakers);
    free(segment->quotes.directory);
    free(segment->quotes.numbers);
    free(segment->text.directory);
    free(segment->text.numbers);
    free(segment->docs);
    free(segment);
}

static collate_err finish(draft *made, cl_quote_segment **out)
{
    cl_quote_segment *segment = calloc(1, sizeof *segment);
    size_t bytes = sizeof *segment;

    if (segment == NULL || CL_VEC_PUSH(&made->entries, &made->arena, ((cl_quote_entry){0, 0, (uint32_t)made->words.n})) == NULL) {
        free(segment);
        return COLLATE_E_NOMEM;
    }
    made->entries.n--; /* the sentinel is stored, not counted */
    if (made->speakers.n > 0)
        qsort(made->speakers.at, made->speakers.n, sizeof *made->speakers.at, by_name);
    atomic_init(&segment->refs, 1);
    segment->n_docs = (uint32_t)made->docs.n;
    segment->n_entries = (uint32_t)made->entries.n;
    segment->n_words = (uint32_t)made->words.n;
    segment->n_speakers = (uint32_t)made->speakers.n;
    segment->docs = copied(made->docs.at, made->docs.n, sizeof *made->docs.at, &bytes);
    segment->entries = copied(made->entries.at, made->entries.n + 1, sizeof *made->entries.at, &bytes);
    segment->words = copied(made->words.at, made->words.n, sizeof *made->words.at, &bytes);
    segment->speakers = copied(made->speakers.at, made->speakers.n, sizeof *made->speakers.at, &bytes);
    segment->sequences = malloc(made->docs.n * sizeof *segment->sequences + 1);
    if (segment->docs == NULL || segment->entries == NULL || segment->words == NULL || segment->speakers == NULL ||
        segment->sequences == NULL || !make_quote_lists(made, &segment->quotes, &bytes) ||
        !make_lists(made->text.at, made->text.n, &segment->text, &bytes)) {
        free_segment(segment);
        return COLLATE_E_NOMEM;
    }
    for (size_t i = 0; i < made->docs.n; i++)
        segment->sequences[i] = made->docs.at[i]->sequence;
    segment->bytes = bytes + made->docs.n * sizeof *segment->sequences;
    *out = segment;
    return COLLATE_OK;
}

collate_err cl_quote_segment_build(const cl_vocab *vocab, const cl_document *const *docs, size_t n, cl_quote_segment **out)
{
    collate_err err = COLLATE_E_NOMEM;
    draft made = {0};
    cl_vocab *overlay = cl_vocab_new(vocab);

    cl_arena_init(&made.arena, 0);
    if (overlay == NULL)
        goto done;
    for (size_t i = 0; i < n; i++) {
        if (CL_VEC_PUSH(&made.docs, &made.arena, docs[i]) == NULL || !add_quotes(&made, overlay, (uint32_t)i) ||
            !thin_text(&made, docs[i]->article, (uint32_t)i))
            goto done;
    }
    err = finish(&made, out);
done:
    cl_arena_fini(&made.arena);
    cl_vocab_free(overlay);
    return err;
}

/* Append the living documents of a piece: words and entries are copied, text is thinned again, names are moved over. */
static bool take_over(draft *made, const cl_quote_segment *from)
{
    uint32_t *doc_at = cl_arena_alloc(&made->arena, (from->n_docs + 1) * sizeof *doc_at);
    uint32_t *entry_at = cl_arena_alloc(&made->arena, (from->n_entries + 1) * sizeof *entry_at);

    if (doc_at == NULL || entry_at == NULL)
        return false;
    for (uint32_t d = 0; d < from->n_docs; d++) {
        doc_at[d] = from->docs[d] != NULL ? (uint32_t)made->docs.n : UINT32_MAX;
        if (doc_at[d] == UINT32_MAX)
            continue;
        if (CL_VEC_PUSH(&made->docs, &made->arena, from->docs[d]) == NULL || !thin_text(made, from->docs[d]->article, doc_at[d]))
            return false;
    }
    for (uint32_t e = 0; e < from->n_entries; e++) {
        cl_quote_entry entry = from->entries[e];
        entry_at[e] = doc_at[entry.doc] != UINT32_MAX ? (uint32_t)made->entries.n : UINT32_MAX;
        if (entry_at[e] == UINT32_MAX)
            continue;
        cl_quote_entry moved = {doc_at[entry.doc], entry.quote, (uint32_t)made->words.n};
        if (CL_VEC_PUSH(&made->entries, &made->arena, moved) == NULL)
            return false;
        for (uint32_t w = entry.first; w < from->entries[e + 1].first; w++) {
            if (CL_VEC_PUSH(&made->words, &made->arena, from->words[w]) == NULL)
                return false;
        }
    }
    for (uint32_t s = 0; s < from->n_speakers; s++) {
        cl_quote_speaker speaker = from->speakers[s];
        if (entry_at[speaker.entry] == UINT32_MAX)
            continue;
        if (CL_VEC_PUSH(&made->speakers, &made->arena, ((cl_quote_speaker){speaker.name, entry_at[speaker.entry]})) == NULL)
            return false;
    }
    return true;
}

collate_err cl_quote_segment_merge(const cl_quote_segment *a, const cl_quote_segment *b, cl_quote_segment **out)
{
    collate_err err = COLLATE_E_NOMEM;
    draft made = {0};

    cl_arena_init(&made.arena, 0);
    if (take_over(&made, a) && take_over(&made, b))
        err = finish(&made, out);
    cl_arena_fini(&made.arena);
    return err;
}

void cl_quote_segment_hold(cl_quote_segment *segment)
{
    atomic_fetch_add_explicit(&segment->refs, 1, memory_order_relaxed);
}

void cl_quote_segment_rele(cl_quote_segment *segment)
{
    if (segment != NULL && atomic_fetch_sub_explicit(&segment->refs, 1, memory_order_acq_rel) == 1)
        free_segment(segment);
}
