#include "corpus/parts.h"

collate_err cl_parts_new(const cl_vocab *vocab, cl_parts *out)
{
    cl_parts parts = {0};
    collate_err err = cl_stories_new(vocab, &parts.stories);

    if (err == COLLATE_OK)
        err = cl_copies_new(vocab, &parts.copies);
    if (err == COLLATE_OK)
        err = cl_quote_index_new(vocab, &parts.quotes);
    if (err != COLLATE_OK)
        cl_parts_free(&parts);
    else
        *out = parts;
    return err;
}

void cl_parts_free(cl_parts *parts)
{
    cl_stories_free(parts->stories);
    cl_copies_free(parts->copies);
    cl_quote_index_free(parts->quotes);
    *parts = (cl_parts){0};
}

collate_err cl_parts_add(cl_parts *parts, const cl_document *const *documents, size_t n)
{
    collate_err err = cl_stories_add(parts->stories, documents, n);

    if (err != COLLATE_OK)
        return err;
    err = cl_copies_add(parts->copies, documents, n);
    if (err == COLLATE_OK) {
        err = cl_quote_index_add(parts->quotes, documents, n);
        if (err != COLLATE_OK)
            cl_copies_remove(parts->copies, documents, n);
    }
    if (err != COLLATE_OK)
        cl_stories_remove(parts->stories, documents, n);
    return err;
}

void cl_parts_remove(cl_parts *parts, const cl_document *const *documents, size_t n)
{
    cl_stories_remove(parts->stories, documents, n);
    cl_copies_remove(parts->copies, documents, n);
    cl_quote_index_remove(parts->quotes, documents, n);
}

collate_err cl_parts_freeze(cl_parts *parts, cl_views *out)
{
    cl_views views = {0};
    collate_err err = cl_stories_freeze(parts->stories, &views.stories);

    if (err == COLLATE_OK)
        err = cl_copies_freeze(parts->copies, &views.copies);
    if (err == COLLATE_OK)
        err = cl_quote_index_freeze(parts->quotes, &views.quotes);
    if (err != COLLATE_OK)
        cl_views_rele(&views);
    else
        *out = views;
    return err;
}

void cl_parts_bytes(const cl_parts *parts, uint64_t *stories, uint64_t *copies, uint64_t *quotes)
{
    *stories = cl_stories_bytes(parts->stories);
    *copies = cl_copies_bytes(parts->copies);
    *quotes = cl_quote_index_bytes(parts->quotes);
}

void cl_views_rele(cl_views *views)
{
    if (views->stories != NULL)
        cl_story_view_rele(views->stories);
    if (views->copies != NULL)
        cl_copy_view_rele(views->copies);
    if (views->quotes != NULL)
        cl_quote_view_rele(views->quotes);
    *views = (cl_views){0};
}
