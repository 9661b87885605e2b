#include "corpus/box.h"

#include <stdlib.h>

/* The same code runs twice: with base NULL it measures, then it writes. */
typedef struct packer {
    char *base;
    size_t at;
    cl_str old_text, new_text;
} packer;

static void *reserve(packer *p, size_t bytes, size_t align)
{
    p->at = (p->at + align - 1) & ~(align - 1);
    void *out = p->base != NULL ? p->base + p->at : NULL;
    p->at += bytes;
    return out;
}

static void *copy(packer *p, const void *from, size_t n, size_t size, size_t align)
{
    void *to = reserve(p, n * size, align);

    if (to != NULL && n > 0)
        memcpy(to, from, n * size);
    return to;
}

#define COPY(p, array, n) copy((p), (array), (n), sizeof *(array), _Alignof(__typeof__(*(array))))

static bool in_text(const packer *p, cl_str s)
{
    uintptr_t at = (uintptr_t)s.ptr, text = (uintptr_t)p->old_text.ptr;

    return at >= text && at - text <= p->old_text.len && s.len <= p->old_text.len - (at - text);
}

/* Strings of the text stay strings of the text; {NULL, 0} stays what it is. */
static cl_str copy_str(packer *p, cl_str s)
{
    if (s.ptr == NULL)
        return s;
    if (in_text(p, s))
        return (cl_str){p->base != NULL ? p->new_text.ptr + (s.ptr - p->old_text.ptr) : s.ptr, s.len};
    char *to = reserve(p, s.len, 1);
    if (to != NULL && s.len > 0)
        memcpy(to, s.ptr, s.len);
    return (cl_str){to != NULL ? to : s.ptr, s.len};
}

static cl_metadata copy_meta(packer *p, const cl_metadata *from)
{
    cl_metadata to = *from;

    to.source = copy_str(p, from->source);
    to.title = copy_str(p, from->title);
    to.byline = copy_str(p, from->byline);
    to.agency = copy_str(p, from->agency);
    to.url = copy_str(p, from->url);
    return to;
}

/* Most full names stand in the text as they are: point there. */
static void alias_names(const cl_article *from, cl_str *names)
{
    for (size_t i = 0; i < from->n_entities; i++)
        names[i] = from->entities[i].name;
    for (size_t i = 0; i < from->n_names; i++) {
        const cl_name *name = &from->names[i];
        cl_str mention = cl_span_of(from->text, (cl_span){name->start, name->end});
        if (name->entity < from->n_entities && cl_str_eq(mention, names[name->entity]))
            names[name->entity] = mention;
    }
}

static cl_str copy_speaker_name(packer *p, const cl_article *from, const cl_speaker *speaker, const cl_str *new_names)
{
    cl_str mention = cl_span_of(from->text, speaker->mention);

    if (speaker->entity < from->n_entities && cl_str_eq(speaker->name, from->entities[speaker->entity].name))
        return new_names[speaker->entity];
    if (speaker->name.len > 0 && cl_str_eq(speaker->name, mention))
        return copy_str(p, mention);
    return copy_str(p, speaker->name);
}

static void copy_quote_spans(packer *p, const cl_article *from, cl_quote *to)
{
    for (size_t i = 0; i < from->n_quotes; i++) {
        const cl_quote *quote = &from->quotes[i];
        const cl_span *stretches = COPY(p, quote->stretches, quote->n_stretches);
        const cl_span *content = stretches;
        if (quote->content != quote->stretches || quote->n_content != quote->n_stretches)
            content = COPY(p, quote->content, quote->n_content);
        if (to != NULL) {
            to[i].stretches = stretches;
            to[i].content = content;
        }
    }
}

static void copy_names(packer *p, const cl_article *from, const cl_str *aliases, cl_str *new_names, cl_entity *entities, cl_quote *quotes)
{
    for (size_t i = 0; i < from->n_entities; i++) {
        new_names[i] = copy_str(p, aliases[i]);
        if (entities != NULL)
            entities[i].name = new_names[i];
    }
    for (size_t i = 0; i < from->n_quotes; i++) {
        cl_str name = copy_speaker_name(p, from, &from->quotes[i].speaker, new_names);
        if (quotes != NULL)
            quotes[i].speaker.name = name;
    }
}

/* What both passes need and only one may compute. */
typedef struct box_plan {
    const cl_prepared_item *item;
    const cl_str *aliases;
    cl_str *new_names;
    const uint32_t *words, *title_words; /* adopted */
} box_plan;

/* Arrays in falling alignment, bytes last. */
static void pack(packer *p, const box_plan *plan)
{
    const cl_article *from = plan->item->article;
    cl_box *box = reserve(p, sizeof *box, _Alignof(cl_box));
    cl_entity *entities = COPY(p, from->entities, from->n_entities);
    cl_date *dates = COPY(p, from->dates, from->n_dates);
    cl_number *numbers = COPY(p, from->numbers, from->n_numbers);
    cl_quote *quotes = COPY(p, from->quotes, from->n_quotes);
    cl_block *blocks = COPY(p, from->blocks, from->n_blocks);
    cl_sentence *sentences = COPY(p, from->sentences, from->n_sentences);
    cl_name *names = COPY(p, from->names, from->n_names);
    const uint32_t *words = COPY(p, plan->words, from->n_words);
    const uint32_t *title_words = COPY(p, plan->title_words, from->n_title_words);
    copy_quote_spans(p, from, quotes);
    p->new_text = (cl_str){reserve(p, from->text.len, 1), from->text.len};
    if (box != NULL)
        memcpy(p->base + (p->at - from->text.len), from->text.ptr, from->text.len);
    copy_names(p, from, plan->aliases, plan->new_names, entities, quotes);
    cl_metadata meta = copy_meta(p, &from->meta);
    cl_str id = copy_str(p, plan->item->submission.id);
    bool same_source = plan->item->source.ptr == from->meta.source.ptr && plan->item->source.ptr != NULL;
    cl_str source = same_source ? meta.source : copy_str(p, plan->item->source);
    cl_str collection = copy_str(p, plan->item->submission.collection);
    if (box == NULL)
        return;
    box->article = (cl_article){
        .text = p->new_text, .meta = meta,
        .blocks = blocks, .n_blocks = from->n_blocks,
        .sentences = sentences, .n_sentences = from->n_sentences,
        .words = words, .n_words = from->n_words,
        .title_words = title_words, .n_title_words = from->n_title_words,
        .entities = entities, .n_entities = from->n_entities,
        .names = names, .n_names = from->n_names,
        .dates = dates, .n_dates = from->n_dates,
        .numbers = numbers, .n_numbers = from->n_numbers,
        .quotes = quotes, .n_quotes = from->n_quotes,
    };
    box->document = (cl_document){
        .id = id,
        .source = source.ptr != NULL ? source : CL_STR(""),
        .collection = collection.ptr != NULL ? collection : CL_STR(""),
        .article = &box->article,
        .content = plan->item->content,
    };
}

collate_err cl_adoption_init(cl_adoption *adoption, cl_vocab *vocab, const cl_vocab *overlay, cl_arena *arena)
{
    size_t n = overlay != NULL ? cl_vocab_count(overlay) : 0;
    uint32_t *numbers = cl_arena_alloc(arena, n * sizeof *numbers);

    if (numbers == NULL)
        return COLLATE_E_NOMEM;
    memset(numbers, 0xFF, n * sizeof *numbers); /* CL_WORD_NONE */
    *adoption = (cl_adoption){vocab, overlay, numbers};
    return COLLATE_OK;
}

static collate_err adopt(cl_adoption *adoption, const uint32_t *from, size_t n, cl_arena *arena, const uint32_t **out)
{
    uint32_t *to = cl_arena_alloc(arena, n * sizeof *to);

    if (to == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        to[i] = from[i];
        if (from[i] == CL_WORD_NONE || (from[i] & CL_WORD_LOCAL) == 0)
            continue;
        uint32_t *known = &adoption->numbers[from[i] & ~CL_WORD_LOCAL];
        if (*known == CL_WORD_NONE)
            *known = cl_vocab_adopt(adoption->vocab, adoption->overlay, from[i]);
        if (*known == CL_WORD_NONE)
            return COLLATE_E_NOMEM;
        to[i] = *known;
    }
    *out = to;
    return COLLATE_OK;
}

static collate_err make_plan(const cl_prepared_item *item, cl_adoption *adoption, cl_arena *scratch, box_plan *out)
{
    const cl_article *from = item->article;
    cl_str *aliases = CL_ARENA_ARRAY(scratch, cl_str, from->n_entities);
    box_plan made = {.item = item, .aliases = aliases, .new_names = CL_ARENA_ARRAY(scratch, cl_str, from->n_entities)};

    if (aliases == NULL || made.new_names == NULL)
        return COLLATE_E_NOMEM;
    alias_names(from, aliases);
    collate_err err = adopt(adoption, from->words, from->n_words, scratch, &made.words);
    if (err == COLLATE_OK)
        err = adopt(adoption, from->title_words, from->n_title_words, scratch, &made.title_words);
    if (err == COLLATE_OK)
        *out = made;
    return err;
}

collate_err cl_box_new(const cl_prepared_item *item, uint64_t sequence, int64_t added_ms, cl_adoption *adoption, cl_arena *scratch,
                       cl_box **out)
{
    box_plan plan;
    collate_err err = make_plan(item, adoption, scratch, &plan);

    if (err != COLLATE_OK)
        return err;
    packer p = {.old_text = item->article->text};
    pack(&p, &plan);
    size_t bytes = p.at;
    p = (packer){.base = malloc(bytes), .old_text = item->article->text};
    if (p.base == NULL)
        return COLLATE_E_NOMEM;
    pack(&p, &plan);
    cl_box *box = (cl_box *)(void *)p.base;
    atomic_init(&box->refs, 1);
    box->learned = false;
    box->bytes = bytes;
    box->document.sequence = sequence;
    box->document.added_ms = added_ms;
    *out = box;
    return COLLATE_OK;
}

void cl_box_hold(cl_box *box)
{
    atomic_fetch_add_explicit(&box->refs, 1, memory_order_relaxed);
}

void cl_box_rele(cl_box *box)
{
    if (box != NULL && atomic_fetch_sub_explicit(&box->refs, 1, memory_order_acq_rel) == 1)
        free(box);
}
