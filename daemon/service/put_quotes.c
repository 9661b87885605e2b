#include "service/put_quotes.h"

#include "service/put_match.h"

static void put_member(cl_reply *reply, const cl_documents *docs, const cl_quote_member *member)
{
    const cl_document *doc = docs->at[member->at.document];
    const cl_quote *quote = &doc->article->quotes[member->at.quote];
    const cl_span *spans = quote->n_stretches > 0 ? quote->stretches : quote->content;
    uint8_t n = quote->n_stretches > 0 ? quote->n_stretches : quote->n_content;

    cl_put_map(reply, NULL);
    cl_put_str(reply, "document", doc->id);
    cl_put_str_known(reply, "source", doc->source);
    cl_put_when(reply, "published", doc->article->meta.published);
    cl_put_array(reply, "stretches");
    for (uint8_t s = 0; s < n; s++)
        cl_put_span(reply, NULL, spans[s]);
    cl_put_end(reply);
    cl_put_str(reply, "text", cl_span_of(doc->article->text, (cl_span){spans[0].start, spans[n - 1].end}));
    cl_put_cstr(reply, "kind", cl_quote_kind_name((cl_quote_kind)quote->kind));
    cl_put_speaker_name(reply, &quote->speaker);
    cl_put_cstr(reply, "difference", cl_difference_name((cl_difference)member->difference));
    if (member->difference == CL_DIFFERENCE_CUT) {
        cl_put_array(reply, "cut");
        if (member->cut_start)
            cl_put_cstr(reply, NULL, "start");
        if (member->cut_middle)
            cl_put_cstr(reply, NULL, "middle");
        if (member->cut_end)
            cl_put_cstr(reply, NULL, "end");
        cl_put_end(reply);
    }
    cl_put_changes(reply, member->flags);
    cl_put_diff(reply, member->diff, member->n_diff);
    cl_put_end(reply);
}

void cl_put_quote_group(cl_reply *reply, const cl_documents *docs, const cl_quote_group *group)
{
    cl_put_map(reply, NULL);
    cl_put_uint(reply, "id", group->id);
    cl_put_str(reply, "text", group->text);
    cl_put_speaker_name(reply, group->speaker);
    cl_put_uint(reply, "sources", group->n_sources);
    cl_put_uint(reply, "originals", group->n_originals);
    cl_put_array(reply, "members");
    for (size_t i = 0; i < group->n_members; i++)
        put_member(reply, docs, &group->members[i]);
    cl_put_end(reply);
    cl_put_end(reply);
}
