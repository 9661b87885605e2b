#include "corpus/copy.h"
#include "corpus/generation.h"
#include "corpus/originals.h"
#include "engine/copies.h"
#include "service/handle.h"
#include "service/take.h"

#include <inttypes.h>
#include <stdio.h>

/* Where a page begins: pairs of the document after `document`, past `pair` of its pairs. */
typedef struct place {
    uint64_t document;
    uint64_t pair;
} place;

static bool read_place(cl_str cursor, place *out)
{
    place read = {0};
    uint64_t *number = &read.document;

    for (size_t i = 0, digits = 0; i < cursor.len; i++) {
        if (cursor.ptr[i] == ':' && number == &read.document) {
            number = &read.pair;
            digits = 0;
            continue;
        }
        if (cursor.ptr[i] < '0' || cursor.ptr[i] > '9' || ++digits > 18)
            return false;
        *number = *number * 10 + (uint64_t)(cursor.ptr[i] - '0');
    }
    *out = read;
    return true;
}

static void put_place(cl_reply *reply, uint64_t document, uint64_t pair)
{
    char cursor[48];

    snprintf(cursor, sizeof cursor, "%" PRIu64 ":%" PRIu64, document, pair);
    cl_put_cstr(reply, "cursor", cursor);
}

static void put_pair(cl_reply *reply, const cl_document *a, const cl_document *b, float in_a, float in_b)
{
    cl_put_map(reply, NULL);
    cl_put_str(reply, "a", a->id);
    cl_put_str(reply, "b", b->id);
    cl_put_real(reply, "containment_a", in_a);
    cl_put_real(reply, "containment_b", in_b);
    cl_put_end(reply);
}

/* Pairs of the whole corpus, by the later document. */
static collate_err put_all(cl_worker *worker, const cl_request *request, cl_reply *reply, place from, uint64_t limit)
{
    const cl_copy_view *view = cl_generation_copies(worker->generation);
    cl_generation_walk walk = {.after = from.document};
    const cl_document *doc;
    uint64_t n = 0, skip = from.pair, last = from.document;
    bool full = false;

    cl_put_array(reply, "pairs");
    while (!full && (doc = cl_generation_next(worker->generation, &walk)) != NULL) {
        size_t n_of = 0, k = 0;
        const cl_copy *of = cl_copy_of(view, doc->sequence, &n_of);
        if (cl_deadline_passed(request->deadline))
            return COLLATE_E_DEADLINE;
        for (k = skip; k < n_of && !(full = n == limit); k++) {
            const cl_document *other = cl_generation_by_sequence(worker->generation, of[k].sequence);
            if (other == NULL)
                continue;
            put_pair(reply, doc, other, of[k].here_in_that, of[k].that_in_here);
            n++;
        }
        skip = k;
        if (full)
            break;
        skip = 0;
        last = doc->sequence;
    }
    cl_put_end(reply);
    if (full)
        put_place(reply, last, skip);
    return COLLATE_OK;
}

/* Groups of copies among the documents, with the likely origin; documents that nobody copied are left out. */
static collate_err put_groups(const cl_request *request, cl_reply *reply, const cl_documents *docs)
{
    uint32_t *group = NULL, *origin = NULL, *size = NULL;
    size_t n_groups = 0;
    collate_err err = cl_originals_group(docs, request->arena, &group, &n_groups);

    if (err == COLLATE_OK)
        err = cl_originals_origin(docs, group, n_groups, request->arena, &origin);
    if (err != COLLATE_OK)
        return err;
    size = CL_ARENA_ARRAY(request->arena, uint32_t, n_groups);
    if (size == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < docs->n; i++)
        size[group[i]]++;
    cl_put_array(reply, "groups");
    for (uint32_t g = 0; g < n_groups; g++) {
        if (size[g] < 2)
            continue;
        cl_put_map(reply, NULL);
        cl_put_str(reply, "origin", docs->at[origin[g]]->id);
        cl_put_array(reply, "documents");
        for (size_t i = 0; i < docs->n; i++) {
            if (group[i] == g)
                cl_put_str(reply, NULL, docs->at[i]->id);
        }
        cl_put_end(reply);
        cl_put_end(reply);
    }
    cl_put_end(reply);
    cl_put_uint(reply, "originals", n_groups);
    return COLLATE_OK;
}

/* Pairs among the documents of a scope; all are found at once, the cursor only counts. */
static collate_err put_scoped(const cl_request *request, cl_reply *reply, const cl_documents *docs, uint64_t from, uint64_t limit)
{
    cl_copy_pair *pairs = NULL;
    size_t n = 0;
    collate_err err = cl_copies_among(docs, request->deadline, request->arena, &pairs, &n);

    if (err != COLLATE_OK)
        return err;
    cl_put_array(reply, "pairs");
    uint64_t i = from;
    for (; i < n && i - from < limit; i++)
        put_pair(reply, docs->at[pairs[i].a], docs->at[pairs[i].b], pairs[i].containment_a, pairs[i].containment_b);
    cl_put_end(reply);
    if (i < n)
        put_place(reply, 0, i);
    return from == 0 ? put_groups(request, reply, docs) : COLLATE_OK;
}

collate_err handle_copies(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    static const char *const keys[] = {"documents", "story", "collection", "sources", "query", "since", "until", "texts"};
    uint64_t limit = cl_get_uint(&request->args, "limit");
    cl_scope_result found;
    bool scoped = false;
    place from;

    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        scoped |= cl_has(&request->args, keys[i]);
    if (!read_place(cl_get_str(&request->args, "cursor"), &from))
        return cl_reply_fail(reply, COLLATE_E_CURSOR, "cursor", "cursor: send back what `copies` gave, or leave it out");
    if (!scoped)
        return put_all(worker, request, reply, from, limit);
    collate_err err = cl_take_scope(worker, request, &request->args, false, reply, &found);
    if (err != COLLATE_OK)
        return err;
    err = put_scoped(request, reply, &found.documents, from.pair, limit);
    cl_scope_fini(&found);
    return err;
}
