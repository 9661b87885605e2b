#include "corpus/copy.h"
#include "corpus/originals.h"
#include "corpus/story.h"
#include "service/handle.h"
#include "service/take.h"

#include <stdlib.h>

/* One document as the listing counts it. */
typedef struct entry {
    const cl_document *document;
    uint64_t story;
    uint32_t place; /* in the scope: the first spelling of a name is shown */
} entry;

static int by_name(cl_str a, cl_str b)
{
    a = cl_str_trim(a);
    b = cl_str_trim(b);
    for (size_t i = 0; i < a.len && i < b.len; i++) {
        int x = (unsigned char)a.ptr[i], y = (unsigned char)b.ptr[i];
        x += x >= 'A' && x <= 'Z' ? 'a' - 'A' : 0;
        y += y >= 'A' && y <= 'Z' ? 'a' - 'A' : 0;
        if (x != y)
            return x - y;
    }
    return (a.len > b.len) - (a.len < b.len);
}

/* By source without regard to case, then story, then place. */
static int in_order(const void *left, const void *right)
{
    const entry *a = left, *b = right;
    int order = by_name(a->document->source, b->document->source);

    if (order != 0)
        return order;
    if (a->story != b->story)
        return a->story < b->story ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

/* Does it repeat an earlier document of the corpus? */
static bool is_copy(const cl_copy_view *copies, const cl_document *document)
{
    size_t n = 0;
    const cl_copy *earlier = cl_copy_of(copies, document->sequence, &n);

    for (size_t i = 0; i < n; i++) {
        if (earlier[i].here_in_that > CL_COPY_CONTAINMENT)
            return true;
    }
    return false;
}

static void put_source(cl_reply *reply, const cl_worker *worker, const entry *at, size_t n)
{
    const cl_copy_view *copies = cl_generation_copies(worker->generation);
    const entry *shown = at;
    cl_when first = {0}, last = {0};
    uint64_t originals = 0, stories = 0;

    for (size_t i = 0; i < n; i++) {
        cl_when published = at[i].document->article->meta.published;
        shown = at[i].place < shown->place ? &at[i] : shown;
        originals += !is_copy(copies, at[i].document);
        stories += at[i].story != CL_STORY_NONE && (i == 0 || at[i].story != at[i - 1].story);
        if (published.precision == CL_WHEN_NONE)
            continue;
        if (first.precision == CL_WHEN_NONE || published.seconds < first.seconds)
            first = published;
        if (last.precision == CL_WHEN_NONE || published.seconds > last.seconds)
            last = published;
    }
    cl_put_map(reply, NULL);
    cl_put_str(reply, "source", shown->document->source);
    cl_put_uint(reply, "documents", n);
    cl_put_uint(reply, "originals", originals);
    cl_put_uint(reply, "stories", stories);
    cl_put_when(reply, "first", first);
    cl_put_when(reply, "last", last);
    cl_put_end(reply);
}

static collate_err list_entries(cl_worker *worker, const cl_request *request, const cl_documents *documents, entry **out)
{
    const cl_story_view *stories = cl_generation_stories(worker->generation);
    entry *entries = CL_ARENA_ARRAY(request->arena, entry, documents->n);

    if (entries == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < documents->n; i++) {
        const cl_document *document = documents->at[i];
        entries[i] = (entry){document, cl_story_of(stories, document->sequence), (uint32_t)i};
    }
    qsort(entries, documents->n, sizeof *entries, in_order);
    *out = entries;
    return COLLATE_OK;
}

/* Sources by name; the cursor is the last name of the page before, which stays right while documents come and go. */
static void put_page(cl_reply *reply, const cl_worker *worker, const entry *entries, size_t n, cl_str after, uint64_t limit)
{
    uint64_t total = 0, shown = 0;
    const entry *last = NULL;
    bool more = false;

    cl_put_array(reply, "sources");
    for (size_t i = 0, end = 0; i < n; i = end) {
        for (end = i + 1; end < n && by_name(entries[end].document->source, entries[i].document->source) == 0;)
            end++;
        total++;
        if (after.ptr != NULL && by_name(entries[i].document->source, after) <= 0)
            continue;
        more = shown == limit;
        if (more)
            continue;
        put_source(reply, worker, entries + i, end - i);
        last = &entries[i];
        shown++;
    }
    cl_put_end(reply);
    cl_put_uint(reply, "total", total);
    if (more && last != NULL)
        cl_put_str(reply, "cursor", last->document->source.len > 0 ? last->document->source : CL_STR(" "));
}

collate_err handle_sources(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    cl_scope_result found;
    entry *entries = NULL;
    collate_err err = cl_take_scope(worker, request, &request->args, true, reply, &found);

    if (err != COLLATE_OK)
        return err;
    err = list_entries(worker, request, &found.documents, &entries);
    if (err == COLLATE_OK)
        put_page(reply, worker, entries, found.documents.n, cl_get_str(&request->args, "cursor"), cl_get_uint(&request->args, "limit"));
    cl_scope_fini(&found);
    return err;
}
