#include "corpus/select.h"

#include "corpus/scope.h"
#include "corpus/state.h"

static size_t words_of(uint32_t n)
{
    return ((size_t)n + 63) / 64;
}

static void set(uint64_t *bits, uint32_t number)
{
    bits[number / 64] |= (uint64_t)1 << (number % 64);
}

static bool has(const uint64_t *bits, uint32_t number)
{
    return (bits[number / 64] >> (number % 64) & 1) != 0;
}

static void clear(uint64_t *bits, uint32_t number)
{
    bits[number / 64] &= ~((uint64_t)1 << (number % 64));
}

static const cl_segment *segment_at(const cl_selection *selection, size_t s)
{
    return selection->generation->segments[s].segment;
}

collate_err cl_selection_all(const cl_generation *generation, cl_arena *arena, cl_selection *out)
{
    uint64_t **bits = CL_ARENA_ARRAY(arena, uint64_t *, generation->n_segments);

    if (bits == NULL)
        return COLLATE_E_NOMEM;
    for (size_t s = 0; s < generation->n_segments; s++) {
        const cl_segment_view *view = &generation->segments[s];
        size_t n_words = words_of(view->segment->n);
        bits[s] = CL_ARENA_ARRAY(arena, uint64_t, n_words);
        if (bits[s] == NULL)
            return COLLATE_E_NOMEM;
        memset(bits[s], 0xFF, n_words * sizeof bits[s][0]);
        if (view->segment->n % 64 != 0)
            bits[s][n_words - 1] = ((uint64_t)1 << (view->segment->n % 64)) - 1;
        for (size_t w = 0; view->dead != NULL && w < n_words; w++)
            bits[s][w] &= ~view->dead->bits[w];
    }
    *out = (cl_selection){generation, bits, arena};
    return COLLATE_OK;
}

/* Empty sets of the same shape, to be filled and kept. */
static uint64_t **empty_sets(const cl_selection *selection)
{
    size_t n = selection->generation->n_segments;
    uint64_t **sets = CL_ARENA_ARRAY(selection->arena, uint64_t *, n);

    for (size_t s = 0; s < n && sets != NULL; s++) {
        sets[s] = CL_ARENA_ARRAY(selection->arena, uint64_t, words_of(segment_at(selection, s)->n));
        if (sets[s] == NULL)
            return NULL;
    }
    return sets;
}

static void keep(uint64_t *bits, const uint64_t *kept, uint32_t n, bool excluded)
{
    for (size_t w = 0; w < words_of(n); w++)
        bits[w] &= excluded ? ~kept[w] : kept[w];
}

static void keep_all(cl_selection *selection, uint64_t *const *kept)
{
    for (size_t s = 0; s < selection->generation->n_segments; s++)
        keep(selection->bits[s], kept[s], segment_at(selection, s)->n, false);
}

collate_err cl_selection_keep_ids(cl_selection *selection, const cl_str *ids, size_t n, size_t *unknown)
{
    uint64_t **sets = empty_sets(selection);

    if (sets == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        size_t segment = 0;
        uint32_t number = 0;
        if (!cl_generation_locate(selection->generation, ids[i], &segment, &number)) {
            *unknown = i;
            return COLLATE_E_NO_DOCUMENT;
        }
        set(sets[segment], number);
    }
    keep_all(selection, sets);
    return COLLATE_OK;
}

collate_err cl_selection_keep_sequences(cl_selection *selection, const uint64_t *sequences, size_t n)
{
    uint64_t **sets = empty_sets(selection);

    if (sets == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        size_t s = cl_generation_segment_of(selection->generation, sequences[i]);
        if (s == selection->generation->n_segments)
            continue;
        uint32_t number = cl_segment_lower(segment_at(selection, s), sequences[i]);
        if (segment_at(selection, s)->boxes[number]->document.sequence == sequences[i])
            set(sets[s], number);
    }
    keep_all(selection, sets);
    return COLLATE_OK;
}

void cl_selection_keep_time(cl_selection *selection, int64_t since, int64_t until)
{
    for (size_t s = 0; s < selection->generation->n_segments; s++) {
        const cl_segment *segment = segment_at(selection, s);
        for (uint32_t i = 0; i < segment->n; i++) {
            if (segment->times[i] < since || segment->times[i] > until)
                clear(selection->bits[s], i);
        }
    }
}

static bool is_one_of(const cl_segment *segment, uint32_t number, const cl_str *sources, const uint32_t *keys, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        if (keys[k] == segment->sources[number] && cl_source_eq(sources[k], segment->boxes[number]->document.source))
            return true;
    }
    return false;
}

static collate_err mark_sources(cl_selection *selection, const cl_str *sources, size_t n, bool excluded)
{
    uint32_t *keys = CL_ARENA_ARRAY(selection->arena, uint32_t, n);

    if (keys == NULL)
        return COLLATE_E_NOMEM;
    for (size_t k = 0; k < n; k++)
        keys[k] = cl_source_key(sources[k]);
    for (size_t s = 0; s < selection->generation->n_segments; s++) {
        const cl_segment *segment = segment_at(selection, s);
        for (uint32_t i = 0; i < segment->n; i++) {
            if (has(selection->bits[s], i) && is_one_of(segment, i, sources, keys, n) == excluded)
                clear(selection->bits[s], i);
        }
    }
    return COLLATE_OK;
}

collate_err cl_selection_keep_sources(cl_selection *selection, const cl_str *sources, size_t n)
{
    return mark_sources(selection, sources, n, false);
}

void cl_selection_keep_collection(cl_selection *selection, cl_str collection)
{
    uint32_t key = cl_collection_key(collection);

    for (size_t s = 0; s < selection->generation->n_segments; s++) {
        const cl_segment *segment = segment_at(selection, s);
        for (uint32_t i = 0; i < segment->n; i++) {
            if (segment->collections[i] != key || !cl_str_eq(segment->boxes[i]->document.collection, collection))
                clear(selection->bits[s], i);
        }
    }
}

/* Documents of one segment with any of these terms. */
static void add_term(const cl_segment *segment, const uint32_t *numbers, size_t n, uint32_t field, uint64_t *bits)
{
    cl_posting_list list;
    cl_posting posting;

    for (size_t i = 0; i < n; i++) {
        if ((numbers[i] & CL_WORD_LOCAL) != 0 || !cl_postings_find(&segment->terms, numbers[i] | field, &list))
            continue;
        while (cl_posting_next(&list, &posting))
            set(bits, posting.document);
    }
}

static void find_word(const cl_segment *segment, const cl_query_word *word, cl_query_kind kind, uint64_t *bits)
{
    memset(bits, 0, words_of(segment->n) * sizeof bits[0]);
    if (kind == CL_QUERY_SPEAKER)
        add_term(segment, word->forms, word->n_forms, CL_TERM_SPEAKER, bits);
    else
        add_term(segment, word->stems, word->n_stems, 0, bits);
}

/* Words, phrases and speakers in one segment. */
static collate_err keep_words(cl_selection *selection, size_t s, const cl_query_part *part)
{
    const cl_segment *segment = segment_at(selection, s);
    size_t n_words = words_of(segment->n);
    uint64_t *found = CL_ARENA_ARRAY(selection->arena, uint64_t, n_words);
    uint64_t *one = CL_ARENA_ARRAY(selection->arena, uint64_t, n_words);

    if (found == NULL || one == NULL)
        return COLLATE_E_NOMEM;
    memcpy(found, selection->bits[s], n_words * sizeof found[0]);
    for (size_t k = 0; k < part->n_words; k++) {
        find_word(segment, &part->words[k], part->kind, one);
        keep(found, one, segment->n, false);
    }
    for (uint32_t i = 0; i < segment->n && part->kind == CL_QUERY_PHRASE; i++) {
        if (has(found, i) && !cl_query_phrase_in(part, &segment->boxes[i]->article))
            clear(found, i);
    }
    keep(selection->bits[s], found, segment->n, part->excluded);
    return COLLATE_OK;
}

/* before: and after:, also turned round. */
static void keep_part_time(cl_selection *selection, const cl_query_part *part)
{
    bool before = (part->kind == CL_QUERY_BEFORE) != part->excluded;

    if (before)
        cl_selection_keep_time(selection, INT64_MIN, part->time - 1);
    else
        cl_selection_keep_time(selection, part->time, INT64_MAX);
}

static collate_err keep_part(cl_selection *selection, const cl_query_part *part, cl_deadline deadline)
{
    switch (part->kind) {
    case CL_QUERY_SOURCE:
        return mark_sources(selection, &part->text, 1, part->excluded);
    case CL_QUERY_BEFORE:
    case CL_QUERY_AFTER:
        keep_part_time(selection, part);
        return COLLATE_OK;
    case CL_QUERY_WORD:
    case CL_QUERY_PHRASE:
    case CL_QUERY_SPEAKER:
        break;
    }
    collate_err err = COLLATE_OK;
    for (size_t s = 0; s < selection->generation->n_segments && err == COLLATE_OK; s++) {
        err = keep_words(selection, s, part);
        if (err == COLLATE_OK && cl_deadline_passed(deadline))
            err = COLLATE_E_DEADLINE;
    }
    return err;
}

collate_err cl_selection_keep_query(cl_selection *selection, const cl_query *query, bool words_optional, cl_deadline deadline)
{
    collate_err err = COLLATE_OK;

    for (size_t i = 0; i < query->n && err == COLLATE_OK; i++) {
        const cl_query_part *part = &query->parts[i];
        if (words_optional && part->kind == CL_QUERY_WORD && !part->excluded)
            continue;
        err = keep_part(selection, part, deadline);
    }
    return err;
}

size_t cl_selection_count(const cl_selection *selection)
{
    size_t n = 0;

    for (size_t s = 0; s < selection->generation->n_segments; s++) {
        for (size_t w = 0; w < words_of(segment_at(selection, s)->n); w++)
            n += (size_t)__builtin_popcountll(selection->bits[s][w]);
    }
    return n;
}

void cl_selection_list(const cl_selection *selection, const cl_document **out)
{
    size_t n = 0;

    for (size_t s = 0; s < selection->generation->n_segments; s++) {
        for (uint32_t w = 0; w < words_of(segment_at(selection, s)->n); w++) {
            for (uint64_t left = selection->bits[s][w]; left != 0; left &= left - 1) {
                uint32_t number = w * 64 + (uint32_t)__builtin_ctzll(left);
                out[n++] = &segment_at(selection, s)->boxes[number]->document;
            }
        }
    }
}

size_t cl_selection_n_segments(const cl_selection *selection)
{
    return selection->generation->n_segments;
}

bool cl_selection_postings(const cl_selection *selection, size_t segment, uint32_t key, cl_posting_list *out)
{
    return cl_postings_find(&segment_at(selection, segment)->terms, key, out);
}

bool cl_selection_has(const cl_selection *selection, size_t segment, uint32_t number)
{
    return has(selection->bits[segment], number);
}

const cl_document *cl_selection_document(const cl_selection *selection, size_t segment, uint32_t number)
{
    return &segment_at(selection, segment)->boxes[number]->document;
}

uint32_t cl_selection_length(const cl_selection *selection, size_t segment, uint32_t number)
{
    return segment_at(selection, segment)->lengths[number];
}

uint32_t cl_selection_size(const cl_selection *selection, size_t segment)
{
    return segment_at(selection, segment)->n;
}

uint64_t cl_selection_words(const cl_selection *selection, size_t segment)
{
    return segment_at(selection, segment)->n_words;
}
