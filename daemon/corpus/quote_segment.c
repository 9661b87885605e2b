#include "corpus/quote_segment.h"

#include "base/hash.h"
#include "base/vec.h"
#include "corpus/quote_index.h"
#include "text/token.h"

#include <stdlib.h>

#define WINDOW (CL_TEXT_RUN - CL_QUOTE_GRAM + 1) /* 3-grams of which at least one is kept */

typedef CL_VEC(cl_gram) gram_vec;

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
        if (CL_VEC_PUSH(&made->text, &made->arena, ((cl_gram){recent[least % WINDOW], doc})) == NULL)
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

static collate_err make_quote_lists(draft *made, cl_gram_lists *out)
{
    gram_vec grams = {0};

    for (uint32_t e = 0; e < made->entries.n; e++) {
        uint32_t first = made->entries.at[e].first;
        uint32_t end = e + 1 < made->entries.n ? made->entries.at[e + 1].first : (uint32_t)made->words.n;
        uint32_t n = end - first, n_grams = n < CL_QUOTE_GRAM ? 1 : n - CL_QUOTE_GRAM + 1;
        for (uint32_t i = 0; i < n_grams; i++) {
            cl_gram one = {cl_quote_gram(made->words.at + first + i, n - i), e};
            if (CL_VEC_PUSH(&grams, &made->arena, one) == NULL)
                return COLLATE_E_NOMEM;
        }
    }
    return cl_gram_lists_make(grams.at, grams.n, (uint32_t)made->entries.n, out);
}

static void free_segment(cl_quote_segment *segment)
{
    free(segment->sequences);
    free(segment->entries);
    free(segment->words);
    free(segment->speakers);
    free(segment->docs);
    cl_gram_lists_fini(&segment->quotes);
    cl_gram_lists_fini(&segment->text);
    free(segment);
}

collate_err cl_quote_segment_new(cl_quote_sizes sizes, cl_quote_segment **out)
{
    cl_quote_segment *segment = calloc(1, sizeof *segment);

    if (segment == NULL)
        return COLLATE_E_NOMEM;
    atomic_init(&segment->refs, 1);
    segment->n_docs = (uint32_t)sizes.docs;
    segment->n_entries = (uint32_t)sizes.entries;
    segment->n_words = (uint32_t)sizes.words;
    segment->n_speakers = (uint32_t)sizes.speakers;
    segment->docs = malloc((sizes.docs + 1) * sizeof *segment->docs);
    segment->sequences = malloc((sizes.docs + 1) * sizeof *segment->sequences);
    segment->entries = malloc((sizes.entries + 1) * sizeof *segment->entries);
    segment->words = malloc((sizes.words + 1) * sizeof *segment->words);
    segment->speakers = malloc((sizes.speakers + 1) * sizeof *segment->speakers);
    if (segment->docs == NULL || segment->sequences == NULL || segment->entries == NULL || segment->words == NULL ||
        segment->speakers == NULL) {
        free_segment(segment);
        return COLLATE_E_NOMEM;
    }
    segment->entries[sizes.entries] = (cl_quote_entry){0, 0, (uint32_t)sizes.words};
    *out = segment;
    return COLLATE_OK;
}

size_t cl_quote_segment_bytes(const cl_quote_segment *segment)
{
    return sizeof *segment + (segment->n_docs + 1u) * (sizeof *segment->docs + sizeof *segment->sequences) +
           (segment->n_entries + 1u) * sizeof *segment->entries + (segment->n_words + 1u) * sizeof *segment->words +
           (segment->n_speakers + 1u) * sizeof *segment->speakers + cl_gram_lists_bytes(&segment->quotes) +
           cl_gram_lists_bytes(&segment->text);
}

static void copy_in(void *to, const void *from, size_t n, size_t size)
{
    if (n > 0)
        memcpy(to, from, n * size);
}

static collate_err finish(draft *made, cl_quote_segment **out)
{
    cl_quote_segment *segment = NULL;
    collate_err err = cl_quote_segment_new((cl_quote_sizes){made->docs.n, made->entries.n, made->words.n, made->speakers.n}, &segment);

    if (err != COLLATE_OK)
        return err;
    copy_in(segment->docs, made->docs.at, made->docs.n, sizeof *made->docs.at);
    copy_in(segment->entries, made->entries.at, made->entries.n, sizeof *made->entries.at);
    copy_in(segment->words, made->words.at, made->words.n, sizeof *made->words.at);
    copy_in(segment->speakers, made->speakers.at, made->speakers.n, sizeof *made->speakers.at);
    qsort(segment->speakers, segment->n_speakers, sizeof *segment->speakers, by_name);
    for (size_t i = 0; i < made->docs.n; i++)
        segment->sequences[i] = made->docs.at[i]->sequence;
    err = make_quote_lists(made, &segment->quotes);
    if (err == COLLATE_OK)
        err = cl_gram_lists_make(made->text.at, made->text.n, (uint32_t)made->docs.n, &segment->text);
    if (err != COLLATE_OK) {
        free_segment(segment);
        return err;
    }
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

void cl_quote_segment_hold(cl_quote_segment *segment)
{
    atomic_fetch_add_explicit(&segment->refs, 1, memory_order_relaxed);
}

void cl_quote_segment_rele(cl_quote_segment *segment)
{
    if (segment != NULL && atomic_fetch_sub_explicit(&segment->refs, 1, memory_order_acq_rel) == 1)
        free_segment(segment);
}
