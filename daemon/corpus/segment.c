#include "corpus/segment.h"

#include "base/hash.h"
#include "base/vec.h"
#include "corpus/scope.h"
#include "corpus/speaker_terms.h"

#include <stdlib.h>

typedef CL_VEC(uint64_t) entry_vec;

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
}

bool cl_source_eq(cl_str a, cl_str b)
{
    a = cl_str_trim(a);
    b = cl_str_trim(b);
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++) {
        if (lower(a.ptr[i]) != lower(b.ptr[i]))
            return false;
    }
    return true;
}

uint32_t cl_source_key(cl_str source)
{
    cl_str name = cl_str_trim(source);
    uint32_t hash = 2166136261u; /* FNV-1a: names are short and folded on the way */

    for (size_t i = 0; i < name.len; i++)
        hash = (hash ^ (unsigned char)lower(name.ptr[i])) * 16777619u;
    return hash;
}

uint32_t cl_collection_key(cl_str collection)
{
    return (uint32_t)cl_hash(collection.len > 0 ? collection : CL_STR(""));
}

uint64_t cl_id_hash(cl_str id)
{
    /* ids come from outside: a seed that differs from process to process (ASLR) keeps chains of equal slots from being made */
    return cl_hash_seeded(id, cl_mix((uint64_t)(uintptr_t)&cl_id_hash));
}

int64_t cl_document_time(const cl_document *document)
{
    const cl_when *published = &document->article->meta.published;

    return published->precision != CL_WHEN_NONE ? published->seconds : document->added_ms / 1000;
}

static void free_segment(cl_segment *segment)
{
    if (segment == NULL)
        return;
    for (uint32_t i = 0; i < segment->n && segment->boxes != NULL; i++)
        cl_box_rele(segment->boxes[i]);
    cl_postings_fini(&segment->terms);
    free(segment->boxes);
    free(segment);
}

void cl_segment_hold(cl_segment *segment)
{
    atomic_fetch_add_explicit(&segment->refs, 1, memory_order_relaxed);
}

void cl_segment_rele(cl_segment *segment)
{
    if (segment != NULL && atomic_fetch_sub_explicit(&segment->refs, 1, memory_order_acq_rel) == 1)
        free_segment(segment);
}

static uint32_t slots_for(uint32_t n)
{
    uint32_t slots = 4;

    while (slots < n * 2) /* at most half full; a segment has fewer than 2^30 documents */
        slots *= 2;
    return slots;
}

/* One allocation for all columns: boxes, times, then the 4-byte ones. */
static cl_segment *new_segment(uint32_t n)
{
    uint32_t slots = slots_for(n);
    size_t bytes = (size_t)n * (sizeof(cl_box *) + sizeof(int64_t) + 3 * sizeof(uint32_t)) + slots * sizeof(uint32_t);
    cl_segment *segment = calloc(1, sizeof *segment);
    char *block = calloc(1, bytes);

    if (segment == NULL || block == NULL) {
        free(segment);
        free(block);
        return NULL;
    }
    atomic_init(&segment->refs, 1);
    segment->boxes = (cl_box **)(void *)block;
    segment->times = (int64_t *)(void *)(segment->boxes + n);
    segment->sources = (uint32_t *)(void *)(segment->times + n);
    segment->collections = segment->sources + n;
    segment->lengths = segment->collections + n;
    segment->id_slots = segment->lengths + n;
    segment->id_mask = slots - 1;
    segment->bytes = sizeof *segment + bytes;
    return segment;
}

static uint32_t length_of(const cl_article *article)
{
    size_t length = article->n_words + article->n_title_words * CL_TITLE_COUNT;

    return length < UINT32_MAX ? (uint32_t)length : UINT32_MAX;
}

/* The next number is this box's: columns, id, totals. */
static void append(cl_segment *segment, cl_box *box)
{
    uint32_t number = segment->n++;
    const cl_document *document = &box->document;
    size_t slot = cl_id_hash(document->id) & segment->id_mask;

    cl_box_hold(box);
    segment->boxes[number] = box;
    segment->times[number] = cl_document_time(document);
    segment->sources[number] = cl_source_key(document->source);
    segment->collections[number] = cl_collection_key(document->collection);
    segment->lengths[number] = length_of(&box->article);
    while (segment->id_slots[slot] != 0)
        slot = (slot + 1) & segment->id_mask;
    segment->id_slots[slot] = number + 1;
    segment->n_words += segment->lengths[number];
    segment->text_bytes += box->article.text.len;
    segment->box_bytes += box->bytes;
}

static bool add_entry(entry_vec *entries, cl_arena *arena, uint32_t key, uint32_t number)
{
    return CL_VEC_PUSH(entries, arena, ((uint64_t)key << 32 | number)) != NULL;
}

static collate_err add_words(entry_vec *entries, const cl_box *box, uint32_t number, const cl_vocab *vocab, cl_arena *arena)
{
    const cl_article *article = &box->article;

    for (size_t i = 0; i < article->n_words; i++) {
        if (!add_entry(entries, arena, cl_vocab_stem(vocab, article->words[i]), number))
            return COLLATE_E_NOMEM;
    }
    for (size_t i = 0; i < article->n_title_words * CL_TITLE_COUNT; i++) {
        if (!add_entry(entries, arena, cl_vocab_stem(vocab, article->title_words[i / CL_TITLE_COUNT]), number))
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}

static collate_err add_speakers(entry_vec *entries, const cl_box *box, uint32_t number, cl_vocab *vocab, cl_arena *arena)
{
    for (size_t i = 0; i < box->article.n_quotes; i++) {
        cl_str name = box->article.quotes[i].speaker.name;
        uint32_t *words = NULL;
        size_t n = 0;
        collate_err err = cl_speaker_words(name, box->article.meta.lang, vocab, arena, &words, &n);
        for (size_t w = 0; err == COLLATE_OK && w < n; w++)
            err = add_entry(entries, arena, words[w] | CL_TERM_SPEAKER, number) ? COLLATE_OK : COLLATE_E_NOMEM;
        if (err != COLLATE_OK)
            return err;
    }
    return COLLATE_OK;
}

collate_err cl_segment_build(cl_box *const *boxes, uint32_t n, cl_vocab *vocab, cl_arena *scratch, cl_segment **out)
{
    collate_err err = COLLATE_OK;
    entry_vec entries = {0};
    cl_segment *segment = new_segment(n);

    if (segment == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < n && err == COLLATE_OK; i++) {
        append(segment, boxes[i]);
        err = add_words(&entries, boxes[i], i, vocab, scratch);
        if (err == COLLATE_OK)
            err = add_speakers(&entries, boxes[i], i, vocab, scratch);
    }
    if (err == COLLATE_OK)
        err = cl_postings_build(entries.at, entries.n, scratch, &segment->terms);
    if (err == COLLATE_OK) {
        segment->bytes += cl_postings_bytes(&segment->terms);
        *out = segment;
        segment = NULL;
    }
    free_segment(segment);
    return err;
}

/* New numbers for the documents that stay, and how many there are. */
static collate_err renumber(const cl_segment_view *views, size_t n, cl_arena *scratch, cl_postings_source **out, uint32_t *n_left)
{
    cl_postings_source *sources = CL_ARENA_ARRAY(scratch, cl_postings_source, n);
    uint32_t next = 0;

    if (sources == NULL)
        return COLLATE_E_NOMEM;
    for (size_t v = 0; v < n; v++) {
        uint32_t *numbers = CL_ARENA_ARRAY(scratch, uint32_t, views[v].segment->n);
        if (numbers == NULL)
            return COLLATE_E_NOMEM;
        for (uint32_t i = 0; i < views[v].segment->n; i++)
            numbers[i] = cl_segment_view_has(&views[v], i) ? next++ : CL_DOCUMENT_NONE;
        sources[v] = (cl_postings_source){&views[v].segment->terms, numbers, views[v].dead == NULL || views[v].dead->n == 0};
    }
    *out = sources;
    *n_left = next;
    return COLLATE_OK;
}

collate_err cl_segment_merge(const cl_segment_view *views, size_t n, cl_arena *scratch, cl_segment **out)
{
    cl_postings_source *sources = NULL;
    cl_segment *segment = NULL;
    uint32_t n_left = 0;
    collate_err err = renumber(views, n, scratch, &sources, &n_left);

    if (err != COLLATE_OK)
        return err;
    if (n_left == 0) {
        *out = NULL;
        return COLLATE_OK;
    }
    segment = new_segment(n_left);
    if (segment == NULL)
        return COLLATE_E_NOMEM;
    for (size_t v = 0; v < n; v++) {
        for (uint32_t i = 0; i < views[v].segment->n; i++) {
            if (sources[v].renumber[i] != CL_DOCUMENT_NONE)
                append(segment, views[v].segment->boxes[i]);
        }
    }
    err = cl_postings_merge(sources, n, scratch, &segment->terms);
    if (err == COLLATE_OK) {
        segment->bytes += cl_postings_bytes(&segment->terms);
        *out = segment;
        segment = NULL;
    }
    free_segment(segment);
    return err;
}

collate_err cl_dead_with(const cl_dead *old, const cl_segment *segment, const uint32_t *numbers, uint32_t n, cl_dead **out)
{
    size_t words = ((size_t)segment->n + 63) / 64;
    cl_dead *dead = calloc(1, sizeof *dead + words * sizeof dead->bits[0]);

    if (dead == NULL)
        return COLLATE_E_NOMEM;
    if (old != NULL) {
        memcpy(dead->bits, old->bits, words * sizeof dead->bits[0]);
        dead->n = old->n;
        dead->text_bytes = old->text_bytes;
    }
    atomic_init(&dead->refs, 1);
    for (uint32_t i = 0; i < n; i++) {
        uint64_t bit = (uint64_t)1 << (numbers[i] % 64);
        if ((dead->bits[numbers[i] / 64] & bit) != 0)
            continue;
        dead->bits[numbers[i] / 64] |= bit;
        dead->n++;
        dead->text_bytes += segment->boxes[numbers[i]]->article.text.len;
    }
    *out = dead;
    return COLLATE_OK;
}

void cl_dead_hold(cl_dead *dead)
{
    if (dead != NULL)
        atomic_fetch_add_explicit(&dead->refs, 1, memory_order_relaxed);
}

void cl_dead_rele(cl_dead *dead)
{
    if (dead != NULL && atomic_fetch_sub_explicit(&dead->refs, 1, memory_order_acq_rel) == 1)
        free(dead);
}

uint32_t cl_segment_find(const cl_segment *segment, cl_str id, uint64_t hash)
{
    for (size_t slot = hash & segment->id_mask; segment->id_slots[slot] != 0; slot = (slot + 1) & segment->id_mask) {
        uint32_t number = segment->id_slots[slot] - 1;
        if (cl_str_eq(segment->boxes[number]->document.id, id))
            return number;
    }
    return CL_DOCUMENT_NONE;
}

uint32_t cl_segment_lower(const cl_segment *segment, uint64_t sequence)
{
    uint32_t low = 0, high = segment->n;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (segment->boxes[middle]->document.sequence < sequence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
