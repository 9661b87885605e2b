#include "base/arena.h"
#include "corpus/quote_segment.h"

#include <string.h>

/* One of the two pieces, and the new numbers of what stays of it: rising, UINT32_MAX for what goes. */
typedef struct part {
    const cl_quote_segment *from;
    uint32_t *doc_at, *entry_at;
} part;

/* Number what stays after what `sizes` counts, and count it. */
static collate_err number(const cl_quote_segment *from, cl_arena *arena, cl_quote_sizes *sizes, part *out)
{
    part made = {from, cl_arena_alloc(arena, (from->n_docs + 1) * sizeof(uint32_t)),
                 cl_arena_alloc(arena, (from->n_entries + 1) * sizeof(uint32_t))};

    if (made.doc_at == NULL || made.entry_at == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t d = 0; d < from->n_docs; d++)
        made.doc_at[d] = from->docs[d] != NULL ? (uint32_t)sizes->docs++ : UINT32_MAX;
    for (uint32_t e = 0; e < from->n_entries; e++) {
        made.entry_at[e] = made.doc_at[from->entries[e].doc] != UINT32_MAX ? (uint32_t)sizes->entries++ : UINT32_MAX;
        if (made.entry_at[e] != UINT32_MAX)
            sizes->words += from->entries[e + 1].first - from->entries[e].first;
    }
    for (uint32_t s = 0; s < from->n_speakers; s++)
        sizes->speakers += made.entry_at[from->speakers[s].entry] != UINT32_MAX;
    *out = made;
    return COLLATE_OK;
}

/* Documents, entries and their words; `word` is where the next words go. */
static void move_entries(const part *p, cl_quote_segment *to, uint32_t *word)
{
    const cl_quote_segment *from = p->from;

    for (uint32_t d = 0; d < from->n_docs; d++) {
        if (p->doc_at[d] == UINT32_MAX)
            continue;
        to->docs[p->doc_at[d]] = from->docs[d];
        to->sequences[p->doc_at[d]] = from->sequences[d];
    }
    for (uint32_t e = 0; e < from->n_entries; e++) {
        uint32_t first = from->entries[e].first, n = from->entries[e + 1].first - first;
        if (p->entry_at[e] == UINT32_MAX)
            continue;
        to->entries[p->entry_at[e]] = (cl_quote_entry){p->doc_at[from->entries[e].doc], from->entries[e].quote, *word};
        memcpy(to->words + *word, from->words + first, n * sizeof *to->words);
        *word += n;
    }
}

/* The next speaker of a part that stays, or its end. */
static uint32_t living(const part *p, uint32_t at)
{
    while (at < p->from->n_speakers && p->entry_at[p->from->speakers[at].entry] == UINT32_MAX)
        at++;
    return at;
}

/* Both lists are by name, then entry, and the second's entries come after the first's. */
static void merge_speakers(const part parts[2], cl_quote_segment *to)
{
    uint32_t at[2] = {living(&parts[0], 0), living(&parts[1], 0)};

    for (uint32_t n = 0; n < to->n_speakers; n++) {
        const cl_quote_segment *a = parts[0].from, *b = parts[1].from;
        unsigned side = at[0] == a->n_speakers || (at[1] < b->n_speakers && b->speakers[at[1]].name < a->speakers[at[0]].name);
        cl_quote_speaker speaker = parts[side].from->speakers[at[side]];
        to->speakers[n] = (cl_quote_speaker){speaker.name, parts[side].entry_at[speaker.entry]};
        at[side] = living(&parts[side], at[side] + 1);
    }
}

static collate_err merge_lists(const part parts[2], cl_quote_segment *to)
{
    cl_gram_source quotes[2], text[2];

    for (unsigned i = 0; i < 2; i++) {
        quotes[i] = (cl_gram_source){&parts[i].from->quotes, parts[i].entry_at};
        text[i] = (cl_gram_source){&parts[i].from->text, parts[i].doc_at};
    }
    collate_err err = cl_gram_lists_merge(quotes, to->n_entries, &to->quotes);
    return err == COLLATE_OK ? cl_gram_lists_merge(text, to->n_docs, &to->text) : err;
}

collate_err cl_quote_segment_merge(const cl_quote_segment *a, const cl_quote_segment *b, cl_quote_segment **out)
{
    cl_quote_segment *segment = NULL;
    cl_quote_sizes sizes = {0};
    uint32_t word = 0;
    part parts[2];
    cl_arena arena;

    cl_arena_init(&arena, 0);
    collate_err err = number(a, &arena, &sizes, &parts[0]);
    if (err == COLLATE_OK)
        err = number(b, &arena, &sizes, &parts[1]);
    if (err == COLLATE_OK)
        err = cl_quote_segment_new(sizes, &segment);
    if (err == COLLATE_OK) {
        move_entries(&parts[0], segment, &word);
        move_entries(&parts[1], segment, &word);
        merge_speakers(parts, segment);
        err = merge_lists(parts, segment);
    }
    if (err == COLLATE_OK) {
        *out = segment;
        segment = NULL;
    }
    cl_quote_segment_rele(segment);
    cl_arena_fini(&arena);
    return err;
}
