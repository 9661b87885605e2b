/* What one generation has that an earlier one had not, as events. */
#include "service/events_put.h"

#include "base/vec.h"
#include "corpus/story.h"
#include "engine/story_card.h"
#include "service/server_state.h"

#include <stdlib.h>

#define QUOTE_KINDS (1u << CL_QUOTE_DIRECT | 1u << CL_QUOTE_MIXED)

/* A document in a story, as before or as after. */
typedef struct place {
    uint64_t story;
    uint64_t sequence;
    bool joined; /* after; else before */
} place;

typedef struct news {
    cl_teller *teller;
    CL_VEC(place) places;
    uint64_t last_before; /* sequence: all new documents have a higher one */
} news;

static int by_story(const void *a, const void *b)
{
    const place *x = a, *y = b;

    if (x->story != y->story)
        return x->story < y->story ? -1 : 1;
    if (x->joined != y->joined)
        return x->joined ? -1 : 1;
    return (x->sequence > y->sequence) - (x->sequence < y->sequence);
}

static const cl_document *document_of(const cl_teller *teller, uint64_t sequence)
{
    const cl_document *doc = cl_generation_by_sequence(teller->after, sequence);

    return doc != NULL ? doc : cl_generation_by_sequence(teller->before, sequence);
}

static void tell_document(cl_teller *teller, const cl_document *doc, uint64_t story, bool added)
{
    cl_reply *pack = &teller->pack;

    cl_event_open(teller, added ? "document.added" : "document.removed");
    cl_put_str(pack, "document", doc->id);
    cl_put_str_known(pack, "source", doc->source);
    cl_put_str_known(pack, "title", doc->article->meta.title);
    cl_put_when(pack, "published", doc->article->meta.published);
    if (story != CL_STORY_NONE)
        cl_put_uint(pack, "story", story);
    cl_event_send(teller, added ? CL_STR("document.added") : CL_STR("document.removed"));
}

static collate_err tell_quote(cl_teller *teller, const cl_document *doc, const cl_quote *quote)
{
    cl_reply *pack = &teller->pack;
    cl_str name = quote->speaker.name, text = cl_quote_text(doc->article, quote, &teller->arena);
    char *topic = cl_arena_alloc(&teller->arena, name.len + 8);

    if (topic == NULL || text.ptr == NULL)
        return COLLATE_E_NOMEM;
    memcpy(topic, "quote.", 6);
    memcpy(topic + 6, name.ptr, name.len);
    cl_event_open(teller, "quote");
    cl_put_str(pack, "speaker", name);
    cl_put_str(pack, "text", text);
    cl_put_str(pack, "document", doc->id);
    cl_put_str_known(pack, "source", doc->source);
    cl_put_array(pack, "stretches");
    for (uint8_t s = 0; s < quote->n_stretches; s++)
        cl_put_span(pack, NULL, quote->stretches[s]);
    cl_put_end(pack);
    cl_event_send(teller, (cl_str){topic, name.len + 6});
    return COLLATE_OK;
}

static collate_err tell_quotes(cl_teller *teller, const cl_document *doc)
{
    collate_err err = COLLATE_OK;

    for (size_t q = 0; q < doc->article->n_quotes && err == COLLATE_OK; q++) {
        const cl_quote *quote = &doc->article->quotes[q];
        bool named = quote->speaker.type == CL_SPEAKER_NAMED && quote->speaker.name.len > 0;
        if (named && quote->n_stretches > 0 && (QUOTE_KINDS & 1u << quote->kind) != 0)
            err = tell_quote(teller, doc, quote);
    }
    return err;
}

/* Documents that came, went or moved; their places are kept for the stories. */
static collate_err tell_documents(news *n)
{
    cl_teller *teller = n->teller;
    const cl_story_view *before = cl_generation_stories(teller->before), *after = cl_generation_stories(teller->after);
    uint64_t sequence = 0, from = 0, to = 0;

    while (cl_story_moved(before, after, &sequence, &from, &to)) {
        const cl_document *doc = document_of(teller, sequence);
        if (from != CL_STORY_NONE && CL_VEC_PUSH(&n->places, &teller->arena, ((place){from, sequence, false})) == NULL)
            return COLLATE_E_NOMEM;
        if (to != CL_STORY_NONE && CL_VEC_PUSH(&n->places, &teller->arena, ((place){to, sequence, true})) == NULL)
            return COLLATE_E_NOMEM;
        if (from == CL_STORY_NONE && sequence <= n->last_before)
            n->last_before = sequence - 1;
        if (doc == NULL || (from != CL_STORY_NONE && to != CL_STORY_NONE))
            continue;
        tell_document(teller, doc, to != CL_STORY_NONE ? to : from, to != CL_STORY_NONE);
        collate_err err = to != CL_STORY_NONE ? tell_quotes(teller, doc) : COLLATE_OK;
        if (err != COLLATE_OK)
            return err;
    }
    return COLLATE_OK;
}

static collate_err put_headline(cl_teller *teller, const cl_story *story)
{
    const cl_document **at = CL_ARENA_ARRAY(&teller->arena, const cl_document *, story->n_documents);
    cl_documents docs = {at, 0, cl_generation_vocab(teller->after)};
    cl_story_card card;

    if (at == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < story->n_documents; i++) {
        at[docs.n] = cl_generation_by_sequence(teller->after, story->documents[i]);
        docs.n += at[docs.n] != NULL;
    }
    collate_err err = docs.n > 0 ? cl_story_card_make(&docs, &teller->arena, &card) : COLLATE_OK;
    if (err == COLLATE_OK && docs.n > 0)
        cl_put_str_known(&teller->pack, "headline", card.headline);
    return err;
}

static void put_ids(cl_teller *teller, const char *key, const place *places, size_t n, bool joined)
{
    cl_put_array(&teller->pack, key);
    for (size_t i = 0; i < n; i++) {
        const cl_document *doc = places[i].joined == joined ? document_of(teller, places[i].sequence) : NULL;
        if (doc != NULL)
            cl_put_str(&teller->pack, NULL, doc->id);
    }
    cl_put_end(&teller->pack);
}

/* One story of which documents came or went: places[0..n). */
static collate_err tell_story(cl_teller *teller, const place *places, size_t n)
{
    const cl_story_view *stories = cl_generation_stories(teller->after);
    uint64_t id = places[0].story, into = cl_story_merged_into(stories, id);
    bool was = cl_story_find(cl_generation_stories(teller->before), id) != NULL;
    const cl_story *story = cl_story_find(stories, id);
    const char *topic = story == NULL ? into != CL_STORY_NONE ? "story.merged" : "story.removed" : was ? "story.changed" : "story.added";
    collate_err err = COLLATE_OK;

    cl_event_open(teller, topic);
    cl_put_uint(&teller->pack, "story", id);
    if (story == NULL && into != CL_STORY_NONE)
        cl_put_uint(&teller->pack, "into", into);
    if (story != NULL) {
        err = put_headline(teller, story);
        put_ids(teller, was ? "added" : "documents", places, n, true);
        if (was)
            put_ids(teller, "removed", places, n, false);
    }
    if (err == COLLATE_OK)
        cl_event_send(teller, cl_str_c(topic));
    return err;
}

static collate_err tell_stories(news *n)
{
    collate_err err = COLLATE_OK;

    if (n->places.n > 0)
        qsort(n->places.at, n->places.n, sizeof *n->places.at, by_story);
    for (size_t i = 0, end; i < n->places.n && err == COLLATE_OK; i = end) {
        for (end = i + 1; end < n->places.n && n->places.at[end].story == n->places.at[i].story;)
            end++;
        err = tell_story(n->teller, &n->places.at[i], end - i);
    }
    return err;
}

/* Stories that a new document joined, where somebody wants to know of conflicts. */
static collate_err tell_conflicts(news *n)
{
    collate_err err = COLLATE_OK;
    uint64_t told = CL_STORY_NONE;

    for (size_t i = 0; i < n->places.n && n->teller->n_conflict_topics > 0 && err == COLLATE_OK; i++) {
        const place *p = &n->places.at[i];
        if (!p->joined || p->story == told || p->sequence <= n->last_before)
            continue;
        told = p->story;
        err = cl_events_conflicts(n->teller, p->story, n->last_before);
        if (err == COLLATE_E_DEADLINE) /* a story too large to be compared here: `compare` has it */
            err = COLLATE_OK;
    }
    return err;
}

collate_err cl_events_compare(cl_teller *teller)
{
    news n = {.teller = teller, .last_before = UINT64_MAX};

    collate_err err = tell_documents(&n);
    if (err == COLLATE_OK)
        err = tell_stories(&n);
    return err == COLLATE_OK ? tell_conflicts(&n) : err;
}
